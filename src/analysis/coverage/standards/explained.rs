//! What people are told of standards.

use crate::analysis::explanation::{Explanation, Told};

/// Standards of law and plan.
pub(super) const STANDARDS: Explanation = Explanation {
    formula: "q = r P; g = max(0, q - a); s = min(P, max(0, P - a / r))",
    reference: "L. 30 dicembre 2021, n. 234, art. 1, commi 159-171 (LEPS)",
    italian: Told {
        name: "Livelli di legge e di piano",
        meaning: "Per ogni livello essenziale (LEPS) o obiettivo scritto nei dati: quanto è richiesto, quanto ce n'è, quanto manca (dove il livello è un massimo, quanto è di troppo), e per quanti residenti non basta. Si guarda nell'ambito, in ogni bacino e in ogni comune. Ciò che c'è è la somma delle capienze, o il numero, dei servizi attivi che contano e che si svolgono lì; oppure la quantità scritta nei dati.",
        not: "Un parere sul rispetto della legge: vale solo quanto il livello è stato trascritto bene, e uno non verificato va letto nella norma prima di citarlo. Non dice nemmeno se le persone sono coperte: i servizi si contano dove si svolgono, chiunque seguano.",
        reading: "Un livello deve essere raggiunto solo dove si applica; altrove la riga serve per confronto: un ambito può raggiungerlo nell'insieme e un suo comune no. «Non si sa» è diverso da no: i dati non bastano a dirlo. Una capienza non dichiarata conta zero, e allora quello che manca è un massimo. Leggere sempre le note della riga. Nella formula: P i residenti a cui il livello si rapporta, r quanto per ciascuno, q il richiesto, a ciò che c'è, g ciò che manca, s i residenti per cui non basta.",
    },
    english: Told {
        name: "Standards of law and plan",
        meaning: "For each essential level (LEPS) or aim that the data state: how much is required, how much is there, how much is lacking (where the standard is a most, how much is too much), and for how many residents it does not suffice. It is looked at in the district, in each basin and in each municipality. What is there is the sum of the capacities, or the number, of active services that count and are delivered there; or the amount that the data state.",
        not: "An opinion on whether the law is kept: it holds only as far as the standard was copied well, and one that is not verified has to be read in the norm before it is quoted. Nor does it say whether persons are covered: services count where they are delivered, whomever they serve.",
        reading: "A standard has to be met only where it applies; elsewhere the row is there to compare: a district can meet it as a whole while a municipality in it does not. Not known is not the same as no: the data do not suffice to tell. An unstated capacity counts as zero, and then what is lacking is the most it can be. Always read the remarks of the row. In the formula: P the residents whom the standard is about, r how much for each, q what is required, a what is there, g what is lacking, s the residents for whom it does not suffice.",
    },
};
