//! What of a text the bundled face can draw: the one answer for every picture to names in other scripts and to emoji.
//!
//! The face has Latin and Cyrillic letters, which run from left to right. Of a letter with marks that it lacks, such as `ễ`, the letter
//! is drawn with the marks that it has; fancy letters become plain ones; letters of other scripts become `…`, once for all that stand
//! together; emoji and signs that steer the writing direction are dropped. An empty box is never drawn. The whole name stays in the
//! picture's titles, which are read and hovered over, and in the tables.

use super::font::Weight;
use std::borrow::Cow;
use unicode_normalization::char::decompose_compatible;

/// Stands for letters that cannot be drawn, as for those that have no room.
const MISSING: char = '…';

/// A text as it is drawn and measured.
pub(super) fn drawable(text: &str) -> Cow<'_, str> {
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    let mut drawn = String::with_capacity(text.len());
    for character in text.chars() {
        if stays(character) {
            drawn.push(character);
        } else if matches!(character, '\u{2028}' | '\u{2029}') {
            drawn.push(' ');
        } else if !is_hidden(character) {
            let before = drawn.len();
            decompose_compatible(character, |part| {
                if stays(part) {
                    drawn.push(part);
                }
            });
            let lost = drawn.len() == before && character.is_alphanumeric();
            if lost && !drawn.trim_end().ends_with(MISSING) {
                drawn.push(MISSING);
            }
        }
    }
    Cow::Owned(drawn)
}

/// Fewer letters and digits than this are no name, where others were lost.
const LEAST: usize = 3;

/// What to call something in a picture: its name, or its id where hardly a letter or digit of the name can be drawn.
pub fn named<'a>(name: &'a str, id: &'a str) -> &'a str {
    let drawn = drawable(name);
    let letters = drawn.chars().filter(|c| c.is_alphanumeric()).count();
    let least = match drawn {
        Cow::Borrowed(_) => 1,
        Cow::Owned(_) => LEAST,
    };
    if letters >= least { name } else { id }
}

/// Whether a character is drawn as it is. Line ends and other control characters are left to whoever breaks the text.
fn stays(character: char) -> bool {
    let has = || {
        [Weight::Regular, Weight::SemiBold]
            .iter()
            .all(|weight| weight.typeface().has(character))
    };
    matches!(character, ' '..='~')
        || character.is_control()
        || (!is_hidden(character) && !matches!(character, '\u{2028}' | '\u{2029}') && has())
}

/// Whether a character has no ink and no room of its own but changes how others are drawn: joiners, direction marks, variants. The face
/// has glyphs for some, which programs draw or not as they like.
fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::text::{is_drawable, shorten, text_width, tidy, wrap};

    #[test]
    fn what_cannot_be_drawn_is_replaced_or_dropped() {
        for (name, drawn) in [
            (
                "Caritas \u{2764}\u{fe0f} Fano \u{1f1ee}\u{1f1f9}",
                "Caritas Fano",
            ),
            (
                "\u{628}\u{64a}\u{62a} \u{627}\u{644}\u{633}\u{644}\u{627}\u{645}",
                "…",
            ),
            ("Casa (\u{628}\u{64a}\u{62a}) Fano", "Casa (…) Fano"),
            ("Nguy\u{1ec5}n \u{1ecd}ba", "Nguyễn oba"),
            (
                "\u{1d5d4}\u{1d5e6}\u{1d5d7} \u{ff26}ano \u{fb01}ume",
                "ASD Fano fiume",
            ),
            ("\u{202e}onaF\u{202c} so\u{ad}ciale", "onaF sociale"),
            ("Спілка українок", "Спілка українок"),
            ("\u{1f600}", ""),
            ("uno\u{2028}due", "uno due"),
        ] {
            let seen = tidy(name);
            assert!(is_drawable(&seen), "{name:?} {seen:?}");
            let plain = |text: &str| -> String {
                let bare = text.chars().flat_map(|c| {
                    let mut parts = Vec::new();
                    decompose_compatible(c, |part| parts.push(part));
                    parts
                });
                bare.filter(|c| !('\u{300}'..='\u{36f}').contains(c))
                    .collect()
            };
            assert_eq!(plain(&seen), plain(drawn), "{name:?}");
        }
    }

    #[test]
    fn it_is_measured_as_it_is_drawn() {
        let name = "Amal \u{2764}\u{fe0f} \u{623}\u{645}\u{644} \u{202e}onlus\u{ad}";
        let drawn = tidy(name);
        let width = |text: &str| text_width(text, 20.0, Weight::Regular);
        assert_eq!(width(&drawable(name)), width(name));
        assert_eq!(shorten(name, 20.0, Weight::Regular, 900.0), drawn);
        assert_eq!(wrap(name, 20.0, Weight::Regular, 900.0), [drawn]);
    }

    #[test]
    fn a_name_of_which_nothing_is_left_is_called_by_its_id() {
        assert_eq!(named("\u{623}\u{645}\u{644}", "amal"), "amal");
        assert_eq!(named("\u{1f600} \u{1f600}!", "riso"), "riso");
        assert_eq!(named("\u{1f600} 1", "riso"), "riso");
        assert_eq!(named("A1", "riso"), "A1");
        assert_eq!(
            named("Amal \u{623}\u{645}\u{644}", "amal"),
            "Amal \u{623}\u{645}\u{644}"
        );
    }
}
