//! `analyze`: the main job, from a dataset to a folder of findings, figures and tables.

use super::Outcome;
use super::data::Source;
use super::folder::Folder;
use super::pictures::{Format, POSITIONS, Pictures, spell, spell_places};
use super::record::{self, Beside, record};
use super::session::{Session, outcome};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::present::contents::CONTENTS;
use crate::present::figures::FIGURES;
use crate::present::maps::network;
use crate::present::networks::{network_writer, typed};
use crate::present::report::{self, Plate};
use crate::present::sheet::Sheet;
use crate::present::tables::{Reader, writer};
use crate::present::text::font_face_css;
use crate::present::words::findings::{caution, findings};
use crate::present::{Briefing, View};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    pictures: Pictures,
    #[arg(long, short)]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let progress = session.progress(4 + FIGURES.len() as u64);
    progress.step(&session.words(None).say("cli-step-read"));
    let dataset = args.source.read()?.with_organizations()?;
    let words = session.words(Some(&dataset));
    let place = match &args.output {
        Some(place) => place.clone(),
        None => PathBuf::from("notebooks-out").join(&dataset.district.edition.name),
    };
    let mut folder = Folder::stage(&place)?;

    progress.step(&words.say("cli-step-analyze"));
    let study = Study::of(&dataset.district)?;
    let briefing = Briefing::new(
        &study,
        &dataset.counts,
        &dataset.diagnostics,
        &words,
        session.seed,
    );
    let mark = record::mark(&dataset, words.language(), session.seed, &Beside::default());
    let places = args.pictures.places(session, &words)?;
    let memo = network::Memo::default();
    let briefing = briefing.viewed(View {
        places: places.as_ref(),
        memo: Some(&memo),
        mark: Some(&mark),
        ..View::default()
    });
    let (sheets, usual) = (args.pictures.sheets(), Sheet::default());
    let mut drawings = Vec::new();
    for figure in FIGURES {
        progress.step(&words.fill("cli-step-draw", &[("figure", figure.id.into())]));
        // The report has its figures as slides, whatever else is asked for.
        let slide = (figure.draw)(&briefing, &usual)?;
        for sheet in &sheets {
            let other = if *sheet == usual {
                None
            } else {
                Some((figure.draw)(&briefing, sheet)?)
            };
            let drawing = other.as_ref().unwrap_or(&slide);
            for picture in spell(drawing, figure, None, sheet, &[Format::Svg, Format::Png])? {
                folder.write(&format!("figures/{}", picture.file), &picture.bytes)?;
            }
        }
        drawings.push((figure.id, slide));
    }
    let kept = network::places(&briefing, &usual);
    folder.write(POSITIONS, spell_places(&kept).as_bytes())?;

    progress.step(&words.say("cli-step-tables"));
    for content in CONTENTS {
        let table = (content.build)(&briefing);
        for (format, reader) in [
            ("excel-it", Reader::People(&words)),
            ("parquet", Reader::Machine),
        ] {
            let Some(writer) = writer(format) else {
                continue;
            };
            let path = format!("tables/{}.{}", table.id, writer.extension);
            folder.write(&path, &(writer.write)(&table, reader)?)?;
        }
    }
    if let Some(graphml) = network_writer("graphml") {
        let bytes = (graphml.write)(&typed::network(&study))?;
        folder.write("network.graphml", &bytes)?;
    }

    progress.step(&words.say("cli-step-report"));
    let plates: Vec<Plate<'_>> = drawings
        .iter()
        .map(|(id, drawing)| Plate {
            id,
            title: drawing.title().to_owned(),
            description: drawing.description().to_owned(),
            svg: drawing.svg(),
        })
        .collect();
    let html = report::html(&briefing, &plates, &font_face_css())?;
    folder.write("report.html", html.as_bytes())?;
    let (size, theme) = args.pictures.keys();
    let options = record::Options {
        lang: words.language(),
        seed: session.seed,
        strict: args.source.strict,
        size,
        theme,
    };
    let run = record(&dataset, &study, options, folder.files())?;
    folder.write(record::FILE, &run)?;
    folder.publish()?;
    drop(progress);

    session.remark_on(
        &dataset.diagnostics,
        &dataset.counts,
        Some(&args.source.dataset),
        &words,
    );
    session.remark_on_network(&dataset, &args.source.dataset, &words);
    if let Some(caution) = caution(&dataset.counts, &words) {
        super::output::show(&format!("{}\n", super::color::bold(&caution)))?;
    }
    for finding in findings(&study, &words) {
        super::output::write(None, format!("{}\n", finding.text).as_bytes())?;
    }
    let values = [(
        "path",
        place.join("report.html").display().to_string().into(),
    )];
    session.remark(&words.fill("cli-results", &values));
    Ok(outcome(&dataset.diagnostics))
}
