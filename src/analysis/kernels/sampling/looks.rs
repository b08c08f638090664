//! After how many samples the counts are looked at, and what they must show for the drawing to stop.

/// From one look at the counts to the next the number of samples grows by this factor.
const GROWTH: f64 = 1.25;

/// The share of the risk that goes into the bound of the mean length.
const RISK_OF_LENGTH: f64 = 0.05;

/// When the counts are looked at, and what they must show to stop.
#[derive(Debug)]
pub(super) struct Looks {
    error: f64,
    /// The risk of each look.
    risk: f64,
    risk_of_length: f64,
    /// How many actors a shortest path has inside at most.
    longest: f64,
    /// The numbers of samples, ascending; the last suffices whatever the counts.
    pub(super) samples: Vec<usize>,
}

impl Looks {
    pub(super) fn new(error: f64, risk: f64, longest: usize) -> Self {
        let mut looks = Self {
            error,
            risk,
            risk_of_length: 0.0,
            longest: longest.max(1) as f64,
            samples: Vec::new(),
        };
        // How many looks there are depends on the risk of each, and a little the other way round.
        for _ in 0..8 {
            let each = risk / looks.samples.len().max(1) as f64;
            looks.risk_of_length = each * RISK_OF_LENGTH;
            looks.risk = each - looks.risk_of_length;
            let mut samples = (1.0 / error).max(64.0);
            // Before this even counts of nothing would not do.
            while looks.chance(samples, 0.0, 1.0) > looks.risk {
                samples *= 1.05;
            }
            looks.samples = vec![samples.ceil() as usize];
            while looks.chance(samples, 1.0, looks.longest) > looks.risk {
                samples *= GROWTH;
                looks.samples.push(samples.ceil() as usize);
            }
        }
        looks
    }

    /// Whether counts of at most `most`, of `inside` altogether, let the drawing stop.
    pub(super) fn suffice(&self, samples: usize, most: usize, inside: usize) -> bool {
        let t = samples as f64;
        let slack = self.longest * ((1.0 / self.risk_of_length).ln() / (2.0 * t)).sqrt();
        let length = (inside as f64 / t + slack).min(self.longest);
        self.chance(t, most as f64 / t, length) <= self.risk
    }

    /// The chance that any actor of at most this share is off after *t* samples, when paths have this mean length.
    fn chance(&self, t: f64, share: f64, length: f64) -> f64 {
        // Between the steps the function is flat: they are closer than what a twentieth more covers.
        const STEP: f64 = 1.02;
        let top = (share + self.error).min(1.0);
        let off = |b: f64, to: f64| {
            if (0.0..=1.0).contains(&to) {
                (-t * divergence(to, b)).exp()
            } else {
                0.0
            }
        };
        let mut worst = 0.0_f64;
        let mut b = top;
        while b > 1e-9 {
            worst = worst.max(length / b * (off(b, b + self.error) + off(b, b - self.error)));
            b /= STEP;
        }
        worst * 1.05
    }
}

/// Kullback and Leibler's divergence of a coin of chance `to` from one of chance `from`.
fn divergence(to: f64, from: f64) -> f64 {
    let part = |to: f64, from: f64| {
        if to <= 0.0 {
            0.0
        } else if from <= 0.0 {
            f64::INFINITY
        } else {
            to * (to / from).ln()
        }
    };
    (part(to, from) + part(1.0 - to, 1.0 - from)).max(0.0)
}
