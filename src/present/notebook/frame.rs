//! A table as polars in Python shows it, with the settings that the notebook's first cell makes.

use crate::present::tables::{Column, Values};
use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{ContentArrangement, Table as Grid};

/// How many decimals numbers have: the notebook asks for as many.
const DECIMALS: usize = 3;

/// How polars lays out its tables in pages.
const STYLE: &str = "<style>
.dataframe > thead > tr,
.dataframe > tbody > tr {
  text-align: right;
  white-space: pre-wrap;
}
</style>
";

/// A table that is shown.
#[derive(Default)]
pub(super) struct Frame {
    columns: Vec<Series>,
}

/// A column that is shown.
struct Series {
    name: String,
    kind: &'static str,
    /// `None` is a value that is not known.
    cells: Vec<Option<String>>,
}

impl Frame {
    /// The same with a column of text.
    pub(super) fn text_column(
        self,
        name: &str,
        cells: impl IntoIterator<Item = Option<String>>,
    ) -> Self {
        self.with(name, "str", cells.into_iter().collect())
    }

    /// The same with a column of whole numbers.
    pub(super) fn whole(self, name: &str, cells: impl IntoIterator<Item = Option<i64>>) -> Self {
        let cells = cells.into_iter().map(|cell| Some(cell?.to_string()));
        self.with(name, "i64", cells.collect())
    }

    /// The same with a column of other numbers.
    pub(super) fn decimal(self, name: &str, cells: impl IntoIterator<Item = Option<f64>>) -> Self {
        let cells = cells
            .into_iter()
            .map(|cell| Some(format!("{:.DECIMALS$}", cell?)));
        self.with(name, "f64", cells.collect())
    }

    /// The same with a column of numbers of things counted.
    pub(super) fn count(self, name: &str, cells: impl IntoIterator<Item = usize>) -> Self {
        let cells = cells.into_iter().map(|count| Some(count.to_string()));
        self.with(name, "u32", cells.collect())
    }

    /// The same with some rows of a column of the results.
    pub(super) fn column(self, column: &Column, rows: &[usize]) -> Self {
        let (kind, cell): (_, &dyn Fn(usize) -> Option<String>) = match &column.values {
            Values::Text(cells) => ("str", &|row| cells[row].clone()),
            Values::Term(_, cells) => ("str", &|row| cells[row].map(str::to_owned)),
            Values::Measure(cells) => ("str", &|row| cells[row].map(|(id, _)| id.to_owned())),
            Values::Whole(cells) | Values::Ordinal(cells) => {
                ("i64", &|row| cells[row].map(|number| number.to_string()))
            }
            Values::Decimal(_, cells) | Values::Mixed(_, cells) | Values::Share(cells) => {
                ("f64", &|row| {
                    cells[row].map(|number| format!("{number:.DECIMALS$}"))
                })
            }
            Values::Flag(cells) => ("bool", &|row| cells[row].map(|flag| flag.to_string())),
        };
        let cells = rows.iter().map(|row| cell(*row)).collect();
        self.with(column.id, kind, cells)
    }

    fn with(mut self, name: &str, kind: &'static str, cells: Vec<Option<String>>) -> Self {
        self.columns.push(Series {
            name: name.to_owned(),
            kind,
            cells,
        });
        self
    }

    fn rows(&self) -> usize {
        self.columns.first().map_or(0, |column| column.cells.len())
    }

    fn shape(&self) -> String {
        format!("shape: ({}, {})", self.rows(), self.columns.len())
    }

    /// As a terminal shows it.
    pub(super) fn text(&self) -> String {
        let mut grid = Grid::new();
        grid.load_preset(UTF8_FULL_CONDENSED)
            .set_content_arrangement(ContentArrangement::Disabled);
        let head = |column: &Series| format!("{}\n---\n{}", column.name, column.kind);
        grid.set_header(self.columns.iter().map(head));
        for row in 0..self.rows() {
            grid.add_row(
                (self.columns.iter()).map(|column| column.cells[row].as_deref().unwrap_or("null")),
            );
        }
        format!("{}\n{grid}", self.shape())
    }

    /// As a page shows it.
    pub(super) fn html(&self) -> String {
        let row = |tag: &str, cells: &mut dyn Iterator<Item = String>| -> String {
            let cells: String = cells
                .map(|cell| format!("<{tag}>{}</{tag}>", escape(&cell)))
                .collect();
            format!("<tr>{cells}</tr>")
        };
        let names = row("th", &mut self.columns.iter().map(|c| c.name.clone()));
        let kinds = row("td", &mut self.columns.iter().map(|c| c.kind.to_owned()));
        let body: String = (0..self.rows())
            .map(|place| row("td", &mut self.columns.iter().map(|c| c.quoted(place))))
            .collect();
        format!(
            "<div>{STYLE}<small>{}</small><table border=\"1\" class=\"dataframe\"><thead>{names}{kinds}</thead><tbody>{body}</tbody></table></div>",
            self.shape()
        )
    }
}

impl Series {
    /// A cell as pages show it, where text stands between quotes.
    fn quoted(&self, row: usize) -> String {
        match &self.cells[row] {
            Some(text) if self.kind == "str" => format!("\"{text}\""),
            Some(text) => text.clone(),
            None => "null".to_owned(),
        }
    }
}

/// A text between tags, as Python's `html.escape` writes it.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#x27;")
}
