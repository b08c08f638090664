//! How much brokerage chance would give: the null model of Gould and Fernandez.

use super::roles::Roles;
use crate::analysis::scores::Gap;
use crate::model::actor_graph::ActorGraph;
use std::collections::BTreeMap;

/// What chance would give each actor of a group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByChance {
    /// The mean of each role.
    pub mean: Roles<f64>,
    /// The standard deviation of each role.
    pub deviation: Roles<f64>,
}

impl ByChance {
    /// How many standard deviations each role lies above what chance gives; `None` where chance leaves no room.
    pub fn z(&self, roles: &Roles<u64>) -> Roles<Option<f64>> {
        let z = |count: u64, mean: f64, deviation: f64| {
            (deviation > 0.0).then(|| (count as f64 - mean) / deviation)
        };
        let (mean, deviation) = (&self.mean, &self.deviation);
        Roles {
            coordinator: z(roles.coordinator, mean.coordinator, deviation.coordinator),
            itinerant: z(roles.itinerant, mean.itinerant, deviation.itinerant),
            gatekeeper: z(roles.gatekeeper, mean.gatekeeper, deviation.gatekeeper),
            representative: z(
                roles.representative,
                mean.representative,
                deviation.representative,
            ),
            liaison: z(roles.liaison, mean.liaison, deviation.liaison),
            mixed: z(roles.mixed, mean.mixed, deviation.mixed),
        }
    }
}

/// The mean and the standard deviation of each actor's roles in networks of as many actors, with groups of the same sizes, in which
/// every tie is there by chance, with the density of this one and independently of the others.
///
/// # Definition
/// With *d* the density among the *N* actors that are in a group, a broker stands between a given ordered pair with probability
/// *q* = *d*²(1 − *d*). A role that *K* pairs could give it has the mean *K q* and the variance *K q*(1 − *q*) + *S d*³(1 − *d*)³, where
/// *S* counts the ordered pairs of those pairs that share their start or their end. For the actor's own group of size *n*ᵢ and the
/// others of sizes *n*ⱼ:
///
/// | | *K* |
/// | --- | --- |
/// | coordinator | (*n*ᵢ − 1)(*n*ᵢ − 2) |
/// | itinerant | ∑ *n*ⱼ(*n*ⱼ − 1) |
/// | gatekeeper, representative | (*N* − *n*ᵢ)(*n*ᵢ − 1) |
/// | liaison | (*N* − *n*ᵢ)² − ∑ *n*ⱼ² |
///
/// In an undirected graph a tie runs both ways at once, and each pair counts twice: the means are the same, and the variances of the
/// coordinator, the itinerant and the liaison are double. (R's `sna::brokerage` takes the two directions for independent there too, so
/// that its *z* are larger by √2 for these three.)
/// # Edge cases
/// `None` for an actor in no group; ties of such actors are left out. [`Gap::NoGroup`] where fewer than two actors are in a group.
/// Defined only for single groups: with several at once the roles are no longer told by sizes.
/// # Complexity
/// *O*(*n* log *g* + *m*) for *g* groups.
/// # References
/// R. V. Gould, R. M. Fernandez, "Structures of mediation: a formal approach to brokerage in transaction networks", *Sociological
/// Methodology* 19, 1989, pp. 89–126.
pub fn brokerage_by_chance(
    graph: &ActorGraph,
    groups: &[Option<usize>],
) -> Result<Vec<Option<ByChance>>, Gap> {
    let group = |actor: usize| groups.get(actor).copied().flatten();
    let mut sizes: BTreeMap<usize, f64> = BTreeMap::new();
    let (mut grouped, mut arcs) = (0.0, 0.0);
    for actor in 0..graph.len() {
        let Some(own) = group(actor) else { continue };
        *sizes.entry(own).or_default() += 1.0;
        grouped += 1.0;
        let ends = graph.successors(actor).iter();
        arcs += ends.filter(|arc| group(arc.to).is_some()).count() as f64;
    }
    if grouped < 2.0 {
        return Err(Gap::NoGroup);
    }
    let density = arcs / (grouped * (grouped - 1.0));
    let power = |exponent: i32| sizes.values().map(|size| size.powi(exponent)).sum::<f64>();
    let sums = [1, 2, 3].map(power);
    let by_group: BTreeMap<usize, ByChance> = sizes
        .iter()
        .map(|(&group, &size)| (group, chance(size, sums, density, graph.is_directed())))
        .collect();
    let of_actor = |actor: usize| by_group.get(&group(actor)?).copied();
    Ok((0..graph.len()).map(of_actor).collect())
}

/// What chance gives an actor of a group of this size; `sums` are those of the sizes of all groups, of their squares and of their cubes.
fn chance(size: f64, sums: [f64; 3], density: f64, directed: bool) -> ByChance {
    let [all, squares, cubes] = sums;
    // Those of the other groups.
    let outside = all - size;
    let (squares, cubes) = (squares - size.powi(2), cubes - size.powi(3));
    let own = size - 1.0;
    let pairs = Roles {
        coordinator: own * (own - 1.0),
        itinerant: squares - outside,
        gatekeeper: outside * own,
        representative: outside * own,
        liaison: outside.powi(2) - squares,
        mixed: 0.0,
    };
    // ∑ nⱼ(nⱼ − 1)(nⱼ − 2), and ∑ nⱼ(c − nⱼ)(c − nⱼ − 1) with c outside.
    let one_sided = own * outside * (outside - 1.0) + outside * own * (own - 1.0);
    let sharing = Roles {
        coordinator: 2.0 * own * (own - 1.0) * (own - 2.0),
        itinerant: 2.0 * (cubes - 3.0 * squares + 2.0 * outside),
        gatekeeper: one_sided,
        representative: one_sided,
        liaison: 2.0
            * (outside.powi(2) * (outside - 1.0) - (2.0 * outside - 1.0) * squares + cubes),
        mixed: 0.0,
    };
    let open = density.powi(2) * (1.0 - density);
    let together = (density * (1.0 - density)).powi(3);
    let doubled = if directed { 1.0 } else { 2.0 };
    let deviation = |pairs: f64, sharing: f64, times: f64| {
        (times * (pairs * open * (1.0 - open) + sharing * together))
            .max(0.0)
            .sqrt()
    };
    ByChance {
        mean: pairs.map(|pairs| pairs * open),
        deviation: Roles {
            coordinator: deviation(pairs.coordinator, sharing.coordinator, doubled),
            itinerant: deviation(pairs.itinerant, sharing.itinerant, doubled),
            gatekeeper: deviation(pairs.gatekeeper, sharing.gatekeeper, 1.0),
            representative: deviation(pairs.representative, sharing.representative, 1.0),
            liaison: deviation(pairs.liaison, sharing.liaison, doubled),
            mixed: 0.0,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn graph(directed: bool) -> ActorGraph {
        let ids = ["a", "b", "c", "d", "e", "f", "g", "h"].map(str::to_owned);
        let arcs = [
            "ab", "ba", "bc", "ca", "cd", "de", "ef", "fd", "ae", "be", "gd", "fg", "ga", "cg",
            "ah", "hd",
        ];
        let arcs = arcs.map(|arc| (&arc[..1], &arc[1..], 1.0));
        ActorGraph::new(ids, arcs, directed, Weighting::Unweighted)
    }

    fn row(roles: &Roles<f64>) -> [f64; 5] {
        [
            roles.coordinator,
            roles.itinerant,
            roles.representative,
            roles.gatekeeper,
            roles.liaison,
        ]
    }

    fn assert_near(actual: [f64; 5], expected: [f64; 5]) {
        for (one, other) in actual.iter().zip(expected) {
            assert!((one - other).abs() < 1e-12, "{actual:?} {expected:?}");
        }
    }

    #[test]
    fn what_chance_gives_is_what_sna_says() {
        // R sna 2.7-1, exp.nli and sd.nli of brokerage(g, c(1, 1, 2, 2, 3, 3, 1)); h is in no group.
        let groups = [1, 1, 2, 2, 3, 3, 1].map(Some);
        let by_chance = brokerage_by_chance(&graph(true), &groups).unwrap();
        let (a, c) = (by_chance[0].unwrap(), by_chance[2].unwrap());
        let q = 2.0 / 27.0;
        assert_near(row(&a.mean), [2.0, 4.0, 8.0, 8.0, 8.0].map(|k| k * q));
        assert_near(row(&c.mean), [0.0, 8.0, 5.0, 5.0, 12.0].map(|k| k * q));
        let a_deviation = [
            0.3703703703703704,
            0.5237828008789241,
            0.9486109981381999,
            0.9486109981381999,
            0.8510463180056339,
        ];
        let c_deviation = [
            0.0,
            0.8248539796785218,
            0.7499428419006143,
            0.7499428419006143,
            1.1036788463519511,
        ];
        assert_near(row(&a.deviation), a_deviation);
        assert_near(row(&c.deviation), c_deviation);
        let roles = Roles {
            coordinator: 1,
            ..Roles::default()
        };
        let z = a.z(&roles);
        assert!(
            (z.coordinator.unwrap() - 2.3).abs() < 1e-12,
            "{:?}",
            z.coordinator
        );
        assert_eq!((c.z(&roles).coordinator, z.mixed), (None, None));
        assert_eq!(by_chance[7], None);
    }

    #[test]
    fn an_undirected_pair_that_counts_twice_varies_twice_as_much() {
        let groups = [1, 1, 2, 2, 3, 3, 1].map(Some);
        let by_chance = brokerage_by_chance(&graph(false), &groups).unwrap();
        // sd.nli of sna, in which the two directions are independent.
        let sna = [
            0.4993513716982877,
            0.706_189_482_245_327,
            1.1904211807713174,
            1.1904211807713174,
            1.098_751_509_053_986,
        ];
        let root = std::f64::consts::SQRT_2;
        let [coordinator, itinerant, one, other, liaison] = sna;
        let expected = [
            coordinator * root,
            itinerant * root,
            one,
            other,
            liaison * root,
        ];
        assert_near(row(&by_chance[0].unwrap().deviation), expected);
    }

    #[test]
    fn one_actor_in_a_group_is_not_enough() {
        let groups = [None, Some(1)];
        assert_eq!(
            brokerage_by_chance(&graph(true), &groups),
            Err(Gap::NoGroup)
        );
    }
}
