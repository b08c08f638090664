//! The Palma ratio: the best served tenth against the worst served four tenths.

use super::distribution::Distribution;
use super::lorenz::{held_by_poorest, lorenz};
use super::{Basis, EquityIndex};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Value};

/// The part of the persons that counts as worst served.
const POOREST: f64 = 0.4;
/// The part of the persons that counts as best served.
const RICHEST: f64 = 0.1;

/// The Palma ratio, in the list of indices.
pub const PALMA: EquityIndex = EquityIndex {
    id: "palma",
    explanation: Explanation {
        formula: "P = ((1 − L(0.9)) / 0.1) / (L(0.4) / 0.4)",
        reference: "A. Cobham, A. Sumner, \"Is it all about the tails? The Palma measure of income inequality\", Center for Global Development, Working Paper 343, 2013",
        italian: Told {
            name: "Rapporto di Palma",
            meaning: "Quante volte la media del 10 % di persone che stanno meglio, per esempio la loro copertura, è quella del 40 % che sta peggio.",
            not: "Come sta chi è in mezzo: metà delle persone non conta.",
            reading: "1 se tutti stanno allo stesso modo, di più quanto più sono avanti quelle che stanno meglio. Un luogo che cade a cavallo del limite conta da ciascuna parte con le persone che vi cadono. Non è definito se il 40 % che sta peggio non ha nulla.",
        },
        english: Told {
            name: "Palma ratio",
            meaning: "How many times the mean of the 10 % of persons who have most, such as their cover, is that of the 40 % who have least.",
            not: "How those in the middle fare: half of the persons do not count.",
            reading: "1 when all are alike, more the farther ahead those who have most are. A place that straddles the limit counts on each side with the persons who fall there. Undefined where the 40 % who have least have nothing.",
        },
    },
    basis: Basis::Values,
    compute: palma,
};

/// The Palma ratio of means.
///
/// # Definition
/// > *P* = ((1 − *L*(0.9)) / 0.1) / (*L*(0.4) / 0.4), *L* the Lorenz curve
///
/// The means of what the richest tenth and the poorest four tenths of the *persons* have. A place that straddles a limit is split: as many
/// of its persons count on each side as it takes to fill it, all having what the place has. So the result does not jump when a place is
/// listed in parts. (The ratio of *parts of the whole*, also in use, is a quarter of this one.)
/// # Normalization
/// None. From 1 upwards, no unit.
/// # Edge cases
/// 1 for one place and where all have the same.
/// # Complexity
/// *O*(*n*).
/// # Errors
/// [`Gap::PoorestHaveNothing`] where the poorest four tenths have zero, and those of [`lorenz`].
/// # References
/// A. Cobham, A. Sumner, "Is it all about the tails? The Palma measure of income inequality", Center for Global Development, 2013.
pub fn palma(distribution: &Distribution) -> Value {
    let points = lorenz(distribution)?;
    let poorest = held_by_poorest(&points, POOREST) / POOREST;
    let richest = (1.0 - held_by_poorest(&points, 1.0 - RICHEST)) / RICHEST;
    if poorest <= 0.0 {
        return Err(Gap::PoorestHaveNothing);
    }
    Some(richest / poorest)
        .filter(|ratio| ratio.is_finite())
        .ok_or(Gap::NotFinite)
}
