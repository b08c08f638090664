//! `scenario`: the scenarios of a plan, or the closing of organizations, beside the district as it is: in numbers, in sentences, on maps.

use super::batch::Batch;
use super::beside::Named;
use super::data::{Source, answer, read};
use super::output::TableOutput;
use super::pictures::{Format, spell};
use super::session::Session;
use super::{Outcome, mark, naming};
use crate::analysis::scenario::{Comparison, ScenarioError, by_price, compare};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::ingest::{Dataset, Input};
use crate::model::diagnostic::Origin;
use crate::model::rows::Row;
use crate::model::scenario::{Change, Draft, Plan, Scenario, Step, Thing, apply};
use crate::present::contents::{aside, scenarios::TABLES};
use crate::present::figures::{FIGURES, Figure};
use crate::present::maps::network;
use crate::present::report::told_beside;
use crate::present::sheet::Sheet;
use crate::present::words::Words;
use crate::present::{Beside, Briefing, View};
use clap::builder::PossibleValuesParser;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The figures that are drawn of the district before and after, with every organization in its place.
const MAPS: [&str; 2] = ["network", "changes-map"];

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN", conflicts_with = "close")]
    plan: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    close: Vec<String>,
    #[arg(long, default_value = TABLES[0], value_parser = PossibleValuesParser::new(TABLES))]
    table: String,
    #[arg(long, value_name = "DIR")]
    maps: Option<PathBuf>,
    #[command(flatten)]
    output: TableOutput,
}

/// A plan to carry out, and the file it is from, where it is from one.
struct Asked {
    plan: Plan,
    input: Option<Input>,
}

/// Compares the scenarios with the district as it is, and says what of the plan cannot be carried out: then nothing is written.
pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let (dataset, words) = read(&args.source, session)?;
    let (asked, comparison) = match args.close.is_empty() {
        true => planned(args.plan.as_deref(), &dataset, session, &words)?,
        false => closing(&args.close, &dataset, &args.source.dataset, &words)?,
    };
    if let Some(folder) = &args.maps {
        let count = draw(&asked, &dataset, folder, session, &words)?;
        let values = [
            ("path", folder.display().to_string().into()),
            ("count", count.into()),
        ];
        session.remark(&words.fill("cli-written-files", &values));
    }
    answer(&dataset, &words, &args.output, session, |briefing| {
        let beside = Beside {
            plan: Some(&comparison),
            ..Beside::default()
        };
        let briefing = briefing.with(beside);
        for sentence in told_beside(&briefing) {
            session.remark(&sentence);
        }
        session.remark(&words.say("scenarios-caution-shared"));
        if by_price(&comparison).iter().any(|one| one.beside.is_some()) {
            session.remark(&words.say("scenarios-note-base"));
        }
        Ok(aside(&args.table, &briefing))
    })
}

/// The plan that is named, or else the one that the dataset names.
fn planned(
    path: Option<&Path>,
    dataset: &Dataset,
    session: &Session,
    words: &Words,
) -> Result<(Asked, Comparison), Error> {
    let named = Named::of(path, dataset)?.ok_or(Error::NoPlan)?;
    let comparison = match named.compare(&dataset.district)? {
        Ok(comparison) => comparison,
        Err(problems) => {
            session.complain(&problems, words);
            return Err(named.unusable());
        }
    };
    // Usable all the same: what was repaired, or is no column of a plan.
    named.remark(&named.read.diagnostics, session, words);
    let asked = Asked {
        plan: named.read.plan,
        input: Some(named.read.input),
    };
    Ok((asked, comparison))
}

/// A plan of one scenario, in which these organizations close.
fn closing(
    asked: &[String],
    dataset: &Dataset,
    path: &Path,
    words: &Words,
) -> Result<(Asked, Comparison), Error> {
    let network = &dataset.district.network;
    let mut names = Vec::new();
    let mut steps: Vec<Row<Step>> = Vec::new();
    for asked in asked {
        let organization = naming::organization(network, asked, path)?;
        let change = Change::Close(Thing::Organization(organization.id.clone()));
        if steps.iter().any(|step| step.record.change == change) {
            continue;
        }
        names.push(organization.name.clone());
        steps.push(Row {
            record: Step {
                change,
                cost: None,
                note: None,
            },
            origin: Origin::file("--close"),
        });
    }
    let values = [
        ("count", names.len().into()),
        ("names", words.list(&names).into()),
    ];
    let scenario = Scenario {
        name: words.fill("scenarios-closing", &values),
        on: [].into(),
        steps,
        origin: Origin::file("--close"),
    };
    let plan = Plan {
        title: None,
        scenarios: vec![scenario],
    };
    let comparison = compare(&dataset.district, &plan).map_err(|error| match error {
        ScenarioError::Analysis(error) => error.into(),
        ScenarioError::Plan(_) => Error::Plan {
            file: "--close".to_owned(),
        },
    })?;
    Ok((Asked { plan, input: None }, comparison))
}

/// Draws the maps of the district as it is and of every scenario into a folder: whoever stays, stays in place.
fn draw(
    asked: &Asked,
    dataset: &Dataset,
    folder: &Path,
    session: &Session,
    words: &Words,
) -> Result<usize, Error> {
    let sheet = Sheet::default();
    let baseline = Draft::of(&dataset.district).district();
    let baseline = Study::of(&baseline)?;
    let today = Briefing::new(&baseline, &dataset.counts, &[], words, session.seed);
    let mut made_from = mark::made_from(dataset, &today, false)?;
    let inputs = asked.input.iter();
    made_from.extend(inputs.flat_map(|input| [input.file.clone(), input.sha256.clone()]));
    let places = network::places(&today, &sheet);
    let mut batch = Batch::into(folder)?;
    let mut taken = BTreeSet::new();
    let mut spelled = |study: &Study<'_>, scenario: Option<&str>| -> Result<(), Error> {
        let today = words.say("scenario-baseline");
        let about = scenario.unwrap_or(&today);
        let mut file = plain(about);
        while !taken.insert(file.clone()) {
            file.push_str("-2");
        }
        let figures = match scenario {
            Some(_) => &MAPS[..],
            None => &MAPS[..1],
        };
        let mut made_from = made_from.clone();
        made_from.push(about.to_owned());
        let mark = mark::mark(words.language(), session.seed, &made_from);
        let briefing = Briefing::new(study, &dataset.counts, &[], words, session.seed);
        let briefing = briefing.viewed(View {
            before: Some(&baseline),
            scenario,
            places: Some(&places),
            mark: Some(&mark),
            ..View::default()
        });
        let drawn = |figure: &&Figure| figures.contains(&figure.id);
        for figure in FIGURES.iter().filter(drawn) {
            let drawing = (figure.draw)(&briefing, &sheet)?;
            let both = [Format::Svg, Format::Png];
            for picture in spell(&drawing, figure, Some(&file), &sheet, &both)? {
                batch.write(&picture.file, &picture.bytes)?;
            }
        }
        Ok(())
    };
    spelled(&baseline, None)?;
    for scenario in &asked.plan.scenarios {
        // It could be carried out a moment ago.
        let Ok(changed) = apply(&dataset.district, &asked.plan, scenario) else {
            continue;
        };
        spelled(&Study::of(&changed)?, Some(&scenario.name))?;
    }
    batch.publish()
}

/// So many letters of a scenario's name at most go into the name of a file: the systems of some sticks take no more than 255 bytes.
const LONGEST: usize = 60;

/// The name of a scenario as part of the name of a file: small letters and digits, `-` for all else; `scenario` where nothing is left.
fn plain(name: &str) -> String {
    let letter = |letter: char| match letter.is_alphanumeric() {
        true => letter,
        false => '-',
    };
    let name: String = name.to_lowercase().chars().map(letter).collect();
    let parts: Vec<&str> = name.split('-').filter(|part| !part.is_empty()).collect();
    let name: String = parts.join("-").chars().take(LONGEST).collect();
    match name.is_empty() {
        true => "scenario".to_owned(),
        false => name,
    }
}
