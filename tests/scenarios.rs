//! A plan changes a district as it says, all of it or nothing, in whatever order it is written, and can undo what it did.

use proptest::prelude::*;
use std::fs;
use std::path::Path;
use tessuto::analysis::study::Study;
use tessuto::ingest::{ReadPlan, read_dataset, read_plan};
use tessuto::model::diagnostic::{Diagnostic, Problem};
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
    assert!(read.is_usable(), "{:?}", read.diagnostics);
    let scenario = read.plan.scenarios.iter().find(|one| one.name == name);
    apply(
        district,
        &read.plan,
        scenario.expect("the scenario is there"),
    )
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
fn what_a_scenario_does_another_can_undo() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "fatto"
change = [
    { azione = "chiude", cosa = "ente", codice = "la-spiga" },
    { azione = "chiude", cosa = "servizio", codice = "nido-conchiglia" },
    { azione = "chiude", cosa = "legame", codice = "comune-fano", in = "dsm" },
    { azione = "esce", cosa = "comune", codice = "Pergola" },
    { azione = "unisce", cosa = "ente", codice = "nidi-d-aria", in = "ventosole" },
    { azione = "unisce", cosa = "tavolo", codice = "famiglia", in = "inclusione" },
    { azione = "cambia", cosa = "servizio", codice = "nido-del-molo", percento = 50 },
    { azione = "sposta", cosa = "servizio", codice = "nido-del-molo", comune = "041013" },
    { azione = "cambia", cosa = "bisogno", codice = "nidi", percento = -20 },
]

[[scenario]]
name = "disfatto"
on = ["fatto"]
change = [
    { azione = "ripristina", cosa = "ente", codice = "la-spiga" },
    { azione = "ripristina", cosa = "servizio", codice = "nido-conchiglia" },
    { azione = "ripristina", cosa = "legame", codice = "comune-fano", in = "dsm" },
    { azione = "ripristina", cosa = "comune", codice = "041043" },
    { azione = "ripristina", cosa = "ente", codice = "nidi-d-aria" },
    { azione = "ripristina", cosa = "tavolo", codice = "famiglia" },
    { azione = "ripristina", cosa = "servizio", codice = "nido-del-molo" },
    { azione = "ripristina", cosa = "bisogno", codice = "nidi" },
]
"#;
    let baseline = all(&Draft::of(&district).district());
    let changed = made(&district, text, "fatto").expect("it can be made");
    assert_ne!(all(&changed), baseline);
    let undone = made(&district, text, "disfatto").expect("it can be undone");
    assert_eq!(all(&undone), baseline);
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
        matches!(problem, Problem::NotAChoice { .. })
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
