//! How much stands between, for every actor: each block or component searched by itself, in lanes where ties have no weights.

use super::blocks::Blocks;
use super::compact::Compact;
use super::counts::{Count, Scaled};
use super::lanes::Lanes;
use super::part::{Part, components};
use super::plain::Passing;
use super::runs::{RUNS, in_order, run, sum};
use super::twins::merged;
use crate::model::actor_graph::ActorGraph;

/// Sources at once in a part that is worth it: a row is four cache lines.
const WIDE: usize = 32;

/// Sources at once in a small part: a row is one cache line.
const NARROW: usize = 8;

/// From this many vertices on, a part is searched in wide lanes.
const WORTH_WIDE: usize = 48;

/// From this many vertices on, a part has several threads to itself.
const WORTH_SHARING: usize = 1024;

/// Small parts are taken by one thread until they hold so many members.
const HANDFUL: usize = 4096;

/// For each actor, the sum over ordered pairs *s*, *t* of the share of shortest paths that pass through it; an undirected pair counts
/// twice.
///
/// # Complexity
/// *O*(*n m*) at worst in steps, *O*(*n m* log *n*) with lengths, and where a network falls into blocks the sum over those with at least
/// three vertices; 600 bytes a vertex of the block at hand, and thread.
pub(crate) fn betweenness(graph: &ActorGraph) -> Vec<f64> {
    let arcs = Compact::of(graph);
    let parts = Parts::of(&arcs, graph.is_directed());
    let mut sums = parts.already();
    let mut add = |vertices: &[u32], shares: &[f64]| {
        for (&vertex, share) in vertices.iter().zip(shares) {
            sums[vertex as usize] += share;
        }
    };
    let (large, small): (Vec<usize>, Vec<usize>) = (0..parts.len())
        .filter(|&part| !parts.is_idle(part))
        .partition(|&part| parts.members(part).len() >= WORTH_SHARING);
    let mut numbers = vec![0; arcs.len()];
    for part in large {
        let (vertices, shares) = searched(parts.part(&arcs, part, &mut numbers), shared);
        add(&vertices, &shares);
    }
    drop(numbers);
    let handfuls = handfuls(&small, |part| parts.members(part).len());
    let done = in_order(
        handfuls.len(),
        || (vec![0; arcs.len()], Room::default()),
        |(numbers, room), handful| {
            let mut done: Vec<(Vec<u32>, Vec<f64>)> = Vec::new();
            for &part in &small[handfuls[handful].clone()] {
                done.push(searched(parts.part(&arcs, part, numbers), |part| {
                    let mut sums = vec![0.0; part.len()];
                    room.add(part, &part.breadth_first(), &mut sums);
                    sums
                }));
            }
            done
        },
    );
    for (vertices, shares) in done.iter().flatten() {
        add(vertices, shares);
    }
    sums
}

/// The vertices of a part and what passes through each, found by a search of the part with its twins merged.
fn searched(part: Part, search: impl FnOnce(&Part) -> Vec<f64>) -> (Vec<u32>, Vec<f64>) {
    if part.is_directed() || !part.leaving.is_in_steps() {
        let sums = search(&part);
        return (part.vertices, sums);
    }
    let (part, twins) = merged(part);
    let sums = search(&part);
    match twins {
        Some(twins) => {
            let sums = twins.apart(&part, &sums);
            (twins.vertices, sums)
        }
        None => (part.vertices, sums),
    }
}

/// Sums over the sources of a part on several threads.
fn shared(part: &Part) -> Vec<f64> {
    let sources = part.breadth_first();
    let parts = in_order(RUNS, Room::default, |room, index| {
        let mut sums = vec![0.0; part.len()];
        room.add(part, &sources[run(index, part.len(), WIDE)], &mut sums);
        sums
    });
    sum(part.len(), parts)
}

/// What a thread needs to search parts.
#[derive(Default)]
struct Room {
    wide: Lanes<WIDE>,
    narrow: Lanes<NARROW>,
}

impl Room {
    /// Adds what these sources make pass through each vertex of a part, times what each source stands for.
    fn add(&mut self, part: &Part, sources: &[u32], sums: &mut [f64]) {
        if !part.leaving.is_in_steps() {
            add_plainly::<f64>(part, sources, sums);
        } else if part.len() >= WORTH_WIDE {
            add_in_lanes(&mut self.wide, part, sources, sums);
        } else {
            add_in_lanes(&mut self.narrow, part, sources, sums);
        }
    }
}

fn add_in_lanes<const W: usize>(
    lanes: &mut Lanes<W>,
    part: &Part,
    sources: &[u32],
    sums: &mut [f64],
) {
    for batch in sources.chunks(W) {
        if !lanes.add(part, batch, sums) {
            add_plainly::<Scaled>(part, batch, sums);
        }
    }
}

fn add_plainly<C: Count>(part: &Part, sources: &[u32], sums: &mut [f64]) {
    let mut passing = Passing::<C>::new(part.len());
    for (place, &source) in sources.iter().enumerate() {
        let reach = |vertex: u32| part.reach[vertex as usize];
        let weight = reach(source);
        let copies = |vertex: u32| part.copies[vertex as usize];
        let at_vertex = |vertex: u32, through: f64| {
            sums[vertex as usize] += copies(vertex) * (weight * through);
        };
        if !passing.from(&part.leaving, reach, copies, source, at_vertex, |_, _| {}) {
            add_plainly::<Scaled>(part, &sources[place..=place], sums);
        }
    }
}

/// The parts of a network between which no path needs to be looked at.
enum Parts {
    /// Undirected.
    Blocks(Blocks),
    /// Directed: members, and where each component begins.
    Components(Vec<u32>, Vec<usize>),
}

impl Parts {
    fn of(arcs: &Compact, directed: bool) -> Self {
        if directed {
            let (members, offsets) = components(&arcs.both_ways());
            Self::Components(members, offsets)
        } else {
            Self::Blocks(Blocks::of(arcs))
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Blocks(blocks) => blocks.len(),
            Self::Components(_, offsets) => offsets.len() - 1,
        }
    }

    fn members(&self, part: usize) -> &[u32] {
        match self {
            Self::Blocks(blocks) => blocks.block(part).0,
            Self::Components(members, offsets) => &members[offsets[part]..offsets[part + 1]],
        }
    }

    /// Whether nothing can pass through a vertex inside it.
    fn is_idle(&self, part: usize) -> bool {
        self.members(part).len() < 3
    }

    fn part(&self, arcs: &Compact, part: usize, numbers: &mut [u32]) -> Part {
        match self {
            Self::Blocks(blocks) => Part::block(arcs, blocks, part, numbers),
            Self::Components(..) => Part::closed(arcs, self.members(part), true, numbers),
        }
    }

    /// What passes through each vertex from one part to another.
    fn already(&self) -> Vec<f64> {
        match self {
            Self::Blocks(blocks) => blocks.parted().iter().map(|pairs| 2.0 * pairs).collect(),
            Self::Components(members, _) => vec![0.0; members.len()],
        }
    }
}

/// Cuts a list of parts into runs of about [`HANDFUL`] members.
fn handfuls(parts: &[usize], size: impl Fn(usize) -> usize) -> Vec<std::ops::Range<usize>> {
    let mut handfuls = Vec::new();
    let (mut start, mut members) = (0, 0);
    for (place, &part) in parts.iter().enumerate() {
        members += size(part);
        if members >= HANDFUL || place + 1 == parts.len() {
            handfuls.push(start..place + 1);
            (start, members) = (place + 1, 0);
        }
    }
    handfuls
}
