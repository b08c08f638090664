//! What `access` says beside its table: how much was read and used, what was asked for, what came out equal, who is out of reach.

use super::super::session::Session;
use crate::analysis::coverage::access::decay::Decay;
use crate::analysis::coverage::access::needs::Competition;
use crate::analysis::coverage::access::{
    ACCESS_METHODS, Access, AccessMethod, AccessOptions, Setting, Territory, Unit,
};
use crate::model::cost_matrix::CostMatrix;
use crate::model::diagnostic::RowCount;
use crate::model::district::District;
use crate::model::units::Share;
use crate::present::words::Words;

/// How many places out of reach are named.
const NAMED: usize = 8;

/// Says things on the error stream.
pub(super) struct Remarks<'a> {
    pub(super) session: &'a Session,
    pub(super) words: &'a Words,
    pub(super) options: &'a AccessOptions,
}

impl Remarks<'_> {
    fn say(&self, id: &str, values: &[(&str, crate::present::words::Value<'_>)]) {
        self.session.remark(&self.words.fill(id, values));
    }

    /// The rows of each file: read, used, left out.
    pub(super) fn rows(&self, counts: &[RowCount], repeated: usize) {
        for count in counts {
            let table = self.words.say(&format!("table-{}", count.table.term()));
            let values = [
                ("table", table.into()),
                ("read", count.read.into()),
                ("used", count.used.into()),
                ("left", count.left_out.into()),
            ];
            self.say("access-rows", &values);
        }
        if repeated > 0 {
            self.say("access-repeated", &[("rows", repeated.into())]);
        }
    }

    /// Options that change nothing here, and who goes by them.
    pub(super) fn idle(&self, options: &[(&'static str, Setting)]) {
        for &(option, setting) in options {
            let using = ACCESS_METHODS.iter().filter(|one| one.uses(setting));
            let using: Vec<&str> = using.map(|one| one.id).collect();
            let values = [
                ("option", option.into()),
                ("methods", using.join(", ").into()),
            ];
            self.say("access-idle", &values);
        }
    }

    /// How large the territory is.
    pub(super) fn extent(&self, territory: &Territory<'_>) {
        let within = within(territory.costs, self.options.radius);
        let values = [
            ("places", territory.persons.len().into()),
            ("persons", territory.persons.iter().sum::<f64>().into()),
            ("points", territory.capacity.len().into()),
            ("pairs", territory.costs.pairs().into()),
            ("within", within.into()),
            ("radius", self.options.radius.into()),
        ];
        self.say("access-extent", &values);
    }

    /// How many needs there are, and what is not known of them.
    pub(super) fn needs(&self, district: &District, shown: &[usize], competitions: &[Competition]) {
        let needs = district.network.needs();
        let unknown = needs.filter(|need| need.persons.stated().is_none()).count();
        let costs = competitions.iter().map(|one| &one.costs);
        let pairs: usize = costs.clone().map(|costs| costs.pairs()).sum();
        let within = costs.map(|costs| within(costs, self.options.radius));
        let within: usize = within.sum();
        let values = [
            ("needs", district.network.needs().count().into()),
            ("shown", shown.len().into()),
            ("unknown", unknown.into()),
            ("services", district.network.services().count().into()),
            ("pairs", pairs.into()),
            ("within", within.into()),
            ("radius", self.options.radius.into()),
        ];
        self.say("access-needs", &values);
        if within < pairs {
            self.say("access-beyond", &[("pairs", (pairs - within).into())]);
        }
        let untimed: usize = competitions.iter().map(|one| one.untimed.len()).sum();
        if untimed > 0 {
            self.say("access-untimed", &[("pairs", untimed.into())]);
        }
        let all = competitions
            .iter()
            .flat_map(|one| one.needs.iter().zip(&one.estimated));
        let estimated = all.filter(|(need, estimated)| {
            **estimated == Some(true) && shown.binary_search(need).is_ok()
        });
        let estimated = estimated.count();
        let measured = competitions.iter().any(|one| one.measured);
        match (estimated, measured) {
            (0, _) => {}
            (_, false) => self.say("remark-minutes", &[("measured", "none".into())]),
            (_, true) => self.say("access-estimated", &[("needs", estimated.into())]),
        }
        if competitions.len() > 1 {
            self.say("access-by-type", &[("types", competitions.len().into())]);
        }
    }

    /// What a method gives, with which weights, and whether its sums come out equal. `whole` tells whether these are of what is shown, and
    /// not of more.
    pub(super) fn method(&self, method: &AccessMethod, access: &Access, whole: bool) {
        let (words, options) = (self.words, self.options);
        let told = method.explanation.told(words.language());
        let mut line = words.fill(
            "access-method",
            &[
                ("name", told.name.into()),
                (
                    "unit",
                    words.say(&format!("unit-{}", method.unit.key())).into(),
                ),
            ],
        );
        if method.uses(Setting::Decay) {
            let weights = [("weights", self.weights().into())];
            line.push_str(&format!(" {}", words.fill("access-weights", &weights)));
        }
        if method.unit == Unit::Cost {
            let values = [("tau", options.tau.into())];
            line.push_str(&format!(" {}", words.fill("access-tau", &values)));
        }
        self.session.remark(&line);
        if let Some(convergence) = access.convergence {
            let residual = match convergence.residual > 0.0 {
                true => format!("{:.0e}", convergence.residual),
                false => "none".to_owned(),
            };
            let values = [
                ("sweeps", convergence.sweeps.into()),
                ("residual", residual.into()),
            ];
            self.say("access-converged", &values);
        }
        if let Some(identity) = access.identity {
            let sum = |sum: f64| {
                let decimals = match sum {
                    whole if (whole - whole.round()).abs() <= 1e-9 * whole => 0,
                    small if small < 1.0 => 6,
                    _ => 3,
                };
                words.decimal(sum, decimals)
            };
            let values = [
                ("kind", identity.kind.key().into()),
                ("scope", if whole { "shown" } else { "all" }.into()),
                ("demand", sum(identity.demand).into()),
                ("supply", sum(identity.supply).into()),
                ("holds", if identity.holds() { "yes" } else { "no" }.into()),
            ];
            self.say("access-identity", &values);
        }
    }

    /// The weights in words.
    fn weights(&self) -> String {
        let (words, options) = (self.words, self.options);
        let number = |number: f64| words.decimal(number, if number.fract() == 0.0 { 0 } else { 2 });
        match &options.decay {
            Decay::Even => words.say("decay-even"),
            Decay::Steps(steps) => {
                // What is beyond the radius weighs nothing, whatever the table says.
                let radius = options.radius;
                let shorter = steps.iter().filter(|(minutes, _)| *minutes < radius);
                let within = steps.iter().take(shorter.count() + 1);
                let steps = within.map(|&(minutes, weight)| {
                    let minutes = minutes.min(radius);
                    let values = [
                        ("weight", number(weight).into()),
                        ("count", minutes.into()),
                        ("minutes", number(minutes).into()),
                    ];
                    words.fill("decay-step", &values)
                });
                steps.collect::<Vec<_>>().join("; ")
            }
            Decay::Gaussian(sigma) => {
                words.fill("decay-gaussian", &[("sigma", number(*sigma).into())])
            }
            Decay::Exponential(rate) => words.fill(
                "decay-exponential",
                &[("rate", words.decimal(*rate, 3).into())],
            ),
            Decay::Power(exponent) => {
                words.fill("decay-power", &[("exponent", number(*exponent).into())])
            }
        }
    }

    /// Who is out of reach, by share of persons and of places, and for whom the value is the least there is.
    pub(super) fn reach(
        &self,
        method: &AccessMethod,
        access: &Access,
        persons: &[f64],
        name: impl Fn(usize) -> String,
    ) {
        let all: f64 = persons.iter().sum();
        let of = |flags: &[bool]| {
            let flagged: Vec<usize> = (0..flags.len()).filter(|&place| flags[place]).collect();
            let there: f64 = flagged.iter().map(|&place| persons[place]).sum();
            (flagged, there)
        };
        let share = |part: f64, whole: f64| match whole > 0.0 {
            true => self.words.percent(Share(part / whole)),
            false => "–".to_owned(),
        };
        let limit = match method.uses(Setting::Radius) {
            true => "radius",
            false => "none",
        };
        let (uncovered, there) = of(&access.uncovered);
        if uncovered.is_empty() {
            self.say("access-all-reached", &[("limit", limit.into())]);
        } else {
            let named = uncovered.iter().take(NAMED);
            let names: Vec<String> = named.map(|&place| name(place)).collect();
            let values = [
                ("limit", limit.into()),
                ("others", uncovered.len().saturating_sub(NAMED).into()),
                ("places", uncovered.len().into()),
                ("of", persons.len().into()),
                (
                    "places_share",
                    share(uncovered.len() as f64, persons.len() as f64).into(),
                ),
                ("persons", there.into()),
                ("persons_share", share(there, all).into()),
                ("names", names.join("; ").into()),
            ];
            self.say("access-uncovered", &values);
        }
        let (unstated, there) = of(&access.unstated);
        if !unstated.is_empty() {
            let values = [("places", unstated.len().into()), ("persons", there.into())];
            self.say("access-unstated", &values);
        }
    }
}

/// How many pairs are of at most so many minutes.
fn within(costs: &CostMatrix, radius: f64) -> usize {
    let rows = 0..costs.rows();
    let minutes = rows.flat_map(|row| costs.row(row).1);
    minutes.filter(|minutes| **minutes <= radius).count()
}
