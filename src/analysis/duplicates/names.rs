//! The name of an organization as it is compared: without accents, legal form, abbreviations and words that only link others.

use super::vocabulary::{ABBREVIATIONS, ELISIONS, FORMS, INITIALS, LINKS, LONG_FORMS};
use crate::model::writing::plain_letters;
use std::collections::BTreeSet;

/// How many letters of a name are looked at. The longest in the registers have some two hundred: what is longer is a cell into which
/// somebody pasted a page, and comparing takes time by the square of the length.
const LONGEST_NAME: usize = 256;

/// How many letters of a word, for the same reason.
const LONGEST_WORD: usize = 64;

/// A legal form that a name tells, as far as it tells two bodies apart.
///
/// *ETS*, *onlus* and the like are marks that a body of any form may bear: they are taken away and tell nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegalForm {
    /// An association of no stated kind.
    Association,
    /// A voluntary organization (*ODV*).
    Voluntary,
    /// An association of social promotion (*APS*).
    Promotion,
    /// A cooperative, social or not.
    Cooperative,
    /// A foundation.
    Foundation,
    /// A parish.
    Parish,
    /// A group.
    Group,
    /// A committee.
    Committee,
    /// A company.
    Company,
}

/// A name ready to be compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CanonicalName {
    /// The words that tell the organization from others, in the order of the name. Empty only for a name without letter or digit.
    pub words: Vec<String>,
    /// The legal forms that the name tells; a group that is an *ODV* tells two.
    pub forms: BTreeSet<LegalForm>,
}

impl CanonicalName {
    /// Whether one body may well bear both sets of forms; `None` when either name tells none.
    ///
    /// An association of no stated kind may be an *ODV* or an *APS*, and a group either of them or an association.
    pub fn forms_agree(&self, other: &Self) -> Option<bool> {
        if self.forms.is_empty() || other.forms.is_empty() {
            return None;
        }
        let agree = |one: LegalForm, other: LegalForm| {
            use LegalForm::{Association, Group, Promotion, Voluntary};
            one == other
                || matches!(
                    (one, other),
                    (
                        Association | Group,
                        Voluntary | Promotion | Association | Group
                    )
                )
        };
        let pairs = self
            .forms
            .iter()
            .flat_map(|one| other.forms.iter().map(move |other| (*one, *other)));
        Some(
            pairs
                .into_iter()
                .any(|(one, other)| agree(one, other) || agree(other, one)),
        )
    }
}

/// A name as it is compared.
///
/// In this order: lower case, accents and apostrophes gone; what follows *c/o* or *presso* cut off, a province in brackets too;
/// initials joined (`O.D.V.` is `odv`); abbreviations written out and every saint `san`; linking words taken away; legal forms taken
/// away and noted. Where nothing would be left, the legal form stays as a word.
///
/// Of a name the first 256 letters count, of a word the first 64.
/// # Complexity
/// *O*(*n f*) for *n* words and *f* known phrases.
pub fn canonical(name: &str) -> CanonicalName {
    let words: Vec<String> = joined_initials(&pieces(seat_cut_off(&without_province(name))))
        .into_iter()
        .flat_map(|word| without_elision(beginning(&word, LONGEST_WORD)))
        .map(|word| written_out(&word).to_owned())
        .filter(|word| !LINKS.contains(&word.as_str()))
        .collect();
    let mut forms = BTreeSet::new();
    let mut kept = Vec::new();
    let mut place = 0;
    while place < words.len() {
        let found = FORMS
            .iter()
            .filter(|(phrase, _)| begins(&words[place..], phrase))
            .max_by_key(|(phrase, _)| phrase.split(' ').count());
        match found {
            Some((phrase, form)) => {
                forms.extend(*form);
                place += phrase.split(' ').count();
            }
            None => {
                kept.push(words[place].clone());
                place += 1;
            }
        }
    }
    CanonicalName {
        words: if kept.is_empty() { words } else { kept },
        forms,
    }
}

/// The words of a place's name, by the same rules but with no legal form in it.
pub fn place_words(name: &str) -> Vec<String> {
    pieces(&without_province(name))
        .into_iter()
        .map(|piece| written_out(beginning(&piece.text, LONGEST_WORD)).to_owned())
        .filter(|word| !LINKS.contains(&word.as_str()))
        .collect()
}

/// The first letters of a text, at most this many.
fn beginning(text: &str, most: usize) -> &str {
    text.char_indices()
        .nth(most)
        .map_or(text, |(end, _)| &text[..end])
}

/// Lower case without accents; a bracketed province is gone.
fn without_province(name: &str) -> String {
    let mut folded: String = plain_letters(beginning(name, LONGEST_NAME)).collect();
    let province = |text: &str| {
        let inside = text.get(1..3)?;
        let bracketed = text.starts_with('(') && text[3..].starts_with(')');
        (bracketed && inside.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(4)
    };
    while let Some((at, length)) = folded
        .match_indices('(')
        .find_map(|(at, _)| Some((at, province(&folded[at..])?)))
    {
        folded.replace_range(at..at + length, " ");
    }
    folded
}

/// A name without the place where it says that the body sits: what follows *c/o* or *presso*.
fn seat_cut_off(name: &str) -> &str {
    let ends = ["c/o ", " presso "].into_iter().filter_map(|mark| {
        let at = name.find(mark)?;
        name[..at].chars().any(char::is_alphanumeric).then_some(at)
    });
    ends.min().map_or(name, |end| &name[..end])
}

/// A run of letters and digits, and whether only a dot stands between it and the one before.
struct Piece {
    text: String,
    glued: bool,
}

fn pieces(name: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut between = String::new();
    let mut open = false;
    for letter in name.chars() {
        if !letter.is_alphanumeric() {
            between.push(letter);
            open = false;
            continue;
        }
        match pieces.last_mut() {
            Some(piece) if open => piece.text.push(letter),
            _ => pieces.push(Piece {
                text: letter.to_string(),
                glued: between == ".",
            }),
        }
        between.clear();
        open = true;
    }
    pieces
}

/// The words, single letters joined where dots join them or where they spell known initials: `S. O.D.V.` is `s odv`.
fn joined_initials(pieces: &[Piece]) -> Vec<String> {
    let mut words = Vec::new();
    let mut place = 0;
    while place < pieces.len() {
        let letters: String = pieces[place..]
            .iter()
            .take_while(|piece| piece.text.len() == 1)
            .map(|piece| piece.text.as_str())
            .collect();
        let known = INITIALS
            .into_iter()
            .find(|initials| letters.starts_with(initials));
        if let Some(initials) = known {
            words.push(initials.to_owned());
            place += initials.len();
            continue;
        }
        let glued = pieces
            .get(place + 1..)
            .unwrap_or_default()
            .iter()
            .take(letters.len().saturating_sub(1))
            .take_while(|piece| piece.glued)
            .count();
        if letters.is_empty() || glued == 0 {
            words.push(pieces[place].text.clone());
            place += 1;
        } else {
            words.push(letters[..=glued].to_owned());
            place += glued + 1;
        }
    }
    words
}

/// A word, or the two that it was before an apostrophe was lost.
fn without_elision(word: &str) -> Vec<String> {
    let split = ELISIONS.into_iter().find_map(|elided| {
        let rest = word.strip_prefix(elided)?;
        let vowel = rest.starts_with(['a', 'e', 'i', 'o', 'u', 'h']);
        (vowel && rest.len() >= 3).then(|| vec![elided.to_owned(), rest.to_owned()])
    });
    split.unwrap_or_else(|| vec![word.to_owned()])
}

fn written_out(word: &str) -> &str {
    if let Some((_, long)) = ABBREVIATIONS.iter().find(|(short, _)| *short == word) {
        return long;
    }
    // A slip in one of the long words that name a form: `assocazione`.
    let slip = |known: &&&str| {
        known.len().abs_diff(word.len()) <= 1
            && known.as_bytes().first() == word.as_bytes().first()
            && strsim::osa_distance(known, word) == 1
    };
    // A letter too many in `santa` and `santo`; with a letter changed or lost they would be other words.
    let saint = word.len() == 6
        && word.starts_with('s')
        && ["santa", "santo"]
            .iter()
            .any(|saint| strsim::osa_distance(saint, word) == 1);
    if saint {
        return "san";
    }
    LONG_FORMS.iter().find(slip).copied().unwrap_or(word)
}

fn begins(words: &[String], phrase: &str) -> bool {
    let mut words = words.iter();
    phrase
        .split(' ')
        .all(|wanted| words.next().is_some_and(|word| word == wanted))
}

#[cfg(test)]
mod tests {
    use super::LegalForm::{
        Association, Cooperative, Foundation, Group, Parish, Promotion, Voluntary,
    };
    use super::*;

    #[track_caller]
    fn assert_canonical(name: &str, words: &str, forms: &[LegalForm]) {
        let found = canonical(name);
        assert_eq!(found.words.join(" "), words, "{name}");
        let forms: BTreeSet<LegalForm> = forms.iter().copied().collect();
        assert_eq!(found.forms, forms, "{name}");
    }

    #[test]
    fn of_a_word_and_of_a_name_no_more_letters_count_than_can_be_compared_in_no_time() {
        let one = canonical(&format!("Centro {}", "a".repeat(30_000)));
        assert_eq!(one.words, ["centro".to_owned(), "a".repeat(64)]);
        // Letters of more than one byte are cut between letters.
        assert_eq!(canonical(&"ж".repeat(70)).words, ["ж".repeat(64)]);
        let many = canonical(&"faro ".repeat(30_000));
        assert_eq!(many.words.concat().len(), 51 * 4 + 1);
        assert_eq!(place_words(&"o".repeat(30_000)), ["o".repeat(64)]);
    }

    #[test]
    fn the_same_association_written_in_many_ways_is_the_same_words() {
        for name in [
            "Ass. di Volontariato S. Paterniano ODV",
            "San Paterniano - OdV",
            "SAN PATERNIANO O.D.V.",
            "O. D. V. S.Paterniano",
            "Organizzazione di volontariato «San Paterniano» ETS",
            "Associazione di volontariato San Paterniano c/o Parrocchia Cattedrale",
        ] {
            assert_canonical(name, "san paterniano", &[Voluntary]);
        }
    }

    #[test]
    fn legal_forms_are_found_however_they_are_shortened() {
        for name in [
            "Soc. Coop. Soc. Vela a r.l.",
            "VELA società cooperativa sociale",
            "Coop. soc. La Vela onlus",
            "Vela S.C.S.",
            "Cooperativa sociale della Vela",
            "Vela Soc.Coop.Soc. A.R.L. Impresa Sociale",
        ] {
            assert_canonical(name, "vela", &[Cooperative]);
        }
        assert_canonical("Fond. Porto Quieto ETS", "porto quieto", &[Foundation]);
        assert_canonical("Parr. SS. Pietro e Paolo", "san pietro paolo", &[Parish]);
        assert_canonical("Gr. Lanterna A.P.S.", "lanterna", &[Promotion, Group]);
        assert_canonical("Assoc. Filo (PU)", "filo", &[Association]);
        assert_canonical("Assocazione Filo", "filo", &[Association]);
    }

    #[test]
    fn accents_apostrophes_and_quotes_fall_away() {
        for name in [
            "Associazione \"Carità dell'Amicizia\"",
            "ass. CARITA' DELL'AMICIZIA",
            "Ass Carita dell’amicizia",
            "Associazione Carita\u{300} dellamicizia",
        ] {
            assert_canonical(name, "carita amicizia", &[Association]);
        }
        for name in ["Sant'Orso", "S. Orso", "SANTORSO", "Sant Orso"] {
            assert_eq!(canonical(name).words.last().unwrap(), "orso", "{name}");
        }
        assert_canonical("A.V.A.N.T.I. Fano", "avanti fano", &[]);
    }

    #[test]
    fn a_name_that_is_only_a_legal_form_keeps_it() {
        assert_canonical(
            "Associazione ODV",
            "associazione odv",
            &[Association, Voluntary],
        );
        assert_canonical(" - ", "", &[]);
        assert_canonical("c/o Parrocchia", "c o", &[Parish]);
    }

    #[test]
    fn an_association_may_be_an_odv_and_is_no_cooperative() {
        let agree = |one: &str, other: &str| canonical(one).forms_agree(&canonical(other));
        assert_eq!(agree("Vela ODV", "Associazione Vela"), Some(true));
        assert_eq!(agree("Gruppo Vela ODV", "Vela ODV"), Some(true));
        assert_eq!(agree("Gruppo Vela", "Vela ODV"), Some(true));
        assert_eq!(agree("Vela ODV", "Vela soc. coop."), Some(false));
        assert_eq!(agree("Vela ODV", "Vela APS"), Some(false));
        assert_eq!(agree("Vela ODV", "Vela ETS"), None);
    }

    #[test]
    fn place_names_lose_their_links_alone() {
        assert_eq!(
            place_words("San Lorenzo in Campo"),
            ["san", "lorenzo", "campo"]
        );
        assert_eq!(place_words("Sant'Ippolito"), ["san", "ippolito"]);
    }
}
