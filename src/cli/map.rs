//! `map`: figures of a dataset, each on every sheet asked for.

mod request;

use super::around::Around;
use super::batch::Batch;
use super::pictures::{Format, Pictures, spell};
use super::results::audiences;
use super::session::{Session, outcome};
use super::{Outcome, data, mark, naming, output};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::ingest::read_dataset;
use crate::model::district::District;
use crate::model::node::Tavolo;
use crate::model::redaction::Codes;
use crate::present::audience::Audience;
use crate::present::figures::{FIGURES, is_beside};
use crate::present::maps::network::Memo;
use crate::present::words::Words;
use crate::present::{Briefing, View};
use clap::builder::PossibleValuesParser;
use request::{ALL, Place, Request, is_of_changes, is_of_one_actor, is_of_one_tavolo};
use std::io::IsTerminal;
use std::path::PathBuf;

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
    #[arg(long = "tavolo", id = "tavolo-shown", value_name = "ID")]
    tavolo: Option<String>,
    #[arg(long, value_name = "DATASET")]
    before: Option<PathBuf>,
    #[arg(long)]
    redact: bool,
    #[arg(long, default_value = Audience::Internal.key(), value_parser = audiences())]
    audience: Audience,
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// The endings of files by which a figure's format is known.
const ENDINGS: [(&str, Format); 2] = [("svg", Format::Svg), ("png", Format::Png)];

fn names() -> impl Iterator<Item = &'static str> {
    FIGURES.iter().map(|figure| figure.id).chain([ALL])
}

/// The place of a working group in the study's list.
fn place_of(study: &Study<'_>, tavolo: &Tavolo) -> Option<usize> {
    let mut all = study.tavoli().tavoli.iter();
    all.position(|view| view.tavolo == tavolo.id)
}

/// Every figure with what it shows, one a line, for the help.
pub(super) fn figures(words: &Words) -> String {
    let width = FIGURES.iter().map(|figure| figure.id.len()).max();
    let width = width.unwrap_or_default();
    let mut text = words.say("cli-figures");
    for figure in FIGURES {
        let shows = words.say(&format!("figure-{}", figure.id));
        text.push_str(&format!("\n  {:width$}  {shows}", figure.id));
    }
    text
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let request = Request::of(args)?;
    let before = args
        .before
        .as_deref()
        .map(|path| read_dataset(path)?.with_organizations())
        .transpose()?;
    let (dataset, words) = data::read(&args.source, session)?;
    if let Some(before) = &before {
        let path = args.before.as_deref();
        session.remark_on(&before.diagnostics, &before.counts, path, &words);
    }
    let actor = (args.actor.as_deref())
        .map(|asked| {
            let network = &dataset.district.network;
            naming::organization(network, asked, &args.source.dataset)
        })
        .transpose()?;
    let tavolo = (args.tavolo.as_deref())
        .map(|asked| naming::tavolo(&dataset.district.network, asked))
        .transpose()?;
    let places = args.pictures.places(session, &words)?;
    let places = places.map(|(places, _)| places);
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
    let actor = actor.and_then(|one| {
        let code = codes.as_ref().and_then(|codes| codes.organization(&one.id));
        study.actors.index_of(code.unwrap_or(&one.id).as_str())
    });
    // What is said of wrong rows names who is in them.
    let diagnostics = if args.redact {
        &[][..]
    } else {
        &dataset.diagnostics
    };
    let briefing = Briefing::new(&study, &dataset.counts, diagnostics, &words, session.seed)
        .addressed(args.audience);
    let made_from = mark::made_from(&dataset, &briefing, args.redact)?;
    let mut beside = Vec::new();
    if let (Some(before), Some(earlier)) = (&before, &earlier) {
        let briefing = Briefing::new(earlier, &before.counts, &[], &words, session.seed)
            .addressed(args.audience);
        beside.push("before".to_owned());
        beside.extend(mark::made_from(before, &briefing, args.redact)?);
    }
    // Names of scenarios say who is meant.
    let wanted = request.figures.iter().any(|figure| is_beside(figure)) && !args.redact;
    let around = match wanted {
        true => Around::of(&dataset, &args.source, args.audience),
        false => Around::default(),
    };
    let found = around.find(&dataset, &study, session.seed)?;
    let ended = around.remark(&found, session, &words);
    let briefing = briefing.with(found.beside());
    let mut batch = match &request.place {
        Place::Folder(folder) => Some(Batch::into(folder)?),
        Place::Single(_) => None,
    };
    let mut drawn = Vec::new();
    for figure in &request.figures {
        if args.each && is_of_one_actor(figure) {
            drawn.extend((0..study.organizations.len()).map(|actor| (*figure, Some(actor))));
        } else {
            drawn.push((*figure, actor));
        }
    }
    let memo = Memo::default();
    let progress = session.progress((drawn.len() * request.sheets.len()) as u64);
    for (figure, actor) in drawn {
        let actor_id = actor
            .filter(|_| is_of_one_actor(figure))
            .map(|actor| study.actors.ids()[actor].as_str());
        let tavolo = tavolo.filter(|_| is_of_one_tavolo(figure));
        let about = actor_id.or(tavolo.map(|tavolo| tavolo.id.as_str()));
        let mut made_from = made_from.clone();
        if is_beside(figure) {
            let inputs = around.inputs().into_iter();
            made_from.extend(inputs.flat_map(|input| [input.file, input.sha256]));
        }
        if is_of_changes(figure) || args.redact {
            // The codes of names go by both editions.
            made_from.extend_from_slice(&beside);
        }
        let mark = mark::mark(words.language(), session.seed, &made_from);
        let briefing = briefing.viewed(View {
            actor,
            tavolo: tavolo.and_then(|tavolo| place_of(&study, tavolo)),
            before: earlier.as_ref(),
            places: places.as_ref(),
            memo: Some(&memo),
            mark: Some(&mark),
            redacted: args.redact,
            ..View::default()
        });
        for sheet in &request.sheets {
            let values = [
                ("figure", figure.id.into()),
                ("sheet", sheet.medium.key().into()),
            ];
            progress.step(&words.fill("cli-step-draw-on", &values));
            let drawing = (figure.draw)(&briefing, sheet)?;
            for picture in spell(&drawing, figure, about, sheet, &request.formats)? {
                match (&mut batch, &request.place) {
                    (Some(batch), _) => batch.write(&picture.file, &picture.bytes)?,
                    (None, Place::Single(Some(path))) => {
                        output::write(Some(path), &picture.bytes)?;
                    }
                    (None, _) => {
                        // On a terminal it would be a screenful of code: there it goes to a file.
                        let file = std::io::stdout().is_terminal().then(|| picture.file.into());
                        let file: Option<PathBuf> = file;
                        output::write(file.as_deref(), &picture.bytes)?;
                    }
                }
            }
        }
    }
    let written = batch.map(Batch::publish).transpose()?;
    drop(progress);
    match (&request.place, written) {
        (Place::Folder(folder), Some(count)) => {
            let values = [
                ("path", folder.display().to_string().into()),
                ("count", count.into()),
            ];
            session.remark(&words.fill("cli-written-files", &values));
        }
        (Place::Single(path), _) => output::remark(path.as_deref(), session, &words),
        (Place::Folder(_), None) => {}
    }
    // What either edition left out is missing in the picture.
    let earlier = before.iter().flat_map(|before| &before.diagnostics);
    let all: Vec<_> = earlier.chain(&dataset.diagnostics).cloned().collect();
    Ok(outcome(&all).worse(ended))
}
