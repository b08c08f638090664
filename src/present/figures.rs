//! The figures: one file a map or a chart, and the list of them.

use super::audience::Audience;
use super::canvas::{CanvasError, Drawing};
use super::sheet::Sheet;
use super::{Beside, Briefing};
use super::{charts, maps};

/// A figure, as data.
#[derive(Clone, Copy)]
pub struct Figure {
    /// The name on the command line and of its files; the message `figure-<id>` names it for people.
    pub id: &'static str,
    /// The widest circle of readers that is shown it.
    ///
    /// What stays in the office draws sums of persons along lines that would give withheld numbers away: by service, by organization or need by
    /// need. Everybody is shown none that draws strengths of ties, or says of an organization by its name that it is isolated, did not answer,
    /// holds others, or is missing somewhere.
    pub told_to: Audience,
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
    charts::scenarios::FIGURE,
    charts::since::FIGURE,
    charts::doubt::FIGURE,
];

/// Whether something stands beside a study.
type Given = fn(&Beside<'_>) -> bool;

/// The figures of what stands beside the study, each with whether that is given: without it they say so, and the report leaves them out.
const BESIDE: [(&str, Given); 3] = [
    (charts::scenarios::FIGURE.id, |beside| beside.plan.is_some()),
    (charts::since::FIGURE.id, |beside| beside.editions.is_some()),
    (charts::doubt::FIGURE.id, |beside| beside.doubt.is_some()),
];

/// The figures that a circle of readers is shown.
pub fn shown(audience: Audience) -> impl Iterator<Item = &'static Figure> {
    FIGURES
        .iter()
        .filter(move |figure| audience <= figure.told_to)
}

/// Whether a figure is of what stands beside the study.
pub fn is_beside(figure: &Figure) -> bool {
    BESIDE.iter().any(|(id, _)| *id == figure.id)
}

/// The figures that a circle of readers is shown and for which there is what they are about.
pub fn drawn(briefing: &Briefing<'_>) -> impl Iterator<Item = &'static Figure> {
    let beside = briefing.beside;
    shown(briefing.audience).filter(move |figure| {
        let given = BESIDE.iter().find(|(id, _)| *id == figure.id);
        given.is_none_or(|(_, given)| given(&beside))
    })
}
