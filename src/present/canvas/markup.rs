//! SVG in letters: numbers, names and attributes.

use std::fmt::Write as _;

use super::style::{Stroke, Style};
use crate::present::theme::{Color, Theme};

/// A text as XML content or attribute value. Names come from data: nothing in them may open a tag, close a quote or make
/// the document ill-formed, so the characters that XML 1.0 forbids are left out.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

/// A text as an id: letters, digits, hyphens and underscores, beginning with a letter.
pub(super) fn identifier(text: &str) -> String {
    let kept = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' {
            c
        } else {
            '-'
        }
    };
    let id: String = text.chars().map(kept).collect();
    if id.starts_with(|c: char| c.is_ascii_alphabetic()) {
        id
    } else {
        format!("f{id}")
    }
}

/// A number with at most two decimals and no needless zero. What is not finite does not get here: see `Canvas::grid`.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    // Adding zero turns -0 into 0.
    format!("{}", rounded + 0.0)
}

/// A length of the grid, ten steps to a page pixel, as a number.
pub(super) fn tenths(steps: i32) -> String {
    number(f64::from(steps) / 10.0)
}

/// The attributes of a shape's look. `fill-opacity` and `stroke-opacity`, not `opacity`: the latter makes every renderer
/// set up a layer of its own for each element.
pub(super) fn look(style: &Style, theme: Theme) -> String {
    let mut attributes = String::new();
    match style.fill {
        Some((color, opacity)) => paint(&mut attributes, "fill", theme.color(color), opacity),
        None => attributes.push_str(r#" fill="none""#),
    }
    if let Some(stroke) = &style.stroke {
        attributes.push_str(&line(stroke, theme));
    }
    attributes
}

fn line(stroke: &Stroke, theme: Theme) -> String {
    let mut attributes = String::new();
    paint(
        &mut attributes,
        "stroke",
        theme.color(stroke.color),
        stroke.opacity,
    );
    if stroke.width != 1.0 {
        let _ = write!(attributes, r#" stroke-width="{}""#, number(stroke.width));
    }
    if let Some((dash, gap)) = stroke.dash {
        let _ = write!(
            attributes,
            r#" stroke-dasharray="{} {}""#,
            number(dash),
            number(gap)
        );
    }
    attributes
}

fn paint(attributes: &mut String, name: &str, color: Color, opacity: f64) {
    let _ = write!(attributes, r#" {name}="{}""#, color.hex());
    if opacity < 1.0 {
        let _ = write!(
            attributes,
            r#" {name}-opacity="{}""#,
            number(opacity.max(0.0))
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_leave_their_place() {
        assert_eq!(
            escape("A & B <script>\"'"),
            "A &amp; B &lt;script&gt;&quot;&#39;"
        );
        assert_eq!(escape("a\u{0}\u{b}\u{1b}\u{ffff}b\nc"), "ab c");
        assert_eq!(escape("L'Età – «Più»"), "L&#39;Età – «Più»");
    }

    #[test]
    fn ids_are_plain() {
        assert_eq!(identifier("mappa ATS 6\"/>"), "mappa-ATS-6---");
        assert_eq!(identifier("6-mappa"), "f6-mappa");
        assert_eq!(identifier(""), "f");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(
            [12.0, 12.345, -0.001, 0.5, -3.1].map(number),
            ["12", "12.35", "0", "0.5", "-3.1"]
        );
        assert_eq!(tenths(123), "12.3");
    }
}
