//! A folder of results: from a dataset to figures, tables, documents and the record of how they came about.

use super::around::Around;
use super::data::Source;
use super::folder::{Folder, home};
use super::pictures::{Format, POSITIONS, Pictures, spell, spell_places, spell_plate};
use super::record::{self, Options, Record, Recorded};
use super::session::{Session, outcome};
use super::{Outcome, mark, output};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::present::audience::Audience;
use crate::present::documents::{DOCUMENTS, Document, Gallery};
use crate::present::figures::Figure;
use crate::present::maps::network;
use crate::present::networks::{network_writer, typed};
use crate::present::sheet::Sheet;
use crate::present::side_by_side::side_by_side;
use crate::present::tables::{Reader, writer};
use crate::present::words::Words;
use crate::present::words::findings::{caution, findings};
use crate::present::{Briefing, View};
use clap::builder::TypedValueParser;
use std::path::{Path, PathBuf};

/// Who reads the results, where they go and what of them differs from run to run.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct Wishes {
    #[arg(long, default_value = Audience::Internal.key(), value_parser = audiences())]
    pub(super) audience: Audience,
    #[arg(long)]
    pub(super) actor_sheets: bool,
    #[arg(long, short)]
    pub(super) output: Option<PathBuf>,
}

/// Takes the name of a circle of readers.
pub(super) fn audiences() -> impl TypedValueParser<Value = Audience> {
    super::pictures::keyed(Audience::ALL.map(|audience| (audience.key(), audience)))
}

/// How much of the results is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Everything.
    All,
    /// The documents that are read and handed out.
    Report,
}

impl Extent {
    /// The command that gives so much.
    pub(super) fn command(self) -> &'static str {
        match self {
            Self::All => "analyze",
            Self::Report => "report",
        }
    }

    fn has(self, document: &Document) -> bool {
        self == Self::All || document.report
    }
}

/// All that a run is asked for.
pub(super) struct Order<'a> {
    pub(super) source: &'a Source,
    pub(super) pictures: &'a Pictures,
    pub(super) wishes: &'a Wishes,
    pub(super) extent: Extent,
    /// The record of the run that this one repeats, and where it lies.
    pub(super) repeats: Option<(&'a Record, &'a Path)>,
}

impl Order<'_> {
    /// Where results go unless a place was named: results for other readers, or of another extent, never take the place of the usual ones, and a
    /// repetition stands beside what it is compared with.
    fn place(&self, name: &str) -> PathBuf {
        if let Some(place) = &self.wishes.output {
            return place.clone();
        }
        if let Some((_, record)) = self.repeats {
            return beside(home(record));
        }
        let mut folder = name.to_owned();
        if self.extent == Extent::Report {
            folder.push_str("-report");
        }
        if self.wishes.audience != Audience::default() {
            folder = format!("{folder}-{}", self.wishes.audience.key());
        }
        PathBuf::from("notebooks-out").join(folder)
    }
}

/// Where the repetition of a run goes whose results are in this folder.
fn beside(folder: &Path) -> PathBuf {
    // `.` has a name too, which only the disk knows.
    let named = match folder.file_name() {
        Some(_) => folder.to_owned(),
        None => folder.canonicalize().unwrap_or_else(|_| folder.to_owned()),
    };
    let name = named.file_name().unwrap_or_default().to_string_lossy();
    named.with_file_name(format!("{name}-replay"))
}

/// Fills a folder of results and moves it into place.
pub(super) fn leave(order: &Order<'_>, session: &Session) -> Result<Outcome, Error> {
    // A sheet of an organization is to talk over with it: without what is judged nothing is left that the directory does not say.
    if order.wishes.actor_sheets && order.wishes.audience.hides_judgements() {
        return Err(Error::NoSheetsForEverybody);
    }
    let documents: Vec<&Document> = DOCUMENTS
        .iter()
        .filter(|document| order.extent.has(document))
        .collect();
    let progress = session.progress(4 + documents.len() as u64);
    progress.step(&session.words(None).say("cli-step-read"));
    let mut dataset = order.source.read()?.with_organizations()?;
    let words = session.words(Some(&dataset));
    let earlier = order.pictures.places(session, &words)?;
    let (places, positions) = earlier.unzip();
    let around = Around::of(&dataset, order.source, order.wishes.audience);
    dataset.inputs.extend(around.inputs());
    let own = dataset.diagnostics.len();
    dataset.diagnostics.extend(around.problems());
    if let Some((earlier, _)) = order.repeats {
        earlier.check_inputs(&dataset, positions.as_ref())?;
    }
    let place = order.place(&dataset.district.edition.name);
    let mut folder = Folder::stage(&place)?;

    progress.step(&words.say("cli-step-analyze"));
    let study = Study::of(&dataset.district)?;
    let wishes = order.wishes;
    let memo = network::Memo::default();
    let briefing = Briefing::new(
        &study,
        &dataset.counts,
        &dataset.diagnostics,
        &words,
        session.seed,
    );
    let briefing = briefing.addressed(wishes.audience);
    let made_from = mark::made_from(&dataset, &briefing, false)?;
    let mark = mark::mark(words.language(), session.seed, &made_from);
    let found = around.find(&dataset, &study, session.seed)?;
    let briefing = briefing.with(found.beside());
    let briefing = briefing.viewed(View {
        places: places.as_ref(),
        memo: Some(&memo),
        mark: Some(&mark),
        actor_sheets: wishes.actor_sheets,
        ..View::default()
    });

    progress.step(&words.say("cli-step-figures"));
    // Several figures wait for it: found first, it is found once.
    let kept = network::places(&briefing, &Sheet::default());
    let gallery = Gallery::new(&briefing)?;
    if order.extent == Extent::All {
        write_figures(&mut folder, &briefing, &gallery, &order.pictures.sheets())?;
        // Places are of a map, and say who is on it.
        if gallery.plate("network").is_some() {
            folder.write(POSITIONS, spell_places(&kept).as_bytes())?;
        }
        progress.step(&words.say("cli-step-tables"));
        write_tables(&mut folder, &briefing, &gallery)?;
    }
    for document in documents {
        let values = [("file", document.file.into())];
        progress.step(&words.fill("cli-step-document", &values));
        folder.write(document.file, &(document.write)(&briefing, &gallery)?)?;
    }
    // Outside the office: a path may name a machine or a person.
    let office = wishes.audience == Audience::Internal;
    let options = Options {
        lang: words.language(),
        seed: session.seed,
        strict: order.source.strict,
        size: order.pictures.media(),
        theme: order.pictures.theme(),
        positions: positions.map(|positions| match office {
            true => positions,
            false => positions.by_name(),
        }),
        audience: wishes.audience,
        actor_sheets: wishes.actor_sheets,
    };
    let written = folder.hashes().clone();
    let run = record::record(Recorded {
        dataset: &dataset,
        briefing: &briefing,
        extent: order.extent,
        source: office.then_some(&order.source.dataset),
        options,
        mark: &mark,
        files: &written,
    })?;
    folder.write(record::FILE, &run)?;
    folder.publish()?;
    drop(progress);

    session.remark_on(
        &dataset.diagnostics[..own],
        &dataset.counts,
        Some(&order.source.dataset),
        &words,
    );
    session.remark_on_network(&dataset, &order.source.dataset, &words);
    let ended = around.remark(&found, session, &words);
    if let Some((earlier, _)) = order.repeats {
        remark_on_repetition(earlier, &written, session, &words);
    }
    if let Some(caution) = caution(&dataset.counts, &words) {
        output::show(&format!("{}\n", super::color::bold(&caution)))?;
    }
    for finding in findings(&briefing) {
        output::write(None, format!("{}\n", finding.text).as_bytes())?;
    }
    let first = place.join(DOCUMENTS[0].file);
    let values = [("path", first.display().to_string().into())];
    session.remark(&words.fill("cli-results", &values));
    Ok(outcome(&dataset.diagnostics).worse(ended))
}

/// The figures on every sheet that was asked for, in both formats.
fn write_figures(
    folder: &mut Folder,
    briefing: &Briefing<'_>,
    gallery: &Gallery,
    sheets: &[Sheet],
) -> Result<(), Error> {
    let usual = Sheet::default();
    let asked: Vec<(&Figure, &Sheet)> = gallery
        .plates()
        .iter()
        .flat_map(|plate| sheets.iter().map(move |sheet| (&plate.figure, sheet)))
        .collect();
    let both = [Format::Svg, Format::Png];
    let draw = |&(figure, sheet): &(&Figure, &Sheet)| -> Result<_, Error> {
        match gallery.plate(figure.id).filter(|_| *sheet == usual) {
            Some(plate) => Ok(spell_plate(plate)?.into()),
            None => Ok(spell(
                &(figure.draw)(briefing, sheet)?,
                figure,
                None,
                sheet,
                &both,
            )?),
        }
    };
    for pictures in side_by_side(&asked, draw) {
        for picture in pictures? {
            folder.write(&format!("figures/{}", picture.file), &picture.bytes)?;
        }
    }
    Ok(())
}

/// Every table, for spreadsheets and for programs, and the network with its scores.
fn write_tables(
    folder: &mut Folder,
    briefing: &Briefing<'_>,
    gallery: &Gallery,
) -> Result<(), Error> {
    for table in gallery.tables() {
        for (format, reader) in [
            ("excel-it", Reader::People(briefing.words)),
            ("parquet", Reader::Machine),
        ] {
            let Some(writer) = writer(format) else {
                continue;
            };
            let path = format!("tables/{}.{}", table.id, writer.extension);
            folder.write(&path, &(writer.write)(table, reader)?)?;
        }
    }
    if let Some(graphml) = network_writer("graphml") {
        let bytes = (graphml.write)(&typed::shown(briefing))?;
        folder.write("network.graphml", &bytes)?;
    }
    Ok(())
}

/// Whether a repeated run gave the same bytes, and if not, which files differ.
fn remark_on_repetition(
    earlier: &Record,
    written: &record::Hashes,
    session: &Session,
    words: &Words,
) {
    let Some(others) = earlier.other_files(written) else {
        return;
    };
    let values = [
        ("count", others.len().into()),
        ("files", words.list_of(&others, 8).into()),
        ("then", earlier.version().to_owned().into()),
        ("now", record::VERSION.into()),
    ];
    session.remark(&words.fill("cli-repeated", &values));
}

/// The dataset that a record names, where it can be found: from here, or from a folder that the record lies in.
pub(super) fn locate(named: &Path, record: &Path) -> Option<PathBuf> {
    let mut homes = std::iter::once(Path::new("")).chain(record.ancestors().skip(1));
    homes.find_map(|home| {
        let place = home.join(named);
        place.exists().then_some(place)
    })
}
