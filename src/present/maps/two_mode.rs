//! The two-mode map: organizations, their services, the types of need these answer to, in three columns.

mod columns;
mod picture;

use crate::analysis::coverage::chains::Answered;
use crate::analysis::coverage::status::NeedStatus;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{Canvas, CanvasError, Drawing, Point};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::Legend;
use crate::present::maps::actors::silent_key;
use crate::present::sheet::Sheet;
use crate::present::status::signal;
use columns::{Columns, Line, Row, shown_status};
use picture::{CLASSES, PITCH, Picture, draw_box, stroke};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "two-mode",
    told_to: Audience::Internal,
    draw,
};

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let (study, words) = (briefing.study, briefing.words);
    let chains = study.chains();
    let mut frame = Frame::open(briefing, sheet, &heading(briefing));
    let body = frame.body;
    // The legend says what occurs; what occurs hangs on the rows, and these on the room that the legend leaves: it has the room for all.
    let all = Columns::new(study, chains, [usize::MAX; 2]);
    let (room, below) = key(briefing, sheet, &all).at_foot(body);
    let rows = [&all.organizations, &all.services, &all.types].map(Vec::len);
    let longest = rows.into_iter().max().unwrap_or_default();
    // A cast of a float saturates.
    let fits = |size: f64| ((room.height / size - 1.6) / PITCH.0) as usize;
    // What does not fit whole is read from afar on a screen; paper can be stepped up to.
    let on_paper = sheet.medium.paper().is_some();
    let size = match on_paper && fits(sheet.sizes.note) < longest {
        true => sheet.sizes.least,
        false => sheet.sizes.note,
    };
    let most = fits(size);
    // Paper has the room for services in two columns.
    let staggered = on_paper && rows[1] > most;
    let most_services = if staggered { most * 3 / 2 } else { most };
    let columns = Columns::new(study, chains, [most, most_services]);
    let legend = key(briefing, sheet, &columns);
    let picture = Picture::new(briefing, sheet, &columns, room, (size, staggered));
    if longest > 0 {
        let canvas = &mut frame.canvas;
        canvas.group("ties", &words.say("two-mode-lines"), |canvas| {
            picture.draw_lines(canvas)
        });
        canvas.group("rows", &words.say("two-mode-rows"), |canvas| {
            picture.draw_rows(canvas)
        });
        legend.draw(canvas, below);
    }
    let rest = |rows: &[Row]| match rows.last() {
        Some(Row::Rest(count)) => *count,
        _ => 0,
    };
    let offering = all.organizations.len();
    let left_out = words.fill(
        "two-mode-left-out",
        &[
            ("organizations", rest(&columns.organizations).into()),
            ("services", rest(&columns.services).into()),
            ("types", rest(&columns.types).into()),
            ("idle", (study.organizations.len() - offering).into()),
        ],
    );
    let n = words.fill(
        "two-mode-size",
        &[
            ("organizations", offering.into()),
            ("services", chains.services.len().into()),
            ("types", chains.types.len().into()),
        ],
    );
    frame.close(&n, &left_out)
}

fn key<'a>(briefing: &Briefing<'_>, sheet: &'a Sheet, columns: &Columns) -> Legend<'a> {
    let (study, words) = (briefing.study, briefing.words);
    let px = |length| sheet.px(length);
    let one = |row: &Row| match row {
        Row::One(place) => Some(*place),
        Row::Rest(_) => None,
    };
    let used = columns.organizations.iter().filter_map(one);
    let used: Vec<_> = used.map(|actor| study.organizations[actor]).collect();
    let kinds: Vec<_> = used.iter().map(|one| one.kind).collect();
    let silent = used.iter().any(|one| one.answered == Some(false));
    let legend = Legend::new(sheet, words.say("legend-kinds")).kinds(words, &kinds);
    let mut legend = silent_key(legend, sheet, words, silent);
    let statuses: Vec<NeedStatus> = study.chains().types.iter().map(shown_status).collect();
    for status in NeedStatus::ALL {
        if statuses.contains(&status) {
            let text = words.say(&format!("status-{}", status.key()));
            legend = legend.entry(px(24.0), text, move |canvas, at| {
                canvas.badge(&signal(status), at.shifted(px(12.0), 0.0), px(12.0));
            });
        }
    }
    let lines = || columns.offers.iter().chain(&columns.answers);
    let line = |class: usize, unstated: bool, running: bool| {
        move |canvas: &mut Canvas, at: Point| {
            let ends = [at, at.shifted(px(40.0), 0.0)];
            canvas.line(&ends, &stroke(sheet, class, unstated, running));
        }
    };
    let running = |line: &&Line| line.running;
    for (class, &from) in CLASSES.iter().enumerate() {
        let next = CLASSES.get(class + 1).copied();
        let within = |persons: u64| persons >= from && next.is_none_or(|next| persons < next);
        let told = |line: &Line| briefing.disclosure().across(line.persons);
        if (lines().filter(running).filter_map(told)).any(within) {
            let name = match (class, next) {
                (0, _) => "least",
                (_, Some(_)) => "middle",
                (_, None) => "most",
            };
            let values = [
                ("class", name.into()),
                ("from", from.into()),
                ("to", next.map_or(0, |next| next - 1).into()),
                ("next", next.unwrap_or_default().into()),
            ];
            let text = words.fill("two-mode-persons", &values);
            legend = legend.entry(px(40.0), text, line(class, false, true));
        }
    }
    if lines().filter(running).any(|line| line.unstated) {
        let text = words.say("two-mode-unstated");
        legend = legend.entry(px(40.0), text, line(0, true, true));
    }
    // What does not run has a hollow box, where it has a row of its own, and a line of its own.
    let services = &study.chains().services;
    let mut shown = columns.services.iter().filter_map(one);
    let boxed = shown.any(|service| !services[service].running);
    if boxed || lines().any(|line| !line.running) {
        let idle = line(0, false, false);
        legend = legend.entry(px(40.0), words.say("two-mode-idle"), move |canvas, at| {
            idle(canvas, at);
            if boxed {
                draw_box(canvas, sheet, at.shifted(px(20.0), 0.0), false);
            }
        });
    }
    legend
}

fn heading(briefing: &Briefing<'_>) -> Heading {
    let (study, words) = (briefing.study, briefing.words);
    let chains = study.chains();
    let name = |answered: &&Answered| {
        let need_type = study.district.network.need_type(&answered.need_type);
        need_type.map_or_else(|| answered.need_type.to_string(), |one| one.name.clone())
    };
    let types = || chains.types.iter();
    let least = types().map(|answered| answered.providers.len()).min();
    let fewest = types().filter(|answered| Some(answered.providers.len()) == least);
    let fewest: Vec<&Answered> = fewest.collect();
    let quoted =
        |answered: &&Answered| words.fill("two-mode-quoted", &[("name", name(answered).into())]);
    let names: Vec<String> = fewest.iter().map(quoted).collect();
    let case = match (least, chains.services.is_empty()) {
        (None, true) => "nothing",
        (None, false) => "untyped",
        (Some(_), true) => "unserved",
        (Some(0), false) => "uncovered",
        (Some(_), false) => "served",
    };
    let list: Vec<String> = types()
        .map(|answered| {
            let values = [
                ("name", name(&answered).into()),
                ("providers", answered.providers.len().into()),
            ];
            words.fill("two-mode-one", &values)
        })
        .collect();
    let values = [
        ("case", case.into()),
        ("count", names.len().into()),
        ("names", words.list_of(&names, 2).into()),
        ("least", least.unwrap_or_default().into()),
        ("organizations", study.organizations.len().into()),
        ("services", chains.services.len().into()),
        ("types", chains.types.len().into()),
        ("list", list.join(", ").into()),
    ];
    Heading {
        id: FIGURE.id,
        title: words.fill("two-mode-title", &values),
        subtitle: words.say("two-mode-subtitle"),
        description: words.fill("two-mode-description", &values),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::model::node::ServiceStatus;
    use crate::present::samples::{NAMES, assert_readable, figure, lines, rows};

    #[test]
    fn every_map_of_services_can_be_read() {
        assert_readable(FIGURE);
    }

    #[test]
    fn the_title_names_the_types_that_nobody_answers_to() {
        let sample = rows(&NAMES.0, &NAMES.1);
        let drawing = figure(FIGURE, sample.clone(), Language::It);
        assert_eq!(
            drawing.title(),
            "A «Posti nido» e «Dipendenze» non risponde alcun servizio attivo"
        );
        // With a service for each, one that one organization alone provides.
        let mut served = sample;
        served
            .need_types
            .retain(|row| !["t00", "t04"].contains(&row.record.id.as_str()));
        let drawing = figure(FIGURE, served, Language::En);
        assert!(
            drawing.title().contains("have 1 organization"),
            "{}",
            drawing.title()
        );
    }

    #[test]
    fn no_line_hides_that_some_are_not_known() {
        // The fourth type has one service, which does not state its places; the services of the others do.
        let sample = rows(&NAMES.0, &NAMES.1);
        let built =
            crate::model::builder::build(crate::model::district::Edition::new("prova"), sample);
        let study = crate::analysis::study::Study::of(&built.district).expect("a study");
        // All services but one in a row, and all types but one: what is stated is counted, and it is not all.
        let columns = Columns::new(&study, study.chains(), [2, 2]);
        let mut rest = columns.answers.iter().filter(|line| line.unstated);
        assert!(rest.any(|line| line.persons > 0), "{:?}", columns.answers);
    }

    #[test]
    fn what_does_not_run_answers_to_nothing() {
        let mut sample = rows(&["Fano"], &["Posti nido", "Trasporto sociale"]);
        for service in &mut sample.services {
            service.record.status = ServiceStatus::Suspended;
        }
        let drawing = figure(FIGURE, sample, Language::It);
        assert!(
            drawing.title().contains("Trasporto sociale"),
            "{}",
            drawing.title()
        );
        assert!(lines(&drawing).contains(&"servizio non attivo"));
    }
}
