//! Cumulative opportunities: what is within reach, counted.

use super::decay::Decay;
use super::untimed::Hangs;
use super::{Access, AccessMethod, AccessOptions, Setting, Territory, Unit};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};

/// The persons that services within reach can take, in the list of measures.
pub const CAPACITY: AccessMethod = AccessMethod {
    id: "cumulative",
    explanation: Explanation {
        formula: "A(i) = ∑ S(j) over t(i, j) ≤ T",
        reference: "M. Wachs, T. G. Kumagai, \"Physical accessibility as a social indicator\", Socio-Economic Planning Sciences 7(5), 1973, pp. 437–456",
        italian: Told {
            name: "Posti entro il raggio",
            meaning: "Quante persone, in tutto, possono accogliere i servizi che si raggiungono entro il raggio, estremo compreso.",
            not: "I posti liberi: non tiene conto di quante persone li dividono, né di quanto i servizi sono lontani.",
            reading: "Da 0 in su, in posti; 0 dove non c'è nulla entro il raggio. Un raggio più grande non lo abbassa mai. Dove una capienza non è dichiarata il valore è un minimo.",
        },
        english: Told {
            name: "Places within the radius",
            meaning: "How many persons, all told, the services within the radius can take, limit included.",
            not: "Free places: it takes no account of how many people share them, nor of how far the services are.",
            reading: "From 0 upwards, in places; 0 where nothing is within the radius. A wider radius never lowers it. Where a capacity is not stated the value is the least there is.",
        },
    },
    unit: Unit::Places,
    uses: &[Setting::Radius],
    hangs: Hangs::Reached,
    compute: capacity_within,
};

/// The services within reach, in the list of measures.
pub const SERVICES: AccessMethod = AccessMethod {
    id: "cumulative_services",
    explanation: Explanation {
        formula: "A(i) = |{j : t(i, j) ≤ T, S(j) ≠ 0}|",
        reference: "M. Wachs, T. G. Kumagai, \"Physical accessibility as a social indicator\", Socio-Economic Planning Sciences 7(5), 1973, pp. 437–456",
        italian: Told {
            name: "Servizi entro il raggio",
            meaning: "Quanti servizi si raggiungono entro il raggio, estremo compreso, grandi e piccoli alla pari.",
            not: "I posti: dieci servizi piccoli possono averne meno di uno grande.",
            reading: "Un numero intero da 0 in su; 0 dove non c'è nulla entro il raggio. Un raggio più grande non lo abbassa mai. Un servizio che non dichiara la capienza conta; uno con zero posti no.",
        },
        english: Told {
            name: "Services within the radius",
            meaning: "How many services are within the radius, limit included, large and small alike.",
            not: "Places: ten small services may have fewer than a large one.",
            reading: "A whole number from 0 upwards; 0 where nothing is within the radius. A wider radius never lowers it. A service that does not state its capacity counts; one with no place at all does not.",
        },
    },
    unit: Unit::Services,
    uses: &[Setting::Radius],
    hangs: Hangs::Reached,
    compute: services_within,
};

/// The stated capacity within the radius of each place, limit included.
///
/// # Edge cases
/// A place with nothing in reach has 0 and is flagged. A capacity that is not stated counts as nothing, and the place is flagged.
/// # Complexity
/// *O*(*pairs*).
/// # Errors
/// None.
/// # References
/// M. Wachs, T. G. Kumagai, *Socio-Economic Planning Sciences* 7(5), 1973, pp. 437–456.
pub fn capacity_within(
    territory: &Territory<'_>,
    options: &AccessOptions,
) -> Result<Access, AnalysisError> {
    Ok(within(territory, options, &territory.stated()))
}

/// How many points are within the radius of each place, limit included; those of capacity zero are none.
///
/// # Complexity
/// *O*(*pairs*).
/// # Errors
/// None.
/// # References
/// M. Wachs, T. G. Kumagai, *Socio-Economic Planning Sciences* 7(5), 1973, pp. 437–456.
pub fn services_within(
    territory: &Territory<'_>,
    options: &AccessOptions,
) -> Result<Access, AnalysisError> {
    let capacity = territory.capacity.iter();
    let one: Vec<f64> = capacity
        .map(|capacity| f64::from(*capacity != Some(0.0)))
        .collect();
    Ok(within(territory, options, &one))
}

fn within(territory: &Territory<'_>, options: &AccessOptions, worth: &[f64]) -> Access {
    let values = territory.sums(&Decay::Even, options.radius, worth);
    territory.access(&Decay::Even, options.radius, values)
}
