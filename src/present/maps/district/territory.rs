//! The territory: areas, services and labels.

use crate::analysis::study::Study;
use crate::model::ids::MunicipalityCode;
use crate::model::place::{Boundary, Place};
use crate::model::travel;
use crate::present::canvas::{Canvas, Point, Rect, Stroke, Style};
use crate::present::local::Local;
use crate::present::maps::label::{Label, draw_leader};
use crate::present::maps::labels::{Placed, Strain, Subject, place};
use crate::present::maps::points::{Cluster, apart, clusters};
use crate::present::maps::projection::Projection;
use crate::present::sheet::Sheet;
use crate::present::theme::{self, Color, width};
use crate::present::words::Words;
use std::collections::BTreeMap;

/// A municipality whose boundaries are not known is drawn as a circle of this radius, on a slide.
const CIRCLE: f64 = 32.0;
/// How far such circles are moved where they would lie on each other, on a slide.
const FARTHEST: f64 = 60.0;
/// Left and right of the territory, on a slide: tried in turn until every label has room.
const BORDERS: [f64; 3] = [10.0, 100.0, 230.0];
/// The largest share of the territory that services may hide.
const MOST_HIDDEN: f64 = 0.2;
/// The outlines are drawn to half a pixel: finer than a line is wide, and neighbours keep the border they share.
const GRAIN: f64 = 0.5;

/// A municipality as a map shows it.
pub(in crate::present::maps) struct Area<'a> {
    /// Its code.
    pub(in crate::present::maps) code: &'a MunicipalityCode,
    /// Its centre.
    pub(in crate::present::maps) place: Option<Place>,
    /// Its colour; `None` when nothing is known of it.
    pub(in crate::present::maps) fill: Option<Color>,
    /// Whether its outline stands out.
    pub(in crate::present::maps) marked: bool,
    /// What is shown on hovering.
    pub(in crate::present::maps) title: String,
    /// Its label in several shapes, the best first.
    pub(in crate::present::maps) choices: Vec<Label>,
    /// The least of them, for where no other has room.
    pub(in crate::present::maps) small: Option<Label>,
}

/// Where a service stands.
pub(in crate::present::maps) struct Standing<'a> {
    /// Its point, where any is known.
    pub(super) place: Option<Place>,
    /// The municipality it is delivered in.
    pub(super) municipality: Option<&'a MunicipalityCode>,
}

/// Where every active service stands, where that is known.
pub(super) fn active_services<'a>(study: &Study<'a>) -> Vec<Standing<'a>> {
    let network = &study.district.network;
    network
        .services()
        .filter(|service| study.district.runs(service))
        .map(|service| Standing {
            place: travel::standing(network, service),
            municipality: travel::seat(network, service),
        })
        .collect()
}

/// All that a territory is drawn from.
#[derive(Clone, Copy)]
pub(in crate::present::maps) struct Scene<'a> {
    /// The sheet it is drawn on.
    pub(in crate::present::maps) sheet: &'a Sheet,
    /// The boundaries that are known.
    pub(in crate::present::maps) boundaries: &'a [Boundary],
    /// The municipalities.
    pub(in crate::present::maps) areas: &'a [Area<'a>],
    /// The services that run.
    pub(in crate::present::maps) services: &'a [Standing<'a>],
}

/// A territory on the page.
pub(in crate::present::maps) struct Map {
    /// From degrees to the page.
    projection: Projection,
    /// The municipalities drawn.
    pub(in crate::present::maps) subjects: Vec<Subject>,
    /// The index among the areas of each subject.
    of: Vec<usize>,
    placed: Vec<Option<Placed>>,
    strain: Strain,
    points: Vec<Cluster>,
    /// Active services that stand nowhere on it.
    pub(super) unplaced: usize,
    /// Those that are not drawn because they would hide it.
    pub(super) uncrowded: usize,
}

impl Map {
    /// The map that leaves the fewest labels without a place, then that with the fewest long leaders, then that with the largest type, the
    /// larger one if two are equal;
    /// `None` without any place.
    pub(in crate::present::maps) fn lay_out(scene: Scene<'_>, zone: Rect) -> Option<Self> {
        Self::alike([scene], [zone]).map(|[map]| map)
    }

    /// The same for several maps of one territory in zones of one size: all on one scale.
    pub(in crate::present::maps) fn alike<const N: usize>(
        scenes: [Scene<'_>; N],
        zones: [Rect; N],
    ) -> Option<[Self; N]> {
        let mut best: Option<([Self; N], Strain)> = None;
        for border in BORDERS {
            let mut maps = Vec::new();
            for (scene, zone) in scenes.into_iter().zip(zones) {
                // A border that leaves less than half of the width for the territory is no border.
                let border = scene.sheet.px(border).min(zone.width / 4.0);
                maps.push(Self::within(scene, zone, border)?);
            }
            let Ok(maps) = <[Self; N]>::try_from(maps) else {
                return None;
            };
            let strain = Self::strain(&maps);
            if best.as_ref().is_none_or(|(_, least)| strain < *least) {
                best = Some((maps, strain));
            }
            if best
                .as_ref()
                .is_some_and(|(_, least)| *least == Strain::default())
            {
                break;
            }
        }
        best.map(|(maps, _)| maps)
    }

    fn within(scene: Scene<'_>, zone: Rect, border: f64) -> Option<Self> {
        let sheet = scene.sheet;
        let radius = sheet.px(CIRCLE);
        let boundaries: BTreeMap<_, _> = scene
            .boundaries
            .iter()
            .map(|boundary| (&boundary.municipality, &boundary.polygons))
            .collect();
        let outline = |area: &Area<'_>| boundaries.get(area.code).copied();
        let extent = scene.areas.iter().flat_map(|area| match outline(area) {
            Some(polygons) => polygons.iter().flatten().flatten().copied().collect(),
            None => area.place.into_iter().collect::<Vec<_>>(),
        });
        // A circle reaches beyond its place, and the half of a label beyond a circle.
        let (beside, above) = if scene.areas.iter().all(|area| outline(area).is_some()) {
            (border, sheet.px(4.0))
        } else {
            (border.max(radius + sheet.px(4.0)), sheet.px(60.0))
        };
        let inner = Rect::new(
            zone.x + beside,
            zone.y + above,
            (zone.width - 2.0 * beside).max(1.0),
            (zone.height - 2.0 * above).max(1.0),
        );
        let projection = Projection::fit(extent, inner)?;
        let mut circles: Vec<(Point, f64)> = Vec::new();
        let mut circled: Vec<&MunicipalityCode> = Vec::new();
        for area in scene.areas.iter().filter(|area| outline(area).is_none()) {
            if let Some(place) = area.place {
                circles.push((projection.point(place), radius));
                circled.push(area.code);
            }
        }
        apart(&mut circles, sheet.px(4.0), sheet.px(FARTHEST));
        let center = |code: &MunicipalityCode| {
            let at = circled.iter().position(|circled| *circled == code)?;
            Some(circles[at].0)
        };
        let (mut subjects, mut of) = (Vec::new(), Vec::new());
        for (index, area) in scene.areas.iter().enumerate() {
            let anchor = center(area.code);
            let rings = match (outline(area), anchor) {
                (Some(polygons), _) => rings(&projection, polygons),
                (None, Some(center)) => vec![circle(center, radius)],
                (None, None) => continue,
            };
            subjects.push(Subject {
                rings,
                choices: area.choices.clone(),
                small: area.small.clone(),
                anchor,
                reach: anchor.map_or(0.0, |_| radius + sheet.sizes.label),
            });
            of.push(index);
        }
        // A circle stands for the whole municipality: so does the number of services in its middle.
        let points: Vec<_> = scene
            .services
            .iter()
            .filter_map(|service| {
                let home = service.municipality.and_then(center);
                let place = || Some(projection.point(service.place?));
                Some((service.municipality, home.or_else(place)?))
            })
            .filter(|(_, point)| zone.contains(&Rect::new(point.x, point.y, 0.0, 0.0)))
            .collect();
        let unplaced = scene.services.len() - points.len();
        let located = points.len();
        let mut points = clusters(&points, sheet);
        let mut uncrowded = 0;
        if hidden(&points, &subjects) > MOST_HIDDEN {
            (uncrowded, points) = (located, Vec::new());
        }
        let marks: Vec<Rect> = points
            .iter()
            .map(|point| around(point.center, point.radius() + sheet.px(2.0)))
            .collect();
        let (placed, strain) = place(sheet, zone, &subjects, &marks);
        Some(Self {
            projection,
            subjects,
            of,
            placed,
            strain,
            points,
            unplaced,
            uncrowded,
        })
    }

    /// How much the labels of maps suffer, all together.
    pub(in crate::present::maps) fn strain(maps: &[Self]) -> Strain {
        Strain::sum(maps.iter().map(|map| map.strain))
    }

    /// How many municipalities have no label.
    pub(in crate::present::maps) fn unnamed(&self) -> usize {
        self.placed.iter().filter(|placed| placed.is_none()).count()
    }

    /// How long a kilometer is on the page.
    pub(in crate::present::maps) fn pixels_per_kilometer(&self) -> f64 {
        self.projection.pixels_per_kilometer()
    }

    /// The labels, each with its leader, as far as they have a place.
    pub(super) fn labels(&self) -> impl Iterator<Item = &Placed> {
        self.placed.iter().flatten()
    }

    /// Draws areas, leaders, services and labels.
    pub(in crate::present::maps) fn draw(
        &self,
        canvas: &mut Canvas,
        words: &Words,
        scene: Scene<'_>,
    ) {
        let sheet = scene.sheet;
        let areas = || self.subjects.iter().zip(&self.of);
        let rank = |area: &Area<'_>| match (area.marked, area.fill) {
            (false, Some(_)) => 0,
            // What is not known has an outline of its own, which no neighbour's may cover; nor one that stands out.
            (false, None) => 1,
            (true, _) => 2,
        };
        for turn in 0..3 {
            for (subject, &of) in areas() {
                let area = &scene.areas[of];
                if rank(area) == turn {
                    canvas.group("municipality", &area.title, |canvas| {
                        draw_area(canvas, sheet, area, &subject.rings);
                    });
                }
            }
        }
        for leader in self.labels().filter_map(|placed| placed.leader) {
            draw_leader(canvas, sheet, leader);
        }
        if !self.points.is_empty() {
            canvas.group("services", &words.say("district-services"), |canvas| {
                for point in &self.points {
                    point.draw(canvas, words, sheet);
                }
            });
        }
        for ((subject, &of), placed) in areas().zip(&self.placed) {
            let Some(placed) = placed else { continue };
            let (color, halo) = match (placed.inside, scene.areas[of].fill) {
                (false, _) => (theme::INK, None),
                (true, Some(ground)) => (theme::ink_on(ground), None),
                (true, None) => (theme::INK, Some(theme::UNKNOWN_AREA)),
            };
            if let Some(label) = subject.label(placed) {
                label.draw(canvas, placed.rect, placed.align, color, halo);
            }
        }
    }
}

fn draw_area(canvas: &mut Canvas, sheet: &Sheet, area: &Area<'_>, rings: &[Vec<Point>]) {
    match area.fill {
        Some(color) => {
            let outline = Stroke::new(theme::PAPER, sheet.px(width::THIN));
            canvas.multi_polygon(rings, &Style::filled(color).stroke(outline));
        }
        None => canvas.unknown_area(rings, &Stroke::new(theme::LINE, width::HAIR)),
    }
    if area.marked {
        let outline = Stroke::new(theme::INK, sheet.px(3.0));
        canvas.multi_polygon(rings, &Style::outlined(outline));
    }
}

/// The share of the territory that lies under the marks of services, circles of municipalities apart.
fn hidden(points: &[Cluster], subjects: &[Subject]) -> f64 {
    let doubled = |ring: &Vec<Point>| {
        let sides = (0..ring.len()).map(|at| (ring[at], ring[(at + 1) % ring.len()]));
        let turned: f64 = sides.map(|(p, q)| p.x * q.y - q.x * p.y).sum();
        turned.abs()
    };
    let drawn = subjects.iter().filter(|subject| subject.anchor.is_none());
    let land: f64 = drawn.flat_map(|subject| &subject.rings).map(doubled).sum();
    let marks: f64 = points
        .iter()
        .map(|point| point.radius() * point.radius())
        .sum();
    if land > 0.0 {
        2.0 * std::f64::consts::PI * marks / land
    } else {
        0.0
    }
}

/// The color of a municipality; `None` when nothing is known of it.
pub(super) fn fill(local: &Local<'_>) -> Option<Color> {
    Some(theme::COVERAGE[local.told().class()?])
}

/// The outline of a territory on the page, without the points that make no difference there.
pub(super) fn rings(projection: &Projection, polygons: &[Vec<Vec<Place>>]) -> Vec<Vec<Point>> {
    polygons
        .iter()
        .flatten()
        .map(|ring| {
            let mut points: Vec<Point> = Vec::new();
            for &place in ring {
                let point = projection.point(place);
                let snap = |value: f64| (value / GRAIN).round() * GRAIN;
                let point = Point::new(snap(point.x), snap(point.y));
                if points.last() != Some(&point) {
                    points.push(point);
                }
            }
            if points.len() > 1 && points.first() == points.last() {
                points.pop();
            }
            points
        })
        .filter(|points| points.len() > 2)
        .collect()
}

fn circle(center: Point, radius: f64) -> Vec<Point> {
    (0..48)
        .map(|step| {
            let (sin, cos) = libm::sincos(f64::from(step) * std::f64::consts::TAU / 48.0);
            center.shifted(radius * cos, radius * sin)
        })
        .collect()
}

fn around(center: Point, radius: f64) -> Rect {
    Rect::new(
        center.x - radius,
        center.y - radius,
        2.0 * radius,
        2.0 * radius,
    )
}
