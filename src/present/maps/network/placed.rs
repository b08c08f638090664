//! The map itself: actors with ties in their places, and the names that find room.

use super::{draw_actor, tie};
use crate::analysis::structure::isolates::{Isolation, Standing};
use crate::analysis::study::Study;
use crate::present::Briefing;
use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::layout::{
    EdgeLengths, LabelRequest, PackOptions, PlacedLabel, Scene, StressOptions, clear_edges,
    pack_components, place_labels,
};
use crate::present::text::{Weight, shorten, text_width};
use crate::present::theme::{self, size, width};
use std::collections::{BTreeMap, BTreeSet};

/// The radius of the mark of an actor on no path, and of the one on the most.
pub(super) const RADII: (f64, f64) = (9.0, 30.0);
/// The longest a name is drawn before it is shortened.
const NAME: f64 = 340.0;
/// The type of the greatest names: hardly larger than the others, or they would push each other away from their marks.
const GREAT: f64 = size::NOTE + 1.0;
/// How much more room hubs are given than [`EdgeLengths::Equal`] would: names need it where ties are dense.
const AROUND_HUBS: f64 = 0.7;
/// How many layouts are tried, of which the one with the best room for names is kept.
const TRIES: u64 = 6;
/// Networks of more actors than this are laid out once.
const TRIED: usize = 150;

/// Actors with ties, placed on the page.
pub(super) struct Map<'a> {
    study: &'a Study<'a>,
    page: Rect,
    /// The actors placed, by index in the study.
    actors: Vec<usize>,
    points: Vec<Point>,
    radii: Vec<f64>,
    standing: BTreeMap<usize, Standing>,
    /// The names as drawn, and where there is room for each.
    names: Vec<(String, TextStyle)>,
    labels: Vec<Option<PlacedLabel>>,
}

impl<'a> Map<'a> {
    /// The layout with the best room for names among a few; of equally good ones the first.
    pub(super) fn best(briefing: &Briefing<'a>, page: Rect, listed: &BTreeSet<usize>) -> Self {
        let study = briefing.study;
        let mut best = Self::lay_out(study, briefing.seed, page, listed);
        if best.actors.len() <= TRIED {
            for further in 1..TRIES {
                let seed = briefing.seed.wrapping_add(further);
                let other = Self::lay_out(study, seed, page, listed);
                if other.cost() < best.cost() {
                    best = other;
                }
            }
        }
        best
    }

    /// What its names lack: those left out, and those that need a line to their mark; of the greatest both weigh 25 times.
    fn cost(&self) -> usize {
        let costs = self
            .labels
            .iter()
            .zip(&self.names)
            .map(|(label, (_, style))| {
                let weight = if style.weight == Weight::SemiBold {
                    8
                } else {
                    1
                };
                match label {
                    None => 10 * weight,
                    Some(PlacedLabel {
                        leader: Some(_), ..
                    }) => weight,
                    Some(_) => 0,
                }
            });
        costs.sum()
    }

    fn lay_out(study: &'a Study<'a>, seed: u64, page: Rect, listed: &BTreeSet<usize>) -> Self {
        // Ties never leave a component, so one end tells for both.
        let ties: Vec<(usize, usize)> = study
            .actors
            .pairs()
            .filter(|(from, _)| !listed.contains(from))
            .collect();
        let options = PackOptions {
            stress: StressOptions {
                seed,
                lengths: EdgeLengths::AroundHubs(AROUND_HUBS),
                ..StressOptions::default()
            },
            ..PackOptions::default()
        };
        // Marks, and names beside them, stand out from the points.
        let within = Rect::new(
            page.x + 60.0,
            page.y + 44.0,
            page.width - 120.0,
            page.height - 88.0,
        );
        let packing = pack_components(study.actors.len(), &ties, within, &options);
        let (actors, points): (Vec<usize>, Vec<Point>) = packing
            .points
            .iter()
            .enumerate()
            .filter_map(|(actor, point)| Some((actor, (*point)?)))
            .unzip();
        let scores = study.centralities.betweenness.values();
        let largest = scores.iter().flatten().copied().fold(0.0, f64::max);
        let radii: Vec<f64> = actors
            .iter()
            .map(|&actor| {
                let part = scores[actor].unwrap_or_default() / largest.max(f64::MIN_POSITIVE);
                RADII.0 + (RADII.1 - RADII.0) * part.sqrt()
            })
            .collect();
        let standing = study
            .isolations
            .iter()
            .map(|isolation: &Isolation| (isolation.actor, isolation.standing))
            .collect();
        let mut map = Self {
            study,
            page,
            actors,
            points,
            radii,
            standing,
            names: Vec::new(),
            labels: Vec::new(),
        };
        map.points = clear_edges(&map.points, &map.radii, &map.placed_ties(), 8.0, within);
        map.names = map.spell();
        map.labels = map.label();
        map
    }

    /// The ties between placed actors, by place in [`Self::actors`].
    fn placed_ties(&self) -> Vec<(usize, usize)> {
        let place = |actor| self.actors.binary_search(&actor).ok();
        self.study
            .actors
            .pairs()
            .filter_map(|(from, to)| Some((place(from)?, place(to)?)))
            .collect()
    }

    pub(super) fn draw_ties(&self, canvas: &mut Canvas) {
        for (from, to) in self.placed_ties() {
            let (first, second) = (self.actors[from], self.actors[to]);
            let arcs = self.study.weighted.successors(first);
            let strength = arcs
                .iter()
                .find(|arc| arc.to == second)
                .map_or(1.0, |arc| arc.strength);
            let confirmed = self.study.confirmed.successors(first);
            let both = confirmed.iter().any(|arc| arc.to == second);
            let stroke = tie(strength, both);
            canvas.line(&[self.points[from], self.points[to]], &stroke);
        }
    }

    pub(super) fn draw_actors(&self, canvas: &mut Canvas) {
        for (place, &actor) in self.actors.iter().enumerate() {
            let (point, radius) = (self.points[place], self.radii[place]);
            let organization = self.study.organizations[actor];
            let standing = self.standing.get(&actor).copied();
            canvas.group("actor", &organization.name, |canvas| {
                if standing == Some(Standing::Isolated) {
                    let ring = Style::outlined(Stroke::new(theme::ACCENT, width::THIN + 1.0));
                    canvas.circle(point, radius + 7.0, &ring);
                }
                draw_actor(canvas, self.study, actor, point, radius);
            });
        }
    }

    /// The names, with the look of each: the five most between the others are larger, isolated ones are in the accent colour.
    fn spell(&self) -> Vec<(String, TextStyle)> {
        let ranking = self.study.centralities.betweenness.ranking();
        let first: Vec<usize> = ranking.iter().take(5).map(|ranked| ranked.actor).collect();
        self.actors
            .iter()
            .map(|actor| {
                let great = first.contains(actor);
                let isolated = self.standing.get(actor) == Some(&Standing::Isolated);
                let (size, weight) = if great {
                    (GREAT, Weight::SemiBold)
                } else {
                    (size::NOTE, Weight::Regular)
                };
                let color = if isolated { theme::ACCENT } else { theme::INK };
                let style = TextStyle::new(size).color(color).halo(theme::PAPER);
                let style = if great { style.bold() } else { style };
                let name = shorten(&self.study.organizations[*actor].name, size, weight, NAME);
                (name, style)
            })
            .collect()
    }

    /// Finds room for the names.
    fn label(&self) -> Vec<Option<PlacedLabel>> {
        let requests: Vec<LabelRequest> = (0..self.actors.len())
            .map(|place| {
                let (name, style) = &self.names[place];
                let standing = self.standing.get(&self.actors[place]);
                let isolated = if standing == Some(&Standing::Isolated) {
                    1000.0
                } else {
                    0.0
                };
                LabelRequest {
                    anchor: self.points[place],
                    radius: self.radii[place] + 6.0,
                    width: text_width(name, style.size, style.weight) + 4.0,
                    height: style.size * 1.1,
                    priority: self.radii[place] + isolated,
                }
            })
            .collect();
        let marks: Vec<(Point, f64)> = self
            .points
            .iter()
            .zip(&self.radii)
            .map(|(&point, &radius)| (point, radius + 6.0))
            .collect();
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
        place_labels(&requests, &scene)
    }

    /// Draws the names that found room, and returns how many did.
    pub(super) fn draw_names(&self, canvas: &mut Canvas) -> usize {
        let mut named = 0;
        for ((name, style), label) in self.names.iter().zip(&self.labels) {
            let Some(label) = label else {
                continue;
            };
            if let Some((from, to)) = label.leader {
                canvas.line(&[from, to], &Stroke::new(theme::MUTED, width::HAIR));
            }
            let middle = label.rect.center();
            canvas.text(
                middle,
                name,
                &style.align(Align::Middle).baseline(Baseline::Middle),
            );
            named += 1;
        }
        named
    }
}
