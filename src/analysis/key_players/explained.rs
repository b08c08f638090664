//! What people are told of key players.

use crate::analysis::explanation::{Explanation, Told};

const BORGATTI: &str = "S. P. Borgatti, \"Identifying sets of key players in a social network\", Computational and Mathematical Organization Theory 12(1), 2006, pp. 21–34";

/// What explains itself here, by name.
pub const EXPLAINED: &[(&str, Explanation)] = &[
    ("kpp_fragmentation", FRAGMENTATION),
    ("kpp_distance_fragmentation", DISTANCE_FRAGMENTATION),
    ("kpp_reach", REACH),
    ("kpp_distance_reach", DISTANCE_REACH),
];

/// Fragmentation after withdrawal.
pub(super) const FRAGMENTATION: Explanation = Explanation {
    formula: "F(S) = 1 − ∑ⱼ sⱼ(sⱼ − 1) / (r(r − 1)), r = n − k",
    reference: BORGATTI,
    italian: Told {
        name: "Frammentazione se si ritirano",
        meaning: "La quota di coppie tra gli enti rimasti che non hanno più alcuna catena di legami che li unisca, se gli enti dell'insieme si ritirano tutti insieme. Gli enti chiave sono l'insieme per cui questa quota è più alta.",
        not: "Una classifica di chi conta di più: l'insieme migliore non è fatto dei primi della lista, perché due enti che tengono insieme la stessa parte della rete non servono tutti e due. E non dice che qualcuno si ritirerà.",
        reading: "Va da 0 (tutti si raggiungono) a 1 (nessuno raggiunge nessuno) e si confronta con la frammentazione della rete com'è. I due valori sono su gruppi diversi: il secondo conta solo chi resta. «Dimostrato» vuol dire che nessun altro insieme della stessa grandezza fa di più; altrimenti accanto sta il valore che nessun insieme può superare. Se nessun ritiro separa qualcuno, molti insiemi valgono uguale e quello mostrato è uno dei tanti.",
    },
    english: Told {
        name: "Fragmentation if they withdraw",
        meaning: "The share of pairs among the organizations that remain which no chain of ties joins any more, if those of the set all withdraw together. The key players are the set for which this share is highest.",
        not: "A ranking of who counts most: the best set is not made of the first of a list, because of two organizations that hold the same part of the network together only one is needed. Nor does it say that anybody will withdraw.",
        reading: "It goes from 0 (all reach each other) to 1 (nobody reaches anybody) and is compared with the fragmentation of the network as it is. The two are of different groups: the second counts only those who remain. \"Proved\" means that no other set of the same size does more; otherwise the value that no set can exceed stands beside it. If no withdrawal parts anybody, many sets are equal and the one shown is one of many.",
    },
};

/// Fragmentation after withdrawal, by distance.
pub(super) const DISTANCE_FRAGMENTATION: Explanation = Explanation {
    formula: "DF(S) = 1 − ∑_{i≠j} 1 / d(i, j) / (r(r − 1)), r = n − k, 1/∞ = 0",
    reference: BORGATTI,
    italian: Told {
        name: "Lontananza se si ritirano",
        meaning: "Quanto sarebbero lontani tra loro gli enti rimasti, se gli enti dell'insieme si ritirano tutti insieme: 1 meno la media, tra tutte le coppie, di 1 diviso i passi che le separano. Conta anche chi resta collegato, ma con un giro più lungo. Gli enti chiave sono l'insieme per cui è più alta.",
        not: "La lontananza sulla strada: i passi sono legami tra enti, non chilometri. E non è la quota di chi resta isolato, che è la frammentazione.",
        reading: "Va da 0 (tutti legati a tutti) a 1 (nessun legame) e si confronta con quella della rete com'è, che non è mai 0 in una rete vera. Distingue meglio della frammentazione dove la rete resta unita qualunque ente si ritiri. «Dimostrato» vuol dire che nessun altro insieme della stessa grandezza fa di più; altrimenti accanto sta il valore che nessun insieme può superare.",
    },
    english: Told {
        name: "Remoteness if they withdraw",
        meaning: "How far from each other the organizations that remain would be, if those of the set all withdraw together: 1 less the mean, over all pairs, of 1 divided by the steps between them. Those who stay joined by a longer way count too. The key players are the set for which it is highest.",
        not: "Distance by road: steps are ties between organizations, not kilometres. Nor is it the share of those cut off, which is fragmentation.",
        reading: "It goes from 0 (all tied to all) to 1 (no tie) and is compared with that of the network as it is, which is never 0 in a real network. It tells more than fragmentation where the network holds whoever withdraws. \"Proved\" means that no other set of the same size does more; otherwise the value that no set can exceed stands beside it.",
    },
};

/// Reach of a set.
pub(super) const REACH: Explanation = Explanation {
    formula: "R(S) = |{j : d(S, j) ≤ m}| / n, d(S, j) = min over s in S of d(s, j)",
    reference: BORGATTI,
    italian: Told {
        name: "Enti raggiunti insieme",
        meaning: "La quota di enti che almeno uno dell'insieme raggiunge in pochi passi (due, se non si dice altro), contando anche gli enti dell'insieme. Gli enti chiave sono quelli da cui partire perché una notizia o una proposta arrivi a più enti possibile.",
        not: "Una garanzia che la notizia arrivi: dice che esiste un percorso breve, non che venga usato. E non dice quanto sia facile: un passo vale come l'altro.",
        reading: "Va da k diviso n (nessuno oltre a sé) a 1 (tutti). Alcuni programmi contano solo gli altri: il valore cambia, l'insieme migliore no. «Dimostrato» vuol dire che nessun altro insieme della stessa grandezza raggiunge più enti; altrimenti accanto sta il valore che nessun insieme può superare. Chi non ha legami è raggiunto solo se è nell'insieme.",
    },
    english: Told {
        name: "Reached together",
        meaning: "The share of organizations that at least one of the set reaches in a few steps (two, unless something else is said), those of the set included. The key players are those to begin from so that a piece of news or a proposal comes to as many as possible.",
        not: "A promise that the news arrives: it says that a short way exists, not that it is used. Nor how easy it is: one step is like another.",
        reading: "It goes from k divided by n (nobody but themselves) to 1 (all). Some programs count only the others: the value differs, the best set does not. \"Proved\" means that no other set of the same size reaches more; otherwise the value that no set can exceed stands beside it. Whoever has no tie is reached only as a member of the set.",
    },
};

/// Reach of a set, by distance.
pub(super) const DISTANCE_REACH: Explanation = Explanation {
    formula: "DR(S) = ∑ⱼ 1 / max(1, d(S, j)) / n, 1/∞ = 0",
    reference: BORGATTI,
    italian: Told {
        name: "Vicinanza dell'insieme a tutti",
        meaning: "Quanto un insieme di enti è vicino a tutta la rete: ogni ente conta 1 se è dell'insieme o legato a uno di loro, la metà se è a due passi, un terzo se è a tre, e così via; la somma è divisa per il numero di enti.",
        not: "Una misura di quanti si conoscono: pesa quanto è breve la strada, non quanto è forte il legame.",
        reading: "Va da k diviso n a 1, che vuol dire: ogni ente è dell'insieme o ha un legame con uno di loro. Chi non è raggiungibile conta 0. Alcuni programmi contano solo chi è fuori dall'insieme: il valore cambia, l'insieme migliore no. «Dimostrato» vuol dire che nessun altro insieme della stessa grandezza è più vicino a tutti; altrimenti accanto sta il valore che nessun insieme può superare.",
    },
    english: Told {
        name: "Nearness of the set to all",
        meaning: "How near a set of organizations is to the whole network: each organization counts 1 if it is of the set or tied to one of them, a half if it is two steps away, a third if three, and so on; the sum is divided by the number of organizations.",
        not: "A measure of how many know each other: it weighs how short the way is, not how strong the tie.",
        reading: "It goes from k divided by n to 1, which means: each organization is of the set or has a tie with one of them. Whoever cannot be reached counts 0. Some programs count only those outside the set: the value differs, the best set does not. \"Proved\" means that no other set of the same size is nearer to all; otherwise the value that no set can exceed stands beside it.",
    },
};
