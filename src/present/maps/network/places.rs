//! Where the network map puts actors, in a unit that every sheet understands.
//!
//! The unit is a share of the map's room: *x* from 0 at its left edge to 1 at the right, *y* from 0 at the upper edge to 1 at the
//! lower. So a map on a wall can have the places of one on a slide.

use crate::present::Briefing;
use crate::present::canvas::{Point, Rect};
use crate::present::sheet::{Medium, Sheet};
use crate::present::theme::Theme;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// Where each organization stands, by id, in shares of the map's room.
pub type Places = BTreeMap<String, Point>;

/// The places that the network map of one run has on each sheet: laying it out takes longer than all the rest, and other figures and a
/// table show the same.
#[derive(Debug, Default)]
pub struct Memo(Mutex<BTreeMap<(Medium, Theme), Places>>);

impl Memo {
    /// The places on a sheet, if they were found before.
    pub(super) fn recall(&self, sheet: &Sheet) -> Option<Places> {
        let known = self.0.lock().ok()?;
        known.get(&(sheet.medium, sheet.theme)).cloned()
    }

    /// Keeps the places on a sheet.
    pub(super) fn keep(&self, sheet: &Sheet, places: Places) {
        if let Ok(mut known) = self.0.lock() {
            known.insert((sheet.medium, sheet.theme), places);
        }
    }
}

/// The room of a map: all of it, and the part that middles of marks may lie in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Names stay in it.
    pub(super) page: Rect,
    /// The middles of marks do.
    pub(super) within: Rect,
}

impl Room {
    /// A room on a sheet.
    pub(super) fn new(sheet: &Sheet, page: Rect) -> Self {
        // Marks, and names beside them, stand out from the points.
        let across = sheet.px(64.0).min(page.width * 0.06);
        let down = sheet.px(48.0).min(page.height * 0.1);
        let within = Rect::new(
            page.x + across,
            page.y + down,
            page.width - 2.0 * across,
            page.height - 2.0 * down,
        );
        Self { page, within }
    }

    /// A point of the sheet as shares of the room.
    pub(super) fn shares(&self, point: Point) -> Point {
        let Rect {
            x,
            y,
            width,
            height,
        } = self.page;
        Point::new(
            (point.x - x) / width.max(1.0),
            (point.y - y) / height.max(1.0),
        )
    }

    /// Shares of the room as a point of the sheet.
    fn point(&self, shares: Point) -> Point {
        let Rect {
            x,
            y,
            width,
            height,
        } = self.page;
        Point::new(x + shares.x * width, y + shares.y * height)
    }

    /// Where an earlier picture had each actor, on this sheet; nothing at all if there is no such picture.
    pub(super) fn anchors(&self, briefing: &Briefing<'_>) -> Vec<Option<Point>> {
        let Some(places) = briefing.view.places else {
            return Vec::new();
        };
        let ids = briefing.study.actors.ids().iter();
        ids.map(|id| Some(self.point(*places.get(id)?))).collect()
    }
}
