//! How the same thing is written in several ways: what says nothing, and names as they are compared.

/// Texts that mean "no value". Zero is not one of them, and neither is `NA`, the province of Naples.
pub(crate) const MISSING: [&str; 9] = ["", "-", "–", "—", "..", "…", "n.d.", "n.d", "null"];

/// Whether a text without blanks around it means "no value", in any case of its letters.
pub(crate) fn is_missing(text: &str) -> bool {
    MISSING.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// A name in lower case, without accents, with one underscore for whatever is neither letter nor digit.
///
/// People write `Codice fiscale`, `codice_fiscale` and `CODICE-FISCALE` for the same column.
pub(crate) fn folded(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in plain_letters(name) {
        if letter.is_alphanumeric() {
            folded.push(letter);
        } else if !folded.is_empty() && !folded.ends_with('_') {
            folded.push('_');
        }
    }
    folded.truncate(folded.trim_end_matches('_').len());
    folded
}

/// The letters of a text in lower case and without accents; whatever is no letter stays.
pub(crate) fn plain_letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase).flat_map(plain)
}

/// A small letter without its accent; nothing for an accent that stands by itself, as macOS writes them.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let letters = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => [Some('a'), None],
        'è' | 'é' | 'ê' | 'ë' => [Some('e'), None],
        'ì' | 'í' | 'î' | 'ï' => [Some('i'), None],
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => [Some('o'), None],
        'ù' | 'ú' | 'û' | 'ü' => [Some('u'), None],
        'ç' | 'č' | 'ć' => [Some('c'), None],
        'š' => [Some('s'), None],
        'ž' => [Some('z'), None],
        'ñ' => [Some('n'), None],
        // In capitals it is two letters, `STRASSE`.
        'ß' => [Some('s'), Some('s')],
        '\u{300}'..='\u{36f}' => [None, None],
        letter => [Some(letter), None],
    };
    letters.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_alike_however_they_are_spelled() {
        for name in [
            "Unità di misura",
            " unita_di_misura ",
            "UNITA' DI-MISURA",
            "unita\u{300} di misura",
        ] {
            assert_eq!(folded(name), "unita_di_misura", "{name}");
        }
        assert_eq!(folded(" * "), "");
    }

    #[test]
    fn letters_of_the_neighbours_lose_their_marks_too() {
        let plain: String =
            plain_letters("Señor Žižek, Kraljević: Weißstraße — Ålesund (Østfold)").collect();
        assert_eq!(
            plain,
            "senor zizek, kraljevic: weissstrasse — alesund (ostfold)"
        );
        assert_eq!(folded("STRASSE"), folded("straße"));
    }

    #[test]
    fn what_says_nothing_is_neither_zero_nor_naples() {
        for text in ["", "-", "—", "N.D", "n.d.", "NULL", "…"] {
            assert!(is_missing(text), "{text}");
        }
        for text in ["0", "NA", "nd", ".", "--"] {
            assert!(!is_missing(text), "{text}");
        }
    }
}
