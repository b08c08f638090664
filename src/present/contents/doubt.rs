//! How sure results are: indices, needs, actors, communities, and scenarios beside the district as it is.

use super::Aside;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::doubt::{
    ActorDoubt, Centrality, CommunityDoubt, Difference, Doubt, Index, IndexDoubt, Interval,
    NeedDoubt, ScenarioDoubt,
};
use crate::analysis::groups::communities::COMMUNITY;
use crate::present::Briefing;
use crate::present::tables::{Readership, Table};
use crate::present::words::Words;

/// Every index and between which values it lies.
pub(super) const INDICES: Aside = Aside {
    id: "doubt_indices",
    build: |briefing| Some(indices(briefing.words, briefing.beside.doubt?)),
};

/// How sure the status of every need is.
pub(super) const NEEDS: Aside = Aside {
    id: "doubt_needs",
    build: |briefing| Some(needs(briefing, briefing.beside.doubt?)),
};

/// How sure the rank of every actor is.
pub(super) const ACTORS: Aside = Aside {
    id: "doubt_actors",
    build: |briefing| Some(actors(briefing, briefing.beside.doubt?)),
};

/// Who stays together.
pub(super) const COMMUNITIES: Aside = Aside {
    id: "doubt_communities",
    build: |briefing| {
        let found = briefing.beside.doubt?.communities.as_ref()?;
        Some(communities(briefing, found))
    },
};

/// How sure it is that scenarios differ from the district as it is.
pub(super) const SCENARIOS: Aside = Aside {
    id: "doubt_scenarios",
    build: |briefing| {
        let doubt = briefing.beside.doubt?;
        (!doubt.scenarios.is_empty()).then(|| scenarios(briefing.words, doubt))
    },
};

/// The tables, by the name that the command line has for each and by their own.
pub const TABLES: [(&str, &str); 5] = [
    ("indices", INDICES.id),
    ("needs", NEEDS.id),
    ("actors", ACTORS.id),
    ("communities", COMMUNITIES.id),
    ("scenarios", SCENARIOS.id),
];

/// The name of an index.
pub(in crate::present) fn name(words: &Words, index: &Index) -> String {
    match index.explanation() {
        Some(explanation) => explanation.told(words.language()).term(),
        None => words.say(&format!("index-{}", index.key().replace('_', "-"))),
    }
}

/// Whether an index has a value, today or in a draw: in a network without directions some never have.
fn is_told(interval: &Interval, now: Option<f64>) -> bool {
    now.is_some() || interval.defined > 0
}

fn indices(words: &Words, doubt: &Doubt) -> Table {
    let all = || {
        let indices = doubt.indices.iter();
        indices.filter(|one| is_told(&one.interval, one.now))
    };
    let end = |of: fn(&IndexDoubt) -> Option<f64>| all().map(of);
    Table::new(INDICES.id)
        .text("doubt_index_id", all().map(|one| Some(one.index.key())))
        .only(Readership::Machines)
        .text(
            "doubt_index",
            all().map(|one| Some(name(words, &one.index))),
        )
        .only(Readership::People)
        .mixed("value_now", 3, end(|one| one.now))
        .mixed("draws_mean", 3, end(|one| one.interval.mean))
        .mixed("draws_low", 3, end(|one| one.interval.low))
        .mixed("draws_high", 3, end(|one| one.interval.high))
        .mixed("bound_low", 3, end(|one| Some(one.bounds?.0)))
        .only(Readership::Files)
        .mixed("bound_high", 3, end(|one| Some(one.bounds?.1)))
        .only(Readership::Files)
        .whole("draws_defined", all().map(|one| Some(one.interval.defined)))
        .only(Readership::Files)
        .decimal("draws_error", 3, end(|one| Some(one.interval.error)))
        .only(Readership::Files)
}

/// Needs that draws move first, the least sure of their status before the others; then all that stay, in the order of ids.
fn needs(briefing: &Briefing<'_>, doubt: &Doubt) -> Table {
    let district = briefing.study.district;
    let network = &district.network;
    let moves = |need: &&NeedDoubt| need.is_unsure() || need.range.is_some();
    let (mut first, last): (Vec<&NeedDoubt>, Vec<&NeedDoubt>) = doubt.needs.iter().partition(moves);
    let sure = |need: &NeedDoubt| need.share(need.likeliest());
    first.sort_by(|a, b| sure(a).total_cmp(&sure(b)));
    let listed: Vec<&NeedDoubt> = first.into_iter().chain(last).collect();
    let all = || listed.iter().copied();
    let share = |status: NeedStatus| all().map(move |need| Some(need.share(status)));
    let whole = |of: fn(&NeedDoubt) -> Option<f64>| {
        all().map(move |need| of(need).map(|number| number as i64))
    };
    let bound = |of: fn((u32, u32)) -> u32| all().map(move |need| need.covered_bounds.map(of));
    Table::new(NEEDS.id)
        .text("id", all().map(|need| Some(need.need.to_string())))
        .only(Readership::Machines)
        .text(
            "need_type",
            all().map(|need| {
                let id = &need.need.need_type;
                let found = network.need_type(id);
                Some(found.map_or_else(|| id.to_string(), |one| one.name.clone()))
            }),
        )
        .text(
            "municipality",
            all().map(|need| Some(district.municipality_name(&need.need.municipality))),
        )
        .term(
            "status_now",
            "status",
            all().map(|need| Some(need.now.status.key())),
        )
        .term(
            "likeliest",
            "status",
            all().map(|need| Some(need.likeliest().key())),
        )
        .share(
            "share_likeliest",
            all().map(|need| Some(need.share(need.likeliest()))),
        )
        .share("share_uncovered", share(NeedStatus::Uncovered))
        .only(Readership::Files)
        .share("share_out_of_reach", share(NeedStatus::OutOfReach))
        .only(Readership::Files)
        .share("share_insufficient", share(NeedStatus::Insufficient))
        .only(Readership::Files)
        .share("share_fragile", share(NeedStatus::Fragile))
        .only(Readership::Files)
        .share("share_covered", share(NeedStatus::Covered))
        .only(Readership::Files)
        .share("share_unknown", share(NeedStatus::Unknown))
        .only(Readership::Files)
        .whole("persons_least", whole(|need| need.persons.low))
        .whole("persons_most", whole(|need| need.persons.high))
        .whole("covered_least", whole(|need| need.covered.low))
        .whole("covered_most", whole(|need| need.covered.high))
        .whole("bound_low", bound(|bounds| bounds.0))
        .only(Readership::Files)
        .whole("bound_high", bound(|bounds| bounds.1))
        .only(Readership::Files)
}

/// Actors by their rank of today as go-betweens, equals in the order of ids.
fn actors(briefing: &Briefing<'_>, doubt: &Doubt) -> Table {
    let organizations = &briefing.study.organizations;
    let mut listed: Vec<&ActorDoubt> = doubt.actors.iter().collect();
    listed.sort_by_key(|actor| actor.by(Centrality::Betweenness).now);
    let all = || listed.iter().copied();
    let rank = |centrality: Centrality, of: fn(&Interval) -> Option<f64>| {
        all().map(move |actor| of(&actor.by(centrality).interval).map(|rank| rank as i64))
    };
    let mut table = Table::new(ACTORS.id)
        .text(
            "id",
            all().map(|actor| Some(organizations[actor.actor].id.to_string())),
        )
        .only(Readership::Machines)
        .text(
            "name",
            all().map(|actor| Some(organizations[actor.actor].name.clone())),
        )
        .only(Readership::People);
    for (centrality, columns) in Centrality::ALL.into_iter().zip(RANKS) {
        let readership = match centrality {
            Centrality::Betweenness => Readership::Everybody,
            _ => Readership::Files,
        };
        let now = all().map(|actor| Some(actor.by(centrality).now));
        let top = all().map(|actor| Some(actor.by(centrality).top));
        table = table
            .ordinal(columns[0], now)
            .only(readership)
            .ordinal(columns[1], rank(centrality, |interval| interval.low))
            .only(readership)
            .ordinal(columns[2], rank(centrality, |interval| interval.high))
            .only(readership)
            .share(columns[3], top)
            .only(readership);
    }
    table
}

/// The columns of each measure: today, first, last, at the top.
const RANKS: [[&str; 4]; 3] = [
    ["degree_now", "degree_first", "degree_last", "degree_top"],
    [
        "betweenness_now",
        "betweenness_first",
        "betweenness_last",
        "betweenness_top",
    ],
    [
        "harmonic_now",
        "harmonic_first",
        "harmonic_last",
        "harmonic_top",
    ],
];

/// Actors by community, those that hold least first.
fn communities(briefing: &Briefing<'_>, found: &CommunityDoubt) -> Table {
    let organizations = &briefing.study.organizations;
    let mut listed: Vec<_> = found.company.iter().collect();
    listed.sort_by(|a, b| {
        let stays = |one: Option<f64>| one.unwrap_or(f64::INFINITY);
        (a.community.cmp(&b.community)).then(stays(a.stays).total_cmp(&stays(b.stays)))
    });
    let all = || listed.iter().copied();
    let loosest = || all().map(|one| one.loosest);
    Table::new(COMMUNITIES.id)
        .text(
            "id",
            all().map(|one| Some(organizations[one.actor].id.to_string())),
        )
        .only(Readership::Machines)
        .text(
            "name",
            all().map(|one| Some(organizations[one.actor].name.clone())),
        )
        .only(Readership::People)
        .ordinal("community", all().map(|one| Some(one.community + 1)))
        .of(&COMMUNITY)
        .whole("fellows", all().map(|one| Some(one.others)))
        .share("stays", all().map(|one| one.stays))
        .text(
            "loosest_id",
            loosest().map(|one| Some(organizations[one?.0].id.to_string())),
        )
        .only(Readership::Machines)
        .text(
            "loosest",
            loosest().map(|one| Some(organizations[one?.0].name.clone())),
        )
        .only(Readership::People)
        .share("loosest_share", loosest().map(|one| Some(one?.1)))
}

fn scenarios(words: &Words, doubt: &Doubt) -> Table {
    let all = || {
        doubt.scenarios.iter().flat_map(|scenario| {
            let told = scenario.differences.iter();
            let told = told.filter(|one| is_told(&one.interval, one.now));
            told.map(move |one| (scenario, one))
        })
    };
    type Row<'a> = (&'a ScenarioDoubt, &'a Difference);
    let value = |of: fn(&Difference) -> Option<f64>| all().map(move |(_, one): Row<'_>| of(one));
    Table::new(SCENARIOS.id)
        .text("scenario", all().map(|(scenario, _)| Some(&scenario.name)))
        .text(
            "doubt_index_id",
            all().map(|(_, one)| Some(one.index.key())),
        )
        .only(Readership::Machines)
        .text(
            "doubt_index",
            all().map(|(_, one)| Some(name(words, &one.index))),
        )
        .only(Readership::People)
        .mixed("difference_now", 3, value(|one| one.now))
        .mixed("difference_mean", 3, value(|one| one.interval.mean))
        .only(Readership::Files)
        .mixed("difference_low", 3, value(|one| one.interval.low))
        .mixed("difference_high", 3, value(|one| one.interval.high))
        .share("draws_more", value(|one| Some(one.more)))
        .only(Readership::Files)
        .share("draws_less", value(|one| Some(one.less)))
        .only(Readership::Files)
        .share(
            "draws_better",
            // Of what never differs nobody asks whether it is better.
            value(|one| one.better().filter(|_| one.more + one.less > 0.0)),
        )
}
