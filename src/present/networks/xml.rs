//! What XML can say of a text.

/// Whether XML 1.0 has a way to write a letter, escaped or not.
pub(super) fn writable(letter: char) -> bool {
    letter >= ' ' && letter != '\u{fffe}' && letter != '\u{ffff}'
        || ['\t', '\n', '\r'].contains(&letter)
}

/// A text between tags, without what XML has no way to write.
pub(super) fn content(text: &str) -> String {
    escaped(text, false)
}

/// A text inside the quotes of an attribute, whose line breaks and tabs would be read as blanks if they were not escaped.
pub(super) fn quoted(text: &str) -> String {
    escaped(text, true)
}

fn escaped(text: &str, quoted: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| writable(*letter)) {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\'' => escaped.push_str("&apos;"),
            '"' => escaped.push_str("&quot;"),
            '\r' => escaped.push_str("&#13;"),
            '\n' if quoted => escaped.push_str("&#10;"),
            '\t' if quoted => escaped.push_str("&#9;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}
