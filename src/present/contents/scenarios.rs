//! The scenarios of a plan beside the district as it is: what each comes to, which needs it changes, what each line does.

use super::Aside;
use crate::analysis::coverage::needs::Met;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::panel::FACTS;
use crate::analysis::scenario::{Comparison, Outcome, Scenario, by_price};
use crate::model::network::Network;
use crate::present::Briefing;
use crate::present::plan_step::said;
use crate::present::tables::{Readership, Table};

/// Every scenario in a few numbers.
pub(super) const SCENARIOS: Aside = Aside {
    id: "scenarios",
    build: |briefing| Some(scenarios(briefing, briefing.beside.plan?)),
};

/// What changes of the needs.
pub(super) const NEEDS: Aside = Aside {
    id: "scenario_needs",
    build: |briefing| Some(needs(briefing, briefing.beside.plan?)),
};

/// What changes of the network.
pub(super) const NETWORK: Aside = Aside {
    id: "scenario_network",
    build: |briefing| Some(network(briefing.beside.plan?)),
};

/// Which line changes what.
pub(super) const STEPS: Aside = Aside {
    id: "scenario_steps",
    build: |briefing| Some(steps(briefing, briefing.beside.plan?)),
};

/// The tables of a plan, by name.
pub const TABLES: [&str; 4] = [SCENARIOS.id, NEEDS.id, NETWORK.id, STEPS.id];

/// A row for the district as it is and one for each scenario, in the order of the plan.
fn scenarios(briefing: &Briefing<'_>, comparison: &Comparison) -> Table {
    let base = &comparison.baseline;
    let all = || {
        let scenarios = comparison.scenarios.iter();
        let changed = scenarios.map(|scenario| (Some(scenario), &scenario.outcome));
        [(None, base)].into_iter().chain(changed)
    };
    let as_it_is = briefing.words.say("scenario-baseline");
    let name = |scenario: Option<&Scenario>| match scenario {
        Some(scenario) => scenario.name.clone(),
        None => as_it_is.clone(),
    };
    let ranked = by_price(comparison);
    let of_price = |scenario: Option<&Scenario>| {
        let place = comparison
            .scenarios
            .iter()
            .position(|one| scenario.is_some_and(|scenario| std::ptr::eq(scenario, one)))?;
        ranked
            .iter()
            .enumerate()
            .find(|(_, ranked)| ranked.scenario == place)
    };
    let whole = |of: fn(&Outcome) -> u64| all().map(move |(_, outcome)| Some(of(outcome)));
    let needs =
        |status: NeedStatus| all().map(move |(_, outcome)| Some(outcome.totals.count(status)));
    Table::new("scenarios")
        .text("scenario", all().map(|(scenario, _)| Some(name(scenario))))
        .whole("persons", whole(|outcome| outcome.totals.persons))
        .whole("covered", whole(|outcome| outcome.totals.covered))
        .whole(
            "covered_change",
            all().map(|(scenario, _)| Some(scenario?.gained(base))),
        )
        .whole("not_covered", whole(|outcome| outcome.totals.not_covered))
        .whole("undetermined", whole(|outcome| outcome.totals.undetermined))
        .only(Readership::Files)
        .share(
            "share",
            all().map(|(_, outcome)| outcome.totals.share().map(|share| share.0)),
        )
        .whole("needs_uncovered", needs(NeedStatus::Uncovered))
        .whole("needs_out_of_reach", needs(NeedStatus::OutOfReach))
        .whole("needs_insufficient", needs(NeedStatus::Insufficient))
        .only(Readership::Files)
        .whole("needs_fragile", needs(NeedStatus::Fragile))
        .only(Readership::Files)
        .whole("needs_covered", needs(NeedStatus::Covered))
        .only(Readership::Files)
        .whole(
            "isolated",
            all().map(|(_, outcome)| Some(outcome.isolated.len())),
        )
        .decimal("gini", 3, all().map(|(_, outcome)| outcome.gini))
        .only(Readership::Files)
        .whole(
            "standards_missed",
            all().map(|(_, outcome)| Some(outcome.standards_missed)),
        )
        .only(Readership::Files)
        .decimal(
            "cost",
            0,
            all().map(|(scenario, _)| scenario.and_then(|scenario| scenario.cost)),
        )
        .whole(
            "without_cost",
            all().map(|(scenario, _)| scenario.map(|scenario| scenario.without_cost)),
        )
        .only(Readership::Files)
        .decimal(
            "persons_per_1000_euro",
            1,
            all().map(|(scenario, _)| Some(of_price(scenario)?.1.persons)),
        )
        .decimal(
            "gini_fall_per_1000_euro",
            5,
            all().map(|(scenario, _)| of_price(scenario)?.1.evenness),
        )
        .only(Readership::Files)
        .text(
            "beside",
            all().map(|(scenario, _)| {
                let beside = of_price(scenario)?.1.beside;
                let beside = beside.and_then(|place| comparison.scenarios.get(place));
                Some(beside.map_or_else(|| as_it_is.clone(), |one| one.name.clone()))
            }),
        )
        .only(Readership::Files)
        .ordinal(
            "rank_by_price",
            all().map(|(scenario, _)| {
                let (place, ranked) = of_price(scenario)?;
                (ranked.persons > 0.0).then_some(place + 1)
            }),
        )
        .only(Readership::Files)
}

/// A row for each need that a scenario changes, by scenario and need.
fn needs(briefing: &Briefing<'_>, comparison: &Comparison) -> Table {
    let district = briefing.study.district;
    let network: &Network = &district.network;
    let all = || {
        comparison
            .scenarios
            .iter()
            .flat_map(|scenario| scenario.needs.iter().map(move |change| (scenario, change)))
    };
    let met = |of: fn(&Met) -> Option<i64>, after: bool| {
        all().map(move |(_, change)| {
            let met = if after { change.after } else { change.before };
            of(&met?)
        })
    };
    let status = |after: bool| {
        all().map(move |(_, change)| {
            let met = if after { change.after } else { change.before };
            Some(met?.status.key())
        })
    };
    Table::new("scenario_needs")
        .text("scenario", all().map(|(scenario, _)| Some(&scenario.name)))
        .text("id", all().map(|(_, change)| Some(change.need.to_string())))
        .only(Readership::Machines)
        .text(
            "need_type",
            all().map(|(_, change)| {
                let id = &change.need.need_type;
                let need_type = network.need_type(id);
                Some(need_type.map_or_else(|| id.to_string(), |one| one.name.clone()))
            }),
        )
        .text(
            "municipality",
            all().map(|(_, change)| {
                Some(comparison.municipality_name(district, &change.need.municipality))
            }),
        )
        .term("status_before", "status", status(false))
        .term("status_after", "status", status(true))
        .whole(
            "persons_before",
            met(|met| met.persons.map(i64::from), false),
        )
        .only(Readership::Files)
        .whole("persons_after", met(|met| met.persons.map(i64::from), true))
        .only(Readership::Files)
        .whole("covered_before", met(|met| Some(met.covered.into()), false))
        .whole("covered_after", met(|met| Some(met.covered.into()), true))
}

/// A row for each scenario and each fact about the whole network.
fn network(comparison: &Comparison) -> Table {
    let base = &comparison.baseline.network;
    let all = || {
        comparison.scenarios.iter().flat_map(|scenario| {
            let facts = FACTS.iter().enumerate();
            facts.map(move |(place, fact)| (scenario, place, fact))
        })
    };
    let value =
        |values: &[crate::analysis::scores::Value], place: usize| values.get(place).copied()?.ok();
    Table::new("scenario_network")
        .text("scenario", all().map(|(scenario, ..)| Some(&scenario.name)))
        .measures(
            "measure",
            all().map(|(_, _, fact)| Some((fact.id, &fact.explanation))),
        )
        .mixed("before", 4, all().map(|(_, place, _)| value(base, place)))
        .mixed(
            "after",
            4,
            all().map(|(scenario, place, _)| value(&scenario.outcome.network, place)),
        )
        .mixed(
            "difference",
            4,
            all().map(|(scenario, place, _)| {
                Some(value(&scenario.outcome.network, place)? - value(base, place)?)
            }),
        )
}

/// A row for each line of the plan that has a part in a scenario.
fn steps(briefing: &Briefing<'_>, comparison: &Comparison) -> Table {
    let all = || {
        let scenarios = comparison.scenarios.iter();
        scenarios.flat_map(|scenario| scenario.steps.iter().map(move |step| (scenario, step)))
    };
    Table::new("scenario_steps")
        .text("scenario", all().map(|(scenario, _)| Some(&scenario.name)))
        .text(
            "of_scenario",
            all().map(|(_, step)| Some(step.scenario.clone())),
        )
        .only(Readership::Files)
        .ordinal("row", all().map(|(_, step)| step.origin.row))
        .text(
            "step",
            all().map(|(_, step)| Some(said(briefing, &step.change))),
        )
        .whole("covered_alone", all().map(|(_, step)| step.alone))
        .whole("covered_last", all().map(|(_, step)| step.last))
        .decimal("cost", 0, all().map(|(_, step)| step.cost))
}
