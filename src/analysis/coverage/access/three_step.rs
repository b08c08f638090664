//! The three-step floating catchment.

use super::untimed::Hangs;
use super::weighing::{Visitor, each_row};
use super::{Access, AccessMethod, AccessOptions, Setting, Territory, Unit, shared};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};

/// The three-step method, in the list of measures.
pub const METHOD: AccessMethod = AccessMethod {
    id: "3sfca",
    explanation: Explanation {
        formula: "A(i) = ∑ G(i, j) W(i, j) R(j), R(j) = S(j) / ∑ G(i, j) W(i, j) P(i), G(i, j) = W(i, j) / ∑ₖ W(i, k)",
        reference: "N. Wan, B. Zou, T. Sternberg, \"A three-step floating catchment area method for analyzing spatial access to health services\", International Journal of Geographical Information Science 26(6), 2012, pp. 1073–1089",
        italian: Told {
            name: "Accesso a tre passi (3SFCA)",
            meaning: "Come l'accesso a due passi pesato, ma chi può scegliere fra più servizi non pesa per intero su ciascuno: la sua domanda si ripartisce fra quelli che raggiunge, di più sui vicini.",
            not: "Una scelta osservata: la ripartizione è supposta dalla vicinanza, non rilevata da dove le persone vanno davvero.",
            reading: "Da 0 in su, in posti per persona: 1 vuol dire un posto per ciascuno. 0 dove non c'è nulla entro il raggio. Sommato su tutte le persone dà i posti dei servizi che qualcuno raggiunge. Dove una capienza non è dichiarata il valore è un minimo.",
        },
        english: Told {
            name: "Three-step access (3SFCA)",
            meaning: "As two-step access with weights, but whoever can choose among several services does not weigh on each in full: their demand is shared out among those they reach, more of it to the near ones.",
            not: "An observed choice: the parting is supposed from nearness, not seen in where people really go.",
            reading: "From 0 upwards, in places per person: 1 means a place for everybody. 0 where nothing is within the radius. Added up over all persons it gives the places of the services that anybody reaches. Where a capacity is not stated the value is the least there is.",
        },
    },
    unit: Unit::PlacesPerPerson,
    uses: &[Setting::Radius, Setting::Decay],
    hangs: Hangs::Parted,
    compute: three_step,
};

/// The three-step floating catchment area (3SFCA): capacity within reach, per person who competes for it and has no better choice.
///
/// # Definition
/// > *G*(*i*, *j*) = *W*(*i*, *j*) / ∑*ₖ* *W*(*i*, *k*), *R*(*j*) = *S*(*j*) / ∑*ᵢ* *G*(*i*, *j*) *W*(*i*, *j*) *P*(*i*), then
/// > *A*(*i*) = ∑*ⱼ* *G*(*i*, *j*) *W*(*i*, *j*) *R*(*j*)
///
/// *W* is 0 beyond the radius, so that *G* is shared among points within reach only.
/// # Normalization
/// None: places per person.
/// # Edge cases
/// As in [`floating_catchment`](super::two_step::floating_catchment). A point counts in *G* whatever its capacity, a full one and one
/// without any too: people are drawn there by nearness. ∑ *P*(*i*) *A*(*i*) = ∑ *S*(*j*) over the points that anybody reaches holds here
/// too, since the same *G* *W* stands in both steps.
/// # Complexity
/// *O*(*pairs*).
/// # Errors
/// None.
/// # References
/// N. Wan, B. Zou, T. Sternberg, *International Journal of Geographical Information Science* 26(6), 2012, pp. 1073–1089.
pub fn three_step(
    territory: &Territory<'_>,
    options: &AccessOptions,
) -> Result<Access, AnalysisError> {
    let (decay, radius) = (&options.decay, options.radius);
    let mut choosing = Choosing {
        persons: territory.persons,
        sums: vec![0.0; territory.capacity.len()],
    };
    each_row(territory.costs, decay, radius, &mut choosing);
    let competing = choosing.sums;
    let mut chosen = Chosen {
        ratios: &shared(territory.stated(), &competing),
        values: Vec::with_capacity(territory.costs.rows()),
    };
    each_row(territory.costs, decay, radius, &mut chosen);
    let values = chosen.values;
    let identity = territory.capacity_identity(&values, &competing);
    Ok(Access {
        identity: Some(identity),
        ..territory.access(decay, radius, values)
    })
}

/// Adds up who competes for each point, each place's persons parted among the points they reach.
struct Choosing<'a> {
    persons: &'a [f64],
    sums: Vec<f64>,
}

impl Visitor for Choosing<'_> {
    fn row(&mut self, row: usize, points: &[u32], minutes: &[f64], weight: impl Fn(f64) -> f64) {
        let all: f64 = minutes.iter().map(|&time| weight(time)).sum();
        if all > 0.0 {
            let persons = self.persons[row] / all;
            for (&point, &time) in points.iter().zip(minutes) {
                let weight = weight(time);
                self.sums[point as usize] += persons * weight * weight;
            }
        }
    }
}

/// Adds up what each place gets from the points it reaches, by the same parts.
struct Chosen<'a> {
    ratios: &'a [f64],
    values: Vec<f64>,
}

impl Visitor for Chosen<'_> {
    fn row(&mut self, _: usize, points: &[u32], minutes: &[f64], weight: impl Fn(f64) -> f64) {
        let (mut sum, mut all) = (0.0, 0.0);
        for (&point, &time) in points.iter().zip(minutes) {
            let weight = weight(time);
            all += weight;
            sum += self.ratios[point as usize] * weight * weight;
        }
        self.values.push(if all > 0.0 { sum / all } else { 0.0 });
    }
}
