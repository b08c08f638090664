//! Core and periphery: the core in the middle, around it those tied to it, farther out those who are not.

use super::actors::between;
use super::panel::{Block, Panel, Rooms, Row};
use super::rings::{Around, Part, Rings, key};
use crate::analysis::groups::core_periphery::CorePeriphery;
use crate::analysis::scores::Gap;
use crate::analysis::structure::surroundings::Surroundings;
use crate::analysis::study::Study;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::called::called;
use crate::present::canvas::{CanvasError, Drawing};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::network_size;
use crate::present::sheet::Sheet;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "core",
    told_to: Audience::Tavolo,
    draw,
};

/// The ring of those without a tie to the core, however far they are.
const LAST: usize = 2;
/// How many names a list tells.
const NAMES: usize = 8;
/// Below this fit the title says that a core explains little.
const FAINT: f64 = 0.5;

/// A core and everybody as seen from it.
struct Seen<'a> {
    found: &'a CorePeriphery,
    core: Vec<usize>,
    around: Surroundings,
}

fn seen<'a>(study: &'a Study<'_>) -> Result<Seen<'a>, Gap> {
    let found = study.core()?;
    let core = (0..found.core.len()).filter(|&actor| found.core[actor]);
    let core: Vec<usize> = core.collect();
    Ok(Seen {
        found,
        around: Surroundings::of(&study.weighted, &core),
        core,
    })
}

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let (study, words) = (briefing.study, briefing.words);
    let n = network_size(words, study.cohesion.n, study.cohesion.m);
    let seen = seen(study);
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, seen.as_ref()));
    let Ok(seen) = seen else {
        return frame.close(&n, "");
    };
    let ties = between(study);
    let legend = key(briefing, sheet, &seen.around, &ties);
    let rooms = Rooms::new(sheet, frame.body, &legend);
    let part = |core: &bool| if *core { Part::Great } else { Part::Usual };
    let parts: Vec<Part> = seen.found.core.iter().map(part).collect();
    let around = Around {
        seen: &seen.around,
        last: LAST,
        ties: &ties,
        parts: &parts,
    };
    let rings = Rings::lay_out(study, sheet, rooms.map, &around);
    let canvas = &mut frame.canvas;
    rings.draw(canvas, words);
    panel(briefing, &seen).draw(canvas, sheet, rooms.panel);
    legend.draw(canvas, rooms.legend);
    frame.close(&n, &rings.left_out(words))
}

fn panel(briefing: &Briefing<'_>, seen: &Seen<'_>) -> Panel {
    let (study, words) = (briefing.study, briefing.words);
    let say = |id: &str| words.say(id);
    let counted = |id: &str, count: usize| Row {
        label: say(id),
        value: words.whole(count as u64),
    };
    let name = |actor: usize| called(study.organizations[actor]).to_owned();
    let unreached =
        (0..study.organizations.len()).filter(|&actor| seen.around.steps[actor].is_none());
    let unreached: Vec<String> = unreached.map(name).collect();
    let mut blocks = vec![
        Block {
            heading: say("core-rings"),
            rows: vec![
                counted("core-middle", seen.core.len()),
                counted("core-near", seen.around.count(1)),
                counted("core-far", seen.around.beyond(1)),
                counted("core-out", unreached.len()),
            ],
        },
        Block {
            heading: say("core-reading"),
            rows: vec![Row::text(say("core-fit-means")), Row::text(say("core-not"))],
        },
    ];
    if !unreached.is_empty() {
        blocks.push(Block {
            heading: say("core-out-names"),
            rows: vec![Row::text(words.list_of(&unreached, NAMES))],
        });
    }
    let fit = words.decimal(seen.found.fit, 2);
    Panel {
        title: say("core-panel"),
        name: words.fill("core-fit", &[("fit", fit.into())]),
        kind: say("core-fit-kind"),
        blocks,
    }
}

fn heading(briefing: &Briefing<'_>, seen: Result<&Seen<'_>, &Gap>) -> Heading {
    let (study, words) = (briefing.study, briefing.words);
    let n = study.organizations.len();
    let (case, names, near, far, fit) = match seen {
        Err(Gap::TooFewActors) => ("few", Vec::new(), 0, 0, 0.0),
        Err(Gap::NoTie) => ("untied", Vec::new(), 0, 0, 0.0),
        Err(_) => ("even", Vec::new(), 0, 0, 0.0),
        Ok(seen) => {
            // Who is most between the others is told first.
            let ranking = study.centralities.betweenness.ranking();
            let core = ranking
                .iter()
                .filter(|ranked| seen.found.core[ranked.actor]);
            let names: Vec<String> = core
                .map(|ranked| called(study.organizations[ranked.actor]).to_owned())
                .collect();
            let case = if seen.found.fit < FAINT {
                "faint"
            } else {
                "found"
            };
            let far = n - seen.core.len() - seen.around.count(1);
            (case, names, seen.around.count(1), far, seen.found.fit)
        }
    };
    let values = [
        ("case", case.into()),
        ("n", n.into()),
        ("members", names.len().into()),
        ("names", words.list_of(&names, 3).into()),
        ("near", near.into()),
        ("far", far.into()),
        ("fit", words.decimal(fit, 2).into()),
    ];
    Heading {
        id: FIGURE.id,
        title: words.fill("core-title", &values),
        subtitle: words.say("core-subtitle"),
        description: words.fill("core-description", &values),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::present::samples::{figure, lines, networks, readable, tied};

    #[test]
    fn every_core_can_be_read() {
        readable(FIGURE, networks());
    }

    #[test]
    fn a_star_is_a_core_of_one() {
        let ties: Vec<(usize, usize)> = (1..9).map(|leaf| (0, leaf)).collect();
        let drawing = figure(FIGURE, tied(10, &ties), Language::It);
        assert_eq!(
            drawing.title(),
            "Al centro della rete c'è Ente 0; un ente non ha legami con il centro"
        );
        assert!(
            lines(&drawing).contains(&"Accordo: 0,93 su 1"),
            "{:?}",
            lines(&drawing)
        );
    }

    #[test]
    fn without_ties_there_is_no_core() {
        let drawing = figure(FIGURE, tied(5, &[]), Language::En);
        assert_eq!(
            drawing.title(),
            "No tie between 5 organizations is known: no core can be told"
        );
    }
}
