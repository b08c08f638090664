//! A bench that is told what to measure: how it runs, and what it took of the machine, as the system accounts for it.

#![allow(
    dead_code,
    reason = "each bench is a program of its own and uses a part of this"
)]

use std::fs;
use std::process::ExitCode;

pub(crate) type Failure = Box<dyn std::error::Error>;

/// Seconds that something has to work before its mean is told.
pub(crate) const LEAST: f64 = 0.5;

/// Runs a bench on the arguments it is given. `cargo test --benches` and a bare `cargo bench` name nothing, and there is nothing to measure.
pub(crate) fn told(run: impl FnOnce(&[String]) -> Result<(), Failure>) -> ExitCode {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    if arguments.is_empty() {
        return ExitCode::SUCCESS;
    }
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The most memory that this process had, in MiB.
pub(crate) fn peak() -> Result<f64, Failure> {
    status("VmHWM:")
}

/// The memory that this process has, in MiB.
pub(crate) fn resident() -> Result<f64, Failure> {
    status("VmRSS:")
}

fn status(field: &str) -> Result<f64, Failure> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(field));
    let kib = line.and_then(|line| line.split_whitespace().next());
    let kib = kib.ok_or_else(|| format!("no {field}"))?;
    Ok(kib.parse::<f64>()? / 1024.0)
}

/// The seconds that processors worked for this process, all its threads.
pub(crate) fn cpu() -> Result<f64, Failure> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let after_name = stat.rsplit_once(')').ok_or("no name in stat")?.1;
    let mut fields = after_name.split_whitespace().skip(11);
    let mut ticks =
        || -> Result<f64, Failure> { Ok(fields.next().ok_or("no times in stat")?.parse()?) };
    Ok((ticks()? + ticks()?) / 100.0)
}
