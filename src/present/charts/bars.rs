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

use crate::present::canvas::{
    Align, Baseline, Canvas, Hatch, Point, Rect, Stroke, Style, TextStyle,
};
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width, wrap, wrap_at_most};
use crate::present::theme::{self, Color, Mark, Signal, width};

/// So many rows are better than a few that stand apart.
const GOOD_NUMBER: usize = 10;

/// What fills a piece of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::present) enum Fill {
    /// A colour.
    Plain(Color),
    /// Stripes of a colour, which fall to the right: what is there only in part, or on somebody's word.
    Striped(Color),
    /// The pattern of what is not known.
    Unknown,
}

/// A part of a bar.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::present) struct Piece {
    /// How long it is, on the scale of the bars.
    pub(in crate::present) long: f64,
    /// What fills it.
    pub(in crate::present) fill: Fill,
    /// What is drawn in it where there is room: without colour it says the same.
    pub(in crate::present) signal: Option<Signal>,
    /// What is written in it where there is room.
    pub(in crate::present) text: String,
}

/// A text in a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::present) struct Cell {
    /// What it says.
    pub(in crate::present) text: String,
    /// Whether it is what the picture is about.
    pub(in crate::present) strong: bool,
    /// A badge before it.
    pub(in crate::present) signal: Option<Signal>,
}

/// A column of words to the right of the bars.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::present) struct Column {
    /// What stands over it.
    pub(in crate::present) head: String,
    /// Whether the bars may take its room: then the figure says it elsewhere.
    pub(in crate::present) optional: bool,
}

/// A mark along the scale: a line across all rows, with words over it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::present) struct Tick {
    /// Where, on the scale of the bars.
    pub(in crate::present) at: f64,
    /// What stands over it.
    pub(in crate::present) text: String,
    /// Whether it is a line to compare with, rather than one of a grid.
    pub(in crate::present) strong: bool,
}

/// A thing and its bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::present) struct Row {
    /// Before the mark, such as a rank.
    pub(in crate::present) number: String,
    /// The mark before the name.
    pub(in crate::present) mark: Option<(Mark, Color)>,
    /// The name.
    pub(in crate::present) name: String,
    /// The bar, from left to right.
    pub(in crate::present) pieces: Vec<Piece>,
    /// A least and a most around the end of the bar.
    pub(in crate::present) interval: Option<(f64, f64)>,
    /// Where else the bar might end: a hollow circle.
    pub(in crate::present) second: Option<f64>,
    /// What is written behind the bar, or in a column of its own where something else stands there.
    pub(in crate::present) value: String,
    /// One for each column.
    pub(in crate::present) cells: Vec<Cell>,
}

/// Rows of bars and what belongs to all of them.
pub(in crate::present) struct Bars<'a> {
    sheet: &'a Sheet,
    rows: Vec<Row>,
    head: String,
    columns: Vec<Column>,
    ticks: Vec<Tick>,
    longest: f64,
}

impl Row {
    /// Where the last of its bar, interval and mark ends, on the scale of the bars.
    fn end(&self) -> f64 {
        let bar: f64 = self.pieces.iter().map(|piece| piece.long).sum();
        let most = self.interval.map_or(0.0, |(_, most)| most);
        bar.max(most).max(self.second.unwrap_or(0.0))
    }
}

impl Piece {
    /// A piece without sign and words.
    pub(in crate::present) fn filled(long: f64, fill: Fill) -> Self {
        Self {
            long,
            fill,
            signal: None,
            text: String::new(),
        }
    }
}

impl Cell {
    /// A text like any other.
    pub(in crate::present) fn plain(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// A text that the picture is about.
    pub(in crate::present) fn strong(text: String) -> Self {
        Self {
            text,
            strong: true,
            signal: None,
        }
    }

    fn weight(&self) -> Weight {
        if self.strong {
            Weight::SemiBold
        } else {
            Weight::Regular
        }
    }
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
        let step = (height / shown.max(1) as f64).min(label * 2.8);
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

impl Laid<'_> {
    /// Where the last row ends.
    pub(in crate::present) fn bottom(&self) -> f64 {
        self.bars.bottom()
    }

    /// Whether a column is shown.
    pub(in crate::present) fn has_column(&self, place: usize) -> bool {
        self.columns.iter().any(|&(shown, ..)| shown == place)
    }

    /// Draws heads and rows, and returns how many of these are shown.
    pub(in crate::present) fn drawn(&self, canvas: &mut Canvas) -> usize {
        self.draw(canvas);
        self.shown
    }

    /// Draws heads and rows.
    pub(in crate::present) fn draw(&self, canvas: &mut Canvas) {
        if self.shown == 0 {
            return;
        }
        self.draw_heads(canvas);
        for (place, row) in self.of.rows.iter().take(self.shown).enumerate() {
            let top = self.bars.y + place as f64 * self.step;
            let room = Rect::new(self.room.x, top, self.room.width, self.step);
            canvas.group("row", &row.name, |canvas| {
                canvas.owned(&format!("row-{place}"), |canvas| {
                    self.draw_row(canvas, row, room);
                });
            });
        }
        for tick in self.of.ticks.iter().filter(|tick| tick.strong) {
            let seam = Stroke::new(theme::PAPER, self.of.sheet.px(7.0));
            self.draw_tick(canvas, tick, &seam);
            let stroke = Stroke::new(theme::INK, self.of.sheet.px(width::THIN));
            self.draw_tick(canvas, tick, &stroke);
        }
    }

    /// Where a number is on the scale.
    fn x(&self, number: f64) -> f64 {
        let longest = self.of.longest;
        let share = if longest > 0.0 { number / longest } else { 0.0 };
        self.bars.x + self.bars.width * share.clamp(0.0, 1.0)
    }

    fn draw_heads(&self, canvas: &mut Canvas) {
        let sheet = self.of.sheet;
        let note = sheet.sizes.note;
        let style = TextStyle {
            line_height: 1.15,
            ..TextStyle::new(note)
                .color(theme::MUTED)
                .baseline(Baseline::Top)
        };
        canvas.lines(Point::new(self.bars.x, self.room.y), &self.head, &style);
        for &(place, wide, end) in &self.columns {
            let lines = self.of.head_lines(place, wide);
            let at = Point::new(end, self.room.y);
            canvas.lines(at, &lines, &style.align(Align::End));
        }
        let mut taken: Vec<(f64, f64)> = Vec::new();
        let strong = self.of.ticks.iter().filter(|tick| tick.strong);
        let others = || self.of.ticks.iter().filter(|tick| !tick.strong);
        for tick in others() {
            self.draw_tick(canvas, tick, &Stroke::new(theme::RULE, width::HAIR));
        }
        // Words that would touch are left out: those over the line to compare with come first.
        for tick in strong.chain(others()) {
            let half = text_width(&tick.text, note, Weight::Regular) / 2.0 + note * 0.2;
            let at = Point::new(self.x(tick.at), self.bars.y - sheet.px(10.0));
            let (from, to) = (at.x - half, at.x + half);
            if taken.iter().any(|&(left, right)| from < right && left < to) {
                continue;
            }
            taken.push((from, to));
            let style = TextStyle::new(note).color(theme::MUTED);
            canvas.text(at, &tick.text, &style.align(Align::Middle));
        }
    }

    fn draw_tick(&self, canvas: &mut Canvas, tick: &Tick, stroke: &Stroke) {
        let x = self.x(tick.at);
        let ends = [
            Point::new(x, self.bars.y),
            Point::new(x, self.bars.bottom()),
        ];
        canvas.line(&ends, stroke);
    }

    fn draw_row(&self, canvas: &mut Canvas, row: &Row, room: Rect) {
        let sheet = self.of.sheet;
        let middle = room.center().y;
        let label = TextStyle::new(sheet.sizes.label).baseline(Baseline::Middle);
        let number = Point::new(room.x + self.numbers, middle);
        canvas.text(
            number,
            &row.number,
            &label.color(theme::MUTED).align(Align::End),
        );
        let (left, wide) = self.names;
        if let Some((mark, color)) = row.mark {
            let at = Point::new(left - self.mark * 0.58, middle);
            canvas.mark(mark, at, sheet.px(13.0), &Style::filled(color));
        }
        let (name, style) = self.written(&row.name, wide, Weight::Regular, self.small_names);
        canvas.lines(Point::new(left, middle), &name, &style);
        let thick = (self.step * 0.62).min(sheet.px(44.0));
        let bar = Rect::new(self.bars.x, middle - thick / 2.0, self.bars.width, thick);
        self.draw_bar(canvas, row, bar);
        if self.in_column {
            let end = Point::new(self.values, middle);
            canvas.text(end, &row.value, &label.align(Align::End));
        } else {
            let behind = Point::new(self.x(row.end()) + sheet.px(12.0), middle);
            canvas.text(behind, &row.value, &label);
        }
        for &(place, wide, end) in &self.columns {
            if let Some(cell) = row.cells.get(place) {
                self.draw_cell(canvas, cell, Point::new(end, middle), wide);
            }
        }
        let below = [
            Point::new(room.x, room.bottom()),
            Point::new(room.right(), room.bottom()),
        ];
        canvas.line(&below, &Stroke::new(theme::RULE, width::HAIR));
    }

    /// Words in one line of the usual size, or in two lines of a smaller one where they are too long or so asked.
    fn written(
        &self,
        words: &str,
        wide: f64,
        weight: Weight,
        small: bool,
    ) -> (Vec<String>, TextStyle) {
        let sizes = &self.of.sheet.sizes;
        let (size, most) = match !small && text_width(words, sizes.label, weight) <= wide {
            true => (sizes.label, 1),
            false => (sizes.note, 2),
        };
        let style = TextStyle {
            line_height: 1.1,
            weight,
            ..TextStyle::new(size).baseline(Baseline::Middle)
        };
        (wrap_at_most(words, size, weight, wide, most), style)
    }

    fn draw_cell(&self, canvas: &mut Canvas, cell: &Cell, at: Point, wide: f64) {
        let badge = self.of.badge();
        let before = cell.signal.map_or(0.0, |_| 3.0 * badge);
        let (lines, style) = self.written(&cell.text, wide - before, cell.weight(), false);
        let color = if cell.strong {
            theme::ACCENT
        } else {
            theme::INK
        };
        canvas.lines(at, &lines, &style.color(color).align(Align::End));
        if let Some(signal) = &cell.signal {
            let long = lines
                .iter()
                .map(|line| text_width(line, style.size, style.weight))
                .fold(0.0, f64::max);
            let center = at.shifted(-long - 2.0 * badge, 0.0);
            canvas.badge(signal, center, badge);
        }
    }

    fn draw_bar(&self, canvas: &mut Canvas, row: &Row, bar: Rect) {
        let mut from = 0.0;
        for piece in &row.pieces {
            let (left, right) = (self.x(from), self.x(from + piece.long));
            from += piece.long;
            // What is there shows, however little it is.
            let long = match piece.long > 0.0 {
                true => (right - left).max(self.of.sheet.px(2.0)),
                false => continue,
            };
            self.draw_piece(canvas, piece, Rect::new(left, bar.y, long, bar.height));
        }
        if let Some((least, most)) = row.interval {
            draw_interval(canvas, self.of.sheet, bar, self.x(least), self.x(most));
        }
        if let Some(second) = row.second {
            draw_second(
                canvas,
                self.of.sheet,
                Point::new(self.x(second), bar.center().y),
            );
        }
    }

    fn draw_piece(&self, canvas: &mut Canvas, piece: &Piece, area: Rect) {
        let sheet = self.of.sheet;
        draw_fill(canvas, sheet, piece.fill, area);
        let badge = (area.height * 0.32).min(self.of.badge());
        let note = sheet.sizes.note;
        let pad = sheet.px(8.0);
        let sign = piece.signal.map_or(0.0, |_| 2.0 * badge + pad);
        let long = text_width(&piece.text, note, Weight::SemiBold);
        let both = sign + long + pad;
        let mut x = area.x + pad;
        let middle = area.center().y;
        if let Some(signal) = piece.signal.filter(|_| sign + pad <= area.width) {
            canvas.badge(&signal, Point::new(x + badge, middle), badge);
            x += sign;
        }
        if !piece.text.is_empty() && both + pad <= area.width && note * 1.1 <= area.height {
            let style = TextStyle::new(note).bold().baseline(Baseline::Middle);
            let style = match piece.fill {
                Fill::Plain(color) => style.color(theme::ink_on(color)),
                Fill::Striped(_) => style.halo(theme::PAPER),
                Fill::Unknown => style.halo(theme::UNKNOWN_AREA),
            };
            canvas.text(Point::new(x, middle), &piece.text, &style);
        }
    }
}

/// Fills an area, in a bar or in a legend.
pub(in crate::present) fn draw_fill(canvas: &mut Canvas, sheet: &Sheet, fill: Fill, area: Rect) {
    match fill {
        Fill::Plain(color) => canvas.rectangle(area, &Style::filled(color)),
        Fill::Striped(color) => {
            let stroke = Stroke::new(color, sheet.px(width::THIN));
            canvas.rectangle(area, &Style::filled(theme::PAPER).stroke(stroke));
            let hatch = Hatch {
                stroke: Stroke::new(color, sheet.px(4.0)),
                spacing: sheet.px(11.0),
                degrees: 135.0,
            };
            canvas.hatch(&[area.corners().to_vec()], &hatch);
        }
        Fill::Unknown => {
            let outline = Stroke::new(theme::LINE, width::HAIR);
            canvas.unknown_area(&[area.corners().to_vec()], &outline);
        }
    }
}

/// A line from the least to the most with a bar at either end, seen on any ground.
pub(in crate::present) fn draw_interval(
    canvas: &mut Canvas,
    sheet: &Sheet,
    bar: Rect,
    least: f64,
    most: f64,
) {
    let (middle, half) = (bar.center().y, bar.height * 0.24);
    let upright = |x: f64| vec![Point::new(x, middle - half), Point::new(x, middle + half)];
    let level = vec![Point::new(least, middle), Point::new(most, middle)];
    let lines = [upright(least), level, upright(most)];
    canvas.multi_line(&lines, &Stroke::new(theme::PAPER, sheet.px(6.0)));
    canvas.multi_line(&lines, &Stroke::new(theme::INK, sheet.px(2.5)));
}

/// A hollow circle: where else a bar might end.
pub(in crate::present) fn draw_second(canvas: &mut Canvas, sheet: &Sheet, at: Point) {
    let ring = Stroke::new(theme::INK, sheet.px(2.5));
    canvas.circle(at, sheet.px(7.0), &Style::filled(theme::PAPER).stroke(ring));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::canvas::{Drawing, Meta};
    use crate::present::samples::LONG;
    use crate::present::sheet::Medium;
    use crate::present::theme::Theme;

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
