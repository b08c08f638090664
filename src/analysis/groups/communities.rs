//! Communities: groups of actors with many ties among themselves and few to others.

use super::agreement;
use super::modularity::{cpm_quality, modularity};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
pub use crate::analysis::kernels::leiden::Objective;
use crate::analysis::kernels::leiden::runs;
use crate::analysis::scores::{Scores, Value};
use crate::model::actor_graph::ActorGraph;

/// Communities, explained.
pub const COMMUNITY: Explanation = Explanation {
    formula: "max Q, Q = ∑ₛ [Lₛ / m − γ (kₛ / 2m)²]",
    reference: "V. A. Traag, L. Waltman, N. J. van Eck, \"From Louvain to Leiden: guaranteeing well-connected communities\", Scientific Reports 9, 2019, 5233",
    italian: Told {
        name: "Comunità",
        meaning: "Un gruppo di enti che hanno fra loro più legami di quanti ne vorrebbe il caso, e pochi con gli altri. Ogni ente sta in una comunità sola, e dentro ogni comunità si va da un ente all'altro senza uscirne.",
        not: "Un gruppo che si riconosce come tale, un tavolo o una zona: lo indicano solo i legami raccolti. E non dice che enti di comunità diverse non collaborino.",
        reading: "Le comunità sono numerate dalla più grande; i numeri non hanno altro significato. Si leggono insieme alla modularità (quanto separano), alla stabilità (se ripetendo la ricerca restano le stesse) e all'ambiguità di ciascun ente. Contano le forze, non le direzioni. Chi non ha legami è una comunità a sé.",
    },
    english: Told {
        name: "Community",
        meaning: "A group of organizations that have more ties among themselves than chance would give them, and few with the others. Each is in one community only, and within a community one gets from any organization to any other without leaving it.",
        not: "A group that knows itself as one, a working group or an area: only the recorded ties point to it. Nor does it say that organizations of different communities do not work together.",
        reading: "Communities are numbered from the largest; the numbers mean nothing else. Read them beside modularity (how far they separate), stability (whether they stay the same when the search is repeated) and the ambiguity of each organization. Strengths count, directions do not. An organization without ties is a community of its own.",
    },
};

/// How communities are searched for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CommunityOptions {
    /// What makes a partition good.
    pub objective: Objective,
    /// The larger, the more and the smaller the communities: γ in the definition of the objective.
    pub resolution: f64,
    /// For the random orders.
    pub seed: u64,
    /// How many searches are made; `None`: 20, fewer in networks of more than 5 000 actors. At least one is made.
    pub runs: Option<usize>,
    /// After how many rounds each search ends, at least one; `None`: when little is gained any more. One round takes a quarter of the time
    /// or less and costs about a hundredth of the quality.
    pub rounds: Option<usize>,
}

impl Default for CommunityOptions {
    /// Modularity at resolution 1, seed 1, as many runs as usual.
    fn default() -> Self {
        Self {
            objective: Objective::Modularity,
            resolution: 1.0,
            seed: 1,
            runs: None,
            rounds: None,
        }
    }
}

/// The best partition that was found, and how far the other searches agree with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Communities {
    /// The community of each actor, by its index: 0 for the largest, equally large ones in the order of their first actor.
    pub membership: Vec<usize>,
    /// How many communities there are.
    pub count: usize,
    /// What was made large: modularity at the resolution asked for, or the CPM quality.
    pub quality: Value,
    /// Modularity at resolution 1, whatever was made large.
    pub modularity: Value,
    /// How far the other searches agree with this one: their mean adjusted Rand index, 1 when all found the same.
    pub stability: Value,
    /// For each actor, in [0, 1]: for how many of its neighbours, as a share and on average over the other searches, it changes whether
    /// the two are together. 0 when it always keeps the same company among them, and for an isolate.
    pub ambiguity: Scores,
    /// How many searches were made.
    pub runs: usize,
}

impl Communities {
    /// The members of each community, by index, the largest community first.
    pub fn members(&self) -> Vec<Vec<usize>> {
        let mut members = vec![Vec::new(); self.count];
        for (actor, &community) in self.membership.iter().enumerate() {
            members[community].push(actor);
        }
        members
    }
}

/// Finds communities by the Leiden algorithm.
///
/// # Definition
/// The partition of largest quality among those that several seeded searches find: [`modularity`] or [`cpm_quality`] at the resolution
/// asked for. Strengths count; in a network of costs a strength is 1 / cost. Directions are ignored: strengths both ways are added.
/// Every community is connected. The best possible partition is out of reach for all but the smallest networks; each search ends in one
/// that no move of one actor, nor of a whole community, makes much better.
/// # Normalization
/// None.
/// # Edge cases
/// An isolate is a community of one, and so is every actor of a network without ties, where modularity is undefined and all searches
/// agree. One search says nothing of stability and ambiguity, which are then undefined.
/// # Reading it
/// The other searches are as legitimate as the best one: where stability is low, show ambiguity beside every membership.
/// # Complexity
/// Each search about *O*(*m*) in practice; searches run in parallel and their number of threads changes nothing.
/// # Errors
/// [`AnalysisError::Resolution`] for a resolution that is negative or not finite.
/// # References
/// V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", *Scientific Reports* 9,
/// 2019, 5233.
/// # Examples
/// ```
/// use tessuto::analysis::groups::communities::{CommunityOptions, communities};
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
/// let ties = ["ab", "ac", "bc", "cd", "de", "df", "ef"].map(|tie| (&tie[..1], &tie[1..], 1.0));
/// let graph = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
/// let found = communities(&graph, &CommunityOptions::default())?;
/// assert_eq!(found.membership, [0, 0, 0, 1, 1, 1]);
/// assert_eq!(found.stability, Ok(1.0));
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn communities(
    graph: &ActorGraph,
    options: &CommunityOptions,
) -> Result<Communities, AnalysisError> {
    let resolution = options.resolution;
    if !(resolution.is_finite() && resolution >= 0.0) {
        return Err(AnalysisError::Resolution { resolution });
    }
    let runs = runs(
        graph,
        options.objective,
        resolution,
        options.seed,
        options.runs,
        options.rounds,
    );
    let best = &runs.found[runs.best];
    let membership: Vec<usize> = best.iter().map(|&community| community as usize).collect();
    let usual = modularity(graph, &membership, 1.0);
    Ok(Communities {
        count: membership.iter().max().map_or(0, |&last| last + 1),
        quality: match options.objective {
            Objective::Modularity if resolution == 1.0 => usual,
            Objective::Modularity => modularity(graph, &membership, resolution),
            Objective::Cpm => cpm_quality(graph, &membership, resolution),
        },
        modularity: usual,
        stability: agreement::stability(&runs.found, runs.best),
        ambiguity: agreement::ambiguity(graph, &runs.found, runs.best),
        runs: runs.found.len(),
        membership,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::scores::Gap;
    use crate::model::actor_graph::Weighting;

    /// Two groups of five, all tied to each other, and `m` with two ties into each; `z` has none.
    fn between() -> ActorGraph {
        let ids = "abcdevwxyn".chars().chain("mz".chars());
        let ids: Vec<String> = ids.map(String::from).collect();
        let mut ties = Vec::new();
        for group in ["abcde", "vwxyn"] {
            for (place, one) in group.char_indices() {
                ties.extend(group[..place].chars().map(|other| [one, other]));
            }
        }
        ties.extend([['m', 'a'], ['m', 'b'], ['m', 'v'], ['m', 'w']]);
        let ties: Vec<[String; 2]> = ties.iter().map(|tie| tie.map(String::from)).collect();
        let ties = ties
            .iter()
            .map(|[one, other]| (one.as_str(), other.as_str(), 1.0));
        ActorGraph::new(ids, ties, false, Weighting::Unweighted)
    }

    #[test]
    fn who_stands_between_two_groups_is_the_ambiguous_one() {
        let graph = between();
        let found = communities(&graph, &CommunityOptions::default()).unwrap();
        let of = |id: &str| found.membership[graph.index_of(id).unwrap()];
        assert_eq!((found.count, found.runs), (3, 20));
        assert!(of("a") == of("e") && of("v") == of("n") && of("a") != of("v"));
        assert!(of("m") == 0 && of("z") == 2);
        let ambiguity = |id: &str| found.ambiguity.values()[graph.index_of(id).unwrap()].unwrap();
        // When it changes sides, it is with and without others among all its neighbours.
        assert!(
            ambiguity("m") > 0.2 && ambiguity("m") < 0.8,
            "{}",
            ambiguity("m")
        );
        assert!((ambiguity("a") - ambiguity("m") / 5.0).abs() < 1e-12);
        assert_eq!((ambiguity("e"), ambiguity("z")), (0.0, 0.0));
        assert!(
            found
                .stability
                .is_ok_and(|value| value > 0.5 && value < 1.0)
        );
        assert_eq!(found.members()[2], [graph.index_of("z").unwrap()]);
    }

    #[test]
    fn without_ties_everybody_is_alone_and_that_is_certain() {
        let ids = ["a", "b"].map(str::to_owned);
        let graph = ActorGraph::new(ids, [], false, Weighting::Unweighted);
        for objective in [Objective::Modularity, Objective::Cpm] {
            let options = CommunityOptions {
                objective,
                ..CommunityOptions::default()
            };
            let found = communities(&graph, &options).unwrap();
            assert_eq!(found.membership, [0, 1]);
            assert_eq!(found.modularity, Err(Gap::NoTie));
            assert_eq!(found.stability, Ok(1.0));
            assert_eq!(found.ambiguity.values(), [Some(0.0), Some(0.0)]);
        }
    }

    #[test]
    fn a_resolution_that_is_none_is_refused() {
        for resolution in [-0.5, f64::NAN, f64::INFINITY] {
            let options = CommunityOptions {
                resolution,
                ..CommunityOptions::default()
            };
            let found = communities(&between(), &options);
            assert!(matches!(found, Err(AnalysisError::Resolution { .. })));
        }
    }

    #[test]
    fn a_search_for_denser_communities_finds_smaller_ones() {
        let count = |objective, resolution| {
            let options = CommunityOptions {
                objective,
                resolution,
                runs: Some(3),
                ..CommunityOptions::default()
            };
            communities(&between(), &options).unwrap().count
        };
        // The isolate is alone in each.
        assert_eq!(count(Objective::Modularity, 0.0), 2);
        assert_eq!(count(Objective::Cpm, 0.01), 2);
        assert_eq!(count(Objective::Cpm, 0.9), 4);
        assert_eq!(count(Objective::Cpm, 1.1), 12);
    }
}
