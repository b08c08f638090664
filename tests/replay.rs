//! Does a record give the same folder again, or say which input is another now?

#[path = "common/program.rs"]
mod program;

use program::{files, folder, read, stderr, stdout, tessuto, write};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// Writes a small dataset, `dati`, into a folder.
fn dataset(home: &TempDir) {
    for (file, text) in [
        ("enti.csv", "id,nome,comune\na,Alfa,041013\nb,Beta,041013\n"),
        (
            "servizi.csv",
            "id,nome,ente,comune,serve,capienza\ns,Sportello,a,041013,*,10\n",
        ),
        ("bisogni.csv", "tipo,comune,persone\ncasa,041013,12\n"),
        ("comuni.csv", "codice_istat,nome\n041013,Fano\n"),
        ("risponde.csv", "servizio,tipo_bisogno\ns,casa\n"),
        ("legami.csv", "da,a,tipo,forza\na,b,collabora,3\n"),
        ("dataset.toml", "name = \"prova\"\n"),
    ] {
        write(home, &format!("dati/{file}"), text);
    }
    write(home, "posti.csv", "id;x;y\na;0,25;0,5\nb;0,75;0,25\n");
}

/// Runs the program in a folder; fails unless it is content.
fn done(home: &TempDir, arguments: &[&str]) -> String {
    let output = tessuto(home, arguments);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{arguments:?}: {}",
        stderr(&output)
    );
    stderr(&output)
}

/// A small dataset in a folder, and the results of its analysis beside it, in `risultati`.
fn analysed(more: &[&str]) -> TempDir {
    let home = folder();
    dataset(&home);
    let arguments = ["analyze", "dati", "-o", "risultati"];
    done(&home, &[&arguments, more].concat());
    home
}

/// Every file under a folder, by its path inside it.
fn bytes_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = PathBuf::from(path.file_name().unwrap_or_default());
        if path.is_dir() {
            let inside = bytes_of(&path).into_iter();
            files.extend(inside.map(|(file, bytes)| (name.join(file), bytes)));
        } else {
            files.insert(name, fs::read(&path).expect("a file"));
        }
    }
    files
}

/// How a run is asked for, and what its replay has to be told beside its record.
const RUNS: [(&str, &[&str], &[&str]); 4] = [
    (
        "analyze",
        &[
            "--lang",
            "en",
            "--seed",
            "7",
            "--theme",
            "grey",
            "--size",
            "square,a4",
            "--strict",
            "--positions",
            "posti.csv",
        ],
        &[],
    ),
    (
        "analyze",
        &["--audience", "tavolo", "--actor-sheets"],
        &["dati"],
    ),
    (
        "analyze",
        &["--audience", "public", "--positions", "posti.csv"],
        &["dati", "--positions", "posti.csv"],
    ),
    ("report", &["--lang", "en", "--actor-sheets"], &[]),
];

#[test]
fn a_replay_has_the_options_of_the_record_and_gives_the_same_bytes() {
    for (command, options, told) in RUNS {
        let home = folder();
        dataset(&home);
        let first = [command, "dati", "-o", "risultati"];
        done(&home, &[&first, options].concat());
        let again = [
            "analyze",
            "--replay",
            "risultati/run.json",
            "-o",
            "di-nuovo",
        ];
        let said = done(&home, &[&again, told].concat());
        let same = ["every file is the same", "ogni file è identico"];
        assert!(
            same.into_iter().any(|same| said.contains(same)),
            "{options:?}: {said}"
        );
        let [first, second] =
            ["risultati", "di-nuovo"].map(|place| bytes_of(&home.path().join(place)));
        assert!(first.keys().eq(second.keys()), "{options:?}");
        for (file, bytes) in &first {
            assert!(second[file] == *bytes, "{options:?}: {}", file.display());
        }
    }
}

#[test]
fn a_replay_is_not_asked_for_what_the_record_says_otherwise() {
    let home = analysed(&["--seed", "7"]);
    let replay = ["analyze", "--replay", "risultati/run.json", "-o", "nuovi"];
    for (before, after, option) in [
        (&["--seed", "9"][..], &[][..], "--seed"),
        (&[], &["--lang", "en"], "--lang"),
        (&[], &["--positions", "posti.csv"], "--positions"),
        (&[], &["--audience", "public"], "--audience"),
        (&[], &["--size", "a4"], "--size"),
    ] {
        let output = tessuto(&home, &[before, &replay, after].concat());
        assert_eq!(output.status.code(), Some(2), "{option}");
        assert!(stderr(&output).contains(option), "{}", stderr(&output));
        assert!(!home.path().join("nuovi").exists(), "{option}");
    }
    let same = ["--seed", "7", "--lang", "it", "--threads", "1"];
    done(&home, &[&replay[..], &same].concat());
}

#[test]
fn a_replay_does_not_replace_what_it_is_compared_with() {
    let home = analysed(&[]);
    let file = home.path().join("risultati/positions.csv");
    fs::write(&file, "altro").expect("a file");
    let before = bytes_of(&home.path().join("risultati"));
    done(&home, &["analyze", "--replay", "risultati/run.json"]);
    assert!(before == bytes_of(&home.path().join("risultati")));
    let places = files(&home, "");
    assert!(
        places.contains(&"risultati-replay".to_owned()),
        "{places:?}"
    );
    // From inside the folder it has no name on the command line.
    fs::remove_dir_all(home.path().join("risultati-replay")).expect("a folder");
    let inside = home.path().join("risultati");
    let output = Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .args(["analyze", "../dati", "--replay", "run.json"])
        .current_dir(&inside)
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(home.path().join("risultati-replay/run.json").exists());
}

#[test]
fn positions_that_have_moved_or_changed_are_asked_for() {
    let home = analysed(&["--positions", "posti.csv"]);
    let replay = ["analyze", "--replay", "risultati/run.json", "-o", "nuovi"];
    let places = home.path().join("posti.csv");
    let elsewhere = home.path().join("altri.csv");
    fs::rename(&places, &elsewhere).expect("a file");
    let output = tessuto(&home, &replay);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("--positions"),
        "{}",
        stderr(&output)
    );
    let told = ["--positions", "altri.csv"];
    done(&home, &[&replay[..], &told].concat());
    fs::write(&elsewhere, "id;x;y\na;0,5;0,5\n").expect("a file");
    let output = tessuto(&home, &[&replay[..], &told].concat());
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("posti.csv"), "{}", stderr(&output));
}

#[cfg(unix)]
#[test]
fn a_dataset_whose_path_is_no_text_is_analysed_all_the_same() {
    use std::os::unix::ffi::OsStrExt;
    let home = folder();
    dataset(&home);
    let strange = home.path().join(OsStr::from_bytes(b"dati-\xff"));
    fs::rename(home.path().join("dati"), &strange).expect("a folder");
    let output = Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .arg("report")
        .arg(&strange)
        .args(["-o", "risultati"])
        .current_dir(home.path())
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(home.path().join("risultati/run.json").exists());
}

#[test]
fn a_replay_names_what_has_changed_and_leaves_nothing() {
    let home = analysed(&[]);
    write(
        &home,
        "dati/bisogni.csv",
        "tipo,comune,persone\ncasa,041013,13\n",
    );
    fs::remove_file(home.path().join("dati/legami.csv")).expect("a file");
    write(&home, "dati/tavoli.csv", "id,nome\nt,Tavolo\n");
    let output = tessuto(&home, &["analyze", "--replay", "risultati/run.json"]);
    assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
    let told = stderr(&output);
    for file in [
        "cambiati: bisogni.csv",
        "mancano: legami.csv",
        "nuovi: tavoli.csv",
    ] {
        assert!(told.contains(file), "{file} in {told}");
    }
    assert!(!home.path().join("risultati-replay").exists());
}

#[test]
fn a_replay_says_which_file_came_out_otherwise() {
    let home = analysed(&[]);
    let old = read(&home, "risultati/run.json");
    let mut value: serde_json::Value = serde_json::from_str(&old).expect("JSON");
    value["files"]["positions.csv"] = "0".into();
    write(&home, "risultati/run.json", value.to_string());
    let told = done(&home, &["analyze", "--replay", "risultati/run.json"]);
    assert!(told.contains("un file è diverso: positions.csv"), "{told}");
}

#[test]
fn the_record_for_everybody_names_no_path_and_asks_for_the_dataset() {
    let home = analysed(&["--audience", "public", "--positions", "./posti.csv"]);
    let written = read(&home, "risultati/run.json");
    for path in ["dati", "./posti.csv"] {
        assert!(!written.contains(&format!("\"{path}\"")), "{written}");
    }
    let output = tessuto(&home, &["analyze", "--replay", "risultati/run.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--replay"), "{}", stderr(&output));
}

#[test]
fn outside_the_office_a_replay_compares_what_comes_out() {
    let home = analysed(&["--audience", "tavolo"]);
    let written = read(&home, "risultati/run.json");
    let written: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    // Whoever guesses an input could see by its hash whether the guess is right.
    assert!(written["inputs"].is_null(), "{written}");
    write(
        &home,
        "dati/bisogni.csv",
        "tipo,comune,persone\ncasa,041013,13\n",
    );
    let replay = ["analyze", "dati", "--replay", "risultati/run.json"];
    let told = done(&home, &replay);
    assert!(told.contains("file sono diversi"), "{told}");
}

#[test]
fn what_is_no_record_is_named() {
    let home = folder();
    write(&home, "run.json", "{}");
    for path in ["run.json", "altrove.json"] {
        let output = tessuto(&home, &["analyze", "--replay", path]);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(path), "{}", stderr(&output));
    }
}

#[test]
fn the_report_alone_does_not_take_the_place_of_the_results() {
    let home = analysed(&[]);
    done(&home, &["report", "dati"]);
    let left = bytes_of(&home.path().join("notebooks-out/prova-report"));
    assert!(left.contains_key(Path::new("report.html")));
    let spelled = |file: &&PathBuf| file.extension().is_some_and(|ending| ending == "csv");
    assert_eq!(left.keys().find(spelled), None);
}
