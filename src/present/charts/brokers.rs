//! The ranking of brokers: who stands on the paths between the others, how sure that is, and what comes off when one withdraws.

use super::bars::{Bars, Cell, Column, Fill, Piece, Row, draw_fill, draw_interval, draw_second};
use super::blank::draw_instead;
use crate::analysis::scores::Ranked;
use crate::analysis::study::stability::Stability;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::called::called;
use crate::present::canvas::{CanvasError, Drawing, Rect, Style};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::kinds::look;
use crate::present::legend::{Legend, network_size};
use crate::present::sheet::Sheet;
use crate::present::theme;
use crate::present::words::{Value, Words};
use std::cmp::Reverse;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "brokers",
    told_to: Audience::Tavolo,
    draw,
};

/// The stripes of the lead's bar: no kind of organization has them.
const LEAD: theme::Color = theme::INK;

/// How many places that cannot be told apart are listed.
const LISTED: usize = 4;

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
    // Nothing to rank, nothing to try.
    let stability = study.stability().filter(|_| !ranking.is_empty());
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &ranking, stability));
    let body = frame.body;
    let rows: Vec<Row> = ranking
        .iter()
        .map(|ranked| row(briefing, ranked, stability))
        .collect();
    let mut shown = 0;
    if rows.is_empty() {
        draw_instead(&mut frame.canvas, sheet, body, &words.say("brokers-none"));
    } else {
        let bars = |room: Rect| {
            Bars::new(sheet, rows.clone(), words.say("brokers-bar"))
                .columns(columns(words))
                .lay_out(room)
        };
        let above = |shown: usize| {
            let legend = legend(briefing, sheet, &ranking[..shown], stability);
            legend.at_foot(body).0
        };
        // The legend of fewer rows may be lower, and leave room for more of them.
        let all = above(ranking.len());
        let fewer = above(bars(all).shown);
        let laid = match above(bars(fewer).shown).height >= fewer.height {
            true => bars(fewer),
            false => bars(all),
        };
        laid.draw(&mut frame.canvas);
        shown = laid.shown;
        let legend = legend(briefing, sheet, &ranking[..shown], stability);
        let (_, below) = legend.at_foot(body);
        legend.draw(&mut frame.canvas, below);
    }
    let others = ranking.len() - shown;
    let without = study.organizations.len() - ranking.len();
    let left_out = words.fill(
        "brokers-left-out",
        &[
            ("others", others.into()),
            ("without", without.into()),
            (
                "intervals",
                if stability.is_none() && !ranking.is_empty() {
                    "no"
                } else {
                    "yes"
                }
                .into(),
            ),
        ],
    );
    frame.close(
        &network_size(words, study.cohesion.n, study.cohesion.m),
        &left_out,
    )
}

/// The interval in numbers where there is room, and what comes off.
fn columns(words: &Words) -> Vec<Column> {
    let column = |id, optional| Column {
        head: words.say(id),
        optional,
    };
    vec![
        column("brokers-range", true),
        column("brokers-detached", false),
    ]
}

fn row(briefing: &Briefing<'_>, ranked: &Ranked, stability: Option<&Stability>) -> Row {
    let study = briefing.study;
    let words = briefing.words;
    let organization = study.organizations[ranked.actor];
    let lead = study.without_lead.as_ref().map(|without| without.lead) == Some(ranked.actor);
    let (mark, color) = look(organization.kind);
    let name = called(organization);
    let interval = stability.map(|stability| stability.ranges[ranked.actor]);
    let range = interval.map(|(least, most)| {
        let ends = [least, most].map(|end| words.decimal(end, 3));
        let values = [
            ("least", ends[0].as_str().into()),
            ("most", ends[1].as_str().into()),
        ];
        words.fill("brokers-from-to", &values)
    });
    let lost = study.cut_vertices.binary_search(&ranked.actor).ok();
    let lost = lost.map(|place| {
        let count = study.detached[place];
        words.fill("brokers-lost", &[("count", count.into())])
    });
    Row {
        number: words.whole(ranked.rank as u64),
        mark: Some((mark, color)),
        name: match lead {
            true => words.fill("brokers-lead", &[("name", name.into())]),
            false => name.to_owned(),
        },
        pieces: vec![Piece::filled(
            ranked.score,
            if lead {
                Fill::Striped(LEAD)
            } else {
                Fill::Plain(color)
            },
        )],
        interval,
        second: stability
            .and_then(|stability| stability.confirmed.as_ref())
            .and_then(|confirmed| confirmed.values()[ranked.actor]),
        value: words.decimal(ranked.score, 3),
        cells: vec![
            Cell::plain(range.unwrap_or_default()),
            Cell::strong(lost.unwrap_or_default()),
        ],
    }
}

/// What colours, marks and lines mean, and which places are not told apart.
fn legend<'a>(
    briefing: &Briefing<'_>,
    sheet: &'a Sheet,
    shown: &[Ranked],
    stability: Option<&Stability>,
) -> Legend<'a> {
    let study = briefing.study;
    let words = briefing.words;
    let lead = study.without_lead.as_ref().map(|without| without.lead);
    let used: Vec<_> = shown
        .iter()
        .map(|ranked| study.organizations[ranked.actor].kind)
        .collect();
    let mut legend = Legend::new(sheet, words.say("legend-kinds")).kinds(words, &used);
    if shown.iter().any(|ranked| Some(ranked.actor) == lead) {
        let (wide, high) = (sheet.px(34.0), sheet.px(20.0));
        legend = legend.entry(wide, words.say("brokers-legend-lead"), move |canvas, at| {
            let area = Rect::new(at.x, at.y - high / 2.0, wide, high);
            draw_fill(canvas, sheet, Fill::Striped(LEAD), area);
        });
    }
    let Some(stability) = stability else {
        return legend;
    };
    let (wide, high) = (sheet.px(46.0), sheet.px(20.0));
    let values = [
        ("tried", stability.tried.into()),
        ("ties", stability.ties.into()),
        (
            "whole",
            if stability.is_whole() { "yes" } else { "no" }.into(),
        ),
    ];
    legend = legend.entry(
        wide,
        words.fill("brokers-legend-interval", &values),
        move |canvas, at| {
            let bar = Rect::new(at.x, at.y - high / 2.0, wide * 0.6, high);
            canvas.rectangle(bar, &Style::filled(theme::RULE));
            draw_interval(canvas, sheet, bar, at.x + wide * 0.25, at.x + wide);
        },
    );
    legend = match &stability.confirmed {
        Some(_) => legend.entry(
            sheet.px(20.0),
            words.say("brokers-legend-confirmed"),
            move |canvas, at| draw_second(canvas, sheet, at.shifted(sheet.px(10.0), 0.0)),
        ),
        None => legend,
    };
    let runs: Vec<String> = alike(shown, stability)
        .into_iter()
        // Equals have one place, which says that they are not told apart.
        .filter(|&(first, last)| shown[first].rank < shown[last].rank)
        .map(|(first, last)| {
            let mut ranks: Vec<usize> = shown[first..=last].iter().map(|one| one.rank).collect();
            ranks.dedup();
            let values = [
                ("first", shown[first].rank.into()),
                ("last", shown[last].rank.into()),
                ("count", ranks.len().into()),
            ];
            words.fill("brokers-places", &values)
        })
        .collect();
    if runs.is_empty() {
        return legend;
    }
    let text = words.fill(
        "brokers-legend-alike",
        &[("places", words.list_of(&runs, LISTED).into())],
    );
    legend.entry(wide, text, move |canvas, at| {
        for (row, from) in [(-0.5, 0.0), (0.5, 0.3)] {
            let bar = Rect::new(at.x, at.y + (row - 0.5) * high * 0.9, wide, high * 0.9);
            let left = at.x + wide * from;
            draw_interval(canvas, sheet, bar, left, left + wide * 0.7);
        }
    })
}

/// Runs of neighbours in the ranking each two of which have overlapping ranges, as first and last; none within another.
fn alike(shown: &[Ranked], stability: &Stability) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for first in 0..shown.len() {
        let overlaps = |&last: &usize| {
            (first..last).all(|one| stability.overlap(shown[one].actor, shown[last].actor))
        };
        // Up to the first that does not overlap with all before it.
        let last = (first + 1..shown.len())
            .take_while(overlaps)
            .last()
            .unwrap_or(first);
        if last > first && runs.last().is_none_or(|&(_, before)| last > before) {
            runs.push((first, last));
        }
    }
    runs
}

fn heading(briefing: &Briefing<'_>, ranking: &[Ranked], stability: Option<&Stability>) -> Heading {
    let study = briefing.study;
    let words = briefing.words;
    let lead = study.without_lead.as_ref().map(|without| without.lead);
    let name = |actor: usize| called(study.organizations[actor]).to_owned();
    let led = ranking.iter().find(|ranked| Some(ranked.actor) == lead);
    let above: Vec<usize> = ranking
        .iter()
        .take_while(|ranked| led.is_none_or(|led| ranked.score > led.score))
        .take(3)
        .map(|ranked| ranked.actor)
        .collect();
    // A single tie may put those whose ranges overlap with the lead's after it.
    let surely = |actor: &usize| {
        lead.zip(stability)
            .is_none_or(|(lead, stability)| !stability.overlap(lead, *actor))
    };
    let sure: Vec<usize> = above.iter().copied().filter(surely).collect();
    let after: Vec<usize> = ranking
        .iter()
        .filter(|ranked| Some(ranked.actor) != lead)
        .take(2)
        .map(|ranked| ranked.actor)
        .collect();
    let (against, actors) = match (lead, above.is_empty(), after.is_empty()) {
        (None, ..) => ("nobody", above),
        (Some(lead), false, _) if sure.is_empty() => ("level", [above, vec![lead]].concat()),
        (Some(_), false, _) => ("above", sure),
        (Some(_), true, false) => ("after", after),
        (Some(_), true, true) => ("alone", after),
    };
    let names: Vec<String> = actors.into_iter().map(name).collect();
    // Whom most others hang on.
    let detaching = (study.cut_vertices.iter().zip(&study.detached))
        .filter(|&(&actor, _)| Some(actor) != lead)
        .max_by_key(|&(&actor, &count)| (count, Reverse(actor)));
    let (holder, detached) = match detaching {
        Some((&actor, &count)) if count > 1 => (name(actor), count),
        _ => (String::new(), 0),
    };
    let values: [(&str, Value<'_>); 6] = [
        ("holder", holder.into()),
        ("detached", detached.into()),
        ("ranked", ranking.len().into()),
        ("count", names.len().into()),
        ("names", words.list(&names).into()),
        ("against", against.into()),
    ];
    let list: Vec<String> = ranking
        .iter()
        .take(5)
        .map(|ranked| {
            let score = words.decimal(ranked.score, 3);
            match stability.map(|stability| stability.ranges[ranked.actor]) {
                Some((least, most)) => words.fill(
                    "brokers-one",
                    &[
                        ("name", name(ranked.actor).into()),
                        ("score", score.into()),
                        ("least", words.decimal(least, 3).into()),
                        ("most", words.decimal(most, 3).into()),
                    ],
                ),
                None => format!("{} ({score})", name(ranked.actor)),
            }
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
                ("ranked", ranking.len().into()),
            ],
        ),
        subtitle,
    }
}

#[cfg(test)]
pub(super) use tests::tied;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::model::node::OrganizationKind;
    use crate::model::rows::{Rows, TieRow};
    use crate::model::tie::{Relation, RelationKind};
    use crate::present::samples::{LONG, figure, lines, readable, rows};

    /// Organizations of these names and ties between them, by number; those of `both` are reported by both ends.
    pub(in crate::present::charts) fn tied(
        names: &[&str],
        ties: &[(usize, usize)],
        both: bool,
    ) -> Rows {
        let mut sample = rows(&["Fano"], &["Posti nido"]);
        let id = |place: usize| format!("o{place:03}").parse().expect("an id");
        let organization = sample.organizations[0].clone();
        sample.organizations = (names.iter().enumerate())
            .map(|(place, name)| {
                let mut row = organization.clone();
                row.record.id = id(place);
                row.record.name = (*name).to_owned();
                row.record.kind = OrganizationKind::ALL[place % OrganizationKind::ALL.len()];
                row
            })
            .collect();
        sample.ties = (ties.iter())
            .map(|&(from, to)| crate::model::rows::Row {
                record: TieRow {
                    from: id(from),
                    to: id(to),
                    relation: Relation {
                        kind: RelationKind::Collaborates,
                        strength: None,
                        mutual: true,
                        since: None,
                        reported_by: match both {
                            true => [id(from), id(to)].into(),
                            false => [id(from)].into(),
                        },
                        evidence: None,
                    },
                },
                origin: Default::default(),
            })
            .collect();
        sample
    }

    #[test]
    fn every_network_can_be_read() {
        let star: Vec<(usize, usize)> = (1..400).map(|leaf| (0, leaf)).collect();
        let path: Vec<(usize, usize)> = (1..60).map(|end| (end - 1, end)).collect();
        let ring: Vec<(usize, usize)> = (0..30).map(|at| (at, (at + 1) % 30)).collect();
        readable(
            FIGURE,
            [
                ("one", tied(&["Solo"], &[], false)),
                ("star", tied(&["Ente"; 400], &star, true)),
                ("long names", tied(&[LONG; 60], &path, false)),
                ("strange names", tied(&["جمعية خيرية 🙂"; 60], &path, true)),
                ("level", tied(&["Ente"; 30], &ring, true)),
            ],
        );
    }

    #[test]
    fn places_that_are_not_told_apart_are_named_unless_they_are_one() {
        let path: Vec<(usize, usize)> = (1..6).map(|end| (end - 1, end)).collect();
        let ring: Vec<(usize, usize)> = (0..6).map(|at| (at, (at + 1) % 6)).collect();
        let said = |ties: &[(usize, usize)]| {
            let drawing = figure(FIGURE, tied(&["Ente"; 6], ties, true), Language::It);
            lines(&drawing).join(" ")
        };
        // In the path two actors share place 1 and two share place 3.
        assert!(said(&path).contains("scambiarle: 1 e 3"), "{}", said(&path));
        assert!(!said(&ring).contains("scambiarle"), "{}", said(&ring));
    }

    #[test]
    fn the_ends_of_an_interval_are_printed() {
        // Without one of its ties a path of three has nobody in between.
        let drawing = figure(
            FIGURE,
            tied(&["Alfa", "Beta", "Gamma"], &[(0, 1), (1, 2)], false),
            Language::It,
        );
        let lines = lines(&drawing);
        assert!(lines.contains(&"da 0,000 a 1,000"), "{lines:?}");
        assert!(
            lines.iter().all(|line| !line.contains("confermati")),
            "{lines:?}"
        );
        assert_eq!(
            drawing.title(),
            "I percorsi tra gli enti passano soprattutto da Beta"
        );
    }

    #[test]
    fn without_ties_the_picture_says_why_it_is_empty() {
        let drawing = figure(FIGURE, tied(&["Alfa", "Beta"], &[], false), Language::It);
        let text = lines(&drawing).join(" ");
        assert!(text.contains("almeno due legami"), "{text}");
    }
}
