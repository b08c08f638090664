//! Effective size and efficiency: how many of an actor's contacts lead to different places.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::{Contacts, each_common};
use crate::analysis::scores::{Gap, Scale, Scores};
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// Effective size, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "effective_size",
    explanation: Explanation {
        formula: "E(i) = ∑ⱼ (1 − ∑_q p(i, q) m(j, q)), m(j, q) = (a(j, q) + a(q, j)) / maxₖ (a(j, k) + a(k, j))",
        reference: "R. S. Burt, \"Structural Holes: The Social Structure of Competition\", Harvard University Press, 1992, ch. 2",
        italian: Told {
            name: "Dimensione effettiva",
            meaning: "Quanti contatti di un ente portano davvero in direzioni diverse: il numero dei contatti, meno quanto si ripetono perché già legati tra loro.",
            not: "Il numero dei contatti utili: un contatto che ripete un altro può essere quello con cui si lavora meglio.",
            reading: "Da 1 al numero dei contatti, che si raggiunge quando nessuno di loro è legato a un altro. Non è definita per chi non ha legami. Cresce con il grado: si legge insieme a quello.",
        },
        english: Told {
            name: "Effective size",
            meaning: "How many contacts of an organization truly lead in different directions: the number of contacts, less how far they repeat one another because they are tied already.",
            not: "The number of useful contacts: one that repeats another may be the one it works with best.",
            reading: "From 1 to the number of contacts, reached when none of them is tied to another. It is undefined for those without ties. It grows with the degree: read it beside that.",
        },
    },
    compute: |graph, options| effective_size(graph, options.scale),
};

/// Efficiency, in the list of measures.
pub const EFFICIENCY_METRIC: Metric = Metric {
    id: "efficiency",
    explanation: Explanation {
        formula: "E(i) / N, N = |N(i)|",
        reference: "R. S. Burt, \"Structural Holes: The Social Structure of Competition\", Harvard University Press, 1992, ch. 2",
        italian: Told {
            name: "Efficienza dei contatti",
            meaning: "Quale parte dei contatti di un ente non ripete gli altri: la dimensione effettiva divisa per il numero dei contatti.",
            not: "L'efficienza del lavoro di un ente, di cui non dice nulla.",
            reading: "Da 1/N a 1, dove N è il numero dei contatti: 1 vuol dire nessun contatto legato a un altro; 1/N, se i legami hanno la stessa forza, che tutti si conoscono (0,5 con due contatti). Con un solo contatto vale sempre 1. Non è definita per chi non ha legami. Si legge insieme al grado.",
        },
        english: Told {
            name: "Efficiency of contacts",
            meaning: "What share of an organization's contacts does not repeat the others: the effective size divided by the number of contacts.",
            not: "How efficiently an organization works, of which it says nothing.",
            reading: "From 1/N to 1, where N is the number of contacts: 1 means that no contact is tied to another; 1/N, where ties are equally strong, that all know each other (0.5 with two contacts). With a single contact it is always 1. It is undefined for those without ties. Read it beside the degree.",
        },
    },
    compute: |graph, options| efficiency(graph, options.scale),
};

/// Counts the contacts of each actor, less how far they repeat one another.
///
/// # Definition
/// > *E*(*i*) = ∑ⱼ (1 − ∑_q *p*(*i*, *q*) *m*(*j*, *q*))
///
/// over the contacts *j* of *i* and, within, the *q* other than both. *p* is that of
/// [`constraint`](super::constraint::constraint); *m*(*j*, *q*) = (*a*(*j*, *q*) + *a*(*q*, *j*)) / maxₖ (*a*(*j*, *k*) + *a*(*k*, *j*))
/// is how strong the tie of *j* and *q* is beside *j*'s strongest. Without strengths or directions it is *k* − 2*t* / *k* for *k* contacts
/// with *t* ties among them (Borgatti).
/// # Normalization
/// None: a number of contacts, and both scales give the same. At most the number of contacts, and 1 at least.
/// # Edge cases
/// Undefined for an isolate ([`Gap::Isolate`]). 1 for an actor of a single contact.
/// # Reading it
/// Beside the degree, or as [`efficiency`].
/// # Complexity
/// Over all ties the sum of the lesser degrees of their ends, which large hubs hardly change; *O*(*n* + *m*) space.
/// # Errors
/// None.
/// # References
/// R. S. Burt, *Structural Holes: The Social Structure of Competition*, Harvard University Press, 1992, ch. 2;
/// S. P. Borgatti, "Structural holes: unpacking Burt's redundancy measures", *Connections* 20(1), 1997, pp. 35–38.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::effective_size::effective_size;
/// use tessuto::analysis::scores::Scale;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c"].map(str::to_owned);
/// let path = ActorGraph::new(ids, [("a", "b", 1.0), ("b", "c", 1.0)], false, Weighting::Unweighted);
/// let scores = effective_size(&path, Scale::Normalized)?;
/// assert_eq!(scores.values(), [Some(1.0), Some(2.0), Some(1.0)]);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn effective_size(graph: &ActorGraph, _scale: Scale) -> Result<Scores, AnalysisError> {
    let sizes = sizes(graph, |size, _| size);
    Ok(Scores::partial(sizes, Gap::Isolate))
}

/// Divides the effective size of each actor by the number of its contacts.
///
/// # Definition
/// > *E*(*i*) / *N*
///
/// with [`effective_size`] and the *N* contacts of *i*, each counted once, in whichever direction it is tied.
/// # Normalization
/// In itself; both scales give the same. Range (0, 1], no unit.
/// # Edge cases
/// Undefined for an isolate ([`Gap::Isolate`]). 1 for an actor of a single contact.
/// # Complexity
/// As [`effective_size`].
/// # Errors
/// None.
/// # References
/// As [`effective_size`].
pub fn efficiency(graph: &ActorGraph, _scale: Scale) -> Result<Scores, AnalysisError> {
    let shares = sizes(graph, |size, contacts| size / contacts as f64);
    Ok(Scores::partial(shares, Gap::Isolate))
}

/// What `told` makes of each actor's effective size and number of contacts; `None` for an isolate.
fn sizes(graph: &ActorGraph, told: impl Fn(f64, usize) -> f64 + Sync) -> Vec<Option<f64>> {
    let contacts = Contacts::by_strength(graph);
    let strongest: Vec<f64> = (0..graph.len())
        .map(|actor| contacts.of(actor).largest())
        .collect();
    let score = |ego: usize| {
        let own = contacts.of(ego);
        let total = own.total();
        let mut redundancy = 0.0;
        for (contact, _) in own.iter() {
            let other = contacts.of(contact);
            each_common(own.ends(), other.ends(), |i, j| {
                redundancy += own.weight(i) / total * (other.weight(j) / strongest[contact]);
            });
        }
        (!own.is_empty()).then(|| told(own.len() as f64 - redundancy, own.len()))
    };
    (0..graph.len()).into_par_iter().map(score).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn strengths_and_directions_count_as_elsewhere() {
        // networkx 3.6, effective_size(G, nodes=list(G)), with the weights and without.
        let ties = [
            ("a", "b", 3.0),
            ("b", "a", 1.0),
            ("a", "c", 2.0),
            ("c", "b", 5.0),
            ("d", "a", 0.5),
            ("d", "c", 1.5),
        ];
        let third = 1.0 / 3.0;
        let weighted = [
            1.746153846153846,
            1.5444444444444443,
            2.1230392156862745,
            1.525,
        ];
        let contacts = [3.0, 2.0, 3.0, 2.0];
        for (directed, weighting, sizes) in [
            (true, Weighting::StrengthSum, weighted),
            (false, Weighting::StrengthSum, weighted),
            (
                true,
                Weighting::Unweighted,
                [1.875, 3.5 * third, 5.5 * third, 1.25],
            ),
            (
                false,
                Weighting::Unweighted,
                [5.0 * third, 1.0, 5.0 * third, 1.0],
            ),
        ] {
            let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
            let graph = ActorGraph::new(ids, ties, directed, weighting);
            let size = effective_size(&graph, Scale::Raw).unwrap();
            let share = efficiency(&graph, Scale::Raw).unwrap();
            for actor in 0..4 {
                let (size, share) = (size.values()[actor], share.values()[actor]);
                assert!((size.unwrap() - sizes[actor]).abs() < 1e-12, "{size:?}");
                let expected = sizes[actor] / contacts[actor];
                assert!((share.unwrap() - expected).abs() < 1e-12, "{share:?}");
            }
            assert_eq!((size.values()[4], size.gap()), (None, Some(Gap::Isolate)));
        }
    }
}
