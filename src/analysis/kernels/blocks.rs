//! Biconnected blocks, and with them cut vertices and bridges, in one pass over the ties.
//!
//! A block is a largest set of vertices that no single vertex holds together: two ends of a bridge, or vertices every two of which lie on
//! a cycle. Two blocks share a cut vertex at most, so what happens between blocks is counted without looking at paths: every vertex of a
//! block stands for those that only it joins to the block.

use super::compact::Compact;

/// The blocks of an undirected graph.
///
/// # References
/// J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", *Communications of the ACM* 16(6), 1973,
/// pp. 372–378; R. Puzis et al., "Topology manipulations for speeding betweenness centrality computation", *Journal of Complex Networks*
/// 3(1), 2015, pp. 84–112 (blocks with reach).
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    /// Where each block's members begin, and last where those of the last one end.
    offsets: Vec<usize>,
    /// The vertex at which a search entered the block comes first.
    members: Vec<u32>,
    /// How many vertices each member stands for in its block: itself and those that it alone joins to the block.
    reach: Vec<u32>,
    /// The block by which a search left each vertex; `u32::MAX` for where it began. Every tie is of the block of its later end.
    home: Vec<u32>,
    /// How many pairs of vertices only this one joins. Zero for all but cut vertices.
    parted: Vec<f64>,
}

/// A vertex whose arcs are being followed.
struct Visit {
    vertex: u32,
    /// The lowest number met from here or below.
    low: u32,
    /// Its arc to follow next.
    arc: usize,
    /// Its place among the vertices whose block is still open.
    place: usize,
}

impl Blocks {
    /// Finds the blocks of a graph that has an arc each way for every tie and no parallel ones. *O*(*n* + *m*), without recursion.
    pub(crate) fn of(graph: &Compact) -> Self {
        let n = graph.len();
        let mut blocks = Self {
            offsets: vec![0],
            members: Vec::with_capacity(n),
            reach: Vec::with_capacity(n),
            home: vec![u32::MAX; n],
            parted: vec![0.0; n],
        };
        // In the order in which they are met, from 1; 0 where not met yet.
        let mut number = vec![0_u32; n];
        let mut met = 0;
        // How many vertices hang from each one, itself included, in the blocks that are closed.
        let mut hanging = vec![1_u32; n];
        let mut open: Vec<u32> = Vec::new();
        let mut visits: Vec<Visit> = Vec::new();
        for root in 0..n {
            if number[root] != 0 {
                continue;
            }
            let first_block = blocks.len();
            met += 1;
            number[root] = met;
            visits.push(Visit {
                vertex: root as u32,
                low: met,
                arc: graph.places(root).start,
                place: 0,
            });
            while let Some(visit) = visits.last_mut() {
                let rest = visit.arc..graph.places(visit.vertex as usize).end;
                let mut down = None;
                for (passed, &end) in graph.ends_at(rest.clone()).iter().enumerate() {
                    let known = number[end as usize];
                    if known == 0 {
                        visit.arc = rest.start + passed + 1;
                        down = Some(end);
                        break;
                    }
                    visit.low = visit.low.min(known);
                }
                if let Some(vertex) = down {
                    met += 1;
                    number[vertex as usize] = met;
                    visits.push(Visit {
                        vertex,
                        low: met,
                        arc: graph.places(vertex as usize).start,
                        place: open.len(),
                    });
                    open.push(vertex);
                    continue;
                }
                let Some(done) = visits.pop() else { break };
                let Some(above) = visits.last_mut() else {
                    break;
                };
                above.low = above.low.min(done.low);
                if done.low >= number[above.vertex as usize] {
                    blocks.close(above.vertex, open.drain(done.place..), &mut hanging);
                }
            }
            blocks.complete(first_block, hanging[root]);
        }
        blocks
    }

    /// Adds a block of the vertices below its top.
    fn close(&mut self, top: u32, below: impl Iterator<Item = u32>, hanging: &mut [u32]) {
        let block = self.len() as u32;
        let first = self.members.len();
        self.members.push(top);
        self.reach.push(0);
        let mut sum = 0;
        for vertex in below {
            self.members.push(vertex);
            let reach = hanging[vertex as usize];
            self.reach.push(reach);
            self.home[vertex as usize] = block;
            sum += reach;
        }
        self.offsets.push(self.members.len());
        // Until the size of the component is known.
        self.reach[first] = sum;
        let already = &mut hanging[top as usize];
        self.parted[top as usize] += f64::from(sum) * f64::from(*already - 1);
        *already += sum;
    }

    /// Fills in what needs the size of a component, whose blocks are the last ones.
    fn complete(&mut self, first_block: usize, size: u32) {
        for block in first_block..self.len() {
            let [start, end] = [self.offsets[block], self.offsets[block + 1]];
            self.reach[start] = size - self.reach[start];
            for place in start + 1..end {
                let below = self.reach[place];
                let parted = &mut self.parted[self.members[place] as usize];
                *parted += f64::from(below - 1) * f64::from(size - below);
            }
        }
    }

    /// How many blocks there are.
    pub(crate) fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    /// The members of a block, and beside them how many vertices each stands for.
    pub(crate) fn block(&self, block: usize) -> (&[u32], &[u32]) {
        let places = self.offsets[block]..self.offsets[block + 1];
        (&self.members[places.clone()], &self.reach[places])
    }

    /// The block by which each vertex hangs from where the search of its component began.
    pub(crate) fn home(&self) -> &[u32] {
        &self.home
    }

    /// How many pairs of vertices of each component only this vertex joins, being in different blocks from where it stands.
    pub(crate) fn parted(&self) -> &[f64] {
        &self.parted
    }

    /// The vertices that hold blocks together, ascending.
    pub(crate) fn cut_vertices(&self) -> impl Iterator<Item = usize> {
        let parted = self.parted.iter().enumerate();
        parted
            .filter(|&(_, &pairs)| pairs > 0.0)
            .map(|(vertex, _)| vertex)
    }

    /// How many vertices come off the largest part that is left of each one's component when it is taken away, itself not counted: 0 for
    /// all but cut vertices.
    pub(crate) fn detached(&self) -> Vec<usize> {
        let n = self.home.len();
        // Without a vertex, its component falls into what each of its blocks joins to it.
        let (mut largest, mut all) = (vec![0; n], vec![0; n]);
        for block in 0..self.len() {
            let (members, reach) = self.block(block);
            let size: usize = reach.iter().map(|&reach| reach as usize).sum();
            for (&vertex, &reach) in members.iter().zip(reach) {
                let part = size - reach as usize;
                all[vertex as usize] += part;
                let largest = &mut largest[vertex as usize];
                *largest = part.max(*largest);
            }
        }
        let parts = all.into_iter().zip(largest);
        parts.map(|(all, largest)| all - largest).collect()
    }

    /// The ties that are a block of their own, smaller end first, in the order in which they are found.
    pub(crate) fn bridges(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.len()).filter_map(|block| match *self.block(block).0 {
            [one, other] => Some((one.min(other) as usize, one.max(other) as usize)),
            _ => None,
        })
    }
}
