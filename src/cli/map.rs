//! `map`: figures of a dataset, each on every sheet asked for.

use super::pictures::{Format, Pictures, spell};
use super::session::{Session, outcome};
use super::{Outcome, data, naming, output, record};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::ingest::read_dataset;
use crate::model::district::District;
use crate::model::node::Organization;
use crate::model::redaction::Codes;
use crate::present::figures::{FIGURES, Figure};
use crate::present::{Briefing, View};
use clap::builder::PossibleValuesParser;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// The name that stands for every figure.
const ALL: &str = "all";
/// Figures of one actor, of which there can be one for each.
const OF_ONE_ACTOR: [&str; 1] = ["ego"];

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: data::Source,
    #[arg(long, value_delimiter = ',', required = true, value_parser = PossibleValuesParser::new(names()))]
    figure: Vec<String>,
    #[command(flatten)]
    pictures: Pictures,
    #[arg(long, value_enum)]
    format: Option<Format>,
    #[arg(long, value_name = "ID", conflicts_with = "each")]
    actor: Option<String>,
    #[arg(long)]
    each: bool,
    #[arg(long, value_name = "DATASET")]
    before: Option<PathBuf>,
    #[arg(long)]
    redact: bool,
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// The endings of files by which a figure's format is known.
const ENDINGS: [(&str, Format); 2] = [("svg", Format::Svg), ("png", Format::Png)];

fn names() -> impl Iterator<Item = &'static str> {
    FIGURES.iter().map(|figure| figure.id).chain([ALL])
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let asked = |figure: &&Figure| args.figure.iter().any(|id| id == figure.id || id == ALL);
    let figures: Vec<&Figure> = FIGURES.iter().filter(asked).collect();
    let sheets = args.pictures.sheets();
    let many = args.each || figures.len() > 1 || sheets.len() > 1;
    let format = match (args.format, &args.output) {
        (Some(format), _) => Some(format),
        (None, Some(path)) if !many => output::by_ending(path, &ENDINGS)?,
        (None, _) => None,
    };
    let formats = match format {
        Some(format) => vec![format],
        None if many => vec![Format::Svg, Format::Png],
        None => vec![Format::Svg],
    };
    let before = args
        .before
        .as_deref()
        .map(|path| read_dataset(path)?.with_organizations())
        .transpose()?;
    let (dataset, words) = data::read(&args.source, session)?;
    let asked = (args.actor.as_deref())
        .map(|asked| {
            let network = &dataset.district.network;
            naming::organization(network, asked, &args.source.dataset)
        })
        .transpose()?;
    let datasets = [Some(&dataset), before.as_ref()];
    let districts: Vec<&District> = (datasets.iter().flatten())
        .map(|dataset| &dataset.district)
        .collect();
    let codes = (args.redact).then(|| Codes::new(&districts, session.seed));
    let redact = |district| codes.as_ref().map(|codes| codes.redact(district));
    let hidden = redact(&dataset.district);
    let study = Study::of(hidden.as_ref().unwrap_or(&dataset.district))?;
    let hidden = (before.as_ref()).and_then(|before| redact(&before.district));
    let earlier = (hidden.as_ref())
        .or(before.as_ref().map(|before| &before.district))
        .map(Study::of)
        .transpose()?;
    let mark = record::mark(&dataset, words.language(), session.seed);
    let places = args.pictures.places(session, &words)?;
    let view = View {
        actor: asked.and_then(|one| actor(&study, codes.as_ref(), one)),
        before: earlier.as_ref(),
        places: places.as_ref(),
        mark: Some(&mark),
        redacted: args.redact,
    };
    // What is said of wrong rows names who is in them.
    let diagnostics = if args.redact {
        &[][..]
    } else {
        &dataset.diagnostics
    };
    let briefing = Briefing::new(&study, &dataset.counts, diagnostics, &words, session.seed);
    let folder = many.then(|| args.output.clone().unwrap_or_else(|| "figures".into()));
    if let Some(folder) = &folder {
        std::fs::create_dir_all(folder).map_err(|source| Error::write(folder, source))?;
    }
    for figure in figures {
        let of_one = OF_ONE_ACTOR.contains(&figure.id);
        let actors: Vec<Option<usize>> = if args.each && of_one {
            (0..study.organizations.len()).map(Some).collect()
        } else {
            vec![view.actor]
        };
        for actor in actors {
            let about = actor
                .filter(|_| of_one)
                .map(|actor| study.actors.ids()[actor].as_str());
            let briefing = briefing.viewed(View { actor, ..view });
            for sheet in &sheets {
                let drawing = (figure.draw)(&briefing, sheet)?;
                for picture in spell(&drawing, figure, about, sheet, &formats)? {
                    let path = match &folder {
                        Some(folder) => Some(folder.join(&picture.file)),
                        None => place(args.output.as_deref(), &picture.file),
                    };
                    output::write(path.as_deref(), &picture.bytes)?;
                }
            }
        }
    }
    let place = folder.or_else(|| args.output.clone());
    output::remark(place.as_deref(), session, &words);
    Ok(outcome(&dataset.diagnostics))
}

/// Where a single picture goes. On a terminal it would be a screenful of code: there it goes to a file.
fn place(output: Option<&Path>, file: &str) -> Option<PathBuf> {
    match output {
        Some(path) => Some(path.to_owned()),
        None => std::io::stdout().is_terminal().then(|| file.into()),
    }
}

/// The actor that is meant, by its code where codes stand for names.
fn actor(study: &Study<'_>, codes: Option<&Codes>, one: &Organization) -> Option<usize> {
    let code = codes.and_then(|codes| codes.organization(&one.id));
    study.actors.index_of(code.unwrap_or(&one.id).as_str())
}
