//! The seeded generator: the same numbers on every machine and in every version.

/// SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014): integers only, ten lines,
/// and good enough to shuffle and to break ties.
#[derive(Clone, Debug)]
pub(crate) struct SplitMix(u64);

impl SplitMix {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number in [0, 1).
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// An index below `n`, which is at least 1. The bias of the multiplication is below *n* / 2³².
    pub(crate) fn below(&mut self, n: usize) -> usize {
        (((self.next() >> 32) * n as u64) >> 32) as usize
    }

    /// A number of the standard normal distribution (Box and Muller 1958).
    pub(crate) fn normal(&mut self) -> f64 {
        // One minus the number, so that the logarithm is never that of zero.
        let radius = (-2.0 * libm::log(1.0 - self.unit())).sqrt();
        radius * libm::cos(std::f64::consts::TAU * self.unit())
    }

    /// A number of the gamma distribution of a shape above zero and scale 1 (G. Marsaglia, W. W. Tsang, "A simple method for generating
    /// gamma variables", *ACM Transactions on Mathematical Software* 26(3), 2000, pp. 363–372).
    pub(crate) fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let lift = libm::pow(1.0 - self.unit(), 1.0 / shape);
            return self.gamma(shape + 1.0) * lift;
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = (1.0 + c * x) * (1.0 + c * x) * (1.0 + c * x);
            let u = 1.0 - self.unit();
            if v > 0.0 && libm::log(u) < 0.5 * x * x + d * (1.0 - v + libm::log(v)) {
                return d * v;
            }
        }
    }

    /// A number of the beta distribution of two shapes above zero.
    pub(crate) fn beta(&mut self, a: f64, b: f64) -> f64 {
        let (one, other) = (self.gamma(a), self.gamma(b));
        match one + other > 0.0 {
            true => one / (one + other),
            // Both shapes are so small that nothing is left of either.
            false => a / (a + b),
        }
    }

    /// Puts the items into a random order (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}

/// Names a source of random numbers of its own by texts, whatever else is drawn: the same texts always have the same numbers.
///
/// Numbers that are asked for by name, not one after the other, stay the same for each thing when another thing comes or goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key(u64);

impl Key {
    /// The key of these texts under a seed (FNV-1a over the texts and a mark behind each, then mixed).
    pub(crate) fn new(seed: u64, texts: &[&str]) -> Self {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for text in texts {
            for byte in text.bytes().chain([0xff]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
            }
        }
        Self(SplitMix::new(SplitMix::new(seed).next() ^ hash).next())
    }

    /// The numbers of one draw.
    pub(crate) fn draw(self, draw: usize) -> SplitMix {
        SplitMix::new(SplitMix::new(self.0 ^ draw as u64).next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_by_name_is_always_the_same_and_evenly_spread() {
        let key = Key::new(7, &["tie", "a", "b"]);
        assert_eq!(key, Key::new(7, &["tie", "a", "b"]));
        for other in [
            Key::new(8, &["tie", "a", "b"]),
            Key::new(7, &["tie", "ab", ""]),
            Key::new(7, &["tie", "b", "a"]),
        ] {
            assert_ne!(other, key);
        }
        let mean = (0..10_000).map(|draw| key.draw(draw).unit()).sum::<f64>() / 1e4;
        assert!((mean - 0.5).abs() < 0.015, "{mean}");
    }

    #[test]
    fn numbers_have_the_mean_and_the_spread_of_their_distribution() {
        let mut random = SplitMix::new(3);
        for (a, b) in [(0.5, 0.5), (0.3, 4.0), (2.0, 5.0), (40.0, 60.0)] {
            let n = 40_000;
            let drawn: Vec<f64> = (0..n).map(|_| random.beta(a, b)).collect();
            assert!(drawn.iter().all(|one| (0.0..=1.0).contains(one)));
            let mean = drawn.iter().sum::<f64>() / f64::from(n);
            let square = drawn.iter().map(|one| (one - mean) * (one - mean));
            let variance = square.sum::<f64>() / f64::from(n);
            let expected: f64 = a / (a + b);
            let spread = a * b / ((a + b) * (a + b) * (a + b + 1.0));
            let said = format!("beta {a} {b}: {mean} {variance}");
            assert!(
                (mean - expected).abs() < 5.0 * (spread / f64::from(n)).sqrt(),
                "{said}"
            );
            assert!((variance / spread - 1.0).abs() < 0.05, "{said}");
        }
    }

    #[test]
    fn the_numbers_are_those_of_the_reference_implementation() {
        let mut random = SplitMix::new(1_234_567);
        assert_eq!(
            [random.next(), random.next(), random.next()],
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn a_shuffle_loses_nothing() {
        let mut items: Vec<usize> = (0..100).collect();
        SplitMix::new(7).shuffle(&mut items);
        assert_ne!(items, (0..100).collect::<Vec<_>>());
        items.sort_unstable();
        assert_eq!(items, (0..100).collect::<Vec<_>>());
    }
}
