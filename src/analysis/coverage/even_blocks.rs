//! The most even sharing of capacity: which needs share a shortfall, and how deep it is.

use super::flow::FlowNetwork;

/// Needs that share one covered share, and the services whose whole capacity they use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Needs, ascending.
    pub needs: Vec<usize>,
    /// Services, ascending: those that reach these needs and were not used up by a worse-off block.
    pub services: Vec<usize>,
    /// The covered share as an exact fraction: persons covered over persons in need. 1/1 in the block that lacks nothing.
    pub share: (u128, u128),
}

/// Splits needs into blocks of equal covered share, worst off first: the lexicographic max-min of covered shares.
///
/// # Definition
/// The numbers of persons that services can cover together form a polymatroid: *x* is possible when, for every set *A* of needs,
/// *x*(*A*) is at most *c*(*A*), the capacity of the services that reach *A*. Its most even vector, in which no need's share can rise
/// without lowering one that is no better off, is a base of it, and so it also covers as many persons as any vector does.
///
/// It is found by division. If everybody can have the share *c*(*N*) / persons(*N*) of them all, or 1 if that is less, they are a block.
/// Else the largest flow at that share leaves a smallest cut: on one side of it the needs whose share is less, with all services that
/// reach them; on the other those with that share or more, with the services that are left. Each side is then divided alone. Shares are
/// exact fractions of whole numbers, so nothing is rounded, however large the territory is.
/// # Edge cases
/// A need of zero persons is in no block. A need that no capacity reaches is in a block of share 0.
/// # Complexity
/// One largest flow for every block and every division: fewer than twice as many as there are blocks, on ever smaller networks.
/// # References
/// S. Fujishige, "Lexicographically optimal base of a polymatroid with respect to a weight vector", *Mathematics of Operations Research*
/// 5(2), 1980, pp. 186–196 (the division); N. Megiddo, "Optimal flows in networks with multiple sources and sinks", *Mathematical
/// Programming* 7, 1974, pp. 97–107.
pub fn even_blocks(persons: &[u32], capacities: &[u64], reach: &[Vec<usize>]) -> Vec<Block> {
    let mut division = Division {
        persons,
        capacities,
        reach,
        place: vec![NOWHERE; capacities.len()],
        blocks: Vec::new(),
    };
    let mut reached = vec![false; capacities.len()];
    let some = (0..persons.len()).filter(|&need| persons[need] > 0);
    let needs: Vec<usize> = some.collect();
    for &service in needs.iter().flat_map(|&need| &reach[need]) {
        reached[service] = true;
    }
    let services = (0..capacities.len()).filter(|&service| reached[service]);
    let services = services.collect();
    division.divide(needs, services);
    division.blocks
}

/// No place in the network of the moment.
const NOWHERE: usize = usize::MAX;

struct Division<'a> {
    persons: &'a [u32],
    capacities: &'a [u64],
    reach: &'a [Vec<usize>],
    /// Where each service stands in the network of the moment.
    place: Vec<usize>,
    blocks: Vec<Block>,
}

impl Division<'_> {
    /// Divides needs, and the services that are theirs, into blocks: worst off first.
    fn divide(&mut self, needs: Vec<usize>, services: Vec<usize>) {
        let mut waiting = vec![(needs, services)];
        while let Some((needs, services)) = waiting.pop() {
            let capacities = services.iter().map(|&service| self.capacities[service]);
            let capacity: u128 = capacities.map(u128::from).sum();
            let demand: u128 = (needs.iter())
                .map(|&need| u128::from(self.persons[need]))
                .sum();
            let share = match capacity < demand {
                true => (capacity, demand),
                false => (1, 1),
            };
            if let Some((short, theirs)) = self.short(&needs, &services, share) {
                let (worse_off, better_off) = part(&needs, &short);
                let (theirs, others) = part(&services, &theirs);
                waiting.push((better_off, others));
                waiting.push((worse_off, theirs));
            } else if !needs.is_empty() {
                self.blocks.push(Block {
                    needs,
                    services,
                    share,
                });
            }
        }
    }

    /// Which needs cannot all have this share, and which services reach them, or `None` when all can.
    fn short(
        &mut self,
        needs: &[usize],
        services: &[usize],
        (numerator, denominator): (u128, u128),
    ) -> Option<(Vec<bool>, Vec<bool>)> {
        let source = needs.len() + services.len();
        let sink = source + 1;
        let mut network = FlowNetwork::new(sink + 1);
        for (at, &service) in services.iter().enumerate() {
            self.place[service] = needs.len() + at;
        }
        let mut wanted = 0;
        for (at, &need) in needs.iter().enumerate() {
            let share = u128::from(self.persons[need]) * numerator;
            wanted += share;
            network.arc(source, at, share);
            for &service in &self.reach[need] {
                if self.place[service] != NOWHERE {
                    network.arc(at, self.place[service], share);
                }
            }
        }
        for &service in services {
            let capacity = u128::from(self.capacities[service]) * denominator;
            network.arc(self.place[service], sink, capacity);
            self.place[service] = NOWHERE;
        }
        if network.largest(source, sink) == wanted {
            return None;
        }
        let mut side = network.source_side(source);
        let theirs = side.split_off(needs.len());
        Some((side, theirs))
    }
}

/// Those that are inside, and those that are not.
fn part(all: &[usize], inside: &[bool]) -> (Vec<usize>, Vec<usize>) {
    let of = |side: bool| {
        let all = all.iter().zip(inside);
        all.filter(move |(_, inside)| **inside == side)
            .map(|(&one, _)| one)
            .collect()
    };
    (of(true), of(false))
}
