//! Hurwitz's zeta function, the sum under the discrete power law.

/// *B*₂ⱼ / (2*j*)! for *j* = 1 …: what Euler and Maclaurin's formula weighs derivatives with.
const WEIGHTS: [f64; 8] = [
    1.0 / 12.0,
    -1.0 / 720.0,
    1.0 / 30_240.0,
    -1.0 / 1_209_600.0,
    1.0 / 47_900_160.0,
    -691.0 / 1_307_674_368_000.0,
    1.0 / 74_724_249_600.0,
    -3_617.0 / 10_670_622_842_880_000.0,
];

/// ζ(*s*, *q*) = ∑ (*q* + *k*)⁻ˢ over *k* ≥ 0, and its derivative by *s*; *s* > 1, *q* ≥ 1.
///
/// The first terms are added as they are, the rest by Euler and Maclaurin's formula; within about 1e-14, relative.
pub(super) fn zeta(s: f64, q: f64) -> (f64, f64) {
    let (mut sum, mut slope) = (0.0, 0.0);
    let mut at = q;
    // The formula converges where it starts well above s.
    while at < 12.0_f64.max(s) {
        let term = at.powf(-s);
        sum += term;
        slope -= at.ln() * term;
        at += 1.0;
    }
    let (log, power) = (at.ln(), at.powf(-s));
    let integral = at * power / (s - 1.0);
    sum += integral + power / 2.0;
    slope -= integral * (log + 1.0 / (s - 1.0)) + log * power / 2.0;
    // s (s + 1) … (s + 2j − 2) at⁻ˢ⁻²ʲ⁺¹ and the derivative of its logarithm.
    let (mut rising, mut drift) = (s * power / at, 1.0 / s - log);
    let mut last = s;
    for weight in WEIGHTS {
        sum += weight * rising;
        slope += weight * rising * drift;
        rising *= (last + 1.0) * (last + 2.0) / (at * at);
        drift += 1.0 / (last + 1.0) + 1.0 / (last + 2.0);
        last += 2.0;
    }
    (sum, slope)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values_come_out() {
        let pi = std::f64::consts::PI;
        for (s, q, known) in [
            (2.0, 1.0, pi * pi / 6.0),
            (4.0, 1.0, pi.powi(4) / 90.0),
            (2.0, 3.0, pi * pi / 6.0 - 1.25),
            (1.5, 1.0, 2.612_375_348_685_488),
            (30.0, 1.0, 1.000_000_000_931_327_4),
        ] {
            let (value, _) = zeta(s, q);
            assert!((value / known - 1.0).abs() < 1e-13, "ζ({s}, {q}) = {value}");
        }
        // ζ′(2), from the constant of Glaisher and Kinkelin.
        assert!((zeta(2.0, 1.0).1 + 0.937_548_254_315_843_8).abs() < 1e-13);
    }

    #[test]
    fn the_derivative_is_that_of_the_sum() {
        for (s, q) in [(1.2, 1.0), (2.5, 7.0), (6.0, 40.0), (25.0, 2.0)] {
            let step = 1e-5;
            let rise = (zeta(s + step, q).0 - zeta(s - step, q).0) / (2.0 * step);
            let slope = zeta(s, q).1;
            assert!((rise / slope - 1.0).abs() < 1e-7, "{rise} {slope}");
        }
    }
}
