//! The first sheet: what this is, how to fill it in, the rules that matter. One page, read in a minute.

use super::{Standing, Starter, sheet};
use crate::present::words::Words;
use crate::present::{theme, workbook};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, RowNum, Url, Worksheet, XlsxError};

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
        .set_screen_gridlines(false)
        .set_active(true);
    for (place, width) in (0..).zip(WIDTHS) {
        page.set_column_width(place, width)?;
    }
    let mut pen = Pen { page, row: 0 };
    let title = match &starter.title {
        Some(title) => words.fill(
            "starter-guide-title-of",
            &[("title", title.as_str().into())],
        ),
        None => words.say("starter-guide-title"),
    };
    pen.title(&title)?;
    pen.wide(&words.say("starter-guide-about"))?;
    pen.sheets(starter, words)?;
    pen.legend(words)?;
    pen.heading(&words.say("starter-guide-rules"))?;
    pen.pairs(&RULES, words)?;
    pen.heading(&words.say("starter-guide-check"))?;
    pen.pairs(&AFTER, words)?;
    if let Some(credit) = &starter.credit {
        pen.pair(&words.say("starter-guide-source"), credit)?;
    }
    Ok(())
}

/// Writes the page from top to bottom.
struct Pen<'p> {
    page: &'p mut Worksheet,
    row: RowNum,
}

impl Pen<'_> {
    fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        let format = Format::new()
            .set_bold()
            .set_font_size(18)
            .set_font_color(workbook::color(theme::COVERAGE[4]));
        self.page
            .write_string_with_format(self.row, 0, text, &format)?
            .set_row_height(self.row, 30)?;
        self.row += 1;
        Ok(())
    }

    /// A paragraph over all columns.
    fn wide(&mut self, text: &str) -> Result<(), XlsxError> {
        let height = workbook::row_height(text, WIDTHS.iter().sum());
        self.page
            .merge_range(self.row, 0, self.row, 2, text, &plain())?
            .set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }

    /// A heading, with an empty row above it.
    fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        self.page.set_row_height(self.row, 9)?;
        self.row += 1;
        let format = Format::new()
            .set_bold()
            .set_font_size(13)
            .set_font_color(workbook::color(theme::COVERAGE[4]))
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(workbook::color(theme::LINE));
        self.page
            .write_string_with_format(self.row, 0, text, &format)?
            .write_blank(self.row, 1, &format)?
            .write_blank(self.row, 2, &format)?
            .set_row_height(self.row, 20)?;
        self.row += 1;
        Ok(())
    }

    fn pairs(&mut self, messages: &[&str], words: &Words) -> Result<(), XlsxError> {
        messages.iter().try_for_each(|message| {
            let title = words.attribute(message, "title", &[]).unwrap_or_default();
            self.pair(&title, &words.say(message))
        })
    }

    /// Something in bold, and what is to be said about it.
    fn pair(&mut self, what: &str, text: &str) -> Result<(), XlsxError> {
        self.page
            .write_string_with_format(self.row, 0, what, &plain().set_bold())?;
        self.about(text)
    }

    /// What is to be said about the thing that stands in the first column. Ends the row.
    fn about(&mut self, text: &str) -> Result<(), XlsxError> {
        self.page
            .write_string_with_format(self.row, 1, text, &plain())?
            .set_row_height(self.row, workbook::row_height(text, WIDTHS[1]))?;
        self.row += 1;
        Ok(())
    }

    /// Every sheet with a link to it, in the order of the tabs.
    fn sheets(&mut self, starter: &Starter, words: &Words) -> Result<(), XlsxError> {
        self.heading(&words.say("starter-guide-order"))?;
        for (place, table) in (1..).zip(&starter.sheets) {
            let (standing, look) = match table.standing {
                _ if !table.rows.is_empty() => ("filled", muted()),
                Standing::Required => ("required", plain().set_bold()),
                Standing::Usual => ("usual", plain()),
                Standing::Extra => ("extra", muted()),
            };
            let title = format!("{place}. {}", table.name);
            self.linked(&title, &table.name, standing, &look, words)?;
            self.about(&words.say(&format!("starter-{}", table.id)))?;
        }
        let codes = words.say("starter-codes-name");
        self.linked(&codes, &codes, "codes", &muted(), words)?;
        self.about(&words.say("starter-codes"))?;
        let filled = starter.sheets.iter().any(|table| !table.rows.is_empty());
        if filled {
            self.about(&words.say("starter-guide-filled"))?;
        }
        self.about(&words.say("starter-guide-extra"))
    }

    /// A link to a sheet, and how much the sheet matters.
    fn linked(
        &mut self,
        title: &str,
        sheet: &str,
        standing: &str,
        look: &Format,
        words: &Words,
    ) -> Result<(), XlsxError> {
        let link = Url::new(format!("internal:'{sheet}'!A1")).set_text(title);
        let standing = words.say(&format!("starter-standing-{standing}"));
        self.page
            .write_url_with_format(self.row, 0, link, &plain().set_hyperlink())?
            .write_string_with_format(self.row, 2, standing, look)?;
        Ok(())
    }

    /// What the colors of the sheets mean.
    fn legend(&mut self, words: &Words) -> Result<(), XlsxError> {
        self.heading(&words.say("starter-guide-legend"))?;
        let looks = [
            ("required", sheet::header(true)),
            ("optional", sheet::header(false)),
            ("example", sheet::example(plain())),
        ];
        for (name, look) in looks {
            let id = format!("starter-legend-{name}");
            self.page
                .write_string_with_format(self.row, 0, words.say(&id), &look)?;
            self.about(&words.say(&format!("{id}-means")))?;
        }
        Ok(())
    }
}

/// Text to read: at the top of its cell, on as many lines as it takes.
fn plain() -> Format {
    Format::new()
        .set_align(FormatAlign::Top)
        .set_text_wrap()
        .set_font_color(workbook::color(theme::INK))
}

fn muted() -> Format {
    plain().set_font_color(workbook::color(theme::MUTED))
}
