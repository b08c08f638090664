//! The most even sharing of capacity: which needs share a shortfall, and how deep it is.

use super::flow::FlowNetwork;
use std::collections::BTreeSet;

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
/// *x*(*A*) is at most the capacity of the services that reach *A*. Its most even vector, in which no need's share can rise without
/// lowering one that is no better off, is a base of it, and so it also covers as many persons as any vector does. It is found by
/// taking the set *A* with the least capacity(*N*(*A*)) / persons(*A*), giving all its needs that share, and going on with the rest,
/// until what is left can be covered whole.
///
/// The least ratio is found by Newton's method: at a trial share, a largest flow either satisfies everybody or leaves a cut whose ratio
/// is lower. Shares are exact fractions of whole numbers, so nothing is rounded.
/// # Edge cases
/// A need of zero persons is in no block. A need that no capacity reaches is in a block of share 0.
/// # Complexity
/// One largest flow for every block and Newton step: at most *needs* blocks, a few steps each.
/// # References
/// S. Fujishige, "Lexicographically optimal base of a polymatroid with respect to a weight vector", *Mathematics of Operations Research*
/// 5(2), 1980, pp. 186–196; N. Megiddo, "Optimal flows in networks with multiple sources and sinks", *Mathematical Programming* 7, 1974.
pub fn even_blocks(persons: &[u32], capacities: &[u64], reach: &[Vec<usize>]) -> Vec<Block> {
    let mut needs: Vec<usize> = (0..persons.len())
        .filter(|&need| persons[need] > 0)
        .collect();
    let mut services: BTreeSet<usize> = (0..capacities.len()).collect();
    let mut blocks = Vec::new();
    while !needs.is_empty() {
        let reached = |needs: &[usize]| -> Vec<usize> {
            let reached: BTreeSet<usize> = needs
                .iter()
                .flat_map(|&need| reach[need].iter().copied())
                .filter(|service| services.contains(service))
                .collect();
            reached.into_iter().collect()
        };
        let mut block = Block {
            needs: needs.clone(),
            services: reached(&needs),
            share: (1, 1),
        };
        let everything = block.services.clone();
        while let Some(short) = short(persons, capacities, reach, &needs, &everything, block.share)
        {
            let services = reached(&short);
            let capacity = services
                .iter()
                .map(|&service| u128::from(capacities[service]))
                .sum();
            let demand = short.iter().map(|&need| u128::from(persons[need])).sum();
            block = Block {
                needs: short,
                services,
                share: (capacity, demand),
            };
        }
        needs.retain(|need| !block.needs.contains(need));
        services.retain(|service| !block.services.contains(service));
        blocks.push(block);
    }
    blocks
}

/// The needs that cannot all have this share, or `None` when all can.
fn short(
    persons: &[u32],
    capacities: &[u64],
    reach: &[Vec<usize>],
    needs: &[usize],
    services: &[usize],
    (numerator, denominator): (u128, u128),
) -> Option<Vec<usize>> {
    let (source, sink) = (
        needs.len() + services.len(),
        needs.len() + services.len() + 1,
    );
    let mut network = FlowNetwork::new(sink + 1);
    let mut wanted = 0;
    for (place, &need) in needs.iter().enumerate() {
        let share = u128::from(persons[need]) * numerator;
        wanted += share;
        network.arc(source, place, share, 0);
        for service in &reach[need] {
            if let Ok(at) = services.binary_search(service) {
                network.arc(place, needs.len() + at, share, 0);
            }
        }
    }
    for (at, &service) in services.iter().enumerate() {
        let capacity = u128::from(capacities[service]) * denominator;
        network.arc(needs.len() + at, sink, capacity, 0);
    }
    if network.largest(source, sink) == wanted {
        return None;
    }
    let side = network.source_side(source);
    let short = (0..needs.len())
        .filter(|&place| side[place])
        .map(|place| needs[place])
        .collect();
    Some(short)
}
