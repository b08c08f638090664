//! `map`: one figure of a dataset.

use super::session::{Session, outcome};
use super::{Outcome, data, output};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::present::Briefing;
use crate::present::canvas::png;
use crate::present::figures::FIGURES;
use clap::ValueEnum;
use clap::builder::PossibleValuesParser;
use std::io::IsTerminal;
use std::path::PathBuf;

/// The width of a slide as PNG.
pub(super) const SLIDE_PIXELS: u32 = 1920;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: data::Source,
    #[arg(long, value_parser = PossibleValuesParser::new(FIGURES.map(|figure| figure.id)))]
    figure: String,
    #[arg(long, value_enum, default_value_t = Size::Slide)]
    size: Size,
    #[arg(long, value_enum)]
    format: Option<Format>,
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// The sheet a figure is drawn on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Size {
    // 1920 × 1080.
    Slide,
}

/// The endings of files by which a figure's format is known.
const ENDINGS: [(&str, Format); 2] = [("svg", Format::Svg), ("png", Format::Png)];

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Svg,
    Png,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let format = match (args.format, &args.output) {
        (Some(format), _) => format,
        (None, Some(path)) => output::by_ending(path, &ENDINGS)?.unwrap_or(Format::Svg),
        (None, None) => Format::Svg,
    };
    let (dataset, words) = data::read(&args.source, session)?;
    let study = Study::of(&dataset.district)?;
    let briefing = Briefing {
        study: &study,
        counts: &dataset.counts,
        diagnostics: &dataset.diagnostics,
        words: &words,
        seed: session.seed,
    };
    let Size::Slide = args.size;
    // A picture on a terminal is a screenful of code: there it goes to a file.
    let place = args.output.clone().or_else(|| {
        let ending = match format {
            Format::Svg => "svg",
            Format::Png => "png",
        };
        let file = PathBuf::from(format!("{}.{ending}", args.figure));
        std::io::stdout().is_terminal().then_some(file)
    });
    for figure in FIGURES.iter().filter(|figure| figure.id == args.figure) {
        let drawing = (figure.draw)(&briefing)?;
        let bytes = match format {
            Format::Svg => drawing.standalone_svg().into_bytes(),
            Format::Png => png(&drawing, SLIDE_PIXELS)?,
        };
        output::write(place.as_deref(), &bytes)?;
    }
    output::remark(place.as_deref(), session, &words);
    Ok(outcome(&dataset.diagnostics))
}
