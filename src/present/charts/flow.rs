//! Who covers whom: persons from types of need through services to organizations, and those whom nothing covers.
//!
//! Widths are persons of the allocation. They reconcile: what flows in is covered, undetermined or not covered.

use crate::analysis::study::Study;
use crate::model::node::Service;
use crate::model::units::Share;
use crate::present::Briefing;
use crate::present::canvas::{
    Align, Baseline, Canvas, CanvasError, Drawing, Hatch, Point, Rect, Stroke, Style, TextStyle,
};
use crate::present::charts::blank::draw_instead;
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten, text_width, wrap_at_most};
use crate::present::theme::{self, Color};

mod gather;
mod plan;
mod streams;

use plan::{Bar, Plan, Ribbon};
use streams::{Node, Room, Streams};

pub(in crate::present) const FIGURE: Figure = Figure { id: "flow", draw };

/// The least height of a node with its label, in sizes of type.
const LINE: f64 = 1.3;
/// Persons that stated places cover.
const COVERED: Color = theme::COVERAGE[3];
/// The hatch over what nothing covers: upright, so that it crosses every ribbon, and not the slope of what is not known.
const UNCOVERED: Hatch = Hatch {
    stroke: Stroke::new(theme::ACCENT, 1.2).opacity(0.75),
    spacing: 8.0,
    degrees: 90.0,
};
/// How strong the colours are of what is covered, and of what is not.
const TINT: (f64, f64) = (0.42, 0.2);
/// Below so many letters' sizes of width, names are in the smallest type.
const WIDE: f64 = 70.0;

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let (words, study) = (briefing.words, briefing.study);
    let unlimited = Room {
        types: usize::MAX,
        services: usize::MAX,
        providers: usize::MAX,
    };
    let all = Streams::of(study, unlimited);
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, all.as_ref()));
    let body = frame.body;
    let mut left_out = Vec::new();
    let persons: u64 = all.iter().flat_map(Streams::totals).sum();
    if persons == 0 {
        let say = words.say(match all {
            None => "flow-too-few",
            Some(_) => "flow-none",
        });
        draw_instead(&mut frame.canvas, sheet, body, &say);
    } else {
        let key = legend(briefing, sheet);
        let high = key.height(body.width);
        let head = sheet.sizes.note * 1.6;
        let room = Rect::new(
            body.x,
            body.y + head,
            body.width,
            (body.height - head - high - sheet.px(14.0)).max(1.0),
        );
        if let Some(streams) = Streams::of(study, places(study, sheet, room)) {
            let picture = Picture::new(briefing, sheet, &streams, room);
            picture.draw(&mut frame.canvas);
            if !streams.partial.is_empty() {
                left_out.push(words.say("flow-partial"));
            }
        }
        let below = Rect::new(body.x, body.bottom() - high, body.width, high);
        key.draw(&mut frame.canvas, below);
    }
    let unknown = study.coverage.needs.iter();
    let unknown = unknown.filter(|need| need.persons.is_none()).count();
    if unknown > 0 {
        left_out.push(words.fill("left-out-unknown", &[("count", unknown.into())]));
    }
    if study.coverage.estimated_minutes {
        left_out.push(words.say("left-out-estimated"));
    }
    let n = words.fill(
        "flow-size",
        &[
            ("n", persons.into()),
            ("needs", (study.coverage.needs.len() - unknown).into()),
        ],
    );
    frame.close(&n, &left_out.join(" "))
}

/// The size of names: small where the page is narrow for its type, so that they stay whole.
fn type_size(sheet: &Sheet, room: Rect) -> f64 {
    match room.width < WIDE * sheet.sizes.note {
        true => sheet.sizes.least,
        false => sheet.sizes.note,
    }
}

/// How many nodes each column has room for.
fn places(study: &Study<'_>, sheet: &Sheet, room: Rect) -> Room {
    let line = type_size(sheet, room) * LINE;
    let totals = &study.coverage.totals;
    let covered = Share::of(totals.covered, totals.persons).map_or(0.0, |share| share.0);
    // A node of many persons takes more than a line.
    let fit = |high: f64, lines: f64| (high / (line * lines)).max(1.0) as usize;
    Room {
        types: fit(room.height, 1.35),
        services: fit(room.height * covered, 1.25).max(3),
        providers: fit(room.height * covered, 1.25).max(3),
    }
}

/// What colours and hatches mean.
fn legend<'a>(briefing: &Briefing<'_>, sheet: &'a Sheet) -> Legend<'a> {
    let words = briefing.words;
    let (wide, high) = (sheet.px(34.0), sheet.px(20.0));
    let totals = &briefing.study.coverage.totals;
    let mut legend = Legend::new(sheet, words.say("flow-legend"));
    legend = legend.entry(wide, words.say("flow-width"), move |canvas, at| {
        let tall = Point::new(at.x, at.y - high / 2.0);
        let tint = Style::tinted(COVERED, TINT.0);
        canvas.ribbon(tall, tall.shifted(wide, 0.0), high, &tint);
    });
    if totals.not_covered > 0 {
        legend = legend.entry(wide, words.say("flow-uncovered-sign"), move |canvas, at| {
            let area = Rect::new(at.x, at.y - high / 2.0, wide, high);
            uncovered(canvas, &area.corners());
        });
    }
    if totals.undetermined > 0 {
        legend = legend.unknown(words.say("flow-undetermined-sign"));
    }
    legend
}

/// Draws an area as what nothing covers.
fn uncovered(canvas: &mut Canvas, outline: &[Point]) {
    let outline = outline.to_vec();
    canvas.polygon(&outline, &Style::tinted(theme::ACCENT, TINT.1));
    canvas.hatch(&[outline], &UNCOVERED);
}

/// The flow in its place.
struct Picture<'a> {
    briefing: &'a Briefing<'a>,
    sheet: &'a Sheet,
    streams: &'a Streams,
    room: Rect,
    plan: Plan,
    services: Vec<&'a Service>,
    size: f64,
    /// The room for the widest number.
    number: f64,
}

impl<'a> Picture<'a> {
    fn new(briefing: &'a Briefing<'a>, sheet: &'a Sheet, streams: &'a Streams, room: Rect) -> Self {
        let size = type_size(sheet, room);
        let (left, right) = match sheet.is_narrow() {
            true => (0.27, 0.26),
            false => (0.24, 0.2),
        };
        let (from, to) = (
            room.x + room.width * left,
            room.right() - room.width * right,
        );
        let x = [from, from + (to - from) * 0.45, to];
        let largest = (0..streams.columns[0].len())
            .map(|place| streams.persons(place))
            .max();
        let largest = briefing.words.whole(largest.unwrap_or(0));
        Self {
            plan: Plan::lay_out(sheet, streams, room, x, size * LINE),
            services: briefing.study.district.network.services().collect(),
            number: text_width(&largest, size, Weight::SemiBold),
            briefing,
            sheet,
            streams,
            room,
            size,
        }
    }

    fn draw(&self, canvas: &mut Canvas) {
        let words = self.briefing.words;
        canvas.group("uncovered", &words.say("flow-uncovered-sign"), |canvas| {
            for ribbon in &self.plan.uncovered {
                uncovered(canvas, &outline(ribbon));
            }
        });
        canvas.group(
            "undetermined",
            &words.say("flow-undetermined-sign"),
            |canvas| {
                let hair = Stroke::new(theme::LINE, theme::width::HAIR);
                for ribbon in &self.plan.undetermined {
                    canvas.unknown_area(&[outline(ribbon)], &hair);
                }
            },
        );
        canvas.group("covered", &words.say("flow-width"), |canvas| {
            let seam = Stroke::new(theme::PAPER, theme::width::HAIR);
            for ribbon in self.plan.covered.iter().chain(&self.plan.provided) {
                let mut style = Style::tinted(COVERED, TINT.0);
                if ribbon.thickness > 4.0 {
                    style = style.stroke(seam);
                }
                // The thinnest would not show.
                canvas.ribbon(ribbon.from, ribbon.to, ribbon.thickness.max(0.8), &style);
            }
        });
        self.draw_ends(canvas);
        let ids = ["flow-types", "flow-services", "flow-providers"];
        for (column, id) in ids.into_iter().enumerate() {
            let style = TextStyle::new(self.size).color(theme::MUTED);
            let at = self.room.y - self.size * 0.5;
            let x = self.plan.x[column];
            let (x, align) = match column {
                0 => (x + self.plan.wide, Align::End),
                _ => (x, Align::Start),
            };
            if !self.streams.columns[column].is_empty() {
                canvas.text(Point::new(x, at), &words.say(id), &style.align(align));
            }
            for (place, bar) in self.plan.bars[column].iter().enumerate() {
                self.draw_node(canvas, column, place, bar);
            }
        }
    }

    fn draw_node(&self, canvas: &mut Canvas, column: usize, place: usize, bar: &Bar) {
        let (words, px) = (self.briefing.words, |length| self.sheet.px(length));
        let x = self.plan.x[column];
        let area = Rect::new(x, bar.y, self.plan.wide, bar.height.max(1.0));
        let fill = if column == 0 { theme::INK } else { COVERED };
        canvas.rectangle(area, &Style::filled(fill));
        let persons = match column {
            0 => self.streams.persons(place),
            1 => self.streams.taken(place),
            _ => self.streams.provided_by(place),
        };
        let style = TextStyle::new(self.size).baseline(Baseline::Middle);
        let style = if column == 1 {
            style.halo(theme::PAPER)
        } else {
            style
        };
        let number = words.whole(persons);
        let name = self.name(column, place);
        let after = px(8.0);
        let (edge, align, wide) = match column {
            0 => (x - after, Align::End, x - after - self.room.x),
            1 => {
                let edge = x + self.plan.wide + after;
                (edge, Align::Start, (self.plan.x[2] - edge) * 0.86)
            }
            _ => {
                let edge = x + self.plan.wide + after;
                (edge, Align::Start, self.room.right() - edge)
            }
        };
        let middle = bar.middle();
        canvas.text(
            Point::new(edge, middle),
            &number,
            &style.bold().align(align),
        );
        let own = text_width(&number, self.size, Weight::SemiBold);
        let number = if column == 1 {
            own
        } else {
            self.number.max(own)
        };
        let before = number + after;
        let wide = wide - before;
        let most = ((bar.slot + px(5.0)) / (self.size * 1.12)) as usize;
        let lines = match most.min(2) {
            2 if column != 1 => wrap_at_most(&name, self.size, Weight::Regular, wide, 2),
            _ => vec![shorten(&name, self.size, Weight::Regular, wide)],
        };
        let x = match align {
            Align::End => edge - before,
            _ => edge + before,
        };
        let style = TextStyle {
            line_height: 1.12,
            ..style.align(align)
        };
        canvas.lines(Point::new(x, middle), &lines, &style);
    }

    /// Those not known and those not covered, as walls where their ribbons end.
    fn draw_ends(&self, canvas: &mut Canvas) {
        let words = self.briefing.words;
        let totals = self.streams.totals();
        let all: u64 = totals.iter().sum();
        let sizes = self.sheet.sizes;
        let x = self.plan.x[1];
        for (place, id) in ["flow-undetermined", "flow-uncovered"]
            .into_iter()
            .enumerate()
        {
            let (bar, persons) = (&self.plan.ends[place], totals[place + 1]);
            if persons == 0 {
                continue;
            }
            let area = Rect::new(x, bar.y, self.room.right() - x, bar.height.max(1.0));
            let edge = Rect::new(x, bar.y, self.plan.wide, bar.height.max(2.0));
            if place == 0 {
                // Lower than its words it would be a line through them.
                if bar.height >= sizes.note {
                    let hair = Stroke::new(theme::LINE, theme::width::HAIR);
                    canvas.unknown_area(&[area.corners().to_vec()], &hair);
                }
                canvas.rectangle(edge, &Style::filled(theme::MUTED));
            } else {
                if bar.height >= sizes.note {
                    uncovered(canvas, &area.corners());
                }
                canvas.rectangle(edge, &Style::filled(theme::ACCENT));
            }
            let share = Share::of(persons, all).map(|share| words.percent(share));
            let say = words.fill(
                id,
                &[
                    ("persons", persons.into()),
                    ("share", share.unwrap_or_default().into()),
                ],
            );
            let most = if place == 0 {
                sizes.note
            } else {
                sizes.heading
            };
            let from = x + self.plan.wide + self.sheet.px(12.0);
            let wide = self.room.right() - from - self.sheet.px(8.0);
            let size = [most, sizes.label, sizes.note, sizes.least]
                .into_iter()
                .find(|&size| {
                    size <= most
                        && size * 1.1 <= bar.slot
                        && text_width(&say, size, Weight::SemiBold) <= wide
                });
            let size = size.unwrap_or(sizes.least);
            let color = if place == 0 {
                theme::INK
            } else {
                theme::ACCENT
            };
            let style = TextStyle::new(size).bold().color(color).halo(theme::PAPER);
            let say = shorten(&say, size, Weight::SemiBold, wide);
            let at = Point::new(from, bar.middle());
            canvas.text(at, &say, &style.baseline(Baseline::Middle));
        }
    }

    fn name(&self, column: usize, place: usize) -> String {
        let network = &self.briefing.study.district.network;
        match &self.streams.columns[column][place] {
            Node::NeedType(id) => {
                let need_type = network.need_type(id);
                need_type.map_or_else(|| id.to_string(), |one| one.name.clone())
            }
            Node::Service(service) => self.services[*service].name.clone(),
            Node::Providers(ids) => {
                let names: Vec<String> = ids
                    .iter()
                    .map(|id| {
                        let organization = network.organization(id);
                        organization.map_or_else(|| id.to_string(), |one| one.name.clone())
                    })
                    .collect();
                self.briefing.words.list_of(&names, 2)
            }
            Node::Others(count) => {
                let ids = [
                    "flow-other-needs",
                    "flow-other-services",
                    "flow-other-providers",
                ];
                self.briefing
                    .words
                    .fill(ids[column], &[("count", (*count).into())])
            }
        }
    }
}

/// The outline of a ribbon as points: what a hatch is cut to.
fn outline(ribbon: &Ribbon) -> Vec<Point> {
    const STEPS: usize = 24;
    let (from, to) = (ribbon.from, ribbon.to);
    // A cubic Bézier curve whose controls lie half-way across.
    let along = |step: usize| {
        let t = step as f64 / STEPS as f64;
        let s = 1.0 - t;
        let (level, rise) = (1.5 * t * s, t * t * (3.0 - 2.0 * t));
        let across = level + t * t * t;
        let x = from.x + (to.x - from.x) * across;
        Point::new(x, from.y + (to.y - from.y) * rise)
    };
    let upper = (0..=STEPS).map(along);
    let lower = (0..=STEPS).rev().map(along);
    let lower = lower.map(|point| point.shifted(0.0, ribbon.thickness.max(0.8)));
    upper.chain(lower).collect()
}

fn heading(briefing: &Briefing<'_>, streams: Option<&Streams>) -> Heading {
    let (words, study) = (briefing.words, briefing.study);
    let [covered, undetermined, uncovered] = streams.map(Streams::totals).unwrap_or_default();
    let persons = covered + undetermined + uncovered;
    let stated = study
        .coverage
        .needs
        .iter()
        .any(|need| need.persons.is_some());
    let case = match (streams, persons) {
        (None, _) => "few",
        (_, 0) if stated => "nobody",
        (_, 0) => "unknown",
        _ if uncovered == 0 && undetermined == 0 => "met",
        _ if uncovered == 0 => "unsure",
        _ => "some",
    };
    let named = |place: usize| match streams.map(|streams| &streams.columns[0][place]) {
        Some(Node::NeedType(id)) => study.district.network.need_type(id),
        _ => None,
    };
    let mut worst: Vec<(u64, bool, &str)> = streams
        .into_iter()
        .flat_map(|streams| (0..streams.columns[0].len()).map(move |place| (streams, place)))
        .filter_map(|(streams, place)| {
            let need_type = named(place)?;
            let exact = !streams.partial.contains(&need_type.id);
            Some((streams.uncovered[place], exact, need_type.name.as_str()))
        })
        .filter(|(persons, ..)| *persons > 0)
        .collect();
    worst.sort_by(|a, b| b.0.cmp(&a.0));
    let list: Vec<String> = worst
        .iter()
        .take(3)
        .map(|(persons, exact, name)| {
            let exact = if *exact { "yes" } else { "no" };
            let values = [
                ("name", (*name).into()),
                ("persons", (*persons).into()),
                ("exact", exact.into()),
            ];
            words.fill("needs-heaviest", &values)
        })
        .collect();
    let (most, exact, name) = worst.first().copied().unwrap_or((0, true, ""));
    let values = [
        ("case", case.into()),
        ("persons", persons.into()),
        ("uncovered", uncovered.into()),
        ("undetermined", undetermined.into()),
        ("most", most.into()),
        ("exact", if exact { "yes" } else { "no" }.into()),
        ("name", name.into()),
    ];
    let description = words.fill(
        "flow-description",
        &[
            ("persons", persons.into()),
            ("covered", covered.into()),
            ("uncovered", uncovered.into()),
            ("undetermined", undetermined.into()),
            ("count", list.len().into()),
            ("list", words.list(&list).into()),
        ],
    );
    Heading {
        id: FIGURE.id,
        title: words.fill("flow-title", &values),
        subtitle: words.say("flow-subtitle"),
        description,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::builder::build;
    use crate::model::district::{Edition, Language};
    use crate::model::rows::Rows;
    use crate::model::units::Headcount;
    use crate::present::samples::{LONG, NAMES, assert_readable, figure, lines, readable, rows};

    fn crowd() -> Rows {
        let names: Vec<String> = (0..30).map(|i| format!("Bisogno {i} {LONG}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut sample = rows(&NAMES.0, &names);
        for (place, need) in sample.needs.iter_mut().enumerate() {
            need.record.persons = Headcount::Stated(7 * place as u32 % 90);
        }
        sample
    }

    /// What is drawn of a district where there is room for so many nodes.
    fn streams(
        sample: Rows,
        most: usize,
    ) -> (Option<Streams>, crate::analysis::coverage::totals::Totals) {
        let built = build(Edition::new("prova"), sample);
        let study = Study::of(&built.district).expect("a study");
        let room = Room {
            types: most,
            services: most,
            providers: most,
        };
        (Streams::of(&study, room), study.coverage.totals.clone())
    }

    #[test]
    fn every_district_can_be_read() {
        assert_readable(FIGURE);
        readable(FIGURE, [("thirty types", crowd())]);
    }

    #[test]
    fn what_flows_in_is_covered_undetermined_or_not_covered() {
        for (sample, most) in [
            (rows(&NAMES.0, &NAMES.1), 99),
            (rows(&NAMES.0, &NAMES.1), 3),
            (crowd(), 99),
            (crowd(), 6),
        ] {
            let (streams, totals) = streams(sample, most);
            let streams = streams.expect("many persons");
            let parts = [totals.covered, totals.undetermined, totals.not_covered];
            assert_eq!(streams.totals(), parts);
            let [types, services, providers] = &streams.columns;
            let sum = |count: usize, of: fn(&Streams, usize) -> u64| -> u64 {
                (0..count).map(|place| of(&streams, place)).sum()
            };
            assert_eq!(sum(types.len(), Streams::persons), totals.persons);
            assert_eq!(sum(services.len(), Streams::taken), totals.covered);
            assert_eq!(sum(providers.len(), Streams::provided_by), totals.covered);
            assert!(services.len().max(providers.len()) <= most);
        }
    }

    /// The ribbons as drawn: as thick as persons on one scale, and side by side along every bar.
    #[test]
    fn the_widths_add_up() {
        let (streams, totals) = streams(crowd(), 8);
        let streams = streams.expect("many persons");
        let room = Rect::new(0.0, 100.0, 1700.0, 600.0);
        let plan = Plan::lay_out(
            &Sheet::default(),
            &streams,
            room,
            [300.0, 900.0, 1400.0],
            26.0,
        );
        let thick = |ribbons: &[Ribbon]| -> f64 { ribbons.iter().map(|one| one.thickness).sum() };
        let scale = plan.bars[0].iter().map(|bar| bar.height).sum::<f64>() / totals.persons as f64;
        for (ribbons, persons) in [
            (&plan.covered, totals.covered),
            (&plan.provided, totals.covered),
            (&plan.undetermined, totals.undetermined),
            (&plan.uncovered, totals.not_covered),
        ] {
            assert!(
                (thick(ribbons) / scale - persons as f64).abs() < 1e-6,
                "{persons}"
            );
        }
        for (place, bar) in plan.bars[0].iter().enumerate() {
            let leaving = [&plan.covered, &plan.undetermined, &plan.uncovered];
            let mut leaving: Vec<&Ribbon> = leaving
                .into_iter()
                .flatten()
                .filter(|ribbon| ribbon.ends.0 == place)
                .collect();
            leaving.sort_by(|a, b| a.from.y.total_cmp(&b.from.y));
            let mut y = bar.y;
            for ribbon in leaving {
                assert!((ribbon.from.y - y).abs() < 1e-6);
                y += ribbon.thickness;
            }
            assert!((y - bar.y - bar.height).abs() < 1e-6);
        }
    }

    #[test]
    fn no_small_number_is_drawn() {
        let mut drawn = 0;
        for most in [4, 99] {
            for seed in 0..20 {
                let mut sample = rows(&NAMES.0, &NAMES.1);
                for (place, need) in sample.needs.iter_mut().enumerate() {
                    let persons = (place * 5 + seed * 7) % 13;
                    need.record.persons = Headcount::Stated(persons as u32);
                }
                for (place, service) in sample.services.iter_mut().enumerate() {
                    service.record.capacity = Some(((place + seed) % 9) as u32);
                }
                let (Some(streams), _) = streams(sample, most) else {
                    continue;
                };
                let numbers = streams.covered.values().chain(streams.provided.values());
                let numbers = numbers
                    .chain(&streams.undetermined)
                    .chain(&streams.uncovered);
                for &number in numbers {
                    assert!(number == 0 || number >= 3, "{streams:?}");
                }
                drawn += usize::from(streams.columns[1].len() > 1);
            }
        }
        assert!(drawn > 10, "{drawn}");
    }

    #[test]
    fn the_title_states_the_finding() {
        let mut sample = rows(&["Fano", "Pergola"], &["Posti nido", "Trasporto sociale"]);
        for need in &mut sample.needs {
            need.record.persons = Headcount::Stated(40);
        }
        let drawing = figure(FIGURE, sample, Language::It);
        // Nothing covers the first type; the only service for the second has thirty places, in Fano alone.
        assert_eq!(
            drawing.title(),
            "Su 160 persone con un bisogno 130 restano scoperte; il bisogno che ne lascia fuori di più è «Posti nido»: 80"
        );
        let lines = lines(&drawing);
        assert!(
            lines.contains(&"Scoperto: 130 persone (81\u{a0}%)"),
            "{lines:?}"
        );
    }
}
