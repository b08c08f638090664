//! What is lost when two organizations close together, and not when either closes alone.

use super::super::repair::{Effect, Loss, Repair};
use super::providers::Providers;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Two organizations whose closures make each other worse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairEffect {
    /// The two, by index, ascending.
    pub organizations: (usize, usize),
    /// What becomes of everybody when both close.
    pub loss: Loss,
    /// Persons without a stated place beyond those whom the two leave without one alone.
    pub more_without_place: u64,
    /// Persons whom nothing can take beyond those of the two alone.
    pub more_beyond_reach: u64,
}

/// The pairs that lose more together than apart, and how they were found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PairEffects {
    /// Worst first: persons whom nothing can take, then persons without a stated place, then those beyond the two alone.
    pub list: Vec<PairEffect>,
    /// How many pairs of organizations there are.
    pub all: u64,
    /// How many of them could lose more together; all others lose together what they lose apart.
    pub could: u64,
    /// How many of these were closed together: all, while that is not too much work; else those that have most to lose.
    pub tried: u64,
}

/// What may be looked at in trying pairs: a repair can pass through every need, service and link.
const MOST_WORK: usize = 10_000_000;

/// Pairs that are tried however large a district is.
const LEAST_PAIRS: usize = 100;

/// Closes pairs of organizations, and keeps those that lose more together than apart.
///
/// `alone` is the effect of every organization. What a set of services covers grows less the more services there are already (it is
/// submodular), so two together never lose less than apart. They lose just as much where the repairs of both fit side by side: then they
/// are one repair of the two. So only these pairs are tried, in low figures and in high ones, and no other can lose more:
///
/// - the two share a service that nobody else provides;
/// - one finds places at a service of the other, or moves persons through it;
/// - both use the capacity left of a service and it is not enough for both, or both move the same persons;
/// - no service of unstated capacity is left for some need, which leans on those of the other when either closes.
///
/// Where many organizations lean on the same few places nearly all pairs are such. Then they are tried in the order of what they have to
/// lose, until as many are as the work allows: first those with a service of the two, then by the fewer of the persons who find a
/// place, or may find one, when either of them closes alone. How many were left is in the result.
/// # Complexity
/// The pairs that meet at some service, and one repair for each that is tried: so many that the needs, services and links of the district
/// times them are ten millions, and never fewer than a hundred.
/// # References
/// D. M. Topkis, *Supermodularity and Complementarity*, Princeton University Press, 1998 (values of flows are submodular in what they
/// may use).
pub fn pair_effects(repair: &mut Repair, providers: &Providers, alone: &[Effect]) -> PairEffects {
    let size = repair.needs() + providers.services() + repair.links();
    let most = (MOST_WORK / size.max(1)).max(LEAST_PAIRS);
    pair_effects_of(repair, providers, alone, most)
}

/// The same, of so many pairs at most.
fn pair_effects_of(
    repair: &mut Repair,
    providers: &Providers,
    alone: &[Effect],
    most: usize,
) -> PairEffects {
    let organizations = providers.organizations() as u64;
    let mut found = PairEffects {
        all: organizations * organizations.saturating_sub(1) / 2,
        ..PairEffects::default()
    };
    let losses: Vec<Loss> = alone.iter().map(Effect::loss).collect();
    let mut pairs: Vec<(usize, usize)> = candidates(repair, providers, alone).into_iter().collect();
    found.could = pairs.len() as u64;
    if pairs.len() > most {
        let together: BTreeSet<(usize, usize)> = together(providers).collect();
        let may_lose: Vec<u64> = alone.iter().map(placed).collect();
        pairs.sort_by_key(|pair| {
            let (one, other) = (may_lose[pair.0], may_lose[pair.1]);
            let most = (one.min(other), one.max(other));
            (!together.contains(pair), Reverse(most), *pair)
        });
        pairs.truncate(most);
    }
    for pair in pairs {
        found.tried += 1;
        let loss = repair.without(&providers.stopped(&[pair.0, pair.1])).loss();
        let apart = losses[pair.0].and(losses[pair.1]);
        let more = |of: fn(&Loss) -> u64| of(&loss).saturating_sub(of(&apart));
        let effect = PairEffect {
            organizations: pair,
            loss,
            more_without_place: more(Loss::without_place),
            more_beyond_reach: more(Loss::beyond_reach),
        };
        if effect.more_without_place + effect.more_beyond_reach > 0 {
            found.list.push(effect);
        }
    }
    found.list.sort_by_key(|pair| {
        let (loss, more) = (pair.loss, pair.more_beyond_reach + pair.more_without_place);
        let worst = (loss.beyond_reach(), loss.without_place(), more);
        (Reverse(worst), pair.organizations)
    });
    found
}

/// Persons who find a place when an organization closes alone, or may find one.
fn placed(effect: &Effect) -> u64 {
    let loss = effect.loss();
    let gained = effect.gained.iter().map(|&(_, persons)| u64::from(persons));
    gained.sum::<u64>() + loss.without_place().saturating_sub(loss.beyond_reach())
}

/// The pairs that provide a service nobody else provides, each in ascending order.
fn together(providers: &Providers) -> impl Iterator<Item = (usize, usize)> + '_ {
    (0..providers.services()).filter_map(|service| match providers.of(service) {
        [one, other] if one != other => Some(((*one).min(*other), (*one).max(*other))),
        _ => None,
    })
}

/// The repairs that pass through one service: of which organization, and by how much each link changes.
type Visits = Vec<(usize, Vec<(usize, i64)>)>;

/// Pairs to try, each in ascending order.
struct Candidates(BTreeSet<(usize, usize)>);

impl Candidates {
    fn enter(&mut self, one: usize, other: usize) {
        if one != other {
            self.0.insert((one.min(other), one.max(other)));
        }
    }
}

fn candidates(
    repair: &Repair,
    providers: &Providers,
    alone: &[Effect],
) -> BTreeSet<(usize, usize)> {
    let mut pairs = Candidates(together(providers).collect());
    for allocation in 0..2 {
        for (service, here) in visits(repair, alone, allocation) {
            for (place, (one, changes)) in here.iter().enumerate() {
                if let [owner] = providers.of(service) {
                    pairs.enter(*one, *owner);
                }
                for (other, others) in &here[place + 1..] {
                    if collide(repair.room(allocation), service, changes, others) {
                        pairs.enter(*one, *other);
                    }
                }
            }
        }
    }
    // On whose services of unstated capacity each need can lean, while there are no more than two of them.
    let unstated = |need: usize| -> BTreeSet<usize> {
        let unstated = repair.reaching(need);
        let unstated = unstated.filter(|&service| repair.is_unstated(service));
        unstated
            .flat_map(|service| providers.of(service).iter().copied())
            .collect()
    };
    for need in 0..repair.needs() {
        let theirs = unstated(need);
        if let (2, Some(&one), Some(&other)) = (theirs.len(), theirs.first(), theirs.last()) {
            pairs.enter(one, other);
        }
    }
    for (organization, effect) in alone.iter().enumerate() {
        for &need in &effect.passes[1].leaning {
            let theirs = unstated(need);
            if let (1, Some(&other)) = (theirs.len(), theirs.first()) {
                pairs.enter(organization, other);
            }
        }
    }
    pairs.0
}

fn visits(repair: &Repair, alone: &[Effect], allocation: usize) -> BTreeMap<usize, Visits> {
    let mut visits: BTreeMap<usize, Visits> = BTreeMap::new();
    for (organization, effect) in alone.iter().enumerate() {
        for &(link, change) in &effect.passes[allocation].changes {
            let here = visits.entry(repair.service(link)).or_default();
            match here.last_mut() {
                Some((last, changes)) if *last == organization => changes.push((link, change)),
                _ => here.push((organization, vec![(link, change)])),
            }
        }
    }
    visits
}

/// Whether two repairs do not fit side by side at a service: it has too little capacity left, or too few persons to move.
fn collide(
    (free, flow): (&[u64], &[u32]),
    service: usize,
    one: &[(usize, i64)],
    other: &[(usize, i64)],
) -> bool {
    let used: i64 = one.iter().chain(other).map(|&(_, change)| change).sum();
    let beyond = u64::try_from(used).is_ok_and(|used| used > free[service]);
    let moved_twice = |&(link, change): &(usize, i64)| {
        let same = other.iter().find(|known| known.0 == link);
        let both = change + same.map_or(0, |&(_, change)| change);
        both < -i64::from(flow[link])
    };
    beyond || one.iter().any(moved_twice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::coverage::allocation::{Problem, allocate};

    /// Organizations with a service each for one need of their own and one free service that all needs reach, with 4 places: closing
    /// organization `n` sends `n` persons there.
    fn leaning(count: usize) -> (Repair, Providers) {
        let persons: Vec<u32> = (0..).take(count).collect();
        let mut capacities: Vec<u64> = persons.iter().map(|&persons| persons.into()).collect();
        capacities.push(4);
        let reach = (0..count).map(|need| vec![(need, Some(1.0)), (count, Some(9.0))]);
        let problem = Problem {
            persons,
            capacities,
            reach: reach.collect(),
        };
        let allocation = allocate(&problem);
        let possible = allocation.covered.clone();
        let repair = Repair::new(&problem, &vec![false; count + 1], &allocation, &possible);
        let mut of_service: Vec<Vec<usize>> = (0..count).map(|one| vec![one]).collect();
        of_service.push(Vec::new());
        (repair, Providers::new(of_service, count))
    }

    fn alone(repair: &mut Repair, providers: &Providers) -> Vec<Effect> {
        (0..providers.organizations())
            .map(|one| repair.without(&providers.stopped(&[one])))
            .collect()
    }

    #[test]
    fn in_a_district_all_pairs_that_could_are_tried() {
        let (mut repair, providers) = leaning(20);
        let alone = alone(&mut repair, &providers);
        let found = pair_effects(&mut repair, &providers, &alone);
        assert_eq!(found.all, 190);
        assert!(found.could > LEAST_PAIRS as u64, "{}", found.could);
        assert_eq!(found.tried, found.could);
    }

    #[test]
    fn where_work_is_short_the_pairs_with_most_to_lose_are_tried() {
        let (mut repair, providers) = leaning(5);
        let alone = alone(&mut repair, &providers);
        let mut of = |most| pair_effects_of(&mut repair, &providers, &alone, most);
        let pairs = |found: &PairEffects| -> Vec<(usize, usize)> {
            found.list.iter().map(|pair| pair.organizations).collect()
        };
        let all = of(usize::MAX);
        assert_eq!((all.all, all.could, all.tried), (10, 4, 4));
        assert_eq!(pairs(&all), [(3, 4), (2, 4), (1, 4), (2, 3)]);
        let some = of(2);
        assert_eq!((some.all, some.could, some.tried), (10, 4, 2));
        assert_eq!(pairs(&some), [(3, 4), (2, 4)]);
        assert_eq!(some.list, all.list[..2]);
    }
}
