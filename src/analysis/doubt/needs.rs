//! How sure the status of every need is.

use super::draws::{Drawn, World};
use super::intervals::Interval;
use super::persons::Range;
use super::{DoubtOptions, share};
use crate::analysis::coverage::allocation::Allocation;
use crate::analysis::coverage::needs::Met;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::trial::Part;
use crate::model::ids::NeedId;

/// How sure it is how a need is met.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedDoubt {
    /// Which one.
    pub need: NeedId,
    /// As it is today.
    pub now: Met,
    /// Its persons, where they are a range.
    pub range: Option<Range>,
    /// In which part of the draws it has each status, in the order of [`NeedStatus::ALL`].
    pub shares: [f64; NeedStatus::ALL.len()],
    /// Persons in need.
    pub persons: Interval,
    /// Persons covered by stated capacities.
    pub covered: Interval,
    /// Bounds of the covered persons that no draw can leave; `None` where the persons are not known and no range.
    ///
    /// The more persons ask, here or elsewhere, the smaller the share of a need that is covered, or it stays: what is shared out as evenly
    /// as can be goes round less far. So the exact share lies between that with the most persons everywhere and that with the least, and
    /// the covered persons between the first times the least persons here, rounded down, and the second times the most, rounded up.
    pub covered_bounds: Option<(u32, u32)>,
}

impl NeedDoubt {
    /// In which part of the draws it has a status.
    pub fn share(&self, status: NeedStatus) -> f64 {
        let statuses = NeedStatus::ALL.iter().zip(&self.shares);
        statuses
            .filter(|(of, _)| **of == status)
            .map(|(_, share)| share)
            .sum()
    }

    /// Whether it has more than one status.
    pub fn is_unsure(&self) -> bool {
        self.shares.iter().filter(|share| **share > 0.0).count() > 1
    }

    /// The status that it has most often, the worse one of two that are as frequent.
    pub fn likeliest(&self) -> NeedStatus {
        let mut likeliest = NeedStatus::FROM_WORST[0];
        for status in NeedStatus::FROM_WORST {
            if self.share(status) > self.share(likeliest) {
                likeliest = status;
            }
        }
        likeliest
    }
}

/// Every need, in the order of the coverage.
pub(super) fn told(world: &World, drawn: &Drawn, options: &DoubtOptions) -> Vec<NeedDoubt> {
    let certain = world.needs.iter().zip(world.trial.stated());
    let mut needs: Vec<NeedDoubt> = certain
        .map(|(need, met)| NeedDoubt {
            covered_bounds: met.persons.map(|_| (met.covered, met.covered)),
            ..one(
                need,
                *met,
                None,
                std::iter::repeat_n(*met, drawn.len()),
                drawn,
                options,
            )
        })
        .collect();
    for (part, of) in world.trial.parts().iter().enumerate() {
        let bounds = bounds(world, of);
        for (place, &need) in of.needs.iter().enumerate() {
            let range = world.ranges.iter().find(|range| range.need == need);
            let met = drawn.met(part, place);
            let (id, now) = (&world.needs[need], world.trial.stated()[need]);
            needs[need] = NeedDoubt {
                covered_bounds: bounds[place],
                ..one(id, now, range.copied(), met, drawn, options)
            };
        }
    }
    needs
}

fn one(
    need: &NeedId,
    now: Met,
    range: Option<Range>,
    met: impl Iterator<Item = Met> + Clone,
    drawn: &Drawn,
    options: &DoubtOptions,
) -> NeedDoubt {
    let with = |status| met.clone().filter(move |met| met.status == status).count();
    NeedDoubt {
        need: need.clone(),
        now,
        range,
        shares: NeedStatus::ALL.map(|status| share(with(status), drawn)),
        persons: Interval::of(
            met.clone().map(|met| met.persons.map(f64::from)),
            options.level,
        ),
        covered: Interval::of(
            met.clone()
                .map(|met| met.persons.map(|_| f64::from(met.covered))),
            options.level,
        ),
        covered_bounds: None,
    }
}

/// The bounds of the needs of a part, in its order.
fn bounds(world: &World, part: &Part) -> Vec<Option<(u32, u32)>> {
    let at = |persons: fn(&Range) -> u32| {
        let persons = world.persons(part, persons);
        let allocation = world.trial.met(part, &persons).1;
        (persons, allocation)
    };
    let (least, most) = (at(|range| range.low), at(|range| range.high));
    let share = |allocation: &Allocation, place: usize| allocation.even_share[place];
    (0..part.needs.len())
        .map(|place| {
            let (low, high) = (least.0[place]?, most.0[place]?);
            // Of nobody there is no share; then nothing is said but that it is between none and all.
            let under = match share(&most.1, place) {
                Some((part, whole)) => u128::from(low) * part / whole,
                None => 0,
            };
            let over = match share(&least.1, place) {
                Some((part, whole)) => (u128::from(high) * part).div_ceil(whole),
                None => u128::from(high),
            };
            let persons = |number: u128| u32::try_from(number).unwrap_or(u32::MAX);
            Some((persons(under), persons(over).min(high)))
        })
        .collect()
}
