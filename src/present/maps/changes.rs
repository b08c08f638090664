//! The district before and after: two maps with the same classes, and the municipalities that change.

use super::district::choices::named;
use super::district::key::{Scale, bar, north_and_distance};
use super::district::territory::{Area, Map, Scene};
use crate::model::place::Boundary;
use crate::present::Briefing;
use crate::present::canvas::{
    Baseline, CanvasError, Drawing, Point, Rect, Stroke, Style, TextStyle,
};
use crate::present::changes::{Line, Story};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten, text_width};
use crate::present::theme::{self, size::LINE_HEIGHT, width};
use crate::present::words::Words;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "changes-map",
    draw,
};

/// Between the maps, and between the scale and the signs, on a slide.
const GUTTER: f64 = 48.0;
/// Above the legend, on a slide.
const GAP: f64 = 20.0;

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let Some(story) = Story::of(briefing) else {
        return crate::present::changes::nothing(briefing, sheet, FIGURE.id);
    };
    let lines: Vec<&Line<'_>> = story.municipalities.iter().collect();
    let heading = Heading {
        id: FIGURE.id,
        title: story.title(words, &story.municipalities, "municipality"),
        subtitle: words.say("changes-map-subtitle"),
        description: story.description(words, &lines),
    };
    let mut frame = Frame::open(briefing, sheet, &heading);
    let body = frame.body;
    let boundaries = boundaries(briefing);
    let areas = [0, 1].map(|side| areas(sheet, words, &story, side));
    let scale = Scale {
        sheet,
        caption: words.say("district-scale"),
        unknown: words.say("district-unknown"),
    };
    let half = (body.width - sheet.px(GUTTER)) / 2.0;
    let right = body.x + half + sheet.px(GUTTER);
    let signs = |bar| signs(sheet, words, bar);
    let high = scale
        .height(half)
        .max(signs((20.0, sheet.px(130.0))).height(half));
    let top = body.bottom() - high;
    let maps = Rect::new(
        body.x,
        body.y,
        body.width,
        (body.height - high - sheet.px(GAP)).max(1.0),
    );
    let scenes = [0, 1].map(|side| Scene {
        sheet,
        boundaries: &boundaries,
        areas: &areas[side],
        services: &[],
    });
    let pair = Pair::lay_out(sheet, scenes, maps);
    let (mut unnamed, mut undrawn) = (0, story.municipalities.len());
    match &pair {
        Some(pair) => {
            let sides = story.sides(words, briefing);
            for ((side, scene), map) in sides.iter().zip(scenes).zip(&pair.maps) {
                let heading = TextStyle::new(sheet.sizes.heading)
                    .bold()
                    .baseline(Baseline::Top);
                let room = map.0;
                let side = shorten(side, heading.size, Weight::SemiBold, room.width);
                frame.canvas.text(room.corners()[0], &side, &heading);
                map.1.draw(&mut frame.canvas, words, scene);
            }
            unnamed = pair.unnamed();
            undrawn -= pair.maps[0].1.subjects.len();
            let signs = signs(bar(sheet, &pair.maps[0].1));
            signs.draw(&mut frame.canvas, Rect::new(right, top, half, high));
        }
        None => {
            let style = TextStyle::new(sheet.sizes.label).color(theme::MUTED);
            let at = Point::new(body.x, body.y + sheet.sizes.label);
            let say = words.say("changes-no-map");
            frame.canvas.paragraph(at, &say, &style, body.width * 0.7);
        }
    }
    scale.draw(&mut frame.canvas, words, Rect::new(body.x, top, half, high));
    let counts = [("left-out-undrawn", undrawn), ("left-out-unnamed", unnamed)];
    let left_out = story.left_out(briefing, &counts);
    frame.close(&story.size(words), &left_out)
}

/// The boundaries of the later edition, and of the earlier one where the later has none.
fn boundaries(briefing: &Briefing<'_>) -> Vec<Boundary> {
    let mut boundaries = briefing.study.district.boundaries.clone();
    let earlier = briefing.view.before.iter();
    for boundary in earlier.flat_map(|study| &study.district.boundaries) {
        if boundaries
            .iter()
            .all(|here| here.municipality != boundary.municipality)
        {
            boundaries.push(boundary.clone());
        }
    }
    boundaries
}

/// The municipalities as one of the two maps shows them.
fn areas<'a>(sheet: &Sheet, words: &Words, story: &'a Story<'_>, side: usize) -> Vec<Area<'a>> {
    let area = |line: &'a Line<'_>| {
        let [before, after] = line.shares.map(|told| told.percent(words));
        let here = if side == 0 { &before } else { &after };
        let changed = line.difference.is_change();
        let difference = line.difference.text(words, story.threshold);
        let choices = if side == 1 && changed {
            let shares = [
                ("before", before.as_str().into()),
                ("after", after.as_str().into()),
            ];
            let note = words.fill("changes-shares", &shares);
            named(sheet, line.name, std::slice::from_ref(&difference), &note)
        } else {
            named(sheet, line.name, std::slice::from_ref(here), "")
        };
        Some(Area {
            code: line.code?,
            place: line.place,
            fill: line.shares[side]
                .class()
                .map(|class| theme::COVERAGE[class]),
            marked: side == 1 && changed,
            title: format!("{}: {here}", line.name),
            choices,
        })
    };
    story.municipalities.iter().filter_map(area).collect()
}

/// What the outline and the numbers mean, north and the scale of the maps.
fn signs<'a>(sheet: &'a Sheet, words: &'a Words, bar: (f64, f64)) -> Legend<'a> {
    let (wide, high) = (sheet.px(34.0), sheet.px(20.0));
    let outline = Stroke::new(theme::INK, sheet.px(width::BOLD));
    let legend = Legend::new(sheet, words.say("legend-map")).entry(
        wide,
        words.say("changes-marked"),
        move |canvas, at| {
            let area = Rect::new(at.x, at.y - high / 2.0, wide, high);
            canvas.rectangle(area, &Style::outlined(outline));
        },
    );
    let sample = words.say("changes-sample");
    let note = sheet.sizes.note;
    let long = text_width(&sample, note, Weight::SemiBold);
    let legend = legend.entry(long, words.say("changes-difference"), move |canvas, at| {
        let style = TextStyle::new(note).bold().baseline(Baseline::Middle);
        canvas.text(at, &sample, &style);
    });
    north_and_distance(legend, sheet, words, bar)
}

/// Two maps, each in its room, below its heading.
struct Pair {
    maps: [(Rect, Map); 2],
}

impl Pair {
    /// Beside each other; where the page is narrow, below each other if that names more municipalities or makes the maps larger.
    fn lay_out(sheet: &Sheet, scenes: [Scene<'_>; 2], room: Rect) -> Option<Self> {
        let gutter = sheet.px(GUTTER);
        let half = (room.width - gutter) / 2.0;
        let beside = [0.0, half + gutter].map(|x| Rect::new(room.x + x, room.y, half, room.height));
        let high = (room.height - gutter / 2.0) / 2.0;
        let below =
            [0.0, high + gutter / 2.0].map(|y| Rect::new(room.x, room.y + y, room.width, high));
        let beside = Self::within(sheet, scenes, beside)?;
        if !sheet.is_narrow() {
            return Some(beside);
        }
        let below = Self::within(sheet, scenes, below)?;
        let better = |pair: &Self| (pair.unnamed(), -pair.maps[0].1.pixels_per_kilometer());
        Some(if better(&below) < better(&beside) {
            below
        } else {
            beside
        })
    }

    fn within(sheet: &Sheet, scenes: [Scene<'_>; 2], rooms: [Rect; 2]) -> Option<Self> {
        let head = sheet.sizes.heading * LINE_HEIGHT;
        let lay = |side: usize| {
            let room = rooms[side];
            let zone = Rect::new(
                room.x,
                room.y + head,
                room.width,
                (room.height - head).max(1.0),
            );
            Some((room, Map::lay_out(scenes[side], zone)?))
        };
        Some(Self {
            maps: [lay(0)?, lay(1)?],
        })
    }

    fn unnamed(&self) -> usize {
        self.maps.iter().map(|(_, map)| map.unnamed()).sum()
    }
}
