//! When a sum of needs hides the small numbers that are in it.

/// Whether a number of persons is one that may not be shown.
pub(super) fn is_small(persons: u64, threshold: u32) -> bool {
    persons > 0 && persons < u64::from(threshold)
}

/// Whether needs with small numbers are hidden in what they sum up to: they are several, not all of them can be small, and no part of
/// the sum is small.
pub(super) fn hides(needs: usize, parts: [u64; 3], threshold: u32) -> bool {
    let most = needs as u64 * u64::from(threshold.saturating_sub(1));
    needs > 1
        && parts.iter().sum::<u64>() > most
        && !parts.iter().any(|&part| is_small(part, threshold))
}
