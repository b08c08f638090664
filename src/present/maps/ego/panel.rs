//! The sheet about the actor in the middle: what it is, how it is tied, what it offers, what would break without it.

use super::facts::Facts;
use crate::present::Briefing;
use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Style, TextStyle};
use crate::present::disclosure::{Shown, row};
use crate::present::maps::actors::legible;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width, wrap, wrap_at_most};
use crate::present::theme::{self, size::LINE_HEIGHT};

/// The empty border of the panel, on a slide.
const BORDER: f64 = 22.0;
/// The least width of a column, on a slide: a wider panel has several.
const COLUMN: f64 = 340.0;
/// Before a block of rows, in lines.
const BETWEEN: f64 = 0.5;

/// A line of the panel: what is said, and how much or which.
struct Row {
    label: String,
    value: String,
}

/// Rows under a heading.
struct Block {
    heading: String,
    rows: Vec<Row>,
}

/// The sheet about an actor.
pub(super) struct Panel {
    title: String,
    name: String,
    kind: String,
    blocks: Vec<Block>,
}

impl Panel {
    /// What there is to say of an actor; `last` is the number of the outermost ring.
    pub(super) fn about(briefing: &Briefing<'_>, facts: &Facts<'_>, last: usize) -> Self {
        let (study, words) = (briefing.study, briefing.words);
        let say = |id: &str| words.say(id);
        let counted = |id: &str, count: usize| Row {
            label: say(id),
            value: words.whole(count as u64),
        };
        let n = study.organizations.len();
        let ranked = |id: &str, place: Option<_>| Row {
            label: say(id),
            value: place.map_or_else(
                || say("ego-no-rank"),
                |rank: usize| words.fill("ego-rank", &[("rank", rank.into()), ("n", n.into())]),
            ),
        };
        let seen = &facts.seen;
        let mut ties = vec![counted("ego-near", seen.count(1))];
        ties.extend((2..last).map(|steps| Row {
            label: words.fill("ego-steps", &[("steps", steps.into())]),
            value: words.whole(seen.count(steps) as u64),
        }));
        ties.push(Row {
            label: words.fill("ego-farther", &[("steps", last.into())]),
            value: words.whole(seen.beyond(last - 1) as u64),
        });
        ties.push(counted("ego-unreached", seen.out_of_reach()));
        ties.push(ranked(
            "ego-by-ties",
            facts.by_ties.map(|ranked| ranked.rank),
        ));
        ties.push(ranked(
            "ego-by-paths",
            facts.by_paths.map(|ranked| ranked.rank),
        ));
        let mut work = vec![
            counted("ego-services", facts.services),
            counted("ego-reached", facts.reached),
        ];
        if let Some(closure) = facts.closure {
            let loss = closure.loss;
            let threshold = study.district.edition.disclosure_threshold;
            let shown = row(
                loss.served,
                [loss.taken_over, loss.undetermined, loss.lost],
                threshold,
            );
            let persons = |shown| match shown {
                Shown::Number(number) => words.whole(number),
                Shown::Fewer => words.count(1, threshold),
                Shown::Withheld => words.say("figure-withheld"),
            };
            work.push(counted("ego-alone", closure.hanging));
            work.push(Row {
                label: say("ego-served"),
                value: persons(shown.persons),
            });
            work.push(Row {
                label: say("ego-lost"),
                value: persons(shown.parts[2]),
            });
        }
        let tavoli = match facts.tavoli.is_empty() {
            true => say("ego-no-tavolo"),
            false => words.list(&facts.tavoli),
        };
        let block = |heading: &str, rows| Block {
            heading: say(heading),
            rows,
        };
        let organization = facts.organization;
        let comune = organization.municipality.as_ref();
        let comune = comune.map(|code| study.district.municipality_name(code));
        let kind = words.fill(
            "ego-kind",
            &[
                (
                    "kind",
                    say(&format!("kind-{}", organization.kind.key())).into(),
                ),
                ("seated", if comune.is_some() { "yes" } else { "no" }.into()),
                ("comune", comune.unwrap_or_default().into()),
                ("leads", if facts.leads { "yes" } else { "no" }.into()),
            ],
        );
        Self {
            title: say("ego-panel"),
            name: legible(organization),
            kind,
            blocks: vec![
                block("ego-ties", ties),
                block("ego-work", work),
                block(
                    "ego-tavoli",
                    vec![Row {
                        label: tavoli,
                        value: String::new(),
                    }],
                ),
            ],
        }
    }

    /// Draws it in a room, in as many columns as that is wide. What has no room is left out, from the end.
    pub(super) fn draw(&self, canvas: &mut Canvas, sheet: &Sheet, room: Rect) {
        let inner = room.inset(sheet.px(BORDER));
        canvas.group("panel", &self.title, |canvas| {
            canvas.rectangle(room, &Style::filled(theme::LAND));
            let columns = ((inner.width / sheet.px(COLUMN)) as usize).clamp(1, 3);
            let gap = sheet.px(2.0 * BORDER);
            let wide = (inner.width - gap * (columns - 1) as f64) / columns as f64;
            let below = self.draw_head(
                canvas,
                sheet,
                Rect::new(inner.x, inner.y, inner.width, inner.height),
            );
            let mut at = Point::new(inner.x, below);
            for (place, block) in self.blocks.iter().enumerate() {
                if columns > 1 {
                    at = Point::new(inner.x + (place % columns) as f64 * (wide + gap), below);
                }
                let left = Rect::new(at.x, at.y, wide, (inner.bottom() - at.y).max(0.0));
                at.y = block.draw(canvas, sheet, left);
            }
        });
    }

    /// Draws the name and the kind, and returns where they end.
    fn draw_head(&self, canvas: &mut Canvas, sheet: &Sheet, room: Rect) -> f64 {
        let style = TextStyle::new(sheet.sizes.heading)
            .bold()
            .baseline(Baseline::Top);
        let name = wrap_at_most(&self.name, style.size, style.weight, room.width, 2);
        canvas.lines(Point::new(room.x, room.y), &name, &style);
        let y = room.y + name.len() as f64 * style.size * LINE_HEIGHT;
        let style = TextStyle::new(sheet.sizes.note)
            .color(theme::MUTED)
            .baseline(Baseline::Top);
        let kind = wrap_at_most(&self.kind, style.size, style.weight, room.width, 2);
        canvas.lines(Point::new(room.x, y), &kind, &style);
        y + kind.len() as f64 * style.size * LINE_HEIGHT
    }
}

impl Block {
    /// Draws the heading and the rows that find room, and returns where they end.
    fn draw(&self, canvas: &mut Canvas, sheet: &Sheet, room: Rect) -> f64 {
        let size = sheet.sizes.note;
        let line = size * LINE_HEIGHT;
        let style = TextStyle::new(size).baseline(Baseline::Top);
        let mut y = room.y + BETWEEN * line;
        if y + 2.0 * line > room.bottom() {
            return room.bottom();
        }
        canvas.text(
            Point::new(room.x, y),
            &self.heading,
            &style.bold().color(theme::MUTED),
        );
        y += line;
        for row in &self.rows {
            let value = text_width(&row.value, size, Weight::SemiBold);
            let wide = room.width - value - if value > 0.0 { size } else { 0.0 };
            let lines = wrap(&row.label, size, Weight::Regular, wide);
            let high = lines.len().max(1) as f64 * line;
            if y + high > room.bottom() + line - size {
                return room.bottom();
            }
            canvas.lines(Point::new(room.x, y), &lines, &style);
            let right = Point::new(room.right(), y);
            canvas.text(right, &row.value, &style.bold().align(Align::End));
            y += high;
        }
        y
    }
}
