//! What breaks if somebody closes: the organizations that would leave most persons without a place.

use super::super::Desk;
use super::super::sheet::{Cell, Role};
use super::{Answer, ROWS};
use crate::analysis::coverage::closures::Closure;
use crate::analysis::coverage::status::NeedStatus;
use crate::model::units::Share;
use crate::present::takers::takers;

/// Below this share of persons who would find a place elsewhere it is said that places are all but taken.
const SCARCE: f64 = 0.1;

/// How many of those who take over are named.
const NAMED: usize = 2;

pub(super) fn closures(desk: &Desk<'_>) -> Answer {
    let words = desk.words;
    let all = &desk.study.closures().organizations;
    // The rows of the table are the closures of the study, worst first.
    let missed = |closure: &Closure| closure.loss.beyond_reach() + closure.loss.undetermined > 0;
    let rows = all.iter().take(ROWS).filter(|closure| missed(closure));
    let rows = rows.count();
    // Who could only hope for places that are not stated loses that hope too.
    let hopes = all
        .iter()
        .take(rows)
        .any(|closure| closure.loss.undetermined_lost > 0);
    let sheet = desk.table("closures").filter(|_| rows > 0).map(|table| {
        let layout = desk
            .layout(table, 0..rows)
            .called("answers-closures")
            .name(["organization"])
            .take(["served", "taken_over", "undetermined", "lost"]);
        let layout = match hopes {
            true => layout.take(["undetermined_lost"]),
            false => layout,
        };
        layout
            .own(
                "become_uncovered",
                words.say("answers-become-uncovered"),
                Role::Number,
                |row| {
                    let statuses = [NeedStatus::Uncovered, NeedStatus::OutOfReach];
                    let needs = all[row].becoming(&statuses);
                    Some(Cell::whole(needs as u64, words))
                },
            )
            .instead("taken_over_by", Role::Text, |row| {
                let names = takers(&desk.study.district.network, &all[row]);
                Some(Cell::text(match names.is_empty() {
                    true => words.say("answers-closures-nobody-takes"),
                    false => words.list_of(&names, NAMED),
                }))
            })
            .finish(
                words.say("answers-closures-title"),
                vec![words.fill("answers-closures-note", &[("n", all.len().into())])],
            )
    });
    Answer {
        question: words.say("answers-closures-question"),
        sentences: sentences(desk),
        sheet,
    }
}

/// How many would leave somebody without a place, how many needs hang on one, and how much can be taken over.
fn sentences(desk: &Desk<'_>) -> Vec<String> {
    let words = desk.words;
    let (all, needs) = (
        &desk.study.closures().organizations,
        &desk.study.coverage.needs,
    );
    let missed = |closure: &&Closure| closure.loss.beyond_reach() + closure.loss.undetermined > 0;
    let count = all.iter().filter(missed).count();
    if count == 0 {
        return vec![words.say("answers-closures-nobody")];
    }
    // A need without persons hangs on nobody, and of one without a number it is not known.
    let hanging = needs.iter().filter(|need| {
        need.sole_provider.is_some() && need.persons.is_some_and(|persons| persons > 0)
    });
    let hanging: Vec<NeedStatus> = hanging.map(|need| need.status).collect();
    let fragile = hanging.iter();
    let fragile = fragile.filter(|status| **status == NeedStatus::Fragile);
    let mut sentences = vec![words.fill(
        "answers-closures",
        &[
            ("count", count.into()),
            ("organizations", all.len().into()),
            ("needs", hanging.len().into()),
            ("fragile", fragile.count().into()),
        ],
    )];
    let sum = |of: fn(&Closure) -> u64| all.iter().map(of).sum::<u64>();
    let (served, taken) = (
        sum(|closure| closure.loss.served),
        sum(|closure| closure.loss.taken_over),
    );
    if Share::of(taken, served).is_some_and(|share| share.0 < SCARCE) {
        sentences.push(words.say("answers-closures-scarce"));
    }
    sentences
}
