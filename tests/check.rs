//! What does `check` show of a dataset in which every slip is planted, of a clean one, and of one nobody has begun to fill in?

mod common;

use common::golden::compare;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const DEMONSTRATION: &str = "datasets/ats6-fano";

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (file, text) in files {
        fs::write(folder.path().join(file), text).expect("a file");
    }
    folder
}

/// Runs `check` inside a folder's parent, so that what it says names no place of this machine.
fn check(dataset: &TempDir, options: &[&str]) -> Output {
    let parent = dataset.path().parent().expect("a parent");
    Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .current_dir(parent)
        .arg("check")
        .arg(dataset.path().file_name().expect("a name"))
        .args(options)
        .output()
        .expect("the program starts")
}

/// What was printed, the folder called `dati`.
fn said(dataset: &TempDir, output: &Output) -> String {
    let name = dataset.path().file_name().and_then(|name| name.to_str());
    String::from_utf8_lossy(&output.stdout).replace(name.expect("a name"), "dati")
}

const SQUARES: &str = r#"{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"istat_code": "041001"}, "geometry": {"type": "Polygon", "coordinates":
 [[[12.4, 43.4], [12.6, 43.4], [12.6, 43.6], [12.4, 43.6], [12.4, 43.4]],
  [[12.48, 43.48], [12.48, 43.52], [12.52, 43.52], [12.52, 43.48], [12.48, 43.48]]]}},
{"type": "Feature", "properties": {"istat_code": "041002"}, "geometry": {"type": "MultiPolygon", "coordinates":
 [[[[12.6, 43.4], [12.8, 43.4], [12.8, 43.6], [12.6, 43.6], [12.6, 43.4]]],
  [[[12.48, 43.48], [12.52, 43.48], [12.52, 43.52], [12.48, 43.52], [12.48, 43.48]]]]}},
{"type": "Feature", "properties": {"istat_code": "041003"}, "geometry": {"type": "Polygon", "coordinates":
 [[[12.4, 43.6], [12.8, 43.6], [12.8, 43.8], [12.4, 43.8], [12.4, 43.6]]]}}
]}"#;

/// Every judgement but those on a whole column, and problems enough for more than a screen.
fn planted() -> TempDir {
    folder(&[
        (
            "enti.csv",
            "id;nome;comune;latitudine;longitudine;ha_risposto;fax
capofila;Comune dimostrativo;041001;43,45;12,45;sì;
alfa;Alfa dimostrativa;041001;43,5;12,7;sì;
beta;Beta dimostrativa;041001;12,45;43,45;sì;
gamma;Gamma dimostrativa;041002;44,5;12,7;no;
delta;Delta dimostrativa;;45;14;no;
enclave;Enclave dimostrativa;041002;43,5;12,5;sì;
eco;Eco dimostrativa;041003;43,7;12,6;;
zeta;Zeta dimostrativa;041003;43,7;12,6;sì;
eta;Eta dimostrativa;041003;43,7;12,6;sì;
theta;Theta dimostrativa;041009;;;sì;
iota;Iota dimostrativa;041009;;;forse;
alfa;Alfa di nuovo;041001;;;sì;
",
        ),
        (
            "servizi.csv",
            "id;nome;ente;comune;latitudine;longitudine;capienza;stato;aggiornato_al
s1;Servizio uno;alfa;041002;43,45;12,45;10;attivo;2023-01-01
s2;Servizio due;alfa;;;;;attivo;2015-06-01
s3;Servizio tre;beta|zetta;;;;5;attivo;
s4;Servizio quattro;enclave;;;;5;attivo;
",
        ),
        (
            "bisogni.csv",
            "tipo;comune;persone
casa;041001;12
casa;041002;
cibo;041001;<3
lavoro;041001;x
lavoro;041002;y
lavoro;041001;z
cura;041001;4
",
        ),
        (
            "comuni.csv",
            "codice_istat;nome;latitudine;longitudine;popolazione
041001;Alba;43,45;12,45;1000
041002;Borgo;43,45;12,7;
041003;Colle;;;300
",
        ),
        (
            "tipi_bisogno.csv",
            "id;nome;area\ncasa;Casa;INC\ncibo;cibo;\nlavoro;Lavoro;INC\ncura;cura;\n",
        ),
        (
            "risponde.csv",
            "servizio;tipo_bisogno\ns1;casa\ns1;cibo\ns9;cibo\n",
        ),
        (
            "legami.csv",
            "da;a;tipo;forza;dal;segnalato_da
alfa;beta;collabora;3;2020;alfa|beta
alfa;enclave;collabora;3;2010;alfa
alfa;gamma;collabora;3;2020;alfa
alfa;eco;collabora;3;;alfa
beta;zeta;invia;2;2020;
alfa;omega;collabora;1;2020;alfa
beta;omega;collabora;1;2020;beta
zeta;omega;collabora;1;2020;zeta
eta;eta;collabora;1;2020;eta
enclave;eta;collabora;9;2020;eta
enclave;zeta;collabora;9;2020;eta
",
        ),
        (
            "tavoli.csv",
            "id;nome\ninclusione;Inclusione\nfamiglia;Famiglia\n",
        ),
        (
            "partecipazione.csv",
            "ente;tavolo\ncapofila;inclusione\nalfa;inclusione\nbeta;inclusione\nenclave;inclusione\n",
        ),
        ("municipalities.geojson", SQUARES),
        (
            "dataset.toml",
            "name = \"prova\"\nlead = \"capofila\"\ndate = \"2023-10-01\"\n",
        ),
    ])
}

#[test]
fn a_dataset_with_every_slip_fills_a_screen_and_all_of_it_with_all() {
    let data = planted();
    for language in ["it", "en"] {
        let brief = check(&data, &["--lang", language]);
        let text = said(&data, &brief);
        assert_eq!(brief.status.code(), Some(1), "{text}");
        assert!(text.lines().count() <= 36, "{} lines", text.lines().count());
        compare(&format!("{language}/check.txt"), text.as_bytes());
        let all = check(&data, &["--lang", language, "--all"]);
        compare(
            &format!("{language}/check-all.txt"),
            said(&data, &all).as_bytes(),
        );
    }
}

#[test]
fn colors_repeat_what_the_words_say() {
    let data = planted();
    let plain = said(&data, &check(&data, &[]));
    assert!(!plain.contains('\u{1b}'));
    let parent = data.path().parent().expect("a parent");
    let colored = |variable: &str| {
        Command::new(env!("CARGO_BIN_EXE_tessuto"))
            .current_dir(parent)
            .arg("check")
            .arg(data.path().file_name().expect("a name"))
            .env(variable, "1")
            .output()
            .expect("the program starts")
    };
    let forced = said(&data, &colored("CLICOLOR_FORCE"));
    assert!(
        forced.contains("\u{1b}[1m\u{1b}[31merrore\u{1b}[0m: "),
        "{forced:?}"
    );
    assert_eq!(anstream::adapter::strip_str(&forced).to_string(), plain);
    assert_eq!(said(&data, &colored("NO_COLOR")), plain);
}

#[test]
fn the_folder_holds_every_problem_and_every_remark_in_a_row_of_its_own() {
    let data = planted();
    let results = tempfile::tempdir().expect("a folder");
    let place = results.path().join("nuova");
    let output = check(&data, &["-o", place.to_str().expect("a path"), "--quiet"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let text = fs::read_to_string(place.join("diagnostics.csv")).expect("a table");
    let mut lines = text.lines();
    assert_eq!(
        lines.next(),
        Some(
            "\u{feff}gravità;file;foglio;riga;colonna;valore;letto come;che cosa non va;che cosa fare"
        )
    );
    let all = said(&data, &check(&data, &["--all"]));
    let told = all.lines().filter(|line| {
        ["errore: ", "attenzione: ", "nota: "]
            .iter()
            .any(|word| line.starts_with(word))
    });
    assert_eq!(lines.count(), told.count());
    assert!(text.contains("Delta dimostrativa"), "{text}");
    // Once more over the same folder, and nothing half written is left beside.
    assert_eq!(
        check(&data, &["-o", place.to_str().expect("a path")])
            .status
            .code(),
        Some(1)
    );
    for entry in fs::read_dir(&place).expect("a folder") {
        let name = entry.expect("an entry").file_name();
        assert!(
            name.to_string_lossy().starts_with("diagnostics."),
            "{name:?}"
        );
    }
}

#[test]
fn many_causes_are_shown_before_what_only_follows_from_them() {
    let refused: String = (0..12).map(|row| format!("e{row};;041001\n")).collect();
    let ties: String = (0..12).map(|row| format!("e{row};alfa;1\n")).collect();
    let data = folder(&[
        (
            "enti.csv",
            &format!("id;nome;comune;risposto\nalfa;Alfa dimostrativa;041001;sì\n{refused}"),
        ),
        (
            "servizi.csv",
            "id;nome;ente;stato\ns1;Uno;alfa;aperto\ns2;;alfa;attivo\n",
        ),
        (
            "bisogni.csv",
            "tipo;comune;persone\ncasa;041001;1\ncasa;041009;3\ncasa;;3\n",
        ),
        (
            "comuni.csv",
            "codice_istat;nome;popolazione\n041001;Alba;1000\n041002;;10\n41;Colle;3\n",
        ),
        ("tipi_bisogno.csv", "id;nome\ncasa;Casa\nscuola;\n"),
        (
            "legami.csv",
            &format!("da;a;forza\n{ties}alfa;alfa;1\nalfa;zeta;9\nalfa;omega;1\n"),
        ),
    ]);
    let output = check(&data, &[]);
    let text = said(&data, &output);
    let errors: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("errore: "))
        .collect();
    let (last, causes) = errors.split_last().expect("errors");
    assert!(causes.len() >= 8, "{text}");
    assert!(
        causes.iter().all(|line| !line.contains("non è usata")),
        "{text}"
    );
    assert_eq!(
        *last,
        "errore: altre 12 righe parlano di righe lasciate fuori: si correggono da sé quando quelle sono corrette"
    );
    // It is not among those that --all would show beside: after the line that counts these.
    assert!(
        text.contains("aggiungere --all per vederli.\nerrore: altre 12 righe"),
        "{text}"
    );
    assert!(text.lines().count() <= 36, "{text}");
    assert!(
        !text.contains("tra gli enti non risulta alcun legame"),
        "{text}"
    );
}

#[test]
fn a_folder_without_likely_duplicates_is_told_to_have_none() {
    let data = planted();
    let place = tempfile::tempdir().expect("a folder");
    let output = check(&data, &["-o", place.path().to_str().expect("a path")]);
    assert!(!place.path().join("duplicates.csv").exists());
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(
        text.contains("Nessun probabile doppione: duplicates.csv non è scritto."),
        "{text}"
    );
}

#[test]
fn judgements_change_no_exit_code() {
    let output = Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .args(["check", DEMONSTRATION])
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.lines().count() <= 32, "{text}");
    assert!(
        text.contains("La rete come dato, 11 osservazioni:"),
        "{text}"
    );
    compare("it/check-demonstration.txt", text.as_bytes());
    let younger = Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .args(["check", DEMONSTRATION, "--older-than", "1"])
        .output()
        .expect("the program starts");
    let text = String::from_utf8_lossy(&younger.stdout).into_owned();
    assert!(
        text.contains("legami risultano da più di un anno"),
        "{text}"
    );
}

#[test]
fn a_dataset_nobody_has_begun_is_told_calmly_what_it_lacks() {
    let data = folder(&[
        ("enti.csv", "id;nome;comune\n"),
        ("servizi.csv", "id;nome;ente\n"),
        ("bisogni.csv", "tipo;comune;persone\n"),
        ("comuni.csv", "codice_istat;nome\n041013;Fano\n"),
        ("legami.csv", "da;a\n"),
        ("dataset.toml", "lead = \"comune-capofila\"\n"),
    ]);
    for language in ["it", "en"] {
        let output = check(&data, &["--lang", language]);
        let text = said(&data, &output);
        assert_eq!(output.status.code(), Some(0), "{text}");
        assert!(text.lines().count() <= 24, "{text}");
        compare(&format!("{language}/check-blank.txt"), text.as_bytes());
    }
    let words = said(&data, &check(&data, &[]));
    for word in ["errore", "attenzione"] {
        assert!(!words.contains(word), "{words}");
    }
    assert!(Path::new(DEMONSTRATION).exists());
}
