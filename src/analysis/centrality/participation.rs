//! Participation coefficient.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::leiden::usual_communities;
use crate::analysis::kernels::modules;
use crate::analysis::scores::Scores;
use crate::model::actor_graph::ActorGraph;

/// Participation coefficient, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "participation",
    explanation: Explanation {
        formula: "P(i) = 1 − ∑ₛ (kᵢₛ / kᵢ)²",
        reference: "R. Guimerà, L. A. N. Amaral, \"Functional cartography of complex metabolic networks\", Nature 433, 2005, pp. 895–900",
        italian: Told {
            name: "Partecipazione",
            meaning: "Quanto i legami di un ente si distribuiscono fra più comunità, invece di restare in una sola.",
            not: "Quanti legami ha: con due soli legami della stessa forza, in due comunità diverse, vale già 0,5. E non dice se fa davvero da tramite fra quelle comunità.",
            reading: "Da 0 (tutti i legami in una sola comunità) a poco meno di 1 (distribuiti in parti uguali fra molte). Le forze contano; le direzioni no. Le comunità sono quelle trovate nei legami: se la loro stabilità è bassa, anche questo valore è incerto. Non è definita per chi non ha legami.",
        },
        english: Told {
            name: "Participation",
            meaning: "How far the ties of an organization are spread over several communities instead of staying in one.",
            not: "How many ties it has: two ties of equal strength, in two different communities, already make 0.5. Nor does it say whether it truly mediates between those communities.",
            reading: "From 0 (all ties in one community) to a little below 1 (spread evenly over many). Strengths count; directions do not. The communities are those found in the ties: where their stability is low, this value is uncertain too. It is undefined for those without ties.",
        },
    },
    compute: |graph, options| participation(graph, options.seed),
};

/// Scores how evenly each actor's ties are spread over the communities of the network.
///
/// # Definition
/// > *P*(*i*) = 1 − ∑ₛ (*k*ᵢₛ / *k*ᵢ)²
///
/// where *k*ᵢₛ is the strength of the ties of *i* to community *s*, *k*ᵢ of all its ties; directions are ignored, strengths both ways
/// added. The communities are those of largest modularity that the usual number of searches from this seed find; for other groups see
/// [`participation_coefficients`](crate::analysis::groups::coefficients::participation_coefficients).
/// # Normalization
/// None. Range [0, 1 − 1/*g*] for *g* communities.
/// # Edge cases
/// An isolate is undefined.
/// # Reading it
/// Beside the stability of the communities, and beside the degree: few ties are easily spread evenly.
/// # Complexity
/// That of the communities; then *O*(*n* + *m*).
/// # Errors
/// None.
/// # References
/// R. Guimerà, L. A. N. Amaral, "Functional cartography of complex metabolic networks", *Nature* 433, 2005, pp. 895–900.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::participation::participation;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
/// let ties = ["ab", "ac", "bc", "cd", "de", "df", "ef"].map(|tie| (&tie[..1], &tie[1..], 1.0));
/// let graph = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
/// let scores = participation(&graph, 1)?;
/// assert_eq!(scores.values()[0], Some(0.0));
/// // Two ties in one community, one in the other: 1 − 4/9 − 1/9.
/// assert!(scores.values()[2].is_some_and(|value| (value - 4.0 / 9.0).abs() < 1e-12));
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn participation(graph: &ActorGraph, seed: u64) -> Result<Scores, AnalysisError> {
    let (of, communities) = usual_communities(graph, seed);
    Ok(modules::participation(graph, &of, communities))
}
