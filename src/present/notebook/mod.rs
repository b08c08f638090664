//! The notebook: the tables opened in Python, with a few short analyses to go on from, and what they give.
//!
//! It reads the tables that lie beside it, and no others than those its readers are shown. What stands under a cell is worked out here from the
//! same tables, spelled as Python with polars spells it, so that who runs the notebook finds what was there. Only bars are drawn by other means,
//! which the notebook says.

mod cell;
mod chart;
mod desk;
mod frame;
mod needs;
mod opening;
mod organizations;
mod places;

use super::Briefing;
use super::documents::{Document, DocumentError, Gallery};
use cell::Cell;
use desk::Desk;
use serde_json::json;

pub(super) const DOCUMENT: Document = Document {
    file: "notebook.ipynb",
    report: false,
    write,
};

/// Why the notebook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum NotebookError {
    /// A template of its code is wrong.
    #[error("the code of the notebook could not be put together")]
    Template(#[from] minijinja::Error),
    /// It could not be spelled.
    #[error("the notebook could not be spelled")]
    Json(#[from] serde_json::Error),
}

fn write(briefing: &Briefing<'_>, gallery: &Gallery) -> Result<Vec<u8>, DocumentError> {
    let desk = Desk::new(briefing, gallery)?;
    let mut cells = opening::cells(&desk)?;
    cells.extend(needs::cells(&desk)?);
    cells.extend(places::cells(&desk)?);
    cells.extend(organizations::cells(&desk)?);
    cells.extend(opening::further(&desk));
    Ok(spell(&desk, &cells)?)
}

/// The notebook in nbformat 4.5.
fn spell(desk: &Desk<'_>, cells: &[Cell]) -> Result<Vec<u8>, NotebookError> {
    let mut run = 0;
    let cells: Vec<_> = cells.iter().map(|cell| cell.json(&mut run)).collect();
    let notebook = json!({
        "cells": cells,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {
                "codemirror_mode": {"name": "ipython", "version": 3},
                "file_extension": ".py",
                "mimetype": "text/x-python",
                "name": "python",
                "nbconvert_exporter": "python",
                "pygments_lexer": "ipython3",
            },
            "title": desk.title(),
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    });
    let mut bytes = serde_json::to_vec_pretty(&notebook)?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests;
