//! The minutes to the nearest service.

use super::untimed::Hangs;
use super::{Access, AccessMethod, AccessOptions, Territory, Unit};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};

/// Minutes to the nearest service, in the list of measures.
pub const METHOD: AccessMethod = AccessMethod {
    id: "nearest",
    explanation: Explanation {
        formula: "A(i) = min t(i, j) over S(j) ≠ 0",
        reference: "S. L. Handy, D. A. Niemeier, \"Measuring accessibility: an exploration of issues and alternatives\", Environment and Planning A 29(7), 1997, pp. 1175–1194",
        italian: Told {
            name: "Minuti al servizio più vicino",
            meaning: "Quanto tempo ci vuole per arrivare al servizio più vicino, anche oltre il raggio. In un dataset contano i servizi che servono il comune.",
            not: "Un posto: il servizio più vicino può essere pieno. E chi ne ha dieci a venti minuti ha lo stesso valore di chi ne ha uno.",
            reading: "In minuti; meno è meglio. Vuoto dove non si raggiunge alcun servizio o il tempo non si conosce. Un servizio che non dichiara la capienza conta; uno con zero posti no. Se i minuti sono stimati, anche questo valore lo è.",
        },
        english: Told {
            name: "Minutes to the nearest service",
            meaning: "How long it takes to the nearest service, even beyond the radius. In a dataset those services count that serve the municipality.",
            not: "A place: the nearest service may be full. And whoever has ten of them at twenty minutes has the same value as whoever has one.",
            reading: "In minutes; less is better. Empty where no service can be reached or the time is not known. A service that does not state its capacity counts; one with no place at all does not. Where minutes are estimates, so is this value.",
        },
    },
    unit: Unit::Minutes,
    uses: &[],
    hangs: Hangs::Reached,
    compute: nearest,
};

/// The minutes from each place to the nearest point, at whatever distance.
///
/// # Edge cases
/// `None`, and flagged, where no point can be travelled to: an unknown way is neither nought nor endless. Points of capacity zero are
/// none; those that do not state theirs count. The flag for unstated capacity is not set: minutes do not hang on it.
/// # Complexity
/// *O*(*pairs*).
/// # Errors
/// None.
/// # References
/// S. L. Handy, D. A. Niemeier, *Environment and Planning A* 29(7), 1997, pp. 1175–1194.
pub fn nearest(territory: &Territory<'_>, _: &AccessOptions) -> Result<Access, AnalysisError> {
    let places = 0..territory.costs.rows();
    let values: Vec<Option<f64>> = places
        .map(|place| {
            let points = territory.costs.of(place);
            let open = points.filter(|&(point, _)| territory.capacity[point] != Some(0.0));
            open.map(|(_, minutes)| minutes).min_by(f64::total_cmp)
        })
        .collect();
    Ok(Access {
        uncovered: values.iter().map(Option::is_none).collect(),
        unstated: vec![false; values.len()],
        values,
        identity: None,
        convergence: None,
    })
}
