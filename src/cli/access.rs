//! `access`: how much there is within reach, or how far it is, on a dataset or on plain files of demand, supply and costs.

mod options;
mod remarks;

use super::amounts::minutes;
use super::measuring::asked;
use super::output::TableOutput;
use super::session::{Session, outcome};
use super::territory::{Named, TerritoryArgs};
use super::{Outcome, data};
use crate::analysis::coverage::access::needs::{Competition, Measured};
use crate::analysis::coverage::access::{
    ACCESS_METHODS, AccessMethod, AccessOptions, Setting, Territory,
};
use crate::analysis::coverage::catchment::catchments;
use crate::error::Error;
use crate::ingest::read_demand_supply;
use crate::model::district::District;
use crate::model::ids::NeedTypeId;
use crate::model::units::Minutes;
use crate::present::contents::access::{access_of_needs, access_of_places};
use clap::ValueEnum;
use clap::builder::PossibleValuesParser;
use options::{Curve, StepTable, above_zero, curve, step_table};
use remarks::Remarks;
use std::path::Path;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    territory: TerritoryArgs,
    #[arg(
        long = "method",
        id = "access_method",
        value_name = "METHOD",
        value_delimiter = ',',
        default_value = "e2sfca",
        value_parser = PossibleValuesParser::new(ACCESS_METHODS.iter().map(|method| method.id)),
    )]
    method: Vec<String>,
    #[arg(long, value_name = "MINUTES", value_parser = minutes, allow_negative_numbers = true)]
    radius: Option<f64>,
    #[arg(long, value_name = "MINUTES:WEIGHT,…", value_parser = step_table, conflicts_with = "decay")]
    steps: Option<StepTable>,
    #[arg(long, value_name = "CURVE", value_parser = curve)]
    decay: Option<Curve>,
    #[arg(long, value_name = "MINUTES", value_parser = above_zero, allow_negative_numbers = true, )]
    tau: Option<f64>,
    #[arg(long, value_name = "PERSONS", value_parser = above_zero, allow_negative_numbers = true)]
    rho: Option<f64>,
    #[arg(long, value_enum, conflicts_with = "demand", default_value = "all")]
    by: By,
    #[arg(
        long = "type",
        id = "need_type",
        value_name = "ID",
        value_delimiter = ',',
        conflicts_with = "demand"
    )]
    need_type: Vec<String>,
    #[command(flatten)]
    output: TableOutput,
}

/// Which needs compete for the same services.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    All,
    Type,
}

/// The radius of plain files where none is stated, and that of a dataset that states none.
const USUAL_RADIUS: f64 = 30.0;

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let methods = asked(ACCESS_METHODS, |method| method.id, &args.method);
    match args.territory.named()? {
        Named::Files(files) => of_files(args, &methods, files, session),
        Named::Dataset(source) => of_dataset(args, &methods, &source, session),
    }
}

impl Args {
    /// The options of the methods. A table of steps says how far it goes, where no radius does.
    fn options(&self, usual: f64, methods: &[&AccessMethod]) -> AccessOptions {
        let by_steps = methods.iter().any(|method| method.uses(Setting::Decay));
        let steps = self.steps.as_ref().filter(|_| by_steps);
        let radius = self.radius.or(steps.map(StepTable::longest));
        let radius = radius.unwrap_or(usual);
        let usual = AccessOptions::within(radius);
        AccessOptions {
            decay: match (steps, &self.decay) {
                (Some(steps), _) => steps.0.clone(),
                (None, Some(curve)) => curve.decay(radius),
                (None, None) => usual.decay.clone(),
            },
            tau: self.tau.unwrap_or(usual.tau),
            rho: self.rho,
            ..usual
        }
    }

    /// The options given that none of these methods goes by. The radius of a dataset is never idle: services reach as far.
    fn idle(&self, methods: &[&AccessMethod], in_dataset: bool) -> Vec<(&'static str, Setting)> {
        let radius = self.radius.is_some() && !in_dataset;
        let given = [
            ("radius", Setting::Radius, radius),
            ("steps", Setting::Decay, self.steps.is_some()),
            ("decay", Setting::Decay, self.decay.is_some()),
            ("tau", Setting::Crowding, self.tau.is_some()),
            ("rho", Setting::Crowding, self.rho.is_some()),
        ];
        let idle = given.into_iter().filter(|&(_, setting, given)| {
            given && !methods.iter().any(|method| method.uses(setting))
        });
        idle.map(|(option, setting, _)| (option, setting)).collect()
    }
}

fn of_files(
    args: &Args,
    methods: &[&'static AccessMethod],
    [demand, supply, costs]: [&Path; 3],
    session: &Session,
) -> Result<Outcome, Error> {
    let words = session.words(None);
    let read = read_demand_supply(demand, supply, costs)?;
    session.remark_on(&read.diagnostics, &read.counts, None, &words);
    let options = args.options(USUAL_RADIUS, methods);
    let territory = Territory::from(&read.territory);
    let remarks = Remarks {
        session,
        words: &words,
        options: &options,
    };
    remarks.idle(&args.idle(methods, false));
    remarks.rows(&read.counts, read.repeated);
    remarks.extent(&territory);
    let mut found = Vec::new();
    for method in methods {
        let access = (method.compute)(&territory, &options)?;
        remarks.method(method, &access, true);
        let ids = |place: usize| read.territory.demand.ids[place].clone();
        remarks.reach(method, &access, territory.persons, ids);
        found.push((*method, access));
    }
    args.output
        .write(&access_of_places(&read.territory.demand, found), &words)?;
    Ok(outcome(&read.diagnostics))
}

fn of_dataset(
    args: &Args,
    methods: &[&'static AccessMethod],
    source: &data::Source,
    session: &Session,
) -> Result<Outcome, Error> {
    let (mut dataset, words) = data::read(source, session)?;
    let options = args.options(dataset.district.edition.radius.0, methods);
    // A service without a list reaches as far as is asked for.
    dataset.district.edition.radius = Minutes(options.radius);
    let district = &dataset.district;
    let shown = shown(district, &args.need_type)?;
    let catchments = catchments(district);
    let competitions = match args.by {
        By::All => vec![Competition::together(district, &catchments)],
        By::Type => Competition::by_type(district, &catchments),
    };
    let remarks = Remarks {
        session,
        words: &words,
        options: &options,
    };
    remarks.idle(&args.idle(methods, true));
    remarks.needs(district, &shown, &competitions);
    let network = &district.network;
    let needs: Vec<_> = network.needs().collect();
    let mut found = Vec::new();
    for method in methods {
        let measured = Measured::of(method, &competitions, &options)?;
        remarks.method(method, &measured.access, shown.len() == needs.len());
        let measured = measured.only(&shown);
        let persons: Vec<f64> = shown
            .iter()
            .map(|&need| f64::from(needs[need].persons.stated().unwrap_or_default()))
            .collect();
        let names = |row: usize| {
            let id = &needs[shown[row]].id;
            let place = district.municipality_name(&id.municipality);
            match network.need_type(&id.need_type) {
                Some(need_type) => format!("{}, {place}", need_type.name),
                None => format!("{}, {place}", id.need_type),
            }
        };
        remarks.reach(method, &measured.access, &persons, names);
        found.push((*method, measured));
    }
    args.output
        .write(&access_of_needs(district, &shown, found), &words)?;
    // Of the minutes, the remarks above have said it.
    data::remark_on_sources(district, false, session, &words);
    Ok(outcome(&dataset.diagnostics))
}

/// The needs that have rows: all, or those of the types asked for.
fn shown(district: &District, types: &[String]) -> Result<Vec<usize>, Error> {
    let network = &district.network;
    let mut wanted = Vec::new();
    for id in types {
        let known = id.parse::<NeedTypeId>().ok();
        let known = known.filter(|id| network.need_type(id).is_some());
        wanted.push(known.ok_or_else(|| Error::NoSuchNeedType {
            id: id.clone(),
            known: network.need_types().map(|one| one.id.to_string()).collect(),
        })?);
    }
    let all = network.needs().enumerate();
    Ok(all
        .filter(|(_, need)| wanted.is_empty() || wanted.contains(&need.id.need_type))
        .map(|(place, _)| place)
        .collect())
}
