//! The ego map: one actor in the middle, everybody else on rings by how many steps away they are, and a sheet about the actor.

mod about;
mod facts;

use super::actors::{Between, between, draw_ring};
use super::panel::Rooms;
use super::rings::{Around, Part, Rings, key};
use crate::analysis::study::Study;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::called::called;
use crate::present::canvas::{CanvasError, Drawing, Style};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::{Legend, network_size};
use crate::present::sheet::Sheet;
use crate::present::theme;
use about::about;
use facts::Facts;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "ego",
    told_to: Audience::Internal,
    draw,
};

/// The steps of the outermost ring, on which all stand who are farther away too.
const LAST: usize = 3;

/// The actor that the map is about: the one asked for, or else the one most between the others that is not the lead.
fn subject(briefing: &Briefing<'_>) -> Option<usize> {
    let study = briefing.study;
    let lead = study.without_lead.as_ref().map(|without| without.lead);
    let ranking = study.centralities.betweenness.ranking();
    let mut brokers = ranking.iter().filter(|ranked| ranked.score > 0.0);
    let broker = brokers.find(|ranked| Some(ranked.actor) != lead);
    let chosen = briefing.view.actor.or(broker.map(|ranked| ranked.actor));
    let any = study.organizations.len();
    chosen.or(lead).or(Some(0)).filter(|&actor| actor < any)
}

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let (study, words) = (briefing.study, briefing.words);
    let Some(actor) = subject(briefing) else {
        let heading = nobody(briefing);
        let frame = Frame::open(briefing, sheet, &heading);
        return frame.close(&network_size(words, 0, 0), "");
    };
    let facts = Facts::of(study, actor);
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &facts));
    let ties = between(study);
    let legend = legend(briefing, sheet, &facts, &ties);
    let rooms = Rooms::new(sheet, frame.body, &legend);
    let around = Around {
        seen: &facts.seen,
        last: LAST,
        ties: &ties,
        parts: &parts(study, &facts),
    };
    let rings = Rings::lay_out(study, sheet, rooms.map, &around);
    let canvas = &mut frame.canvas;
    rings.draw(canvas, words);
    about(briefing, &facts).draw(canvas, sheet, rooms.panel);
    legend.draw(canvas, rooms.legend);
    frame.close(
        &network_size(words, study.cohesion.n, study.cohesion.m),
        &rings.left_out(words),
    )
}

/// How each actor is set apart.
fn parts(study: &Study<'_>, facts: &Facts<'_>) -> Vec<Part> {
    let mut parts = vec![Part::Usual; study.organizations.len()];
    for &actor in &facts.cut_off {
        parts[actor] = Part::Marked;
    }
    parts[facts.actor] = Part::Great;
    parts
}

/// The legend of the rings, with that of those who hang on the actor.
fn legend<'a>(
    briefing: &Briefing<'_>,
    sheet: &'a Sheet,
    facts: &Facts<'_>,
    ties: &[Between],
) -> Legend<'a> {
    let legend = key(briefing, sheet, &facts.seen, ties);
    if facts.cut_off.is_empty() {
        return legend;
    }
    let px = |length| sheet.px(length);
    let only = briefing.words.say("ego-legend-only");
    legend.entry(px(28.0), only, move |canvas, at| {
        let center = at.shifted(px(14.0), 0.0);
        draw_ring(canvas, sheet, center, px(7.0));
        canvas.circle(center, px(6.0), &Style::filled(theme::MUTED));
    })
}

fn nobody(briefing: &Briefing<'_>) -> Heading {
    let words = briefing.words;
    Heading {
        id: FIGURE.id,
        title: words.say("ego-nobody"),
        subtitle: words.say("ego-subtitle"),
        description: words.say("ego-nobody"),
    }
}

fn heading(briefing: &Briefing<'_>, facts: &Facts<'_>) -> Heading {
    let (study, words) = (briefing.study, briefing.words);
    let name = |actor: &usize| called(study.organizations[*actor]).to_owned();
    let near = facts.seen.count(1);
    let two = near + facts.seen.count(2);
    let case = match (near, study.organizations.len(), facts.organization.answered) {
        (_, 1, _) => "single",
        (0, _, Some(false)) => "silent",
        (0, _, _) => "alone",
        _ => "tied",
    };
    let cut_off: Vec<String> = facts.cut_off.iter().map(name).collect();
    let values = [
        ("case", case.into()),
        ("name", called(facts.organization).into()),
        ("near", near.into()),
        ("two", two.into()),
        ("others", study.organizations.len().saturating_sub(1).into()),
        ("farther", facts.seen.beyond(2).into()),
        ("unreached", facts.seen.out_of_reach().into()),
        ("only", cut_off.len().into()),
        ("onlynames", words.list_of(&cut_off, 5).into()),
    ];
    Heading {
        id: FIGURE.id,
        title: words.fill("ego-title", &values),
        subtitle: words.say("ego-subtitle"),
        description: words.fill("ego-description", &values),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::present::samples::{figure, lines, networks, readable, tied};

    #[test]
    fn everybody_around_an_actor_can_be_read() {
        readable(FIGURE, networks());
    }

    #[test]
    fn the_title_tells_how_far_the_actor_reaches_and_who_hangs_on_it() {
        // 0 and 3 hang on 1; 5 is alone.
        let drawing = figure(
            FIGURE,
            tied(6, &[(0, 1), (1, 2), (1, 3), (2, 4)]),
            Language::It,
        );
        assert_eq!(
            drawing.title(),
            "Ente 1 ha 3 legami diretti e raggiunge in due passi 4 enti su 5; 2 si raggiungono solo passando da qui"
        );
        let lines = lines(&drawing);
        assert!(
            lines.contains(&"Ente 5"),
            "out of reach, and named: {lines:?}"
        );
        assert!(lines.contains(&"1º su 6"), "{lines:?}");
    }

    #[test]
    fn without_ties_it_is_said_whether_they_are_known() {
        let drawing = figure(FIGURE, tied(4, &[]), Language::It);
        assert_eq!(
            drawing.title(),
            "Ente 0: non risulta alcun legame con gli altri 3 enti"
        );
        let mut rows = tied(4, &[]);
        rows.organizations[0].record.answered = Some(false);
        let drawing = figure(FIGURE, rows, Language::En);
        assert_eq!(
            drawing.title(),
            "Ente 0 did not answer: its ties are not known"
        );
    }
}
