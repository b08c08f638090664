//! Suggestions in words: the reason of each, what it would change, and what it does not know.

use super::Briefing;
use super::contents::suggestions::grounds;
use super::words::{Value, whether};
use crate::analysis::advice::effect::Effect;
use crate::analysis::advice::reach::Herald;
use crate::analysis::advice::ties::NewTie;
use crate::analysis::scores::Pair;
use crate::analysis::structure::grounds::Ground;

/// Suggestions told to one circle of readers.
pub(super) struct Advised<'a, 'b> {
    pub(super) briefing: &'b Briefing<'a>,
}

impl Advised<'_, '_> {
    /// The name of an organization.
    pub(super) fn name(&self, actor: usize) -> &str {
        &self.briefing.study.organizations[actor].name
    }

    /// Why a tie is suggested: how far apart the two are today, and what they share.
    pub(super) fn tie(&self, tie: &NewTie, without_lead: bool) -> String {
        let nothing = matches!(tie.grounds[..], [] | [Ground::Nearest]);
        let apart = tie.apart.map_or(Value::from("none"), Value::from);
        let values = [
            ("apart", apart),
            ("known", whether(!nothing)),
            ("lead", if without_lead { "out" } else { "in" }.into()),
            ("grounds", grounds(&tie.grounds, self.briefing).into()),
        ];
        self.briefing.words.fill("advice-tie", &values)
    }

    /// Why an introduction is suggested.
    pub(super) fn introduction(&self, shared: &[Ground]) -> String {
        grounds(shared, self.briefing)
    }

    /// Why one of those who reach everybody is chosen.
    pub(super) fn herald(&self, herald: &Herald, steps: usize) -> String {
        let values = [
            ("steps", steps.into()),
            ("reaches", (herald.reaches - 1).into()),
            ("contacts", herald.contacts.into()),
            ("alone", herald.alone.into()),
        ];
        self.briefing.words.fill("advice-herald", &values)
    }

    /// What a tie would change.
    pub(super) fn effect(&self, effect: &Effect) -> String {
        let words = self.briefing.words;
        let (before, after) = (effect.before, effect.after);
        let share = |share: Option<f64>| words.tenths(share.unwrap_or_default());
        let number = |number: Option<f64>| words.decimal(number.unwrap_or_default(), 4);
        let joins = before.fragmentation != after.fragmentation;
        let values = [
            ("joins", whether(joins)),
            ("apart_before", share(before.fragmentation).into()),
            ("apart_after", share(after.fragmentation).into()),
            ("near_before", number(before.efficiency).into()),
            ("near_after", number(after.efficiency).into()),
            (
                "fewer",
                before.isolated.saturating_sub(after.isolated).into(),
            ),
            ("shared", effect.shared_persons.into()),
            ("persons", effect.by_referral.max(0).into()),
            ("perhaps", effect.by_referral_undetermined.max(0).into()),
            ("helps", whether(!effect.reaches_nobody())),
        ];
        words.fill("advice-effect", &values)
    }

    /// What nobody knows of a tie that is suggested.
    pub(super) fn unknown(&self, pair: Pair, introducer: Option<usize>) -> String {
        let silent =
            |actor: usize| self.briefing.study.organizations[actor].answered == Some(false);
        let (who, whom) = match (silent(pair.0), silent(pair.1)) {
            (true, true) => ("both", ""),
            (true, false) => ("one", self.name(pair.0)),
            (false, true) => ("one", self.name(pair.1)),
            (false, false) => ("none", ""),
        };
        let values = [
            ("silent", who.into()),
            ("name", whom.into()),
            ("introduced", whether(introducer.is_some())),
            (
                "introducer",
                introducer.map_or("", |who| self.name(who)).into(),
            ),
        ];
        self.briefing.words.fill("advice-unknown", &values)
    }
}
