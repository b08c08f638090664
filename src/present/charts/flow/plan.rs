//! Where nodes and ribbons of the flow stand: one scale for all columns, an order with few crossings, nothing lower than its label.

use super::streams::Streams;
use crate::present::canvas::{Point, Rect};
use crate::present::sheet::Sheet;
use std::collections::BTreeMap;

/// How often the columns are put in order, each by where the ribbons of its nodes lead.
const ROUNDS: usize = 10;
/// Halvings of the interval in which the scale lies.
const HALVINGS: usize = 40;

/// A node in its place.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Bar {
    /// Its upper edge.
    pub(super) y: f64,
    /// Its height: as many persons as it has.
    pub(super) height: f64,
    /// The room that it has with its label.
    pub(super) slot: f64,
}

impl Bar {
    /// Its middle.
    pub(super) fn middle(&self) -> f64 {
        self.y + self.height / 2.0
    }
}

/// A ribbon between the upper ends of two edges.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ribbon {
    /// From which node, to which.
    pub(super) ends: (usize, usize),
    /// Upper ends.
    pub(super) from: Point,
    pub(super) to: Point,
    /// How thick it is.
    pub(super) thickness: f64,
}

/// Where everything stands.
pub(super) struct Plan {
    /// Left edges of the bars, and how wide they are.
    pub(super) x: [f64; 3],
    pub(super) wide: f64,
    /// Types of need, services, providers, by place.
    pub(super) bars: [Vec<Bar>; 3],
    /// Those of whom it is not known, those whom nothing covers.
    pub(super) ends: [Bar; 2],
    /// From types to services, from services to providers, from types to those not known and not covered.
    pub(super) covered: Vec<Ribbon>,
    pub(super) provided: Vec<Ribbon>,
    pub(super) undetermined: Vec<Ribbon>,
    pub(super) uncovered: Vec<Ribbon>,
}

/// Lengths that a plan keeps to.
struct Lengths {
    /// The least height of a node with its label.
    line: f64,
    /// The least and the most from one node to the next.
    gap: f64,
    most: f64,
    /// Above those not known and those not covered.
    between: f64,
}

impl Plan {
    /// Lays the streams out in a room; `line` is the least height of a node with its label.
    pub(super) fn lay_out(
        sheet: &Sheet,
        streams: &Streams,
        room: Rect,
        x: [f64; 3],
        line: f64,
    ) -> Self {
        let lengths = Lengths {
            line,
            gap: sheet.px(5.0),
            most: sheet.px(40.0),
            between: sheet.px(22.0),
        };
        let [_, undetermined, uncovered] = streams.totals();
        let persons = [
            column(streams, 0, Streams::persons),
            column(streams, 1, Streams::taken),
            column(streams, 2, Streams::provided_by),
        ];
        let ends = [undetermined, uncovered];
        let scale = scale(&persons, ends, room.height, &lengths);
        let mut foot = room.bottom();
        let mut placed = [Bar::default(); 2];
        for place in [1, 0] {
            if ends[place] > 0 {
                let bar = bar(ends[place], scale, line);
                placed[place] = Bar {
                    y: foot - bar.slot + (bar.slot - bar.height) / 2.0,
                    ..bar
                };
                foot -= bar.slot + lengths.between;
            }
        }
        let rooms = [room.bottom(), foot, foot].map(|bottom| (room.y, bottom));
        let stack = |column: usize, order: &[usize]| {
            stacked(&persons[column], order, scale, rooms[column], &lengths)
        };
        let (orders, bars) = ordered(streams, &placed, stack);
        let mut plan = Self {
            x,
            wide: sheet.px(14.0),
            bars,
            ends: placed,
            covered: Vec::new(),
            provided: Vec::new(),
            undetermined: Vec::new(),
            uncovered: Vec::new(),
        };
        plan.tie(streams, scale, &orders);
        plan
    }

    /// Ribbons: at every bar in the order of where they lead, so that none crosses another on leaving.
    fn tie(&mut self, streams: &Streams, scale: f64, orders: &[Vec<usize>; 3]) {
        let right = |column: usize| self.x[column] + self.wide;
        let tops =
            |column: usize| -> Vec<f64> { self.bars[column].iter().map(|bar| bar.y).collect() };
        let (mut leaving, mut arriving) = (tops(0), tops(1));
        let (mut passing, mut ending) = (tops(1), tops(2));
        let ribbon =
            |ends: (usize, usize), persons: u64, x: (f64, f64), from: &mut f64, to: &mut f64| {
                let thickness = persons as f64 * scale;
                let ribbon = Ribbon {
                    ends,
                    from: Point::new(x.0, *from),
                    to: Point::new(x.1, *to),
                    thickness,
                };
                *from += thickness;
                *to += thickness;
                ribbon
            };
        let across = (right(0), self.x[1]);
        let mut covered = Vec::new();
        for &from in &orders[0] {
            for &to in &orders[1] {
                if let Some(&persons) = streams.covered.get(&(from, to)) {
                    let (leaving, arriving) = (&mut leaving[from], &mut arriving[to]);
                    covered.push(ribbon((from, to), persons, across, leaving, arriving));
                }
            }
        }
        let mut sunk = [Vec::new(), Vec::new()];
        for (place, parts) in [&streams.undetermined, &streams.uncovered]
            .into_iter()
            .enumerate()
        {
            let mut arriving = self.ends[place].y;
            for &from in &orders[0] {
                if parts[from] > 0 {
                    let ends = (from, place);
                    let leaving = &mut leaving[from];
                    sunk[place].push(ribbon(ends, parts[from], across, leaving, &mut arriving));
                }
            }
        }
        let across = (right(1), self.x[2]);
        let mut provided = Vec::new();
        for &from in &orders[1] {
            for &to in &orders[2] {
                if let Some(&persons) = streams.provided.get(&(from, to)) {
                    let (passing, ending) = (&mut passing[from], &mut ending[to]);
                    provided.push(ribbon((from, to), persons, across, passing, ending));
                }
            }
        }
        let [undetermined, uncovered] = sunk;
        (self.covered, self.provided) = (covered, provided);
        (self.undetermined, self.uncovered) = (undetermined, uncovered);
    }
}

/// The persons of every node of a column.
fn column(streams: &Streams, column: usize, of: fn(&Streams, usize) -> u64) -> Vec<u64> {
    let places = 0..streams.columns[column].len();
    places.map(|place| of(streams, place)).collect()
}

fn bar(persons: u64, scale: f64, line: f64) -> Bar {
    let height = persons as f64 * scale;
    Bar {
        y: 0.0,
        height,
        slot: height.max(line),
    }
}

/// The height of a person: the largest at which every column has room.
fn scale(persons: &[Vec<u64>; 3], ends: [u64; 2], high: f64, lengths: &Lengths) -> f64 {
    let fits = |scale: f64| {
        let slot = |persons: u64| (persons as f64 * scale).max(lengths.line);
        let sunk = ends.iter().filter(|&&persons| persons > 0);
        let sunk: f64 = sunk.map(|&persons| slot(persons) + lengths.between).sum();
        persons.iter().enumerate().all(|(column, persons)| {
            let slots: f64 = persons.iter().map(|&persons| slot(persons)).sum();
            let gaps = lengths.gap * persons.len().saturating_sub(1) as f64;
            let below = if column == 0 { 0.0 } else { sunk };
            slots + gaps + below <= high
        })
    };
    let all: u64 = persons[0].iter().sum();
    let (mut low, mut top) = (0.0, high / all.max(1) as f64);
    for _ in 0..HALVINGS {
        let middle = (low + top) / 2.0;
        if fits(middle) {
            low = middle;
        } else {
            top = middle;
        }
    }
    low
}

/// The bars of a column in an order, spread over its room.
fn stacked(
    persons: &[u64],
    order: &[usize],
    scale: f64,
    (top, bottom): (f64, f64),
    lengths: &Lengths,
) -> Vec<Bar> {
    let mut bars: Vec<Bar> = persons
        .iter()
        .map(|&count| bar(count, scale, lengths.line))
        .collect();
    let slots: f64 = bars.iter().map(|bar| bar.slot).sum();
    let left = (bottom - top - slots).max(0.0);
    let gaps = bars.len().saturating_sub(1).max(1) as f64;
    // Few nodes stand together in the middle, so that no ribbon has to go far up or down.
    let gap = (left / gaps).min(lengths.most);
    let gaps = bars.len().saturating_sub(1) as f64;
    let mut y = top + (left - gap * gaps) / 2.0;
    for &place in order {
        let bar = &mut bars[place];
        bar.y = y + (bar.slot - bar.height) / 2.0;
        y += bar.slot + gap;
    }
    bars
}

/// Orders of the three columns, and the bars of each by place.
type Columns = ([Vec<usize>; 3], [Vec<Bar>; 3]);

/// Orders of the three columns with few crossings: the node of every column by the mean place of those it is tied to, in turn from left
/// to right and back, weighted by persons; the best of the rounds. Nodes that gather others stay last.
fn ordered(
    streams: &Streams,
    ends: &[Bar; 2],
    stack: impl Fn(usize, &[usize]) -> Vec<Bar>,
) -> Columns {
    let mut orders: [Vec<usize>; 3] =
        [0, 1, 2].map(|column| (0..streams.columns[column].len()).collect());
    let mut bars: [Vec<Bar>; 3] = [0, 1, 2].map(|column| stack(column, &orders[column]));
    let mut best: Option<(f64, Columns)> = None;
    for _ in 0..ROUNDS {
        for column in [1, 2, 1, 0] {
            let pull = pulls(streams, column, &bars, ends);
            let mean = |place: usize| pull[place].0 / pull[place].1.max(1.0);
            let order = &mut orders[column];
            order.sort_by(|&a, &b| {
                let last = |place: usize| streams.is_gathered(column, place);
                (last(a).cmp(&last(b))).then_with(|| mean(a).total_cmp(&mean(b)).then(a.cmp(&b)))
            });
            bars[column] = stack(column, order);
        }
        let crossing = crossings(&streams.covered, &bars[0], &bars[1])
            + crossings(&streams.provided, &bars[1], &bars[2]);
        if best.as_ref().is_none_or(|(least, _)| crossing < *least) {
            best = Some((crossing, (orders.clone(), bars.clone())));
        }
    }
    best.map_or((orders, bars), |(_, columns)| columns)
}

/// For each node of a column, where the ribbons to its neighbours lead, times persons, and these persons.
fn pulls(
    streams: &Streams,
    column: usize,
    bars: &[Vec<Bar>; 3],
    ends: &[Bar; 2],
) -> Vec<(f64, f64)> {
    let mut pulls = vec![(0.0, 0.0); bars[column].len()];
    let mut pull = |place: usize, middle: f64, persons: u64| {
        pulls[place].0 += middle * persons as f64;
        pulls[place].1 += persons as f64;
    };
    for (&(from, to), &persons) in &streams.covered {
        match column {
            0 => pull(from, bars[1][to].middle(), persons),
            1 => pull(to, bars[0][from].middle(), persons),
            _ => {}
        }
    }
    for (&(from, to), &persons) in &streams.provided {
        match column {
            1 => pull(from, bars[2][to].middle(), persons),
            2 => pull(to, bars[1][from].middle(), persons),
            _ => {}
        }
    }
    if column == 0 {
        for (parts, end) in [&streams.undetermined, &streams.uncovered]
            .into_iter()
            .zip(ends)
        {
            for (place, &persons) in parts.iter().enumerate() {
                pull(place, end.middle(), persons);
            }
        }
    }
    pulls
}

/// How much crosses: for each two ribbons that do, the persons of the one times those of the other.
fn crossings(links: &BTreeMap<(usize, usize), u64>, left: &[Bar], right: &[Bar]) -> f64 {
    let links: Vec<(f64, f64, f64)> = links
        .iter()
        .map(|(&(from, to), &persons)| (left[from].y, right[to].y, persons as f64))
        .collect();
    let mut sum = 0.0;
    for (place, one) in links.iter().enumerate() {
        for other in &links[place + 1..] {
            if (one.0 - other.0) * (one.1 - other.1) < 0.0 {
                sum += one.2 * other.2;
            }
        }
    }
    sum
}
