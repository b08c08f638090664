//! What a judgement says: of which record, with which facts.

use crate::model::diagnostic::{Severity, TableId};
use chrono::NaiveDate;
use serde::Serialize;

/// The record that an observation is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// The table that holds it.
    pub table: TableId,
    /// Its key in [`crate::model::origins::Origins`].
    pub key: String,
    /// What people call it.
    pub name: String,
}

impl Subject {
    pub(super) fn new(table: TableId, key: impl ToString, name: impl ToString) -> Self {
        Self {
            table,
            key: key.to_string(),
            name: name.to_string(),
        }
    }
}

/// Something that a judgement noticed.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// Of which record; `None` for the district as a whole.
    pub subject: Option<Subject>,
    /// What.
    pub judgement: Judgement,
}

impl Observation {
    pub(super) fn of(subject: Subject, judgement: Judgement) -> Self {
        Self {
            subject: Some(subject),
            judgement,
        }
    }

    pub(super) fn of_all(judgement: Judgement) -> Self {
        Self {
            subject: None,
            judgement,
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.judgement.severity()
    }
}

/// Whether an organization answered the survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// It did.
    Yes,
    /// It did not.
    No,
    /// The data does not say.
    Unstated,
}

impl Answer {
    pub(super) fn of(answered: Option<bool>) -> Self {
        match answered {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unstated,
        }
    }
}

/// What was noticed, with the facts that a message needs.
///
/// The catalogues of `present::words` say it by the name that serde gives it. A fact whose name begins with `share` is a part of a
/// whole, from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "judgement", rename_all = "kebab-case")]
pub enum Judgement {
    /// Latitude and longitude stand in each other's column: swapped, the point lies where it is said to be.
    SwappedCoordinates,
    /// The point lies in another municipality than the one stated.
    InAnotherMunicipality {
        /// The one stated.
        stated: String,
        /// The one it lies in.
        actual: String,
        /// How far it is from the one stated.
        kilometers: f64,
    },
    /// The point lies in no municipality of the district, and the record says it is in one.
    OffTheDistrict {
        /// The municipality stated.
        stated: String,
        /// How far the point is from it.
        kilometers: f64,
    },
    /// The point lies in no municipality of the district, and the record names none.
    BeyondTheDistrict {
        /// How far the point is from the nearest municipality.
        kilometers: f64,
    },
    /// Three organizations or more have the very same point.
    SharedPoint {
        /// Degrees north.
        latitude: String,
        /// Degrees east.
        longitude: String,
    },
    /// The organization did not answer the survey.
    DidNotAnswer {
        /// How many organizations there are.
        organizations: usize,
    },
    /// The data does not say whether the organization answered, and says it of others.
    AnswerUnstated,
    /// The data says of no organization whether it answered.
    NoAnswersStated,
    /// What the silence of some may hide.
    HiddenTies {
        /// How many organizations did not answer.
        silent: usize,
        /// How many pairs of organizations there are.
        pairs: usize,
        /// The share of pairs of which neither could report a tie.
        share_neither: f64,
        /// The share of pairs of which only one could.
        share_one: f64,
        /// How many ties would be missing between silent organizations if these were tied among themselves as often as those that
        /// answered; `None` where this cannot be known.
        expected: Option<f64>,
    },
    /// One end reported the tie; the other answered the survey and did not.
    Unconfirmed,
    /// One end reported the tie; the other did not answer the survey.
    OtherEndSilent,
    /// One end reported the tie; whether the other answered the survey is not said.
    OtherEndUnstated,
    /// Nobody is said to have reported the tie.
    Unreported,
    /// The tie began more than so many years before the date of the data.
    OldTie {
        /// The year it began.
        since: String,
        /// How many years make a tie old.
        years: u16,
    },
    /// The tie does not say since when.
    UndatedTie,
    /// The dataset has no date, so that nothing can be called old.
    NoDate,
    /// The organization is in its own table only: no tie, no service, no working group.
    OnlyListed {
        /// Whether it answered the survey.
        answer: Answer,
    },
    /// The lead organization has no tie.
    LeadWithoutTies,
    /// The organization sits in no working group.
    InNoTavolo,
    /// The working group has no member.
    EmptyTavolo,
    /// The service has no provider.
    NoProvider,
    /// The service answers to no type of need.
    AnswersToNothing,
    /// The service runs and does not say how many persons it can take.
    UnknownCapacity,
    /// What is said of the service is more than so many years old.
    OldService {
        /// When it was last true.
        as_of: NaiveDate,
        /// How many years make it old.
        years: u16,
    },
    /// The service does not say when it was last checked.
    UndatedService,
    /// The type of need has a code and nothing else: no name, no area, no working group.
    BareNeedType,
    /// No service answers to the type of need.
    UnansweredNeedType,
    /// No municipality has a need of this type.
    UnneededNeedType,
    /// Nobody said how many persons the need concerns.
    UnnumberedNeed,
    /// The number of persons is known and withheld.
    SuppressedNeed,
    /// No need arises in the municipality.
    NoNeed,
    /// The municipality has no point.
    NoPoint,
    /// The municipality has no number of residents.
    NoResidents,
}

impl Judgement {
    /// How much it matters: what is certainly a slip is a warning, what may be as it should be is a note.
    pub fn severity(&self) -> Severity {
        match self {
            Self::SwappedCoordinates
            | Self::InAnotherMunicipality { .. }
            | Self::OffTheDistrict { .. }
            | Self::NoProvider => Severity::Warning,
            _ => Severity::Note,
        }
    }

    /// What must be alike, beside the kind, for two observations to be said in one breath.
    pub fn together(&self) -> Option<(&str, &str)> {
        match self {
            Self::SharedPoint {
                latitude,
                longitude,
            } => Some((latitude, longitude)),
            _ => None,
        }
    }
}
