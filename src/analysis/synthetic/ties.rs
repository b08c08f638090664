//! Invented ties between organizations: many of the few that everybody knows, most to organizations nearby, none of some.

use super::{Drawn, Territory, among};
use crate::analysis::random::SplitMix;
use crate::model::tie::RelationKind::{self, *};

/// An invented tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tie {
    /// The organization it runs from.
    pub from: u32,
    /// The organization it runs to.
    pub to: u32,
    /// Its kind.
    pub kind: RelationKind,
    /// How strong, from 1 to 5; one in ten is not stated.
    pub strength: Option<u8>,
    /// Whether it runs both ways.
    pub mutual: bool,
    /// Since which year.
    pub since: Option<u16>,
    /// Whether the first and the second end reported it: only those that answered the survey can.
    pub reported: [bool; 2],
}

/// Where a partner is looked for.
#[derive(Debug, Clone, Copy)]
enum Around {
    Comune,
    Ambito,
    NextAmbito,
    Territory,
}

const AROUND: [(Around, f64); 3] = [
    (Around::Comune, 0.45),
    (Around::Ambito, 0.30),
    (Around::NextAmbito, 0.10),
];

/// How many partners an organization looks for, mostly; the others look for more.
const FEW: [(u32, f64); 4] = [(0, 0.05), (1, 0.68), (2, 0.10), (3, 0.05)];

/// The most partners that an organization looks for by itself.
const MOST_PARTNERS: f64 = 120.0;

/// How often a partner introduces one of its own.
const INTRODUCED: f64 = 0.35;

/// How often another partner is looked for, where the one that was found is taken or has no tie with anybody.
const TRIES: usize = 4;

const RELATIONS: [(RelationKind, f64); 3] = [(Collaborates, 0.50), (Refers, 0.26), (Informs, 0.16)];

const LAST_YEAR: usize = 2023;

impl Territory {
    /// The ties that an organization looked for; those that others looked for with it are theirs. No pair is among the ties of two
    /// organizations, and none has two ties of one kind.
    ///
    /// # Complexity
    /// *O*(*k*³) for the *k* partners that an organization, its partners and theirs look for, about three.
    pub fn ties(&self, organization: u32) -> Vec<Tie> {
        let mut ties = Vec::new();
        for partner in self.partners(organization) {
            // Two that looked for each other have one tie, that of the lower number.
            if partner < organization && self.partners(partner).contains(&organization) {
                continue;
            }
            let pair = u64::from(organization) << 32 | u64::from(partner);
            let mut random = self.stream(Drawn::Trait, pair);
            let near = self.comune_of(organization) == self.comune_of(partner);
            let kind = among(&mut random, &RELATIONS, Funds);
            ties.push(self.tie(organization, partner, kind, near, &mut random));
            if random.unit() < 0.05 {
                let second = if kind == Informs { Refers } else { Informs };
                ties.push(self.tie(organization, partner, second, near, &mut random));
            }
        }
        ties
    }

    fn tie(
        &self,
        organization: u32,
        partner: u32,
        kind: RelationKind,
        near: bool,
        random: &mut SplitMix,
    ) -> Tie {
        let strongest = if near { 5 } else { 4 };
        let strength = 1 + random.below(strongest).max(random.below(strongest)) as u8;
        let stated = random.unit() < 0.9;
        let both_ways = match kind {
            Collaborates => 0.65,
            Refers => 0.20,
            Informs => 0.30,
            Funds => 0.0,
        };
        let mutual = random.unit() < both_ways;
        let year = LAST_YEAR - random.below(20).min(random.below(20));
        let dated = random.unit() < 0.5;
        let reports = [0.85, 0.40].map(|share| random.unit() < share);
        // Money comes from the partner, which is the better known of the two more often than not.
        let turned = kind == Funds;
        let mut ends = [organization, partner];
        let mut reported = [0, 1].map(|end| reports[end] && self.answered(ends[end]));
        if turned {
            ends.reverse();
            reported.reverse();
        }
        Tie {
            from: ends[0],
            to: ends[1],
            kind,
            strength: stated.then_some(strength),
            mutual,
            since: dated.then_some(year as u16),
            reported,
        }
    }

    fn answered(&self, organization: u32) -> bool {
        self.actor(organization).answered == Some(true)
    }

    /// Whether an organization has no tie with anybody. A comune is never one of those.
    fn is_isolated(&self, organization: u32) -> bool {
        let mut random = self.stream(Drawn::Isolation, organization.into());
        random.unit() < 0.05 && !self.is_comune(organization)
    }

    /// The partners of an organization that it found or that those introduced to it, each once.
    fn partners(&self, organization: u32) -> Vec<u32> {
        let mut partners = self.sought(organization);
        let mut random = self.stream(Drawn::Introductions, organization.into());
        // One that is content with a single partner gets to know no others.
        let sociable = if partners.len() > 1 {
            partners.len()
        } else {
            0
        };
        for place in 0..sociable {
            if random.unit() >= INTRODUCED {
                continue;
            }
            let theirs = self.sought(partners[place]);
            if theirs.is_empty() {
                continue;
            }
            let introduced = theirs[random.below(theirs.len())];
            if introduced != organization && !partners.contains(&introduced) {
                partners.push(introduced);
            }
        }
        partners
    }

    /// The partners that an organization looks for by itself, each once.
    pub(super) fn sought(&self, organization: u32) -> Vec<u32> {
        if self.is_isolated(organization) {
            return Vec::new();
        }
        let mut random = self.stream(Drawn::Partners, organization.into());
        let comune = self.comune_of(organization);
        // A Pareto distribution of infinite variance: a few look for very many.
        let tail = libm::pow(1.0 - random.unit(), -0.6) - 1.0;
        let many = 4 + (4.0 * tail).min(MOST_PARTNERS) as u32;
        let wanted = among(&mut random, &FEW, many);
        let mut partners = Vec::new();
        for _ in 0..wanted {
            for _ in 0..TRIES {
                let Some(found) = self.found(comune, &mut random) else {
                    continue;
                };
                if found != organization && !partners.contains(&found) && !self.is_isolated(found) {
                    partners.push(found);
                    break;
                }
            }
        }
        partners
    }

    /// An organization somewhere around a comune, rather one of the first of each place: the *r*th is found about as often as
    /// *r* to the power of −2/3, or −3/4 in an ambito, so that the numbers of ties have a tail of exponent about 2.5.
    fn found(&self, comune: usize, random: &mut SplitMix) -> Option<u32> {
        let ambito = comune / Self::PER_AMBITO;
        let around = among(random, &AROUND, Around::Territory);
        let (first, count) = match around {
            Around::Comune => self.span(comune, 1),
            Around::Ambito => self.span(ambito * Self::PER_AMBITO, Self::PER_AMBITO),
            Around::NextAmbito => {
                let next = (ambito + 1) % self.ambiti();
                self.span(next * Self::PER_AMBITO, Self::PER_AMBITO)
            }
            Around::Territory => self.span(0, self.comuni.len()),
        };
        let drawn = random.unit();
        let rank = match around {
            Around::Ambito | Around::NextAmbito => drawn * drawn * drawn * drawn,
            Around::Comune | Around::Territory => drawn * drawn * drawn,
        };
        let place = (rank * f64::from(count)) as u32;
        (count > 0).then(|| first + place.min(count - 1))
    }
}
