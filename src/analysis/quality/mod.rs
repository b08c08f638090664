//! Is the data fit to be read as a network? What is missing, stale or unlikely, one file a judgement.
//!
//! A row may be well formed and still say too little: a tie that nobody confirmed, a service that answers to nothing, a seat in the
//! sea. Nothing here changes a result; it tells whom to ask before the result is believed.

mod ages;
mod coordinates;
mod listed;
mod municipalities;
mod needs;
mod observation;
mod reports;
mod seats;
mod services;
mod shared_points;
mod silence;
mod territory;

pub use observation::{Answer, Judgement, Observation, Subject};

use crate::model::district::District;

/// What the judgements take as given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QualityOptions {
    /// How many years, at the date of the data, make a tie or a statement old; exactly as many do not.
    pub older_than: u16,
}

impl Default for QualityOptions {
    /// Five years.
    fn default() -> Self {
        Self { older_than: 5 }
    }
}

/// A judgement: what it has to say of a district.
type Judge = fn(&District, &QualityOptions) -> Vec<Observation>;

/// What is asked of every record of a kind, and what is said of those it holds for.
type Question<'a, T> = (&'a dyn Fn(&T) -> bool, Judgement);

/// Every judgement, in the order people meet them.
const JUDGES: [Judge; 10] = [
    coordinates::judge,
    shared_points::judge,
    silence::judge,
    reports::judge,
    ages::judge,
    listed::judge,
    seats::judge,
    services::judge,
    needs::judge,
    municipalities::judge,
];

/// Everything that the judgements have to say, those that call for a correction first, else judgement by judgement, each by id.
///
/// # Complexity
/// *O*((*n* + *m*) log *n*) for *n* records and *m* ties, and *O*(*p* *c*) more for *p* points whose comune has boundaries of *c*
/// corners, where a point off its own comune is looked for in all.
pub fn observations(district: &District, options: &QualityOptions) -> Vec<Observation> {
    let mut all: Vec<Observation> = JUDGES
        .iter()
        .flat_map(|judge| judge(district, options))
        .collect();
    all.sort_by_key(Observation::severity);
    all
}
