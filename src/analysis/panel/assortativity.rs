//! Whether actors of many ties are tied to one another.

use super::Fact;
use crate::analysis::mixing::assortativity;

/// The correlation of the degrees at the two ends of a tie.
pub const DEGREE: Fact = Fact {
    id: "degree_assortativity",
    explanation: assortativity::DEGREE,
    whole: false,
    compute: |panel| panel.degree_assortativity,
};
