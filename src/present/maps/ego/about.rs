//! What the panel says of the actor in the middle: what it is, how it is tied, what it offers, what would break without it.

use super::LAST;
use super::facts::Facts;
use crate::present::Briefing;
use crate::present::called::called;
use crate::present::maps::panel::{Block, Panel, Row};

/// How many names of a list are told.
const NAMES: usize = 8;

/// What there is to say of an actor.
pub(super) fn about(briefing: &Briefing<'_>, facts: &Facts<'_>) -> Panel {
    let (study, words) = (briefing.study, briefing.words);
    let say = |id: &str| words.say(id);
    let counted = |id: &str, count: usize| Row {
        label: say(id),
        value: words.whole(count as u64),
    };
    let n = study.organizations.len();
    let ranked = |id: &str, place: Option<_>| Row {
        label: say(id),
        value: place.map_or_else(
            || say("ego-no-rank"),
            |rank: usize| words.fill("ego-rank", &[("rank", rank.into()), ("n", n.into())]),
        ),
    };
    let seen = &facts.seen;
    let mut ties = vec![counted("ego-near", seen.count(1))];
    ties.extend((2..LAST).map(|steps| Row {
        label: words.fill("ego-steps", &[("steps", steps.into())]),
        value: words.whole(seen.count(steps) as u64),
    }));
    ties.push(Row {
        label: words.fill("ego-farther", &[("steps", LAST.into())]),
        value: words.whole(seen.beyond(LAST - 1) as u64),
    });
    ties.push(counted("ego-unreached", seen.out_of_reach()));
    ties.push(ranked(
        "ego-by-ties",
        facts.by_ties.map(|ranked| ranked.rank),
    ));
    ties.push(ranked(
        "ego-by-paths",
        facts.by_paths.map(|ranked| ranked.rank),
    ));
    let mut work = vec![
        counted("ego-services", facts.services.len()),
        counted("ego-reached", facts.reached),
    ];
    if let Some(closure) = facts.closure {
        let loss = closure.loss;
        let persons = |persons: u64| match briefing.disclosure().across(persons) {
            Some(persons) => words.whole(persons),
            None => words.say("figure-withheld"),
        };
        work.push(counted("ego-alone", closure.hanging));
        work.push(Row {
            label: say("ego-served"),
            value: persons(loss.served),
        });
        work.push(Row {
            label: say("ego-lost"),
            value: persons(loss.lost),
        });
    }
    let list = |names: &[String]| Row {
        label: words.list_of(names, NAMES),
        value: String::new(),
    };
    let block = |heading: &str, rows| Block {
        heading: say(heading),
        rows,
    };
    let organization = facts.organization;
    let comune = organization.municipality.as_ref();
    let comune = comune.map(|code| study.district.municipality_name(code));
    let kind = words.fill(
        "ego-kind",
        &[
            (
                "kind",
                say(&format!("kind-{}", organization.kind.key())).into(),
            ),
            ("seated", if comune.is_some() { "yes" } else { "no" }.into()),
            ("comune", comune.unwrap_or_default().into()),
            ("leads", if facts.leads { "yes" } else { "no" }.into()),
        ],
    );
    let tavoli = match facts.tavoli.is_empty() {
        true => vec![say("ego-no-tavolo")],
        false => facts.tavoli.clone(),
    };
    let mut blocks = vec![
        block("ego-ties", ties),
        block("ego-work", work),
        block("ego-tavoli", vec![list(&tavoli)]),
    ];
    for (heading, names) in [
        ("ego-services-names", &facts.services),
        ("ego-unreached-names", &facts.unreached),
    ] {
        if !names.is_empty() {
            blocks.push(block(heading, vec![list(names)]));
        }
    }
    Panel {
        title: say("ego-panel"),
        name: called(organization).to_owned(),
        kind,
        blocks,
    }
}
