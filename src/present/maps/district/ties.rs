//! Beside the map, where it leaves room: the same territory once more, small, with the ties between its municipalities.

use super::territory::{Map, rings};
use crate::analysis::structure::between_places::PlaceTies;
use crate::model::ids::MunicipalityCode;
use crate::model::place::{Boundary, Place};
use crate::present::canvas::{Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::maps::points::apart;
use crate::present::maps::projection::Projection;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, wrap};
use crate::present::theme::{self, width};
use crate::present::words::Words;
use std::cmp::Reverse;

/// The most pairs of municipalities that are joined by a line, those with most ties first.
const MOST_LINES: usize = 40;
/// The thinnest line and the thickest, on a slide, with discs and without.
const LINES: [(f64, f64); 2] = [(1.5, 9.0), (1.5, 6.0)];
/// The disc of a municipality, on a slide: two figures fit in.
pub(super) const DISC: f64 = 15.0;
/// A municipality on a map too small for discs, on a slide.
const DOT: f64 = 5.0;
/// The least width of a map with discs, on a slide.
const ROOMY: f64 = 300.0;
/// The widest that the small map gets, on a slide.
const LARGEST: f64 = 460.0;
/// Below this width discs would lie on each other, on a slide.
const LEAST: f64 = 200.0;

/// The small map, in its place.
pub(super) struct TieMap<'a> {
    ties: &'a PlaceTies<'a>,
    room: Rect,
    heading: Vec<String>,
    outlines: Vec<Vec<Vec<Point>>>,
    discs: Vec<(&'a MunicipalityCode, Point)>,
    most: usize,
    radius: f64,
    /// Whether discs have room for a number.
    roomy: bool,
    /// The thinnest and the thickest line.
    lines: (f64, f64),
}

impl<'a> TieMap<'a> {
    /// Finds room for it beside the map; `None` where there is none, or nothing to show.
    pub(super) fn lay_out(
        sheet: &Sheet,
        words: &Words,
        ties: &'a PlaceTies<'a>,
        boundaries: &[Boundary],
        places: &[(&'a MunicipalityCode, Place)],
        map: &Map,
        zone: Rect,
    ) -> Option<Self> {
        let most = ties.between.values().copied().max()?;
        let shape = Rect::around(
            &map.subjects
                .iter()
                .flat_map(|subject| subject.rings.concat())
                .collect::<Vec<_>>(),
        )?;
        let ratio = (shape.height / shape.width.max(1.0)).clamp(0.4, 1.6);
        let note = sheet.sizes.note;
        let title = words.say("district-ties");
        let lines = |wide: f64| wrap(&title, note, Weight::SemiBold, wide);
        let head = |wide: f64| (lines(wide).len() as f64 + 0.2) * note * theme::size::LINE_HEIGHT;
        let largest = sheet.px(LARGEST).min(zone.width * 0.4);
        let room = super::spare::room(sheet, map, zone, largest, |wide| head(wide) + wide * ratio)?;
        if room.width < sheet.px(LEAST) {
            return None;
        }
        let above = head(room.width);
        let inner = Rect::new(room.x, room.y + above, room.width, room.height - above);
        let roomy = room.width >= sheet.px(ROOMY);
        let radius = sheet.px(if roomy { DISC } else { DOT });
        let (thin, thick) = LINES[usize::from(!roomy)];
        let edge = radius + sheet.px(2.0);
        let all = boundaries
            .iter()
            .flat_map(|boundary| boundary.polygons.iter().flatten().flatten());
        let extent = all.copied().chain(places.iter().map(|(_, place)| *place));
        let projection = Projection::fit(extent, inner.inset(edge))?;
        let outlines = boundaries
            .iter()
            .map(|boundary| rings(&projection, &boundary.polygons))
            .collect();
        let mut discs: Vec<(Point, f64)> = places
            .iter()
            .map(|(_, place)| (projection.point(*place), radius))
            .collect();
        apart(&mut discs, sheet.px(4.0), 2.0 * radius);
        let page = inner.inset(edge);
        let within = |point: Point| {
            Point::new(
                point.x.clamp(page.x, page.right()),
                point.y.clamp(page.y, page.bottom()),
            )
        };
        let crowded = (0..discs.len()).any(|one| {
            (one + 1..discs.len()).any(|other| {
                let (p, q) = (within(discs[one].0), within(discs[other].0));
                libm::hypot(p.x - q.x, p.y - q.y) < 2.0 * radius
            })
        });
        (!crowded).then(|| Self {
            ties,
            room,
            heading: lines(room.width),
            outlines,
            discs: places
                .iter()
                .zip(discs)
                .map(|((code, _), (center, _))| (*code, within(center)))
                .collect(),
            most,
            radius,
            roomy,
            lines: (sheet.px(thin), sheet.px(thick)),
        })
    }

    /// Pairs of municipalities that are joined by a line, those with most ties last, so that they are on top.
    fn lines(&self) -> Vec<(Point, Point, usize)> {
        let center = |code: &MunicipalityCode| {
            let found = self.discs.iter().find(|(here, _)| *here == code)?;
            Some(found.1)
        };
        let mut pairs: Vec<_> = self.ties.between.iter().collect();
        pairs.sort_by_key(|&(pair, count)| (Reverse(*count), pair));
        let pairs = pairs.into_iter().take(MOST_LINES).rev();
        pairs
            .filter_map(|((one, other), &count)| Some((center(one)?, center(other)?, count)))
            .collect()
    }

    /// How many pairs of municipalities have ties and no line.
    pub(super) fn undrawn(&self) -> usize {
        self.ties.between.len() - self.lines().len()
    }

    /// How many ties the thickest line stands for.
    pub(super) fn most(&self) -> usize {
        self.most
    }

    /// How thick that line is.
    pub(super) fn thickest(&self) -> f64 {
        self.thickness(self.most)
    }

    /// Whether there is room for the number of ties inside each municipality.
    pub(super) fn counts_inside(&self) -> bool {
        self.roomy
    }

    fn thickness(&self, count: usize) -> f64 {
        let (thin, thick) = self.lines;
        let part = (count.saturating_sub(1)) as f64 / (self.most.saturating_sub(1)).max(1) as f64;
        thin + (thick - thin) * part
    }

    /// Draws it.
    pub(super) fn draw(&self, canvas: &mut Canvas, sheet: &Sheet, words: &Words) {
        let note = TextStyle::new(sheet.sizes.note);
        let heading = note.bold().baseline(Baseline::Top);
        canvas.lines(self.room.corners()[0], &self.heading, &heading);
        canvas.group("ties", &self.heading.join(" "), |canvas| {
            let outline = Stroke::new(theme::LINE, width::HAIR);
            for rings in &self.outlines {
                canvas.multi_polygon(rings, &Style::filled(theme::LAND).stroke(outline));
            }
            for (from, to, count) in self.lines() {
                canvas.line(
                    &[from, to],
                    &Stroke::new(theme::MUTED, self.thickness(count)),
                );
            }
            for (code, center) in &self.discs {
                // Dark, so that nobody takes them for services.
                let style = Style::filled(theme::INK)
                    .stroke(Stroke::new(theme::PAPER, sheet.px(width::THIN)));
                let inside = self.ties.inside.get(code).filter(|_| self.counts_inside());
                match inside {
                    Some(&inside) => {
                        canvas.circle(*center, self.radius, &style);
                        canvas.text(
                            *center,
                            &words.whole(inside as u64),
                            &note.color(theme::PAPER).centered(),
                        );
                    }
                    None => canvas.circle(*center, sheet.px(DOT), &style),
                }
            }
        });
    }
}
