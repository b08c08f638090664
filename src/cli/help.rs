//! Help and usage errors in the language of the reader: clap knows the shape of the command line, the catalogues its words.

use super::amounts::Unfit;
use super::{Arguments, LanguageOption, map};
use crate::model::district::Language;
use crate::present::words::Words;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, ValueEnum};
use std::ffi::OsString;
use std::process::ExitCode;

/// The language asked for, read before anything else so that even a usage error is said in it.
pub(super) fn language(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<&str> = arguments.iter().filter_map(|text| text.to_str()).collect();
    let after = texts
        .windows(2)
        .find(|pair| pair[0] == "--lang")
        .map(|pair| pair[1]);
    let value = after.or_else(|| texts.iter().find_map(|text| text.strip_prefix("--lang=")))?;
    LanguageOption::from_str(value, true)
        .ok()
        .map(Language::from)
}

/// The command line with every word of its help taken from the catalogue.
pub(super) fn command(words: &Words) -> Command {
    let mut command = Arguments::command();
    // Building adds `--help` and `--version`, which need words too.
    command.build();
    spoken(command, words)
        .about(words.say("cli-about"))
        .after_help(words.say("cli-after"))
}

fn spoken(mut command: Command, words: &Words) -> Command {
    // clap writes these two words itself, in English.
    let usage = command.render_usage().to_string();
    let usage = usage
        .trim_start_matches("Usage: ")
        .replace(
            "[OPTIONS]",
            &format!("[{}]", words.say("cli-options").to_uppercase()),
        )
        .replace(
            "<COMMAND>",
            &format!("<{}>", words.say("cli-command").to_uppercase()),
        );
    let id = format!("cli-command-{}", command.get_name());
    let about = if words.has(&id) {
        words.say(&id)
    } else {
        String::new()
    };
    let after = format!("cli-after-{}", command.get_name());
    if words.has(&after) {
        command = command.after_help(words.say(&after));
    }
    if command.get_name() == "map" {
        command = command.after_help(map::figures(words));
    }
    command
        .about(about)
        .override_usage(usage)
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
            words.say("cli-usage")
        ))
        .subcommand_help_heading(words.say("cli-commands"))
        .mut_args(|arg| spoken_arg(arg, words))
        .mut_subcommands(|command| spoken(command, words))
}

fn spoken_arg(arg: Arg, words: &Words) -> Arg {
    let mut help = words.say(&format!(
        "cli-arg-{}",
        arg.get_id().as_str().replace('_', "-")
    ));
    let choices: Vec<String> = arg
        .get_possible_values()
        .iter()
        .map(|choice| choice.get_name().to_owned())
        .collect();
    if arg.get_action().takes_values() && !choices.is_empty() {
        help.push_str(&words.fill("cli-choices", &[("choices", choices.join(", ").into())]));
    }
    let default: Vec<&str> = arg
        .get_default_values()
        .iter()
        .filter_map(|value| value.to_str())
        .collect();
    if arg.get_action().takes_values() && !default.is_empty() {
        help.push_str(&words.fill("cli-default", &[("value", default.join(",").into())]));
    }
    let heading = if arg.is_positional() {
        "cli-arguments"
    } else {
        "cli-options"
    };
    arg.help(help)
        .help_heading(words.say(heading))
        .hide_possible_values(true)
        .hide_default_value(true)
}

/// Prints what clap has to say, and gives the exit code: 0 for help asked for, 2 for a mistake.
pub(super) fn answer(error: &clap::Error, words: &Words) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A closed pipe is no reason to complain.
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            return ExitCode::from(2);
        }
        _ => {}
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStrs(texts)) => {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            texts.join(", ")
        }
        _ => String::new(),
    };
    let takes = std::error::Error::source(error).and_then(|reason| reason.downcast_ref::<Unfit>());
    let takes = takes.map_or_else(String::new, |unfit| words.say(unfit.0));
    let values = [
        ("takes", takes.as_str().into()),
        ("argument", context(ContextKind::InvalidArg).into()),
        ("value", context(ContextKind::InvalidValue).into()),
        ("choices", context(ContextKind::ValidValue).into()),
        ("command", context(ContextKind::InvalidSubcommand).into()),
        ("other", context(ContextKind::PriorArg).into()),
    ];
    let id = match error.kind() {
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => {
            "usage-value-missing"
        }
        ErrorKind::InvalidValue => "usage-not-a-choice",
        ErrorKind::ValueValidation if !takes.is_empty() => "usage-takes",
        ErrorKind::ValueValidation => "usage-bad-value",
        _ => "usage-other",
    };
    eprintln!(
        "{}: {}",
        words.say("severity-error"),
        words.fill(id, &values)
    );
    eprintln!("  {}: {}", words.say("hint"), words.say("usage-hint"));
    ExitCode::from(2)
}
