//! What every workbook has in common: its look, and a date of creation that never changes.

use super::theme;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook,
};

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
    let mut properties = DocProperties::new().set_title(title).set_author("Tessuto");
    if let Ok(date) = ExcelDateTime::from_ymd(2000, 1, 1) {
        properties = properties.set_creation_datetime(&date);
    }
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties);
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
    fn a_sheet_takes_no_name_that_formulas_would_misread() {
        assert_eq!(sheet_name("enti [1/2]: l'ATS"), "enti -1-2-- l-ATS");
        assert_eq!(sheet_name(&"x".repeat(40)).len(), 31);
    }
}
