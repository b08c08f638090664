//! Backup coverage: as many persons as possible within reach of a second open site, and none lost for it.

use super::board::{Board, exchange};
use super::maximal::most_covered;
use super::program::{Demand, Program};
use super::search::{Near, root_bound, search};
use super::territory::{Chosen, Territory};
use super::ties::Keep;
use super::work::Work;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::siting::{Method, Options, Problem, Siting};

/// What a first cover is worth in second ones while bounds are looked for: any worth is right. The more it is, the less a bound can trade
/// one for the other; the less it is, the sooner the bound is found. The last one is for the proof.
const WORTHS: [f64; 4] = [2.0, 16.0, 128.0, 512.0];

/// Backup coverage, in the list of methods.
pub const METHOD: Method = Method {
    id: "backup",
    explanation: Explanation {
        formula: "lex max (∑ᵢ Pᵢ yᵢ, ∑ᵢ Pᵢ uᵢ), yᵢ + uᵢ ≤ ∑{j : t(i, j) ≤ T} xⱼ, uᵢ ≤ yᵢ, ∑ⱼ xⱼ ≤ p",
        reference: "K. Hogan, C. ReVelle, \"Concepts and Applications of Backup Coverage\", Management Science 32(11), 1986, pp. 1434–1444",
        italian: Told {
            name: "Copertura di riserva (backup)",
            meaning: "Le sedi da aprire, non più di quante se ne possono aprire o pagare, in due passi: prima si coprono più persone possibile; poi, tra le scelte che ne coprono altrettante, si prende quella in cui più persone hanno una seconda sede aperta entro i minuti stabiliti, limite compreso. Chi ne ha due resta coperto anche se una chiude.",
            not: "Una garanzia per chiunque: chi ha una sola sede vicina la perde se chiude. E due sedi vicine non vogliono dire posti sufficienti: la capienza non conta, conta solo se ci si arriva.",
            reading: "Il risultato è il numero di persone con almeno due sedi aperte entro il limite, contando quelle che già ci sono; quante ne hanno almeno una è il massimo possibile. Nessuno perde la prima sede perché altri ne abbiano una seconda. «Ottima» vuol dire che i due passi sono dimostrati. Altrimenti accanto al risultato sta quante persone, al massimo, potrebbero avere una seconda sede. Tra scelte che valgono lo stesso se ne dà una con meno viaggio: le sedi sono scambiate una alla volta finché nessuno scambio accorcia il cammino delle persone coperte. Che sia la più breve di tutte non è dimostrato.",
        },
        english: Told {
            name: "Backup coverage",
            meaning: "The sites to open, no more than can be opened or paid for, in two steps: first as many persons as possible are covered; then, among the choices that cover as many, the one is taken in which most persons have a second open site within the minutes set, limit included. Whoever has two stays covered even if one closes.",
            not: "A guarantee for everybody: who has only one site near loses it when it closes. And two sites near do not mean room enough: what a site can take does not count, only whether it is within reach.",
            reading: "The result is the number of persons with at least two open sites within the limit, those that are there already included; how many have at least one is as high as it can be. Nobody loses a first site so that others may have a second. \"Optimal\" means that both steps are proved. Otherwise the result comes with how many persons could have a second site at most. Of choices that are equal, one with less travel is given: sites are exchanged one at a time until no exchange shortens the way of the persons covered. That it is the shortest of all is not proved.",
        },
    },
    solve: backup_coverage,
};

/// The sites with which most persons are covered and, of these choices, the one in which most are covered twice.
///
/// # Definition
/// > lex max (∑ᵢ *P*ᵢ *y*ᵢ, ∑ᵢ *P*ᵢ *u*ᵢ) so that *y*ᵢ + *u*ᵢ ≤ ∑ⱼ *x*ⱼ over the sites *j* with *t*ᵢⱼ ≤ *T*, *u*ᵢ ≤ *y*ᵢ, ∑ⱼ *x*ⱼ ≤ *p*,
/// > ∑ⱼ *c*ⱼ *x*ⱼ ≤ *B*; *x*, *y*, *u* binary
///
/// The letters are those of [`maximal_covering`](super::maximal::maximal_covering); *u*ᵢ says whether a second open site reaches place *i*. This is Hogan and ReVelle's second
/// formulation (BACOP2), which weighs both covers, in the limit where first ones weigh infinitely more. Where the sites are enough to cover
/// everybody it is their first one (BACOP1), which has first cover mandatory.
/// # Normalization
/// None: [`Siting::objective`] is in persons with two open sites or more, fixed ones included; the bound is above it.
/// # Edge cases
/// As for maximal covering. If the search stops before the most persons covered are proved, the bound holds among the choices that cover at least
/// as many persons as the one found. Equal choices are told apart by travel as for maximal covering, without proof; persons covered twice stay as
/// many.
/// # Complexity
/// Exponential at worst: maximal covering, then a branch and bound of the same kind. Where some cannot be covered once but most could be twice,
/// proofs are much harder than for maximal covering.
/// # Errors
/// None: what stands in the way is in the result.
/// # References
/// K. Hogan, C. ReVelle, "Concepts and Applications of Backup Coverage", *Management Science* 32(11), 1986, pp. 1434–1444.
pub fn backup_coverage(problem: &Problem, options: &Options) -> Siting {
    let territory = match Territory::new(problem, options, 2) {
        Ok(territory) => territory,
        Err(obstacle) => return Territory::nobody(problem, options, obstacle),
    };
    let mut work = Work::new(options.work);
    let first = most_covered(&territory, options, &mut work);
    let covered = first.objective.unwrap_or(0.0) - territory.covered;
    let programs = WORTHS.map(|worth| program(&territory, options, covered, worth));
    let quick = programs
        .iter()
        .map(|program| root_bound(program, &mut work) + program.offset);
    let quick: Vec<f64> = quick.collect();
    let of = (0..quick.len())
        .min_by(|&a, &b| quick[a].total_cmp(&quick[b]))
        .unwrap_or_default();
    let everybody = territory.persons.iter().sum::<f64>();
    let program = &programs[match programs[0].demand {
        // Where everybody is covered, no bound can trade that away.
        Demand::Each(_) => of,
        _ => WORTHS.len() - 1,
    }];
    // Exchanges give up nobody's first cover for any number of second ones.
    let persons = territory.persons.iter().zip(&territory.fixed);
    let weighed = persons.map(|(persons, &fixed)| {
        if fixed == 0 {
            persons * (1.0 + everybody)
        } else {
            *persons
        }
    });
    let weighed: Vec<f64> = weighed.collect();
    let mut board = Board::new(program, &weighed);
    for &site in &first.open {
        board.add(site, &mut work);
    }
    exchange(&mut board, program.step().rounding, &mut work);
    let found = search(
        program,
        Some(board.open().to_vec()),
        Near::any(options.gap),
        &mut work,
    );
    let (open, worth) = found.best.unwrap_or_default();
    let objective = worth + program.offset;
    let bound = (found.bound + program.offset)
        .min(quick[of])
        .min(territory.covered_twice + everybody);
    let chosen = Chosen {
        open: program.without_idle(open),
        objective: Some(objective),
        bound: bound.max(objective),
        proved: found.proved && first.proved,
    };
    territory.siting(problem, options, chosen, Some(Keep::Twice))
}

/// Second covers are to be many, and first ones at least as many as they can be.
fn program(territory: &Territory, options: &Options, covered: f64, worth: f64) -> Program {
    let mut program = Program::new(
        territory.covered_by.clone(),
        territory.price.clone(),
        options.sites,
        territory.money.budget,
    );
    let uncovered: Vec<bool> = territory.fixed.iter().map(|&fixed| fixed == 0).collect();
    let places = || territory.persons.iter().zip(&uncovered);
    let firsts: Vec<f64> = places()
        .map(|(persons, &first)| if first { worth * persons } else { 0.0 })
        .collect();
    program.first = places()
        .map(|(persons, &first)| if first { worth * persons } else { *persons })
        .collect();
    program.second = places()
        .map(|(persons, &first)| if first { *persons } else { 0.0 })
        .collect();
    let all: f64 = places()
        .filter(|&(_, first)| *first)
        .map(|(persons, _)| persons)
        .sum();
    program.demand = if covered >= all {
        Demand::Each(uncovered)
    } else {
        Demand::AtLeast(worth * covered, firsts)
    };
    program.offset = territory.covered_twice - worth * covered;
    program
}
