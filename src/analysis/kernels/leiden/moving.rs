//! Local moving: nodes go where they add most to the quality, until none has a better place.

use super::level::Level;
use super::room::{Blocks, Node, Room, Slot, WAITS, rank};
use super::weight::Weight;
use crate::analysis::random::SplitMix;

/// More sweeps than any network needs: a bound for the case that rounding lets two nodes change places for ever.
const SWEEPS: usize = 1000;

/// Moves nodes between communities; `of` says where each is, by a number below the count of nodes. How many moves were made.
pub(super) fn move_nodes<W: Weight>(
    level: &Level<W>,
    of: &mut [u32],
    resolution: f64,
    room: &mut Room<W>,
    random: &mut SplitMix,
) -> usize {
    let n = level.len();
    room.enter(level, of);
    let Room {
        slots,
        touched,
        order,
        nodes,
        empty,
        sizes,
        ..
    } = room;
    let blocks = Blocks::shuffled(n, order, random);
    let salt = random.next() as u32;
    let (mut waiting, mut moves) = (n, 0);
    for _ in 0..SWEEPS {
        if waiting == 0 {
            break;
        }
        for node in blocks.nodes() {
            if nodes[node].slack != WAITS {
                continue;
            }
            waiting -= 1;
            let (own, mass) = (of[node], level.masses[node]);
            let penalty = resolution * mass.real();
            let mut count = 0;
            level.each(node, |end, weight| {
                let community = of[end];
                let slot = &mut slots[community as usize];
                touched[count] = community;
                count += usize::from(slot.tie == W::default());
                slot.tie += weight;
            });
            let home = &mut slots[own as usize];
            let inside = home.tie;
            home.tie = W::default();
            home.mass -= mass;
            let stay = inside.real() - penalty * home.mass.real();
            let (mut best, mut gain, mut second) = (own, stay, 0.0_f64);
            for &community in &touched[..count] {
                let slot = &mut slots[community as usize];
                if slot.tie == W::default() {
                    continue;
                }
                let other = slot.tie.real() - penalty * slot.mass.real();
                slot.tie = W::default();
                second = second.max(other.min(gain));
                if other > gain
                    || (other == gain && gain > stay && rank(community, salt) > rank(best, salt))
                {
                    (best, gain) = (community, other);
                }
            }
            if gain < 0.0 && sizes[own as usize] > 1 {
                best = empty.last().copied().unwrap_or(own);
            }
            slots[best as usize].mass += mass;
            nodes[node] = Node {
                inside,
                slack: (gain - second) as f32,
            };
            if best == own {
                continue;
            }
            moves += 1;
            of[node] = best;
            sizes[own as usize] -= 1;
            if sizes[own as usize] == 0 {
                empty.push(own);
            }
            if sizes[best as usize] == 0 {
                empty.pop();
            }
            sizes[best as usize] += 1;
            let mut joined = W::default();
            level.each(node, |end, weight| {
                let community = of[end];
                if community == best {
                    joined += weight;
                }
                let near = &mut nodes[end];
                if near.slack == WAITS {
                    // It will look around anyway.
                    return;
                }
                if community == best {
                    near.inside += weight;
                    return;
                }
                let mut change = weight.real();
                if community == own {
                    near.inside -= weight;
                    change += change;
                }
                near.slack -= change as f32;
                if near.slack < 0.0 {
                    near.slack = WAITS;
                    waiting += 1;
                }
            });
            nodes[node].inside = joined;
        }
    }
    moves
}

impl<W: Weight> Room<W> {
    /// Takes down where the nodes of a level are; all of them wait.
    fn enter(&mut self, level: &Level<W>, of: &[u32]) {
        let n = level.len();
        let none = Slot {
            tie: W::default(),
            mass: W::default(),
        };
        self.slots[..n].fill(none);
        self.sizes[..n].fill(0);
        for (&community, &mass) in of.iter().zip(&level.masses) {
            self.slots[community as usize].mass += mass;
            self.sizes[community as usize] += 1;
        }
        self.empty.clear();
        let empty = (0..n as u32)
            .rev()
            .filter(|&community| self.sizes[community as usize] == 0);
        self.empty.extend(empty);
        self.nodes[..n].fill(Node {
            inside: W::default(),
            slack: WAITS,
        });
    }
}
