//! Names of actors beside their marks.

use crate::analysis::study::Study;
use crate::present::called::called;
use crate::present::canvas::{Align, Baseline, Canvas, Point, Stroke, TextStyle};
use crate::present::layout::{LabelRequest, PlacedLabel, Scene, place_labels};
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width, wrap, wrap_at_most};
use crate::present::theme::{self, width};

/// From one line of a name to the next, in sizes.
const LEADING: f64 = 1.2;

/// A name in the lines and the type it is drawn in.
#[derive(Clone, Debug)]
pub(in crate::present::maps) struct Name {
    lines: Vec<String>,
    style: TextStyle,
}

impl Name {
    /// A name in as few lines as it needs if none may be wider than `widest`, two at most; they are about equally long.
    pub(in crate::present::maps) fn new(text: &str, style: TextStyle, widest: f64) -> Self {
        let style = TextStyle {
            line_height: LEADING,
            ..style
        }
        .align(Align::Middle)
        .baseline(Baseline::Middle);
        let (size, weight) = (style.size, style.weight);
        let lines = wrap(text, size, weight, widest).len();
        let words = text.split(' ').map(|word| text_width(word, size, weight));
        let word = words.fold(0.0, f64::max);
        let mut narrower = widest;
        // Words stay whole.
        while lines == 2
            && narrower - size / 2.0 >= word
            && wrap(text, size, weight, narrower - size / 2.0).len() == 2
        {
            narrower -= size / 2.0;
        }
        Self {
            lines: wrap_at_most(text, size, weight, narrower, 2),
            style,
        }
    }

    /// The name of an actor in the type of labels inside a picture.
    pub(in crate::present::maps) fn of(
        study: &Study<'_>,
        actor: usize,
        style: TextStyle,
        widest: f64,
    ) -> Self {
        Self::new(called(study.organizations[actor]), style, widest)
    }

    /// The width of the widest line.
    pub(in crate::present::maps) fn width(&self) -> f64 {
        let width = |line: &String| text_width(line, self.style.size, self.style.weight);
        self.lines.iter().map(width).fold(0.0, f64::max)
    }

    /// The height of all lines.
    pub(in crate::present::maps) fn height(&self) -> f64 {
        let further = self.lines.len().saturating_sub(1) as f64;
        self.style.size * (1.15 + LEADING * further)
    }

    /// Draws it around a point.
    pub(in crate::present::maps) fn draw(&self, canvas: &mut Canvas, middle: Point) {
        canvas.lines(middle, &self.lines, &self.style);
    }

    /// Whether it is one of those that must be seen first.
    pub(in crate::present::maps) fn is_great(&self) -> bool {
        self.style.weight == Weight::SemiBold
    }
}

/// A name that wants room beside a mark.
#[derive(Clone, Debug)]
pub(in crate::present::maps) struct Wanted {
    /// Whose it is, by index in the study.
    pub(in crate::present::maps) actor: usize,
    /// The name.
    pub(in crate::present::maps) name: Name,
    /// The middle of the mark.
    pub(in crate::present::maps) at: Point,
    /// How far the mark reaches, ring included; the same as in the scene.
    pub(in crate::present::maps) radius: f64,
    /// Higher ones choose first.
    pub(in crate::present::maps) priority: f64,
}

/// Finds room for names: nothing for those that have none.
pub(in crate::present::maps) fn place_names(
    wanted: &[Wanted],
    scene: &Scene<'_>,
) -> Vec<Option<PlacedLabel>> {
    let request = |wanted: &Wanted| LabelRequest {
        anchor: wanted.at,
        radius: wanted.radius,
        width: wanted.name.width() + 4.0,
        height: wanted.name.height(),
        priority: wanted.priority,
    };
    let requests: Vec<LabelRequest> = wanted.iter().map(request).collect();
    place_labels(&requests, scene)
}

/// Draws the names that found room, with the lines that lead to their marks, and returns how many there are.
pub(in crate::present::maps) fn draw_names(
    canvas: &mut Canvas,
    sheet: &Sheet,
    study: &Study<'_>,
    wanted: &[Wanted],
    placed: &[Option<PlacedLabel>],
) -> usize {
    let room = || {
        let pairs = wanted.iter().zip(placed);
        pairs.filter_map(|(wanted, label)| Some((wanted, (*label)?)))
    };
    // All leaders first: none may cross a name.
    for (_, label) in room() {
        if let Some((from, to)) = label.leader {
            canvas.line(
                &[from, to],
                &Stroke::new(theme::MUTED, sheet.px(width::HAIR)),
            );
        }
    }
    for (wanted, label) in room() {
        canvas.owned(&study.actors.ids()[wanted.actor], |canvas| {
            wanted.name.draw(canvas, label.rect.center());
        });
    }
    room().count()
}
