//! How many ties organizations have: a histogram, and for large networks how many have at least so many.

use super::blank::draw_instead;
use crate::analysis::structure::degrees::Degrees;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::called::called;
use crate::present::canvas::{CanvasError, Drawing, Style};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::{Legend, network_size};
use crate::present::sheet::Sheet;
use crate::present::theme::{self, Signal};
use crate::present::words::Value;

mod plot;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "degrees",
    told_to: Audience::Tavolo,
    draw,
};

/// From so many organizations on, and so many ties of one of them, a histogram is a comb and the tail is what matters.
const LARGE: (usize, usize) = (500, 60);
/// How many of those with the most ties are named.
const NAMED: usize = 3;

/// Whether the tail is drawn.
fn is_large(degrees: &Degrees) -> bool {
    degrees.of.len() >= LARGE.0 && degrees.most() >= LARGE.1
}

/// The ties of every organization, and how many of those without ties have not answered. These are in no count: of them it is not known.
fn known(briefing: &Briefing<'_>) -> (Degrees, usize) {
    let study = briefing.study;
    let mut degrees = Degrees::of(&study.actors);
    let silent = (degrees.of.iter().zip(&study.organizations))
        .filter(|&(&ties, organization)| ties == 0 && organization.answered == Some(false))
        .count();
    degrees.sorted.drain(..silent);
    (degrees, silent)
}

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let (study, words) = (briefing.study, briefing.words);
    let (degrees, silent) = known(briefing);
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &degrees, silent));
    let body = frame.body;
    if degrees.most() == 0 {
        draw_instead(&mut frame.canvas, sheet, body, &words.say("degrees-none"));
    } else {
        let legend = legend(briefing, sheet, &degrees, silent);
        let (room, below) = legend.at_foot(body);
        legend.draw(&mut frame.canvas, below);
        match is_large(&degrees) {
            true => plot::draw_tail(&mut frame.canvas, sheet, words, &degrees, room),
            false => {
                plot::draw_histogram(&mut frame.canvas, sheet, briefing, (&degrees, silent), room)
            }
        }
    }
    let unanswered = study.district.network.organizations();
    let unanswered = unanswered.filter(|one| one.answered == Some(false)).count();
    let left_out = match unanswered {
        0 => String::new(),
        unanswered => words.fill("degrees-silent", &[("count", unanswered.into())]),
    };
    frame.close(
        &network_size(words, study.cohesion.n, study.cohesion.m),
        &left_out,
    )
}

fn legend<'a>(
    briefing: &Briefing<'_>,
    sheet: &'a Sheet,
    degrees: &Degrees,
    silent: usize,
) -> Legend<'a> {
    let words = briefing.words;
    let mut legend = Legend::new(sheet, words.say("figure-degrees"));
    if is_large(degrees) {
        let radius = sheet.px(6.0);
        legend = legend.entry(
            2.0 * radius,
            words.say("degrees-legend-point"),
            move |canvas, at| {
                let style = Style::filled(theme::CATEGORIES[0]);
                canvas.circle(at.shifted(radius, 0.0), radius, &style);
            },
        );
    } else {
        legend = legend.area(theme::CATEGORIES[0], words.say("degrees-legend-bar"));
    }
    let isolated = degrees.isolated();
    if isolated > 0 {
        let text = words.fill("degrees-legend-isolated", &[("count", isolated.into())]);
        legend = legend.status(&Signal::UNCOVERED, text);
    }
    if silent > 0 {
        let text = words.fill("degrees-legend-silent", &[("count", silent.into())]);
        legend = legend.unknown(text);
    }
    if let Some(median) = degrees.median() {
        let wide = sheet.px(34.0);
        let text = words.fill(
            "degrees-legend-median",
            &[("median", median.floor().into())],
        );
        legend = legend.entry(wide, text, move |canvas, at| {
            canvas.line(&[at, at.shifted(wide, 0.0)], &plot::median_stroke(sheet));
        });
    }
    legend
}

fn heading(briefing: &Briefing<'_>, degrees: &Degrees, silent: usize) -> Heading {
    let (study, words) = (briefing.study, briefing.words);
    let first = degrees.first(NAMED);
    let most = degrees.most();
    let leaders = degrees.sorted.len() - degrees.sorted.partition_point(|&ties| ties < most);
    let name = first
        .first()
        .map_or("", |&actor| called(study.organizations[actor]));
    let case = match (degrees.of.len(), most) {
        (0, _) => "nobody",
        (_, 0) => "none",
        _ if leaders > 1 => "several",
        _ => "one",
    };
    // Halfway between two numbers, half of them have at most the lower one.
    let median = degrees.median().unwrap_or(0.0).floor();
    let values: [(&str, Value<'_>); 6] = [
        ("case", case.into()),
        ("n", degrees.of.len().into()),
        ("median", median.into()),
        ("most", most.into()),
        ("name", name.into()),
        ("leaders", leaders.into()),
    ];
    let list: Vec<String> = first
        .iter()
        .map(|&actor| {
            let name = called(study.organizations[actor]);
            let values = [("name", name.into()), ("ties", degrees.of[actor].into())];
            words.fill("degrees-one", &values)
        })
        .collect();
    Heading {
        id: FIGURE.id,
        title: words.fill("degrees-title", &values),
        subtitle: words.say(match is_large(degrees) {
            true => "degrees-subtitle-tail",
            false => "degrees-subtitle",
        }),
        description: words.fill(
            "degrees-description",
            &[
                ("n", degrees.of.len().into()),
                ("isolated", degrees.isolated().into()),
                ("silent", silent.into()),
                ("median", median.into()),
                ("count", list.len().into()),
                ("list", words.list(&list).into()),
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::present::charts::brokers::tied;
    use crate::present::samples::{LONG, assert_readable, figure, lines, readable};

    #[test]
    fn every_network_can_be_read() {
        assert_readable(FIGURE);
        let star: Vec<(usize, usize)> = (1..400).map(|leaf| (0, leaf)).collect();
        let wide: Vec<(usize, usize)> = (1..600).map(|leaf| (leaf % 7, leaf)).collect();
        readable(
            FIGURE,
            [
                ("one", tied(&["Solo"], &[], false)),
                ("pair", tied(&[LONG; 2], &[(0, 1)], false)),
                ("star", tied(&[LONG; 400], &star, true)),
                ("large", tied(&["Ente"; 600], &wide, true)),
                (
                    "strange",
                    tied(&["جمعية خيرية 🙂"; 9], &[(0, 1), (1, 2)], true),
                ),
            ],
        );
    }

    #[test]
    fn the_title_names_who_has_the_most_ties() {
        let sample = tied(
            &["Alfa", "Beta", "Gamma", "Delta"],
            &[(0, 1), (0, 2)],
            false,
        );
        let drawing = figure(FIGURE, sample, Language::It);
        assert_eq!(
            drawing.title(),
            "La metà degli enti ha al massimo un legame, Alfa ne ha 2"
        );
        let text = lines(&drawing).join(" ");
        assert!(text.contains("1 ente senza legami noti"), "{text}");
    }

    #[test]
    fn who_has_not_answered_is_not_without_ties() {
        let mut sample = tied(
            &["Alfa", "Beta", "Gamma", "Delta", "Epsilon"],
            &[(0, 1), (0, 2)],
            false,
        );
        sample.organizations[3].record.answered = Some(false);
        let drawing = figure(FIGURE, sample, Language::It);
        let lines = lines(&drawing);
        assert!(lines.contains(&"1 ente senza legami noti"), "{lines:?}");
        assert!(lines.contains(&"n.d."), "{lines:?}");
        assert!(!drawing.svg().contains("isolat"));
    }
}
