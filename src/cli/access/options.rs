//! What the options of `access` spell: minutes, tables of steps, curves.

use crate::analysis::coverage::access::decay::Decay;
use crate::cli::amounts::amount;

/// A table of steps.
#[derive(Debug, Clone)]
pub(super) struct StepTable(pub(super) Decay);

/// A curve, and its number where one is stated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Curve {
    Even,
    Steps,
    Gaussian(Option<f64>),
    Exponential(Option<f64>),
    Power(Option<f64>),
}

impl StepTable {
    /// The minutes up to which it goes.
    pub(super) fn longest(&self) -> f64 {
        match &self.0 {
            Decay::Steps(steps) => steps.last().map_or(0.0, |&(minutes, _)| minutes),
            _ => 0.0,
        }
    }
}

impl Curve {
    /// The decay for a radius. Where no number is stated, it is one with which the weight at the radius is about that of the usual steps:
    /// a Gaussian of half the radius (0.14 there), e⁻² over the radius, and the square of the minutes.
    pub(super) fn decay(self, radius: f64) -> Decay {
        // A radius of nothing leaves only what is next door.
        let radius = radius.max(f64::MIN_POSITIVE);
        match self {
            Self::Even => Decay::Even,
            Self::Steps => Decay::thirds(radius),
            Self::Gaussian(sigma) => Decay::Gaussian(sigma.unwrap_or(radius / 2.0)),
            Self::Exponential(rate) => Decay::Exponential(rate.unwrap_or(2.0 / radius)),
            Self::Power(exponent) => Decay::Power(exponent.unwrap_or(2.0)),
        }
    }
}

/// A number above zero.
pub(super) fn above_zero(text: &str) -> Result<f64, String> {
    let number = amount(text).ok().filter(|number| *number > 0.0);
    number.ok_or_else(|| text.to_owned())
}

/// A table of steps, such as `10:1,20:0.68,30:0.22`.
pub(super) fn step_table(text: &str) -> Result<StepTable, String> {
    let step = |step: &str| {
        let (time, weight) = step.split_once(':')?;
        Some((amount(time).ok()?, amount(weight).ok()?))
    };
    let steps: Option<Vec<(f64, f64)>> = text.split(',').map(step).collect();
    let decay = steps.and_then(Decay::steps);
    decay.map(StepTable).ok_or_else(|| text.to_owned())
}

/// A curve, such as `gaussian` or `gaussian:12`.
pub(super) fn curve(text: &str) -> Result<Curve, String> {
    let (name, number) = match text.split_once(':') {
        Some((name, number)) => (name, Some(above_zero(number)?)),
        None => (text, None),
    };
    match (name, number) {
        ("even", None) => Ok(Curve::Even),
        ("steps", None) => Ok(Curve::Steps),
        ("gaussian", number) => Ok(Curve::Gaussian(number)),
        ("exponential", number) => Ok(Curve::Exponential(number)),
        ("power", number) => Ok(Curve::Power(number)),
        _ => Err(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_and_curves_are_read_or_refused() {
        let steps = step_table("20:0.68, 10:1,30:0.22").unwrap();
        assert_eq!(steps.0, Decay::thirds(30.0));
        assert_eq!(steps.longest(), 30.0);
        for text in [
            "",
            "10",
            "10:1,10:2",
            "10:-1",
            "10:x",
            "10:1,,20:1",
            "inf:1",
        ] {
            assert!(step_table(text).is_err(), "{text}");
        }
        assert_eq!(curve("gaussian:12"), Ok(Curve::Gaussian(Some(12.0))));
        assert_eq!(curve("power").unwrap().decay(30.0), Decay::Power(2.0));
        assert_eq!(
            curve("gaussian").unwrap().decay(30.0),
            Decay::Gaussian(15.0)
        );
        for text in [
            "",
            "gauss",
            "gaussian:0",
            "gaussian:-3",
            "even:2",
            "power:nan",
        ] {
            assert!(curve(text).is_err(), "{text}");
        }
    }
}
