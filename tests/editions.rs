//! Two editions compared: who is who, what changed, how much stayed, and what every change goes back to.

#[path = "common/program.rs"]
mod program;

use program::{folder, from_here, read, stderr, stdout, tessuto, write};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use tempfile::TempDir;
use tessuto::analysis::editions::{
    By, CAUSES, Cause, Comparison, Decisions, Kind, OTHERS, OrganizationChange, Reason,
    ServiceChange, TieCause, TieChange, compare, history,
};
use tessuto::analysis::panel::FACTS;
use tessuto::analysis::scenario::Outcome;
use tessuto::analysis::study::Study;
use tessuto::ingest::{read_dataset, successions};
use tessuto::model::district::District;

const THEN: &str = "datasets/ats6-fano-2020";
const NOW: &str = "datasets/ats6-fano";

fn district(path: impl AsRef<Path>) -> District {
    read_dataset(path.as_ref())
        .expect("the dataset is read")
        .district
}

fn compared(before: &District, after: &District) -> Comparison {
    decided(before, after, &Decisions::default())
}

fn decided(before: &District, after: &District, decisions: &Decisions) -> Comparison {
    compare(before, after, &successions(), decisions).expect("a comparison")
}

fn demonstration() -> &'static Comparison {
    static FOUND: OnceLock<Comparison> = OnceLock::new();
    FOUND.get_or_init(|| compared(&district(THEN), &district(NOW)))
}

/// Everything of a comparison, as text.
fn all(comparison: &Comparison) -> String {
    format!("{comparison:#?}")
}

/// The dataset of a folder of the project, its files changed.
fn copy(from: &str, change: impl Fn(&str, String) -> String) -> TempDir {
    let copy = folder();
    for entry in fs::read_dir(from).expect("a dataset") {
        let path = entry.expect("an entry").path();
        let file = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&path).expect("a text");
        write(&copy, &file, change(&file, text));
    }
    copy
}

#[test]
fn an_edition_compared_with_itself_gives_nothing() {
    for path in [THEN, NOW] {
        let edition = district(path);
        let found = compared(&edition, &edition);
        assert!(found.is_empty(), "{path}");
        assert!(found.needs.is_empty() && found.services.is_empty());
        assert!(found.ties.iter().all(|tie| tie.change == TieChange::Same));
        assert!(found.matching.likely.is_empty());
        for alike in [found.stability.among_all, found.stability.among_stayed] {
            assert_eq!(
                (alike.jaccard(), alike.hamming(), alike.same_pairs()),
                (1.0, 0, 1.0)
            );
        }
        assert_eq!(
            (found.stability.organizations, found.stability.services),
            (1.0, 1.0)
        );
        assert!(found.tavoli.iter().all(|row| row.stability == 1.0));
        for index in &found.indices {
            assert_eq!(index.before, index.after, "{}", index.id);
            assert!(
                index.parts.is_none_or(|parts| parts == [0.0; CAUSES]),
                "{}",
                index.id
            );
        }
    }
    let output = from_here(&["compare", NOW, NOW]);
    let said = stdout(&output);
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("non è cambiato niente"), "{said}");
    for table in [
        "summary",
        "organizations",
        "ties",
        "services",
        "needs",
        "indices",
        "tavoli",
        "matches",
    ] {
        let output = from_here(&["compare", NOW, NOW, "--table", table, "--format", "csv"]);
        assert_eq!(
            stdout(&output).lines().count(),
            1,
            "{table}: {}",
            stdout(&output)
        );
    }
}

#[test]
fn the_differences_put_into_the_earlier_edition_are_found() {
    let found = demonstration();
    let organizations = |change| -> Vec<&str> {
        let rows = found
            .organizations
            .iter()
            .filter(|row| row.change == change);
        rows.map(|row| row.id.as_str()).collect()
    };
    // The one with another id is both until it is confirmed.
    assert_eq!(
        organizations(OrganizationChange::Entered),
        [
            "ali-di-carta",
            "gruppo-ruota-grande",
            "gruppo-vicini-di-scala",
            "mulino-aperto",
            "ore-scambiate",
            "orti-contigui"
        ]
    );
    assert_eq!(
        organizations(OrganizationChange::Left),
        [
            "gruppo-filo-di-lana",
            "lume-di-porto",
            "mulino-aperto-odv",
            "sponda-chiara"
        ]
    );
    let services = |change| -> Vec<&str> {
        let rows = found.services.iter().filter(|row| row.change == change);
        rows.map(|row| row.id.as_str()).collect()
    };
    assert_eq!(
        services(ServiceChange::Opened),
        [
            "adi-mondolfo",
            "aiuto-ruota-grande",
            "letture-ali",
            "orto-contiguo",
            "sezione-primavera",
            "sollievo-di-valle",
            "spazio-tre-sei",
            "studio-in-collina"
        ]
    );
    assert_eq!(
        services(ServiceChange::Closed),
        [
            "alloggi-lume",
            "ascolto-ponte-pergola",
            "doposcuola-stella",
            "navetta-campo-lungo",
            "spesa-sponda"
        ]
    );
    assert_eq!(services(ServiceChange::Moved), ["ascolto-ponte"]);
    assert_eq!(services(ServiceChange::Enlarged).len(), 11);
    assert_eq!(
        services(ServiceChange::Shrunk),
        ["gruppi-bussola", "sad-fano"]
    );
    assert_eq!(services(ServiceChange::HandedOver), ["dispensa-mulino"]);
    assert_eq!(
        services(ServiceChange::OtherReach),
        ["adi-entroterra", "vicinato-alta-valle"]
    );
    let ended = found.ties.iter();
    let ended = ended.filter(|tie| tie.change == TieChange::Ended && tie.cause == TieCause::Ties);
    let ended: Vec<String> = ended
        .map(|tie| format!("{} {}", tie.one, tie.other))
        .collect();
    assert_eq!(
        ended,
        ["comune-fano tasto-verde", "parrocchia-stella voce-accanto"]
    );
    let why = |id: &str| {
        let row = found.needs.iter().find(|row| row.need.to_string() == id);
        let row = row.unwrap_or_else(|| panic!("{id} changed"));
        row.why
            .iter()
            .map(|why| why.reason.key())
            .collect::<Vec<_>>()
    };
    assert_eq!(why("domiciliare@041029"), ["opened"]);
    assert_eq!(why("aiuto-alimentare@041043"), ["left"]);
    assert_eq!(why("trasporto@041043"), ["closed"]);
    assert_eq!(why("trasporto@041038"), ["no-longer-known"]);
    assert_eq!(why("domiciliare@041016")[0], "reached");
    let rate = found.needs.iter().flat_map(|row| &row.why);
    let keys: BTreeSet<&str> = rate
        .filter_map(|why| match why.reason {
            Reason::MorePersons(estimate) | Reason::FewerPersons(estimate) => Some(estimate.key()),
            _ => None,
        })
        .collect();
    assert!(keys.contains("rate"), "{keys:?}");
}

#[test]
fn every_index_is_that_of_its_own_edition_and_its_parts_add_up() {
    let (before, after) = (district(THEN), district(NOW));
    let found = compared(&before, &after);
    let values = |district: &District| -> BTreeMap<&str, Option<f64>> {
        let study = Study::of(district).expect("a study");
        let outcome = Outcome::of(&study);
        let totals = &outcome.totals;
        let facts = FACTS.iter().zip(&outcome.network);
        let mut values: BTreeMap<&str, Option<f64>> =
            facts.map(|(fact, value)| (fact.id, value.ok())).collect();
        values.extend([
            ("isolated", Some(outcome.isolated.len() as f64)),
            ("persons", Some(totals.persons as f64)),
            ("covered", Some(totals.covered as f64)),
            ("share", totals.share().map(|share| share.0)),
            ("gini", outcome.gini),
        ]);
        for status in tessuto::analysis::coverage::status::NeedStatus::ALL {
            let id = format!("needs_{}", status.key().replace('-', "_"));
            let known = OTHERS
                .iter()
                .find(|(known, _)| *known == id)
                .expect("an index");
            values.insert(known.0, Some(totals.count(status) as f64));
        }
        values
    };
    let (then, now) = (values(&before), values(&after));
    assert_eq!(found.indices.len(), then.len());
    for index in &found.indices {
        assert_eq!(
            (index.before, index.after),
            (then[index.id], now[index.id]),
            "{}",
            index.id
        );
        if let Some(parts) = index.parts {
            let change = index.change().expect("a change");
            assert!(
                (parts.iter().sum::<f64>() - change).abs() < 1e-9,
                "{index:?}"
            );
        }
    }
    // Two more would be met if only the services were others: of the network nothing goes back to them, of cover nothing to ties.
    let parts = |id: &str| {
        found
            .index(id)
            .and_then(|index| index.parts)
            .expect("parts")
    };
    assert_eq!(parts("density")[3..], [0.0, 0.0, 0.0]);
    assert_eq!(parts("covered")[1..3], [0.0, 0.0]);
    // A better survey alone explains most of the new ties.
    assert_eq!(parts("m")[2], 17.0);
}

#[test]
fn stability_is_what_numpy_finds() {
    let stability = &demonstration().stability;
    let text = fs::read_to_string("tests/oracle/editions.csv").expect("the oracle");
    let mut checked = 0;
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let alike = match cells[0] {
            "stayed" => stability.among_stayed,
            _ => stability.among_all,
        };
        let value: f64 = cells[2].parse().expect("a number");
        let ours = match cells[1] {
            "jaccard" => alike.jaccard(),
            "hamming" => alike.hamming() as f64,
            _ => alike.same_pairs(),
        };
        assert!((ours - value).abs() < 1e-12, "{line}: {ours}");
        checked += 1;
    }
    assert_eq!(checked, 6);
}

#[test]
fn the_other_way_round_who_entered_has_left() {
    let (before, after) = (district(THEN), district(NOW));
    let (there, back) = (compared(&before, &after), compared(&after, &before));
    let names = |found: &Comparison, change| -> Vec<String> {
        let rows = found
            .organizations
            .iter()
            .filter(|row| row.change == change);
        rows.map(|row| row.name.clone())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    };
    assert_eq!(
        names(&there, OrganizationChange::Entered),
        names(&back, OrganizationChange::Left)
    );
    assert_eq!(
        names(&there, OrganizationChange::Left),
        names(&back, OrganizationChange::Entered)
    );
    let (one, other) = (&there.stability, &back.stability);
    assert_eq!(one.among_all.new, other.among_all.ended);
    assert_eq!(one.among_all.jaccard(), other.among_all.jaccard());
    let count = |found: &Comparison, change| found.services_that(change);
    assert_eq!(
        count(&there, ServiceChange::Opened),
        count(&back, ServiceChange::Closed)
    );
    assert_eq!(
        count(&there, ServiceChange::Enlarged),
        count(&back, ServiceChange::Shrunk)
    );
    let causes = |found: &Comparison| -> BTreeMap<(String, String), TieCause> {
        let ties = found.ties.iter();
        ties.map(|tie| ((tie.one.to_string(), tie.other.to_string()), tie.cause))
            .collect()
    };
    assert_eq!(causes(&there), causes(&back));
    for (index, mirrored) in there.indices.iter().zip(&back.indices) {
        assert_eq!(
            (index.before, index.after),
            (mirrored.after, mirrored.before),
            "{}",
            index.id
        );
        if let (Some(parts), Some(mirrored)) = (index.parts, mirrored.parts) {
            for (part, mirrored) in parts.iter().zip(mirrored) {
                assert!((part + mirrored).abs() < 1e-9, "{}", index.id);
            }
        }
    }
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let reversed = |file: &str, text: String| {
        if !file.ends_with(".csv") {
            return text;
        }
        let mut lines: Vec<&str> = text.lines().collect();
        lines[1..].reverse();
        lines.join("\n") + "\n"
    };
    let (then, now) = (copy(THEN, reversed), copy(NOW, reversed));
    let found = compared(&district(then.path()), &district(now.path()));
    assert_eq!(all(&found), all(demonstration()));
}

#[test]
fn a_likely_match_is_asked_for_and_followed_once_it_is_confirmed() {
    let place = folder();
    let path = |file: &str| place.path().join(file).display().to_string();
    let file = path("coppie.csv");
    let run = |code: i32| {
        let output = from_here(&["compare", THEN, NOW, "--duplicates", &file]);
        assert_eq!(output.status.code(), Some(code), "{}", stderr(&output));
        stdout(&output)
    };
    let said = run(0);
    assert!(said.contains("va confermata"), "{said}");
    assert!(said.contains("4 sono usciti"), "{said}");
    let text = read(&place, "coppie.csv");
    let header = text.lines().next().expect("a header");
    assert!(
        header.contains("stesso ente") && !header.contains("tipo"),
        "{header}"
    );
    assert_eq!(text.lines().count(), 2, "{text}");
    // Run again without a mark, nothing is different.
    assert_eq!(run(0), said);
    assert_eq!(read(&place, "coppie.csv"), text);
    let marked: Vec<String> = (text.lines())
        .map(|line| match line.contains("mulino-aperto-odv") {
            true => format!("{}sì", line.trim_end_matches('\r')),
            false => line.to_owned(),
        })
        .collect();
    write(&place, "coppie.csv", marked.join("\n"));
    let said = run(0);
    assert!(!said.contains("va confermata"), "{said}");
    assert!(said.contains("3 sono usciti"), "{said}");
    assert!(
        read(&place, "coppie.csv").contains("sì"),
        "what people wrote stays"
    );
    // And told to be two, they are not asked about again.
    let different = read(&place, "coppie.csv").replace("sì", "no");
    write(&place, "coppie.csv", different);
    let said = run(0);
    assert!(
        said.contains("4 sono usciti") && !said.contains("va confermata"),
        "{said}"
    );
}

/// A district of some comuni, with persons in need of each, and one organization.
fn of_comuni(comuni: &[(&str, &str, &str)], organizations: &str) -> TempDir {
    let place = folder();
    let rows: String = comuni
        .iter()
        .map(|(code, name, _)| format!("{code};{name}\n"))
        .collect();
    write(&place, "comuni.csv", format!("codice_istat;nome\n{rows}"));
    let needs: String = (comuni.iter())
        .map(|(code, _, persons)| format!("casa;{code};{persons}\n"))
        .collect();
    write(
        &place,
        "bisogni.csv",
        format!("tipo;comune;persone\n{needs}"),
    );
    write(&place, "enti.csv", organizations);
    write(
        &place,
        "servizi.csv",
        "id;nome;ente;serve;capienza\nalloggi;Alloggi;uno;*;30\n",
    );
    write(
        &place,
        "risponde.csv",
        "servizio;tipo_bisogno\nalloggi;casa\n",
    );
    write(&place, "legami.csv", "da;a;tipo\n");
    place
}

const ONE: &str = "id;nome;codice_fiscale;comune\nuno;Ente Uno;;\n";

#[test]
fn comuni_that_were_merged_are_added_up() {
    let old = [
        ("041004", "Barchi", "5"),
        ("041040", "Orciano di Pesaro", "7"),
        ("041046", "Piagge", "3"),
        ("041052", "San Giorgio di Pesaro", "4"),
        ("041013", "Fano", "40"),
    ];
    let new = [
        ("041070", "Terre Roveresche", "19"),
        ("041013", "Fano", "40"),
    ];
    let (before, after) = (of_comuni(&old, ONE), of_comuni(&new, ONE));
    let found = compared(&district(before.path()), &district(after.path()));
    // Nothing changed but what is counted: five needs are two.
    assert!(found.needs.is_empty() && found.services.is_empty());
    for index in &found.indices {
        assert_eq!(index.counted_as_now, index.after, "{}", index.id);
    }
    let counts = &found.matching.counts[&Kind::Municipality];
    assert_eq!(counts.matched[&By::Succession], 4);
    assert_eq!((counts.only_before, counts.only_after), (0, 0));
    assert!(!found.matching.elsewhere());
    // Where of one of them nobody knows how many, of all nobody does.
    let unknown = of_comuni(
        &[
            old[0],
            ("041040", "Orciano di Pesaro", ""),
            old[2],
            old[3],
            old[4],
        ],
        ONE,
    );
    let found = compared(&district(unknown.path()), &district(after.path()));
    let needs: Vec<(String, &str)> = (found.needs.iter())
        .map(|row| (row.need.to_string(), row.why[0].reason.key()))
        .collect();
    assert!(
        needs.contains(&("casa@041070".to_owned(), "now-known")),
        "{needs:?}"
    );
}

#[test]
fn an_edition_is_told_as_it_was_before_its_comuni_became_one() {
    let near = |place: &TempDir, minutes: &str| {
        let services = "id;nome;ente;comune;serve;capienza\nalloggi;Alloggi;uno;041013;;30\n";
        write(place, "servizi.csv", services);
        write(place, "tempi.csv", format!("da;a;minuti\n{minutes}"));
    };
    let old = [
        ("041004", "Barchi", "10"),
        ("041046", "Piagge", "10"),
        ("041013", "Fano", "0"),
    ];
    let new = [
        ("041070", "Terre Roveresche", "20"),
        ("041013", "Fano", "0"),
    ];
    let (before, after) = (of_comuni(&old, ONE), of_comuni(&new, ONE));
    near(&before, "041004;alloggi;60\n041046;alloggi;10\n");
    near(&after, "041070;alloggi;60\n");
    let (then, now) = (district(before.path()), district(after.path()));
    let found = compared(&then, &now);
    let covered = found.index("covered").expect("persons covered");
    // Barchi is too far, Piagge is not; of the minutes of what is one now those of the first by code stay.
    assert_eq!((covered.before, covered.after), (Some(10.0), Some(0.0)));
    let joined = Cause::ALL.iter().position(|cause| *cause == Cause::Joined);
    let parts = covered.parts.expect("parts");
    assert_eq!(parts[joined.expect("a cause")], -10.0);
    assert_eq!(parts.iter().sum::<f64>(), -10.0);
    let study = Study::of(&now).expect("a study");
    let told = history(&[&then], &study, &successions(), &Decisions::default());
    let told = told.expect("a comparison").expect("a history");
    assert_eq!(told.moments[0].outcome.totals.covered, 10);
}

#[test]
fn an_organization_with_another_id_is_known_by_its_tax_code() {
    let comuni = [("041013", "Fano", "40")];
    let before = of_comuni(
        &comuni,
        "id;nome;codice_fiscale;comune\nuno;Ente Uno;;041013\nb;Casa Verde;00154800353;041013\n",
    );
    let after = of_comuni(
        &comuni,
        "id;nome;codice_fiscale;comune\nuno;Ente Uno;;041013\nverde;La Casa;00154800353;041013\n",
    );
    let found = compared(&district(before.path()), &district(after.path()));
    assert_eq!(
        found.matching.counts[&Kind::Organization].matched[&By::FiscalCode],
        1
    );
    let row = found
        .organizations
        .iter()
        .find(|row| row.id.as_str() == "verde")
        .expect("it");
    assert_eq!(
        (row.change, row.was.as_deref()),
        (OrganizationChange::Same, Some("b"))
    );
}

#[test]
fn several_that_became_one_are_joined_by_hand() {
    let decisions = Decisions {
        same: [
            ("sponda-chiara", "alta-valle"),
            ("mulino-aperto-odv", "mulino-aperto"),
        ]
        .map(|(from, to)| (Kind::Organization, from.to_owned(), to.to_owned()))
        .into(),
        ..Decisions::default()
    };
    let found = decided(&district(THEN), &district(NOW), &decisions);
    assert!(found.matching.unused.is_empty());
    let row = found
        .organizations
        .iter()
        .find(|row| row.id.as_str() == "alta-valle")
        .expect("it");
    // Both had a tie to the social services of Pergola, which is one now.
    assert!(row.before.is_some_and(|ties| ties.degree >= 5), "{row:?}");
    let gone = |id: &str| found.organizations.iter().all(|row| row.id.as_str() != id);
    assert!(gone("sponda-chiara") && gone("mulino-aperto-odv"));
}

#[test]
fn what_cannot_be_compared_is_told() {
    let output = from_here(&["compare", THEN]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("before ="), "{}", stderr(&output));
    let output = from_here(&["compare", "datasets/nowhere", NOW]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("L'edizione datasets/nowhere"),
        "{}",
        stderr(&output)
    );
    // The newer one first.
    assert!(stderr(&from_here(&["compare", NOW, THEN])).contains("non sono in ordine"));
    // Numbers that were given anew.
    let numbered = copy(NOW, |file, text| match file {
        "enti.csv" | "servizi.csv" | "legami.csv" | "partecipazione.csv" => {
            let words = [
                "comune-fano",
                "la-spiga",
                "ventosole",
                "dsm",
                "millepassi",
                "terraluce",
            ];
            words
                .iter()
                .fold(text, |text, word| text.replace(word, &format!("x-{word}")))
        }
        _ => text.replace("lead", "# lead").replace("plan =", "# plan ="),
    });
    let found = compared(&district(NOW), &district(numbered.path()));
    // Six of forty-seven: the rest still goes by their ids.
    assert!(!found.matching.without_codes());
    assert_eq!(found.organizations_that(OrganizationChange::Left), 6);
    assert_eq!(
        found
            .matching
            .likely
            .iter()
            .filter(|pair| pair.kind == Kind::Organization)
            .count(),
        6
    );
    let other = of_comuni(&[("099014", "Rimini", "40")], "id;nome\nx1;Ente Nuovo\n");
    let output = tessuto(
        &other,
        &[
            "compare",
            &Path::new(NOW)
                .canonicalize()
                .expect("a path")
                .display()
                .to_string(),
            ".",
        ],
    );
    let said = stderr(&output);
    assert!(said.contains("i codici degli enti"), "{said}");
    assert!(said.contains("meno della metà dei comuni"), "{said}");
}

#[test]
fn several_editions_are_a_timeline() {
    let (before, after) = (district(THEN), district(NOW));
    let found = history(
        &[&before, &before],
        &Study::of(&after).expect("a study"),
        &successions(),
        &Decisions::default(),
    );
    let found = found.expect("measures").expect("editions");
    assert_eq!(found.moments.len(), 3);
    assert_eq!(all(&found.latest), all(demonstration()));
    assert_eq!(
        (found.moments[0].organizations, found.moments[2].answered),
        (45, Some(44))
    );
    let output = from_here(&[
        "compare", THEN, THEN, NOW, "--table", "timeline", "--format", "csv",
    ]);
    assert_eq!(stdout(&output).lines().count(), 4, "{}", stdout(&output));
}

/// A district with two services of `uno`, of these ids and names.
fn of_services(services: &[(&str, &str)]) -> TempDir {
    let place = of_comuni(&[("041013", "Fano", "40")], ONE);
    let rows: String = (services.iter())
        .map(|(id, name)| format!("{id};{name};uno;*;30\n"))
        .collect();
    write(
        &place,
        "servizi.csv",
        format!("id;nome;ente;serve;capienza\n{rows}"),
    );
    let rows: String = (services.iter())
        .map(|(id, _)| format!("{id};casa\n"))
        .collect();
    write(
        &place,
        "risponde.csv",
        format!("servizio;tipo_bisogno\n{rows}"),
    );
    place
}

fn pair(kind: Kind, from: &str, to: &str) -> (Kind, String, String) {
    (kind, from.to_owned(), to.to_owned())
}

#[test]
fn a_service_does_not_become_one_that_runs_on() {
    let before = of_services(&[("x", "Alloggi"), ("y", "Mensa")]);
    let after = of_services(&[("y", "Mensa")]);
    let (before, after) = (district(before.path()), district(after.path()));
    let decision = pair(Kind::Service, "x", "y");
    let decisions = Decisions {
        same: [decision.clone()].into(),
        ..Decisions::default()
    };
    let found = decided(&before, &after, &decisions);
    assert_eq!(found.matching.unused, [decision]);
    assert_eq!(found.services_that(ServiceChange::Closed), 1);
    let capacity = found.index("covered").expect("an index");
    assert_eq!(
        (capacity.before, capacity.after),
        (Some(40.0), Some(30.0)),
        "neither is lost"
    );
    // Two that changed ids with each other are told.
    let swapped = of_services(&[("x", "Mensa"), ("y", "Alloggi")]);
    let decisions = Decisions {
        same: [pair(Kind::Service, "x", "y"), pair(Kind::Service, "y", "x")].into(),
        ..Decisions::default()
    };
    let found = decided(&before, &district(swapped.path()), &decisions);
    assert!(found.matching.unused.is_empty());
    assert_eq!(
        found.matching.counts[&Kind::Service].matched[&By::Confirmed],
        2
    );
}

#[test]
fn a_decision_is_of_one_kind() {
    let organizations = |id: &str| format!("id;nome\nuno;Ente Uno\n{id};Ente Due\n");
    let of = |id: &str| {
        let place = of_services(&[(id, "Alloggi")]);
        write(&place, "enti.csv", organizations(id));
        place
    };
    let (before, after) = (of("x"), of("y"));
    let (before, after) = (district(before.path()), district(after.path()));
    for kind in [Kind::Organization, Kind::Service] {
        let decisions = Decisions {
            same: [pair(kind, "x", "y")].into(),
            ..Decisions::default()
        };
        let matching = decided(&before, &after, &decisions).matching;
        assert!(matching.unused.is_empty());
        for other in [Kind::Organization, Kind::Service] {
            let joined = matching.counts[&other].matched.get(&By::Confirmed);
            assert_eq!(joined.is_some(), other == kind, "{kind:?} {other:?}");
        }
    }
}

#[test]
fn pairs_of_services_are_marked_beside_those_of_organizations() {
    let (before, after) = (
        of_services(&[("x", "Centro diurno Primavera")]),
        of_services(&[("y", "Centro diurno Primavera")]),
    );
    let place = folder();
    let run = || {
        let path = |place: &Path| place.display().to_string();
        let output = from_here(&[
            "compare",
            &path(before.path()),
            &path(after.path()),
            "--duplicates",
            &path(&place.path().join("coppie.csv")),
        ]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stderr(&output)
    };
    run();
    let text = read(&place, "coppie.csv");
    assert_eq!(text.lines().count(), 2, "{text}");
    let row = text.lines().nth(1).expect("a pair");
    assert!(row.starts_with("servizio;"), "{text}");
    let marked = text.trim_end().to_owned() + "sì\n";
    write(&place, "coppie.csv", &marked);
    assert!(!run().contains("La coppia"));
    // Without the word it is of organizations, and there are none of these ids.
    write(&place, "coppie.csv", marked.replace("servizio;", ";"));
    assert!(run().contains("La coppia x, y"));
}

#[test]
fn a_code_is_of_one_municipality() {
    let edition = of_comuni(&[("041013", "Fano", "40")], ONE);
    let edition = district(edition.path());
    let decisions = Decisions {
        different: [pair(Kind::Municipality, "041013", "041013")].into(),
        ..Decisions::default()
    };
    let found = decided(&edition, &edition, &decisions);
    assert!(found.is_empty());
    assert_eq!(found.matching.inseparable, ["041013"]);
    assert_eq!(found.matching.both(Kind::Municipality), 1);
}

#[test]
fn what_stands_beside_a_dataset_and_is_wrong_is_told() {
    let place = folder();
    for (name, dataset) in [("prima", ONE), ("adesso", ONE)] {
        let edition = of_comuni(&[("041013", "Fano", "40")], dataset);
        copy_to(edition.path(), &place.path().join(name));
    }
    let settings = |text: &str| {
        write(
            &place,
            "adesso/dataset.toml",
            format!("name = \"prova\"\n{text}"),
        );
    };
    let run = |code: i32| {
        let output = tessuto(&place, &["report", "adesso", "-o", "risultati"]);
        assert_eq!(output.status.code(), Some(code), "{}", stderr(&output));
        stderr(&output)
    };
    settings("before = \"../prima\"\n");
    run(0);
    // A row of the earlier edition that cannot be read, and is left out of it.
    write(
        &place,
        "prima/servizi.csv",
        "id;nome;ente;serve;capienza\nalloggi;Alloggi;uno;*;30\nmensa;Mensa;nessuno;*;30\n",
    );
    let said = run(1);
    assert!(said.contains("../prima/servizi.csv"), "{said}");
    settings("before = \"../altrove\"\n");
    let said = run(1);
    assert!(said.contains("L'edizione ../altrove"), "{said}");
    settings("plan = \"PIANO.toml\"\n");
    let said = run(1);
    assert!(said.contains("Il piano"), "{said}");
    write(&place, "adesso/PIANO.toml", "questo non è un piano");
    let said = run(1);
    assert!(said.contains("Il piano"), "{said}");
    let output = tessuto(&place, &["scenario", "adesso"]);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
}

fn copy_to(from: &Path, to: &Path) {
    fs::create_dir(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a dataset") {
        let path = entry.expect("an entry").path();
        let file = path.file_name().expect("a name");
        fs::copy(&path, to.join(file)).expect("a copy");
    }
}
