//! What the network hangs on: cut vertices, bridges, blocks, and how deep its core is.

use super::Fact;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::cores::cores;
use crate::analysis::structure::cut_vertices::Holding;
use crate::model::actor_graph::ActorGraph;

/// Actors whose removal would split their component; directions are ignored.
pub const CUT_VERTICES: Fact = Fact {
    id: "cut_vertices",
    explanation: Explanation {
        formula: "|{v : c(G − v) > c(G)}|, c = |{C}|",
        reference: "R. Tarjan, \"Depth-first search and linear graph algorithms\", SIAM Journal on Computing 1(2), 1972, pp. 146–160",
        italian: Told {
            name: "Enti cerniera",
            meaning: "Quanti enti sono tali che, se uno di loro si ritirasse, la rete si dividerebbe in più pezzi di quanti ne ha ora.",
            not: "Gli enti più attivi: un ente con due soli legami può essere l'unico passaggio tra due parti della rete.",
            reading: "Da 0 a n. Con 0 nessun pezzo della rete dipende da un ente solo; più sono, più la rete ha punti deboli. Le direzioni non contano.",
        },
        english: Told {
            name: "Cut vertices",
            meaning: "How many organizations are such that, if one of them withdrew, the network would fall into more pieces than it has now.",
            not: "The most active ones: an organization of only two ties can be the one passage between two parts of the network.",
            reading: "From 0 to n. At 0 no piece of the network hangs on one organization alone; the more there are, the more weak points it has. Directions do not count.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.hinges.cut_vertices as f64),
};

/// Ties whose removal would split their component; directions are ignored.
pub const BRIDGES: Fact = Fact {
    id: "bridges",
    explanation: Explanation {
        formula: "|{e : c(G − e) > c(G)}|, c = |{C}|",
        reference: "R. Tarjan, \"A note on finding the bridges of a graph\", Information Processing Letters 2(6), 1974, pp. 160–161",
        italian: Told {
            name: "Ponti",
            meaning: "Quanti legami sono tali che, se uno di loro si sciogliesse, la rete si dividerebbe in più pezzi di quanti ne ha ora: ciascuno è l'unico passaggio tra due parti.",
            not: "I legami più forti: un ponte può essere un legame debole e recente.",
            reading: "Da 0 a m. Il legame di un ente che ne ha uno solo è sempre un ponte. Le direzioni non contano.",
        },
        english: Told {
            name: "Bridges",
            meaning: "How many ties are such that, if one of them were dissolved, the network would fall into more pieces than it has now: each is the one passage between two parts.",
            not: "The strongest ties: a bridge can be a weak and recent one.",
            reading: "From 0 to m. The tie of an organization that has only one is always a bridge. Directions do not count.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.hinges.bridges as f64),
};

/// Blocks: the largest sets of actors, two at least, that no one actor's removal would split. A bridge is a block of two; an isolate
/// belongs to none. Directions are ignored.
pub const BLOCKS: Fact = Fact {
    id: "blocks",
    explanation: Explanation {
        formula: "|{B}|, B = max S : |S| > 1, c(S) = 1, c(S − v) = 1 ∀ v ∈ S",
        reference: "F. Harary, \"Graph Theory\", Addison-Wesley, 1969, ch. 3",
        italian: Told {
            name: "Blocchi",
            meaning: "In quante parti robuste si divide la rete: dentro un blocco nessun ente, ritirandosi da solo, separa gli altri. Due enti uniti da un ponte formano un blocco di due.",
            not: "Gruppi senza legami tra loro: due blocchi possono avere in comune un ente cerniera.",
            reading: "Un numero intero. Pochi blocchi grandi fanno una rete robusta; molti blocchi di due fanno una rete ad albero, che si spezza facilmente. Chi non ha legami non è in alcun blocco. Le direzioni non contano.",
        },
        english: Told {
            name: "Blocks",
            meaning: "Into how many robust parts the network falls: within a block no organization alone separates the others by withdrawing. Two organizations joined by a bridge are a block of two.",
            not: "Groups without ties between them: two blocks can share a cut vertex.",
            reading: "A whole number. A few large blocks make a robust network; many blocks of two make a tree, which breaks easily. Organizations without ties are in no block. Directions do not count.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.hinges.blocks as f64),
};

/// The largest *k* for which some actors have *k* ties each among themselves (degeneracy); directions are ignored.
pub const MAX_CORE: Fact = Fact {
    id: "max_core",
    explanation: Explanation {
        formula: "max k : ∃ S ≠ ∅, deg_S(v) ≥ k ∀ v ∈ S",
        reference: "S. B. Seidman, \"Network structure and minimum degree\", Social Networks 5(3), 1983, pp. 269–287",
        italian: Told {
            name: "Profondità del nucleo",
            meaning: "Il numero k più alto per cui esiste un nucleo in cui ogni ente ha almeno k legami con altri enti dello stesso nucleo.",
            not: "Il numero di legami dell'ente che ne ha di più: un ente può averne molti con enti che non si conoscono tra loro.",
            reading: "Un numero intero: 0 senza legami, 1 in una rete ad albero, n − 1 se tutti sono legati con tutti. Le direzioni non contano.",
        },
        english: Told {
            name: "Depth of the core",
            meaning: "The highest number k for which there is a core where every organization has at least k ties with others of that core.",
            not: "The number of ties of the organization that has most: it may have many to organizations that have none with one another.",
            reading: "A whole number: 0 without ties, 1 in a tree, n − 1 when all are tied to all. Directions do not count.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.hinges.max_core as f64),
};

/// How many there are of what holds the network.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hinges {
    cut_vertices: usize,
    bridges: usize,
    blocks: usize,
    max_core: usize,
}

impl Hinges {
    pub(super) fn of(graph: &ActorGraph) -> Self {
        let holding = Holding::of(graph);
        Self {
            cut_vertices: holding.cut_vertices.len(),
            bridges: holding.bridges.len(),
            blocks: holding.blocks,
            max_core: cores(graph).degeneracy() as usize,
        }
    }
}
