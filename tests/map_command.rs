//! Does `map` refuse what it cannot do before it reads anything, find people's organizations, and leave whole folders?

#[path = "common/program.rs"]
mod program;

use program::{files, folder, from_here as tessuto, stderr, stdout};
use std::fs;
use std::process::Output;
use tempfile::TempDir;
use tessuto::present::figures::FIGURES;

const DEMONSTRATION: &str = "datasets/ats6-fano";

/// `map` of the demonstration with more arguments.
fn map(arguments: &[&str]) -> Output {
    tessuto(&[&["map", DEMONSTRATION], arguments].concat())
}

fn inside(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

#[track_caller]
fn assert_refused(output: &Output, told: &[&str]) {
    let text = stderr(output);
    assert_eq!(output.status.code(), Some(2), "{text}");
    for told in told {
        assert!(text.contains(told), "«{told}» in {text}");
    }
}

#[track_caller]
fn assert_drawn(output: &Output) {
    assert_eq!(output.status.code(), Some(0), "{}", stderr(output));
}

/// The eight letters that stand on a figure.
fn mark(svg: &str) -> &str {
    let (_, after) = svg.split_once("Calcolo ").expect("a mark");
    &after[..8]
}

#[test]
fn several_pictures_do_not_go_into_a_file() {
    let out = folder();
    let file = inside(&out, "rete.png");
    for several in [
        &["--figure", "network,needs"][..],
        &["--figure", "network", "--size", "slide,a3"],
        &["--figure", "ego", "--each"],
        &["--figure", "all"],
    ] {
        // No dataset is read for it.
        let refused = tessuto(&[&["map", "nowhere", "-o", &file], several].concat());
        let folder = inside(&out, "rete");
        assert_refused(&refused, &["più d'una", &format!("-o \"{folder}\"")]);
    }
    assert!(files(&out, "").is_empty());
}

#[test]
fn an_option_that_changes_no_picture_is_refused() {
    for (option, told) in [
        (
            &["--actor", "la-spiga"][..],
            "--actor vale solo per la figura ego",
        ),
        (&["--each"], "--each vale solo per la figura ego"),
        (
            &["--before", "nowhere"],
            "--before vale solo per le figure changes-map e changes",
        ),
    ] {
        let asked = [&["map", "nowhere", "--figure", "network,district"], option].concat();
        assert_refused(&tessuto(&asked), &[told]);
    }
    // With every figure there is one that goes by it: what is missing is the dataset.
    let all = tessuto(&["map", "nowhere", "--figure", "all", "--actor", "x"]);
    assert_refused(&all, &["`nowhere` non c'è"]);
}

#[test]
fn an_actor_is_known_by_its_id_or_its_name() {
    let ego = |actor: &str| map(&["--figure", "ego", "--actor", actor, "-q"]);
    let of_id = ego("la-spiga");
    assert_drawn(&of_id);
    for name in ["Cooperativa La Spiga", "cooperativa la spiga"] {
        assert_eq!(stdout(&ego(name)), stdout(&of_id), "{name}");
    }
    for (asked, near) in [
        ("la-spigga", "forse è `la-spiga` (Cooperativa La Spiga)?"),
        ("spiga", "forse è `la-spiga` (Cooperativa La Spiga)?"),
        ("xyzxyz", "serve il codice"),
    ] {
        let list = "tessuto centrality datasets/ats6-fano";
        assert_refused(&ego(asked), &[near, list]);
    }
    let closed = tessuto(&[
        "closures",
        DEMONSTRATION,
        "--organization",
        "Cooperativa La Spigga",
    ]);
    assert_refused(&closed, &["`la-spiga`"]);
}

#[test]
fn a_working_group_is_known_by_its_id_or_its_name() {
    let out = folder();
    let place = out.path().display().to_string();
    let of = |tavolo: &str| {
        let figures = ["--figure", "network,needs", "--format", "svg", "-o", &place];
        map(&[&figures[..], &["--tavolo", tavolo]].concat())
    };
    for tavolo in ["salute-mentale", "Salute Mentale"] {
        assert_drawn(&of(tavolo));
    }
    assert_eq!(
        files(&out, ""),
        ["needs-salute-mentale.svg", "network-salute-mentale.svg"]
    );
    let read = |name: &str| fs::read_to_string(out.path().join(name)).expect("a figure");
    let network = read("network-salute-mentale.svg");
    assert!(network.contains("id=\"network-tavolo-4\""), "{network}");
    assert!(!read("needs-salute-mentale.svg").contains("Posti nido"));
    assert_refused(&of("salute"), &["`salute`", "`famiglia` (Famiglia)"]);
    assert_refused(
        &map(&["--figure", "coverage", "--tavolo", "famiglia"]),
        &["--tavolo", "network", "needs"],
    );
}

#[test]
fn a_folder_that_is_not_there_is_named_with_the_way_to_make_it() {
    let out = folder();
    let file = inside(&out, "none/rete.svg");
    let refused = tessuto(&["map", "nowhere", "--figure", "network", "-o", &file]);
    let none = inside(&out, "none");
    let told = [
        format!("la cartella `{none}` non c'è"),
        format!("mkdir -p \"{none}\""),
    ];
    assert_refused(&refused, &told.each_ref().map(String::as_str));
    let table = tessuto(&["isolates", DEMONSTRATION, "-o", &inside(&out, "none/i.csv")]);
    assert_refused(&table, &[&told[0]]);
}

#[test]
fn the_help_says_what_every_figure_shows() {
    for (lang, network) in [
        ("it", "La rete degli enti"),
        ("en", "The network of organizations"),
    ] {
        let help = stdout(&tessuto(&["--lang", lang, "map", "--help"]));
        assert!(help.contains(network) && !help.contains('{'), "{help}");
        for figure in FIGURES {
            let begins = format!("  {} ", figure.id);
            assert!(help.lines().any(|line| line.starts_with(&begins)), "{help}");
        }
    }
}

#[test]
fn a_folder_is_filled_whole_and_filled_again() {
    let out = folder();
    let place = inside(&out, "sopra/figure");
    let draw = || {
        map(&[
            "--figure",
            "needs,standards",
            "--format",
            "svg",
            "-o",
            &place,
        ])
    };
    let first = draw();
    assert_drawn(&first);
    let told = stderr(&first);
    assert!(told.contains(&format!("{place}: 2 file")), "{told}");
    assert_eq!(files(&out, "sopra/figure"), ["needs.svg", "standards.svg"]);
    fs::write(out.path().join("sopra/figure/appunti.txt"), "miei").expect("a file");
    assert_drawn(&draw());
    assert_eq!(
        files(&out, "sopra/figure"),
        ["appunti.txt", "needs.svg", "standards.svg"]
    );
    assert_eq!(
        files(&out, "sopra"),
        ["figure"],
        "nothing temporary is left"
    );
    let steps = map(&[
        "--figure", "needs", "--size", "slide,a4", "--log", "-o", &place,
    ]);
    assert!(
        stderr(&steps).contains("disegno needs, a4"),
        "{}",
        stderr(&steps)
    );
}

#[test]
fn the_mark_of_a_figure_is_another_where_it_shows_something_else() {
    let of = |arguments: &[&str]| {
        let output = map(&[arguments, &["-q"]].concat());
        assert_drawn(&output);
        mark(&stdout(&output)).to_owned()
    };
    let plain = of(&["--figure", "needs"]);
    assert_eq!(plain, of(&["--figure", "changes"]));
    let redacted = of(&["--figure", "needs", "--redact"]);
    let before = of(&["--figure", "changes", "--before", DEMONSTRATION]);
    assert!(plain != redacted && plain != before && redacted != before);
}

#[test]
fn other_readers_are_refused_what_stays_in_the_office() {
    let of = |arguments: &[&str]| map(&[arguments, &["-q"]].concat());
    let office = of(&["--figure", "needs"]);
    let tavolo = of(&["--figure", "needs", "--audience", "tavolo"]);
    assert_drawn(&office);
    assert_drawn(&tavolo);
    assert!(mark(&stdout(&office)) != mark(&stdout(&tavolo)));
    assert!(stdout(&tavolo).contains("ris.") && !stdout(&office).contains("ris."));
    let refused = of(&["--figure", "closures", "--audience", "tavolo"]);
    assert_eq!(refused.status.code(), Some(2));
    let told = stderr(&refused);
    assert!(
        told.contains("closures") && told.contains("needs"),
        "{told}"
    );
}
