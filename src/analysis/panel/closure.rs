//! Whether those tied to the same actor are tied to each other; directions are ignored.

use super::Fact;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::Contacts;
use crate::analysis::kernels::triangles::triangles;
use crate::analysis::scores::Gap;
use crate::model::actor_graph::ActorGraph;

/// Share of pairs of ties that meet at an actor whose other ends are tied too. Undefined where no actor has two ties.
pub const TRANSITIVITY: Fact = Fact {
    id: "transitivity",
    explanation: Explanation {
        formula: "T = 3 △ / ∧, △ = |{u—v—w—u}|, ∧ = ∑ deg(v)(deg(v) − 1) / 2",
        reference: "M. E. J. Newman, S. H. Strogatz, D. J. Watts, \"Random graphs with arbitrary degree distributions and their applications\", Physical Review E 64, 2001, 026118",
        italian: Told {
            name: "Transitività",
            meaning: "Se due enti sono legati a uno stesso terzo, quanto spesso sono legati anche tra loro.",
            not: "Affiatamento: i triangoli nascono anche da un tavolo che riunisce tutti nello stesso momento.",
            reading: "Da 0 a 1. Con 0 non c'è alcun triangolo; con 1, enti legati a uno stesso terzo sono sempre legati tra loro. Si confronta con la densità, che è quanto darebbe il caso. Le direzioni non contano. Non è definita se nessun ente ha due legami.",
        },
        english: Told {
            name: "Transitivity",
            meaning: "Where two organizations are tied to the same third one, how often they are tied to each other too.",
            not: "Mutual trust: triangles also arise from a working group that brings everybody together at once.",
            reading: "From 0 to 1. At 0 there is no triangle; at 1, organizations tied to the same third one are always tied to each other. Compare it with the density, which is what chance would give. Directions do not count. Undefined where no organization has two ties.",
        },
    },
    whole: false,
    compute: |panel| {
        let closure = panel.closure;
        if closure.pairs_of_ties == 0 {
            return Err(if panel.m == 0 {
                Gap::NoTie
            } else {
                Gap::NoTriple
            });
        }
        // Each triangle closes one pair of ties at each of its three actors.
        Ok(closure.closed as f64 / closure.pairs_of_ties as f64)
    },
};

/// Mean over all actors of the share of an actor's neighbours' pairs that are tied; 0 for actors of fewer than two ties. Undefined
/// where there is no tie.
pub const MEAN_CLUSTERING: Fact = Fact {
    id: "mean_clustering",
    explanation: Explanation {
        formula: "∑ C(v) / n, C(v) = △(v) / (deg(v)(deg(v) − 1) / 2), deg(v) < 2: 0",
        reference: "D. J. Watts, S. H. Strogatz, \"Collective dynamics of 'small-world' networks\", Nature 393, 1998, pp. 440–442",
        italian: Told {
            name: "Coesione locale media",
            meaning: "In media, quanta parte delle coppie di enti legati a uno stesso ente è legata anche direttamente. Chi ha meno di due legami conta 0.",
            not: "La transitività: là contano allo stesso modo tutte le coppie di legami, qui tutti gli enti, anche quelli con pochi legami.",
            reading: "Da 0 a 1. Scende con gli enti che hanno un solo legame o nessuno: si legge insieme a n e agli enti senza legami. È la media della coesione locale degli enti in una rete senza direzioni; qui le direzioni non contano mai, mentre la coesione locale di un ente ne tiene conto. Non è definita se non ci sono legami.",
        },
        english: Told {
            name: "Mean clustering",
            meaning: "On average, what share of the pairs of organizations tied to an organization are tied to each other too. Who has fewer than two ties counts 0.",
            not: "Transitivity: there all pairs of ties count alike, here all organizations do, those of few ties too.",
            reading: "From 0 to 1. It falls with organizations of one tie or none: read it beside n and the organizations without ties. It is the mean of the local clustering of organizations in a network without directions; here directions never count, while the local clustering of an organization takes them into account. Undefined where there is no tie.",
        },
    },
    whole: false,
    compute: |panel| {
        if panel.m == 0 {
            return Err(if panel.n < 2 {
                Gap::TooFewActors
            } else {
                Gap::NoTie
            });
        }
        Ok(panel.closure.clustering / panel.n as f64)
    },
};

/// Triangles and what could have become one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Closure {
    /// Pairs of ties that meet at an actor and whose other ends are tied: three for each triangle.
    closed: u64,
    /// Pairs of ties that meet at an actor.
    pairs_of_ties: u64,
    /// The sum of the actors' own shares.
    clustering: f64,
}

impl Closure {
    /// *O*(*m*^1.5).
    pub(super) fn of(graph: &ActorGraph) -> Self {
        let triangles = triangles(&Contacts::plain(graph), graph.len());
        let mut degrees = vec![0_u64; graph.len()];
        for (one, other) in graph.pairs() {
            degrees[one] += 1;
            degrees[other] += 1;
        }
        let mut closure = Self {
            closed: 0,
            pairs_of_ties: 0,
            clustering: 0.0,
        };
        for (&closed, degree) in triangles.iter().zip(degrees) {
            let pairs = degree * degree.saturating_sub(1) / 2;
            closure.closed += closed;
            closure.pairs_of_ties += pairs;
            if pairs > 0 {
                closure.clustering += closed as f64 / pairs as f64;
            }
        }
        closure
    }

    /// The transitivity; 0 where no actor has two ties.
    pub(super) fn transitivity(self) -> f64 {
        self.closed as f64 / self.pairs_of_ties.max(1) as f64
    }
}
