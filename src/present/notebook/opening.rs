//! How the notebook begins, with the tables read, and how it ends.

use super::NotebookError;
use super::cell::{Cell, Output};
use super::desk::{Desk, markdown, python_list};
use crate::present::colophon::{Colophon, sentence};

/// Whose data it is, what the notebook is for, and the tables read.
pub(super) fn cells(desk: &Desk<'_>) -> Result<Vec<Cell>, NotebookError> {
    let words = desk.words;
    let mut lines = vec![format!("# {}", markdown(&desk.title()))];
    let colophon = Colophon::of(desk.briefing);
    lines.push(format!("**{}**", colophon.notice));
    lines.extend(colophon.demonstrative.map(|line| format!("**{line}**")));
    lines.extend([colophon.date, colophon.source].map(|line| sentence(&markdown(&line))));
    lines.extend(["about", "stored", "null"].map(|part| words.say(&format!("notebook-{part}"))));
    if desk.briefing.audience.hides_small_numbers() {
        lines.push(words.say("notebook-hidden"));
    }
    let names = desk.tables.iter().map(|table| table.id);
    let read: String = (desk.tables.iter())
        .map(|table| {
            let columns = table.for_machines().count();
            format!("{}: {} × {columns}\n", table.id, table.rows())
        })
        .collect();
    Ok(vec![
        Cell::words("title", lines.join("\n\n")),
        desk.heading("load", &[]),
        desk.code(
            "load",
            &[("names", python_list(names))],
            vec![Output::Lines(read)],
        )?,
    ])
}

/// Where to go on.
pub(super) fn further(desk: &Desk<'_>) -> Vec<Cell> {
    let own = |part: &str| desk.words.say(&format!("notebook-{part}"));
    let code =
        "```python\nimport networkx as nx\n\nnetwork = nx.read_graphml(\"network.graphml\")\n```";
    let text = format!(
        "## {}\n\n{}\n\n{code}",
        own("further"),
        own("further-about")
    );
    vec![Cell::words("further", text)]
}
