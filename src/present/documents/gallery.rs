//! The figures and tables of a run and the sheets of its working groups, each made once for all documents.

use crate::present::Briefing;
use crate::present::canvas::{CanvasError, Drawing, png};
use crate::present::contents;
use crate::present::figures::{self, Figure};
use crate::present::handouts::{TavoloSheet, tavolo_sheets};
use crate::present::sheet::Sheet;
use crate::present::side_by_side::side_by_side;
use crate::present::tables::Table;
use std::sync::OnceLock;

/// The figures that the audience is shown, as slides, and its tables, both in the order people meet them.
pub struct Gallery {
    plates: Vec<Plate>,
    filled: Vec<Table>,
    tables: Vec<Table>,
    tavoli: OnceLock<Vec<TavoloSheet>>,
}

/// A figure, drawn.
pub struct Plate {
    /// Which figure.
    pub figure: Figure,
    /// How it came out.
    pub drawing: Drawing,
    png: OnceLock<Vec<u8>>,
}

impl Gallery {
    /// Draws every figure and fills every table that the audience of the briefing is shown.
    ///
    /// # Errors
    /// What stops the first figure that cannot be drawn.
    pub fn new(briefing: &Briefing<'_>) -> Result<Self, CanvasError> {
        let shown: Vec<&Figure> = figures::drawn(briefing).collect();
        let sheet = Sheet::default();
        let plate = |figure: &&Figure| {
            Ok(Plate {
                figure: **figure,
                drawing: (figure.draw)(briefing, &sheet)?,
                png: OnceLock::new(),
            })
        };
        let plates = side_by_side(&shown, plate).into_iter();
        let plates = plates.collect::<Result<_, _>>()?;
        let filled = contents::filled(briefing);
        Ok(Self {
            plates,
            tables: contents::handed_on(briefing.audience, &filled),
            filled,
            tavoli: OnceLock::new(),
        })
    }

    /// All of them.
    pub fn plates(&self) -> &[Plate] {
        &self.plates
    }

    /// The figure of this name, where the audience is shown it.
    pub fn plate(&self, id: &str) -> Option<&Plate> {
        self.plates.iter().find(|plate| plate.figure.id == id)
    }

    /// The tables that the audience is shown, their rows in the order of the study: see [`contents::filled`].
    pub fn filled(&self) -> &[Table] {
        &self.filled
    }

    /// The tables that the audience is shown, as they are handed on.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The sheets of the working groups, made from the briefing of the gallery when they are first asked for.
    ///
    /// # Errors
    /// What [`tavolo_sheets`] says.
    pub fn tavoli(&self, briefing: &Briefing<'_>) -> Result<&[TavoloSheet], CanvasError> {
        if let Some(sheets) = self.tavoli.get() {
            return Ok(sheets);
        }
        let sheets = tavolo_sheets(briefing)?;
        Ok(self.tavoli.get_or_init(|| sheets))
    }
}

impl Plate {
    /// The drawing in pixels, as wide as a slide: made when it is first asked for.
    ///
    /// # Errors
    /// What [`png()`] says.
    pub fn png(&self) -> Result<&[u8], CanvasError> {
        if let Some(bytes) = self.png.get() {
            return Ok(bytes);
        }
        let bytes = png(&self.drawing, Sheet::default().medium.pixels())?;
        Ok(self.png.get_or_init(|| bytes))
    }
}
