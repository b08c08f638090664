//! What every workbook has in common, that of the results, a table saved as one, the starter's: its look, and a date of creation that no
//! clock gives.

mod prose;

pub(super) use prose::{Prose, link};

use super::theme;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook,
};
use std::collections::BTreeSet;

/// Rows of a sheet, the header among them.
pub(super) const MOST_ROWS: usize = 1_048_576;
/// Characters of a cell.
const MOST_LETTERS: usize = 32_767;
/// The widest a column grows, in characters; longer cells are broken into lines.
pub(super) const WIDEST: usize = 60;
/// A4, in the numbers that spreadsheets have for paper.
pub(super) const A4: u8 = 9;

/// A workbook without sheets. Its date is fixed, so that the same sheets give the same bytes.
pub(super) fn new(title: &str) -> Workbook {
    with_properties(&properties(title, None))
}

/// What a workbook says of itself. It was created on the date of its data, as all documents are; without one, on a fixed date.
pub(super) fn properties(title: &str, date: Option<NaiveDate>) -> DocProperties {
    let properties = DocProperties::new()
        .set_title(plain(title))
        .set_author("Tessuto");
    let of = |date: NaiveDate| {
        let [month, day] = [date.month(), date.day()].map(u8::try_from);
        let year = u16::try_from(date.year()).ok()?;
        ExcelDateTime::from_ymd(year, month.ok()?, day.ok()?).ok()
    };
    let created = date.and_then(of);
    match created.map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok) {
        Ok(date) => properties.set_creation_datetime(&date),
        Err(_) => properties,
    }
}

/// A workbook without sheets that says this of itself.
pub(super) fn with_properties(properties: &DocProperties) -> Workbook {
    let mut workbook = Workbook::new();
    workbook.set_properties(properties);
    workbook
}

/// A color of the theme as workbooks know it.
pub(super) fn color(color: theme::Color) -> Color {
    let theme::Color(red, green, blue) = color;
    Color::RGB(u32::from_be_bytes([0, red, green, blue]))
}

/// The look of a header.
pub(super) fn header() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(color(theme::INK))
        .set_background_color(color(theme::LAND))
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(color(theme::LINE))
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
}

/// The height of a row, in points, whose text is broken into lines in a column this wide.
///
/// Programs find it themselves once somebody types, but LibreOffice does not when it opens a file. Rather too high than too low:
/// where the usual typeface is missing, another and wider one stands in.
pub(super) fn row_height(text: &str, width: f64) -> f64 {
    let lines = |line: &str| {
        (line.chars().count() as f64 / (width * 1.2))
            .ceil()
            .max(1.0)
    };
    15.0 * text.lines().map(lines).sum::<f64>().max(1.0) + 3.0
}

/// The text as a cell can hold it: what is longer than a cell ends in `…`.
pub(super) fn cell_text(text: &str) -> String {
    // Spreadsheets count UTF-16 units, of which a letter takes one or two.
    if text.len() <= MOST_LETTERS || text.encode_utf16().count() <= MOST_LETTERS {
        return text.to_owned();
    }
    let mut units = 0;
    let kept: String = text
        .chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units < MOST_LETTERS
        })
        .collect();
    format!("{kept}…")
}

/// The text on one line, without what neither the line of a header nor an attribute can hold.
pub(super) fn plain(text: &str) -> String {
    let spaced = |letter: char| match letter {
        '\u{fffe}' | '\u{ffff}' => ' ',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    let spaced: String = text.chars().map(spaced).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first letters of a text on one line, so that it takes at most so many units of UTF-16; what is longer ends in `…`.
pub(super) fn brief(text: &str, most: usize) -> String {
    let text = plain(text);
    if text.encode_utf16().count() <= most {
        return text;
    }
    let mut units = 0;
    let kept: String = text
        .chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units < most
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// A name that none of those taken has, whatever the case of its letters: where it is taken, a number behind it tells the two apart.
pub(super) fn distinct(name: String, taken: &mut BTreeSet<String>) -> String {
    let mut told = name.clone();
    let mut count = 1;
    while !taken.insert(told.to_lowercase()) {
        count += 1;
        told = format!("{name} {count}");
    }
    told
}

/// Whether a spreadsheet would take the text for a formula if somebody typed it.
pub(super) fn is_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The look of a text, which stays text even after somebody has edited the cell.
pub(super) fn as_text(look: Format, text: &str) -> Format {
    match is_like_a_formula(text) {
        true => look.set_quote_prefix(),
        false => look,
    }
}

/// The name of a sheet: at most 31 characters, without those that formulas give a meaning.
pub(super) fn sheet_name(text: &str) -> String {
    let plain = |letter| match letter {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' => '-',
        letter => letter,
    };
    text.chars().map(plain).take(31).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_longer_than_a_cell_says_so_at_its_end() {
        assert_eq!(cell_text("Fano"), "Fano");
        let full = "𝔞".repeat(16_383);
        assert_eq!(cell_text(&full), full);
        let long = cell_text(&"𝔞".repeat(20_000));
        assert_eq!(long.encode_utf16().count(), 32_767);
        assert!(long.ends_with('…'));
    }

    #[test]
    fn a_line_holds_no_control_characters_and_ends_where_it_must() {
        assert_eq!(plain("Casa\n\u{1}  di\tFano\u{ffff}"), "Casa di Fano");
        assert_eq!(brief("Casa di Fano", 12), "Casa di Fano");
        assert_eq!(brief("Casa di Fano", 9), "Casa di…");
        assert_eq!(brief(&"𝔞".repeat(9), 9).encode_utf16().count(), 9);
    }

    #[test]
    fn what_could_be_typed_as_a_formula_is_known() {
        let formulas = ["=1+1", "+39 0721", "-x", "@SUM", "\t=1", "\r=1"];
        assert!(formulas.into_iter().all(is_like_a_formula));
        assert!(
            !["Fano", "", " =1", "1-2"]
                .into_iter()
                .any(is_like_a_formula)
        );
    }

    #[test]
    fn no_two_names_differ_in_case_alone() {
        let mut taken = BTreeSet::new();
        let names = ["Enti", "enti", "ENTI", "rete"].map(|name| {
            let name = name.to_owned();
            distinct(name, &mut taken)
        });
        assert_eq!(names, ["Enti", "enti 2", "ENTI 3", "rete"]);
    }

    #[test]
    fn a_sheet_takes_no_name_that_formulas_would_misread() {
        assert_eq!(sheet_name("enti [1/2]: l'ATS"), "enti -1-2-- l-ATS");
        assert_eq!(sheet_name(&"x".repeat(40)).len(), 31);
    }
}
