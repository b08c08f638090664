//! Refinement: each community is built again from single nodes, so that it falls apart where it is badly held together.

use super::level::Level;
use super::room::{Blocks, Room, rank};
use super::weight::Weight;
use crate::analysis::random::SplitMix;

/// Splits communities into parts that hang together; `part` says for each node which, by a number below the count of nodes.
///
/// It follows local moving on the same level, which leaves in `room` how strongly each node is tied to its own community. From there on
/// `inside` is, of each part, the weight of its ties to the rest of its community.
pub(super) fn refine<W: Weight>(
    level: &Level<W>,
    of: &[u32],
    part: &mut [u32],
    resolution: f64,
    room: &mut Room<W>,
    random: &mut SplitMix,
) {
    let n = level.len();
    let Room {
        slots,
        touched,
        order,
        nodes,
        sizes,
        wholes,
        ..
    } = room;
    wholes[..n].fill(W::default());
    for (&community, &mass) in of.iter().zip(&level.masses) {
        wholes[community as usize] += mass;
    }
    for (node, part) in (0..).zip(&mut *part) {
        *part = node;
    }
    for (slot, &mass) in slots.iter_mut().zip(&level.masses) {
        slot.mass = mass;
    }
    sizes[..n].fill(1);
    let blocks = Blocks::shuffled(n, order, random);
    let salt = random.next() as u32;
    for node in blocks.nodes() {
        let (own, mass) = (of[node], level.masses[node]);
        let whole = wholes[own as usize].real();
        let penalty = resolution * mass.real();
        let inside = nodes[node].inside;
        let held = inside.real() >= penalty * (whole - mass.real());
        if sizes[node] != 1 || inside == W::default() || !held {
            continue;
        }
        let mut count = 0;
        level.each(node, |end, weight| {
            let weight = if of[end] == own { weight } else { W::default() };
            let to = part[end];
            let slot = &mut slots[to as usize];
            touched[count] = to;
            count += usize::from(slot.tie == W::default() && weight != W::default());
            slot.tie += weight;
        });
        let (mut best, mut gain, mut tie) = (node as u32, 0.0, W::default());
        for &to in &touched[..count] {
            let slot = &mut slots[to as usize];
            let part_mass = slot.mass.real();
            let other = slot.tie.real() - penalty * part_mass;
            let held =
                nodes[to as usize].inside.real() >= resolution * part_mass * (whole - part_mass);
            if held && (other > gain || (other == gain && rank(to, salt) > rank(best, salt))) {
                (best, gain, tie) = (to, other, slot.tie);
            }
            slot.tie = W::default();
        }
        if best as usize != node {
            part[node] = best;
            sizes[node] = 0;
            sizes[best as usize] += 1;
            slots[best as usize].mass += mass;
            let cut = &mut nodes[best as usize].inside;
            *cut += inside;
            *cut -= tie;
            *cut -= tie;
        }
    }
}
