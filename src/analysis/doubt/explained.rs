//! What people are told of doubt.

use crate::analysis::explanation::{Explanation, Told};

/// What is explained here, by name.
pub const EXPLAINED: &[(&str, Explanation)] = &[
    ("doubt", DOUBT),
    ("doubt.status", STATUS),
    ("doubt.top", TOP),
    ("doubt.together", TOGETHER),
];

/// Intervals.
const DOUBT: Explanation = Explanation {
    formula: "[x(⌊α (D + 1)⌋), x(D + 1 − ⌊α (D + 1)⌋)], α = (1 − L) / 2; P(i, j) ~ Beta(r + t, 1 − r + N − t)",
    reference: "D. B. Rubin, \"Multiple Imputation for Nonresponse in Surveys\", Wiley, 1987",
    italian: Told {
        name: "Quanto siamo sicuri",
        meaning: "Tra quali valori sta un risultato, per quello che i dati lasciano aperto. Si ripete il calcolo molte volte su dati tirati a sorte tra quelli possibili: i legami di chi non ha risposto, i legami segnalati da uno solo che forse non ci sono, le persone indicate con un minimo e un massimo. L'intervallo tiene il 90 % delle prove, o quanto si è chiesto.",
        not: "Tutti gli errori possibili. Non si aggiungono legami che due enti che hanno risposto hanno taciuto; posti, orari, distanze e livelli restano come scritti. E un intervallo largo non è un risultato cattivo: dice che mancano dati.",
        reading: "Un intervallo stretto vuol dire che il risultato regge comunque siano andate le cose. Se il valore di oggi sta fuori o al bordo, oggi si conta troppo o troppo poco: per esempio chi non ha risposto non ha i legami che avrebbe detto. Si suppone che chi tace somigli, a parità di comune, tavoli e bisogni, a chi ha risposto.",
    },
    english: Told {
        name: "How sure we are",
        meaning: "Between which values a result lies, for what the data leave open. The calculation is repeated many times on data drawn among those that are possible: the ties of who did not answer, ties that one end alone reported and that may not be there, persons stated as a least and a most. The interval holds 90 % of the draws, or as many as were asked for.",
        not: "All errors there can be. No ties are added that two organizations which answered both left out; places, times, distances and standards stay as written. And a wide interval is no bad result: it says that data are missing.",
        reading: "A narrow interval means that the result holds however things went. Where the value of today lies outside or at the edge, today too much or too little is counted: who did not answer lacks the ties it would have told, for instance. Who is silent is supposed to be like those who answered in the same municipality, working groups and needs.",
    },
};

/// Shares of status.
const STATUS: Explanation = Explanation {
    formula: "P(s) = |{d: s(d) = s}| / D",
    reference: "D. B. Rubin, \"Multiple Imputation for Nonresponse in Surveys\", Wiley, 1987",
    italian: Told {
        name: "Quota di prove per stato",
        meaning: "In quante prove su cento un bisogno risulta scoperto, insufficiente, fragile o coperto, quando le persone di un intervallo sono tirate a sorte tra il minimo e il massimo.",
        not: "La probabilità che una persona trovi posto: riguarda lo stato del bisogno intero.",
        reading: "Vicino al 100 % lo stato è sicuro quali che siano le persone nell'intervallo. Se due stati si dividono le prove, prima di decidere conviene contare le persone. I bisogni senza intervallo hanno uno stato solo.",
    },
    english: Told {
        name: "Share of draws by status",
        meaning: "In how many draws of a hundred a need comes out as uncovered, insufficient, fragile or covered, when the persons of a range are drawn between the least and the most.",
        not: "The probability that a person finds a place: it is about the status of the whole need.",
        reading: "Near 100 % the status is sure whatever the persons within the range. Where two statuses share the draws, count the persons before deciding. Needs without a range have one status only.",
    },
};

/// The chance to be at the top.
const TOP: Explanation = Explanation {
    formula: "P(k) = |{d: rank(d) ≤ k}| / D",
    reference: "H. Goldstein, D. J. Spiegelhalter, \"League tables and their limitations\", Journal of the Royal Statistical Society A 159(3), 1996, pp. 385–443",
    italian: Told {
        name: "Probabilità di essere tra i primi",
        meaning: "In quante prove su cento un ente è tra i primi k per una misura di centralità.",
        not: "Un merito: dice quanto ci si può fidare della classifica.",
        reading: "Vicino a 100 % o a 0 il posto in classifica è sicuro; intorno al 50 % chi è dentro e chi è fuori dipende dai dati che mancano. A pari merito più di k enti possono essere tra i primi k.",
    },
    english: Told {
        name: "Chance to be at the top",
        meaning: "In how many draws of a hundred an organization is among the first k by a measure of centrality.",
        not: "A merit: it tells how far the ranking can be trusted.",
        reading: "Near 100 % or 0 the place in the ranking is sure; around 50 % who is in and who is out hangs on the data that are missing. With equal scores more than k organizations can be among the first k.",
    },
};

/// Who stays together.
const TOGETHER: Explanation = Explanation {
    formula: "T(i) = ∑ⱼ |{d: c(d; i) = c(d; j)}| / (D |C(i) \\ i|), j ∈ C(i), j ≠ i",
    reference: "A. Lancichinetti, S. Fortunato, \"Consensus clustering in complex networks\", Scientific Reports 2, 2012, 336",
    italian: Told {
        name: "Resta con la sua comunità",
        meaning: "In quante prove su cento un ente resta insieme agli altri enti della sua comunità di oggi, in media su di loro.",
        not: "La bontà della comunità, né se gli enti si riconoscono in essa.",
        reading: "Vicino al 100 % la comunità regge anche con dati un po' diversi. Sotto il 50 % l'appartenenza non va presentata come un fatto. Chi è solo non ha valore.",
    },
    english: Told {
        name: "Stays with its community",
        meaning: "In how many draws of a hundred an organization stays together with the other organizations of its community of today, on average over them.",
        not: "How good the community is, nor whether its organizations know themselves in it.",
        reading: "Near 100 % the community holds with somewhat different data too. Below 50 % membership should not be presented as a fact. Who is alone has no value.",
    },
};
