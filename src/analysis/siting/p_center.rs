//! The p-center problem: sites that make the longest way as short as can be.

use super::outcome::minutes;
use super::serving::{Ground, Served};
use super::{Method, Options, Problem, Siting};
use crate::analysis::explanation::{Explanation, Told};

/// p-center, in the list of methods.
pub const METHOD: Method = Method {
    id: "p-center",
    explanation: Explanation {
        formula: "min max t(i, j) y(i, j),  ∑ⱼ y(i, j) = 1,  y(i, j) ≤ x(j),  ∑ x(j) ≤ p",
        reference: "E. Minieka, \"The m-center problem\", SIAM Review 12(1), 1970, pp. 138–139",
        italian: Told {
            name: "p-centro",
            meaning: "Sceglie le sedi che rendono più breve il viaggio di chi sta peggio: nessuna persona in bisogno è più lontana dalla sede più vicina di quanto sia inevitabile con quel numero di sedi.",
            not: "Che i viaggi siano brevi per i più: decide il luogo più remoto, anche se vi abita una persona sola. Per l'insieme delle persone c'è p-mediana.",
            reading: "In minuti: il viaggio più lungo. Spesso più scelte hanno lo stesso viaggio più lungo, e qui se ne dà una. Se non scende con una sede in più, un luogo è lontano da tutte le sedi possibili.",
        },
        english: Told {
            name: "p-center",
            meaning: "Chooses the sites that make the journey of whoever is worst off as short as can be: no person in need is farther from the nearest site than so many sites make unavoidable.",
            not: "That journeys are short for most: the remotest place decides, even if a single person lives there. For persons as a whole there is p-median.",
            reading: "In minutes: the longest journey. Often several choices have the same longest journey, and one of them is given. If it does not fall with one more site, some place is far from all possible sites.",
        },
    },
    solve: p_center,
};

/// Chooses the sites that make the longest way of anybody as short as can be.
///
/// # Definition
/// > minimize max *t*(*i*, *j*) over all places *i* and the open sites *j* that serve them, at most *p* sites opened
///
/// The answer is one of the minutes in the table: halving finds the lowest at which so many sites can serve everybody, which is a covering
/// problem. Where a site has a capacity, it takes no more persons than that, and the persons of a place may go to several sites.
/// # Edge cases
/// Every place that some site reaches must be served; one that none reaches is left out and named, and places without persons take no part. Of
/// several choices with the same longest way one is given. Sites that serve nobody are not opened.
/// # Complexity
/// NP-hard. As many covering problems as the pairs can be halved.
/// # References
/// E. Minieka, "The m-center problem", *SIAM Review* 12(1), 1970, pp. 138–139.
pub fn p_center(problem: &Problem, options: &Options) -> Siting {
    let ground = match Ground::within(problem, options, f64::INFINITY) {
        Ok(ground) => ground,
        Err(none) => return *none,
    };
    let mut steps = Vec::new();
    let mut least = 0.0_f64;
    for &place in &ground.places {
        let pairs = problem
            .costs
            .of(place)
            .filter(|&(site, _)| problem.takes_part(site));
        let minutes = pairs.map(|(_, minutes)| minutes);
        least = least.max(minutes.clone().fold(f64::INFINITY, f64::min));
        steps.extend(minutes);
    }
    // Nobody can be served in less than the way to the nearest site of the remotest place.
    steps.retain(|&minutes| minutes >= least);
    steps.sort_unstable_by(f64::total_cmp);
    steps.dedup();
    let mut left = options.work;
    let mut test = |minutes: f64| {
        let (served, work) = ground.served(minutes, left);
        left = left.saturating_sub(work);
        served
    };
    let (mut open, mut high) = match test(f64::INFINITY) {
        Served::By(open) => (open, steps.len() - 1),
        Served::Impossible => return ground.infeasible(ground.obstacle(options.work)),
        Served::Unknown => return ground.unknown(),
    };
    // Below `low` nothing does: proved. Below `seen` nothing was found.
    let (mut low, mut seen) = (0, 0);
    while seen < high {
        if steps[high] - steps[low] <= options.gap * steps[high] {
            break;
        }
        let middle = usize::midpoint(seen, high);
        match test(steps[middle]) {
            Served::By(found) => (open, high) = (found, middle),
            Served::Impossible => (low, seen) = (middle + 1, middle + 1),
            Served::Unknown => seen = middle + 1,
        }
    }
    let flows = ground.flows(&open, steps[high]);
    // A search that was stopped may have found shorter ways than it had to.
    let ways = flows
        .iter()
        .filter_map(|&(place, site, _)| minutes(problem, ground.places[place], site));
    let longest = ways.reduce(f64::max).unwrap_or(steps[high]);
    ground.answer(&flows, longest, steps[low], longest <= steps[low])
}
