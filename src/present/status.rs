//! How the status of a need and the outcome of a standard look, the same in every figure and document.

use super::theme::{ACCENT, Signal};
use crate::analysis::coverage::standards::Met;
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

/// The colour and the sign of an outcome.
pub(super) fn outcome(met: Met) -> Signal {
    match met {
        Met::Yes => Signal::COVERED,
        Met::No => Signal {
            fill: ACCENT,
            ..Signal::UNCOVERED
        },
        Met::NotKnown => Signal::UNKNOWN,
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
