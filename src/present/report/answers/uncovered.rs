//! What is uncovered, and why: by type of need, those with most persons first.

use super::super::Desk;
use super::super::sheet::{Cell, Role};
use super::{Answer, ROWS};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::shortfall::Shortfall;
use crate::analysis::coverage::totals::Totals;
use crate::model::ids::NeedTypeId;
use crate::model::units::Share;
use crate::present::tables::Table;
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub(super) fn uncovered(desk: &Desk<'_>) -> Answer {
    let words = desk.words;
    let coverage = &desk.study.coverage;
    let mut by_type: BTreeMap<&NeedTypeId, Vec<&NeedCoverage>> = BTreeMap::new();
    for need in &coverage.needs {
        by_type.entry(&need.need.need_type).or_default().push(need);
    }
    let mut types: Vec<(&NeedTypeId, Vec<&NeedCoverage>, Totals)> = by_type
        .into_iter()
        .filter_map(|(id, needs)| {
            let totals = desk.disclosure.sums(needs.iter().copied())?;
            Some((id, needs, totals))
        })
        .filter(|(.., totals)| totals.not_covered > 0)
        .collect();
    types.sort_by_key(|(id, _, totals)| (Reverse(totals.not_covered), *id));
    let lacking = |row: usize| {
        let needs = types[row].1.iter();
        needs.filter(|need| need.not_covered() > 0 && desk.disclosure.tells_need(&need.need))
    };
    let reasons = |row: usize| -> Vec<String> {
        let here = |key: &&str| {
            let mut all = lacking(row).flat_map(|need| &need.shortfalls);
            all.any(|shortfall| shortfall.key() == *key)
        };
        let keys = Shortfall::KEYS.iter().filter(|key| here(key));
        keys.map(|key| words.say(&format!("why-{key}"))).collect()
    };
    let table = Table::new("uncovered");
    let layout = desk
        .layout(&table, 0..types.len().min(ROWS))
        .instead("need_type", Role::Name, |row| {
            let need_type = desk.study.district.network.need_type(types[row].0);
            let name = need_type.map_or(types[row].0.as_str(), |need_type| &need_type.name);
            Some(Cell::text(name))
        })
        .instead("persons", Role::Number, |row| {
            Some(Cell::whole(types[row].2.persons, words))
        })
        .instead("not_covered", Role::Number, |row| {
            Some(Cell::whole(types[row].2.not_covered, words))
        });
    // Outside the office those whose number is withheld cannot be counted among the others.
    let sheet = layout
        .with("municipalities", |layout| {
            layout.own(
                "municipalities",
                words.say("answers-municipalities"),
                Role::Number,
                |row| Some(Cell::whole(lacking(row).count() as u64, words)),
            )
        })
        .instead("why", Role::Text, |row| {
            Some(Cell::text(reasons(row).join("; ")))
        })
        .finish(
            words.say("answers-uncovered-title"),
            vec![words.fill("answers-uncovered-note", &[("n", types.len().into())])],
        );
    Answer {
        question: words.say("answers-uncovered-question"),
        sentences: sentences(desk),
        sheet: (!types.is_empty()).then_some(sheet),
    }
}

/// How many find no place, and of how many it cannot be told.
fn sentences(desk: &Desk<'_>) -> Vec<String> {
    let words = desk.words;
    let Some(totals) = desk.briefing.totals_told() else {
        return vec![words.say("finding-persons-withheld")];
    };
    let Some(share) = Share::of(totals.not_covered, totals.persons) else {
        return vec![words.say("answers-uncovered-nobody")];
    };
    let counted = [
        ("persons", totals.persons.into()),
        ("notcovered", totals.not_covered.into()),
        ("share", words.percent(share).into()),
        ("undetermined", totals.undetermined.into()),
    ];
    let mut sentences = vec![words.fill("answers-uncovered", &counted)];
    if totals.undetermined > 0 {
        sentences.push(words.fill("answers-uncovered-undetermined", &counted));
    }
    sentences
}
