//! Two editions side by side, or more: who and what came, went and stayed, and what every change goes back to.

use super::Aside;
use super::duplicates::reasons;
use crate::analysis::coverage::needs::Met;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::editions::{
    Alike, Cause, Comparison, History, Index, Kind, Likely, Moment, NeedRow, Offer,
    OrganizationChange, OrganizationRow, PairTies, Party, ServiceRow, TavoloRow, TieChange, Ties,
};
use crate::analysis::panel::fact;
use crate::present::editions::{self, index_name};
use crate::present::tables::{Readership, Table};
use crate::present::words::Words;
use std::collections::BTreeMap;

/// What came, went and stayed, in numbers.
pub(super) const SUMMARY: Aside = Aside {
    id: "editions",
    build: |briefing| Some(summary(briefing.beside.editions?, briefing.words)),
};

/// Organizations that came or went, or whose ties did.
pub(super) const ORGANIZATIONS: Aside = Aside {
    id: "editions_organizations",
    build: |briefing| Some(organizations(&briefing.beside.editions?.latest)),
};

/// Ties that came or went, or are stronger or weaker.
pub(super) const TIES: Aside = Aside {
    id: "editions_ties",
    build: |briefing| Some(ties(&briefing.beside.editions?.latest)),
};

/// What happened to services.
pub(super) const SERVICES: Aside = Aside {
    id: "editions_services",
    build: |briefing| Some(services(&briefing.beside.editions?.latest)),
};

/// Needs that are met otherwise, and why.
pub(super) const NEEDS: Aside = Aside {
    id: "editions_needs",
    build: |briefing| Some(needs(&briefing.beside.editions?.latest, briefing.words)),
};

/// Every index then and now.
pub(super) const INDICES: Aside = Aside {
    id: "editions_indices",
    build: |briefing| Some(indices(&briefing.beside.editions?.latest, briefing.words)),
};

/// Who entered and left working groups.
pub(super) const TAVOLI: Aside = Aside {
    id: "editions_tavoli",
    build: |briefing| Some(tavoli(&briefing.beside.editions?.latest, briefing.words)),
};

/// Every edition in a few numbers.
pub(super) const TIMELINE: Aside = Aside {
    id: "editions_timeline",
    build: |briefing| Some(timeline(briefing.beside.editions?, briefing.words)),
};

/// Pairs that may be one, to be confirmed.
pub(super) const MATCHES: Aside = Aside {
    id: "editions_matches",
    build: |briefing| Some(matches(&briefing.beside.editions?.latest, briefing.words)),
};

/// The tables of editions, by the name that the command gives them.
pub const TABLES: [(&str, &str); 9] = [
    ("summary", SUMMARY.id),
    ("organizations", ORGANIZATIONS.id),
    ("ties", TIES.id),
    ("services", SERVICES.id),
    ("needs", NEEDS.id),
    ("indices", INDICES.id),
    ("tavoli", TAVOLI.id),
    ("timeline", TIMELINE.id),
    ("matches", MATCHES.id),
];

/// Things of a kind that stayed, came and went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::present) struct Turn {
    /// What they are, by the message `since-<key>`.
    pub(in crate::present) what: &'static str,
    pub(in crate::present) stayed: usize,
    pub(in crate::present) came: usize,
    /// Of those that came, how many may have been there unseen.
    pub(in crate::present) unseen: usize,
    pub(in crate::present) went: usize,
    /// Of the earlier edition, how many are one with others now.
    pub(in crate::present) joined: usize,
}

impl Turn {
    pub(in crate::present) fn then(&self) -> usize {
        self.stayed + self.went + self.joined
    }

    pub(in crate::present) fn now(&self) -> usize {
        self.stayed + self.came
    }
}

/// Organizations, pairs that are tied, services that run and seats in working groups; what there is nothing of in either is left out.
pub(in crate::present) fn turns(history: &History) -> Vec<Turn> {
    let latest = &history.latest;
    let of = |change| latest.organizations_that(change);
    let (came, went) = (
        of(OrganizationChange::Entered),
        of(OrganizationChange::Left),
    );
    let ties: &Alike = &latest.stability.among_all;
    let (opened, closed) = editions::opened_and_closed(latest);
    let services = history.ends().map_or(0, |(_, after)| after.services);
    let seats = |of: fn(&TavoloRow) -> usize| latest.tavoli.iter().map(of).sum::<usize>();
    let turn = |what, stayed, came, went| Turn {
        what,
        stayed,
        came,
        unseen: 0,
        went,
        joined: 0,
    };
    let unseen = editions::unseen(latest).count();
    // Ties of two that are one now are one, or none.
    let joined_ties = latest
        .index("m")
        .and_then(|index| Some(index.before? - index.counted_as_now?));
    let joined_ties = joined_ties.map_or(0, |ties| ties.max(0.0) as usize);
    [
        Turn {
            joined: editions::joined(history),
            ..turn(
                "organizations",
                latest.organizations.len() - came - went,
                came,
                went,
            )
        },
        Turn {
            unseen,
            joined: joined_ties,
            ..turn("ties", ties.both, ties.new, ties.ended)
        },
        turn("services", services.saturating_sub(opened), opened, closed),
        turn(
            "seats",
            seats(|row| row.stayed),
            seats(|row| row.entered.len()),
            seats(|row| row.left.len()),
        ),
    ]
    .into_iter()
    .filter(|turn| turn.stayed + turn.came + turn.went > 0)
    .collect()
}

fn summary(history: &History, words: &Words) -> Table {
    let turns = match history.latest.is_empty() {
        true => Vec::new(),
        false => turns(history),
    };
    let whole = |of: fn(&Turn) -> usize| turns.iter().map(move |turn| Some(of(turn)));
    Table::new(SUMMARY.id)
        .text("id", turns.iter().map(|turn| Some(turn.what)))
        .only(Readership::Machines)
        .text(
            "what",
            turns
                .iter()
                .map(|turn| Some(words.say(&format!("since-{}", turn.what)))),
        )
        .only(Readership::People)
        .whole("then", whole(Turn::then))
        .whole("now", whole(Turn::now))
        .whole("stayed", whole(|turn| turn.stayed))
        .whole("came", whole(|turn| turn.came))
        .whole("came_unseen", whole(|turn| turn.unseen))
        .only(Readership::Files)
        .whole("went", whole(|turn| turn.went))
}

fn organizations(latest: &Comparison) -> Table {
    let rows: Vec<&OrganizationRow> = (latest.organizations.iter())
        .filter(|row| row.change != OrganizationChange::Same || row.before != row.after)
        .collect();
    let all = || rows.iter();
    let then = || rows.iter().map(|row| row.before);
    let now = || rows.iter().map(|row| row.after);
    let degree = |ties: Option<Ties>| Some(ties?.degree);
    let strength = |ties: Option<Ties>| Some(ties?.strength);
    let answered = |ties: Option<Ties>| ties?.answered;
    Table::new(ORGANIZATIONS.id)
        .term(
            "changed",
            "changed",
            all().map(|row| Some(row.change.key())),
        )
        .text("id", all().map(|row| Some(&row.id)))
        .only(Readership::Files)
        .text("id_then", all().map(|row| row.was.as_ref()))
        .only(Readership::Machines)
        .text("name", all().map(|row| Some(&row.name)))
        .flag("answered_then", then().map(answered))
        .flag("answered_now", now().map(answered))
        .whole("ties_then", then().map(degree))
        .whole("ties_now", now().map(degree))
        .mixed("strength_then", 1, then().map(strength))
        .mixed("strength_now", 1, now().map(strength))
        .flag("seen_otherwise", all().map(|row| Some(row.seen_otherwise)))
}

fn ties(latest: &Comparison) -> Table {
    let names: BTreeMap<&str, &str> = (latest.organizations.iter())
        .map(|row| (row.id.as_str(), row.name.as_str()))
        .collect();
    let mut rows: Vec<&PairTies> = (latest.ties.iter())
        .filter(|tie| tie.change != TieChange::Same)
        .collect();
    rows.sort_by_key(|tie| (tie.change, &tie.one, &tie.other));
    let all = || rows.iter();
    let name = |id: &str| Some(names.get(id).copied().unwrap_or_default().to_owned());
    Table::new(TIES.id)
        .term(
            "changed",
            "changed",
            all().map(|tie| Some(tie.change.key())),
        )
        .text("id_a", all().map(|tie| Some(&tie.one)))
        .only(Readership::Machines)
        .text("id_b", all().map(|tie| Some(&tie.other)))
        .only(Readership::Machines)
        .text("name_a", all().map(|tie| name(tie.one.as_str())))
        .text("name_b", all().map(|tie| name(tie.other.as_str())))
        .mixed("strength_then", 1, all().map(|tie| tie.before))
        .mixed("strength_now", 1, all().map(|tie| tie.after))
        .term("because", "because", all().map(|tie| Some(tie.cause.key())))
}

fn services(latest: &Comparison) -> Table {
    let rows = &latest.services;
    let all = || rows.iter();
    let offer = |row: &ServiceRow, after: bool| -> Option<Offer> {
        if after {
            row.after.clone()
        } else {
            row.before.clone()
        }
    };
    let place = |after: bool| all().map(move |row| offer(row, after)?.municipality);
    let capacity = |after: bool| all().map(move |row| offer(row, after)?.capacity);
    let providers =
        |after: bool| all().map(move |row| Some(offer(row, after)?.providers.join("; ")));
    Table::new(SERVICES.id)
        .term(
            "changed",
            "changed",
            all().map(|row| Some(row.change.key())),
        )
        .text("id", all().map(|row| Some(&row.id)))
        .only(Readership::Files)
        .text("name", all().map(|row| Some(&row.name)))
        .whole("capacity_then", capacity(false))
        .whole("capacity_now", capacity(true))
        .text("place_then", place(false))
        .text("place_now", place(true))
        .text("providers_then", providers(false))
        .only(Readership::Files)
        .text("providers_now", providers(true))
        .only(Readership::Files)
        .flag(
            "with_organizations",
            all().map(|row| Some(row.with_organizations)),
        )
}

fn needs(latest: &Comparison, words: &Words) -> Table {
    let rows = &latest.needs;
    let all = || rows.iter();
    let met = |of: fn(&Met) -> Option<u32>, after: bool| {
        all().map(move |row| of(&(if after { row.after } else { row.before })?))
    };
    let status = |after: bool| {
        all().map(move |row| Some((if after { row.after } else { row.before })?.status.key()))
    };
    Table::new(NEEDS.id)
        .text("id", all().map(|row: &NeedRow| Some(row.need.to_string())))
        .only(Readership::Machines)
        .text("need_type", all().map(|row| Some(&row.need_type)))
        .text("municipality", all().map(|row| Some(&row.municipality)))
        .term("status_then", "status", status(false))
        .term("status_now", "status", status(true))
        .whole("persons_then", met(|met| met.persons, false))
        .whole("persons_now", met(|met| met.persons, true))
        .whole("covered_then", met(|met| Some(met.covered), false))
        .whole("covered_now", met(|met| Some(met.covered), true))
        .text(
            "why_changed",
            all().map(|row| Some(editions::why(words, row))),
        )
}

/// Whether any change goes back to what is one now and was several.
pub(in crate::present) fn has_joined(latest: &Comparison) -> bool {
    let parts = latest.indices.iter().filter_map(|index| index.parts);
    parts
        .into_iter()
        .any(|parts| parts[Cause::Joined as usize] != 0.0)
}

fn indices(latest: &Comparison, words: &Words) -> Table {
    let rows: Vec<&Index> = match latest.is_empty() {
        true => Vec::new(),
        false => latest.indices.iter().collect(),
    };
    let all = || rows.iter();
    let part = |cause: usize| rows.iter().map(move |row| Some(row.parts.as_ref()?[cause]));
    let table = Table::new(INDICES.id)
        .text("id", all().map(|row| Some(row.id)))
        .only(Readership::Machines)
        .text("measure", all().map(|row| Some(index_name(words, row))))
        .only(Readership::People)
        .mixed("then", 3, all().map(|row| row.before))
        .mixed("now", 3, all().map(|row| row.after))
        .mixed("difference", 3, all().map(|row| row.change()));
    let columns = [
        "by_actors",
        "by_ties",
        "by_answers",
        "by_services",
        "by_persons",
        "by_joined",
    ];
    // Mostly nothing is one now that was several.
    let joined = has_joined(latest);
    let columns = columns.into_iter().enumerate();
    let shown = columns.filter(|(place, _)| joined || Cause::ALL[*place] != Cause::Joined);
    shown.fold(table, |table, (place, id)| {
        debug_assert_eq!(id.strip_prefix("by_"), Some(Cause::ALL[place].key()));
        table.mixed(id, 3, part(place))
    })
}

fn tavoli(latest: &Comparison, words: &Words) -> Table {
    let rows: Vec<&TavoloRow> = (latest.tavoli.iter())
        .filter(|row| row.stability < 1.0 || row.before.is_some() != row.after.is_some())
        .collect();
    let all = || rows.iter();
    let names =
        |of: fn(&TavoloRow) -> Vec<String>| rows.iter().map(move |row| Some(words.list(&of(row))));
    Table::new(TAVOLI.id)
        .text("id", all().map(|row| Some(&row.id)))
        .only(Readership::Machines)
        .text("tavolo_name", all().map(|row| Some(&row.name)))
        .whole("members_then", all().map(|row| row.before))
        .whole("members_now", all().map(|row| row.after))
        .whole("stayed", all().map(|row| Some(row.stayed)))
        .text(
            "entered",
            names(|row| row.entered.values().cloned().collect()),
        )
        .text("left", names(|row| row.left.values().cloned().collect()))
        .share("stability", all().map(|row| Some(row.stability)))
}

fn timeline(history: &History, words: &Words) -> Table {
    let moments = &history.moments;
    let all = || moments.iter();
    let whole = |of: fn(&Moment) -> u64| all().map(move |moment| Some(of(moment)));
    let needs =
        |status: NeedStatus| all().map(move |moment| Some(moment.outcome.totals.count(status)));
    let value = |id: &'static str| {
        let place = crate::analysis::panel::FACTS
            .iter()
            .position(|one| one.id == id);
        all().map(move |moment| moment.outcome.network.get(place?)?.ok())
    };
    let mut table = Table::new(TIMELINE.id)
        .text("edition", all().map(|moment| Some(&moment.name)))
        .text("date", all().map(|moment| Some(words.date(moment.date?))))
        .whole("organizations", whole(|moment| moment.organizations as u64))
        .whole("answered", all().map(|moment| moment.answered))
        .mixed("ties", 0, value("m"))
        .mixed("density", 3, value("density"));
    if let (Some(column), Some(fact)) = (table.columns.last_mut(), fact("density")) {
        column.explanation = Some(&fact.explanation);
    }
    table = table
        .whole(
            "isolated",
            all().map(|moment| Some(moment.outcome.isolated.len())),
        )
        .whole("services", whole(|moment| moment.services as u64))
        .whole("persons", whole(|moment| moment.outcome.totals.persons))
        .whole("covered", whole(|moment| moment.outcome.totals.covered))
        .share(
            "share",
            all().map(|moment| Some(moment.outcome.totals.share()?.0)),
        )
        .whole("needs_uncovered", needs(NeedStatus::Uncovered))
        .only(Readership::Files)
        .whole("needs_out_of_reach", needs(NeedStatus::OutOfReach))
        .only(Readership::Files)
        .whole("needs_insufficient", needs(NeedStatus::Insufficient))
        .only(Readership::Files)
        .decimal("gini", 3, all().map(|moment| moment.outcome.gini))
        .only(Readership::Files);
    table
}

/// Pairs that may be one, with the columns of a table of likely duplicates: people mark `same`, and `compare` reads it again.
fn matches(latest: &Comparison, words: &Words) -> Table {
    matches_of(&latest.matching.likely, words)
}

/// The same of any pairs.
pub fn matches_of(pairs: &[Likely], words: &Words) -> Table {
    let (a, b) = (
        || pairs.iter().map(|pair| &pair.before),
        || pairs.iter().map(|pair| &pair.after),
    );
    let kind = |kind: Kind| kind.key();
    let municipality = |party: &Party| party.municipality.clone();
    Table::new(MATCHES.id)
        .term(
            "kind",
            "matched",
            pairs.iter().map(|pair| Some(kind(pair.kind))),
        )
        .decimal(
            "score",
            2,
            // More digits than three would only look exact.
            (pairs.iter()).map(|pair| Some((pair.score * 1000.0).round() / 1000.0)),
        )
        .text("id_a", a().map(|party| Some(&party.id)))
        .text("name_a", a().map(|party| Some(&party.name)))
        .text("municipality_a", a().map(municipality))
        .only(Readership::Files)
        .text("fiscal_code_a", a().map(|party| party.fiscal_code.clone()))
        .only(Readership::Files)
        .text("id_b", b().map(|party| Some(&party.id)))
        .text("name_b", b().map(|party| Some(&party.name)))
        .text("municipality_b", b().map(municipality))
        .only(Readership::Files)
        .text("fiscal_code_b", b().map(|party| party.fiscal_code.clone()))
        .only(Readership::Files)
        .text(
            "reason",
            pairs.iter().map(|pair| {
                let names = [pair.before.name.as_str(), pair.after.name.as_str()];
                Some(reasons(&pair.reasons, names, words))
            }),
        )
        .text("same", pairs.iter().map(|_| None::<&str>))
        .only(Readership::Files)
}
