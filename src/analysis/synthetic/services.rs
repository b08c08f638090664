//! Invented services.

use super::{Drawn, NEED_TYPES, Territory, among};
use crate::analysis::random::SplitMix;
use crate::model::node::OrganizationKind::*;
use crate::model::node::ServiceStatus;

/// An invented service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Another organization that provides it too.
    pub partner: Option<u32>,
    /// The types of need that it answers to, by their places in [`NEED_TYPES`]: the first is its own.
    pub need_types: Vec<usize>,
    /// How intensely it answers to the first and to the others, from 1 to 5.
    pub intensities: Vec<u8>,
    /// Whom it serves.
    pub reach: Reach,
    /// Persons it can take at once.
    pub capacity: Option<u32>,
    /// Whether it runs.
    pub status: ServiceStatus,
}

/// Which comuni a service serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The comune where it is.
    Comune,
    /// Every comune of the ambito.
    Ambito,
    /// Those within the radius.
    Radius,
}

impl Territory {
    /// The services of an organization; many have none.
    pub fn services(&self, organization: u32) -> Vec<Offer> {
        let actor = self.actor(organization);
        let mut random = self.stream(Drawn::Services, organization.into());
        // How often it has one, two, …
        let chances: &[f64] = match actor.kind {
            PublicBody if actor.is_comune => &[1.0, 0.8, 0.5, 0.3, 0.2],
            PublicBody => &[0.5, 0.2],
            SocialCooperative => &[0.9, 0.5, 0.3, 0.1],
            Association => &[0.25, 0.05],
            Foundation => &[0.35, 0.1],
            Parish => &[0.3],
            InformalGroup | Other => &[0.1],
        };
        let count = chances
            .iter()
            .filter(|chance| random.unit() < **chance)
            .count();
        (0..count)
            .map(|_| self.offer(organization, &mut random))
            .collect()
    }

    fn offer(&self, organization: u32, random: &mut SplitMix) -> Offer {
        // The first types have several times the services of the last: some needs stay without.
        let first = random
            .below(NEED_TYPES.len())
            .min(random.below(NEED_TYPES.len()));
        let mut need_types = vec![first];
        if random.unit() < 0.2 {
            need_types.push((first + 1 + random.below(NEED_TYPES.len() - 1)) % NEED_TYPES.len());
        }
        let intensities = need_types
            .iter()
            .map(|_| 1 + random.below(5) as u8)
            .collect();
        let reach = among(
            random,
            &[(Reach::Comune, 0.55), (Reach::Ambito, 0.15)],
            Reach::Radius,
        );
        let places = NEED_TYPES[first].places * libm::exp(0.7 * random.normal());
        let stated = random.unit() < 0.86;
        let status = among(
            random,
            &[
                (ServiceStatus::Active, 0.93),
                (ServiceStatus::Suspended, 0.03),
                (ServiceStatus::Planned, 0.02),
            ],
            ServiceStatus::Closed,
        );
        let shared = random.unit() < 0.08;
        let partner = self.sought(organization).first().copied();
        Offer {
            partner: partner.filter(|_| shared),
            need_types,
            intensities,
            reach,
            capacity: stated.then_some(places.clamp(1.0, 2_000.0) as u32),
            status,
        }
    }
}
