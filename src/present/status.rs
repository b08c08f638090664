//! How the status of a need looks, the same in every figure and in the report.

use super::theme::Signal;
use crate::analysis::coverage::status::NeedStatus;

/// The signal of a status.
pub(super) fn signal(status: NeedStatus) -> Signal {
    match status {
        NeedStatus::Unknown => Signal::UNKNOWN,
        NeedStatus::Uncovered => Signal::UNCOVERED,
        NeedStatus::OutOfReach => Signal::OUT_OF_REACH,
        NeedStatus::Insufficient => Signal::INSUFFICIENT,
        NeedStatus::Fragile => Signal::FRAGILE,
        NeedStatus::Covered => Signal::COVERED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_looks_like_its_own_signal() {
        assert_eq!(NeedStatus::ALL.map(signal), Signal::ALL);
    }
}
