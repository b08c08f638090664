//! Who is isolated, and which ties would help.

use super::Desk;
use super::sheet::Sheet;
use crate::analysis::structure::isolates::Standing;
use crate::model::diagnostic::TableId;
use serde::Serialize;
use std::collections::BTreeSet;

/// The section on isolated organizations.
#[derive(Debug, Serialize)]
pub(super) struct Isolated {
    intro: String,
    /// Nothing where nobody is.
    sheet: Option<Sheet>,
    suggestions: Vec<Suggested>,
    without_lead: bool,
    /// Which isolated organizations have no suggestion, as a sentence.
    none: Option<String>,
}

/// An isolated organization with the ties suggested to it.
#[derive(Debug, Serialize)]
struct Suggested {
    name: String,
    ties: Vec<SuggestedTie>,
}

#[derive(Debug, Serialize)]
struct SuggestedTie {
    with: String,
    grounds: String,
}

/// The section; `None` where nothing is said of single organizations.
pub(super) fn isolated(desk: &Desk<'_>) -> Option<Isolated> {
    if desk.spares() {
        return None;
    }
    let (study, words) = (desk.study, desk.words);
    let intro = words.fill(
        "report-isolated-intro",
        &[
            ("organizations", study.organizations.len().into()),
            ("isolated", desk.standing(Standing::Isolated).into()),
            ("peripheral", desk.standing(Standing::Peripheral).into()),
            ("silent", desk.standing(Standing::NoAnswer).into()),
        ],
    );
    Some(Isolated {
        intro,
        sheet: sheet(desk),
        none: none(desk),
        without_lead: study.without_lead.is_some(),
        suggestions: suggestions(desk),
    })
}

fn sheet(desk: &Desk<'_>) -> Option<Sheet> {
    let study = desk.study;
    let table = desk.table("isolates")?;
    if table.rows() == 0 {
        return None;
    }
    let note = desk.words.fill(
        "report-isolates-note",
        &[
            ("n", table.rows().into()),
            ("organizations", study.organizations.len().into()),
        ],
    );
    let mut layout = desk.layout(table, 0..table.rows()).name(["name"]).take([
        "standing",
        "explanation",
        "harmonic",
        "component_size",
    ]);
    if study.without_lead.is_some() {
        layout = layout.take(["harmonic_without_lead", "component_size_without_lead"]);
    }
    let notes = desk.notes(note, &[TableId::Organizations, TableId::Ties]);
    Some(layout.finish(desk.words.say("report-isolates-title"), notes))
}

fn suggestions(desk: &Desk<'_>) -> Vec<Suggested> {
    let study = desk.study;
    let name = |actor: usize| study.organizations[actor].name.clone();
    // The rows of the table are the suggestions of the study, in its order.
    let table = desk.table("suggestions");
    let grounds = table.as_ref().and_then(|table| {
        let mut columns = table.columns.iter();
        columns.find(|column| column.id == "grounds")
    });
    let mut list: Vec<(usize, Suggested)> = Vec::new();
    for (row, suggestion) in study.suggestions().iter().enumerate() {
        if list.last().is_none_or(|last| last.0 != suggestion.actor) {
            let suggested = Suggested {
                name: name(suggestion.actor),
                ties: Vec::new(),
            };
            list.push((suggestion.actor, suggested));
        }
        let partner = name(suggestion.with);
        let tie = SuggestedTie {
            with: desk
                .words
                .fill("report-suggestion-with", &[("name", partner.into())]),
            grounds: grounds
                .map_or_else(String::new, |grounds| grounds.values.spell(row, desk.words)),
        };
        if let Some((_, suggested)) = list.last_mut() {
            suggested.ties.push(tie);
        }
    }
    list.into_iter().map(|(_, suggested)| suggested).collect()
}

fn none(desk: &Desk<'_>) -> Option<String> {
    let study = desk.study;
    let helped: BTreeSet<usize> = study.suggestions().iter().map(|tie| tie.actor).collect();
    let names: Vec<String> = study
        .isolations
        .iter()
        .filter(|one| one.standing == Standing::Isolated)
        .filter(|one| !helped.contains(&one.actor))
        .map(|one| study.organizations[one.actor].name.clone())
        .collect();
    (!names.is_empty()).then(|| {
        let names = desk.words.list(&names);
        desk.words
            .fill("report-suggestions-none", &[("names", names.into())])
    })
}
