//! Repair of an allocation: who finds another place when services stop.

mod layer;
mod links;

use super::allocation::{Allocation, Problem};
use layer::Layer;
use links::Links;
use std::collections::BTreeMap;

/// An allocation that can lose services and find new places for their persons, without being made again.
///
/// # The model
/// When services stop, whoever they took looks for another place; everybody else keeps one, though perhaps not the same. Persons are
/// taken over in two steps:
///
/// 1. directly, by services with capacity left that reach their need: the fewest minutes first, then need and service in order;
/// 2. by exchange: somebody else moves from a service that reaches them to one with capacity left, along the fewest such moves
///    (an augmenting path), until none is left.
///
/// The same is done to a second allocation, in which services of unstated capacity are enough for everybody. Of those without a place
/// after step 2, whoever has one there is *undetermined* and the rest is *lost*; of those who had no place before but could have had one,
/// whoever has none there any more is lost as well. Where the second leaves a need fewer persons than the first gives it, it leaves
/// another one fewer instead: as many together, by the exchange property of polymatroids.
///
/// A largest flow from which arcs are taken becomes largest again by augmenting paths from where flow was taken. So persons *taken over*
/// are those who had a place less the drop of the largest flow, and closing never raises cover, neither the low figure nor the high one.
/// # Complexity
/// For each closure the links of the needs it displaces and, where an exchange is sought, those of what can be exchanged with; never the
/// whole territory. *O*(*pairs*) space.
/// # References
/// L. R. Ford, D. R. Fulkerson, *Flows in Networks*, Princeton University Press, 1962 (augmenting paths).
#[derive(Debug, Clone)]
pub struct Repair {
    links: Links,
    /// Stated capacities only.
    low: Layer,
    /// Services of unstated capacity are enough for everybody.
    high: Layer,
    covered: Vec<u32>,
    possible: Vec<u32>,
}

/// Persons of one need, or of several together, when services close.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Loss {
    /// Persons whom the closed services take: taken over + undetermined + lost.
    pub served: u64,
    /// Of these, who find a place that is stated elsewhere.
    pub taken_over: u64,
    /// Of these, whom only services of unstated capacity could take.
    pub undetermined: u64,
    /// Of these, whom nothing can take.
    pub lost: u64,
    /// Beside these: persons whom services of unstated capacity could have taken, and nothing can any more.
    pub undetermined_lost: u64,
}

impl Loss {
    /// Persons without a stated place who have one today: undetermined or lost.
    pub fn without_place(&self) -> u64 {
        self.undetermined + self.lost
    }

    /// Persons whom nothing can take any more, whether they had a place or could have had one.
    pub fn beyond_reach(&self) -> u64 {
        self.lost + self.undetermined_lost
    }

    /// These and others together.
    pub fn and(self, other: Self) -> Self {
        Self {
            served: self.served + other.served,
            taken_over: self.taken_over + other.taken_over,
            undetermined: self.undetermined + other.undetermined,
            lost: self.lost + other.lost,
            undetermined_lost: self.undetermined_lost + other.undetermined_lost,
        }
    }
}

/// What becomes of one need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedEffect {
    /// Which need.
    pub need: usize,
    /// Its persons.
    pub loss: Loss,
    /// Services that take persons of it whom they did not take before, and how many: by service.
    pub placed: Vec<(usize, u32)>,
}

/// What becomes of the allocation when services close.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effect {
    /// Needs of which anybody is displaced or lost, ascending.
    pub needs: Vec<NeedEffect>,
    /// Persons more that a service takes, by service: those taken over, all together.
    pub gained: Vec<(usize, u32)>,
    /// Persons who go elsewhere so that others find a place.
    pub moved: u64,
    /// What the repair passes through: with stated capacities only, and with the others enough for everybody.
    pub(super) passes: [Passage; 2],
}

/// What a repair passes through, beside the services that close.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Passage {
    /// Persons more or fewer that each link carries, by link.
    pub(super) changes: Vec<(usize, i64)>,
    /// Needs that lean on services of unstated capacity more than before.
    pub(super) leaning: Vec<usize>,
}

impl Effect {
    /// All needs together.
    pub fn loss(&self) -> Loss {
        let losses = self.needs.iter().map(|need| need.loss);
        losses.fold(Loss::default(), Loss::and)
    }
}

impl Repair {
    /// The allocation of a problem in which services of unstated capacity have none. `possible` are the persons of each need who could be
    /// covered if these were enough for everybody: as many together as any allocation covers then, and of no need fewer than `covered`.
    pub fn new(
        problem: &Problem,
        unstated: &[bool],
        allocation: &Allocation,
        possible: &[u32],
    ) -> Self {
        let links = Links::of(problem, unstated);
        let low = Layer::of(&links, problem, allocation);
        let more = possible.iter().zip(&allocation.covered);
        let more: Vec<u32> = more.map(|(possible, covered)| possible - covered).collect();
        let high = low.with_unstated(&links, &more);
        Self {
            low,
            high,
            covered: allocation.covered.clone(),
            possible: possible.to_vec(),
            links,
        }
    }

    /// What becomes of everybody when these services close, each named once. Afterwards all is as before.
    pub fn without(&mut self, services: &[usize]) -> Effect {
        let links = &self.links;
        let displaced = self.low.close(links, services);
        let left = self.low.take_over(links, displaced.clone());
        let (mut effect, change) = self.taken_over(&displaced, &left);
        let beyond = self.high.close(links, services);
        let mut beyond = self.high.take_over(links, beyond);
        let passage = self.high.passage(links);
        effect.passes = [change, passage];
        self.keep_covered(&left, &mut beyond);
        beyond.retain(|_, persons| *persons > 0);
        for (&need, &beyond) in &beyond {
            let without_place = left.get(&need).copied().unwrap_or_default();
            let lost = beyond.min(without_place);
            let place = effect.needs.partition_point(|known| known.need < need);
            if effect
                .needs
                .get(place)
                .is_none_or(|known| known.need != need)
            {
                let (loss, placed) = (Loss::default(), Vec::new());
                effect
                    .needs
                    .insert(place, NeedEffect { need, loss, placed });
            }
            let loss = &mut effect.needs[place].loss;
            loss.lost = lost.into();
            loss.undetermined -= loss.lost;
            loss.undetermined_lost = (beyond - lost).into();
        }
        self.low.open_again(&self.links, services);
        self.high.open_again(&self.links, services);
        effect
    }

    /// Whether a service has no stated capacity.
    pub(super) fn is_unstated(&self, service: usize) -> bool {
        self.links.is_unstated(service)
    }

    /// The service of a link.
    pub(super) fn service(&self, link: usize) -> usize {
        self.links.service(link)
    }

    /// Capacity that a service has left, and persons whom a link carries, in the allocation of this number: as [`Effect::passes`].
    pub(super) fn room(&self, allocation: usize) -> (&[u64], &[u32]) {
        let layer = [&self.low, &self.high][allocation];
        (layer.free(), layer.flow())
    }

    /// The services that reach a need.
    pub(super) fn reaching(&self, need: usize) -> impl Iterator<Item = usize> + '_ {
        self.links
            .of_need(need)
            .map(|link| self.links.service(link))
    }

    /// How many links there are.
    pub(super) fn links(&self) -> usize {
        self.links.len()
    }

    /// How many needs there are.
    pub(super) fn needs(&self) -> usize {
        self.covered.len()
    }

    /// Who is where after step 2, and what the repair passed through.
    fn taken_over(
        &self,
        displaced: &BTreeMap<usize, u32>,
        left: &BTreeMap<usize, u32>,
    ) -> (Effect, Passage) {
        let mut placed: BTreeMap<usize, Vec<(usize, u32)>> = BTreeMap::new();
        let mut gained: BTreeMap<usize, i64> = BTreeMap::new();
        let mut effect = Effect::default();
        let passage = self.low.passage(&self.links);
        for &(link, change) in &passage.changes {
            let (need, service) = (self.links.need(link), self.links.service(link));
            *gained.entry(service).or_default() += change;
            match u32::try_from(change) {
                Ok(persons) => placed.entry(need).or_default().push((service, persons)),
                Err(_) => effect.moved += change.unsigned_abs(),
            }
        }
        let persons = |change: i64| u32::try_from(change).unwrap_or_default();
        let gained = gained
            .into_iter()
            .map(|(one, change)| (one, persons(change)));
        effect.gained = gained.filter(|&(_, persons)| persons > 0).collect();
        for (&need, &served) in displaced {
            let left = left.get(&need).copied().unwrap_or_default();
            let loss = Loss {
                served: served.into(),
                taken_over: (served - left).into(),
                undetermined: left.into(),
                ..Loss::default()
            };
            let placed = placed.remove(&need).unwrap_or_default();
            effect.needs.push(NeedEffect { need, loss, placed });
        }
        (effect, passage)
    }

    /// Lets the second allocation cover of every need at least what the first one does: others give way, who have more than that.
    fn keep_covered(&mut self, left: &BTreeMap<usize, u32>, beyond: &mut BTreeMap<usize, u32>) {
        let (covered, possible) = (&self.covered, &self.possible);
        let first = |need: usize| covered[need] - left.get(&need).copied().unwrap_or_default();
        let needs: Vec<usize> = beyond.keys().copied().collect();
        for need in needs {
            while let Some(lacking) = first(need).checked_sub(possible[need] - beyond[&need])
                && lacking > 0
            {
                let spare = |other: usize| {
                    let second = possible[other] - beyond.get(&other).copied().unwrap_or_default();
                    second.saturating_sub(first(other))
                };
                let Some((other, persons)) = self.high.give_way(&self.links, need, lacking, spare)
                else {
                    break;
                };
                *beyond.entry(need).or_default() -= persons;
                *beyond.entry(other).or_default() += persons;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::allocation::allocate;
    use super::*;

    fn repaired(problem: &Problem, unstated: &[bool], closed: &[usize]) -> Effect {
        let allocation = allocate(problem);
        let everybody = problem.persons.iter().map(|&p| u64::from(p)).sum();
        let mut boundless = problem.clone();
        for (capacity, unstated) in boundless.capacities.iter_mut().zip(unstated) {
            if *unstated {
                *capacity = everybody;
            }
        }
        let possible = super::super::allocation::allocate_at_least(&boundless, &allocation.covered);
        Repair::new(problem, unstated, &allocation, &possible).without(closed)
    }

    #[test]
    fn the_nearest_takes_over_first_and_an_exchange_makes_room() {
        // Service 0 closes. Service 1 has a place left; service 2 is full of need 1, who can go to service 3.
        let minutes = |list: &[(usize, f64)]| list.iter().map(|&(s, t)| (s, Some(t))).collect();
        let problem = Problem {
            persons: vec![3, 2],
            capacities: vec![3, 1, 2, 1],
            reach: vec![
                minutes(&[(0, 1.0), (1, 5.0), (2, 9.0)]),
                minutes(&[(2, 1.0), (3, 20.0)]),
            ],
        };
        let effect = repaired(&problem, &[false; 4], &[0]);
        let loss = Loss {
            served: 3,
            taken_over: 2,
            lost: 1,
            ..Loss::default()
        };
        assert_eq!(effect.loss(), loss);
        assert_eq!(effect.needs[0].placed, [(1, 1), (2, 1)]);
        assert_eq!(effect.gained, [(1, 1), (3, 1)]);
        assert_eq!(effect.moved, 1);
    }

    #[test]
    fn what_has_no_stated_capacity_may_take_over_and_may_be_missed() {
        let everywhere = vec![(0, None), (1, None)];
        let problem = Problem {
            persons: vec![5],
            capacities: vec![2, 0],
            reach: vec![everywhere],
        };
        let stated = repaired(&problem, &[false, true], &[0]).loss();
        assert_eq!((stated.served, stated.undetermined, stated.lost), (2, 2, 0));
        let unstated = repaired(&problem, &[false, true], &[1]).loss();
        assert_eq!((unstated.served, unstated.undetermined_lost), (0, 3));
        let both = repaired(&problem, &[false, true], &[0, 1]).loss();
        assert_eq!((both.served, both.lost, both.undetermined_lost), (2, 2, 3));
    }
}
