//! The parts of a deck in Office Open XML: the template, filled.

use super::SlidesError;
use super::deck::Deck;
use crate::present::theme::{self, Color, Signal};
use crate::present::words::Words;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};
use std::collections::BTreeMap;

macro_rules! template {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("template/", $name)))),*]
    };
}

/// The files of the template.
const TEMPLATE: [(&str, &str); 22] = template![
    "content_types.xml",
    "package.rels.xml",
    "core.xml",
    "app.xml",
    "presentation.xml",
    "presentation.rels.xml",
    "pres_props.xml",
    "view_props.xml",
    "table_styles.xml",
    "theme.xml",
    "slide_master.xml",
    "slide_master.rels.xml",
    "layout_title.xml",
    "layout_figure.xml",
    "layout_text.xml",
    "layout.rels.xml",
    "notes_master.xml",
    "notes_master.rels.xml",
    "slide.xml",
    "slide.rels.xml",
    "notes.xml",
    "notes.rels.xml",
];

/// The parts that every deck has once: what each is called and which file of the template it is made from.
const ONCE: [(&str, &str); 20] = [
    // Programs look at it first.
    ("[Content_Types].xml", "content_types.xml"),
    ("_rels/.rels", "package.rels.xml"),
    ("docProps/core.xml", "core.xml"),
    ("docProps/app.xml", "app.xml"),
    ("ppt/presentation.xml", "presentation.xml"),
    ("ppt/_rels/presentation.xml.rels", "presentation.rels.xml"),
    ("ppt/presProps.xml", "pres_props.xml"),
    ("ppt/viewProps.xml", "view_props.xml"),
    ("ppt/tableStyles.xml", "table_styles.xml"),
    ("ppt/theme/theme1.xml", "theme.xml"),
    ("ppt/theme/theme2.xml", "theme.xml"),
    ("ppt/slideMasters/slideMaster1.xml", "slide_master.xml"),
    (
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        "slide_master.rels.xml",
    ),
    ("ppt/slideLayouts/slideLayout1.xml", "layout_title.xml"),
    ("ppt/slideLayouts/slideLayout2.xml", "layout_figure.xml"),
    ("ppt/slideLayouts/slideLayout3.xml", "layout_text.xml"),
    (
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
        "layout.rels.xml",
    ),
    (
        "ppt/slideLayouts/_rels/slideLayout2.xml.rels",
        "layout.rels.xml",
    ),
    (
        "ppt/slideLayouts/_rels/slideLayout3.xml.rels",
        "layout.rels.xml",
    ),
    ("ppt/notesMasters/notesMaster1.xml", "notes_master.xml"),
];

/// What the shapes and layouts are called, for those who edit the deck or hear it read.
const NAMES: [&str; 11] = [
    "title", "text", "picture", "source", "number", "slide", "notes", "bar", "opening", "figure",
    "words",
];

/// Every part with its name.
pub(super) fn parts(deck: &Deck<'_>, words: &Words) -> Result<Vec<(String, Vec<u8>)>, SlidesError> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    let mut syntax = SyntaxConfig::builder();
    environment.set_syntax(syntax.trim_blocks(true).lstrip_blocks(true).build()?);
    for (name, source) in TEMPLATE {
        environment.add_template(name, source)?;
    }
    let names: BTreeMap<&str, String> = NAMES
        .map(|name| (name, words.say(&format!("slides-name-{name}"))))
        .into();
    let usual = context! {
        deck => Serde(deck),
        names => names,
        colors => colors().to_vec(),
        layouts => [1, 2, 3],
    };
    let filled = |file: &str, own: minijinja::Value| -> Result<Vec<u8>, SlidesError> {
        let template = environment.get_template(file)?;
        let all = context! { ..own, ..usual.clone() };
        Ok(template.render(all)?.into_bytes())
    };
    let mut parts = Vec::new();
    for (name, file) in ONCE {
        parts.push((name.to_owned(), filled(file, context! {})?));
    }
    parts.push((
        "ppt/notesMasters/_rels/notesMaster1.xml.rels".to_owned(),
        filled("notes_master.rels.xml", context! {})?,
    ));
    for (place, slide) in deck.slides.iter().enumerate() {
        let number = place + 1;
        for (name, file) in [
            (format!("ppt/slides/slide{number}.xml"), "slide.xml"),
            (
                format!("ppt/slides/_rels/slide{number}.xml.rels"),
                "slide.rels.xml",
            ),
            (
                format!("ppt/notesSlides/notesSlide{number}.xml"),
                "notes.xml",
            ),
            (
                format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels"),
                "notes.rels.xml",
            ),
        ] {
            let own = context! { slide => Serde(slide), number => number };
            parts.push((name, filled(file, own)?));
        }
        if let Some(picture) = &slide.picture {
            let name = format!("ppt/media/image{number}.png");
            parts.push((name, picture.png.to_vec()));
        }
    }
    Ok(parts)
}

/// The colours of the theme, by the names that decks have for them.
fn colors() -> [(&'static str, String); 12] {
    [
        ("dk1", theme::INK),
        ("lt1", theme::PAPER),
        ("dk2", theme::MUTED),
        ("lt2", theme::LAND),
        ("accent1", theme::ACCENT),
        ("accent2", theme::CATEGORIES[0]),
        ("accent3", Signal::COVERED.fill),
        ("accent4", Signal::INSUFFICIENT.fill),
        ("accent5", Signal::OUT_OF_REACH.fill),
        ("accent6", theme::QUIET),
        ("hlink", theme::CATEGORIES[0]),
        ("folHlink", theme::CATEGORIES[3]),
    ]
    .map(|(name, Color(red, green, blue))| (name, format!("{red:02X}{green:02X}{blue:02X}")))
}
