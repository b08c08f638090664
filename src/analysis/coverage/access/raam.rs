//! Rational agents who weigh travel against crowding.

mod search;

use super::untimed::Hangs;
use super::{Access, AccessMethod, AccessOptions, Convergence, Setting, Territory, Unit};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::model::cost_matrix::CostMatrix;
use search::Search;

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
            reading: "Da 0 in su; meno è meglio. 1 vuol dire, senza viaggio, tante persone per posto quante ce ne sono in media, tra chi raggiunge dei posti e i posti che qualcuno raggiunge. Vuoto dove non c'è nulla entro il raggio: il costo non avrebbe fine. I servizi che non dichiarano la capienza non ricevono nessuno.",
        },
        english: Told {
            name: "Cost of access (RAAM)",
            meaning: "What it costs a person to be served, in travel and in crowding, if all choose the service that suits them best and know that the others do: at equilibrium nobody gains by changing.",
            not: "An access of which more is better: it is a cost. Nor is it in minutes: 1 is the nuisance of a service as crowded as they are on average, or of a journey of as many minutes as are stated (usually 60).",
            reading: "From 0 upwards; less is better. 1 means, without a journey, as many persons for each place as there are on average, among those who reach places and the places that somebody reaches. Empty where nothing is within the radius: the cost would have no end. Services that do not state their capacity take nobody.",
        },
    },
    unit: Unit::Cost,
    uses: &[Setting::Radius, Setting::Crowding],
    hangs: Hangs::Chosen,
    compute: |territory, options| Ok(equilibrium(territory, options)?.access),
};

/// Sweeps over all places after which the search gives up.
const MOST_SWEEPS: usize = 20_000;

/// What a person may pay on average above the best choice, in the unit of cost, for the search to end.
const TOLERANCE: f64 = 1e-9;

/// The least and the most that *ρ* and *τ* may be: beyond that one part of the cost is lost in the rounding of the other.
const WEIGHTS: (f64, f64) = (1e-6, 1e6);

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
/// Unless it is given *ρ* is the persons who reach stated capacity over the stated capacity that persons reach: who reaches nothing crowds
/// nothing. The equilibrium is the least of the convex function ∑*ⱼ* *D*(*j*)² /
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
/// somebody there would meet. Points that do not state their capacity take nobody, and places that reach one are flagged: were it stated,
/// the cost could be lower, for there would be more room, or higher, for *ρ* would be less.
/// # Complexity
/// *O*(*pairs* log *pairs of a place*) time a sweep, *O*(*pairs*) space.
/// # Errors
/// [`AnalysisError::Weight`] for a *ρ* or a *τ* outside of 10⁻⁶ to 10⁶. [`AnalysisError::NotConverged`] after 20,000 sweeps, or where numbers
/// are too large to be told apart, with the costs as they are then; 0 stands for those that are not defined.
/// # References
/// J. Saxon, D. Snow, *Annals of the American Association of Geographers* 110(1), 2020, pp. 205–222; M. Beckmann, C. B. McGuire,
/// C. B. Winsten, *Studies in the Economics of Transportation*, Yale University Press, 1956.
pub fn equilibrium(
    territory: &Territory<'_>,
    options: &AccessOptions,
) -> Result<Equilibrium, AnalysisError> {
    for (weight, value) in [("tau", Some(options.tau)), ("rho", options.rho)] {
        let (least, most) = WEIGHTS;
        if let Some(value) = value.filter(|value| !(least..=most).contains(value)) {
            return Err(AnalysisError::Weight {
                weight,
                value,
                least,
                most,
            });
        }
    }
    let capacity = territory.stated();
    let rho = options
        .rho
        .unwrap_or_else(|| crowding(territory, &capacity, options.radius));
    let mut search = Search::new(territory, options, &capacity, rho);
    let (mut sweeps, mut residual) = (0, search.residual());
    while residual > TOLERANCE {
        if sweeps == MOST_SWEEPS || !residual.is_finite() {
            let scores = (0..search.costs.rows()).map(|place| search.best(place));
            let scores = scores.map(|cost| cost.filter(|cost| cost.is_finite()));
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

/// Persons for each place, on average: of those who reach stated capacity, and of the capacity that persons reach; 1 where there is none.
fn crowding(territory: &Territory<'_>, capacity: &[f64], radius: f64) -> f64 {
    let mut persons = 0.0;
    let mut reached = vec![false; capacity.len()];
    for (place, &here) in territory.persons.iter().enumerate() {
        let mut reaches = false;
        for (point, minutes) in territory.costs.of(place) {
            if here > 0.0 && minutes <= radius && capacity[point] > 0.0 {
                (reaches, reached[point]) = (true, true);
            }
        }
        if reaches {
            persons += here;
        }
    }
    let places = capacity.iter().zip(reached).filter(|(_, reached)| *reached);
    let places: f64 = places.map(|(places, _)| places).sum();
    if places > 0.0 { persons / places } else { 1.0 }
}
