//! Everything that is printed, on its way into the data: letters that the typeface has, words that fit a line, pictures as files.

use super::folder::Folder;
use crate::present::text::tidy;
use serde_json::Value;

/// Longer words may be broken anywhere, because none of their parts is known to be a syllable.
const LONG_WORD: usize = 28;
/// A place where a word may be broken, without a sign.
const BREAK: char = '\u{200b}';

/// The same data with every text as the typeface can print it, and every picture moved into the folder: its `svg` becomes the name of its
/// file. What is read aloud, under `alt`, keeps all its letters.
pub(super) fn prepare(value: &mut Value, folder: &mut Folder) {
    match value {
        Value::String(text) => *text = printable(text),
        Value::Array(values) => values.iter_mut().for_each(|value| prepare(value, folder)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match (name.as_str(), value) {
                    ("svg", Value::String(svg)) => {
                        let drawing = std::mem::take(svg);
                        *svg = folder.picture(drawing);
                    }
                    // Their signs are in faces of their own.
                    ("formula", Value::String(_)) => {}
                    ("alt", Value::String(alt)) => alt.retain(|letter| !letter.is_control()),
                    (_, value) => prepare(value, folder),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A text of which every letter can be printed and every word can be broken.
fn printable(text: &str) -> String {
    let text = tidy(text);
    let is_long = |word: &str| word.chars().count() > LONG_WORD;
    if !text.split(' ').any(is_long) {
        return text;
    }
    let words = text.split(' ').map(|word| match is_long(word) {
        true => broken(word),
        false => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A word that may be broken after any letter but the first and the last few.
fn broken(word: &str) -> String {
    let letters = word.chars().count();
    let mut broken = String::with_capacity(2 * word.len());
    for (place, letter) in word.chars().enumerate() {
        if place > 3 && place + 3 < letters {
            broken.push(BREAK);
        }
        broken.push(letter);
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::samples::LONG;

    #[test]
    fn a_long_word_may_be_broken_and_a_sentence_stays() {
        assert_eq!(printable(LONG), LONG);
        let word = "x".repeat(90);
        let printed = printable(&word);
        assert_eq!(printed.replace(BREAK, ""), word);
        assert!(
            printed.split(BREAK).all(|part| part.chars().count() <= 4),
            "{printed}"
        );
    }

    #[test]
    fn what_the_face_lacks_is_replaced_but_read_aloud() {
        let mut folder = Folder::new(&[]).unwrap();
        let name = "Casa (\u{628}\u{64a}\u{62a}) \u{1f600}\u{7}";
        let mut value = serde_json::json!({ "name": name, "alt": name, "svg": "<svg/>" });
        prepare(&mut value, &mut folder);
        assert_eq!(value["name"], "Casa (…)");
        assert_eq!(value["alt"], "Casa (\u{628}\u{64a}\u{62a}) \u{1f600}");
        assert_eq!(value["svg"], "picture-1.svg");
    }
}
