//! The pages on what stands beside the study: each says in a few sentences what a mayor asks, then shows it.

mod doubt;
mod scenarios;
mod since;

use super::Desk;
use super::sheet::Sheet;
use crate::present::audience::Audience;
use serde::Serialize;

/// A page.
#[derive(Debug, Serialize)]
pub(in crate::present) struct Leaf {
    /// Its name, and that of the section that has its figures.
    pub(in crate::present) id: &'static str,
    pub(in crate::present) title: String,
    /// What there is to know, in whole sentences, the most important first; never empty.
    pub(in crate::present) lead: Vec<String>,
    /// What it rests on.
    pub(super) sheets: Vec<Sheet>,
    /// What it does not say.
    pub(in crate::present) cautions: Vec<String>,
}

/// The names of all pages, in their order.
pub(super) const IDS: [&str; 3] = [scenarios::ID, since::ID, doubt::ID];

/// The pages on what is given, in their order. They are for the office.
pub(super) fn leaves(desk: &Desk<'_>) -> Vec<Leaf> {
    if desk.briefing.audience != Audience::Internal {
        return Vec::new();
    }
    let leaves = [scenarios::leaf(desk), since::leaf(desk), doubt::leaf(desk)];
    leaves.into_iter().flatten().collect()
}
