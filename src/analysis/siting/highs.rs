//! A second opinion: the same methods as mixed-integer programs, solved by HiGHS. Only in programs built with the feature `highs`.

use super::serving::Ground;
use super::{Obstacle, Options, Problem, Siting};
use highs::{Col, HighsModelStatus, RowProblem, Sense};

/// Solves a method of the list as a program of its own, with capacities where any site has one.
///
/// The objective is that of the method in the list; which of several best choices is given may differ. The search ends at the proof, or at
/// [`Options::gap`]; [`Options::work`] does not stop it. Where there is no answer it names the number of sites or the budget as what stands in
/// the way, without saying how much would do. `None` for a name that is not in the list, and where HiGHS fails.
///
/// > min or max over *x*(*j*) ∈ {0, 1} and *f*(*i*, *j*) ≥ 0, *f*(*i*, *j*) ≤ *P*(*i*) *x*(*j*), ∑ *f*(*i*, *j*) ≤ *S*(*j*) *x*(*j*)
pub fn second_opinion(method: &str, problem: &Problem, options: &Options) -> Option<Siting> {
    let by_radius = !matches!(method, "p-median" | "p-center");
    let minutes = if by_radius {
        options.radius
    } else {
        f64::INFINITY
    };
    let ground = match Ground::within(problem, options, minutes) {
        Ok(ground) => ground,
        Err(none) if matches!(method, "mclp" | "backup") => return Some(none.or_nobody()),
        Err(none) => return Some(*none),
    };
    let new = || Program::new(&ground);
    let solved = match method {
        "lscp" => new().cover_all(),
        "mclp" => new().cover_most(),
        "backup" => match new().cover_once(None) {
            Solved::Found { objective, .. } => new().cover_once(Some(objective)),
            other => other,
        },
        "p-median" => new().least_total(),
        "p-center" => new().least_longest(),
        _ => return None,
    };
    match solved {
        Solved::Found {
            objective,
            bound,
            open,
        } => {
            let flows = ground.flows(&open, minutes);
            let proved = (objective - bound).abs() <= 1e-6 * objective.abs().max(1.0);
            Some(Siting {
                chosen: (0..open.len())
                    .filter(|&site| open[site] && problem.may_open(site))
                    .collect(),
                ..ground.answer(&flows, objective, bound, proved)
            })
        }
        Solved::Infeasible => Some(ground.infeasible(match options.sites {
            Some(sites) => Obstacle::TooFewSites(sites + 1),
            None => Obstacle::BudgetTooSmall(options.budget.unwrap_or(0.0)),
        })),
        Solved::Failed => None,
    }
}

/// What HiGHS found.
enum Solved {
    Found {
        objective: f64,
        bound: f64,
        open: Vec<bool>,
    },
    Infeasible,
    Failed,
}

struct Program<'a> {
    ground: &'a Ground<'a>,
    rows: RowProblem,
    /// Whether each site is open; `None` where it takes no part.
    open: Vec<Option<Col>>,
}

impl<'a> Program<'a> {
    /// Sites that may be opened, within the number and the budget allowed.
    fn new(ground: &'a Ground<'a>) -> Self {
        let problem = ground.problem;
        let mut rows = RowProblem::default();
        let open = (0..problem.costs.width()).map(|site| {
            let least = f64::from(u8::from(problem.fixed[site]));
            problem
                .takes_part(site)
                .then(|| rows.add_integer_column(0.0, least..=1.0))
        });
        let open: Vec<Option<Col>> = open.collect();
        let mut program = Self { ground, rows, open };
        let free: Vec<(Col, f64)> = program
            .free()
            .map(|(site, col)| (col, problem.price[site]))
            .collect();
        if let Some(sites) = ground.options.sites {
            let ones: Vec<(Col, f64)> = free.iter().map(|&(col, _)| (col, 1.0)).collect();
            program.rows.add_row(..=sites as f64, &ones);
        }
        if let Some(budget) = ground.options.budget {
            program.rows.add_row(..=budget, &free);
        }
        program
    }

    fn free(&self) -> impl Iterator<Item = (usize, Col)> + '_ {
        let sites = self.open.iter().enumerate();
        sites.filter_map(|(site, &col)| self.ground.problem.may_open(site).then_some((site, col?)))
    }

    /// The open sites that could serve a place within so many minutes.
    fn near(&self, place: usize, minutes: f64) -> Vec<(usize, Col, f64)> {
        let pairs = self.ground.problem.costs.of(place);
        let near = pairs.filter(|&(_, cost)| cost <= minutes);
        near.filter_map(|(site, cost)| Some((site, self.open[site]?, cost)))
            .collect()
    }

    /// The persons of a place who go to each site near it, `each` of which counts for as much; all of them go if they `must`.
    fn share(
        &mut self,
        minutes: f64,
        each: impl Fn(f64) -> f64,
        must: bool,
    ) -> Vec<(usize, Col, f64)> {
        let problem = self.ground.problem;
        let mut flows = Vec::new();
        let mut load: Vec<Vec<(Col, f64)>> = vec![Vec::new(); self.open.len()];
        for &place in &self.ground.places {
            let persons = problem.persons[place];
            let mut whole = Vec::new();
            for (site, open, cost) in self.near(place, minutes) {
                let flow = self.rows.add_column(each(cost), 0.0..=persons);
                self.rows.add_row(..=0.0, [(flow, 1.0), (open, -persons)]);
                whole.push((flow, 1.0));
                load[site].push((flow, 1.0));
                flows.push((place, flow, cost));
            }
            let least = if must { persons } else { 0.0 };
            self.rows.add_row(least..=persons, &whole);
        }
        for (site, mut load) in load.into_iter().enumerate() {
            if let (Some(capacity), Some(open)) = (problem.capacity[site], self.open[site]) {
                load.push((open, -capacity));
                self.rows.add_row(..=0.0, &load);
            }
        }
        flows
    }

    fn cover_all(mut self) -> Solved {
        for &place in &self.ground.places {
            let near = self.near(place, self.ground.options.radius);
            let near: Vec<(Col, f64)> = near.into_iter().map(|(_, open, _)| (open, 1.0)).collect();
            self.rows.add_row(1.0.., &near);
        }
        let free: Vec<(usize, Col)> = self.free().collect();
        for (site, col) in free {
            self.rows
                .change_column_cost(col, self.ground.problem.price[site]);
        }
        self.solve(Sense::Minimise)
    }

    fn cover_most(mut self) -> Solved {
        self.share(self.ground.options.radius, |_| 1.0, false);
        self.solve(Sense::Maximise)
    }

    /// The most persons covered, or, where at least so many must be, the most covered twice.
    fn cover_once(mut self, least: Option<f64>) -> Solved {
        let mut firsts = Vec::new();
        for &place in &self.ground.places {
            let persons = self.ground.problem.persons[place];
            let weights = if least.is_some() {
                [0.0, persons]
            } else {
                [persons, 0.0]
            };
            let [first, second] =
                weights.map(|weight| self.rows.add_integer_column(weight, 0.0..=1.0));
            let near = self.near(place, self.ground.options.radius);
            let mut row: Vec<(Col, f64)> =
                near.into_iter().map(|(_, open, _)| (open, -1.0)).collect();
            row.extend([(first, 1.0), (second, 1.0)]);
            self.rows.add_row(..=0.0, &row);
            self.rows.add_row(..=0.0, [(second, 1.0), (first, -1.0)]);
            firsts.push((first, persons));
        }
        if let Some(least) = least {
            self.rows.add_row(least - 1e-6.., &firsts);
        }
        self.solve(Sense::Maximise)
    }

    fn least_total(mut self) -> Solved {
        self.share(f64::INFINITY, |cost| cost, true);
        self.solve(Sense::Minimise)
    }

    fn least_longest(mut self) -> Solved {
        let longest = self.rows.add_column(1.0, 0.0..);
        for (place, flow, cost) in self.share(f64::INFINITY, |_| 0.0, true) {
            let used = self.rows.add_integer_column(0.0, 0.0..=1.0);
            let persons = self.ground.problem.persons[place];
            self.rows.add_row(..=0.0, [(flow, 1.0), (used, -persons)]);
            self.rows.add_row(..=0.0, [(used, cost), (longest, -1.0)]);
        }
        self.solve(Sense::Minimise)
    }

    fn solve(self, sense: Sense) -> Solved {
        let Ok(mut model) = self.rows.try_optimise(sense) else {
            return Solved::Failed;
        };
        model.make_quiet();
        model.set_option("mip_rel_gap", self.ground.options.gap);
        model.set_option("mip_abs_gap", 0.0);
        model.set_option("random_seed", 0);
        let Ok(solved) = model.try_solve() else {
            return Solved::Failed;
        };
        match solved.status() {
            HighsModelStatus::Infeasible => return Solved::Infeasible,
            HighsModelStatus::Optimal => {}
            _ => return Solved::Failed,
        }
        let objective = solved.objective_value();
        let gap = Some(solved.mip_gap())
            .filter(|gap| gap.is_finite())
            .unwrap_or(0.0)
            * objective.abs();
        let values = solved.get_solution();
        let open = self
            .open
            .iter()
            .map(|col| col.is_some_and(|col| values.columns()[col.index()] > 0.5));
        Solved::Found {
            objective,
            bound: if sense == Sense::Minimise {
                objective - gap
            } else {
                objective + gap
            },
            open: open.collect(),
        }
    }
}
