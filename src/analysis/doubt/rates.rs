//! How often organizations that answered are tied, and how often only one of the two says so: what silence may hide.

use super::RateChoice;
use crate::analysis::random::Key;
use crate::model::district::District;
use crate::model::ids::OrganizationId;
use std::collections::{BTreeMap, BTreeSet};

/// How many pairs' worth the rate of all pairs counts in the rate of a class: with more, classes would lend each other a certainty that
/// none of them has.
const WEIGHT: f64 = 1.0;

/// What could have reported a tie of a pair that is not known to be tied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Chance {
    /// Neither end answered.
    Neither,
    /// One end answered, and did not report it.
    One,
}

/// Pairs of organizations by what brings them together: same municipality, a working group, a need that both answer to.
pub(super) const CLASSES: usize = 8;

/// What puts pairs into their classes.
#[derive(Debug, Clone)]
pub(super) struct Classes {
    municipalities: Vec<Option<usize>>,
    tavoli: Vec<Vec<u64>>,
    need_types: Vec<Vec<u64>>,
}

impl Classes {
    pub(super) fn of(district: &District) -> Self {
        let network = &district.network;
        let numbered: BTreeMap<_, usize> = (network.municipalities())
            .map(|one| &one.code)
            .zip(0..)
            .collect();
        let tavoli: BTreeMap<_, usize> = network.tavoli().map(|one| &one.id).zip(0..).collect();
        let types: BTreeMap<_, usize> = network.need_types().map(|one| &one.id).zip(0..).collect();
        let mut classes = Self {
            municipalities: Vec::new(),
            tavoli: Vec::new(),
            need_types: Vec::new(),
        };
        for organization in network.organizations() {
            let code = organization.municipality.as_ref();
            classes
                .municipalities
                .push(code.and_then(|code| numbered.get(code).copied()));
            let seats = network.tavoli_of(&organization.id).into_iter();
            let seats = seats.filter_map(|one| tavoli.get(one).copied());
            classes.tavoli.push(set(seats, tavoli.len()));
            let services = network.services_of(&organization.id).into_iter();
            let addressed = services.flat_map(|service| network.addressed_by(service));
            let addressed = addressed.filter_map(|one| types.get(one).copied());
            classes.need_types.push(set(addressed, types.len()));
        }
        classes
    }

    /// The class of a pair, below [`CLASSES`].
    pub(super) fn class(&self, one: usize, other: usize) -> usize {
        let here = self.municipalities[one];
        let near = here.is_some() && here == self.municipalities[other];
        let share = |sets: &[Vec<u64>]| {
            let pairs = sets[one].iter().zip(&sets[other]);
            pairs.into_iter().any(|(one, other)| one & other != 0)
        };
        usize::from(near)
            | usize::from(share(&self.tavoli)) << 1
            | usize::from(share(&self.need_types)) << 2
    }
}

/// A set of small numbers, one bit each.
fn set(members: impl Iterator<Item = usize>, count: usize) -> Vec<u64> {
    let mut bits = vec![0; count.div_ceil(64)];
    for member in members {
        bits[member / 64] |= 1 << (member % 64);
    }
    bits
}

/// The ties of a pair: who of the two reported any of them.
pub(super) type Reports<'a> = BTreeMap<(usize, usize), BTreeSet<&'a OrganizationId>>;

/// Pairs both ends of which answered.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Count {
    pairs: f64,
    tied: f64,
    /// Of the tied ones, reported by one end only, or by nobody who is named.
    by_one: f64,
}

impl Count {
    /// Of the pairs that a chance is about, those that are tied and those that are not.
    fn of(&self, chance: Chance) -> (f64, f64) {
        let hits = match chance {
            Chance::Neither => self.tied,
            Chance::One => self.by_one / 2.0,
        };
        (hits, self.pairs - self.tied)
    }
}

/// What the pairs both ends of which answered tell about the others.
///
/// # The model
/// Pairs are put into eight classes: same municipality or not, a working group in common or not, a type of need to which both have
/// services or not. Of the *N* pairs of a class both ends of which answered, *t* are tied: *b* reported by both ends, *o* = *t* − *b* by one.
///
/// A pair *neither* end of which answered is tied with probability *t* / *N*. A pair of which *one* end answered and did not report a tie
/// is tied with probability (*o*/2) / (*o*/2 + *N* − *t*): whichever of the two ends is asked, it leaves out half of the ties that only one
/// reports, and all the pairs that are not tied. It says less than the first, because the one that answered had its chance to speak.
///
/// Neither share is known for certain, so each draw draws both anew. First the same shares over all classes together, *r* and *r*′, from
/// Beta(½ + *T*, ½ + *N* − *T*) and Beta(½ + *O*/2, ½ + *N* − *T*) with the sums over all classes (Jeffreys' posteriors); then those of
/// each class from Beta(*r* + *t*, 1 − *r* + *N* − *t*) and Beta(*r*′ + *o*/2, 1 − *r*′ + *N* − *t*): as if one more of its pairs were as all
/// are, so that a class without pairs is as all together, and far from certain. The share of ties that both ends report, given that
/// one does, is drawn likewise, from Beta(½ + *b*, ½ + *o*/2).
///
/// # What it assumes
/// That silence has nothing to do with ties within a class (*missing at random within classes*), that the pairs of a class differ only
/// by chance, and that both ends of a tie are as likely to leave it out. Who has many ties, or few, is not drawn as such: where a few
/// organizations have very many ties, the draws say too little of how many a single silent one may have, and of triangles, since pairs are
/// drawn one by one: `tests/calibration.md` has how often the truth was held, by index, where the model is right and where it is not.
/// # Edge cases
/// Organizations of which nobody says whether they answered count as having answered, as in the report of quality, so that there is the
/// least doubt there can be. Ties without any reporter count as reported by one end.
#[derive(Debug, Clone, PartialEq)]
pub struct Rates {
    classes: [Count; CLASSES],
    all: Count,
    /// Whether ends reported ties, in pairs of which both answered.
    confirmed: f64,
    choice: RateChoice,
    keys: [[Key; 2]; CLASSES],
    together: [Key; 2],
    confirming: Key,
}

/// The rates of one draw.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct DrawnRates {
    /// By class, then by [`Chance`].
    rates: [[f64; 2]; CLASSES],
    /// How often both ends report a tie, given that one does.
    pub(super) confirmed: f64,
}

impl DrawnRates {
    pub(super) fn of(&self, class: usize, chance: Chance) -> f64 {
        self.rates[class][chance as usize]
    }
}

impl Rates {
    /// Counts the pairs of a district.
    /// # Complexity
    /// *O*(*n*²) for *n* organizations.
    pub(super) fn of(
        district: &District,
        classes: &Classes,
        reports: &Reports<'_>,
        choice: RateChoice,
        seed: u64,
    ) -> Self {
        let answered: Vec<usize> = (district.network.organizations())
            .enumerate()
            .filter(|(_, organization)| organization.answered != Some(false))
            .map(|(index, _)| index)
            .collect();
        let mut counts = [Count::default(); CLASSES];
        let mut add = |pair: (usize, usize), reporters: Option<usize>| {
            let count = &mut counts[classes.class(pair.0, pair.1)];
            count.pairs += 1.0;
            if let Some(reporters) = reporters {
                count.tied += 1.0;
                count.by_one += f64::from(u8::from(reporters < 2));
            }
        };
        if answered.len() == classes.municipalities.len() {
            // Nobody is silent, so nothing is asked of the pairs that are not tied.
            for (&pair, reporters) in reports {
                add(pair, Some(reporters.len()));
            }
        } else {
            for (place, &one) in answered.iter().enumerate() {
                for &other in &answered[place + 1..] {
                    add((one, other), reports.get(&(one, other)).map(BTreeSet::len));
                }
            }
        }
        let mut all = Count::default();
        for count in &counts {
            all.pairs += count.pairs;
            all.tied += count.tied;
            all.by_one += count.by_one;
        }
        let key = |kind: &str, class: usize| Key::new(seed, &["rate", kind, &class.to_string()]);
        Self {
            classes: counts,
            all,
            confirmed: all.tied - all.by_one,
            choice,
            keys: std::array::from_fn(|class| [key("neither", class), key("one", class)]),
            together: ["neither", "one"].map(|kind| Key::new(seed, &["rate", kind])),
            confirming: Key::new(seed, &["rate", "confirmed"]),
        }
    }

    /// The rates of a draw.
    pub(super) fn draw(&self, draw: usize) -> DrawnRates {
        let rate = |(a, b): (f64, f64), key: Key| match self.choice {
            RateChoice::Drawn => key.draw(draw).beta(a, b),
            RateChoice::Mean => a / (a + b),
        };
        let together = [Chance::Neither, Chance::One].map(|chance| {
            let (hits, misses) = self.all.of(chance);
            rate((0.5 + hits, 0.5 + misses), self.together[chance as usize])
        });
        DrawnRates {
            rates: std::array::from_fn(|class| {
                [Chance::Neither, Chance::One].map(|chance| {
                    let (hits, misses) = self.classes[class].of(chance);
                    // A share of exactly nothing or all is no shape of a distribution.
                    let share = together[chance as usize].clamp(1e-9, 1.0 - 1e-9);
                    let shapes = (WEIGHT * share + hits, WEIGHT * (1.0 - share) + misses);
                    rate(shapes, self.keys[class][chance as usize])
                })
            }),
            confirmed: rate(
                (0.5 + self.confirmed, 0.5 + self.all.by_one / 2.0),
                self.confirming,
            ),
        }
    }
}
