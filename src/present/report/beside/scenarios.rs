//! The scenarios of a plan: what each would change, in a sentence, and what it costs.

use super::Leaf;
use crate::analysis::coverage::needs::Met;
use crate::analysis::scenario::{Comparison, NeedChange, Scenario, by_price};
use crate::model::ids::NeedId;
use crate::present::charts;
use crate::present::report::Desk;
use crate::present::report::sheet::Sheet;
use crate::present::words::whether;

pub(super) const ID: &str = "scenarios";

/// How many scenarios have a sentence of their own.
const SAID: usize = 6;

/// The page; `None` without a plan.
pub(super) fn leaf(desk: &Desk<'_>) -> Option<Leaf> {
    let plan = desk.briefing.beside.plan?;
    let words = desk.words;
    // Of one alone nothing is best.
    let best = plan.scenarios.len() > 1;
    let best = best.then(|| charts::scenarios::best(words, plan) + ".");
    let mut lead: Vec<String> = best.into_iter().collect();
    let said = plan.scenarios.iter().take(SAID);
    lead.extend(said.map(|scenario| sentence(desk, plan, scenario)));
    let others = plan.scenarios.len().saturating_sub(SAID);
    if others > 0 {
        lead.push(words.fill("scenarios-others-lead", &[("count", others.into())]));
    }
    lead.extend(price(desk, plan));
    let priced = plan.scenarios.iter().any(|one| one.cost.is_some());
    let cautions = [
        "scenarios-caution-frozen",
        "scenarios-caution-shared",
        "scenarios-caution-staff",
        "scenarios-caution-ties",
    ];
    let costs = priced.then_some("scenarios-caution-costs");
    let cautions = cautions.into_iter().chain(costs);
    let title = plan.title.as_ref().map(|title| {
        let values = [
            ("kind", words.say("report-scenarios").into()),
            ("title", title.as_str().into()),
        ];
        words.fill("beside-titled", &values)
    });
    Some(Leaf {
        id: ID,
        title: title.unwrap_or_else(|| words.say("report-scenarios")),
        lead,
        sheets: [scenarios(desk), steps(desk)]
            .into_iter()
            .flatten()
            .collect(),
        cautions: cautions.map(|caution| words.say(caution)).collect(),
    })
}

/// A need by its name and its place.
fn named(desk: &Desk<'_>, plan: &Comparison, need: &NeedId) -> String {
    let district = desk.study.district;
    let need_type = district.network.need_type(&need.need_type);
    let name = need_type.map_or(need.need_type.as_str(), |one| one.name.as_str());
    let place = plan.municipality_name(district, &need.municipality);
    let values = [("name", name.into()), ("place", place.into())];
    desk.words.fill("handout-need", &values)
}

/// What a scenario changes.
fn sentence(desk: &Desk<'_>, plan: &Comparison, scenario: &Scenario) -> String {
    let words = desk.words;
    let gained = scenario.gained(&plan.baseline);
    let needs = || scenario.needs.iter();
    let moved = |change: &NeedChange| -> Option<(usize, usize)> {
        Some((change.before?.standing()?, change.after?.standing()?))
    };
    let worse = needs().filter(|one| moved(one).is_some_and(|(from, to)| to < from));
    let better = needs().filter(|one| moved(one).is_some_and(|(from, to)| to > from));
    // Against the whole, one person more or less is where places that are shared were rounded.
    let losing = || needs().filter(|one| one.gained() < if gained > 0 { -1 } else { 0 });
    let gaining = || needs().filter(|one| one.gained() > if gained < 0 { 1 } else { 0 });
    // What moves most is told of those that go the way of the whole, of equals the first by id.
    let most_of = |change: Option<&NeedChange>| {
        let Some(change) = change else {
            return String::new();
        };
        let covered = |met: Option<Met>| met.map_or(0, |met| met.covered);
        let values = [
            ("need", named(desk, plan, &change.need).into()),
            ("before", covered(change.before).into()),
            ("after", covered(change.after).into()),
        ];
        words.fill("scenarios-says-most", &values)
    };
    let most_lost = losing().rev().min_by_key(|one| one.gained());
    let most_gained = gaining().rev().max_by_key(|one| one.gained());
    let up = gained > 0 || (gained == 0 && most_gained.is_some()) || most_lost.is_none();
    let totals = [&plan.baseline.totals, &scenario.outcome.totals];
    let isolated = [&plan.baseline, &scenario.outcome].map(|outcome| outcome.isolated.len());
    let values = [
        ("name", scenario.name.as_str().into()),
        ("case", charts::scenarios::direction(gained).into()),
        ("persons", gained.unsigned_abs().into()),
        ("counted", whether(totals[0].persons != totals[1].persons)),
        ("persons_before", totals[0].persons.into()),
        ("persons_after", totals[1].persons.into()),
        ("not_before", totals[0].not_covered.into()),
        ("not_after", totals[1].not_covered.into()),
        ("losing", losing().count().into()),
        ("gaining", gaining().count().into()),
        ("most_lost", most_of(most_lost.filter(|_| !up)).into()),
        ("most_gained", most_of(most_gained.filter(|_| up)).into()),
        ("worse", worse.count().into()),
        ("better", better.count().into()),
        ("isolated", whether(isolated[0] != isolated[1])),
        ("isolated_before", isolated[0].into()),
        ("isolated_after", isolated[1].into()),
    ];
    words.fill("scenarios-says", &values)
}

/// Which scenario gives most for its price, where one gives anything.
fn price(desk: &Desk<'_>, plan: &Comparison) -> Option<String> {
    let ranked = by_price(plan);
    let first = ranked.first().filter(|first| first.persons > 0.0)?;
    let scenario = plan.scenarios.get(first.scenario)?;
    let beside = first.beside.and_then(|place| plan.scenarios.get(place));
    let values = [
        ("name", scenario.name.as_str().into()),
        ("based", whether(beside.is_some())),
        ("base", beside.map_or("", |one| one.name.as_str()).into()),
        ("persons", first.persons.into()),
        ("least", whether(first.at_least)),
    ];
    Some(desk.words.fill("scenarios-price", &values))
}

fn scenarios(desk: &Desk<'_>) -> Option<Sheet> {
    let table = desk.table("scenarios")?;
    let n = [("n", (table.rows() - 1).into())];
    let mut note = desk.notes(desk.words.fill("scenarios-note", &n), &[]);
    let plan = desk.briefing.beside.plan?;
    if by_price(plan).iter().any(|ranked| ranked.beside.is_some()) {
        note.push(desk.words.say("scenarios-note-base"));
    }
    let sheet = desk
        .layout(table, 0..table.rows())
        .name(["scenario"])
        .take(["persons", "covered", "covered_change", "not_covered"])
        .take(["isolated", "gini", "cost", "persons_per_1000_euro"]);
    Some(sheet.finish(desk.words.say("scenarios-table"), note))
}

fn steps(desk: &Desk<'_>) -> Option<Sheet> {
    let table = desk.table("scenario_steps")?;
    let note = vec![desk.words.say("scenarios-steps-note")];
    // Of those that it stands on a scenario has the steps too: they stand there.
    let plan = desk.briefing.beside.plan?;
    let all = plan.scenarios.iter().flat_map(|scenario| {
        let steps = scenario.steps.iter();
        steps.map(|step| step.scenario == scenario.name)
    });
    let own = all.enumerate().filter_map(|(row, own)| own.then_some(row));
    let sheet = desk.layout(table, own).name(["scenario", "step"]).take([
        "covered_alone",
        "covered_last",
        "cost",
    ]);
    Some(sheet.finish(desk.words.say("scenarios-steps-table"), note))
}
