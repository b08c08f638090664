//! Whether a service runs on a day.

use super::node::ServiceStatus;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The days on which a service is there, both ends included; an end that is not stated is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl Period {
    /// Whether it ends before it begins.
    pub fn is_empty(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if from > to)
    }
}

/// Whether a service runs, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Running {
    /// It runs.
    Yes,
    /// Stopped for a time.
    Suspended,
    /// It has not begun: its status says so, or its first day is yet to come.
    NotYet,
    /// It has ended: its status says so, or its last day is past.
    Ended,
}

impl Running {
    /// Whether a service of this status and period runs on a day.
    ///
    /// It must do so by its status and by its period. Without a day only the status counts, because nothing can be called past or to
    /// come.
    pub fn on(status: ServiceStatus, period: &Period, day: Option<NaiveDate>) -> Self {
        match status {
            ServiceStatus::Suspended => Self::Suspended,
            ServiceStatus::Planned => Self::NotYet,
            ServiceStatus::Closed => Self::Ended,
            ServiceStatus::Active => Self::by_period(period, day),
        }
    }

    /// The same by the period alone.
    pub fn by_period(period: &Period, day: Option<NaiveDate>) -> Self {
        let Some(day) = day else {
            return Self::Yes;
        };
        if period.from.is_some_and(|from| day < from) {
            Self::NotYet
        } else if period.to.is_some_and(|to| to < day) {
            Self::Ended
        } else {
            Self::Yes
        }
    }

    /// The status that says the same.
    pub fn status(self) -> ServiceStatus {
        match self {
            Self::Yes => ServiceStatus::Active,
            Self::Suspended => ServiceStatus::Suspended,
            Self::NotYet => ServiceStatus::Planned,
            Self::Ended => ServiceStatus::Closed,
        }
    }

    /// Whether a status that somebody wrote down and a period say two things of a day.
    ///
    /// Active is contradicted by a day outside the period; planned by one on which the service has begun; closed by one on which it has
    /// not ended. Suspended fits any period that has not ended. Where an end is not stated the period says nothing there.
    pub fn contradicts(status: ServiceStatus, period: &Period, day: NaiveDate) -> bool {
        let by_period = Self::by_period(period, Some(day));
        match status {
            ServiceStatus::Active => by_period != Self::Yes,
            ServiceStatus::Planned => {
                period.from.is_some_and(|from| from <= day) || by_period == Self::Ended
            }
            ServiceStatus::Closed => {
                period.to.is_some_and(|to| day <= to) || by_period == Self::NotYet
            }
            ServiceStatus::Suspended => by_period == Self::Ended,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn in_june() -> Period {
        Period {
            from: Some(day("2023-06-01")),
            to: Some(day("2023-06-30")),
        }
    }

    #[test]
    fn both_days_at_the_ends_count() {
        for (text, running) in [
            ("2023-05-31", Running::NotYet),
            ("2023-06-01", Running::Yes),
            ("2023-06-30", Running::Yes),
            ("2023-07-01", Running::Ended),
        ] {
            let on = Running::on(ServiceStatus::Active, &in_june(), Some(day(text)));
            assert_eq!(on, running, "{text}");
        }
    }

    #[test]
    fn without_a_day_only_the_status_counts() {
        assert_eq!(
            Running::on(ServiceStatus::Active, &in_june(), None),
            Running::Yes
        );
        assert_eq!(
            Running::on(ServiceStatus::Closed, &Period::default(), None),
            Running::Ended
        );
    }

    #[test]
    fn a_status_can_contradict_the_days() {
        use ServiceStatus::*;
        // Before it, its first day, its last day, after it.
        let days = ["2023-05-31", "2023-06-01", "2023-06-30", "2023-07-01"].map(day);
        for (status, expected) in [
            (Active, [true, false, false, true]),
            (Planned, [false, true, true, true]),
            (Closed, [true, true, true, false]),
            (Suspended, [false, false, false, true]),
        ] {
            let found = days.map(|day| Running::contradicts(status, &in_june(), day));
            assert_eq!(found, expected, "{status:?}");
            assert!(!Running::contradicts(status, &Period::default(), days[1]));
        }
    }
}
