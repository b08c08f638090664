//! How far apart the actors are, along the direction of the ties.

use super::{Fact, Panel};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::costs::{Search, affordable};
use crate::analysis::kernels::distances::{self as kernel, distances};
use crate::analysis::scores::{Effort, Gap};
use crate::model::actor_graph::{ActorGraph, Weighting};
use std::sync::Arc;

/// Mean over ordered pairs of actors of 1 / distance, 1/∞ being 0. On weighted ties the distances are theirs, and shorter ones than 1
/// can lift it above 1. Undefined below two actors; 0 where there is no tie.
pub const EFFICIENCY: Fact = Fact {
    id: "efficiency",
    explanation: Explanation {
        formula: "E = ∑ 1 / d(u, v) / (n(n − 1)), u ≠ v, 1/∞ = 0",
        reference: "V. Latora, M. Marchiori, \"Efficient behavior of small-world networks\", Physical Review Letters 87, 2001, 198701",
        italian: Told {
            name: "Efficienza",
            meaning: "Quanto sono vicini in media due enti: 1 se tutti sono legati direttamente con tutti, 0 se nessuno raggiunge nessuno. Due enti a due passi contano un mezzo, due che non si raggiungono contano 0.",
            not: "Buon uso del denaro o del tempo: contano soltanto i percorsi nella rete.",
            reading: "Da 0 a 1. Con le forze o i costi un legame è lungo 1 / forza, o quanto il costo, e il valore può superare 1. Con le direzioni i percorsi le seguono. Vale anche in una rete a pezzi. Scende quando si aggiungono enti senza legami: si legge insieme a n. Non è definita con meno di due enti.",
        },
        english: Told {
            name: "Efficiency",
            meaning: "How near two organizations are on average: 1 when all are tied directly to all, 0 when nobody reaches anybody. Two that are two steps apart count one half, two that cannot reach each other count 0.",
            not: "Good use of money or time: only the paths in the network count.",
            reading: "From 0 to 1. With strengths or costs a tie is 1 / strength long, or as long as its cost, and the value can pass 1. With directions the paths follow them. It holds in a network of several pieces too. It falls when organizations without ties are added: read it beside n. Undefined below two organizations.",
        },
    },
    whole: false,
    compute: |panel| {
        let pairs = panel.ordered_pairs()?;
        Ok(panel.distances.own()?.harmonic_sum() / pairs)
    },
};

/// The longest distance between two actors that a path joins; never infinite. Undefined where there is no tie.
pub const DIAMETER: Fact = Fact {
    id: "diameter",
    explanation: Explanation {
        formula: "max d(u, v), d(u, v) < ∞",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 4",
        italian: Told {
            name: "Diametro",
            meaning: "La distanza tra i due enti più lontani, tra quelli che un percorso unisce: quanti passaggi servono nel caso peggiore.",
            not: "Chilometri, e neppure la distanza tra pezzi separati della rete, che non esiste.",
            reading: "Un numero intero di passaggi, almeno 1. Con le forze o i costi un legame è lungo 1 / forza, o quanto il costo: il valore è allora una somma di lunghezze, anche minore di 1. Con le direzioni i percorsi le seguono. In una rete a pezzi può essere piccolo proprio perché i pezzi sono piccoli: si legge insieme alla connessione. Non è definito se non ci sono legami.",
        },
        english: Told {
            name: "Diameter",
            meaning: "The distance between the two organizations that lie farthest apart among those a path joins: how many steps it takes at worst.",
            not: "Kilometres, nor the distance between separate pieces of the network, which does not exist.",
            reading: "A whole number of steps, at least 1. With strengths or costs a tie is 1 / strength long, or as long as its cost: the value is then a sum of lengths, which may be less than 1. With directions the paths follow them. In a network of several pieces it can be small because the pieces are small: read it beside the connectedness. Undefined where there is no tie.",
        },
    },
    whole: false,
    compute: |panel| {
        some_pair_is_joined(panel)?;
        Ok(panel.distances.own()?.diameter())
    },
};

/// The mean distance over the ordered pairs of actors that a path joins; never infinite. Undefined where there is no tie.
pub const MEAN_DISTANCE: Fact = Fact {
    id: "mean_distance",
    explanation: Explanation {
        formula: "∑ d(u, v) / |{(u, v)}|, u ≠ v, d(u, v) < ∞",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 4",
        italian: Told {
            name: "Distanza media",
            meaning: "Quanti passaggi servono, in media, per andare da un ente a un altro, se un percorso li unisce.",
            not: "Una media su tutte le coppie di enti: quelle che nessun percorso unisce non entrano nel conto.",
            reading: "Almeno 1. Con le forze o i costi un legame è lungo 1 / forza, o quanto il costo: il valore è allora una media di lunghezze, anche minore di 1, e non di passaggi. Con le direzioni i percorsi le seguono. In una rete a pezzi può essere piccola proprio perché i pezzi sono piccoli: si legge insieme alla connessione e a n. Non è definita se non ci sono legami.",
        },
        english: Told {
            name: "Mean distance",
            meaning: "How many steps it takes, on average, to go from one organization to another where a path joins them.",
            not: "A mean over all pairs of organizations: those that no path joins are left out of it.",
            reading: "At least 1. With strengths or costs a tie is 1 / strength long, or as long as its cost: the value is then a mean of lengths, which may be less than 1, and not of steps. With directions the paths follow them. In a network of several pieces it can be small because the pieces are small: read it beside the connectedness and n. Undefined where there is no tie.",
        },
    },
    whole: false,
    compute: |panel| {
        some_pair_is_joined(panel)?;
        let distances = panel.distances.own()?;
        Ok(distances.distance_sum() / distances.joined_pairs())
    },
};

/// A tie joins a pair, and without ties none is joined.
fn some_pair_is_joined(panel: &Panel) -> Result<(), Gap> {
    panel.ordered_pairs()?;
    if panel.m == 0 {
        Err(Gap::NoTie)
    } else {
        Ok(())
    }
}

/// The distances that the facts are about.
#[derive(Debug, Clone)]
pub(super) struct Distances {
    own: Result<Arc<DistanceSummary>, Gap>,
    steps: Result<Arc<DistanceSummary>, Gap>,
}

impl Distances {
    pub(super) fn of(graph: &ActorGraph, effort: Effort) -> Self {
        if !affordable(graph, Search::Bits, effort) {
            return Self::none(Gap::TooCostly);
        }
        let own = Arc::new(distance_summary(graph));
        let steps = match graph.weighting() {
            Weighting::Unweighted => Arc::clone(&own),
            _ => Arc::new(distance_summary(&without_weights(graph))),
        };
        Self {
            own: Ok(own),
            steps: Ok(steps),
        }
    }

    pub(super) fn none(gap: Gap) -> Self {
        Self {
            own: Err(gap),
            steps: Err(gap),
        }
    }

    /// Distances as the ties carry them.
    pub(super) fn own(&self) -> Result<&DistanceSummary, Gap> {
        self.own.as_deref().map_err(|&gap| gap)
    }

    /// Distances in steps, whatever the ties carry.
    pub(super) fn steps(&self) -> Result<&DistanceSummary, Gap> {
        self.steps.as_deref().map_err(|&gap| gap)
    }
}

/// The same arcs, each of length 1.
fn without_weights(graph: &ActorGraph) -> ActorGraph {
    let arcs = (0..graph.len()).flat_map(|actor| {
        let ends = graph.successors(actor).iter();
        ends.map(move |arc| [actor as u32, arc.to as u32])
    });
    let forward = |[from, to]: &[u32; 2]| graph.is_directed() || from < to;
    ActorGraph::from_indexed(
        graph.ids().to_vec(),
        arcs.filter(forward).collect(),
        Vec::new(),
        graph.is_directed(),
        Weighting::Unweighted,
    )
}

/// What the distances from each actor to those it reaches come to. An actor does not count among those it reaches.
#[derive(Debug, Clone, PartialEq)]
pub struct DistanceSummary {
    /// By actor: the sum of 1 / distance.
    pub harmonic: Vec<f64>,
    /// By actor: the sum of distances.
    pub total: Vec<f64>,
    /// By actor: how many it reaches.
    pub reached: Vec<usize>,
    /// By actor: the longest distance; 0 for who reaches nobody.
    pub farthest: Vec<f64>,
}

impl DistanceSummary {
    /// The sum of 1 / distance over ordered pairs.
    pub fn harmonic_sum(&self) -> f64 {
        self.harmonic.iter().sum()
    }

    /// The sum of distances over the ordered pairs that a path joins.
    pub fn distance_sum(&self) -> f64 {
        self.total.iter().sum()
    }

    /// How many ordered pairs of different actors a path joins.
    pub fn joined_pairs(&self) -> f64 {
        self.reached.iter().map(|&reached| reached as f64).sum()
    }

    /// The longest distance that is finite; 0 where nobody reaches anybody.
    pub fn diameter(&self) -> f64 {
        self.farthest.iter().copied().fold(0.0, f64::max)
    }
}

/// Sums up the distances from every actor along outgoing arcs.
/// # Complexity
/// *O*(*n m*) unweighted, *O*(*n m* log *n*) with distances; *O*(*n*) space a thread.
pub fn distance_summary(graph: &ActorGraph) -> DistanceSummary {
    let found = distances(graph);
    let of = |value: fn(&kernel::Distances) -> f64| found.iter().map(value).collect();
    DistanceSummary {
        harmonic: of(|one| one.harmonic),
        total: of(|one| one.sum),
        reached: found.iter().map(|one| one.reached as usize).collect(),
        farthest: of(|one| one.farthest),
    }
}
