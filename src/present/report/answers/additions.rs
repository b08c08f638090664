//! Where one more service helps most: the best place for each of the types of need that gain most.

use super::super::Desk;
use super::super::sheet::{Cell, Role};
use super::{Answer, ROWS};
use crate::analysis::coverage::additions::{Addition, Effect};
use crate::model::units::Share;
use crate::present::words::Value;
use std::collections::BTreeSet;

pub(super) fn additions(desk: &Desk<'_>) -> Answer {
    let words = desk.words;
    let all = &desk.study.additions();
    // The rows of the table are the additions of the study, best first: of each type the first is its best place.
    let mut seen = BTreeSet::new();
    let best = |(_, addition): &(usize, &Addition)| addition.gained > 0;
    let rows: Vec<usize> = (all.iter().enumerate().filter(best))
        .filter(|(_, addition)| seen.insert(&addition.need_type))
        .map(|(row, _)| row)
        .take(ROWS)
        .collect();
    let mut sentences = Vec::new();
    match rows.first().map(|&row| &all[row]) {
        None => sentences.push(words.say("answers-additions-nobody")),
        Some(first) => {
            sentences.push(words.fill("answers-additions", &named(desk, first)));
            sentences.extend(as_good(desk, first));
            sentences.extend(fairest(desk, first));
        }
    }
    let sheet = desk.table("additions").filter(|_| !rows.is_empty());
    let sheet = sheet.map(|table| {
        desk.layout(table, rows.iter().copied())
            .called("answers-additions")
            .name(["need_type", "municipality"])
            .take(["added_capacity"])
            .take(["persons_gained"])
            .instead("share_after", Role::Number, |row| {
                let share = Share(all[row].effect.as_ref()?.share.after?);
                Some(Cell::percent(share, words))
            })
            .take(["hosts"])
            .finish(
                words.say("answers-additions-title"),
                vec![words.fill("answers-additions-note", &[("n", all.len().into())])],
            )
    });
    Answer {
        question: words.say("answers-additions-question"),
        sentences,
        sheet,
    }
}

/// An addition in the values of a message.
fn named<'a>(desk: &Desk<'a>, addition: &Addition) -> [(&'static str, Value<'a>); 4] {
    let district = desk.study.district;
    let need_type = district.network.need_type(&addition.need_type);
    let name = need_type.map_or(addition.need_type.as_str(), |need_type| &need_type.name);
    let municipality = district.municipality_name(&addition.municipality);
    [
        ("type", name.to_owned().into()),
        ("municipality", municipality.to_owned().into()),
        ("capacity", addition.size.persons.into()),
        ("gained", addition.gained.into()),
    ]
}

/// Where a service for the same type of need gains as many persons, if anywhere.
fn as_good(desk: &Desk<'_>, first: &Addition) -> Option<String> {
    let others = desk.study.additions().iter().filter(|other| {
        other.need_type == first.need_type
            && other.municipality != first.municipality
            && other.gained == first.gained
    });
    let names = others.map(|other| desk.study.district.municipality_name(&other.municipality));
    let names: Vec<String> = names.map(str::to_owned).collect();
    (!names.is_empty()).then(|| {
        let names = desk.words.list_of(&names, 2);
        desk.words
            .fill("answers-additions-as-good", &[("names", names.into())])
    })
}

/// Which addition makes cover most even, where it makes it more even at all.
fn fairest(desk: &Desk<'_>, first: &Addition) -> Option<String> {
    let mut all = desk.study.additions().iter();
    let fairest = all.find(|addition| addition.rank_by_equity == Some(1))?;
    let evens = |effect: &Effect| effect.change() < 0.0;
    fairest.effect.as_ref().filter(|effect| evens(effect))?;
    Some(if first.rank_by_equity == Some(1) {
        desk.words.say("answers-additions-fairest-too")
    } else {
        let named = named(desk, fairest);
        desk.words.fill("answers-additions-fairest", &named)
    })
}
