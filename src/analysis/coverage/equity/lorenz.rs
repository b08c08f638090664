//! The Lorenz curve, and the index that is read off it.

use super::distribution::Distribution;
use super::{Basis, EquityIndex};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Value};

/// The Gini index, in the list of indices.
pub const GINI: EquityIndex = EquityIndex {
    id: "gini",
    explanation: Explanation {
        formula: "G = 1 − ∑ (F(k) − F(k−1)) (L(k) + L(k−1)), F(k) = ∑ f(i), L(k) = ∑ f(i) A(i) / μ, i ≤ k, A(i) ≤ A(i+1)",
        reference: "C. Gini, \"Variabilità e mutabilità\", Cuppini, Bologna, 1912; R. Dorfman, \"A formula for the Gini coefficient\", Review of Economics and Statistics 61(1), 1979, pp. 146–149",
        italian: Told {
            name: "Indice di Gini",
            meaning: "Quanto è disuguale la distribuzione di qualcosa, come la copertura o i posti per persona, tra i luoghi, ciascuno con il peso delle sue persone.",
            not: "Se ciascuno ha poco o molto: dove tutti hanno poco allo stesso modo l'indice è 0. Non vede le differenze dentro un luogo.",
            reading: "Da 0, tutti allo stesso modo, a quasi 1, tutto a pochissime persone. Non è definito se nessuno ha nulla. Si legge insieme alla media, per esempio alla parte coperta dell'ambito: l'obiettivo è una media alta con un indice basso.",
        },
        english: Told {
            name: "Gini index",
            meaning: "How unequally something, such as cover or places per person, is spread over places, each weighted by its persons.",
            not: "Whether people have little or much: where all have little alike the index is 0. It does not see differences inside a place.",
            reading: "From 0, all alike, to almost 1, everything to very few persons. Undefined where nobody has anything. Read it beside the mean, such as the covered share of the district: a high mean with a low index is the aim.",
        },
    },
    basis: Basis::Values,
    compute: gini,
};

/// A point of a Lorenz curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The part of the persons that lives in the poorest places up to here.
    pub persons: f64,
    /// The part of what is shared out that these have.
    pub value: f64,
}

/// The Lorenz curve: which part of the whole the poorest have, for every part of the persons.
///
/// # Definition
/// > *L*(*F*(*k*)) = ∑ *f*(*i*) *A*(*i*) / μ over the *k* poorest places, *F*(*k*) = ∑ *f*(*i*) over the same
///
/// *f* is a place's part of the persons, *A* what each person has there, μ its mean. Between the points the curve is straight.
/// # Edge cases
/// The first point is (0, 0), the last one (1, 1); a point for every place between.
/// # Complexity
/// *O*(*n*) on a [`Distribution`], which is sorted.
/// # Errors
/// [`Gap::NoPersons`], [`Gap::NothingToShare`] where everybody has zero, [`Gap::NotFinite`].
/// # References
/// M. O. Lorenz, "Methods of measuring the concentration of wealth", *Publications of the American Statistical Association* 9(70), 1905,
/// pp. 209–219.
pub fn lorenz(distribution: &Distribution) -> Result<Vec<Point>, Gap> {
    let (everybody, parts) = (distribution.persons()?, distribution.relative()?);
    let mut points = vec![Point {
        persons: 0.0,
        value: 0.0,
    }];
    let (mut persons, mut value) = (0.0_f64, 0.0_f64);
    for (portion, (share, ratio)) in distribution.portions().iter().zip(&parts) {
        // Persons are whole as a rule, and so is their sum exact: a part of them that ends with a place ends there and not beside it.
        persons += portion.persons;
        value += share * ratio;
        points.push(Point {
            persons: (persons / everybody).min(1.0),
            value: value.min(1.0),
        });
    }
    // Sums of parts end near 1, where the curve ends at it.
    if let Some(last) = points.last_mut() {
        *last = Point {
            persons: 1.0,
            value: 1.0,
        };
    }
    Ok(points)
}

/// The Gini index: twice the area between the Lorenz curve and the line on which all have the same.
///
/// # Definition
/// > *G* = 1 − ∑*ₖ* (*F*(*k*) − *F*(*k* − 1)) (*L*(*k*) + *L*(*k* − 1)), with *F*(0) = *L*(0) = 0
/// # Normalization
/// None: *n* equal places can reach 1 − 1/*n*. Range [0, 1), no unit.
/// # Edge cases
/// 0 for one place and where all have the same. The same whatever the unit of the values and of the persons, and whether a place stands
/// there whole or in parts.
/// # Complexity
/// *O*(*n*).
/// # Errors
/// Those of [`lorenz`].
/// # References
/// C. Gini, *Variabilità e mutabilità*, Cuppini, Bologna, 1912.
/// # Examples
/// ```
/// use tessuto::analysis::coverage::equity::distribution::{Distribution, Portion};
/// use tessuto::analysis::coverage::equity::lorenz::gini;
///
/// let places = [0.0, 1.0, 2.0, 3.0, 10.0].map(|value| Portion { value, persons: 1.0, ..Portion::default() });
/// let gini = gini(&Distribution::new(places)).unwrap();
/// assert!((gini - 0.55).abs() < 1e-12);
/// ```
pub fn gini(distribution: &Distribution) -> Value {
    let points = lorenz(distribution)?;
    let under: f64 = points
        .windows(2)
        .map(|ends| (ends[1].persons - ends[0].persons) * (ends[1].value + ends[0].value))
        .sum();
    Ok((1.0 - under).max(0.0))
}

/// A part of the persons that ends so near to the end of a place ends there: persons in parts do not add up to the last digit.
const NEAR: f64 = 1e-12;

/// The part of the whole that the poorest part of the persons has, on the straight line between two points where it ends inside a place.
pub fn held_by_poorest(points: &[Point], part: f64) -> f64 {
    let within = points
        .windows(2)
        .find(|ends| part <= ends[1].persons + NEAR && ends[1].persons > ends[0].persons);
    within.map_or(1.0, |ends| {
        let along = (part - ends[0].persons) / (ends[1].persons - ends[0].persons);
        ends[0].value + along.clamp(0.0, 1.0) * (ends[1].value - ends[0].value)
    })
}
