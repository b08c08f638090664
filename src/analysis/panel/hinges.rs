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
        formula: "|{v : G − v has more components than G}|, deg(v) > 0",
        reference: "R. Tarjan, \"Depth-first search and linear graph algorithms\", SIAM Journal on Computing 1(2), 1972, pp. 146–160",
        italian: Told {
            name: "Enti cerniera",
            meaning: "Quanti enti, se si ritirassero, dividerebbero la rete in più pezzi.",
            not: "Gli enti più attivi: un ente con due soli legami può essere l'unico passaggio tra due parti della rete.",
            reading: "Da 0 a n. Con 0 la rete non dipende da un ente solo; più sono, più punti deboli ha.",
        },
        english: Told {
            name: "Cut vertices",
            meaning: "How many organizations would split the network into more pieces if they withdrew.",
            not: "The most active ones: an organization of only two ties can be the one passage between two parts of the network.",
            reading: "From 0 to n. At 0 the network hangs on nobody alone; the more there are, the more weak points it has.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.hinges.cut_vertices as f64),
};

/// Ties whose removal would split their component; directions are ignored.
pub const BRIDGES: Fact = Fact {
    id: "bridges",
    explanation: Explanation {
        formula: "|{e : G − e has more components than G}|",
        reference: "R. Tarjan, \"A note on finding the bridges of a graph\", Information Processing Letters 2(6), 1974, pp. 160–161",
        italian: Told {
            name: "Ponti",
            meaning: "Quanti legami, se si sciogliessero, dividerebbero la rete in più pezzi: per quelle due parti sono l'unico passaggio.",
            not: "I legami più forti: un ponte può essere un legame debole e recente.",
            reading: "Da 0 a m. Un ente con un solo legame fa sempre di quel legame un ponte.",
        },
        english: Told {
            name: "Bridges",
            meaning: "How many ties would split the network into more pieces if they were dissolved: they are the one passage between two parts.",
            not: "The strongest ties: a bridge can be a weak and recent one.",
            reading: "From 0 to m. The tie of an organization that has only one is always a bridge.",
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
        formula: "|{B}|, B maximal: B − v is connected for every v ∈ B",
        reference: "F. Harary, \"Graph Theory\", Addison-Wesley, 1969, ch. 3",
        italian: Told {
            name: "Blocchi",
            meaning: "In quante parti robuste si divide la rete: dentro un blocco nessun ente da solo, ritirandosi, separa gli altri. Due enti uniti da un ponte formano un blocco di due.",
            not: "Gruppi senza legami tra loro: due blocchi possono avere in comune un ente cerniera.",
            reading: "Un numero intero. Pochi blocchi grandi sono una rete robusta; molti blocchi di due sono una rete ad albero, che si spezza facilmente. Chi non ha legami non è in alcun blocco.",
        },
        english: Told {
            name: "Blocks",
            meaning: "Into how many robust parts the network falls: within a block no organization alone separates the others by withdrawing. Two organizations joined by a bridge are a block of two.",
            not: "Groups without ties between them: two blocks can share a cut vertex.",
            reading: "A whole number. A few large blocks make a robust network; many blocks of two make a tree, which breaks easily. Organizations without ties are in no block.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.hinges.blocks as f64),
};

/// The largest *k* for which some actors have *k* ties each among themselves (degeneracy); directions are ignored.
pub const MAX_CORE: Fact = Fact {
    id: "max_core",
    explanation: Explanation {
        formula: "max k : ∃ S ≠ ∅, every v ∈ S has ≥ k ties within S",
        reference: "S. B. Seidman, \"Network structure and minimum degree\", Social Networks 5(3), 1983, pp. 269–287",
        italian: Told {
            name: "Profondità del nucleo",
            meaning: "Il numero k più alto per cui esiste un nucleo in cui ogni ente ha almeno k legami con altri enti dello stesso nucleo.",
            not: "Il numero di legami dell'ente che ne ha di più: un ente può averne molti verso enti che non si conoscono tra loro.",
            reading: "Un numero intero: 0 senza legami, 1 in una rete ad albero, n − 1 se tutti sono legati con tutti.",
        },
        english: Told {
            name: "Depth of the core",
            meaning: "The highest number k for which there is a core where every organization has at least k ties with others of that core.",
            not: "The number of ties of the organization that has most: it may have many to organizations that have none with one another.",
            reading: "A whole number: 0 without ties, 1 in a tree, n − 1 when all are tied to all.",
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
