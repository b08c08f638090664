//! The figures: one file a map or a chart, and the list of them.

use super::Briefing;
use super::audience::Audience;
use super::canvas::{CanvasError, Drawing};
use super::sheet::Sheet;
use super::{charts, maps};

/// A figure, as data.
#[derive(Clone, Copy)]
pub struct Figure {
    /// The name on the command line and of its files; the message `figure-<id>` names it for people.
    pub id: &'static str,
    /// Draws it on a sheet: a pure function of both.
    pub draw: fn(&Briefing<'_>, &Sheet) -> Result<Drawing, CanvasError>,
}

/// Every figure, in the order people meet them.
pub const FIGURES: &[Figure] = &[
    maps::network::FIGURE,
    maps::district::FIGURE,
    charts::needs::FIGURE,
    charts::coverage::FIGURE,
    charts::flow::FIGURE,
    maps::two_mode::FIGURE,
    charts::lorenz::FIGURE,
    charts::standards::FIGURE,
    charts::closures::FIGURE,
    maps::changes::FIGURE,
    charts::changes::FIGURE,
    charts::brokers::FIGURE,
    maps::ego::FIGURE,
    maps::core::FIGURE,
    charts::degrees::FIGURE,
    maps::tavoli::FIGURE,
    charts::matrix::FIGURE,
    charts::overlap::FIGURE,
];

/// The figures that working groups are shown. Those that are left out draw sums of persons along lines that
/// would give withheld numbers away, by service, by organization or need by need.
const OF_TAVOLO: [&str; 11] = [
    "network",
    "district",
    "needs",
    "coverage",
    "standards",
    "brokers",
    "core",
    "degrees",
    "tavoli",
    "matrix",
    "overlap",
];

/// The figures that everybody is shown: none that draws strengths of ties, or says of an organization by its name that it is isolated, did
/// not answer, holds others, or is missing somewhere.
const OF_PUBLIC: [&str; 4] = ["district", "needs", "coverage", "standards"];

/// The figures that a circle of readers is shown. One that nobody has entered is for the office.
pub fn shown(audience: Audience) -> impl Iterator<Item = &'static Figure> {
    FIGURES.iter().filter(move |figure| match audience {
        Audience::Internal => true,
        Audience::Tavolo => OF_TAVOLO.contains(&figure.id),
        Audience::Public => OF_PUBLIC.contains(&figure.id),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_entered_is_a_figure() {
        for id in OF_TAVOLO.iter().chain(&OF_PUBLIC) {
            assert!(FIGURES.iter().any(|figure| figure.id == *id), "`{id}`");
        }
        assert!(OF_PUBLIC.iter().all(|id| OF_TAVOLO.contains(id)));
    }
}
