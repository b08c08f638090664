//! Maximal covering: as many persons as possible within reach of an open site.

use super::board::{Board, exchange, greedy, shaken};
use super::dominance::{reduced, undominated_sites};
use super::program::Program;
use super::search::{Near, search};
use super::territory::{Chosen, Territory};
use super::ties::Keep;
use super::work::Work;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::siting::{Method, Options, Problem, Siting};

/// Maximal covering, in the list of methods.
pub const METHOD: Method = Method {
    id: "mclp",
    explanation: Explanation {
        formula: "max ∑ᵢ Pᵢ yᵢ, yᵢ ≤ ∑{j : t(i, j) ≤ T} xⱼ, ∑ⱼ xⱼ ≤ p",
        reference: "R. Church, C. ReVelle, \"The maximal covering location problem\", Papers of the Regional Science Association 32, 1974, pp. 101–118",
        italian: Told {
            name: "Copertura massima (MCLP)",
            meaning: "Le sedi da aprire, non più di quante se ne possono aprire o pagare, perché il maggior numero di persone abbia almeno una sede aperta entro i minuti stabiliti, limite compreso. Chi è già coperto da una sede che resta aperta è contato tra le persone coperte.",
            not: "Una scelta equa: un luogo piccolo e lontano può restare scoperto perché altrove si coprono più persone. E non dice che i posti bastino: la capienza delle sedi non conta, conta solo se ci si arriva.",
            reading: "Si legge quante persone sono coperte sul totale e quanti luoghi, perché le due quote possono essere molto diverse. Una sede che non aggiungerebbe nessuno non viene aperta, anche se se ne potrebbero aprire ancora. «Ottima» vuol dire che nessun'altra scelta copre più persone: è dimostrato. Altrimenti accanto al risultato sta quante persone in più, al massimo, un'altra scelta potrebbe coprire. Scelte diverse possono coprire lo stesso numero di persone. Tra queste se ne dà una con meno viaggio: le sedi sono scambiate una alla volta finché nessuno scambio accorcia il cammino delle persone coperte. Che sia la più breve di tutte non è dimostrato.",
        },
        english: Told {
            name: "Covering the most persons (MCLP)",
            meaning: "The sites to open, no more than can be opened or paid for, so that as many persons as possible have at least one open site within the minutes set, limit included. Those whom a site that stays open covers already are counted among the persons covered.",
            not: "A fair choice: a small and remote place may stay uncovered because elsewhere more persons can be covered. Nor does it say that there is room enough: what a site can take does not count, only whether it is within reach.",
            reading: "Read how many of the persons are covered and how many of the places, for the two shares can be very different. A site that would add nobody is not opened, even if more could be. \"Optimal\" means that no other choice covers more persons: this is proved. Otherwise the result comes with how many more persons another choice could cover at most. Different choices may cover the same number of persons. Of these, one with less travel is given: sites are exchanged one at a time until no exchange shortens the way of the persons covered. That it is the shortest of all is not proved.",
        },
    },
    solve: maximal_covering,
};

/// The sites, at most so many and for at most so much, with which most persons are covered.
///
/// # Definition
/// > max ∑ᵢ *P*ᵢ *y*ᵢ so that *y*ᵢ ≤ ∑ⱼ *x*ⱼ over the sites *j* with *t*ᵢⱼ ≤ *T*, ∑ⱼ *x*ⱼ ≤ *p*, ∑ⱼ *c*ⱼ *x*ⱼ ≤ *B*; *x*, *y* binary
///
/// *P*ᵢ are the persons at place *i*, *x*ⱼ says whether site *j* is open, *c*ⱼ is its price; *T* is the radius, limit included, *p* how many sites
/// may be opened and *B* the budget. For fixed sites *x*ⱼ = 1, and they count neither against *p* nor against *B*.
/// # Normalization
/// None: [`Siting::objective`] is in persons, those whom fixed sites cover included; the bound is above it.
/// # Edge cases
/// Opening nothing is an answer too: with *p* = 0 or a budget below every price the objective is what the fixed sites cover, and
/// [`Siting::nothing_opened`] says why; where nobody is in need or in reach it is 0. A site that adds nobody to the others is opened only where it
/// shortens somebody's way in exchange for another. Capacities are not looked at.
/// Equal choices are told apart by travel: chosen sites are exchanged one at a time, within the budget, while the objective stays and the minutes of
/// the persons covered to their nearest open site become fewer. That no equal choice has fewer is not proved.
/// # Complexity
/// Exponential at worst. Greedy choice, exchanges, Lagrangian bounds with fixing of sites, branch and bound. Memory *O*(*pairs* + *nodes* ×
/// *places*).
/// # Errors
/// None: what stands in the way is in the result.
/// # References
/// R. Church, C. ReVelle, "The maximal covering location problem", *Papers of the Regional Science Association* 32, 1974, pp. 101–118;
/// for the bounds R. D. Galvão, C. ReVelle, "A Lagrangean heuristic for the maximal covering location problem", *European Journal of
/// Operational Research* 88(1), 1996, pp. 114–123.
pub fn maximal_covering(problem: &Problem, options: &Options) -> Siting {
    match Territory::new(problem, options, 1) {
        Ok(territory) => {
            let chosen = most_covered(&territory, options, &mut Work::new(options.work));
            territory.siting(problem, options, chosen, Some(Keep::Once))
        }
        Err(obstacle) => Territory::nobody(problem, options, obstacle),
    }
}

/// The sites with which most persons are covered. Places that fixed sites cover count as covered.
pub(super) fn most_covered(territory: &Territory, options: &Options, work: &mut Work) -> Chosen {
    let places: Vec<bool> = territory.fixed.iter().map(|&fixed| fixed == 0).collect();
    let every = vec![true; territory.sites.len()];
    let covered_by = reduced(&territory.covered_by, &places, &every);
    let stays = undominated_sites(
        &covered_by.transposed(every.len()),
        &covered_by,
        &territory.price,
    );
    let sites: Vec<u32> = (0..stays.len() as u32)
        .filter(|&site| stays[site as usize])
        .collect();
    let keep = vec![true; covered_by.len()];
    let price = sites
        .iter()
        .map(|&site| territory.price[site as usize])
        .collect();
    let mut program = Program::new(
        reduced(&covered_by, &keep, &stays),
        price,
        options.sites,
        territory.money.budget,
    );
    let persons = territory.persons.iter().zip(&places);
    program.first = persons
        .filter(|&(_, keep)| *keep)
        .map(|(&persons, _)| persons)
        .collect();
    program.offset = territory.covered;
    let start = start(&program, options.seed, work);
    let found = search(&program, Some(start), Near::any(options.gap), work);
    let (open, worth) = found.best.unwrap_or_default();
    Chosen {
        open: program
            .without_idle(open)
            .iter()
            .map(|&site| sites[site as usize])
            .collect(),
        objective: Some(worth + program.offset),
        bound: found.bound + program.offset,
        proved: found.proved,
    }
}

/// A good choice: opened one by one, exchanged, shaken and exchanged again.
fn start(program: &Program, seed: u64, work: &mut Work) -> Vec<u32> {
    let least = program.step().rounding;
    let opened = |per_price| {
        let mut board = Board::new(program, &program.first);
        greedy(&mut board, per_price, least, work);
        exchange(&mut board, least, work);
        board
    };
    let ways: &[bool] = if program.budget.is_finite() {
        &[false, true]
    } else {
        &[false]
    };
    let boards = ways.iter().copied().map(opened);
    let worth = |board: &Board<'_>| program.worth(board.open()).unwrap_or(f64::NEG_INFINITY);
    match boards.max_by(|a, b| worth(a).total_cmp(&worth(b))) {
        Some(board) => shaken(program, board, seed, work),
        None => Vec::new(),
    }
}
