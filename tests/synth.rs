//! Does `synth` write a territory that the program reads without a complaint, the same for the same seed, and no other?

#[path = "common/program.rs"]
mod program;

use program::{files, folder, lines, read, stderr, stdout, tessuto, write};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use tempfile::TempDir;
use tessuto::ingest::read_dataset;
use tessuto::model::diagnostic::Severity;

/// The files of a territory in a language.
const FILES: [(&str, [&str; 10]); 2] = [
    (
        "it",
        [
            "bisogni.csv",
            "comuni.csv",
            "dataset.toml",
            "enti.csv",
            "legami.csv",
            "partecipazione.csv",
            "risponde.csv",
            "servizi.csv",
            "tavoli.csv",
            "tipi_bisogno.csv",
        ],
    ),
    (
        "en",
        [
            "addresses.csv",
            "dataset.toml",
            "municipalities.csv",
            "need_types.csv",
            "needs.csv",
            "organizations.csv",
            "participation.csv",
            "services.csv",
            "tavoli.csv",
            "ties.csv",
        ],
    ),
];

fn synth(folder: &TempDir, organizations: &str, options: &[&str], place: &str) {
    let arguments = [&["synth", "--organizations", organizations, place], options].concat();
    let output = tessuto(folder, &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(output.stdout.is_empty());
}

fn bytes(folder: &TempDir, place: &str) -> BTreeMap<String, Vec<u8>> {
    let read = |file: String| {
        let bytes = fs::read(folder.path().join(place).join(&file)).expect("a file");
        (file, bytes)
    };
    files(folder, place).into_iter().map(read).collect()
}

#[test]
fn a_seed_gives_the_same_bytes_and_another_seed_gives_others() {
    let folder = folder();
    synth(&folder, "300", &[], "a");
    synth(&folder, "300", &["--seed", "1", "--threads", "1"], "b");
    synth(&folder, "300", &["--seed", "2"], "c");
    let [a, b, c] = ["a", "b", "c"].map(|place| bytes(&folder, place));
    assert_eq!(a, b);
    // The names of types and working groups are always the same.
    for file in [
        "enti.csv",
        "servizi.csv",
        "legami.csv",
        "bisogni.csv",
        "comuni.csv",
    ] {
        assert_ne!(a[file], c[file], "{file}");
    }
}

#[test]
fn check_finds_nothing_wrong_with_it_in_either_language() {
    for (language, expected) in FILES {
        let folder = folder();
        synth(&folder, "500", &["--lang", language], "t");
        assert_eq!(files(&folder, "t"), expected);
        let checked = tessuto(&folder, &["check", "t"]);
        assert_eq!(checked.status.code(), Some(0), "{}", stdout(&checked));
        let dataset = read_dataset(&folder.path().join("t")).expect("a dataset");
        let wrong: Vec<_> = dataset
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() != Severity::Note)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        let district = &dataset.district;
        assert!(district.edition.demonstrative);
        assert_eq!(district.network.organizations().count(), 500);
        let lead = district.edition.lead.clone().expect("a lead");
        assert_eq!(lead.as_str(), "e001");
        // A word that no catalogue has shows in braces, and everything that has a name says that it is invented.
        let said = if language == "it" {
            "imostrativ"
        } else {
            "emonstrative"
        };
        for file in expected {
            let text = read(&folder, &format!("t/{file}"));
            assert!(!text.contains('{'), "{language}: {file}");
            assert!(text.contains(said) || !names(file), "{language}: {file}");
        }
        for organization in district.network.organizations() {
            assert!(organization.name.contains(said), "{}", organization.name);
        }
    }
}

/// Whether a file names or dates something, and so must say that it is invented.
fn names(file: &str) -> bool {
    let without = [
        "risponde.csv",
        "partecipazione.csv",
        "tipi_bisogno.csv",
        "addresses.csv",
        "participation.csv",
        "need_types.csv",
    ];
    !without.contains(&file)
}

#[test]
fn it_has_what_a_real_territory_has() {
    let folder = folder();
    synth(&folder, "2000", &[], "t");
    let rows = |file: &str| -> Vec<Vec<String>> {
        let of = |line: &String| line.split(';').map(str::to_owned).collect();
        lines(&folder, file).iter().skip(1).map(of).collect()
    };
    let ties = rows("t/legami.csv");
    let column = |rows: &[Vec<String>], place: usize| -> BTreeSet<String> {
        rows.iter().map(|row| row[place].clone()).collect()
    };
    assert_eq!(
        column(&ties, 2),
        ["collabora", "finanzia", "informa", "invia"]
            .map(str::to_owned)
            .into()
    );
    assert_eq!(
        column(&ties, 3),
        ["", "1", "2", "3", "4", "5"].map(str::to_owned).into()
    );
    assert_eq!(column(&ties, 4), ["no", "sì"].map(str::to_owned).into());
    let organizations = rows("t/enti.csv");
    let answered: BTreeMap<&str, &str> = organizations
        .iter()
        .map(|row| (row[0].as_str(), row[11].as_str()))
        .collect();
    for tie in &ties {
        for by in tie[6].split('|').filter(|by| !by.is_empty()) {
            assert_eq!(answered[by], "sì", "{tie:?}");
            assert!(by == tie[0] || by == tie[1], "{tie:?}");
        }
    }
    let mut partners: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for tie in &ties {
        partners.entry(&tie[0]).or_default().insert(&tie[1]);
        partners.entry(&tie[1]).or_default().insert(&tie[0]);
    }
    let mut degrees: Vec<usize> = partners.values().map(BTreeSet::len).collect();
    degrees.sort_unstable();
    let (median, most) = (degrees[degrees.len() / 2], degrees[degrees.len() - 1]);
    assert!(most > 25 * median, "median {median}, most {most}");
    assert!(partners.len() < 1_960, "{} have ties", partners.len());
    let silent = answered.values().filter(|said| **said == "no").count();
    assert!((200..400).contains(&silent), "{silent} did not answer");
    // Most ties stay in the ambito, and some do not.
    let comune: BTreeMap<&str, usize> = organizations
        .iter()
        .map(|row| (row[0].as_str(), row[5].parse().expect("a code")))
        .collect();
    let ambito = |end: &String| (comune[end.as_str()] - 900_001) / 16;
    let near = ties.iter().filter(|tie| ambito(&tie[0]) == ambito(&tie[1]));
    let share = near.count() as f64 / ties.len() as f64;
    assert!((0.6..0.95).contains(&share), "{share}");
}

#[test]
fn numbers_that_no_territory_has_are_refused_in_both_languages() {
    let folder = folder();
    for (number, said, english) in [
        ("0", "da 1 a 10.000.000 enti: 0", "from 1 to 10,000,000"),
        ("10000001", "10000001 non va bene", "10000001 will not do"),
        (
            "4294967296",
            "4294967296 non va bene",
            "4294967296 will not do",
        ),
        ("18446744073709551616", "non va bene", "does not do"),
        ("molti", "`molti` non va bene", "`molti`"),
    ] {
        for (language, said) in [("it", said), ("en", english)] {
            let arguments = ["synth", "--lang", language, "--organizations", number, "t"];
            let output = tessuto(&folder, &arguments);
            assert_eq!(output.status.code(), Some(2), "{number}");
            let told = stderr(&output);
            assert!(told.contains(said), "{number}, {language}: {told}");
        }
    }
    assert!(files(&folder, ".").is_empty());
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let folder = folder();
    write(&folder, "t/mine.txt", "mine");
    let output = tessuto(&folder, &["synth", "--organizations", "10", "t"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("`t`"), "{}", stderr(&output));
    assert_eq!(files(&folder, "t"), ["mine.txt"]);
    assert_eq!(files(&folder, "."), ["t"]);
    // One with nothing in it will do.
    fs::create_dir(folder.path().join("u")).expect("a folder");
    synth(&folder, "1", &[], "u");
    assert_eq!(files(&folder, "u").len(), 10);
}
