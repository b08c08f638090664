//! Whether the deprived have more or less: concentration by rank of deprivation.

use super::distribution::{Distribution, Portion};
use super::{Basis, EquityIndex};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Value};

/// The concentration index, in the list of indices.
pub const CONCENTRATION: EquityIndex = EquityIndex {
    id: "concentration",
    explanation: Explanation {
        formula: "CI = 2 ∑ f(i) (R(i) − ½) (A(i) − μ) / μ, R(i) = ∑ f(j) [D(j) < D(i)] + ½ ∑ f(j) [D(j) = D(i)]",
        reference: "N. Kakwani, A. Wagstaff, E. van Doorslaer, \"Socioeconomic inequalities in health\", Journal of Econometrics 77(1), 1997, pp. 87–103",
        italian: Told {
            name: "Indice di concentrazione",
            meaning: "Se qualcosa, come la copertura o i posti per persona, va di più ai luoghi più deprivati o a quelli meno deprivati.",
            not: "Quanto la distribuzione è disuguale: può essere 0 anche dove le differenze sono grandi, se non seguono la deprivazione.",
            reading: "Da −1 a 1. Sopra 0 i più deprivati hanno di più; sotto 0 hanno di meno; 0 se la deprivazione non conta. Non è definito se la deprivazione non è nota, o è uguale dappertutto. Si misura solo sui luoghi di cui è nota.",
        },
        english: Told {
            name: "Concentration index",
            meaning: "Whether something, such as cover or places per person, goes more to the more deprived places or to the less deprived ones.",
            not: "How unequal the distribution is: it can be 0 where differences are large, when they do not follow deprivation.",
            reading: "From −1 to 1. Above 0 the more deprived have more; below 0 they have less; 0 when deprivation does not matter. Undefined where deprivation is not known, or the same everywhere. It is taken only over places of which it is known.",
        },
    },
    basis: Basis::Deprivation,
    compute: concentration,
};

/// Erreygers' index, in the list of indices.
pub const ERREYGERS: EquityIndex = EquityIndex {
    id: "erreygers",
    explanation: Explanation {
        formula: "E = 4 μ CI / (b − a), a ≤ A(i) ≤ b",
        reference: "G. Erreygers, \"Correcting the concentration index\", Journal of Health Economics 28(2), 2009, pp. 504–515",
        italian: Told {
            name: "Indice di Erreygers",
            meaning: "L'indice di concentrazione per ciò che ha un minimo e un massimo, come la parte coperta: dice la stessa cosa sia che si guardi chi è coperto sia chi non lo è.",
            not: "Quanto la distribuzione è disuguale, né se ciascuno ha molto o poco.",
            reading: "Da −1 a 1, con lo stesso segno dell'indice di concentrazione: sopra 0 i più deprivati hanno di più. Non è definito per i posti per persona, che non hanno un massimo.",
        },
        english: Told {
            name: "Erreygers index",
            meaning: "The concentration index of what has a least and a most, such as the covered share: it says the same whether one looks at who is covered or at who is not.",
            not: "How unequal the distribution is, nor whether people have much or little.",
            reading: "From −1 to 1, of the same sign as the concentration index: above 0 the more deprived have more. Undefined for places per person, which have no most.",
        },
    },
    basis: Basis::Deprivation,
    compute: erreygers,
};

/// The concentration index over the rank of deprivation.
///
/// # Definition
/// > *CI* = 2 ∑*ᵢ* *f*(*i*) (*R*(*i*) − ½) (*A*(*i*) − μ) / μ
///
/// *f* is a place's part of the persons, *A* what each has, μ the mean, and *R* the fractional rank of its deprivation: the part of the
/// persons who are less deprived, and half of those who are as deprived. Equal deprivation has equal rank, so that the order in which
/// places are listed changes nothing.
/// # Normalization
/// None. Range [−1, 1], no unit. Above 0: the more deprived have more.
/// # Edge cases
/// Only places of known deprivation count. 0 where all have the same.
/// # Complexity
/// *O*(*n* log *n*).
/// # Errors
/// [`Gap::NoDeprivation`] where it is known of no place, [`Gap::NoVariation`] where it is the same everywhere,
/// [`Gap::NothingToShare`] where everybody has zero, and those of [`Distribution::persons`].
/// # References
/// N. Kakwani, A. Wagstaff, E. van Doorslaer, "Socioeconomic inequalities in health", *Journal of Econometrics* 77(1), 1997, pp. 87–103.
pub fn concentration(distribution: &Distribution) -> Value {
    let (covariance, mean) = covariance(distribution)?;
    if mean == 0.0 {
        return Err(Gap::NothingToShare);
    }
    finite(2.0 * covariance / mean)
}

/// Erreygers' correction of the concentration index, for a value between a least and a most.
///
/// # Definition
/// > *E* = 4 μ *CI* / (*most* − *least*)
///
/// so that *E* of what is covered is −*E* of what is not.
/// # Normalization
/// By the range of the value, not by the least and the most that were seen. Range [−1, 1], no unit.
/// # Edge cases
/// As [`concentration`], but 0 where everybody has zero.
/// # Errors
/// [`Gap::NoLimits`] where the value has no least and most, or some value lies beyond them; otherwise as [`concentration`].
/// # References
/// G. Erreygers, "Correcting the concentration index", *Journal of Health Economics* 28(2), 2009, pp. 504–515.
pub fn erreygers(distribution: &Distribution) -> Value {
    distribution.persons()?;
    let (least, most) = distribution.limits.ok_or(Gap::NoLimits)?;
    let within = |portion: &Portion| (least..=most).contains(&portion.value);
    if least >= most || !distribution.portions().iter().all(within) {
        return Err(Gap::NoLimits);
    }
    let (covariance, _) = covariance(distribution)?;
    finite(8.0 * covariance / (most - least))
}

/// ∑ *f* (*R* − ½) (*A* − μ) over the places of known deprivation, and μ.
fn covariance(distribution: &Distribution) -> Result<(f64, f64), Gap> {
    distribution.persons()?;
    let ranked = distribution.ranked();
    let mut portions: Vec<(f64, Portion)> = ranked
        .portions()
        .iter()
        .filter_map(|portion| Some((portion.deprivation?, *portion)))
        .collect();
    if portions.is_empty() {
        return Err(Gap::NoDeprivation);
    }
    portions.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (persons, mean) = (ranked.persons()?, ranked.mean()?);
    let (mut below, mut covariance, mut levels) = (0.0, 0.0, 0);
    // −0 and 0 are one deprivation.
    for level in portions.chunk_by(|a, b| a.0 == b.0) {
        let here: f64 = level
            .iter()
            .map(|(_, portion)| portion.persons / persons)
            .sum();
        let rank = below + here / 2.0;
        for (_, portion) in level {
            covariance += portion.persons / persons * (rank - 0.5) * (portion.value - mean);
        }
        below += here;
        levels += 1;
    }
    match levels {
        1 => Err(Gap::NoVariation),
        _ => Ok((covariance, mean)),
    }
}

fn finite(value: f64) -> Value {
    // Zero without its sign.
    Some(value + 0.0)
        .filter(|value| value.is_finite())
        .ok_or(Gap::NotFinite)
}
