//! Do other people's registers and data packages become a dataset, row by row accounted for, with nothing of a person and nothing lost?

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::borrow::Cow;
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use tessuto::ingest::{Dataset, read_dataset};
use tessuto::model::diagnostic::TableId;

#[path = "common/program.rs"]
mod program;
#[path = "common/register.rs"]
mod register;

use program::{files, folder, lines, read, stderr, stdout, tessuto, write};
use register::{HEADER, PERSON, code, workbook};

const DEMONSTRATION: &str = "datasets/ats6-fano";

/// A row of the register, its person's name a mark that may show nowhere.
fn body<'a>(
    code: &'a str,
    number: &'a str,
    name: &'a str,
    section: &'a str,
    seat: (&'a str, &'a str),
    date: &'a str,
) -> Vec<Cow<'a, str>> {
    let person = format!("{PERSON}{number}");
    let cells = [
        code, number, name, section, "", "NO", seat.0, seat.1, "SI", date,
    ];
    let mut cells: Vec<Cow<'a, str>> = cells.map(Cow::Borrowed).to_vec();
    cells[4] = Cow::Owned(person);
    cells
}

const ODV: &str = "ORGANIZZAZIONI DI VOLONTARIATO";
const FANO: (&str, &str) = ("FANO", "PU");

/// A register of four bodies in which nothing is wrong.
fn clean() -> Vec<u8> {
    let rows = [
        body(
            "90000000001",
            "1000",
            "ASSOCIAZIONE  DIMOSTRATIVA \"ALI DI CARTA\" ODV",
            ODV,
            FANO,
            "03/11/2022",
        ),
        body(
            "00127440410",
            "1001",
            "ONDA DIMOSTRATIVA SOC. COOP. SOCIALE",
            "IMPRESE SOCIALI",
            ("NAPOLI", "NA"),
            "21/03/2022",
        ),
        body(
            "06363391001",
            "1002",
            "CENTRO DIMOSTRATIVO CITTA' APERTA",
            "ASSOCIAZIONI DI PROMOZIONE SOCIALE",
            ("MONDOLFO", "PU"),
            "07/07/2023",
        ),
        body(
            "80111810588",
            "1003",
            "FONDAZIONE DIMOSTRATIVA",
            "ENTI FILANTROPICI",
            ("FORLI'", "FC"),
            "01/02/2024",
        ),
    ];
    workbook(&HEADER, rows.into_iter()).expect("a workbook")
}

#[test]
fn bodies_become_organizations_under_readable_ids() {
    let folder = folder();
    write(&folder, "r.xlsx", clean());
    let run = tessuto(&folder, &["import", "runts", "r.xlsx", "--into", "mio"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert_eq!(files(&folder, "mio"), ["enti.csv", "importazioni.json"]);
    assert_eq!(
        lines(&folder, "mio/enti.csv"),
        [
            "id;nome;tipo;sezione_runts;codice_fiscale;comune;latitudine;longitudine;attivita;volontari;personale;ha_risposto;note",
            "dimostrativa-ali-di-carta;\"Associazione Dimostrativa \"\"Ali di Carta\"\" ODV\";associazione;ODV;90000000001;041013;;;;;;;\
             \"RUNTS n. 1000 dal 03/11/2022: ASSOCIAZIONE DIMOSTRATIVA \"\"ALI DI CARTA\"\" ODV\"",
            "onda-dimostrativa-soc-coop-sociale;Onda Dimostrativa Soc. Coop. Sociale;cooperativa sociale;IS;00127440410;063049;;;;;;;\
             RUNTS n. 1001 dal 21/03/2022: ONDA DIMOSTRATIVA SOC. COOP. SOCIALE",
            "centro-dimostrativo-citta-aperta;Centro Dimostrativo Citta' Aperta;associazione;APS;06363391001;041029;;;;;;;\
             RUNTS n. 1002 dal 07/07/2023: CENTRO DIMOSTRATIVO CITTA' APERTA",
            "fondazione-dimostrativa;Fondazione Dimostrativa;fondazione;EF;80111810588;040012;;;;;;;\
             RUNTS n. 1003 dal 01/02/2024: FONDAZIONE DIMOSTRATIVA",
        ]
    );
    assert!(
        stderr(&run).contains(
            "r.xlsx: righe lette 4 = nel dataset 4 + non richieste 0 + lasciate fuori 0."
        ),
        "{}",
        stderr(&run)
    );
    assert!(
        stderr(&run).contains(
            "mancano ancora in mio i dati di alcune tabelle obbligatorie: servizi, bisogni e comuni."
        ),
        "{}",
        stderr(&run)
    );
}

#[test]
fn a_filter_takes_comuni_and_provinces_and_naples_is_one() {
    for (filter, ids) in [
        (
            &["--comune", "fano"][..],
            &["dimostrativa-ali-di-carta"][..],
        ),
        (
            &["--comune", "041013,Mondolfo (PU)"],
            &[
                "dimostrativa-ali-di-carta",
                "centro-dimostrativo-citta-aperta",
            ],
        ),
        (
            &["--provincia", "NA"],
            &["onda-dimostrativa-soc-coop-sociale"],
        ),
        (
            &["--provincia", "pu", "--comune", "Forlì"],
            &[
                "dimostrativa-ali-di-carta",
                "centro-dimostrativo-citta-aperta",
                "fondazione-dimostrativa",
            ],
        ),
        (&["--comune", "Pergola"], &[]),
    ] {
        let folder = folder();
        write(&folder, "r.xlsx", clean());
        let arguments = [
            &[
                "import", "runts", "r.xlsx", "--into", "mio", "--format", "csv",
            ],
            filter,
        ]
        .concat();
        let run = tessuto(&folder, &arguments);
        assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
        let found: Vec<String> = stdout(&run)
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').nth(1).map(str::to_owned))
            .collect();
        assert_eq!(found, ids, "{filter:?}");
        let left = 4 - ids.len();
        let account = format!(
            "righe lette 4 = nel dataset {} + non richieste {left} + lasciate fuori 0.",
            ids.len()
        );
        assert!(stderr(&run).contains(&account), "{}", stderr(&run));
    }
}

#[test]
fn what_is_wrong_with_a_row_is_said_and_no_person_shows_anywhere() {
    let folder = folder();
    let personal = "AAABBB00A00A000A";
    let rows = [
        body(
            "127440410",
            "2000",
            "DIMOSTRATIVA UNO",
            ODV,
            FANO,
            "03/11/2022",
        ),
        body(
            personal,
            "2001",
            "DIMOSTRATIVA DUE",
            ODV,
            FANO,
            "03/11/2022",
        ),
        body(
            "80111810589",
            "2002",
            "DIMOSTRATIVA TRE",
            ODV,
            ("BARCHI", "PU"),
            "44868",
        ),
        body(
            "AAABBB00A00",
            "2003",
            "DIMOSTRATIVA QUATTRO",
            "ENTI SCONOSCIUTI",
            FANO,
            "prima o poi",
        ),
        body(
            &code(9_000_000_000),
            "2004",
            "DIMOSTRATIVA CINQUE",
            ODV,
            ("FANNO", "PU"),
            "",
        ),
        body(&code(9_000_000_001), "2005", " \" \" ", ODV, FANO, ""),
        body("00127440410", "2006", "DIMOSTRATIVA UNO BIS", ODV, FANO, ""),
        body(
            &code(9_000_000_002),
            "2007",
            "DIMOSTRATIVA SEI",
            ODV,
            ("BARI", "BA"),
            "boh",
        ),
        body("", "", "DIMOSTRATIVA SETTE", "", ("S. COSTANZO", "PU"), ""),
    ]
    .map(|cells| {
        cells
            .into_iter()
            .map(|cell| Cow::Owned(cell.into_owned()))
            .collect::<Vec<Cow<'static, str>>>()
    });
    write(
        &folder,
        "r.xlsx",
        workbook(&HEADER, rows.into_iter()).expect("a workbook"),
    );
    let run = tessuto(
        &folder,
        &[
            "import",
            "runts",
            "r.xlsx",
            "--into",
            "mio",
            "--comune",
            "Fano,San Costanzo,Terre Roveresche",
            "--all",
        ],
    );
    assert_eq!(run.status.code(), Some(1), "{}", stderr(&run));
    let told: Vec<String> = stderr(&run)
        .lines()
        .filter(|line| !line.starts_with("  "))
        .map(str::to_owned)
        .collect();
    assert_eq!(
        told[..11],
        [
            "errore: r.xlsx, foglio Sheet1, riga 8, colonna Comune sede legale / Gemeinsame Rechtssitz: `FANNO` non è un comune che si conosce, in provincia di PU: non si può dire se sia tra quelli richiesti",
            "errore: r.xlsx, foglio Sheet1, riga 9, colonna Denominazione / Bezeichnung: manca un valore obbligatorio",
            "errore: r.xlsx, foglio Sheet1, riga 10, colonna Codice fiscale / Steuernummer: `00127440410` riguarda la stessa cosa della riga 4, che è usata: questa è lasciata fuori",
            "attenzione: r.xlsx, foglio Sheet1, riga 4, colonna Codice fiscale / Steuernummer: `127440410` ha perso lo zero iniziale: letto come `00127440410`",
            "attenzione: r.xlsx, foglio Sheet1, riga 5, colonna Codice fiscale / Steuernummer: è il codice fiscale di una persona: non viene conservato",
            "attenzione: r.xlsx, foglio Sheet1, riga 6, colonna Codice fiscale / Steuernummer: `80111810589` non è un codice fiscale giusto: la cifra di controllo non torna",
            "attenzione: r.xlsx, foglio Sheet1, riga 6, colonna Comune sede legale / Gemeinsame Rechtssitz: `BARCHI` non esiste più dal 1º gennaio 2017: letto come Terre Roveresche, `041070`",
            "attenzione: r.xlsx, foglio Sheet1, riga 7, colonna Codice fiscale / Steuernummer: non è un codice fiscale di undici cifre: la riga è usata senza",
            "attenzione: r.xlsx, foglio Sheet1, riga 7, colonna Sezione (*) / Sektion: `ENTI SCONOSCIUTI` non è una sezione del registro che si conosce: è tenuta come scritta",
            "attenzione: r.xlsx, foglio Sheet1, riga 7, colonna Data iscrizione / Anmeldedatum: `prima o poi` non si legge come data: la riga è usata senza",
            "3 errori: le righe in cui stanno non sono usate; 7 avvisi; nessuna nota.",
        ]
    );
    assert!(
        told[11].contains("righe lette 9 = nel dataset 5 + non richieste 1 + lasciate fuori 3."),
        "{}",
        told[11]
    );
    let codes: Vec<String> = lines(&folder, "mio/enti.csv")
        .iter()
        .skip(1)
        .map(|line| {
            line.split(';')
                .skip(3)
                .take(3)
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    assert_eq!(
        codes,
        [
            "ODV 00127440410 041013",
            "ODV  041013",
            "ODV 80111810589 041070",
            "ENTI SCONOSCIUTI  041013",
            "  041051"
        ]
    );
    let english = tessuto(
        &folder,
        &[
            "import", "runts", "r.xlsx", "--into", "other", "--all", "--format", "json", "--lang",
            "en",
        ],
    );
    let everything = [&run, &english]
        .into_iter()
        .flat_map(|run| [stdout(run), stderr(run)])
        .chain(["mio", "other"].iter().flat_map(|inside| {
            files(&folder, inside)
                .into_iter()
                .map(|file| read(&folder, &format!("{inside}/{file}")))
                .collect::<Vec<_>>()
        }));
    for text in everything {
        for hidden in [PERSON, personal, "AAABBB00A00"] {
            assert!(!text.contains(hidden), "{hidden} in {text}");
        }
    }
}

#[test]
fn a_row_whose_cells_slipped_is_left_out_and_shows_nothing() {
    let folder = folder();
    let head = HEADER.join(";");
    let text = format!(
        "{head}\n\
         {};1;ONDA DIMOSTRATIVA;ODV;{PERSON}1;NO;FANO;PU;SI;03/11/2022\n\
         {};2;ONDA; DIMOSTRATIVA; DUE;ODV;{PERSON}2;NO;FANO;PU;SI;03/11/2022\n\
         {};3;ONDA DIMOSTRATIVA TRE;{PERSON}3;NO;FANO;PU;SI;03/11/2022\n",
        code(9_000_000_000),
        code(9_000_000_001),
        code(9_000_000_002)
    );
    write(&folder, "r.csv", text);
    let run = tessuto(&folder, &["import", "runts", "r.csv", "--into", "mio"]);
    assert_eq!(run.status.code(), Some(1), "{}", stderr(&run));
    let told = stderr(&run);
    let told: Vec<&str> = told
        .lines()
        .filter(|line| line.starts_with("errore"))
        .collect();
    assert_eq!(
        told,
        [
            "errore: r.csv, riga 3: la riga ha 12 celle, l'intestazione 10",
            "errore: r.csv, riga 4: la riga ha 9 celle, l'intestazione 10"
        ]
    );
    assert!(
        stderr(&run)
            .contains("righe lette 3 = nel dataset 1 + non richieste 0 + lasciate fuori 2."),
        "{}",
        stderr(&run)
    );
    for text in [
        stdout(&run),
        stderr(&run),
        read(&folder, "mio/enti.csv"),
        read(&folder, "mio/importazioni.json"),
    ] {
        assert!(!text.contains(PERSON), "{text}");
    }
}

#[test]
fn columns_stand_in_any_order_and_a_workbook_of_another_program_does_too() {
    let folder = folder();
    // Numbers and dates of the format itself, German names alone, another order, a sheet with something else before it.
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "Leggimi").expect("a cell");
    let sheet = book.add_worksheet();
    let header = [
        "Anmeldedatum",
        "Gemeinsame Rechtssitz",
        "Provinz Rechtssitz",
        "Name und Vorname d. gesetzl. Vertreters",
        "BEZEICHNUNG",
        "Sektion",
        "Steuernummer",
    ];
    for (column, name) in (0..).zip(header) {
        sheet.write(0, column, name).expect("a cell");
    }
    let day = ExcelDateTime::parse_from_str("2022-11-03").expect("a day");
    sheet
        .write_with_format(1, 0, &day, &Format::new().set_num_format("dd/mm/yyyy"))
        .expect("a cell");
    for (column, text) in [
        (1, "FANO"),
        (2, "PU"),
        (3, PERSON),
        (4, "ONDA DIMOSTRATIVA"),
        (5, "ODV"),
    ] {
        sheet.write(1, column, text).expect("a cell");
    }
    sheet.write(1, 6, 127_440_410_f64).expect("a cell");
    write(
        &folder,
        "de.xlsx",
        book.save_to_buffer().expect("a workbook"),
    );
    let run = tessuto(&folder, &["import", "runts", "de.xlsx", "--into", "de"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert_eq!(
        lines(&folder, "de/enti.csv")[1],
        "onda-dimostrativa;Onda Dimostrativa;associazione;ODV;00127440410;041013;;;;;;;RUNTS dal 03/11/2022: ONDA DIMOSTRATIVA"
    );
    // Saved by LibreOffice 7.4 from a CSV with a title above the header: it turned codes and dates into numbers.
    let made = fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/registers/runts-libreoffice.xlsx"),
    );
    write(&folder, "lo.xlsx", made.expect("the workbook"));
    let run = tessuto(&folder, &["import", "runts", "lo.xlsx", "--into", "lo"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let table = lines(&folder, "lo/enti.csv");
    let cells: Vec<Vec<&str>> = table
        .iter()
        .skip(1)
        .map(|line| line.split(';').collect())
        .collect();
    let picked: Vec<[&str; 4]> = cells
        .iter()
        .map(|cells| [cells[0], cells[3], cells[4], cells[5]])
        .collect();
    assert_eq!(
        picked,
        [
            ["dimostrativa-ali-di-carta", "ODV", "90000000001", "041013"],
            [
                "dimostrativa-onda-soc-coop-sociale",
                "IS",
                "00127440410",
                "063049"
            ],
            [
                "centro-dimostrativo-citta-aperta",
                "APS",
                "90000000027",
                "040012"
            ],
        ]
    );
    assert!(table[1].contains("dal 03/11/2022"), "{}", table[1]);
    // A CSV as an Italian Excel saves it.
    let text = format!(
        "Elenco\r\n\r\n{}\r\n90000000001;7;\"CITT\u{c0} DIMOSTRATIVA\";ODV;{PERSON};NO;FORL\u{cc};FC;SI;03/11/2022\r\n",
        HEADER.join(";")
    );
    let latin: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    write(&folder, "r.csv", latin);
    let run = tessuto(&folder, &["import", "runts", "r.csv", "--into", "csv"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert!(
        stderr(&run).contains("letto come Windows-1252"),
        "{}",
        stderr(&run)
    );
    assert_eq!(
        lines(&folder, "csv/enti.csv")[1],
        "citta-dimostrativa;Città Dimostrativa;associazione;ODV;90000000001;040012;;;;;;;RUNTS n. 7 dal 03/11/2022: CITTÀ DIMOSTRATIVA"
    );
}

#[test]
fn what_people_added_stays_and_an_edited_table_is_left_alone() {
    let folder = folder();
    write(&folder, "r.xlsx", clean());
    let import = |more: &[&str]| {
        tessuto(
            &folder,
            &[&["import", "runts", "r.xlsx", "--into", "mio"], more].concat(),
        )
    };
    assert_eq!(import(&["--provincia", "PU"]).status.code(), Some(0));
    let first = read(&folder, "mio/enti.csv");
    // The same file again: nothing to do, nothing written.
    let again = import(&["--provincia", "PU"]);
    assert_eq!(
        (again.status.code(), stdout(&again)),
        (Some(0), String::new())
    );
    assert_eq!(files(&folder, "mio"), ["enti.csv", "importazioni.json"]);

    // A planner adds a column, an answer and an organization, spells a name right, and sorts the rows.
    let mut rows = lines(&folder, "mio/enti.csv");
    rows[0].push_str(";telefono");
    let edited = [
        rows[0].clone(),
        "caritas;Caritas dimostrativa;altro;;;041013;;;;;;sì;;0721".to_owned(),
        rows[2]
            .replace("Citta'", "Città")
            .replace(";;;;;;;RUNTS", ";43,74;13,09;;12;;sì;RUNTS"),
        rows[1].clone(),
    ];
    write(&folder, "mio/enti.csv", edited.join("\r\n") + "\r\n");
    let before = read(&folder, "mio/enti.csv");

    // Meanwhile a body changed name, one moved to Fano, one is gone.
    let later = [
        body(
            "06363391001",
            "1002",
            "CENTRO DIMOSTRATIVO CITTA' APERTA",
            "ASSOCIAZIONI DI PROMOZIONE SOCIALE",
            FANO,
            "07/07/2023",
        ),
        body(
            "00127440410",
            "1001",
            "ONDA DIMOSTRATIVA SOC. COOP. SOCIALE",
            "IMPRESE SOCIALI",
            FANO,
            "21/03/2022",
        ),
    ];
    write(
        &folder,
        "r.xlsx",
        workbook(&HEADER, later.into_iter()).expect("a workbook"),
    );
    let refused = import(&["--provincia", "PU"]);
    assert_eq!(
        (refused.status.code(), stdout(&refused)),
        (Some(2), String::new())
    );
    assert!(
        stderr(&refused).contains("c'è del lavoro fatto a mano dopo l'ultima importazione, e non viene toccato: una riga da aggiungere, una cella da aggiornare"),
        "{}",
        stderr(&refused)
    );
    assert_eq!(read(&folder, "mio/enti.csv"), before);
    assert_eq!(files(&folder, "mio"), ["enti.csv", "importazioni.json"]);

    let done = import(&["--provincia", "PU", "--replace", "--format", "csv"]);
    assert_eq!(done.status.code(), Some(0), "{}", stderr(&done));
    assert_eq!(
        stdout(&done),
        "change,id,name,column,old,new\n\
         added,onda-dimostrativa-soc-coop-sociale,Onda Dimostrativa Soc. Coop. Sociale,,,\n\
         changed,centro-dimostrativo-citta-aperta,Centro Dimostrativo Città Aperta,comune,041029,041013\n\
         gone,dimostrativa-ali-di-carta,\"Associazione Dimostrativa \"\"Ali di Carta\"\" ODV\",,,\n"
    );
    assert_eq!(
        files(&folder, "mio"),
        ["enti.csv", "enti.csv.1.bak", "importazioni.json"]
    );
    assert_eq!(read(&folder, "mio/enti.csv.1.bak"), before);
    let now = lines(&folder, "mio/enti.csv");
    assert_eq!(now[..2], edited[..2]);
    assert_eq!(now[2], edited[2].replace(";041029;", ";041013;"));
    assert_eq!(now[3], edited[3]);
    assert_eq!(now.len(), 5);
    // A second change makes a second copy.
    write(&folder, "mio/enti.csv", first);
    write(&folder, "r.xlsx", clean());
    assert_eq!(import(&["--replace"]).status.code(), Some(0));
    assert_eq!(
        files(&folder, "mio"),
        [
            "enti.csv",
            "enti.csv.1.bak",
            "enti.csv.2.bak",
            "importazioni.json"
        ]
    );
}

#[test]
fn the_note_that_the_import_wrote_follows_a_new_name() {
    let folder = folder();
    let import = |name: &str, more: &[&str]| {
        let rows = [
            ("90000000001", "1"),
            ("90000000027", "2"),
            ("00127440410", "3"),
        ];
        let rows = rows.map(|(code, number)| body(code, number, name, ODV, FANO, "03/11/2022"));
        let bytes = workbook(&HEADER, rows.into_iter()).expect("a workbook");
        write(&folder, "r.xlsx", bytes);
        let run = ["import", "runts", "r.xlsx", "--into", "mio"];
        let run = tessuto(&folder, &[&run, more].concat());
        assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
        run
    };
    let notes = || -> Vec<String> {
        let lines = lines(&folder, "mio/enti.csv");
        let of = |line: &String| line.rsplit(';').next().unwrap_or_default().to_owned();
        lines.iter().skip(1).map(of).collect()
    };
    import("ONDA DIMOSTRATIVA", &[]);
    // A planner adds to one note, and writes another anew.
    let text = read(&folder, "mio/enti.csv")
        .replace(
            "n. 2 dal 03/11/2022: ONDA DIMOSTRATIVA",
            "n. 2 dal 03/11/2022: ONDA DIMOSTRATIVA (sentita a marzo)",
        )
        .replace("RUNTS n. 3 dal 03/11/2022: ONDA DIMOSTRATIVA", "da sentire");
    write(&folder, "mio/enti.csv", text);
    let run = import("MAREA DIMOSTRATIVA", &["--replace"]);
    assert_eq!(
        notes(),
        [
            "RUNTS n. 1 dal 03/11/2022: MAREA DIMOSTRATIVA",
            "RUNTS n. 2 dal 03/11/2022: MAREA DIMOSTRATIVA (sentita a marzo)",
            "da sentire",
        ]
    );
    let told = stdout(&run);
    assert!(told.contains("RUNTS n. 2 dal 03/11/2022: MAREA"), "{told}");
    let before = read(&folder, "mio/enti.csv");
    import("MAREA DIMOSTRATIVA", &[]);
    assert_eq!(read(&folder, "mio/enti.csv"), before);
}

#[test]
fn an_organization_of_the_dataset_keeps_its_id_and_the_dataset_its_headers() {
    let folder = folder();
    write(&folder, "r.xlsx", clean());
    write(
        &folder,
        "mio/organizations.csv",
        "id,name,cf,municipality\nali,Ali di Carta,90000000001,041013\nx,Altro,,\n",
    );
    write(
        &folder,
        "mio/dataset.toml",
        "[columns.organizations]\nfiscal_code = \"cf\"\n",
    );
    let run = tessuto(
        &folder,
        &[
            "import",
            "runts",
            "r.xlsx",
            "--into",
            "mio",
            "--comune",
            "Fano",
            "--replace",
        ],
    );
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert_eq!(
        lines(&folder, "mio/organizations.csv"),
        [
            "id,name,cf,municipality,sezione_runts",
            "ali,\"Associazione Dimostrativa \"\"Ali di Carta\"\" ODV\",90000000001,041013,ODV",
            "x,Altro,,",
        ]
    );
}

#[test]
fn two_bodies_of_one_name_get_two_ids() {
    let folder = folder();
    let names = [("FANO", "PU"), ("MONDOLFO", "PU"), ("MONDOLFO", "PU")];
    let codes: Vec<String> = (0..3).map(|number| code(9_100_000_000 + number)).collect();
    let rows = codes
        .iter()
        .zip(names)
        .map(|(code, seat)| body(code, "1", "ONDA DIMOSTRATIVA", ODV, seat, ""));
    write(
        &folder,
        "r.xlsx",
        workbook(&HEADER, rows).expect("a workbook"),
    );
    let run = tessuto(&folder, &["import", "runts", "r.xlsx", "--into", "mio"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let ids: Vec<String> = lines(&folder, "mio/enti.csv")
        .iter()
        .skip(1)
        .filter_map(|line| line.split(';').next().map(str::to_owned))
        .collect();
    assert_eq!(
        ids,
        [
            "onda-dimostrativa",
            "onda-dimostrativa-mondolfo",
            "onda-dimostrativa-mondolfo-2"
        ]
    );
}

#[test]
fn what_cannot_be_imported_is_refused_with_nothing_written() {
    let folder = folder();
    let good = clean();
    write(&folder, "r.xlsx", &good);
    write(&folder, "cut.xlsx", &good[..good.len() / 2]);
    write(&folder, "other.csv", "a;b\n1;2\n");
    write(&folder, "r.ods", &good);
    // A dataset in a workbook; a register beside tables that are not there yet is none.
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Enti").expect("a name");
    for (row, cells) in [["id", "nome"], ["a", "Ente dimostrativo"]]
        .iter()
        .enumerate()
    {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row as u32, column, *cell).expect("a cell");
        }
    }
    write(
        &folder,
        "libro/dati.xlsx",
        book.save_to_buffer().expect("a workbook"),
    );
    write(&folder, "accanto/r.xlsx", &good);
    for (arguments, told) in [
        (
            &["r.xlsx", "--into", "libro"][..],
            "un'importazione non può scrivere dentro `dati.xlsx`",
        ),
        (
            &["r.xlsx", "--into", "libro/dati.xlsx"],
            "un'importazione non può scrivere dentro `libro/dati.xlsx`",
        ),
        (&["cut.xlsx", "--into", "mio"], "cut.xlsx"),
        (
            &["other.csv", "--into", "mio"],
            "nessuna riga ha le colonne codice fiscale, denominazione, comune sede legale",
        ),
        (
            &["r.ods", "--into", "mio"],
            "r.ods: questo tipo di file non si legge",
        ),
        (&["none.xlsx", "--into", "mio"], "`none.xlsx` non c'è"),
        (
            &["r.xlsx", "--into", "mio", "--comune", "Atlantide"],
            "`Atlantide` non è un comune",
        ),
        (
            &["r.xlsx", "--into", "mio", "--comune", "Samone"],
            "`Samone` non è un comune, o ce n'è più d'uno",
        ),
        (
            &["r.xlsx", "--into", "mio", "--provincia", "XX"],
            "`XX` non è una provincia",
        ),
    ] {
        let run = tessuto(&folder, &[&["import", "runts"], arguments].concat());
        assert_eq!(
            run.status.code(),
            Some(2),
            "{arguments:?}: {}",
            stderr(&run)
        );
        assert!(
            stderr(&run).contains(told),
            "{arguments:?}: {}",
            stderr(&run)
        );
        assert_eq!(stdout(&run), "");
        assert!(!folder.path().join("mio").exists(), "{arguments:?}");
        assert_eq!(files(&folder, "libro"), ["dati.xlsx"]);
    }
    let run = tessuto(
        &folder,
        &["import", "runts", "accanto/r.xlsx", "--into", "accanto"],
    );
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
}

#[test]
fn a_new_dataset_takes_a_register_beside_its_workbook() {
    let folder = folder();
    write(&folder, "r.xlsx", clean());
    for ambito in [&[][..], &["--ambito", "ats6-fano"]] {
        let place = format!("mio{}", ambito.len());
        let new = tessuto(&folder, &[&["new", &place], ambito].concat());
        assert_eq!(new.status.code(), Some(0), "{}", stderr(&new));
        let workbook = fs::read(folder.path().join(&place).join("dati.xlsx")).expect("a workbook");
        let import = |more: &[&str]| {
            let run = ["import", "runts", "r.xlsx", "--into", &place];
            tessuto(&folder, &[&run, more].concat())
        };
        let run = import(&["--provincia", "PU"]);
        assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
        assert_eq!(lines(&folder, &format!("{place}/enti.csv")).len(), 3);
        assert_eq!(
            fs::read(folder.path().join(&place).join("dati.xlsx")).ok(),
            Some(workbook)
        );
        // The comuni that the workbook holds are the dataset's.
        let lacking = if ambito.is_empty() {
            "tabelle obbligatorie: servizi, bisogni e comuni."
        } else {
            "tabelle obbligatorie: servizi e bisogni."
        };
        assert!(stderr(&run).contains(lacking), "{}", stderr(&run));
        let read = read_dataset(&folder.path().join(&place)).expect("a dataset");
        let counted = |table| {
            let count = read.counts.iter().find(|count| count.table == table);
            count.map_or(0, |count| count.read)
        };
        assert_eq!(counted(TableId::Organizations), 2);
        let comuni = if ambito.is_empty() { 0 } else { 9 };
        assert_eq!(counted(TableId::Municipalities), comuni);
        let files: Vec<&str> = read
            .inputs
            .iter()
            .map(|input| input.file.as_str())
            .collect();
        assert!(files.contains(&"dati.xlsx") && files.contains(&"enti.csv"));
        for command in ["check", "analyze"] {
            let results = format!("risultati-{command}-{place}");
            let run = tessuto(&folder, &[command, &place, "-o", &results]);
            assert_eq!(run.status.code(), Some(0), "{command}: {}", stderr(&run));
        }
        // Once more: the table that the import wrote is found.
        assert_eq!(import(&["--provincia", "PU"]).status.code(), Some(0));
    }
}

#[test]
fn a_package_goes_beside_a_workbook_with_examples_and_leaves_what_it_holds() {
    let folder = folder();
    let demonstration = Path::new(env!("CARGO_MANIFEST_DIR")).join(DEMONSTRATION);
    let path = demonstration.to_str().expect("a path in UTF-8");
    let exported = tessuto(&folder, &["export", path, "--to", "hsds", "-o", "p"]);
    assert_eq!(exported.status.code(), Some(0), "{}", stderr(&exported));
    assert_eq!(
        tessuto(&folder, &["new", "mio", "--ambito", "ats6-fano"])
            .status
            .code(),
        Some(0)
    );
    let run = tessuto(&folder, &["import", "hsds", "p", "--into", "mio"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let names = files(&folder, "mio");
    for file in ["enti.csv", "servizi.csv", "bisogni.csv"] {
        assert!(names.contains(&file.to_owned()), "{names:?}");
    }
    // The workbook has comuni and working groups: these stay.
    for file in ["comuni.csv", "tavoli.csv"] {
        assert!(!names.contains(&file.to_owned()), "{names:?}");
    }
    let read = read_dataset(&folder.path().join("mio")).expect("a dataset");
    let original = read_dataset(&demonstration).expect("a dataset");
    let sizes = |dataset: &Dataset| {
        let network = &dataset.district.network;
        (network.organizations().count(), network.services().count())
    };
    assert_eq!(sizes(&read), sizes(&original));
}

#[test]
fn a_table_made_by_hand_is_called_so() {
    let folder = folder();
    write(&folder, "r.xlsx", clean());
    write(&folder, "mio/enti.csv", "id;nome\na;Ente dimostrativo\n");
    let run = tessuto(&folder, &["import", "runts", "r.xlsx", "--into", "mio"]);
    assert_eq!(run.status.code(), Some(2));
    let told = stderr(&run);
    assert!(
        told.contains("la tabella `mio/enti.csv` è stata fatta a mano, e non viene toccata"),
        "{told}"
    );
    assert!(!told.contains("ultima importazione"), "{told}");
}

#[test]
fn a_large_register_is_read_whole() {
    let folder = folder();
    write(
        &folder,
        "r.xlsx",
        register::register(4000).expect("a workbook"),
    );
    let run = tessuto(
        &folder,
        &[
            "import",
            "runts",
            "r.xlsx",
            "--into",
            "mio",
            "--provincia",
            "PU",
        ],
    );
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert!(
        stderr(&run).contains(
            "righe lette 4.000 = nel dataset 1.500 + non richieste 2.500 + lasciate fuori 0."
        ),
        "{}",
        stderr(&run)
    );
    assert_eq!(lines(&folder, "mio/enti.csv").len(), 1501);
}

/// A package of HSDS 3.1 as the standard has it, in `data`, with a column and tables that have no place in a dataset.
fn package_three_one(folder: &TempDir) {
    for (file, text) in [
        (
            "datapackage.json",
            r#"{"name":"prova","resources":[{"name":"organization","path":"data/org.csv"},{"name":"url","path":"data/missing.csv"},{"name":"phone","path":"../outside.csv"}]}"#,
        ),
        (
            "data/org.csv",
            "id,name,description,email\no-1,Demonstrative Shore,\"Helps\nwith homes\",a@example.org\no-2,Demonstrative Valley,,\no-3,,x,\no-1,Again,x,\n",
        ),
        (
            "data/organization_identifiers.csv",
            "id,organization_id,identifier_scheme,identifier_type,identifier\ni-1,o-1,IT-CF,codice fiscale,90000000001\n",
        ),
        (
            "data/services.csv",
            "id,organization_id,name,status,assured_date\ns-1,o-1,Night shelter,active,2024-02-01\ns-2,o-2,Food parcels,temporarily closed,\ns-3,o-9,Nobody's,active,\ns-4,o-2,Odd,maybe,\n",
        ),
        (
            "data/locations.csv",
            "id,organization_id,location_type,name,latitude,longitude\nl-1,o-1,physical,Office,43.84,13.01\nl-2,,physical,Shelter,43.75,13.1\nl-3,,physical,Other,943.75,13.2\n",
        ),
        (
            "data/addresses.csv",
            "id,location_id,address_1,city,state_province,postal_code,country,address_type\na-1,l-1,Via X,Fano,PU,61032,IT,physical\na-2,l-2,Via Y,Mondolfo,PU,61037,IT,physical\n",
        ),
        (
            "data/service_at_location.csv",
            "id,service_id,location_id\nsl-1,s-1,l-2\nsl-2,s-1,l-3\nsl-3,s-2,l-9\n",
        ),
        (
            "data/service_areas.csv",
            "id,service_id,service_at_location_id,name,extent,extent_type\nsa-1,s-1,,Fano,,\nsa-2,,sl-1,Mondolfo,,\nsa-3,s-2,,Everywhere and beyond,,\n",
        ),
        (
            "data/service_capacity.csv",
            "id,service_id,unit_id,available,maximum,updated\nc-1,s-1,u-1,5,900,2024-01-01T00:00:00Z\nc-2,s-1,u-2,3,12,2024-01-01T00:00:00Z\n",
        ),
        ("data/units.csv", "id,name\nu-1,hours\nu-2,places\n"),
        (
            "data/taxonomy_terms.csv",
            "id,code,name,description,taxonomy\nt-1,BH-1800,Housing|shelter,x,AIRS\n",
        ),
        (
            "data/attributes.csv",
            "id,link_id,taxonomy_term_id,link_type,link_entity,value\nat-1,s-1,t-1,,service,\nat-2,o-1,t-1,,organization,\n",
        ),
        (
            "data/contacts.csv",
            "id,organization_id,name\nk-1,o-1,OMISSIS-PERSON\n",
        ),
    ] {
        write(folder, &format!("p/{file}"), text);
    }
}

#[test]
fn a_package_of_three_one_becomes_organizations_and_services() {
    let folder = folder();
    package_three_one(&folder);
    write(
        &folder,
        "mio/comuni.csv",
        "codice_istat;nome\n041013;Fano\n041029;Mondolfo\n",
    );
    let run = tessuto(&folder, &["import", "hsds", "p", "--into", "mio", "--all"]);
    assert_eq!(run.status.code(), Some(1), "{}", stderr(&run));
    assert_eq!(
        lines(&folder, "mio/enti.csv")[1..],
        [
            "demonstrative-shore;Demonstrative Shore;;;90000000001;041013;43,84;13,01;;;;;Helps with homes",
            "demonstrative-valley;Demonstrative Valley;;;;;;;;;;;",
        ]
    );
    assert_eq!(
        lines(&folder, "mio/servizi.csv"),
        [
            "id;nome;ente;area;comune;latitudine;longitudine;serve;capienza;unita;destinatari;eta_min;eta_max;stato;attivo_dal;attivo_al;aggiornato_al;fonte",
            "night-shelter;Night shelter;demonstrative-shore;Housing/shelter;041029;43,75;13,1;041013|041029;12;places;;;;attivo;;;2024-02-01;",
            "food-parcels;Food parcels;demonstrative-valley;;;;;;;;;;;sospeso;;;;",
        ]
    );
    let told: Vec<String> = stderr(&run)
        .lines()
        .filter(|line| !line.starts_with("  "))
        .map(str::to_owned)
        .collect();
    assert_eq!(
        told[..19],
        [
            "Pacchetto Open Referral HSDS, versione 3.1 (riconosciuta dalle tabelle).",
            "errore: data/locations.csv, riga 4, colonna latitude: `943.75` è fuori dai limiti, da −90 a 90",
            "errore: data/service_at_location.csv, riga 4, colonna location_id: `l-9` non è tra le righe di location del pacchetto",
            "errore: data/org.csv, riga 4, colonna name: manca un valore obbligatorio",
            "errore: data/org.csv, riga 5, colonna id: `o-1` riguarda la stessa cosa della riga 2, che è usata: questa è lasciata fuori",
            "errore: data/services.csv, riga 4, colonna organization_id: `o-9` non è tra le righe di organization del pacchetto",
            "errore: data/services.csv, riga 5, colonna status: `maybe` non è tra le parole ammesse",
            "attenzione: data/service_areas.csv, riga 4, colonna name: `Everywhere and beyond` non è un comune del dataset: l'area servita non è usata",
            "attenzione: data/services.csv, riga 2: `Night shelter` è in 2 luoghi: vale il primo",
            "attenzione: data/services.csv, riga 2: `Night shelter` ha 2 capienze: vale la prima che conta persone, o la prima",
            "nota: data/addresses.csv, colonna address_1: questa colonna non ha posto in un dataset: 2 valori non importati",
            "nota: data/addresses.csv, colonna postal_code: questa colonna non ha posto in un dataset: 2 valori non importati",
            "nota: data/addresses.csv, colonna country: questa colonna non ha posto in un dataset: 2 valori non importati",
            "nota: data/addresses.csv, colonna address_type: questa colonna non ha posto in un dataset: 2 valori non importati",
            "nota: data/attributes.csv: questa tabella non ha posto in un dataset: una riga non importata",
            "nota: data/contacts.csv: questa tabella non ha posto in un dataset: una riga non importata",
            "nota: data/org.csv, colonna email: questa colonna non ha posto in un dataset: un valore non importato",
            "6 errori: le righe in cui stanno non sono usate; 3 avvisi; 7 note.",
            "enti: righe lette 4 = nel dataset 2 + non richieste 0 + lasciate fuori 2.",
        ]
    );
    assert_eq!(
        told[19],
        "servizi: righe lette 4 = nel dataset 2 + non richieste 0 + lasciate fuori 2."
    );
    for file in files(&folder, "mio") {
        assert!(
            !read(&folder, &format!("mio/{file}")).contains("OMISSIS"),
            "{file}"
        );
    }
    assert!(!stderr(&run).contains("OMISSIS") && !stdout(&run).contains("OMISSIS"));
    // The same again changes nothing; under the ids of the package it comes out again.
    let again = tessuto(&folder, &["import", "hsds", "p", "--into", "mio"]);
    assert_eq!(stdout(&again), "");
    assert_eq!(
        files(&folder, "mio"),
        ["comuni.csv", "enti.csv", "importazioni.json", "servizi.csv"]
    );
    write(
        &folder,
        "mio/bisogni.csv",
        "tipo;comune;persone\ncasa;041013;3\n",
    );
    let out = tessuto(&folder, &["export", "mio", "--to", "hsds", "-o", "out"]);
    assert_eq!(out.status.code(), Some(0), "{}", stderr(&out));
    let ids: Vec<String> = lines(&folder, "out/organizations.csv")
        .iter()
        .skip(1)
        .filter_map(|line| line.split(',').next().map(str::to_owned))
        .collect();
    assert_eq!(ids, ["o-1", "o-2"]);
    assert!(
        lines(&folder, "out/services.csv")
            .iter()
            .any(|line| line.starts_with("s-1,o-1,Night shelter,active,2024-02-01"))
    );
}

#[test]
fn packages_of_three_and_of_one_are_told_by_their_tables() {
    let folder = folder();
    for (file, text) in [
        (
            "three/organization.csv",
            "id,name,description\no-1,Demonstrative Shore,x\n",
        ),
        (
            "three/service.csv",
            "id,organization_id,name,status\ns-1,o-1,Night shelter,defunct\n",
        ),
        (
            "three/location.csv",
            "id,location_type,latitude,longitude\nl-1,physical,43.84,13.01\n",
        ),
        (
            "three/address.csv",
            "id,location_id,address_1,city,state_province,postal_code,country,address_type\na-1,l-1,Via X,FANO,PU,61032,IT,physical\n",
        ),
        (
            "three/service_at_location.csv",
            "id,service_id,location_id\nsl-1,s-1,l-1\n",
        ),
        (
            "three/taxonomy_term.csv",
            "id,code,name,description\nt-1,X,Housing,x\n",
        ),
        (
            "three/attribute.csv",
            "id,link_id,link_entity,taxonomy_term_id\nat-1,s-1,service,t-1\n",
        ),
        // The descriptor of 1.1 says 1.0, and lists tables that are not there.
        (
            "one/datapackage.json",
            r#"{"name":"x","version":"1.0","resources":[{"name":"organization","path":"organizations.csv"},{"name":"eligibility","path":"eligibility.csv"}]}"#,
        ),
        (
            "one/organizations.csv",
            "id,name,description,tax_id\no-1,Demonstrative Shore,x,90000000001\n",
        ),
        (
            "one/services.csv",
            "id,organization_id,name,status\ns-1,o-1,Night shelter,inactive\n",
        ),
        (
            "one/locations.csv",
            "id,organization_id,name,latitude,longitude\nl-1,o-1,Office,43.84,13.01\n",
        ),
        (
            "one/physical_addresses.csv",
            "id,location_id,address_1,city,state_province,postal_code,country\na-1,l-1,Via X,Fano,Marche,61032,IT\n",
        ),
        (
            "one/services_at_location.csv",
            "id,service_id,location_id\nsl-1,s-1,l-1\n",
        ),
        (
            "one/service_areas.csv",
            "id,service_id,service_area\nsa-1,s-1,Fano\n",
        ),
        ("one/taxonomy.csv", "id,name\nt-1,Housing\n"),
        (
            "one/services_taxonomy.csv",
            "id,service_id,taxonomy_id\nst-1,s-1,t-1\n",
        ),
    ] {
        write(&folder, file, text);
    }
    for (package, version, organization, service) in [
        (
            "three",
            "3.0",
            "demonstrative-shore;Demonstrative Shore;;;;;;;;;;;x",
            "night-shelter;Night shelter;demonstrative-shore;Housing;041013;43,84;13,01;;;;;;;chiuso;;;;",
        ),
        (
            "one",
            "1.1",
            "demonstrative-shore;Demonstrative Shore;;;90000000001;041013;43,84;13,01;;;;;x",
            "night-shelter;Night shelter;demonstrative-shore;Housing;041013;43,84;13,01;041013;;;;;;sospeso;;;;",
        ),
    ] {
        let into = format!("in-{package}");
        write(
            &folder,
            &format!("{into}/comuni.csv"),
            "codice_istat;nome\n041013;Fano\n",
        );
        let run = tessuto(&folder, &["import", "hsds", package, "--into", &into]);
        assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
        assert!(
            stderr(&run).contains(&format!("versione {version} ")),
            "{}",
            stderr(&run)
        );
        assert_eq!(
            lines(&folder, &format!("{into}/enti.csv"))[1..],
            [organization]
        );
        assert_eq!(
            lines(&folder, &format!("{into}/servizi.csv"))[1..],
            [service]
        );
    }
    write(&folder, "none/enti.csv", "id;nome\n");
    let run = tessuto(&folder, &["import", "hsds", "none", "--into", "x"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(
        stderr(&run).contains("non c'è un pacchetto HSDS"),
        "{}",
        stderr(&run)
    );
}

#[test]
fn the_demonstration_comes_back_the_same_from_a_package() {
    let folder = folder();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(DEMONSTRATION);
    let source = source.to_str().expect("a path in UTF-8");
    let export = |from: &str, to: &str| {
        let run = tessuto(&folder, &["export", from, "--to", "hsds", "-o", to]);
        assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    };
    export(source, "p");
    let run = tessuto(
        &folder,
        &["import", "hsds", "p", "--into", "back", "--quiet"],
    );
    assert_eq!((run.status.code(), stderr(&run)), (Some(0), String::new()));
    // What the dataset says of itself came back with it.
    let said = |folder: &Path| read_dataset(folder).expect("a dataset").district.edition;
    let (before, after) = (said(Path::new(source)), said(&folder.path().join("back")));
    assert!(after.demonstrative && after.lead.is_some() && after.date.is_some());
    assert_eq!(
        (&before.title, before.date, &before.lead, &before.source),
        (&after.title, after.date, &after.lead, &after.source)
    );
    fs::copy(
        format!("{source}/dataset.toml"),
        folder.path().join("back/dataset.toml"),
    )
    .expect("a copy");
    let before = read_dataset(Path::new(source))
        .expect("the demonstration")
        .district;
    let after = read_dataset(&folder.path().join("back")).expect("what came back");
    assert_eq!(after.diagnostics, []);
    let after = after.district;
    let (one, other) = (&before.network, &after.network);
    assert!(one.organizations().eq(other.organizations()));
    assert!(one.services().eq(other.services()));
    assert!(one.needs().eq(other.needs()));
    assert!(one.need_types().eq(other.need_types()));
    assert!(one.municipalities().eq(other.municipalities()));
    assert!(one.tavoli().eq(other.tavoli()));
    assert!(one.relations().eq(other.relations()));
    for service in one.services() {
        assert_eq!(
            one.addressed_by(&service.id),
            other.addressed_by(&service.id)
        );
    }
    for organization in one.organizations() {
        assert_eq!(
            one.tavoli_of(&organization.id),
            other.tavoli_of(&organization.id)
        );
    }
    // Settings that are there stay, and invented data do not pass for others.
    write(&folder, "plain/dataset.toml", "title = \"Mio\"\n");
    let plain = tessuto(&folder, &["import", "hsds", "p", "--into", "plain"]);
    assert_eq!(read(&folder, "plain/dataset.toml"), "title = \"Mio\"\n");
    assert!(stderr(&plain).contains("scrivervi demonstrative = true"));
    // Needs and ties that are there already are left alone, and that is said.
    let again = tessuto(&folder, &["import", "hsds", "p", "--into", "back"]);
    assert_eq!(
        (again.status.code(), stdout(&again)),
        (Some(0), String::new())
    );
    assert!(stderr(&again).contains("Il dataset ha già comuni, tipi di bisogno, bisogni, risponde, tavoli, partecipazione e legami: restano come sono"), "{}", stderr(&again));
    // A second package is the first, byte for byte.
    export("back", "q");
    for file in files(&folder, "p") {
        let same = read(&folder, &format!("p/{file}")) == read(&folder, &format!("q/{file}"));
        assert!(same || file == "datapackage.json", "{file}");
    }
    assert_eq!(files(&folder, "p"), files(&folder, "q"));
}
