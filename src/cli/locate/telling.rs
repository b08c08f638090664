//! What is said of a choice of sites beside its table: how good it is, who is covered, and what stands in the way.

use super::Kind;
use crate::analysis::siting::robust::{Better, Performance, Robust};
use crate::analysis::siting::{Obstacle, Status};
use crate::cli::session::Session;
use crate::model::units::Share;
use crate::present::contents::locate::{BACKUP, Located, obstacle_key};
use crate::present::words::{Value, Words};

/// How many places are named in a sentence.
const NAMED: usize = 8;

pub(super) fn tell(
    located: &Located<'_>,
    better: Option<Better>,
    session: &Session,
    words: &Words,
) {
    let siting = located.siting;
    session.remark(&quality(located, better, words));
    if let Some(obstacle) = siting.obstacle.or(siting.nothing_opened) {
        session.remark(&in_the_way(located, obstacle, words));
    }
    if siting.objective.is_some() && located.reached.persons > 0.0 {
        session.remark(&covered(located, words));
        if located.method.id == BACKUP {
            session.remark(&backup(located, words));
        }
    }
    if let Some(text) = uncoverable(located, words) {
        session.remark(&text);
    }
    if let Some(robust) = located.robust {
        session.remark(&holding(located, robust, words));
    }
}

/// How good the answer is known to be.
fn quality(located: &Located<'_>, better: Option<Better>, words: &Words) -> String {
    let siting = located.siting;
    let method = located.method.explanation.told(words.language()).name;
    let mut values: Vec<(&str, Value<'_>)> = vec![("method", method.into())];
    let message = match (siting.status, siting.objective, siting.gap()) {
        (Status::Infeasible, ..) => "locate-infeasible",
        (Status::Optimal, ..) => "locate-optimal",
        (Status::Gap, None, _) => "locate-undecided",
        (Status::Gap, Some(_), None) => "locate-gap-unknown",
        (Status::Gap, Some(_), Some(gap)) => {
            // What is told is the share of the best that may be missing, or be too much.
            let (message, gap) = match better {
                Some(Better::More) => ("locate-gap-below", gap / (1.0 + gap)),
                _ if gap < 1.0 => ("locate-gap-above", gap / (1.0 - gap)),
                _ => ("locate-gap-unknown", 0.0),
            };
            values.push(("gap", words.percent(Share(gap)).into()));
            message
        }
    };
    words.fill(message, &values)
}

fn in_the_way(located: &Located<'_>, obstacle: Obstacle, words: &Words) -> String {
    let mut values: Vec<(&str, Value<'_>)> = vec![("radius", located.options.radius.into())];
    match obstacle {
        Obstacle::PlaceOutOfReach(place) => {
            values.push(("place", located.places[place].name.as_str().into()))
        }
        Obstacle::TooLittleCapacity(room, persons) => {
            values.push(("room", room.into()));
            values.push(("persons", persons.into()));
        }
        Obstacle::BudgetTooSmall(price) => values.push(("price", words.decimal(price, 2).into())),
        Obstacle::TooFewSites(sites) => values.push(("sites", sites.into())),
        Obstacle::NoDemand | Obstacle::NoSite | Obstacle::AllOutOfReach | Obstacle::NoWay => {}
    }
    let key = match obstacle {
        // There is an answer: what the open sites do.
        Obstacle::BudgetTooSmall(_) if located.siting.obstacle.is_none() => "nothing-affordable",
        Obstacle::TooFewSites(_) if located.siting.obstacle.is_none() => "nothing-allowed",
        obstacle => obstacle_key(obstacle),
    };
    words.fill(&format!("locate-obstacle-{key}"), &values)
}

/// Which assumptions the answer rests on beside the data: that a site answers to several types of need, that what it takes has no limit.
pub(super) fn assumed(
    several_types: bool,
    unlimited: bool,
    kind: &Kind,
    source: &str,
    words: &Words,
) -> String {
    let which = match (several_types, unlimited) {
        (true, true) => "both",
        (true, false) => "types",
        (false, _) => "places",
    };
    let how = match kind.capacitated {
        Some(_) => source,
        None => "no",
    };
    words.fill(
        "locate-assumed",
        &[("which", which.into()), ("how", how.into())],
    )
}

fn of(located: &Located<'_>) -> Value<'static> {
    if located.needs { "needs" } else { "places" }.into()
}

fn covered(located: &Located<'_>, words: &Words) -> String {
    let reached = located.reached;
    let served: f64 = reached.loads.iter().map(|load| load.persons).sum();
    let total: f64 = reached
        .loads
        .iter()
        .map(|load| load.persons * load.mean)
        .sum();
    let longest = reached
        .loads
        .iter()
        .map(|load| load.longest)
        .fold(0.0, f64::max);
    let values = [
        ("of", of(located)),
        ("covered", words.decimal(reached.covered_persons, 0).into()),
        ("persons", words.decimal(reached.persons, 0).into()),
        (
            "share",
            share(reached.covered_persons, reached.persons, words).into(),
        ),
        ("covered_places", reached.covered_places.into()),
        ("places", reached.places.into()),
        (
            "share_places",
            share(reached.covered_places as f64, reached.places as f64, words).into(),
        ),
        ("radius", located.options.radius.into()),
    ];
    let covered = match located.options.radius.is_finite() {
        true => words.fill("locate-covered", &values),
        false => words.fill("locate-served", &values),
    };
    // A journey of nobody has no length.
    if served <= 0.0 {
        return covered;
    }
    let journey = [
        ("mean", words.decimal(total / served, 1).into()),
        ("longest", words.decimal(longest, 1).into()),
    ];
    format!("{covered} {}", words.fill("locate-journey", &journey))
}

/// How many have a second site.
fn backup(located: &Located<'_>, words: &Words) -> String {
    let reached = located.reached;
    let values = [
        ("radius", located.options.radius.into()),
        ("backup", words.decimal(reached.backup_persons, 0).into()),
        ("covered", words.decimal(reached.covered_persons, 0).into()),
        (
            "share",
            share(reached.backup_persons, reached.covered_persons, words).into(),
        ),
    ];
    words.fill("locate-backup", &values)
}

fn share(part: f64, whole: f64, words: &Words) -> String {
    words.percent(Share(if whole > 0.0 { part / whole } else { 0.0 }))
}

fn uncoverable(located: &Located<'_>, words: &Words) -> Option<String> {
    let far = &located.siting.uncoverable;
    if far.is_empty() {
        return None;
    }
    let named = far.iter().take(NAMED).map(|&(place, minutes)| {
        let name = located.places[place].name.as_str();
        match minutes {
            Some(minutes) => words.fill(
                "locate-at-minutes",
                &[("place", name.into()), ("minutes", minutes.into())],
            ),
            None => words.fill("locate-unreachable", &[("place", name.into())]),
        }
    });
    let named: Vec<String> = named.collect();
    let values = [
        ("of", of(located)),
        ("count", far.len().into()),
        ("others", far.len().saturating_sub(NAMED).into()),
        ("places", named.join("; ").into()),
    ];
    Some(words.fill("locate-uncoverable", &values))
}

/// What holds when the numbers are others.
fn holding(located: &Located<'_>, robust: &Robust, words: &Words) -> String {
    let names = |of: &Performance| {
        let names: Vec<String> = of
            .chosen
            .iter()
            .map(|&site| located.sites[site].name.clone())
            .collect();
        words.list(&names)
    };
    let unit = format!("locate-unit-{}", located.method.id);
    let number = |number: Option<f64>| {
        number.map_or_else(
            || words.say("locate-fails"),
            |number| words.fill(&unit, &[("number", number.into())]),
        )
    };
    let (choice, nominal) = (&robust.robust, &robust.nominal);
    let values = [
        ("variation", words.percent(Share(robust.variation)).into()),
        ("scenarios", robust.scenarios.into()),
        ("sites", names(choice).into()),
        ("worst", number(choice.worst).into()),
        ("mean", number(choice.mean).into()),
        ("regret", number(choice.regret).into()),
        ("nominal_worst", number(nominal.worst).into()),
        ("nominal_mean", number(nominal.mean).into()),
        ("nominal_regret", number(nominal.regret).into()),
    ];
    match choice.chosen == nominal.chosen {
        true => words.fill("locate-robust-same", &values),
        false => words.fill("locate-robust-other", &values),
    }
}
