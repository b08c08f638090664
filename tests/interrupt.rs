//! Does Ctrl-C end a run at once, with nothing half-written?
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").file_name().display().to_string())
        .collect()
}

#[test]
fn an_interrupted_run_leaves_nothing_and_says_so_by_its_exit_code() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut run = Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .args(["analyze", "datasets/ats6-fano", "--quiet", "-o"])
        .arg(folder.path().join("results"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    // Interrupted while it fills the folder that is to become the results.
    while names(folder.path()).is_empty() {
        assert_eq!(run.try_wait().expect("a process"), None, "too fast to stop");
        sleep(Duration::from_millis(1));
    }
    let signal = Command::new("kill")
        .args(["-INT", &run.id().to_string()])
        .status();
    assert!(signal.expect("kill is there").success());
    let status = run.wait().expect("it ends");
    assert_eq!(status.code(), Some(130));
    assert_eq!(names(folder.path()), [""; 0]);
}
