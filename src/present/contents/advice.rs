//! What could be done about the network: new ties, introductions, who reaches everybody. For the office only.

use crate::analysis::advice::effect::Effect;
use crate::analysis::advice::introductions::Introduction;
use crate::analysis::advice::reach::{Cover, Herald};
use crate::analysis::advice::ties::Ties;
use crate::analysis::pairs::adamic_adar;
use crate::analysis::scores::Pair;
use crate::present::Briefing;
use crate::present::advised::Advised;
use crate::present::tables::{Readership, Table};

/// A row for each suggested tie, in the order in which they should be made; the effect of each is with those before it made.
pub fn ties(briefing: &Briefing<'_>, found: &Ties, effects: &[Effect]) -> Table {
    let advised = Advised { briefing };
    let ties = &found.ties;
    let all = || ties.iter().zip(effects);
    let pairs: Vec<Pair> = ties.iter().map(|tie| tie.pair).collect();
    let introducers: Vec<Option<usize>> = ties.iter().map(|tie| tie.introducer).collect();
    let table = named(briefing, "suggested_ties", &pairs, &introducers)
        .text(
            "grounds",
            all().map(|(tie, _)| Some(advised.tie(tie, found.without_lead))),
        )
        .whole("apart", all().map(|(tie, _)| tie.apart))
        .only(Readership::Files);
    changed(briefing, table, &pairs, &introducers, effects)
}

/// A row for each introduction, the most plausible first; the effect of each is by itself.
pub fn introductions(
    briefing: &Briefing<'_>,
    introductions: &[Introduction],
    effects: &[Effect],
) -> Table {
    let advised = Advised { briefing };
    let all = || introductions.iter();
    let pairs: Vec<Pair> = all().map(|one| one.pair).collect();
    let introducers: Vec<Option<usize>> = all().map(|one| one.introducer).collect();
    let table = named(briefing, "introductions", &pairs, &introducers)
        .text(
            "grounds",
            all().map(|one| Some(advised.introduction(&one.grounds))),
        )
        .whole("grounds_count", all().map(|one| Some(one.grounds.len())))
        .only(Readership::Files)
        .decimal("adamic_adar", 3, all().map(|one| Some(one.adamic_adar)))
        .of(&adamic_adar::METRIC.explanation)
        .only(Readership::Files);
    changed(briefing, table, &pairs, &introducers, effects)
}

/// A row for each of those who together reach everybody, then one for each whom nobody can reach.
pub fn heralds(briefing: &Briefing<'_>, cover: &Cover, steps: usize) -> Table {
    let advised = Advised { briefing };
    let organizations = &briefing.study.organizations;
    let chosen = (cover.chosen.iter()).map(|one| (one.actor, Some(one), "chosen"));
    let apart = |actors: &'_ [usize], standing: &'static str| -> Vec<_> {
        let rows = actors.iter().map(|&actor| (actor, None, standing));
        rows.collect()
    };
    let rows: Vec<(usize, Option<&Herald>, &'static str)> = chosen
        .chain(apart(&cover.left_out, "left-out"))
        .chain(apart(&cover.isolated, "isolated"))
        .chain(apart(&cover.silent, "no-answer"))
        .collect();
    let all = || rows.iter().copied();
    let turn = all().enumerate();
    Table::new("heralds")
        .ordinal(
            "turn",
            turn.map(|(place, (_, one, _))| one.map(|_| place + 1)),
        )
        .text(
            "id",
            all().map(|(actor, ..)| Some(&organizations[actor].id)),
        )
        .only(Readership::Files)
        .text("name", all().map(|(actor, ..)| Some(advised.name(actor))))
        .term(
            "standing",
            "standing",
            all().map(|(.., standing)| Some(standing)),
        )
        .text(
            "grounds",
            all().map(|(_, one, _)| one.map(|one| advised.herald(one, steps))),
        )
        .whole("reaches", all().map(|(_, one, _)| Some(one?.reaches)))
        .only(Readership::Files)
        .whole("contacts", all().map(|(_, one, _)| Some(one?.contacts)))
        .only(Readership::Files)
        .whole("reaches_alone", all().map(|(_, one, _)| Some(one?.alone)))
        .only(Readership::Files)
}

/// Who is to be tied to whom, and by whose introduction.
fn named(
    briefing: &Briefing<'_>,
    table: &'static str,
    pairs: &[Pair],
    introducers: &[Option<usize>],
) -> Table {
    let organizations = &briefing.study.organizations;
    let (all, by) = (|| pairs.iter().copied(), || introducers.iter().copied());
    Table::new(table)
        .ordinal("turn", (1..=pairs.len()).map(Some))
        .text("id", all().map(|(one, _)| Some(&organizations[one].id)))
        .only(Readership::Files)
        .text("name", all().map(|(one, _)| Some(&organizations[one].name)))
        .text(
            "with_id",
            all().map(|(_, other)| Some(&organizations[other].id)),
        )
        .only(Readership::Files)
        .text(
            "with_name",
            all().map(|(_, other)| Some(&organizations[other].name)),
        )
        .text(
            "introducer_id",
            by().map(|who| Some(&organizations[who?].id)),
        )
        .only(Readership::Files)
        .text(
            "introducer",
            by().map(|who| Some(&organizations[who?].name)),
        )
        .only(Readership::Files)
}

/// What each would change, and what nobody knows of it.
fn changed(
    briefing: &Briefing<'_>,
    table: Table,
    pairs: &[Pair],
    introducers: &[Option<usize>],
    effects: &[Effect],
) -> Table {
    let advised = Advised { briefing };
    let all = || effects.iter();
    let suggested = pairs.iter().zip(introducers);
    table
        .text("effect", all().map(|effect| Some(advised.effect(effect))))
        .decimal(
            "fragmentation_after",
            4,
            all().map(|one| one.after.fragmentation),
        )
        .only(Readership::Files)
        .decimal("efficiency_after", 4, all().map(|one| one.after.efficiency))
        .only(Readership::Files)
        .whole("isolated_after", all().map(|one| Some(one.after.isolated)))
        .only(Readership::Files)
        .whole("shared_needs", all().map(|one| Some(one.shared_needs)))
        .only(Readership::Files)
        .whole("shared_persons", all().map(|one| Some(one.shared_persons)))
        .only(Readership::Files)
        .whole("by_referral", all().map(|one| Some(one.by_referral)))
        .only(Readership::Files)
        .whole(
            "by_referral_undetermined",
            all().map(|one| Some(one.by_referral_undetermined)),
        )
        .only(Readership::Files)
        .text(
            "unknown",
            suggested.map(|(&pair, &introducer)| Some(advised.unknown(pair, introducer))),
        )
}
