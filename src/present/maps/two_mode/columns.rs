//! Which organizations, services and types of need find room in their columns, and in which order.

use crate::analysis::coverage::chains::{Answered, Chains};
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::study::Study;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How often the columns are ordered by each other.
const SWEEPS: usize = 12;

/// What stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// One of them, by its place in the study or the chains.
    One(usize),
    /// The others, so many.
    Rest(usize),
}

/// What goes from a row of one column to a row of the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Line {
    /// The row it comes from.
    pub(super) from: usize,
    /// The row it goes to.
    pub(super) to: usize,
    /// Persons who go that way to services that state their places.
    pub(super) persons: u64,
    /// Whether a running service behind it does not state them.
    pub(super) unstated: bool,
    /// Whether any service behind it runs.
    pub(super) running: bool,
}

/// The three columns, from the top down, and what joins them.
pub(super) struct Columns {
    pub(super) organizations: Vec<Row>,
    pub(super) services: Vec<Row>,
    pub(super) types: Vec<Row>,
    /// From organizations to services.
    pub(super) offers: Vec<Line>,
    /// From services to types of need.
    pub(super) answers: Vec<Line>,
}

/// The best of a list that find room, and a row for the others.
struct Chosen {
    rows: Vec<Row>,
    place: BTreeMap<usize, usize>,
}

impl Chosen {
    fn new(sorted: Vec<usize>, most: usize) -> Self {
        let all = sorted.len();
        let kept = if all <= most {
            all
        } else {
            most.saturating_sub(1)
        };
        let mut rows: Vec<Row> = sorted[..kept].iter().map(|&one| Row::One(one)).collect();
        if kept < all {
            rows.push(Row::Rest(all - kept));
        }
        let place = |(place, &one): (usize, &usize)| (one, place.min(kept));
        Self {
            rows,
            place: sorted.iter().enumerate().map(place).collect(),
        }
    }

    /// Whether it has a row of its own.
    fn is_shown(&self, one: usize) -> bool {
        let row = self.place.get(&one).and_then(|&place| self.rows.get(place));
        row == Some(&Row::One(one))
    }
}

impl Columns {
    /// Chooses who is drawn, at most so many rows a column and so many services, and puts all in an order in which few lines cross.
    pub(super) fn new(
        study: &Study<'_>,
        chains: &Chains,
        [most, most_services]: [usize; 2],
    ) -> Self {
        let (most, most_services) = (most.max(2), most_services.max(2));
        let mut services: Vec<usize> = (0..chains.services.len()).collect();
        services.sort_by_key(|&service| {
            let chain = &chains.services[service];
            Reverse((chain.running, chain.persons().unwrap_or_default()))
        });
        let index = |id: &str| study.actors.index_of(id);
        let services = Chosen::new(services, most_services);
        // Whose services are all among the others is among the others too.
        let mut weights: BTreeMap<usize, (bool, u64)> = BTreeMap::new();
        for (service, chain) in chains.services.iter().enumerate() {
            for provider in chain.providers.iter().filter_map(|id| index(id.as_str())) {
                let weight = weights.entry(provider).or_default();
                weight.0 |= services.is_shown(service);
                weight.1 += chain.persons().unwrap_or_default();
            }
        }
        let mut organizations: Vec<usize> = weights.keys().copied().collect();
        organizations.sort_by_key(|actor| Reverse(weights[actor]));
        let shown = weights.values().filter(|(shown, _)| *shown).count();
        let all = organizations.len();
        let most_organizations = most.min(if shown < all { shown + 1 } else { all });
        let mut types: Vec<usize> = (0..chains.types.len()).collect();
        types.sort_by_key(|&place| {
            let answered = &chains.types[place];
            Reverse((answered.providers.is_empty(), answered.totals.not_covered))
        });
        let organizations = Chosen::new(organizations, most_organizations);
        let types = Chosen::new(types, most);
        let type_place: BTreeMap<_, _> = chains
            .types
            .iter()
            .map(|one| &one.need_type)
            .zip(0..)
            .collect();
        let (mut offers, mut answers) = (Lines::default(), Lines::default());
        for (service, chain) in chains.services.iter().enumerate() {
            let middle = services.place[&service];
            for provider in chain.providers.iter().filter_map(|id| index(id.as_str())) {
                let from = organizations.place[&provider];
                offers.add((from, middle), chain.persons(), chain.running);
            }
            for (need_type, persons) in &chain.types {
                if let Some(place) = type_place.get(need_type) {
                    answers.add((middle, types.place[place]), *persons, chain.running);
                }
            }
        }
        let mut columns = Self {
            organizations: organizations.rows,
            services: services.rows,
            types: types.rows,
            offers: offers.finish(),
            answers: answers.finish(),
        };
        columns.order();
        columns
    }

    /// Sweeps through the columns, each time ordering one by the middle of what its rows are joined to, and keeps the order with the
    /// fewest crossings (K. Sugiyama's barycentre). Rows for the rest stay last, and what nothing is joined to comes first.
    fn order(&mut self) {
        let mut orders = [
            self.organizations.len(),
            self.services.len(),
            self.types.len(),
        ]
        .map(|rows| (0..rows).collect::<Vec<usize>>());
        let mut best = (self.crossings(&orders), orders.clone());
        for _ in 0..SWEEPS {
            for column in [1, 2, 1, 0] {
                self.sort(&mut orders, column);
            }
            let crossings = self.crossings(&orders);
            if crossings < best.0 {
                best = (crossings, orders.clone());
            }
        }
        let [organizations, services, types] = best.1.map(|order| places(&order));
        for (rows, places) in [
            (&mut self.organizations, &organizations),
            (&mut self.services, &services),
            (&mut self.types, &types),
        ] {
            let mut sorted: Vec<(usize, Row)> =
                places.iter().copied().zip(rows.iter().copied()).collect();
            sorted.sort_by_key(|(place, _)| *place);
            *rows = sorted.into_iter().map(|(_, row)| row).collect();
        }
        for line in &mut self.offers {
            (line.from, line.to) = (organizations[line.from], services[line.to]);
        }
        for line in &mut self.answers {
            (line.from, line.to) = (services[line.from], types[line.to]);
        }
    }

    fn sort(&self, orders: &mut [Vec<usize>; 3], column: usize) {
        let parts = orders.each_ref().map(|order| {
            let all = order.len() as f64;
            let places = places(order);
            places
                .into_iter()
                .map(|place| (place as f64 + 0.5) / all)
                .collect::<Vec<f64>>()
        });
        let rows = [&self.organizations, &self.services, &self.types][column];
        let mut joined: Vec<Vec<f64>> = vec![Vec::new(); rows.len()];
        for line in &self.offers {
            match column {
                0 => joined[line.from].push(parts[1][line.to]),
                1 => joined[line.to].push(parts[0][line.from]),
                _ => {}
            }
        }
        for line in &self.answers {
            match column {
                1 => joined[line.from].push(parts[2][line.to]),
                2 => joined[line.to].push(parts[1][line.from]),
                _ => {}
            }
        }
        let middle = |row: usize| match (rows[row], joined[row].as_slice()) {
            (Row::Rest(_), _) => 2.0,
            (_, []) => -1.0,
            (_, all) => all.iter().sum::<f64>() / all.len() as f64,
        };
        orders[column].sort_by(|&one, &other| middle(one).total_cmp(&middle(other)));
    }

    fn crossings(&self, orders: &[Vec<usize>; 3]) -> usize {
        let [organizations, services, types] = orders.each_ref().map(|order| places(order));
        let count = |lines: &[Line], from: &[usize], to: &[usize]| {
            let crossing = |(place, one): (usize, &Line)| {
                let cross = |other: &&Line| {
                    let left = from[one.from].cmp(&from[other.from]);
                    let right = to[one.to].cmp(&to[other.to]);
                    left.is_ne() && right.is_ne() && left != right
                };
                lines[place + 1..].iter().filter(cross).count()
            };
            lines.iter().enumerate().map(crossing).sum::<usize>()
        };
        count(&self.offers, &organizations, &services) + count(&self.answers, &services, &types)
    }
}

/// The place of each row in an order.
fn places(order: &[usize]) -> Vec<usize> {
    let mut places = vec![0; order.len()];
    for (place, &row) in order.iter().enumerate() {
        places[row] = place;
    }
    places
}

/// Lines while they are added up.
#[derive(Default)]
struct Lines(BTreeMap<(usize, usize), Line>);

impl Lines {
    fn add(&mut self, ends: (usize, usize), persons: Option<u64>, running: bool) {
        let line = self.0.entry(ends).or_insert(Line {
            from: ends.0,
            to: ends.1,
            persons: 0,
            unstated: false,
            running: false,
        });
        line.persons += persons.unwrap_or_default();
        line.unstated |= persons.is_none();
        line.running |= running;
    }

    fn finish(self) -> Vec<Line> {
        self.0.into_values().collect()
    }
}

/// The status that a type of need is shown with: the worst of its needs, and uncovered where nobody answers to it.
pub(super) fn shown_status(answered: &Answered) -> NeedStatus {
    if answered.providers.is_empty() {
        return NeedStatus::Uncovered;
    }
    let known = NeedStatus::ALL.into_iter();
    let known: BTreeSet<NeedStatus> = known
        .filter(|status| answered.totals.count(*status) > 0)
        .collect();
    let worst = [
        NeedStatus::Uncovered,
        NeedStatus::OutOfReach,
        NeedStatus::Insufficient,
        NeedStatus::Fragile,
        NeedStatus::Covered,
    ];
    let mut worst = worst.into_iter().filter(|status| known.contains(status));
    worst.next().unwrap_or(NeedStatus::Unknown)
}
