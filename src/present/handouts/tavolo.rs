//! The sheet of a working group: what it has to look at, who is missing, what to ask.

use super::desk::Desk;
use super::numbers::{numbers, wanting};
use super::questions::questions;
use super::{KeyNumber, List, Picture, marks, mentions, pictures, remedies};
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::tavoli::{TavoloNeed, TavoloView};
use crate::present::Briefing;
use crate::present::canvas::CanvasError;
use crate::present::side_by_side::side_by_side;
use serde::Serialize;

/// How many members are named, and with how many other groups it is told what is shared.
const MEMBERS: usize = 24;
const OTHERS: usize = 4;

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
    /// Who sits at it and who works on its needs, in the places of the network map; nothing for an audience that is shown no judgement,
    /// because ties have strengths and directions.
    pub map: Option<Picture>,
    /// Its needs by municipality; nothing where it follows none.
    pub needs: Option<Picture>,
    /// Who sits at it, in one sentence.
    pub members: String,
    /// What is at hand for its needs, where one is met too little: services that are planned, near, stopped or closed.
    pub remedies: Option<List>,
    /// Who of those who sit at it is isolated; nothing for an audience that is shown no judgement.
    pub isolated: Option<List>,
    /// Who should be there and is not; nothing for an audience that is shown no judgement.
    pub missing: Option<List>,
    /// Needs on which nobody who sits at it works.
    pub untouched: List,
    /// What it shares with other working groups, in one sentence, where it shares anything.
    pub shared: Option<String>,
    /// The heading of the questions: how many there are.
    pub discussion: String,
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
    let desk = Desk::new(briefing);
    let views: Vec<(usize, &TavoloView)> =
        briefing.study.tavoli().tavoli.iter().enumerate().collect();
    let sheets = side_by_side(&views, |&(place, view)| sheet(&desk, view, place));
    sheets.into_iter().collect()
}

fn sheet(desk: &Desk<'_>, view: &TavoloView, place: usize) -> Result<TavoloSheet, CanvasError> {
    let judged = !desk.hides_judgements();
    let questions = questions(desk, view);
    let count = [("count", questions.len().into())];
    Ok(TavoloSheet {
        id: view.tavolo.to_string(),
        name: desk.tavolo(&view.tavolo).to_owned(),
        finding: finding(desk, view),
        numbers: numbers(desk, view),
        map: judged
            .then(|| pictures::map(desk.briefing, place))
            .transpose()?,
        needs: (view.totals.all() > 0)
            .then(|| pictures::needs(desk.briefing, view, place))
            .transpose()?,
        members: members(desk, view),
        remedies: remedies::list(desk, view),
        isolated: judged.then(|| mentions::isolated(desk, view)),
        missing: judged.then(|| mentions::missing(desk, view)),
        untouched: mentions::untouched(desk, view),
        shared: shared(desk, view),
        discussion: desk.words.fill("handout-questions", &count),
        questions,
        marks: marks::of_tavolo(desk, view),
    })
}

/// What there is to know first. Outside the office no sum that is withheld chooses the sentence, nor the type that is named.
fn finding(desk: &Desk<'_>, view: &TavoloView) -> String {
    let totals = &view.totals;
    let sums = desk.sums(desk.needs_of(view));
    let case = match (totals.all(), totals.count(NeedStatus::Unknown), &sums) {
        (0, _, _) => "no-needs",
        (all, unknown, _) if all == unknown => "unknown",
        (_, _, None) => "withheld",
        (_, _, Some(sums)) if sums.not_covered > 0 => "some",
        (_, _, Some(sums)) if sums.undetermined > 0 => "undetermined",
        _ => "met",
    };
    let of_type = |need: &TavoloNeed| {
        desk.sums(desk.of_type(&need.need_type))
            .map(|it| it.not_covered)
    };
    let worst = view
        .needs
        .iter()
        .filter_map(|need| Some((of_type(need)?, need)));
    let worst = worst.filter(|(persons, _)| *persons > 0);
    let worst =
        worst.max_by(|a, b| (a.0.cmp(&b.0)).then_with(|| b.1.need_type.cmp(&a.1.need_type)));
    // Of one type there is nothing to single out.
    let worst = worst.filter(|_| view.needs.len() > 1);
    let open = totals.count(NeedStatus::Uncovered) + totals.count(NeedStatus::OutOfReach);
    let values = [
        ("case", case.into()),
        (
            "notcovered",
            desk.persons(sums.as_ref().map(|sums| sums.not_covered)),
        ),
        (
            "persons",
            desk.persons(sums.as_ref().map(|sums| sums.persons)),
        ),
        ("open", open.into()),
        ("wanting", wanting(view).into()),
        (
            "known",
            (totals.all() - totals.count(NeedStatus::Unknown)).into(),
        ),
        ("worst", worst.map_or(0, |(persons, _)| persons).into()),
        (
            "type",
            worst
                .map_or_else(String::new, |(_, need)| desk.quoted(&need.need_type))
                .into(),
        ),
    ];
    desk.words.fill("handout-finding", &values)
}

fn members(desk: &Desk<'_>, view: &TavoloView) -> String {
    let values = [
        ("count", view.seated.len().into()),
        ("names", desk.organizations(&view.seated, MEMBERS).into()),
    ];
    desk.words.fill("handout-members", &values)
}

/// What the group shares with others.
fn shared(desk: &Desk<'_>, view: &TavoloView) -> Option<String> {
    let parts: Vec<String> = (desk.study.tavoli().overlaps.iter())
        .filter_map(|overlap| {
            let other = match &view.tavolo {
                one if *one == overlap.one => &overlap.other,
                one if *one == overlap.other => &overlap.one,
                _ => return None,
            };
            let values = [
                ("name", desk.tavolo(other).into()),
                ("seats", overlap.organizations.len().into()),
                ("types", overlap.need_types.len().into()),
            ];
            Some(desk.words.fill("handout-shared-one", &values))
        })
        .collect();
    let list = desk.words.list_of(&parts, OTHERS);
    (!parts.is_empty()).then(|| desk.words.fill("handout-shared", &[("list", list.into())]))
}
