//! What has to be known of a sheet: invented data, estimates, numbers that are missing or hidden, source and date.

use super::desk::Desk;
use super::mentions::silent_of;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::tavoli::TavoloView;
use crate::present::colophon::{Colophon, sentence};

/// What has to be known of the sheet of a working group, a sentence each.
pub(super) fn of_tavolo(desk: &Desk<'_>, view: &TavoloView) -> Vec<String> {
    let words = desk.words;
    let coverage = &desk.study.coverage;
    let places = || {
        let needs = coverage.needs.iter().enumerate();
        needs.filter(|(_, need)| {
            let mut followed = view.needs.iter();
            followed.any(|one| one.need_type == need.need.need_type)
        })
    };
    let estimated = places().any(|(place, _)| coverage.estimated(place) == Some(true));
    let hidden = places().any(|(_, need)| !desk.tells(need));
    let mut marks = of_all(desk);
    let unknown = view.totals.count(NeedStatus::Unknown);
    for (applies, id, count) in [
        (view.totals.persons > 0, "persons-twice", 0),
        (estimated, "left-out-estimated", 0),
        (unknown > 0, "left-out-unknown", unknown),
        (hidden, "publication-legend-withheld", 0),
    ] {
        if applies {
            marks.push(words.fill(id, &[("count", count.into())]));
        }
    }
    let silent = silent_of(desk, view).len();
    if silent > 0 && !desk.hides_judgements() {
        marks.push(words.fill("handout-silent", &[("count", silent.into())]));
    }
    marks.extend(source(desk));
    marks
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
