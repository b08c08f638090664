//! What is handed out at a meeting, as content: a sheet for every working group (*tavolo*), and one for every organization.
//!
//! The page, the print and the slides lay out the same sheets, so that all say the same. Everything in them is finished: words in the
//! reader's language, small numbers hidden, and only what the audience is shown.

mod actor;
mod desk;
mod marks;
mod mentions;
mod numbers;
mod pictures;
mod questions;
mod remedies;
mod tavolo;
#[cfg(test)]
mod tests;

use super::words::Words;
pub use actor::{ActorSheet, actor_sheets};
pub(super) use pictures::{map_of, needs_of};
use serde::Serialize;
pub use tavolo::{TavoloSheet, tavolo_sheets};

/// A picture on a sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picture {
    /// The drawing: an `<svg>` element that names itself, without a font of its own.
    pub svg: String,
    /// What stands in for it where it cannot be seen, in one sentence.
    pub alt: String,
    /// What it shows, in one sentence.
    pub title: String,
    /// What there is to see, for who does not see it.
    pub description: String,
}

/// A number to look at before anything else.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeyNumber {
    /// The number, as people read it; or a word where there is none to tell.
    pub value: String,
    /// What it counts.
    pub what: String,
    /// What has to be known to read it.
    pub note: Option<String>,
}

/// Somebody or something that is named, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mention {
    /// Its name.
    pub name: String,
    /// Why it is named, in a clause that begins small and has no full stop.
    pub why: String,
}

/// A list with its heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct List {
    /// Its heading.
    pub title: String,
    /// What is on it; may be empty, and then the remark says what that means.
    pub mentions: Vec<Mention>,
    /// How the mentions from each place on are named in one sentence, where there is no room to say why.
    pub rest: Vec<String>,
    /// A sentence to go with it: what it means to be on it, how many more there are.
    pub remark: Option<String>,
}

impl List {
    fn new(words: &Words, title: String, mentions: Vec<Mention>, remark: Option<String>) -> Self {
        let rest = |from: usize| {
            let rest = mentions[from..].iter();
            let names: Vec<String> = rest.map(|mention| mention.name.clone()).collect();
            words.fill("handout-also", &[("names", words.list(&names).into())])
        };
        Self {
            title,
            rest: (0..mentions.len()).map(rest).collect(),
            mentions,
            remark,
        }
    }
}
