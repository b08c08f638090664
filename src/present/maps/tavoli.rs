//! The network once for every working group: the same places, who sits there in full, the others faint.

pub(super) mod one;
mod panel;

use super::actors::{Between, between, draw_ring, silent_key, ties_key};
use super::network::{Places, places};
use super::rings::faint;
use crate::analysis::coverage::tavoli::TavoloView;
use crate::analysis::structure::among::Among;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{CanvasError, Drawing, Point, Rect, Style};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::{Legend, network_size};
use crate::present::sheet::Sheet;
use crate::present::theme;
use panel::{Panel, SMALL};
use std::collections::{BTreeMap, BTreeSet};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "tavoli",
    told_to: Audience::Tavolo,
    draw,
};

/// How many working groups are drawn, those with the most members.
const MOST: usize = 6;
/// Between panels, and between them and the legend, on a slide.
const GAP: f64 = 20.0;
/// How much wider than high a panel is at its best.
const SHAPE: f64 = 1.7;

/// A working group and the ties between those who sit at it.
struct Table<'a> {
    name: &'a str,
    view: &'a TavoloView,
    among: Among,
    /// Who works on its needs and does not sit at it, by index, where the picture shows them.
    elsewhere: BTreeSet<usize>,
}

impl Table<'_> {
    /// Whom the picture shows: those who sit at it, and those who might.
    fn shown(&self) -> impl Iterator<Item = usize> {
        let all = self.among.members.iter().chain(&self.elsewhere);
        all.copied()
    }
}

/// The working groups, in the order of the dataset.
fn tables<'a>(briefing: &Briefing<'a>) -> Vec<Table<'a>> {
    let study = briefing.study;
    let network = &study.district.network;
    let table = |view: &'a TavoloView| {
        let seated = view.seated.iter();
        let members = seated.filter_map(|id| study.actors.index_of(id.as_str()));
        let tavolo = network.tavolo(&view.tavolo);
        Table {
            name: tavolo.map_or(view.tavolo.as_str(), |tavolo| tavolo.name.as_str()),
            view,
            among: Among::of(&study.actors, members),
            elsewhere: BTreeSet::new(),
        }
    };
    study.tavoli().tavoli.iter().map(table).collect()
}

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let (study, words) = (briefing.study, briefing.words);
    let tables = tables(briefing);
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &tables));
    let body = frame.body;
    let shown = &tables[..tables.len().min(MOST)];
    let ties = between(study);
    let legend = key(briefing, sheet, shown, &ties);
    let (room, below) = legend.at_foot(body);
    let gap = sheet.px(GAP);
    let places = match shown {
        [] => BTreeMap::new(),
        _ => by_index(briefing, places(briefing, sheet)),
    };
    let canvas = &mut frame.canvas;
    let mut unnamed = 0;
    for (table, room) in shown.iter().zip(grid(room, shown.len(), gap)) {
        let panel = Panel::new(briefing, sheet, table, &SMALL, room, (&places, &ties));
        canvas.group("tavolo", table.name, |canvas| panel.draw(canvas));
        unnamed += panel.unnamed();
    }
    if !shown.is_empty() {
        legend.draw(canvas, below);
    }
    let seatless = study.organizations.iter();
    let network = &study.district.network;
    let seatless = seatless.filter(|one| network.tavoli_of(&one.id).is_empty());
    let left_out = words.fill(
        "tavoli-left-out",
        &[
            ("others", (tables.len() - shown.len()).into()),
            ("unnamed", unnamed.into()),
            ("seatless", seatless.count().into()),
        ],
    );
    frame.close(
        &network_size(words, study.cohesion.n, study.cohesion.m),
        &left_out,
    )
}

/// The places of the network map by the index of the actor, spread over a square of side 1.
fn by_index(briefing: &Briefing<'_>, places: Places) -> BTreeMap<usize, Point> {
    let points: Vec<Point> = places.values().copied().collect();
    let all = Rect::around(&points).unwrap_or_default();
    let part = |at: f64, from: f64, long: f64| match long > 0.0 {
        true => (at - from) / long,
        false => 0.5,
    };
    let spread = |(id, point): (String, Point)| {
        let x = part(point.x, all.x, all.width);
        let y = part(point.y, all.y, all.height);
        Some((briefing.study.actors.index_of(&id)?, Point::new(x, y)))
    };
    places.into_iter().filter_map(spread).collect()
}

/// Rooms for so many panels, in rows that are filled from the left; of all ways the one whose panels have the best shape.
fn grid(room: Rect, count: usize, gap: f64) -> Vec<Rect> {
    let size = |columns: usize| {
        let rows = count.div_ceil(columns);
        let side =
            |long: f64, parts: usize| ((long - gap * (parts - 1) as f64) / parts as f64).max(1.0);
        (side(room.width, columns), side(room.height, rows))
    };
    // How large a panel of the best shape fits.
    let fit = |columns: &usize| {
        let (width, height) = size(*columns);
        (width / SHAPE).min(height)
    };
    let columns = (1..=count).max_by(|a, b| fit(a).total_cmp(&fit(b)).then(b.cmp(a)));
    let Some(columns) = columns else {
        return Vec::new();
    };
    let (width, height) = size(columns);
    let cell = |place: usize| {
        let (column, row) = ((place % columns) as f64, (place / columns) as f64);
        let x = room.x + column * (width + gap);
        Rect::new(x, room.y + row * (height + gap), width, height)
    };
    (0..count).map(cell).collect()
}

fn key<'a>(
    briefing: &Briefing<'_>,
    sheet: &'a Sheet,
    tables: &[Table<'_>],
    ties: &[Between],
) -> Legend<'a> {
    let (study, words) = (briefing.study, briefing.words);
    let px = |length| sheet.px(length);
    let seated = tables.iter().flat_map(|table| &table.among.members);
    let used: Vec<_> = seated
        .map(|&actor| study.organizations[actor].kind)
        .collect();
    let mut seated = tables.iter().flat_map(|table| &table.among.members);
    let silent = seated.any(|&actor| study.organizations[actor].answered == Some(false));
    let legend = Legend::new(sheet, words.say("legend-kinds")).kinds(words, &used);
    let legend = silent_key(legend, sheet, words, silent);
    let together = |tied: &&Between| {
        let members = tables.iter().map(|table| &table.among.members);
        let mut both =
            members.filter(|all| all.contains(&tied.first) && all.contains(&tied.second));
        both.next().is_some()
    };
    let inside: Vec<Between> = ties.iter().filter(together).copied().collect();
    let mut legend = ties_key(legend, sheet, words, &inside);
    if tables.iter().any(|table| !table.among.alone.is_empty()) {
        let alone = words.say("tavoli-legend-alone");
        legend = legend.entry(px(28.0), alone, move |canvas, at| {
            let center = at.shifted(px(14.0), 0.0);
            draw_ring(canvas, sheet, center, px(7.0));
            canvas.circle(center, px(6.0), &Style::filled(theme::MUTED));
        });
    }
    // Among text there is little room, and the faint rest says itself.
    if sheet.among_text {
        return legend;
    }
    let others = words.say("tavoli-legend-others");
    legend.entry(px(44.0), others, move |canvas, at| {
        let end = at.shifted(px(40.0), 0.0);
        canvas.line(&[at.shifted(px(4.0), 0.0), end], &faint(sheet));
        for point in [at.shifted(px(4.0), 0.0), end] {
            canvas.circle(point, px(panel::ELSEWHERE), &Style::filled(theme::LINE));
        }
    })
}

fn heading(briefing: &Briefing<'_>, tables: &[Table<'_>]) -> Heading {
    let words = briefing.words;
    // The closest first.
    let mut shares: Vec<(f64, &Table<'_>)> = tables
        .iter()
        .filter_map(|table| Some((table.among.share()?.0, table)))
        .collect();
    shares.sort_by(|a, b| b.0.total_cmp(&a.0));
    let percent = |table: &Table<'_>| {
        let share = table.among.share();
        share.map_or_else(
            || words.say("figure-no-number"),
            |share| words.percent(share),
        )
    };
    let (first, last) = (shares.first(), shares.last());
    let case = match (tables.len(), first, last) {
        (0, _, _) => "none",
        (_, Some(first), Some(last)) if shares.len() > 1 => {
            match percent(first.1) == percent(last.1) {
                true => "equal",
                false => "spread",
            }
        }
        (_, Some(_), _) => "one",
        _ => "empty",
    };
    let list: Vec<String> = tables
        .iter()
        .map(|table| {
            let values = [
                ("name", table.name.into()),
                ("members", table.among.members.len().into()),
                ("tied", table.among.tied.into()),
                ("alone", table.among.alone.len().into()),
            ];
            words.fill("tavoli-one", &values)
        })
        .collect();
    let name =
        |found: Option<&(f64, &Table<'_>)>| found.map_or("", |(_, table)| table.name).to_owned();
    let share = |found: Option<&(f64, &Table<'_>)>| {
        found.map_or_else(String::new, |(_, table)| percent(table))
    };
    let values = [
        ("case", case.into()),
        ("count", tables.len().into()),
        ("first", name(first).into()),
        ("firstshare", share(first).into()),
        ("last", name(last).into()),
        ("lastshare", share(last).into()),
        ("list", list.join("; ").into()),
    ];
    Heading {
        id: FIGURE.id,
        title: words.fill("tavoli-title", &values),
        subtitle: words.say("tavoli-subtitle"),
        description: words.fill("tavoli-description", &values),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::present::samples::{figure, lines, networks, readable, tied};

    #[test]
    fn every_working_group_can_be_read() {
        readable(FIGURE, networks());
    }

    #[test]
    fn the_title_names_the_closest_and_the_loosest_group() {
        // Tie by tie the ends sit at one of four groups: the first holds 0, 1, 4 and 5, the others two each.
        let ties = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)];
        let drawing = figure(FIGURE, tied(7, &ties), Language::It);
        assert_eq!(
            drawing.title(),
            "Il tavolo più unito è Tavolo 1: 100\u{a0}% delle coppie di enti ha un legame; il meno unito è Tavolo 0, 33\u{a0}%"
        );
        assert!(
            lines(&drawing)
                .iter()
                .any(|line| line.contains("4 enti · 2 legami tra loro"))
        );
    }

    #[test]
    fn panels_take_the_shape_that_holds_the_largest_maps() {
        let room = Rect::new(0.0, 0.0, 1800.0, 700.0);
        let columns = |count| {
            let cells = grid(room, count, 20.0);
            assert!(cells.iter().all(|cell| room.contains(cell)));
            cells.iter().filter(|cell| cell.y == 0.0).count()
        };
        assert_eq!([1, 2, 4, 6].map(columns), [1, 2, 2, 3]);
        assert!(grid(room, 0, 20.0).is_empty());
    }
}
