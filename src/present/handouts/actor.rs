//! The sheet of an organization: its ties, what it offers, what hangs on it.

use super::{KeyNumber, List};
use crate::present::Briefing;
use serde::Serialize;

/// What there is to tell of an organization.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActorSheet {
    /// Its id in the dataset, which may hold any letters.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is and where it is seated, in one line.
    pub about: String,
    /// The working groups it sits in, in one sentence.
    pub tavoli: String,
    /// The three numbers that matter.
    pub numbers: [KeyNumber; 3],
    /// Its ties, its services, the needs that they cover; what closes with it, how it stands and which ties would help, for an audience
    /// that is shown judgements. In reading order.
    pub lists: Vec<List>,
    /// What has to be known of all this. A sentence each.
    pub marks: Vec<String>,
}

/// The sheets of all organizations, in the order of the study.
pub fn actor_sheets(briefing: &Briefing<'_>) -> Vec<ActorSheet> {
    let _ = briefing;
    Vec::new()
}
