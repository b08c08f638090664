//! How sure the results are: what they come to if everybody had answered, and which needs could be another way.

use super::Leaf;
use crate::analysis::doubt::{Centrality, Doubt, Index, IndexDoubt, NeedDoubt, Source};
use crate::analysis::scores::Ranked;
use crate::model::units::Share;
use crate::present::charts::doubt::number;
use crate::present::report::Desk;
use crate::present::report::sheet::Sheet;
use crate::present::words::numbers::{in_a_hundred, no_more_in_a_hundred};
use crate::present::words::whether;

pub(super) const ID: &str = "doubt";

/// How many needs are named in a sentence.
const NAMED: usize = 3;

/// In how many draws of a hundred somebody at the top is surely there, as tables show it.
const SURE: i64 = 95;

/// The page; `None` where nothing was drawn.
pub(super) fn leaf(desk: &Desk<'_>) -> Option<Leaf> {
    let doubt = desk.briefing.beside.doubt?;
    let words = desk.words;
    let lead = match doubt.grounds.is_none() {
        true => vec![words.say("doubt-says-nothing")],
        false => [
            persons(desk, doubt),
            ties(desk, doubt),
            isolated(desk, doubt),
            Some(needs(desk, doubt)),
            uncounted(desk, doubt),
            top(desk, doubt),
            Some(grounds(desk, doubt)),
        ]
        .into_iter()
        .flatten()
        .collect(),
    };
    let asked = |source: Source| doubt.options.sources.contains(&source);
    let cautions = [
        (asked(Source::Answers) && doubt.grounds.silent > 0).then_some("silent"),
        (doubt.grounds.unstated > 0).then_some("unstated"),
        Some("omitted"),
        (doubt.grounds.ties > 0).then_some("trust"),
        (doubt.grounds.ranges > 1).then_some("ranges"),
        Some("fixed"),
        (!doubt.enough && !doubt.grounds.is_none()).then_some("draws"),
    ];
    let trust = &desk.study.district.edition.trust;
    let values = [
        ("draws", doubt.drawn.into()),
        ("unstated", doubt.grounds.unstated.into()),
        ("confirmed", words.percent(trust.confirmed).into()),
        ("one_sided", words.percent(trust.one_sided).into()),
    ];
    Some(Leaf {
        id: ID,
        title: words.say("report-doubt"),
        lead,
        sheets: [unsure(desk, doubt)].into_iter().flatten().collect(),
        cautions: cautions
            .into_iter()
            .flatten()
            .map(|caution| words.fill(&format!("doubt-caution-{caution}"), &values))
            .collect(),
    })
}

fn index<'a>(doubt: &'a Doubt, wanted: &str) -> Option<&'a IndexDoubt> {
    doubt.indices.iter().find(|one| one.index.key() == wanted)
}

/// A sentence about an index: as it is today, and between which values it lies.
fn about(desk: &Desk<'_>, doubt: &Doubt, message: &str, one: &IndexDoubt) -> Option<String> {
    let words = desk.words;
    let trust = &desk.study.district.edition.trust;
    let (low, high) = (one.interval.low?, one.interval.high?);
    let text = |value: f64| number(words, &one.index, value);
    let values = [
        ("now", one.now.map_or_else(|| "–".to_owned(), text).into()),
        ("low", text(low).into()),
        ("high", text(high).into()),
        ("open", whether(text(low) != text(high))),
        ("same", whether(one.now.map(text) == Some(text(low)))),
        ("always", whether(one.interval.always)),
        (
            "level",
            no_more_in_a_hundred(Share(doubt.options.level)).into(),
        ),
        ("confirmed", in_a_hundred(trust.confirmed).into()),
        ("one_sided", in_a_hundred(trust.one_sided).into()),
    ];
    Some(words.fill(message, &values))
}

fn persons(desk: &Desk<'_>, doubt: &Doubt) -> Option<String> {
    let covered = index(doubt, Index::Covered.key())?;
    let said = about(desk, doubt, "doubt-says-covered", covered)?;
    // Without it the number would seem surer than it is.
    let values = [
        ("ranges", doubt.grounds.ranges.into()),
        ("all", doubt.needs.len().into()),
    ];
    Some([said, desk.words.fill("doubt-says-ranges", &values)].join(" "))
}

/// Ties, in the words of those sources that move them.
fn ties(desk: &Desk<'_>, doubt: &Doubt) -> Option<String> {
    let (hidden, doubtful) = (doubt.grounds.pairs > 0, doubt.grounds.ties > 0);
    let message = match (hidden, doubtful) {
        (true, true) => "doubt-says-ties-both",
        (true, false) => "doubt-says-ties-answers",
        (false, true) => "doubt-says-ties-noise",
        (false, false) => return None,
    };
    about(desk, doubt, message, index(doubt, "m")?)
}

fn isolated(desk: &Desk<'_>, doubt: &Doubt) -> Option<String> {
    let one = index(doubt, Index::Isolated.key())?;
    let moved = one.interval.is_open() || one.interval.low != one.now;
    moved
        .then(|| about(desk, doubt, "doubt-says-isolated", one))
        .flatten()
}

/// The needs whose status is not the same in all draws, those first that are least sure.
fn unsure_needs(doubt: &Doubt) -> Vec<&NeedDoubt> {
    let unsure = doubt.needs.iter().filter(|need| need.is_unsure());
    let mut unsure: Vec<&NeedDoubt> = unsure.collect();
    let sure = |need: &NeedDoubt| need.share(need.likeliest());
    unsure.sort_by(|a, b| sure(a).total_cmp(&sure(b)));
    unsure
}

/// A need with the status that it has in most draws.
fn named(desk: &Desk<'_>, need: &NeedDoubt) -> String {
    let (words, district) = (desk.words, desk.study.district);
    let id = &need.need;
    let found = district.network.need_type(&id.need_type);
    let likeliest = need.likeliest();
    let share = need.share(likeliest);
    let values = [
        (
            "name",
            found
                .map_or(id.need_type.as_str(), |one| one.name.as_str())
                .into(),
        ),
        ("place", district.municipality_name(&id.municipality).into()),
        (
            "status",
            words.say(&format!("status-{}", likeliest.key())).into(),
        ),
        ("share", in_a_hundred(Share(share)).into()),
        ("always", whether(share == 1.0)),
    ];
    words.fill("doubt-need", &values)
}

/// Needs whose status moves.
fn needs(desk: &Desk<'_>, doubt: &Doubt) -> String {
    let unsure = unsure_needs(doubt);
    let told = unsure.iter().take(NAMED).map(|need| named(desk, need));
    let values = [
        ("count", unsure.len().into()),
        ("all", doubt.needs.len().into()),
        ("list", desk.words.list(&told.collect::<Vec<_>>()).into()),
    ];
    desk.words.fill("doubt-says-needs", &values)
}

/// Needs of which no number of persons is stated and that have the same status in all draws.
fn uncounted(desk: &Desk<'_>, doubt: &Doubt) -> Option<String> {
    let uncounted: Vec<&NeedDoubt> = (doubt.needs.iter())
        .filter(|need| need.range.is_some_and(|range| range.mode.is_none()) && !need.is_unsure())
        .collect();
    let told: Vec<String> = uncounted.iter().map(|need| named(desk, need)).collect();
    if told.is_empty() {
        return None;
    }
    let persons = &index(doubt, Index::Persons.key())?.interval;
    let end = |end: Option<f64>| end.unwrap_or_default() as u64;
    let values = [
        ("count", uncounted.len().into()),
        ("list", desk.words.list_of(&told, NAMED).into()),
        ("low", end(persons.low).into()),
        ("high", end(persons.high).into()),
    ];
    Some(desk.words.fill("doubt-says-uncounted", &values))
}

/// How many of those at the top as go-betweens are surely there.
fn top(desk: &Desk<'_>, doubt: &Doubt) -> Option<String> {
    let scores = desk.study.centralities.betweenness.ranking();
    let first: &Ranked = scores.first().filter(|first| first.score > 0.0)?;
    let ranks = |actor: usize| doubt.actors[actor].by(Centrality::Betweenness);
    let most = doubt.options.top;
    let now = doubt.actors.iter().filter(|one| {
        let ranks = one.by(Centrality::Betweenness);
        ranks.now as usize <= most
    });
    let sure = now
        .clone()
        .filter(|one| in_a_hundred(Share(one.by(Centrality::Betweenness).top)) >= SURE);
    let interval = &ranks(first.actor).interval;
    let place = |end: Option<f64>| end.map_or(0, |end| end as usize);
    let values = [
        (
            "name",
            desk.study.organizations[first.actor].name.as_str().into(),
        ),
        ("first", place(interval.low).into()),
        ("last", place(interval.high).into()),
        ("open", whether(interval.is_open())),
        ("always", whether(interval.always)),
        (
            "level",
            no_more_in_a_hundred(Share(doubt.options.level)).into(),
        ),
        ("sure", sure.count().into()),
        ("all", now.count().into()),
        ("share", SURE.into()),
    ];
    Some(desk.words.fill("doubt-says-top", &values))
}

/// What is drawn, and how often.
fn grounds(desk: &Desk<'_>, doubt: &Doubt) -> String {
    let words = desk.words;
    let grounds = &doubt.grounds;
    let parts = [
        (
            "doubt-ground-silent",
            if grounds.pairs > 0 { grounds.silent } else { 0 },
        ),
        ("doubt-ground-ties", grounds.ties),
        ("doubt-ground-ranges", grounds.ranges),
    ];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    let told: Vec<String> = parts
        .map(|(message, count)| words.fill(message, &[("count", count.into())]))
        .collect();
    let values = [
        ("list", words.list(&told).into()),
        ("draws", doubt.drawn.into()),
        (
            "level",
            no_more_in_a_hundred(Share(doubt.options.level)).into(),
        ),
    ];
    words.fill("doubt-says-grounds", &values)
}

/// The needs whose persons are a range, or whose status moves.
fn unsure(desk: &Desk<'_>, doubt: &Doubt) -> Option<Sheet> {
    let moves = |need: &&NeedDoubt| need.is_unsure() || need.range.is_some();
    let rows = doubt.needs.iter().filter(moves).count();
    let table = desk.table("doubt_needs").filter(|_| rows > 0)?;
    let note = vec![desk.words.say("doubt-needs-note")];
    let sheet = desk
        .layout(table, 0..rows)
        .name(["need_type", "municipality"])
        .take([
            "persons_least",
            "persons_most",
            "covered_least",
            "covered_most",
        ])
        .take(["status_now", "likeliest", "share_likeliest"]);
    Some(sheet.finish(desk.words.say("doubt-needs-table"), note))
}
