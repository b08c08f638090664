//! The district before and after: two maps with the same classes, and the municipalities that change.

use super::district::choices::{named, small};
use super::district::key::{Scale, bar, north_and_distance};
use super::district::territory::{Area, Map, Scene};
use crate::model::place::Boundary;
use crate::present::Briefing;
use crate::present::audience::Audience;
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
    told_to: Audience::Internal,
    draw,
};

/// Between the maps, and between the scale and the signs, on a slide.
const GUTTER: f64 = 48.0;
/// Above the legend, on a slide.
const GAP: f64 = 20.0;
/// The width of a legend beside a map, on a slide.
const PANEL: f64 = 600.0;

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
    let signs = |bar| signs(sheet, words, bar);
    let rooms = Rooms::divide(
        sheet,
        body,
        |wide| scale.height(wide),
        |wide| signs((20.0, sheet.px(130.0))).height(wide),
    );
    let scenes = [0, 1].map(|side| Scene {
        sheet,
        boundaries: &boundaries,
        areas: &areas[side],
        services: &[],
    });
    let arranged = Arranged::lay_out(sheet, scenes, &rooms);
    let key = match &arranged {
        Some(Arranged::Later(_)) => &rooms.later,
        _ => &rooms.both,
    };
    let mut counts = vec![("left-out-undrawn", story.municipalities.len())];
    match &arranged {
        Some(arranged) => {
            let sides = story.sides(words, briefing);
            let maps = arranged.maps();
            for &(side, (room, map)) in &maps {
                let heading = TextStyle::new(sheet.sizes.heading)
                    .bold()
                    .baseline(Baseline::Top);
                let text = shorten(&sides[side], heading.size, Weight::SemiBold, room.width);
                frame.canvas.text(room.corners()[0], &text, &heading);
                map.draw(&mut frame.canvas, words, scenes[side]);
            }
            let (_, (_, map)) = maps[0];
            counts[0].1 -= map.subjects.len();
            let unnamed = maps.iter().map(|(_, (_, map))| map.unnamed()).max();
            counts.push(("left-out-unnamed", unnamed.unwrap_or_default()));
            counts.push(("left-out-earlier", 2 - maps.len()));
            let signs = signs(bar(sheet, map));
            signs.draw(&mut frame.canvas, key.signs);
        }
        None => {
            let style = TextStyle::new(sheet.sizes.label).color(theme::MUTED);
            let at = Point::new(body.x, body.y + sheet.sizes.label);
            let say = words.say("changes-no-map");
            frame.canvas.paragraph(at, &say, &style, body.width * 0.7);
        }
    }
    scale.draw(&mut frame.canvas, words, key.scale);
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
        let difference = line.difference.text(words);
        let told = if side == 1 && changed {
            &difference
        } else {
            here
        };
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
            small: Some(small(sheet, line.name, told)),
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

/// Where maps and legend go.
struct Room {
    maps: Rect,
    scale: Rect,
    signs: Rect,
}

/// Where they go for two maps, and for one.
struct Rooms {
    both: Room,
    later: Room,
}

impl Rooms {
    /// The legend goes below the maps; beside a single one where the page is wide.
    fn divide(
        sheet: &Sheet,
        body: Rect,
        scale: impl Fn(f64) -> f64,
        signs: impl Fn(f64) -> f64,
    ) -> Self {
        let gutter = sheet.px(GUTTER);
        let below = || {
            let half = (body.width - gutter) / 2.0;
            let high = scale(half).max(signs(half));
            let top = body.bottom() - high;
            let maps = (body.height - high - sheet.px(GAP)).max(1.0);
            Room {
                maps: Rect::new(body.x, body.y, body.width, maps),
                scale: Rect::new(body.x, top, half, high),
                signs: Rect::new(body.x + half + gutter, top, half, high),
            }
        };
        let beside = || {
            let wide = sheet.px(PANEL).min(body.width * 0.38);
            let (left, high) = (body.right() - wide, scale(wide));
            let under = body.y + high + sheet.px(GAP);
            Room {
                maps: Rect::new(body.x, body.y, body.width - wide - gutter, body.height),
                scale: Rect::new(left, body.y, wide, high),
                signs: Rect::new(left, under, wide, signs(wide)),
            }
        };
        Self {
            both: below(),
            later: if sheet.is_narrow() { below() } else { beside() },
        }
    }
}

/// The maps, each with its room, below its heading.
enum Arranged {
    Both(Box<[(Rect, Map); 2]>),
    /// The later one alone: its labels tell the earlier shares, too.
    Later(Box<(Rect, Map)>),
}

impl Arranged {
    /// Beside each other; where the page is narrow, below each other if their labels suffer less or they are larger. Where they would be
    /// too small for most of their labels, the later one alone.
    fn lay_out(sheet: &Sheet, scenes: [Scene<'_>; 2], rooms: &Rooms) -> Option<Self> {
        let room = rooms.both.maps;
        let gutter = sheet.px(GUTTER);
        let half = (room.width - gutter) / 2.0;
        let beside = [0.0, half + gutter].map(|x| Rect::new(room.x + x, room.y, half, room.height));
        let high = (room.height - gutter / 2.0) / 2.0;
        let below =
            [0.0, high + gutter / 2.0].map(|y| Rect::new(room.x, room.y + y, room.width, high));
        let mut best =
            Map::alike(scenes, beside.map(|room| zone(sheet, room))).map(|maps| (beside, maps))?;
        if sheet.is_narrow() {
            let maps = Map::alike(scenes, below.map(|room| zone(sheet, room)))?;
            let better = |maps: &[Map; 2]| (Map::strain(maps), -maps[0].pixels_per_kilometer());
            if better(&maps) < better(&best.1) {
                best = (below, maps);
            }
        }
        let (places, maps) = best;
        let unnamed: usize = maps.iter().map(Map::unnamed).sum();
        if unnamed > 0 {
            let room = rooms.later.maps;
            let later = Map::lay_out(scenes[1], zone(sheet, room))?;
            if 2 * later.unnamed() < unnamed {
                return Some(Self::Later(Box::new((room, later))));
            }
        }
        let [first, second] = maps;
        let both = [(places[0], first), (places[1], second)];
        Some(Self::Both(Box::new(both)))
    }

    /// The maps that are drawn, with the side that each shows.
    fn maps(&self) -> Vec<(usize, &(Rect, Map))> {
        match self {
            Self::Both(both) => both.iter().enumerate().collect(),
            Self::Later(after) => vec![(1, after)],
        }
    }
}

/// What a heading leaves of a room.
fn zone(sheet: &Sheet, room: Rect) -> Rect {
    let head = sheet.sizes.heading * LINE_HEIGHT;
    Rect::new(
        room.x,
        room.y + head,
        room.width,
        (room.height - head).max(1.0),
    )
}
