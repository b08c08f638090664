//! The balanced floating catchment.

use super::untimed::Hangs;
use super::weighing::{Visitor, each_row};
use super::{
    Access, AccessMethod, AccessOptions, Identity, IdentityKind, Setting, Territory, Unit, shared,
};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};

/// The balanced method, in the list of measures.
pub const METHOD: AccessMethod = AccessMethod {
    id: "bfca",
    explanation: Explanation {
        formula: "A(i) = ∑ⱼ R(j) W(i, j) / ∑ₖ W(k, j), R(j) = S(j) / ∑ᵢ P(i) W(i, j) / ∑ₖ W(i, k)",
        reference: "A. Páez, C. D. Higgins, S. F. Vivona, \"Demand and level of service inflation in floating catchment area (FCA) methods\", PLoS ONE 14(6), 2019, e0218773",
        italian: Told {
            name: "Accesso bilanciato (BFCA)",
            meaning: "Un accesso a due passi in cui nessuno è contato due volte: le persone di ogni luogo si dividono fra i servizi che raggiungono, e il livello di ogni servizio si divide fra i luoghi che lo raggiungono.",
            not: "I posti per persona: il livello di un servizio si divide fra luoghi e non fra persone, perciò i valori non si leggono come quelli degli altri metodi, e dipendono da come il territorio è diviso in luoghi.",
            reading: "Da 0 in su; si confrontano i luoghi di uno stesso territorio, non i valori con quelli di altri metodi. 0 dove non c'è nulla entro il raggio. La somma su tutti i luoghi dà la somma dei livelli dei servizi che qualcuno raggiunge. Dove una capienza non è dichiarata il valore è un minimo.",
        },
        english: Told {
            name: "Balanced access (BFCA)",
            meaning: "Two-step access in which nobody is counted twice: the persons of each place are shared out among the services they reach, and the level of each service is shared out among the places that reach it.",
            not: "Places per person: the level of a service is shared out among places and not among persons, so the values are not to be read like those of other methods, and hang on how the territory is divided.",
            reading: "From 0 upwards; compare places of one territory, not the values with those of other methods. 0 where nothing is within the radius. The sum over all places gives the sum of the levels of the services that anybody reaches. Where a capacity is not stated the value is the least there is.",
        },
    },
    unit: Unit::Level,
    uses: &[Setting::Radius, Setting::Decay],
    hangs: Hangs::Parted,
    compute: balanced,
};

/// The balanced floating catchment area (BFCA): no person and no level of service is counted more than once.
///
/// # Definition
/// > *R*(*j*) = *S*(*j*) / ∑*ᵢ* *P*(*i*) *W*(*i*, *j*) / ∑*ₖ* *W*(*i*, *k*), then *A*(*i*) = ∑*ⱼ* *R*(*j*) *W*(*i*, *j*) / ∑*ₖ* *W*(*k*, *j*)
///
/// Weights are divided by their sum at the origin for demand and by their sum at the destination for supply.
/// # Normalization
/// None.
/// # Edge cases
/// As in [`floating_catchment`](super::two_step::floating_catchment). ∑ *P*(*i*) *A*(*i*) is *not* the capacity, for the two steps divide by
/// different sums. What holds is ∑ *A*(*i*) = ∑ *R*(*j*), and that the persons who compete add up to those who reach anything. Places
/// without persons take part in the sums at a destination, as places.
/// # Complexity
/// *O*(*pairs*).
/// # Errors
/// None.
/// # References
/// A. Páez, C. D. Higgins, S. F. Vivona, *PLoS ONE* 14(6), 2019, e0218773.
pub fn balanced(
    territory: &Territory<'_>,
    options: &AccessOptions,
) -> Result<Access, AnalysisError> {
    let (decay, radius) = (&options.decay, options.radius);
    let points = territory.capacity.len();
    let mut parted = Parted {
        persons: territory.persons,
        competing: vec![0.0; points],
        at_point: vec![0.0; points],
    };
    each_row(territory.costs, decay, radius, &mut parted);
    let levels = shared(territory.stated(), &parted.competing);
    let parted = shared(levels.clone(), &parted.at_point);
    let values = territory.sums(decay, radius, &parted);
    let identity = Identity {
        kind: IdentityKind::Level,
        demand: values.iter().sum(),
        supply: levels.iter().sum(),
    };
    Ok(Access {
        identity: Some(identity),
        ..territory.access(decay, radius, values)
    })
}

/// Adds up who competes for each point, each place's persons parted among the points they reach, and the weights at each point.
struct Parted<'a> {
    persons: &'a [f64],
    competing: Vec<f64>,
    at_point: Vec<f64>,
}

impl Visitor for Parted<'_> {
    fn row(&mut self, row: usize, points: &[u32], minutes: &[f64], weight: impl Fn(f64) -> f64) {
        let here: f64 = minutes.iter().map(|&time| weight(time)).sum();
        if here > 0.0 {
            let persons = self.persons[row] / here;
            for (&point, &time) in points.iter().zip(minutes) {
                let weight = weight(time);
                self.competing[point as usize] += persons * weight;
                self.at_point[point as usize] += weight;
            }
        }
    }
}
