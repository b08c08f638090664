//! What every section of the notebook is written from.

use super::NotebookError;
use super::cell::{Cell, Output};
use crate::present::Briefing;
use crate::present::documents::{DocumentError, Gallery};
use crate::present::tables::{Column, Table, Values, heading};
use crate::present::words::{Value, Words};
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};
use std::collections::BTreeMap;

/// The code of the cells: Python with blanks.
const CODE: [(&str, &str); 10] = [
    ("load", include_str!("code/load.py")),
    ("status", include_str!("code/status.py")),
    ("reconciliation", include_str!("code/reconciliation.py")),
    ("matrix", include_str!("code/matrix.py")),
    ("municipalities", include_str!("code/municipalities.py")),
    ("bars", include_str!("code/bars.py")),
    ("organizations", include_str!("code/organizations.py")),
    ("ties", include_str!("code/ties.py")),
    ("closures", include_str!("code/closures.py")),
    ("figure", include_str!("code/figure.py")),
];

/// The tables that the readers are shown, the figures, and the words.
pub(super) struct Desk<'a> {
    pub(super) briefing: &'a Briefing<'a>,
    pub(super) words: &'a Words,
    pub(super) tables: &'a [Table],
    gallery: &'a Gallery,
    templates: Environment<'static>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        briefing: &'a Briefing<'a>,
        gallery: &'a Gallery,
    ) -> Result<Self, NotebookError> {
        let mut templates = Environment::new();
        templates.set_undefined_behavior(UndefinedBehavior::Strict);
        for (name, source) in CODE {
            templates.add_template(name, source)?;
        }
        Ok(Self {
            briefing,
            words: briefing.words,
            tables: gallery.tables(),
            gallery,
            templates,
        })
    }

    /// The heading of the notebook, as it is.
    pub(super) fn title(&self) -> String {
        let title = self.briefing.study.district.edition.title.as_str();
        (self.words).fill("notebook-title", &[("title", title.into())])
    }

    /// A table with rows, if the readers are shown it.
    pub(super) fn table(&self, id: &str) -> Option<&'a Table> {
        let mut tables = self.tables.iter();
        tables.find(|table| table.id == id && table.rows() > 0)
    }

    /// Those of these columns that a table has for programs.
    pub(super) fn columns<'b>(&self, table: &'b Table, ids: &[&str]) -> Vec<&'b Column> {
        ids.iter().filter_map(|id| column(table, id)).collect()
    }

    /// A cell of code from its template: every blank is filled with a value that is Python already.
    pub(super) fn code(
        &self,
        id: &str,
        blanks: &[(&str, String)],
        outputs: Vec<Output>,
    ) -> Result<Cell, NotebookError> {
        self.code_of(id, id, blanks, outputs)
    }

    /// The same from a template that more than one cell is made from.
    fn code_of(
        &self,
        id: &str,
        template: &str,
        blanks: &[(&str, String)],
        outputs: Vec<Output>,
    ) -> Result<Cell, NotebookError> {
        let blanks: BTreeMap<&str, &str> = blanks
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let template = self.templates.get_template(template)?;
        let source = template.render(Serde(blanks))?;
        Ok(Cell::code(id, source, outputs))
    }

    /// The heading of a section, what it says, and which words the columns stand for.
    pub(super) fn heading(&self, id: &str, columns: &[&str]) -> Cell {
        let own = |part: &str| self.words.say(&format!("notebook-{part}"));
        let about = own(&format!("{id}-about"));
        let mut text = format!("## {}\n\n{about}", own(id));
        if !columns.is_empty() {
            let head = [own("columns-code"), own("columns-words")].join(" | ");
            text.push_str(&format!("\n\n| {head} |\n| --- | --- |"));
            for column in columns {
                let own = format!("notebook-column-{column}");
                let usual = heading(column);
                let message = if self.words.has(&own) { own } else { usual };
                text.push_str(&format!("\n| `{column}` | {} |", self.words.say(&message)));
            }
        }
        Cell::words(id, text)
    }

    /// A figure of the report from its file, under its title.
    pub(super) fn figure(&self, id: &str) -> Result<Vec<Cell>, DocumentError> {
        let Some(plate) = self.gallery.plate(id) else {
            return Ok(Vec::new());
        };
        let title = markdown(plate.drawing.title());
        let about = self.words.say("notebook-figure-about");
        let alt = plate.drawing.alt();
        let blanks = [
            ("path", python(&format!("figures/{id}.png"))),
            ("alt", python(alt)),
            (
                "missing",
                python(&self.words.say("notebook-figure-missing")),
            ),
        ];
        let picture = Output::Picture {
            png: plate.png()?.to_vec(),
            alt: alt.to_owned(),
            plain: "<IPython.core.display.Image object>".to_owned(),
        };
        let id = format!("figure-{id}");
        Ok(vec![
            Cell::words(&id, format!("## {title}\n\n{about}")),
            self.code_of(&id, "figure", &blanks, vec![picture])?,
        ])
    }

    /// A message whose blanks Python fills when the cell runs.
    pub(super) fn pattern(&self, id: &str, blanks: &[&str]) -> String {
        let values: Vec<(&str, Value<'_>)> = blanks
            .iter()
            .map(|blank| (*blank, format!("{{{blank}}}").into()))
            .collect();
        python(&self.words.fill(id, &values))
    }

    /// The line that Python prints of that message.
    pub(super) fn line(&self, id: &str, values: &[(&str, Option<i64>)]) -> String {
        let spelled = |value: &Option<i64>| match value {
            Some(number) => number.to_string(),
            None => "None".to_owned(),
        };
        let values: Vec<(&str, Value<'_>)> = values
            .iter()
            .map(|(blank, value)| (*blank, spelled(value).into()))
            .collect();
        format!("{}\n", self.words.fill(id, &values))
    }
}

/// A column that a table has for programs.
pub(super) fn column<'a>(table: &'a Table, id: &str) -> Option<&'a Column> {
    table.for_machines().find(|column| column.id == id)
}

/// A column of whole numbers.
pub(super) fn whole<'a>(table: &'a Table, id: &str) -> Option<&'a [Option<i64>]> {
    match &column(table, id)?.values {
        Values::Whole(cells) => Some(cells),
        _ => None,
    }
}

/// A column of text.
pub(super) fn text<'a>(table: &'a Table, id: &str) -> Option<&'a [Option<String>]> {
    match &column(table, id)?.values {
        Values::Text(cells) => Some(cells),
        _ => None,
    }
}

/// The sum of what is known; nothing known is no sum, and not zero.
pub(super) fn total(cells: impl Iterator<Item = Option<i64>>) -> Option<i64> {
    cells.flatten().reduce(|sum, cell| sum + cell)
}

/// A text as Python writes it, which is as JSON does.
pub(super) fn python(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A list of texts as Python writes it, on as many lines.
pub(super) fn python_list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let items: String = texts
        .map(|text| format!("    {},\n", python(text)))
        .collect();
    format!("[\n{items}]")
}

/// Text from data inside Markdown, with every letter that Markdown would read as more than a letter held back.
pub(super) fn markdown(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_control() {
            safe.push(' ');
            continue;
        }
        if "\\`*_{}[]<>()#+-.!|$~&".contains(letter) {
            safe.push('\\');
        }
        safe.push(letter);
    }
    safe
}
