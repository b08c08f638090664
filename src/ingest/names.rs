//! Names as they are compared: people write `Codice fiscale`, `codice_fiscale` and `CODICE-FISCALE` for the same column.

use std::collections::HashSet;

/// A name in lower case, without accents, with one underscore for whatever is neither letter nor digit.
pub(super) fn folded(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(plain) if plain.is_alphanumeric() => folded.push(plain),
            Some(_) if !folded.is_empty() && !folded.ends_with('_') => folded.push('_'),
            _ => {}
        }
    }
    folded.truncate(folded.trim_end_matches('_').len());
    folded
}

/// A text with one blank wherever it has blanks or line breaks, and none around it.
pub(super) fn on_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A letter without its accent; nothing for an accent that stands by itself, as macOS writes them.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        '\u{300}'..='\u{36f}' => return None,
        letter => letter,
    })
}

/// The names on a line, each folded once: a line may have thousands, to be compared with every column of every table.
pub(super) struct Line(HashSet<String>);

impl Line {
    pub(super) fn of(cells: &[String]) -> Self {
        let named = cells.iter().filter(|cell| !cell.trim().is_empty());
        Self(named.map(|cell| folded(cell)).collect())
    }

    /// How many names are on it.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the line has this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains(&folded(name))
    }
}

/// Whether two names are the same once folded.
pub(super) fn same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
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
}
