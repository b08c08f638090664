//! The ranking of brokers: who stands on the paths between the others, and what comes off when one withdraws.

use crate::analysis::scores::Ranked;
use crate::present::Briefing;
use crate::present::canvas::{
    Align, Baseline, CanvasError, Drawing, Point, Rect, Stroke, Style, TextStyle,
};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::kinds::look;
use crate::present::legend::{Legend, network_size};
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten};
use crate::present::theme::{self, size, width};
use crate::present::words::Value;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "brokers",
    draw,
};

/// How many actors are ranked.
const ROWS: usize = 12;
/// Where the bars begin and end, across the body.
const BARS: (f64, f64) = (640.0, 1330.0);

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let study = briefing.study;
    let words = briefing.words;
    let ranking: Vec<Ranked> = study
        .centralities
        .betweenness
        .ranking()
        .into_iter()
        .filter(|ranked| ranked.score > 0.0)
        .collect();
    let heading = heading(briefing, &ranking);
    let mut frame = Frame::open(briefing, sheet, &heading);
    let body = frame.body;
    let shown = &ranking[..ranking.len().min(ROWS)];
    let legend_height = 2.0 * size::NOTE;
    let heads = body.y + size::NOTE * size::LINE_HEIGHT;
    let step = ((body.bottom() - heads - legend_height) / ROWS as f64).min(64.0);
    let note = TextStyle::new(size::NOTE).color(theme::MUTED);
    frame.canvas.text(
        Point::new(body.x + BARS.0, body.y),
        &words.say("brokers-bar"),
        &note.baseline(Baseline::Top),
    );
    frame.canvas.text(
        Point::new(body.right(), body.y),
        &words.say("brokers-detached"),
        &note.baseline(Baseline::Top).align(Align::End),
    );
    let largest = shown.first().map_or(1.0, |ranked| ranked.score);
    for (place, ranked) in shown.iter().enumerate() {
        let middle = heads + (place as f64 + 0.5) * step;
        row(
            &mut frame,
            briefing,
            ranked,
            largest,
            Rect::new(body.x, middle - step / 2.0, body.width, step),
        );
    }
    let used: Vec<_> = shown
        .iter()
        .map(|ranked| study.organizations[ranked.actor].kind)
        .collect();
    let legend = Legend::new(sheet, words.say("legend-kinds")).kinds(words, &used);
    let high = legend.height(body.width);
    let room = Rect::new(body.x, body.bottom() - high, body.width, high);
    legend.draw(&mut frame.canvas, room);
    let others = ranking.len() - shown.len();
    let without = study.organizations.len() - ranking.len();
    let left_out = words.fill(
        "brokers-left-out",
        &[("others", others.into()), ("without", without.into())],
    );
    frame.close(
        &network_size(words, study.cohesion.n, study.cohesion.m),
        &left_out,
    )
}

fn row(frame: &mut Frame<'_>, briefing: &Briefing<'_>, ranked: &Ranked, largest: f64, row: Rect) {
    let study = briefing.study;
    let words = briefing.words;
    let organization = study.organizations[ranked.actor];
    let lead = study.without_lead.as_ref().map(|without| without.lead) == Some(ranked.actor);
    let (mark, color) = look(organization.kind);
    let middle = row.center().y;
    let canvas = &mut frame.canvas;
    let label = TextStyle::new(size::LABEL)
        .color(theme::INK)
        .baseline(Baseline::Middle);
    canvas.text(
        Point::new(row.x + 34.0, middle),
        &words.whole(ranked.rank as u64),
        &label.align(Align::End).color(theme::MUTED),
    );
    canvas.mark(
        mark,
        Point::new(row.x + 66.0, middle),
        13.0,
        &Style::filled(color),
    );
    let name = if lead {
        words.fill(
            "brokers-lead",
            &[("name", organization.name.as_str().into())],
        )
    } else {
        organization.name.clone()
    };
    let name = shorten(&name, size::LABEL, Weight::Regular, BARS.0 - 112.0);
    canvas.text(Point::new(row.x + 92.0, middle), &name, &label);
    let long = (BARS.1 - BARS.0) * ranked.score / largest;
    let bar = Rect::new(
        row.x + BARS.0,
        middle - row.height * 0.3,
        long,
        row.height * 0.6,
    );
    canvas.rectangle(bar, &Style::filled(if lead { theme::LINE } else { color }));
    canvas.text(
        Point::new(bar.right() + 12.0, middle),
        &words.decimal(ranked.score, 3),
        &label,
    );
    if let Ok(place) = study.cut_vertices.binary_search(&ranked.actor) {
        let lost = study.detached[place];
        let text = words.fill("brokers-lost", &[("count", lost.into())]);
        let style = label.bold().color(theme::ACCENT).align(Align::End);
        canvas.text(Point::new(row.right(), middle), &text, &style);
    }
    let below = [
        Point::new(row.x, row.bottom()),
        Point::new(row.right(), row.bottom()),
    ];
    canvas.line(&below, &Stroke::new(theme::RULE, width::HAIR));
}

fn heading(briefing: &Briefing<'_>, ranking: &[Ranked]) -> Heading {
    let study = briefing.study;
    let words = briefing.words;
    let lead = study.without_lead.as_ref().map(|without| without.lead);
    let name = |actor: usize| study.organizations[actor].name.clone();
    let led = ranking.iter().find(|ranked| Some(ranked.actor) == lead);
    let above: Vec<String> = ranking
        .iter()
        .take_while(|ranked| led.is_none_or(|led| ranked.score > led.score))
        .take(3)
        .map(|ranked| name(ranked.actor))
        .collect();
    let after: Vec<String> = ranking
        .iter()
        .filter(|ranked| Some(ranked.actor) != lead)
        .take(2)
        .map(|ranked| name(ranked.actor))
        .collect();
    let (against, names) = match (lead, above.is_empty(), after.is_empty()) {
        (None, _, _) => ("nobody", above),
        (Some(_), false, _) => ("above", above),
        (Some(_), true, false) => ("after", after),
        (Some(_), true, true) => ("alone", after),
    };
    let values: [(&str, Value<'_>); 4] = [
        ("ranked", ranking.len().into()),
        ("count", names.len().into()),
        ("names", words.list(&names).into()),
        ("against", against.into()),
    ];
    let list: Vec<String> = ranking
        .iter()
        .take(5)
        .map(|ranked| {
            format!(
                "{} ({})",
                name(ranked.actor),
                words.decimal(ranked.score, 3)
            )
        })
        .collect();
    let subtitle = words.say("brokers-subtitle");
    Heading {
        id: FIGURE.id,
        title: words.fill("brokers-title", &values),
        description: words.fill(
            "brokers-description",
            &[
                ("subtitle", subtitle.as_str().into()),
                ("list", words.list(&list).into()),
            ],
        ),
        subtitle,
    }
}
