//! The program behind every covering method: which sites to open so that what they cover is worth most.

use super::lists::Lists;

/// Sites to choose among, and what covering each place is worth.
///
/// > max ∑ᵢ (*first*ᵢ *y*ᵢ + *second*ᵢ *u*ᵢ) − ∑ⱼ *cost*ⱼ *x*ⱼ, *y*ᵢ + *u*ᵢ ≤ ∑ⱼ *x*ⱼ over the sites that cover *i*,
/// > ∑ⱼ *x*ⱼ ≤ *at_most*, ∑ⱼ *price*ⱼ *x*ⱼ ≤ *budget*, *x*, *y*, *u* binary
///
/// A second site must not be worth more than the first.
#[derive(Debug, Clone)]
pub(super) struct Program {
    pub(super) first: Vec<f64>,
    pub(super) second: Vec<f64>,
    /// The places each site covers, ascending.
    pub(super) covers: Lists,
    /// The sites that cover each place, ascending.
    pub(super) covered_by: Lists,
    pub(super) cost: Vec<f64>,
    /// Whole numbers, as [`Money`](crate::analysis::siting::money::Money) makes them: so sums and comparisons are exact.
    pub(super) price: Vec<f64>,
    pub(super) at_most: usize,
    pub(super) budget: f64,
    /// What else must hold.
    pub(super) demand: Demand,
    /// Added to the worth to make it the objective people are told.
    pub(super) offset: f64,
}

/// What a choice of sites must do, besides being worth much.
#[derive(Debug, Clone)]
pub(super) enum Demand {
    Nothing,
    /// Cover each of these places.
    Each(Vec<bool>),
    /// Cover places that are together worth at least so much, each counted once with its own worth. What goes beyond is worth nothing.
    AtLeast(f64, Vec<f64>),
}

impl Program {
    /// Sites and places, and nothing is worth anything yet.
    pub(super) fn new(
        covered_by: Lists,
        price: Vec<f64>,
        at_most: Option<usize>,
        budget: f64,
    ) -> Self {
        let (places, sites) = (covered_by.len(), price.len());
        Self {
            first: vec![0.0; places],
            second: vec![0.0; places],
            covers: covered_by.transposed(sites),
            covered_by,
            cost: vec![0.0; sites],
            price,
            at_most: at_most.unwrap_or(sites).min(sites),
            budget,
            demand: Demand::Nothing,
            offset: 0.0,
        }
    }

    /// What these sites are worth; `None` if they do not do what they must. Whether they are few and cheap enough is not looked at.
    pub(super) fn worth(&self, open: &[u32]) -> Option<f64> {
        let mut count = vec![0_u32; self.first.len()];
        for &site in open {
            for &place in self.covers.of(site as usize) {
                count[place as usize] += 1;
            }
        }
        self.worth_of_counts(&count, open.iter().copied())
    }

    /// The same, where it is known how many sites cover each place.
    pub(super) fn worth_of_counts(
        &self,
        count: &[u32],
        open: impl Iterator<Item = u32>,
    ) -> Option<f64> {
        let once = |worth: &[f64]| -> f64 {
            let covered = worth.iter().zip(count).filter(|&(_, &count)| count > 0);
            covered.map(|(worth, _)| worth).sum()
        };
        let twice = self
            .second
            .iter()
            .zip(count)
            .filter(|&(_, &count)| count > 1);
        let cost: f64 = open.map(|site| self.cost[site as usize]).sum();
        let worth = once(&self.first) + twice.map(|(worth, _)| worth).sum::<f64>() - cost;
        match &self.demand {
            Demand::Nothing => Some(worth),
            Demand::Each(must) => {
                let lacking = must
                    .iter()
                    .zip(count)
                    .any(|(must, &count)| *must && count == 0);
                (!lacking).then_some(worth)
            }
            Demand::AtLeast(least, worths) => {
                let beyond = once(worths) - least;
                (beyond >= -1e-9 * least.abs()).then_some(worth - beyond.max(0.0))
            }
        }
    }

    /// Whether a place must be covered.
    pub(super) fn must_cover(&self, place: usize) -> bool {
        matches!(&self.demand, Demand::Each(must) if must[place])
    }

    /// Whether sites are few and cheap enough.
    pub(super) fn affords(&self, open: &[u32]) -> bool {
        let price: f64 = open.iter().map(|&site| self.price[site as usize]).sum();
        open.len() <= self.at_most && price <= self.budget
    }

    /// These sites without those that add nothing to the others, the last first.
    pub(super) fn without_idle(&self, mut open: Vec<u32>) -> Vec<u32> {
        let Some(worth) = self.worth(&open) else {
            return open;
        };
        for position in (0..open.len()).rev() {
            let site = open.remove(position);
            if self.worth(&open).is_none_or(|less| less < worth) {
                open.insert(position, site);
            }
        }
        open
    }

    /// The largest number that arises in a sum: rounding is measured by it.
    fn scale(&self) -> f64 {
        let places = self.first.iter().chain(&self.second).sum::<f64>();
        (places + self.cost.iter().sum::<f64>()).max(1.0)
    }

    /// By how much something must be better to be better at all: 1 where everything is whole, else what rounding can make of nothing.
    pub(super) fn step(&self) -> Step {
        let rounding = 1e-12 * self.scale();
        let numbers = self.first.iter().chain(&self.second).chain(&self.cost);
        let whole = numbers
            .chain([&self.offset])
            .all(|number| number.fract() == 0.0);
        Step {
            rounding,
            whole: whole && rounding < 0.1,
        }
    }
}

/// What counts as better.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    pub(super) rounding: f64,
    pub(super) whole: bool,
}

impl Step {
    /// A bound below this proves that nothing is better than `best`.
    pub(super) fn above(self, best: f64) -> f64 {
        best + if self.whole {
            1.0 - self.rounding
        } else {
            self.rounding
        }
    }

    /// The best that a bound leaves possible.
    pub(super) fn rounded(self, bound: f64) -> f64 {
        match self.whole {
            true => (bound + self.rounding).floor(),
            false => bound,
        }
    }
}
