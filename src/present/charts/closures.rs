//! What breaks if an organization closes: of the persons whom its services take, who finds a place elsewhere, of whom it is not known,
//! whom nothing can take.

use super::bars::{Bars, Cell, Column, Fill, Piece, Row};
use super::blank::draw_instead;
use crate::analysis::coverage::closures::Closure;
use crate::analysis::coverage::repair::Loss;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::called::called_by;
use crate::present::canvas::{CanvasError, Drawing};
use crate::present::changes::stops;
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::kinds::look;
use crate::present::left_out::LeftOut;
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::takers::takers;
use crate::present::theme::Signal;
use crate::present::words::Words;
use std::cmp::Reverse;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "closures",
    told_to: Audience::Internal,
    draw,
};

/// How many of those who take over are named.
const NAMED: usize = 1;

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let (words, study) = (briefing.words, briefing.study);
    let all = &study.closures().organizations;
    let mut touched: Vec<&Closure> = all.iter().filter(|one| one.loss.served > 0).collect();
    // By what the bars show; who loses what nobody counted as covered comes first among equals, as in the table.
    touched.sort_by_key(|one| Reverse((one.loss.without_place(), one.loss.lost)));
    if briefing.disclosure().hides() {
        // Their order would tell what is withheld.
        touched.sort_by_key(|one| &one.organization);
    }
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &touched));
    let body = frame.body;
    let rows = |signs: bool| -> Vec<Row> {
        let rows = touched.iter().map(|one| row(briefing, one, signs));
        rows.collect()
    };
    let takes_nobody = |one: &&Closure| takers(&study.district.network, one).is_empty();
    let mut nobody_takes = false;
    let mut shown = 0;
    if touched.is_empty() {
        draw_instead(&mut frame.canvas, sheet, body, &words.say("closures-none"));
    } else {
        let legend = legend(briefing, sheet, &touched, true);
        let (room, _) = legend.at_foot(body);
        let mut columns = vec![
            Column {
                head: words.say("closures-hanging"),
                optional: false,
            },
            Column {
                head: words.say("column-taken-over-by"),
                optional: true,
            },
        ];
        let bars = |rows: Vec<Row>, columns: &[Column]| {
            Bars::new(sheet, rows, words.say("closures-bar"))
                .columns(columns.to_vec())
                .lay_out(room)
        };
        shown = bars(rows(true), &columns).shown;
        // A sign tells the parts of bars apart, and a column organizations: where all rows are alike they would only repeat themselves.
        let signs = (touched[..shown].iter()).any(|one| one.loss.taken_over > 0);
        let hides = briefing.disclosure().hides();
        nobody_takes = !hides && touched[..shown].iter().all(takes_nobody);
        if nobody_takes {
            columns.pop();
        }
        let mut rows = rows(signs);
        rows.truncate(shown);
        let laid = bars(rows, &columns);
        shown = laid.shown;
        laid.draw(&mut frame.canvas);
        // The legend of fewer rows is no higher.
        let legend = self::legend(briefing, sheet, &touched[..shown], signs);
        let (_, foot) = legend.at_foot(body);
        legend.draw_under(&mut frame.canvas, laid.bottom(), foot);
    }
    let hopes = all.iter().any(|closure| closure.loss.undetermined_lost > 0);
    let left_out = LeftOut::new(words)
        .when(nobody_takes, "closures-nobody-takes-any")
        .counts([
            ("closures-others", touched.len() - shown),
            ("closures-nobody", all.len() - touched.len()),
        ])
        .when(hopes, "closures-hopes")
        .text();
    let n = words.fill("closures-size", &[("n", all.len().into())]);
    frame.close(&n, &left_out)
}

fn row(briefing: &Briefing<'_>, closure: &Closure, signs: bool) -> Row {
    let (words, study) = (briefing.words, briefing.study);
    let network = &study.district.network;
    let organization = network.organization(&closure.organization);
    let (pieces, value) = match briefing.disclosure().across(closure.loss) {
        Some(loss) => {
            let part = |persons: u64, fill, signal| Piece {
                signal,
                ..Piece::filled(persons as f64, fill)
            };
            let pieces = [
                part(
                    loss.lost,
                    Fill::Plain(Signal::UNCOVERED.fill),
                    signs.then_some(Signal::UNCOVERED),
                ),
                part(loss.undetermined, Fill::Unknown, None),
                part(
                    loss.taken_over,
                    Fill::Plain(Signal::COVERED.fill),
                    Some(Signal::COVERED),
                ),
            ];
            let pieces = pieces.into_iter().filter(|piece| piece.long > 0.0);
            (pieces.collect(), words.whole(loss.without_place()))
        }
        None => (Vec::new(), words.say("figure-withheld")),
    };
    let names = takers(network, closure);
    let hanging = match closure.hanging {
        0 => Cell::plain("–".to_owned()),
        count => Cell::strong(words.whole(count as u64)),
    };
    let takes = match (briefing.disclosure().hides(), names.is_empty()) {
        (true, _) => words.say("figure-withheld"),
        (false, true) => words.say("closures-nobody-takes"),
        (false, false) => words.list_of(&names, NAMED),
    };
    Row {
        mark: organization.map(|one| look(one.kind)),
        name: called_by(network, &closure.organization),
        pieces,
        value,
        cells: vec![hanging, Cell::plain(takes)],
        ..Row::default()
    }
}

fn legend<'a>(
    briefing: &Briefing<'_>,
    sheet: &'a Sheet,
    closures: &[&Closure],
    signs: bool,
) -> Legend<'a> {
    let words: &Words = briefing.words;
    let told = !briefing.disclosure().hides();
    let has = |of: fn(&Loss) -> u64| told && closures.iter().any(|one| of(&one.loss) > 0);
    let mut legend = Legend::new(sheet, words.say("closures-legend"));
    if has(|loss| loss.lost) {
        let text = words.say("closures-lost");
        legend = match signs {
            true => legend.status(&Signal::UNCOVERED, text),
            false => legend.area(Signal::UNCOVERED.fill, text),
        };
    }
    if has(|loss| loss.undetermined) {
        legend = legend.unknown(words.say("closures-undetermined"));
    }
    if has(|loss| loss.taken_over) {
        legend = legend.status(&Signal::COVERED, words.say("closures-taken-over"));
    }
    let kinds: Vec<_> = (closures.iter())
        .filter_map(|one| {
            briefing
                .study
                .district
                .network
                .organization(&one.organization)
        })
        .map(|organization| organization.kind)
        .collect();
    legend.kinds(words, &kinds)
}

fn heading(briefing: &Briefing<'_>, closures: &[&Closure]) -> Heading {
    let words = briefing.words;
    let name =
        |closure: &Closure| called_by(&briefing.study.district.network, &closure.organization);
    let missed = |one: &&&Closure| one.loss.without_place() > 0;
    let missing = closures.iter().filter(missed).count();
    // As the report counts them: with those who only lose the hope of a place that nobody stated.
    let losing = (briefing.study.closures().organizations.iter())
        .filter(|one| one.loss.undetermined + one.loss.beyond_reach() > 0)
        .count();
    // Public bodies stop services and do not close: they give the headline where no other organization does.
    let network = &briefing.study.district.network;
    let is_public = |one: &Closure| network.is_public(&one.organization);
    let first = closures.iter().find(missed);
    let private = closures.iter().filter(missed).find(|one| !is_public(one));
    let worst = private.or(first);
    let above = private.is_some() && first.is_some_and(|one| is_public(one));
    let told = worst.map(|worst| briefing.disclosure().across(worst.loss.without_place()));
    let (case, persons) = match (closures.is_empty(), told) {
        (true, _) => ("none", 0),
        (false, None) => ("safe", 0),
        (false, Some(Some(persons))) => ("some", persons),
        (false, Some(None)) => ("withheld", 0),
    };
    let values = [
        ("case", case.into()),
        (
            "name",
            worst.map_or_else(String::new, |one| name(one)).into(),
        ),
        (
            "stops",
            stops(network, worst.map(|one| &one.organization)).into(),
        ),
        ("above", if above { "yes" } else { "no" }.into()),
        ("persons", persons.into()),
        ("others", losing.saturating_sub(1).into()),
    ];
    let list: Vec<String> = closures
        .iter()
        .filter_map(|one| {
            let loss = briefing.disclosure().across(one.loss)?;
            let values = [
                ("name", name(one).into()),
                ("lost", loss.lost.into()),
                ("served", loss.served.into()),
            ];
            Some(words.fill("closures-one", &values))
        })
        .take(5)
        .collect();
    let description = words.fill(
        "closures-description",
        &[
            ("n", closures.len().into()),
            ("missing", missing.into()),
            ("count", list.len().into()),
            ("list", words.list(&list).into()),
        ],
    );
    Heading {
        id: FIGURE.id,
        title: words.fill("closures-title", &values),
        subtitle: words.say("closures-subtitle"),
        description,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::model::node::OrganizationKind;
    use crate::model::units::Headcount;
    use crate::present::samples::{LONG, assert_readable, figure, readable, rows, sitting};

    #[test]
    fn every_district_can_be_read() {
        assert_readable(FIGURE);
        let names: Vec<String> = (0..40).map(|i| format!("Ente {i} {LONG}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut sample = sitting(&names, &["a", "b", "c", "d", "e", "f", "g", "h"]);
        for need in &mut sample.needs {
            need.record.persons = Headcount::Stated(1_700);
        }
        for (place, service) in sample.services.iter_mut().enumerate() {
            let organization = sample.organizations[place + 2].record.id.clone();
            service.record.providers = [organization].into();
        }
        readable(FIGURE, [("long names", sample)]);
    }

    /// A and B have a service each for the third type; the fourth type has nobody.
    #[test]
    fn who_finds_a_place_elsewhere_is_not_lost() {
        let mut sample = rows(&["Fano"], &["Nido", "Trasporto", "Domicilio"]);
        for need in &mut sample.needs {
            need.record.persons = Headcount::Stated(40);
        }
        let drawing = figure(FIGURE, sample, Language::It);
        // A alone has thirty places for the second type; for the third each of them could take everybody.
        assert_eq!(
            drawing.title(),
            "Se chiude l'ente A, 30 persone non trovano altrove un posto certo; nessun altro ente ne lascerebbe senza"
        );
        assert!(
            drawing.description().contains("A (30 su"),
            "{}",
            drawing.description()
        );
    }

    /// A has more to lose than B.
    #[test]
    fn a_public_body_stops_its_services_and_gives_the_headline_only_where_nobody_else_does() {
        let title = |lost_by_both: bool| {
            let mut sample = rows(&["Fano"], &["Nido", "Trasporto", "Domicilio"]);
            for need in &mut sample.needs {
                need.record.persons = Headcount::Stated(40);
            }
            if lost_by_both {
                sample.needs[2].record.persons = Headcount::Stated(10_000);
            }
            sample.organizations[0].record.kind = OrganizationKind::PublicBody;
            figure(FIGURE, sample, Language::It).title().to_owned()
        };
        assert_eq!(
            title(false),
            "Se l'ente A sospende i servizi, 30 persone non trovano altrove un posto certo; nessun altro ente ne lascerebbe senza"
        );
        let headline = title(true);
        let begin = "Tra chi non è ente pubblico, se chiude B, ";
        assert!(headline.starts_with(begin), "{headline}");
    }
}
