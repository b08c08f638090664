//! What the committee is asked: what the numbers leave to decide, and what the data lack.

use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::structure::isolates::Standing;
use crate::model::ids::NeedTypeId;
use crate::model::units::Share;
use crate::present::Briefing;
use crate::present::words::Value;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many needs are named to begin with.
const NAMED: usize = 3;

/// What there is to decide, as far as the data can tell. No organization is named, and everybody is not asked to call those that are isolated.
pub(super) fn decide(briefing: &Briefing<'_>) -> Vec<String> {
    let (study, words) = (briefing.study, briefing.words);
    let mut asked = Vec::new();
    let types = neediest(briefing);
    let names = types
        .iter()
        .filter_map(|(id, _)| study.district.network.need_type(id));
    let names: Vec<String> = names.map(|need_type| need_type.name.clone()).collect();
    if !names.is_empty() {
        let names = words.list_of(&names[..names.len().min(NAMED)], NAMED);
        asked.push(words.fill(
            "print-decide-needs",
            &[("names", names.into()), ("all", all_told(briefing))],
        ));
    }
    if let Some([(_, place), _]) = municipalities(briefing) {
        asked.push(words.fill("print-decide-place", &[("place", place.into())]));
    }
    let fragile = study.coverage.totals.count(NeedStatus::Fragile);
    for (message, count) in [
        (
            "print-decide-isolated",
            standing(briefing, Standing::Isolated),
        ),
        ("print-decide-fragile", fragile),
    ] {
        if count > 0 {
            asked.push(words.fill(message, &[("count", count.into())]));
        }
    }
    asked
}

/// What the data lack, and somebody can ask for.
pub(super) fn complete(briefing: &Briefing<'_>) -> Vec<String> {
    let (study, words) = (briefing.study, briefing.words);
    let unknown = study.coverage.totals.count(NeedStatus::Unknown);
    // Where it is withheld whether places are known for all, asking would tell.
    let undetermined = briefing
        .totals_told()
        .is_some_and(|told| told.undetermined > 0);
    let left_out: usize = briefing.counts.iter().map(|count| count.left_out).sum();
    let standards = study.district.standards.iter();
    let lacking = [
        ("print-complete-rows", left_out),
        ("print-complete-unknown", unknown),
        ("print-complete-places", usize::from(undetermined)),
        (
            "print-complete-silent",
            standing(briefing, Standing::NoAnswer),
        ),
        (
            "print-complete-standards",
            standards.filter(|standard| !standard.verified).count(),
        ),
    ];
    let lacking = lacking.into_iter().filter(|(_, count)| *count > 0);
    lacking
        .map(|(message, count)| words.fill(message, &[("count", count.into())]))
        .collect()
}

/// How many organizations are isolated, or silent: none for everybody, who cannot ask them.
pub(super) fn standing(briefing: &Briefing<'_>, standing: Standing) -> usize {
    if briefing.study.cohesion.m == 0 || briefing.audience.hides_judgements() {
        return 0;
    }
    let isolations = briefing.study.isolations.iter();
    isolations.filter(|one| one.standing == standing).count()
}

/// Whether the sums of all types of need are told, to fill a message: of some of them nobody can say which is the largest.
pub(super) fn all_told(briefing: &Briefing<'_>) -> Value<'static> {
    match briefing.disclosure().tells_need_types() {
        true => "yes".into(),
        false => "no".into(),
    }
}

/// The types of need with the persons of each who are not covered, most first, of those whose sums are told.
pub(super) fn neediest<'a>(briefing: &Briefing<'a>) -> Vec<(&'a NeedTypeId, u64)> {
    let (study, disclosure) = (briefing.study, briefing.disclosure());
    let mut persons: BTreeMap<&NeedTypeId, u64> = BTreeMap::new();
    let needs = study.coverage.needs.iter();
    for need in needs.filter(|need: &&NeedCoverage| need.not_covered() > 0) {
        *persons.entry(&need.need.need_type).or_default() += u64::from(need.not_covered());
    }
    let told = |(id, _): &(&NeedTypeId, u64)| disclosure.tells_need_type(id);
    let mut types: Vec<_> = persons.into_iter().filter(told).collect();
    types.sort_by_key(|&(id, persons)| (Reverse(persons), id));
    types
}

/// The municipality of which the smallest part of the persons is covered, and that of the largest, where they differ.
pub(super) fn municipalities<'a>(briefing: &Briefing<'a>) -> Option<[(Share, &'a str); 2]> {
    if !briefing.disclosure().tells_municipalities() {
        return None;
    }
    let study = briefing.study;
    let sums = (briefing.disclosure()).by_municipality(&study.coverage.needs);
    let mut shares: Vec<(Share, &str)> = sums
        .into_iter()
        .filter_map(|(code, told)| Some((told?.share()?, study.district.municipality_name(code))))
        .collect();
    shares.sort_by(|a, b| a.0.0.total_cmp(&b.0.0).then(a.1.cmp(b.1)));
    let (least, most) = (*shares.first()?, *shares.last()?);
    (least.0 < most.0).then_some([least, most])
}
