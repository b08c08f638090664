//! The sheet of a working group: what it has to look at, who is missing, what to ask.

use super::{KeyNumber, List, Picture};
use crate::present::Briefing;
use crate::present::canvas::CanvasError;
use serde::Serialize;

/// What a working group finds on the table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TavoloSheet {
    /// Its id in the dataset, which may hold any letters.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What there is to know first, in one sentence.
    pub finding: String,
    /// The three numbers that matter.
    pub numbers: [KeyNumber; 3],
    /// Who sits at it and who works on its needs, in the places of the network map.
    pub map: Picture,
    /// Its needs by municipality; nothing where it follows none.
    pub needs: Option<Picture>,
    /// Who sits at it, in one sentence.
    pub members: String,
    /// Who of those who sit at it or work on its needs is isolated; nothing for an audience that is shown no judgement.
    pub isolated: Option<List>,
    /// Who should be there and is not; nothing for an audience that is shown no judgement.
    pub missing: Option<List>,
    /// Needs on which nobody who sits at it works.
    pub untouched: List,
    /// What it shares with other working groups, in one sentence, where it shares anything.
    pub shared: Option<String>,
    /// Questions for discussion: three, or fewer where the data gives no more.
    pub questions: Vec<String>,
    /// What has to be known of all this: estimates, invented data, what is left out. A sentence each.
    pub marks: Vec<String>,
}

/// The sheets of all working groups, in the order of the study.
///
/// # Errors
/// What stops the first picture that cannot be drawn.
pub fn tavolo_sheets(briefing: &Briefing<'_>) -> Result<Vec<TavoloSheet>, CanvasError> {
    let _ = briefing;
    Ok(Vec::new())
}
