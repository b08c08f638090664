//! Access: how much capacity there is within reach, for each person who shares it.

/// How the pull of a service falls with travel time.
#[derive(Debug, Clone, PartialEq)]
pub struct Steps(Vec<(f64, f64)>);

impl Steps {
    /// Weights by travel time: each pair is the longest time, limit included, and the weight up to it; beyond the last one it is 0.
    pub fn new(mut steps: Vec<(f64, f64)>) -> Self {
        steps.sort_by(|a, b| a.0.total_cmp(&b.0));
        Self(steps)
    }

    /// The steps in common use, stretched to a radius: 1 to a third of it, 0.68 to two thirds, 0.22 to the whole.
    pub fn within(radius: f64) -> Self {
        Self::new(vec![
            (radius / 3.0, 1.0),
            (radius * 2.0 / 3.0, 0.68),
            (radius, 0.22),
        ])
    }

    /// The weight at a travel time.
    pub fn weight(&self, minutes: f64) -> f64 {
        self.0
            .iter()
            .find(|&&(longest, _)| minutes <= longest)
            .map_or(0.0, |&(_, weight)| weight)
    }
}

/// The enhanced two-step floating catchment area (E2SFCA): capacity within reach of each need, per person who competes for it.
///
/// # Definition
/// > *R*(*j*) = *S*(*j*) / ∑*ᵢ* *P*(*i*) *W*(*i*, *j*), then *A*(*i*) = ∑*ⱼ* *R*(*j*) *W*(*i*, *j*)
///
/// *P* are persons, *S* capacities, *W* the weight of the travel time, 0 where *j* does not reach *i*. With weights of 0 and 1 it is the
/// plain two-step method (2SFCA).
/// # Normalization
/// None: places per person. 1 means a place for everybody within reach; it can exceed 1.
/// # Edge cases
/// A need with nothing in reach scores 0, and so does one whose services all lie beyond the last step. A service with nobody in reach
/// adds nothing. The persons' access adds up to the capacity of the services that reach anybody with a weight above 0: ∑ *P*(*i*) *A*(*i*) = ∑ *S*(*j*).
/// # Complexity
/// *O*(*pairs within reach*).
/// # References
/// W. Luo, Y. Qi, "An enhanced two-step floating catchment area (E2SFCA) method", *Health & Place* 15(4), 2009, pp. 1100–1107.
pub fn floating_catchment(
    persons: &[f64],
    capacities: &[f64],
    reach: &[Vec<(usize, f64)>],
    steps: &Steps,
) -> Vec<f64> {
    let mut competing = vec![0.0; capacities.len()];
    for (&persons, links) in persons.iter().zip(reach) {
        for &(service, minutes) in links {
            competing[service] += persons * steps.weight(minutes);
        }
    }
    let ratio = |service: usize| {
        if competing[service] > 0.0 {
            capacities[service] / competing[service]
        } else {
            0.0
        }
    };
    reach
        .iter()
        .map(|links| {
            links
                .iter()
                .map(|&(service, minutes)| ratio(service) * steps.weight(minutes))
                // An empty sum of floating-point numbers is −0.
                .fold(0.0, |sum, part| sum + part)
        })
        .collect()
}
