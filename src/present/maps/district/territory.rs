//! The territory: areas, services and labels.

use crate::model::ids::MunicipalityCode;
use crate::model::place::Place;
use crate::model::travel;
use crate::present::Briefing;
use crate::present::canvas::{Canvas, Point, Rect, Stroke, Style};
use crate::present::local::{Local, Told};
use crate::present::maps::label::{Label, draw_leader};
use crate::present::maps::labels::{Placed, Subject, place};
use crate::present::maps::points::{Cluster, apart, clusters};
use crate::present::maps::projection::Projection;
use crate::present::text::{Weight, text_width, wrap};
use crate::present::theme::{self, Color, size, width};
use std::collections::BTreeMap;

/// A municipality whose boundaries are not known is drawn as a circle of this radius.
const CIRCLE: f64 = 32.0;
/// How far such circles are moved where they would lie on each other.
const FARTHEST: f64 = 60.0;
/// Left and right of the territory, tried in turn until every label has room.
const BORDERS: [f64; 3] = [10.0, 130.0, 230.0];
/// The outlines are drawn to half a pixel: finer than a line is wide, and neighbours keep the border they share.
const GRAIN: f64 = 0.5;

/// Where a service stands.
pub(super) struct Standing<'a> {
    /// Its point, where any is known.
    pub(super) place: Option<Place>,
    /// The municipality it is delivered in.
    pub(super) municipality: Option<&'a MunicipalityCode>,
}

/// Where every active service stands, where that is known.
pub(super) fn active_services<'a>(briefing: &Briefing<'a>) -> Vec<Standing<'a>> {
    let network = &briefing.study.district.network;
    network
        .services()
        .filter(|service| briefing.study.district.runs(service))
        .map(|service| Standing {
            place: travel::standing(network, service),
            municipality: travel::seat(network, service),
        })
        .collect()
}

/// A territory on the page.
pub(super) struct Map {
    /// From degrees to the page.
    pub(super) projection: Projection,
    /// The municipalities drawn.
    pub(super) subjects: Vec<Subject>,
    /// The index among the municipalities of each subject.
    of: Vec<usize>,
    placed: Vec<Option<Placed>>,
    points: Vec<Cluster>,
    /// Active services that stand nowhere on it.
    pub(super) unplaced: usize,
}

impl Map {
    /// The map that leaves the fewest labels without a place, the larger one if two are equal; `None` without any place.
    pub(super) fn lay_out(
        briefing: &Briefing<'_>,
        locals: &[Local<'_>],
        services: &[Standing<'_>],
        zone: Rect,
    ) -> Option<Self> {
        let mut best: Option<Self> = None;
        for border in BORDERS {
            let map = Self::within(briefing, locals, services, zone, border)?;
            if best
                .as_ref()
                .is_none_or(|best| map.unnamed() < best.unnamed())
            {
                best = Some(map);
            }
            if best.as_ref().is_some_and(|best| best.unnamed() == 0) {
                break;
            }
        }
        best
    }

    fn within(
        briefing: &Briefing<'_>,
        locals: &[Local<'_>],
        services: &[Standing<'_>],
        zone: Rect,
        border: f64,
    ) -> Option<Self> {
        let district = briefing.study.district;
        let boundaries: BTreeMap<_, _> = district
            .boundaries
            .iter()
            .map(|boundary| (&boundary.municipality, &boundary.polygons))
            .collect();
        let outline = |local: &Local<'_>| boundaries.get(local.code).copied();
        let extent = locals.iter().flat_map(|local| match outline(local) {
            Some(polygons) => polygons.iter().flatten().flatten().copied().collect(),
            None => local.place.into_iter().collect::<Vec<_>>(),
        });
        // A circle reaches beyond its place, and the half of a label beyond a circle.
        let (beside, above) = if boundaries.len() < locals.len() {
            (border.max(CIRCLE + 4.0), 60.0)
        } else {
            (border, 4.0)
        };
        let sheet = Rect::new(
            zone.x + beside,
            zone.y + above,
            zone.width - 2.0 * beside,
            zone.height - 2.0 * above,
        );
        let projection = Projection::fit(extent, sheet)?;
        let mut circles: Vec<(Point, f64)> = Vec::new();
        let mut circled: Vec<&MunicipalityCode> = Vec::new();
        for local in locals.iter().filter(|local| outline(local).is_none()) {
            if let Some(place) = local.place {
                circles.push((projection.point(place), CIRCLE));
                circled.push(local.code);
            }
        }
        apart(&mut circles, 4.0, FARTHEST);
        let center = |code: &MunicipalityCode| {
            let at = circled.iter().position(|circled| *circled == code)?;
            Some(circles[at].0)
        };
        let (mut subjects, mut of) = (Vec::new(), Vec::new());
        for (index, local) in locals.iter().enumerate() {
            let anchor = center(local.code);
            let rings = match (outline(local), anchor) {
                (Some(polygons), _) => rings(&projection, polygons),
                (None, Some(center)) => vec![circle(center, CIRCLE)],
                (None, None) => continue,
            };
            subjects.push(Subject {
                rings,
                choices: choices(briefing, local),
                anchor,
                reach: anchor.map_or(0.0, |_| CIRCLE + size::LABEL),
            });
            of.push(index);
        }
        // A circle stands for the whole municipality: so does the number of services in its middle.
        let points: Vec<_> = services
            .iter()
            .filter_map(|service| {
                let home = service.municipality.and_then(center);
                let place = || Some(projection.point(service.place?));
                Some((service.municipality, home.or_else(place)?))
            })
            .filter(|(_, point)| zone.contains(&Rect::new(point.x, point.y, 0.0, 0.0)))
            .collect();
        let unplaced = services.len() - points.len();
        let points = clusters(&points);
        let marks: Vec<Rect> = points
            .iter()
            .map(|point| around(point.center, point.radius() + 2.0))
            .collect();
        let placed = place(zone, &subjects, &marks);
        Some(Self {
            projection,
            subjects,
            of,
            placed,
            points,
            unplaced,
        })
    }

    /// How many municipalities have no label.
    pub(super) fn unnamed(&self) -> usize {
        self.placed.iter().filter(|placed| placed.is_none()).count()
    }

    /// Draws areas, leaders, services and labels.
    pub(super) fn draw(&self, canvas: &mut Canvas, briefing: &Briefing<'_>, locals: &[Local<'_>]) {
        let words = briefing.words;
        // What is not known has an outline of its own, which no neighbour's may cover.
        let (unknown, known): (Vec<_>, Vec<_>) =
            (self.subjects.iter().zip(&self.of)).partition(|(_, of)| fill(&locals[**of]).is_none());
        let outline = Stroke::new(theme::PAPER, width::THIN);
        for (subject, &of) in known.into_iter().chain(unknown) {
            let local = &locals[of];
            let title = format!("{}: {}", local.name, local.percent(words));
            canvas.group("municipality", &title, |canvas| match fill(local) {
                Some(color) => {
                    let style = Style::filled(color).stroke(outline);
                    canvas.multi_polygon(&subject.rings, &style);
                }
                None => {
                    let outline = Stroke::new(theme::LINE, width::HAIR);
                    canvas.unknown_area(&subject.rings, &outline);
                }
            });
        }
        let leaders = self.placed.iter().flatten();
        for leader in leaders.filter_map(|placed| placed.leader) {
            draw_leader(canvas, leader);
        }
        canvas.group("services", &words.say("district-services"), |canvas| {
            for point in &self.points {
                point.draw(canvas, words);
            }
        });
        for ((subject, placed), &of) in self.subjects.iter().zip(&self.placed).zip(&self.of) {
            let Some(placed) = placed else { continue };
            let (color, halo) = match (placed.inside, fill(&locals[of])) {
                (false, _) => (theme::INK, None),
                (true, Some(ground)) => (theme::ink_on(ground), None),
                (true, None) => (theme::INK, Some(theme::UNKNOWN_AREA)),
            };
            let label = &subject.choices[placed.choice];
            label.draw(canvas, placed.rect, placed.align, color, halo);
        }
    }
}

/// The color of a municipality; `None` when nothing is known of it.
pub(super) fn fill(local: &Local<'_>) -> Option<Color> {
    Some(theme::COVERAGE[local.told().class()?])
}

/// The outline of a territory on the page, without the points that make no difference there.
fn rings(projection: &Projection, polygons: &[Vec<Vec<Place>>]) -> Vec<Vec<Point>> {
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

/// The label of a municipality: wide, then narrower, then with its name alone.
fn choices(briefing: &Briefing<'_>, local: &Local<'_>) -> Vec<Label> {
    let words = briefing.words;
    let name = |text: &str| (text.to_owned(), size::LABEL, Weight::SemiBold);
    let note = |text: &str| (text.to_owned(), size::NOTE, Weight::Regular);
    let half = text_width(local.name, size::LABEL, Weight::SemiBold) * 0.62;
    let halves = || {
        let wide = half.clamp(120.0, 260.0);
        let lines = wrap(local.name, size::LABEL, Weight::SemiBold, wide);
        lines.into_iter().map(|line| name(&line))
    };
    let nothing = match local.told() {
        Told::Share(_) | Told::Class(_) => None,
        Told::Withheld => Some("district-withheld"),
        Told::Unknown => Some("district-no-number"),
    };
    if let Some(message) = nothing {
        let say = words.say(message);
        return vec![
            Label::new(vec![name(local.name), note(&say)]),
            Label::new(halves().chain([note(&say)]).collect()),
        ];
    }
    let percent = local.percent(words);
    let persons = local.persons(words);
    let mut choices = vec![
        Label::new(vec![
            name(&format!("{} {percent}", local.name)),
            note(&persons),
        ]),
        Label::new(vec![name(local.name), name(&percent), note(&persons)]),
    ];
    if local.name.contains(' ') {
        choices.push(Label::new(
            halves().chain([name(&percent), note(&persons)]).collect(),
        ));
    }
    choices
}
