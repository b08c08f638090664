//! What people are told of comparing two editions.

use crate::analysis::explanation::{Explanation, Told};

/// What people are told of comparing editions, by name.
pub const EXPLAINED: &[(&str, Explanation)] =
    &[("change_by_cause", BY_CAUSE), ("tie_stability", STABILITY)];

const BY_CAUSE: Explanation = Explanation {
    formula: "part(c) = ∑ |S|! (4 − |S|)! / 5! · (I(S ∪ {c}) − I(S)) over sets S of the five causes without c",
    reference: "L. S. Shapley, A Value for n-Person Games, Contributions to the Theory of Games II, 1953; A. F. Shorrocks, Decomposition Procedures for Distributional Analysis, Journal of Economic Inequality 11, 2013",
    italian: Told {
        name: "Cambiamento per causa",
        meaning: "Di quanto un indice è cambiato tra due edizioni, diviso tra cinque cause: enti entrati o usciti, con i loro legami e i servizi che offrono solo loro; legami cambiati tra enti che ci sono in tutte e due; dati raccolti in modo diverso; servizi; persone. L'edizione di prima è trasformata in quella di adesso una causa alla volta, in tutti gli ordini possibili, e ogni volta l'indice è calcolato da capo: la parte di una causa è la media di ciò che cambia quando tocca a lei. «Dati raccolti in modo diverso» sono i legami che risultano in una sola edizione perché chi li segnala nell'altra non ha risposto.",
        not: "Perché le cose sono cambiate davvero: dice da quali dati viene la differenza dei numeri. Un ente «entrato» può esserci stato anche prima, senza essere nell'elenco; e un legame in più, segnalato da chi prima non aveva risposto, non è una rete migliore.",
        reading: "Le parti sommate danno il cambiamento. Una parte può andare contro il cambiamento: gli enti usciti tolgono, i servizi cresciuti aggiungono. Sono vuote dove l'indice non è definito per qualche stato intermedio, o la rete è troppo grande.",
    },
    english: Told {
        name: "Change by cause",
        meaning: "How much an index changed between two editions, divided among five causes: organizations that entered or left, with their ties and the services that only they offer; ties that changed among organizations that are in both; data collected in another way; services; persons. The earlier edition is turned into the later one a cause at a time, in every possible order, and each time the index is computed anew: the part of a cause is the mean of what changes when its turn comes. Data collected in another way are the ties that show in one edition only because whoever reports them did not answer in the other.",
        not: "Why things really changed: it says from which data the difference of the numbers comes. An organization that entered may have been there before without being listed; and one more tie, reported by somebody who had not answered before, is not a better network.",
        reading: "The parts add up to the change. A part may go against the change: organizations that left take away, services that grew add. They are empty where the index is not defined for some state in between, or the network is too large.",
    },
};

const STABILITY: Explanation = Explanation {
    formula: "J = |E₁ ∩ E₂| / |E₁ ∪ E₂|; H = |E₁ ∪ E₂| − |E₁ ∩ E₂|, E₁ and E₂ the pairs tied then and now",
    reference: "P. Jaccard, The Distribution of the Flora in the Alpine Zone, New Phytologist 11(2), 1912; R. W. Hamming, Error Detecting and Error Correcting Codes, Bell System Technical Journal 29(2), 1950",
    italian: Told {
        name: "Stabilità dei legami",
        meaning: "Quanta parte delle coppie di enti legate nell'una o nell'altra edizione lo è in tutte e due (Jaccard), e quante coppie sono legate in una sola (Hamming). È calcolata tra tutti gli enti, tra quelli che ci sono in tutte e due le edizioni, e tra questi senza i legami che si vedono in una sola edizione perché nell'altra qualcuno non ha risposto.",
        not: "Se la rete è migliore o peggiore, né se i legami rimasti sono forti: una rete può cambiare molto perché cresce.",
        reading: "Jaccard va da 0, nessun legame in comune, a 1, gli stessi legami; vale 1 se non ci sono legami in nessuna delle due. Sotto 0,5 più della metà delle coppie legate è cambiata. Il numero di Hamming si legge accanto a quante coppie sono legate.",
    },
    english: Told {
        name: "Stability of ties",
        meaning: "What part of the pairs of organizations tied in either edition are tied in both (Jaccard), and how many pairs are tied in one only (Hamming). It is computed among all organizations, among those that are in both editions, and among these without the ties that only show in one edition because somebody did not answer in the other.",
        not: "Whether the network is better or worse, or the ties that stayed are strong: a network may change much because it grows.",
        reading: "Jaccard goes from 0, no tie in common, to 1, the same ties; it is 1 if there is no tie in either. Below 0.5 more than half of the tied pairs changed. The number of Hamming is read beside how many pairs are tied.",
    },
};
