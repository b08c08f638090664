//! Lorenz curves of cover: their points stand on the sheet of their table.

use super::{Book, Kind, Plan, calm};
use crate::present::colophon::sentence;
use crate::present::documents::Gallery;
use crate::present::results_workbook::table_sheet::TOP;
use crate::present::tables::Values;
use crate::present::theme::{CATEGORIES, LINE};
use crate::present::words::Words;
use crate::present::workbook::color;
use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLine, ChartLineDashType, ChartType, ColNum, RowNum,
};

/// Among whom a curve is drawn, and how its line is broken, so that curves are told apart without color.
const AMONG: [(&str, ChartLineDashType); 2] = [
    ("municipalities", ChartLineDashType::Solid),
    ("need-types", ChartLineDashType::Dash),
];

/// Curves on another sheet.
pub(in crate::present::results_workbook) struct Curves {
    sheet: String,
    /// The columns of the persons and of what they have.
    columns: [ColNum; 2],
    curves: Vec<Curve>,
}

struct Curve {
    name: String,
    rows: [RowNum; 2],
    dash: ChartLineDashType,
}

/// The curves of covered shares, among municipalities and among types of need.
pub(super) fn curves(book: &Book<'_>, gallery: &Gallery) -> Option<Plan> {
    let words = book.words;
    let plate = gallery.plate("lorenz")?;
    let sheet = book.sheet("lorenz")?;
    let find = |id: &str| sheet.table.for_people().position(|column| column.id == id);
    let place = |id: &str| ColNum::try_from(find(id)?).ok();
    let terms = |id: &str| match &sheet.table.columns.iter().find(|one| one.id == id)?.values {
        Values::Term(_, cells) => Some(cells),
        _ => None,
    };
    let (goods, among) = (terms("good")?, terms("among")?);
    let curve = |(key, dash): (&str, ChartLineDashType)| {
        let mut rows =
            (0..goods.len()).filter(|row| goods[*row] == Some("share") && among[*row] == Some(key));
        let first = rows.next()?;
        // The points of a curve stand one below the other.
        let last = rows.next_back()?;
        let below = |row: usize| RowNum::try_from(row).ok().map(|row| TOP + 1 + row);
        Some(Curve {
            name: words.say(&format!("among-{key}")),
            rows: [below(first)?, below(last)?],
            dash,
        })
    };
    let curves: Vec<Curve> = AMONG.into_iter().filter_map(curve).collect();
    if curves.is_empty() {
        return None;
    }
    let values = [("sheet", sheet.title.as_str().into())];
    let attribute = |name| {
        words
            .attribute("book-chart-lorenz", name, &values)
            .unwrap_or_default()
    };
    let mut note = vec![attribute("note"), sentence(&book.desk.colophon.date)];
    note.extend(book.banner());
    Some(Plan {
        subject: words.say("book-chart-lorenz"),
        finding: plate.drawing.title().to_owned(),
        description: plate.drawing.description().to_owned(),
        note: note.join(" "),
        heads: ["name", "persons", "value"].map(attribute).into(),
        rows: [0.0, 1.0]
            .map(|end| (attribute("equal"), vec![Some(end), Some(end)]))
            .into(),
        shares: true,
        kind: Kind::Curves(Curves {
            sheet: sheet.title.clone(),
            columns: [place("persons_share")?, place("value_share")?],
            curves,
        }),
    })
}

/// Draws the curves, and the line of equality from the rows below `top` on the sheet of this name.
pub(super) fn chart(curves: &Curves, sheet: &str, top: RowNum, words: &Words) -> Chart {
    let mut chart = Chart::new(ChartType::ScatterStraight);
    for (place, curve) in curves.curves.iter().enumerate() {
        let [first, last] = curve.rows;
        let [persons, value] = curves.columns;
        let mut line = ChartLine::new();
        line.set_color(color(CATEGORIES[place]))
            .set_width(2.25)
            .set_dash_type(curve.dash);
        chart
            .add_series()
            .set_name(curve.name.as_str())
            .set_categories((curves.sheet.as_str(), first, persons, last, persons))
            .set_values((curves.sheet.as_str(), first, value, last, value))
            .set_format(ChartFormat::new().set_line(&line));
    }
    let [persons, value] = [super::DATA + 1, super::DATA + 2];
    let mut line = ChartLine::new();
    line.set_color(color(LINE))
        .set_width(1.25)
        .set_dash_type(ChartLineDashType::RoundDot);
    chart
        .add_series()
        .set_name((sheet, top + 1, super::DATA))
        .set_categories((sheet, top + 1, persons, top + 2, persons))
        .set_values((sheet, top + 1, value, top + 2, value))
        .set_format(ChartFormat::new().set_line(&line));
    let grid = calm(&mut chart);
    let names = ["book-axis-persons-share", "book-axis-value-share"].map(|id| words.say(id));
    for (axis, name) in [0, 1].into_iter().zip(&names) {
        let axis = match axis {
            0 => chart.x_axis(),
            _ => chart.y_axis(),
        };
        axis.set_name(name)
            .set_num_format("0%")
            .set_min(0)
            .set_max(1)
            .set_major_gridlines(true)
            .set_major_gridlines_line(&grid);
    }
    chart
}
