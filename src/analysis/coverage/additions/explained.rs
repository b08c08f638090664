//! What people are told of additions.

use crate::analysis::explanation::{Explanation, Told};

/// One more service.
pub(super) const ADDITIONS: Explanation = Explanation {
    formula: "g = F(S + s) - F(S); e = Gini(S + s) - Gini(S)",
    reference: "L. R. Ford, D. R. Fulkerson, Flows in Networks, Princeton University Press, 1962; C. Gini, Variabilità e mutabilità, Cuppini, Bologna, 1912",
    italian: Told {
        name: "Un servizio in più",
        meaning: "Che cosa cambierebbe con un servizio in più accanto a quelli che ci sono, per ogni tipo di bisogno e in ogni comune: quante persone sarebbero coperte in più, e quanto più uguale sarebbe la copertura dei bisogni dell'ambito. Il servizio ha la capienza usuale (la mediana di quelle dichiarate per lo stesso tipo di bisogno, altrimenti di tutte), sta al centro del comune e accoglie chiunque abbia quel bisogno entro il raggio.",
        not: "Un progetto, né una previsione: non dice quanto costa, né se si trovano operatori e sede. Ogni riga è una sola aggiunta, e i guadagni di due righe non si sommano, perché spesso sono le stesse persone. Chi potrebbe offrirlo è solo chi ha sede nel comune: non è detto che voglia o possa.",
        reading: "La posizione per persone guarda prima quante persone in più sono coperte, poi l'equità (sotto zero è meglio). Se anche questa è uguale, viene prima il comune in cui ha sede un ente che su quel bisogno lavora già, poi quello con più persone non coperte entro il raggio, poi quello a cui esse sono più vicine, in minuti medi. Chi è pari in tutto ha la stessa posizione, e l'ordine è quello dei codici. Molti comuni vicini guadagnano spesso lo stesso: allora la scelta tra loro dipende da ciò che la tabella non vede. Una capienza non dichiarata conta zero: chi potrebbe esserne coperto figura tra le persone prima non determinabili. Dove l'effetto è vuoto, non è stato calcolato. Nella formula: S i servizi che ci sono, s quello in più, F le persone che si possono coprire, g quante in più, e la variazione dell'indice di Gini.",
    },
    english: Told {
        name: "One more service",
        meaning: "What one more service beside those there are would change, for each type of need and in each municipality: how many persons more would be covered, and how much more even the cover of the needs of the district would be. The service has the usual capacity (the median of those stated for the same type of need, else of all), stands at the centre of the municipality, and takes anybody with that need within the radius.",
        not: "A project or a forecast: it says neither what it costs nor whether staff and a seat can be found. Each row is one addition alone, and the gains of two rows do not add up, because they are often the same persons. Who could offer it is only who is seated in the municipality: whether they want to or can is not known.",
        reading: "The rank by persons looks first at how many persons more are covered, then at equity (below zero is better). Where that is the same too, the municipality comes first in which an organization is seated that works on the need already, then the one with more persons not covered within the radius, then the one that is nearer to them, in mean minutes. Those alike in everything have the same rank, in the order of their codes. Neighbouring municipalities often gain the same: then the choice between them hangs on what the table does not see. An unstated capacity counts as zero: whoever could be covered by it is among the persons undetermined before. Where the effect is empty, it was not computed. In the formula: S the services there are, s the one more, F the persons who can be covered, g how many more, e the change of the Gini index.",
    },
};
