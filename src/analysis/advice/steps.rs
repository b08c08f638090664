//! How many steps apart any two are, kept up to date as ties are added, and what one tie more would bring.

use crate::analysis::kernels::compact::Compact;
use crate::analysis::kernels::plain::Search;
use crate::analysis::scores::Pair;
use crate::model::actor_graph::ActorGraph;

/// No path leads there.
const APART: u16 = u16::MAX;

/// Beyond so many steps from end to end, kinds of pairs are too many to be worth counting.
const LONG: usize = 64;

/// The steps between any two actors of an undirected network.
#[derive(Debug, Clone)]
pub(super) struct Steps {
    n: usize,
    of: Vec<u16>,
}

impl Steps {
    /// Searches from every actor. *O*(*n m*) time, *O*(*n*²) space.
    pub(super) fn of(graph: &ActorGraph) -> Self {
        let n = graph.len();
        let arcs = Compact::steps_of(graph);
        let mut search = Search::new(n);
        let mut of = Vec::with_capacity(n * n);
        for actor in 0..n {
            search.run(&arcs, actor as u32);
            of.extend(
                (search.distance.iter()).map(|&steps| match steps.is_finite() {
                    true => steps as u16,
                    false => APART,
                }),
            );
        }
        Self { n, of }
    }

    pub(super) fn len(&self) -> usize {
        self.n
    }

    fn from(&self, actor: usize) -> &[u16] {
        &self.of[actor * self.n..(actor + 1) * self.n]
    }

    /// Steps between two; `None` where no path leads.
    pub(super) fn between(&self, one: usize, other: usize) -> Option<usize> {
        let steps = self.from(one)[other];
        (steps != APART).then(|| steps.into())
    }

    /// The sum of the inverse distances of all pairs, each counted once.
    pub(super) fn nearness(&self) -> f64 {
        (0..self.n)
            .map(|one| -> f64 {
                self.from(one)[one + 1..]
                    .iter()
                    .map(|&steps| inverse(steps))
                    .sum()
            })
            .sum()
    }

    /// Adds a tie. *O*(*n*²).
    pub(super) fn add(&mut self, (one, other): Pair) {
        let (near, far) = (self.from(one).to_vec(), self.from(other).to_vec());
        let over = |a: u16, b: u16| a.saturating_add(1).saturating_add(b);
        for i in 0..self.n {
            for j in 0..self.n {
                let way = over(near[i], far[j]).min(over(far[i], near[j]));
                let steps = &mut self.of[i * self.n + j];
                *steps = way.min(*steps);
            }
        }
    }

    /// How much the sum of the inverse distances rises with a tie: over the pairs of one actor that is nearer to the first end by two steps
    /// or more and one that is so to the second, since only between these does the tie make a way shorter. *O*(*n* + *p*) for these *p* pairs.
    pub(super) fn gain(&self, (one, other): Pair) -> f64 {
        let (near, far) = (self.from(one), self.from(other));
        let side = |near: &[u16], far: &[u16]| -> Vec<usize> {
            (0..self.n)
                .filter(|&actor| nearer(near[actor], far[actor]))
                .collect()
        };
        let ends = side(far, near);
        let mut gain = 0.0;
        for i in side(near, far) {
            let row = self.from(i);
            for &j in &ends {
                let way = near[i] + 1 + far[j];
                if way < row[j] {
                    gain += inverse(way) - inverse(row[j]);
                }
            }
        }
        gain
    }

    /// No less than [`Self::gain`], and cheaper. Of two actors on either side it is only asked how far they are from their own end, *x* and
    /// *y*, and how much farther from the other one, *s* and *t*: they are at most *x* + *y* + min(*s*, *t*) apart today and *x* + 1 + *y* with the tie.
    /// *O*(*n* + *h*²) for *h* kinds of actors on a side.
    pub(super) fn gain_at_most(&self, pair: Pair, diameter: usize) -> f64 {
        let width = diameter + 2;
        if width > LONG {
            return self.gain(pair);
        }
        let (near, far) = (self.from(pair.0), self.from(pair.1));
        let kinds = |near: &[u16], far: &[u16]| -> Vec<(usize, usize, f64)> {
            let mut counts = vec![0_u32; width * width];
            for actor in (0..self.n).filter(|&actor| nearer(near[actor], far[actor])) {
                let farther = match far[actor] {
                    APART => width - 1,
                    far => usize::from(far - near[actor]),
                };
                counts[usize::from(near[actor]) * width + farther] += 1;
            }
            let kinds = counts.iter().enumerate().filter(|&(_, &count)| count > 0);
            kinds
                .map(|(kind, &count)| (kind / width, kind % width, f64::from(count)))
                .collect()
        };
        let ends = kinds(far, near);
        let mut gain = 0.0;
        for (x, s, count) in kinds(near, far) {
            for &(y, t, other) in &ends {
                let today = match s.min(t) {
                    apart if apart == width - 1 => 0.0,
                    farther => 1.0 / (x + y + farther) as f64,
                };
                gain += count * other * (1.0 / (x + 1 + y) as f64 - today);
            }
        }
        gain
    }

    /// The most steps between any two that a path joins.
    pub(super) fn diameter(&self) -> usize {
        let known = self.of.iter().filter(|&&steps| steps != APART);
        known.max().copied().unwrap_or_default().into()
    }

    /// How many others an actor reaches within each number of steps, itself included, from 0 up to the diameter.
    pub(super) fn balls(&self, actor: usize, diameter: usize) -> Vec<usize> {
        let mut balls = vec![0; diameter + 1];
        for &steps in self.from(actor).iter().filter(|&&steps| steps != APART) {
            balls[usize::from(steps)] += 1;
        }
        for step in 1..balls.len() {
            balls[step] += balls[step - 1];
        }
        balls
    }
}

fn inverse(steps: u16) -> f64 {
    match steps {
        APART => 0.0,
        steps => 1.0 / f64::from(steps),
    }
}

/// Whether a tie between the ends can bring an actor at these distances from them nearer to the farther one.
fn nearer(near: u16, far: u16) -> bool {
    near != APART && near + 1 < far
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::analysis::advice::adding::with_ties;
    use crate::analysis::random::SplitMix;
    use crate::model::actor_graph::Weighting;

    /// A network of so many actors, each pair tied in this share of cases.
    pub(in crate::analysis::advice) fn drawn(
        random: &mut SplitMix,
        n: usize,
        share: f64,
    ) -> ActorGraph {
        let ids: Vec<String> = (0..n).map(|actor| format!("{actor:02}")).collect();
        let mut ties = Vec::new();
        for one in 0..n {
            for other in one + 1..n {
                if random.unit() < share {
                    ties.push((one, other));
                }
            }
        }
        let none = ActorGraph::new(ids, [], false, Weighting::Unweighted);
        with_ties(&none, &ties)
    }

    pub(in crate::analysis::advice) fn untied(graph: &ActorGraph) -> Vec<Pair> {
        let n = graph.len();
        let all = (0..n).flat_map(|one| (one + 1..n).map(move |other| (one, other)));
        let tied: Vec<Pair> = graph.pairs().collect();
        all.filter(|pair| !tied.contains(pair)).collect()
    }

    #[test]
    fn a_gain_is_what_adding_brings_and_never_above_its_bound() {
        let mut random = SplitMix::new(4);
        let mut tight = 0;
        for _ in 0..60 {
            let n = 3 + random.below(12);
            let graph = drawn(&mut random, n, 0.16);
            let steps = Steps::of(&graph);
            let diameter = steps.diameter();
            for pair in untied(&graph) {
                let mut with = steps.clone();
                with.add(pair);
                assert_eq!(
                    with.of,
                    Steps::of(&with_ties(&graph, &[pair])).of,
                    "{pair:?}"
                );
                let (gain, bound) = (steps.gain(pair), steps.gain_at_most(pair, diameter));
                let brought = with.nearness() - steps.nearness();
                assert!((gain - brought).abs() < 1e-9, "{pair:?}: {gain}, {brought}");
                assert!(gain <= bound + 1e-9, "{pair:?}: {gain} above {bound}");
                tight += usize::from(bound < gain + 1e-9);
            }
        }
        assert!(tight > 100, "a bound that is never met is none: {tight}");
    }
}
