//! Rows of bars: names on the left, a bar each, what it is worth at its end, columns of words on the right.
//!
//! A figure makes a [`Row`] for each thing in order and gives them all to [`Bars`], with what the bars measure, marks along their scale
//! and the columns. [`Bars::lay_out`] then divides a room: names take what the longest needs, or two lines where that is too much;
//! columns that can be missed are left out where the bars would be too short; rows are as high as there is room for and as many as fit.
//! [`Laid::shown`] says how many those are, and the figure counts the rest. [`Laid::bottom`] is where a legend may begin.
//!
//! A bar is made of pieces, one behind the other, each in a colour or a pattern, with a sign and words in it where they fit. Over it may
//! lie an interval and a second mark. Lengths are numbers from zero upwards, all on one scale: that of the longest row, or
//! [`Bars::longest`].

mod draw;
mod row;

use crate::present::canvas::Rect;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width, wrap, wrap_at_most};
pub(in crate::present) use draw::{draw_fill, draw_interval, draw_second};
pub(in crate::present) use row::{Cell, Column, Fill, Piece, Row, Tick};

/// So many rows are better than a few that stand apart.
const GOOD_NUMBER: usize = 10;

/// Rows of bars and what belongs to all of them.
pub(in crate::present) struct Bars<'a> {
    sheet: &'a Sheet,
    rows: Vec<Row>,
    head: String,
    columns: Vec<Column>,
    ticks: Vec<Tick>,
    longest: f64,
}

impl<'a> Bars<'a> {
    /// These rows, whose bars measure what `head` says.
    pub(in crate::present) fn new(sheet: &'a Sheet, rows: Vec<Row>, head: String) -> Self {
        Self {
            longest: rows.iter().map(Row::end).fold(0.0, f64::max),
            sheet,
            rows,
            head,
            columns: Vec::new(),
            ticks: Vec::new(),
        }
    }

    /// The same with columns to the right. One of which no cell says anything is left out.
    pub(in crate::present) fn columns(self, columns: Vec<Column>) -> Self {
        Self { columns, ..self }
    }

    /// The same with marks along the scale.
    pub(in crate::present) fn ticks(self, ticks: Vec<Tick>) -> Self {
        Self { ticks, ..self }
    }

    /// The same on a scale that ends here, so that two pictures of bars can be compared. Longer bars are cut.
    pub(in crate::present) fn longest(self, longest: f64) -> Self {
        Self { longest, ..self }
    }

    /// Divides a room.
    pub(in crate::present) fn lay_out(self, room: Rect) -> Laid<'a> {
        let sheet = self.sheet;
        let gap = sheet.px(26.0);
        let (label, note) = (sheet.sizes.label, sheet.sizes.note);
        let widest = |texts: &mut dyn Iterator<Item = (&str, f64, Weight)>| {
            texts
                .map(|(text, size, weight)| text_width(text, size, weight))
                .fold(0.0, f64::max)
        };
        let numbers = widest(
            &mut self
                .rows
                .iter()
                .map(|row| (row.number.as_str(), label, Weight::Regular)),
        );
        let mark = match self.rows.iter().any(|row| row.mark.is_some()) {
            true => sheet.px(46.0),
            false => 0.0,
        };
        let before = if numbers > 0.0 {
            numbers + gap / 2.0
        } else {
            0.0
        } + mark;
        let mut names = name_width(&self.rows, sheet, room.width - before);
        let values = widest(
            &mut self
                .rows
                .iter()
                .map(|row| (row.value.as_str(), label, Weight::Regular)),
        );
        let values = if values > 0.0 { values + gap } else { gap };
        // Columns that can be missed go, the last one first, where bars would be shorter than this.
        let least = room.width * 0.17;
        let says = |place: usize| {
            let mut cells = self.rows.iter().filter_map(|row| row.cells.get(place));
            cells.any(|cell| !cell.text.is_empty())
        };
        let mut columns: Vec<(usize, f64)> = (0..self.columns.len())
            .filter(|&place| says(place))
            .map(|place| (place, self.column_width(place, room.width * 0.17)))
            .collect();
        let bars = |columns: &[(usize, f64)], names: f64| {
            let taken: f64 = columns.iter().map(|(_, wide)| wide + gap).sum();
            room.width - before - names - gap - values - taken
        };
        while bars(&columns, names) < least
            && let Some(last) = columns
                .iter()
                .rposition(|&(place, _)| self.columns[place].optional)
        {
            columns.remove(last);
        }
        // Then names give way, which are shortened where they must be.
        let lacking = (least - bars(&columns, names)).max(0.0);
        names = (names - lacking).max(names.min(room.width * 0.2));
        let wide = bars(&columns, names).max(1.0);
        let left = room.x + before + names + gap;
        let mut right = room.right();
        let mut ends = vec![0.0; columns.len()];
        for (place, (_, wide)) in columns.iter().enumerate().rev() {
            ends[place] = right;
            right -= wide + gap;
        }
        let heads = columns
            .iter()
            .map(|&(place, wide)| self.head_lines(place, wide).len());
        let head = wrap_at_most(&self.head, note, Weight::Regular, wide + values, 2);
        let above = heads.max().unwrap_or(0).max(head.len()) as f64 * note * 1.15
            + match self.ticks.iter().any(|tick| !tick.text.is_empty()) {
                true => note * 1.3,
                false => 0.0,
            }
            + sheet.px(10.0);
        let long_names =
            (self.rows.iter()).any(|row| text_width(&row.name, label, Weight::Regular) > names);
        let two_lines = long_names
            || columns.iter().any(|&(place, wide)| {
                let cells = self.rows.iter().filter_map(|row| row.cells.get(place));
                cells.into_iter().any(|cell| self.cell_width(cell) > wide)
            });
        // Rows stand apart where there is room for a good number of them, and close together otherwise.
        let [close, apart] = match two_lines {
            true => [2.0, 10.0].map(|between| note * 2.2 + sheet.px(between)),
            false => [1.35, 1.9].map(|lines| label * lines),
        };
        let fitting = |least: f64| ((room.height - above) / least).max(1.0) as usize;
        // All of them are better than a good number.
        let least = match fitting(apart) < GOOD_NUMBER.min(self.rows.len())
            || fitting(close) >= self.rows.len()
        {
            true => close,
            false => apart,
        };
        let height = (room.height - above).max(least);
        let shown = self.rows.len().min(fitting(least));
        let step = (height / shown.max(1) as f64).min(label * 4.0);
        Laid {
            shown,
            columns: columns
                .into_iter()
                .zip(ends)
                .map(|((place, wide), end)| (place, wide, end))
                .collect(),
            names: (room.x + before, names),
            bars: Rect::new(left, room.y + above, wide, step * shown as f64),
            values: left + wide + values,
            in_column: self.ticks.iter().any(|tick| tick.strong)
                || (self.rows.iter()).any(|row| row.interval.is_some() || row.second.is_some()),
            small_names: long_names,
            room,
            numbers,
            mark,
            step,
            head,
            of: self,
        }
    }

    /// How wide a column is: as its widest text, unless that is more than `most`, and no narrower than its head in two lines.
    fn column_width(&self, place: usize, most: f64) -> f64 {
        let cells = self.rows.iter().filter_map(|row| row.cells.get(place));
        let mut wide = cells
            .map(|cell| self.cell_width(cell))
            .fold(0.0, f64::max)
            .min(most);
        // A head of one line is worth a little more.
        let head = text_width(
            &self.columns[place].head,
            self.sheet.sizes.note,
            Weight::Regular,
        );
        if head <= wide * 1.3 {
            wide = wide.max(head);
        }
        while wide < most && self.head_lines(place, wide).len() > 2 {
            wide += self.sheet.sizes.note;
        }
        wide
    }

    fn cell_width(&self, cell: &Cell) -> f64 {
        let badge = cell.signal.map_or(0.0, |_| 3.0 * self.badge());
        text_width(&cell.text, self.sheet.sizes.label, cell.weight()) + badge
    }

    fn badge(&self) -> f64 {
        self.sheet.px(12.0)
    }

    fn head_lines(&self, place: usize, wide: f64) -> Vec<String> {
        let head = &self.columns[place].head;
        wrap_at_most(head, self.sheet.sizes.note, Weight::Regular, wide, 3)
    }
}

/// The width of the names: that of the longest, or what lets all of them stand in two lines, within limits.
fn name_width(rows: &[Row], sheet: &Sheet, room: f64) -> f64 {
    let (label, note) = (sheet.sizes.label, sheet.sizes.note);
    let names = || rows.iter().map(|row| row.name.as_str());
    let longest = names()
        .map(|name| text_width(name, label, Weight::Regular))
        .fold(0.0, f64::max);
    let (usual, most) = (room * 0.3, room * 0.4);
    if longest <= usual {
        return longest;
    }
    let mut wide = usual;
    while wide < most && names().any(|name| wrap(name, note, Weight::Regular, wide).len() > 2) {
        wide += note;
    }
    wide
}

/// Rows of bars in their places.
pub(in crate::present) struct Laid<'a> {
    /// How many rows there is room for.
    pub(in crate::present) shown: usize,
    of: Bars<'a>,
    room: Rect,
    /// The bars of all rows shown.
    bars: Rect,
    /// The left edge of the names, and their width.
    names: (f64, f64),
    /// Whether all names are in small type, since one of them needs it.
    small_names: bool,
    /// What the numbers and the marks before the names take.
    numbers: f64,
    mark: f64,
    /// From one row to the next.
    step: f64,
    /// Where values end, and whether all of them do: behind an interval they would seem to be its end, and a line across all rows would
    /// run through them.
    values: f64,
    in_column: bool,
    /// What the bars measure, in lines.
    head: Vec<String>,
    /// Which columns are shown, their widths and their right edges.
    columns: Vec<(usize, f64, f64)>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::canvas::{Canvas, Drawing, Meta};
    use crate::present::samples::LONG;
    use crate::present::sheet::Medium;
    use crate::present::theme::{self, Mark, Signal, Theme};

    fn rows(names: impl IntoIterator<Item = String>) -> Vec<Row> {
        let row = |(place, name): (usize, String)| Row {
            number: (place + 1).to_string(),
            mark: Some((Mark::ASSOCIATION, theme::CATEGORIES[0])),
            name,
            pieces: vec![
                Piece::filled(10.0 / (place + 1) as f64, Fill::Plain(theme::CATEGORIES[0])),
                Piece::filled(1.0, Fill::Unknown),
                Piece::filled(0.5, Fill::Striped(theme::CATEGORIES[1])),
            ],
            interval: Some((1.0, 12.0)),
            second: Some(0.5),
            value: "0,395".to_owned(),
            cells: vec![
                Cell::strong("4 enti si staccano".to_owned()),
                Cell {
                    signal: Some(Signal::UNCOVERED),
                    ..Cell::plain("manca".to_owned())
                },
            ],
        };
        names.into_iter().enumerate().map(row).collect()
    }

    fn drawn(sheet: &Sheet, rows: &[Row]) -> (Drawing, usize) {
        let column = |head: &str, optional| Column {
            head: head.to_owned(),
            optional,
        };
        let room =
            Rect::new(0.0, 0.0, sheet.size.width, sheet.size.height * 0.6).inset(sheet.margin);
        let mut canvas = Canvas::on(sheet, Meta::new("prova", "Prova", "Una prova."));
        let laid = Bars::new(sheet, rows.to_vec(), "intermediazione".to_owned())
            .columns(vec![
                column("se si ritira", false),
                column("una colonna dal titolo lungo", true),
            ])
            .ticks(vec![Tick {
                at: 5.0,
                text: "5".to_owned(),
                strong: false,
            }])
            .lay_out(room);
        let shown = laid.shown;
        assert!(laid.bottom() <= room.bottom() + 1e-9);
        laid.draw(&mut canvas);
        (canvas.finish().expect("a sound picture"), shown)
    }

    #[test]
    fn rows_fit_on_every_sheet_whatever_their_names() {
        let names = |stem: &str, count: usize| -> Vec<String> {
            (0..count).map(|place| format!("{stem} {place}")).collect()
        };
        for medium in Medium::ALL {
            for theme in Theme::ALL {
                let sheet = Sheet::new(medium, theme);
                for names in [
                    names("Ente", 1),
                    names("Ente", 80),
                    names(LONG, 40),
                    names("جمعية خيرية 🙂", 5),
                ] {
                    let rows = rows(names);
                    let (drawing, shown) = drawn(&sheet, &rows);
                    assert!(0 < shown && shown <= rows.len());
                    assert_eq!(drawing.overlapping_texts(), [], "{medium:?} {theme:?}");
                    assert_eq!(drawing.texts_outside(), Vec::<&_>::new());
                    assert!(drawing.texts_on_foreign_marks().is_empty());
                    assert!(drawing.texts_smaller_than(sheet.sizes.least).is_empty());
                }
            }
        }
    }

    #[test]
    fn more_room_shows_more_rows_and_no_rows_show_nothing() {
        let many = rows((0..200).map(|place| format!("Ente {place}")));
        let shown = [Medium::Slide, Medium::A3]
            .map(|medium| drawn(&Sheet::new(medium, Theme::Light), &many).1);
        assert!(shown[0] < shown[1], "{shown:?}");
        assert_eq!(drawn(&Sheet::default(), &[]).1, 0);
    }

    #[test]
    fn a_column_that_can_be_missed_makes_room_for_the_bars() {
        let rows = rows([LONG.to_owned()]);
        let column = |optional| Column {
            head: "x".to_owned(),
            optional,
        };
        let sheet = Sheet::default();
        let laid = Bars::new(&sheet, rows, String::new())
            .columns(vec![column(false), column(true)])
            .lay_out(Rect::new(0.0, 0.0, 700.0, 300.0));
        assert!(laid.has_column(0) && !laid.has_column(1));
    }
}
