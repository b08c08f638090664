//! What holds for a whole run: the language, the seed, the threads, and what is said while it goes.

use super::{Global, Outcome};
use crate::analysis::quality::{QualityOptions, observations};
use crate::error::Error;
use crate::ingest::Dataset;
use crate::model::diagnostic::{Diagnostic, RowCount, Severity};
use crate::model::district::Language;
use crate::present::digest::grouped_observations;
use crate::present::words::Words;
use indicatif::{ProgressBar, ProgressStyle};
use std::path::Path;
use std::time::Instant;

/// The seed where nobody asks for one.
const SEED: u64 = 1;

/// How many problems a command shows before it sends the reader to `check`.
const SHOWN: usize = 8;

/// A run and its options.
pub(super) struct Session {
    lang: Option<Language>,
    quiet: bool,
    log: bool,
    pub(super) seed: u64,
    /// The seed that somebody asked for.
    seed_asked: Option<u64>,
    started: Instant,
}

impl Session {
    pub(super) fn new(global: &Global) -> Self {
        if let Some(threads) = global.threads {
            // It fails only when a pool is already there, as in a test that runs two commands.
            let _ = rayon::ThreadPoolBuilder::new()
                .num_threads(threads.into())
                .build_global();
        }
        Self {
            lang: global.lang.map(Language::from),
            quiet: global.quiet,
            log: global.log,
            seed: global.seed.unwrap_or(SEED),
            seed_asked: global.seed,
            started: Instant::now(),
        }
    }

    /// The same run in a language and with a seed that a record names.
    ///
    /// # Errors
    /// [`Error::OtherThanRecorded`] where somebody asked for another of either.
    pub(super) fn repeating(&self, lang: Language, seed: u64) -> Result<Self, Error> {
        let other = |option: &str, recorded: String| Error::OtherThanRecorded {
            option: option.to_owned(),
            recorded: Some(recorded),
        };
        if self.lang.is_some_and(|asked| asked != lang) {
            return Err(other("--lang", lang.code().to_owned()));
        }
        if self.seed_asked.is_some_and(|asked| asked != seed) {
            return Err(other("--seed", seed.to_string()));
        }
        Ok(Self {
            lang: Some(lang),
            seed,
            ..*self
        })
    }

    /// The words of the language asked for, else of the dataset's, else Italian.
    pub(super) fn words(&self, dataset: Option<&Dataset>) -> Words {
        let own = dataset.map(|dataset| dataset.district.edition.language);
        Words::new(self.lang.or(own).unwrap_or_default())
    }

    /// A bar with this many steps, on a terminal; nothing elsewhere.
    pub(super) fn progress(&self, steps: u64) -> Progress<'_> {
        let bar = if self.quiet || self.log {
            ProgressBar::hidden()
        } else {
            ProgressBar::new(steps)
        };
        if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos}/{len} {msg}") {
            bar.set_style(style);
        }
        Progress { session: self, bar }
    }

    /// A remark, on the error stream, unless silence was asked for.
    pub(super) fn remark(&self, text: &str) {
        if !self.quiet {
            eprintln!("{text}");
        }
    }

    /// Says what stops the command, on the error stream, whatever was asked for.
    pub(super) fn complain(&self, problems: &[Diagnostic], words: &Words) {
        let errors = problems.iter();
        for error in errors.filter(|one| !self.quiet || one.severity() == Severity::Error) {
            eprintln!("{}", words.diagnostic(error));
        }
    }

    /// The problems of the data: the first few, those that only follow from others last, and how many there are of each weight. `path` is
    /// the dataset whose `check` tells all of them; a plain network has none.
    pub(super) fn remark_on(
        &self,
        diagnostics: &[Diagnostic],
        counts: &[RowCount],
        path: Option<&Path>,
        words: &Words,
    ) {
        let of = |severity| {
            diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.severity() == severity)
                .count()
        };
        let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
        if errors + warnings == 0 {
            return;
        }
        let mut weighty: Vec<&Diagnostic> = diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() != Severity::Note)
            .collect();
        weighty.sort_by_key(|diagnostic| (diagnostic.severity(), diagnostic.problem.follows()));
        for diagnostic in weighty.iter().take(SHOWN) {
            self.remark(&words.diagnostic(diagnostic));
        }
        let rows: usize = counts.iter().map(|count| count.left_out).sum();
        let values = [
            ("errors", errors.into()),
            ("rows", rows.into()),
            ("warnings", warnings.into()),
        ];
        let mut line = words.fill("cli-problems", &values);
        if let Some(path) = path {
            let values = [("path", path.display().to_string().into())];
            line.push_str(&format!(" {}", words.fill("cli-problems-all", &values)));
        } else if weighty.len() > SHOWN {
            let values = [("shown", SHOWN.into())];
            line.push_str(&format!(" {}", words.fill("cli-problems-first", &values)));
        }
        self.remark(&line);
    }

    /// How many observations there are on the network as data, and how to see them; nothing where there are none.
    pub(super) fn remark_on_network(&self, dataset: &Dataset, path: &Path, words: &Words) {
        let observed = observations(&dataset.district, &QualityOptions::default());
        // Counted as `check` counts them.
        let entries = grouped_observations(&observed, &dataset.origins, words);
        if entries.is_empty() {
            return;
        }
        let weighty = entries
            .iter()
            .filter(|entry| entry.severity != Severity::Note)
            .count();
        let values = [
            ("count", entries.len().into()),
            ("weighty", weighty.into()),
            ("path", path.display().to_string().into()),
        ];
        self.remark(&words.fill("cli-network", &values));
    }

    /// Why the command could not run, with what to do about it.
    pub(super) fn tell_failure(&self, error: &Error) {
        let words = self.words(None);
        let told = error.tell(&words);
        eprintln!("{}: {}", words.say("severity-error"), told.text);
        if let Some(hint) = told.hint {
            eprintln!("  {}: {hint}", words.say("hint"));
        }
    }
}

/// How a command that ran ended, given the problems of its data.
pub(super) fn outcome(diagnostics: &[Diagnostic]) -> Outcome {
    let left_out = diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity() == Severity::Error);
    if left_out {
        Outcome::LeftOut
    } else {
        Outcome::Done
    }
}

/// How far a command has come.
pub(super) struct Progress<'a> {
    session: &'a Session,
    bar: ProgressBar,
}

impl Progress<'_> {
    /// Says what comes next.
    pub(super) fn step(&self, text: &str) {
        self.bar.inc(1);
        self.bar.set_message(text.to_owned());
        if self.session.log {
            eprintln!(
                "{:8.3} s  {text}",
                self.session.started.elapsed().as_secs_f64()
            );
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
