//! What people are told of shortfalls.

use crate::analysis::explanation::{Explanation, Told};

/// Who is served least fairly.
pub(super) const SHORTFALLS: Explanation = Explanation {
    formula: "s(i) = c P(i) − C(i), c = ∑ C(i) / ∑ P(i)",
    reference: "E. M. Hoover, \"The measurement of industrial localization\", Review of Economics and Statistics 18(4), 1936, pp. 162-171",
    italian: Told {
        name: "Persone che mancano alla media",
        meaning: "Per ogni comune e per ogni tipo di bisogno: quante persone in più sarebbero coperte, oltre a quelle che lo sono, se lo fossero quanto lo è in media l'ambito. Per i comuni c'è anche lo stesso confronto con la media di ciascun tipo di bisogno, così che non pesa su un comune ciò che non ha nessuno.",
        not: "Quante persone restano non coperte: dove tutto l'ambito è poco coperto, anche chi è in pari con la media ne ha molte. Non è nemmeno un torto di qualcuno: dice dove la copertura è meno, non perché.",
        reading: "Sopra zero mancano persone alla media, sotto zero ce ne sono di più: tutti i comuni insieme fanno zero, e così tutti i tipi di bisogno. Conta la grandezza: un comune grande poco sotto la media può mancare di più persone di uno piccolo molto sotto; accanto va letta la parte coperta. Il Gini interno è tra i tipi di bisogno del comune, o tra i comuni del tipo. Chi ha un numero di persone ignoto non è contato. Nella formula: P le persone, C quelle coperte, c la parte coperta in media nell'ambito, s le persone che mancano alla media.",
    },
    english: Told {
        name: "Persons lacking to the mean",
        meaning: "For each municipality and each type of need: how many persons more would be covered, beside those who are, if its persons were so as they are on average in the district. Municipalities also have the same comparison with the mean of each type of need, so that what nobody has does not weigh on one of them.",
        not: "How many persons are not covered: where the whole district has little cover, those who keep up with the mean have many of them too. Nor is it anybody's wrong: it says where cover is less, not why.",
        reading: "Above zero persons are lacking to the mean, below zero there are more: all municipalities together make zero, and so do all types of need. Size counts: a large municipality a little below the mean can lack more persons than a small one far below; read the covered share beside it. The Gini inside is among the types of need of the municipality, or among the municipalities of the type. Needs whose number of persons is unknown are not counted. In the formula: P the persons, C those covered, c the part covered on average in the district, s the persons who lack to the mean.",
    },
};
