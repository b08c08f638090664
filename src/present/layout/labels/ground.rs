//! What has been taken of the page, part by part.

use super::super::plane::union;
use super::candidates::Candidate;
use crate::present::canvas::Rect;

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

    pub(super) fn names(&self, cell: usize) -> &[u32] {
        &self.names[cell]
    }

    pub(super) fn enter(&mut self, room: &Rect, name: u32) {
        for cell in self.cells(room) {
            self.names[cell].push(name);
        }
    }

    pub(super) fn leave(&mut self, room: &Rect, name: u32) {
        for cell in self.cells(room) {
            let names = &mut self.names[cell];
            if let Some(place) = names.iter().position(|&other| other == name) {
                names.swap_remove(place);
            }
        }
    }

    /// The cells that a room reaches into.
    pub(super) fn cells(&self, room: &Rect) -> impl Iterator<Item = usize> + use<> {
        // A cast of a float saturates: what lies outside belongs to the outermost cells.
        let index = |offset: f64, most: usize| ((offset / self.cell) as usize).min(most - 1);
        let left = index(room.x - self.x, self.columns);
        let right = index(room.right() - self.x, self.columns);
        let top = index(room.y - self.y, self.rows);
        let bottom = index(room.bottom() - self.y, self.rows);
        let columns = self.columns;
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }
}
