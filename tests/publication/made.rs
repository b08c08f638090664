//! What editions are made from: the demonstration with secrets in it, and bare districts of a few needs.

use crate::program::{folder, stderr, tessuto, write};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

/// What stands in cells that stay in the office.
pub(crate) const SECRETS: [&str; 5] = [
    "SEGRETO-NOTA-7413",
    "SEGRETA-EVIDENZA-5291",
    "SEGRETO-CODICE-8037",
    "SEGRETI-VOLONTARI-6604",
    "SEGRETO-VALORE-3318",
];

/// How the source of most needs is written.
pub(crate) const RATE: &str = "un tasso applicato ai residenti";

/// Organizations without ties and without an answer, by names that nothing else has, and two that are like them but for that.
pub(crate) const ALONE: Planted = Planted("solingo", "Ente Solingo di Prova");
pub(crate) const TIED: Planted = Planted("legato", "Ente Legato di Prova");
pub(crate) const SILENT: Planted = Planted("taciturno", "Ente Taciturno di Prova");
pub(crate) const ANSWERED: Planted = Planted("loquace", "Ente Loquace di Prova");

/// An organization, by its id and its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Planted(pub(crate) &'static str, pub(crate) &'static str);

/// The name that a run gives its folder.
fn output(arguments: &[&str]) -> String {
    format!("out-{}", arguments.join("-").replace(['/', '.'], "-"))
}

/// Runs the program on a dataset of a folder; what it leaves, with what it says beside it.
pub(crate) fn run(folder: &TempDir, arguments: &[&str]) -> PathBuf {
    let output = output(arguments);
    let done = tessuto(
        folder,
        &[arguments, &["--output", &output, "--quiet"]].concat(),
    );
    let code = done.status.code();
    assert!(matches!(code, Some(0 | 1)), "{}", stderr(&done));
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    let place = folder.path().join(output);
    // What the terminal says is handed on like a file.
    fs::write(place.join("terminal.xml"), said).expect("a file");
    place
}

/// The edition of a dataset for an audience.
pub(crate) fn edition(folder: &TempDir, dataset: &str, audience: &str) -> PathBuf {
    run(folder, &["analyze", dataset, "--audience", audience])
}

/// The demonstration with secrets in it, analyzed once for each audience.
pub(crate) static DEMONSTRATION: LazyLock<Analyzed> = LazyLock::new(|| {
    let folder = planted("demo", [ALONE, SILENT]);
    let office = edition(&folder, "demo", "internal");
    let tavolo = edition(&folder, "demo", "tavolo");
    let public = edition(&folder, "demo", "public");
    Analyzed {
        folder,
        office,
        tavolo,
        public,
    }
});

pub(crate) struct Analyzed {
    pub(crate) folder: TempDir,
    pub(crate) office: PathBuf,
    pub(crate) tavolo: PathBuf,
    pub(crate) public: PathBuf,
}

/// The demonstration with secrets in it, of which one organization is alone and another silent.
pub(crate) fn planted(dataset: &str, [alone, silent]: [Planted; 2]) -> TempDir {
    let folder = folder();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("datasets/ats6-fano");
    for entry in fs::read_dir(from).expect("the demonstration") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if !path.is_file() {
            continue;
        }
        let mut bytes = fs::read(&path).expect("a file");
        let mut add = |line: &str| {
            if !bytes.ends_with(b"\n") {
                bytes.push(b'\n');
            }
            bytes.extend(line.as_bytes());
            bytes.push(b'\n');
        };
        match name.as_str() {
            "enti.csv" => {
                for one in [ALONE, TIED, SILENT, ANSWERED] {
                    let answered = if one == silent { "no" } else { "sì" };
                    let Planted(id, name) = one;
                    add(&format!(
                        "{id};{name};associazione;;SEGRETO-CODICE-8037;041013;;;;SEGRETI-VOLONTARI-6604;;{answered};SEGRETO-NOTA-7413"
                    ));
                }
            }
            "legami.csv" => {
                add("comune-fano;dsm;informa;4;no;2020;dsm;SEGRETA-EVIDENZA-5291");
                let tied = if alone == ALONE { TIED } else { ALONE };
                add(&format!("comune-fano;{};informa;2;no;2020;;", tied.0));
            }
            "bisogni.csv" => add("nidi;041013;SEGRETO-VALORE-3318;;;;;;noto;2023;"),
            _ => {}
        }
        write(&folder, &format!("{dataset}/{name}"), bytes);
    }
    folder
}

pub(crate) const TYPES: [&str; 3] = ["nidi", "trasporto", "casa"];
pub(crate) const CODES: [&str; 4] = ["041013", "041016", "041028", "041029"];

/// A district of needs that nothing covers, by type and municipality.
pub(crate) fn bare(rows: &[&[i64]]) -> TempDir {
    let folder = folder();
    let kinds = &TYPES[..rows[0].len()];
    let mut needs = "type,municipality,persons\n".to_owned();
    let mut places = "istat_code,name,latitude,longitude,population\n".to_owned();
    for (row, code) in rows.iter().zip(CODES) {
        places += &format!("{code},Comune {code},43.8,13.0,1000\n");
        for (persons, kind) in row.iter().zip(kinds) {
            needs += &format!("{kind},{code},{persons}\n");
        }
    }
    let kinds: Vec<String> = kinds
        .iter()
        .map(|kind| format!("{kind},Tipo {kind},FAM,famiglia\n"))
        .collect();
    write(
        &folder,
        "bare/dataset.toml",
        "name = \"bare\"\ntitle = \"Bare\"\n[disclosure]\nthreshold = 3\n",
    );
    write(
        &folder,
        "bare/organizations.csv",
        "id,name,kind,municipality\nuno,Uno,associazione,041013\n",
    );
    write(
        &folder,
        "bare/services.csv",
        "id,name,provider,area,municipality,serves,capacity\n",
    );
    write(&folder, "bare/tavoli.csv", "id,name\nfamiglia,Famiglia\n");
    write(&folder, "bare/needs.csv", needs);
    write(&folder, "bare/municipalities.csv", places);
    write(
        &folder,
        "bare/need_types.csv",
        format!("id,name,area,tavoli\n{}", kinds.concat()),
    );
    folder
}
