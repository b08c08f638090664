//! The first sheet: what this is, how to fill it in, the rules that matter. One page, read in a minute.

use super::{Standing, Starter, sheet};
use crate::present::words::Words;
use crate::present::workbook::{self, Prose};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// Rules that people must know; each message has a title.
const RULES: [&str; 6] = [
    "starter-rule-empty",
    "starter-rule-ids",
    "starter-rule-codes",
    "starter-rule-several",
    "starter-rule-persons",
    "starter-rule-headers",
];

/// What to do when the sheets are filled in; each message has a title.
const AFTER: [&str; 3] = [
    "starter-guide-check-settings",
    "starter-guide-check-command",
    "starter-guide-analyze-command",
];

/// Widths of the columns, in characters: what, about it, how much it matters.
const WIDTHS: [f64; 3] = [24.0, 84.0, 16.0];

pub(super) fn draw(
    page: &mut Worksheet,
    starter: &Starter,
    words: &Words,
) -> Result<(), XlsxError> {
    page.set_name(words.say("starter-guide-name"))?
        .set_paper_size(workbook::A4)
        .set_print_fit_to_pages(1, 1)
        .set_margins(0.5, 0.5, 0.5, 0.5, 0.3, 0.3)
        .set_active(true);
    let mut pen = Prose::on(page, &WIDTHS)?;
    let title = match &starter.title {
        Some(title) => words.fill(
            "starter-guide-title-of",
            &[("title", title.as_str().into())],
        ),
        None => words.say("starter-guide-title"),
    };
    pen.title(&title)?;
    pen.wide(&words.say("starter-guide-about"))?;
    sheets(&mut pen, starter, words)?;
    legend(&mut pen, words)?;
    pen.heading(&words.say("starter-guide-rules"))?;
    pairs(&mut pen, &RULES, words)?;
    pen.heading(&words.say("starter-guide-check"))?;
    pairs(&mut pen, &AFTER, words)?;
    if let Some(credit) = &starter.credit {
        pen.pair(&words.say("starter-guide-source"), credit)?;
    }
    Ok(())
}

fn pairs(pen: &mut Prose<'_>, messages: &[&str], words: &Words) -> Result<(), XlsxError> {
    messages.iter().try_for_each(|message| {
        let title = words.attribute(message, "title", &[]).unwrap_or_default();
        pen.pair(&title, &words.say(message))
    })
}

/// Every sheet with a link to it, in the order of the tabs, and how much it matters.
fn sheets(pen: &mut Prose<'_>, starter: &Starter, words: &Words) -> Result<(), XlsxError> {
    pen.heading(&words.say("starter-guide-order"))?;
    let mut linked = |title: &str, sheet: &str, about: &str, standing: &str, look: Format| {
        let standing = words.say(&format!("starter-standing-{standing}"));
        let about = words.say(about);
        pen.linked(title, sheet, &[(&about, Prose::plain()), (&standing, look)])
    };
    for (place, table) in (1..).zip(&starter.sheets) {
        let (standing, look) = match table.standing {
            _ if !table.rows.is_empty() => ("filled", Prose::muted()),
            Standing::Required => ("required", Prose::plain().set_bold()),
            Standing::Usual => ("usual", Prose::plain()),
            Standing::Extra => ("extra", Prose::muted()),
        };
        let title = format!("{place}. {}", table.name);
        let about = format!("starter-{}", table.id);
        linked(&title, &table.name, &about, standing, look)?;
    }
    let codes = words.say("starter-codes-name");
    linked(&codes, &codes, "starter-codes", "codes", Prose::muted())?;
    let filled = starter.sheets.iter().any(|table| !table.rows.is_empty());
    if filled {
        about(pen, &words.say("starter-guide-filled"))?;
    }
    about(pen, &words.say("starter-guide-extra"))
}

/// Something to be said in the second column.
fn about(pen: &mut Prose<'_>, text: &str) -> Result<(), XlsxError> {
    pen.line(&[("", Format::new()), (text, Prose::plain())])
}

/// What the colors of the sheets mean.
fn legend(pen: &mut Prose<'_>, words: &Words) -> Result<(), XlsxError> {
    pen.heading(&words.say("starter-guide-legend"))?;
    let looks = [
        ("required", sheet::header(true)),
        ("optional", sheet::header(false)),
        ("example", sheet::example(Prose::plain())),
    ];
    looks.into_iter().try_for_each(|(name, look)| {
        let id = format!("starter-legend-{name}");
        let (what, means) = (words.say(&id), words.say(&format!("{id}-means")));
        pen.line(&[(&what, look), (&means, Prose::plain())])
    })
}
