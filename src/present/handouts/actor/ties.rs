//! With whom an organization is tied, how it stands in the network, and which ties would help.

use super::MOST;
use crate::analysis::structure::isolates::Isolation;
use crate::analysis::structure::suggestions::Suggestion;
use crate::model::tie::{Relation, RelationKind};
use crate::present::called::called;
use crate::present::contents::isolates::reasons;
use crate::present::contents::suggestions::grounds;
use crate::present::handouts::desk::Desk;
use crate::present::handouts::{List, Mention};
use std::collections::{BTreeMap, BTreeSet};

/// All ties of the network by their ends, the smaller index first.
pub(super) struct Relations<'a> {
    between: BTreeMap<(usize, usize), Vec<&'a Relation>>,
}

impl<'a> Relations<'a> {
    pub(super) fn of(desk: &Desk<'a>) -> Self {
        let mut between: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (from, to, relation) in desk.network.relations() {
            let index = |id: &str| desk.study.actors.index_of(id);
            if let (Some(from), Some(to)) = (index(from.as_str()), index(to.as_str())) {
                let ends = (from.min(to), from.max(to));
                between.entry(ends).or_default().push(relation);
            }
        }
        Self { between }
    }

    /// With whom an organization is tied: the strongest ties first, except where strengths are not told.
    pub(super) fn list(&self, desk: &Desk<'_>, actor: usize) -> List {
        let (study, words) = (desk.study, desk.words);
        let mut ties: Vec<(f64, usize)> = study
            .weighted
            .successors(actor)
            .iter()
            .map(|arc| match desk.hides_judgements() {
                true => (0.0, arc.to),
                false => (arc.strength, arc.to),
            })
            .collect();
        // The sort is stable, and ties come by index.
        ties.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mention = |&(_, other): &(f64, usize)| Mention {
            name: called(study.organizations[other]).to_owned(),
            why: self.how(desk, actor, other),
        };
        let mentions: Vec<Mention> = ties.iter().take(MOST).map(mention).collect();
        let silent = study.organizations[actor].answered == Some(false);
        let values = [
            ("count", ties.len().into()),
            ("more", (ties.len() - mentions.len()).into()),
            (
                "silent",
                if silent && !desk.hides_judgements() {
                    "yes"
                } else {
                    "no"
                }
                .into(),
            ),
        ];
        List::new(
            words,
            words.say("handout-actor-ties-title"),
            mentions,
            desk.remark("handout-actor-ties-remark", &values),
        )
    }

    /// Which kinds of ties there are between two organizations, and how strong the strongest is where that is told.
    fn how(&self, desk: &Desk<'_>, actor: usize, other: usize) -> String {
        let ends = (actor.min(other), actor.max(other));
        let ties = self.between.get(&ends).map_or(&[][..], Vec::as_slice);
        let kinds: BTreeSet<RelationKind> = ties.iter().map(|tie| tie.kind).collect();
        let kinds: Vec<String> = kinds
            .into_iter()
            .map(|kind| desk.words.say(&format!("relation-{}", kind.key())))
            .collect();
        let strengths = ties.iter().filter_map(|tie| tie.strength);
        let strength = strengths
            .map(|strength| strength.value())
            .fold(0.0, f64::max);
        let told = strength > 0.0 && !desk.hides_judgements();
        let both = desk.study.confirmed.successors(actor).lead_to(other);
        let values = [
            ("kinds", desk.words.list(&kinds).into()),
            ("told", if told { "yes" } else { "no" }.into()),
            ("strength", strength.into()),
            (
                "both",
                if both || desk.hides_judgements() {
                    "yes"
                } else {
                    "no"
                }
                .into(),
            ),
        ];
        desk.words.fill("handout-actor-tie", &values)
    }
}

/// How it stands in the network.
pub(super) fn standing(desk: &Desk<'_>, isolation: &Isolation) -> List {
    let standing = Mention {
        name: desk
            .words
            .say(&format!("standing-{}", isolation.standing.key())),
        why: reasons(&isolation.reasons, desk.words),
    };
    let title = desk.words.say("handout-actor-standing-title");
    List::new(desk.words, title, vec![standing], None)
}

/// The ties that would help it.
pub(super) fn suggestions(desk: &Desk<'_>, all: &[&Suggestion]) -> List {
    let mentions = all.iter().map(|suggestion| Mention {
        name: called(desk.study.organizations[suggestion.with]).to_owned(),
        why: grounds(&suggestion.grounds, desk.briefing),
    });
    List::new(
        desk.words,
        desk.words.say("handout-actor-suggestions-title"),
        mentions.collect(),
        Some(desk.words.say("handout-actor-suggestions-remark")),
    )
}
