//! The standards of law and plan where they bind: what is required, what is there, what lacks.

use super::Desk;
use super::sheet::{Cell, Role, Sheet};
use crate::analysis::coverage::standards::{Met, StandardCheck};
use crate::model::diagnostic::TableId;
use serde::Serialize;

/// The section on standards.
#[derive(Debug, Serialize)]
pub(super) struct Levels {
    summary: String,
    sheet: Sheet,
}

/// The section; `None` for a district without standards.
pub(super) fn levels(desk: &Desk<'_>) -> Option<Levels> {
    let (study, words) = (desk.study, desk.words);
    let checks = &study.standards();
    // The rows of the table are the checks of the study.
    let rows: Vec<usize> = (0..checks.len())
        .filter(|&row| checks[row].binding)
        .collect();
    let first = rows.first()?;
    debug_assert!(*first < checks.len());
    let count = |met: Met| {
        let binding = rows.iter().filter(|&&row| checks[row].met == met);
        binding.count()
    };
    let summary = words.fill(
        "levels-summary",
        &[
            ("n", rows.len().into()),
            ("met", count(Met::Yes).into()),
            ("missed", count(Met::No).into()),
            ("unknown", count(Met::NotKnown).into()),
        ],
    );
    let name = |check: &StandardCheck| {
        let standard = &study.district.standards[check.standard];
        Some(Cell::text(standard.name.as_str()))
    };
    let table = desk.table("standards")?;
    let sheet = desk
        .layout(table, rows.iter().copied())
        .called("levels")
        .own(
            "standard",
            words.say("report-standards-name"),
            Role::Name,
            |row| name(&checks[row]),
        )
        .take([
            "place",
            "residents",
            "required_amount",
            "present_amount",
            "lacking",
            "euro",
            "met",
            "verified",
        ])
        .finish(
            words.say("levels-title"),
            desk.notes(
                words.fill(
                    "levels-note",
                    &[
                        ("n", rows.len().into()),
                        ("sheet", words.say("book-standards").into()),
                    ],
                ),
                &[TableId::Standards, TableId::Population],
            ),
        );
    Some(Levels { summary, sheet })
}
