//! Colors of what is read on a terminal. They repeat what the words say and never say it alone.

use crate::model::diagnostic::Severity;
use anstyle::{AnsiColor, Style};

/// A word that says how much something matters, in the color of that.
pub(super) fn severity(severity: Severity, word: &str) -> String {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Note => AnsiColor::Cyan,
    };
    styled(color.on_default().bold(), word)
}

/// Text in bold.
pub(super) fn bold(text: &str) -> String {
    styled(Style::new().bold(), text)
}

/// Text that stands back.
pub(super) fn faint(text: &str) -> String {
    styled(Style::new().dimmed(), text)
}

fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}
