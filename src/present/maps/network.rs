//! The network map: who is tied to whom, who stands between, who is alone.

use crate::analysis::structure::isolates::{Isolation, Standing};
use crate::analysis::study::Study;
use crate::present::Briefing;
use crate::present::canvas::{
    Align, Baseline, Canvas, CanvasError, Drawing, Point, Rect, Stroke, Style, TextStyle,
};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::kinds::look;
use crate::present::layout::{
    LabelRequest, PackOptions, Scene, StressOptions, clear_edges, pack_components, place_labels,
    remove_overlaps,
};
use crate::present::legend;
use crate::present::text::{Weight, shorten, text_width, wrap_at_most};
use crate::present::theme::{self, Color, size, width};
use std::collections::{BTreeMap, BTreeSet};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "network",
    draw,
};

/// The radius of the mark of an actor on no path, and of the one on the most.
const RADII: (f64, f64) = (9.0, 30.0);
/// How much room the actors off the map take, on the right.
const PANEL: f64 = 320.0;
/// How much room the legend takes, below.
const LEGEND: f64 = 3.6 * size::NOTE;
/// The longest a name is drawn before it is shortened.
const NAME: f64 = 340.0;
/// Components of at most this many actors are listed beside the map, where they do not take room from the largest.
const SMALL: usize = 4;

fn draw(briefing: &Briefing<'_>) -> Result<Drawing, CanvasError> {
    let study = briefing.study;
    let mut frame = Frame::open(briefing, &heading(briefing));
    let body = frame.body;
    let asides = asides(study);
    let panel = if asides.is_empty() { 0.0 } else { PANEL };
    let page = Rect::new(body.x, body.y, body.width - panel, body.height - LEGEND);
    let listed: BTreeSet<usize> = asides
        .iter()
        .flat_map(|aside| aside.groups.iter().flatten().copied())
        .collect();
    let map = Map::lay_out(briefing, page, &listed);
    let mut named = 0;
    frame
        .canvas
        .group("ties", &briefing.words.say("network-ties"), |canvas| {
            map.draw_ties(canvas);
        });
    frame
        .canvas
        .group("actors", &briefing.words.say("network-actors"), |canvas| {
            map.draw_actors(canvas);
            named = map.draw_names(canvas);
        });
    let rest = Rect::new(body.right() - panel, body.y, panel, page.height);
    let listed = draw_asides(&mut frame.canvas, briefing, &asides, rest);
    draw_legend(
        &mut frame.canvas,
        briefing,
        Rect::new(body.x, page.bottom(), body.width, LEGEND),
    );
    let unnamed = study.organizations.len() - named - listed;
    let left_out = briefing
        .words
        .fill("network-left-out", &[("unnamed", unnamed.into())]);
    let n = legend::network_size(briefing.words, study.cohesion.n, study.cohesion.m);
    frame.close(&n, &left_out)
}

/// Actors that are listed beside the map, under one heading.
struct Aside {
    /// The message that heads them.
    heading: &'static str,
    color: Color,
    /// Components, each of one actor or a few.
    groups: Vec<Vec<usize>>,
}

/// The small components, by what is known of them: no tie, ties among few, no answer.
fn asides(study: &Study<'_>) -> Vec<Aside> {
    let silent = |group: &Vec<usize>| {
        let mut members = group.iter();
        group.len() == 1 && members.all(|&actor| study.organizations[actor].answered == Some(false))
    };
    let small = || {
        let components = study.components.members.iter().skip(1);
        components.filter(|group| group.len() <= SMALL).cloned()
    };
    let aside = |heading, color, groups| Aside {
        heading,
        color,
        groups,
    };
    let single: Vec<Vec<usize>> = small()
        .filter(|group| group.len() == 1 && !silent(group))
        .collect();
    let few: Vec<Vec<usize>> = small().filter(|group| group.len() > 1).collect();
    let unknown: Vec<Vec<usize>> = small().filter(silent).collect();
    let mut asides = vec![
        aside("network-alone", theme::ACCENT, single),
        aside("network-apart", theme::ACCENT, few),
        aside("network-silent", theme::MUTED, unknown),
    ];
    asides.retain(|aside| !aside.groups.is_empty());
    asides
}

/// Actors with ties, placed on the page.
struct Map<'a> {
    study: &'a Study<'a>,
    page: Rect,
    /// The actors placed, by index in the study.
    actors: Vec<usize>,
    points: Vec<Point>,
    radii: Vec<f64>,
    standing: BTreeMap<usize, Standing>,
}

impl<'a> Map<'a> {
    fn lay_out(briefing: &Briefing<'a>, page: Rect, listed: &BTreeSet<usize>) -> Self {
        let study = briefing.study;
        // Ties never leave a component, so one end tells for both.
        let ties: Vec<(usize, usize)> = study
            .actors
            .pairs()
            .filter(|(from, _)| !listed.contains(from))
            .collect();
        let options = PackOptions {
            stress: StressOptions {
                seed: briefing.seed,
                ..StressOptions::default()
            },
            ..PackOptions::default()
        };
        // Marks and half their names stand out from the points.
        let within = Rect::new(
            page.x + RADII.1 + 60.0,
            page.y + RADII.1,
            page.width - 2.0 * RADII.1 - 180.0,
            page.height - 2.0 * RADII.1 - size::NOTE,
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
        let points = remove_overlaps(&points, &radii, 10.0, within);
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
        };
        map.points = clear_edges(&map.points, &map.radii, &map.placed_ties(), 6.0, within);
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

    fn draw_ties(&self, canvas: &mut Canvas) {
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

    fn draw_actors(&self, canvas: &mut Canvas) {
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

    /// Draws the names that find room, and returns how many did.
    fn draw_names(&self, canvas: &mut Canvas) -> usize {
        let ranking = self.study.centralities.betweenness.ranking();
        let first: Vec<usize> = ranking.iter().take(5).map(|ranked| ranked.actor).collect();
        let styles: Vec<(String, TextStyle)> = self
            .actors
            .iter()
            .map(|actor| {
                let great = first.contains(actor);
                let isolated = self.standing.get(actor) == Some(&Standing::Isolated);
                let (size, weight) = if great {
                    (size::LABEL, Weight::SemiBold)
                } else {
                    (size::NOTE, Weight::Regular)
                };
                let color = if isolated { theme::ACCENT } else { theme::INK };
                let style = TextStyle::new(size).color(color).halo(theme::PAPER);
                let style = if great { style.bold() } else { style };
                let name = shorten(&self.study.organizations[*actor].name, size, weight, NAME);
                (name, style)
            })
            .collect();
        let requests: Vec<LabelRequest> = (0..self.actors.len())
            .map(|place| {
                let (name, style) = &styles[place];
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
        let mut named = 0;
        for ((name, style), label) in styles.iter().zip(place_labels(&requests, &scene)) {
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

/// A tie as it looks: the stronger the thicker, broken when only one side reported it.
fn tie(strength: f64, both: bool) -> Stroke {
    let stroke = Stroke::new(theme::LINE, 0.8 + 0.9 * strength).opacity(0.75);
    if both {
        stroke
    } else {
        stroke.dashed(7.0, 5.0)
    }
}

/// Lists the actors off the map, with their marks, those of one component joined, and returns how many found room.
fn draw_asides(
    canvas: &mut Canvas,
    briefing: &Briefing<'_>,
    asides: &[Aside],
    room: Rect,
) -> usize {
    if asides.is_empty() {
        return 0;
    }
    let words = briefing.words;
    canvas.rectangle(room, &Style::filled(theme::LAND));
    let inner = room.inset(20.0);
    let line = size::NOTE * size::LINE_HEIGHT;
    let all: usize = asides
        .iter()
        .flat_map(|aside| &aside.groups)
        .map(Vec::len)
        .sum();
    let (mut y, mut listed) = (inner.y, 0);
    'asides: for aside in asides {
        let head = words.say(aside.heading);
        let head = wrap_at_most(&head, size::NOTE, Weight::SemiBold, inner.width, 3);
        let mut headed = false;
        for group in &aside.groups {
            let needed = (head.len() + 2 * group.len()) as f64 * line + 30.0;
            if y + needed > inner.bottom() - line {
                break 'asides;
            }
            if !headed {
                let style = TextStyle::new(size::NOTE).bold().color(aside.color);
                canvas.lines(
                    Point::new(inner.x, y),
                    &head,
                    &style.baseline(Baseline::Top),
                );
                y += head.len() as f64 * line + 10.0;
                headed = true;
            }
            y = draw_group(
                canvas,
                briefing.study,
                group,
                Rect::new(inner.x, y, inner.width, line),
            );
            listed += group.len();
        }
        y += 18.0;
    }
    if listed < all {
        let others = words.fill("network-others", &[("count", (all - listed).into())]);
        let style = TextStyle::new(size::NOTE).color(theme::MUTED);
        canvas.text(Point::new(inner.x, inner.bottom()), &others, &style);
    }
    listed
}

/// Draws a component as a list from the top of `row` down, and returns where it ends.
fn draw_group(canvas: &mut Canvas, study: &Study<'_>, group: &[usize], row: Rect) -> f64 {
    let mut y = row.y;
    let mut marks = Vec::new();
    for &actor in group {
        let organization = study.organizations[actor];
        let width = row.width - 36.0;
        let name = wrap_at_most(&organization.name, size::NOTE, Weight::Regular, width, 2);
        let style = TextStyle::new(size::NOTE)
            .color(theme::INK)
            .baseline(Baseline::Top);
        canvas.lines(Point::new(row.x + 36.0, y), &name, &style);
        marks.push((actor, Point::new(row.x + 12.0, y + row.height / 2.0)));
        y += name.len() as f64 * row.height + 6.0;
    }
    let points: Vec<Point> = marks.iter().map(|&(_, point)| point).collect();
    canvas.line(&points, &tie(3.0, true));
    for (actor, point) in marks {
        draw_actor(canvas, study, actor, point, RADII.0);
    }
    y + 6.0
}

/// Draws the mark of an actor: hollow when it did not answer.
fn draw_actor(canvas: &mut Canvas, study: &Study<'_>, actor: usize, point: Point, radius: f64) {
    let organization = study.organizations[actor];
    let (mark, color) = look(organization.kind);
    let style = match organization.answered {
        Some(false) => Style::filled(theme::PAPER).stroke(Stroke::new(color, 3.0)),
        _ => Style::filled(color).stroke(Stroke::new(theme::PAPER, width::THIN)),
    };
    canvas.mark(mark, point, radius, &style);
}

fn draw_legend(canvas: &mut Canvas, briefing: &Briefing<'_>, room: Rect) {
    let (study, words) = (briefing.study, briefing.words);
    let used: Vec<_> = study.organizations.iter().map(|o| o.kind).collect();
    let first = room.y + room.height * 0.36;
    legend::kinds(canvas, words, &used, Point::new(room.x, first));
    let y = room.y + room.height * 0.78;
    let style = TextStyle::new(size::NOTE)
        .color(theme::MUTED)
        .baseline(Baseline::Middle);
    let mut x = room.x;
    let mut entry = |canvas: &mut Canvas, id: &str, wide: f64, draw: &dyn Fn(&mut Canvas, f64)| {
        draw(canvas, x);
        let text = words.say(id);
        canvas.text(Point::new(x + wide + 10.0, y), &text, &style);
        x += wide + 10.0 + text_width(&text, size::NOTE, Weight::Regular) + 32.0;
    };
    let plain = Style::filled(theme::MUTED);
    entry(canvas, "network-legend-size", 48.0, &|canvas, x| {
        canvas.circle(Point::new(x + 8.0, y), 6.0, &plain);
        canvas.circle(Point::new(x + 33.0, y), 14.0, &plain);
    });
    entry(canvas, "network-legend-strength", 44.0, &|canvas, x| {
        canvas.line(
            &[Point::new(x, y - 7.0), Point::new(x + 44.0, y - 7.0)],
            &tie(1.0, true),
        );
        canvas.line(
            &[Point::new(x, y + 5.0), Point::new(x + 44.0, y + 5.0)],
            &tie(5.0, true),
        );
    });
    entry(canvas, "network-legend-one-sided", 44.0, &|canvas, x| {
        canvas.line(
            &[Point::new(x, y), Point::new(x + 44.0, y)],
            &tie(2.0, false),
        );
    });
    entry(canvas, "network-legend-isolated", 28.0, &|canvas, x| {
        let ring = Style::outlined(Stroke::new(theme::ACCENT, width::THIN + 1.0));
        canvas.circle(Point::new(x + 14.0, y), 13.0, &ring);
        canvas.circle(Point::new(x + 14.0, y), 6.0, &plain);
    });
    entry(canvas, "network-legend-silent", 24.0, &|canvas, x| {
        let hollow = Style::filled(theme::PAPER).stroke(Stroke::new(theme::MUTED, 3.0));
        canvas.circle(Point::new(x + 12.0, y), 9.0, &hollow);
    });
}

fn heading(briefing: &Briefing<'_>) -> Heading {
    let (study, words) = (briefing.study, briefing.words);
    let lead = study.without_lead.as_ref().map(|without| without.lead);
    let brokers: Vec<String> = study
        .centralities
        .betweenness
        .ranking()
        .iter()
        .filter(|ranked| ranked.score > 0.0 && Some(ranked.actor) != lead)
        .take(2)
        .map(|ranked| study.organizations[ranked.actor].name.clone())
        .collect();
    let of = |standing| {
        let isolations = study.isolations.iter();
        isolations
            .filter(|isolation| isolation.standing == standing)
            .count()
    };
    let isolated: Vec<String> = study
        .isolations
        .iter()
        .filter(|isolation| isolation.standing == Standing::Isolated)
        .map(|isolation| study.organizations[isolation.actor].name.clone())
        .collect();
    let values = [
        ("isolated", of(Standing::Isolated).into()),
        ("silent", of(Standing::NoAnswer).into()),
        ("n", study.cohesion.n.into()),
        ("m", study.cohesion.m.into()),
        ("brokers", brokers.len().into()),
        ("names", words.list(&brokers).into()),
        ("list", words.list(&isolated).into()),
        ("components", study.cohesion.components.into()),
    ];
    Heading {
        id: FIGURE.id,
        title: words.fill("network-title", &values),
        subtitle: words.say("network-subtitle"),
        description: words.fill("network-description", &values),
    }
}
