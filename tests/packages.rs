//! Is nothing of a package or a register dropped, doubled or misread without a word?

#[path = "common/program.rs"]
mod program;

use program::{files, folder, lines, read, stderr, stdout, tessuto, write};
use std::process::Output;
use tempfile::TempDir;

/// What stands where a package may have a person's name.
const PERSON: &str = "OMISSIS-PERSON";

/// The files of a package, in the folder `p`.
fn package(folder: &TempDir, parts: &[(&str, &str)]) {
    for (file, text) in parts {
        write(folder, &format!("p/{file}"), text);
    }
}

fn import(folder: &TempDir) -> Output {
    tessuto(folder, &["import", "hsds", "p", "--into", "mio", "--all"])
}

/// Fails unless the program said this line.
#[track_caller]
fn assert_told(output: &Output, line: &str) {
    let told = stderr(output);
    assert!(told.lines().any(|one| one == line), "{line}\n{told}");
}

/// The rows of a table, of which only the first few columns.
fn heads(folder: &TempDir, file: &str, columns: usize) -> Vec<String> {
    let head = |line: &String| line.split(';').take(columns).collect::<Vec<_>>().join(";");
    lines(folder, file).iter().skip(1).map(head).collect()
}

#[test]
fn a_row_of_a_package_whose_cells_slipped_is_left_out_and_shows_nothing() {
    let folder = folder();
    let organizations = "id,name,description,email\no-1,Demonstrative Shore,,\no-2,Gamma,,\n";
    let services = "id,organization_id,name,status\ns-1,o-1,Shelter,active\ns-2,o-2,Meals,active\n";
    package(
        &folder,
        &[
            ("organization.csv", organizations),
            ("service.csv", services),
            // Nobody reads this table, so that nobody misses its row.
            ("contact.csv", &format!("id,name\nc-1,{PERSON},too many\n")),
        ],
    );
    assert_eq!(import(&folder).status.code(), Some(0));
    package(
        &folder,
        &[(
            "organization.csv",
            &format!(
                "id,name,description,email\n\n\no-1,Demonstrative Shore,,\n\"\",,,\n\no-2,Gamma, Delta e figli,{PERSON},\n"
            ),
        )],
    );
    let run = import(&folder);
    assert_eq!(run.status.code(), Some(1), "{}", stderr(&run));
    assert_told(
        &run,
        "errore: organization.csv, riga 7: la riga ha 5 celle, l'intestazione 4",
    );
    assert_told(
        &run,
        "enti: righe lette 2 = nel dataset 1 + non richieste 0 + lasciate fuori 1.",
    );
    // Its service is left out with it, and says why; neither has gone from the package.
    assert_told(
        &run,
        "errore: service.csv, riga 3, colonna organization_id: `o-2` è nella tabella enti, ma la sua riga 7 ha un errore e non è usata",
    );
    assert_eq!(stdout(&run), "");
    assert!(
        !stderr(&run).contains("contact.csv, riga"),
        "{}",
        stderr(&run)
    );
    for file in files(&folder, "mio") {
        let text = read(&folder, &format!("mio/{file}"));
        assert!(
            !text.contains("OMISSIS") && !text.contains("figli"),
            "{file}"
        );
    }
    assert!(!stderr(&run).contains("OMISSIS"), "{}", stderr(&run));
}

#[test]
fn a_table_in_several_files_is_read_whole() {
    let folder = folder();
    let descriptor = r#"{"resources":[
        {"name":"organizations","path":["parts/organization_1.csv","parts/organization_2.csv","parts/organization_3.csv"]},
        {"name":"services","path":"service.csv"}]}"#;
    package(
        &folder,
        &[
            ("datapackage.json", descriptor),
            (
                "parts/organization_1.csv",
                "id,name,description\no-1,Demonstrative Shore,uno\n",
            ),
            // The same columns in another order, and one more; then rows alone.
            (
                "parts/organization_2.csv",
                "name,id,tax_id,description\nDemonstrative Valley,o-2,90000000001,due\n,o-3,,\n",
            ),
            (
                "parts/organization_3.csv",
                "o-4,Demonstrative Hill,quattro\n",
            ),
            (
                "service.csv",
                "id,organization_id,name,status\ns-1,o-1,Shelter,active\ns-2,o-2,Meals,active\ns-3,o-4,Rides,active\n",
            ),
        ],
    );
    let run = import(&folder);
    assert_eq!(run.status.code(), Some(1), "{}", stderr(&run));
    assert_eq!(
        lines(&folder, "mio/enti.csv")[1..],
        [
            "demonstrative-shore;Demonstrative Shore;;;;;;;;;;;uno",
            "demonstrative-valley;Demonstrative Valley;;;90000000001;;;;;;;;due",
            "demonstrative-hill;Demonstrative Hill;;;;;;;;;;;quattro",
        ]
    );
    assert_eq!(lines(&folder, "mio/servizi.csv").len(), 4);
    assert_told(
        &run,
        "errore: parts/organization_2.csv, riga 3, colonna name: manca un valore obbligatorio",
    );
    assert_told(
        &run,
        "enti: righe lette 4 = nel dataset 3 + non richieste 0 + lasciate fuori 1.",
    );
    // Half a table does not pass for the whole.
    package(
        &folder,
        &[("datapackage.json", &descriptor.replace("_3", "_4"))],
    );
    let run = import(&folder);
    assert_eq!(run.status.code(), Some(2));
    assert!(
        stderr(&run).contains("organization_4.csv"),
        "{}",
        stderr(&run)
    );
}

#[test]
fn nothing_of_a_service_is_dropped_without_a_word() {
    let folder = folder();
    package(
        &folder,
        &[
            (
                "organization.csv",
                "id,name,description\no-1,Demonstrative Shore,\no-2,Demonstrative Valley,\no-3,,\n",
            ),
            (
                "service.csv",
                "id,organization_id,name,status,assured_date,last_modified\n\
                 s-1,o-1,Shelter,active,31/12/2023,\n\
                 s-2,o-3,Meals,active,,\n\
                 s-3,o-9,Rides,active,,\n\
                 s-4,o-1,Care,active,presto,2024-05-06T10:00:00Z\n\
                 s-5,,Homework,active,,\n",
            ),
            (
                "service_provider.csv",
                "id,service_id,organization_id\np-1,s-1,o-8\np-2,s-1,o-2\np-3,s-3,o-2\n",
            ),
            (
                "service_capacity.csv",
                "id,service_id,unit_id,available,maximum,updated\n\
                 c-1,s-1,u-1,5,circa 30,\n\
                 c-2,s-3,u-1,,-4,\n\
                 c-3,s-4,u-1,7,,\n",
            ),
            ("unit.csv", "id,name\nu-1,posti\n"),
        ],
    );
    let run = import(&folder);
    assert_eq!(run.status.code(), Some(1), "{}", stderr(&run));
    // `circa 30` is not the 5 that are free; the day of a later change stands in for one that cannot be read.
    assert_eq!(
        lines(&folder, "mio/servizi.csv")[1..],
        [
            "shelter;Shelter;demonstrative-shore|demonstrative-valley;;;;;;;;;;;attivo;;;;",
            "rides;Rides;demonstrative-valley;;;;;;;;;;;attivo;;;;",
            "care;Care;demonstrative-shore;;;;;;7;posti;;;;attivo;;;2024-05-06;",
        ]
    );
    for line in [
        "errore: organization.csv, riga 4, colonna name: manca un valore obbligatorio",
        "errore: service_provider.csv, riga 2, colonna organization_id: `o-8` non è tra le righe di organization del pacchetto",
        "errore: service_capacity.csv, riga 2, colonna maximum: `circa 30` non è un numero",
        "errore: service_capacity.csv, riga 3, colonna maximum: `-4` è sotto zero",
        "attenzione: service.csv, riga 2, colonna assured_date: `31/12/2023` non si legge come data: la riga è usata senza",
        "errore: service.csv, riga 3, colonna organization_id: `o-3` è nella tabella enti, ma la sua riga 4 ha un errore e non è usata",
        "errore: service.csv, riga 4, colonna organization_id: `o-9` non è tra le righe di organization del pacchetto",
        "attenzione: service.csv, riga 5, colonna assured_date: `presto` non si legge come data: la riga è usata senza",
        "errore: service.csv, riga 6, colonna organization_id: manca un valore obbligatorio",
        "enti: righe lette 3 = nel dataset 2 + non richieste 0 + lasciate fuori 1.",
        "servizi: righe lette 5 = nel dataset 3 + non richieste 0 + lasciate fuori 2.",
    ] {
        assert_told(&run, line);
    }
}

#[test]
fn a_tie_of_the_profile_without_its_end_is_left_out_and_named() {
    let folder = folder();
    package(
        &folder,
        &[
            (
                "organization.csv",
                "id,name,description\no-1,Demonstrative Shore,\no-2,Demonstrative Valley,\n",
            ),
            (
                "service.csv",
                "id,organization_id,name,status\ns-1,o-1,Shelter,active\n",
            ),
            (
                "organization_tie.csv",
                "from,to,kind,strength,mutual,since,reported_by,evidence\n\
                 o-1,o-2,collaborates,2.5,true,,o-1|o-7,\n\
                 o-1,o-9,collaborates,2,true,,,\n\
                 o-2,o-1,refers,tanto,,,,\n",
            ),
            (
                "service_need_type.csv",
                "service,need_type,intensity\ns-1,casa,1\ns-4,casa,1\n",
            ),
        ],
    );
    let run = import(&folder);
    assert_eq!(run.status.code(), Some(1), "{}", stderr(&run));
    // A number that is none stays for whoever reads the table to see.
    assert_eq!(
        lines(&folder, "mio/legami.csv")[1..],
        [
            "demonstrative-shore;demonstrative-valley;collabora;2,5;sì;;demonstrative-shore;",
            "demonstrative-valley;demonstrative-shore;invia;tanto;;;;",
        ]
    );
    assert_eq!(lines(&folder, "mio/risponde.csv")[1..], ["shelter;casa;1"]);
    for line in [
        "errore: organization_tie.csv, riga 2, colonna reported_by: `o-7` non è tra le righe di organization del pacchetto",
        "errore: organization_tie.csv, riga 3, colonna to: `o-9` non è tra le righe di organization del pacchetto",
        "errore: service_need_type.csv, riga 3, colonna service: `s-4` non è tra le righe di service del pacchetto",
    ] {
        assert_told(&run, line);
    }
}

#[test]
fn marks_inside_texts_do_not_part_cells() {
    let folder = folder();
    // Names full of commas in a table parted by semicolons.
    write(
        &folder,
        "mio/enti.csv",
        "Elenco, provvisorio, di prova\nid;nome\nr;Rossi, Bianchi, Verdi, Neri e altri, dimostrativi\n",
    );
    // And semicolons in a package and a register parted by commas.
    let many = "uno; due; tre; quattro; cinque; sei";
    package(
        &folder,
        &[
            (
                "organization.csv",
                &format!("id,name,description\no-1,Demonstrative Shore,{many}\n"),
            ),
            (
                "service.csv",
                &format!("id,organization_id,name,status\ns-1,o-1,Shelter: {many},active\n"),
            ),
        ],
    );
    let run = import(&folder);
    assert_eq!(
        run.status.code(),
        Some(2),
        "an edited table: {}",
        stderr(&run)
    );
    let into = ["import", "hsds", "p", "--into", "mio", "--replace"];
    let run = tessuto(&folder, &into);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    write(
        &folder,
        "r.csv",
        format!(
            "Registro; stralcio; di prova; del; 2024\n\n\
             codice fiscale,repertorio,denominazione,sezione,comune sede legale,provincia sede legale\n\
             90000000001,1,ALI DIMOSTRATIVE: {many},ORGANIZZAZIONI DI VOLONTARIATO,FANO,PU\n"
        ),
    );
    let run = tessuto(&folder, &["import", "runts", "r.csv", "--into", "mio"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let enti = lines(&folder, "mio/enti.csv");
    assert_eq!(
        enti[2],
        "r;Rossi, Bianchi, Verdi, Neri e altri, dimostrativi"
    );
    assert!(
        enti[3].starts_with("demonstrative-shore;Demonstrative Shore;"),
        "{enti:?}"
    );
    assert!(enti[3].contains(&format!("\"{many}\"")), "{enti:?}");
    assert!(enti[4].contains("\"ALI DIMOSTRATIVE: "), "{enti:?}");
    assert_eq!(enti.len(), 5);
}

/// A register with a row for each of these codes, numbers, names and comuni.
fn register(rows: &[[&str; 4]]) -> String {
    let mut text =
        "codice fiscale;repertorio;denominazione;sezione;comune sede legale;provincia sede legale\n"
            .to_owned();
    for [code, number, name, comune] in rows {
        text.push_str(&format!(
            "{code};{number};{name};ORGANIZZAZIONI DI VOLONTARIATO;{comune};PU\n"
        ));
    }
    text
}

#[test]
fn a_body_whose_code_the_register_gains_or_corrects_is_the_same_body() {
    let folder = folder();
    let run = |rows: &[[&str; 4]]| {
        write(&folder, "r.csv", register(rows));
        let arguments = [
            "import", "runts", "r.csv", "--into", "mio", "--comune", "Fano",
        ];
        let run = tessuto(&folder, &arguments);
        assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
        run
    };
    run(&[
        ["", "777", "ALFA DIMOSTRATIVA", "FANO"],
        ["90000000001", "778", "BETA DIMOSTRATIVA", "FANO"],
    ]);
    let before = heads(&folder, "mio/enti.csv", 5);
    assert_eq!(
        before,
        [
            "alfa-dimostrativa;Alfa Dimostrativa;associazione;ODV;",
            "beta-dimostrativa;Beta Dimostrativa;associazione;ODV;90000000001",
        ]
    );
    // The first gains a code and moves to a comune that nobody asked for; the code of the second was wrong.
    let rows = [
        ["00127440410", "777", "ALFA DIMOSTRATIVA", "MONDOLFO"],
        ["06363391001", "778", "BETA DIMOSTRATIVA", "FANO"],
    ];
    let second = run(&rows);
    assert_eq!(
        heads(&folder, "mio/enti.csv", 6),
        [
            "alfa-dimostrativa;Alfa Dimostrativa;associazione;ODV;00127440410;041029",
            "beta-dimostrativa;Beta Dimostrativa;associazione;ODV;06363391001;041013",
        ]
    );
    assert!(
        stderr(&second).contains("Nessuna riga nuova; 3 celle aggiornate"),
        "{}",
        stderr(&second)
    );
    assert!(
        !stdout(&second).contains("non più nella fonte"),
        "{}",
        stdout(&second)
    );
    assert_eq!(stdout(&run(&rows)), "");
    // Another body under a number that is still taken is another body.
    run(&[
        rows[0],
        rows[1],
        ["80111810588", "778", "GAMMA DIMOSTRATIVA", "FANO"],
    ]);
    assert_eq!(heads(&folder, "mio/enti.csv", 1).len(), 3);
}

#[test]
fn the_tables_said_to_be_lacking_are_those_that_are() {
    let folder = folder();
    package(
        &folder,
        &[
            ("organization.csv", "id,name\no-1,Demonstrative Shore\n"),
            (
                "service.csv",
                "id,organization_id,name,status\ns-1,o-1,Shelter,active\n",
            ),
        ],
    );
    let lacking = |told: &str| {
        let run = import(&folder);
        assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
        let text = stderr(&run);
        let found = text.lines().find(|line| line.starts_with("Per analizzare"));
        let found = found.and_then(|line| line.split(" Che cosa").next());
        assert_eq!(found.unwrap_or_default(), told);
    };
    lacking(
        "Per analizzare il dataset mancano ancora in mio i dati di alcune tabelle obbligatorie: bisogni e comuni.",
    );
    write(
        &folder,
        "mio/comuni.csv",
        "codice_istat;nome\n041013;Fano\n",
    );
    lacking(
        "Per analizzare il dataset mancano ancora in mio i dati di una tabella obbligatoria: bisogni.",
    );
    write(
        &folder,
        "mio/bisogni.csv",
        "tipo;comune;persone\ncasa;041013;3\n",
    );
    lacking("");
}
