//! Charts that spreadsheets draw from cells, so that people can change them: each beside the few rows it is drawn from.
//!
//! A chart is made from the tables that the audience is shown, and from nothing else.

mod bars;
mod lorenz;

use super::{Book, print};
use crate::present::documents::Gallery;
use crate::present::theme::{COVERAGE, INK, MUTED, RULE};
use crate::present::workbook::{Prose, as_text, brief, color, distinct, header, link, row_height};
use rust_xlsxwriter::{
    Chart, ChartFont, ChartLegendPosition, ChartLine, ColNum, Format, FormatAlign, RowNum, Table,
    TableColumn, TableStyle, Worksheet, XlsxError,
};
use std::collections::BTreeSet;

/// The width of a chart, in pixels, and of the column it stands in, in characters.
const CHART: (u32, f64) = (780, 112.0);
/// The least height of a chart, in pixels, and the height of a row of cells.
const HEIGHT: u32 = 460;
const ROW: u32 = 20;
/// The column where the rows of a chart begin.
const DATA: ColNum = 2;

/// A chart with the rows it is drawn from.
pub(super) struct Plan {
    /// What it is about, in a few words.
    subject: String,
    /// What there is to see in it, in one sentence.
    finding: String,
    /// What there is to see, for who does not see it.
    description: String,
    /// From which table, how many rows, in what unit.
    note: String,
    /// The headings of its rows: the name first.
    heads: Vec<String>,
    /// Its rows.
    rows: Vec<(String, Vec<Option<f64>>)>,
    /// Whether the numbers are parts of a whole.
    shares: bool,
    kind: Kind,
}

/// How a plan is drawn.
enum Kind {
    /// Stacked bars of these looks.
    Bars(Vec<bars::Look>),
    /// Curves whose points stand on the sheet of their table.
    Curves(lorenz::Curves),
}

/// Every chart that the tables give, in the order people meet them.
pub(super) fn charts(book: &Book<'_>, gallery: &Gallery) -> Vec<Plan> {
    [
        bars::municipalities(book),
        bars::need_types(book),
        bars::closures(book),
        lorenz::curves(book, gallery),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) fn draw(page: &mut Worksheet, book: &Book<'_>, plans: &[Plan]) -> Result<(), XlsxError> {
    page.set_name(&book.charts)?.set_screen_gridlines(false);
    page.set_column_width(0, CHART.1)?.set_column_width(1, 2)?;
    page.set_column_width(DATA, 40)?
        .set_column_range_width(DATA + 1, DATA + 3, 17)?;
    print::set_up(page, book, 200.0);
    let title = Format::new()
        .set_bold()
        .set_font_size(16)
        .set_font_color(color(COVERAGE[4]));
    page.write_string_with_format(0, 0, &book.charts, &title)?
        .set_row_height(0, 24)?;
    page.write_string_with_format(1, 0, book.words.say("book-charts-about"), &Prose::muted())?;
    let back = link(&book.guide).set_text(book.words.say("book-back"));
    page.write_url(2, 0, back)?;
    let mut row: RowNum = 4;
    let mut breaks = Vec::new();
    // All tables of a workbook share one list of names.
    let names = book.sheets.iter().map(|sheet| sheet.name.to_lowercase());
    let mut taken: BTreeSet<String> = names.collect();
    for plan in plans {
        if row > 4 {
            breaks.push(row);
        }
        row = plan.draw(page, book, row, &mut taken)? + 2;
    }
    page.set_page_breaks(&breaks)?;
    page.set_print_area(0, 0, row, DATA + 3)?;
    Ok(())
}

impl Plan {
    /// Draws the chart and its rows from this row on, and returns the row below both.
    fn draw(
        &self,
        page: &mut Worksheet,
        book: &Book<'_>,
        row: RowNum,
        taken: &mut BTreeSet<String>,
    ) -> Result<RowNum, XlsxError> {
        let heading = Format::new()
            .set_bold()
            .set_font_size(13)
            .set_font_color(color(COVERAGE[4]));
        page.write_string_with_format(row, 0, &self.subject, &heading)?;
        page.write_string_with_format(row, DATA, book.words.say("book-chart-data"), &heading)?;
        let last = DATA + 3;
        page.merge_range(row + 1, 0, row + 1, last, &self.note, &Prose::muted())?
            .set_row_height(row + 1, row_height(&self.note, CHART.1 + 70.0))?;
        let top = row + 2;
        let name = super::formula_name(&format!("{} {}", book.charts, self.subject));
        // Formulas know no name with a space.
        let name = distinct(name, taken).replace(' ', "_");
        self.data(page, top, name)?;
        let rows = self.rows.len() as u32;
        let height = HEIGHT.max((rows + 5) * ROW);
        let mut chart = match &self.kind {
            Kind::Bars(looks) => bars::chart(self, looks, &book.charts, top, book.words),
            Kind::Curves(curves) => lorenz::chart(curves, &book.charts, top, book.words),
        };
        let mut font = font(13.0);
        font.set_bold();
        chart
            .title()
            .set_name(&brief(&self.finding, 250))
            .set_font(&font);
        chart
            .set_name(brief(&self.subject, 200))
            .set_alt_text(brief(&self.description, 250))
            .set_width(CHART.0)
            .set_height(height);
        page.insert_chart(top, 0, &chart)?;
        Ok(top + (height / ROW).max(rows + 1) + 1)
    }

    /// The rows, as a table of their own.
    fn data(&self, page: &mut Worksheet, top: RowNum, name: String) -> Result<(), XlsxError> {
        let number = match self.shares {
            true => Format::new().set_num_format("0.0%"),
            false => Format::new().set_num_format("#,##0"),
        };
        for (place, (name, numbers)) in (top + 1..).zip(&self.rows) {
            let look = as_text(Format::new(), name);
            page.write_string_with_format(place, DATA, brief(name, 1000), &look)?;
            for (column, value) in (DATA + 1..).zip(numbers) {
                if let Some(value) = value {
                    page.write_number_with_format(place, column, *value, &number)?;
                }
            }
        }
        let mut heads = BTreeSet::new();
        let columns: Vec<TableColumn> = (0..)
            .zip(&self.heads)
            .map(|(place, head)| {
                let look = match place {
                    0 => header(),
                    _ => header().set_align(FormatAlign::Right),
                };
                TableColumn::new()
                    .set_header(distinct(head.clone(), &mut heads))
                    .set_header_format(look)
            })
            .collect();
        let table = Table::new()
            .set_name(name)
            .set_columns(&columns)
            .set_style(TableStyle::Light1)
            .set_autofilter(false)
            .set_alt_text_title(brief(&self.subject, 200));
        let end = top + self.rows.len() as RowNum;
        let last = DATA + self.heads.len() as ColNum - 1;
        page.add_table(top, DATA, end, last, &table)?;
        Ok(())
    }
}

/// The letters of charts.
fn font(size: f64) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_size(size).set_color(color(INK));
    font
}

/// Names and scales of an axis.
fn axis_fonts() -> (ChartFont, ChartFont) {
    let mut name = ChartFont::new();
    name.set_size(10).set_color(color(MUTED)).unset_bold();
    (name, font(9.0))
}

/// Takes the chart's frame back to what the eye needs, with the legend below; gives the line of its grid.
fn calm(chart: &mut Chart) -> ChartLine {
    let (name, scale) = axis_fonts();
    chart.x_axis().set_name_font(&name).set_font(&scale);
    chart.y_axis().set_name_font(&name).set_font(&scale);
    chart
        .legend()
        .set_position(ChartLegendPosition::Bottom)
        .set_font(&font(10.0));
    let mut grid = ChartLine::new();
    grid.set_color(color(RULE)).set_width(0.75);
    grid
}
