//! What people are told of coverage: the status of a need, and the persons covered.

use crate::analysis::explanation::{Explanation, Told};

/// What people are told of coverage, by name.
pub const EXPLAINED: &[(&str, Explanation)] = &[("coverage", COVERAGE)];

const COVERAGE: Explanation = Explanation {
    formula: "max ∑ x(b, s) over needs b and services s that reach them; ∑ x(b, s) over s ≤ persons(b), ∑ x(b, s) over b ≤ capacity(s)",
    reference: "L. R. Ford, D. R. Fulkerson, Flows in Networks, Princeton University Press, 1962",
    italian: Told {
        name: "Copertura dei bisogni",
        meaning: "Quante delle persone che hanno un bisogno trovano posto in un servizio che risponde a quel bisogno e le raggiunge: perché elenca il loro comune, o perché è entro il raggio, limite compreso. I posti sono assegnati una volta sola, in modo che le persone coperte in tutto siano quante più è possibile. Lo stato di un bisogno è il primo che vale tra questi: «numero ignoto», se non si sa quante sono le persone; «scoperto», se nessun servizio attivo vi risponde; «fuori portata», se qualcuno vi risponde ma non lì; «insufficiente», se la parte di persone coperte è sotto la soglia del dataset, o è nulla; «fragile», se i posti noti sono tutti di un solo ente; altrimenti «coperto». Dove le persone sono zero il bisogno è coperto.",
        not: "Chi usa davvero i servizi, né se ne è contento: sono posti che ci sono, messi a confronto con persone che ne hanno bisogno. Non dice nemmeno chi andrà dove: dove i posti non bastano per tutti, altre spartizioni coprirebbero in tutto altrettante persone. E il «fuori portata» di qui, un bisogno a cui si risponde solo altrove, è altra cosa dai posti che mancano entro il raggio di una misura di accesso.",
        reading: "Le persone sono sempre la somma di coperte, non coperte e non determinabili. Queste ultime sono raggiunte da servizi che non dichiarano la capienza: le coperte sono perciò il minimo, e con le non determinabili il massimo. I bisogni di cui non si sa quante siano le persone sono contati a parte. Chi ha due bisogni è contato due volte. Se i minuti sono stimati, chi è vicino al limite del raggio può stare dall'altra parte.",
    },
    english: Told {
        name: "Coverage of needs",
        meaning: "How many of the persons in need find a place in a service that answers to their need and reaches them: because it lists their municipality, or because it is within the radius, limit included. Places are given out once, so that as many persons as possible are covered in all. The status of a need is the first of these that applies: number unknown, if nobody knows how many persons there are; uncovered, if no active service answers to it; out of reach, if one does, but not there; insufficient, if the share of persons covered is below the threshold of the dataset, or nothing; fragile, if all places known of are of one organization; else covered. Where there are zero persons the need is covered.",
        not: "Who really uses the services, or is content with them: these are places that exist, set beside persons who need them. Nor does it say who will go where: where places are too few for all, other ways of sharing them would cover as many persons in all. And out of reach, here a need that is answered to only elsewhere, is another thing than the places that a measure of access does not find within its radius.",
        reading: "Persons are always the sum of covered, not covered and undetermined. The last are reached by services that do not state their capacity: so those covered are the least, and with the undetermined the most. Needs whose number of persons is unknown are counted apart. Whoever has two needs is counted twice. Where minutes are estimated, those near the limit of the radius may be on the other side of it.",
    },
};
