//! The network map of one working group: who sits at it in full, who works on its needs without sitting there with a broken ring, the
//! others faint; all in the places of the network map, so that the pages of several groups compare.

use super::panel::{Look, Panel, draw_guest};
use super::{Table, by_index, key, tables};
use crate::present::Briefing;
use crate::present::canvas::{CanvasError, Drawing, Point, Style};
use crate::present::frame::{Frame, Heading};
use crate::present::legend::network_size;
use crate::present::maps::actors::between;
use crate::present::maps::network::places;
use crate::present::sheet::Sheet;
use crate::present::theme;
use std::collections::BTreeMap;

/// Alone on its page.
const LOOK: Look = Look {
    member: 13.0,
    name: 240.0,
    head: false,
    large: true,
};

/// Draws the group at this place of the study's list under the id of the figure that asks for it.
pub(in crate::present::maps) fn draw(
    briefing: &Briefing<'_>,
    sheet: &Sheet,
    id: &'static str,
    tavolo: usize,
) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let study = briefing.study;
    let Some(table) = tables(briefing).into_iter().nth(tavolo) else {
        let frame = Frame::open(briefing, sheet, &nobody(briefing, id));
        return frame.close(&network_size(words, study.cohesion.n, study.cohesion.m), "");
    };
    let mut table = one(briefing, table);
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, id, &table));
    let ties = between(study);
    let mut legend = key(briefing, sheet, std::slice::from_ref(&table), &ties);
    if !table.elsewhere.is_empty() {
        let wide = sheet.px(28.0);
        legend = legend.entry(
            wide,
            words.say("tavolo-legend-elsewhere"),
            move |canvas, at| {
                let center = at.shifted(wide / 2.0, 0.0);
                draw_guest(canvas, sheet, center, sheet.px(6.0));
                canvas.circle(center, sheet.px(6.0), &Style::filled(theme::MUTED));
            },
        );
    }
    let (room, below) = legend.at_foot(frame.body);
    // Among text there is no other picture on the sheet whose places these could be.
    let usual = Sheet::default();
    let of = if sheet.among_text { &usual } else { sheet };
    let mut places = by_index(briefing, places(briefing, of));
    spread(&mut places, &table);
    let elsewhere = table.elsewhere.len();
    // On a sheet that is handed out nobody who does not sit there is named for having no ties.
    if briefing.audience.is_handed_out() {
        table.elsewhere.retain(|actor| places.contains_key(actor));
    }
    let elsewhere = elsewhere - table.elsewhere.len();
    let panel = Panel::new(briefing, sheet, &table, &LOOK, room, (&places, &ties));
    let canvas = &mut frame.canvas;
    canvas.group("tavolo", table.name, |canvas| panel.draw(canvas));
    legend.draw(canvas, below);
    let left_out = words.fill(
        "tavolo-left-out",
        &[
            ("unnamed", panel.unnamed().into()),
            ("hidden", panel.hidden().into()),
            ("elsewhere", elsewhere.into()),
        ],
    );
    let n = network_size(words, study.cohesion.n, study.cohesion.m);
    frame.close(&n, &left_out)
}

/// Moves places apart where those who are shown in full crowd, so that their names find room: halfway to even steps, without changing who is
/// left of whom or above.
fn spread(places: &mut BTreeMap<usize, Point>, table: &Table<'_>) {
    let shown: Vec<Point> = (table.shown())
        .filter_map(|actor| places.get(&actor).copied())
        .collect();
    let along = |at: fn(&Point) -> f64| Steps::of(shown.iter().map(at));
    let (across, down) = (along(|point| point.x), along(|point| point.y));
    for point in places.values_mut() {
        *point = Point::new(across.moved(point.x), down.moved(point.y));
    }
}

/// Places along one axis from 0 to 1, and where each goes.
struct Steps {
    from: Vec<f64>,
    to: Vec<f64>,
}

impl Steps {
    fn of(places: impl Iterator<Item = f64>) -> Self {
        let mut from: Vec<f64> = [0.0, 1.0].into_iter().chain(places).collect();
        from.sort_by(f64::total_cmp);
        from.dedup();
        let last = (from.len() - 1).max(1) as f64;
        let even = from.iter().enumerate();
        let to = even
            .map(|(step, at)| at.midpoint(step as f64 / last))
            .collect();
        Self { from, to }
    }

    /// Where a place goes: between the steps in proportion.
    fn moved(&self, at: f64) -> f64 {
        let after = self.from.partition_point(|step| *step < at);
        let after = after.clamp(1, self.from.len() - 1);
        let (low, high) = (self.from[after - 1], self.from[after]);
        let part = ((at - low) / (high - low)).clamp(0.0, 1.0);
        self.to[after - 1] + part * (self.to[after] - self.to[after - 1])
    }
}

/// The group with those who work on its needs elsewhere, for an audience that is shown who is missing; and without a word of who is alone
/// where nobody knows: who did not answer may have ties.
fn one<'a>(briefing: &Briefing<'_>, mut table: Table<'a>) -> Table<'a> {
    let study = briefing.study;
    if briefing.audience.hides_judgements() {
        table.among.alone.clear();
        return table;
    }
    let silent = |actor: &usize| study.organizations[*actor].answered == Some(false);
    table.among.alone.retain(|actor| !silent(actor));
    let absent = table.view.absent();
    table.elsewhere = absent
        .filter_map(|id| study.actors.index_of(id.as_str()))
        .collect();
    table
}

fn heading(briefing: &Briefing<'_>, id: &'static str, table: &Table<'_>) -> Heading {
    let words = briefing.words;
    let share = table.among.share();
    let (members, elsewhere) = (table.among.members.len(), table.elsewhere.len());
    let case = match (members, elsewhere, share) {
        (0, 0, _) => "empty",
        (0, _, _) => "only-elsewhere",
        (_, 0, Some(_)) => "members",
        (_, 0, None) => "single",
        _ => "elsewhere",
    };
    let values = [
        ("case", case.into()),
        ("name", table.name.into()),
        ("members", members.into()),
        ("elsewhere", elsewhere.into()),
        ("paired", if share.is_some() { "yes" } else { "no" }.into()),
        (
            "share",
            share
                .map_or_else(String::new, |share| words.percent(share))
                .into(),
        ),
        ("tied", table.among.tied.into()),
        ("alone", table.among.alone.len().into()),
    ];
    Heading {
        id,
        title: words.fill("tavolo-title", &values),
        subtitle: words.say("tavolo-subtitle"),
        description: words.fill("tavolo-description", &values),
    }
}

fn nobody(briefing: &Briefing<'_>, id: &'static str) -> Heading {
    let values = [("case", "none".into()), ("count", 0.into())];
    Heading {
        id,
        title: briefing.words.fill("tavoli-title", &values),
        subtitle: briefing.words.say("tavolo-subtitle"),
        description: briefing.words.fill("tavoli-description", &values),
    }
}
