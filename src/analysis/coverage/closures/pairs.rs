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
    /// How many of them were closed together; all others lose together what they lose apart.
    pub tried: u64,
}

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
/// # Complexity
/// The pairs that meet at some service, and one repair for each that is tried.
/// # References
/// D. M. Topkis, *Supermodularity and Complementarity*, Princeton University Press, 1998 (values of flows are submodular in what they
/// may use).
pub fn pair_effects(repair: &mut Repair, providers: &Providers, alone: &[Effect]) -> PairEffects {
    let organizations = providers.organizations() as u64;
    let mut found = PairEffects {
        all: organizations * organizations.saturating_sub(1) / 2,
        ..PairEffects::default()
    };
    let losses: Vec<Loss> = alone.iter().map(Effect::loss).collect();
    for pair in candidates(repair, providers, alone) {
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

/// The repairs that pass through one service: of which organization, and by how much each link changes.
type Visits = Vec<(usize, Vec<(usize, i64)>)>;

/// Pairs to try, each in ascending order.
#[derive(Default)]
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
    let mut pairs = Candidates::default();
    for service in 0..providers.services() {
        if let [one, other] = providers.of(service) {
            pairs.enter(*one, *other);
        }
    }
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
