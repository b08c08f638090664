//! How many pairs of actors stay together at least, whoever of the free ones is taken out.

use super::charges::Standing;

/// The pairs that can reach each other at least, after `left` of the free actors are taken out too.
///
/// Those who stay for sure hold together whom their ties join. Whoever has a tie to one who stays is held with them, unless taken out
/// itself; so is whoever has ties to more free actors held there than can be taken out, for one of these remains. The largest such
/// group loses as many as may be taken out, and whoever is in no group counts for nothing. *O*(*n* + *m*).
pub(super) fn pairs_at_least(standing: Standing<'_>) -> f64 {
    let Standing {
        field,
        out,
        free,
        left,
    } = standing;
    let n = field.len();
    let mut group = vec![u32::MAX; n];
    let mut sizes: Vec<u64> = Vec::new();
    let mut waiting = Vec::new();
    for start in 0..n {
        if out[start] || free[start] || group[start] != u32::MAX {
            continue;
        }
        let label = sizes.len() as u32;
        let mut size = 0;
        group[start] = label;
        waiting.push(start);
        while let Some(actor) = waiting.pop() {
            size += 1;
            for &end in field.neighbours(actor) {
                let to = end as usize;
                if !out[to] && !free[to] && group[to] == u32::MAX {
                    group[to] = label;
                    waiting.push(to);
                }
            }
        }
        sizes.push(size);
    }
    let Some(largest) =
        (0..sizes.len()).max_by_key(|&label| (sizes[label], std::cmp::Reverse(label)))
    else {
        return 0.0;
    };
    // Free actors go to the largest group that holds them, as far as that is known; the others to any.
    let mut held = vec![0_usize; n];
    let is_free = |actor: usize| !out[actor] && free[actor];
    let join = |actor: usize, group: &mut Vec<u32>, waiting: &mut Vec<usize>| {
        group[actor] = largest as u32;
        waiting.push(actor);
    };
    for actor in (0..n).filter(|&actor| is_free(actor)) {
        let ends = field.neighbours(actor).iter();
        let near = ends.clone().any(|&end| {
            let to = end as usize;
            !out[to] && !free[to] && group[to] == largest as u32
        });
        if near {
            join(actor, &mut group, &mut waiting);
        }
    }
    let mut size = sizes[largest];
    while let Some(actor) = waiting.pop() {
        size += 1;
        for &end in field.neighbours(actor) {
            let to = end as usize;
            if is_free(to) && group[to] == u32::MAX {
                held[to] += 1;
                if held[to] > left {
                    join(to, &mut group, &mut waiting);
                }
            }
        }
    }
    sizes[largest] = size;
    for actor in 0..n {
        if is_free(actor) && group[actor] == u32::MAX {
            let ends = field.neighbours(actor).iter();
            let near = ends.map(|&end| end as usize);
            let other = near
                .filter(|&to| !out[to] && !free[to])
                .map(|to| group[to] as usize)
                .next();
            if let Some(label) = other {
                sizes[label] += 1;
            }
        }
    }
    for _ in 0..left {
        if let Some(size) = sizes.iter_mut().max() {
            *size = size.saturating_sub(1);
        }
    }
    sizes
        .iter()
        .map(|&size| (size * size.saturating_sub(1) / 2) as f64)
        .sum()
}
