//! The command `locate`: sites for a dataset and for plain files, in both languages, and what it says to bad input.

use serde_json::Value;
use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;

use program::{folder, stderr, stdout, tessuto, write};

/// The fixture of DEFINITIONS §5.
fn fixture() -> TempDir {
    let folder = folder();
    write(
        &folder,
        "d.csv",
        "id,persons\nA,1000\nB,500\nC,200\nD,300\nE,50\n",
    );
    write(
        &folder,
        "s.csv",
        "id,capacity,price\nA,1500,3\nB,400,2\nC,900,4\n",
    );
    let rows = [
        ("A", [5, 25, 70]),
        ("B", [15, 20, 50]),
        ("C", [25, 5, 40]),
        ("D", [45, 35, 30]),
        ("E", [90, 80, 75]),
    ];
    let mut costs = "demand,supply,minutes\n".to_owned();
    for (place, minutes) in rows {
        for (site, minutes) in ["A", "B", "C"].iter().zip(minutes) {
            costs.push_str(&format!("{place},{site},{minutes}\n"));
        }
    }
    write(&folder, "c.csv", costs);
    folder
}

const FILES: [&str; 7] = [
    "locate", "--demand", "d.csv", "--supply", "s.csv", "--costs", "c.csv",
];

fn asked(folder: &TempDir, options: &[&str]) -> Value {
    let output = tessuto(folder, &[&FILES[..], options].concat());
    assert_eq!(
        output.status.code(),
        Some(0),
        "{options:?}: {}",
        stderr(&output)
    );
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{options:?}: {error}"))
}

/// What is said when nothing can be done, and that nothing was written.
fn refused(folder: &TempDir, arguments: &[&str]) -> String {
    let output = tessuto(folder, arguments);
    assert_eq!(
        (output.status.code(), stdout(&output).as_str()),
        (Some(2), ""),
        "{arguments:?}"
    );
    stderr(&output)
}

#[test]
fn the_fixture_gives_its_known_values() {
    let folder = fixture();
    for (options, objective, covered, places) in [
        (
            &["--method", "mclp", "--radius", "30", "--sites", "1"][..],
            1700.0,
            1700.0,
            3,
        ),
        (
            &["--method", "mclp", "--radius", "30", "--sites", "2"],
            2000.0,
            2000.0,
            4,
        ),
        (&["--method", "lscp", "--radius", "80"], 1.0, 2050.0, 5),
        (
            &["--method", "p-median", "--sites", "1"],
            35_500.0,
            2050.0,
            5,
        ),
        (
            &["--method", "p-median", "--sites", "2", "--radius", "30"],
            28_000.0,
            1700.0,
            3,
        ),
        (&["--method", "p-center", "--sites", "1"], 75.0, 2050.0, 5),
        (&["--method", "p-center", "--sites", "2"], 75.0, 2050.0, 5),
    ] {
        let found = asked(&folder, options);
        assert_eq!(found["status"], "optimal", "{options:?}");
        assert_eq!(
            (&found["objective"], &found["bound"]),
            (&objective.into(), &objective.into()),
            "{options:?}"
        );
        assert_eq!(found["covered_persons"], covered, "{options:?}");
        assert_eq!(found["covered_places"], places, "{options:?}");
        assert_eq!(found["persons"], 2050.0, "{options:?}");
    }
    let far = asked(&folder, &["--method", "lscp", "--radius", "30"]);
    assert_eq!(far["uncoverable"], serde_json::json!(["E"]));
    assert_eq!(far["uncoverable_minutes"]["E"], 75.0);
}

#[test]
fn capacities_budgets_candidates_and_fixed_sites_count() {
    let folder = fixture();
    // By hand: A takes its 1000 and B's 500; C takes D, E and the 200 of C.
    let found = asked(
        &folder,
        &["--method", "p-median", "--sites", "2", "--capacitated"],
    );
    assert_eq!(
        (&found["status"], &found["objective"]),
        (&"optimal".into(), &33_250.0.into())
    );
    // Within 30 minutes A could take 1700 and has room for 1500; C adds the 300 of D, and B would add 200.
    let found = asked(
        &folder,
        &[
            "--method",
            "mclp",
            "--radius",
            "30",
            "--sites",
            "2",
            "--capacitated",
        ],
    );
    assert_eq!(found["covered_persons"], 1800.0);
    let found = asked(&folder, &["--method", "p-median", "--budget", "4"]);
    assert_eq!(found["chosen"], serde_json::json!(["A"]));
    let found = asked(
        &folder,
        &[
            "--method",
            "p-median",
            "--sites",
            "1",
            "--candidates",
            "B,C",
        ],
    );
    assert_eq!(found["chosen"], serde_json::json!(["B"]));
    write(&folder, "which.csv", "id;note\nC;x\n");
    let found = asked(
        &folder,
        &[
            "--method",
            "p-median",
            "--sites",
            "1",
            "--candidates",
            "which.csv",
        ],
    );
    assert_eq!(found["chosen"], serde_json::json!(["C"]));
    write(&folder, "s.csv", "id,fixed\nA,yes\nB,no\nC,no\n");
    let found = asked(&folder, &["--method", "p-median", "--sites", "1"]);
    assert_eq!(
        (&found["chosen"], &found["objective"]),
        (&serde_json::json!(["B"]), &28_000.0.into())
    );
}

#[test]
fn what_cannot_be_done_is_said_with_what_would_do() {
    let folder = fixture();
    let said = |options: &[&str]| {
        let output = tessuto(&folder, &[&FILES[..], options, &["--lang", "en"]].concat());
        assert_eq!(
            output.status.code(),
            Some(0),
            "{options:?}: {}",
            stderr(&output)
        );
        (
            serde_json::from_slice::<Value>(&output.stdout).expect("an object"),
            stderr(&output),
        )
    };
    let (found, text) = said(&["--method", "p-median", "--sites", "0"]);
    assert_eq!(
        (&found["status"], &found["obstacle"]),
        (&"infeasible".into(), &"too-few-sites".into())
    );
    assert!(text.contains("it takes at least one"), "{text}");
    let (_, text) = said(&["--method", "p-median", "--budget", "1"]);
    assert!(text.contains("it takes at least 2"), "{text}");
    let (found, text) = said(&[
        "--method",
        "p-center",
        "--sites",
        "2",
        "--capacitated",
        "--candidates",
        "B,C",
    ]);
    assert_eq!(found["obstacle"], "too-little-capacity");
    assert!(
        text.contains("room for 1,300") && text.contains("2,050 persons"),
        "{text}"
    );
    let (found, text) = said(&["--method", "mclp", "--sites", "1", "--radius", "3"]);
    assert_eq!(
        (
            &found["status"],
            &found["obstacle"],
            &found["nothing_opened"]
        ),
        (&"optimal".into(), &Value::Null, &"all-out-of-reach".into())
    );
    assert!(
        text.contains("Nobody is within 3 minutes")
            && text.contains("E (it would take 75 minutes)"),
        "{text}"
    );
    // Nothing may be opened, and nobody's journey has no length.
    let (found, text) = said(&["--method", "mclp", "--sites", "0", "--radius", "30"]);
    assert_eq!(
        (&found["status"], &found["nothing_opened"]),
        (&"optimal".into(), &"too-few-sites".into())
    );
    assert!(
        text.contains("No site may be opened") && !text.contains("Mean journey"),
        "{text}"
    );
    write(&folder, "none.csv", "demand,supply,minutes\n");
    let mut files = FILES;
    files[6] = "none.csv";
    let options = ["--sites", "1", "--radius", "30", "--lang", "en"];
    let output = tessuto(&folder, &[&files[..], &options].concat());
    let text = stderr(&output);
    assert!(
        text.contains("minutes between places and sites are missing"),
        "{text}"
    );
    // More sites than there are: all of them, and the answer stays the best.
    let (found, _) = said(&["--method", "p-median", "--sites", "9"]);
    assert_eq!(
        (&found["status"], found["chosen"].as_array().map(Vec::len)),
        (&"optimal".into(), Some(3))
    );
}

#[test]
fn what_is_asked_wrongly_is_refused_in_words() {
    let folder = fixture();
    for (options, word) in [
        (&["--method", "mclp", "--radius", "30"][..], "--sites"),
        (&["--method", "mclp", "--sites", "1"], "--radius"),
        (
            &["--method", "lscp", "--radius", "80", "--capacitated"],
            "--capacitated",
        ),
        (
            &["--method", "lscp", "--radius", "80", "--robust"],
            "raggio",
        ),
        (
            &[
                "--method",
                "p-median",
                "--sites",
                "1",
                "--candidates",
                "A,Z",
            ],
            "`Z`",
        ),
        (
            &["--method", "p-median", "--sites", "1", "--solver", "highs"],
            "--features highs",
        ),
        (&["--sites", "-1", "--radius", "30"], "un numero intero"),
        (&["--sites", "1", "--radius", "-1"], "ci vogliono minuti"),
        (&["--sites", "1", "--radius", "1e300"], "ci vogliono minuti"),
        (&["--budget", "-1", "--radius", "30"], "ci vuole un numero"),
        (&["--sites", "1", "--gap", "-3"], "una percentuale"),
        (
            &["--method", "mclp", "--sites", "1", "--radius", "inf"],
            "inf",
        ),
        (
            &["--method", "p-median", "--sites", "1", "--gap", "100"],
            "100",
        ),
    ] {
        let text = refused(&folder, &[&FILES[..], options].concat());
        assert!(text.contains(word), "{options:?}: {text}");
    }
    write(&folder, "s.csv", "id\nA\nB\nC\n");
    for option in ["--capacitated", "--budget"] {
        let mut arguments = [
            &FILES[..],
            &["--method", "p-median", "--sites", "1", option],
        ]
        .concat();
        arguments.extend((option == "--budget").then_some("5"));
        let column = if option == "--budget" {
            "price"
        } else {
            "capacity"
        };
        assert!(refused(&folder, &arguments).contains(column), "{option}");
    }
    assert!(
        refused(&folder, &["locate", "--demand", "d.csv", "--sites", "1"]).contains("--supply")
    );
}

#[test]
fn who_cannot_be_covered_is_the_same_in_every_format() {
    let folder = fixture();
    let options = ["--radius", "30", "--sites", "0"];
    let found = asked(&folder, &options);
    assert_eq!(found["uncoverable_minutes"]["E"], 75.0);
    let csv = tessuto(
        &folder,
        &[&FILES[..], &options, &["--format", "csv"]].concat(),
    );
    assert!(
        stdout(&csv).contains("uncoverable,E,E,50.0,,,,75.0"),
        "{}",
        stdout(&csv)
    );
    // Nobody at all, and no negative zero.
    write(&folder, "d.csv", "id,persons\n");
    for more in [&[][..], &["--capacitated"], &["--method", "backup"]] {
        let output = tessuto(&folder, &[&FILES[..], &options, more].concat());
        let text = stdout(&output);
        assert!(
            text.contains("\"persons\": 0.0") && !text.contains("-0"),
            "{more:?}: {text}"
        );
    }
}

#[test]
fn backup_says_how_many_have_a_second_site() {
    let folder = fixture();
    let options = [
        "--method", "backup", "--radius", "30", "--sites", "3", "--lang", "en",
    ];
    let found = asked(&folder, &options);
    // By hand: A, B and C are near two sites or three, D to one alone.
    assert_eq!(
        (&found["backup_persons"], &found["covered_persons"]),
        (&1700.0.into(), &2000.0.into())
    );
    let csv = tessuto(
        &folder,
        &[&FILES[..], &options, &["--format", "csv"]].concat(),
    );
    assert!(
        stderr(&csv).contains("1,700 of 2,000 covered"),
        "{}",
        stderr(&csv)
    );
    let text = stdout(&csv);
    let rows = text.lines().skip(1).filter(|row| row.starts_with("chosen"));
    let each: f64 = rows
        .filter_map(|row| row.rsplit(',').next()?.parse::<f64>().ok())
        .sum();
    assert_eq!(each, 1700.0, "{text}");
}

#[test]
fn candidates_are_read_from_tables_and_missed_by_file_and_row() {
    let folder = fixture();
    let options = ["--method", "p-median", "--sites", "1", "--candidates"];
    let with = |text: &str| {
        write(&folder, "which.csv", text);
        tessuto(
            &folder,
            &[&FILES[..], &options, &["which.csv", "--lang", "en"]].concat(),
        )
    };
    for text in [
        "note,id\n\"one, two\",C\n",
        "codice_istat\nC\n",
        "where\nC\n",
        "C\n",
    ] {
        let output = with(text);
        let found: Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{text:?}: {error} {}", stderr(&output)));
        assert_eq!(found["chosen"], serde_json::json!(["C"]), "{text:?}");
        assert_eq!(
            stderr(&output).contains("`where`"),
            text.contains("where"),
            "{text:?}"
        );
    }
    for (text, word) in [
        (
            "id,note\nC,x\nZ,y\n",
            "which.csv, row 3: there is no site `Z`",
        ),
        ("id\n", "which.csv"),
        ("name,note\nC,x\n", "name, note"),
    ] {
        let output = with(text);
        assert_eq!(output.status.code(), Some(2), "{text:?}");
        assert!(
            stderr(&output).contains(word),
            "{text:?}: {}",
            stderr(&output)
        );
    }
    let missing = refused(&folder, &[&FILES[..], &options, &["nofile.csv"]].concat());
    assert!(missing.contains("`nofile.csv` non c'è"), "{missing}");
}

#[test]
fn what_is_taken_for_granted_is_said_first() {
    let folder = fixture();
    let first = |arguments: &[&str]| {
        let text = stderr(&tessuto(&folder, arguments));
        text.lines().next().unwrap_or_default().to_owned()
    };
    let dataset = dataset();
    let options = ["locate", dataset.as_str(), "--sites", "2", "--radius", "20"];
    let said = first(&options);
    assert!(
        said.contains("tutti i tipi di bisogno") && said.contains("--capacitated"),
        "{said}"
    );
    let said = first(&[&options[..], &["--type", "nidi"]].concat());
    assert!(
        !said.contains("tutti i tipi") && said.contains("posti senza limite"),
        "{said}"
    );
    let files = [&FILES[..], &["--radius", "30", "--sites", "1"]].concat();
    assert!(first(&files).contains("anche dove una capienza è indicata"));
    assert!(!first(&[&files[..], &["--capacitated"]].concat()).contains("senza limite"));
}

#[test]
fn what_holds_is_said_in_the_unit_of_the_method() {
    let folder = fixture();
    for (method, unit) in [
        ("mclp", "persons covered"),
        ("backup", "persons with a second site"),
        ("p-median", "minutes of travel, all persons together"),
        ("p-center", "minutes for the longest journey"),
    ] {
        let options = [
            "--method", method, "--sites", "2", "--radius", "30", "--robust", "--lang", "en",
        ];
        let text = stderr(&tessuto(&folder, &[&FILES[..], &options].concat()));
        assert!(text.contains(unit), "{method}: {text}");
    }
}

#[test]
fn bad_rows_are_left_out_and_counted() {
    let folder = fixture();
    write(
        &folder,
        "c.csv",
        "demand,supply,minutes\nA,A,5\nB,A,-1\nC,A,10\nZ,A,3\n",
    );
    let output = tessuto(
        &folder,
        &[
            &FILES[..],
            &["--method", "p-median", "--sites", "1", "--lang", "en"],
        ]
        .concat(),
    );
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let found: Value = serde_json::from_slice(&output.stdout).expect("an object");
    // B's only row is refused, and D and E have none: no site can be travelled to.
    assert_eq!(found["uncoverable"], serde_json::json!(["B", "D", "E"]));
    assert_eq!(found["uncoverable_minutes"]["B"], Value::Null);
    assert_eq!(
        (&found["objective"], &found["covered_persons"]),
        (&7000.0.into(), &1200.0.into())
    );
    assert!(stderr(&output).contains("no travel time is known"));
    write(&folder, "d.csv", "id,persons\nA,0\n");
    let output = tessuto(
        &folder,
        &[&FILES[..], &["--method", "p-median", "--sites", "1"]].concat(),
    );
    let found: Value = serde_json::from_slice(&output.stdout).expect("an object");
    assert_eq!(
        (&found["obstacle"], &found["share_persons"]),
        (&"no-demand".into(), &Value::Null)
    );
    write(&folder, "s.csv", "id\n");
    let output = tessuto(
        &folder,
        &[&FILES[..], &["--method", "p-median", "--sites", "1"]].concat(),
    );
    assert!(
        !stdout(&output).contains("NaN") && output.status.code() != Some(0),
        "{}",
        stdout(&output)
    );
}

#[test]
fn the_choice_that_holds_stands_beside_the_best_one() {
    let folder = fixture();
    let found = asked(
        &folder,
        &["--method", "p-median", "--sites", "2", "--robust"],
    );
    let robust = &found["robust"];
    assert_eq!(
        (&robust["variation"], &robust["scenarios"]),
        (&0.2.into(), &25.into())
    );
    assert_eq!(robust["nominal"]["chosen"], found["chosen"]);
    assert_eq!(robust["nominal"]["objective"], found["objective"]);
    // All persons and all minutes a fifth more: 1.2² times the minutes.
    assert!(
        (robust["nominal"]["worst"].as_f64().expect("a number") - 1.44 * 28_000.0).abs() < 1e-6
    );
    let regret = |of: &str| robust[of]["worst_regret"].as_f64().expect("a number");
    assert!(regret("choice") <= regret("nominal"));
    assert_eq!(
        asked(
            &folder,
            &["--method", "p-median", "--sites", "2", "--robust"]
        ),
        found
    );
    let none = asked(
        &folder,
        &["--method", "p-median", "--sites", "2", "--robust", "0"],
    );
    assert_eq!(none["robust"]["choice"]["worst_regret"], 0.0);
}

fn dataset() -> String {
    format!("{}/datasets/ats6-fano", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_dataset_is_served_in_both_languages() {
    let folder = folder();
    let dataset = dataset();
    for (language, words) in [
        ("it", ["dimostrata ottima", "da aprire", "Persone coperte"]),
        ("en", ["proved best", "to open", "Persons covered"]),
    ] {
        for method in ["lscp", "mclp", "backup", "p-median", "p-center"] {
            let output = tessuto(
                &folder,
                &[
                    "locate", &dataset, "--method", method, "--sites", "4", "--type", "nidi",
                    "--lang", language,
                ],
            );
            let text = stdout(&output) + &stderr(&output);
            assert_eq!(output.status.code(), Some(0), "{text}");
            for word in words {
                assert!(text.contains(word), "{method}: {word} is not in {text}");
            }
            assert!(
                !text.contains(['{', '}']) && !text.contains("NaN"),
                "{method}: {text}"
            );
        }
    }
}

#[test]
fn persons_not_covered_today_are_those_of_the_command_coverage() {
    let folder = folder();
    let dataset = dataset();
    let object = |arguments: &[&str]| -> Value {
        let output = tessuto(&folder, &[arguments, &["--format", "json"]].concat());
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{arguments:?}: {error} {}", stderr(&output)))
    };
    let needs = object(&["coverage", &dataset]);
    let sum = |column: &str, need_type: Option<&str>| -> f64 {
        let rows = needs.as_array().expect("rows").iter();
        let rows = rows.filter(|row| {
            need_type.is_none_or(|id| {
                row["id"]
                    .as_str()
                    .is_some_and(|text| text.starts_with(&format!("{id}@")))
            })
        });
        rows.filter_map(|row| row[column].as_f64()).sum()
    };
    let of = |more: &[&str]| {
        object(
            &[
                &[
                    "locate",
                    dataset.as_str(),
                    "--method",
                    "p-median",
                    "--sites",
                    "2",
                ][..],
                more,
            ]
            .concat(),
        )
    };
    assert_eq!(of(&[])["persons"], sum("not_covered", None));
    assert_eq!(
        of(&["--type", "nidi"])["persons"],
        sum("not_covered", Some("nidi"))
    );
    assert_eq!(
        of(&["--type", "nidi", "--all-persons"])["persons"],
        sum("persons", Some("nidi"))
    );
    let among = of(&["--candidates", "enti", "--type", "nidi"]);
    assert_eq!(among["status"], "optimal");
    let one = of(&["--candidates", "Fano,041028", "--type", "nidi"]);
    assert_eq!(one["chosen"], serde_json::json!(["041013", "041028"]));
}

#[test]
fn a_dataset_is_asked_for_what_it_has() {
    let folder = folder();
    let dataset = dataset();
    for (options, word) in [
        (&["--type", "niente"][..], "nidi"),
        (&["--tavolo", "niente"], "famiglia"),
        (&["--capacitated"], "--places-each"),
        (&["--budget", "3"], "--sites"),
        (&["--candidates", "nessuno"], "nessuno"),
    ] {
        let text = refused(
            &folder,
            &[
                &[
                    "locate",
                    dataset.as_str(),
                    "--method",
                    "p-median",
                    "--sites",
                    "2",
                ],
                options,
            ]
            .concat(),
        );
        assert!(text.contains(word), "{options:?}: {text}");
    }
}

#[test]
fn measured_minutes_count_in_the_direction_in_which_people_travel() {
    let folder = folder();
    write(
        &folder,
        "d/enti.csv",
        "id;nome;comune\nuno;Ente uno;041013\n",
    );
    write(
        &folder,
        "d/servizi.csv",
        "id;nome;ente;comune;serve;capienza;stato\nnido;Nido;uno;041013;041013;4;attivo\n",
    );
    write(
        &folder,
        "d/risponde.csv",
        "servizio;tipo_bisogno\nnido;nidi\n",
    );
    write(
        &folder,
        "d/bisogni.csv",
        "tipo;comune;persone\nnidi;041013;10\nnidi;041028;10\nnidi;041029;\n",
    );
    write(&folder, "d/tipi_bisogno.csv", "id;nome\nnidi;Posti nido\n");
    write(
        &folder,
        "d/comuni.csv",
        "codice_istat;nome\n041013;Fano\n041028;Mondavio\n041029;Mondolfo\n",
    );
    write(
        &folder,
        "d/tempi.csv",
        "da;a;minuti\n041013;041028;50\n041028;041013;5\n",
    );
    let of = |options: &[&str]| -> Value {
        let asked = ["locate", "d", "--sites", "1", "--format", "json"];
        let output = tessuto(&folder, &[&asked[..], options].concat());
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{options:?}: {error} {}", stderr(&output)))
    };
    // Six persons of Fano and ten of Mondavio are not covered: from Mondavio to Fano it is 5 minutes, the other way 50.
    let found = of(&["--method", "p-median"]);
    assert_eq!(found["chosen"], serde_json::json!(["041013"]));
    assert_eq!(
        (&found["objective"], &found["persons"]),
        (&50.0.into(), &16.0.into())
    );
    assert_eq!(found["estimated_minutes"], false);
    // The radius of what is looked for does not change who is covered today.
    let near = of(&["--method", "mclp", "--radius", "2"]);
    assert_eq!(
        (&near["persons"], &near["covered_persons"]),
        (&16.0.into(), &10.0.into())
    );
    // Everybody counts, and the service that there is has room for four.
    let rest = [
        "--all-persons",
        "--capacitated",
        "--places-each",
        "12",
        "--method",
        "mclp",
    ];
    let found = of(&rest);
    assert_eq!(
        (&found["persons"], &found["covered_persons"]),
        (&20.0.into(), &16.0.into())
    );
}
