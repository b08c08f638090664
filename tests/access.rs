//! Does `tessuto access` say the same on plain files and on a dataset, in every language and format, and refuse what makes no sense?

#[path = "common/program.rs"]
mod program;

use program::from_here as tessuto;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const DEMONSTRATION: &str = "datasets/ats6-fano";
const FILES: [&str; 6] = [
    "--demand",
    "tests/oracle/od_demand.csv",
    "--supply",
    "tests/oracle/od_supply.csv",
    "--costs",
    "tests/oracle/od_costs.csv",
];

/// What is written and what is said of a command that runs, with its exit code.
#[track_caller]
fn told(arguments: &[&str], code: i32) -> (String, String) {
    let output = tessuto(arguments);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    (String::from_utf8(output.stdout).expect("UTF-8"), said)
}

fn with<'a>(own: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    ["access"].iter().chain(own).chain(more).copied().collect()
}

/// The rows of a CSV by their first cell, and its header.
fn rows(text: &str) -> (Vec<String>, BTreeMap<String, Vec<String>>) {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader
        .headers()
        .expect("a header")
        .iter()
        .map(str::to_owned);
    let header = header.collect();
    let records = reader.records().map(|row| row.expect("a row"));
    let cells = records.map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>());
    (header, cells.map(|row| (row[0].clone(), row)).collect())
}

#[test]
fn plain_files_give_an_id_and_its_access() {
    let steps = ["--steps", "10:1,20:0.68,30:0.22", "--format", "csv"];
    let (table, said) = told(&with(&FILES, &steps), 0);
    let (header, found) = rows(&table);
    assert_eq!(header, ["id", "access"]);
    for (id, expected) in [
        ("A", 0.0041917),
        ("B", 0.0042461),
        ("C", 0.0034264),
        ("D", 0.0033333),
        ("E", 0.0),
    ] {
        let access: f64 = found[id][1].parse().unwrap();
        assert!((access - expected).abs() < 1e-7, "{id}: {access}");
    }
    for part in [
        "Tabella costi: 15 righe lette, 15 usate, nessuna lasciata fuori.",
        "Luoghi = 5 con 2.050 persone; punti di offerta = 3; viaggi noti = 15, di cui 7 entro 30 minuti.",
        "Pesi: 1 fino a 10 minuti; 0,68 fino a 20 minuti; 0,22 fino a 30 minuti.",
        "Verifica riuscita: persone × accesso, sommato = 8; posti dei servizi che qualcuno raggiunge = 8.",
        "Nessun posto entro il raggio: 1 su 5 (",
        "con 50 persone (",
        "): E.\n",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let usual = told(&with(&FILES, &["--format", "csv"]), 0).0;
    assert_eq!(usual, table, "these steps are the usual ones");
    let farther = told(&with(&FILES, &["--steps", "80:1", "--format", "csv"]), 0).1;
    assert!(
        farther.contains("Ogni riga ha entro il raggio almeno un posto"),
        "{farther}"
    );
}

#[test]
fn several_methods_have_a_column_each_and_languages_say_the_same() {
    let methods = "2sfca,e2sfca,3sfca,bfca,raam,nearest,cumulative,cumulative_services,gravity";
    let asked = ["--method", methods, "--lang", "en", "--format", "csv"];
    let (table, said) = told(&with(&FILES, &asked), 0);
    let (header, found) = rows(&table);
    assert_eq!(header.join(","), format!("id,{methods}"));
    assert_eq!(found["E"][5], "", "nobody pays an endless cost");
    assert_eq!(found["E"][6], "75.0");
    assert!(said.contains("Equilibrium reached in"), "{said}");
    assert_eq!(said.matches("Check passed").count(), 4, "{said}");
    let asked = ["--method", methods, "--format", "csv"];
    assert_eq!(told(&with(&FILES, &asked), 0).0, table);
    let shown = told(&with(&FILES, &["--lang", "en"]), 0).0;
    assert!(
        shown.contains("two-step access, weighted (E2SFCA)"),
        "{shown}"
    );
    let quiet = told(&with(&FILES, &["--quiet", "--method", "2sfca"]), 0).1;
    assert_eq!(quiet, "");
    let shown = told(
        &with(&FILES, &["--format", "json", "--method", "nearest"]),
        0,
    )
    .0;
    let json: serde_json::Value = serde_json::from_str(&shown).expect("JSON");
    assert_eq!(json[4]["access"], 75.0);
}

#[test]
fn dirty_files_are_used_as_far_as_they_can_be() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let demand = file("domanda.csv", "id;persone\nA;10\nB;-3\n");
    let supply = file("offerta.csv", "id;capienza\nX;4\nY;\n");
    let costs = file(
        "costi.csv",
        "domanda;offerta;minuti\nA;X;12,5\nA;X;9,5\nA;Y;5\nB;X;1\nC;X;1\n",
    );
    let files = ["--demand", &demand, "--supply", &supply, "--costs", &costs];
    let (table, said) = told(
        &with(&files, &["--method", "2sfca,nearest", "--format", "csv"]),
        1,
    );
    assert_eq!(rows(&table).1["A"], ["A", "0.4", "5.0"]);
    for part in [
        "domanda.csv, riga 3, colonna persone: `-3` è sotto zero",
        "costi.csv, riga 6, colonna domanda: `C` sta solo nella tabella costi",
        "costi.csv, riga 3: `A → X` questo viaggio è già alla riga 2: vale il costo più basso",
        "Tabella costi: 5 righe lette, 3 usate, 2 lasciate fuori.",
        "Un luogo, con 10 persone, raggiunge anche servizi che non dichiarano la capienza",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let none = file("nessuno.csv", "id,persone\n");
    let files = ["--demand", &none, "--supply", &supply, "--costs", &costs];
    assert_eq!(
        told(&with(&files, &["--format", "csv"]), 1).0,
        "id,access\n"
    );
}

#[test]
fn a_dataset_has_the_access_of_its_needs() {
    let csv = ["--format", "csv"];
    let (table, said) = told(&with(&[DEMONSTRATION], &csv), 0);
    assert!(said.contains("Verifica riuscita"), "{said}");
    let (header, together) = rows(&table);
    assert_eq!(
        header.join(","),
        "id,need_type,istat_code,municipality,persons,access,within_reach,estimated_minutes"
    );
    let coverage = told(&["coverage", DEMONSTRATION, "--format", "csv"], 0).0;
    let (columns, needs) = rows(&coverage);
    let access = columns
        .iter()
        .position(|column| column == "access")
        .unwrap();
    assert_eq!(together.len(), needs.len());
    for (id, row) in &together {
        assert_eq!(row[5], needs[id][access], "{id}");
    }
    let (table, said) = told(&with(&[DEMONSTRATION, "--by", "type"], &csv), 0);
    assert!(said.contains("Verifica riuscita"), "{said}");
    let alone = rows(&table).1;
    let number = |row: &[String]| row[5].parse::<f64>().ok();
    // A service that answers to one type alone has nobody else to serve: no need has less than among all.
    assert!(
        alone
            .iter()
            .all(|(id, row)| number(row) >= number(&together[id]))
    );
    let of_type = ["--by", "type", "--type", "nidi", "--lang", "en"];
    let (table, said) = told(
        &with(&[DEMONSTRATION], &[of_type.as_slice(), &csv].concat()),
        0,
    );
    let nurseries = rows(&table).1;
    assert!(
        nurseries
            .iter()
            .all(|(id, row)| id.starts_with("nidi") && *row == alone[id])
    );
    assert!(!nurseries.is_empty() && nurseries.len() < alone.len());
    assert!(
        said.contains("estimated from the great-circle distance"),
        "{said}"
    );
}

#[test]
fn what_is_said_is_of_what_was_asked() {
    let said = |own: &[&str], more: &[&str]| told(&with(own, more), 0).1;
    let nearest = said(
        &FILES,
        &["--method", "nearest", "--radius", "1", "--steps", "10:1"],
    );
    for part in [
        "--radius qui non ha effetto",
        "--steps qui non ha effetto: ne tengono conto solo i modi e2sfca, 3sfca, bfca, gravity.",
        "entro un minuto.",
    ] {
        assert!(nearest.contains(part), "{part} in {nearest}");
    }
    let short = said(&FILES, &["--steps", "10:1,20:0.5", "--radius", "15"]);
    assert!(
        short.contains("1 fino a 10 minuti; 0,50 fino a 15 minuti."),
        "{short}"
    );
    let nurseries = said(&[DEMONSTRATION], &["--type", "nidi"]);
    assert!(
        nurseries.contains("Verifica riuscita, su tutti i bisogni e non solo su quelli"),
        "{nurseries}"
    );
    let all = said(&[DEMONSTRATION], &[]);
    assert!(!all.contains("non solo su quelli"), "{all}");
    for part in [
        "I minuti sono stimati dalla distanza in linea d'aria, non misurati.",
        "Organizzazioni e legami dimostrativi.",
        "Emergenza abitativa, Fratte Rosa; ",
        " e altre 26 righe.",
    ] {
        assert!(all.contains(part), "{part} in {all}");
    }
}

#[test]
fn estimates_and_demonstrations_are_said_beside_every_table() {
    for (command, minutes) in [
        ("coverage", true),
        ("closures", true),
        ("additions", true),
        ("referral", true),
        ("equity", true),
        ("isolates", false),
        ("standards", false),
    ] {
        let said = told(&[command, DEMONSTRATION], 0).1;
        assert_eq!(
            said.contains("I minuti sono stimati dalla distanza in linea d'aria, non misurati."),
            minutes,
            "{command}: {said}"
        );
        assert!(
            said.contains("Organizzazioni e legami dimostrativi."),
            "{command}: {said}"
        );
    }
}

#[test]
fn rows_that_nothing_serves_have_no_estimate() {
    let (table, _) = told(&with(&[DEMONSTRATION], &["--format", "csv"]), 0);
    let found = rows(&table).1;
    let estimates = |reach: &str| {
        let of_reach = found.values().filter(|row| row[6] == reach);
        of_reach.map(|row| row[7].clone()).collect::<Vec<_>>()
    };
    assert!(estimates("reached").iter().all(|cell| cell == "true"));
    assert!(estimates("none").contains(&String::new()));
    assert!(!estimates("none").contains(&"false".to_owned()));
}

#[test]
fn formats_hold_the_same_values() {
    let folder = tempfile::tempdir().unwrap();
    for ending in ["csv", "json", "parquet", "xlsx", "txt"] {
        let path = folder.path().join(format!("access.{ending}"));
        let path = path.display().to_string();
        told(&with(&[DEMONSTRATION], &["-o", &path]), 0);
        assert!(
            fs::metadata(Path::new(&path)).unwrap().len() > 1000,
            "{ending}"
        );
    }
    let text = told(&with(&FILES, &["--excel-it", "--method", "2sfca"]), 0).0;
    assert!(
        text.starts_with('\u{feff}') && text.contains("0,0041"),
        "{text}"
    );
}

#[test]
fn what_makes_no_sense_is_refused_in_words() {
    for wrong in [
        &["--radius", "-1"][..],
        &["--radius", "lontano"],
        &["--steps", "10:1,10:2"],
        &["--steps", "10:1,20:2"],
        &["--decay", "gauss"],
        &["--tau", "0"],
        &["--method", "4sfca"],
        &["--steps", "10:1", "--decay", "gaussian"],
        &["--type", "nidi"],
    ] {
        let output = tessuto(&with(&FILES, wrong));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{wrong:?}: {said}");
        assert!(
            output.stdout.is_empty() && said.contains("errore"),
            "{wrong:?}: {said}"
        );
    }
    let said = told(&["access", DEMONSTRATION, "--type", "nidii"], 2).1;
    assert!(
        said.contains("non c'è nessun tipo di bisogno `nidii`"),
        "{said}"
    );
    told(&["access", "--demand", FILES[1], "--supply", FILES[3]], 2);
    let said = told(&["access"], 2).1;
    assert!(
        said.contains("indicare un dataset, oppure --demand"),
        "{said}"
    );
    for (wrong, part) in [
        (
            ["coverage", DEMONSTRATION, "--radius", "10"],
            "radius_minutes",
        ),
        (["equity", DEMONSTRATION, "--line", "10"], "--values"),
    ] {
        let said = told(&wrong, 2).1;
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn every_method_is_explained() {
    for method in [
        "coverage",
        "2sfca",
        "e2sfca",
        "3sfca",
        "bfca",
        "raam",
        "nearest",
        "cumulative",
        "gravity",
    ] {
        for language in ["it", "en"] {
            let page = told(&["explain", method, "--lang", language], 0).0;
            assert!(page.lines().count() > 5, "{page}");
        }
    }
}
