//! What people are told of suggestions.

use crate::analysis::explanation::{Explanation, Told};

/// What people are told of suggestions, by name.
pub const EXPLAINED: &[(&str, Explanation)] = &[
    ("joining_ties", JOINING),
    ("nearness_ties", NEARNESS),
    ("introductions", INTRODUCTIONS),
    ("heralds", HERALDS),
];

const JOINING: Explanation = Explanation {
    formula: "min F = 1 − ∑ s(s − 1) / (n(n − 1)), s = |C|; C1 + C2 + … + C(k + 1)",
    reference: "S. P. Borgatti, \"Identifying sets of key players in a social network\", Computational & Mathematical Organization Theory 12, 2006, pp. 21–34",
    italian: Told {
        name: "Legami che uniscono",
        meaning: "I legami nuovi che lasciano il minor numero di coppie di enti senza alcun percorso tra loro. Il pezzo più grande della rete si unisce al secondo, poi al terzo, e così via; tra i legami che uniscono due pezzi si sceglie quello tra gli enti che hanno più cose in comune.",
        not: "Che i due enti debbano o vogliano lavorare insieme: per unire due pezzi qualunque legame tra l'uno e l'altro vale quanto questo. Né che qualcuno sia coperto per questo.",
        reading: "Che la scelta sia la migliore è dimostrato, salvo dove le coppie escluse lo impediscono: allora è scritto sotto quale valore nessuna scelta può scendere. Chi non ha risposto non riceve legami: quali abbia già non si sa.",
    },
    english: Told {
        name: "Ties that join",
        meaning: "The new ties that leave the fewest pairs of organizations without any path between them. The largest piece of the network is joined to the second, then to the third, and so on; of the ties that join two pieces the one between the organizations that share most is taken.",
        not: "That the two should or want to work together: for joining two pieces any tie between them is as good as this one. Nor that anybody is covered for it.",
        reading: "That the choice is the best is proved, except where excluded pairs are in the way: then it is said below what no choice can go. Organizations that did not answer get no ties: which they have already is not known.",
    },
};

const NEARNESS: Explanation = Explanation {
    formula: "max E = ∑ 1 / d(u, v) / (n(n − 1)), u ≠ v, 1/∞ = 0",
    reference: "V. Latora, M. Marchiori, \"Efficient Behavior of Small-World Networks\", Physical Review Letters 87, 2001, 198701",
    italian: Told {
        name: "Legami che avvicinano",
        meaning: "I legami nuovi che fanno crescere di più la vicinanza media tra tutti gli enti (efficienza): quanto in media è breve la strada dall'uno all'altro, e zero dove non c'è. Si guardano solo le coppie che hanno qualcosa in comune.",
        not: "I legami migliori per i due enti: contano le strade di tutti, e spesso i due servono da ponte ad altri. Né che qualcuno sia coperto per questo.",
        reading: "L'efficienza va da 0 a 1. Dove le scelte possibili sono poche si provano tutte; altrimenti si sceglie un legame dopo l'altro, ogni volta il migliore, e quanto manchi alla scelta migliore non si sa: accanto sta un valore che nessuna scelta può superare, spesso molto più alto.",
    },
    english: Told {
        name: "Ties that bring nearer",
        meaning: "The new ties that raise most the mean nearness of all organizations (efficiency): how short the way from one to another is on average, and zero where there is none. Only pairs that share something are looked at.",
        not: "The best ties for the two: the ways of all count, and often the two serve others as a bridge. Nor that anybody is covered for it.",
        reading: "Efficiency goes from 0 to 1. Where there are few choices all are tried; otherwise ties are chosen one after the other, each time the best, and how far from the best choice that is is not known: beside it stands a value that no choice can pass, often much higher.",
    },
};

const INTRODUCTIONS: Explanation = Explanation {
    formula: "g(u, v) = |{z, b, c, t}|; A(u, v) = ∑ 1 / ln |N(z)|, z ∈ N(u) ∩ N(v)",
    reference: "D. Liben-Nowell, J. Kleinberg, \"The link-prediction problem for social networks\", Journal of the American Society for Information Science and Technology 58(7), 2007, pp. 1019–1031",
    italian: Told {
        name: "Presentazioni",
        meaning: "Le coppie di enti senza legame che hanno più cose in comune (g): un ente che conosce tutti e due e può presentarli (z), un bisogno a cui rispondono entrambi (b), il comune in cui hanno sede (c), un tavolo (t). A parità viene prima la coppia con più conoscenze comuni poco diffuse (A).",
        not: "Una previsione: dice a chi converrebbe conoscersi, non chi si conoscerà. Né che i due non si conoscano già di persona: dice solo che un legame non risulta.",
        reading: "Le cose in comune vanno da 1 a 4. Chi presenta è, tra chi conosce tutti e due, quello con i legami più forti con entrambi. Quanto vale l'ordine è scritto sotto la tabella: quante volte su cento un legame che c'è, nascosto apposta, starebbe sopra una coppia che non ne ha.",
    },
    english: Told {
        name: "Introductions",
        meaning: "The pairs of organizations without a tie that share most (g): one that knows both and can introduce them (z), a need that both answer to (b), the municipality where they are seated (c), a working group (t). Among equals the pair with more common contacts that few others have comes first (A).",
        not: "A forecast: it says who would do well to know each other, not who will. Nor that the two do not know each other in person already: only that no tie is known.",
        reading: "Things in common go from 1 to 4. Who introduces is, of those who know both, the one with the strongest ties with either. What the order is worth is written below the table: how many times in a hundred a tie that exists, hidden on purpose, would stand above a pair that has none.",
    },
};

const HERALDS: Explanation = Explanation {
    formula: "min |S|: d(i, S) <= r",
    reference: "C. Toregas, R. Swain, C. ReVelle, L. Bergman, \"The Location of Emergency Service Facilities\", Operations Research 19(6), 1971, pp. 1363–1373",
    italian: Told {
        name: "Chi raggiunge tutti",
        meaning: "Il minor numero di enti (S) da cui, passando di legame in legame, ogni ente che ha legami (i) si raggiunge in al più r passi: di solito due, cioè tramite un conoscente comune.",
        not: "Gli enti più importanti: altri, nello stesso numero, possono raggiungere altrettanti. Né che una notizia arrivi davvero: che un legame ci sia non vuol dire che passi.",
        reading: "Che meno non bastino è dimostrato, o accanto sta quanti ne servono almeno. Ogni pezzo staccato della rete ne chiede almeno uno. Chi non ha legami non è raggiunto da nessuno ed è elencato a parte; a parte ancora chi non ha risposto, di cui non si sa.",
    },
    english: Told {
        name: "Who reaches everybody",
        meaning: "The fewest organizations (S) from which every organization that has ties (i) is reached, from tie to tie, in at most r steps: usually two, that is through a common contact.",
        not: "The most important organizations: others, as many, may reach just as many. Nor that news does arrive: that there is a tie does not mean that it passes.",
        reading: "That fewer are not enough is proved, or beside it stands how many it takes at least. Every piece that is cut off asks for one at least. Who has no ties is reached by nobody and listed apart; apart again who did not answer, of whom nothing is known.",
    },
};
