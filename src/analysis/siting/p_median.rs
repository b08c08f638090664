//! The p-median problem: sites that make all ways together as short as can be.

use super::assignment::{Assignment, Limits, solve};
use super::outcome::minutes;
use super::serving::{Ground, Served};
use super::{Method, Options, Problem, Siting};
use crate::analysis::explanation::{Explanation, Told};

/// p-median, in the list of methods.
pub const METHOD: Method = Method {
    id: "p-median",
    explanation: Explanation {
        formula: "min ∑ P(i) t(i, j) y(i, j),  ∑ⱼ y(i, j) = 1,  y(i, j) ≤ x(j),  ∑ x(j) ≤ p",
        reference: "S. L. Hakimi, \"Optimum locations of switching centers and the absolute centers and medians of a graph\", Operations Research 12(3), 1964, pp. 450–459",
        italian: Told {
            name: "p-mediana",
            meaning: "Sceglie le sedi che rendono più breve, nell'insieme, il viaggio di tutte le persone: la somma dei minuti di ciascuna fino alla sede più vicina è la più piccola possibile con quel numero di sedi.",
            not: "Che nessuno sia lontano: poche persone possono avere un viaggio lungo, se così molte altre ne hanno uno breve. Per questo c'è p-centro.",
            reading: "In minuti per persona, sommati su tutte le persone: diviso per le persone è il viaggio medio. Conta soltanto il confronto con altre scelte per le stesse persone. Accanto va letto il viaggio più lungo di ogni sede.",
        },
        english: Told {
            name: "p-median",
            meaning: "Chooses the sites that make the journeys of all persons together as short as can be: the sum of the minutes of each one to the nearest site is the smallest that so many sites allow.",
            not: "That nobody is far away: a few persons may have a long journey if many others then have a short one. For that there is p-center.",
            reading: "In minutes of a person, summed over all persons: divided by the persons it is the mean journey. It can be compared only with other choices for the same persons. Read the longest journey of each site beside it.",
        },
    },
    solve: p_median,
};

/// Chooses the sites that make the total of person-minutes as small as can be.
///
/// # Definition
/// > minimize ∑ *P*(*i*) *t*(*i*, *j*) *y*(*i*, *j*), each place served by an open site, at most *p* sites opened
///
/// *P* are the persons of a place, *t* the minutes to a site. Fixed sites are open in any case and not among the *p*. The minutes have no limit:
/// the radius plays no part in the choice.
///
/// Where a site has a capacity, it takes no more persons than that, and the persons of a place may go to several sites: for given sites that is
/// a transport problem.
/// # Edge cases
/// Every place that some site reaches must be served; one that none reaches is left out and named. Places without persons take no part. Sites
/// that serve nobody are not opened, so fewer than *p* may be chosen. Without a limit to the number and the price of sites, all that help are
/// opened. A search that ends before it knows whether everybody can be served has the status [`super::Status::Gap`] and no objective.
/// # Complexity
/// NP-hard. A step of the bound looks at each place and the sites nearer than its second one.
/// # References
/// S. L. Hakimi, "Optimum locations of switching centers and the absolute centers and medians of a graph", *Operations Research* 12(3), 1964,
/// pp. 450–459; M. L. Fisher, "The Lagrangian relaxation method for solving integer programming problems", *Management Science* 27(1), 1981,
/// pp. 1–18.
pub fn p_median(problem: &Problem, options: &Options) -> Siting {
    let ground = match Ground::within(problem, options, f64::INFINITY) {
        Ok(ground) => ground,
        Err(none) => return *none,
    };
    let persons = |place: usize| problem.persons[place];
    let assignment = Assignment::new(
        problem,
        options,
        &ground.places,
        persons,
        Some,
        f64::INFINITY,
    );
    let mut limits = Limits {
        gap: options.gap,
        work: options.work,
        origin: 0.0,
        enough: None,
    };
    let mut answer = solve(&assignment, &limits, None);
    if answer.cost.is_infinite() {
        // Nothing at hand serves everybody: first find what does.
        let (served, work) = ground.served(f64::INFINITY, options.work);
        limits.work = options.work.saturating_sub(work);
        answer = match served {
            Served::By(open) => solve(&assignment, &limits, Some(open)),
            Served::Impossible => return ground.infeasible(ground.obstacle(options.work)),
            Served::Unknown => return ground.unknown(),
        };
    }
    let flows = assignment.flows(&answer.open);
    let cost = |&(place, site, persons): &(usize, usize, f64)| {
        persons * minutes(problem, ground.places[place], site).unwrap_or(0.0)
    };
    let objective = flows.iter().map(cost).sum();
    ground.answer(&flows, objective, answer.bound, answer.proved())
}
