//! What people are told of invitations.

use crate::analysis::explanation::{Explanation, Told};

/// Whom a working group should invite.
pub(super) const INVITATIONS: Explanation = Explanation {
    formula: "I(t) = W(t) ∪ G(t) ∪ B(t) ∪ R(t) ∖ S(t)",
    reference: "R. S. Burt, Structural Holes, Harvard University Press, 1992",
    italian: Told {
        name: "Chi invitare al tavolo",
        meaning: "Per ogni tavolo (t), gli enti da invitare (I): quelli che non ci siedono (S è chi ci siede) e avrebbero motivo di esserci. Lavorano sui suoi bisogni, a volte da soli (W); arrivano a bisogni su cui al tavolo non lavora nessuno (G); da loro dipendono gli invii (B); o hanno sede in un comune che al tavolo non è rappresentato (R): di chi ha solo questo motivo, uno per comune.",
        not: "Un giudizio su chi siede al tavolo o su chi ne è fuori. Non dice se l'ente vuole venire, né se è già stato sentito in altro modo; un ente che non ha risposto alla rilevazione è noto solo da ciò che ne dicono gli altri.",
        reading: "In cima sta chi lavora sui bisogni del tavolo: prima chi ne ha di più che dipendono solo da lui, poi chi arriva a più bisogni su cui lì non lavora nessuno, poi chi copre più persone. Seguono chi fa da tramite negli invii e chi porterebbe un comune. Le persone di un servizio offerto da più enti contano per ciascuno. Nelle frasi i numeri piccoli sono nascosti, perché si copiano nelle lettere; nelle colonne sono interi.",
    },
    english: Told {
        name: "Whom to invite",
        meaning: "For each working group (t), the organizations to invite (I): those that are not seated (S are those who are) and have a reason to be. They work on its needs, at times alone (W); they reach needs on which nobody seated works (G); referrals hang on them (B); or they are based in a municipality of which nobody is seated (R): of those with this reason alone, one for each municipality.",
        not: "A judgement of who is seated or of who is not. It does not say whether the organization wants to come, nor whether it was heard in another way; of one that did not answer the survey only what others say is known.",
        reading: "First come those who work on the needs of the group: those on whom alone most needs hang, then those who reach most needs on which nobody seated works, then those who cover most persons. After them come those on whom referrals hang and those who would bring in a municipality. Persons of a service of several organizations count for each. Sentences hide small numbers, because they are copied into letters; columns have them whole.",
    },
};
