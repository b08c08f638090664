//! Do the tests of pattern give the statistics of other programs, the p of trying every relabelling, and no finding where there is none?

mod common;

use common::assert_close;
use common::networks::{number, oracle_network, table};
use std::collections::BTreeMap;
use std::path::Path;
use tessuto::analysis::mixing::assortativity::degree_assortativity;
use tessuto::analysis::panel::{Depth, Panel, fact};
use tessuto::analysis::patterns::Refusal;
use tessuto::analysis::patterns::by_chance::by_chance;
use tessuto::analysis::patterns::chance::{Chance, DrawOptions, Tails};
use tessuto::analysis::patterns::correlation::qap_correlation;
use tessuto::analysis::patterns::drawn_networks::Given;
use tessuto::analysis::patterns::dyads::DyadMatrix;
use tessuto::analysis::patterns::regression::qap_regression;
use tessuto::analysis::scores::{Gap, MetricOptions, Value};
use tessuto::analysis::study::patterns::{Answering, answering, of_district, of_groups, together};
use tessuto::ingest::read_dataset;
use tessuto::model::actor_graph::{ActorGraph, ActorSelection, Weighting};

/// Numbers for the data of the tests: a plain congruential generator, so that they are not those of the program.
struct Numbers(u64);

impl Numbers {
    fn unit(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Nearly normal: the sum of twelve.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

/// A matrix as a table of what is known.
type Known = Vec<Vec<Option<f64>>>;

fn matrix(known: &Known, directed: bool) -> DyadMatrix {
    DyadMatrix::new(known.len(), directed, |i, j| known[i][j])
}

/// A matrix of these numbers; without a direction the two halves are the same.
fn filled(n: usize, directed: bool, mut value: impl FnMut(usize, usize) -> Option<f64>) -> Known {
    let mut known = vec![vec![None; n]; n];
    for (i, j) in (0..n).flat_map(|i| (0..n).map(move |j| (i, j))) {
        if i < j || (directed && i != j) {
            known[i][j] = value(i, j);
        } else if i > j && !directed {
            known[i][j] = known[j][i];
        }
    }
    known
}

/// Every order of the numbers below *n*.
fn orders(n: usize) -> Vec<Vec<usize>> {
    match n {
        0 => vec![Vec::new()],
        _ => orders(n - 1)
            .into_iter()
            .flat_map(|order| {
                (0..n).map(move |place| {
                    let mut longer = order.clone();
                    longer.insert(place, n - 1);
                    longer
                })
            })
            .collect(),
    }
}

fn relabelled(known: &Known, order: &[usize]) -> Known {
    let row = |i: usize| order.iter().map(|&j| known[order[i]][j]).collect();
    (0..order.len()).map(row).collect()
}

fn dyads(n: usize, directed: bool) -> Vec<(usize, usize)> {
    let all = (0..n).flat_map(|i| (0..n).map(move |j| (i, j)));
    all.filter(|&(i, j)| i < j || (directed && i != j))
        .collect()
}

/// The coefficients, the first that of the intercept, and the t of the last column: normal equations, solved as in school.
fn least_squares(rows: &[(f64, Vec<f64>)]) -> (Vec<f64>, f64) {
    let k = rows[0].1.len() + 1;
    let full = |row: &[f64]| -> Vec<f64> { [&[1.0], row].concat() };
    // The system beside the unit matrix, whose place the inverse takes.
    let mut system = vec![vec![0.0; 2 * k]; k];
    let mut right = vec![0.0; k];
    for (y, row) in rows {
        let row = full(row);
        for i in 0..k {
            right[i] += row[i] * y;
            for j in 0..k {
                system[i][j] += row[i] * row[j];
            }
        }
    }
    for i in 0..k {
        system[i][k + i] = 1.0;
    }
    for i in 0..k {
        let pivot = (i..k).max_by(|&a, &b| system[a][i].abs().total_cmp(&system[b][i].abs()));
        system.swap(i, pivot.unwrap());
        let row: Vec<f64> = system[i].iter().map(|cell| cell / system[i][i]).collect();
        for (other, cells) in system.iter_mut().enumerate() {
            let times = cells[i];
            if other != i {
                for (cell, own) in cells.iter_mut().zip(&row) {
                    *cell -= times * own;
                }
            }
        }
        system[i] = row;
    }
    let b: Vec<f64> = (0..k)
        .map(|i| (0..k).map(|j| system[i][k + j] * right[j]).sum())
        .collect();
    let rest: f64 = rows
        .iter()
        .map(|(y, row)| {
            let fitted: f64 = full(row).iter().zip(&b).map(|(x, b)| x * b).sum();
            (y - fitted).powi(2)
        })
        .sum();
    let variance = rest / (rows.len() - k) as f64;
    let t = b[k - 1] / (variance * system[k - 1][2 * k - 1]).sqrt();
    (b, t)
}

/// The dyads known in all of these, with the outcome first.
fn rows(y: &Known, columns: &[&Known], directed: bool) -> Vec<(f64, Vec<f64>)> {
    let row = |(i, j): (usize, usize)| {
        let row: Option<Vec<f64>> = columns.iter().map(|column| column[i][j]).collect();
        Some((y[i][j]?, row?))
    };
    dyads(y.len(), directed)
        .into_iter()
        .filter_map(row)
        .collect()
}

fn pearson(y: &Known, x: &Known, directed: bool) -> f64 {
    let rows = rows(y, &[x], directed);
    let count = rows.len() as f64;
    let rows: Vec<(f64, f64)> = rows.iter().map(|(y, x)| (*y, x[0])).collect();
    let mean = |of: &dyn Fn(f64, f64) -> f64| {
        let sum: f64 = rows.iter().map(|&(y, x)| of(y, x)).sum();
        sum / count
    };
    let (a, b) = (mean(&|y, _| y), mean(&|_, x| x));
    let both = mean(&|y, x| (y - a) * (x - b));
    both / (mean(&|y, _| (y - a).powi(2)) * mean(&|_, x| (x - b).powi(2))).sqrt()
}

/// The t of a column whose matrix, cleared of the others, is relabelled: Dekker, Krackhardt and Snijders, step by step.
fn semipartial(
    y: &Known,
    columns: &[Known],
    tested: usize,
    order: &[usize],
    directed: bool,
) -> f64 {
    let n = y.len();
    let others: Vec<&Known> = (0..columns.len())
        .filter(|&other| other != tested)
        .map(|other| &columns[other])
        .collect();
    // A dyad that is not known in one column is not known in any.
    let whole = |known: &Known| -> Known {
        let every = |i: usize, j: usize| columns.iter().all(|column| column[i][j].is_some());
        let cell = |i: usize, j: usize| known[i][j].filter(|_| every(i, j));
        (0..n)
            .map(|i| (0..n).map(|j| cell(i, j)).collect())
            .collect()
    };
    let (gamma, _) = least_squares(&rows(&whole(&columns[tested]), &others, directed));
    let left: Known = (0..n)
        .map(|i| {
            let cell = |j: usize| {
                let made: Option<f64> = others
                    .iter()
                    .zip(&gamma[1..])
                    .map(|(other, gamma)| Some(other[i][j]? * gamma))
                    .sum();
                Some(columns[tested][i][j]? - gamma[0] - made?)
            };
            (0..n).map(cell).collect()
        })
        .collect();
    let moved = relabelled(&left, order);
    let mut beside = others;
    beside.push(&moved);
    least_squares(&rows(y, &beside, directed)).1
}

/// The share of all orders that go as far as the first value, which is that of the order unchanged.
fn exact(values: &[f64]) -> Tails {
    let observed = values[0];
    let share = |as_far: &dyn Fn(f64) -> bool| {
        values.iter().filter(|value| as_far(**value)).count() as f64 / values.len() as f64
    };
    Tails {
        high: share(&|value| value >= observed - 1e-9),
        low: share(&|value| value <= observed + 1e-9),
        both: share(&|value| value.abs() >= observed.abs() - 1e-9),
    }
}

/// An estimate lies within four of its standard errors of the truth; the 1 + of both counts is the last term.
#[track_caller]
fn assert_near(chance: &Chance, truth: &Tails, context: &str) {
    let draws = chance.draws as f64;
    for (name, estimate, truth) in [
        ("high", chance.tails.high, truth.high),
        ("low", chance.tails.low, truth.low),
        ("both", chance.tails.both, truth.both),
    ] {
        let error = (truth * (1.0 - truth) / draws).sqrt();
        let off = (estimate - truth).abs();
        assert!(
            off <= 4.0 * error + 1.0 / draws,
            "{context} {name}: {estimate} for {truth}"
        );
    }
}

#[test]
fn the_p_of_few_actors_is_that_of_trying_every_order() {
    let options = DrawOptions {
        draws: 2_000,
        seed: 7,
    };
    let mut numbers = Numbers(3);
    let mut between = 0;
    for (n, directed, holes) in [
        (4, false, false),
        (5, false, false),
        (5, true, false),
        (6, false, false),
        (6, false, true),
        (6, true, true),
    ] {
        let context = format!("{n} actors, directed {directed}, holes {holes}");
        let mut orders = if holes && directed {
            // Who is not known keeps its label.
            let others = orders(n - 1).into_iter();
            others.map(|order| [order, vec![n - 1]].concat()).collect()
        } else {
            orders(n)
        };
        orders.sort();
        // Of one actor nothing is known, where enough dyads are left without it.
        let hole = |i: usize, j: usize| holes && directed && (i == 5 || j == 5);
        let x = filled(n, directed, |i, j| {
            let value = (numbers.unit() * 4.0).floor();
            (!hole(i, j)).then_some(value)
        });
        let z = filled(n, directed, |i, j| {
            let value = numbers.unit() + 0.2 * x[i][j].unwrap_or(0.0);
            // One dyad alone is unknown here.
            (!holes || (i, j) != (0, 3)).then_some(value)
        });
        let y = filled(n, directed, |i, j| {
            let value = 0.3 * x[i][j].unwrap_or(1.0) + numbers.normal();
            (!holes || (i, j) != (1, 2)).then_some(value)
        });
        let found =
            qap_correlation(&matrix(&y, directed), &matrix(&x, directed), &options).unwrap();
        let values: Vec<f64> = orders
            .iter()
            .map(|order| pearson(&y, &relabelled(&x, order), directed))
            .collect();
        assert_close(
            Some(found.value),
            Some(values[0]),
            1e-12,
            format_args!("{context}"),
        );
        let truth = exact(&values);
        assert_near(&found.chance, &truth, &context);
        between += usize::from((0.05..0.95).contains(&truth.high));
        let columns = [x, z];
        let matrices: Vec<DyadMatrix> = columns.iter().map(|one| matrix(one, directed)).collect();
        let matrices: Vec<&DyadMatrix> = matrices.iter().collect();
        let found = qap_regression(&matrix(&y, directed), &matrices, &options).unwrap();
        for (tested, term) in found.terms.iter().enumerate() {
            let context = format!("{context}, column {tested}");
            let t = |order: &Vec<usize>| semipartial(&y, &columns, tested, order, directed);
            let values: Vec<f64> = orders.iter().map(t).collect();
            // Labels unchanged give the t of the column as it is.
            assert_close(
                Some(term.t),
                Some(values[0]),
                1e-9,
                format_args!("{context}"),
            );
            let truth = exact(&values);
            assert_near(&term.chance, &truth, &context);
            assert_eq!(term.chance.undefined, 0, "{context}");
            between += usize::from((0.05..0.95).contains(&truth.high));
        }
    }
    // Where every p is near 0 or 1 the comparison would say little.
    assert!(between >= 6, "{between}");
}

fn oracle_matrices(name: &str) -> (Vec<DyadMatrix>, bool) {
    let rows = table(format!("tests/oracle/patterns/{name}.csv"));
    let place = |row: &csv::StringRecord, column: usize| number(&row[column]) as usize;
    let directed = rows.iter().any(|row| place(row, 0) > place(row, 1));
    let n = rows.iter().map(|row| place(row, 1)).max().unwrap() + 1;
    let cells: BTreeMap<(usize, usize), &csv::StringRecord> = rows
        .iter()
        .map(|row| ((place(row, 0), place(row, 1)), row))
        .collect();
    let cell = |column: usize, i: usize, j: usize| {
        let cell = &cells[&(i, j)][column];
        (!cell.is_empty()).then(|| number(cell))
    };
    let matrices = (2..6)
        .map(|column| DyadMatrix::new(n, directed, |i, j| cell(column, i, j)))
        .collect();
    (matrices, directed)
}

fn values_of(graph: &ActorGraph, ids: &[&str]) -> Vec<Value> {
    let panel = Panel::to(graph, &MetricOptions::default(), Depth::Paths).unwrap();
    ids.iter()
        .map(|id| (fact(id).unwrap().compute)(&panel))
        .collect()
}

const COMPARED: [&str; 5] = [
    "transitivity",
    "degree_centralization",
    "betweenness_centralization",
    "components",
    "reciprocity",
];

/// Everything the program says of one case of the oracle, by metric and what it is of.
fn said(name: &str, options: &DrawOptions) -> BTreeMap<(String, String), f64> {
    let mut said = BTreeMap::new();
    let mut say = |metric: &str, of: &str, value: f64| {
        said.insert((metric.to_owned(), of.to_owned()), value);
    };
    if Path::new(&format!("tests/oracle/patterns/{name}.csv")).exists() {
        let (matrices, _) = oracle_matrices(name);
        let (y, columns) = (&matrices[0], [&matrices[1], &matrices[2], &matrices[3]]);
        for (place, column) in columns.iter().enumerate() {
            let of = format!("x{}", place + 1);
            let found = qap_correlation(y, column, options).unwrap();
            say("r", &of, found.value);
            let tails = found.chance.tails;
            say("r_high", &of, tails.high);
            say("r_low", &of, tails.low);
            say("r_both", &of, tails.both);
        }
        let found = qap_regression(y, &columns, options).unwrap();
        say("r_squared", "", found.r_squared);
        say("b", "intercept", found.intercept);
        for (place, term) in found.terms.iter().enumerate() {
            let of = format!("x{}", place + 1);
            say("b", &of, term.coefficient);
            say("t", &of, term.t);
            say("t_high", &of, term.chance.tails.high);
            say("t_low", &of, term.chance.tails.low);
            say("t_both", &of, term.chance.tails.both);
        }
        return said;
    }
    let graph = oracle_network(name).graph(name.starts_with("directed"), Weighting::Unweighted);
    for (given, of) in [
        (Given::Size, "size"),
        (Given::Ties, "edges"),
        (Given::DyadCensus, "dyad.census"),
    ] {
        let Ok(compared) = by_chance(&graph, given, options, |graph| values_of(graph, &COMPARED))
        else {
            continue;
        };
        for (id, (value, chance)) in COMPARED.iter().zip(compared) {
            let (Ok(value), Some(chance)) = (value, chance) else {
                continue;
            };
            say(id, of, value);
            say(&format!("{id}_high"), of, chance.tails.high);
            say(&format!("{id}_low"), of, chance.tails.low);
        }
    }
    said
}

#[test]
fn statistics_are_those_of_sna_and_p_is_within_the_error_of_its_draws() {
    let options = DrawOptions {
        draws: 1_000,
        seed: 1,
    };
    let mut known: BTreeMap<String, BTreeMap<(String, String), f64>> = BTreeMap::new();
    let (mut statistics, mut probabilities) = (0, 0);
    let mut widest = 0.0_f64;
    for row in table("tests/oracle/patterns.csv") {
        let [case, metric, of, value, tool] = [0, 1, 2, 3, 4].map(|column| &row[column]);
        // sna relabels the intercept too, which has no meaning; its t is checked by its coefficient.
        if of == "intercept" && metric != "b" {
            continue;
        }
        let found = known
            .entry(case.to_owned())
            .or_insert_with(|| said(case, &options));
        let actual = found.get(&(metric.to_owned(), of.to_owned()));
        let actual = *actual.unwrap_or_else(|| panic!("{case}: no {metric} {of}"));
        let context = format!("{case} {metric} {of} by {tool}");
        let expected = number(value);
        match tool.strip_prefix("sna ") {
            None => {
                statistics += 1;
                let tolerance = 1e-9 * expected.abs().max(1e-3);
                assert_close(
                    Some(actual),
                    Some(expected),
                    tolerance,
                    format_args!("{context}"),
                );
            }
            Some(draws) => {
                probabilities += 1;
                let (draws, own) = (number(draws), options.draws as f64);
                // Two independent estimates of one share: four standard deviations of their difference.
                let share = (expected * draws + actual * own) / (draws + own);
                let deviation = (share * (1.0 - share) * (1.0 / draws + 1.0 / own)).sqrt();
                let off = (actual - expected).abs();
                widest = widest.max((off - 1.0 / own).max(0.0) / deviation.max(1e-9));
                assert!(
                    off <= 4.0 * deviation + 1.0 / own,
                    "{context}: {actual} for {expected}"
                );
            }
        }
    }
    println!(
        "{statistics} statistics, {probabilities} p, the widest {widest:.2} standard deviations"
    );
    assert!(
        statistics > 60 && probabilities > 60,
        "{statistics} {probabilities}"
    );
}

/// Whether so many of so many lie where 999 of 1 000 fall if each is one with this probability: normal approximation, half a count added.
fn plausible(count: usize, of: usize, probability: f64) -> bool {
    let mean = of as f64 * probability;
    let deviation = (mean * (1.0 - probability)).sqrt();
    (count as f64 - mean).abs() <= 3.29 * deviation + 0.5
}

/// 99 draws, so that p ≤ 0.05 has probability 5 / 100 exactly.
const FEW: usize = 99;
const LEVEL: f64 = 0.05 + 1e-12;

/// How many data sets a calibration takes: more by the variable `CALIBRATION`, for whoever wants to know it better.
fn sets(usual: u64) -> u64 {
    let times = std::env::var("CALIBRATION")
        .ok()
        .and_then(|times| times.parse().ok());
    usual * times.unwrap_or(1)
}

/// A matrix of actors that each bring something to all their dyads, on which relabelling is needed.
fn of_actors(n: usize, numbers: &mut Numbers, share: f64) -> Known {
    let own: Vec<f64> = (0..n).map(|_| numbers.normal()).collect();
    filled(n, false, |i, j| {
        Some(share.sqrt() * (own[i] + own[j]) + (1.0 - share).sqrt() * numbers.normal())
    })
}

#[test]
fn one_in_twenty_is_found_where_there_is_nothing() {
    let (sets, n) = (sets(400), 12);
    for share in [0.0, 0.6] {
        let (mut r, mut high, mut t, mut plain) = (0, 0, 0, 0);
        for set in 0..sets {
            let mut numbers = Numbers(1_000 * set + (share * 10.0) as u64);
            let y = of_actors(n, &mut numbers, share);
            let x = of_actors(n, &mut numbers, share);
            // A second column that goes with the first, and with the outcome: that is not to be found in the first.
            let z: Known = filled(n, false, |i, j| {
                Some(0.5 * x[i][j]? + 0.5 * y[i][j]? + numbers.normal())
            });
            let (y, x, z) = (matrix(&y, false), matrix(&x, false), matrix(&z, false));
            let options = DrawOptions {
                draws: FEW,
                seed: set,
            };
            let found = qap_correlation(&y, &x, &options).unwrap();
            r += usize::from(found.chance.tails.both <= LEVEL);
            high += usize::from(found.chance.tails.high <= LEVEL);
            let alone = qap_regression(&y, &[&x], &options).unwrap();
            // The 0.975 quantile of t with 64 degrees of freedom.
            plain += usize::from(alone.terms[0].t.abs() > 1.997_730);
            let mut numbers = Numbers(77_000 + set);
            let other = matrix(&of_actors(n, &mut numbers, share), false);
            let beside = qap_regression(&other, &[&x, &z], &options).unwrap();
            t += usize::from(beside.terms[0].chance.tails.both <= LEVEL);
        }
        let sets = sets as usize;
        println!(
            "share {share}: r {r}, r one-sided {high}, t beside another {t}, plain t {plain} of {sets}"
        );
        for count in [r, high, t] {
            assert!(
                plausible(count, sets, 0.05),
                "share {share}: {count} of {sets}"
            );
        }
        // The plain test holds where dyads are independent, and finds far too much where actors differ.
        assert_eq!(
            plausible(plain, sets, 0.05),
            share == 0.0,
            "{plain} of {sets}"
        );
        assert!(share == 0.0 || plain > sets / 5, "{plain} of {sets}");
    }
}

#[test]
fn what_is_there_is_found() {
    let mut numbers = Numbers(5);
    let x = of_actors(16, &mut numbers, 0.4);
    let y = filled(16, false, |i, j| Some(0.8 * x[i][j]? + numbers.normal()));
    let options = DrawOptions {
        draws: 999,
        seed: 1,
    };
    let found = qap_correlation(&matrix(&y, false), &matrix(&x, false), &options).unwrap();
    assert_eq!(found.chance.tails.both, 1.0 / 1_000.0);
    assert_eq!(found.chance.tails.low, 1.0);
}

/// A network of so many ties, every one as likely.
fn even(n: usize, ties: usize, directed: bool, numbers: &mut Numbers) -> ActorGraph {
    let mut all: Vec<[u32; 2]> = dyads(n, directed)
        .into_iter()
        .map(|(i, j)| [i as u32, j as u32])
        .collect();
    for place in 0..ties {
        let left = all.len() - place;
        let other = place + (numbers.unit() * left as f64) as usize;
        all.swap(place, other);
    }
    all.truncate(ties);
    let ids = (0..n).map(|id| format!("{id:03}")).collect();
    ActorGraph::from_indexed(ids, all, Vec::new(), directed, Weighting::Unweighted)
}

#[test]
fn one_in_twenty_networks_of_chance_differs_from_chance() {
    // Given its ties, its dyads or its degrees, a network with evenly drawn ties is as likely as any other that has the same.
    let sets = sets(300);
    for (directed, given) in [
        (false, Given::Ties),
        (false, Given::Degrees),
        (true, Given::DyadCensus),
        (true, Given::Degrees),
    ] {
        let mut found = [0; 2];
        for set in 0..sets {
            let mut numbers = Numbers(500 + 31 * set);
            let graph = even(14, 26, directed, &mut numbers);
            let options = DrawOptions {
                draws: FEW,
                seed: set,
            };
            let alike = |graph: &ActorGraph| vec![degree_assortativity(graph)];
            let compared = by_chance(&graph, given, &options, alike).unwrap();
            let tails = compared[0].1.unwrap().tails;
            found[0] += usize::from(tails.high <= LEVEL);
            found[1] += usize::from(tails.low <= LEVEL);
        }
        println!(
            "{given:?}, directed {directed}: high {}, low {} of {sets}",
            found[0], found[1]
        );
        for count in found {
            assert!(
                plausible(count, sets as usize, 0.05),
                "{given:?}: {count} of {sets}"
            );
        }
    }
}

#[test]
fn triangles_are_found_where_groups_close_them() {
    let mut ties: Vec<[u32; 2]> = (0..6_u32)
        .flat_map(|group| {
            [[0, 1], [0, 2], [1, 2], [2, 3], [1, 3]].map(|tie| tie.map(|end| 4 * group + end))
        })
        .collect();
    ties.extend((0..5).map(|group| [4 * group, 4 * group + 4]));
    let ids = (0..24).map(|id| format!("{id:02}")).collect();
    let graph = ActorGraph::from_indexed(ids, ties, Vec::new(), false, Weighting::Unweighted);
    let options = DrawOptions {
        draws: 499,
        seed: 1,
    };
    for given in [Given::Ties, Given::Degrees] {
        let compared = by_chance(&graph, given, &options, |graph| {
            values_of(graph, &["transitivity"])
        })
        .unwrap();
        assert_eq!(compared[0].1.unwrap().tails.high, 1.0 / 500.0, "{given:?}");
    }
    // Its degrees are all alike whatever is drawn: nothing is found that the condition keeps.
    let kept = by_chance(&graph, Given::Degrees, &options, |graph| {
        values_of(graph, &["degree_centralization"])
    });
    let chance = kept.unwrap()[0].1.unwrap();
    assert_eq!(
        (chance.tails.high, chance.tails.low, chance.tails.both),
        (1.0, 1.0, 1.0)
    );
}

#[test]
fn any_number_of_threads_draws_the_same() {
    let mut numbers = Numbers(9);
    let columns = [0.3, 0.5, 0.1].map(|share| matrix(&of_actors(14, &mut numbers, share), false));
    let graph = even(20, 40, true, &mut numbers);
    let options = DrawOptions { draws: 60, seed: 4 };
    let all = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| {
            let correlation = qap_correlation(&columns[0], &columns[1], &options);
            let regression = qap_regression(&columns[0], &[&columns[1], &columns[2]], &options);
            let compared: Vec<_> = Given::ALL
                .iter()
                .map(|&given| {
                    by_chance(&graph, given, &options, |graph| values_of(graph, &COMPARED))
                })
                .collect();
            format!("{correlation:?}{regression:?}{compared:?}")
        })
    };
    assert_eq!(all(1), all(3));
}

#[test]
fn what_cannot_be_tested_is_refused_with_its_reason() {
    let mut numbers = Numbers(2);
    let some = matrix(&of_actors(8, &mut numbers, 0.0), false);
    let other = matrix(&of_actors(8, &mut numbers, 0.0), false);
    let constant = DyadMatrix::new(8, false, |_, _| Some(1.0));
    let nothing = DyadMatrix::new(8, false, |_, _| None);
    let sum = DyadMatrix::new(8, false, |i, j| {
        Some(some.value(i, j)? - 2.0 * other.value(i, j)? + 5.0)
    });
    let few = DyadMatrix::new(2, false, |_, _| Some(1.0));
    let options = DrawOptions { draws: 9, seed: 1 };
    let refused = |y: &DyadMatrix, columns: &[&DyadMatrix]| {
        let Refusal { gap, column } = qap_regression(y, columns, &options).unwrap_err();
        (gap, column)
    };
    assert_eq!(refused(&few, &[&few]), (Gap::TooFewActors, None));
    assert_eq!(
        refused(&some, &[&other, &constant]),
        (Gap::NoVariation, Some(1))
    );
    assert_eq!(refused(&constant, &[&other]), (Gap::NoVariation, None));
    assert_eq!(refused(&some, &[&nothing]), (Gap::TooFewPairs, None));
    assert_eq!(refused(&some, &[&other, &sum]), (Gap::ExactFit, None));
    assert_eq!(
        refused(&constant_but_one(), &[&some, &other, &sum]),
        (Gap::Collinear, Some(2))
    );
    let correlated =
        |y: &DyadMatrix, x: &DyadMatrix| qap_correlation(y, x, &options).unwrap_err().gap;
    assert_eq!(correlated(&some, &constant), Gap::NoVariation);
    assert_eq!(correlated(&some, &nothing), Gap::TooFewPairs);
    // A perfect correlation has a value, and only the labels that keep it go as far.
    let itself = qap_correlation(&some, &some, &options).unwrap();
    assert_close(Some(itself.value), Some(1.0), 1e-12, format_args!("itself"));
    assert_eq!(itself.chance.tails.both, 0.1);
    // Without draws nothing is improbable.
    let none = DrawOptions { draws: 0, seed: 1 };
    let found = qap_regression(&some, &[&other], &none).unwrap();
    assert_eq!(found.terms[0].chance.tails.both, 1.0);
    let empty = even(5, 0, false, &mut numbers);
    let measure = |graph: &ActorGraph| values_of(graph, &["transitivity"]);
    assert_eq!(
        by_chance(&empty, Given::Ties, &options, measure),
        Err(Gap::NoTie)
    );
    let two = even(2, 1, false, &mut numbers);
    assert_eq!(
        by_chance(&two, Given::Ties, &options, measure),
        Err(Gap::TooFewActors)
    );
}

fn constant_but_one() -> DyadMatrix {
    DyadMatrix::new(8, false, |i, j| Some(f64::from(u8::from((i, j) == (2, 5)))))
}

#[test]
fn who_did_not_answer_is_unknown_and_not_without_ties() {
    let read = read_dataset(Path::new("datasets/ats6-fano")).expect("the dataset is read");
    let district = read.district;
    let whole = ActorGraph::of_organizations(&district.network, &ActorSelection::default());
    let Answering { graph, silent } = answering(&district.network, &whole);
    assert_eq!((whole.len(), graph.len(), silent), (47, 44, 3));
    let options = DrawOptions { draws: 99, seed: 1 };
    let found = together(&graph, &of_district(&district, &graph), &options).expect("ties vary");
    assert_eq!(
        (found.regression.dyads, found.regression.left_out),
        (44 * 43 / 2, 0)
    );
    let counted = together(&whole, &of_district(&district, &whole), &options).expect("ties vary");
    assert_eq!(counted.regression.dyads, 47 * 46 / 2);
}

#[test]
fn what_does_not_vary_takes_no_part_and_says_why() {
    let mut numbers = Numbers(8);
    let graph = even(12, 30, false, &mut numbers);
    let of = |groups: Vec<Vec<usize>>| of_groups(&groups, &graph);
    let mut all = of((0..12).map(|actor| vec![actor % 3]).collect());
    all.extend(of(vec![vec![0]; 12]));
    all.extend(of((0..12).map(|actor| vec![actor % 3 + 7]).collect()));
    all.extend(of(vec![Vec::new(); 12]));
    let options = DrawOptions { draws: 19, seed: 1 };
    let found = together(&graph, &all, &options).expect("one thing varies");
    let gaps: Vec<Option<Gap>> = found.terms.iter().map(|(_, term)| term.err()).collect();
    let (same, again, unknown) = (Gap::NoVariation, Gap::Collinear, Gap::NothingKnown);
    assert_eq!(gaps, [None, Some(same), Some(again), Some(unknown)]);
    assert_eq!(found.regression.terms.len(), 1);
    let nothing = together(&graph, &of(vec![vec![0]; 12]), &options);
    assert_eq!(nothing.unwrap_err(), Gap::NoVariation);
    let untied = even(12, 0, false, &mut numbers);
    assert_eq!(together(&untied, &all, &options).unwrap_err(), Gap::NoTie);
}
