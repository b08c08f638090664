//! What of a standard is there already.

use super::Area;
use super::terms::{Filter, counts_services};
use crate::model::ages::Ages;
use crate::model::district::District;
use crate::model::node::{Service, Standard};
use crate::model::travel::seat;

/// The services that count towards a standard, and what they amount to.
#[derive(Debug)]
pub(super) struct Supply<'a> {
    district: &'a District,
    standard: &'a Standard,
    /// Whether services are counted and not the persons they can take.
    by_service: bool,
    /// The services that count and run; `None` where nobody has said which count.
    running: Option<Vec<&'a Service>>,
    /// How many more would count if they ran.
    pub(super) not_running: usize,
    /// The ages that the standard is about.
    ages: Ages,
}

/// What is there in one place.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Amount {
    /// What is there for certain.
    pub(super) least: f64,
    /// Services that count.
    pub(super) services: usize,
    /// Of these, those that do not state how many they can take.
    pub(super) unstated: usize,
    /// Of these, those that answer to other needs too, with the same places.
    pub(super) shared: usize,
    /// Of these, those that take other ages too, in the same places.
    pub(super) beyond: usize,
    /// Services that count and may be here, because nobody has said where they are.
    pub(super) unplaced: usize,
}

impl<'a> Supply<'a> {
    /// A service counts when the standard names it, or names a type of need that it answers to for some of the standard's ages.
    pub(super) fn of(
        district: &'a District,
        standard: &'a Standard,
        filter: &Filter,
        presence: bool,
    ) -> Self {
        let ages = match filter {
            Filter::Ages(ages) => Ages {
                least: Some(*ages.start()),
                most: Some(*ages.end()).filter(|&most| most < u8::MAX),
            },
            Filter::NotPerResident | Filter::Everybody | Filter::Unreadable => Ages::default(),
        };
        let network = &district.network;
        let answers = |service: &Service| {
            let answered = network.addressed_by(&service.id);
            service.ages.meets(&ages) && answered.iter().any(|id| standard.need_types.contains(*id))
        };
        // Where no service says what it answers to, that none answers to this is no news.
        let answered = (network.services()).any(|s| !network.addressed_by(&s.id).is_empty());
        let linked = !standard.services.is_empty() || (!standard.need_types.is_empty() && answered);
        let (running, others): (Vec<&Service>, Vec<&Service>) = network
            .services()
            .filter(|service| standard.services.contains(&service.id) || answers(service))
            .partition(|service| district.runs(service));
        Self {
            district,
            standard,
            by_service: presence || counts_services(standard.numerator.as_deref()),
            running: linked.then_some(running),
            not_running: others.len(),
            ages,
        }
    }

    /// What is there in an area; `None` where nobody has said.
    ///
    /// A number stated for the whole district is the whole of it, whatever services are named beside it.
    pub(super) fn within(&self, area: &Area) -> Option<Amount> {
        if let (Area::District, Some(present)) = (area, self.standard.present) {
            return Some(Amount {
                least: present,
                ..Amount::default()
            });
        }
        let running = self.running.as_ref()?;
        let mut amount = Amount::default();
        for service in running {
            match (seat(&self.district.network, service), area) {
                (None, Area::Basin(_) | Area::Municipality(_)) => {
                    amount.unplaced += 1;
                    continue;
                }
                (Some(code), _) if !area.holds(self.district, code) => continue,
                _ => {}
            }
            amount.services += 1;
            if self.by_service {
                amount.least += 1.0;
                continue;
            }
            match service.capacity {
                Some(capacity) => amount.least += f64::from(capacity),
                None => amount.unstated += 1,
            }
            let answered = self.district.network.addressed_by(&service.id);
            let others = |id: &_| !self.standard.need_types.contains(id);
            if answered.len() > 1 && answered.into_iter().any(others) {
                amount.shared += 1;
            }
            // A service that states no age is not known to take others.
            if service.ages != Ages::default() && !self.ages.holds(&service.ages) {
                amount.beyond += 1;
            }
        }
        Some(amount)
    }
}
