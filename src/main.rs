//! The `tessuto` program.

fn main() -> std::process::ExitCode {
    tessuto::cli::run(std::env::args_os())
}
