//! How many fall short of a line, and by how much: the family of Foster, Greer and Thorbecke.

use super::distribution::Distribution;
use super::{Basis, EquityIndex};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Value};

const FOSTER: &str = "J. Foster, J. Greer, E. Thorbecke, \"A class of decomposable poverty measures\", Econometrica 52(3), 1984, pp. 761–766";

/// The part of the persons below the line, in the list of indices.
pub const FGT_0: EquityIndex = EquityIndex {
    id: "fgt_0",
    explanation: Explanation {
        formula: "FGT₀ = ∑ f(i), A(i) < z",
        reference: FOSTER,
        italian: Told {
            name: "Quota sotto la soglia (FGT 0)",
            meaning: "Quale parte delle persone ha meno della soglia che basta: per la parte coperta, quella indicata nel dataset; per altri valori, quella data al comando.",
            not: "Quanto ne manca alla soglia: chi le è appena sotto conta come chi non ha nulla.",
            reading: "Da 0, nessuno è sotto la soglia, a 1, lo sono tutti. La soglia stessa basta. Non è definita per i posti per persona, che non hanno una soglia.",
        },
        english: Told {
            name: "Share below the line (FGT 0)",
            meaning: "Which part of the persons has less than the threshold of what is enough: for the covered share that of the dataset, for other values the one given to the command.",
            not: "How much is lacking to the threshold: who is just below counts like who has nothing.",
            reading: "From 0, nobody is below the threshold, to 1, everybody is. The threshold itself is enough. Undefined for places per person, which have no threshold.",
        },
    },
    basis: Basis::Values,
    compute: |distribution| foster_greer_thorbecke(distribution, 0),
};

/// The mean gap to the line, in the list of indices.
pub const FGT_1: EquityIndex = EquityIndex {
    id: "fgt_1",
    explanation: Explanation {
        formula: "FGT₁ = ∑ f(i) (z − A(i)) / z, A(i) < z",
        reference: FOSTER,
        italian: Told {
            name: "Distanza dalla soglia (FGT 1)",
            meaning: "Quanto manca in media alla soglia di ciò che basta, in parti della soglia; chi la raggiunge conta zero.",
            not: "Quante persone sono sotto la soglia: molte a cui manca poco e poche a cui manca tutto possono dare lo stesso valore.",
            reading: "Da 0, nessuno è sotto la soglia, a 1, nessuno ha nulla. Si legge insieme alla quota sotto la soglia.",
        },
        english: Told {
            name: "Distance from the line (FGT 1)",
            meaning: "How much is lacking on average to the threshold of what is enough, in parts of the threshold; who reaches it counts zero.",
            not: "How many are below the threshold: many who lack little and few who lack all can give the same value.",
            reading: "From 0, nobody is below the threshold, to 1, nobody has anything. Read it beside the share below the line.",
        },
    },
    basis: Basis::Values,
    compute: |distribution| foster_greer_thorbecke(distribution, 1),
};

/// The mean squared gap to the line, in the list of indices.
pub const FGT_2: EquityIndex = EquityIndex {
    id: "fgt_2",
    explanation: Explanation {
        formula: "FGT₂ = ∑ f(i) ((z − A(i)) / z)², A(i) < z",
        reference: FOSTER,
        italian: Told {
            name: "Gravità sotto la soglia (FGT 2)",
            meaning: "Come la distanza dalla soglia, ma chi ne è più lontano pesa di più.",
            not: "Una quota di persone o di posti: serve a confrontare, non si traduce in posti mancanti.",
            reading: "Da 0, nessuno è sotto la soglia, a 1, nessuno ha nulla. Se cresce mentre la distanza media resta uguale, la mancanza si concentra su pochi.",
        },
        english: Told {
            name: "Severity below the line (FGT 2)",
            meaning: "Like the distance from the line, but who is farther from it weighs more.",
            not: "A share of persons or places: it serves to compare and cannot be turned into places lacking.",
            reading: "From 0, nobody is below the threshold, to 1, nobody has anything. When it grows while the mean distance stays, the lack gathers on few.",
        },
    },
    basis: Basis::Values,
    compute: |distribution| foster_greer_thorbecke(distribution, 2),
};

/// The index of Foster, Greer and Thorbecke: how far persons fall short of a line, raised to a power.
///
/// # Definition
/// > *FGT*(α) = ∑ *f*(*i*) [*A*(*i*) < *z*] ((*z* − *A*(*i*)) / *z*)^α
///
/// *z* is [`Distribution::line`]; for covered shares the dataset's sufficient share.
/// # Normalization
/// By all persons, those above the line included. Range [0, 1], no unit.
/// # Edge cases
/// Whoever has exactly *z* has enough. 1 where everybody has zero and *z* is above it; 0 where *z* is 0.
/// # Complexity
/// *O*(*n*).
/// # Errors
/// [`Gap::NoLine`] where there is no line, and those of [`Distribution::persons`].
/// # References
/// J. Foster, J. Greer, E. Thorbecke, "A class of decomposable poverty measures", *Econometrica* 52(3), 1984, pp. 761–766.
pub fn foster_greer_thorbecke(distribution: &Distribution, alpha: i32) -> Value {
    let persons = distribution.persons()?;
    let line = distribution.line.ok_or(Gap::NoLine)?;
    let short = distribution.portions().iter();
    let short = short.filter(|portion| portion.value < line);
    let terms = short
        .map(|portion| portion.persons / persons * ((line - portion.value) / line).powi(alpha));
    // The empty sum of floats is −0.
    Ok(terms.fold(0.0, |sum, term| sum + term))
}
