//! One allocation under repair: who sits where, what is left, and the search for other places.

use super::super::allocation::{Allocation, Problem};
use super::Passage;
use super::links::Links;
use std::collections::BTreeMap;

/// Persons of several needs.
type Persons = BTreeMap<usize, u32>;

/// An allocation that can lose services and be repaired.
///
/// Services of unstated capacity have no persons of their own here: a need *leans* on those that reach it, as a whole.
#[derive(Debug, Clone)]
pub(super) struct Layer {
    /// Persons that each link carries.
    flow: Vec<u32>,
    /// Stated capacity that each service has left.
    free: Vec<u64>,
    closed: Vec<bool>,
    /// Whether services of unstated capacity count at all, and how many open ones reach each need.
    counting: bool,
    unstated: Vec<u32>,
    /// Persons of each need who lean on them.
    leaning: Vec<u32>,
    /// Needs from which a place can be found, directly or by exchange, before anything closes.
    alive: Vec<bool>,
    search: Search,
    /// What was there before the closure of the moment.
    flow_before: BTreeMap<usize, u32>,
    free_before: BTreeMap<usize, u64>,
    leaning_before: BTreeMap<usize, u32>,
}

/// Marks of the search of the moment: what it has met, by which link, and what is known to lead nowhere.
#[derive(Debug, Clone, Default)]
struct Search {
    number: u32,
    need: Vec<u32>,
    service: Vec<u32>,
    /// Needs from which no place was found since the closure of this number.
    closure: u32,
    dead: Vec<u32>,
    /// The link by which persons of a need sit in the service from which it was met.
    into_need: Vec<usize>,
    /// The link by which a service was met from a need.
    into_service: Vec<usize>,
}

/// Where a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// At a service with capacity left.
    Service(usize),
    /// At a need of which somebody makes room.
    Need(usize),
}

impl Layer {
    /// An allocation in which services of unstated capacity count for nothing.
    pub(super) fn of(links: &Links, problem: &Problem, allocation: &Allocation) -> Self {
        let (needs, services) = (problem.persons.len(), problem.capacities.len());
        let mut free = problem.capacities.clone();
        let flow = (0..links.len())
            .map(|link| {
                let service = links.service(link);
                let carried = allocation.assigned.get(&(links.need(link), service));
                let persons = carried.copied().unwrap_or_default();
                free[service] = free[service].saturating_sub(persons.into());
                persons
            })
            .collect();
        let mut layer = Self {
            flow,
            free,
            closed: vec![false; services],
            counting: false,
            unstated: vec![0; needs],
            leaning: vec![0; needs],
            alive: vec![true; needs],
            search: Search {
                need: vec![0; needs],
                service: vec![0; services],
                dead: vec![0; needs],
                into_need: vec![0; needs],
                into_service: vec![0; services],
                ..Search::default()
            },
            flow_before: BTreeMap::new(),
            free_before: BTreeMap::new(),
            leaning_before: BTreeMap::new(),
        };
        layer.enliven(links);
        layer
    }

    /// The same allocation in which services of unstated capacity are enough for everybody, with so many persons more of each need.
    pub(super) fn with_unstated(&self, links: &Links, more: &[u32]) -> Self {
        let mut layer = self.clone();
        layer.counting = true;
        for link in 0..links.len() {
            let counts = links.is_unstated(links.service(link));
            layer.unstated[links.need(link)] += u32::from(counts);
        }
        layer.alive.fill(true);
        let more = more.iter().copied().enumerate();
        let more: Persons = more.filter(|&(_, persons)| persons > 0).collect();
        layer.take_over(links, more);
        layer.flow_before.clear();
        layer.free_before.clear();
        layer.leaning_before.clear();
        layer.enliven(links);
        layer
    }

    /// Stated capacity that each service has left.
    pub(super) fn free(&self) -> &[u64] {
        &self.free
    }

    /// Persons that each link carries.
    pub(super) fn flow(&self) -> &[u32] {
        &self.flow
    }

    /// Closes services, and tells whom that displaces.
    pub(super) fn close(&mut self, links: &Links, services: &[usize]) -> Persons {
        let mut displaced = Persons::new();
        for &service in services {
            self.closed[service] = true;
            for (need, link) in links.of_service(service) {
                if self.flow[link] > 0 {
                    *displaced.entry(need).or_default() += self.flow[link];
                    self.carry(link, 0);
                }
                if self.counting && links.is_unstated(service) {
                    self.unstated[need] -= 1;
                    if self.unstated[need] == 0 && self.leaning[need] > 0 {
                        *displaced.entry(need).or_default() += self.leaning[need];
                        self.lean(need, 0);
                    }
                }
            }
        }
        displaced
    }

    /// Makes everything as it was before services closed.
    pub(super) fn open_again(&mut self, links: &Links, services: &[usize]) {
        for &service in services {
            self.closed[service] = false;
            if self.counting && links.is_unstated(service) {
                for (need, _) in links.of_service(service) {
                    self.unstated[need] += 1;
                }
            }
        }
        for (link, flow) in std::mem::take(&mut self.flow_before) {
            self.flow[link] = flow;
        }
        for (service, free) in std::mem::take(&mut self.free_before) {
            self.free[service] = free;
        }
        for (need, leaning) in std::mem::take(&mut self.leaning_before) {
            self.leaning[need] = leaning;
        }
    }

    /// Finds places for these persons, as many as there are, and tells who is left without.
    pub(super) fn take_over(&mut self, links: &Links, displaced: Persons) -> Persons {
        let mut left = displaced;
        for (&need, left) in &mut left {
            if self.unstated[need] > 0 && *left > 0 {
                self.lean(need, self.leaning[need] + *left);
                *left = 0;
            }
        }
        self.take_over_directly(links, &mut left);
        self.search.closure += 1;
        for (&need, left) in &mut left {
            while *left > 0 && self.alive[need] {
                let Some(end) = self.find_place(links, need) else {
                    break;
                };
                *left -= self.push(links, need, end, *left);
            }
        }
        left
    }

    /// What changed since services closed, beside their own links.
    pub(super) fn passage(&self, links: &Links) -> Passage {
        let changes = self.flow_before.iter().map(|(&link, &before)| {
            let change = i64::from(self.flow[link]) - i64::from(before);
            (link, change)
        });
        let leaning = self.leaning_before.iter();
        let more = leaning.filter(|&(&need, before)| self.leaning[need] > *before);
        Passage {
            changes: changes
                .filter(|&(link, change)| change != 0 && !self.closed[links.service(link)])
                .collect(),
            leaning: more.map(|(&need, _)| need).collect(),
        }
    }

    /// Gives a need a place at the expense of another that has some to spare: which, and how many; `None` where none is found.
    pub(super) fn give_way(
        &mut self,
        links: &Links,
        need: usize,
        most: u32,
        spare: impl Fn(usize) -> u32,
    ) -> Option<(usize, u32)> {
        let end = self.find(links, need, |_, other| spare(other) > 0, |_, _| true)?;
        let End::Need(other) = end else {
            return None;
        };
        let persons = self.exchange(links, need, end, most.min(spare(other)));
        Some((other, persons))
    }

    /// Finds the needs from which a place can be found, going back from where there are some.
    fn enliven(&mut self, links: &Links) {
        let mut met: Vec<bool> = self.free.iter().map(|&free| free > 0).collect();
        let mut waiting: Vec<usize> = (0..met.len()).filter(|&service| met[service]).collect();
        let mut alive: Vec<bool> = self.unstated.iter().map(|&open| open > 0).collect();
        let mut found: Vec<usize> = (0..alive.len()).filter(|&need| alive[need]).collect();
        loop {
            // Whoever sits anywhere and could move away from there makes room.
            while let Some(need) = found.pop() {
                for link in links.of_need(need) {
                    let service = links.service(link);
                    if self.flow[link] > 0 && !std::mem::replace(&mut met[service], true) {
                        waiting.push(service);
                    }
                }
            }
            let Some(service) = waiting.pop() else {
                break;
            };
            for (need, _) in links.of_service(service) {
                if !std::mem::replace(&mut alive[need], true) {
                    found.push(need);
                }
            }
        }
        self.alive = alive;
    }

    fn carry(&mut self, link: usize, persons: u32) {
        self.flow_before.entry(link).or_insert(self.flow[link]);
        self.flow[link] = persons;
    }

    fn fill(&mut self, service: usize, persons: u32) {
        let free = self.free[service];
        self.free_before.entry(service).or_insert(free);
        self.free[service] = free.saturating_sub(persons.into());
    }

    fn lean(&mut self, need: usize, persons: u32) {
        let leaning = self.leaning[need];
        self.leaning_before.entry(need).or_insert(leaning);
        self.leaning[need] = persons;
    }

    /// Lets services with capacity left take whom they reach: the fewest minutes first.
    fn take_over_directly(&mut self, links: &Links, left: &mut Persons) {
        let mut ways: Vec<(usize, usize)> = Vec::new();
        for (&need, _) in left
            .iter()
            .filter(|&(&need, &left)| left > 0 && self.alive[need])
        {
            let open = links.of_need(need).filter(|&link| {
                let service = links.service(link);
                self.free[service] > 0 && !self.closed[service]
            });
            ways.extend(open.map(|link| (need, link)));
        }
        ways.sort_by(|a, b| {
            let minutes = |way: &(usize, usize)| links.minutes(way.1);
            minutes(a).total_cmp(&minutes(b)).then_with(|| a.cmp(b))
        });
        for (need, link) in ways {
            let service = links.service(link);
            let Some(left) = left.get_mut(&need) else {
                continue;
            };
            let room = u32::try_from(self.free[service]).unwrap_or(u32::MAX);
            let persons = room.min(*left);
            if persons > 0 {
                *left -= persons;
                self.carry(link, self.flow[link] + persons);
                self.fill(service, persons);
            }
        }
    }

    /// Looks for a place. What leads nowhere for one leads nowhere for all that follow in the same repair.
    fn find_place(&mut self, links: &Links, start: usize) -> Option<End> {
        let lively = |layer: &Self, need: usize| {
            layer.alive[need] && layer.search.dead[need] != layer.search.closure
        };
        if !lively(self, start) {
            return None;
        }
        let makes_room = |layer: &Self, need: usize| layer.unstated[need] > 0;
        self.find(links, start, makes_room, lively)
    }

    /// Looks, breadth first, for a service with capacity left or a need that makes room: from needs to the services that reach them, from
    /// services to the needs of whom they take.
    fn find(
        &mut self,
        links: &Links,
        start: usize,
        makes_room: impl Fn(&Self, usize) -> bool,
        worth: impl Fn(&Self, usize) -> bool,
    ) -> Option<End> {
        self.search.number += 1;
        let number = self.search.number;
        self.search.need[start] = number;
        let mut met = vec![start];
        let mut next = 0;
        while let Some(&need) = met.get(next) {
            next += 1;
            for link in links.of_need(need) {
                let service = links.service(link);
                if self.closed[service] || self.search.service[service] == number {
                    continue;
                }
                self.search.service[service] = number;
                self.search.into_service[service] = link;
                if self.free[service] > 0 {
                    return Some(End::Service(service));
                }
                for (other, link) in links.of_service(service) {
                    if self.flow[link] == 0 || self.search.need[other] == number {
                        continue;
                    }
                    if !worth(self, other) {
                        continue;
                    }
                    self.search.need[other] = number;
                    self.search.into_need[other] = link;
                    if makes_room(self, other) {
                        return Some(End::Need(other));
                    }
                    met.push(other);
                }
            }
        }
        for need in met {
            self.search.dead[need] = self.search.closure;
        }
        None
    }

    /// Moves as many persons as the way that was found has room for, at most `most`; at its end they lean where it is a need.
    fn push(&mut self, links: &Links, start: usize, end: End, most: u32) -> u32 {
        let persons = self.exchange(links, start, end, most);
        if let End::Need(need) = end {
            self.lean(need, self.leaning[need] + persons);
        }
        persons
    }

    /// Moves persons along the way that was found.
    fn exchange(&mut self, links: &Links, start: usize, end: End, most: u32) -> u32 {
        // Links on which somebody takes a place, and links on which somebody leaves one.
        let (mut takes, mut leaves) = (Vec::new(), Vec::new());
        let mut persons = most;
        let mut service = match end {
            End::Service(service) => {
                persons = persons.min(u32::try_from(self.free[service]).unwrap_or(u32::MAX));
                service
            }
            End::Need(need) => {
                let link = self.search.into_need[need];
                leaves.push(link);
                links.service(link)
            }
        };
        loop {
            let link = self.search.into_service[service];
            takes.push(link);
            let need = links.need(link);
            if need == start {
                break;
            }
            let link = self.search.into_need[need];
            leaves.push(link);
            service = links.service(link);
        }
        for &link in &leaves {
            persons = persons.min(self.flow[link]);
        }
        for link in takes {
            self.carry(link, self.flow[link] + persons);
        }
        for link in leaves {
            self.carry(link, self.flow[link] - persons);
        }
        if let End::Service(service) = end {
            self.fill(service, persons);
        }
        persons
    }
}
