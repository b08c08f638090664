//! Does a secret of the data, or something against a single organization, stand in any file?

use crate::made::{ALONE, DEMONSTRATION, Planted, RATE, SECRETS, SILENT, run};
use crate::opened::{Opened, column, frame, open};
use crate::program::{stderr, tessuto};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// What is not said of single organizations.
const AGAINST: [&str; 16] = [
    "isolat",
    "margin",
    "non ha risposto",
    "non hanno risposto",
    "senza risposta",
    "senza alcun legame",
    "nessun legame",
    "alcun legame",
    "no-answer",
    "not answer",
    "no answer",
    "no tie",
    "without ties",
    "peripheral",
    "staccato",
    "false",
];

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

#[test]
fn the_demonstration_tells_no_secret_to_others() {
    let demonstration = &*DEMONSTRATION;
    let record = fs::read_to_string(demonstration.office.join("run.json")).expect("a record");
    let record: serde_json::Value = serde_json::from_str(&record).expect("JSON");
    let inputs = record["inputs"].as_object().expect("the office has hashes");
    let home = demonstration.folder.path().display().to_string();
    // The same in other words, on other pages and of less extent.
    let positions = demonstration.office.join("positions.csv");
    let positions = positions.display().to_string();
    let sheets = ["analyze", "demo", "--audience", "tavolo", "--lang", "en"];
    let sheets = [&sheets[..], &["--actor-sheets", "--positions", &positions]].concat();
    let others = [
        demonstration.tavolo.clone(),
        demonstration.public.clone(),
        run(&demonstration.folder, &sheets),
        REPORT.clone(),
    ];
    for place in others {
        let files = open(&place);
        assert!(files.len() > 4, "{} files", files.len());
        for secret in SECRETS {
            assert_absent(&files, secret);
        }
        assert_absent(&files, "reported_by");
        assert_absent(&files, &home);
        // Whoever guesses an input could see by its hash whether the guess is right.
        for hash in inputs.values() {
            assert_absent(&files, hash.as_str().expect("a hash"));
        }
    }
}

/// Where the report of the public edition in English is.
static REPORT: LazyLock<PathBuf> = LazyLock::new(|| {
    let arguments = ["report", "demo", "--audience", "public", "--lang", "en"];
    run(&DEMONSTRATION.folder, &arguments)
});

#[test]
fn the_public_is_told_nothing_against_an_organization() {
    for folder in [&DEMONSTRATION.public, &*REPORT] {
        for file in &open(folder) {
            for sentence in sentences(file) {
                for Planted(_, name) in [ALONE, SILENT] {
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
    }
}

#[test]
fn the_public_has_these_tables_and_no_others() {
    let mut tables: Vec<String> = open(&DEMONSTRATION.public)
        .iter()
        .filter_map(|file| {
            Some(
                file.path
                    .strip_prefix("tables/")?
                    .strip_suffix(".parquet")?
                    .to_owned(),
            )
        })
        .collect();
    tables.sort();
    let expected = [
        "equity",
        "municipalities",
        "needs",
        "network",
        "organizations",
        "services",
        "shortfalls",
        "standards",
        "tavoli",
        "tavolo_needs",
        "tavolo_overlaps",
    ];
    assert_eq!(tables, expected);
    let directory = fs::read_to_string(DEMONSTRATION.public.join("tables/organizations.csv"));
    let directory = directory.expect("a directory");
    assert!(directory.contains(ALONE.1) && directory.contains(SILENT.1));
}

/// What hangs on withheld persons along an organization, and what municipalities say of the only organization in them, is told nobody whom
/// the edition is not for.
#[test]
fn what_hangs_on_withheld_numbers_has_no_column_and_no_line() {
    let table = |name: &str| {
        let file = DEMONSTRATION.tavolo.join(format!("tables/{name}.parquet"));
        frame(&fs::read(file).expect("a table"))
    };
    let closures = table("closures");
    assert!(column(&closures, "needs_hanging").is_some());
    for hidden in [
        "needs_touched",
        "municipalities_touched",
        "become_uncovered",
        "lost",
    ] {
        assert!(column(&closures, hidden).is_none(), "{hidden}");
    }
    let reasons = column(&table("invitations"), "reasons").expect("reasons");
    assert!(
        reasons
            .iter()
            .flatten()
            .all(|keys| !keys.contains("broker"))
    );
    let map =
        |folder: &Path| fs::read_to_string(folder.join("figures/district.svg")).expect("a map");
    for said in [
        "legami uniscono enti di comuni diversi",
        "Legami tra gli enti",
    ] {
        assert!(map(&DEMONSTRATION.tavolo).contains(said), "{said}");
        assert!(!map(&DEMONSTRATION.public).contains(said), "{said}");
    }
}

/// The data that programs read in the page, the network and the tables, each by itself: a name and what is said of it may stand apart.
#[test]
fn no_data_of_the_public_edition_joins_organizations_or_says_who_answered() {
    let place = &DEMONSTRATION.public;
    let page = fs::read_to_string(place.join("report.html")).expect("a page");
    let (_, data) = page
        .split_once("id=\"page-data\">")
        .expect("the data of the page");
    let (data, _) = data.split_once("</script>").expect("an end");
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    assert!(data["network"].is_null(), "{}", data["network"]);
    for name in [ALONE.1, SILENT.1] {
        assert!(
            !data.to_string().contains(name),
            "{name} in the data of the page"
        );
    }

    let graph = fs::read_to_string(place.join("network.graphml")).expect("a network");
    for edge in graph.split("<edge ").skip(1) {
        let (tag, _) = edge.split_once('>').expect("a tag");
        let ends = tag.matches("organization:").count();
        assert!(ends < 2, "<edge {tag}>");
    }
    let keys: BTreeSet<&str> = graph
        .split("attr.name=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let expected = [
        "capacity",
        "covered",
        "demonstrative",
        "kind",
        "label",
        "latitude",
        "longitude",
        "municipality",
        "mutual",
        "organization_kind",
        "persons",
        "status",
    ];
    assert_eq!(keys.into_iter().collect::<Vec<_>>(), expected);

    // Where an organization or a service is on the map, only the office is told.
    for edition in [place, &DEMONSTRATION.tavolo] {
        let graph = fs::read_to_string(edition.join("network.graphml")).expect("a network");
        let (key, _) = graph.split_once("attr.name=\"latitude\"").expect("a key");
        let (_, key) = key.rsplit_once("id=\"").expect("an id");
        let (key, _) = key.split_once('"').expect("an end");
        let mut placed = 0;
        for node in graph.split("<node id=\"").skip(1) {
            let (node, _) = node.split_once("</node>").unwrap_or((node, ""));
            if node.contains(&format!("key=\"{key}\"")) {
                assert!(node.starts_with("municipality:"), "{node}");
                placed += 1;
            }
        }
        assert_eq!(placed, 9);
    }

    let tables = fs::read_dir(place.join("tables")).expect("tables");
    for path in tables.map(|entry| entry.expect("an entry").path()) {
        if path
            .extension()
            .is_some_and(|extension| extension == "parquet")
        {
            let table = frame(&fs::read(&path).expect("a table"));
            for told in [
                "answered", "ties", "degree", "harmonic", "standing", "source",
            ] {
                assert_eq!(column(&table, told), None, "{told} in {}", path.display());
            }
        }
    }
}

#[test]
fn how_a_withheld_number_was_come_by_is_withheld_too() {
    assert_absent(&open(&DEMONSTRATION.public), RATE);
    let table = |name: &str| fs::read(DEMONSTRATION.tavolo.join(name)).expect("a table");
    let needs = frame(&table("tables/needs.parquet"));
    let withheld = column(&needs, "withheld").expect("which are withheld");
    let withheld: Vec<bool> = withheld
        .iter()
        .map(|cell| cell.as_deref() == Some("true"))
        .collect();
    assert!(withheld.contains(&true) && withheld.contains(&false));
    for recipe in ["source", "evidence", "persons"] {
        let cells = column(&needs, recipe).expect("a column");
        for (cell, withheld) in cells.iter().zip(&withheld) {
            assert!(!withheld || cell.is_none(), "{recipe}: {cell:?}");
        }
        assert!(cells.iter().any(Option::is_some), "{recipe}");
    }
}

#[test]
fn sheets_of_organizations_are_refused_to_everybody() {
    let arguments = ["analyze", "demo", "--audience", "public", "--actor-sheets"];
    let refused = tessuto(&DEMONSTRATION.folder, &arguments);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        stderr(&refused).contains("--audience tavolo"),
        "{}",
        stderr(&refused)
    );
}
