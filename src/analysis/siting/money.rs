//! Prices and a budget as whole numbers, so that sums of them are exact and what costs just as much as there is can be paid for.

use super::{Options, Problem};

/// Whole numbers up to this are told apart in sums.
const LARGEST: f64 = (1_u64 << 52) as f64;

/// Into how many units all prices together are divided where they are no decimal numbers.
const FINE: f64 = (1_u64 << 36) as f64;

/// By how much more than a budget may be spent, as a share of it: what rounding makes of a budget that was itself reckoned.
const SLACK: f64 = 1e-12;

/// Prices in a unit of which each is a whole multiple.
///
/// The unit is 1, a tenth, a hundredth, and so on to a thousand-millionth, the largest of which every price is a multiple. Where there is none
/// (a third), prices are rounded to a unit far smaller than anybody states, and the budget gets as much more as rounding can come to.
#[derive(Debug, Clone)]
pub(super) struct Money {
    /// Units in 1.
    units: f64,
    /// What each site of the problem costs, in units; infinite where it has no finite price.
    pub(super) price: Vec<f64>,
    /// What may be spent, in whole units; infinite without limit.
    pub(super) budget: f64,
}

impl Money {
    /// The prices of a problem's sites and the budget. *O*(*sites*).
    pub(super) fn of(problem: &Problem, options: &Options) -> Self {
        let prices = || problem.price.iter().filter(|price| price.is_finite());
        let total: f64 = prices().sum();
        let decimal = (0..=9).map(|digits| 10_f64.powi(digits)).find(|units| {
            prices().all(|price| (price * units).round() / units == *price)
                && total * units < LARGEST
        });
        let units = decimal.unwrap_or(if total > 0.0 { FINE / total } else { 1.0 });
        let budget = options.budget.unwrap_or(f64::INFINITY);
        let budget = if budget.is_finite() {
            let nearest = (budget * units).round();
            match decimal {
                Some(_) if nearest / units <= budget * (1.0 + SLACK) => nearest,
                Some(_) => nearest - 1.0,
                None => nearest + problem.price.len() as f64,
            }
        } else {
            budget
        };
        Self {
            units,
            price: problem
                .price
                .iter()
                .map(|price| (price * units).round())
                .collect(),
            budget,
        }
    }

    /// So many units in the unit of the problem.
    pub(super) fn told(&self, units: f64) -> f64 {
        units / self.units
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cost_matrix::CostMatrix;

    fn money(price: &[f64], budget: f64) -> Money {
        let mut problem = Problem::new(vec![], CostMatrix::new(0, price.len(), &[]));
        problem.price = price.to_vec();
        let options = Options {
            budget: Some(budget),
            ..Options::default()
        };
        Money::of(&problem, &options)
    }

    #[test]
    fn decimal_prices_become_whole_numbers() {
        let tenths = money(&[0.1, 0.1, 0.1], 0.3);
        assert_eq!((tenths.price, tenths.budget), (vec![1.0; 3], 3.0));
        let cents = money(&[0.29, 12.0, 1150.01], 0.29);
        assert_eq!(
            (&cents.price[..], cents.budget),
            (&[29.0, 1200.0, 115_001.0][..], 29.0)
        );
        assert_eq!(cents.told(29.0), 0.29);
        // A budget between two multiples pays for the lower one.
        assert_eq!(money(&[0.1, 0.2], 0.35).budget, 3.0);
        assert_eq!(money(&[1.0, 2.0], 2.9999).budget, 2.0);
        assert_eq!(money(&[1.0], f64::INFINITY).budget, f64::INFINITY);
    }

    #[test]
    fn thirds_fill_what_they_add_up_to() {
        let thirds = money(&[1.0 / 3.0; 3], 1.0);
        assert!(thirds.price.iter().sum::<f64>() <= thirds.budget);
        let more = money(&[1.0 / 3.0; 3], 0.999_999);
        assert!(more.price.iter().sum::<f64>() > more.budget);
    }
}
