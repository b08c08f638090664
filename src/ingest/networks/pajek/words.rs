//! The words of a line of Pajek.

use crate::model::plain::{LABEL, Value};

/// What Pajek says of how a vertex or a line is drawn: a word, and a value after it.
const DRAWING: [&str; 33] = [
    "x_fact", "y_fact", "s_size", "phi", "r", "q", "ic", "bc", "bw", "lc", "la", "lr", "lp",
    "lphi", "fos", "font", "url", "hook1", "hook2", "c", "p", "s", "a", "w", "h1", "h2", "a1",
    "a2", "k1", "k2", "k", "ap", "hks",
];

/// The shapes of vertices, which stand alone.
pub(super) const SHAPES: [&str; 9] = [
    "ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman",
];

/// What pairs of words say beside how something is drawn: `l` is a label, and what Pajek does not know an attribute.
pub(super) fn pairs<'t>(mut tokens: impl Iterator<Item = &'t Token<'t>>) -> Vec<(String, Value)> {
    let mut pairs = Vec::new();
    while let Some(word) = tokens.next() {
        if word.text.starts_with('[') {
            continue;
        }
        let Some(value) = tokens.next() else { break };
        let name = match word.text {
            "l" => LABEL,
            word if DRAWING.contains(&word.to_lowercase().as_str()) => continue,
            word => word,
        };
        pairs.push((name.to_owned(), Value::Text(decoded(value.text))));
    }
    pairs
}

/// A text in which letters are written by their number, as `&#34;`.
pub(super) fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("&#") {
        let (before, code) = rest.split_at(at);
        decoded.push_str(before);
        let letter = code[2..].split_once(';').and_then(|(number, after)| {
            let letter = number.parse().ok().and_then(char::from_u32)?;
            Some((letter, after))
        });
        match letter {
            Some((letter, after)) => {
                decoded.push(letter);
                rest = after;
            }
            None => {
                decoded.push_str("&#");
                rest = &code[2..];
            }
        }
    }
    decoded + rest
}

/// A word of a line, and whether it stood in quotes.
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    pub(super) quoted: bool,
}

/// The words of a line. Inside quotes there is no escape; a quote that nothing closes ends with the line.
pub(super) fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = line.trim_start();
    while !rest.is_empty() {
        let (text, quoted, after) = match rest.strip_prefix('"') {
            Some(inside) => match inside.split_once('"') {
                Some((text, after)) => (text, true, after),
                None => (inside, true, ""),
            },
            None => {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                (&rest[..end], false, &rest[end..])
            }
        };
        tokens.push(Token { text, quoted });
        rest = after.trim_start();
    }
    tokens
}
