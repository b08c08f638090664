//! Needs by municipality: how many persons nothing covers, and the status of every need.

use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::tavoli::TavoloView;
use crate::model::ids::NeedTypeId;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{Baseline, Canvas, CanvasError, Drawing, Point, Rect, TextStyle};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::left_out::LeftOut;
use crate::present::legend::Legend;
use crate::present::local::{Local, in_the_same_places};
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, wrap};
use crate::present::theme::{self, Signal, size::LINE_HEIGHT};
use std::collections::BTreeMap;

mod cells;
mod grid;
mod marks;

use cells::{Number, TypeRow, rows};
use grid::Grid;
use marks::Marks;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "needs",
    told_to: Audience::Public,
    draw,
};

/// Above the legend, and between its statuses and what the signs in the cells mean, on a slide.
const GAPS: (f64, f64) = (16.0, 4.0);
/// The looks of the statuses, in their order.
const SIGNALS: &[Signal] = &Signal::ALL;

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let slice = Slice::of(briefing);
    let locals = slice.locals(briefing);
    let rows = rows(briefing, &locals, |id| slice.has(id));
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &slice, &locals, &rows));
    let body = frame.body;
    let mut hidden = (0, 0);
    if rows.is_empty() {
        let label = sheet.sizes.label;
        let style = TextStyle::new(label).color(theme::MUTED);
        let at = Point::new(body.x, body.y + label);
        let say = words.say("needs-none");
        frame.canvas.paragraph(at, &say, &style, body.width * 0.6);
    } else {
        let marks = Marks::of(briefing, slice.tavolo);
        let signs = signs(briefing, locals.len(), &rows, &marks);
        let key = Key::of(briefing, sheet, (&slice, &rows), &signs, body.width);
        let grid = Grid::lay_out(briefing, sheet, &locals, &rows, body, key.height);
        grid.draw(&mut frame.canvas, briefing, &locals, &rows);
        marks.draw(&mut frame.canvas, sheet, &grid, &locals, &rows);
        hidden = (rows.len() - grid.rows, locals.len() - grid.columns);
        let room = Rect::new(body.x, grid.bottom(), body.width, key.height);
        key.draw(&mut frame.canvas, sheet, room);
    }
    let left_out = left_out(briefing, hidden);
    let n = words.fill(
        "frame-needs-size",
        &[
            ("municipalities", locals.len().into()),
            ("needs", slice.all().into()),
        ],
    );
    frame.close(&n, &left_out)
}

/// The needs that the chart shows: all, or those that one working group follows.
struct Slice<'a> {
    tavolo: Option<&'a TavoloView>,
    /// How many of its needs have each status.
    statuses: BTreeMap<NeedStatus, usize>,
}

impl<'a> Slice<'a> {
    fn of(briefing: &Briefing<'a>) -> Self {
        let study = briefing.study;
        let tavolo = (briefing.view.tavolo).and_then(|place| study.tavoli().tavoli.get(place));
        let mut slice = Self {
            tavolo,
            statuses: BTreeMap::new(),
        };
        for need in &study.coverage.needs {
            if slice.has(&need.need.need_type) {
                *slice.statuses.entry(need.status).or_default() += 1;
            }
        }
        slice
    }

    /// How many of its needs have a status.
    fn count(&self, status: NeedStatus) -> usize {
        self.statuses.get(&status).copied().unwrap_or_default()
    }

    /// How many needs it has.
    fn all(&self) -> usize {
        self.statuses.values().sum()
    }

    /// Whether it has this type of need.
    fn has(&self, id: &NeedTypeId) -> bool {
        let has = |view: &TavoloView| view.needs.iter().any(|need| need.need_type == *id);
        self.tavolo.is_none_or(has)
    }

    fn locals(&self, briefing: &Briefing<'a>) -> Vec<Local<'a>> {
        let needs = briefing.study.coverage.needs.iter();
        in_the_same_places(
            briefing,
            needs.filter(|need| self.has(&need.need.need_type)),
        )
    }

    /// What the chart shows, with the name of the working group.
    fn subtitle(&self, briefing: &Briefing<'_>) -> String {
        // What is not told outside the office comes last in it too.
        let outside = briefing.addressed(Audience::Public).disclosure();
        let all = match outside.tells_need_types() && outside.tells_municipalities() {
            true => "yes",
            false => "no",
        };
        let Some(view) = self.tavolo else {
            let values = [("all", all.into())];
            return briefing.words.fill("needs-subtitle", &values);
        };
        let tavolo = briefing.study.district.network.tavolo(&view.tavolo);
        let name = tavolo.map_or(view.tavolo.as_str(), |tavolo| tavolo.name.as_str());
        briefing.words.fill(
            "needs-subtitle-tavolo",
            &[("name", name.into()), ("all", all.into())],
        )
    }
}

/// The six statuses with the number of their needs, and what the signs in the cells mean.
struct Key<'a> {
    statuses: Legend<'a>,
    signs: Vec<String>,
    height: f64,
}

impl<'a> Key<'a> {
    fn of(
        briefing: &Briefing<'_>,
        sheet: &'a Sheet,
        (slice, rows): (&Slice<'_>, &[TypeRow<'_>]),
        signs: &str,
        width: f64,
    ) -> Self {
        let words = briefing.words;
        let mut statuses = Legend::new(sheet, words.say("needs-legend"));
        // From the worst to the best; what is not known stands apart, at the end.
        let looks = || NeedStatus::ALL.into_iter().zip(SIGNALS);
        for (status, signal) in looks().skip(1).chain(looks().take(1)) {
            let name = words.say(&format!("status-{}", status.key()));
            let values = [
                ("status", name.as_str().into()),
                ("count", slice.count(status).into()),
            ];
            let text = words.fill("needs-status", &values);
            statuses = statuses.status(signal, text);
            let partly = |cell: &cells::Cell| cell.status == status && cell.is_partly();
            if rows.iter().flat_map(|row| row.cells.values()).any(partly) {
                let share = words.percent(briefing.study.district.edition.sufficient_share);
                let text = words.fill("needs-partly", &[("share", share.into())]);
                let radius = sheet.px(12.0);
                statuses = statuses.entry(2.0 * radius, text, move |canvas, at| {
                    grid::draw_partly(canvas, signal, at.shifted(radius, 0.0), radius);
                });
            }
        }
        let note = sheet.sizes.note;
        let signs = wrap(signs, note, Weight::Regular, width);
        let lines = signs.len() as f64 * note * LINE_HEIGHT;
        Self {
            height: sheet.px(GAPS.0 + GAPS.1) + statuses.height(width) + lines,
            statuses,
            signs,
        }
    }

    fn draw(&self, canvas: &mut Canvas, sheet: &Sheet, room: Rect) {
        let high = self.statuses.height(room.width);
        let top = room.y + sheet.px(GAPS.0);
        self.statuses
            .draw(canvas, Rect::new(room.x, top, room.width, high));
        let note = TextStyle::new(sheet.sizes.note)
            .color(theme::MUTED)
            .baseline(Baseline::Top);
        let at = Point::new(room.x, top + high + sheet.px(GAPS.1));
        canvas.lines(at, &self.signs, &note);
    }
}

/// What the signs in the cells mean, a sentence each.
fn signs(
    briefing: &Briefing<'_>,
    columns: usize,
    rows: &[TypeRow<'_>],
    marks: &Marks<'_>,
) -> String {
    let words = briefing.words;
    let has = |is: fn(Number) -> bool| {
        let mut cells = rows.iter().flat_map(|row| row.cells.values());
        cells.any(|cell| is(cell.number))
    };
    let sufficient = words.percent(briefing.study.district.edition.sufficient_share);
    let mut signs = vec![words.fill("needs-sign-number", &[("share", sufficient.into())])];
    signs.extend(marks.signs().map(|id| words.say(id)));
    if has(|number| matches!(number, Number::AtMost(_))) {
        signs.push(words.say("needs-sign-at-most"));
    }
    if has(|number| number == Number::Untold) {
        signs.push(words.say("publication-sign"));
    }
    if has(|number| number == Number::Suppressed) {
        signs.push(words.say("needs-sign-suppressed"));
    }
    if rows.iter().any(|row| row.cells.len() < columns) {
        signs.push(words.say("needs-sign-absent"));
    }
    signs.join(" ")
}

fn heading(
    briefing: &Briefing<'_>,
    slice: &Slice<'_>,
    locals: &[Local<'_>],
    rows: &[TypeRow<'_>],
) -> Heading {
    let words = briefing.words;
    let count = |status: NeedStatus| slice.count(status);
    let (uncovered, out_of_reach) = (count(NeedStatus::Uncovered), count(NeedStatus::OutOfReach));
    // Needs without a number are not judged, so that nothing is said of them.
    let (needs, unknown) = (slice.all(), count(NeedStatus::Unknown));
    let heaviest = rows.iter().rev().max_by_key(|row| row.not_covered);
    let persons = heaviest.and_then(|row| row.not_covered);
    let exact = heaviest.is_none_or(|row| row.exact);
    let case = if rows.is_empty() {
        "none"
    } else if unknown == needs {
        "unknown"
    } else {
        // What is withheld comes last, so that a first row without persons says that only of those that are told.
        match persons {
            Some(0) if rows.iter().all(|row| row.not_covered.is_some()) => "met",
            _ => "some",
        }
    };
    let told = persons.is_some_and(|persons| persons > 0);
    let all_told = rows.iter().all(|row| row.not_covered.is_some());
    let all_told = if all_told { "yes" } else { "no" };
    let values = [
        ("case", case.into()),
        ("needs", (needs - unknown).into()),
        ("unknown", unknown.into()),
        ("uncovered", uncovered.into()),
        ("outofreach", out_of_reach.into()),
        ("all", all_told.into()),
        ("told", if told { "yes" } else { "no" }.into()),
        (
            "name",
            heaviest
                .map_or("", |row| row.need_type.name.as_str())
                .into(),
        ),
        ("persons", persons.unwrap_or_default().into()),
        ("exact", if exact { "yes" } else { "no" }.into()),
    ];
    let mut heaviest: Vec<&TypeRow<'_>> = rows.iter().collect();
    heaviest.sort_by_key(|row| std::cmp::Reverse(row.not_covered));
    let list: Vec<String> = heaviest
        .into_iter()
        .take(3)
        .filter_map(|row| {
            let persons = row.not_covered.filter(|persons| *persons > 0)?;
            let values = [
                ("name", row.need_type.name.as_str().into()),
                ("persons", persons.into()),
                ("exact", if row.exact { "yes" } else { "no" }.into()),
            ];
            Some(words.fill("needs-heaviest", &values))
        })
        .collect();
    let description = words.fill(
        "needs-description",
        &[
            ("all", all_told.into()),
            ("types", rows.len().into()),
            ("municipalities", locals.len().into()),
            ("uncovered", uncovered.into()),
            ("outofreach", out_of_reach.into()),
            ("insufficient", count(NeedStatus::Insufficient).into()),
            ("fragile", count(NeedStatus::Fragile).into()),
            ("covered", count(NeedStatus::Covered).into()),
            ("unknown", count(NeedStatus::Unknown).into()),
            ("heaviest", list.len().into()),
            ("list", words.list(&list).into()),
        ],
    );
    Heading {
        id: FIGURE.id,
        title: words.fill("needs-title", &values),
        subtitle: slice.subtitle(briefing),
        description,
    }
}

/// What the chart does not show or does not know, a sentence each.
fn left_out(briefing: &Briefing<'_>, (rows, columns): (usize, usize)) -> String {
    LeftOut::new(briefing.words)
        .counts([("left-out-types", rows), ("left-out-unlisted", columns)])
        .minutes(briefing.study)
        .text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::model::units::Headcount;
    use crate::present::samples::{addressed, assert_readable, figure, lines, rows};

    #[test]
    fn every_district_can_be_read() {
        assert_readable(FIGURE);
    }

    #[test]
    fn the_title_states_the_finding() {
        let mut sample = rows(&["Fano", "Pergola"], &["Posti nido", "Trasporto sociale"]);
        for need in &mut sample.needs {
            need.record.persons = Headcount::Stated(40);
        }
        let drawing = figure(FIGURE, sample, Language::It);
        assert_eq!(
            drawing.title(),
            "Su 4 bisogni 2 sono scoperti e uno è fuori portata; pesa di più «Posti nido»: 80 persone non coperte"
        );
    }

    #[test]
    fn a_small_cell_is_told_in_the_office_alone() {
        let mut sample = rows(&["Fano", "Pergola"], &["Posti nido"]);
        sample.needs[0].record.persons = Headcount::Stated(2);
        sample.needs[1].record.persons = Headcount::Stated(80);
        let drawing = figure(FIGURE, sample.clone(), Language::It);
        assert!(lines(&drawing).contains(&"2"), "{:?}", lines(&drawing));
        assert!(
            drawing.title().ends_with("82 persone non coperte"),
            "{}",
            drawing.title()
        );
        let drawing = addressed(FIGURE, sample, Audience::Tavolo);
        let lines = lines(&drawing);
        assert!(lines.contains(&"ris."), "{lines:?}");
        // What both have together does not tell which of them has how many.
        assert!(!lines.contains(&"2") && !lines.contains(&"80"), "{lines:?}");
        assert!(
            drawing.title().ends_with("82 persone non coperte"),
            "{}",
            drawing.title()
        );
    }

    #[test]
    fn a_number_says_what_is_known_of_it() {
        let mut sample = rows(&["Fano"], &["Nido", "Trasporto", "Domicilio", "Doposcuola"]);
        let persons = [
            Headcount::Unknown,
            Headcount::Suppressed,
            Headcount::Stated(1500),
            Headcount::Stated(40),
        ];
        for (need, persons) in sample.needs.iter_mut().zip(persons) {
            need.record.persons = persons;
        }
        let drawing = figure(FIGURE, sample, Language::It);
        let lines = lines(&drawing);
        // The fourth service does not state its capacity: nobody can say how many of the forty it covers.
        assert!(
            lines.contains(&"≤40") && lines.contains(&"n.d.") && lines.contains(&"0"),
            "{lines:?}"
        );
    }

    #[test]
    fn columns_stand_in_the_same_places_in_every_edition() {
        let names = ["Fano", "Pergola", "Mondavio"];
        let mut sample = rows(&names, &["Posti nido", "Trasporto sociale"]);
        for (place, need) in sample.needs.iter_mut().enumerate() {
            // In one municipality so few that its sum is withheld outside the office.
            let few = need.record.id.municipality.as_str() == "041001";
            need.record.persons = Headcount::Stated(if few { 1 } else { 40 + place as u32 });
        }
        let order = |drawing: &Drawing| -> Vec<String> {
            let lines = lines(drawing);
            let columns = lines.into_iter().filter(|line| names.contains(line));
            columns.map(str::to_owned).collect()
        };
        let office = order(&figure(FIGURE, sample.clone(), Language::It));
        let tavolo = order(&addressed(FIGURE, sample, Audience::Tavolo));
        assert_eq!(office.len(), 3, "{office:?}");
        assert_eq!(office, tavolo);
    }

    #[test]
    fn of_what_is_withheld_nobody_says_that_it_weighs_less() {
        let mut sample = rows(&["Fano", "Pergola"], &["Posti nido", "Trasporto sociale"]);
        for need in &mut sample.needs {
            // So few of one type that its sum is withheld outside the office.
            let few = need.record.id.need_type.as_str().ends_with('1');
            need.record.persons = Headcount::Stated(if few { 1 } else { 40 });
        }
        let title = |drawing: Drawing| drawing.title().to_owned();
        let office = title(figure(FIGURE, sample.clone(), Language::It));
        assert!(office.contains("; pesa di più «"), "{office}");
        let tavolo = title(addressed(FIGURE, sample, Audience::Tavolo));
        assert!(
            tavolo.contains("tra i numeri che si possono dire pesa di più"),
            "{tavolo}"
        );
    }

    #[test]
    fn the_tick_is_for_what_is_covered_for_everybody() {
        let cell = |status, number| cells::Cell { status, number };
        let covered = |number| cell(NeedStatus::Covered, number).is_partly();
        assert!(!covered(Number::Exact(0)));
        assert!([Number::Exact(208), Number::AtMost(3), Number::Untold].map(covered) == [true; 3]);
        assert!(!cell(NeedStatus::Insufficient, Number::Exact(9)).is_partly());
    }
}
