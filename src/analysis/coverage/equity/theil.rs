//! Theil's two indices, and how much of them lies between groups and how much within.

use super::distribution::Distribution;
use super::{Basis, EquityIndex};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Value};
use std::collections::BTreeMap;

const THEIL: &str =
    "H. Theil, Economics and Information Theory, North-Holland, Amsterdam, 1967, ch. 4";
const SHORROCKS: &str = "A. F. Shorrocks, \"The class of additively decomposable inequality measures\", Econometrica 48(3), 1980, pp. 613–625";

/// Theil T, in the list of indices.
pub const THEIL_T: EquityIndex = EquityIndex {
    id: "theil_t",
    explanation: Explanation {
        formula: "T = ∑ f(i) (A(i) / μ) ln(A(i) / μ), 0 ln 0 = 0",
        reference: THEIL,
        italian: Told {
            name: "Indice T di Theil",
            meaning: "Quanto è disuguale la distribuzione, dando più peso alle differenze tra chi ha di più. Si divide esattamente in una parte tra i gruppi e una dentro i gruppi.",
            not: "Se ciascuno ha poco o molto.",
            reading: "Da 0, tutti allo stesso modo, in su: al massimo il logaritmo del numero di persone. Si confronta solo con altri valori dello stesso indice. Non è definito se nessuno ha nulla.",
        },
        english: Told {
            name: "Theil T index",
            meaning: "How unequal the distribution is, with more weight on differences among those who have most. It falls exactly into a part between groups and a part within them.",
            not: "Whether people have little or much.",
            reading: "From 0, all alike, upwards: at most the logarithm of the number of persons. Compare it only with other values of the same index. Undefined where nobody has anything.",
        },
    },
    basis: Basis::Values,
    compute: theil_t,
};

/// The part of Theil T between groups, in the list of indices.
pub const THEIL_T_BETWEEN: EquityIndex = EquityIndex {
    id: "theil_t_between",
    explanation: Explanation {
        formula: "T_b = ∑ s(g) ln(μ(g) / μ), s(g) = f(g) μ(g) / μ",
        reference: SHORROCKS,
        italian: Told {
            name: "Disuguaglianza tra i gruppi (Theil T)",
            meaning: "La parte dell'indice T che viene dalle differenze tra le medie dei gruppi, per esempio comuni, tipi di bisogno o tavoli.",
            not: "Le differenze dentro i gruppi: quelle sono l'altra parte.",
            reading: "Da 0 all'indice T. Se è quasi tutto l'indice, conta a quale gruppo si appartiene; se è quasi 0, i gruppi stanno in media allo stesso modo.",
        },
        english: Told {
            name: "Inequality between groups (Theil T)",
            meaning: "The part of the T index that comes from differences between the means of groups, such as municipalities, types of need or working groups.",
            not: "Differences inside the groups: these are the other part.",
            reading: "From 0 to the T index. When it is nearly all of the index, it matters to which group one belongs; when it is nearly 0, groups are on average alike.",
        },
    },
    basis: Basis::Groups,
    compute: theil_t_between,
};

/// The part of Theil T within groups, in the list of indices.
pub const THEIL_T_WITHIN: EquityIndex = EquityIndex {
    id: "theil_t_within",
    explanation: Explanation {
        formula: "T_w = ∑ s(g) T(g), s(g) = f(g) μ(g) / μ",
        reference: SHORROCKS,
        italian: Told {
            name: "Disuguaglianza dentro i gruppi (Theil T)",
            meaning: "La parte dell'indice T che viene dalle differenze dentro ciascun gruppo.",
            not: "Le differenze tra le medie dei gruppi.",
            reading: "Da 0 all'indice T: con la parte tra i gruppi dà esattamente l'indice.",
        },
        english: Told {
            name: "Inequality within groups (Theil T)",
            meaning: "The part of the T index that comes from differences inside each group.",
            not: "Differences between the means of groups.",
            reading: "From 0 to the T index: with the part between groups it gives exactly the index.",
        },
    },
    basis: Basis::Groups,
    compute: theil_t_within,
};

/// Theil L, in the list of indices.
pub const THEIL_L: EquityIndex = EquityIndex {
    id: "theil_l",
    explanation: Explanation {
        formula: "L = ∑ f(i) ln(μ / A(i))",
        reference: THEIL,
        italian: Told {
            name: "Indice L di Theil",
            meaning: "Quanto è disuguale la distribuzione, dando più peso alle differenze tra chi ha di meno (deviazione logaritmica media). Anche questo si divide in una parte tra i gruppi e una dentro.",
            not: "Se ciascuno ha poco o molto.",
            reading: "Da 0, tutti allo stesso modo, in su. Non è definito se qualche luogo non ha nulla: allora si guardano l'indice T e quello di Gini.",
        },
        english: Told {
            name: "Theil L index",
            meaning: "How unequal the distribution is, with more weight on differences among those who have least (mean logarithmic deviation). It too falls into a part between groups and a part within.",
            not: "Whether people have little or much.",
            reading: "From 0, all alike, upwards. Undefined where some place has nothing: then look at the T index and at the Gini index.",
        },
    },
    basis: Basis::Values,
    compute: theil_l,
};

/// The part of Theil L between groups, in the list of indices.
pub const THEIL_L_BETWEEN: EquityIndex = EquityIndex {
    id: "theil_l_between",
    explanation: Explanation {
        formula: "L_b = ∑ f(g) ln(μ / μ(g))",
        reference: SHORROCKS,
        italian: Told {
            name: "Disuguaglianza tra i gruppi (Theil L)",
            meaning: "La parte dell'indice L che viene dalle differenze tra le medie dei gruppi.",
            not: "Le differenze dentro i gruppi.",
            reading: "Da 0 all'indice L. Non è definito se un luogo non ha nulla.",
        },
        english: Told {
            name: "Inequality between groups (Theil L)",
            meaning: "The part of the L index that comes from differences between the means of groups.",
            not: "Differences inside the groups.",
            reading: "From 0 to the L index. Undefined where some place has nothing.",
        },
    },
    basis: Basis::Groups,
    compute: theil_l_between,
};

/// The part of Theil L within groups, in the list of indices.
pub const THEIL_L_WITHIN: EquityIndex = EquityIndex {
    id: "theil_l_within",
    explanation: Explanation {
        formula: "L_w = ∑ f(g) L(g)",
        reference: SHORROCKS,
        italian: Told {
            name: "Disuguaglianza dentro i gruppi (Theil L)",
            meaning: "La parte dell'indice L che viene dalle differenze dentro ciascun gruppo.",
            not: "Le differenze tra le medie dei gruppi.",
            reading: "Da 0 all'indice L: con la parte tra i gruppi dà esattamente l'indice.",
        },
        english: Told {
            name: "Inequality within groups (Theil L)",
            meaning: "The part of the L index that comes from differences inside each group.",
            not: "Differences between the means of groups.",
            reading: "From 0 to the L index: with the part between groups it gives exactly the index.",
        },
    },
    basis: Basis::Groups,
    compute: theil_l_within,
};

/// Theil T.
///
/// # Definition
/// > *T* = ∑ *f*(*i*) (*A*(*i*) / μ) ln(*A*(*i*) / μ), taking 0 ln 0 as 0
///
/// *f* is a place's part of the persons, *A* what each has there, μ the mean. Natural logarithms.
/// # Normalization
/// None. At most ln *N* for *N* persons. No unit.
/// # Edge cases
/// 0 for one place and where all have the same. The same whatever the units, and whether a place stands there whole or in parts.
/// # Complexity
/// *O*(*n*).
/// # Errors
/// [`Gap::NothingToShare`] where everybody has zero, and those of [`Distribution::persons`].
/// # References
/// H. Theil, *Economics and Information Theory*, North-Holland, 1967, ch. 4.
pub fn theil_t(distribution: &Distribution) -> Value {
    let parts = distribution.relative()?;
    let terms = parts.iter().map(|&(share, ratio)| share * n_ln_n(ratio));
    Ok(not_below_zero(terms.sum()))
}

/// Theil L, the mean logarithmic deviation.
///
/// # Definition
/// > *L* = ∑ *f*(*i*) ln(μ / *A*(*i*))
/// # Normalization
/// None; without upper end. No unit.
/// # Edge cases
/// 0 for one place and where all have the same.
/// # Complexity
/// *O*(*n*).
/// # Errors
/// [`Gap::SomebodyHasNothing`] where a place has zero; otherwise as [`theil_t`].
/// # References
/// As [`theil_t`].
pub fn theil_l(distribution: &Distribution) -> Value {
    let parts = positive(distribution)?;
    let terms = parts.iter().map(|&(share, ratio)| -share * ratio.ln());
    Ok(not_below_zero(terms.sum()))
}

/// The part of Theil T that lies between groups.
///
/// # Definition
/// > *T*(between) = ∑ *s*(*g*) ln(μ(*g*) / μ), *s* the group's part of what is shared out
///
/// With [`theil_t_within`] it adds up to [`theil_t`]. Places in no group are a group of their own.
/// # Edge cases
/// A group that has nothing adds 0. 0 where there is one group.
/// # Complexity
/// *O*(*n* log *groups*).
/// # Errors
/// [`Gap::NotGrouped`] where no place is in a group; otherwise as [`theil_t`].
/// # References
/// A. F. Shorrocks, "The class of additively decomposable inequality measures", *Econometrica* 48(3), 1980, pp. 613–625.
pub fn theil_t_between(distribution: &Distribution) -> Value {
    let groups = groups(distribution, &distribution.relative()?)?;
    let terms = groups.iter().map(|group| group.share * n_ln_n(group.mean));
    Ok(not_below_zero(terms.sum()))
}

/// The part of Theil T that lies within groups.
///
/// # Definition
/// > *T*(within) = ∑ *s*(*g*) *T*(*g*), *T*(*g*) the index of the group alone
/// # Errors
/// As [`theil_t_between`].
/// # References
/// As [`theil_t_between`].
pub fn theil_t_within(distribution: &Distribution) -> Value {
    let groups = groups(distribution, &distribution.relative()?)?;
    let having = groups.iter().filter(|group| group.mean > 0.0);
    let terms = having.map(|group| {
        let inner = group.places.iter();
        let inner = inner.map(|(share, ratio)| share * n_ln_n(ratio / group.mean));
        group.mean * inner.sum::<f64>()
    });
    Ok(not_below_zero(terms.sum()))
}

/// The part of Theil L that lies between groups.
///
/// # Definition
/// > *L*(between) = ∑ *f*(*g*) ln(μ / μ(*g*)), *f* the group's part of the persons
/// # Errors
/// [`Gap::NotGrouped`] where no place is in a group; otherwise as [`theil_l`].
/// # References
/// As [`theil_t_between`].
pub fn theil_l_between(distribution: &Distribution) -> Value {
    let groups = groups(distribution, &positive(distribution)?)?;
    let terms = groups.iter().map(|group| -group.share * group.mean.ln());
    Ok(not_below_zero(terms.sum()))
}

/// The part of Theil L that lies within groups.
///
/// # Definition
/// > *L*(within) = ∑ *f*(*g*) *L*(*g*), *L*(*g*) the index of the group alone
/// # Errors
/// As [`theil_l_between`].
/// # References
/// As [`theil_t_between`].
pub fn theil_l_within(distribution: &Distribution) -> Value {
    let groups = groups(distribution, &positive(distribution)?)?;
    let terms = groups.iter().flat_map(|group| {
        let places = group.places.iter();
        places.map(|(share, ratio)| -share * (ratio / group.mean).ln())
    });
    Ok(not_below_zero(terms.sum()))
}

/// What rounding has pushed below zero is 0, and −0, the sum of nothing, too.
fn not_below_zero(sum: f64) -> f64 {
    sum.max(0.0) + 0.0
}

/// *x* ln *x*, 0 at 0.
fn n_ln_n(x: f64) -> f64 {
    if x > 0.0 { x * x.ln() } else { 0.0 }
}

/// As [`Distribution::relative`], with something everywhere.
fn positive(distribution: &Distribution) -> Result<Vec<(f64, f64)>, Gap> {
    let parts = distribution.relative()?;
    match parts.iter().all(|&(_, ratio)| ratio > 0.0) {
        true => Ok(parts),
        false => Err(Gap::SomebodyHasNothing),
    }
}

/// Places counted together.
#[derive(Default)]
struct Group {
    /// Its part of the persons.
    share: f64,
    /// What its persons have on average, in units of the mean of all.
    mean: f64,
    /// Its places, as in [`Distribution::relative`].
    places: Vec<(f64, f64)>,
}

fn groups(distribution: &Distribution, parts: &[(f64, f64)]) -> Result<Vec<Group>, Gap> {
    let mut groups: BTreeMap<Option<usize>, Group> = BTreeMap::new();
    for (portion, &part) in distribution.portions().iter().zip(parts) {
        let group = groups.entry(portion.group).or_default();
        group.share += part.0;
        group.mean += part.0 * part.1;
        group.places.push(part);
    }
    if groups.keys().all(Option::is_none) {
        return Err(Gap::NotGrouped);
    }
    let groups = groups.into_values().map(|group| Group {
        mean: group.mean / group.share,
        ..group
    });
    Ok(groups.collect())
}
