//! How many steps deep breadth-first searches of a network go.

use super::components::weak;
use crate::model::actor_graph::ActorGraph;

/// Depths of a few searches, from which the depths of all others are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Depth {
    /// The deepest of the searches from the most tied actor of each weak component.
    pub(crate) from_hubs: u32,
    /// The largest distance met: at most that of the two actors farthest apart, and at least half of it when undirected. Where every arc
    /// has a direction some search may go far deeper.
    pub(crate) across: u32,
}

impl Depth {
    /// Searches along the arcs from the most tied of each component, then from whom that found farthest away; when directed, against the
    /// arcs too. *O*(*n* + *m*).
    pub(crate) fn of(graph: &ActorGraph) -> Self {
        let hubs = hubs(graph);
        let mut sweep = Sweep::new(graph);
        let (from_hubs, mut last) = sweep.run(&hubs, false);
        let mut across = from_hubs;
        if graph.is_directed() {
            let (against, first) = sweep.run(&hubs, true);
            across = across.max(against);
            // From where the longest way to a hub begins.
            last = first;
        }
        across = across.max(sweep.run(last.as_slice(), false).0);
        Self { from_hubs, across }
    }

    /// A bound on how many actors a shortest path has inside: twice the depth of a search bounds the largest distance in its component,
    /// unless ties have directions.
    pub(crate) fn most_inside(self, graph: &ActorGraph) -> usize {
        let others = graph.len().saturating_sub(1);
        let longest = if graph.is_directed() {
            others
        } else {
            others.min(2 * self.from_hubs as usize)
        };
        longest.saturating_sub(1)
    }
}

/// The most tied actor of each weak component.
fn hubs(graph: &ActorGraph) -> Vec<u32> {
    let n = graph.len();
    let labels = weak(graph);
    let ties = |actor: u32| {
        let actor = actor as usize;
        graph.successors(actor).len() + graph.predecessors(actor).len()
    };
    let mut hubs: Vec<u32> = (0..n as u32).collect();
    for (actor, &label) in (0..).zip(&labels) {
        let hub = &mut hubs[label as usize];
        if ties(actor) > ties(*hub) {
            *hub = actor;
        }
    }
    let own = |&actor: &usize| labels[actor] as usize == actor;
    (0..n).filter(own).map(|label| hubs[label]).collect()
}

/// Room for searches from several actors at a time, no two of which have a way to each other.
struct Sweep<'g> {
    graph: &'g ActorGraph,
    depth: Vec<u32>,
    queue: Vec<u32>,
}

impl<'g> Sweep<'g> {
    fn new(graph: &'g ActorGraph) -> Self {
        Self {
            graph,
            depth: Vec::new(),
            queue: Vec::with_capacity(graph.len()),
        }
    }

    /// How deep the deepest search goes, and an actor that it finds there.
    fn run(&mut self, starts: &[u32], against: bool) -> (u32, Option<u32>) {
        self.depth.clear();
        self.depth.resize(self.graph.len(), u32::MAX);
        self.queue.clear();
        let mut deepest = (0, starts.first().copied());
        for &start in starts {
            let mut next = self.queue.len();
            self.depth[start as usize] = 0;
            self.queue.push(start);
            while let Some(&actor) = self.queue.get(next) {
                next += 1;
                let actor = actor as usize;
                let below = self.depth[actor] + 1;
                let arcs = if against {
                    self.graph.predecessors(actor)
                } else {
                    self.graph.successors(actor)
                };
                for &end in arcs.ends() {
                    if self.depth[end as usize] == u32::MAX {
                        self.depth[end as usize] = below;
                        self.queue.push(end);
                        if below > deepest.0 {
                            deepest = (below, Some(end));
                        }
                    }
                }
            }
        }
        deepest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn graph(n: usize, ties: Vec<[u32; 2]>, directed: bool) -> ActorGraph {
        let ids = (0..n).map(|actor| format!("{actor:03}")).collect();
        ActorGraph::from_indexed(ids, ties, Vec::new(), directed, Weighting::Unweighted)
    }

    #[test]
    fn a_path_is_measured_from_end_to_end_though_its_hub_is_in_the_middle() {
        // 0 – 1 – … – 10 with 11 at 4; 12 – 13 is apart.
        let path = (0..10).map(|actor| [actor, actor + 1]);
        let ties: Vec<[u32; 2]> = path.chain([[4, 11], [12, 13]]).collect();
        let plain = graph(14, ties.clone(), false);
        let depth = Depth::of(&plain);
        assert_eq!((depth.from_hubs, depth.across), (6, 10));
        assert_eq!(depth.most_inside(&plain), 11);
        let arcs = graph(14, ties, true);
        assert_eq!(
            (Depth::of(&arcs).from_hubs, Depth::of(&arcs).across),
            (6, 10)
        );
        assert_eq!(Depth::of(&arcs).most_inside(&arcs), 12);
    }

    #[test]
    fn nobody_and_isolates_have_no_depth() {
        for n in [0, 1, 3] {
            let bare = graph(n, Vec::new(), false);
            let depth = Depth::of(&bare);
            assert_eq!((depth.from_hubs, depth.across), (0, 0));
            assert_eq!(depth.most_inside(&bare), 0);
        }
    }
}
