//! Invented organizations, without their names.

use super::{Drawn, Territory, among};
use crate::analysis::random::SplitMix;
use crate::model::node::OrganizationKind::{self, *};
use crate::model::place::Place;

/// An invented organization.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    /// Its kind.
    pub kind: OrganizationKind,
    /// Whether it is the comune itself.
    pub is_comune: bool,
    /// Its comune, by its place in [`Territory::comuni`].
    pub comune: usize,
    /// The point where it is based; one in seven does not say.
    pub place: Option<Place>,
    /// Its section of the national register, where it would be in one.
    pub runts_section: Option<&'static str>,
    /// Letters of art. 5 of the Third Sector Code, in their order.
    pub activities: Vec<&'static str>,
    /// How many volunteers.
    pub volunteers: Option<u32>,
    /// How many employees.
    pub staff: Option<u32>,
    /// Whether it answered the survey; `None` where nobody noted it.
    pub answered: Option<bool>,
}

/// The kinds that others than the comuni are of, with their shares; what is left is a public body, such as a school.
const KINDS: [(OrganizationKind, f64); 6] = [
    (Association, 0.50),
    (SocialCooperative, 0.14),
    (InformalGroup, 0.11),
    (Parish, 0.09),
    (Foundation, 0.05),
    (Other, 0.04),
];

/// Letters of activities that a social district meets.
const ACTIVITIES: [&str; 8] = ["a", "c", "d", "i", "l", "p", "r", "u"];

impl Territory {
    /// An organization, by its number, which is below [`organizations`](Self::organizations).
    pub fn actor(&self, organization: u32) -> Actor {
        let mut random = self.stream(Drawn::Actor, organization.into());
        let comune = self.comune_of(organization);
        let is_comune = self.is_comune(organization);
        let answered = among(
            &mut random,
            &[(Some(true), 0.80), (Some(false), 0.14)],
            None,
        );
        let drawn = among(&mut random, &KINDS, PublicBody);
        let kind = if is_comune { PublicBody } else { drawn };
        let centre = self.comuni[comune].place;
        let mut off = || 0.04 * (random.unit() - 0.5);
        let point = Place {
            longitude: centre.longitude + off(),
            latitude: centre.latitude + off(),
        };
        let stated = random.unit() < 0.86;
        Actor {
            kind,
            is_comune,
            comune,
            place: stated.then_some(point),
            runts_section: section(kind, &mut random),
            activities: activities(kind, &mut random),
            volunteers: match kind {
                PublicBody => None,
                SocialCooperative | Foundation => people(5.0, 0.4, &mut random),
                _ => people(14.0, 0.8, &mut random),
            },
            staff: match kind {
                PublicBody => people(25.0, 0.9, &mut random),
                SocialCooperative => people(18.0, 0.9, &mut random),
                Foundation | Other => people(4.0, 0.5, &mut random),
                _ => None,
            },
            answered: if is_comune { Some(true) } else { answered },
        }
    }
}

fn section(kind: OrganizationKind, random: &mut SplitMix) -> Option<&'static str> {
    let registered = random.unit() < 0.8;
    let drawn = random.unit();
    let section = match kind {
        Association if drawn < 0.45 => "ODV",
        Association => "APS",
        SocialCooperative => "IS",
        Foundation if drawn < 0.3 => "EF",
        Foundation | Other => "ETS",
        PublicBody | Parish | InformalGroup => return None,
    };
    registered.then_some(section)
}

fn activities(kind: OrganizationKind, random: &mut SplitMix) -> Vec<&'static str> {
    if matches!(kind, PublicBody | Parish | InformalGroup) {
        return Vec::new();
    }
    let often = 0.25;
    let of_one = |_: &&str| random.unit() < often;
    ACTIVITIES.into_iter().filter(of_one).collect()
}

/// How many people, in a share of cases: about as many as is usual, seldom many more.
fn people(usual: f64, share: f64, random: &mut SplitMix) -> Option<u32> {
    let size = usual * libm::exp(0.8 * random.normal());
    (random.unit() < share).then_some(size.clamp(1.0, 5_000.0) as u32)
}
