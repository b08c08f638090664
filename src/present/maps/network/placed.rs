//! The map itself: actors with ties in their places, and the names that find room.

use super::places::Room;
use crate::analysis::study::Study;
use crate::present::Briefing;
use crate::present::canvas::{Canvas, Point, Rect, TextStyle};
use crate::present::layout::{
    BundleOptions, EdgeLengths, PackOptions, PlacedLabel, Scene, StressOptions, bundle_edges,
    clear_edges_among, pack_components,
};
use crate::present::maps::actors::{
    Between, Name, Wanted, draw_actor, draw_names, draw_ring, draw_tie, isolated, outer,
    place_names, radii,
};
use crate::present::sheet::Sheet;
use crate::present::theme;
use std::collections::BTreeSet;

/// The widest that a line of a name is drawn, on a slide.
const NAME: f64 = 250.0;
/// How much more room hubs are given than [`EdgeLengths::Equal`] would: names need it where ties are dense.
const AROUND_HUBS: f64 = 0.7;
/// How many layouts are tried, of which the one with the best room for names is kept.
const TRIES: u64 = 6;
/// How many actors have their names in bold: those most between the others.
const GREAT: usize = 5;
/// How much more one direction may be enlarged than the other: names need the room more than distances need to be exact.
const STRETCH: f64 = 1.7;
/// Between a mark and a tie that passes it.
const CLEAR: f64 = 8.0;
/// The side of the square, on a slide, that an actor wants for itself, and how small marks may become where it has less.
const EACH: f64 = 105.0;
const SMALLEST: f64 = 0.55;
/// How many more names may stand away from their marks for the sake of larger type.
const TOLERATED: usize = 3;

/// Actors with ties, placed on the page.
pub(super) struct Map<'a> {
    study: &'a Study<'a>,
    sheet: &'a Sheet,
    page: Rect,
    /// The actors placed, by index in the study.
    actors: Vec<usize>,
    points: Vec<Point>,
    radii: Vec<f64>,
    /// Whether each is isolated.
    isolated: Vec<bool>,
    /// The ties between them.
    ties: Vec<Between>,
    /// The names as drawn, and where there is room for each.
    names: Vec<Wanted>,
    labels: Vec<Option<PlacedLabel>>,
}

impl<'a> Map<'a> {
    /// The layout with the best room for names among a few; of equally good ones the first. Where places of an earlier picture
    /// are known there is but one.
    pub(super) fn best(
        briefing: &Briefing<'a>,
        sheet: &'a Sheet,
        room: &Room,
        listed: &BTreeSet<usize>,
        ties: &[Between],
    ) -> Self {
        let lay_out = |seed| Self::lay_out(briefing, sheet, room, (listed, ties), seed);
        let mut best = lay_out(briefing.seed);
        let tries = if briefing.view.places.is_some() {
            1
        } else {
            TRIES
        };
        for further in 1..tries {
            let other = lay_out(briefing.seed.wrapping_add(further));
            if other.cost() < best.cost() {
                best = other;
            }
        }
        best.suit_type(sheet);
        best
    }

    /// Takes larger type where all names find room in it as well, and smaller where some do not.
    fn suit_type(&mut self, sheet: &Sheet) {
        let missing =
            |labels: &[Option<PlacedLabel>]| labels.iter().filter(|l| l.is_none()).count();
        let led = |labels: &[Option<PlacedLabel>]| {
            labels
                .iter()
                .flatten()
                .filter(|l| l.leader.is_some())
                .count()
        };
        let note = sheet.sizes.note;
        if missing(&self.labels) == 0 {
            let names = self.spell(sheet.sizes.label);
            let labels = self.label(&names);
            if missing(&labels) == 0 && led(&labels) <= led(&self.labels) + TOLERATED {
                (self.names, self.labels) = (names, labels);
            }
            return;
        }
        for size in [(note + sheet.sizes.least) / 2.0, sheet.sizes.least] {
            let lacking = missing(&self.labels);
            let names = self.spell(size);
            let labels = self.label(&names);
            if missing(&labels) < lacking {
                (self.names, self.labels) = (names, labels);
            }
            if missing(&self.labels) == 0 {
                return;
            }
        }
    }

    /// How far the mark of an actor reaches.
    fn reach(&self, place: usize) -> f64 {
        if self.isolated[self.actors[place]] {
            outer(self.sheet, self.radii[place])
        } else {
            self.radii[place]
        }
    }

    /// What names lack: those left out, and those that need a line to their mark; of the greatest both weigh eight times.
    fn cost(&self) -> usize {
        let costs = self.labels.iter().zip(&self.names).map(|(label, wanted)| {
            let weight = if wanted.name.is_great() { 8 } else { 1 };
            match label {
                None => 10 * weight,
                Some(label) => usize::from(label.leader.is_some()) * weight,
            }
        });
        costs.sum()
    }

    fn lay_out(
        briefing: &Briefing<'a>,
        sheet: &'a Sheet,
        room: &Room,
        (listed, all): (&BTreeSet<usize>, &[Between]),
        seed: u64,
    ) -> Self {
        let study = briefing.study;
        // Ties never leave a component, so one end tells for both.
        let drawn = all.iter().filter(|tied| !listed.contains(&tied.first));
        let ties: Vec<(usize, usize)> = drawn
            .clone()
            .map(|tied| (tied.first, tied.second))
            .collect();
        let options = PackOptions {
            stress: StressOptions {
                seed,
                lengths: EdgeLengths::AroundHubs(AROUND_HUBS),
                ..StressOptions::default()
            },
            anchors: room.anchors(briefing),
            stretch: STRETCH,
            ..PackOptions::default()
        };
        let within = room.within;
        let packing = pack_components(study.actors.len(), &ties, within, &options);
        let (actors, points): (Vec<usize>, Vec<Point>) = packing
            .points
            .iter()
            .enumerate()
            .filter_map(|(actor, point)| Some((actor, (*point)?)))
            .unzip();
        let all_radii = radii(sheet, study);
        // In a small room marks are smaller, or they would fill it.
        let each = (within.width * within.height / actors.len().max(1) as f64).sqrt();
        let scale = (each / sheet.px(EACH)).clamp(SMALLEST, 1.0);
        let held = |actor: &usize| options.anchors.get(*actor).is_some_and(Option::is_some);
        let held: Vec<bool> = actors.iter().map(held).collect();
        let mut map = Self {
            study,
            sheet,
            page: room.page,
            radii: actors
                .iter()
                .map(|&actor| all_radii[actor] * scale)
                .collect(),
            isolated: isolated(study),
            ties: drawn.copied().collect(),
            actors,
            points,
            names: Vec::new(),
            labels: Vec::new(),
        };
        let reaches: Vec<f64> = (0..map.actors.len())
            .map(|place| map.reach(place))
            .collect();
        map.points = clear_edges_among(
            &map.points,
            &reaches,
            &map.placed_ties(),
            sheet.px(CLEAR),
            within,
            &held,
        );
        map.names = map.spell(sheet.sizes.note);
        map.labels = map.label(&map.names);
        map
    }

    /// The place of an actor in the lists of this map.
    fn place(&self, actor: usize) -> usize {
        self.actors.binary_search(&actor).unwrap_or_default()
    }

    /// The ties between placed actors, by place in [`Self::actors`].
    fn placed_ties(&self) -> Vec<(usize, usize)> {
        let ends = |tied: &Between| (self.place(tied.first), self.place(tied.second));
        self.ties.iter().map(ends).collect()
    }

    /// The actors drawn, and where.
    pub(super) fn places(&self) -> impl Iterator<Item = (usize, Point)> {
        self.actors.iter().copied().zip(self.points.iter().copied())
    }

    pub(super) fn draw_ties(&self, canvas: &mut Canvas) {
        let ends = self.placed_ties();
        let lines = bundle_edges(&self.points, &ends, &BundleOptions::default());
        for ((tied, (from, to)), line) in self.ties.iter().zip(ends).zip(lines) {
            let radii = [self.reach(from), self.reach(to)];
            draw_tie(canvas, self.sheet, tied, &line, radii);
        }
    }

    pub(super) fn draw_actors(&self, canvas: &mut Canvas) {
        for (place, &actor) in self.actors.iter().enumerate() {
            let (point, radius) = (self.points[place], self.radii[place]);
            let organization = self.study.organizations[actor];
            canvas.group("actor", &organization.name, |canvas| {
                if self.isolated[actor] {
                    draw_ring(canvas, self.sheet, point, radius);
                }
                draw_actor(canvas, self.sheet, self.study, actor, point, radius);
            });
        }
    }

    /// The names, with the look of each: the five most between the others are bold, isolated ones are in the accent colour.
    fn spell(&self, size: f64) -> Vec<Wanted> {
        let ranking = self.study.centralities.betweenness.ranking();
        let first: Vec<usize> = ranking
            .iter()
            .filter(|ranked| ranked.score > 0.0)
            .take(GREAT)
            .map(|ranked| ranked.actor)
            .collect();
        let wanted = |(place, &actor): (usize, &usize)| {
            let isolated = self.isolated[actor];
            let color = if isolated { theme::ACCENT } else { theme::INK };
            // Bold names are hardly larger, or they would push each other away from their marks.
            let style = if first.contains(&actor) {
                TextStyle::new(size * 1.05).bold()
            } else {
                TextStyle::new(size)
            };
            let style = style.color(color).halo(theme::PAPER);
            let widest = self.sheet.px(NAME).max(12.0 * size);
            Wanted {
                actor,
                name: Name::of(self.study, actor, style, widest),
                at: self.points[place],
                radius: outer(self.sheet, self.radii[place]),
                priority: self.radii[place] + if isolated { 1000.0 } else { 0.0 },
            }
        };
        self.actors.iter().enumerate().map(wanted).collect()
    }

    /// Finds room for names.
    fn label(&self, names: &[Wanted]) -> Vec<Option<PlacedLabel>> {
        let marks: Vec<(Point, f64)> = names.iter().map(|name| (name.at, name.radius)).collect();
        let edges: Vec<(Point, Point)> = self
            .placed_ties()
            .iter()
            .map(|&(from, to)| (self.points[from], self.points[to]))
            .collect();
        let scene = Scene {
            marks: &marks,
            edges: &edges,
            obstacles: &[],
            frame: self.page,
        };
        place_names(names, &scene)
    }

    /// Draws the names that found room, and returns how many did.
    pub(super) fn draw_names(&self, canvas: &mut Canvas) -> usize {
        draw_names(canvas, self.sheet, self.study, &self.names, &self.labels)
    }
}
