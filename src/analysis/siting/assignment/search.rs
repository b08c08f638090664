//! Branch and bound over the sites: the proof.
//!
//! Each part of the search has its Lagrangian bound. Where that is not below the best answer, the part is done; where it is, sites that no
//! better answer can do without, or have, are settled, and the site that the relaxation is least sure of is opened in one half and shut in the
//! other. Depth first, the likelier half first.

use super::relaxation::{Part, Worth, relax};
use super::{Assignment, Role, SLACK, local};
use std::collections::BTreeSet;

/// When to stop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::analysis::siting) struct Limits {
    /// The bound may be this share of the answer below it.
    pub(in crate::analysis::siting) gap: f64,
    /// What the answer is counted from: the gap is a share of the distance between this and the cost.
    pub(in crate::analysis::siting) origin: f64,
    /// How many pairs may be looked at.
    pub(in crate::analysis::siting) work: u64,
    /// Only answers below this are looked for, and the first one will do.
    pub(in crate::analysis::siting) enough: Option<f64>,
}

/// The best answer found, and what is known of better ones.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::analysis::siting) struct Answer {
    /// Which sites are open, fixed ones among them.
    pub(in crate::analysis::siting) open: Vec<bool>,
    /// What it costs; infinite where it leaves somebody who must be served.
    pub(in crate::analysis::siting) cost: f64,
    /// No answer costs less.
    pub(in crate::analysis::siting) bound: f64,
    /// How many pairs were looked at.
    pub(in crate::analysis::siting) work: u64,
}

impl Answer {
    /// Whether no answer costs less, but for what rounding makes of it.
    pub(in crate::analysis::siting) fn proved(&self) -> bool {
        self.bound >= self.cost - 4.0 * SLACK * self.cost.abs().max(1e-3)
    }
}

const ROOT_STEPS: usize = 600;
const STEPS: usize = 60;

/// A part of the search still to be done.
struct Node {
    roles: Vec<Role>,
    worth: Worth,
    bound: f64,
}

struct Search<'a> {
    assignment: &'a Assignment,
    limits: Limits,
    best: Answer,
    /// Choices whose cost is known already.
    seen: BTreeSet<Vec<u32>>,
    /// The lowest bound of the parts that were given up because the gap was small enough.
    left: f64,
}

/// Finds the cheapest choice of sites, from these open ones on.
pub(in crate::analysis::siting) fn solve(
    assignment: &Assignment,
    limits: &Limits,
    start: Option<Vec<bool>>,
) -> Answer {
    let open: Vec<bool> = assignment
        .roles
        .iter()
        .map(|&role| role == Role::Open)
        .collect();
    let (cost, work) = assignment.cost(&open);
    let mut search = Search {
        assignment,
        limits: *limits,
        best: Answer {
            cost,
            open: open.clone(),
            bound: f64::NEG_INFINITY,
            work,
        },
        seen: BTreeSet::new(),
        left: f64::INFINITY,
    };
    if let Some(start) = start {
        search.offer(&start);
        search.improve(&assignment.roles, start);
    }
    search.improve(&assignment.roles, open);
    // Without any answer there is nothing to go below.
    if search.best.cost.is_finite() {
        search.run();
    }
    search.best
}

impl Search<'_> {
    /// What a part must be able to go below to be looked at.
    fn target(&self) -> f64 {
        let best = self.best.cost;
        // Between two whole numbers there is no better answer.
        let step = if self.assignment.whole {
            0.5
        } else {
            SLACK * best.abs().max(1e-3)
        };
        let better = best - step.max(self.limits.gap * (best - self.limits.origin).abs());
        self.limits
            .enough
            .map_or(better, |enough| better.min(enough))
    }

    /// Notes that what was given up costs no less than this.
    fn give_up(&mut self, bound: f64) {
        let bound = if self.assignment.whole {
            bound.ceil()
        } else {
            bound
        };
        self.left = self.left.min(bound);
    }

    fn enough(&self) -> bool {
        self.limits
            .enough
            .is_some_and(|enough| self.best.cost < enough)
    }

    /// Takes an answer if it is better; says whether it was.
    fn offer(&mut self, open: &[bool]) -> bool {
        let sites = (0..open.len() as u32)
            .filter(|&site| open[site as usize])
            .collect();
        if !self.seen.insert(sites) || !self.allowed(open) {
            return false;
        }
        let (cost, work) = self.assignment.cost(open);
        self.best.work += work;
        if cost < self.best.cost {
            self.best.cost = cost;
            self.best.open = open.to_vec();
            return true;
        }
        false
    }

    /// Whether so many sites may be opened and paid for.
    fn allowed(&self, open: &[bool]) -> bool {
        let (sites, budget) = left(self.assignment, |site| open[site]);
        sites >= 0 && budget >= 0.0
    }

    fn improve(&mut self, roles: &[Role], open: Vec<bool>) {
        let (open, work) = local::improved(self.assignment, roles, open);
        self.best.work += work;
        self.offer(&open);
    }

    fn run(&mut self) {
        let assignment = self.assignment;
        let mut waiting = vec![Node {
            roles: assignment.roles.clone(),
            worth: Worth {
                served: self.first_worth(),
                money: 0.0,
            },
            bound: f64::NEG_INFINITY,
        }];
        let mut steps = ROOT_STEPS;
        while let Some(node) = waiting.pop() {
            if self.enough() {
                self.give_up(node.bound);
                break;
            }
            if node.bound >= self.target() {
                self.give_up(node.bound);
                continue;
            }
            if self.best.work > self.limits.work {
                self.left = waiting
                    .iter()
                    .map(|node| node.bound)
                    .fold(self.left.min(node.bound), f64::min);
                break;
            }
            self.part(node, steps, &mut waiting);
            steps = STEPS;
        }
        self.best.bound = self.left.min(self.best.cost);
    }

    /// What serving is worth to begin with: halfway from the nearest open site to the next.
    fn first_worth(&self) -> Vec<f64> {
        (0..self.assignment.places())
            .map(|place| {
                let row = self.assignment.row(place).iter();
                let mut near = row.filter(|&&(_, site)| self.best.open[site as usize]);
                let dearest = self.assignment.row(place).last().map_or(0.0, |pair| pair.0);
                let end = dearest.min(self.assignment.unserved);
                let first = near.next().map_or(end, |pair| pair.0);
                let second = near.next().map_or(end, |pair| pair.0);
                f64::midpoint(first, second)
            })
            .collect()
    }

    fn part(&mut self, mut node: Node, steps: usize, waiting: &mut Vec<Node>) {
        let assignment = self.assignment;
        let mut steps = steps;
        loop {
            let (sites, budget) = left(assignment, |site| node.roles[site] == Role::Open);
            let sites = usize::try_from(sites).unwrap_or(0);
            for site in 0..node.roles.len() {
                if node.roles[site] == Role::Free && (sites == 0 || assignment.price[site] > budget)
                {
                    node.roles[site] = Role::Shut;
                }
            }
            let free = || (0..node.roles.len()).filter(|&site| node.roles[site] == Role::Free);
            // Whatever is free can be opened at once, or nothing is: no more to decide.
            if free().count() <= sites
                && free().map(|site| assignment.price[site]).sum::<f64>() <= budget
            {
                let open: Vec<bool> = node.roles.iter().map(|&role| role != Role::Shut).collect();
                self.offer(&open);
                return;
            }
            let part = Part {
                roles: &node.roles,
                sites,
                budget,
            };
            let target = self.target();
            let mut choices = Vec::new();
            let relaxed = relax(
                assignment,
                &part,
                &node.worth,
                steps,
                target,
                |chosen, step| {
                    let over = self.best.work > self.limits.work;
                    if !over && (step % 5 == 0 || steps == STEPS) {
                        let open: Vec<bool> = (0..chosen.len())
                            .map(|site| chosen[site] || node.roles[site] == Role::Open)
                            .collect();
                        if self.offer(&open) {
                            choices.push(open);
                        }
                    }
                    self.target()
                },
            );
            self.best.work += relaxed.work;
            // The best of what turned up is often an exchange away from a better one.
            if let Some(open) = choices.pop() {
                self.improve(&node.roles, open);
            }
            let bound = assignment.sharpened(relaxed.bound).max(node.bound);
            if bound >= self.target() || self.enough() {
                self.give_up(bound);
                return;
            }
            let settled = relaxed.settled(assignment, &node.roles, self.target());
            node.worth = relaxed.worth.clone();
            node.bound = bound;
            if !settled.is_empty() {
                for &(site, role) in &settled {
                    node.roles[site] = role;
                }
                // What was ruled out costs at least as much as the target.
                self.give_up(self.target());
                if self.best.work > self.limits.work {
                    self.give_up(bound);
                    return;
                }
                steps = STEPS;
                continue;
            }
            let unsure = free().min_by(|&a, &b| {
                let distance = |site: usize| (relaxed.often[site] - 0.5).abs();
                distance(a).total_cmp(&distance(b)).then(a.cmp(&b))
            });
            let Some(site) = unsure else { return };
            let half = |role| {
                let mut roles = node.roles.clone();
                roles[site] = role;
                Node {
                    roles,
                    worth: node.worth.clone(),
                    bound,
                }
            };
            let likely = relaxed.often[site] >= 0.5;
            let (first, second) = if likely {
                (Role::Open, Role::Shut)
            } else {
                (Role::Shut, Role::Open)
            };
            waiting.push(half(second));
            waiting.push(half(first));
            return;
        }
    }
}

/// How many sites may be opened beside these, below zero where they are too many, and how much is left to pay.
fn left(assignment: &Assignment, open: impl Fn(usize) -> bool) -> (isize, f64) {
    let mut sites = isize::try_from(assignment.sites).unwrap_or(isize::MAX);
    let mut budget = assignment.budget;
    for (site, &role) in assignment.roles.iter().enumerate() {
        if role == Role::Free && open(site) {
            sites -= 1;
            budget -= assignment.price[site];
        }
    }
    (sites, budget)
}
