//! What people are told of the tests of pattern.

use crate::analysis::explanation::{Explanation, Told};

/// Of the correlation of ties with what two organizations have in common.
pub const CORRELATION: Explanation = Explanation {
    formula: "r(A, B), p = (1 + |{π : |r(A, π(B))| ≥ |r(A, B)|}|) / (1 + R)",
    reference: "L. Hubert, \"Assignment Methods in Combinatorial Data Analysis\", Dekker, 1987; D. Krackhardt, \"QAP partialling as a test of spuriousness\", Social Networks 9(2), 1987, pp. 171–186",
    italian: Told {
        name: "Correlazione tra coppie (QAP)",
        meaning: "Se i legami vanno insieme a un aspetto che due enti hanno in comune, come il comune o un tavolo, guardato da solo. Per sapere se può essere un caso, gli enti si scambiano i nomi a sorte molte volte e si guarda quanto spesso ne viene altrettanto.",
        not: "Una causa: enti che siedono allo stesso tavolo possono essere legati perché ci siedono, o sederci perché erano legati. E un aspetto può contare solo perché va insieme a un altro.",
        reading: "Da −1 a 1: 0 vuol dire che non vanno insieme. p è quanto spesso il caso dà una correlazione altrettanto lontana da 0: sotto 0,05 non si crede al caso, ma una prova su venti ci va anche per caso. Le coppie di cui manca il dato, e quelle di chi non ha risposto, restano fuori. Non è definita se tutte le coppie hanno lo stesso valore.",
    },
    english: Told {
        name: "Correlation of pairs (QAP)",
        meaning: "Whether ties go with something two organizations have in common, such as the municipality or a tavolo, looked at by itself. To know whether that may be chance, the organizations exchange their names by lot many times, and one counts how often as much comes of it.",
        not: "A cause: organizations that sit at the same tavolo may be tied because they sit there, or sit there because they were tied. And one thing may count only because it goes with another.",
        reading: "From −1 to 1: 0 means that they do not go together. p is how often chance gives a correlation as far from 0: below 0.05 one does not believe in chance, but one test in twenty gets there by chance too. Pairs without data, and those of who did not answer, are left out. Undefined where all pairs have the same value.",
    },
};

/// Of the regression of ties on all of these together.
pub const REGRESSION: Explanation = Explanation {
    formula: "Y = β₀ + ∑ βₖ Xₖ + e, t = βₖ / se(βₖ), Eₖ = Xₖ − ∑ γⱼ Xⱼ, p = (1 + |{π : |t(π(Eₖ))| ≥ |t|}|) / (1 + R)",
    reference: "D. Dekker, D. Krackhardt, T. A. B. Snijders, \"Sensitivity of MRQAP tests to collinearity and autocorrelation conditions\", Psychometrika 72(4), 2007, pp. 563–581",
    italian: Told {
        name: "Regressione tra coppie (MRQAP)",
        meaning: "Quanto più spesso due enti hanno un legame se hanno in comune un aspetto, a parità degli altri aspetti della tabella. Gli enti si scambiano i nomi a sorte molte volte per sapere se può essere un caso.",
        not: "Una causa, né una previsione per una coppia. Gli aspetti che la tabella non contiene, come le persone o la storia, restano fuori.",
        reading: "Il coefficiente è in legami per coppia: 0,10 vuol dire dieci legami in più ogni cento coppie, a parità del resto. Per la distanza è ogni dieci chilometri in più. R² è la parte delle differenze tra coppie che gli aspetti insieme spiegano: tra coppie è quasi sempre piccola. p sotto 0,05: non si crede al caso. Le coppie di cui manca un dato, e quelle di chi non ha risposto, restano fuori.",
    },
    english: Told {
        name: "Regression of pairs (MRQAP)",
        meaning: "How much more often two organizations have a tie if they have something in common, the other things in the table being equal. The organizations exchange their names by lot many times to know whether that may be chance.",
        not: "A cause, nor a forecast for one pair. What the table does not hold, such as people or history, stays out of it.",
        reading: "The coefficient is in ties for each pair: 0.10 means ten more ties in a hundred pairs, the rest being equal. For distance it is for every ten kilometers more. R² is the part of the differences between pairs that all these account for together: between pairs it is nearly always small. p below 0.05: one does not believe in chance. Pairs without some of the data, and those of who did not answer, are left out.",
    },
};

/// Of a number of the network against networks drawn by lot.
pub const BY_CHANCE: Explanation = Explanation {
    formula: "p = (1 + |{G ∈ R : T(G) ≥ T}|) / (1 + R)",
    reference: "B. S. Anderson, C. Butts, K. Carley, \"The interaction of size and density with graph-level indices\", Social Networks 21(3), 1999, pp. 239–267",
    italian: Told {
        name: "Confronto con reti tirate a sorte",
        meaning: "Se un numero della rete, come la chiusura in triangoli, è diverso da quello di reti tirate a sorte che hanno lo stesso numero di enti e di legami, oppure gli stessi legami per ogni ente.",
        not: "Che qualcuno lo abbia voluto, né che sia un bene o un male: dice solo che il numero di enti e di legami non basta a spiegarlo.",
        reading: "Le reti a sorte danno quasi sempre un valore tra i due indicati (95 su 100). p è due volte la parte di reti a sorte che vanno altrettanto lontano dalla stessa parte: sotto 0,05 non si crede al caso, ma una prova su venti ci va anche per caso. Chi non ha risposto resta fuori. Non è definito se la rete non ha quel numero.",
    },
    english: Told {
        name: "Comparison with networks drawn by lot",
        meaning: "Whether a number of the network, such as how far it closes into triangles, is different from that of networks drawn by lot which have the same numbers of organizations and ties, or the same ties at each organization.",
        not: "That somebody wanted it, or that it is good or bad: it only says that the numbers of organizations and ties do not account for it.",
        reading: "Networks by lot nearly always give a value between the two shown (95 in 100). p is twice the part of the networks by lot that go as far on the same side: below 0.05 one does not believe in chance, but one test in twenty gets there by chance too. Who did not answer is left out. Undefined where the network does not have that number.",
    },
};
