//! Set covering: the fewest or the cheapest sites with which everybody who can be is within reach of an open one.

use super::dominance::{reduced, undominated_places, undominated_sites};
use super::program::{Demand, Program};
use super::search::{Near, search};
use super::territory::{Chosen, Territory};
use super::ties::Keep;
use super::weighting::covering;
use super::work::Work;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::siting::{Method, Obstacle, Options, Problem, Siting};

/// Set covering, in the list of methods.
pub const METHOD: Method = Method {
    id: "lscp",
    explanation: Explanation {
        formula: "min ∑ⱼ cⱼ xⱼ, ∑{j : t(i, j) ≤ T} xⱼ ≥ 1 ∀ i",
        reference: "C. Toregas, R. Swain, C. ReVelle, L. Bergman, \"The Location of Emergency Service Facilities\", Operations Research 19(6), 1971, pp. 1363–1373",
        italian: Told {
            name: "Copertura totale (LSCP)",
            meaning: "La spesa minore con cui ogni luogo in cui qualcuno ha bisogno ha almeno una sede aperta entro i minuti stabiliti, limite compreso; dove le sedi costano tutte uguale, o nessun costo è indicato, è il minor numero di sedi. Le sedi già aperte restano aperte e non si contano.",
            not: "Una promessa che i posti bastino: la capienza delle sedi non conta, conta solo se ci si arriva. E non è l'unica scelta possibile: spesso altre sedi, nello stesso numero, coprono altrettanto.",
            reading: "I luoghi che nessuna sede può raggiungere entro il limite sono lasciati fuori dal calcolo ed elencati con i minuti a cui la sede più vicina li raggiungerebbe: se ce n'è anche uno solo, coprire tutti non è possibile con queste sedi. Un luogo senza persone non chiede sedi. «Ottima» vuol dire che meno sedi, o una spesa minore, non bastano: è dimostrato. Altrimenti accanto al risultato sta quanto al massimo si potrebbe ancora risparmiare. Tra scelte che valgono lo stesso se ne dà una con meno viaggio: le sedi sono scambiate una alla volta con altre dello stesso costo finché nessuno scambio accorcia il cammino delle persone. Che sia la più breve di tutte non è dimostrato.",
        },
        english: Told {
            name: "Covering everybody (LSCP)",
            meaning: "The least expense with which every place where somebody is in need has at least one open site within the minutes set, limit included; where all sites cost the same, or no price is stated, that is the fewest sites. Sites that are open already stay open and are not counted.",
            not: "A promise that there is room enough: what a site can take does not count, only whether it is within reach. Nor is it the only choice there is: often other sites, as many of them, cover just as well.",
            reading: "Places that no site can reach within the limit are left out of the calculation and listed, each with the minutes at which the nearest site would reach it: if there is even one, these sites cannot cover everybody. A place without persons asks for no site. \"Optimal\" means that fewer sites, or a smaller expense, are not enough: this is proved. Otherwise the result comes with how much could be saved at most. Of choices that are equal, one with less travel is given: sites are exchanged one at a time for others of the same price until no exchange shortens the way of the persons. That it is the shortest of all is not proved.",
        },
    },
    solve: set_covering,
};

/// The cheapest sites with which every place that can be covered is covered; with equal prices, the fewest.
///
/// # Definition
/// > min ∑ⱼ *c*ⱼ *x*ⱼ so that ∑ⱼ *x*ⱼ ≥ 1 over the sites *j* with *t*ᵢⱼ ≤ *T*, for every place *i*; *x* binary
///
/// *x*ⱼ says whether site *j* is open, *c*ⱼ is its price, *T* the radius, limit included; for fixed sites *x*ⱼ = 1 and *c*ⱼ = 0. What no site can
/// cover takes no part: this is the partial problem, and the strict one has an answer only where [`Siting::uncoverable`] is empty.
/// # Normalization
/// None: [`Siting::objective`] is the total price of the chosen sites, their number where each costs 1; the bound is below it.
/// # Edge cases
/// A place without persons need not be covered. Where fixed sites cover everything, nothing is chosen and the objective is 0. If so many sites,
/// or so much budget, cannot cover everything, there is no answer: [`Obstacle::TooFewSites`] and [`Obstacle::BudgetTooSmall`] say how much it
/// takes at least. If the search is stopped before it knows, the objective is `None` and the status [`Status::Gap`](crate::analysis::siting::Status). Capacities are
/// not looked at. Equal choices are told apart by travel as for maximal covering, without proof: sites are exchanged for others of the same price.
/// # Complexity
/// Exponential at worst. Sites and places that others dominate go first; then local search, Lagrangian bounds with fixing, branch and bound.
/// Memory *O*(*pairs* + *nodes* × *places*).
/// # Errors
/// None: what stands in the way is in the result.
/// # References
/// C. Toregas, R. Swain, C. ReVelle, L. Bergman, "The Location of Emergency Service Facilities", *Operations Research* 19(6), 1971,
/// pp. 1363–1373; for the solution A. Caprara, P. Toth, M. Fischetti, "Algorithms for the Set Covering Problem", *Annals of Operations
/// Research* 98, 2000, pp. 353–371.
pub fn set_covering(problem: &Problem, options: &Options) -> Siting {
    let mut work = Work::new(options.work);
    cheapest(problem, options, Some(Keep::Everybody), &mut work)
}

/// The same for who only asks whether there is a choice and takes any: equal ones are not told apart. Also how much work it was.
pub(in crate::analysis::siting) fn set_covering_counted(
    problem: &Problem,
    options: &Options,
) -> (Siting, u64) {
    let mut work = Work::new(options.work);
    let siting = cheapest(problem, options, None, &mut work);
    // The pairs are looked at in any case.
    (siting, work.done() + problem.costs.pairs() as u64)
}

fn cheapest(problem: &Problem, options: &Options, ties: Option<Keep>, work: &mut Work) -> Siting {
    let territory = match Territory::new(problem, options, 1) {
        Ok(territory) => territory,
        Err(obstacle) => return Territory::none(problem, options, obstacle),
    };
    let ones = vec![1.0; territory.sites.len()];
    let prices = territory.price.first().copied().unwrap_or(1.0);
    let equal = territory.price.iter().all(|&price| price == prices);
    // Without a limit the cheapest sites may be more than the fewest.
    let budget = territory.money.budget;
    let limit = options.sites.map_or(f64::INFINITY, |sites| sites as f64);
    let enough = match equal && prices > 0.0 {
        true => limit.min((budget / prices).floor()),
        false => limit,
    };
    let fewest = (equal || options.sites.is_some())
        .then(|| least(&territory, &ones, None, None, enough, options, work));
    if let (Some(fewest), Some(limit)) = (&fewest, options.sites)
        && fewest.bound > limit as f64
    {
        let obstacle = Obstacle::TooFewSites(fewest.bound as usize);
        return Territory::none(problem, options, obstacle);
    }
    let found = match fewest {
        Some(fewest) if equal => Least {
            bound: fewest.bound * prices,
            ..fewest
        },
        fewest => {
            let start = fewest.and_then(|fewest| fewest.open);
            least(
                &territory,
                &territory.price,
                options.sites,
                start,
                budget,
                options,
                work,
            )
        }
    };
    let told = |units| territory.money.told(units);
    if found.bound > budget {
        let obstacle = Obstacle::BudgetTooSmall(told(found.bound));
        return Territory::none(problem, options, obstacle);
    }
    let price = |open: &[u32]| -> f64 {
        open.iter()
            .map(|&site| territory.price[site as usize])
            .sum()
    };
    let fits = |open: &Vec<u32>| {
        options.sites.is_none_or(|limit| open.len() <= limit) && price(open) <= budget
    };
    let open = found.open.filter(fits);
    let chosen = Chosen {
        objective: open.as_deref().map(price).map(told),
        // Without an answer nothing is proved.
        proved: found.proved && open.is_some(),
        open: open.unwrap_or_default(),
        bound: told(found.bound),
    };
    territory.siting(problem, options, chosen, ties)
}

/// Sites of the territory that cover every place, and what they cost at least.
struct Least {
    open: Option<Vec<u32>>,
    bound: f64,
    proved: bool,
}

/// The least total price at which every place is covered, by at most so many sites.
///
/// An answer above `enough` is none, so the search does not stop there for being near the best.
fn least(
    territory: &Territory,
    price: &[f64],
    at_most: Option<usize>,
    start: Option<Vec<u32>>,
    enough: f64,
    options: &Options,
    work: &mut Work,
) -> Least {
    let (program, sites) = program(territory, price, at_most);
    let number = |site: u32| {
        sites
            .iter()
            .position(|&kept| kept == site as usize)
            .map(|site| site as u32)
    };
    let start = start.and_then(|open| open.into_iter().map(number).collect::<Option<Vec<u32>>>());
    let quick = covering(&program, options.seed, work);
    let start = start
        .into_iter()
        .chain([quick])
        .filter(|open| program.affords(open));
    let cost =
        |open: &Vec<u32>| -> f64 { open.iter().map(|&site| program.cost[site as usize]).sum() };
    let start = start.min_by(|a, b| cost(a).total_cmp(&cost(b)));
    let near = Near {
        share: options.gap,
        from: -enough,
    };
    let found = search(&program, start, near, work);
    let open = found.best.map(|(open, _)| program.without_idle(open));
    Least {
        open: open.map(|open| {
            open.iter()
                .map(|&site| sites[site as usize] as u32)
                .collect()
        }),
        bound: -(found.bound + program.offset),
        proved: found.proved,
    }
}

/// Covering a place is worth the price of its cheapest site: nothing is gained by leaving it uncovered. Returns the sites of the territory
/// that are in the program too.
fn program(territory: &Territory, price: &[f64], at_most: Option<usize>) -> (Program, Vec<usize>) {
    let mut sites: Vec<usize> = (0..price.len()).collect();
    let mut covered_by = territory.covered_by.clone();
    loop {
        let covers = covered_by.transposed(sites.len());
        let own: Vec<f64> = sites.iter().map(|&site| price[site]).collect();
        let places = undominated_places(&covers, &covered_by);
        // A choice that is to start from may hold any site, so with a limit all stay.
        let stays = match at_most {
            None => undominated_sites(&covers, &covered_by, &own),
            Some(_) => vec![true; sites.len()],
        };
        if !places.contains(&false) && !stays.contains(&false) {
            break;
        }
        covered_by = reduced(&covered_by, &places, &stays);
        let mut stay = stays.iter();
        sites.retain(|_| stay.next() == Some(&true));
    }
    let cost: Vec<f64> = sites.iter().map(|&site| price[site]).collect();
    // Where a site is free, covering must still be worth something.
    let least = cost
        .iter()
        .copied()
        .filter(|&cost| cost > 0.0)
        .min_by(f64::total_cmp)
        .unwrap_or(1.0);
    let cheapest = |near: &[u32]| {
        near.iter()
            .map(|&site| cost[site as usize])
            .fold(f64::INFINITY, f64::min)
    };
    let first: Vec<f64> = covered_by
        .iter()
        .map(|near| cheapest(near).max(least))
        .collect();
    let (must, count) = (first.len(), sites.len());
    let program = Program {
        second: vec![0.0; first.len()],
        offset: -first.iter().sum::<f64>(),
        first,
        covers: covered_by.transposed(count),
        covered_by,
        cost,
        price: vec![0.0; count],
        at_most: at_most.unwrap_or(count).min(count),
        budget: f64::INFINITY,
        demand: Demand::Each(vec![true; must]),
    };
    (program, sites)
}
