//! What has been taken of the page, part by part.

use super::super::plane::union;
use super::candidates::Candidate;
use crate::present::canvas::Rect;
use std::ops::Range;

/// The page in square cells, each with the names that have a place reaching into it.
pub(super) struct Ground {
    x: f64,
    y: f64,
    cell: f64,
    columns: usize,
    rows: usize,
    names: Vec<Vec<u32>>,
}

/// How many cells the longer side has: a name of usual length reaches into a few.
const CELLS: f64 = 40.0;

impl Ground {
    /// Of a page that holds all these places.
    pub(super) fn of(offers: &[Vec<Candidate>]) -> Self {
        let rooms = offers.iter().flatten().map(|place| place.room);
        let bounds = rooms
            .reduce(|a, b| union(&a, &b))
            .unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
        let cell = (bounds.width.max(bounds.height) / CELLS).max(f64::MIN_POSITIVE);
        let columns = (bounds.width / cell) as usize + 1;
        let rows = (bounds.height / cell) as usize + 1;
        Self {
            x: bounds.x,
            y: bounds.y,
            cell,
            columns,
            rows,
            names: vec![Vec::new(); columns * rows],
        }
    }

    /// The first name, cell by cell, of those reaching into a room's cells that is what is looked for.
    pub(super) fn find(&self, room: &Rect, mut is_it: impl FnMut(u32) -> bool) -> Option<u32> {
        let (columns, rows) = self.cells(room);
        for row in rows {
            for column in columns.clone() {
                for &name in &self.names[row * self.columns + column] {
                    if is_it(name) {
                        return Some(name);
                    }
                }
            }
        }
        None
    }

    pub(super) fn enter(&mut self, room: &Rect, name: u32) {
        self.change(room, |names| names.push(name));
    }

    pub(super) fn leave(&mut self, room: &Rect, name: u32) {
        self.change(room, |names| {
            if let Some(place) = names.iter().position(|&other| other == name) {
                names.swap_remove(place);
            }
        });
    }

    fn change(&mut self, room: &Rect, mut change: impl FnMut(&mut Vec<u32>)) {
        let (columns, rows) = self.cells(room);
        for row in rows {
            for column in columns.clone() {
                change(&mut self.names[row * self.columns + column]);
            }
        }
    }

    /// The columns and the rows that a room reaches into.
    fn cells(&self, room: &Rect) -> (Range<usize>, Range<usize>) {
        // A cast of a float saturates: what lies outside belongs to the outermost cells.
        let index = |offset: f64, most: usize| ((offset / self.cell) as usize).min(most - 1);
        let columns = [room.x, room.right()].map(|x| index(x - self.x, self.columns));
        let rows = [room.y, room.bottom()].map(|y| index(y - self.y, self.rows));
        (columns[0]..columns[1] + 1, rows[0]..rows[1] + 1)
    }
}
