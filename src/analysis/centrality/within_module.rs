//! Within-module score.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::leiden::usual_communities;
use crate::analysis::kernels::modules;
use crate::analysis::scores::Scores;
use crate::model::actor_graph::ActorGraph;

/// Within-module score, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "within_module",
    explanation: Explanation {
        formula: "z(i) = (κᵢ − κ̄ₛ) / σₛ(κ), κᵢ = ∑ w(i, j), i, j ∈ s",
        reference: "R. Guimerà, L. A. N. Amaral, \"Functional cartography of complex metabolic networks\", Nature 433, 2005, pp. 895–900",
        italian: Told {
            name: "Rilievo nella comunità",
            meaning: "Quanto un ente è legato agli altri della sua comunità, in confronto a quanto lo sono in media i membri di quella comunità.",
            not: "L'importanza nella rete intera: in una comunità piccola pochi legami bastano a stare in alto.",
            reading: "In deviazioni standard dalla media della comunità: 0 è nella media; sopra 2 circa l'ente è un punto di riferimento interno; sotto 0 ha meno legami degli altri, o più deboli. Non è definito dove i legami interni di tutti i membri hanno in tutto la stessa forza, né per chi non ha legami. Le comunità sono quelle trovate nei legami: se la loro stabilità è bassa, anche questo valore è incerto.",
        },
        english: Told {
            name: "Within-module score",
            meaning: "How well an organization is tied to the others of its community, compared with how well the members of that community are on average.",
            not: "Importance in the whole network: in a small community few ties are enough to stand high.",
            reading: "In standard deviations from the mean of the community: 0 is average; above about 2 the organization is a point of reference within; below 0 it has fewer ties than the others, or weaker ones. It is undefined where the ties inside have the same strength in all for every member, and for those without ties. The communities are those found in the ties: where their stability is low, this value is uncertain too.",
        },
    },
    compute: |graph, options| within_module(graph, options.seed),
};

/// Scores how well each actor is tied inside its community, beside the others of that community.
///
/// # Definition
/// > *z*(*i*) = (κᵢ − mean κ) / σ(κ), mean and σ over the community of *i*
///
/// where κᵢ is the strength of the ties of *i* inside its community, both directions added, and σ the standard deviation of the whole
/// community. The communities are those of [`participation`](super::participation::participation) with the same seed; for other groups
/// see [`within_module_scores`](crate::analysis::groups::coefficients::within_module_scores).
/// # Normalization
/// It is one: standard deviations above the mean of the community.
/// # Edge cases
/// Undefined in a community where all have equally strong ties inside; an isolate is alone in its own.
/// # Reading it
/// Beside the participation coefficient: high here and low there is a hub of one community, high in both a hub between several.
/// # Complexity
/// That of the communities; then *O*(*n* + *m*).
/// # Errors
/// None.
/// # References
/// R. Guimerà, L. A. N. Amaral, "Functional cartography of complex metabolic networks", *Nature* 433, 2005, pp. 895–900.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::within_module::within_module;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// // One star: its centre is √3 deviations above the mean, in a community of four.
/// let ids = ["a", "b", "c", "d"].map(str::to_owned);
/// let star = ActorGraph::new(ids, ["ab", "ac", "ad"].map(|tie| (&tie[..1], &tie[1..], 1.0)), false, Weighting::Unweighted);
/// let scores = within_module(&star, 1)?;
/// assert!(scores.values()[0].is_some_and(|value| (value - 3.0_f64.sqrt()).abs() < 1e-12));
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn within_module(graph: &ActorGraph, seed: u64) -> Result<Scores, AnalysisError> {
    let (of, communities) = usual_communities(graph, seed);
    Ok(modules::within_module(graph, &of, communities))
}
