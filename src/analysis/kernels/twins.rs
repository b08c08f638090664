//! Identical vertices of a part, searched once: one stands for all, as a start, as an end and on the way.
//!
//! Twins have the same neighbours, themselves left out: open twins have no tie to each other, closed twins have one. A shortest path
//! never passes through a twin of one of its ends, since what the one is tied to, the other is tied to as well. So all of a class have
//! the same distances and counts of paths to all others, and the same amount passes through each of them. Of paths between two of a
//! class those of closed twins are their tie, and those of open twins are one for each neighbour.
//!
//! No vertex is an open twin of one and a closed twin of another: the two would have to be tied, being both tied to it or neither.
//!
//! # References
//! A. E. Sarıyüce et al., "Graph manipulations for fast centrality computation", *ACM Transactions on Knowledge Discovery from Data*
//! 11(3), 2017, article 26 (identical vertices of type I and II).

use super::compact::Compact;
use super::part::Part;

/// From this many vertices on, a part is looked through for twins: fewer are searched as soon.
const WORTH_LOOKING: usize = 16;

/// Twins are left as they are where fewer than one vertex in so many would go.
const WORTH_MERGING: usize = 50;

/// What is to be known of the vertices of a part in which twins have been merged.
#[derive(Debug)]
pub(crate) struct Twins {
    /// What each vertex is called in the whole network, twins and all.
    pub(crate) vertices: Vec<u32>,
    /// Which vertex of the merged part stands for each.
    place: Vec<u32>,
    /// What passes through each vertex of the merged part, and through each of its twins, from one of a class to another.
    within: Vec<f64>,
}

/// Merges the twins of a part with arcs both ways, each one step; where it is not worth it, the part is given back.
pub(crate) fn merged(part: Part) -> (Part, Option<Twins>) {
    if part.len() < WORTH_LOOKING {
        return (part, None);
    }
    let first = first_of_each_class(&part.leaving);
    let is_first = |&vertex: &u32| first[vertex as usize] == vertex;
    let kept: Vec<u32> = (0..part.len() as u32).filter(is_first).collect();
    if (part.len() - kept.len()) * WORTH_MERGING < part.len() {
        return (part, None);
    }
    let mut place = vec![0; part.len()];
    for (&vertex, number) in kept.iter().zip(0..) {
        place[vertex as usize] = number;
    }
    // The first of a class comes before the others, so its place is known by now.
    for (vertex, &first) in first.iter().enumerate() {
        place[vertex] = place[first as usize];
    }
    let mut merged = Part {
        vertices: (kept.iter().map(|&vertex| part.vertices[vertex as usize])).collect(),
        reach: vec![0.0; kept.len()],
        copies: vec![0.0; kept.len()],
        leaving: Compact::of_rows(kept.len(), |vertex, ends| {
            let row = part.leaving.ends(kept[vertex] as usize).iter().copied();
            ends.extend(row.filter(is_first).map(|end| place[end as usize]));
        }),
        arriving: None,
    };
    let mut with_oneself = vec![0.0; kept.len()];
    for (&place, &reach) in place.iter().zip(&part.reach) {
        let place = place as usize;
        merged.copies[place] += 1.0;
        merged.reach[place] += reach;
        with_oneself[place] += reach * reach;
    }
    let mut within = vec![0.0; kept.len()];
    for (vertex, &kept) in kept.iter().enumerate() {
        let neighbours = part.leaving.ends(kept as usize);
        let is_twin = |&end: &u32| place[end as usize] == vertex as u32;
        if merged.copies[vertex] == 1.0 || neighbours.iter().any(is_twin) {
            continue;
        }
        let pairs = merged.reach[vertex] * merged.reach[vertex] - with_oneself[vertex];
        for &end in merged.leaving.ends(vertex) {
            within[end as usize] += pairs / neighbours.len() as f64;
        }
    }
    let twins = Twins {
        vertices: part.vertices,
        place,
        within,
    };
    (merged, Some(twins))
}

impl Twins {
    /// What passes through each vertex by itself, from what passes through each of the merged part with its twins.
    pub(crate) fn apart(&self, merged: &Part, sums: &[f64]) -> Vec<f64> {
        let each = self.place.iter().map(|&place| place as usize);
        each.map(|place| sums[place] / merged.copies[place] + self.within[place])
            .collect()
    }
}

/// The first of each vertex's class. *O*(*m* + *n* log *n*).
fn first_of_each_class(arcs: &Compact) -> Vec<u32> {
    let mut first: Vec<u32> = (0..arcs.len() as u32).collect();
    let marks: Vec<u64> = (0..arcs.len() as u32).map(mark).collect();
    let sums: Vec<u64> = (0..arcs.len())
        .map(|vertex| {
            let row = arcs.ends(vertex).iter().map(|&end| marks[end as usize]);
            row.fold(0, u64::wrapping_add)
        })
        .collect();
    for closed in [false, true] {
        // Half of a sum, and the vertex in the other half: one number is soon sorted, and rows are compared in any case.
        let own = |vertex: usize| if closed { marks[vertex] } else { 0 };
        let half = |vertex: usize| sums[vertex].wrapping_add(own(vertex)) >> 32 << 32;
        let mut rows: Vec<u64> = (0..arcs.len()).map(|row| half(row) | row as u64).collect();
        rows.sort_unstable();
        for alike in rows.chunk_by(|one, other| one >> 32 == other >> 32) {
            for (place, &row) in alike.iter().enumerate() {
                let mut before = alike[..place].iter().map(|&row| row as u32);
                let twin = before.find(|&other| {
                    first[other as usize] == other && are_twins(arcs, other, row as u32)
                });
                if let Some(twin) = twin {
                    first[row as u32 as usize] = twin;
                }
            }
        }
    }
    first
}

/// Whether two rows are the same but for the two vertices themselves.
fn are_twins(arcs: &Compact, one: u32, other: u32) -> bool {
    let [row, same] = [(one, other), (other, one)].map(|(vertex, twin)| {
        let ends = arcs.ends(vertex as usize).iter().copied();
        ends.filter(move |&end| end != twin)
    });
    row.eq(same)
}

/// Bits that look drawn by lot, so that the sums of different rows differ (the last step of SplitMix64).
fn mark(vertex: u32) -> u64 {
    let mut bits = (u64::from(vertex) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(rows: &[&[u32]]) -> Compact {
        Compact::of_rows(rows.len(), |row, ends| ends.extend_from_slice(rows[row]))
    }

    #[test]
    fn twins_have_the_same_neighbours_whether_tied_or_not() {
        // 1 and 2 are closed twins, 4 and 5 open ones; 0 and 3 are tied alike but for one neighbour each.
        let arcs = graph(&[
            &[1, 2, 3],
            &[0, 2, 3],
            &[0, 1, 3],
            &[0, 1, 2, 4, 5],
            &[3, 6],
            &[3, 6],
            &[4, 5],
        ]);
        assert_eq!(first_of_each_class(&arcs), [0, 0, 0, 3, 4, 4, 6]);
    }
}
