//! Hansen's gravity.

use super::untimed::Hangs;
use super::{Access, AccessMethod, AccessOptions, Setting, Territory, Unit};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};

/// Gravity, in the list of measures.
pub const METHOD: AccessMethod = AccessMethod {
    id: "gravity",
    explanation: Explanation {
        formula: "A(i) = ∑ⱼ S(j) W(i, j)",
        reference: "W. G. Hansen, \"How accessibility shapes land use\", Journal of the American Institute of Planners 25(2), 1959, pp. 73–76",
        italian: Told {
            name: "Accesso per gravità (Hansen)",
            meaning: "I posti che si raggiungono, ognuno contato tanto meno quanto più è lontano.",
            not: "I posti liberi: non tiene conto di quante persone li dividono.",
            reading: "Da 0 in su, in posti pesati per vicinanza; 0 dove non c'è nulla entro il raggio. I valori dipendono dai pesi: si confrontano luoghi con gli stessi pesi. Dove una capienza non è dichiarata il valore è un minimo.",
        },
        english: Told {
            name: "Gravity access (Hansen)",
            meaning: "The places that can be reached, each counting the less the farther it is.",
            not: "Free places: it takes no account of how many people share them.",
            reading: "From 0 upwards, in places weighted by nearness; 0 where nothing is within the radius. The values hang on the weights: compare places with the same ones. Where a capacity is not stated the value is the least there is.",
        },
    },
    unit: Unit::WeightedPlaces,
    uses: &[Setting::Radius, Setting::Decay],
    hangs: Hangs::Reached,
    compute: gravity,
};

/// The capacity within reach of each place, weighted by nearness.
///
/// # Definition
/// > *A*(*i*) = ∑*ⱼ* *S*(*j*) *W*(*i*, *j*)
///
/// *W* is 0 beyond the radius.
/// # Normalization
/// None.
/// # Edge cases
/// A place with nothing in reach has 0 and is flagged. A capacity that is not stated counts as nothing, and the place is flagged.
/// # Complexity
/// *O*(*pairs*).
/// # Errors
/// None.
/// # References
/// W. G. Hansen, *Journal of the American Institute of Planners* 25(2), 1959, pp. 73–76.
pub fn gravity(
    territory: &Territory<'_>,
    options: &AccessOptions,
) -> Result<Access, AnalysisError> {
    let (decay, radius) = (&options.decay, options.radius);
    let values = territory.sums(decay, radius, &territory.stated());
    Ok(territory.access(decay, radius, values))
}
