//! Two-step floating catchments, plain and enhanced.

use super::decay::Decay;
use super::untimed::Hangs;
use super::{Access, AccessMethod, AccessOptions, Setting, Territory, Unit, shared};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};

/// The plain method, in the list of measures.
pub const TWO_STEP: AccessMethod = AccessMethod {
    id: "2sfca",
    explanation: Explanation {
        formula: "A(i) = ∑ R(j) over t(i, j) ≤ T, R(j) = S(j) / ∑ P(i) over t(i, j) ≤ T",
        reference: "W. Luo, F. Wang, \"Measures of spatial accessibility to health care in a GIS environment\", Environment and Planning B 30(6), 2003, pp. 865–884",
        italian: Told {
            name: "Accesso a due passi (2SFCA)",
            meaning: "I posti a disposizione di ogni persona entro il raggio: i posti di ogni servizio si dividono fra tutte le persone che lo raggiungono, poi ogni luogo somma la sua parte in tutti i servizi che raggiunge.",
            not: "I posti vicini e basta: anche chi abita accanto a un servizio grande ha poco, se lo divide con molti. E non dice quanto è lontano il servizio: entro il raggio un minuto vale quanto l'ultimo.",
            reading: "Da 0 in su, in posti per persona: 1 vuol dire un posto per ciascuno, 0,1 uno ogni dieci. 0 dove non c'è nulla entro il raggio. Sommato su tutte le persone dà i posti dei servizi che qualcuno raggiunge. Dove una capienza non è dichiarata il valore è un minimo.",
        },
        english: Told {
            name: "Two-step access (2SFCA)",
            meaning: "The places at the disposal of each person within the radius: the places of each service are divided among all who can reach it, and each place of living adds up its parts in all the services it reaches.",
            not: "Simply the places nearby: even next door to a large service there is little, where many share it. Nor does it say how far the service is: within the radius the first minute counts as much as the last.",
            reading: "From 0 upwards, in places per person: 1 means a place for everybody, 0.1 one for ten. 0 where nothing is within the radius. Added up over all persons it gives the places of the services that anybody reaches. Where a capacity is not stated the value is the least there is.",
        },
    },
    unit: Unit::PlacesPerPerson,
    uses: &[Setting::Radius],
    hangs: Hangs::Shared,
    compute: |territory, options| Ok(floating_catchment(territory, &Decay::Even, options.radius)),
};

/// The enhanced method, in the list of measures.
pub const ENHANCED: AccessMethod = AccessMethod {
    id: "e2sfca",
    explanation: Explanation {
        formula: "A(i) = ∑ R(j) W(i, j), R(j) = S(j) / ∑ P(i) W(i, j)",
        reference: "W. Luo, Y. Qi, \"An enhanced two-step floating catchment area (E2SFCA) method\", Health & Place 15(4), 2009, pp. 1100–1107",
        italian: Told {
            name: "Accesso a due passi, pesato (E2SFCA)",
            meaning: "I posti a disposizione di ogni persona entro il raggio, contando di più i servizi vicini: chi è lontano da un servizio ne prende una parte minore e lascia più posto agli altri.",
            not: "La probabilità di essere presi in carico: dice come i posti si ripartirebbero per vicinanza, non chi li ottiene.",
            reading: "Da 0 in su, in posti per persona: 1 vuol dire un posto per ciascuno. 0 dove non c'è nulla entro il raggio. Sommato su tutte le persone dà i posti dei servizi che qualcuno raggiunge. I pesi (di solito 1, 0,68 e 0,22 nei tre terzi del raggio) vanno indicati accanto al valore. Dove una capienza non è dichiarata il valore è un minimo.",
        },
        english: Told {
            name: "Two-step access, weighted (E2SFCA)",
            meaning: "The places at the disposal of each person within the radius, near services counting more: who is far from a service takes a smaller part of it and leaves more to the others.",
            not: "The chance of being taken in: it says how places would be shared out by nearness, not who gets them.",
            reading: "From 0 upwards, in places per person: 1 means a place for everybody. 0 where nothing is within the radius. Added up over all persons it gives the places of the services that anybody reaches. Name the weights (usually 1, 0.68 and 0.22 in the three thirds of the radius) beside the value. Where a capacity is not stated the value is the least there is.",
        },
    },
    unit: Unit::PlacesPerPerson,
    uses: &[Setting::Radius, Setting::Decay],
    hangs: Hangs::Shared,
    compute: enhanced_two_step,
};

/// The enhanced two-step floating catchment area (E2SFCA), with the decay and the radius of the options.
///
/// # Errors
/// None.
pub fn enhanced_two_step(
    territory: &Territory<'_>,
    options: &AccessOptions,
) -> Result<Access, AnalysisError> {
    let (decay, radius) = (&options.decay, options.radius);
    Ok(floating_catchment(territory, decay, radius))
}

/// Capacity within reach of each place of demand, per person who competes for it.
///
/// # Definition
/// > *R*(*j*) = *S*(*j*) / ∑*ᵢ* *P*(*i*) *W*(*i*, *j*), then *A*(*i*) = ∑*ⱼ* *R*(*j*) *W*(*i*, *j*)
///
/// *P* are persons, *S* capacities, *W* the weight of the travel time, 0 beyond the radius. With [`Decay::Even`] it is the plain two-step
/// method (2SFCA).
/// # Normalization
/// None: places per person. 1 means a place for everybody within reach; it can exceed 1. Weights may be multiplied by any number.
/// # Edge cases
/// A place with nothing in reach has 0 and is flagged. A point with nobody in reach, or only places without persons, adds nothing. A
/// capacity that is not stated counts as nothing: the value is a low figure, and the place is flagged. A place without persons has the
/// access that somebody there would have, too few to crowd anything.
///
/// ∑ *P*(*i*) *A*(*i*) = ∑ *S*(*j*) over the points that anybody reaches.
/// # Complexity
/// *O*(*pairs*): two passes over them, and *O*(*places* + *points*) space.
/// # References
/// W. Luo, F. Wang, *Environment and Planning B* 30(6), 2003, pp. 865–884; W. Luo, Y. Qi, *Health & Place* 15(4), 2009, pp. 1100–1107.
pub fn floating_catchment(territory: &Territory<'_>, decay: &Decay, radius: f64) -> Access {
    let competing = territory.competing(decay, radius);
    let ratios = shared(territory.stated(), &competing);
    let values = territory.sums(decay, radius, &ratios);
    let identity = territory.capacity_identity(&values, &competing);
    Access {
        identity: Some(identity),
        ..territory.access(decay, radius, values)
    }
}
