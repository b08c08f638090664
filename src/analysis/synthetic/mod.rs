//! A demonstrative territory of any size: invented comuni, organizations, services, needs and ties, for trials and for measuring speed.
//!
//! Whatever belongs to one organization or comune is drawn from a stream of its own, which starts from the seed and the number of
//! that organization or comune. So any part can be made without the others: a territory takes the memory of its comuni, however many
//! organizations it has, and a tie can be looked up from either end.

mod actors;
mod comuni;
mod needs;
mod services;
mod ties;

pub use actors::Actor;
pub use comuni::Comune;
pub use needs::{Count, NEED_TYPES, NeedType, TAVOLI};
pub use services::{Offer, Reach};
pub use ties::Tie;

use crate::analysis::random::SplitMix;

/// The most organizations that a territory may have.
pub const MOST_ORGANIZATIONS: u32 = 10_000_000;

/// A territory: its comuni, and how many organizations each has. Organizations are numbered from 0, comune by comune.
///
/// Comuni are gathered in ambiti of [`PER_AMBITO`](Self::PER_AMBITO), of which the first leads and is the largest. The first comune
/// of all is the largest of the territory. Within a comune the first organization is the comune itself.
#[derive(Debug, Clone)]
pub struct Territory {
    key: u64,
    comuni: Vec<Comune>,
    /// The number of the first organization of each comune, and of all organizations behind the last.
    starts: Vec<u32>,
}

/// What is drawn: each has streams of its own.
#[derive(Debug, Clone, Copy)]
enum Drawn {
    Comune,
    Actor,
    Isolation,
    Partners,
    Introductions,
    Trait,
    Services,
    Need,
    Seats,
}

impl Territory {
    /// How many comuni an ambito has; the last one may have fewer.
    pub const PER_AMBITO: usize = 16;
    /// How many organizations there are for each comune, until there are as many comuni as there may be.
    const PER_COMUNE: u32 = 50;
    /// The most comuni: about as many as Italy has.
    const MOST_COMUNI: u32 = 8_000;

    /// The territory with this many organizations, the same for the same seed on every machine.
    ///
    /// # Complexity
    /// *O*(*c*) time and space for *c* comuni, of which there are at most eight thousand.
    pub fn new(organizations: u32, seed: u64) -> Self {
        let key = SplitMix::new(seed).next();
        let count = (organizations / Self::PER_COMUNE).clamp(1, Self::MOST_COMUNI);
        let comuni = comuni::comuni(key, count);
        // Each comune has the organization that it is; the others go by residents.
        let own = count.min(organizations);
        let others = u64::from(organizations - own);
        let residents: u64 = comuni.iter().map(|of| u64::from(of.population)).sum();
        let mut starts = Vec::with_capacity(comuni.len() + 1);
        let mut before = 0;
        for (place, comune) in (0..).zip(&comuni) {
            starts.push(own.min(place) + (others * before / residents.max(1)) as u32);
            before += u64::from(comune.population);
        }
        starts.push(organizations);
        Self {
            key,
            comuni,
            starts,
        }
    }

    /// Its comuni, ambito by ambito.
    pub fn comuni(&self) -> &[Comune] {
        &self.comuni
    }

    /// How many ambiti it has.
    pub fn ambiti(&self) -> usize {
        self.comuni.len().div_ceil(Self::PER_AMBITO)
    }

    /// How many organizations it has.
    pub fn organizations(&self) -> u32 {
        self.starts.last().copied().unwrap_or_default()
    }

    /// The comune of an organization, by its place in [`comuni`](Self::comuni).
    fn comune_of(&self, organization: u32) -> usize {
        let behind = self.starts.partition_point(|start| *start <= organization);
        behind.saturating_sub(1).min(self.comuni.len() - 1)
    }

    /// Whether an organization is the comune itself.
    fn is_comune(&self, organization: u32) -> bool {
        self.starts[self.comune_of(organization)] == organization
    }

    /// The organizations of a run of comuni: the first, and how many.
    fn span(&self, first: usize, count: usize) -> (u32, u32) {
        let end = (first + count).min(self.comuni.len());
        let start = self.starts[first.min(end)];
        (start, self.starts[end] - start)
    }

    /// The stream of numbers for one thing that is drawn.
    fn stream(&self, drawn: Drawn, index: u64) -> SplitMix {
        stream(self.key, drawn, index)
    }
}

fn stream(key: u64, drawn: Drawn, index: u64) -> SplitMix {
    let of_kind = SplitMix::new(key ^ drawn as u64).next();
    SplitMix::new(SplitMix::new(of_kind ^ index).next())
}

/// Which of several kinds is drawn, by their shares, which sum to 1; the last one takes what is left.
fn among<T: Copy>(random: &mut SplitMix, shares: &[(T, f64)], last: T) -> T {
    let mut left = random.unit();
    for (kind, share) in shares {
        if left < *share {
            return *kind;
        }
        left -= share;
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_organization_has_a_comune_and_every_comune_is_one() {
        for organizations in [0, 1, 49, 99, 500, 5_001] {
            let territory = Territory::new(organizations, 7);
            assert_eq!(territory.organizations(), organizations);
            assert!(territory.starts.is_sorted(), "{organizations}");
            let comuni = territory.comuni().len();
            let themselves = (0..organizations).filter(|&one| territory.is_comune(one));
            assert_eq!(themselves.count(), comuni.min(organizations as usize));
        }
    }

    #[test]
    fn ties_are_many_between_few_and_few_between_many() {
        let territory = Territory::new(5_000, 1);
        let mut degrees = vec![0_usize; 5_000];
        let mut pairs = BTreeMap::new();
        for one in 0..5_000 {
            for tie in territory.ties(one) {
                assert_ne!(tie.from, tie.to);
                let pair = (tie.from.min(tie.to), tie.from.max(tie.to));
                pairs
                    .entry(pair)
                    .or_insert_with(Vec::new)
                    .push((tie.kind, one));
            }
        }
        for ((one, other), kinds) in &pairs {
            degrees[*one as usize] += 1;
            degrees[*other as usize] += 1;
            // A pair is written by one of its ends only, and no kind twice.
            assert!(kinds.iter().all(|(_, by)| *by == kinds[0].1));
            assert!(kinds.len() == 1 || kinds.len() == 2 && kinds[0].0 != kinds[1].0);
        }
        let share = |of: &dyn Fn(usize) -> bool| {
            degrees.iter().filter(|degree| of(**degree)).count() as f64 / 5_000.0
        };
        let mean = degrees.iter().sum::<usize>() as f64 / 5_000.0;
        let most = degrees.iter().copied().max().unwrap_or_default();
        let (isolates, leaves) = (share(&|degree| degree == 0), share(&|degree| degree == 1));
        let said = format!("mean {mean}, most {most}, isolates {isolates}, leaves {leaves}");
        assert!((4.0..5.5).contains(&mean), "{said}");
        assert!(most > 30 * mean as usize, "{said}");
        assert!((0.02..0.09).contains(&isolates), "{said}");
        assert!((0.15..0.35).contains(&leaves), "{said}");
        // Most have less than the mean, which a few pull up.
        assert!(share(&|degree| (degree as f64) < mean) > 0.65, "{said}");
    }
}
