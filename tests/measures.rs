//! Do the commands that measure networks give what they promise, on datasets and on plain networks, and refuse what cannot be measured?

#[path = "common/program.rs"]
mod program;

use program::from_here as tessuto;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

const DEMONSTRATION: &str = "datasets/ats6-fano";
const FLORENTINE: [&str; 4] = [
    "--edges",
    "datasets/florentine-families/edges.csv",
    "--nodes",
    "datasets/florentine-families/nodes.csv",
];

#[track_caller]
fn stdout(arguments: &[&str]) -> String {
    let output = tessuto(arguments);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {told}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// What is said of a command that cannot run, with its exit code checked.
#[track_caller]
fn refusal(arguments: &[&str]) -> String {
    let output = tessuto(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(
        told.contains("suggerimento") || told.contains("hint"),
        "{told}"
    );
    told
}

#[track_caller]
fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&stdout(arguments)).expect("JSON")
}

/// The cells of a CSV, header first.
#[track_caller]
fn rows(arguments: &[&str]) -> Vec<Vec<String>> {
    let text = stdout(arguments);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let row =
        |row: Result<csv::StringRecord, _>| row.map(|row| row.iter().map(str::to_owned).collect());
    reader
        .records()
        .map(row)
        .collect::<Result<_, _>>()
        .expect("CSV")
}

fn with<'a>(command: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    command.iter().chain(more).copied().collect()
}

#[test]
fn network_is_one_object_with_every_fact_and_every_variant() {
    let whole = json(&with(
        &["network", "--format", "json", "--quiet"],
        &FLORENTINE,
    ));
    assert_eq!(
        (&whole["n"], &whole["m"], &whole["isolates"]),
        (&16.into(), &20.into(), &1.into())
    );
    let near = |value: &Value, expected: f64| {
        let value = value.as_f64().expect("a number");
        assert!((value - expected).abs() < 5e-7, "{value} is not {expected}");
    };
    near(&whole["density"], 0.166667);
    near(&whole["transitivity"], 0.191489);
    near(&whole["efficiency"], 0.437639);
    near(&whole["fragmentation"], 0.125);
    assert_eq!(whole["closeness_centralization"], Value::Null);
    assert_eq!(
        whole["undefined"]["closeness_centralization"],
        "disconnected"
    );
    // Without the isolate, as most of the literature has it.
    near(&whole["without_isolates"]["density"], 0.190476);
    near(&whole["without_isolates"]["efficiency"], 0.500159);
    let district = json(&["network", DEMONSTRATION, "--format", "json", "--quiet"]);
    for variant in [
        "without_lead",
        "without_isolates",
        "confirmed",
        "collaborates",
        "refers",
        "funds",
        "informs",
    ] {
        assert!(district[variant]["n"].as_u64() > Some(0), "{variant}");
    }
    assert_eq!(district["without_lead"]["n"], 46);
    let triads = rows(&with(
        &["network", "--triads", "--format", "csv", "--quiet"],
        &FLORENTINE,
    ));
    let all: u64 = triads[1..]
        .iter()
        .map(|row| row[1].parse::<u64>().expect("a count"))
        .sum();
    assert_eq!(all, 16 * 15 * 14 / 6);
}

#[test]
fn ties_are_taken_by_kind_and_isolates_left_out() {
    let n = |more: &[&str]| {
        rows(&with(
            &[
                "centrality",
                DEMONSTRATION,
                "--metric",
                "degree",
                "--raw",
                "--format",
                "csv",
                "--quiet",
            ],
            more,
        ))
        .len()
            - 1
    };
    assert_eq!((n(&[]), n(&["--without-lead"])), (47, 46));
    assert_eq!(n(&["--kind", "finanzia", "--without-isolates"]), 19);
    let output = tessuto(&[
        "centrality",
        DEMONSTRATION,
        "--kind",
        "invia",
        "--metric",
        "constraint",
    ]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("n = 47, legami = 26"), "{told}");
    assert!(
        told.contains("Vincolo: 22 valori mancano (enti senza legami)"),
        "{told}"
    );
}

#[test]
fn communities_are_numbered_from_the_largest_and_tell_how_sure_they_are() {
    let edges = "tests/oracle/networks/karate-strength-34.csv";
    let found = json(&[
        "communities",
        "--edges",
        edges,
        "--format",
        "json",
        "--quiet",
    ]);
    let modularity = found["modularity"].as_f64().expect("a number");
    assert!((modularity - 0.419790).abs() < 5e-7, "{modularity}");
    assert_eq!(found["count"], 4);
    let sizes: Vec<usize> = found["members"]
        .as_array()
        .expect("groups")
        .iter()
        .map(|group| group.as_array().expect("ids").len())
        .collect();
    assert!(sizes.is_sorted_by(|one, other| one >= other), "{sizes:?}");
    let rows = rows(&[
        "communities",
        "--edges",
        edges,
        "--format",
        "csv",
        "--quiet",
    ]);
    assert_eq!(rows[0], ["id", "community", "ambiguity"]);
    assert_eq!(rows.len(), 35);
    let numbers: BTreeSet<&str> = rows[1..].iter().map(|row| row[1].as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4"].into());
    for resolution in ["-1", "nan"] {
        let refused = refusal(&["communities", "--edges", edges, "--resolution", resolution]);
        assert!(refused.contains("la risoluzione"), "{refused}");
    }
}

#[test]
fn groups_come_from_tavoli_comuni_or_the_communities_that_were_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("groups.csv");
    let file = file.to_str().expect("a path in UTF-8");
    let edges = [
        "--edges",
        "tests/oracle/networks/karate-strength-34.csv",
        "--quiet",
    ];
    stdout(&with(&["communities", "-o", file], &edges));
    let brokers = rows(&with(
        &["brokers", "--groups", file, "--format", "csv"],
        &edges,
    ));
    assert_eq!(
        brokers[0][..4],
        ["id", "groups", "coordinator", "itinerant"]
    );
    assert!(brokers[0].contains(&"z_liaison".to_owned()));
    let groups = rows(&with(
        &["groups", "--groups", file, "--format", "csv"],
        &edges,
    ));
    let members: usize = groups[1..]
        .iter()
        .map(|row| row[1].parse::<usize>().expect("a count"))
        .sum();
    assert_eq!((groups.len() - 1, members), (4, 34));
    let tavoli = rows(&["groups", DEMONSTRATION, "--format", "csv", "--quiet"]);
    assert_eq!(tavoli.len() - 1, 4);
    // No draw of 999 is as far from chance on its side; either side would have counted.
    let comuni = tessuto(&["groups", DEMONSTRATION, "--groups", "comuni"]);
    let told = String::from_utf8_lossy(&comuni.stderr);
    assert!(told.contains("(p = 0,002, su 999 sorteggi)"), "{told}");
    assert!(refusal(&["brokers", "--edges", edges[1]]).contains("--groups FILE"));
}

#[test]
fn ties_pairs_and_two_modes_have_tables_of_their_own() {
    let ties = rows(&with(
        &[
            "ties",
            "--metric",
            "edge_betweenness",
            "--raw",
            "--format",
            "csv",
            "--quiet",
        ],
        &FLORENTINE,
    ));
    assert_eq!(
        (ties[0].join(","), ties.len() - 1),
        ("from,to,edge_betweenness".to_owned(), 20)
    );
    // Fourteen others reach Pazzi over this tie alone.
    let salviati = ties
        .iter()
        .find(|row| row[..2] == ["Pazzi", "Salviati"])
        .expect("a tie");
    assert_eq!(salviati[2].parse(), Ok(14.0));
    let pairs = rows(&with(
        &[
            "pairs",
            "--between",
            "Medici,Strozzi",
            "--format",
            "csv",
            "--quiet",
        ],
        &FLORENTINE,
    ));
    assert_eq!(
        pairs[0],
        ["from", "to", "distance", "common_neighbours", "adamic_adar"]
    );
    assert_eq!(pairs[1][..4], ["Medici", "Strozzi", "2.0", "1.0"]);
    assert_eq!(pairs.len(), 2);
    // Who is named twice is one.
    let twice = rows(&with(
        &[
            "pairs",
            "--between",
            "Medici,Strozzi,Medici",
            "--format",
            "csv",
            "--quiet",
        ],
        &FLORENTINE,
    ));
    assert_eq!(twice, pairs);
    let davis = "datasets/davis-southern-women/edges.csv";
    let both = rows(&[
        "two-mode", "--edges", davis, "--metric", "degree", "--format", "csv", "--quiet",
    ]);
    assert_eq!(both.len() - 1, 18 + 14);
    let event = both.iter().find(|row| row[1] == "E8").expect("an event");
    assert_eq!(
        (event[0].as_str(), event[2].parse()),
        ("second", Ok(14.0 / 18.0))
    );
    let projected = rows(&[
        "two-mode",
        "--edges",
        davis,
        "--project",
        "second",
        "--format",
        "csv",
        "--quiet",
    ]);
    assert_eq!(projected[0], ["from", "to", "weight"]);
}

#[test]
fn explain_tells_a_measure_in_both_languages_and_takes_a_number_apart() {
    let italian = stdout(&["explain", "constraint"]);
    assert!(italian.starts_with("Vincolo (constraint)"), "{italian}");
    for heading in [
        "Che cosa vuol dire",
        "Che cosa non vuol dire",
        "Formula",
        "Come si legge",
        "Riferimento",
    ] {
        assert!(italian.contains(heading), "{italian}");
    }
    assert!(stdout(&["explain", "constraint", "--lang", "en"]).contains("What it does not mean"));
    assert!(stdout(&["explain"]).contains("betweenness"));
    assert_eq!(stdout(&["explain", "vincolo"]), italian);
    assert!(refusal(&["explain", "constraint", "--directed"]).contains("--value"));
    assert!(refusal(&["explain", "fame"]).contains("betweenness"));
    let parts = stdout(&with(
        &[
            "explain",
            "--value",
            "Medici",
            "--metric",
            "betweenness",
            "--all-parts",
            "--quiet",
        ],
        &FLORENTINE,
    ));
    assert!(parts.contains("Somma delle parti: 47,5000"), "{parts}");
    assert!(
        refusal(&with(
            &["explain", "--value", "Nobody", "--metric", "degree"],
            &FLORENTINE
        ))
        .contains("Nobody")
    );
    assert!(
        refusal(&with(
            &["explain", "--value", "Medici", "--metric", "core"],
            &FLORENTINE
        ))
        .contains("betweenness")
    );
    assert!(refusal(&["explain", "--value", "Medici", "--metric", "degree"]).contains("--edges"));
}

#[test]
fn networks_of_nothing_have_defined_answers() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let groups_file = place("groups.csv");
    fs::write(&groups_file, "id,group\na,x\n").expect("a file");
    for (name, nodes, ties) in [
        ("one", "id\na\n", "from,to\n"),
        ("apart", "id\na\nb\nc\n", "from,to\n"),
        ("selves", "id\na\nb\n", "from,to\na,a\nb,b\n"),
    ] {
        let (nodes_file, ties_file) = (
            place(&format!("{name}-nodes.csv")),
            place(&format!("{name}.csv")),
        );
        fs::write(&nodes_file, nodes).expect("a file");
        fs::write(&ties_file, ties).expect("a file");
        let network = ["--edges", &ties_file, "--nodes", &nodes_file, "--quiet"];
        let whole = json(&with(&["network", "--format", "json"], &network));
        assert_eq!(whole["m"], 0, "{name}");
        let text = whole.to_string().to_lowercase();
        assert!(
            !text.contains("nan") && !text.contains("inf"),
            "{name}: {text}"
        );
        for metric in tessuto::analysis::centrality::names() {
            let scores = rows(&with(
                &["centrality", "--metric", metric, "--format", "csv"],
                &network,
            ));
            for row in &scores[1..] {
                let defined = row[1].is_empty() || row[1].parse::<f64>().is_ok_and(f64::is_finite);
                assert!(defined, "{name}, {metric}: {row:?}");
            }
        }
        for directed in [&[][..], &["--directed"]] {
            for command in ["communities", "ties", "pairs"] {
                stdout(&with(
                    &with(&[command, "--format", "csv"], &network),
                    directed,
                ));
            }
        }
    }
}

#[test]
fn weights_that_are_no_weights_name_their_tie_and_the_way_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("edges.csv");
    let path = file.to_str().expect("UTF-8");
    for bad in ["0", "-2", "inf", "NaN", ""] {
        fs::write(&file, format!("from,to,weight\na,b,2\nb,c,{bad}\n")).expect("a file");
        let output = tessuto(&["centrality", "--edges", path, "--weight", "weight"]);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{bad}: {told}");
        assert!(
            told.contains("edges.csv") && told.contains('3'),
            "{bad}: {told}"
        );
    }
    assert!(refusal(&["centrality", "--edges", path, "--threads", "0"]).contains("threads"));
}

#[test]
fn parts_and_bridges_are_listed_by_name() {
    let parts = rows(&with(
        &["network", "--parts", "--format", "csv", "--quiet"],
        &FLORENTINE,
    ));
    assert_eq!(parts[0], ["id", "component", "cut_vertex"]);
    let cuts: Vec<&str> = parts[1..]
        .iter()
        .filter(|row| row[2] == "true")
        .map(|row| row[0].as_str())
        .collect();
    assert_eq!(cuts, ["Albizzi", "Guadagni", "Medici", "Salviati"]);
    let alone = parts
        .iter()
        .find(|row| row[0] == "Pucci")
        .expect("a family");
    assert_eq!(alone[1], "2");
    let bridges = rows(&with(
        &["network", "--bridges", "--format", "csv", "--quiet"],
        &FLORENTINE,
    ));
    assert_eq!(bridges.len() - 1, 5);
}

#[test]
fn the_first_few_come_in_the_order_of_the_first_measure() {
    let top = rows(&with(
        &[
            "centrality",
            "--metric",
            "betweenness,degree",
            "--top",
            "3",
            "--format",
            "csv",
            "--quiet",
        ],
        &FLORENTINE,
    ));
    let ids: Vec<&str> = top[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(ids, ["Medici", "Guadagni", "Albizzi"]);
}
