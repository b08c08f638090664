//! A sheet to read from top to bottom: a title, paragraphs, headings, and lines of a few cells.

use super::{as_text, cell_text, color, row_height};
use crate::present::theme;
use rust_xlsxwriter::{
    ColNum, Format, FormatAlign, FormatBorder, RowNum, Url, Worksheet, XlsxError,
};

/// The height of a row of text at most, in points: spreadsheets have none higher.
const HIGHEST: f64 = 409.0;

/// Writes a sheet from top to bottom.
pub(in crate::present) struct Prose<'p> {
    page: &'p mut Worksheet,
    /// How wide the columns are, in characters.
    widths: &'static [f64],
    row: RowNum,
}

impl<'p> Prose<'p> {
    /// An empty sheet with columns of these widths.
    pub(in crate::present) fn on(
        page: &'p mut Worksheet,
        widths: &'static [f64],
    ) -> Result<Self, XlsxError> {
        page.set_screen_gridlines(false);
        for (place, width) in (0..).zip(widths) {
            page.set_column_width(place, *width)?;
        }
        Ok(Self {
            page,
            widths,
            row: 0,
        })
    }

    /// Text to read: at the top of its cell, on as many lines as it takes.
    pub(in crate::present) fn plain() -> Format {
        Format::new()
            .set_align(FormatAlign::Top)
            .set_align(FormatAlign::Left)
            .set_text_wrap()
            .set_font_color(color(theme::INK))
    }

    /// Text of second rank.
    pub(in crate::present) fn muted() -> Format {
        Self::plain().set_font_color(color(theme::MUTED))
    }

    /// The title of the sheet.
    pub(in crate::present) fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        let format = Format::new()
            .set_bold()
            .set_font_size(18)
            .set_font_color(color(theme::COVERAGE[4]));
        // Its letters are half as wide again as the others.
        let height = row_height(text, self.width() / 1.8) * 1.6;
        self.over(text, &format.set_text_wrap(), height.max(30.0))
    }

    /// A paragraph over all columns.
    pub(in crate::present) fn wide(&mut self, text: &str) -> Result<(), XlsxError> {
        self.wide_as(text, &Self::plain())
    }

    /// A paragraph over all columns that looks like this.
    pub(in crate::present) fn wide_as(
        &mut self,
        text: &str,
        look: &Format,
    ) -> Result<(), XlsxError> {
        self.over(text, look, row_height(text, self.width()))
    }

    fn width(&self) -> f64 {
        self.widths.iter().sum()
    }

    fn over(&mut self, text: &str, look: &Format, height: f64) -> Result<(), XlsxError> {
        let (text, look) = (cell_text(text), as_text(look.clone(), text));
        match self.last() {
            0 => self
                .page
                .write_string_with_format(self.row, 0, text, &look)?,
            last => self
                .page
                .merge_range(self.row, 0, self.row, last, &text, &look)?,
        };
        self.end(height)
    }

    fn last(&self) -> ColNum {
        ColNum::try_from(self.widths.len().saturating_sub(1)).unwrap_or_default()
    }

    fn end(&mut self, height: f64) -> Result<(), XlsxError> {
        self.page.set_row_height(self.row, height.min(HIGHEST))?;
        self.row += 1;
        Ok(())
    }

    /// A heading, with an empty row above it.
    pub(in crate::present) fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        self.end(9.0)?;
        let format = Format::new()
            .set_bold()
            .set_font_size(13)
            .set_font_color(color(theme::COVERAGE[4]))
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(color(theme::LINE));
        self.page
            .write_string_with_format(self.row, 0, cell_text(text), &format)?;
        for place in 1..=self.last() {
            self.page.write_blank(self.row, place, &format)?;
        }
        self.end(20.0)
    }

    /// The heads of the columns below them.
    pub(in crate::present) fn heads(&mut self, texts: &[&str]) -> Result<(), XlsxError> {
        let cells: Vec<(&str, Format)> = texts
            .iter()
            .map(|text| (*text, super::header().set_align(FormatAlign::Left)))
            .collect();
        self.line(&cells)
    }

    /// Something in bold, and what is to be said about it.
    pub(in crate::present) fn pair(&mut self, what: &str, text: &str) -> Result<(), XlsxError> {
        self.line(&[(what, Self::plain().set_bold()), (text, Self::plain())])
    }

    /// Cells from the left. An empty text leaves its cell as it is.
    pub(in crate::present) fn line(&mut self, cells: &[(&str, Format)]) -> Result<(), XlsxError> {
        let mut height: f64 = 0.0;
        for ((place, (text, look)), width) in (0..).zip(cells).zip(self.widths) {
            if text.is_empty() {
                continue;
            }
            let (text, look) = (cell_text(text), as_text(look.clone(), text));
            height = height.max(row_height(&text, *width));
            self.page
                .write_string_with_format(self.row, place, text, &look)?;
        }
        self.end(height)
    }

    /// A link to a sheet, and the cells at its right.
    pub(in crate::present) fn linked(
        &mut self,
        title: &str,
        sheet: &str,
        beside: &[(&str, Format)],
    ) -> Result<(), XlsxError> {
        let look = Self::plain().set_hyperlink();
        self.page
            .write_url_with_format(self.row, 0, link(sheet).set_text(title), &look)?;
        let cells: Vec<(&str, Format)> = std::iter::once(("", Format::new()))
            .chain(beside.iter().cloned())
            .collect();
        self.line(&cells)
    }
}

/// A link to a sheet of the same workbook.
pub(in crate::present) fn link(sheet: &str) -> Url {
    Url::new(format!("internal:'{sheet}'!A1"))
}
