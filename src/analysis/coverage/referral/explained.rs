//! What people are told of cover through the network.

use crate::analysis::explanation::{Explanation, Told};

/// Cover through the network.
pub(super) const REFERRAL: Explanation = Explanation {
    formula: "d(O, P) <= k; n = t + u + l",
    reference: "R. S. Burt, Structural Holes, Harvard University Press, 1992",
    italian: Told {
        name: "Copertura attraverso la rete",
        meaning: "Quali persone non coperte potrebbero arrivare con un invio a un servizio di altrove che ha ancora posti. La catena degli invii (d, i passi) parte da un ente presente nel comune (O), segue i legami di invio dichiarati, e in al più k passi arriva a un ente (P) che offre un servizio per quel bisogno che nel comune non arriva.",
        not: "Copertura: queste persone restano tra le non coperte in ogni altra tabella, e non si sommano alle coperte. Un legame dice che un ente invia all'altro, non per quale bisogno: la catena è una strada che esiste, non una che sia stata percorsa. Del viaggio non si tiene conto.",
        reading: "Le persone non coperte (n) sono sempre la somma di quelle coperte per invio (t), di quelle non determinabili perché il servizio non dichiara quanti posti ha (u) e di quelle che nemmeno così sono coperte (l). Se tutto passa da un solo ente, quel ponte è fragile: basta che smetta di inviare. I bisogni che nessuna catena raggiunge non compaiono.",
    },
    english: Told {
        name: "Cover through the network",
        meaning: "Which persons who are not covered could come by referral to a service elsewhere that has places left. The chain of referrals (d, its steps) starts from an organization present in the municipality (O), follows the ties of referral that were stated, and in at most k steps leads to an organization (P) that provides a service for the need which does not reach the municipality.",
        not: "Cover: these persons stay among those not covered in every other table, and are not added to the covered. A tie says that one organization refers to the other and not for which need: the chain is a way that exists, not one that was taken. Travel is not looked at.",
        reading: "Persons not covered (n) are always the sum of those covered by referral (t), those undetermined because the service does not state how many places it has (u) and those not covered by referral either (l). Where all of it passes through one organization that bridge is fragile: it is enough that it stops referring. Needs that no chain reaches are not listed.",
    },
};
