//! Is what the README shows true? Its example dataset is read from it, checked, analysed, and told as it says.

use std::fs;
use std::path::Path;
use tessuto::analysis::coverage::status::NeedStatus;
use tessuto::analysis::structure::isolates::Standing;
use tessuto::analysis::study::Study;
use tessuto::ingest::read_dataset;

mod common;

#[test]
fn the_first_dataset_is_read_without_a_problem_and_gives_what_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    common::readme::write_example(folder.path());
    let dataset = read_dataset(folder.path()).expect("the example is read");
    assert_eq!(dataset.diagnostics, []);
    let study = Study::of(&dataset.district).expect("the study");
    let standing = |name: &str| {
        let found = study
            .isolations
            .iter()
            .find(|isolation| study.organizations[isolation.actor].name == name);
        found.map(|isolation| isolation.standing)
    };
    assert_eq!(
        standing("Associazione Valle Viva"),
        Some(Standing::Isolated)
    );
    assert_eq!(standing("Gruppo del Banco"), Some(Standing::NoAnswer));
    let status = |id: &str| {
        let needs = &study.coverage.needs;
        needs
            .iter()
            .find(|need| need.need.to_string() == id)
            .map(|need| need.status)
    };
    assert_eq!(status("alloggio@041013"), Some(NeedStatus::Uncovered));
    assert_eq!(status("cibo@041043"), Some(NeedStatus::Unknown));
    assert_eq!(study.organizations.len(), 5);
}

#[test]
fn every_file_and_command_it_names_is_there() {
    let readme = fs::read_to_string("README.md").expect("the README");
    for path in [
        "notebooks-out/ats6-fano/report.html",
        "notebooks-out/ats6-fano/figures/network.svg",
        "tests/oracle/README.md",
        "datasets/ats6-fano/README.md",
        "src/analysis/coverage/even_blocks.rs",
    ] {
        assert!(readme.contains(path), "{path} is no longer in the README");
        assert!(Path::new(path).exists(), "{path}");
    }
    for command in [
        "analyze",
        "check",
        "isolates",
        "coverage",
        "closures",
        "additions",
        "locate",
        "access",
        "equity",
        "standards",
        "tavoli",
        "referral",
        "map",
        "centrality",
    ] {
        assert!(
            readme.contains(&format!("`tessuto {command} ")),
            "{command}"
        );
    }
}
