//! The search for the equilibrium of rational agents: rounds of best answers, with momentum.

use super::super::{AccessOptions, Territory};
use crate::model::cost_matrix::CostMatrix;

/// Flows on their way to the equilibrium.
pub(super) struct Search<'a> {
    persons: &'a [f64],
    /// Pairs within reach, the minutes already divided by *τ*.
    pub(super) costs: CostMatrix,
    /// Where the flows of each place begin.
    starts: Vec<usize>,
    pub(super) flows: Vec<f64>,
    /// The flows after the sweep before, and how many sweeps went on without a return.
    before: Vec<f64>,
    run: f64,
    /// The least that Beckmann's function has been.
    least: f64,
    pub(super) loads: Vec<f64>,
    /// What one more person adds to the cost of each point.
    slopes: Vec<f64>,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        territory: &Territory<'a>,
        options: &AccessOptions,
        capacity: &[f64],
        rho: f64,
    ) -> Self {
        let mut pairs = Vec::new();
        for place in 0..territory.costs.rows() {
            for (point, minutes) in territory.costs.of(place) {
                if minutes <= options.radius && capacity[point] > 0.0 {
                    pairs.push((place as u32, point as u32, minutes / options.tau));
                }
            }
        }
        let (rows, width) = (territory.costs.rows(), territory.costs.width());
        let costs = CostMatrix::new(rows, width, &pairs);
        let mut starts = vec![0];
        for place in 0..rows {
            starts.push(starts[place] + costs.of(place).len());
        }
        let mut search = Self {
            persons: territory.persons,
            flows: vec![0.0; costs.pairs()],
            before: Vec::new(),
            run: 0.0,
            least: f64::INFINITY,
            loads: vec![0.0; width],
            slopes: capacity.iter().map(|places| 1.0 / (rho * places)).collect(),
            costs,
            starts,
        };
        search.sweep();
        search
    }

    /// What it costs to go from a place to each point, as the loads are.
    fn of(&self, place: usize) -> impl Iterator<Item = f64> + '_ {
        let points = self.costs.of(place);
        points.map(|(point, travel)| travel + self.loads[point] * self.slopes[point])
    }

    pub(super) fn best(&self, place: usize) -> Option<f64> {
        self.of(place).min_by(f64::total_cmp)
    }

    /// Goes on as the last sweep went, farther the longer that has been of use (Nesterov); not where it raised Beckmann's function.
    pub(super) fn lean_on(&mut self) {
        let now = self.beckmann();
        let before = std::mem::replace(&mut self.before, self.flows.clone());
        self.run = if now > self.least || before.is_empty() {
            0.0
        } else {
            self.run + 1.0
        };
        self.least = now;
        let part = self.run / (self.run + 3.0);
        if part == 0.0 {
            return;
        }
        for place in 0..self.costs.rows() {
            let span = self.starts[place]..self.starts[place + 1];
            let mut sum = 0.0;
            for (flow, before) in self.flows[span.clone()]
                .iter_mut()
                .zip(&before[span.clone()])
            {
                *flow = (*flow + part * (*flow - before)).max(0.0);
                sum += *flow;
            }
            if sum > 0.0 {
                let factor = self.persons[place] / sum;
                for flow in &mut self.flows[span] {
                    *flow *= factor;
                }
            }
        }
        self.add_up();
    }

    /// What the equilibrium is the least of.
    fn beckmann(&self) -> f64 {
        let crowding = self
            .loads
            .iter()
            .zip(&self.slopes)
            .filter(|(load, _)| **load > 0.0);
        let crowding: f64 = crowding
            .map(|(load, slope)| load * load * slope / 2.0)
            .sum();
        let travel: f64 = self
            .flows
            .iter()
            .zip(self.costs.all().1)
            .map(|(flow, travel)| flow * travel)
            .sum();
        crowding + travel
    }

    /// Lets the persons of each place choose anew in turn.
    pub(super) fn sweep(&mut self) {
        // The vessels of a place: the level of each when it is empty, what a person raises it by, and which flow it is.
        let mut vessels: Vec<(f64, f64, usize)> = Vec::new();
        for place in 0..self.costs.rows() {
            vessels.clear();
            let (points, travel) = self.costs.row(place);
            let flows = &mut self.flows[self.starts[place]..self.starts[place + 1]];
            for (index, (&point, &travel)) in points.iter().zip(travel).enumerate() {
                let (point, slope) = (point as usize, self.slopes[point as usize]);
                self.loads[point] = (self.loads[point] - flows[index]).max(0.0);
                flows[index] = 0.0;
                vessels.push((travel + self.loads[point] * slope, slope, index));
            }
            let persons = self.persons[place];
            if persons <= 0.0 {
                continue;
            }
            vessels.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.cmp(&b.2)));
            let level = level(&vessels, persons);
            for &(empty, slope, index) in &vessels {
                flows[index] = ((level - empty) / slope).max(0.0);
            }
            // Rounding may lose a part of a person; where it loses everybody, all go where it costs least.
            let mut sum: f64 = flows.iter().sum();
            if let (false, Some(&(_, _, cheapest))) =
                (sum > 0.0 && sum.is_finite(), vessels.first())
            {
                flows.fill(0.0);
                flows[cheapest] = persons;
                sum = persons;
            }
            for (flow, &point) in flows.iter_mut().zip(points) {
                *flow *= persons / sum;
                self.loads[point as usize] += *flow;
            }
        }
    }

    /// Adds the loads up anew.
    fn add_up(&mut self) {
        self.loads.fill(0.0);
        for place in 0..self.costs.rows() {
            let flows = &self.flows[self.starts[place]..self.starts[place + 1]];
            for (&point, flow) in self.costs.row(place).0.iter().zip(flows) {
                self.loads[point as usize] += flow;
            }
        }
    }

    /// The most that the persons of a place pay on average above their best choice; infinite where that is no number. The loads are added
    /// up anew.
    pub(super) fn residual(&mut self) -> f64 {
        self.add_up();
        let mut most = 0.0_f64;
        for place in 0..self.costs.rows() {
            if let (Some(best), true) = (self.best(place), self.persons[place] > 0.0) {
                let flows = &self.flows[self.starts[place]..self.starts[place + 1]];
                let paid = self.of(place).zip(flows);
                let above: f64 = paid.map(|(cost, flow)| (cost - best) * flow).sum();
                let above = above / self.persons[place];
                most = most.max(if above.is_finite() {
                    above
                } else {
                    f64::INFINITY
                });
            }
        }
        most
    }
}

/// The level to which so many persons fill vessels, which are sorted by their level when empty.
fn level(vessels: &[(f64, f64, usize)], persons: f64) -> f64 {
    // Up to level x, the vessels that are lower hold ∑ (x − empty) / slope.
    let (mut room, mut below) = (0.0, 0.0);
    let mut level = 0.0;
    for (index, &(empty, slope, _)) in vessels.iter().enumerate() {
        room += 1.0 / slope;
        below += empty / slope;
        level = (persons + below) / room;
        if vessels.get(index + 1).is_none_or(|next| level <= next.0) {
            break;
        }
    }
    level
}
