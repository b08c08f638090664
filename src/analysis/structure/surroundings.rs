//! Surroundings: how many steps everybody is away from somebody, and through whom.

use crate::model::actor_graph::ActorGraph;

/// Everybody as seen from one actor, or from a few that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surroundings {
    /// Steps to each actor, 0 for those in the middle; `None` for those whom no ties lead to.
    pub steps: Vec<Option<usize>>,
    /// For each actor, the contact one step nearer through whom it is reached; none for those in the middle and out of reach.
    pub through: Vec<Option<usize>>,
}

impl Surroundings {
    /// Looks around from the actors in the middle; directions are ignored.
    ///
    /// Of several contacts one step nearer, an actor is reached through the one with which its tie is strongest, of equally strong ones
    /// through the one of lowest index.
    /// # Edge cases
    /// From nobody, nobody is reached.
    /// # Complexity
    /// *O*(*n* + *m*).
    /// # Examples
    /// ```
    /// use tessuto::analysis::structure::surroundings::Surroundings;
    /// use tessuto::model::actor_graph::{ActorGraph, Weighting};
    ///
    /// // A path of three and one alone.
    /// let ids = ["a", "b", "c", "d"].map(str::to_owned).to_vec();
    /// let ties = vec![[0, 1], [1, 2]];
    /// let graph = ActorGraph::from_indexed(ids, ties, vec![], false, Weighting::Unweighted);
    /// let seen = Surroundings::of(&graph, &[0]);
    /// assert_eq!(seen.steps, [Some(0), Some(1), Some(2), None]);
    /// assert_eq!(seen.through, [None, Some(0), Some(1), None]);
    /// ```
    pub fn of(graph: &ActorGraph, middle: &[usize]) -> Self {
        let n = graph.len();
        let mut steps = vec![None; n];
        let mut through: Vec<Option<(usize, f64)>> = vec![None; n];
        for &actor in middle {
            steps[actor] = Some(0);
        }
        let mut front: Vec<usize> = middle.to_vec();
        front.sort_unstable();
        front.dedup();
        let mut step = 0;
        while !front.is_empty() {
            step += 1;
            let mut next = Vec::new();
            for &actor in &front {
                let out = graph.successors(actor);
                let back = graph.is_directed().then(|| graph.predecessors(actor));
                for arc in out.iter().chain(back.iter().flat_map(|arcs| arcs.iter())) {
                    match steps[arc.to] {
                        None => {
                            steps[arc.to] = Some(step);
                            next.push(arc.to);
                        }
                        Some(known) if known < step => continue,
                        Some(_) => {}
                    }
                    // The front goes by index: of equally strong ties the first one stays.
                    if through[arc.to].is_none_or(|(_, strength)| arc.strength > strength) {
                        through[arc.to] = Some((actor, arc.strength));
                    }
                }
            }
            next.sort_unstable();
            front = next;
        }
        Self {
            steps,
            through: through
                .into_iter()
                .map(|found| found.map(|(contact, _)| contact))
                .collect(),
        }
    }

    /// How many actors are so many steps away.
    pub fn count(&self, steps: usize) -> usize {
        let all = self.steps.iter();
        all.filter(|&&found| found == Some(steps)).count()
    }

    /// How many actors are farther away than so many steps, and can be reached.
    pub fn beyond(&self, steps: usize) -> usize {
        let all = self.steps.iter().flatten();
        all.filter(|&&found| found > steps).count()
    }

    /// How many actors cannot be reached.
    pub fn out_of_reach(&self) -> usize {
        self.steps.iter().filter(|found| found.is_none()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn graph(n: usize, ties: &[([usize; 2], f64)], directed: bool) -> ActorGraph {
        let ids = (0..n).map(|actor| actor.to_string()).collect();
        let ends = ties.iter().map(|(ends, _)| ends.map(|end| end as u32));
        ActorGraph::from_indexed(
            ids,
            ends.collect(),
            ties.iter().map(|(_, strength)| *strength).collect(),
            directed,
            Weighting::StrengthMax,
        )
    }

    #[test]
    fn an_actor_is_reached_through_its_strongest_contact() {
        // 3 hangs on 1, weakly, and on 2, strongly; 4 on both alike.
        let ties = [
            ([0, 1], 1.0),
            ([0, 2], 1.0),
            ([1, 3], 1.0),
            ([2, 3], 4.0),
            ([1, 4], 2.0),
            ([2, 4], 2.0),
        ];
        for directed in [false, true] {
            let seen = Surroundings::of(&graph(6, &ties, directed), &[0]);
            assert_eq!(seen.through[3..], [Some(2), Some(1), None]);
            assert_eq!((seen.count(1), seen.count(2)), (2, 2));
            assert_eq!((seen.beyond(1), seen.out_of_reach()), (2, 1));
        }
    }

    #[test]
    fn several_in_the_middle_share_the_others() {
        let ties = [([0, 1], 1.0), ([1, 2], 1.0), ([2, 3], 1.0)];
        let seen = Surroundings::of(&graph(4, &ties, false), &[3, 0]);
        assert_eq!(seen.steps, [Some(0), Some(1), Some(1), Some(0)]);
        assert_eq!(seen.through, [None, Some(0), Some(3), None]);
        let nobody = Surroundings::of(&graph(2, &[([0, 1], 1.0)], false), &[]);
        assert_eq!(nobody.out_of_reach(), 2);
    }
}
