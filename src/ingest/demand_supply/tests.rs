//! Three small files, clean and dirty, read in both ways.

use super::*;
use crate::ingest::edge_list;
use std::fs;
use std::path::PathBuf;

fn written(folder: &Path, files: [&str; 3]) -> [PathBuf; 3] {
    let names = ["domanda.csv", "offerta.csv", "costi.csv"];
    [0, 1, 2].map(|file| {
        let path = folder.join(names[file]);
        fs::write(&path, files[file]).unwrap();
        path
    })
}

fn read(files: [&str; 3]) -> ReadDemandSupply {
    let folder = tempfile::tempdir().unwrap();
    let [demand, supply, costs] = written(folder.path(), files);
    read_demand_supply(&demand, &supply, &costs).unwrap()
}

/// Rows and problems of one file.
fn problems(read: &ReadDemandSupply, file: &str) -> Vec<(Option<usize>, Problem)> {
    let here = read
        .diagnostics
        .iter()
        .filter(|one| one.origin.file == file);
    here.map(|one| (one.origin.row, one.problem.clone()))
        .collect()
}

#[test]
fn plain_files_are_read_in_both_languages() {
    let english = read([
        "id,persons\nB,500\nA,1000.5\n",
        "id,capacity,fixed,candidate,price\nY,,no,no,\nX,5,yes,,12.5\nZ,0,,,\n",
        "demand,supply,minutes\nB,Y,20\nA,X,5.5\nA,Y,0\n",
    ]);
    let italian = read([
        "codice;persone\nB;500\nA;1000,5\n",
        "codice;capienza;fisso;candidato;costo\nY;;no;no;\nX;5;sì;;12,5\nZ;0;;;\n",
        "domanda;offerta;minuti\nB;Y;20\nA;X;5,5\nA;Y;0\n",
    ]);
    assert_eq!(english.diagnostics, []);
    assert_eq!(italian.diagnostics, []);
    assert_eq!(english.territory, italian.territory);
    let DemandSupply {
        demand,
        supply,
        costs,
    } = english.territory;
    assert_eq!(demand.ids, ["A", "B"]);
    assert_eq!(demand.persons, [1000.5, 500.0]);
    assert_eq!(supply.ids, ["X", "Y", "Z"]);
    assert_eq!(supply.capacity, [Some(5.0), None, Some(0.0)]);
    assert_eq!(supply.fixed, [true, false, false]);
    assert_eq!(supply.candidate, [false, false, true]);
    assert_eq!(supply.price, [Some(12.5), None, None]);
    assert_eq!(costs.of(0).collect::<Vec<_>>(), [(0, 5.5), (1, 0.0)]);
    assert_eq!(costs.of(1).collect::<Vec<_>>(), [(1, 20.0)]);
}

const DIRTY: [&str; 3] = [
    "id,persons\nA,1000\nA,7\nB,-5\nC,\nD,inf\nE,many\nF,0\n,3\n",
    "id,capacity,fixed\nX,-5,yes\nY,NaN,no\nZ,2,perhaps\n",
    "demand,supply,minutes\nA,X,10\nA,X,8\nA,Y,-1\nA,Y,\nA,Y,inf\nB,X,3\nAA,X,3\nA,W,3\nAA,W,x\nF,X,2e9\nF,Y,1\n",
];

#[test]
fn a_refused_row_leaves_its_id_to_a_later_one() {
    let read = read([
        "id,persons\nA,-5\nA,10\nA,7\n",
        "id,capacity\nX,3\n",
        "demand,supply,minutes\nA,X,4\n",
    ]);
    assert_eq!(read.territory.demand.persons, [10.0]);
    assert_eq!(read.territory.costs.pairs(), 1);
    assert_eq!(
        problems(&read, "domanda.csv"),
        [
            (Some(2), Problem::Negative),
            (Some(4), Problem::DuplicateId { first_row: 3 }),
        ]
    );
    assert_eq!(problems(&read, "costi.csv"), []);
}

#[test]
fn an_empty_file_is_said_to_be_empty() {
    let folder = tempfile::tempdir().unwrap();
    let [demand, supply, costs] = written(folder.path(), ["", "id\n", "demand,supply,minutes\n"]);
    let error = read_demand_supply(&demand, &supply, &costs).unwrap_err();
    assert!(matches!(error, IngestError::EmptyFile { .. }), "{error}");
}

#[test]
fn whatever_is_wrong_is_said_where_it_stands() {
    let read = read(DIRTY);
    assert_eq!(read.territory.demand.ids, ["A", "F"]);
    assert_eq!(
        problems(&read, "domanda.csv"),
        [
            (Some(3), Problem::DuplicateId { first_row: 2 }),
            (Some(4), Problem::Negative),
            (Some(5), Problem::MissingValue),
            (Some(6), Problem::NotANumber),
            (Some(7), Problem::NotANumber),
            (Some(9), Problem::MissingValue),
        ]
    );
    assert_eq!(read.territory.supply.ids, ["X", "Y"]);
    assert_eq!(read.territory.supply.capacity, [None, None]);
    let emptied = |cause| Problem::CellEmptied {
        cause: Box::new(cause),
    };
    assert_eq!(
        problems(&read, "offerta.csv"),
        [
            (Some(2), emptied(Problem::Negative)),
            (Some(3), emptied(Problem::NotANumber)),
            (
                Some(4),
                Problem::NotAChoice {
                    choices: "sì, no".to_owned()
                }
            ),
        ]
    );
    let only = |table, nearest: Option<&str>, rows| Problem::OnlyInCosts {
        table,
        nearest: nearest.map(str::to_owned),
        rows,
    };
    let (first_row, repeated) = (2, 1);
    let found = problems(&read, "costi.csv");
    for expected in [
        (
            Some(3),
            Problem::PairTwice {
                first_row,
                repeated,
            },
        ),
        (Some(4), Problem::NegativeCost),
        (Some(5), Problem::MissingValue),
        (Some(6), Problem::NotANumber),
        (
            Some(7),
            Problem::RefersToRefused {
                table: TableId::Demand,
                refused_row: 4,
            },
        ),
        (Some(8), only(TableId::Demand, None, 2)),
        (Some(9), only(TableId::Supply, None, 2)),
        (Some(10), Problem::NotANumber),
        (
            Some(11),
            Problem::OutOfRange {
                least: 0.0,
                most: 1e9,
            },
        ),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
    assert_eq!(found.len(), 9);
    assert_eq!(read.territory.costs.of(0).collect::<Vec<_>>(), [(0, 8.0)]);
    assert_eq!(read.territory.costs.of(1).collect::<Vec<_>>(), [(1, 1.0)]);
    let counts: Vec<_> = read.counts.iter().map(|one| (one.read, one.used)).collect();
    assert_eq!(counts, [(8, 2), (3, 2), (11, 3)]);
}

/// What the way for large files says of the costs is what the way for small ones says.
#[test]
fn large_tables_of_costs_are_read_as_small_ones_are() {
    let folder = tempfile::tempdir().unwrap();
    let [demand, supply, costs] = written(folder.path(), DIRTY);
    let small = read_demand_supply(&demand, &supply, &costs).unwrap();
    let ids = &small.territory;
    let list = List::Costs {
        demand: &ids.demand.ids,
        supply: &ids.supply.ids,
    };
    let streamed = edge_list::read(&costs, "costi.csv", list).unwrap().unwrap();
    let mut general = ReadDemandSupply {
        territory: DemandSupply {
            costs: CostMatrix::default(),
            ..ids.clone()
        },
        ..ReadDemandSupply::default()
    };
    let pairs = general.cost_rows(&costs).unwrap();
    let both = streamed.ties.iter().zip(&streamed.weights);
    let read: Vec<_> = both.map(|(&[from, to], &cost)| (from, to, cost)).collect();
    assert_eq!(read, pairs.pairs);
    assert_eq!(streamed.rows, pairs.rows);
    let sorted = |mut strangers: Vec<Stranger>| {
        strangers.sort_by(|a, b| (a.end, &a.id).cmp(&(b.end, &b.id)));
        strangers
    };
    assert_eq!(sorted(streamed.strangers), sorted(pairs.strangers));
    general.diagnostics.sort_by(|a, b| a.origin.cmp(&b.origin));
    assert_eq!(streamed.diagnostics, general.diagnostics);
    assert_eq!(vec![streamed.count], general.counts);
    assert_eq!(vec![streamed.input], general.inputs);
}

#[test]
fn a_missing_column_stops_the_reading() {
    let folder = tempfile::tempdir().unwrap();
    let files = ["id,people\nA,1\n", "id\nX\n", "demand,supply\nA,X\n"];
    let [demand, supply, costs] = written(folder.path(), files);
    let error = read_demand_supply(&demand, &supply, &costs).unwrap_err();
    assert!(
        matches!(&error, IngestError::MissingColumn { column, .. } if column == "minutes`, `minuti"),
        "{error}"
    );
}
