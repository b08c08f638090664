//! The planner's report: one offline page with findings, figures, tables, definitions and method, in reading order.
//!
//! Each section is a file that fills it and a template that lays it out. The page asks for nothing outside itself and is written as XML,
//! so that it can be checked and taken apart. Its one script is made of the files in `script/`; without it all can be read as well.

mod answers;
mod beside;
mod data;
pub(super) mod definitions;
mod explorer;
mod figures;
mod handouts;
mod holders;
mod isolated;
mod layout;
mod levels;
mod lists;
pub(super) mod method;
mod needs;
mod opening;
mod printed;
mod script;
mod sheet;

use super::Briefing;
use super::canvas::CanvasError;
use super::colophon::{Colophon, sentence};
use super::contents;
use super::disclosure::Disclosure;
use super::documents::{Document, DocumentError, Gallery};
use super::handouts::{TavoloSheet, tavolo_sheets};
use super::tables::Table;
use super::text::font_face_css;
use super::words::{Value, Words};
use crate::analysis::structure::isolates::Standing;
use crate::analysis::study::Study;
use crate::model::diagnostic::{RowCount, TableId};
pub(super) use beside::Leaf;
use layout::Layout;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, context};
pub use printed::told_beside;
pub(super) use printed::{Printed, leaves, printed, sections};
use serde::Serialize;

pub(super) const DOCUMENT: Document = Document {
    file: "report.html",
    report: true,
    write,
};

fn write(briefing: &Briefing<'_>, gallery: &Gallery) -> Result<Vec<u8>, DocumentError> {
    let plates = gallery.plates().iter().map(|plate| Plate {
        id: plate.figure.id,
        title: plate.drawing.title().to_owned(),
        description: plate.drawing.description().to_owned(),
        svg: plate.drawing.svg(),
    });
    let plates: Vec<Plate<'_>> = plates.collect();
    let tavoli = gallery.tavoli(briefing)?;
    let page = page(
        briefing,
        &plates,
        gallery.filled(),
        tavoli,
        &font_face_css(),
    )?;
    Ok(page.into_bytes())
}

/// A figure to put into the report.
#[derive(Debug, Clone)]
pub struct Plate<'a> {
    /// Its name, unique in the report: letters, digits and `-`.
    pub id: &'a str,
    /// What it shows, in one sentence.
    pub title: String,
    /// What there is to see, for who does not see it.
    pub description: String,
    /// The drawing: an `<svg>` element that names itself, without a font of its own.
    pub svg: &'a str,
}

/// Why the report could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A figure holds no drawing.
    #[error("the figure `{figure}` is not an SVG drawing")]
    NotSvg {
        /// Which figure.
        figure: String,
    },
    /// A picture of a working group cannot be drawn.
    #[error(transparent)]
    Canvas(#[from] CanvasError),
    /// What the script works on could not be written.
    #[error("the data of the report could not be written")]
    Data(#[from] serde_json::Error),
    /// A template of the report is wrong.
    #[error("the report could not be laid out")]
    Template(#[from] minijinja::Error),
}

/// The templates, by the names they call each other.
const TEMPLATES: [(&str, &str); 19] = [
    ("page.html", include_str!("page.html")),
    ("sheet.html", include_str!("sheet.html")),
    ("opening.html", include_str!("opening.html")),
    ("answers.html", include_str!("answers.html")),
    ("beside.html", include_str!("beside.html")),
    ("ask.html", include_str!("ask.html")),
    ("explorer.html", include_str!("explorer.html")),
    ("plates.html", include_str!("plates.html")),
    ("figures.html", include_str!("figures.html")),
    ("isolated.html", include_str!("isolated.html")),
    ("needs.html", include_str!("needs.html")),
    ("levels.html", include_str!("levels.html")),
    ("holders.html", include_str!("holders.html")),
    ("tavoli.html", include_str!("tavoli.html")),
    ("handouts.html", include_str!("handouts.html")),
    ("handout_list.html", include_str!("handout_list.html")),
    ("lists.html", include_str!("lists.html")),
    ("definitions.html", include_str!("definitions.html")),
    ("method.html", include_str!("method.html")),
];

/// The style of the page: as it is read, as it is clicked, and the map.
const STYLE: &[&str] = &[
    include_str!("report.css"),
    include_str!("handouts.css"),
    include_str!("controls.css"),
    include_str!("explorer.css"),
];

/// Writes the report as one HTML page.
///
/// `font_faces` are the `@font-face` rules of the family `Tessuto Inter`, fonts included; without them the reader's own font is used.
/// The same briefing gives the same bytes.
/// # Errors
/// [`ReportError::NotSvg`] for a figure without a drawing, [`ReportError::Canvas`] for one that cannot be drawn, [`ReportError::Data`]
/// and [`ReportError::Template`] for a slip in the program.
pub fn html(
    briefing: &Briefing<'_>,
    plates: &[Plate<'_>],
    font_faces: &str,
) -> Result<String, ReportError> {
    let tables = contents::filled(briefing);
    page(
        briefing,
        plates,
        &tables,
        &tavolo_sheets(briefing)?,
        font_faces,
    )
}

fn page(
    briefing: &Briefing<'_>,
    plates: &[Plate<'_>],
    tables: &[Table],
    tavoli: &[TavoloSheet],
    font_faces: &str,
) -> Result<String, ReportError> {
    let desk = Desk::new(briefing, tables);
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let mut syntax = SyntaxConfig::builder();
    environment.set_syntax(syntax.trim_blocks(true).lstrip_blocks(true).build()?);
    for (name, source) in TEMPLATES {
        environment.add_template(name, source)?;
    }
    // A function of the templates has to own what it uses.
    let words = Words::new(briefing.words.language());
    environment.add_function("say", move |id: &str| words.say(id));
    let words = Words::new(briefing.words.language());
    environment.add_function("define", move |term: &str| {
        words.fill("page-ask", &[("term", term.into())])
    });
    let (needs, levels) = (needs::needs(&desk), levels::levels(&desk));
    let isolated = isolated::isolated(&desk);
    let sections = [
        (isolated.is_none(), "isolated"),
        (needs.is_none(), "needs"),
        (levels.is_none(), "levels"),
    ];
    let left_out: Vec<&str> = sections
        .into_iter()
        .filter_map(|(left_out, section)| left_out.then_some(section))
        .collect();
    let (script, network) = (script::script(), explorer::network(&desk));
    let figured = plates.iter().any(|plate| plate.id == "network");
    let page = Page {
        language: desk.words.say("language-code"),
        font_faces,
        style: [STYLE, &[&needs::style()]].concat().concat(),
        policy: script::policy(&script),
        script,
        explorer: network
            .as_ref()
            .map(|network| explorer::explorer(&desk, network, figured)),
        data: data::block(&desk, network)?,
        opening: opening::opening(&desk),
        answers: answers::answers(&desk),
        beside: beside::leaves(&desk),
        figures: figures::figures(&desk, plates, &left_out)?,
        isolated,
        needs,
        levels,
        holders: holders::holders(&desk),
        handouts: handouts::handouts(&desk, tavoli),
        lists: lists::lists(&desk),
        definitions: definitions::definitions(&desk),
        method: method::method(&desk),
        version: desk.words.fill(
            "report-footer-version",
            &[("version", env!("CARGO_PKG_VERSION").into())],
        ),
    };
    let template = environment.get_template("page.html")?;
    Ok(template.render(context! { page => Serde(page) })?)
}

/// Everything on the page.
#[derive(Debug, Serialize)]
struct Page<'a> {
    language: String,
    font_faces: &'a str,
    style: String,
    policy: String,
    script: String,
    data: String,
    explorer: Option<explorer::Explorer>,
    opening: opening::Opening,
    answers: Option<answers::Answers>,
    beside: Vec<beside::Leaf>,
    figures: figures::Figures<'a>,
    isolated: Option<isolated::Isolated>,
    needs: Option<needs::Needs>,
    levels: Option<levels::Levels>,
    holders: holders::Holders,
    handouts: Vec<handouts::Handout<'a>>,
    lists: lists::Lists,
    definitions: Vec<definitions::Definition>,
    method: method::Method,
    version: String,
}

/// What every section is written from.
pub(super) struct Desk<'a> {
    briefing: &'a Briefing<'a>,
    study: &'a Study<'a>,
    words: &'a Words,
    tables: &'a [Table],
    /// How many rows a table has at most.
    most: usize,
    disclosure: Disclosure<'a>,
    pub(super) colophon: Colophon,
}

impl<'a> Desk<'a> {
    pub(super) fn new(briefing: &'a Briefing<'a>, tables: &'a [Table]) -> Self {
        Self {
            briefing,
            study: briefing.study,
            words: briefing.words,
            tables,
            most: usize::MAX,
            disclosure: briefing.disclosure(),
            colophon: Colophon::of(briefing),
        }
    }

    /// A table of the results, as its readers are shown it.
    fn table(&self, id: &str) -> Option<&'a Table> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// Whether nothing is said of a single organization beside what the directory says.
    fn spares(&self) -> bool {
        self.briefing.audience.hides_judgements()
    }

    fn layout<'b>(
        &'b self,
        table: &'b Table,
        order: impl IntoIterator<Item = usize>,
    ) -> Layout<'b> {
        Layout::new(table, order, self.words)
            .at_most(self.most)
            .for_others(self.disclosure.hides())
    }

    /// What stands under the title of a table: *n* and units, the date of the data, the rows of its sources and of other tables that were left out, and
    /// whether it is a demonstration.
    fn notes(&self, note: String, sources: &[TableId]) -> Vec<String> {
        let (of_sources, others): (Vec<RowCount>, Vec<RowCount>) = self
            .briefing
            .counts
            .iter()
            .partition(|count| sources.contains(&count.table));
        let left_out =
            |counts: &[RowCount]| -> usize { counts.iter().map(|count| count.left_out).sum() };
        let left_out = [
            ("count", left_out(&of_sources).into()),
            ("elsewhere", left_out(&others).into()),
        ];
        let mut notes = vec![
            note,
            sentence(&self.colophon.date),
            self.words.fill("report-left-out", &left_out),
        ];
        notes.extend(self.colophon.demonstrative.clone());
        notes
    }

    /// How many organizations stand so in the network.
    fn standing(&self, standing: Standing) -> usize {
        let isolations = self.study.isolations.iter();
        isolations.filter(|one| one.standing == standing).count()
    }

    /// How large the network is, to fill a message.
    fn size(&self) -> [(&'static str, Value<'static>); 2] {
        [
            ("n", self.study.cohesion.n.into()),
            ("ties", self.study.cohesion.m.into()),
        ]
    }
}

#[cfg(test)]
mod tests;
