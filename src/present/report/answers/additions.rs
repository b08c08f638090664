//! Where one more service helps most: the best place for each of the types of need that gain most.

use super::super::Desk;
use super::{Answer, ROWS};
use crate::analysis::coverage::additions::Addition;
use std::collections::BTreeSet;

pub(super) fn additions(desk: &Desk<'_>) -> Answer {
    let words = desk.words;
    let all = &desk.study.additions;
    // The rows of the table are the additions of the study, best first: of each type the first is its best place.
    let mut seen = BTreeSet::new();
    let best = |(_, addition): &(usize, &Addition)| addition.gained > 0;
    let rows: Vec<usize> = (all.iter().enumerate().filter(best))
        .filter(|(_, addition)| seen.insert(&addition.need_type))
        .map(|(row, _)| row)
        .take(ROWS)
        .collect();
    let named = |addition: &Addition| {
        let district = desk.study.district;
        let need_type = district.network.need_type(&addition.need_type);
        [
            (
                "type",
                need_type
                    .map_or(addition.need_type.as_str(), |need_type| &need_type.name)
                    .to_owned()
                    .into(),
            ),
            (
                "municipality",
                district
                    .municipality_name(&addition.municipality)
                    .to_owned()
                    .into(),
            ),
            ("capacity", addition.size.persons.into()),
            ("gained", addition.gained.into()),
        ]
    };
    let fairest = all
        .iter()
        .find(|addition| addition.rank_by_equity == Some(1))
        .filter(|addition| addition.effect.is_some_and(|effect| effect.change() < 0.0));
    let same = |addition: &Addition| {
        let first = rows.first().map(|&row| &all[row]);
        first.is_some_and(|first| std::ptr::eq(first, addition))
    };
    let mut sentences = Vec::new();
    match rows.first() {
        None => sentences.push(words.say("answers-additions-nobody")),
        Some(&row) => sentences.push(words.fill("answers-additions", &named(&all[row]))),
    }
    sentences.extend(fairest.map(|addition| match same(addition) {
        true => words.say("answers-additions-fairest-too"),
        false => words.fill("answers-additions-fairest", &named(addition)),
    }));
    let sheet = desk.table("additions").filter(|_| !rows.is_empty());
    let sheet = sheet.map(|table| {
        desk.layout(&table, rows.iter().copied())
            .called("answers-additions")
            .name(["need_type", "municipality"])
            .take(["added_capacity"])
            .count("persons_gained")
            .take(["comuni_gaining", "share_after", "hosts"])
            .finish(
                words.say("answers-additions-title"),
                vec![words.say("answers-additions-note")],
            )
    });
    Answer {
        question: words.say("answers-additions-question"),
        sentences,
        sheet,
    }
}
