//! A plan changes a district as it says, all of it or nothing, in whatever order it is written, and can undo what it did.

mod undone;

use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::fs;
use std::path::Path;
use tessuto::analysis::scenario::{by_price, compare};
use tessuto::analysis::study::Study;
use tessuto::ingest::{ReadPlan, read_dataset, read_plan};
use tessuto::model::diagnostic::{Diagnostic, Problem, Severity};
use tessuto::model::district::District;
use tessuto::model::scenario::{Draft, apply};

fn fano() -> District {
    read_dataset(Path::new("datasets/ats6-fano"))
        .expect("the dataset is read")
        .district
}

fn plan(district: &District, file: &str, text: &str) -> ReadPlan {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(file);
    fs::write(&path, text).expect("a plan is written");
    read_plan(&path, district).expect("the plan is read")
}

/// What one scenario of a plan makes of the district.
fn made(district: &District, text: &str, name: &str) -> Result<District, Vec<Diagnostic>> {
    let read = plan(district, "piano.toml", text);
    let scenario = read.plan.scenarios.iter().find(|one| one.name == name);
    let made = apply(
        district,
        &read.plan,
        scenario.expect("the scenario is there"),
    );
    // What a reader refuses is none of the district's business.
    assert!(made.is_err() || read.is_usable(), "{:?}", read.diagnostics);
    made
}

/// All that a district is, as text.
fn all(district: &District) -> String {
    let graph = district.network.graph();
    let nodes: Vec<_> = graph.node_weights().collect();
    let ties: Vec<_> = graph
        .edge_indices()
        .map(|edge| (graph.edge_endpoints(edge), &graph[edge]))
        .collect();
    let beside = (
        &district.edition,
        &district.travel,
        &district.boundaries,
        &district.residents,
        &district.standards,
    );
    format!("{nodes:?}\n{ties:?}\n{beside:?}")
}

fn problems(result: Result<District, Vec<Diagnostic>>) -> Vec<(usize, Problem)> {
    let found = result.expect_err("the plan cannot be carried out");
    let row = |diagnostic: &Diagnostic| diagnostic.origin.row.unwrap_or_default();
    found
        .into_iter()
        .map(|diagnostic| (row(&diagnostic), diagnostic.problem))
        .collect()
}

#[test]
fn a_district_taken_apart_and_put_together_is_the_same() {
    let district = fano();
    let again = Draft::of(&district).district();
    assert_eq!(all(&Draft::of(&again).district()), all(&again));
    // The order of its records is another; what is found in it is not.
    let found = |district: &District| {
        let study = Study::of(district).expect("a study");
        format!(
            "{:?} {:?} {:?} {:?}",
            study.coverage.needs, study.cohesion, study.isolations, study.centralities
        )
    };
    assert_eq!(found(&again), found(&district));
}

#[test]
fn two_changes_of_one_line_are_told_apart() {
    let district = fano();
    let text = "[[scenario]]\nname = \"s\"\nchange = [{ azione = \"chiude\", cosa = \"ente\", codice = \"la-spiga\" }, { azione = \"chiude\", cosa = \"servizio\", codice = \"nido-conchiglia\" }]\n";
    let read = plan(&district, "piano.toml", text);
    assert!(read.is_usable(), "{:?}", read.diagnostics);
    let found = compare(&district, &read.plan).expect("a comparison");
    let scenario = &found.scenarios[0];
    let [one, other] = &scenario.steps[..] else {
        panic!("{:?}", scenario.steps);
    };
    // No service of the one reaches a need of the other.
    assert_eq!((one.alone, one.last), (Some(-640), Some(-640)));
    assert_eq!((other.alone, other.last), (Some(-150), Some(-150)));
    assert_eq!(scenario.gained(&found.baseline), -790);
}

#[test]
fn a_name_that_two_blocks_have_is_a_slip() {
    let district = fano();
    let change = "change = [{ azione = \"chiude\", cosa = \"ente\", codice = \"dsm\" }]\n";
    let text = format!("[[scenario]]\nname = \"s\"\n{change}[[scenario]]\nname = \"s\"\n");
    let read = plan(&district, "piano.toml", &text);
    assert_eq!(errors(&read)[0], (4, "nome", &Problem::AlreadyThere));
}

#[test]
fn what_closes_takes_along_what_hangs_on_it_alone() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "chiusure"
change = [
    { action = "close", what = "organization", id = "comune-fano" },
    { action = "close", what = "municipality", id = "041043" },
]
"#;
    let after = made(&district, text, "chiusure").expect("it can be made");
    let network = &after.network;
    let fano = "comune-fano".parse().unwrap();
    assert!(network.organization(&fano).is_none());
    assert_eq!(after.edition.lead, None);
    assert!(
        network
            .services()
            .all(|service| !service.providers.contains(&fano))
    );
    assert!(
        network
            .services()
            .all(|service| !service.providers.is_empty())
    );
    assert!(
        network
            .relations()
            .all(|(from, to, _)| *from != fano && *to != fano)
    );
    let alone = |service: &&tessuto::model::node::Service| service.providers.len() == 1;
    let lost = district.network.services().filter(alone);
    let lost = lost
        .filter(|service| service.providers.contains(&fano))
        .count();
    assert!(lost > 0);
    let pergola = "041043".parse().unwrap();
    assert!(network.needs().all(|need| need.id.municipality != pergola));
    assert!(
        after
            .residents
            .iter()
            .all(|row| row.municipality != pergola)
    );
    // Who was based there is still an actor, outside the district.
    let based = |one: &&tessuto::model::node::Organization| {
        one.municipality.as_ref() == Some(&pergola) && one.id != fano
    };
    let based: Vec<_> = district.network.organizations().filter(based).collect();
    assert!(!based.is_empty());
    for one in based {
        let now = network.organization(&one.id).expect("it is there");
        assert_eq!(now.municipality, None);
        assert!(now.place.is_some());
    }
}

#[test]
fn numbers_change_as_the_plan_says() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "numeri"
change = [
    { azione = "cambia", cosa = "servizio", codice = "nido-del-molo", percento = 50 },
    { azione = "cambia", cosa = "bisogno", codice = "nidi", comune = "Fano", persone = 400 },
    { azione = "aggiunge", cosa = "servizio", codice = "sportello-pergola", nome = "Sportello", ente = "comune-fano", tipi_bisogno = "nidi", comune = "Pergola", persone = 20 },
    { azione = "aggiunge", cosa = "legame", codice = "la-spiga", in = "ali-di-carta", forza = 2 },
]
"#;
    let after = made(&district, text, "numeri").expect("it can be made");
    let capacity = |district: &District, id: &str| {
        let service = district.network.service(&id.parse().unwrap());
        service.and_then(|service| service.capacity)
    };
    assert_eq!(capacity(&district, "nido-del-molo"), Some(44));
    assert_eq!(capacity(&after, "nido-del-molo"), Some(66));
    assert_eq!(capacity(&after, "sportello-pergola"), Some(20));
    let fano_nidi = after
        .network
        .needs()
        .find(|need| need.id.to_string() == "nidi@041013");
    assert_eq!(fano_nidi.unwrap().persons.stated(), Some(400));
    let before = district.network.relations().count();
    assert_eq!(after.network.relations().count(), before + 1);
}

#[test]
fn a_plan_that_cannot_be_carried_out_says_where_and_changes_nothing() {
    let district = fano();
    let wrong = |changes: &str| {
        let text = format!("[[scenario]]\nname = \"s\"\nchange = [\n{changes}\n]\n");
        problems(made(&district, &text, "s"))
    };
    let unknown = wrong(r#"{ azione = "chiude", cosa = "ente", codice = "la-spig" },"#);
    assert!(
        matches!(&unknown[..], [(4, Problem::UnknownId { nearest: Some(id), .. })] if id == "la-spiga")
    );
    let twice = wrong(
        "{ azione = \"chiude\", cosa = \"ente\", codice = \"la-spiga\" },\n{ azione = \"chiude\", cosa = \"ente\", codice = \"la-spiga\" },",
    );
    assert!(
        twice.contains(&(5, Problem::ChangedTwice { first_row: 4 })),
        "{twice:?}"
    );
    let cycle = wrong(
        "{ azione = \"unisce\", cosa = \"ente\", codice = \"la-spiga\", in = \"ventosole\" },\n{ azione = \"unisce\", cosa = \"ente\", codice = \"ventosole\", in = \"la-spiga\" },",
    );
    assert!(
        cycle
            .iter()
            .any(|(_, problem)| *problem == Problem::MergeCycle),
        "{cycle:?}"
    );
    let tie = wrong(
        r#"{ azione = "chiude", cosa = "legame", codice = "la-spiga", in = "ali-di-carta" },"#,
    );
    assert_eq!(tie, [(4, Problem::NoSuchTie)]);
    let nothing = wrong(r#"{ azione = "ripristina", cosa = "ente", codice = "la-spiga" },"#);
    assert_eq!(nothing, [(4, Problem::NothingToRestore)]);
    let percent = wrong(r#"{ azione = "cambia", cosa = "bisogno", codice = "nidi", comune = "041013", percento = -100 },"#.replace("041013", "041999").as_str());
    assert!(
        matches!(&percent[..], [(4, Problem::UnknownId { .. })]),
        "{percent:?}"
    );
}

#[test]
fn what_a_row_says_wrong_is_told_by_row_and_column() {
    let district = fano();
    let table = "scenario;azione;cosa;codice;in;percento\n\
        a;chiude;ente;;;\n\
        a;cambia;servizio;nido-del-molo;;-120\n\
        a;sposta;ente;la-spiga;;\n\
        a;vola;ente;la-spiga;;\n\
        a;unisce;ente;la-spiga;;\n";
    let read = plan(&district, "piano.csv", table);
    assert!(!read.is_usable());
    let found: Vec<_> = read
        .diagnostics
        .iter()
        .map(|one| (one.origin.row, one.origin.column.as_deref(), &one.problem))
        .collect();
    let has = |row: usize, column: &str, of: fn(&Problem) -> bool| {
        let here = |one: &&(Option<usize>, Option<&str>, &Problem)| {
            one.0 == Some(row) && one.1 == Some(column) && of(one.2)
        };
        assert!(
            found.iter().any(|one| here(&one)),
            "{row} {column}: {found:?}"
        );
    };
    has(2, "codice", |problem| *problem == Problem::MissingValue);
    has(3, "percento", |problem| {
        matches!(problem, Problem::OutOfRange { .. })
    });
    has(4, "cosa", |problem| *problem == Problem::NotToBeDone);
    has(5, "azione", |problem| {
        matches!(problem, Problem::NotAWord { .. })
    });
    has(6, "in", |problem| *problem == Problem::MissingValue);
}

#[test]
fn scenarios_stand_on_others_without_going_round_and_without_chance() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "a"
on = ["b"]
change = [{ azione = "chiude", cosa = "ente", codice = "la-spiga" }]
[[scenario]]
name = "b"
on = ["a"]
change = [{ azione = "chiude", cosa = "ente", codice = "dsm" }]
[[scenario]]
name = "c"
on = ["d"]
change = [{ azione = "chiude", cosa = "ente", codice = "dsm" }]
[[scenario]]
name = "venti"
change = [{ azione = "cambia", cosa = "servizio", codice = "nido-del-molo", persone = 20 }]
[[scenario]]
name = "trenta"
change = [{ azione = "cambia", cosa = "servizio", codice = "nido-del-molo", persone = 30 }]
[[scenario]]
name = "insieme"
on = ["venti", "trenta"]
change = [{ azione = "chiude", cosa = "ente", codice = "dsm" }]
"#;
    let of = |name: &str| {
        let found = problems(made(&district, text, name));
        found
            .into_iter()
            .map(|(_, problem)| problem)
            .collect::<Vec<_>>()
    };
    assert_eq!(of("a"), [Problem::ScenarioCycle]);
    assert_eq!(of("c"), [Problem::UnknownScenario { nearest: None }]);
    assert!(matches!(of("insieme")[..], [Problem::ChangedTwice { .. }]));
}

/// The errors of a plan as read: row, column, problem.
fn errors(read: &ReadPlan) -> Vec<(usize, &str, &Problem)> {
    let wrong = |one: &&Diagnostic| one.severity() == Severity::Error;
    let found = read.diagnostics.iter().filter(wrong);
    found
        .map(|one| {
            let row = one.origin.row.unwrap_or_default();
            (
                row,
                one.origin.column.as_deref().unwrap_or_default(),
                &one.problem,
            )
        })
        .collect()
}

/// A plan of one scenario, with a row for each of these changes from row 4 on.
fn of_changes(district: &District, changes: &[&str]) -> ReadPlan {
    let rows: Vec<String> = changes
        .iter()
        .map(|change| format!("{{ {change} }},"))
        .collect();
    let text = format!(
        "[[scenario]]\nname = \"s\"\nchange = [\n{}\n]\n",
        rows.join("\n")
    );
    plan(district, "piano.toml", &text)
}

#[test]
fn the_plan_of_the_demonstration_gives_no_cause_for_remark() {
    let read = read_plan(Path::new("datasets/ats6-fano/PLAN.toml"), &fano());
    assert_eq!(read.expect("a plan").diagnostics, []);
}

#[test]
fn a_row_that_gives_no_change_makes_the_plan_unusable() {
    let district = fano();
    let table = "scenario;su;azione;cosa;codice;ente;tipi_bisogno;comune\n\
        a;;aggiunge;servizio;sportello;dsm;nidi;Pergola\n\
        a;;chiude;ente;la-spiga;;;\n\
        b;a;;;;;;Pergola\n";
    let read = plan(&district, "piano.csv", table);
    let missing = &Problem::MissingValue;
    assert_eq!(
        errors(&read),
        [
            (2, "nome", missing),
            (4, "azione", missing),
            (4, "cosa", missing),
            (4, "codice", missing)
        ]
    );
    // One that only says on what it stands is no change, and nothing is missing.
    let standing = table.replace("b;a;;;;;;Pergola", "b;a;;;;;;");
    assert_eq!(errors(&plan(&district, "piano.csv", &standing)).len(), 1);
}

#[test]
fn a_plan_without_rows_is_none() {
    let district = fano();
    for (file, text) in [
        ("piano.csv", "scenario;azione;cosa;codice\n"),
        ("piano.toml", "title = \"Vuoto\"\n"),
    ] {
        let read = plan(&district, file, text);
        assert_eq!(errors(&read), [(0, "", &Problem::EmptyPlan)], "{file}");
    }
}

#[test]
fn a_percentage_is_not_taken_for_a_share() {
    let district = fano();
    let of = |percent: &str| {
        let change =
            r#"azione = "cambia", cosa = "servizio", codice = "nido-del-molo", percento = "#;
        of_changes(&district, &[&format!("{change}{percent}")])
    };
    for share in ["0.1", "-0.5", "\"0,99\""] {
        let read = of(share);
        assert_eq!(
            errors(&read),
            [(4, "percento", &Problem::ShareForPercent)],
            "{share}"
        );
    }
    for percent in ["0", "1", "-1", "12.5", "\"20 %\"", "\"1,5%\""] {
        assert_eq!(of(percent).diagnostics, [], "{percent}");
    }
    // A cell that is shown as 150% holds 1.5, and nothing else tells it from one and a half percent.
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("piano.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("piano").expect("a sheet");
    let header = ["scenario", "azione", "cosa", "codice", "percento"];
    for (column, name) in (0..).zip(header) {
        sheet.write(0, column, name).expect("a cell");
    }
    let services = ["nido-del-molo", "cura-a-casa", "nido-conchiglia"];
    for (row, service) in (1..).zip(services) {
        for (column, cell) in (0..).zip(["a", "cambia", "servizio", service]) {
            sheet.write(row, column, cell).expect("a cell");
        }
    }
    sheet.write(1, 4, 1.5).expect("a cell");
    sheet.write(2, 4, 150).expect("a cell");
    sheet.write(3, 4, "1,5 %").expect("a cell");
    book.save(&path).expect("a workbook");
    let read = read_plan(&path, &district).expect("a plan");
    let [told] = &read.diagnostics[..] else {
        panic!("{:?}", read.diagnostics)
    };
    assert_eq!(
        (told.origin.row, &told.problem),
        (Some(2), &Problem::SmallPercent)
    );
    assert_eq!(told.severity(), Severity::Warning);
}

#[test]
fn a_key_that_no_change_has_stops_the_plan() {
    let district = fano();
    let change = r#"azione = "aggiunge", cosa = "legame", codice = "la-spiga", in = "ali-di-carta", cotso = 4"#;
    let read = of_changes(&district, &[change]);
    let nearest = Some("costo".to_owned());
    assert_eq!(
        errors(&read),
        [(4, "cotso", &Problem::UnknownKey { nearest })]
    );
    let alone = "[[scenario]]\nname = \"s\"\n";
    let read = plan(&district, "piano.toml", alone);
    assert_eq!(errors(&read), [(1, "scenario", &Problem::EmptyScenario)]);
}

#[test]
fn what_a_price_brings_is_told_for_a_thousand_euro() {
    let district = fano();
    let read = read_plan(Path::new("datasets/ats6-fano/PLAN.toml"), &district).expect("a plan");
    let found = compare(&district, &read.plan).expect("a comparison");
    let ranked = by_price(&found);
    let costs: Vec<f64> = ranked.iter().map(|one| one.cost).collect();
    assert_eq!(costs, [24_000.0, 120_000.0, 96_000.0, 310_000.0]);
    for one in &ranked {
        let scenario = &found.scenarios[one.scenario];
        let before = match one.beside {
            Some(place) => &found.scenarios[place].outcome,
            None => &found.baseline,
        };
        let gained = scenario.gained(before) as f64;
        assert!((one.persons * one.cost / 1000.0 - gained).abs() < 1e-9);
        let fall = before.gini.expect("a Gini") - scenario.outcome.gini.expect("a Gini");
        let told = one.evenness.expect("a fall") * one.cost / 1000.0;
        assert!((told - fall).abs() < 1e-12);
    }
    assert!(ranked.is_sorted_by(|one, next| one.persons >= next.persons));
}

#[test]
fn a_second_plan_is_not_passed_over_in_silence() {
    let district = fano();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("piani.xlsx");
    let mut book = Workbook::new();
    for name in ["idee", "note", "Piano"] {
        let sheet = book.add_worksheet().set_name(name).expect("a sheet");
        let rows = match name {
            "note" => [["codice", "nome", "", ""], ["dsm", "da sentire", "", ""]],
            _ => [
                ["scenario", "azione", "cosa", "codice"],
                ["a", "chiude", "ente", "dsm"],
            ],
        };
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write(row, column, cell).expect("a cell");
            }
        }
    }
    book.save(&path).expect("a workbook");
    let read = read_plan(&path, &district).expect("a plan");
    assert!(read.is_usable());
    let [unread] = &read.diagnostics[..] else {
        panic!("{:?}", read.diagnostics)
    };
    assert_eq!(unread.origin.sheet.as_deref(), Some("idee"));
    let read = "piani.xlsx › Piano".to_owned();
    assert_eq!(unread.problem, Problem::UnreadPlan { read });
    assert_eq!(unread.severity(), Severity::Warning);
}

#[test]
fn a_plan_beside_the_one_that_the_dataset_names_is_told() {
    let home = tempfile::tempdir().expect("a folder");
    for entry in fs::read_dir("datasets/ats6-fano").expect("the demonstration") {
        let from = entry.expect("a file").path();
        fs::copy(&from, home.path().join(from.file_name().expect("a name"))).expect("a copy");
    }
    let table = "scenario;azione;cosa;codice\na;chiude;ente;dsm\n";
    fs::write(home.path().join("piano.csv"), table).expect("a plan");
    let dataset = read_dataset(home.path()).expect("a dataset");
    assert_eq!(dataset.links.plan.as_deref(), Some(Path::new("PLAN.toml")));
    let read = "PLAN.toml".to_owned();
    let told = dataset
        .diagnostics
        .iter()
        .find(|one| one.origin.file == "piano.csv");
    assert_eq!(
        told.map(|one| &one.problem),
        Some(&Problem::UnreadPlan { read })
    );
}

#[test]
fn what_a_change_would_pass_over_is_refused() {
    let district = fano();
    let refused = |changes: &[&str], row: usize, column: &str, problem: Problem| {
        let read = of_changes(&district, changes);
        assert_eq!(errors(&read), [(row, column, &problem)], "{changes:?}");
    };
    for change in [
        r#"azione = "chiude", cosa = "ente", codice = "la-spiga", percento = 50"#,
        r#"azione = "avvia", cosa = "servizio", codice = "spazio-soglia", percento = 50"#,
        r#"azione = "unisce", cosa = "ente", codice = "la-spiga", in = "ventosole", percento = 50"#,
    ] {
        refused(&[change], 4, "percento", Problem::NotTaken);
    }
    let restored =
        r#"azione = "ripristina", cosa = "servizio", codice = "nido-del-molo", persone = 4"#;
    let read = of_changes(&district, &[restored]);
    assert!(errors(&read).contains(&(4, "persone", &Problem::NotTaken)));
    // Whoever has a tie gets no second one of its kind, whichever end is named first; of another kind they do.
    let tie = r#"azione = "aggiunge", cosa = "legame", codice = "la-spiga", in = "ventosole""#;
    let back = r#"azione = "aggiunge", cosa = "legame", codice = "ventosole", in = "la-spiga""#;
    refused(&[tie], 4, "codice", Problem::AlreadyThere);
    refused(&[back], 4, "codice", Problem::AlreadyThere);
    let refers = format!("{tie}, tipo_legame = \"invia\"");
    assert!(of_changes(&district, &[&refers]).is_usable());
    let split =
        r#"azione = "divide", cosa = "tavolo", codice = "famiglia", in = "nuovo", nome = "Nuovo""#;
    let with = |rest: &str| format!("{split}, {rest}");
    refused(
        &[&with(r#"ente = "la-spiga""#)],
        4,
        "ente",
        Problem::NotOfTavolo,
    );
    refused(
        &[&with(r#"tipi_bisogno = "casa""#)],
        4,
        "tipi_bisogno",
        Problem::NotOfTavolo,
    );
    assert!(
        of_changes(
            &district,
            &[&with(r#"ente = "millepassi", tipi_bisogno = "nidi""#)]
        )
        .is_usable()
    );
    let everywhere = r#"azione = "cambia", cosa = "bisogno", codice = "nidi", persone = 100"#;
    refused(
        &[everywhere],
        4,
        "codice",
        Problem::WhichMunicipality { needs: 9 },
    );
    // Nothing is left of a change whose service, end or municipality goes in the same scenario.
    let closes = r#"azione = "chiude", cosa = "ente", codice = "la-spiga""#;
    let service = r#"azione = "cambia", cosa = "servizio", codice = "cura-a-casa", percento = 10"#;
    refused(&[closes, service], 5, "codice", Problem::AlreadyGone);
    refused(&[&refers, closes], 4, "codice", Problem::AlreadyGone);
    let leaves = r#"azione = "esce", cosa = "comune", codice = "041043""#;
    let need =
        r#"azione = "cambia", cosa = "bisogno", codice = "nidi", comune = "041043", persone = 40"#;
    refused(&[leaves, need], 5, "comune", Problem::AlreadyGone);
}

#[test]
fn columns_are_called_as_the_plan_calls_them() {
    let district = fano();
    let column = |file: &str, text: &str| {
        let read = plan(&district, file, text);
        let found = errors(&read).first().map(|one| one.1.to_owned());
        found.expect("an error")
    };
    // Those that the table lacks, in the language of the others; those that only the district tells, too.
    let merge = "azione;cosa;codice\na;unisce;ente;la-spiga\n";
    assert_eq!(column("piano.csv", &format!("scenario;{merge}")), "in");
    let english = "scenario;action;what;id\na;merge;organization;la-spiga\n";
    assert_eq!(column("plan.csv", english), "to");
    let into = "scenario;azione;cosa;codice;in\na;unisce;ente;la-spiga;nessuno\n";
    assert_eq!(column("piano.csv", into), "in");
    let type_of_need = "scenario;azione;cosa;codice;percento\na;cambia;bisogno;nessuno;5\n";
    assert_eq!(column("piano.csv", type_of_need), "codice");
    let english = "scenario;action;what;id;to\na;add;tie;nobody;dsm\n";
    assert_eq!(column("plan.csv", english), "id");
}

#[test]
fn a_wrong_word_gets_the_nearest_of_all() {
    let district = fano();
    let wrong = r#"azione = "chiudere", cosa = "ente", codice = "la-spiga""#;
    let read = of_changes(&district, &[wrong]);
    let [(4, "azione", Problem::NotAWord { choices, nearest })] = &errors(&read)[..] else {
        panic!("{:?}", read.diagnostics)
    };
    assert_eq!(nearest.as_deref(), Some("chiude"));
    assert!(
        choices.contains("esce") && choices.contains("entra"),
        "{choices}"
    );
}

#[test]
fn names_stand_for_ids_where_one_alone_has_them() {
    let district = fano();
    let by_name = [
        r#"azione = "chiude", cosa = "ente", codice = "cooperativa la  SPIGA""#,
        r#"azione = "cambia", cosa = "servizio", codice = "Nido del Molo", percento = 50"#,
        r#"azione = "cambia", cosa = "bisogno", codice = "Posti nido", comune = "Fano", persone = 4"#,
        r#"azione = "unisce", cosa = "tavolo", codice = "Famiglia", in = "Inclusione""#,
        r#"azione = "aggiunge", cosa = "ente", codice = "nuovo", nome = "Ente nuovo", comune = "Pergola""#,
        r#"azione = "aggiunge", cosa = "servizio", codice = "sportello", nome = "Sportello", ente = "Ente nuovo", tipi_bisogno = ["Posti nido", "casa"]"#,
    ];
    let read = of_changes(&district, &by_name);
    assert_eq!(read.diagnostics, []);
    let by_id = by_name.map(|change| {
        change
            .replace("cooperativa la  SPIGA", "la-spiga")
            .replace("Nido del Molo", "nido-del-molo")
            .replace("codice = \"Posti nido\"", "codice = \"nidi\"")
            .replace("[\"Posti nido\"", "[\"nidi\"")
            .replace(
                "codice = \"Famiglia\", in = \"Inclusione\"",
                "codice = \"famiglia\", in = \"inclusione\"",
            )
            .replace("ente = \"Ente nuovo\"", "ente = \"nuovo\"")
    });
    let by_id = by_id.each_ref().map(String::as_str);
    assert_eq!(read.plan, of_changes(&district, &by_id).plan);
    // A name that two have says of neither.
    let twins = [
        r#"azione = "aggiunge", cosa = "ente", codice = "uno", nome = "Gemelli""#,
        r#"azione = "aggiunge", cosa = "ente", codice = "due", nome = "Gemelli""#,
        r#"azione = "aggiunge", cosa = "legame", codice = "Gemelli", in = "dsm""#,
    ];
    let read = of_changes(&district, &twins);
    let ids = ["due", "uno"].map(str::to_owned).to_vec();
    assert_eq!(errors(&read), [(6, "codice", &Problem::SharedName { ids })]);
}

#[test]
fn places_are_the_persons_of_a_service() {
    let district = fano();
    let table = "scenario;azione;cosa;codice;comune;persone;posti;cotso\n\
        a;cambia;servizio;nido-del-molo;;;50;\n\
        a;cambia;bisogno;nidi;041013;400;;\n";
    let read = plan(&district, "piano.csv", table);
    assert!(read.is_usable(), "{:?}", read.diagnostics);
    let after = apply(&district, &read.plan, &read.plan.scenarios[0]).expect("it can be made");
    let service = after.network.service(&"nido-del-molo".parse().unwrap());
    assert_eq!(service.and_then(|service| service.capacity), Some(50));
    let nearest = Some("costo".to_owned());
    let unknown: Vec<&Problem> = read.diagnostics.iter().map(|one| &one.problem).collect();
    assert_eq!(unknown, [&Problem::UnknownColumn { nearest }]);
    let need = r#"azione = "cambia", cosa = "bisogno", codice = "nidi", comune = "041013", persone = 4, places = 4"#;
    let read = of_changes(&district, &[need]);
    assert_eq!(errors(&read), [(4, "places", &Problem::NotTaken)]);
    let twice =
        r#"azione = "cambia", cosa = "servizio", codice = "nido-del-molo", persone = 4, posti = 4"#;
    let read = of_changes(&district, &[twice]);
    assert_eq!(errors(&read), [(4, "posti", &Problem::NumberAndPercent)]);
}

#[test]
fn all_that_is_wrong_is_told_at_once_and_once() {
    let district = fano();
    let changes = [
        r#"azione = "cambia", cosa = "servizio", codice = "nido-del-molo", persone = "tanti""#,
        r#"azione = "chiude", cosa = "ente", codice = "nessuno""#,
        // What a refused row would have brought is not missing as well.
        r#"azione = "aggiunge", cosa = "ente", codice = "nuovo""#,
        r#"azione = "aggiunge", cosa = "legame", codice = "nuovo", in = "dsm""#,
        r#"azione = "chiude", cosa = "ente", codice = "la-spiga""#,
        r#"azione = "chiude", cosa = "ente", codice = "la-spiga""#,
    ];
    let read = of_changes(&district, &changes);
    let found: Vec<(usize, &str)> = errors(&read).iter().map(|one| (one.0, one.1)).collect();
    assert_eq!(found, [(4, "persone"), (5, "codice"), (6, "nome"), (9, "")]);
}

/// Changes none of which touches what another does.
const INDEPENDENT: [&str; 8] = [
    r#"{ azione = "chiude", cosa = "ente", codice = "la-spiga" }"#,
    r#"{ azione = "cambia", cosa = "servizio", codice = "nido-del-molo", percento = 50 }"#,
    r#"{ azione = "sposta", cosa = "servizio", codice = "nido-del-molo", comune = "Fano" }"#,
    r#"{ azione = "aggiunge", cosa = "ente", codice = "nuovo", nome = "Nuovo", comune = "Pergola" }"#,
    r#"{ azione = "aggiunge", cosa = "legame", codice = "nuovo", in = "dsm" }"#,
    r#"{ azione = "aggiunge", cosa = "legame", codice = "nuovo", in = "comune-fano" }"#,
    r#"{ azione = "unisce", cosa = "ente", codice = "nidi-d-aria", in = "ventosole" }"#,
    r#"{ azione = "cambia", cosa = "bisogno", codice = "nidi", percento = 10 }"#,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_changes_says_nothing(order in Just(INDEPENDENT.to_vec()).prop_shuffle(), cut in 0..8_usize) {
        let district = fano();
        let list = |changes: &[&str]| changes.join(",\n");
        let plain = format!("[[scenario]]\nname = \"s\"\nchange = [\n{}\n]\n", list(&INDEPENDENT));
        let expected = all(&made(&district, &plain, "s").expect("it can be made"));
        let shuffled = format!("[[scenario]]\nname = \"s\"\nchange = [\n{}\n]\n", list(&order));
        prop_assert_eq!(&all(&made(&district, &shuffled, "s").expect("it can be made")), &expected);
        // In two scenarios, whichever of them is made first; what one adds the other cannot tie.
        let (one, other): (Vec<&str>, Vec<&str>) =
            order.iter().partition(|change| !change.contains("nuovo") && change.len() % 8 < cut);
        // A scenario that changes nothing is refused.
        prop_assume!(!one.is_empty());
        for (first, second) in [("a", "b"), ("b", "a")] {
            let split = format!(
                "[[scenario]]\nname = \"{first}\"\nchange = [\n{}\n]\n[[scenario]]\nname = \"{second}\"\nchange = [\n{}\n]\n[[scenario]]\nname = \"s\"\non = [\"a\", \"b\"]\n",
                list(&one), list(&other),
            );
            prop_assert_eq!(&all(&made(&district, &split, "s").expect("it can be made")), &expected);
        }
    }
}
