//! Does the program do what its help says, on real folders, with the exit codes of the README?

#[path = "common/program.rs"]
mod program;

use calamine::{Data, Reader as _, Xlsx};
use program::{from_here as tessuto, stderr, stdout};
use std::fs;
use std::path::Path;
use std::process::Output;
use tempfile::TempDir;
use tessuto::present::contents::{ASIDES, CONTENTS};

const DEMONSTRATION: &str = "datasets/ats6-fano";

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

/// A small dataset that is right, into which a test writes what is wrong.
fn dataset() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (file, text) in [
        (
            "enti.csv",
            "id,nome,comune,ha_risposto\na,Alfa,041013,sì\nb,Beta,041013,sì\nc,Gamma,041043,no\n",
        ),
        (
            "servizi.csv",
            "id,nome,ente,comune,serve,capienza\ns,Sportello,a,041013,*,10\n",
        ),
        (
            "bisogni.csv",
            "tipo,comune,persone\ncasa,041013,12\ncasa,041043,3\n",
        ),
        (
            "comuni.csv",
            "codice_istat,nome\n041013,Fano\n041043,Pergola\n",
        ),
        ("risponde.csv", "servizio,tipo_bisogno\ns,casa\n"),
        ("legami.csv", "da,a,tipo,forza\na,b,collabora,3\n"),
        ("dataset.toml", "name = \"prova\"\nlead = \"a\"\n"),
    ] {
        fs::write(folder.path().join(file), text).expect("a file");
    }
    folder
}

fn path(folder: &TempDir) -> &str {
    folder.path().to_str().expect("a path in UTF-8")
}

/// Every file of a folder, by its path inside it, with its bytes.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path
                    .strip_prefix(folder)
                    .expect("inside")
                    .display()
                    .to_string();
                files.push((name, fs::read(&path).expect("a file")));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn analyze_leaves_everything_twice_with_the_same_bytes_on_one_thread_and_on_two() {
    let results = tempfile::tempdir().expect("a folder");
    let runs = ["1", "2"].map(|threads| {
        let place = results.path().join(threads);
        let place = place.to_str().expect("a path in UTF-8");
        let output = tessuto(&["analyze", DEMONSTRATION, "--threads", threads, "-o", place]);
        assert_eq!(code(&output), Some(0), "{}", stderr(&output));
        assert_eq!(stdout(&output).lines().count(), 10, "{}", stdout(&output));
        contents(Path::new(place))
    });
    let names: Vec<&str> = runs[0].iter().map(|(name, _)| name.as_str()).collect();
    for promised in ["report.html", "run.json", "network.graphml"] {
        assert!(names.contains(&promised), "{promised} in {names:?}");
    }
    for figure in ["network", "district", "needs", "brokers"] {
        for ending in ["svg", "png"] {
            let file = format!("figures/{figure}.{ending}");
            assert!(names.contains(&file.as_str()), "{file} in {names:?}");
        }
    }
    assert_eq!(
        names
            .iter()
            .filter(|name| name.starts_with("tables/"))
            .count(),
        // What draws say of scenarios is worked out when it is asked for.
        2 * (CONTENTS.len() + ASIDES.len() - 1)
    );
    for ((name, one), (_, two)) in runs[0].iter().zip(&runs[1]) {
        assert!(one == two, "{name} differs between one thread and two");
    }
    let left: Vec<_> = fs::read_dir(results.path()).expect("a folder").collect();
    assert_eq!(left.len(), 2, "nothing temporary is left behind: {left:?}");
}

#[test]
fn the_demonstration_says_that_it_is_one() {
    let results = tempfile::tempdir().expect("a folder");
    let place = results.path().join("x");
    tessuto(&[
        "analyze",
        DEMONSTRATION,
        "-q",
        "-o",
        place.to_str().expect("a path"),
    ]);
    for (name, bytes) in contents(&place) {
        if name.ends_with(".svg") || name == "report.html" {
            let text = String::from_utf8(bytes).expect("text");
            assert!(
                text.to_lowercase()
                    .contains("organizzazioni e legami dimostrativi"),
                "{name}"
            );
        }
    }
}

#[test]
fn a_second_run_keeps_what_people_added_and_drops_what_it_no_longer_writes() {
    let data = dataset();
    let results = tempfile::tempdir().expect("a folder");
    let place = results.path().join("prova");
    let run = || {
        tessuto(&[
            "analyze",
            path(&data),
            "-q",
            "-o",
            place.to_str().expect("a path"),
        ])
    };
    assert_eq!(code(&run()), Some(0));
    fs::write(place.join("tables/appunti.txt"), "miei").expect("a file");
    let record = fs::read_to_string(place.join("run.json")).expect("the record");
    let stale = record.replace(
        "\"report.html\"",
        "\"vecchio.html\": \"0\", \"report.html\"",
    );
    assert_ne!(stale, record);
    fs::write(place.join("run.json"), stale).expect("a file");
    fs::write(place.join("vecchio.html"), "").expect("a file");
    #[cfg(unix)]
    std::os::unix::fs::symlink("non-c-è", place.join("legame")).expect("a link");
    assert_eq!(code(&run()), Some(0));
    #[cfg(unix)]
    assert!(fs::symlink_metadata(place.join("legame")).is_ok());
    assert_eq!(
        fs::read_to_string(place.join("tables/appunti.txt")).expect("kept"),
        "miei"
    );
    assert!(!place.join("vecchio.html").exists());
}

#[test]
fn a_folder_with_other_files_is_left_alone() {
    let data = dataset();
    let taken = tempfile::tempdir().expect("a folder");
    fs::write(taken.path().join("tesi.docx"), "anni di lavoro").expect("a file");
    let output = tessuto(&["analyze", path(&data), "-o", path(&taken)]);
    assert_eq!(code(&output), Some(2));
    assert!(
        stderr(&output).contains("contiene altro"),
        "{}",
        stderr(&output)
    );
    assert_eq!(contents(taken.path()).len(), 1);
}

#[test]
fn a_row_with_an_error_is_left_out_named_and_the_exit_code_says_so() {
    let data = dataset();
    fs::write(
        data.path().join("legami.csv"),
        "da,a,tipo,forza\na,b,collabora,3\na,bb,collabora,3\n",
    )
    .expect("a file");
    let output = tessuto(&["check", path(&data)]);
    assert_eq!(code(&output), Some(1));
    let text = stdout(&output);
    assert!(
        text.contains("errore: legami.csv, riga 3, colonna a: `bb` non è nella tabella enti"),
        "{text}"
    );
    let results = tempfile::tempdir().expect("a folder");
    let place = results.path().join("x");
    let output = tessuto(&[
        "analyze",
        path(&data),
        "-o",
        place.to_str().expect("a path"),
    ]);
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    // The findings begin with what they do not count, and the network as data is not passed over in silence.
    assert!(
        stdout(&output).starts_with(
            "Attenzione: una riga dei dati è stata lasciata fuori per errori (legami 1): i numeri che seguono non la contano."
        ),
        "{}",
        stdout(&output)
    );
    let observed = stderr(&output)
        .lines()
        .find_map(|line| line.strip_prefix("La rete come dato: ").map(str::to_owned))
        .expect("a line on the network as data");
    assert!(
        observed.ends_with(&format!("Per vederle: tessuto check {}", path(&data))),
        "{observed}"
    );
    let number = observed.split(' ').next().expect("a number");
    assert!(
        text.contains(&format!("La rete come dato, {number} osservazioni")),
        "{text}"
    );
    let report = fs::read_to_string(place.join("report.html")).expect("a report");
    let caution = report.find("class=\"caution\"").expect("a caution");
    assert!(caution < report.find("<ol class=\"findings\">").expect("findings"));
}

#[test]
fn what_cannot_run_says_why_and_leaves_nothing() {
    let breakages: [(&str, Option<&str>, &str); 7] = [
        (
            "enti.csv",
            None,
            "manca la tabella enti, che è obbligatoria",
        ),
        (
            "enti.csv",
            Some("id,comune\na,041013\n"),
            "manca la colonna obbligatoria `name`, `nome`",
        ),
        ("enti.csv", Some("id,nome\n"), "la tabella non ha righe"),
        (
            "servizi.csv",
            Some("id;nome\ns;Sportello\n"),
            "manca la colonna obbligatoria `provider`, `ente`",
        ),
        (
            "dataset.toml",
            Some("[coverage]\nradius_minutes = -3\n"),
            "dataset.toml, riga 2",
        ),
        (
            "dataset.toml",
            Some("nome = \"x\"\n"),
            "dataset.toml, riga 1",
        ),
        (
            "dataset.toml",
            Some("name = \"../fuori\"\n"),
            "lettere, cifre",
        ),
    ];
    for (file, text, message) in breakages {
        let data = dataset();
        let broken = data.path().join(file);
        match text {
            Some(text) => fs::write(&broken, text).expect("a file"),
            None => fs::remove_file(&broken).expect("a file"),
        }
        let results = tempfile::tempdir().expect("a folder");
        let place = results.path().join("x");
        let output = tessuto(&[
            "analyze",
            path(&data),
            "-o",
            place.to_str().expect("a path"),
        ]);
        assert_eq!(code(&output), Some(2), "{file}: {}", stderr(&output));
        assert!(
            stderr(&output).contains(message),
            "{file}: {}",
            stderr(&output)
        );
        assert!(
            stderr(&output).contains("suggerimento: "),
            "{}",
            stderr(&output)
        );
        assert_eq!(stdout(&output), "");
        assert_eq!(fs::read_dir(results.path()).expect("a folder").count(), 0);
    }
}

#[test]
fn little_data_still_gives_a_result() {
    let thin: [(&str, &str, &str); 3] = [
        ("legami.csv", "da,a\n", "non risulta alcun legame"),
        ("enti.csv", "id,nome\na,Alfa\n", "un solo ente"),
        (
            "bisogni.csv",
            "tipo,comune\n",
            "Non è indicato alcun bisogno",
        ),
    ];
    for (file, text, message) in thin {
        let data = dataset();
        fs::write(data.path().join(file), text).expect("a file");
        if file == "enti.csv" {
            fs::remove_file(data.path().join("legami.csv")).expect("a file");
        }
        let results = tempfile::tempdir().expect("a folder");
        let place = results.path().join("x");
        let output = tessuto(&[
            "analyze",
            path(&data),
            "-o",
            place.to_str().expect("a path"),
        ]);
        assert_eq!(code(&output), Some(0), "{file}: {}", stderr(&output));
        let said = stdout(&output) + &stdout(&tessuto(&["check", path(&data)]));
        assert!(said.contains(message), "{file}: {said}");
        assert!(place.join("report.html").exists(), "{file}");
    }
}

#[test]
fn what_is_wrong_in_a_plain_network_is_told_without_sending_to_check() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("rete.csv");
    let wrong = "c,\n".repeat(9);
    fs::write(&file, format!("from,to\na,b\n{wrong}")).expect("a file");
    let file = file.to_str().expect("a path");
    for command in [
        &["centrality", "--edges", file][..],
        &["export", "--edges", file, "--to", "graphml"],
    ] {
        let output = tessuto(command);
        let text = stderr(&output);
        assert!(
            text.contains("Nei dati: 9 errori, 9 righe lasciate fuori; nessun avviso. Sopra ci sono i primi 8."),
            "{text}"
        );
        assert!(!text.contains("tessuto check"), "{text}");
    }
}

#[test]
fn centrality_reads_plain_networks_in_every_format() {
    let edges = "datasets/florentine-families/edges.csv";
    let nodes = "datasets/florentine-families/nodes.csv";
    let arguments = [
        "centrality",
        "--edges",
        edges,
        "--nodes",
        nodes,
        "--metric",
        "degree,betweenness",
    ];
    let output = tessuto(&[&arguments[..], &["--format", "csv"]].concat());
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
    let text = stdout(&output);
    assert_eq!(text.lines().next(), Some("id,degree,betweenness"));
    assert_eq!(text.lines().count(), 17);
    assert!(text.contains("Medici,0.4,0.452380"), "{text}");
    assert!(text.contains("Pucci,0.0,0.0"), "{text}");
    let json = stdout(&tessuto(&[&arguments[..], &["--format", "json"]].concat()));
    let rows: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(rows.as_array().map(Vec::len), Some(16));
    let excel = tessuto(&[&arguments[..], &["--excel-it"]].concat());
    assert!(
        excel
            .stdout
            .starts_with("\u{feff}codice;grado;intermediazione".as_bytes())
    );
    let table = stdout(&tessuto(&[&arguments[..], &["--lang", "en"]].concat()));
    assert!(table.contains("betweenness"), "{table}");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("x.parquet");
    let place = file.to_str().expect("a path");
    let written = tessuto(&[&arguments[..], &["--format", "parquet", "-o", place]].concat());
    assert_eq!(code(&written), Some(0), "{}", stderr(&written));
    assert!(fs::read(&file).expect("a file").starts_with(b"PAR1"));
    // A workbook is for people: words in their language, numbers that stay numbers.
    let file = folder.path().join("x.xlsx");
    let place = file.to_str().expect("a path");
    let written = tessuto(&[&arguments[..], &["-o", place]].concat());
    assert_eq!(code(&written), Some(0), "{}", stderr(&written));
    let mut book: Xlsx<_> = calamine::open_workbook(&file).expect("a workbook");
    let name = book.sheet_names()[0].clone();
    let rows = book.worksheet_range(&name).expect("a sheet");
    assert_eq!(rows.get_size(), (17, 3));
    assert_eq!(rows.get((0, 2)), Some(&Data::from("intermediazione")));
    let medici = rows.rows().find(|row| row[0] == "Medici");
    assert_eq!(medici.map(|row| row[1].clone()), Some(Data::Float(0.4)));
}

#[test]
fn strengths_are_near_and_costs_are_far() {
    let folder = tempfile::tempdir().expect("a folder");
    let edges = folder.path().join("e.csv");
    fs::write(&edges, "from,to,w\na,b,4\nb,c,4\na,c,1\n").expect("a file");
    let edges = edges.to_str().expect("a path");
    let betweenness = |option: &str| {
        let arguments = [
            "centrality",
            "--edges",
            edges,
            option,
            "w",
            "--metric",
            "betweenness",
        ];
        stdout(&tessuto(&[&arguments[..], &["--format", "csv"]].concat()))
    };
    // Strong ties make b the go-between; long ones make it a detour.
    assert_eq!(
        betweenness("--weight"),
        "id,betweenness\na,0.0\nb,1.0\nc,0.0\n"
    );
    assert_eq!(
        betweenness("--cost"),
        "id,betweenness\na,0.0\nb,0.0\nc,0.0\n"
    );
}

#[test]
fn help_and_usage_errors_are_in_the_language_of_the_reader() {
    let help = stdout(&tessuto(&["--help"]));
    for word in [
        "Uso: tessuto",
        "Comandi:",
        "Opzioni:",
        "analyze",
        "Codici di uscita",
    ] {
        assert!(help.contains(word), "{word} in {help}");
    }
    assert!(!help.contains('{'), "a message is missing: {help}");
    for command in [
        "analyze",
        "check",
        "centrality",
        "isolates",
        "coverage",
        "map",
    ] {
        for (lang, usage) in [("it", "Uso: "), ("en", "Usage: ")] {
            let help = stdout(&tessuto(&["--lang", lang, command, "--help"]));
            assert!(help.contains(usage), "{command}: {help}");
            assert!(!help.contains('{'), "a message is missing: {help}");
        }
    }
    for (arguments, message) in [
        (vec!["analize"], "il comando `analize` non c'è"),
        (vec!["analyze", "x", "--threads", "0"], "`0` non va bene"),
        (
            vec!["analyze", "x", "--treads", "1"],
            "l'opzione `--treads` non c'è",
        ),
        (vec!["map", "x", "--figure", "torta"], "`torta` non va bene"),
        (
            vec!["--lang", "en", "analize"],
            "there is no command `analize`",
        ),
        (vec!["check", "non-c-è"], "`non-c-è` non c'è"),
    ] {
        let output = tessuto(&arguments);
        assert_eq!(code(&output), Some(2), "{arguments:?}");
        assert!(
            stderr(&output).contains(message),
            "{arguments:?}: {}",
            stderr(&output)
        );
    }
}

#[test]
fn an_ending_that_nothing_writes_is_refused_with_those_there_are() {
    let folder = dataset();
    let out = tempfile::tempdir().expect("a folder");
    let to = |file: &str| out.path().join(file).display().to_string();
    for (arguments, file, endings) in [
        (&["map", "--figure", "network"][..], "x.pdf", ".svg e .png"),
        (
            &["isolates"],
            "iso.pdf",
            ".csv, .json, .parquet, .xlsx e .txt",
        ),
        (
            &["centrality", "--metric", "degree"],
            "c.doc",
            ".csv, .json, .parquet, .xlsx e .txt",
        ),
        (&["isolates", "--excel-it"], "iso.xlsx", "si scrivono: .csv"),
    ] {
        let refused = tessuto(&[arguments, &[path(&folder), "-o", &to(file)]].concat());
        assert_eq!(
            code(&refused),
            Some(2),
            "{arguments:?}: {}",
            stderr(&refused)
        );
        let told = stderr(&refused);
        assert!(told.contains(file) && told.contains(endings), "{told}");
        assert_eq!(contents(out.path()).len(), 0);
    }
    for (file, begins) in [("a.PNG", &b"\x89PNG"[..]), ("a.svg", b"<"), ("a", b"<")] {
        let drawn = tessuto(&["map", path(&folder), "--figure", "network", "-o", &to(file)]);
        assert_eq!(code(&drawn), Some(0), "{}", stderr(&drawn));
        assert!(
            fs::read(to(file)).expect("a figure").starts_with(begins),
            "{file}"
        );
    }
    for (file, begins) in [("i.txt", ""), ("i", ""), ("i.JSON", "["), ("i.xlsx", "PK")] {
        let written = tessuto(&["isolates", path(&folder), "-o", &to(file)]);
        assert_eq!(code(&written), Some(0), "{}", stderr(&written));
        let bytes = fs::read(to(file)).expect("a table");
        assert!(bytes.starts_with(begins.as_bytes()), "{file}");
    }
}

#[test]
fn what_the_system_refuses_is_said_in_italian_and_names_no_passing_file() {
    let folder = dataset();
    let out = tempfile::tempdir().expect("a folder");
    fs::create_dir(out.path().join("x.svg")).expect("a folder");
    fs::write(out.path().join("file"), "").expect("a file");
    for (file, reason) in [
        ("none/x.svg", "non si può scrivere: la cartella"),
        (
            "x.svg",
            "non si può scrivere: è una cartella, e serve un file",
        ),
        (
            "file/x.svg",
            "non si può scrivere: nel percorso c'è un file",
        ),
    ] {
        let place = out.path().join(file).display().to_string();
        let refused = tessuto(&["map", path(&folder), "--figure", "network", "-o", &place]);
        let told = stderr(&refused);
        assert_eq!(code(&refused), Some(2), "{told}");
        assert!(told.contains(&format!("{place}` {reason}")), "{told}");
        assert!(
            !told.contains(".tessuto-") && !told.contains("os error"),
            "{told}"
        );
    }
    // The commonest slips in the settings are told beside what the library says.
    for text in [
        "title = Ambito dimostrativo\n",
        "[coverage]\nsufficient_share = 0,5\n",
    ] {
        fs::write(folder.path().join("dataset.toml"), text).expect("a file");
        let told = stderr(&tessuto(&["check", path(&folder)]));
        assert!(
            told.contains("i testi vanno tra virgolette, i numeri con il punto"),
            "{told}"
        );
    }
}

#[test]
fn map_draws_one_figure_to_a_file_or_to_the_output() {
    let svg = tessuto(&["map", DEMONSTRATION, "--figure", "brokers"]);
    assert_eq!(code(&svg), Some(0), "{}", stderr(&svg));
    assert!(stdout(&svg).contains("<svg"));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("mappa.png");
    let place = file.to_str().expect("a path");
    let png = tessuto(&[
        "map",
        DEMONSTRATION,
        "--figure",
        "brokers",
        "--format",
        "png",
        "-o",
        place,
    ]);
    assert_eq!(code(&png), Some(0), "{}", stderr(&png));
    assert!(fs::read(&file).expect("a file").starts_with(b"\x89PNG"));
}
