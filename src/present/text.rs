//! Words as they will be drawn: how wide they are, how they break into lines, how they are shortened.
//!
//! Everything is measured with the bundled face, the one that PNG files are drawn with and that SVG files carry inside, so a
//! label that fits here fits everywhere. What the face lacks is replaced before it is measured: see `drawable`.

mod drawable;
mod font;

pub use drawable::named;
pub use font::{FAMILY, FORMULA_FACES, Weight, font_face_css};

use drawable::drawable;

/// Width of one line of text, in the unit of `size`.
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    weight.typeface().width(&drawable(text)) * size
}

/// Height of a capital letter: what a line of text looks centered by.
pub fn cap_height(size: f64, weight: Weight) -> f64 {
    weight.typeface().cap_height() * size
}

/// How far letters may reach above the baseline, accents included.
pub fn ascent(size: f64, weight: Weight) -> f64 {
    weight.typeface().ascent_and_descent().0 * size
}

/// How far letters may reach below the baseline.
pub fn descent(size: f64, weight: Weight) -> f64 {
    weight.typeface().ascent_and_descent().1 * size
}

/// How far the ink of these very words reaches above and below the baseline: less than ascent and descent, mostly.
pub fn ink_height(text: &str, size: f64, weight: Weight) -> (f64, f64) {
    let (above, below) = weight.typeface().ink(&drawable(text));
    (above * size, below * size)
}

/// Whether the bundled face has every character of the text.
pub fn is_drawable(text: &str) -> bool {
    text.chars()
        .all(|c| Weight::Regular.typeface().has(c) && Weight::SemiBold.typeface().has(c))
}

/// A text on one line, as SVG would collapse it: runs of blanks and control characters become one space, the ends are
/// bare. No-break and thin spaces stay, because numbers are written with them. What the face cannot draw is replaced.
pub fn tidy(text: &str) -> String {
    words(&drawable(text)).collect::<Vec<_>>().join(" ")
}

/// Breaks a text into lines no wider than `max_width`.
///
/// A line ends at a blank; a word wider than a whole line ends after a hyphen or slash in it if it has one that fits, and
/// anywhere otherwise. A line break in the text is kept. An empty text has no line.
pub fn wrap(text: &str, size: f64, weight: Weight, max_width: f64) -> Vec<String> {
    let fits = |line: &str| text_width(line, size, weight) <= max_width;
    let mut lines = Vec::new();
    for paragraph in drawable(text).split(['\n', '\r']) {
        let mut line = String::new();
        for word in words(paragraph) {
            let longer = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            if fits(&longer) {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            let mut rest = word;
            while !fits(rest) {
                let (head, tail) = rest.split_at(break_within(rest, &fits));
                if tail.is_empty() {
                    break;
                }
                lines.push(head.to_owned());
                rest = tail;
            }
            line = rest.to_owned();
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines
}

/// As [`wrap`], but in no more than `max_lines` lines: the last one is shortened, so that what is missing shows as `…`.
pub fn wrap_at_most(
    text: &str,
    size: f64,
    weight: Weight,
    max_width: f64,
    max_lines: usize,
) -> Vec<String> {
    let mut lines = wrap(text, size, weight, max_width);
    if lines.len() > max_lines {
        let rest = lines
            .drain(max_lines.max(1) - 1..)
            .collect::<Vec<_>>()
            .join(" ");
        lines.push(shorten_always(&rest, size, weight, max_width));
        lines.truncate(max_lines);
    }
    lines
}

/// A text on one line no wider than `max_width`.
///
/// What does not fit is cut at the end of a word and replaced by `…`; if not even the first word fits, it is cut between two
/// letters. Below the width of one letter and `…` only the `…` is left, which may be wider than asked.
pub fn shorten(text: &str, size: f64, weight: Weight, max_width: f64) -> String {
    let whole = tidy(text);
    if text_width(&whole, size, weight) <= max_width {
        whole
    } else {
        shorten_always(&whole, size, weight, max_width)
    }
}

/// The longest beginning of a text that fits with `…` behind it.
fn shorten_always(text: &str, size: f64, weight: Weight, max_width: f64) -> String {
    let whole = tidy(text);
    let cut = |end: usize| {
        format!(
            "{}…",
            whole[..end].trim_end_matches(|c: char| " ,;:.-–—(/&«“\"'’…".contains(c))
        )
    };
    let fits = |end: &usize| {
        cut(*end).chars().count() > 1 && text_width(&cut(*end), size, weight) <= max_width
    };
    let mut word_ends = whole
        .match_indices(' ')
        .map(|(end, _)| end)
        .chain([whole.len()]);
    // The last fitting end, not the end before the first that does not fit: punctuation dropped later may make room again.
    let end = word_ends
        .rfind(fits)
        .or_else(|| letter_ends(&whole).filter(fits).last());
    end.map_or_else(|| "…".to_owned(), cut)
}

/// Where to break a word that is wider than a line: after the last hyphen or slash that fits, or else after the last letter
/// that fits, but never before the first one, so that every line takes something.
fn break_within(word: &str, fits: &impl Fn(&str) -> bool) -> usize {
    let after_hyphen = word
        .match_indices(['-', '/', '–'])
        .map(|(start, hyphen)| start + hyphen.len());
    let fitting = |end: &usize| *end < word.len() && fits(&word[..*end]);
    let first = letter_ends(word).next().unwrap_or(word.len());
    after_hyphen
        .filter(fitting)
        .last()
        .or_else(|| letter_ends(word).filter(fitting).last())
        .unwrap_or(first)
}

/// The places between two letters of a text and at its end; an accent stays with the letter that carries it.
fn letter_ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices()
        .skip(1)
        .filter(|&(_, c)| !font::is_combining(c))
        .map(|(start, _)| start)
        .chain([text.len()])
}

/// The words of a text: what stands between ordinary blanks, line ends and control characters.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c == ' ' || c.is_control())
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "Associazione di volontariato «Città dell'Età Libera» – sezione di Mondolfo";

    #[test]
    fn width_grows_with_size_and_weight() {
        let width = text_width(NAME, 20.0, Weight::Regular);
        assert!((text_width(NAME, 40.0, Weight::Regular) - 2.0 * width).abs() < 1e-9);
        assert!(text_width(NAME, 20.0, Weight::SemiBold) > width);
        assert_eq!(text_width("", 20.0, Weight::Regular), 0.0);
    }

    #[test]
    fn an_accent_written_apart_takes_no_room() {
        let together = text_width("Città", 20.0, Weight::Regular);
        assert!((text_width("Citta\u{300}", 20.0, Weight::Regular) - together).abs() < 0.5);
    }

    #[test]
    fn lines_fit_and_lose_no_word() {
        for width in [90.0, 150.0, 300.0, 2000.0] {
            let lines = wrap(NAME, 20.0, Weight::Regular, width);
            assert!(
                lines
                    .iter()
                    .all(|l| text_width(l, 20.0, Weight::Regular) <= width),
                "{width} {lines:?}"
            );
            assert_eq!(
                lines.concat().replace(' ', ""),
                NAME.replace(' ', ""),
                "{width}"
            );
        }
    }

    #[test]
    fn a_word_too_long_for_a_line_is_broken_after_its_hyphen_first() {
        assert_eq!(
            wrap("socio-sanitario", 20.0, Weight::Regular, 110.0),
            ["socio-", "sanitario"]
        );
        let letters = wrap("precipitevolissimevolmente", 20.0, Weight::Regular, 60.0);
        assert!(
            letters.len() > 3 && letters.concat() == "precipitevolissimevolmente",
            "{letters:?}"
        );
        assert_eq!(wrap("abc", 20.0, Weight::Regular, 0.0), ["a", "b", "c"]);
        assert!(wrap(" \t ", 20.0, Weight::Regular, 60.0).is_empty());
        assert_eq!(
            wrap("uno\ndue", 20.0, Weight::Regular, 900.0),
            ["uno", "due"]
        );
    }

    #[test]
    fn shortening_cuts_at_the_end_of_a_word() {
        let short = shorten(NAME, 20.0, Weight::Regular, 330.0);
        assert_eq!(short, "Associazione di volontariato…");
        assert_eq!(shorten(NAME, 20.0, Weight::Regular, 2000.0), NAME);
        assert_eq!(
            shorten("Croce Rossa – Fano", 20.0, Weight::Regular, 140.0),
            "Croce Rossa…"
        );
    }

    #[test]
    fn one_long_word_is_cut_between_letters() {
        let short = shorten("Precipitevolissimevolmente", 20.0, Weight::Regular, 120.0);
        assert!(
            short.starts_with("Precipit") && short.ends_with('…'),
            "{short}"
        );
        assert!(text_width(&short, 20.0, Weight::Regular) <= 120.0);
        assert_eq!(shorten("Fano", 20.0, Weight::Regular, 3.0), "…");
        let accent = shorten(
            "e\u{300}e\u{300}e\u{300}e\u{300}",
            20.0,
            Weight::Regular,
            45.0,
        );
        assert!(accent.ends_with("\u{300}…"), "{accent:?}");
    }

    #[test]
    fn the_last_allowed_line_shows_that_something_is_missing() {
        let lines = wrap_at_most(NAME, 20.0, Weight::Regular, 200.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'), "{lines:?}");
        assert_eq!(
            wrap_at_most("Fano", 20.0, Weight::Regular, 200.0, 2),
            ["Fano"]
        );
        assert!(wrap_at_most(NAME, 20.0, Weight::Regular, 200.0, 0).is_empty());
    }

    #[test]
    fn a_tidy_text_keeps_the_spaces_that_numbers_are_written_with() {
        assert_eq!(
            tidy("  8\u{202f}000 \t\u{0} persone\n"),
            "8\u{202f}000 persone"
        );
    }
}
