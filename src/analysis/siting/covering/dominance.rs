//! Sites and places that need not be looked at, because of others.

use super::lists::Lists;

/// Which sites remain when each one goes that covers nothing another of the same or a lower price does not cover; of equal ones the first
/// stays.
///
/// *O*(∑ over sites of the sites near its least covered place × what it covers).
pub(super) fn undominated_sites(covers: &Lists, covered_by: &Lists, price: &[f64]) -> Vec<bool> {
    let mut stays = vec![true; covers.len()];
    for site in 0..covers.len() {
        let own = covers.of(site);
        let rarest = own
            .iter()
            .min_by_key(|&&place| covered_by.of(place as usize).len());
        let Some(&rarest) = rarest else {
            stays[site] = false;
            continue;
        };
        stays[site] = !covered_by.of(rarest as usize).iter().any(|&other| {
            let other = other as usize;
            let theirs = covers.of(other);
            other != site
                && stays[other]
                && price[other] <= price[site]
                && (own.len() < theirs.len()
                    || (own.len() == theirs.len() && (price[other] < price[site] || other < site)))
                && is_within(own, theirs)
        });
    }
    stays
}

/// Which places remain when each one goes that is covered whenever another is; of equal ones the first stays.
pub(super) fn undominated_places(covers: &Lists, covered_by: &Lists) -> Vec<bool> {
    let mut stays = vec![true; covered_by.len()];
    let mut order: Vec<usize> = (0..covered_by.len()).collect();
    order.sort_by_key(|&place| covered_by.of(place).len());
    for place in order {
        if !stays[place] {
            continue;
        }
        let own = covered_by.of(place);
        let Some(&rarest) = own
            .iter()
            .min_by_key(|&&site| covers.of(site as usize).len())
        else {
            continue;
        };
        for &other in covers.of(rarest as usize) {
            let other = other as usize;
            if other != place && stays[other] && is_within(own, covered_by.of(other)) {
                stays[other] = false;
            }
        }
    }
    stays
}

/// Whether an ascending list is part of another.
fn is_within(part: &[u32], whole: &[u32]) -> bool {
    if part.len() > whole.len() {
        return false;
    }
    let mut whole = whole.iter();
    part.iter()
        .all(|item| whole.by_ref().find(|other| *other >= item) == Some(item))
}

/// The lists with these places only, numbered anew, and the numbers that sites have from now on: what `keep_sites` does not keep is left out.
pub(super) fn reduced(covered_by: &Lists, keep_places: &[bool], keep_sites: &[bool]) -> Lists {
    let mut number = vec![u32::MAX; keep_sites.len()];
    let kept = (0..keep_sites.len()).filter(|&site| keep_sites[site]);
    for (place, site) in kept.enumerate() {
        number[site] = place as u32;
    }
    let mut lists = Lists::default();
    for (place, sites) in covered_by.iter().enumerate() {
        if keep_places[place] {
            let kept = sites.iter().map(|&site| number[site as usize]);
            lists.push(kept.filter(|&site| site != u32::MAX));
        }
    }
    lists
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equal_sites_the_cheaper_stays_and_then_the_first() {
        let covers = Lists::new(&[vec![0, 1], vec![0, 1], vec![0, 1], vec![1], vec![]]);
        let covered_by = covers.transposed(2);
        let stays = |price: [f64; 5]| undominated_sites(&covers, &covered_by, &price);
        assert_eq!(stays([1.0; 5]), [true, false, false, false, false]);
        assert_eq!(
            stays([2.0, 1.0, 1.0, 1.0, 1.0]),
            [false, true, false, false, false]
        );
        // A site that covers less stays if it is cheaper.
        assert_eq!(
            stays([2.0, 2.0, 2.0, 1.0, 1.0]),
            [true, false, false, true, false]
        );
    }

    #[test]
    fn a_place_goes_if_whoever_covers_another_covers_it() {
        let covered_by = Lists::new(&[vec![0, 1, 2], vec![1, 2], vec![0, 3], vec![1, 2]]);
        let covers = covered_by.transposed(4);
        assert_eq!(
            undominated_places(&covers, &covered_by),
            [false, true, true, false]
        );
    }
}
