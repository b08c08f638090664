//! Stacked bars: persons in municipalities, by type of need, and after a closure; the worst first.

use super::{Book, Kind, Plan, calm};
use crate::present::colophon::sentence;
use crate::present::contents::withholds;
use crate::present::results_workbook::TableSheet;
use crate::present::tables::Values;
use crate::present::theme::{ACCENT, Color, PAPER, Signal, UNKNOWN_AREA, UNKNOWN_HATCH};
use crate::present::words::Words;
use crate::present::workbook::color;
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFormat, ChartLine, ChartPatternFill, ChartPatternFillType,
    ChartSolidFill, ChartType, RowNum,
};
use std::cmp::Reverse;

/// How many bars a chart has at most.
const MOST: usize = 25;
/// How many organizations a chart of closures has.
const CLOSURES: usize = 10;

/// How a part of a bar looks: patterns tell the parts apart where colors do not.
#[derive(Clone, Copy)]
pub(in crate::present::results_workbook) enum Look {
    /// Persons that have a place.
    Good,
    /// Persons of whom it is not known.
    Unknown,
    /// Persons without a place.
    Bad,
}

/// The parts of a bar, in the order in which they stand: what is not known between what is.
const PARTS: [Look; 3] = [Look::Good, Look::Unknown, Look::Bad];

/// Covered and not covered persons in every municipality.
pub(super) fn municipalities(book: &Book<'_>) -> Option<Plan> {
    let source = Source {
        message: "book-chart-municipalities",
        ..Source::covered(book.sheet("municipalities")?)
    };
    source.plan(book, |_| true)
}

/// Covered and not covered persons of every type of need.
pub(super) fn need_types(book: &Book<'_>) -> Option<Plan> {
    let sheet = book.sheet("shortfalls")?;
    let parties = sheet.table.columns.iter().find(|one| one.id == "party")?;
    let Values::Term(_, parties) = &parties.values else {
        return None;
    };
    let source = Source {
        message: "book-chart-need-types",
        ..Source::covered(sheet)
    };
    source.plan(book, |row| parties[row] == Some("need-type"))
}

/// What the organizations that leave the most persons without a place would leave.
pub(super) fn closures(book: &Book<'_>) -> Option<Plan> {
    let source = Source {
        sheet: book.sheet("closures")?,
        name: "organization",
        parts: ["taken_over", "undetermined", "lost"],
        message: "book-chart-closures",
        most: CLOSURES,
    };
    source.plan(book, |_| true)
}

/// Where the rows of a chart come from.
struct Source<'a> {
    sheet: &'a TableSheet<'a>,
    /// The column that names a row.
    name: &'static str,
    /// The columns of the parts, in their order.
    parts: [&'static str; 3],
    /// What the chart is called; its attributes say the rest.
    message: &'static str,
    /// How many rows it has at most.
    most: usize,
}

impl<'a> Source<'a> {
    /// The persons of every row of a table: covered, undetermined, not covered.
    fn covered(sheet: &'a TableSheet<'a>) -> Self {
        Self {
            sheet,
            name: "name",
            parts: ["covered", "undetermined", "not_covered"],
            message: "",
            most: MOST,
        }
    }

    /// The chart of the rows that are wanted, worst first; none where no row has a number above zero.
    fn plan(&self, book: &Book<'_>, wanted: impl Fn(usize) -> bool) -> Option<Plan> {
        let words = book.words;
        let names = &self
            .sheet
            .table
            .columns
            .iter()
            .find(|one| one.id == self.name)?
            .values;
        let parts = self.parts.map(|id| self.numbers(id));
        let mut rows: Vec<(String, Vec<Option<f64>>)> = (0..self.sheet.table.rows())
            .filter(|row| wanted(*row))
            .map(|row| {
                let numbers = parts
                    .iter()
                    .map(|part| part.as_ref().and_then(|part| part[row]));
                (names.spell(row, words), numbers.collect())
            })
            .filter(|(_, numbers): &(String, Vec<Option<f64>>)| {
                numbers.iter().flatten().any(|number| *number > 0.0)
            })
            .collect();
        let worst = |numbers: &[Option<f64>]| {
            let whole = |number: Option<f64>| Reverse(number.unwrap_or_default() as u64);
            (whole(numbers[2]), whole(numbers[1]), whole(numbers[0]))
        };
        rows.sort_by_key(|(_, numbers)| worst(numbers));
        let all = rows.len();
        rows.truncate(self.most);
        let (first, numbers) = rows.first()?;
        // A number that is withheld is not quoted, and may be larger than those that are told.
        let table = &self.sheet.table;
        let all_told = !(0..table.rows()).any(|row| wanted(row) && withholds(table, row));
        let most = numbers[2].filter(|number| *number > 0.0 && all_told);
        let told = match most {
            Some(_) => "finding",
            None => "plain",
        };
        let values = [
            ("first", first.as_str().into()),
            ("persons", most.unwrap_or_default().into()),
            ("n", all.into()),
            ("shown", rows.len().into()),
            ("sheet", self.sheet.title.as_str().into()),
        ];
        let attribute = |name| {
            words
                .attribute(self.message, name, &values)
                .unwrap_or_default()
        };
        let mut note = vec![attribute("note"), sentence(&book.desk.colophon.date)];
        note.extend(book.banner());
        let finding = attribute(told);
        Some(Plan {
            subject: words.say(self.message),
            description: [sentence(&finding), attribute("description")].join(" "),
            finding,
            note: note.join(" "),
            heads: ["name", "good", "unknown", "bad"].map(attribute).into(),
            rows,
            shares: false,
            kind: Kind::Bars(PARTS.into()),
        })
    }

    /// The numbers of a column; of persons not covered also what the others leave of all persons, where the table does not tell them.
    fn numbers(&self, id: &str) -> Option<Vec<Option<f64>>> {
        let column = self.sheet.table.columns.iter().find(|one| one.id == id);
        match (column.map(|column| &column.values), id) {
            (Some(Values::Whole(cells)), _) => Some(
                cells
                    .iter()
                    .map(|cell| cell.map(|number| number as f64))
                    .collect(),
            ),
            (None, "not_covered") => {
                let [persons, covered, undetermined] =
                    ["persons", "covered", "undetermined"].map(|id| self.numbers(id));
                let (persons, covered, undetermined) = (persons?, covered?, undetermined?);
                let rest = |row: usize| Some(persons[row]? - covered[row]? - undetermined[row]?);
                Some((0..persons.len()).map(rest).collect())
            }
            _ => None,
        }
    }
}

/// Draws the bars from the rows below `top` on the sheet of this name.
pub(super) fn chart(plan: &Plan, looks: &[Look], sheet: &str, top: RowNum, words: &Words) -> Chart {
    let mut chart = Chart::new(ChartType::BarStacked);
    let last = top + plan.rows.len() as RowNum;
    for (column, look) in (super::DATA + 1..).zip(looks) {
        chart
            .add_series()
            .set_name((sheet, top, column))
            .set_categories((sheet, top + 1, super::DATA, last, super::DATA))
            .set_values((sheet, top + 1, column, last, column))
            .set_format(&mut look.format())
            .set_gap(45)
            .set_overlap(100);
    }
    let grid = calm(&mut chart);
    // The first row stands on top, and the numbers below the bars.
    chart
        .y_axis()
        .set_reverse()
        .set_label_interval(1)
        .set_major_gridlines(false);
    chart
        .x_axis()
        .set_name(&words.say("book-axis-persons"))
        .set_num_format("#,##0")
        .set_min(0)
        .set_label_position(ChartAxisLabelPosition::High)
        .set_major_gridlines(true)
        .set_major_gridlines_line(&grid);
    chart
}

impl Look {
    fn format(self) -> ChartFormat {
        let mut format = ChartFormat::new();
        let edge = |shade: Color| {
            let mut line = ChartLine::new();
            line.set_color(color(shade)).set_width(0.75);
            line
        };
        let striped = |ground: Color, lines: Color| {
            let mut fill = ChartPatternFill::new();
            fill.set_pattern(ChartPatternFillType::DiagonalStripesWideUpwards)
                .set_background_color(color(ground))
                .set_foreground_color(color(lines));
            fill
        };
        match self {
            Self::Good => {
                let mut fill = ChartSolidFill::new();
                fill.set_color(color(Signal::COVERED.fill));
                format
                    .set_solid_fill(&fill)
                    .set_border(&edge(Signal::COVERED.fill));
            }
            Self::Unknown => {
                format
                    .set_pattern_fill(&striped(UNKNOWN_AREA, UNKNOWN_HATCH))
                    .set_border(&edge(UNKNOWN_HATCH));
            }
            Self::Bad => {
                let ground = ACCENT.mix(PAPER, 0.75);
                format
                    .set_pattern_fill(&striped(ground, ACCENT))
                    .set_border(&edge(ACCENT));
            }
        }
        format
    }
}
