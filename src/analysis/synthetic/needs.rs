//! Needs of the invented comuni, and the types they are of.

use super::{Drawn, Territory, among};
use crate::model::node::Evidence;
use crate::model::units::Headcount;

/// A type of need, with what makes its numbers plausible.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NeedType {
    /// Its name for the catalogues.
    pub key: &'static str,
    /// Its area, a code of Istat's list.
    pub area: &'static str,
    /// The working group that follows it, by its name for the catalogues.
    pub tavolo: &'static str,
    /// Persons for each resident.
    rate: f64,
    /// Persons that a usual service takes.
    pub(super) places: f64,
}

/// A need in a comune.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Count {
    /// How many persons.
    pub persons: Headcount,
    /// The least and the most that is thought likely, where the number is an estimate.
    pub range: Option<(u32, u32)>,
    /// How well it is known.
    pub evidence: Evidence,
}

const fn need_type(
    key: &'static str,
    area: &'static str,
    tavolo: &'static str,
    rate: f64,
    places: f64,
) -> NeedType {
    NeedType {
        key,
        area,
        tavolo,
        rate,
        places,
    }
}

/// The types of need of every demonstrative territory.
pub const NEED_TYPES: [NeedType; 12] = [
    need_type("nursery", "FAM", "family", 0.0104, 18.0),
    need_type("after-school", "FAM", "family", 0.0096, 15.0),
    need_type("violence", "FAM", "inclusion", 0.001, 4.0),
    need_type("home-care", "ELD", "long-term-care", 0.0176, 21.0),
    need_type("dementia", "ELD", "long-term-care", 0.0064, 9.0),
    need_type("transport", "ELD", "long-term-care", 0.0128, 18.0),
    need_type("disability", "DIS", "long-term-care", 0.0048, 9.0),
    need_type("mental-health", "POV", "mental-health", 0.008, 11.0),
    need_type("addiction", "ADD", "mental-health", 0.0048, 8.0),
    need_type("food", "POV", "inclusion", 0.0192, 30.0),
    need_type("housing", "POV", "inclusion", 0.0032, 5.0),
    need_type("newcomers", "IMMNOM", "inclusion", 0.008, 15.0),
];

/// The working groups of an ambito, by the names of their subjects for the catalogues.
pub const TAVOLI: [&str; 4] = ["family", "long-term-care", "mental-health", "inclusion"];

impl Territory {
    /// The need of a type in a comune, both by their places.
    pub fn need(&self, need_type: usize, comune: usize) -> Count {
        let index = (need_type * self.comuni.len() + comune) as u64;
        let mut random = self.stream(Drawn::Need, index);
        let usual = NEED_TYPES[need_type].rate * f64::from(self.comuni[comune].population);
        let persons = (usual * libm::exp(0.3 * random.normal())).round() as u32;
        let counted = random.unit() < 0.92;
        let persons = match persons {
            _ if !counted => Headcount::Unknown,
            1 | 2 => Headcount::Suppressed,
            persons => Headcount::Stated(persons),
        };
        let shares = [(Evidence::Known, 0.75), (Evidence::Emerging, 0.17)];
        let evidence = among(&mut random, &shares, Evidence::Latent);
        let range = match persons {
            Headcount::Stated(persons) if evidence != Evidence::Known => {
                Some((persons - persons / 4, persons + persons / 3))
            }
            _ => None,
        };
        Count {
            persons,
            range,
            evidence,
        }
    }

    /// The working groups of its ambito in which an organization sits, each by the name of its subject, and whether it leads there.
    pub fn seats(&self, organization: u32) -> Vec<(&'static str, bool)> {
        let mut random = self.stream(Drawn::Seats, organization.into());
        let within = self.comune_of(organization) % Self::PER_AMBITO;
        let comune = self.is_comune(organization);
        let leads = comune && within == 0;
        let often = if comune { 0.6 } else { 0.07 };
        let of_one = |_: &&str| random.unit() < often || leads;
        let seats = TAVOLI.into_iter().filter(of_one);
        seats.map(|tavolo| (tavolo, leads)).collect()
    }
}
