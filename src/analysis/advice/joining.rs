//! New ties that join what is apart: the least fragmentation that so many ties can leave.

use crate::analysis::scores::Pair;
use crate::analysis::structure::components::components;
use crate::model::actor_graph::ActorGraph;

/// Ties that join components, and how good they are known to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Joining {
    /// The ties, in the order in which they are made.
    pub ties: Vec<Pair>,
    /// Fragmentation without them; `None` below two actors.
    pub before: Option<f64>,
    /// Fragmentation once each is made, those before it made already.
    pub after: Vec<f64>,
    /// The least fragmentation that as many ties as were asked for can leave.
    pub least: Option<f64>,
    /// Whether no choice leaves less.
    pub proved: bool,
}

/// Chooses up to *k* ties that leave as little fragmentation as can be.
///
/// # Definition
/// > *F* = 1 − ∑ *s*(*s* − 1) / *n*(*n* − 1) over the sizes *s* of the components
///
/// The largest component of whom something may be suggested to is joined to the next largest, then to the next. Of the ties that join two
/// components the one is taken that is `worth` most, then the first by index.
/// # Why this is the best
/// *k* ties merge components into groups that hold, over all groups, at most *k* components more than there are groups; *F* is least where the
/// sum of the squares of the group sizes is largest.
///
/// One group is enough. Let two groups *A* and *B* merge two components or more each, *c* be the smallest component of both, say of *B*, and *b* the rest of
/// *B*, so that *A* ≥ *c*. Merging *A* with *b* instead and leaving *c* alone takes as many ties, and changes the sum by (*A* + *b*)² + *c*² − *A*² − (*b* + *c*)² =
/// 2*b*(*A* − *c*) ≥ 0. And the group is best made of the *k* + 1 largest: to exchange in it a component *x* for a larger *y* outside changes the sum,
/// *R* being the rest of the group, by 2*R*(*y* − *x*) ≥ 0. So the answer is exact where every next component may be joined to those before. Where
/// pairs are excluded so that it may not, the next one that may is joined, and [`Joining::least`] says what could not be beaten by anybody.
/// # Edge cases
/// A connected network needs no tie: none is chosen. Actors that are not `open` get no tie, and a component of these alone stays apart.
/// # Complexity
/// *O*(*n* + *m*), and for every tie the size of one component times that of the other.
/// # References
/// S. P. Borgatti, "Identifying sets of key players in a social network", *Computational & Mathematical Organization Theory* 12, 2006,
/// pp. 21–34, for *F*; the choice and its proof are ours.
pub fn joining(
    graph: &ActorGraph,
    k: usize,
    open: impl Fn(usize) -> bool,
    may_be_tied: impl Fn(usize, usize) -> bool,
    worth: impl Fn(usize, usize) -> (usize, f64),
) -> Joining {
    let n = graph.len();
    let parts = components(graph);
    let fragmentation = |joined: usize| 1.0 - joined as f64 / (n * (n - 1)) as f64;
    let pairs = |size: usize| size * (size - 1);
    let mut joined: usize = parts.members.iter().map(|part| pairs(part.len())).sum();
    // Largest first, and of each those who may get a tie.
    let mut waiting: Vec<(usize, Vec<usize>)> = (parts.members.iter())
        .map(|part| {
            let ends = part.iter().copied().filter(|&actor| open(actor));
            (part.len(), ends.collect::<Vec<usize>>())
        })
        .filter(|(_, ends)| !ends.is_empty())
        .collect();
    let best: usize = waiting.iter().take(k + 1).map(|(size, _)| size).sum();
    let apart: usize = waiting
        .iter()
        .take(k + 1)
        .map(|&(size, _)| pairs(size))
        .sum();
    let most = joined + pairs(best.max(1)) - apart;
    let mut joining = Joining {
        ties: Vec::new(),
        before: (n > 1).then(|| fragmentation(joined)),
        after: Vec::new(),
        least: (n > 1).then(|| fragmentation(most)),
        proved: false,
    };
    if waiting.is_empty() {
        joining.proved = true;
        return joining;
    }
    let (mut size, mut group) = waiting.remove(0);
    while joining.ties.len() < k {
        let tie = |(_, ends): &(usize, Vec<usize>)| {
            let ties = group
                .iter()
                .flat_map(|&one| ends.iter().map(move |&other| (one, other)));
            ties.filter(|&(one, other)| may_be_tied(one, other))
                .map(|(one, other)| (worth(one, other), (one.min(other), one.max(other))))
                .max_by(|(a, of_a), (b, of_b)| {
                    (a.0.cmp(&b.0))
                        .then_with(|| a.1.total_cmp(&b.1))
                        .then_with(|| of_b.cmp(of_a))
                })
        };
        let next = (waiting.iter().enumerate()).find_map(|(place, part)| Some((place, tie(part)?)));
        let Some((place, (_, tie))) = next else {
            break;
        };
        let (more, ends) = waiting.remove(place);
        joined += 2 * size * more;
        size += more;
        group.extend(ends);
        joining.ties.push(tie);
        joining.after.push(fragmentation(joined));
    }
    joining.proved = joined == most;
    joining
}
