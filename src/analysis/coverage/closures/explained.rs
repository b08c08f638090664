//! What people are told of closures.

use crate::analysis::explanation::{Explanation, Told};

const FLOWS: &str =
    "L. R. Ford, D. R. Fulkerson, Flows in Networks, Princeton University Press, 1962";

/// The closure of one organization.
pub(super) const CLOSURES: Explanation = Explanation {
    formula: "L(C) = F(S) − F(S∖C); T(C) = s(C) − L(C)",
    reference: FLOWS,
    italian: Told {
        name: "Chiusura di un ente",
        meaning: "Che cosa succede se un ente chiude: quante delle persone che segue oggi trovano posto altrove, e quante no. Chi ha un posto altrove lo conserva, ma può dover cambiare servizio per lasciarlo a chi ne ha solo uno. Chi resta senza è «non determinabile» se lo raggiungono solo servizi che non dichiarano la capienza, «perso» se non lo raggiunge niente che abbia posto. «Non determinabili oggi, poi perse» sono quelle che già oggi possono contare solo su capienze non dichiarate, e poi su nulla.",
        not: "Una previsione, né un giudizio sull'ente: dice che cosa verrebbe a mancare, non che l'ente stia per chiudere o lavori bene. Un servizio offerto anche da altri continua intero, perché i dati non dicono quanta parte è di ciascuno: se l'ente ne è il pilastro, il danno è maggiore di quello che si legge.",
        reading: "Le persone seguite oggi sono sempre la somma di accolte, non determinabili e perse. Dove i posti sono già tutti presi quasi tutto è perso, anche per enti piccoli: è segno di scarsità, più che di importanza dell'ente. Dove molte persone sono accolte, guardare da chi e a quanti minuti. I bisogni di cui non si conosce il numero di persone non sono contati. Nella formula: S tutti i servizi, C quelli che cessano, s le persone che questi seguono, F quelle che i servizi possono coprire, T chi trova posto altrove, L chi no.",
    },
    english: Told {
        name: "Closure of an organization",
        meaning: "What happens if an organization closes: how many of the persons it serves today find a place elsewhere, and how many do not. Whoever has a place elsewhere keeps one, but may have to change service to leave theirs to somebody who has no other. Those left without are undetermined if only services that do not state their capacity reach them, and lost if nothing with a place does. Undetermined today, then lost, are those who can already count on unstated capacities only, and then on nothing.",
        not: "A forecast, or a judgement of the organization: it says what would be missing, not that the organization is about to close or works well. A service that others provide as well goes on whole, because the data do not say what part is whose: where the organization is its pillar, the damage is greater than what stands here.",
        reading: "Persons served today are always the sum of those taken over, undetermined and lost. Where all places are taken already nearly everybody is lost, of small organizations too: that is a sign of scarcity rather than of their importance. Where many are taken over, look by whom and at how many minutes. Needs whose number of persons is unknown are not counted. In the formula: S all services, C those that stop, s the persons whom these serve, F those whom services can cover, T who finds a place elsewhere, L who does not.",
    },
};

/// The closure of two organizations.
pub(super) const PAIRS: Explanation = Explanation {
    formula: "L(C₁∪C₂) − L(C₁) − L(C₂) ≥ 0",
    reference: "D. M. Topkis, Supermodularity and Complementarity, Princeton University Press, 1998",
    italian: Told {
        name: "Chiusura di due enti",
        meaning: "Le coppie di enti che, se chiudono insieme, lasciano senza posto più persone di quante ne lascerebbero chiudendo una alla volta: perché ciascuno è il ripiego dell'altro, perché contano sugli stessi posti liberi, o perché offrono insieme un servizio.",
        not: "Le coppie che perdono di più in assoluto: due enti grandi che non si sostituiscono perdono insieme esattamente la somma di quanto perdono da soli, e qui non compaiono.",
        reading: "In cima stanno le coppie che lasciano più persone che nessuno può accogliere. Le ultime due colonne dicono quante persone in più rispetto alla somma: prima quelle senza un posto dichiarato, poi quelle che nulla può accogliere. Il comando dice quante sono le coppie, di quante non si può escludere che insieme perdano di più, e quante di queste sono state provate: se tutte, nessun'altra perde di più.",
    },
    english: Told {
        name: "Closure of two organizations",
        meaning: "The pairs of organizations that leave more persons without a place when they close together than one at a time: because each is what the other falls back on, because they count on the same places, or because they provide a service together.",
        not: "The pairs that lose most: two large organizations that do not stand in for each other lose together exactly the sum of what they lose alone, and are not listed.",
        reading: "First come the pairs that leave most persons whom nobody can take. The last two columns tell how many persons beyond the sum: first those without a stated place, then those whom nothing can take. The command tells how many pairs there are, for how many it cannot be ruled out that they lose more together, and how many of these were tried: where all were, no other loses more.",
    },
};
