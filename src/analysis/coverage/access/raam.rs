//! Rational agents who weigh travel against crowding.

use super::{Access, AccessMethod, AccessOptions, Convergence, Territory, Unit};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::model::cost_matrix::CostMatrix;

/// Rational agents, in the list of measures.
pub const METHOD: AccessMethod = AccessMethod {
    id: "raam",
    explanation: Explanation {
        formula: "A(i) = minⱼ t(i, j) / τ + D(j) / ρ S(j), D(j) = ∑ᵢ D(i, j), where nobody gains by another choice",
        reference: "J. Saxon, D. Snow, \"A rational agent model for the spatial accessibility of primary health care\", Annals of the American Association of Geographers 110(1), 2020, pp. 205–222",
        italian: Told {
            name: "Costo dell'accesso (RAAM)",
            meaning: "Quanto costa a una persona farsi servire, fra viaggio e affollamento, se ognuno sceglie il servizio che gli conviene sapendo che anche gli altri lo fanno: all'equilibrio nessuno guadagna cambiando.",
            not: "Un accesso che più è alto meglio è: è un costo. E non è in minuti: 1 è il fastidio di un servizio affollato quanto la media, o di un viaggio di tanti minuti quanti se ne indicano (di solito 60).",
            reading: "Da 0 in su; meno è meglio. 1 vuol dire, senza viaggio, tante persone per posto quante ce ne sono in media. Vuoto dove non c'è nulla entro il raggio: il costo non avrebbe fine. I servizi che non dichiarano la capienza non ricevono nessuno, perciò il costo è un massimo.",
        },
        english: Told {
            name: "Cost of access (RAAM)",
            meaning: "What it costs a person to be served, in travel and in crowding, if all choose the service that suits them best and know that the others do: at equilibrium nobody gains by changing.",
            not: "An access of which more is better: it is a cost. Nor is it in minutes: 1 is the nuisance of a service as crowded as they are on average, or of a journey of as many minutes as are stated (usually 60).",
            reading: "From 0 upwards; less is better. 1 means, without a journey, as many persons for each place as there are on average. Empty where nothing is within the radius: the cost would have no end. Services that do not state their capacity take nobody, so the cost is the most it can be.",
        },
    },
    unit: Unit::Cost,
    compute: |territory, options| Ok(equilibrium(territory, options)?.access),
};

/// Sweeps over all places after which the search gives up.
const MOST_SWEEPS: usize = 20_000;

/// What a person may pay on average above the best choice, in the unit of cost, for the search to end.
const TOLERANCE: f64 = 1e-9;

/// Where everybody goes when nobody gains by going elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Equilibrium {
    /// The cost of each place.
    pub access: Access,
    /// The pairs within the radius, whose points have capacity.
    pub costs: CostMatrix,
    /// The persons who go from a place to a point, in the order of the pairs.
    pub flows: Vec<f64>,
    /// The persons at each point.
    pub loads: Vec<f64>,
    /// Persons for each place, on average: what crowding is measured by.
    pub rho: f64,
}

/// The rational agent access model (RAAM): the cost of the best choice of each place, at user equilibrium.
///
/// # Definition
/// > *c*(*i*, *j*) = *t*(*i*, *j*) / *τ* + *D*(*j*) / *ρ* *S*(*j*), where the persons *D*(*i*, *j*) who go from *i* to *j* are such that
/// > *D*(*i*, *j*) > 0 only where *c*(*i*, *j*) = min*ₖ* *c*(*i*, *k*); *A*(*i*) = min*ₖ* *c*(*i*, *k*)
///
/// *ρ* is all persons over all stated capacity unless it is given. The equilibrium is the least of the convex function ∑*ⱼ* *D*(*j*)² /
/// 2*ρ* *S*(*j*) + ∑ *D*(*i*, *j*) *t*(*i*, *j*) / *τ* (Beckmann), so the loads *D*(*j*) and the costs are unique, though who goes where
/// need not be.
///
/// It is found place by place: the persons of one choose best, all others held still, which is filling vessels to one level; this is
/// repeated until the persons of no place pay more than 10⁻⁹ above their best choice on average. Before each round the flows go on as the
/// last one moved them (Nesterov's momentum, begun anew where the function rises), without which large territories take a hundred times
/// as many rounds.
/// # Normalization
/// 1 is average crowding without a journey, or a journey of *τ* minutes to an empty point. Less is better.
/// # Edge cases
/// `None`, and flagged, where no point of stated capacity above zero is within the radius. A place without persons has the cost that
/// somebody there would meet. Points that do not state their capacity take nobody, and places that reach one are flagged.
/// # Complexity
/// *O*(*pairs* log *pairs of a place*) time a sweep, *O*(*pairs*) space.
/// # Errors
/// [`AnalysisError::NotConverged`] after 20,000 sweeps, with the costs as they are then; 0 stands for those that are not defined.
/// # References
/// J. Saxon, D. Snow, *Annals of the American Association of Geographers* 110(1), 2020, pp. 205–222; M. Beckmann, C. B. McGuire,
/// C. B. Winsten, *Studies in the Economics of Transportation*, Yale University Press, 1956.
pub fn equilibrium(
    territory: &Territory<'_>,
    options: &AccessOptions,
) -> Result<Equilibrium, AnalysisError> {
    let capacity = territory.stated();
    let (persons, places): (f64, f64) = (territory.persons.iter().sum(), capacity.iter().sum());
    let rho = options.rho.unwrap_or(if places > 0.0 && persons > 0.0 {
        persons / places
    } else {
        1.0
    });
    let mut search = Search::new(territory, options, &capacity, rho);
    let (mut sweeps, mut residual) = (0, search.residual());
    while residual > TOLERANCE {
        if sweeps == MOST_SWEEPS {
            let scores = (0..search.costs.rows()).map(|place| search.best(place));
            return Err(AnalysisError::NotConverged {
                metric: METHOD.id,
                iterations: sweeps,
                residual,
                scores: scores.map(Option::unwrap_or_default).collect(),
            });
        }
        search.lean_on();
        search.sweep();
        sweeps += 1;
        residual = search.residual();
    }
    let values: Vec<Option<f64>> = (0..search.costs.rows())
        .map(|place| search.best(place))
        .collect();
    let unstated = (0..values.len()).map(|place| {
        let mut pairs = territory.costs.of(place);
        pairs.any(|(point, minutes)| {
            minutes <= options.radius && territory.capacity[point].is_none()
        })
    });
    let unstated: Vec<bool> = unstated.collect();
    let uncovered = values.iter().zip(&unstated);
    Ok(Equilibrium {
        access: Access {
            uncovered: uncovered
                .map(|(value, unstated)| value.is_none() && !unstated)
                .collect(),
            unstated,
            values,
            identity: None,
            convergence: Some(Convergence { sweeps, residual }),
        },
        flows: search.flows,
        loads: search.loads,
        costs: search.costs,
        rho,
    })
}

/// Flows on their way to the equilibrium.
struct Search<'a> {
    persons: &'a [f64],
    /// Pairs within reach, the minutes already divided by *τ*.
    costs: CostMatrix,
    /// Where the flows of each place begin.
    starts: Vec<usize>,
    flows: Vec<f64>,
    /// The flows after the sweep before, and how many sweeps went on without a return.
    before: Vec<f64>,
    run: f64,
    /// The least that Beckmann's function has been.
    least: f64,
    loads: Vec<f64>,
    /// What one more person adds to the cost of each point.
    slopes: Vec<f64>,
}

impl<'a> Search<'a> {
    fn new(territory: &Territory<'a>, options: &AccessOptions, capacity: &[f64], rho: f64) -> Self {
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

    fn best(&self, place: usize) -> Option<f64> {
        self.of(place).min_by(f64::total_cmp)
    }

    /// Goes on as the last sweep went, farther the longer that has been of use (Nesterov); not where it raised Beckmann's function.
    fn lean_on(&mut self) {
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
    fn sweep(&mut self) {
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
            // Rounding may lose a part of a person.
            let sum: f64 = flows.iter().sum();
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

    /// The most that the persons of a place pay on average above their best choice. The loads are added up anew.
    fn residual(&mut self) -> f64 {
        self.add_up();
        let mut most = 0.0_f64;
        for place in 0..self.costs.rows() {
            if let (Some(best), true) = (self.best(place), self.persons[place] > 0.0) {
                let flows = &self.flows[self.starts[place]..self.starts[place + 1]];
                let paid = self.of(place).zip(flows);
                let above: f64 = paid.map(|(cost, flow)| (cost - best) * flow).sum();
                most = most.max(above / self.persons[place]);
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
