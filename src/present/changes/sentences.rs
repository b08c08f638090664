//! What figures of changes say in words.

use super::{Line, Story};
use crate::analysis::changes::{Cause, Changes, Turnover};
use crate::analysis::study::Study;
use crate::present::Briefing;
use crate::present::canvas::{CanvasError, Drawing, Point, TextStyle};
use crate::present::frame::{Frame, Heading};
use crate::present::left_out::LeftOut;
use crate::present::sheet::Sheet;
use crate::present::theme;
use crate::present::words::Words;

impl Story<'_> {
    /// The finding, for a figure of municipalities or of all lines.
    pub(in crate::present) fn title(&self, words: &Words, lines: &[Line<'_>], of: &str) -> String {
        let net = match self.tells_sums() {
            true => self.changes.all.net(),
            false => 0,
        };
        let worst = lines.first().filter(|line| line.difference.size() > 0);
        let size = worst.map_or(0, |line| line.difference.size());
        let number = worst.map(|line| line.difference.text(words));
        let changed = lines
            .iter()
            .filter(|line| line.difference.is_change())
            .count();
        let case = if self.changes.all.before.all() == 0 {
            "unknown"
        } else if !self.tells_sums() {
            if worst.is_some() { "some" } else { "withheld" }
        } else if changed == 0 {
            "same"
        } else if net == 0 {
            "moved"
        } else if changed == 1 || size == net.unsigned_abs() {
            "only"
        } else {
            "spread"
        };
        let direction = match net {
            ..0 => "fewer",
            0 => "none",
            1.. => "more",
        };
        let title = words.fill(
            "changes-title",
            &[
                (
                    "cause",
                    match self.changes.cause {
                        Cause::Closing(_) => "closing",
                        // What a scenario changes is said as between editions, under its name.
                        Cause::Edition | Cause::Scenario(_) => "edition",
                    }
                    .into(),
                ),
                ("closed", self.closed.unwrap_or_default().into()),
                ("stops", self.stops.into()),
                ("case", case.into()),
                ("direction", direction.into()),
                ("persons", net.unsigned_abs().into()),
                ("of", of.into()),
                ("worst", worst.map_or("", |line| line.name).into()),
                ("number", number.unwrap_or_default().into()),
                ("changed", changed.into()),
            ],
        );
        match self.changes.cause {
            Cause::Scenario(name) => {
                let values = [("name", name.into()), ("title", title.into())];
                words.fill("changes-title-scenario", &values)
            }
            _ => title,
        }
    }

    /// What changes, for those who cannot see it.
    pub(in crate::present) fn description(&self, words: &Words, lines: &[&Line<'_>]) -> String {
        let changed = lines.iter().filter(|line| line.difference.is_change());
        let list: Vec<String> = changed
            .map(|line| format!("{} {}", line.name, line.difference.text(words)))
            .collect();
        let Changes {
            all,
            organizations,
            services,
            ties,
            ..
        } = &self.changes;
        words.fill(
            "changes-description",
            &[
                ("sums", if self.tells_sums() { "yes" } else { "no" }.into()),
                ("before", all.before.covered.into()),
                ("after", all.after.covered.into()),
                ("changed", list.len().into()),
                ("list", words.list(&list).into()),
                ("same", (lines.len() - list.len()).into()),
                ("organizations", turnover(words, organizations).into()),
                ("services", turnover(words, services).into()),
                ("ties", turnover(words, ties).into()),
            ],
        )
    }

    /// What the figure does not show or compare, a sentence each.
    pub(in crate::present) fn left_out(
        &self,
        briefing: &Briefing<'_>,
        counts: &[(&str, usize)],
    ) -> String {
        let all = &self.changes.all;
        // Who may find a place that nobody stated is not among the covered.
        let undetermined = match self.tells_sums() {
            true => all.after.undetermined as usize,
            false => 0,
        };
        let own = [
            ("left-out-incomparable", all.incomparable),
            ("left-out-undetermined", undetermined),
        ];
        LeftOut::new(briefing.words)
            .counts(own.into_iter().chain(counts.iter().copied()))
            .minutes(briefing.study)
            .text()
    }

    /// How much is compared.
    pub(in crate::present) fn size(&self, words: &Words) -> String {
        let places = self.municipalities.len();
        let needs = self.changes.all.before.all();
        words.fill(
            "frame-needs-size",
            &[("municipalities", places.into()), ("needs", needs.into())],
        )
    }

    /// What the two sides of the figure are called.
    pub(in crate::present) fn sides(&self, words: &Words, briefing: &Briefing<'_>) -> [String; 2] {
        let date = |study: &Study<'_>| study.district.edition.date.map(|date| words.date(date));
        if let Cause::Scenario(name) = self.changes.cause {
            return [words.say("changes-today"), name.to_owned()];
        }
        match (self.closed, briefing.view.before) {
            (Some(closed), _) => [
                words.say("changes-today"),
                words.fill(
                    "changes-closed",
                    &[("name", closed.into()), ("stops", self.stops.into())],
                ),
            ],
            (None, before) => {
                let before = before.and_then(date);
                let after = date(briefing.study);
                [("changes-before", before), ("changes-after", after)].map(|(message, date)| {
                    let date = date.unwrap_or_default();
                    let dated = if date.is_empty() { "no" } else { "yes" };
                    words.fill(message, &[("dated", dated.into()), ("date", date.into())])
                })
            }
        }
    }
}

/// The figure where nothing changes, because no organization's closing leaves anybody without a place.
pub(in crate::present) fn nothing(
    briefing: &Briefing<'_>,
    sheet: &Sheet,
    id: &'static str,
) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let say = words.say("changes-nothing");
    let heading = Heading {
        id,
        title: words.say("changes-nothing-title"),
        subtitle: words.say("changes-subtitle"),
        description: say.clone(),
    };
    let mut frame = Frame::open(briefing, sheet, &heading);
    let label = sheet.sizes.label;
    let style = TextStyle::new(label).color(theme::MUTED);
    let at = Point::new(frame.body.x, frame.body.y + label);
    let wide = frame.body.width * 0.6;
    frame.canvas.paragraph(at, &say, &style, wide);
    let values = [
        (
            "municipalities",
            briefing
                .study
                .district
                .network
                .municipalities()
                .count()
                .into(),
        ),
        ("needs", briefing.study.coverage.needs.len().into()),
    ];
    frame.close(&words.fill("frame-needs-size", &values), "")
}

/// How many stay, come and go.
pub(in crate::present) fn turnover<T>(words: &Words, turnover: &Turnover<T>) -> String {
    words.fill(
        "changes-turnover",
        &[
            ("kept", turnover.kept.into()),
            ("added", turnover.added.len().into()),
            ("removed", turnover.removed.len().into()),
        ],
    )
}
