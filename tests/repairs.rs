//! Files as Italian offices have them: what is repaired, what is said of it, and what is not guessed.

use std::fs;
use tempfile::TempDir;
use tessuto::ingest::{Dataset, IngestError, read_dataset};
use tessuto::model::diagnostic::{Diagnostic, Problem, Severity, TableId};
use tessuto::model::ids::{MunicipalityCode, NeedId, OrganizationId, ServiceId};
use tessuto::model::node::Catchment;
use tessuto::model::units::Headcount;

const COMUNI: &str =
    "codice_istat;nome\n041013;Fano\n041070;Terre Roveresche\n041051;San Costanzo\n";

/// A dataset of these files, with three comuni and whatever else is required where it is not given.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let usual = [
        ("enti.csv", "id;nome\na;Alfa\n"),
        ("servizi.csv", "id;nome;ente\ns;Servizio;a\n"),
        ("bisogni.csv", "tipo;comune\ncibo;041013\n"),
        ("comuni.csv", COMUNI),
    ];
    for (file, text) in usual {
        fs::write(folder.path().join(file), text).unwrap();
    }
    for (file, bytes) in files {
        fs::write(folder.path().join(file), bytes).unwrap();
    }
    folder
}

fn read(files: &[(&str, &str)]) -> Dataset {
    let files: Vec<_> = files
        .iter()
        .map(|(file, text)| (*file, text.as_bytes()))
        .collect();
    read_dataset(folder(&files).path()).unwrap()
}

/// Row, column, old and new value of every repair, in the order of the file.
fn repairs(dataset: &Dataset) -> Vec<(usize, &str, &str, &str)> {
    let told = |diagnostic: &'_ Diagnostic| diagnostic.problem.repaired().is_some();
    dataset
        .diagnostics
        .iter()
        .filter(|diagnostic| told(diagnostic))
        .map(|diagnostic| {
            assert_eq!(diagnostic.severity(), Severity::Warning);
            let origin = &diagnostic.origin;
            (
                origin.row.unwrap(),
                origin.column.as_deref().unwrap(),
                diagnostic.value.as_deref().unwrap_or_default(),
                diagnostic.problem.repaired().unwrap(),
            )
        })
        .collect()
}

/// What is wrong with a cell, whether it cost the row or only its own value.
fn cause(problem: &Problem) -> &Problem {
    match problem {
        Problem::CellEmptied { cause } => cause,
        problem => problem,
    }
}

/// Row and problem of everything that could not be read.
fn errors(dataset: &Dataset) -> Vec<(usize, &Problem)> {
    dataset
        .diagnostics
        .iter()
        .map(|diagnostic| (diagnostic.origin.row, cause(&diagnostic.problem)))
        .filter(|(_, problem)| problem.severity() == Severity::Error)
        .map(|(row, problem)| (row.unwrap(), problem))
        .collect()
}

fn code(text: &str) -> MunicipalityCode {
    text.parse().unwrap()
}

fn population(dataset: &Dataset, municipality: &str) -> Option<u32> {
    let network = &dataset.district.network;
    network
        .municipality(&code(municipality))
        .unwrap()
        .population
}

#[test]
fn the_point_between_thousands_is_told_from_the_decimal_one_column_by_column() {
    let dataset = read(&[(
        "comuni.csv",
        "codice_istat;nome;superficie_km2;popolazione\n\
         041013;Fano;119,49;62.901\n\
         041070;Terre Roveresche;1.069,93;5.000\n\
         041051;San Costanzo;40,6;4595\n",
    )]);
    assert_eq!(
        repairs(&dataset),
        [
            (2, "popolazione", "62.901", "62901"),
            (3, "popolazione", "5.000", "5000"),
            (3, "superficie_km2", "1.069,93", "1069.93"),
        ]
    );
    assert_eq!(population(&dataset, "041013"), Some(62_901));
    assert_eq!(population(&dataset, "041070"), Some(5_000));
    let fano = dataset
        .district
        .network
        .municipality(&code("041013"))
        .unwrap();
    assert_eq!(fano.area_km2, Some(119.49));
}

#[test]
fn a_column_that_does_not_tell_is_not_guessed() {
    let dataset = read(&[(
        "comuni.csv",
        "codice_istat;nome;superficie_km2;popolazione\n\
         041013;Fano;119.490;60.000\n\
         041070;Terre Roveresche;69.930;5.000\n\
         041051;San Costanzo;;\n",
    )]);
    let undecided = Problem::UndecidedNumber;
    let of_file: Vec<_> = dataset
        .diagnostics
        .iter()
        .filter(|told| told.origin.file == "comuni.csv")
        .map(|told| (told.origin.row.unwrap_or_default(), cause(&told.problem)))
        .collect();
    assert_eq!(
        of_file,
        [
            (2, &undecided),
            (2, &undecided),
            (3, &undecided),
            (3, &undecided)
        ]
    );
    // In a file whose cells a comma parts, decimals have a point; counts of `1.000` stay open even there.
    let english = read(&[(
        "comuni.csv",
        "codice_istat,nome,superficie_km2,popolazione\n\
         041013,Fano,119.490,60000\n041070,Terre Roveresche,69.930,5185\n041051,San Costanzo,40.600,4.000\n",
    )]);
    assert_eq!(errors(&english)[0], (4, &undecided));
    let fano = english
        .district
        .network
        .municipality(&code("041013"))
        .unwrap();
    assert_eq!(fano.area_km2, Some(119.49));
}

#[test]
fn limits_tell_what_a_number_can_be() {
    let dataset = read(&[(
        "enti.csv",
        "id;nome;latitudine;longitudine\na;Alfa;43.842;13.016\nb;Beta;43.563;12.836\n",
    )]);
    assert_eq!(repairs(&dataset), []);
    let id: OrganizationId = "a".parse().unwrap();
    let place = dataset.district.network.organization(&id).unwrap().place;
    assert_eq!(place.map(|place| place.latitude), Some(43.842));
}

#[test]
fn money_and_days_are_read_as_offices_write_them() {
    let dataset = read(&[
        (
            "servizi.csv",
            "id;nome;ente;aggiornato_al\ns;S;a;30/06/2023\nt;T;a;45107\nu;U;a;2023-06-30\nv;V;a;30.6.2023\nw;W;a;45107,5\n",
        ),
        (
            "livelli.csv",
            "codice;nome;rapporto\nx;X;€ 1.234,56\ny;Y;12,50 €\n",
        ),
    ]);
    assert_eq!(
        repairs(&dataset),
        [
            (2, "rapporto", "€ 1.234,56", "1234.56"),
            (3, "rapporto", "12,50 €", "12.50"),
            (3, "aggiornato_al", "45107", "2023-06-30"),
        ]
    );
    for service in ["s", "t", "u", "v"] {
        let id: ServiceId = service.parse().unwrap();
        let service = dataset.district.network.service(&id).unwrap();
        assert_eq!(
            service.as_of.map(|day| day.to_string()).as_deref(),
            Some("2023-06-30"),
            "{id}"
        );
    }
    assert_eq!(errors(&dataset), [(6, &Problem::NotADate)]);
}

#[test]
fn comuni_are_found_by_name_by_eaten_code_and_by_what_became_of_them() {
    let dataset = read(&[(
        "enti.csv",
        "id;nome;comune\na;A;FANO\nb;B;S. Costanzo (PU)\nc;C;41013.0\nd;D;Barchi\ne;E;041040\nf;F;FORLI'\ng;G;Samone\nh;H;San Costanso\n",
    )]);
    assert_eq!(
        repairs(&dataset),
        [
            (2, "comune", "FANO", "041013"),
            (3, "comune", "S. Costanzo (PU)", "041051"),
            (4, "comune", "41013.0", "041013"),
            (5, "comune", "Barchi", "041070"),
            (6, "comune", "041040", "041070"),
            (7, "comune", "FORLI'", "040012"),
        ]
    );
    let nearest = Some("San Costanzo".to_owned());
    assert_eq!(
        errors(&dataset),
        [
            (8, &Problem::UnknownMunicipality { nearest: None }),
            (9, &Problem::UnknownMunicipality { nearest }),
        ]
    );
    // Elsewhere is elsewhere: the organization stays, without a municipality of the district.
    let outside = dataset
        .diagnostics
        .iter()
        .find(|told| told.problem == Problem::OutsideDistrict);
    assert_eq!(outside.and_then(|told| told.origin.row), Some(7));
}

#[test]
fn a_comune_that_was_still_there_at_the_date_of_the_data_is_left_as_it_was() {
    let enti = ("enti.csv", "id;nome;comune\na;A;041004\n");
    let problem = |date: &str| {
        let settings = format!("date = {date}\n");
        let dataset = read(&[enti, ("dataset.toml", &settings)]);
        let of_row = dataset
            .diagnostics
            .into_iter()
            .find(|told| told.origin.row == Some(2));
        of_row.map(|told| told.problem)
    };
    assert_eq!(problem("2016-12-31"), Some(Problem::OutsideDistrict));
    assert_eq!(
        problem("2017-01-01"),
        Some(Problem::SuppressedMunicipality {
            repaired: "041070".to_owned(),
            successor: "Terre Roveresche".to_owned(),
            since: "2017-01-01".to_owned(),
        })
    );
}

#[test]
fn naples_is_a_value_and_what_says_nothing_is_none() {
    let dataset = read(&[(
        "bisogni.csv",
        "tipo;comune;persone;fonte\nNA;041013;0;NA\ncibo;041013;n.d.;-\ncasa;041013;..;null\nsonno;041013; ;–\nlite;041013;<3;…\n",
    )]);
    let need = |need_type: &str| {
        let id = NeedId {
            need_type: need_type.parse().unwrap(),
            municipality: code("041013"),
        };
        let need = dataset.district.network.need(&id).unwrap();
        (need.persons, need.source.as_deref())
    };
    assert_eq!(need("NA"), (Headcount::Stated(0), Some("NA")));
    for empty in ["cibo", "casa", "sonno"] {
        assert_eq!(need(empty), (Headcount::Unknown, None), "{empty}");
    }
    assert_eq!(need("lite"), (Headcount::Suppressed, None));
}

#[test]
fn a_portal_s_file_with_titles_latin_letters_and_broken_headers_is_read() {
    let text = "Popolazione residente; 1\u{b0} gennaio\r\n\r\n\"Codice\r\nISTAT\";NOME ;\" Popolazione \"\r\n\
                \" 041013 \";Fano;59.785\r\n041070;\"Terre\r\nRoveresche\";5.185\r\n";
    let bytes: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    let dataset = read_dataset(folder(&[("comuni.csv", &bytes)]).path()).unwrap();
    let of_file: Vec<_> = dataset
        .diagnostics
        .iter()
        .filter(|told| told.origin.file == "comuni.csv" && told.origin.row.is_none())
        .map(|told| &told.problem)
        .collect();
    assert_eq!(
        of_file,
        [
            &Problem::ReadAsWindows1252,
            &Problem::TitleLines { lines: 1 }
        ]
    );
    assert_eq!(
        repairs(&dataset),
        [
            (4, "Popolazione", "59.785", "59785"),
            (5, "Popolazione", "5.185", "5185")
        ]
    );
    let terre = dataset
        .district
        .network
        .municipality(&code("041070"))
        .unwrap();
    assert_eq!(terre.name, "Terre Roveresche");
}

#[test]
fn spoilt_letters_are_given_back_everywhere_alike() {
    let dataset = read(&[
        ("enti.csv", "id;nome\ncittÃ ;SanitÃ  per tutti\na;Alfa\n"),
        ("legami.csv", "da;a\ncittÃ ;a\n"),
    ]);
    assert_eq!(
        repairs(&dataset),
        [
            (2, "id", "cittÃ", "città"),
            (2, "nome", "SanitÃ  per tutti", "Sanità  per tutti"),
            (2, "da", "cittÃ", "città"),
        ]
    );
    assert_eq!(errors(&dataset), []);
    assert_eq!(dataset.district.network.relations().count(), 1);
    let city = dataset
        .district
        .network
        .organization(&"città".parse().unwrap());
    assert_eq!(city.unwrap().name, "Sanità per tutti");
}

#[test]
fn rows_that_were_repaired_are_counted_once() {
    let dataset = read(&[(
        "comuni.csv",
        "codice_istat;nome;popolazione\n41013;Fano;62.901\n041070;Terre Roveresche;5185\n41051;San Costanzo;4.555\n",
    )]);
    let count = dataset
        .counts
        .iter()
        .find(|count| count.table == TableId::Municipalities);
    let count = count.unwrap();
    assert_eq!(
        (count.read, count.used, count.repaired, count.left_out),
        (3, 3, 2, 0)
    );
    assert_eq!(repairs(&dataset).len(), 4);
}

#[test]
fn fiscal_codes_are_checked_given_their_zeros_back_and_kept_from_persons() {
    // Public codes of Istat and of the Comune di Fano; the others are those with a digit changed, and no person's.
    let dataset = read(&[(
        "enti.csv",
        "id;nome;codice_fiscale\na;A;80111810588\nb;B;127440410\nc;C;80111810589\nd;D;AAABBB00A00A000A\ne;E;in attesa\n",
    )]);
    let code = |id: &str| {
        let organization = dataset.district.network.organization(&id.parse().unwrap());
        organization.unwrap().fiscal_code.as_deref()
    };
    let codes = ["a", "b", "c", "d", "e"].map(code);
    let kept = [
        Some("80111810588"),
        Some("00127440410"),
        Some("80111810589"),
    ];
    assert_eq!(codes, [kept[0], kept[1], kept[2], None, None]);
    let told: Vec<_> = dataset
        .diagnostics
        .iter()
        .filter(|told| told.origin.file == "enti.csv")
        .map(|told| {
            (
                told.origin.row.unwrap(),
                told.value.as_deref(),
                &told.problem,
            )
        })
        .collect();
    let restored = Problem::RestoredZero {
        repaired: "00127440410".to_owned(),
    };
    assert_eq!(
        told,
        [
            (3, Some("127440410"), &restored),
            (4, Some("80111810589"), &Problem::FiscalCodeDigit),
            (5, None, &Problem::PersonalFiscalCode),
            (6, None, &Problem::NotAFiscalCode),
        ]
    );
}

#[test]
fn what_was_written_in_another_s_place_is_put_right() {
    let dataset = read(&[
        (
            "enti.csv",
            "id;nome;latitudine;longitudine\na;Alfa;13,01665;43,84052\nb;Beta;43,5;12,8\n",
        ),
        (
            "servizi.csv",
            "id;nome;ente;serve\ns;S;\"a; b\";\"041013, 041070\"\nt;T;a;tutti\n",
        ),
        ("legami.csv", "da;a\nBeta;ALFA\n"),
        ("livelli.csv", "codice;nome\ncodice;nome\nx;X\n"),
    ]);
    assert_eq!(
        repairs(&dataset),
        [
            (2, "latitudine", "13,01665", "43.84052 · 13.01665"),
            (2, "ente", "a; b", "a|b"),
            (2, "serve", "041013, 041070", "041013|041070"),
        ]
    );
    let network = &dataset.district.network;
    let alfa = network.organization(&"a".parse().unwrap()).unwrap();
    assert_eq!(alfa.place.map(|place| place.latitude), Some(43.84052));
    let service = |id: &str| network.service(&id.parse().unwrap()).unwrap();
    assert_eq!(service("s").providers.len(), 2);
    assert_eq!(service("t").catchment, Catchment::Everywhere);
    // A name is not taken for an id, but the id is proposed.
    let nearest: Vec<_> = dataset
        .diagnostics
        .iter()
        .filter_map(|told| match &told.problem {
            Problem::UnknownId { nearest, .. } => nearest.as_deref(),
            _ => None,
        })
        .collect();
    assert_eq!(nearest, ["a", "b"]);
    let repeated = |told: &&Diagnostic| told.problem == Problem::RepeatedHeader;
    assert_eq!(dataset.diagnostics.iter().filter(repeated).count(), 1);
    assert_eq!(dataset.district.standards.len(), 1);
}

#[test]
fn a_column_with_another_name_is_asked_after() {
    let dataset = read(&[("enti.csv", "id;nome;tipologia;risposto\na;Alfa;altro;no\n")]);
    let asked: Vec<_> = dataset
        .diagnostics
        .iter()
        .filter_map(|told| match &told.problem {
            Problem::UnknownColumn { nearest } => nearest.as_deref(),
            _ => None,
        })
        .collect();
    assert_eq!(asked, ["ha_risposto", "tipo"]);
}

#[test]
fn rows_above_a_second_header_are_no_titles() {
    let dataset = read(&[(
        "enti.csv",
        "id;nome\na;Alfa\nb;Beta\nid;nome;comune\nc;Gamma\n",
    )]);
    assert_eq!(dataset.district.network.organizations().count(), 3);
}

#[test]
fn a_person_s_code_is_not_shown_wherever_it_stands() {
    let code = "AAABBB00A00A000A";
    let enti = format!("id;nome;codice_fiscale\na;A;{code}Ã\nb;B;{code}\n");
    let dataset = read(&[("enti.csv", &enti)]);
    assert!(!format!("{:?}", dataset.diagnostics).contains(code));
}

#[test]
fn a_workbook_beside_tables_is_read_too() {
    let legami = std::fs::read("tests/workbooks/dirty.xlsx").unwrap();
    let folder = folder(&[("altro.xlsx", &legami)]);
    // Its sheets say again what the files say, which is not decided by leaving one out.
    assert!(matches!(
        read_dataset(folder.path()),
        Err(IngestError::TableTwice { .. })
    ));
}

#[test]
fn an_example_row_is_no_data() {
    let dataset = read(&[(
        "enti.csv",
        "id;nome;volontari\n(esempio) la-rete;Associazione La Rete;dodici\na;Alfa;3\n",
    )]);
    let told: Vec<_> = dataset
        .diagnostics
        .iter()
        .filter(|told| told.origin.row == Some(2))
        .collect();
    assert_eq!(told.len(), 1);
    assert_eq!(
        (&told[0].problem, told[0].severity()),
        (&Problem::ExampleRow, Severity::Note)
    );
    assert_eq!(dataset.district.network.organizations().count(), 1);
    assert_eq!(dataset.counts[0].read, 1);
}

#[test]
fn a_failed_formula_is_an_error_of_its_cell() {
    for text in ["#DIV/0!", "#RIF!", "#N/D", "Err:502"] {
        let enti = format!("id;nome;volontari\na;Alfa;{text}\nb;Beta;1\n");
        let dataset = read(&[("enti.csv", &enti)]);
        assert_eq!(errors(&dataset)[0], (2, &Problem::FormulaError), "{text}");
    }
}

#[test]
fn a_table_that_is_there_twice_is_told_unless_one_is_empty() {
    let twice = read_dataset(folder(&[("organizations.csv", b"id,name\nb,Beta\n")]).path());
    assert!(
        matches!(twice, Err(IngestError::TableTwice { .. })),
        "{twice:?}"
    );
    let files: [(&str, &[u8]); 1] = [("organizations.csv", b"id,name\n")];
    assert!(read_dataset(folder(&files).path()).is_ok());
}
