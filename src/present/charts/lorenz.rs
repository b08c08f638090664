//! Lorenz curves: which part of the places the least covered persons have, by municipality and by type of need.

use super::panels::{below_heading, divide, headed};
use crate::analysis::coverage::equity::district::{Among, Good};
use crate::analysis::coverage::equity::lorenz::{Point as Reached, gini, held_by_poorest, lorenz};
use crate::model::units::Share;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{Baseline, Canvas, CanvasError, Drawing, Point, Rect, TextStyle};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, wrap};
use crate::present::theme;
use crate::present::words::{Value, Words};

mod plot;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "lorenz",
    told_to: Audience::Internal,
    draw,
};

/// An index below this is printed as zero.
const EVEN: f64 = 0.005;

/// The smallest side of a square, in sizes of a label.
const SMALLEST: f64 = 10.0;

/// One curve, or why there is none.
struct Curve {
    /// Among what places are shared out.
    among: Among,
    /// The points, or why they are not drawn, as a clause.
    points: Result<Vec<Reached>, String>,
    /// The Gini index, and what it would be if all who are undetermined were covered.
    gini: Option<(f64, Option<f64>)>,
    /// The part of the places that the least covered half of the persons has.
    half: f64,
    /// How many places count.
    places: usize,
}

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let curves = [Among::Municipalities, Among::NeedTypes].map(|among| curve(briefing, among));
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &curves));
    let body = frame.body;
    let legend = legend(sheet, words);
    let (above, below) = legend.at_foot(body);
    let any = curves.iter().any(|curve| curve.points.is_ok());
    let room = if any { above } else { body };
    let panels = divide(sheet, room, &[1.0, 1.0], 0.0);
    let heading = |curve: &Curve| words.say(&format!("lorenz-{}", curve.among.key()));
    let first = below_heading(sheet, panels[0], &heading(&curves[0]));
    let worst = worst(&curves);
    match worst {
        // Two squares would be too small to read: then the more unequal one, and the other in words.
        Some(worst) if plot::side(sheet, first) < SMALLEST * sheet.sizes.label => {
            let inside = headed(&mut frame.canvas, sheet, body, &heading(worst));
            let told: Vec<&Curve> = [worst]
                .into_iter()
                .chain(curves.iter().filter(|curve| curve.among != worst.among))
                .collect();
            let (wide, at) = draw_panel(&mut frame.canvas, sheet, words, &told, inside);
            let room = Rect::new(at.x, at.y, wide, legend.height(wide));
            legend.draw(&mut frame.canvas, room);
        }
        _ => {
            if any {
                legend.draw(&mut frame.canvas, below);
            }
            for (curve, panel) in curves.iter().zip(panels) {
                let inside = headed(&mut frame.canvas, sheet, panel, &heading(curve));
                draw_panel(&mut frame.canvas, sheet, words, &[curve], inside);
            }
        }
    }
    let equity = briefing.study.equity();
    let left_out = match equity.unknown {
        0 => String::new(),
        unknown => words.fill("left-out-unknown", &[("count", unknown.into())]),
    };
    let n = [
        ("municipalities", curves[0].places.into()),
        ("types", curves[1].places.into()),
    ];
    frame.close(&words.fill("lorenz-size", &n), &left_out)
}

/// The covered share among municipalities or types of need.
fn curve(briefing: &Briefing<'_>, among: Among) -> Curve {
    let words = briefing.words;
    let none = Curve {
        among,
        points: Err(words.say("gap-no-persons")),
        gini: None,
        half: 0.0,
        places: 0,
    };
    let mut shared = briefing.study.equity().shared.iter();
    let Some(shared) = shared.find(|one| one.good == Good::Share && one.among == among) else {
        return none;
    };
    let distribution = &shared.distribution;
    let disclosure = briefing.disclosure();
    let told = match among {
        Among::Municipalities => disclosure.tells_municipalities(),
        Among::NeedTypes => disclosure.tells_need_types(),
        Among::Needs => disclosure.withheld() == 0,
    };
    let points = lorenz(distribution);
    let index = gini(distribution).ok().map(|index| {
        let possible = shared.possible.as_ref();
        (index, possible.and_then(|possible| gini(possible).ok()))
    });
    Curve {
        half: points
            .as_ref()
            .map_or(0.0, |points| held_by_poorest(points, 0.5)),
        points: match points {
            Ok(_) if !told => Err(words.say("lorenz-withheld")),
            Ok(points) => Ok(points),
            Err(gap) => Err(words.say(&format!("gap-{}", gap.key()))),
        },
        gini: index.filter(|_| told),
        places: distribution.portions().len(),
        ..none
    }
}

/// The more unequal of the curves that are drawn.
fn worst(curves: &[Curve; 2]) -> Option<&Curve> {
    let index = |curve: &Curve| curve.gini.map_or(0.0, |(gini, _)| gini);
    let drawn = curves.iter().filter(|curve| curve.points.is_ok());
    drawn.max_by(|a, b| index(a).total_cmp(&index(b)))
}

fn legend<'a>(sheet: &'a Sheet, words: &Words) -> Legend<'a> {
    let (wide, high) = (sheet.px(40.0), sheet.px(20.0));
    Legend::new(sheet, words.say("figure-lorenz"))
        .entry(wide, words.say("lorenz-legend-equal"), move |canvas, at| {
            plot::draw_equal(canvas, sheet, at, at.shifted(wide, 0.0));
        })
        .entry(wide, words.say("lorenz-legend-area"), move |canvas, at| {
            plot::draw_swatch(
                canvas,
                sheet,
                Rect::new(at.x, at.y - high / 2.0, wide, high),
            );
        })
}

/// The first curve, with the index and what it means in the corner that is always empty, beside it or above it. Of the others only what
/// they mean. Returns how wide the words are and where more of them would stand.
fn draw_panel(
    canvas: &mut Canvas,
    sheet: &Sheet,
    words: &Words,
    told: &[&Curve],
    room: Rect,
) -> (f64, Point) {
    let (label, note) = (sheet.sizes.label, sheet.sizes.note);
    let gap = sheet.px(24.0);
    let Some(first) = told.first() else {
        return (room.width, room.corners()[0]);
    };
    let mut sentences = Vec::new();
    for curve in told {
        if let Err(why) = &curve.points {
            sentences.push(words.fill("lorenz-not-drawn", &[("why", why.as_str().into())]));
        } else {
            sentences.push(words.fill("lorenz-half", &half(words, curve)));
        }
    }
    let mut index = String::new();
    if let Some((gini, possible)) = first.gini {
        let [now, otherwise] = [gini, possible.unwrap_or(gini)].map(|one| words.decimal(one, 2));
        index = words.fill("lorenz-gini", &[("gini", now.as_str().into())]);
        if otherwise != now {
            sentences.push(words.fill("lorenz-possible", &[("gini", otherwise.into())]));
        }
    }
    let written = |wide: f64| -> Vec<Vec<String>> {
        let lines = |text: &String| wrap(text, note, Weight::Regular, wide);
        sentences.iter().map(lines).collect()
    };
    let head = if index.is_empty() { 0.0 } else { label * 1.5 };
    let high = |lines: &Vec<String>| lines.len() as f64 * note * 1.25 + sheet.px(8.0);
    let taken = |texts: &[Vec<String>]| head + texts.iter().map(high).sum::<f64>();
    let side = plot::side(sheet, room);
    // Above the line on which all have the same nothing is ever drawn.
    let corner = side * 0.5;
    let inside = written(corner);
    let beside = room.width - plot::width(sheet, side) - gap;
    let (wide, at, area) = if first.points.is_err() {
        (room.width, room.corners()[0], room)
    } else if told.len() == 1 && corner + taken(&inside) + 2.0 * gap <= side {
        let corner = plot::square(sheet, side, room).corners()[0];
        (side * 0.5, corner.shifted(gap, gap * 0.6), room)
    } else if beside >= 9.0 * label {
        let at = Point::new(room.right() - beside, room.y + sheet.px(4.0));
        let area = Rect::new(room.x, room.y, room.width - beside - gap, room.height);
        (beside, at, area)
    } else {
        let taken = taken(&written(room.width));
        let area = Rect::new(room.x, room.y + taken, room.width, room.height - taken);
        (room.width, room.corners()[0], area)
    };
    if let Ok(points) = &first.points {
        plot::draw(canvas, sheet, words, points, first.half, area);
    }
    let style = TextStyle::new(label).bold().baseline(Baseline::Top);
    canvas.text(at, &index, &style);
    let mut at = at.shifted(0.0, head);
    let style = TextStyle {
        line_height: 1.25,
        ..TextStyle::new(note)
            .color(theme::MUTED)
            .baseline(Baseline::Top)
    };
    for lines in &written(wide) {
        canvas.lines(at, lines, &style);
        at = at.shifted(0.0, high(lines));
    }
    (wide, at.shifted(0.0, sheet.px(10.0)))
}

/// What the least covered half has, to fill a message with.
fn half(words: &Words, curve: &Curve) -> [(&'static str, Value<'static>); 3] {
    // What the words say, by whose sound its article goes.
    let percent = (curve.half * 100.0).round();
    let percent = match curve.half {
        half if half > 0.0 => percent.max(1.0),
        _ => percent,
    };
    [
        ("among", curve.among.key().into()),
        ("share", words.percent(Share(curve.half)).into()),
        ("percent", percent.into()),
    ]
}

fn heading(briefing: &Briefing<'_>, curves: &[Curve; 2]) -> Heading {
    let words = briefing.words;
    let index = |curve: &Curve| curve.gini.map_or(0.0, |(gini, _)| gini);
    let title = match worst(curves) {
        None => {
            let why = curves.iter().find_map(|curve| curve.points.as_ref().err());
            let why = why.map_or("", String::as_str);
            words.fill("lorenz-title-none", &[("why", why.into())])
        }
        Some(worst) if index(worst) < EVEN => words.say("lorenz-title-even"),
        Some(worst) => words.fill("lorenz-title", &half(words, worst)),
    };
    let list: Vec<String> = curves
        .iter()
        .filter_map(|curve| {
            let (gini, _) = curve.gini?;
            let [among, share, _] = half(words, curve);
            let drawn = if curve.points.is_ok() { "yes" } else { "no" };
            let gini = ("gini", words.decimal(gini, 2).into());
            Some(words.fill("lorenz-one", &[among, share, gini, ("drawn", drawn.into())]))
        })
        .collect();
    Heading {
        id: FIGURE.id,
        title,
        subtitle: words.say("lorenz-subtitle"),
        description: words.fill(
            "lorenz-description",
            &[
                ("count", list.len().into()),
                ("list", list.join(" ").into()),
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::model::units::Headcount;
    use crate::present::audience::Audience;
    use crate::present::samples::{addressed, assert_readable, figure, lines, rows};

    #[test]
    fn every_district_can_be_read() {
        assert_readable(FIGURE);
    }

    #[test]
    fn the_title_says_what_the_least_covered_half_has() {
        // Of the first type nobody is covered, of the third one everybody: half of the persons have nothing.
        let mut sample = rows(
            &["Fano", "Pergola"],
            &["Posti nido", "Trasporto", "Domicilio"],
        );
        for need in &mut sample.needs {
            need.record.persons = match need.record.id.need_type.as_str() {
                "t01" => Headcount::Stated(0),
                _ => Headcount::Stated(40),
            };
        }
        let drawing = figure(FIGURE, sample, Language::It);
        assert_eq!(
            drawing.title(),
            "I bisogni meno coperti hanno la metà delle persone e lo 0\u{a0}% dei posti"
        );
        let lines = lines(&drawing);
        assert!(
            lines.contains(&"Gini 0,50") && lines.contains(&"Gini 0,00"),
            "{lines:?}"
        );
    }

    #[test]
    fn a_curve_that_would_tell_a_small_number_is_not_drawn() {
        let types = ["Posti nido", "Trasporto", "Domicilio"];
        let mut sample = rows(&["Fano", "Pergola"], &types);
        for need in &mut sample.needs {
            let id = &need.record.id;
            let few = id.municipality.as_str() == "041000";
            need.record.persons = match (id.need_type.as_str(), few) {
                ("t02", true) => Headcount::Stated(2),
                ("t02", false) => Headcount::Stated(80),
                _ => Headcount::Stated(0),
            };
        }
        let drawing = figure(FIGURE, sample.clone(), Language::It);
        let text = lines(&drawing).join(" ");
        assert!(!text.contains("non è disegnata"), "{text}");
        let drawing = addressed(FIGURE, sample, Audience::Tavolo);
        let text = lines(&drawing).join(" ");
        assert!(text.contains("non è disegnata"), "{text}");
    }

    #[test]
    fn where_nobody_has_anything_the_picture_says_so() {
        let mut sample = rows(&["Fano"], &["Posti nido"]);
        sample.needs[0].record.persons = Headcount::Stated(50);
        let drawing = figure(FIGURE, sample, Language::It);
        assert_eq!(
            drawing.title(),
            "Non si può dire come sono ripartiti i posti: nessuno ha nulla"
        );
    }
}
