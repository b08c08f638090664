//! Do the tables of closures add up, row by row and with each other, in every format? Does the command give what is asked of it?

mod common;
#[path = "common/program.rs"]
mod program;

use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, service,
};
use program::{folder, read, stderr, stdout, tessuto};
use std::collections::BTreeMap;
use std::path::Path;
use tessuto::analysis::coverage::closures::closures;
use tessuto::analysis::coverage::needs::coverage;
use tessuto::analysis::study::Study;
use tessuto::ingest::read_dataset;
use tessuto::model::district::{District, Language};
use tessuto::model::node::Service;
use tessuto::model::units::Headcount;
use tessuto::present::Briefing;
use tessuto::present::contents::content;
use tessuto::present::tables::{Table, Values};
use tessuto::present::words::Words;

const FANO: &str = "datasets/ats6-fano";

/// The whole numbers of a column, none of which may be missing.
#[track_caller]
fn numbers(table: &Table, id: &str) -> Vec<i64> {
    let column = table.columns.iter().find(|column| column.id == id);
    match column.map(|column| &column.values) {
        Some(Values::Whole(cells)) => cells.iter().map(|cell| cell.expect("a number")).collect(),
        other => panic!("{id}: {other:?}"),
    }
}

#[track_caller]
fn texts(table: &Table, id: &str) -> Vec<String> {
    let column = table.columns.iter().find(|column| column.id == id);
    match column.map(|column| &column.values) {
        Some(Values::Text(cells)) => cells
            .iter()
            .cloned()
            .map(Option::unwrap_or_default)
            .collect(),
        other => panic!("{id}: {other:?}"),
    }
}

/// Persons in a cell for programs: `service:persons|service:persons`.
fn persons(cell: &str) -> i64 {
    let each = cell.split('|').filter(|some| !some.is_empty());
    each.map(|some| {
        let (_, persons) = some.rsplit_once(':').expect("a service and persons");
        persons.parse::<i64>().expect("persons")
    })
    .sum()
}

/// Checks the three tables of a study, and returns that of organizations.
#[track_caller]
fn adds_up(study: &Study<'_>) -> Table {
    let words = Words::new(Language::It);
    let briefing = Briefing::new(study, &[], &[], &words, 1);
    let build = |id: &str| (content(id).expect("a table").build)(&briefing);
    let (closures, needs, pairs) = (
        build("closures"),
        build("closure_needs"),
        build("closure_pairs"),
    );
    for table in [&closures, &needs, &pairs] {
        let parts = ["taken_over", "undetermined", "lost"].map(|id| numbers(table, id));
        for (row, served) in numbers(table, "served").into_iter().enumerate() {
            let sum: i64 = parts.iter().map(|part| part[row]).sum();
            assert_eq!(served, sum, "{}, row {row}", table.id);
        }
    }
    let owners = texts(&needs, "organization_id");
    for column in [
        "served",
        "taken_over",
        "undetermined",
        "lost",
        "undetermined_lost",
    ] {
        let mut of_needs: BTreeMap<&str, i64> = BTreeMap::new();
        for (owner, number) in owners.iter().zip(numbers(&needs, column)) {
            *of_needs.entry(owner).or_default() += number;
        }
        for (id, number) in texts(&closures, "id")
            .iter()
            .zip(numbers(&closures, column))
        {
            let sum = of_needs.get(id.as_str()).copied().unwrap_or_default();
            assert_eq!(number, sum, "{column} of {id}");
        }
    }
    let taken = texts(&closures, "taken_by_services");
    for (row, taken_over) in numbers(&closures, "taken_over").into_iter().enumerate() {
        assert_eq!(persons(&taken[row]), taken_over, "row {row}");
    }
    for (closure, served) in study
        .closures()
        .organizations
        .iter()
        .zip(numbers(&closures, "served"))
    {
        let taken = closure
            .stopped
            .iter()
            .filter_map(|service| study.coverage.taken.get(service));
        assert_eq!(
            i64::from(taken.sum::<u32>()),
            served,
            "{}",
            closure.organization
        );
    }
    assert_eq!(closures.rows(), study.organizations.len());
    closures
}

/// Two services for one need with room for one another, one of unstated capacity, one that nobody else stands in for.
fn small() -> District {
    let takes = |text: &str, provider: &str, capacity: Option<u32>| Service {
        capacity,
        municipality: Some(id("041013")),
        ..service(text, provider)
    };
    Sketch {
        organizations: ["cooperative", "parish", "school", "club"]
            .map(organization)
            .into(),
        municipalities: vec![municipality("041013")],
        need_types: ["home", "meals"].map(need_type).into(),
        services: vec![
            takes("home-1", "cooperative", Some(4)),
            takes("home-2", "parish", Some(4)),
            takes("meals-1", "school", None),
            takes("meals-2", "cooperative", Some(3)),
        ],
        addresses: ["home-1", "home-2", "meals-1", "meals-2"]
            .map(|one| address(one, one.split_once('-').expect("a type").0))
            .into(),
        needs: vec![
            need("home", "041013", Headcount::Stated(6)),
            need("meals", "041013", Headcount::Stated(5)),
        ],
        ..Sketch::default()
    }
    .district()
}

#[test]
fn the_tables_of_the_demonstration_add_up() {
    let dataset = read_dataset(Path::new(FANO)).expect("the dataset");
    let study = Study::of(&dataset.district).expect("the study");
    let closures = adds_up(&study);
    let lost: i64 = numbers(&closures, "lost").iter().sum();
    assert!(lost > 0, "somebody is missed");
}

#[test]
fn a_row_tells_by_whom_persons_are_taken_over() {
    let district = small();
    let study = Study::of(&district).expect("the study");
    let closures = adds_up(&study);
    // Six persons are at home, with four places at each of two services: whoever closes, two places are left.
    assert_eq!(texts(&closures, "id")[0], "cooperative");
    let row = |of: &str| {
        texts(&closures, "id")
            .iter()
            .position(|id| id == of)
            .expect("a row")
    };
    let cooperative = row("cooperative");
    let over = numbers(&closures, "taken_over")[cooperative];
    assert!(over > 0, "{closures:?}");
    assert_eq!(
        texts(&closures, "taken_over_by")[cooperative],
        format!("parish ({over})")
    );
    assert_eq!(
        numbers(&closures, "undetermined")[cooperative],
        3,
        "the school may have places"
    );
    assert_eq!(
        numbers(&closures, "served")[row("club")],
        0,
        "it does nothing, and has a row"
    );
}

#[test]
fn every_format_has_the_same_numbers() {
    let here = folder();
    let dataset = Path::new(env!("CARGO_MANIFEST_DIR")).join(FANO);
    let dataset = dataset.to_str().expect("a path");
    for (flags, table) in [
        (&[][..], "closures"),
        (&["--by-need"][..], "closure_needs"),
        (&["--pairs"][..], "closure_pairs"),
    ] {
        let run = |format: &str| {
            let output = tessuto(
                &here,
                &[&["closures", dataset, "--format", format], flags].concat(),
            );
            assert!(output.status.success(), "{}", stderr(&output));
            stdout(&output)
        };
        let json: Vec<serde_json::Map<String, serde_json::Value>> =
            serde_json::from_str(&run("json")).expect("rows");
        let csv = run("csv");
        let mut csv = csv::Reader::from_reader(csv.as_bytes());
        let header = csv.headers().expect("a header").clone();
        let rows: Vec<csv::StringRecord> = csv.records().map(|row| row.expect("a row")).collect();
        assert_eq!(rows.len(), json.len(), "{table}");
        assert!(!rows.is_empty(), "{table}");
        for (row, object) in rows.iter().zip(&json) {
            for (name, cell) in header.iter().zip(row) {
                let name = name.trim_start_matches('\u{feff}');
                let same = match &object[name] {
                    serde_json::Value::Null => cell.is_empty(),
                    serde_json::Value::String(text) => cell == text,
                    other => *cell == *format!("{other}"),
                };
                assert!(same, "{table}, {name}: {cell} and {}", object[name]);
            }
        }
    }
}

#[test]
fn one_organization_is_told_need_by_need_and_an_unknown_one_is_refused() {
    let here = folder();
    let dataset = Path::new(env!("CARGO_MANIFEST_DIR")).join(FANO);
    let dataset = dataset.to_str().expect("a path");
    let all = stdout(&tessuto(&here, &["closures", dataset, "--format", "csv"]));
    let worst = all.lines().nth(1).and_then(|line| line.split(',').next());
    let worst = worst.expect("an organization");
    let output = tessuto(
        &here,
        &[
            "closures",
            dataset,
            "--organization",
            worst,
            "-o",
            "one.csv",
        ],
    );
    assert!(output.status.success(), "{}", stderr(&output));
    let text = read(&here, "one.csv");
    assert!(text.lines().count() > 1, "{text}");
    assert!(
        text.lines().skip(1).all(|line| line.starts_with(worst)),
        "{text}"
    );
    let said = tessuto(&here, &["closures", dataset, "--pairs", "--lang", "en"]);
    assert!(
        stderr(&said).contains("lose more together than the sum"),
        "{}",
        stderr(&said)
    );
    let unknown = tessuto(&here, &["closures", dataset, "--organization", "nobody"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(stderr(&unknown).contains("nobody"), "{}", stderr(&unknown));
}

#[test]
fn an_empty_table_of_one_organization_is_told_and_its_pairs_are_counted_apart() {
    let here = folder();
    let dataset = Path::new(env!("CARGO_MANIFEST_DIR")).join(FANO);
    let dataset = dataset.to_str().expect("a path");
    let pairs = [
        "closures",
        dataset,
        "--organization",
        "comune-fano",
        "--pairs",
        "--lang",
        "it",
    ];
    let told = stderr(&tessuto(&here, &pairs));
    assert!(told.contains("nessuna comprende Comune di Fano"), "{told}");
    let nobody = [
        "closures",
        dataset,
        "--organization",
        "luce-obliqua",
        "--lang",
        "it",
    ];
    let told = stderr(&tessuto(&here, &nobody));
    assert!(
        told.contains("non segue nessuno secondo i posti dichiarati"),
        "{told}"
    );
}

#[test]
fn a_need_of_nobody_hangs_on_nobody() {
    let of = |persons: u32| {
        let sketch = Sketch {
            municipalities: vec![municipality("041001")],
            organizations: vec![organization("o")],
            need_types: vec![need_type("a")],
            needs: vec![need("a", "041001", Headcount::Stated(persons))],
            services: vec![Service {
                capacity: Some(4),
                municipality: Some(id("041001")),
                ..service("s", "o")
            }],
            addresses: vec![address("s", "a")],
            ..Sketch::default()
        };
        let district = sketch.district();
        closures(&district, &coverage(&district)).organizations[0].hanging
    };
    assert_eq!([of(0), of(3)], [0, 1]);
}
