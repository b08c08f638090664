//! Does anything that must not leave the office stand in any file of an edition for others? Opens every file of the folder.

#[path = "publication/attack.rs"]
mod attack;
#[path = "publication/opened.rs"]
mod opened;
#[path = "common/program.rs"]
mod program;

use attack::{ALL, Numbers, PARTS, told, worked_out};
use opened::{Opened, open};
use program::{folder, stderr, tessuto, write};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

const THRESHOLD: i64 = 3;

/// What stands in cells that stay in the office.
const SECRETS: [&str; 5] = [
    "SEGRETO-NOTA-7413",
    "SEGRETA-EVIDENZA-5291",
    "SEGRETO-CODICE-8037",
    "SEGRETI-VOLONTARI-6604",
    "SEGRETO-VALORE-3318",
];

/// Organizations without ties and without an answer, by names that nothing else has.
const ALONE: &str = "Ente Solingo di Prova";
const SILENT: &str = "Ente Taciturno di Prova";

/// What is not said of them.
const AGAINST: [&str; 12] = [
    "isolat",
    "margini",
    "non ha risposto",
    "non hanno risposto",
    "senza risposta",
    "senza alcun legame",
    "nessun legame",
    "no-answer",
    "did not answer",
    "peripheral",
    "staccato",
    "false",
];

fn run(folder: &TempDir, dataset: &str, audience: &str) -> PathBuf {
    let output = format!("out-{audience}");
    let arguments = [
        "analyze",
        dataset,
        "--audience",
        audience,
        "--output",
        &output,
        "--quiet",
    ];
    let done = tessuto(folder, &arguments);
    let code = done.status.code();
    assert!(matches!(code, Some(0 | 1)), "{}", stderr(&done));
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    let place = folder.path().join(output);
    // What the terminal says is handed on like a file.
    fs::write(place.join("terminal.xml"), said).expect("a file");
    place
}

/// The demonstration with secrets in it, analyzed once for each audience.
static DEMONSTRATION: LazyLock<Analyzed> = LazyLock::new(|| {
    let folder = planted();
    for audience in ["internal", "tavolo", "public"] {
        run(&folder, "demo", audience);
    }
    Analyzed { folder }
});

struct Analyzed {
    folder: TempDir,
}

impl Analyzed {
    fn place(&self, audience: &str) -> PathBuf {
        self.folder.path().join(format!("out-{audience}"))
    }
}

/// The demonstration with secrets in it.
fn planted() -> TempDir {
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
                add(&format!(
                    "solingo;{ALONE};associazione;;SEGRETO-CODICE-8037;041013;;;;SEGRETI-VOLONTARI-6604;;sì;SEGRETO-NOTA-7413"
                ));
                add(&format!(
                    "taciturno;{SILENT};associazione;;;041013;;;;;;no;SEGRETO-NOTA-7413"
                ));
            }
            "legami.csv" => add("comune-fano;dsm;informa;4;no;2020;dsm;SEGRETA-EVIDENZA-5291"),
            "bisogni.csv" => add("nidi;041013;SEGRETO-VALORE-3318;;;;;;noto;2023;"),
            _ => {}
        }
        write(&folder, &format!("demo/{name}"), bytes);
    }
    folder
}

fn assert_absent(files: &[Opened], secret: &str) {
    for file in files {
        if let Some(at) = file.text.find(secret) {
            let around: String = file.text[..at].chars().rev().take(80).collect();
            let around: String = around.chars().rev().collect();
            panic!("`{secret}` stands in {}, after `{around}`", file.path);
        }
    }
}

/// Every line that a reader takes in at once: of a page or a picture what one element says, of data one record.
fn sentences(file: &Opened) -> Vec<String> {
    let page = ["html", "svg", "xlsx", "pptx"]
        .iter()
        .any(|kind| file.path.ends_with(kind));
    let elements = match page {
        true => elements(&file.text),
        false => file.text.lines().map(str::to_owned).collect(),
    };
    let records = |line: String| -> Vec<String> {
        let records = line.split(['{', '}']);
        records.map(str::to_owned).collect()
    };
    elements.into_iter().flat_map(records).collect()
}

/// The text of every element, with what is inline in it or is a cell of its row.
fn elements(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        lines.last_mut().expect("a line").push_str(before);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let inline = [
            "<td", "</td", "<th", "</th", "<span", "</span", "<strong", "</strong", "<em", "</em",
            "<a", "</a", "<tspan", "</tspan",
        ];
        if !inline.iter().any(|name| tag.starts_with(name)) {
            lines.push(tag[..end].to_owned());
            lines.push(String::new());
        }
        rest = &tag[end..];
    }
    lines.last_mut().expect("a line").push_str(rest);
    lines
}

/// The true numbers, by part.
type Truth = [Numbers; 4];

/// What the office is told.
fn truth(office: &Path) -> Truth {
    PARTS.map(|part| told(office, part))
}

/// That no small number of the true tables stands in the published ones or can be worked out of them.
fn assert_safe(truth: &Truth, published: &Path) {
    let mut withheld = 0;
    for (part, truth) in PARTS.into_iter().zip(truth) {
        let shown = told(published, part);
        let found = worked_out(&shown);
        for (key, number) in truth {
            let number = number.expect("the office is told everything");
            let seen = shown.get(key).copied().flatten();
            assert!(seen.is_none_or(|seen| seen == number), "{key:?} of {part}");
            withheld += usize::from(seen.is_none());
            if (1..THRESHOLD).contains(&number) {
                assert_eq!(seen, None, "{part} of {key:?} is {number}");
                assert_eq!(found.get(key), None, "{part} of {key:?} can be worked out");
            }
        }
    }
    eprintln!("{withheld} numbers withheld in {}", published.display());
}

/// That withheld numbers, where they cannot be taken for others, stand nowhere.
fn assert_unsaid(files: &[Opened], numbers: &[i64]) {
    for number in numbers {
        let digits = number.to_string();
        assert!(digits.len() == 6, "a number that nothing else could be");
        let (thousands, rest) = digits.split_at(3);
        for spelled in [
            digits.clone(),
            format!("{thousands}.{rest}"),
            format!("{thousands},{rest}"),
        ] {
            for file in files {
                for (at, _) in file.text.match_indices(&spelled) {
                    let part_of_more = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                    let before = file.text[..at].chars().next_back();
                    let after = file.text[at + spelled.len()..].chars().next();
                    assert!(
                        part_of_more(before) || part_of_more(after),
                        "{spelled} stands in {}",
                        file.path
                    );
                }
            }
        }
    }
}

#[test]
fn the_demonstration_tells_no_secret_to_others() {
    let demonstration = &*DEMONSTRATION;
    for audience in ["tavolo", "public"] {
        let place = demonstration.place(audience);
        let files = open(&place);
        assert!(files.len() > 20, "{} files", files.len());
        for secret in SECRETS {
            assert_absent(&files, secret);
        }
        assert_absent(&files, "reported_by");
        assert_safe(&truth(&demonstration.place("internal")), &place);
    }
}

#[test]
fn the_public_is_told_nothing_against_an_organization() {
    let files = open(&DEMONSTRATION.place("public"));
    for file in &files {
        for sentence in sentences(file) {
            for name in [ALONE, SILENT] {
                let said = sentence.to_lowercase();
                let against = AGAINST.iter().find(|word| said.contains(**word));
                assert!(
                    !sentence.contains(name) || against.is_none(),
                    "{}: {sentence}",
                    file.path
                );
            }
        }
    }
    // Nor how strong ties are, who did not answer, how organizations score.
    let graph = files
        .iter()
        .find(|file| file.path == "network.graphml")
        .expect("a network");
    for key in [
        "strength",
        "answered",
        "standing",
        "cut_vertex",
        "betweenness",
        "role",
    ] {
        assert!(!graph.text.contains(&format!("\"{key}\"")), "{key}");
    }
    let left_out = [
        "isolates",
        "suggestions",
        "closures",
        "closure_needs",
        "closure_pairs",
        "additions",
        "invitations",
        "referral_needs",
        "referral_brokers",
        "lorenz",
        "diagnostics",
    ];
    for table in left_out {
        let path = format!("tables/{table}.");
        assert!(
            !files.iter().any(|file| file.path.starts_with(&path)),
            "{table}"
        );
    }
    // The directory stays.
    let directory = files
        .iter()
        .find(|file| file.path == "tables/organizations.csv")
        .expect("a directory");
    assert!(directory.text.contains(ALONE) && directory.text.contains(SILENT));
}

#[test]
fn a_synthetic_territory_gives_no_small_number_away() {
    let folder = folder();
    let made = tessuto(
        &folder,
        &["synth", "--organizations", "60", "--seed", "7", "territory"],
    );
    assert!(made.status.success(), "{}", stderr(&made));
    let truth = truth(&run(&folder, "territory", "internal"));
    for audience in ["tavolo", "public"] {
        assert_safe(&truth, &run(&folder, "territory", audience));
    }
}

const TYPES: [&str; 3] = ["nidi", "trasporto", "casa"];
const CODES: [&str; 4] = ["041013", "041016", "041028", "041029"];

/// The true numbers of such a district, by part.
fn truth_of(rows: &[&[i64]]) -> Truth {
    let mut numbers = Numbers::new();
    for (row, code) in rows.iter().zip(CODES) {
        for (&persons, kind) in row.iter().zip(TYPES) {
            for (kind, code) in [(kind, code), (kind, ALL), (ALL, code), (ALL, ALL)] {
                let sum = numbers.entry((kind.to_owned(), code.to_owned()));
                let sum = sum.or_insert(Some(0));
                *sum = sum.map(|sum| sum + persons);
            }
        }
    }
    let none: Numbers = numbers.keys().map(|key| (key.clone(), Some(0))).collect();
    [numbers.clone(), none.clone(), numbers, none]
}

/// A district of needs that nothing covers, by type and municipality.
fn bare(rows: &[&[i64]]) -> TempDir {
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
        .map(|kind| format!("{kind},Tipo {kind},FAM,\n"))
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
    write(&folder, "bare/needs.csv", needs);
    write(&folder, "bare/municipalities.csv", places);
    write(
        &folder,
        "bare/need_types.csv",
        format!("id,name,area,tavoli\n{}", kinds.concat()),
    );
    folder
}

#[test]
fn awkward_districts_give_no_small_number_away() {
    // Each with the numbers that have to be withheld beside the small one.
    let cases: [(&[&[i64]], &[i64]); 6] = [
        (
            &[&[2, 147_131], &[158_377, 169_951]],
            &[147_131, 158_377, 169_951],
        ),
        (&[&[2, 147_131]], &[147_131]),
        (&[&[2], &[147_131], &[258_373]], &[147_131]),
        (&[&[2]], &[]),
        (&[&[1, 1], &[147_131, 258_373], &[3, 369_119]], &[]),
        (&[&[0, 2, 147_131], &[0, 2, 258_373]], &[]),
    ];
    for (rows, withheld) in cases {
        let folder = bare(rows);
        let place = run(&folder, "bare", "tavolo");
        assert_safe(&truth_of(rows), &place);
        assert_unsaid(&open(&place), withheld);
    }
}

#[test]
fn an_attack_finds_what_only_the_small_cell_withholds() {
    let key = |kind: &str, place: &str| (kind.to_owned(), place.to_owned());
    let told = [
        (key("a", "x"), None),
        (key("a", "y"), Some(40)),
        (key("a", ALL), Some(42)),
    ];
    let found = worked_out(&told.into_iter().collect());
    assert_eq!(found.get(&key("a", "x")), Some(&2));
}
