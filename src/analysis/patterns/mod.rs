//! Whether a pattern of ties is more than chance: ties against what organizations have in common, and a network against networks drawn by
//! lot.

use super::explanation::Explanation;
use super::scores::Gap;
use dyads::DyadMatrix;

pub mod by_chance;
pub mod chance;
pub mod correlation;
pub mod covariates;
pub mod drawn_networks;
pub mod dyads;
pub mod explained;
mod least_squares;
pub mod regression;
mod relabelled;

/// What people are told of each test, by its name.
pub const EXPLAINED: &[(&str, Explanation)] = &[
    ("qap_correlation", explained::CORRELATION),
    ("qap_regression", explained::REGRESSION),
    ("by_chance", explained::BY_CHANCE),
];

/// Why a test cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    /// The reason.
    pub gap: Gap,
    /// The place of the column that it is about; `None` where it is about the outcome or the whole.
    pub column: Option<usize>,
}

impl Refusal {
    const fn of_all(gap: Gap) -> Self {
        Self { gap, column: None }
    }

    const fn of_column(column: usize, gap: Gap) -> Self {
        Self {
            gap,
            column: Some(column),
        }
    }
}

/// The matrices of the actors of which any dyad is known in all of them, where these are not all.
///
/// Nothing that is known would change if the others were not there, so they take no part in the relabelling either.
fn of_known_actors(one: &DyadMatrix, others: &[&DyadMatrix]) -> Option<Vec<DyadMatrix>> {
    let mut known = vec![false; one.len()];
    let everywhere = |i, j| others.iter().all(|other| other.value(i, j).is_some());
    for (i, j) in one.dyads() {
        if !(known[i] && known[j]) && one.value(i, j).is_some() && everywhere(i, j) {
            known[i] = true;
            known[j] = true;
        }
    }
    if !known.contains(&false) {
        return None;
    }
    let actors: Vec<usize> = (0..known.len()).filter(|&actor| known[actor]).collect();
    let all = [one].into_iter().chain(others.iter().copied());
    Some(all.map(|matrix| matrix.of_actors(&actors)).collect())
}

/// Refuses matrices that are not of the same three actors or more.
fn comparable(one: &DyadMatrix, others: &[&DyadMatrix]) -> Result<(), Refusal> {
    let n = one.len();
    let alike = |other: &&DyadMatrix| other.len() == n && other.is_directed() == one.is_directed();
    if let Some(column) = others.iter().position(|other| !alike(other)) {
        return Err(Refusal::of_column(column, Gap::TooLarge));
    }
    match n {
        0..3 => Err(Refusal::of_all(Gap::TooFewActors)),
        _ if n > DyadMatrix::MOST_ACTORS => Err(Refusal::of_all(Gap::TooLarge)),
        _ => Ok(()),
    }
}
