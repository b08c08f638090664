//! What has to be known of a sheet: invented data, estimates, numbers that are missing or hidden, source and date.

use super::desk::Desk;
use super::mentions::silent_of;
use crate::analysis::coverage::tavoli::TavoloView;
use crate::model::node::Need;
use crate::present::colophon::{Colophon, sentence};

/// What has to be known of the sheet of a working group, a sentence each.
pub(super) fn of_tavolo(desk: &Desk<'_>, view: &TavoloView) -> Vec<String> {
    let words = desk.words;
    // What the signs and the numbers of its needs mean stands under their picture.
    let mut marks = of_all(desk);
    marks.extend(counted(desk, view));
    let silent = silent_of(desk, view).len();
    if silent > 0 && !desk.hides_judgements() {
        marks.push(words.fill("handout-silent", &[("count", silent.into())]));
    }
    marks.extend(source(desk));
    marks
}

/// How many of the needs of a working group have a number that is an estimate, and from what; outside the office without the recipe, with
/// which a withheld number could be worked out.
fn counted(desk: &Desk<'_>, view: &TavoloView) -> Option<String> {
    let needs = desk.needs_of(view).filter(|need| need.persons.is_some());
    let needs: Vec<&Need> = needs
        .filter_map(|need| desk.network.need(&need.need))
        .collect();
    let estimates: Vec<&str> = needs.iter().filter_map(|need| need.estimate()).collect();
    let alike = estimates.iter().all(|how| Some(how) == estimates.first());
    let how = estimates
        .first()
        .filter(|how| alike && !how.is_empty() && !desk.hides_small_numbers());
    let values = [
        ("count", estimates.len().into()),
        ("all", needs.len().into()),
        ("said", if how.is_some() { "yes" } else { "no" }.into()),
        ("how", how.copied().unwrap_or_default().into()),
    ];
    (!estimates.is_empty()).then(|| desk.words.fill("handout-estimates", &values))
}

/// That organizations and ties are invented, where they are; rows with errors that were left out.
pub(super) fn of_all(desk: &Desk<'_>) -> Vec<String> {
    let words = desk.words;
    let mut marks = Vec::new();
    marks.extend(Colophon::of(desk.briefing).demonstrative);
    let left_out: usize = desk
        .briefing
        .counts
        .iter()
        .map(|count| count.left_out)
        .sum();
    if left_out > 0 {
        marks.push(words.fill("handout-left-out", &[("count", left_out.into())]));
    }
    marks
}

/// Date, source, and what ties the sheet to the record of its run.
pub(super) fn source(desk: &Desk<'_>) -> Vec<String> {
    let colophon = Colophon::of(desk.briefing);
    let lines = [colophon.date, colophon.source]
        .into_iter()
        .chain(colophon.mark);
    lines.map(|line| sentence(&line)).collect()
}
