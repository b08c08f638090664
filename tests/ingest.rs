//! Dirty files to exact diagnostics: what is wrong, in which file, row and column, and what is left of the rest.

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use tessuto::ingest::{
    Cause, Dataset, EdgeList, EdgeWeight, IngestError, Rule, read_dataset, read_edges,
};
use tessuto::model::diagnostic::{Diagnostic, Origin, Problem, RowCount, Severity, TableId};
use tessuto::model::district::Language;
use tessuto::model::node::{Catchment, OrganizationKind, ServiceStatus};
use tessuto::model::place::Place;
use tessuto::model::tie::RelationKind;
use tessuto::model::units::Headcount;
use tessuto::present::words::Words;

/// A small dataset without a flaw.
const CLEAN: [(&str, &str); 9] = [
    (
        "enti.csv",
        "id;nome;tipo;comune\n\
         comune;Comune;ente pubblico;041013\n\
         orizzonti;Orizzonti;associazione;041013\n\
         vela;La Vela;cooperativa sociale;041067\n",
    ),
    (
        "servizi.csv",
        "id;nome;ente;serve;capienza;unita\n\
         nido;Nido;comune;*;20;posti\n\
         aiuto;Aiuto;orizzonti|vela;041013|041067;10;utenti\n",
    ),
    (
        "bisogni.csv",
        "tipo;comune;persone\ninfanzia;041013;30\nanziani;041067;<3\n",
    ),
    (
        "comuni.csv",
        "codice_istat;nome;latitudine;longitudine\n\
         041013;Fano;43,84052;13,01665\n\
         041067;Terre Roveresche;43,68;12,96\n",
    ),
    (
        "tipi_bisogno.csv",
        "id;nome;tavoli\ninfanzia;Infanzia;famiglia\nanziani;Anziani;\n",
    ),
    (
        "risponde.csv",
        "servizio;tipo_bisogno\nnido;infanzia\naiuto;anziani\n",
    ),
    (
        "legami.csv",
        "da;a;tipo;forza\ncomune;orizzonti;collabora;3\norizzonti;vela;invia;2\n",
    ),
    (
        "partecipazione.csv",
        "ente;tavolo\ncomune;famiglia\norizzonti;famiglia\n",
    ),
    ("tavoli.csv", "id;nome\nfamiglia;Famiglia\n"),
];

/// The clean dataset with some files replaced or added.
fn folder(changes: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (file, text) in CLEAN {
        fs::write(folder.path().join(file), text).unwrap();
    }
    for (file, bytes) in changes {
        fs::write(folder.path().join(file), bytes).unwrap();
    }
    folder
}

fn without(files: &[&str]) -> TempDir {
    let folder = folder(&[]);
    for file in files {
        fs::remove_file(folder.path().join(file)).unwrap();
    }
    folder
}

fn read(changes: &[(&str, &str)]) -> Dataset {
    let changes: Vec<_> = changes
        .iter()
        .map(|(file, text)| (*file, text.as_bytes()))
        .collect();
    read_dataset(folder(&changes).path()).unwrap()
}

fn error(changes: &[(&str, &str)]) -> IngestError {
    let changes: Vec<_> = changes
        .iter()
        .map(|(file, text)| (*file, text.as_bytes()))
        .collect();
    read_dataset(folder(&changes).path()).unwrap_err()
}

/// A problem at a cell.
fn at(file: &str, row: usize, column: &str, value: &str, problem: Problem) -> Diagnostic {
    Diagnostic {
        origin: Origin {
            file: file.to_owned(),
            sheet: None,
            row: Some(row),
            column: (!column.is_empty()).then(|| column.to_owned()),
        },
        value: (!value.is_empty()).then(|| value.to_owned()),
        problem,
    }
}

/// A problem of a whole file; of the dataset when the file has no name.
fn of(file: &str, problem: Problem) -> Diagnostic {
    Diagnostic {
        origin: Origin::file(file),
        value: None,
        problem,
    }
}

/// A wrong value that only emptied its cell.
fn emptied(cause: Problem) -> Problem {
    let cause = Box::new(cause);
    Problem::CellEmptied { cause }
}

fn unknown(table: TableId, nearest: Option<&str>) -> Problem {
    Problem::UnknownId {
        table,
        nearest: nearest.map(str::to_owned),
    }
}

fn count(dataset: &Dataset, table: TableId) -> (usize, usize, usize) {
    let found = dataset.counts.iter().find(|count| count.table == table);
    found.map_or((0, 0, 0), |count| (count.read, count.used, count.left_out))
}

#[test]
fn a_clean_dataset_gives_its_district_and_nothing_to_say() {
    let dataset = read(&[(
        "dataset.toml",
        "name = \"prova\"\nlead = \"comune\"\n[travel]\nspeed_km_h = 50\n",
    )]);
    assert_eq!(dataset.diagnostics, []);
    let district = &dataset.district;
    assert_eq!(district.edition.name, "prova");
    assert_eq!(district.edition.travel.speed_km_h, 50.0);
    let network = &district.network;
    let kinds: Vec<_> = network.organizations().map(|one| one.kind).collect();
    assert_eq!(
        kinds,
        [
            OrganizationKind::PublicBody,
            OrganizationKind::Association,
            OrganizationKind::SocialCooperative
        ]
    );
    let nido = network.service(&"nido".parse().unwrap()).unwrap();
    assert_eq!(nido.catchment, Catchment::Everywhere);
    assert_eq!(nido.status, ServiceStatus::Active);
    assert_eq!(nido.capacity, Some(20));
    let fano = network.municipality(&"041013".parse().unwrap()).unwrap();
    let place = Place {
        longitude: 13.01665,
        latitude: 43.84052,
    };
    assert_eq!(fano.place, Some(place));
    let persons: Vec<_> = network.needs().map(|need| need.persons).collect();
    assert_eq!(persons, [Headcount::Suppressed, Headcount::Stated(30)]);
    let ties: Vec<_> = network
        .relations()
        .map(|(from, to, tie)| (from.as_str(), to.as_str(), tie.kind, tie.mutual))
        .collect();
    assert_eq!(
        ties,
        [
            ("comune", "orizzonti", RelationKind::Collaborates, true),
            ("orizzonti", "vela", RelationKind::Refers, false),
        ]
    );
    assert_eq!(
        dataset.counts[0],
        RowCount {
            table: TableId::Organizations,
            read: 3,
            used: 3,
            repaired: 0,
            left_out: 0
        }
    );
    let inputs: Vec<_> = dataset
        .inputs
        .iter()
        .map(|input| (input.file.as_str(), input.rows))
        .collect();
    assert_eq!(inputs[0], ("bisogni.csv", Some(2)));
    assert_eq!(inputs[2], ("dataset.toml", None));
    assert_eq!(inputs.len(), 10);
}

#[test]
fn a_hash_is_the_one_that_sha256sum_prints() {
    let dataset = read(&[("tavoli.csv", "id;nome\nfamiglia;Famiglia\n")]);
    let input = dataset
        .inputs
        .iter()
        .find(|input| input.file == "tavoli.csv");
    assert_eq!(
        input.unwrap().sha256,
        "0fcc3811caf8ca8fe1444b4784e6e782129ff79c97ed0349c4e565fd1ff06356"
    );
}

// What stops a reading.

#[test]
fn a_path_that_is_no_folder_is_told() {
    let folder = folder(&[]);
    let missing = folder.path().join("x");
    assert_eq!(
        read_dataset(&missing).unwrap_err(),
        IngestError::NotThere {
            path: missing.display().to_string()
        }
    );
    let file = folder.path().join("enti.csv");
    assert_eq!(
        read_dataset(&file).unwrap_err(),
        IngestError::NotADataset {
            path: file.display().to_string()
        }
    );
}

#[test]
fn a_missing_table_is_told_with_the_names_that_would_do() {
    let folder = without(&["servizi.csv"]);
    fs::write(folder.path().join("servizzi.csv"), "id\n").unwrap();
    let missing = |nearest: Option<&str>| IngestError::MissingTable {
        table: TableId::Services,
        names: vec!["servizi".to_owned(), "services".to_owned()],
        nearest: nearest.map(str::to_owned),
    };
    assert_eq!(
        read_dataset(folder.path()).unwrap_err(),
        missing(Some("servizzi.csv"))
    );
    fs::remove_file(folder.path().join("servizzi.csv")).unwrap();
    let error = read_dataset(folder.path()).unwrap_err();
    assert_eq!(error, missing(None));
    assert_eq!(
        serde_json::to_value(&error).unwrap(),
        serde_json::json!({
            "error": "missing-table",
            "table": "services",
            "names": ["servizi", "services"],
            "nearest": null,
        })
    );
}

#[test]
fn two_files_for_one_table_are_one_too_many() {
    assert_eq!(
        error(&[("Organizations.CSV", "id;name\na;A\n")]),
        IngestError::TableTwice {
            table: TableId::Organizations,
            first: "Organizations.CSV".to_owned(),
            second: "enti.csv".to_owned(),
        }
    );
    let empty = "{\"type\":\"FeatureCollection\",\"features\":[]}";
    assert_eq!(
        error(&[
            ("confini.geojson", empty),
            ("municipalities.geojson", empty)
        ]),
        IngestError::TableTwice {
            table: TableId::Boundaries,
            first: "municipalities.geojson".to_owned(),
            second: "confini.geojson".to_owned(),
        }
    );
}

#[test]
fn a_missing_column_is_told_with_the_columns_there_are() {
    assert_eq!(
        error(&[("bisogni.csv", "tipo;commune;persone\ninfanzia;041013;3\n")]),
        IngestError::MissingColumn {
            file: "bisogni.csv".to_owned(),
            column: "municipality`, `comune".to_owned(),
            found: ["tipo", "commune", "persone"].map(str::to_owned).to_vec(),
            nearest: Some("commune".to_owned()),
        }
    );
}

#[test]
fn a_column_that_is_there_twice_is_told() {
    for header in ["id;nome;Nome", "id;nome;NAME", "id;nome;x;X"] {
        let error = error(&[("enti.csv", &format!("{header}\na;A\n"))]);
        assert!(
            matches!(&error, IngestError::ColumnTwice { file, .. } if file == "enti.csv"),
            "{header}: {error}"
        );
    }
}

#[test]
fn without_an_organization_nothing_can_be_said() {
    for text in ["", "id;nome\n", "id;nome\n;\n\n"] {
        let dataset = read(&[("enti.csv", text)]);
        let told = |problem| dataset.diagnostics.contains(&problem);
        assert!(told(of("", Problem::NoOrganizations)), "{text:?}");
        assert!(told(of("enti.csv", Problem::EmptyTable)), "{text:?}");
        assert_eq!(
            dataset.with_organizations().unwrap_err(),
            IngestError::NoRows {
                file: "enti.csv".to_owned()
            }
        );
    }
}

#[test]
fn a_quotation_mark_that_never_closes_is_told_at_its_row() {
    assert_eq!(
        error(&[("enti.csv", "id;nome\na;A\nb;\"B\nc;C\n")]),
        IngestError::OpenQuote {
            file: "enti.csv".to_owned(),
            row: 3
        }
    );
}

#[test]
fn a_setting_that_breaks_a_rule_is_told_with_its_place() {
    assert_eq!(
        error(&[("dataset.toml", "[coverage]\nsufficient_share = 50\n")]),
        IngestError::Setting {
            file: "dataset.toml".to_owned(),
            line: 2,
            column: 20,
            key: "sufficient_share".to_owned(),
            value: "50".to_owned(),
            rule: Rule::Share,
        }
    );
    let error = error(&[("dataset.toml", "name = \"a\"\nspeed = 3\n")]);
    assert!(
        matches!(
            error,
            IngestError::Settings {
                line: 2,
                column: 1,
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn every_error_is_said_in_both_languages() {
    let text = || "x".to_owned();
    let (file, path, reason, column) = (text(), text(), text(), text());
    let (line, row) = (1, 1);
    let nearest = Some(text());
    let table = TableId::Services;
    let mut errors = vec![
        IngestError::NotThere { path: path.clone() },
        IngestError::Unreadable {
            path: path.clone(),
            cause: Cause::Other,
            reason: reason.clone(),
        },
        IngestError::NotADataset { path },
        IngestError::MissingTable {
            table,
            names: vec![text()],
            nearest: nearest.clone(),
        },
        IngestError::MissingTable {
            table,
            names: vec![text()],
            nearest: None,
        },
        IngestError::TableTwice {
            table,
            first: text(),
            second: text(),
        },
        IngestError::MissingColumn {
            file: file.clone(),
            column: column.clone(),
            found: vec![text()],
            nearest,
        },
        IngestError::MissingColumn {
            file: file.clone(),
            column: column.clone(),
            found: vec![],
            nearest: None,
        },
        IngestError::ColumnTwice {
            file: file.clone(),
            column,
        },
        IngestError::NoRows { file: file.clone() },
        IngestError::OpenQuote {
            file: file.clone(),
            row,
        },
        IngestError::NotText { file: file.clone() },
        IngestError::Malformed {
            file: file.clone(),
            reason: reason.clone(),
        },
        IngestError::UnknownFormat {
            file: file.clone(),
            known: vec![text()],
        },
        IngestError::Settings {
            file: file.clone(),
            line,
            column: 1,
            reason,
        },
    ];
    for rule in [
        Rule::FolderName,
        Rule::Identifier,
        Rule::Date,
        Rule::ZeroOrMore,
        Rule::AboveZero,
        Rule::OneOrMore,
        Rule::Share,
        Rule::TableName,
        Rule::ColumnName,
    ] {
        let (key, value) = (text(), text());
        errors.push(IngestError::Setting {
            file: file.clone(),
            line,
            column: 1,
            key,
            value,
            rule,
        });
    }
    for language in [Language::It, Language::En] {
        let words = Words::new(language);
        let mut hints = BTreeSet::new();
        for error in &errors {
            let told = words.tell("error", error);
            let hint = told.hint.unwrap_or_default();
            assert!(
                !told.text.contains('{') && !hint.contains('{'),
                "{error:?}: {} {hint}",
                told.text
            );
            assert!(
                hints.insert(hint.clone()),
                "{error:?} has the hint of another: `{hint}`"
            );
        }
    }
}

// What is wrong in a row.

#[test]
fn a_tie_with_somebody_unknown_is_left_out_with_a_proposal() {
    let dataset = read(&[(
        "legami.csv",
        "da;a\ncomune;orizonti\ncomune;vela\nzzz;vela\n",
    )]);
    let organizations = TableId::Organizations;
    assert_eq!(
        dataset.diagnostics,
        [
            at(
                "legami.csv",
                2,
                "a",
                "orizonti",
                unknown(organizations, Some("orizzonti"))
            ),
            at("legami.csv", 4, "da", "zzz", unknown(organizations, None)),
        ]
    );
    assert_eq!(count(&dataset, TableId::Ties), (3, 1, 2));
}

#[test]
fn of_two_rows_with_one_id_the_first_is_kept() {
    let dataset = read(&[(
        "tavoli.csv",
        "id;nome\nfamiglia;Prima\n\nfamiglia;Seconda\n",
    )]);
    assert_eq!(
        dataset.diagnostics,
        [at(
            "tavoli.csv",
            4,
            "id",
            "famiglia",
            Problem::DuplicateId { first_row: 2 }
        )]
    );
    assert_eq!(count(&dataset, TableId::Tavoli), (2, 1, 1));
}

#[test]
fn every_wrong_cell_of_a_row_is_told_and_the_row_is_left_out() {
    let dataset = read(&[(
        "servizi.csv",
        "id;nome;ente;capienza;stato;aggiornato_al;latitudine;longitudine;comune\n\
         nido;;comune;-5;aperto;ieri;143,8;est;Fano\n\
         aiuto;Aiuto;vela;1.234;attivo;30/06/2023;;;\n",
    )]);
    let file = "servizi.csv";
    let choices = "attivo, sospeso, previsto, chiuso".to_owned();
    let service = TableId::Services;
    assert_eq!(
        dataset.diagnostics,
        [
            at(
                "risponde.csv",
                2,
                "servizio",
                "nido",
                Problem::RefersToRefused {
                    table: service,
                    refused_row: 2
                }
            ),
            at(file, 2, "aggiornato_al", "ieri", emptied(Problem::NotADate)),
            at(file, 2, "capienza", "-5", emptied(Problem::Negative)),
            at(
                file,
                2,
                "comune",
                "Fano",
                Problem::MunicipalityByName {
                    repaired: "041013".to_owned()
                }
            ),
            at(
                file,
                2,
                "latitudine",
                "143,8",
                emptied(Problem::OutOfRange {
                    least: -90.0,
                    most: 90.0
                })
            ),
            at(file, 2, "longitudine", "est", emptied(Problem::NotANumber)),
            at(file, 2, "nome", "", Problem::MissingValue),
            at(file, 2, "stato", "aperto", Problem::NotAChoice { choices }),
            at(
                file,
                3,
                "capienza",
                "1.234",
                Problem::ReadAsNumber {
                    repaired: "1234".to_owned()
                }
            ),
        ]
    );
    assert_eq!(count(&dataset, service), (2, 1, 1));
}

#[test]
fn a_wrong_value_that_a_row_can_do_without_empties_its_cell_and_no_more() {
    let dataset = read(&[(
        "enti.csv",
        "id;nome;tipo;volontari;ha_risposto\n\
         comune;Comune;ente;circa 20;boh\norizzonti;Orizzonti;;;\nvela;La Vela;;;\n",
    )]);
    assert_eq!(count(&dataset, TableId::Organizations), (3, 3, 0));
    let told: Vec<_> = dataset
        .diagnostics
        .iter()
        .map(|found| (found.value.as_deref().unwrap(), found.severity()))
        .collect();
    let warning = Severity::Warning;
    assert_eq!(
        told,
        [("boh", warning), ("ente", warning), ("circa 20", warning)]
    );
    let comune = dataset
        .district
        .network
        .organization(&"comune".parse().unwrap())
        .unwrap();
    assert_eq!((comune.volunteers, comune.answered), (None, None));
    assert_eq!(comune.kind, OrganizationKind::Other);
    // Where an empty cell would say something of its own, the row goes.
    for (file, text) in [
        ("servizi.csv", "id;nome;ente;stato\nnido;N;comune;aperto\n"),
        ("servizi.csv", "id;nome;ente;serve\nnido;N;comune;04101\n"),
        ("legami.csv", "da;a;tipo\ncomune;vela;paga\n"),
        ("legami.csv", "da;a;reciproco\ncomune;vela;forse\n"),
    ] {
        let dataset = read(&[(file, text)]);
        let refused = dataset
            .diagnostics
            .iter()
            .filter(|found| found.origin.file == file && found.severity() == Severity::Error);
        assert_eq!(refused.count(), 1, "{text}");
    }
}

#[test]
fn a_refused_organization_takes_along_what_refers_to_it() {
    let dataset = read(&[(
        "enti.csv",
        "id;nome;volontari\ncomune;Comune;\norizzonti;;12\nvela;La Vela;\n",
    )]);
    let refused = Problem::RefersToRefused {
        table: TableId::Organizations,
        refused_row: 3,
    };
    let service = Problem::RefersToRefused {
        table: TableId::Services,
        refused_row: 3,
    };
    assert_eq!(
        dataset.diagnostics,
        [
            at("enti.csv", 3, "nome", "", Problem::MissingValue),
            at("legami.csv", 2, "a", "orizzonti", refused.clone()),
            at("legami.csv", 3, "da", "orizzonti", refused.clone()),
            at(
                "partecipazione.csv",
                3,
                "ente",
                "orizzonti",
                refused.clone()
            ),
            at("risponde.csv", 3, "servizio", "aiuto", service),
            at("servizi.csv", 3, "ente", "orizzonti", refused),
        ]
    );
}

#[test]
fn a_comune_that_is_not_in_the_table_costs_a_need_and_not_an_organization() {
    let dataset = read(&[
        (
            "enti.csv",
            "id;nome;comune\ncomune;C;041013\norizzonti;O;058091\nvela;V;\n",
        ),
        (
            "bisogni.csv",
            "tipo;comune;persone\ninfanzia;041013;3\nanziani;041014;3\n",
        ),
        (
            "servizi.csv",
            "id;nome;ente;serve\nnido;N;comune;041013|058091\naiuto;A;vela;058091\n",
        ),
    ]);
    let municipalities = TableId::Municipalities;
    assert_eq!(
        dataset.diagnostics,
        [
            at(
                "bisogni.csv",
                3,
                "comune",
                "041014",
                unknown(municipalities, Some("041013"))
            ),
            at("enti.csv", 3, "comune", "058091", Problem::OutsideDistrict),
            at(
                "risponde.csv",
                3,
                "servizio",
                "aiuto",
                Problem::RefersToRefused {
                    table: TableId::Services,
                    refused_row: 3
                }
            ),
            at(
                "servizi.csv",
                2,
                "serve",
                "058091",
                Problem::OutsideDistrict
            ),
            at("servizi.csv", 3, "serve", "058091", Problem::ServesNobody),
        ]
    );
    assert_eq!(count(&dataset, TableId::Organizations), (3, 3, 0));
    assert_eq!(count(&dataset, TableId::Needs), (2, 1, 1));
}

#[test]
fn a_row_longer_than_the_header_is_left_out() {
    let dataset = read(&[(
        "tavoli.csv",
        "id;nome\nfamiglia;Famiglia;;\ncasa;Casa; abitare\n",
    )]);
    let ragged = Problem::RaggedRow {
        found: 3,
        expected: 2,
    };
    assert_eq!(dataset.diagnostics, [at("tavoli.csv", 3, "", "", ragged)]);
    assert_eq!(count(&dataset, TableId::Tavoli), (2, 1, 1));
}

#[test]
fn rows_are_numbered_as_in_a_spreadsheet_across_quoted_line_breaks_and_blank_lines() {
    let dataset = read(&[(
        "legami.csv",
        "da;a;evidenza\r\ncomune;vela;\"due\r\nrighe\r\n\r\n\"\r\n\r\n;;\r\ncomune;nessuno;x\r\n",
    )]);
    assert_eq!(
        dataset.diagnostics,
        [at(
            "legami.csv",
            5,
            "a",
            "nessuno",
            unknown(TableId::Organizations, None)
        )]
    );
    let (_, _, tie) = dataset.district.network.relations().next().unwrap();
    assert_eq!(tie.evidence.as_deref(), Some("due righe"));
}

#[test]
fn ties_with_oneself_and_reporters_who_are_not_an_end_are_told() {
    let dataset = read(&[(
        "legami.csv",
        "da;a;forza;segnalato_da;dal\n\
         comune;comune;;;\n\
         comune;vela;6;;\n\
         comune;vela;5,0;vela|orizzonti;2012\n\
         comune;vela;forte;;12\n",
    )]);
    assert_eq!(
        dataset.diagnostics,
        [
            at("legami.csv", 2, "a", "comune", Problem::SelfTie),
            at(
                "legami.csv",
                3,
                "forza",
                "6",
                emptied(Problem::OutOfRange {
                    least: 1.0,
                    most: 5.0
                })
            ),
            at(
                "legami.csv",
                4,
                "segnalato_da",
                "orizzonti",
                Problem::ReporterNotAnEnd
            ),
            at(
                "legami.csv",
                5,
                "dal",
                "12",
                emptied(Problem::OutOfRange {
                    least: 1800.0,
                    most: 2200.0
                })
            ),
            at(
                "legami.csv",
                5,
                "forza",
                "forte",
                emptied(Problem::NotANumber)
            ),
        ]
    );
    assert_eq!(count(&dataset, TableId::Ties), (4, 3, 1));
}

#[test]
fn needs_keep_zero_unknown_and_suppressed_apart() {
    let dataset = read(&[(
        "bisogni.csv",
        "tipo;comune;persone;persone_min;persone_max\n\
         infanzia;041013;0;;\n\
         infanzia;041067;n.d.;2;5\n\
         anziani;041013;< 5;;\n\
         anziani;041067;7;9;8\n",
    )]);
    let range = emptied(Problem::EmptyRange { low: 9, high: 8 });
    assert_eq!(
        dataset.diagnostics,
        [at("bisogni.csv", 5, "persone_min", "", range)]
    );
    let persons: Vec<_> = dataset
        .district
        .network
        .needs()
        .map(|need| need.persons)
        .collect();
    assert_eq!(
        persons,
        [
            Headcount::Suppressed,
            Headcount::Stated(7),
            Headcount::Stated(0),
            Headcount::Unknown
        ]
    );
}

#[test]
fn a_second_row_for_the_same_thing_is_left_out() {
    let dataset = read(&[
        (
            "partecipazione.csv",
            "ente;tavolo\ncomune;famiglia\ncomune;famiglia\n",
        ),
        (
            "bisogni.csv",
            "tipo;comune\ninfanzia;041013\ninfanzia;41013\n",
        ),
    ]);
    let repaired = "041013".to_owned();
    assert_eq!(
        dataset.diagnostics,
        [
            at(
                "bisogni.csv",
                3,
                "",
                "",
                Problem::DuplicateRow { first_row: 2 }
            ),
            at(
                "bisogni.csv",
                3,
                "comune",
                "41013",
                Problem::RestoredZero { repaired }
            ),
            at(
                "partecipazione.csv",
                3,
                "",
                "",
                Problem::DuplicateRow { first_row: 2 }
            ),
        ]
    );
}

// What is repaired, or used with a doubt.

#[test]
fn a_zero_that_a_spreadsheet_ate_is_given_back() {
    let dataset = read(&[
        (
            "enti.csv",
            "id;nome;comune\ncomune;C;41013.0\norizzonti;O;41013\nvela;V;041013,0\n",
        ),
        (
            "servizi.csv",
            "id;nome;ente;serve\nnido;N;comune;41013|041067\naiuto;A;vela;\n",
        ),
        (
            "tempi.csv",
            "da;a;minuti\n41013;nido;12,5\n41013;41067;20\n41014;nido;3\n",
        ),
    ]);
    let restored = |code: &str| Problem::RestoredZero {
        repaired: code.to_owned(),
    };
    assert_eq!(
        dataset.diagnostics,
        [
            at("enti.csv", 2, "comune", "41013.0", restored("041013")),
            at("enti.csv", 3, "comune", "41013", restored("041013")),
            at(
                "enti.csv",
                4,
                "comune",
                "041013,0",
                Problem::ReadAsNumber {
                    repaired: "041013".to_owned()
                }
            ),
            at("servizi.csv", 2, "serve", "41013", restored("041013")),
            at("tempi.csv", 2, "da", "41013", restored("041013")),
            at("tempi.csv", 3, "a", "41067", restored("041067")),
            at("tempi.csv", 3, "da", "41013", restored("041013")),
            at(
                "tempi.csv",
                4,
                "da",
                "41014",
                unknown(TableId::Municipalities, None)
            ),
        ]
    );
}

#[test]
fn a_refused_comune_is_recognised_in_either_spelling() {
    let dataset = read(&[(
        "comuni.csv",
        "codice_istat;nome;popolazione\n041013;;60000\n41067;;5000\n",
    )]);
    let refused = |refused_row| Problem::RefersToRefused {
        table: TableId::Municipalities,
        refused_row,
    };
    let needs: Vec<_> = dataset
        .diagnostics
        .iter()
        .filter(|found| found.origin.file == "bisogni.csv")
        .cloned()
        .collect();
    assert_eq!(
        needs,
        [
            at("bisogni.csv", 2, "comune", "041013", refused(2)),
            at("bisogni.csv", 3, "comune", "041067", refused(3)),
        ]
    );
}

#[test]
fn files_are_read_in_whatever_encoding_and_separator_they_were_saved() {
    let text =
        "id,nome,latitudine,longitudine\ncomune,Città,\"43,5\",13.5\norizzonti,O,,\nvela,V,,\n";
    let utf16: Vec<u8> = format!(
        "\u{feff}{}",
        text.replace(',', "\t").replace("\"43\t5\"", "43,5")
    )
    .encode_utf16()
    .flat_map(u16::to_le_bytes)
    .collect();
    let windows = text.replace('à', "\u{1}").into_bytes();
    let windows: Vec<u8> = windows
        .into_iter()
        .map(|byte| if byte == 1 { 0xe0 } else { byte })
        .collect();
    let semicolons = text.replace(',', ";").replace("\"43;5\"", "43,5");
    let files: [Vec<u8>; 5] = [
        text.as_bytes().to_vec(),
        format!("\u{feff}{semicolons}").into_bytes(),
        semicolons.replace('\n', "\r").into_bytes(),
        utf16,
        windows,
    ];
    for (index, bytes) in files.iter().enumerate() {
        let dataset = read_dataset(folder(&[("enti.csv", bytes)]).path()).unwrap();
        let expected = (index == 4).then(|| of("enti.csv", Problem::ReadAsWindows1252));
        assert_eq!(
            dataset.diagnostics,
            expected.into_iter().collect::<Vec<_>>(),
            "file {index}"
        );
        let comune = dataset
            .district
            .network
            .organization(&"comune".parse().unwrap())
            .unwrap();
        assert_eq!(comune.name, "Città", "file {index}");
        assert_eq!(comune.place.unwrap().latitude, 43.5, "file {index}");
    }
}

#[test]
fn half_a_place_and_a_capacity_that_counts_no_persons_are_not_used() {
    let dataset = read(&[(
        "servizi.csv",
        "id;nome;ente;capienza;unita;latitudine;longitudine\n\
         nido;N;comune;20;ore a settimana;;\n\
         aiuto;A;vela;10;Posti;43,8;\n",
    )]);
    assert_eq!(
        dataset.diagnostics,
        [
            at(
                "servizi.csv",
                2,
                "unita",
                "ore a settimana",
                Problem::CapacityUnit
            ),
            at("servizi.csv", 3, "latitudine", "43,8", Problem::HalfPlace),
        ]
    );
    let service = |id: &str| {
        dataset
            .district
            .network
            .service(&id.parse().unwrap())
            .unwrap()
    };
    assert_eq!(
        (service("nido").capacity, service("aiuto").capacity),
        (None, Some(10))
    );
    assert_eq!(service("aiuto").place, None);
}

#[test]
fn headers_are_recognised_however_they_are_spelled() {
    let dataset = read(&[(
        "enti.csv",
        " ID ;Name;Codice Fiscale;Ha-risposto;Attività;telefono;nomme;;\n\
         comune;C;80111810588;SÌ;a|B;0721;;;\n\
         orizzonti;O;;N;;;;;x\n\
         vela;V;;;;;;;\n",
    )]);
    let column = |name: &str, nearest: Option<&str>| Diagnostic {
        origin: Origin::file("enti.csv").at(name),
        value: None,
        problem: Problem::UnknownColumn {
            nearest: nearest.map(str::to_owned),
        },
    };
    assert_eq!(
        dataset.diagnostics,
        [
            column("I", None),
            column("nomme", None),
            column("telefono", None)
        ]
    );
    let organizations: Vec<_> = dataset.district.network.organizations().collect();
    assert_eq!(organizations[0].fiscal_code.as_deref(), Some("80111810588"));
    assert_eq!(
        organizations[0].activities.iter().collect::<Vec<_>>(),
        ["a", "b"]
    );
    let answered: Vec<_> = organizations.iter().map(|one| one.answered).collect();
    assert_eq!(answered, [Some(true), Some(false), None]);
}

#[test]
fn columns_can_be_mapped_to_the_headers_of_a_file() {
    let enti = (
        "enti.csv",
        "codice;ragione sociale;nome\ncomune;Comune di Fano;x\norizzonti;O;\nvela;V;\n",
    );
    let dataset = read(&[
        enti,
        (
            "dataset.toml",
            "[columns.enti]\nid = \"Codice\"\nnome = \"Ragione sociale\"\n",
        ),
    ]);
    let comune = dataset
        .district
        .network
        .organization(&"comune".parse().unwrap())
        .unwrap();
    assert_eq!(comune.name, "Comune di Fano");
    let unknown = Problem::UnknownColumn { nearest: None };
    let column = Origin::file("enti.csv").at("nome");
    assert_eq!(
        dataset.diagnostics,
        [Diagnostic {
            origin: column,
            value: None,
            problem: unknown
        }]
    );
    assert_eq!(
        error(&[
            enti,
            (
                "dataset.toml",
                "[columns.enti]\nid = \"codice\"\nname = \"ragione sociale\"\nnotes = \"osservazioni\"\n"
            )
        ]),
        IngestError::MissingColumn {
            file: "enti.csv".to_owned(),
            column: "osservazioni".to_owned(),
            found: ["codice", "ragione sociale", "nome"]
                .map(str::to_owned)
                .to_vec(),
            nearest: None,
        }
    );
}

// What is worth knowing.

#[test]
fn a_network_without_ties_needs_or_company_is_noted() {
    let dataset = read(&[
        ("enti.csv", "id;nome\ncomune;C\n"),
        ("servizi.csv", "id;nome;ente\n"),
        ("bisogni.csv", ""),
        ("risponde.csv", "servizio;tipo_bisogno\n"),
        ("legami.csv", "da;a\n"),
        ("partecipazione.csv", "ente;tavolo\ncomune;famiglia\n"),
    ]);
    assert_eq!(
        dataset.diagnostics,
        [
            of("", Problem::OneOrganization),
            of("", Problem::NoNeeds),
            of("bisogni.csv", Problem::EmptyTable),
            of("legami.csv", Problem::EmptyTable),
            of("risponde.csv", Problem::EmptyTable),
            of("servizi.csv", Problem::EmptyTable),
        ]
    );
    let dataset = read(&[("legami.csv", "da;a\n")]);
    assert_eq!(
        dataset.diagnostics,
        [
            of("", Problem::NoTies),
            of("legami.csv", Problem::EmptyTable)
        ]
    );
}

#[test]
fn tables_that_are_absent_are_noted_and_made_of_the_others_where_they_can() {
    let folder = without(&["tipi_bisogno.csv", "tavoli.csv", "legami.csv"]);
    fs::write(folder.path().join("legame.csv"), "da;a\n").unwrap();
    fs::write(folder.path().join("tassi.csv"), "tipo;tasso\n").unwrap();
    fs::write(folder.path().join("leggimi.txt"), "ciao\n").unwrap();
    fs::write(folder.path().join(".~lock.enti.csv"), "x").unwrap();
    let dataset = read_dataset(folder.path()).unwrap();
    assert_eq!(
        dataset.diagnostics,
        [
            of(
                "",
                Problem::AbsentTable {
                    table: TableId::Ties
                }
            ),
            of("", Problem::NoTies),
            of(
                "legame.csv",
                Problem::MisnamedFile {
                    nearest: "legami".to_owned()
                }
            ),
        ]
    );
    let types: Vec<_> = dataset
        .district
        .network
        .need_types()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(types, ["anziani", "infanzia"]);
    assert_eq!(count(&dataset, TableId::NeedTypes), (0, 0, 0));
    assert_eq!(count(&dataset, TableId::Needs), (2, 2, 0));
}

#[test]
fn members_of_working_groups_are_missed_where_there_are_groups() {
    let folder = without(&["partecipazione.csv", "risponde.csv"]);
    let absent = |table| of("", Problem::AbsentTable { table });
    let services = absent(TableId::Addresses);
    assert_eq!(
        read_dataset(folder.path()).unwrap().diagnostics,
        [services.clone(), absent(TableId::Participation)]
    );
    let types = "id;nome\ninfanzia;Infanzia\nanziani;Anziani\n";
    fs::write(folder.path().join("tipi_bisogno.csv"), types).unwrap();
    fs::remove_file(folder.path().join("tavoli.csv")).unwrap();
    assert_eq!(read_dataset(folder.path()).unwrap().diagnostics, [services]);
}

#[test]
fn a_lead_that_is_no_organization_is_told() {
    let dataset = read(&[("dataset.toml", "lead = \"comun\"")]);
    assert_eq!(
        dataset.diagnostics,
        [Diagnostic {
            origin: Origin::file("dataset.toml").at("lead"),
            value: Some("comun".to_owned()),
            problem: Problem::UnknownLead {
                nearest: Some("comune".to_owned())
            },
        }]
    );
}

#[test]
fn boundaries_are_areas_with_a_code() {
    let square = "[[[13,43],[13.1,43],[13.1,43.1],[13,43]]]";
    let shape = |properties: &str, geometry: &str| {
        format!("{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{geometry}}}")
    };
    let polygon =
        |coordinates: &str| format!("{{\"type\":\"Polygon\",\"coordinates\":{coordinates}}}");
    let features = [
        shape("{\"istat_code\":\"041013\"}", &polygon(square)),
        shape(
            "{\"PRO_COM_T\":41067}",
            &format!("{{\"type\":\"MultiPolygon\",\"coordinates\":[{square},{square}]}}"),
        ),
        shape(
            "{\"istat_code\":\"041013\"}",
            "{\"type\":\"Point\",\"coordinates\":[13,43]}",
        ),
        shape("{\"istat_code\":\"Fano\"}", &polygon(square)),
        shape("{}", &polygon(square)),
        shape(
            "{\"istat_code\":\"041013\"}",
            &polygon("[[[340000,4850000],[340001,4850000],[340001,4850001],[340000,4850000]]]"),
        ),
        shape(
            "{\"istat_code\":\"041099\"}",
            &polygon("[[[13,43],[13.1,43],[13.1,43.1]]]"),
        ),
        shape(
            "{\"istat_code\":\"041013\"}",
            &polygon("[[[13,43],[13,43]]]"),
        ),
        shape("{\"istat_code\":\"041013\"}", "null"),
    ];
    let file = "municipalities.geojson";
    let text = format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[{}]}}",
        features.join(",")
    );
    let dataset = read(&[(file, &text)]);
    let repaired = "041067".to_owned();
    assert_eq!(
        dataset.diagnostics,
        [
            at(
                file,
                2,
                "PRO_COM_T",
                "41067",
                Problem::RestoredZero { repaired }
            ),
            at(file, 3, "", "Point", Problem::NotAnArea),
            at(file, 4, "istat_code", "Fano", Problem::NotIstatCode),
            at(file, 5, "", "", Problem::NotAnArea),
            at(
                file,
                6,
                "",
                "340000",
                Problem::OutOfRange {
                    least: -180.0,
                    most: 180.0
                }
            ),
            at(
                file,
                7,
                "istat_code",
                "041099",
                unknown(TableId::Municipalities, None)
            ),
            at(file, 8, "", "Polygon", Problem::NotAnArea),
            at(file, 9, "", "", Problem::NotAnArea),
        ]
    );
    let polygons: Vec<_> = dataset
        .district
        .boundaries
        .iter()
        .map(|area| area.polygons.len())
        .collect();
    assert_eq!(polygons, [1, 2]);
    assert_eq!(count(&dataset, TableId::Boundaries), (9, 2, 7));
    assert!(matches!(
        error(&[(file, "{}")]),
        IngestError::Malformed { .. }
    ));
}

#[test]
fn every_row_read_is_used_or_left_out() {
    let dataset = read(&[
        (
            "enti.csv",
            "id;nome;tipo\ncomune;C;x\norizzonti;O;\nvela;V;\nvela;V;\n;;associazione\n",
        ),
        (
            "servizi.csv",
            "id;nome;ente\nnido;N;comune\naiuto;A;vela\n;;\nx;X;vela;3\n",
        ),
    ]);
    for count in &dataset.counts {
        assert_eq!(count.read, count.used + count.left_out, "{count:?}");
    }
    assert_eq!(count(&dataset, TableId::Organizations), (5, 3, 2));
    assert_eq!(count(&dataset, TableId::Services), (3, 2, 1));
    let places: Vec<_> = dataset
        .diagnostics
        .iter()
        .map(|found| &found.origin)
        .collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn the_datasets_of_this_repository_have_no_error() {
    let datasets = Path::new(env!("CARGO_MANIFEST_DIR")).join("datasets");
    let dataset = read_dataset(&datasets.join("ats6-fano")).unwrap();
    assert_eq!(dataset.diagnostics, []);
    for (name, actors, ties) in [
        ("florentine-families", 16, 20),
        ("davis-southern-women", 32, 89),
    ] {
        let folder = datasets.join(name);
        let nodes = folder.join("nodes.csv");
        let list = read_edges(&folder.join("edges.csv"), Some(&nodes), &EdgeWeight::None).unwrap();
        let network = &list.network;
        let size = (network.ids.len(), network.ties.len());
        assert_eq!(size, (actors, ties), "{name}");
        assert_eq!(list.diagnostics, []);
        assert_eq!(names(&list).len(), actors);
    }
}

// Plain networks.

fn network(edges: &str, nodes: Option<&str>, weight: &EdgeWeight) -> Result<EdgeList, IngestError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("edges.csv");
    fs::write(&path, edges).unwrap();
    let listed = nodes.map(|text| {
        let path = folder.path().join("nodes.csv");
        fs::write(&path, text).unwrap();
        path
    });
    read_edges(&path, listed.as_deref(), weight)
}

fn ties(list: &EdgeList) -> Vec<(&str, &str, f64)> {
    let network = &list.network;
    let weights = network.tie_attribute("weight");
    let ties = network.ties.iter().enumerate();
    ties.map(|(tie, ends)| {
        let [from, to] = ends.map(|end| network.ids[end as usize].as_str());
        let weight = weights.map_or(Some(1.0), |weights| weights.number(tie));
        (from, to, weight.expect("a weight"))
    })
    .collect()
}

fn ids(list: &EdgeList) -> Vec<&str> {
    list.network.ids.iter().map(String::as_str).collect()
}

/// The names of those that have one.
fn names(list: &EdgeList) -> BTreeMap<String, String> {
    let labels = list.network.actor_attribute("label");
    let ids = list.network.ids.iter().enumerate();
    ids.filter_map(|(actor, id)| Some((id.clone(), labels?.spell(actor)?)))
        .collect()
}

#[test]
fn a_plain_network_is_read_by_any_of_its_names() {
    for header in ["from,to", "Source,Target,type", "da;a", "to\tfrom"] {
        let (separator, swapped) = match header {
            "da;a" => (";", false),
            "to\tfrom" => ("\t", true),
            _ => (",", false),
        };
        let text = format!("{header}\na{separator}b\nb{separator}b\n");
        let list = network(&text, None, &EdgeWeight::None).unwrap();
        let first = if swapped {
            ("b", "a", 1.0)
        } else {
            ("a", "b", 1.0)
        };
        assert_eq!(ties(&list), [first, ("b", "b", 1.0)], "{header}");
        let order = if swapped { ["b", "a"] } else { ["a", "b"] };
        assert_eq!(ids(&list), order, "{header}");
    }
}

#[test]
fn weights_must_be_above_zero() {
    let text = "from,to,Giorni\na,b,2.5\nb,c,0\nc,d,-1\nd,e,\ne,f,x\nf,,1\ng,h,inf\n";
    let list = network(text, None, &EdgeWeight::Strength("giorni".to_owned())).unwrap();
    assert_eq!(ties(&list), [("a", "b", 2.5)]);
    assert_eq!(
        list.diagnostics,
        [
            at("edges.csv", 3, "Giorni", "0", Problem::NotAboveZero),
            at("edges.csv", 4, "Giorni", "-1", Problem::NotAboveZero),
            at("edges.csv", 5, "Giorni", "", Problem::MissingValue),
            at("edges.csv", 6, "Giorni", "x", Problem::NotANumber),
            at("edges.csv", 7, "to", "", Problem::MissingValue),
            at("edges.csv", 8, "Giorni", "inf", Problem::NotANumber),
        ]
    );
    // Whoever is named is there, even where the tie is not.
    assert_eq!(list.network.ids.len(), 8);
    let count = RowCount {
        table: TableId::Ties,
        read: 7,
        used: 1,
        repaired: 0,
        left_out: 6,
    };
    assert_eq!(list.counts, [count]);
}

#[test]
fn a_weight_that_is_not_there_is_told_with_the_columns_there_are() {
    let error = network(
        "from,to,wieght\na,b,1\n",
        None,
        &EdgeWeight::Cost("weight".to_owned()),
    );
    assert_eq!(
        error.unwrap_err(),
        IngestError::MissingColumn {
            file: "edges.csv".to_owned(),
            column: "weight".to_owned(),
            found: ["from", "to", "wieght"].map(str::to_owned).to_vec(),
            nearest: Some("wieght".to_owned()),
        }
    );
}

#[test]
fn a_list_of_actors_keeps_isolates_and_refuses_strangers() {
    let list = network(
        "from,to\nanna,bruno\nanna,brunno\n",
        Some("id,name\nanna,Anna\nbruno,\ncarla,Carla\nanna,Altra\n,x\n"),
        &EdgeWeight::None,
    )
    .unwrap();
    assert_eq!(ids(&list), ["anna", "bruno", "carla"]);
    let expected = BTreeMap::from(
        [("anna", "Anna"), ("carla", "Carla")].map(|(id, name)| (id.to_owned(), name.to_owned())),
    );
    assert_eq!(names(&list), expected);
    assert_eq!(ties(&list), [("anna", "bruno", 1.0)]);
    assert_eq!(
        list.diagnostics,
        [
            at(
                "edges.csv",
                3,
                "to",
                "brunno",
                unknown(TableId::Organizations, Some("bruno"))
            ),
            at(
                "nodes.csv",
                5,
                "id",
                "anna",
                Problem::DuplicateId { first_row: 2 }
            ),
            at("nodes.csv", 6, "id", "", Problem::MissingValue),
        ]
    );
    let left_out: Vec<_> = list
        .counts
        .iter()
        .map(|count| (count.table, count.left_out))
        .collect();
    assert_eq!(left_out, [(TableId::Organizations, 2), (TableId::Ties, 1)]);
    assert!(
        list.diagnostics
            .iter()
            .all(|found| found.severity() == Severity::Error)
    );
}

#[test]
fn a_list_of_one_column_may_have_commas_and_blank_lines() {
    let list = network(
        "from;to\n",
        Some("id\nRossi, Mario\n\nBianchi\n"),
        &EdgeWeight::None,
    )
    .unwrap();
    assert_eq!(ids(&list), ["Rossi, Mario", "Bianchi"]);
    assert_eq!(list.diagnostics, []);
}

#[test]
fn parquet_gives_the_same_network_as_csv() {
    use polars::prelude::{DataFrame, IntoColumn, NamedFrom, ParquetWriter, Series};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("edges.parquet");
    let weights = [0.1 + 0.2, 1e-10, 1.0 / 3.0];
    let columns = vec![
        Series::new("source".into(), &[1_i64, 2, 3]).into_column(),
        Series::new("target".into(), &["b", "c", "d"]).into_column(),
        Series::new("w".into(), &weights).into_column(),
    ];
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .finish(&mut DataFrame::new(3, columns).unwrap())
        .unwrap();
    fs::write(&path, &bytes).unwrap();
    let list = read_edges(&path, None, &EdgeWeight::Cost("w".to_owned())).unwrap();
    assert_eq!(
        ties(&list),
        [
            ("1", "b", weights[0]),
            ("2", "c", weights[1]),
            ("3", "d", weights[2])
        ]
    );
    assert_eq!(list.diagnostics, []);
    fs::write(&path, &bytes[..bytes.len() - 9]).unwrap();
    let error = read_edges(&path, None, &EdgeWeight::None).unwrap_err();
    assert!(matches!(error, IngestError::Malformed { .. }), "{error}");
}

#[test]
fn a_file_of_an_unknown_kind_is_told_with_the_kinds_there_are() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("edges.docx");
    fs::write(&path, "x").unwrap();
    let known = [
        "graphml", "xml", "gexf", "net", "paj", "dl", "txt", "json", "csv", "tsv", "xlsx", "xlsm",
        "ods", "parquet",
    ];
    assert_eq!(
        read_edges(&path, None, &EdgeWeight::None).unwrap_err(),
        IngestError::UnknownFormat {
            file: "edges.docx".to_owned(),
            known: known.map(str::to_owned).to_vec(),
        }
    );
}

// Whatever the file.

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Two parsers read every file: they must never disagree, and no text may stop the program.
    #[test]
    fn no_text_stops_the_reader(text in "([a-c\"; ,\r\n\t]|à|\\PC){0,60}") {
        let list = network(&format!("from;to\n{text}"), None, &EdgeWeight::None);
        match list {
            Ok(list) => {
                let count = list.counts[0];
                prop_assert_eq!(count.read, count.used + count.left_out);
            }
            Err(error) => prop_assert!(matches!(error, IngestError::OpenQuote { .. }), "{}", error),
        }
    }

    /// What a spreadsheet writes is what is read, quotes, separators and line breaks included.
    #[test]
    fn cells_come_back_as_they_were_written(
        rows in prop::collection::vec(("[a-z]{1,3}", "[a-z\"; ,]{0,8}"), 1..20),
        crlf in any::<bool>(),
    ) {
        let mut text = String::from("id;name\n");
        for (index, (id, name)) in rows.iter().enumerate() {
            text.push_str(&format!("{id}{index};\"{}\"\n", name.replace('"', "\"\"")));
        }
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        let list = network("from;to\n", Some(&text), &EdgeWeight::None).unwrap();
        prop_assert_eq!(list.network.ids.len(), rows.len());
        let names = names(&list);
        for (index, (id, name)) in rows.iter().enumerate() {
            let written = name.split_whitespace().collect::<Vec<_>>().join(" ");
            let read = names.get(&format!("{id}{index}"));
            prop_assert_eq!(read.map_or("", String::as_str), written.as_str());
        }
    }
}
