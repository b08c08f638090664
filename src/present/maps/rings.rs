//! Actors on rings around a middle: the farther out, the more steps away, each in the sector of the one it is reached through.

mod order;
mod seats;

use super::actors::{
    Between, Name, Wanted, draw_actor, draw_names, draw_ring, draw_tie, outer, place_names,
    silent_key, ties_key,
};
use crate::analysis::structure::surroundings::Surroundings;
use crate::analysis::study::Study;
use crate::present::Briefing;
use crate::present::canvas::{Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::layout::{PlacedLabel, Scene};
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width};
use crate::present::theme::{self, width};
use crate::present::words::Words;
use seats::{Ellipse, Seat, ellipses, seats};

/// What marks and lines on rings around a middle mean.
pub(super) fn key<'a>(
    briefing: &Briefing<'_>,
    sheet: &'a Sheet,
    seen: &Surroundings,
    ties: &[Between],
) -> Legend<'a> {
    let (study, words) = (briefing.study, briefing.words);
    let used: Vec<_> = study.organizations.iter().map(|one| one.kind).collect();
    let legend = Legend::new(sheet, words.say("legend-kinds")).kinds(words, &used);
    let mut all = study.organizations.iter().zip(&seen.steps);
    let silent = all.any(|(one, steps)| one.answered == Some(false) && steps.is_some());
    let legend = silent_key(legend, sheet, words, silent);
    let legend = ties_key(legend, sheet, words, ties);
    let crossing = |tied: &Between| {
        let (one, other) = (tied.first, tied.second);
        seen.steps[one].is_some()
            && seen.through[one] != Some(other)
            && seen.through[other] != Some(one)
    };
    if !ties.iter().any(crossing) {
        return legend;
    }
    let (wide, others) = (sheet.px(44.0), words.say("ego-legend-others"));
    legend.entry(wide, others, move |canvas, at| {
        canvas.line(&[at, at.shifted(wide, 0.0)], &faint(sheet));
    })
}

/// The radius of marks on a slide: in the middle, one step away, farther out.
const RADII: [f64; 3] = [22.0, 14.0, 10.0];
/// The widest that a line of a name is drawn, on a slide.
const NAME: f64 = 230.0;

/// How an actor is set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// One of many.
    Usual,
    /// Whom the picture is about.
    Great,
    /// Whom a warning is about: with a ring, and a name in its colour.
    Marked,
}

/// Whom to place around whom.
pub(super) struct Around<'a> {
    /// Everybody as seen from those in the middle.
    pub(super) seen: &'a Surroundings,
    /// The steps of the last ring, on which all stand who are farther away too.
    pub(super) last: usize,
    /// The ties of the network.
    pub(super) ties: &'a [Between],
    /// How each actor is set apart.
    pub(super) parts: &'a [Part],
}

/// Actors on their rings.
pub(super) struct Rings<'a> {
    study: &'a Study<'a>,
    sheet: &'a Sheet,
    ellipses: Vec<Ellipse>,
    seats: Vec<Seat>,
    parts: Vec<Part>,
    /// How many no path joins to the middle.
    unreached: usize,
    /// The ties of those drawn, the places of their ends, and whether one end is reached through the other.
    ties: Vec<(Between, [usize; 2], bool)>,
    wanted: Vec<Wanted>,
    labels: Vec<Option<PlacedLabel>>,
}

impl<'a> Rings<'a> {
    /// Places those in the middle and everybody within reach of them. What a ring cannot hold is left out, the weakest ties first.
    pub(super) fn lay_out(
        study: &'a Study<'a>,
        sheet: &'a Sheet,
        room: Rect,
        around: &Around<'_>,
    ) -> Self {
        let ellipses = ellipses(sheet, room, around);
        let seats = seats(study, sheet, &ellipses, around);
        let place = |actor| {
            seats
                .binary_search_by_key(&actor, |seat: &Seat| seat.actor)
                .ok()
        };
        let ties = around.ties.iter().filter_map(|tied| {
            let ends = [place(tied.first)?, place(tied.second)?];
            let [one, other] = ends.map(|end| &seats[end]);
            let outwards = one.through == Some(tied.second) || other.through == Some(tied.first);
            Some((*tied, ends, outwards))
        });
        let ties = ties.collect();
        let mut rings = Self {
            study,
            sheet,
            ellipses,
            parts: seats.iter().map(|seat| around.parts[seat.actor]).collect(),
            seats,
            unreached: around.seen.out_of_reach(),
            ties,
            wanted: Vec::new(),
            labels: Vec::new(),
        };
        // The largest type in which all names find room, or else the smallest.
        for size in [sheet.sizes.label, sheet.sizes.note, sheet.sizes.least] {
            rings.wanted = rings.spell(size);
            rings.labels = rings.place(room);
            if rings.labels.iter().all(Option::is_some) {
                break;
            }
        }
        rings
    }

    /// What the rings do not show, a sentence each.
    pub(super) fn left_out(&self, words: &Words) -> String {
        let (drawn, named) = (self.seats.len(), self.labels.iter().flatten().count());
        let reached = self.study.organizations.len() - self.unreached;
        let values = [
            ("undrawn", (reached - drawn).into()),
            ("unnamed", (drawn - named).into()),
            ("unreached", self.unreached.into()),
        ];
        words.fill("ego-left-out", &values)
    }

    /// Draws the rings, the ties and the actors.
    pub(super) fn draw(&self, canvas: &mut Canvas, words: &Words) {
        canvas.group("rings", &words.say("ego-rings"), |canvas| {
            self.draw_rings(canvas)
        });
        canvas.group("ties", &words.say("network-ties"), |canvas| {
            self.draw_ties(canvas)
        });
        canvas.group("actors", &words.say("network-actors"), |canvas| {
            self.draw_actors(canvas)
        });
    }

    /// Draws the rings, with their numbers at the top.
    fn draw_rings(&self, canvas: &mut Canvas) {
        let stroke = Stroke::new(theme::RULE, self.sheet.px(width::THIN));
        for (steps, ellipse) in self.ellipses.iter().enumerate().rev() {
            // Those in the middle, where they are several, stand on a ground of their own.
            let style = match steps {
                0 => Style::filled(theme::LAND).stroke(stroke),
                _ => Style::outlined(stroke),
            };
            if ellipse.is_seen() {
                canvas.polygon(&ellipse.outline(), &style);
            }
        }
        let style = TextStyle::new(self.sheet.sizes.note).bold().centered();
        let style = style.color(theme::MUTED).halo(theme::PAPER);
        for (steps, at) in self.numbers() {
            canvas.text(at, &steps.to_string(), &style);
        }
    }

    /// The rings whose numbers have room at the top beside all marks, and where.
    fn numbers(&self) -> Vec<(usize, Point)> {
        let middle = self.seats.iter().filter(|seat| seat.steps == 0);
        let tops = middle.map(|seat| seat.point.y - outer(self.sheet, seat.radius));
        let mut above = tops.fold(f64::INFINITY, f64::min);
        let mut numbers = Vec::new();
        for (steps, ellipse) in self.ellipses.iter().enumerate().skip(1) {
            let at = ellipse.point(0.0);
            let room = self.room_of_number(at);
            if ellipse.has_number(self.sheet, above) && !self.is_marked(&room) {
                numbers.push((steps, at));
                above = room.y;
            }
        }
        numbers
    }

    /// Where the number of a ring stands.
    fn room_of_number(&self, at: Point) -> Rect {
        let size = self.sheet.sizes.note;
        let wide = text_width("0", size, Weight::SemiBold);
        Rect::new(at.x - wide / 2.0, at.y - size / 2.0, wide, size)
    }

    /// Whether the mark of an actor reaches into a place.
    fn is_marked(&self, room: &Rect) -> bool {
        self.seats.iter().any(|seat| {
            let near = Point::new(
                seat.point.x.clamp(room.x, room.right()),
                seat.point.y.clamp(room.y, room.bottom()),
            );
            near.distance(seat.point) < outer(self.sheet, seat.radius)
        })
    }

    /// Draws the ties: those that lead outwards over the others, which are faint.
    fn draw_ties(&self, canvas: &mut Canvas) {
        let line = |ends: &[usize; 2]| ends.map(|end| self.seats[end].point);
        for (_, ends, _) in self.ties.iter().filter(|(_, _, outwards)| !outwards) {
            canvas.line(&line(ends), &faint(self.sheet));
        }
        for (tied, ends, _) in self.ties.iter().filter(|(_, _, outwards)| *outwards) {
            let radii = ends.map(|end| self.seats[end].radius);
            draw_tie(canvas, self.sheet, tied, &line(ends), radii);
        }
    }

    /// Draws the actors and their names.
    fn draw_actors(&self, canvas: &mut Canvas) {
        for (seat, part) in self.seats.iter().zip(&self.parts) {
            let organization = self.study.organizations[seat.actor];
            canvas.group("actor", &organization.name, |canvas| {
                if *part == Part::Marked {
                    draw_ring(canvas, self.sheet, seat.point, seat.radius);
                }
                let Seat {
                    actor,
                    point,
                    radius,
                    ..
                } = *seat;
                draw_actor(canvas, self.sheet, self.study, actor, point, radius);
            });
        }
        draw_names(canvas, self.sheet, self.study, &self.wanted, &self.labels);
    }

    fn spell(&self, size: f64) -> Vec<Wanted> {
        let betweenness = self.study.centralities.betweenness.values();
        let wanted = |(seat, part): (&Seat, &Part)| {
            let style = TextStyle::new(size).halo(theme::PAPER);
            let style = match part {
                Part::Usual => style,
                Part::Great => style.bold(),
                Part::Marked => style.color(theme::ACCENT),
            };
            // The middle first, then the first ring, then whom a warning is about, then who stands between others.
            let rank = match (seat.steps, part) {
                (0, _) => 30.0,
                (1, _) => 20.0,
                (_, Part::Marked) => 10.0,
                _ => 0.0,
            };
            let widest = self.sheet.px(NAME).max(10.0 * size);
            Wanted {
                actor: seat.actor,
                name: Name::of(self.study, seat.actor, style, widest),
                at: seat.point,
                radius: outer(self.sheet, seat.radius),
                priority: rank + betweenness[seat.actor].unwrap_or_default(),
            }
        };
        self.seats.iter().zip(&self.parts).map(wanted).collect()
    }

    fn place(&self, room: Rect) -> Vec<Option<PlacedLabel>> {
        let marks: Vec<(Point, f64)> = self
            .wanted
            .iter()
            .map(|name| (name.at, name.radius))
            .collect();
        // Names may run over the faint ties.
        let outwards = self.ties.iter().filter(|(_, _, outwards)| *outwards);
        let edges =
            outwards.map(|(_, [one, other], _)| (self.seats[*one].point, self.seats[*other].point));
        let edges: Vec<(Point, Point)> = edges.collect();
        let number = |(_, at): (usize, Point)| self.room_of_number(at).inset(-3.0);
        let obstacles: Vec<Rect> = self.numbers().into_iter().map(number).collect();
        let scene = Scene {
            marks: &marks,
            edges: &edges,
            obstacles: &obstacles,
            frame: room,
        };
        place_names(&self.wanted, &scene)
    }
}

/// A tie that leads to nobody through whom another is reached.
pub(super) fn faint(sheet: &Sheet) -> Stroke {
    Stroke::new(theme::LINE, sheet.px(width::HAIR)).opacity(0.45)
}
