//! Whose withdrawal can do no more harm than somebody else's.

use super::field::Field;

/// Who dominates each actor: others who may be chosen, have all its neighbours beside themselves, and come before it in the order.
///
/// Where *v* has all neighbours of *u*, the network without *v* lies inside the one without *u*, with *u* in the place of *v*: nothing is
/// nearer or more together there, whoever else withdraws. So some best set has, with each of its members, all who dominate it. Actors with
/// the same neighbours dominate each other; then the first does.
pub(super) fn dominators(field: &Field) -> Vec<Vec<u32>> {
    let n = field.len();
    let before = |one: usize, other: usize| {
        let key = |actor: usize| (std::cmp::Reverse(field.neighbours(actor).len()), actor);
        key(one) < key(other)
    };
    let mut is_near = vec![false; n];
    let mut all = vec![Vec::new(); n];
    for over in (0..n).filter(|&over| field.choosable[over]) {
        for &end in field.neighbours(over) {
            is_near[end as usize] = true;
        }
        for (under, over_it) in all.iter_mut().enumerate() {
            let all_near = || {
                let mut ends = field.neighbours(under).iter().map(|&end| end as usize);
                ends.all(|end| is_near[end] || end == over)
            };
            if before(over, under) && field.choosable[under] && all_near() {
                over_it.push(over as u32);
            }
        }
        for &end in field.neighbours(over) {
            is_near[end as usize] = false;
        }
    }
    all
}
