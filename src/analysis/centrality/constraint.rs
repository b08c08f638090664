//! Burt's constraint, and how far it comes from a single contact.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::{Contacts, each_common};
use crate::analysis::scores::{Gap, Scale, Scores};
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// Constraint, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "constraint",
    explanation: Explanation {
        formula: "C(i) = ∑ⱼ (p(i, j) + ∑_q p(i, q) p(q, j))², p(i, j) = (a(i, j) + a(j, i)) / ∑ₖ (a(i, k) + a(k, i))",
        reference: "R. S. Burt, \"Structural Holes: The Social Structure of Competition\", Harvard University Press, 1992, ch. 2",
        italian: Told {
            name: "Vincolo",
            meaning: "Quanto i contatti di un ente dipendono gli uni dagli altri: è alto se i contatti sono pochi, oppure molto legati tra loro, e allora l'ente ha poche strade alternative. È basso per chi unisce enti che tra loro non si parlano.",
            not: "Un obbligo o un divieto, né il contrario dell'importanza: un ente piccolo in un gruppo affiatato ha un vincolo alto e può lavorare benissimo.",
            reading: "Da poco sopra 0 in su, di solito fino a 1. Senza forze né direzioni arriva al più a 1,125 (due contatti legati tra loro); con le forze può arrivare quasi a 2. Basso vuol dire più libertà di mediare. Non è definito per chi non ha legami. Cala con il numero dei contatti: si legge insieme al grado.",
        },
        english: Told {
            name: "Constraint",
            meaning: "How far the contacts of an organization depend on one another: it is high when they are few, or closely tied among themselves, and then there are few other ways to turn. It is low for one that joins organizations which do not talk to each other.",
            not: "A duty or a prohibition, nor the opposite of importance: a small organization in a close group has a high constraint and may work very well.",
            reading: "From a little above 0 upwards, usually to 1. Without strengths and directions it comes to 1.125 at most (two contacts tied to each other); with strengths it can come near 2. Low means more freedom to mediate. It is undefined for those without ties. It falls with the number of contacts: read it beside the degree.",
        },
    },
    compute: |graph, options| constraint(graph, options.scale),
};

/// Hierarchy, in the list of measures.
pub const HIERARCHY_METRIC: Metric = Metric {
    id: "hierarchy",
    explanation: Explanation {
        formula: "H(i) = ∑ⱼ r(i, j) ln r(i, j) / (N ln N), r(i, j) = c(i, j) / (C(i) / N), C(i) = ∑ⱼ c(i, j), N = |N(i)|",
        reference: "R. S. Burt, \"Structural Holes: The Social Structure of Competition\", Harvard University Press, 1992, ch. 2; J. S. Coleman, \"Introduction to Mathematical Sociology\", Free Press, 1964, pp. 441–444",
        italian: Told {
            name: "Gerarchia del vincolo",
            meaning: "Se il vincolo di un ente viene da tutti i suoi contatti in parti uguali, o da uno solo intorno al quale stanno gli altri.",
            not: "La gerarchia tra gli enti, né chi comanda: dice solo come è distribuito il vincolo.",
            reading: "Da 0 (tutti i contatti vincolano allo stesso modo) a 1 (il vincolo viene da uno solo). Con un solo contatto vale 1. Non è definita per chi non ha legami. Si legge insieme al vincolo: se quello è basso, importa poco da chi viene.",
        },
        english: Told {
            name: "Hierarchy of constraint",
            meaning: "Whether the constraint on an organization comes from all its contacts in equal parts or from a single one around which the others stand.",
            not: "A hierarchy among organizations, nor who is in charge: it tells only how the constraint is spread.",
            reading: "From 0 (all contacts constrain alike) to 1 (the constraint comes from one alone). With a single contact it is 1. It is undefined for those without ties. Read it beside the constraint: where that is low, it matters little whom it comes from.",
        },
    },
    compute: |graph, options| hierarchy(graph, options.scale),
};

/// Scores how far the contacts of each actor lead back to one another.
///
/// # Definition
/// > *C*(*i*) = ∑ⱼ *c*(*i*, *j*), *c*(*i*, *j*) = (*p*(*i*, *j*) + ∑_q *p*(*i*, *q*) *p*(*q*, *j*))²
///
/// over the contacts *j* of *i* and, within, the *q* other than both. *p*(*i*, *j*) is the share of *i*'s ties that lies with *j*:
/// (*a*(*i*, *j*) + *a*(*j*, *i*)) / ∑ₖ (*a*(*i*, *k*) + *a*(*k*, *i*)), where *a* is the strength of a tie. The contacts of an actor
/// are those it is tied to in either direction.
/// # Normalization
/// None; both scales give the same. Above 0, usually up to 1. At most 1.125 where ties have neither directions nor strengths, which an
/// actor of two contacts tied to each other has; below 2 always. No unit.
/// # Edge cases
/// Undefined for an isolate ([`Gap::Isolate`]). 1 for an actor of a single contact.
/// # Reading it
/// Low: the actor stands over gaps between others. It falls with the number of contacts, so read it beside the degree.
/// # Complexity
/// Over all ties the sum of the lesser degrees of their ends, which large hubs hardly change; *O*(*n* + *m*) space.
/// # Errors
/// None.
/// # References
/// R. S. Burt, *Structural Holes: The Social Structure of Competition*, Harvard University Press, 1992, ch. 2.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::constraint::constraint;
/// use tessuto::analysis::scores::Scale;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c"].map(str::to_owned);
/// let path = ActorGraph::new(ids, [("a", "b", 1.0), ("b", "c", 1.0)], false, Weighting::Unweighted);
/// let scores = constraint(&path, Scale::Normalized)?;
/// assert_eq!(scores.values(), [Some(1.0), Some(0.5), Some(1.0)]);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn constraint(graph: &ActorGraph, _scale: Scale) -> Result<Scores, AnalysisError> {
    let scores = of_contacts(graph, |constraints| Some(constraints.iter().sum()));
    Ok(Scores::partial(scores, Gap::Isolate))
}

/// Scores how far the constraint on each actor comes from one contact alone.
///
/// # Definition
/// > *H*(*i*) = ∑ⱼ *r*(*i*, *j*) ln *r*(*i*, *j*) / (*N* ln *N*), *r*(*i*, *j*) = *c*(*i*, *j*) / (*C*(*i*) / *N*)
///
/// over the *N* contacts of *i*, where *c* and *C* are those of [`constraint`]: the Coleman–Theil index of disorder.
/// # Normalization
/// In itself; both scales give the same. Range [0, 1], no unit.
/// # Edge cases
/// Undefined for an isolate ([`Gap::Isolate`]). 1 for an actor of a single contact, where the formula is 0 / 0: all its constraint
/// comes from that one. (JUNG has the same convention.)
/// # Reading it
/// Beside the constraint: where that is low, it matters little where it comes from.
/// # Complexity
/// As [`constraint`].
/// # Errors
/// None.
/// # References
/// R. S. Burt, *Structural Holes: The Social Structure of Competition*, Harvard University Press, 1992, ch. 2.
pub fn hierarchy(graph: &ActorGraph, _scale: Scale) -> Result<Scores, AnalysisError> {
    let scores = of_contacts(graph, |constraints| {
        let count = constraints.len() as f64;
        if constraints.len() == 1 {
            return Some(1.0);
        }
        let mean = constraints.iter().sum::<f64>() / count;
        let disorder = constraints.iter().map(|constraint| {
            let ratio = constraint / mean;
            ratio * libm::log(ratio)
        });
        // Equal parts add up to 0 but for rounding, which may fall below it.
        Some((disorder.sum::<f64>() / (count * libm::log(count))).max(0.0))
    });
    Ok(Scores::partial(scores, Gap::Isolate))
}

/// What `told` makes of the constraints that each actor's contacts put on it, in order; `None` for an isolate.
fn of_contacts(
    graph: &ActorGraph,
    told: impl Fn(&[f64]) -> Option<f64> + Sync,
) -> Vec<Option<f64>> {
    let contacts = Contacts::by_strength(graph);
    let totals: Vec<f64> = (0..graph.len())
        .map(|actor| contacts.of(actor).total())
        .collect();
    let score = |constraints: &mut Vec<f64>, ego: usize| {
        let own = contacts.of(ego);
        constraints.clear();
        for (contact, weight) in own.iter() {
            let other = contacts.of(contact);
            let mut share = weight / totals[ego];
            each_common(own.ends(), other.ends(), |i, j| {
                let between = totals[own.ends()[i] as usize];
                share += own.weight(i) / totals[ego] * (other.weight(j) / between);
            });
            constraints.push(share * share);
        }
        if constraints.is_empty() {
            None
        } else {
            told(constraints)
        }
    };
    (0..graph.len())
        .into_par_iter()
        .map_init(Vec::new, score)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn graph(ties: &[(&str, &str, f64)], directed: bool) -> ActorGraph {
        let ids = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
        ActorGraph::new(ids, ties.iter().copied(), directed, Weighting::StrengthSum)
    }

    fn assert_near(actual: &[Option<f64>], expected: &[Option<f64>]) {
        assert_eq!(actual.len(), expected.len());
        for (actual, expected) in actual.iter().zip(expected) {
            match (actual, expected) {
                (Some(actual), Some(expected)) => {
                    assert!((actual - expected).abs() < 1e-12, "{actual} {expected}")
                }
                _ => assert_eq!(actual, expected),
            }
        }
    }

    #[test]
    fn a_star_does_not_constrain_its_centre() {
        let star: Vec<_> = ["b", "c", "d", "e"].map(|leaf| ("a", leaf, 1.0)).into();
        let graph = graph(&star, false);
        let one = Some(1.0);
        let constraints = constraint(&graph, Scale::Raw).unwrap();
        assert_near(
            constraints.values(),
            &[Some(0.25), one, one, one, one, None],
        );
        assert_eq!(constraints.gap(), Some(Gap::Isolate));
        let hierarchies = hierarchy(&graph, Scale::Raw).unwrap();
        assert_near(hierarchies.values(), &[Some(0.0), one, one, one, one, None]);
    }

    #[test]
    fn strengths_and_both_directions_count() {
        // networkx 3.6 and igraph 1.0, constraint of the same graphs with weights; hierarchy from networkx's local_constraint.
        let ties = [
            ("a", "b", 3.0),
            ("b", "a", 1.0),
            ("a", "c", 2.0),
            ("c", "b", 5.0),
            ("d", "a", 0.5),
            ("d", "c", 1.5),
        ];
        let constraints = [
            1.151664107973442,
            0.8101028760242671,
            0.8677113421202235,
            0.8656789377776868,
        ];
        let hierarchies = [
            0.3140659668324647,
            0.024369150088421783,
            0.27183264695571174,
            0.2583305320368974,
        ];
        let with_isolates = |values: [f64; 4]| {
            let values = values.map(Some);
            [values[0], values[1], values[2], values[3], None, None]
        };
        // Parallel ties of an undirected graph add up, and so do the two directions of a directed one.
        for directed in [true, false] {
            let graph = graph(&ties, directed);
            let scores = constraint(&graph, Scale::Normalized).unwrap();
            assert_near(scores.values(), &with_isolates(constraints));
            let scores = hierarchy(&graph, Scale::Normalized).unwrap();
            assert_near(scores.values(), &with_isolates(hierarchies));
        }
    }
}
