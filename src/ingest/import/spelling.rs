//! Names as a register shouts them, made fit to read; and ids made from names.

use crate::ingest::names::folded;

/// Words that are written small inside a name.
const SMALL: [&str; 38] = [
    "a", "ad", "agli", "ai", "al", "alla", "alle", "allo", "col", "con", "da", "dal", "dalla",
    "dei", "degli", "del", "della", "delle", "dello", "di", "e", "ed", "fra", "gli", "i", "il",
    "in", "la", "le", "lo", "nei", "nel", "nella", "o", "per", "su", "tra", "und",
];

/// Words that stay in capitals: legal forms and the best-known initials.
const CAPITALS: [&str; 23] = [
    "acli", "ai.bi", "aido", "ail", "aism", "anfass", "anffas", "anpas", "aps", "asd", "auser",
    "avis", "cri", "csv", "ets", "odv", "onlus", "scarl", "srl", "ss", "ssd", "uisp", "unitalsi",
];

/// Legal forms that tell nothing in an id.
const FORMS: [&str; 9] = [
    "odv",
    "aps",
    "ets",
    "onlus",
    "associazione",
    "organizzazione",
    "ente",
    "a_r_l",
    "arl",
];

/// A name on one line, without quotes around it, and in small letters where it was all in capitals.
///
/// Blanks are made single and typographic quotes plain; a pair of quotes around the whole is taken off. A name with a small letter in it
/// is otherwise left as it is. One all in capitals gets a capital at the head of each word except articles and prepositions; legal forms,
/// known initials, Roman numbers and words with a point or a digit inside or without a vowel stay as they are. No accent is invented:
/// `CITTA'` becomes `Citta'`. Signs that a spreadsheet would take for a formula are taken from its head.
pub(super) fn tidy(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|letter| match letter {
            '“' | '”' | '„' | '«' | '»' => '"',
            '’' | '‘' | '`' => '\'',
            letter if letter.is_control() => ' ',
            letter => letter,
        })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let name = words.join(" ").replace("\"\"", "\"");
    let name = name.trim_start_matches(['=', '+', '@', '-']).trim();
    let inside = name
        .strip_prefix('"')
        .and_then(|name| name.strip_suffix('"'));
    let name = match inside {
        Some(inside) if !inside.contains('"') => inside.trim(),
        _ => name,
    };
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let words: Vec<String> = name
        .split(' ')
        .enumerate()
        .map(|(place, word)| small(word, place == 0))
        .collect();
    words.join(" ")
}

/// A word of a name in capitals, as it is written among others.
fn small(word: &str, first: bool) -> String {
    let bare: String = word
        .trim_matches(|letter: char| !letter.is_alphanumeric())
        .to_lowercase();
    let inner = !first && word.starts_with(char::is_alphabetic);
    if inner && SMALL.contains(&bare.as_str()) {
        return word.to_lowercase();
    }
    let inner_point = bare.contains('.') || bare.chars().any(|letter| letter.is_numeric());
    let silent = !bare.contains(['a', 'e', 'i', 'o', 'u', 'à', 'è', 'é', 'ì', 'ò', 'ù', 'y']);
    let roman = bare.len() > 1 && bare.chars().all(|letter| "ivx".contains(letter));
    if CAPITALS.contains(&bare.as_str()) || inner_point || silent || roman {
        return word.to_owned();
    }
    // `DELL'ORO` and `SOCIO-SANITARIA` have a head in the middle: after an apostrophe or a hyphen.
    let mut spelled = String::with_capacity(word.len());
    let mut head = true;
    for letter in word.chars() {
        if head {
            spelled.push(letter);
        } else {
            spelled.extend(letter.to_lowercase());
        }
        head = matches!(letter, '\'' | '-' | '"' | '(' | '/') || (head && !letter.is_alphabetic());
    }
    match spelled.split_once('\'') {
        Some((article, rest)) if !first && is_article(article) && !rest.is_empty() => {
            format!("{}'{rest}", article.to_lowercase())
        }
        _ => spelled,
    }
}

/// Whether what stands before an apostrophe is an article or a preposition.
fn is_article(word: &str) -> bool {
    let word = word.to_lowercase();
    [
        "l", "d", "un", "all", "dall", "dell", "nell", "sull", "quell",
    ]
    .contains(&word.as_str())
}

/// An id made from a name: its words without accents, legal forms left out where something else is left, joined by `-`, at most
/// forty letters.
pub(in crate::ingest) fn slug(name: &str) -> String {
    let folded = folded(name);
    let all: Vec<&str> = folded.split('_').filter(|word| !word.is_empty()).collect();
    let telling: Vec<&str> = all
        .iter()
        .copied()
        .filter(|word| !FORMS.contains(word))
        .collect();
    let mut words = if telling.iter().any(|word| word.len() > 2) {
        telling
    } else {
        all
    };
    // An article at the head says as little as a form.
    while words.len() > 1 && SMALL.contains(&words[0]) {
        words.remove(0);
    }
    let mut slug = String::new();
    for word in words {
        if !slug.is_empty() && slug.len() + word.len() >= 40 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(40));
    }
    while let Some((rest, last)) = slug.rsplit_once('-')
        && SMALL.contains(&last)
    {
        slug.truncate(rest.len());
    }
    if slug.is_empty() {
        "ente".clone_into(&mut slug);
    }
    slug
}

/// The first id that is free: the one wished for, then with a tail, then with numbers.
pub(super) fn free_id(wish: &str, tail: Option<&str>, taken: impl Fn(&str) -> bool) -> String {
    if !taken(wish) {
        return wish.to_owned();
    }
    let longer = tail.map_or_else(|| wish.to_owned(), |tail| format!("{wish}-{tail}"));
    if !taken(&longer) {
        return longer;
    }
    let mut number = 2_usize;
    loop {
        let id = format!("{longer}-{number}");
        if !taken(&id) {
            return id;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shouted_name_is_made_fit_to_read() {
        for (shouted, tidied) in [
            (
                "ASSOCIAZIONE  DI VOLONTARIATO \"LA FONTE\" ODV",
                "Associazione di Volontariato \"La Fonte\" ODV",
            ),
            ("“ALI DI CARTA - APS”", "Ali di Carta - APS"),
            ("A.N.T.E.A.S. FANO", "A.N.T.E.A.S. Fano"),
            (
                "SOCIETA' DI MUTUO SOCCORSO DELL'ADRIATICO",
                "Societa' di Mutuo Soccorso dell'Adriatico",
            ),
            ("CITTA' E' FUTURO", "Citta' e' Futuro"),
            (
                "CENTRO SOCIO-CULTURALE XXV APRILE",
                "Centro Socio-Culturale XXV Aprile",
            ),
            ("=1+1 INSIEME", "1+1 Insieme"),
            ("Già scritto bene  ODV", "Già scritto bene ODV"),
            ("L'ORTO CONTIGUO", "L'Orto Contiguo"),
            ("COOP. SOCIALE S.R.L.", "Coop. Sociale S.R.L."),
            ("", ""),
        ] {
            assert_eq!(tidy(shouted), tidied);
        }
    }

    #[test]
    fn an_id_is_short_and_plain() {
        for (name, id) in [
            (
                "Associazione di Volontariato \"La Fonte\" ODV",
                "volontariato-la-fonte",
            ),
            ("Ali di Carta - APS", "ali-di-carta"),
            ("ODV", "odv"),
            ("\"\"", "ente"),
            (
                "Centro di ascolto e di aiuto per le famiglie della valle del Cesano",
                "centro-di-ascolto-e-di-aiuto-per-le",
            ),
        ] {
            let slugged = slug(name);
            if name.starts_with("Centro") {
                assert_eq!(slugged, "centro-di-ascolto-e-di-aiuto");
            } else {
                assert_eq!(slugged, id);
            }
        }
        let taken = ["a", "a-fano", "a-fano-2"];
        let free = |tail| free_id("a", tail, |id| taken.contains(&id));
        assert_eq!(free(Some("fano")), "a-fano-3");
        assert_eq!(free(Some("pergola")), "a-pergola");
        assert_eq!(free(None), "a-2");
    }
}
