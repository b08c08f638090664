//! How figures are asked for: on which sheets, in which theme, in which format.

use super::record::Positions;
use super::session::Session;
use crate::error::Error;
use crate::ingest::read_positions;
use crate::present::canvas::{CanvasError, Drawing, Point, png};
use crate::present::documents::Plate;
use crate::present::figures::Figure;
use crate::present::maps::network::Places;
use crate::present::sheet::{Medium, Sheet};
use crate::present::theme::Theme;
use crate::present::words::Words;
use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::{Path, PathBuf};

/// The sheets figures are drawn on, and what all of them share.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Pictures {
    #[arg(long, value_delimiter = ',', default_value = Medium::Slide.key(), value_parser = media())]
    size: Vec<Medium>,
    #[arg(long, default_value = Theme::Light.key(), value_parser = themes())]
    theme: Theme,
    #[arg(long, value_name = "FILE")]
    positions: Option<PathBuf>,
}

/// The file, in a folder of results, that holds where the network map had each organization.
pub(super) const POSITIONS: &str = "positions.csv";

/// A format of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Svg,
    Png,
}

impl Format {
    /// The ending of its files.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// A picture in one format, and the name of its file: the figure's, with the size and the theme where they are not the usual ones.
pub(super) struct Picture {
    pub(super) file: String,
    pub(super) bytes: Vec<u8>,
}

fn media() -> impl TypedValueParser<Value = Medium> {
    keyed(Medium::ALL.map(|medium| (medium.key(), medium)))
}

fn themes() -> impl TypedValueParser<Value = Theme> {
    keyed(Theme::ALL.map(|theme| (theme.key(), theme)))
}

/// Takes one of a few names.
pub(super) fn keyed<T: Copy + Default + Send + Sync + 'static, const N: usize>(
    known: [(&'static str, T); N],
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(known.map(|(key, _)| key)).map(move |key| {
        let found = known.iter().find(|(known, _)| *known == key);
        found.map(|&(_, value)| value).unwrap_or_default()
    })
}

impl Pictures {
    /// What a record says was asked for.
    pub(super) fn new(size: Vec<Medium>, theme: Theme, positions: Option<PathBuf>) -> Self {
        Self {
            size,
            theme,
            positions,
        }
    }

    /// The sizes asked for, each once.
    pub(super) fn media(&self) -> Vec<Medium> {
        let mut media = self.size.clone();
        media.sort_unstable();
        media.dedup();
        media
    }

    /// The file of an earlier picture's positions, where one is named.
    pub(super) fn positions(&self) -> Option<&Path> {
        self.positions.as_deref()
    }

    /// The theme asked for.
    pub(super) fn theme(&self) -> Theme {
        self.theme
    }

    /// The sheets asked for, each once.
    pub(super) fn sheets(&self) -> Vec<Sheet> {
        let media = self.media().into_iter();
        media.map(|medium| Sheet::new(medium, self.theme)).collect()
    }

    /// Where an earlier picture had each organization, in shares of the map's room, if its file is named.
    pub(super) fn places(
        &self,
        session: &Session,
        words: &Words,
    ) -> Result<Option<(Places, Positions)>, Error> {
        let Some(path) = &self.positions else {
            return Ok(None);
        };
        let read = read_positions(path)?;
        session.remark_on(&read.diagnostics, &[], None, words);
        let point = |(id, (x, y))| (id, Point::new(x, y));
        let places = read.of.into_iter().map(point).collect();
        Ok(Some((places, Positions::new(path, &read.input.sha256))))
    }
}

/// Spells where a map has each organization as a table that [`Pictures::places`] reads.
pub(super) fn spell_places(places: &Places) -> String {
    let row = |(id, point): (&String, &Point)| {
        // An id may hold the mark between two cells.
        let id = if id.contains([';', '"']) {
            format!("\"{}\"", id.replace('"', "\"\""))
        } else {
            id.clone()
        };
        format!("{id};{:.5};{:.5}\n", point.x, point.y)
    };
    let rows: String = places.iter().map(row).collect();
    format!("id;x;y\n{rows}")
}

/// An id as part of the name of a file: letters, digits and `-._` as they are, all else in percent signs and hexadecimal digits, so that
/// no id leads out of the folder and no two have the same name.
fn in_file_name(id: &str) -> String {
    let part = |letter: char| {
        if letter.is_alphanumeric() || "-._".contains(letter) {
            return letter.to_string();
        }
        let bytes = letter.to_string().into_bytes();
        bytes.iter().map(|byte| format!("%{byte:02x}")).collect()
    };
    id.chars().map(part).collect()
}

/// Spells a drawing of a figure on a sheet in these formats. `about` stands behind the figure's name in names of files.
pub(super) fn spell(
    drawing: &Drawing,
    figure: &Figure,
    about: Option<&str>,
    sheet: &Sheet,
    formats: &[Format],
) -> Result<Vec<Picture>, Error> {
    let picture = |&format| {
        let bytes = match format {
            Format::Svg => drawing.standalone_svg().into_bytes(),
            Format::Png => png(drawing, sheet.medium.pixels())?,
        };
        let file = format!("{}.{}", stem(figure, about, sheet), format.ending());
        Ok(Picture { file, bytes })
    };
    formats.iter().map(picture).collect()
}

/// Spells a figure of the gallery in both formats.
pub(super) fn spell_plate(plate: &Plate) -> Result<[Picture; 2], CanvasError> {
    let stem = stem(&plate.figure, None, &Sheet::default());
    let picture = |format: Format, bytes| Picture {
        file: format!("{stem}.{}", format.ending()),
        bytes,
    };
    Ok([
        picture(Format::Svg, plate.drawing.standalone_svg().into_bytes()),
        picture(Format::Png, plate.png()?.to_vec()),
    ])
}

/// The name of a figure's files, without their ending.
fn stem(figure: &Figure, about: Option<&str>, sheet: &Sheet) -> String {
    let usual = Sheet::default();
    let mut stem = figure.id.to_owned();
    let size = (sheet.medium != usual.medium).then(|| sheet.medium.key());
    let theme = (sheet.theme != usual.theme).then(|| sheet.theme.key());
    let about = about.map(in_file_name);
    for part in [about.as_deref(), size, theme].into_iter().flatten() {
        stem = format!("{stem}-{part}");
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_leads_out_of_the_folder() {
        for (id, part) in [
            ("comune-fano", "comune-fano"),
            ("../altrove", "..%2faltrove"),
            ("C:\\a b", "C%3a%5ca%20b"),
            ("100%", "100%25"),
            ("città", "città"),
        ] {
            assert_eq!(in_file_name(id), part);
        }
    }

    #[test]
    fn places_are_read_back_whatever_the_ids() {
        let ids = ["la-rete", "a;b", "\"il filo\"", "città"];
        let place = |(at, id): (usize, &&str)| {
            let point = Point::new(0.25 * at as f64, 0.5);
            ((*id).to_owned(), point)
        };
        let places: Places = ids.iter().enumerate().map(place).collect();
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join(POSITIONS);
        std::fs::write(&file, spell_places(&places)).expect("a file");
        let read = read_positions(&file).expect("the places");
        let pairs = |(id, (x, y))| (id, Point::new(x, y));
        let back: Places = read.of.into_iter().map(pairs).collect();
        assert_eq!(back, places);
    }
}
