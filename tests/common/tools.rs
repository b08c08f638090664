//! Outside programs that open what a run leaves: found on this machine, or their absence told.
//!
//! Without them the tests that need them pass with a word about what is missing; with `TESSUTO_REQUIRE_TOOLS=1` they fail.

#![allow(dead_code, reason = "each program that uses this uses a part of it")]

use std::env;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The variable that makes every outside program compulsory.
const COMPULSORY: &str = "TESSUTO_REQUIRE_TOOLS";

/// Where the browser's questions and what they need from npm are.
pub(crate) const BROWSER: &str = "tests/browser";

/// What a test needs from outside, and how to come by it.
pub(crate) struct Tool {
    /// The names it goes by, the first found is taken.
    names: &'static [&'static str],
    /// How it is installed.
    install: &'static str,
}

pub(crate) const CHROMIUM: Tool = Tool {
    names: &["chromium", "chromium-browser", "google-chrome"],
    install: "apt-get install chromium, or its path in the variable CHROMIUM",
};
pub(crate) const NODE: Tool = Tool {
    names: &["node"],
    install: "apt-get install nodejs npm",
};
pub(crate) const POPPLER: Tool = Tool {
    names: &["pdfinfo"],
    install: "apt-get install poppler-utils",
};
pub(crate) const QPDF: Tool = Tool {
    names: &["qpdf"],
    install: "apt-get install qpdf",
};
pub(crate) const LIBREOFFICE: Tool = Tool {
    names: &["soffice"],
    install: "apt-get install --no-install-recommends libreoffice-calc libreoffice-impress",
};
pub(crate) const PYTHON: Tool = Tool {
    names: &["python3"],
    install: "apt-get install python3",
};

impl Tool {
    /// Where it is, or nothing and a word about it.
    pub(crate) fn find(&self) -> Option<PathBuf> {
        let named = env::var_os(self.names[0].to_uppercase()).map(PathBuf::from);
        let found = named.or_else(|| self.names.iter().find_map(|name| on_path(name)));
        present(found, self.names[0], self.install)
    }
}

fn on_path(name: &str) -> Option<PathBuf> {
    let places = env::var_os("PATH")?;
    env::split_paths(&places)
        .map(|place| place.join(name))
        .find(|path| path.is_file())
}

/// Node with the packages of the browser's questions.
pub(crate) fn node() -> Option<PathBuf> {
    let packages = Path::new(BROWSER).join("node_modules");
    let installed = packages.is_dir().then_some(());
    let node = NODE.find()?;
    present(installed, "puppeteer-core", "npm ci --prefix tests/browser")?;
    Some(node)
}

/// Python with the packages of the questions in `tests/python`.
pub(crate) fn python() -> Option<PathBuf> {
    let python = PYTHON.find()?;
    let wanted = "import matplotlib, nbclient, nbformat, polars, pptx";
    let probe = Command::new(&python).args(["-c", wanted]).output();
    let installed = probe
        .is_ok_and(|probe| probe.status.success())
        .then_some(());
    let install = "pip install -r tests/python/requirements.txt, in an environment whose python3 comes first on PATH";
    present(installed, "the packages of tests/python", install)?;
    Some(python)
}

/// A document as the office suite saves it in another format, in a folder of its own beside the other pictures.
pub(crate) fn converted(document: &Path, format: &str, pictures: &Path) -> Option<PathBuf> {
    let office = LIBREOFFICE.find()?;
    let name = document.file_name().expect("a name");
    let place = pictures.join("converted").join(name);
    // A profile of its own: two runs at once would stand in each other's way.
    let profile = tempfile::tempdir().expect("a folder");
    run(Command::new(office)
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.path().display()
        ))
        .args(["--headless", "--convert-to", format, "--outdir"])
        .arg(&place)
        .arg(document));
    // It ends well even when it could not read a document, and then leaves nothing.
    let saved = place.join(name).with_extension(format);
    assert!(saved.is_file(), "{} was not converted", document.display());
    Some(saved)
}

/// Something, or a word about its absence, or a failure where it is compulsory.
fn present<T>(found: Option<T>, name: &str, install: &str) -> Option<T> {
    if found.is_none() {
        let compulsory = env::var_os(COMPULSORY).is_some_and(|value| value == "1");
        let word = format!("{name} is missing: {install}");
        assert!(!compulsory, "{word}");
        // Not `eprintln!`: what a passing test prints with it is not shown.
        let _ = writeln!(io::stderr(), "skipped, {word}");
    }
    found
}

/// Runs a program to its end and gives what it wrote; fails with all that it said when it fails.
#[track_caller]
pub(crate) fn run(command: &mut Command) -> String {
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let [stdout, stderr] =
        [stdout, stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    assert!(
        status.success(),
        "{command:?}: {status}\n{stdout}\n{stderr}"
    );
    stdout
}
