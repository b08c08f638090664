//! Into how many pieces the network falls, and how much of it holds together.

use super::{Fact, Panel};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::components::strong;
use crate::analysis::scores::{Gap, Value};
use crate::model::actor_graph::ActorGraph;

/// Components, isolates included; directions are ignored.
pub const COMPONENTS: Fact = Fact {
    id: "components",
    explanation: Explanation {
        formula: "|{C}|, C = max S : d(u, v) < ∞ ∀ u, v ∈ S",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 4",
        italian: Told {
            name: "Componenti",
            meaning: "In quanti pezzi separati è divisa la rete: dentro un pezzo si va da ogni ente a ogni altro passando di legame in legame, tra un pezzo e l'altro non c'è alcun percorso.",
            not: "Gruppi di lavoro o comunità: un solo pezzo può contenere molti gruppi.",
            reading: "Un numero intero: 1 se la rete è tutta unita. Ogni ente senza legami è un pezzo a sé. Le direzioni non contano.",
        },
        english: Told {
            name: "Components",
            meaning: "Into how many separate pieces the network falls: within a piece every organization reaches every other from tie to tie, and between pieces no path leads.",
            not: "Working groups or communities: one piece can hold many groups.",
            reading: "A whole number: 1 when the network is all in one. Every organization without ties is a piece of its own. Directions do not count.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.component_sizes.len() as f64),
};

/// Actors of the largest component; 0 where there is no actor.
pub const LARGEST_COMPONENT: Fact = Fact {
    id: "largest_component",
    explanation: Explanation {
        formula: "max |C|",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 4",
        italian: Told {
            name: "Componente maggiore",
            meaning: "Quanti enti ha il pezzo più grande della rete.",
            not: "Il gruppo più importante: dice solo quanti enti si raggiungono tra loro.",
            reading: "Da 0 a n. Se è vicina a n, quasi tutta la rete è unita. Le direzioni non contano.",
        },
        english: Told {
            name: "Largest component",
            meaning: "How many organizations the largest piece of the network has.",
            not: "The most important group: it only tells how many can reach one another.",
            reading: "From 0 to n. Near n, nearly the whole network is in one piece. Directions do not count.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.component_sizes.first().copied().unwrap_or_default() as f64),
};

/// Strong components: sets within which arcs lead from everyone to everyone. Undefined where ties have no direction.
pub const STRONG_COMPONENTS: Fact = Fact {
    id: "strong_components",
    explanation: Explanation {
        formula: "|{C}|, C = max S : d(u → v) < ∞ ∀ u, v ∈ S",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 4",
        italian: Told {
            name: "Componenti forti",
            meaning: "In quanti pezzi si divide la rete se i percorsi devono seguire la direzione dei legami: dentro un pezzo forte si va da ogni ente a ogni altro e si torna.",
            not: "Pezzi staccati: due pezzi forti possono essere uniti, ma in una sola direzione.",
            reading: "Un numero intero, da 1 a n. Se è vicino a n, da quasi nessun ente si può andare a un altro e tornare. Non sono definite se i legami non hanno direzione.",
        },
        english: Told {
            name: "Strong components",
            meaning: "Into how many pieces the network falls when paths must follow the direction of the ties: within a strong piece one gets from every organization to every other and back.",
            not: "Pieces that are cut off: two strong pieces may be joined, but in one direction only.",
            reading: "A whole number, from 1 to n. Near n, from hardly any organization can one get to another and back. Undefined where ties have no direction.",
        },
    },
    whole: true,
    compute: |panel| panel.strong_components.map(|count| count as f64),
};

/// Share of pairs that no path joins, *F* = 1 − ∑ *s*(*s* − 1) / *n*(*n* − 1) over component sizes *s*; undefined below two actors.
pub const FRAGMENTATION: Fact = Fact {
    id: "fragmentation",
    explanation: Explanation {
        formula: "F = 1 − ∑ s(s − 1) / (n(n − 1)), s = |C|",
        reference: "S. P. Borgatti, \"Identifying sets of key players in a social network\", Computational & Mathematical Organization Theory 12, 2006, pp. 21–34",
        italian: Told {
            name: "Frammentazione",
            meaning: "Quanta parte delle coppie di enti non è unita da alcun percorso: 0 se la rete è tutta unita, 1 se nessun ente ha legami.",
            not: "Litigi o cattiva volontà: dice solo dove mancano percorsi nei dati.",
            reading: "Da 0 a 1. Si contano le coppie: un ente staccato da un pezzo grande conta più di uno staccato da un pezzo piccolo. Non è definita con meno di due enti. Le direzioni non contano.",
        },
        english: Told {
            name: "Fragmentation",
            meaning: "What share of the pairs of organizations no path joins: 0 when the network is all in one, 1 when nobody has ties.",
            not: "Quarrels or ill will: it only tells where the data hold no path.",
            reading: "From 0 to 1. Pairs are what counts: an organization cut off from a large piece counts more than one cut off from a small piece. Undefined below two organizations. Directions do not count.",
        },
    },
    whole: false,
    compute: |panel| Ok(1.0 - joined(panel)?),
};

/// Share of pairs that a path joins, 1 − *F*; undefined below two actors.
pub const CONNECTEDNESS: Fact = Fact {
    id: "connectedness",
    explanation: Explanation {
        formula: "1 − F = ∑ s(s − 1) / (n(n − 1)), s = |C|",
        reference: "D. Krackhardt, \"Graph theoretical dimensions of informal organizations\", in: K. M. Carley, M. J. Prietula (eds), Computational Organization Theory, Erlbaum, 1994, pp. 89–111",
        italian: Told {
            name: "Connessione",
            meaning: "Quanta parte delle coppie di enti è unita da un percorso: 1 se la rete è tutta unita, 0 se nessun ente ha legami. Insieme alla frammentazione fa 1.",
            not: "Vicinanza: due enti uniti da un percorso lunghissimo contano come due enti legati direttamente.",
            reading: "Da 0 a 1. Si legge insieme a n e alla distanza media. Non è definita con meno di due enti. Le direzioni non contano.",
        },
        english: Told {
            name: "Connectedness",
            meaning: "What share of the pairs of organizations a path joins: 1 when the network is all in one, 0 when nobody has ties. Together with fragmentation it makes 1.",
            not: "Nearness: two organizations joined by a very long path count as two that are tied directly.",
            reading: "From 0 to 1. Read it beside n and the mean distance. Undefined below two organizations. Directions do not count.",
        },
    },
    whole: false,
    compute: joined,
};

/// The share of pairs within components.
fn joined(panel: &Panel) -> Value {
    let pairs = panel.ordered_pairs()?;
    let within = |&size: &usize| size as u128 * size.saturating_sub(1) as u128;
    let joined: u128 = panel.component_sizes.iter().map(within).sum();
    Ok(joined as f64 / pairs)
}

/// How many strong components a directed network has. *O*(*n* + *m*).
pub(super) fn strong_components(graph: &ActorGraph) -> Result<usize, Gap> {
    if !graph.is_directed() {
        return Err(Gap::Undirected);
    }
    // Labels count from 0, and none is left out.
    let labels = strong(graph);
    Ok(labels.iter().max().map_or(0, |&last| last as usize + 1))
}
