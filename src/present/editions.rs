//! What two editions have to say of each other, in sentences.

use super::words::{Value, Words, whether};
use crate::analysis::coverage::needs::Met;
use crate::analysis::editions::{
    Cause, Comparison, History, Index, Moment, NeedRow, OrganizationChange, PairTies, Reason,
    ServiceChange, TavoloRow, TieCause, TieChange, Why,
};
use crate::analysis::panel::fact;
use crate::model::units::Share;
use std::cmp::Reverse;

/// How many names a sentence holds before it says "and others".
const NAMES: usize = 3;

/// The name of an index.
pub(super) fn index_name(words: &Words, index: &Index) -> String {
    match fact(index.id) {
        Some(fact) => fact.explanation.told(words.language()).term(),
        None => words.say(&format!("index-{}", index.id.replace('_', "-"))),
    }
}

/// Why a need is met otherwise, in a sentence.
pub(super) fn why(words: &Words, row: &NeedRow) -> String {
    let reasons: Vec<String> = row.why.iter().map(|why| reason(words, row, why)).collect();
    let mut sentence = reasons.join("; ");
    if let Some(first) = sentence.get(..1) {
        let first = first.to_uppercase();
        sentence.replace_range(..1, &first);
    }
    sentence
}

fn reason(words: &Words, row: &NeedRow, why: &Why) -> String {
    let persons = |met: Option<Met>| met.and_then(|met| met.persons).unwrap_or_default();
    let estimate = match why.reason {
        Reason::MorePersons(estimate) | Reason::FewerPersons(estimate) => estimate.key(),
        _ => "not-said",
    };
    let values: [(&str, Value<'_>); 5] = [
        ("then", persons(row.before).into()),
        ("now", persons(row.after).into()),
        ("estimate", estimate.into()),
        ("count", why.services.len().into()),
        (
            "services",
            words.list_of(&quoted(words, &why.services), NAMES).into(),
        ),
    ];
    words.fill(&format!("why-{}", why.reason.key()), &values)
}

fn quoted(words: &Words, names: &[String]) -> Vec<String> {
    let quote = |name: &String| words.fill("since-quoted", &[("name", name.as_str().into())]);
    names.iter().map(quote).collect()
}

/// How many services opened and closed.
pub(super) fn opened_and_closed(latest: &Comparison) -> (usize, usize) {
    (
        latest.services_that(ServiceChange::Opened),
        latest.services_that(ServiceChange::Closed),
    )
}

/// The new ties that may have been there unseen.
pub(super) fn unseen(latest: &Comparison) -> impl Iterator<Item = &PairTies> {
    let new = |tie: &&PairTies| tie.change == TieChange::New && tie.cause == TieCause::Answers;
    latest.ties.iter().filter(new)
}

/// What changed, in at most ten sentences, the most important first; one alone where nothing did.
pub(super) fn sentences(words: &Words, history: &History) -> Vec<String> {
    let Some((before, after)) = history.ends() else {
        return Vec::new();
    };
    let says = Says {
        words,
        history,
        latest: &history.latest,
        from: before.name.as_str(),
        to: after.name.as_str(),
    };
    if says.latest.is_empty() {
        return vec![says.fill("since-nothing-changed", &[])];
    }
    [
        says.persons(),
        says.needs(true),
        says.needs(false),
        Some(says.organizations()),
        says.answers(),
        Some(says.ties()),
        Some(says.services()),
        says.isolated(),
        says.tavoli(),
        says.matches(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The one thing that a figure says: how many persons are covered then and now.
pub(super) fn headline(words: &Words, history: &History) -> String {
    let Some((before, after)) = history.ends() else {
        return String::new();
    };
    let totals = [before, after].map(|moment| &moment.outcome.totals);
    let [was, is] = totals.map(|totals| totals.covered);
    let [share_then, share_now] = totals.map(|totals| share(words, totals.covered, totals.persons));
    let case = match (history.latest.is_empty(), was == is) {
        (true, _) => "nothing",
        (false, true) => "same",
        (false, false) => "changed",
    };
    let values = [
        ("from", before.name.as_str().into()),
        ("to", after.name.as_str().into()),
        ("was", was.into()),
        ("is", is.into()),
        ("share_then", share_then.into()),
        ("share_now", share_now.into()),
        ("organizations_then", before.organizations.into()),
        ("organizations_now", after.organizations.into()),
        ("case", case.into()),
    ];
    words.fill("since-title", &values)
}

/// How many organizations of the earlier edition are one with another now.
pub(super) fn joined(history: &History) -> usize {
    let latest = &history.latest;
    let entered = latest.organizations_that(OrganizationChange::Entered);
    let then = latest.organizations.len() - entered;
    let own = history
        .ends()
        .map_or(then, |(before, _)| before.organizations);
    own.saturating_sub(then)
}

/// The share of the persons in need that are covered; a dash when nobody is in need.
fn share(words: &Words, covered: u64, persons: u64) -> String {
    Share::of(covered, persons).map_or_else(|| "–".to_owned(), |share| words.percent(share))
}

struct Says<'a> {
    words: &'a Words,
    history: &'a History,
    latest: &'a Comparison,
    from: &'a str,
    to: &'a str,
}

impl Says<'_> {
    /// A message with the names of the two editions.
    fn fill(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut all = vec![("from", self.from.into()), ("to", self.to.into())];
        all.extend_from_slice(values);
        self.words.fill(id, &all)
    }

    fn value(&self, id: &str) -> Option<&Index> {
        self.latest.index(id)
    }

    /// What each cause does to an index, where it does anything.
    fn parts(&self, id: &str) -> Vec<String> {
        let parts = self.value(id).and_then(|index| index.parts);
        let causes = Cause::ALL.iter().zip(parts.unwrap_or_default());
        let moved = causes.filter(|(_, part)| part.abs() > 1e-9);
        moved
            .map(|(cause, part)| {
                let whole = (part - part.round()).abs() < 1e-9;
                let size = self.words.decimal(part.abs(), usize::from(!whole));
                let sign = if part < 0.0 { "−" } else { "+" };
                let values = [
                    ("cause", cause.key().into()),
                    ("number", format!("{sign}{size}").into()),
                ];
                self.words.fill("since-part", &values)
            })
            .collect()
    }

    /// Persons covered, and the parts of the change; nothing where no need is stated.
    fn persons(&self) -> Option<String> {
        let number = |id: &str| {
            let index = self.value(id);
            let of = |value: Option<f64>| value.unwrap_or_default() as u64;
            index.map_or((0, 0), |index| (of(index.before), of(index.after)))
        };
        let ((was, is), (of_then, of_now)) = (number("covered"), number("persons"));
        if of_then + of_now == 0 {
            return None;
        }
        let parts = self.parts("covered");
        let values = [
            ("was", was.into()),
            ("is", is.into()),
            ("of_then", of_then.into()),
            ("of_now", of_now.into()),
            ("share_then", share(self.words, was, of_then).into()),
            ("share_now", share(self.words, is, of_now).into()),
            ("moved", parts.len().into()),
            ("parts", self.words.list(&parts).into()),
            ("same", whether(was == is)),
            (
                "need",
                if of_then == of_now { "same" } else { "other" }.into(),
            ),
        ];
        Some(self.fill("since-persons", &values))
    }

    /// Needs that are met better, or worse, and the one by which most persons gain or lose.
    fn needs(&self, better: bool) -> Option<String> {
        let moved = |row: &&&NeedRow| {
            let standing = |met: Option<Met>| met.and_then(|met| met.standing());
            let (before, after) = (standing(row.before), standing(row.after));
            before
                .zip(after)
                .is_some_and(|(before, after)| match better {
                    true => after > before,
                    false => after < before,
                })
        };
        let rows: Vec<&NeedRow> = self.latest.needs.iter().collect();
        let found: Vec<&&NeedRow> = rows.iter().filter(|row| moved(row)).collect();
        let most = found
            .iter()
            .min_by_key(|row| Reverse(row.covered_change().unsigned_abs()))?;
        let status = |met: Option<Met>| {
            met.map_or_else(String::new, |met| {
                self.words.say(&format!("status-{}", met.status.key()))
            })
        };
        let values = [
            ("count", found.len().into()),
            ("better", whether(better)),
            ("need", most.need_type.as_str().into()),
            ("place", most.municipality.as_str().into()),
            ("before", status(most.before).into()),
            ("after", status(most.after).into()),
            ("why", lower(&why(self.words, most)).into()),
        ];
        Some(self.fill("since-needs", &values))
    }

    fn organizations(&self) -> String {
        let names = |change| -> Vec<String> {
            let rows = self.latest.organizations.iter();
            let rows = rows.filter(|row| row.change == change);
            rows.map(|row| row.name.clone()).collect()
        };
        let (entered, left) = (
            names(OrganizationChange::Entered),
            names(OrganizationChange::Left),
        );
        let stayed = self.latest.organizations.len() - entered.len() - left.len();
        let joined = joined(self.history);
        let (was, is) = (stayed + left.len() + joined, stayed + entered.len());
        let values = [
            ("was", was.into()),
            ("is", is.into()),
            ("same", whether(was == is)),
            ("joined", joined.into()),
            ("entered", entered.len().into()),
            ("entered_names", self.words.list_of(&entered, NAMES).into()),
            ("left", left.len().into()),
            ("left_names", self.words.list_of(&left, NAMES).into()),
        ];
        self.fill("since-organizations-says", &values)
    }

    /// How many answered, and what that does to ties; nothing where nobody says who answered.
    fn answers(&self) -> Option<String> {
        let (before, after) = self.history.ends()?;
        let (was, is) = (before.answered?, after.answered?);
        let values = [
            ("was", was.into()),
            ("is", is.into()),
            ("of_then", before.organizations.into()),
            ("of_now", after.organizations.into()),
            ("new", self.latest.stability.among_stayed.new.into()),
            ("unseen", unseen(self.latest).count().into()),
        ];
        Some(self.fill("since-answers", &values))
    }

    fn ties(&self) -> String {
        let of = |change: TieChange| {
            let ties = self.latest.ties.iter();
            let ties = ties.filter(|tie| tie.change == change && tie.cause == TieCause::Ties);
            ties.count()
        };
        let seen = &self.latest.stability.seen_in_both;
        let values = [
            ("actors", seen.actors.into()),
            ("new", of(TieChange::New).into()),
            ("ended", of(TieChange::Ended).into()),
            ("stronger", of(TieChange::Strengthened).into()),
            ("weaker", of(TieChange::Weakened).into()),
            ("both", seen.both.into()),
            ("either", (seen.both + seen.hamming()).into()),
        ];
        self.fill("since-ties-says", &values)
    }

    fn services(&self) -> String {
        let names = |change| -> Vec<String> {
            let rows = self.latest.services.iter();
            let rows = rows.filter(|row| row.change == change);
            rows.map(|row| row.name.clone()).collect()
        };
        let count = |change| self.latest.services_that(change);
        let (opened, closed) = (names(ServiceChange::Opened), names(ServiceChange::Closed));
        let values = [
            ("opened", opened.len().into()),
            ("opened_names", self.words.list_of(&opened, NAMES).into()),
            ("closed", closed.len().into()),
            ("closed_names", self.words.list_of(&closed, NAMES).into()),
            ("enlarged", count(ServiceChange::Enlarged).into()),
            ("shrunk", count(ServiceChange::Shrunk).into()),
            ("moved", count(ServiceChange::Moved).into()),
        ];
        self.fill("since-services-says", &values)
    }

    /// Isolated organizations, where their number changed.
    fn isolated(&self) -> Option<String> {
        let index = self.value("isolated")?;
        let (was, is) = (index.before?, index.after?);
        if was == is {
            return None;
        }
        let parts = self.parts("isolated");
        let silent = self.history.ends().and_then(|(before, after)| {
            let silent = |moment: &Moment| Some(moment.organizations - moment.answered?);
            Some([silent(before)?, silent(after)?])
        });
        let [silent_then, silent_now] = silent.unwrap_or_default();
        let values = [
            ("silent", whether(silent_then + silent_now > 0)),
            ("silent_then", silent_then.into()),
            ("silent_now", silent_now.into()),
            ("was", (was as u64).into()),
            ("is", (is as u64).into()),
            ("moved", parts.len().into()),
            ("parts", self.words.list(&parts).into()),
        ];
        Some(self.fill("since-isolated", &values))
    }

    /// The working group that changed most.
    fn tavoli(&self) -> Option<String> {
        let changed = |row: &&TavoloRow| !row.entered.is_empty() || !row.left.is_empty();
        let most = (self.latest.tavoli.iter().filter(changed))
            .min_by(|one, other| one.stability.total_cmp(&other.stability))?;
        let names = |of: Vec<String>| self.words.list_of(&of, NAMES);
        let values = [
            ("name", most.name.as_str().into()),
            ("entered", most.entered.len().into()),
            (
                "entered_names",
                names(most.entered.values().cloned().collect()).into(),
            ),
            ("left", most.left.len().into()),
            (
                "left_names",
                names(most.left.values().cloned().collect()).into(),
            ),
            ("stayed", most.stayed.into()),
        ];
        Some(self.fill("since-tavolo", &values))
    }

    /// Pairs to be confirmed.
    fn matches(&self) -> Option<String> {
        let likely = &self.latest.matching.likely;
        let first = likely.first()?;
        let values = [
            ("count", likely.len().into()),
            ("name", first.before.name.as_str().into()),
            ("other", first.after.name.as_str().into()),
        ];
        Some(self.fill("since-matches", &values))
    }
}

/// A sentence as it goes on inside another.
fn lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}
