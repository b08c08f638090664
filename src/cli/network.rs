//! `network`: the network as a whole, of a dataset or of a plain network.

use super::Outcome;
use super::actors::ActorArgs;
use super::measuring::{EffortArgs, reason, remark_estimated};
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::panel::tail::{NoFit, PowerLaw, degree_distribution};
use crate::analysis::panel::triads::triad_census;
use crate::analysis::panel::variants::{Variant, variants, without_isolates};
use crate::analysis::panel::{FACTS, Panel, fact};
use crate::analysis::scores::Gap;
use crate::analysis::structure::cut_vertices::bridges;
use crate::error::Error;
use crate::model::actor_graph::ActorGraph;
use crate::present::contents::network::{distribution, network, object, parts, triads};
use crate::present::contents::pairs::pairs;
use crate::present::tables::heading;
use crate::present::words::Words;

/// As many as a dataset has at most.
const VARIANTS: u64 = 8;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    actors: ActorArgs,
    #[arg(long, conflicts_with_all = ["distribution", "parts", "bridges", "exact"])]
    triads: bool,
    #[arg(long, conflicts_with_all = ["parts", "bridges", "exact"])]
    distribution: bool,
    #[arg(long, conflicts_with_all = ["bridges", "exact"])]
    parts: bool,
    #[arg(long, conflicts_with = "exact")]
    bridges: bool,
    #[command(flatten)]
    effort: EffortArgs,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let actors = args.actors.read(session)?;
    let (graph, words) = (&actors.graph, &actors.words);
    if args.triads {
        args.output.write(&triads(&triad_census(graph)), words)?;
        return Ok(outcome(&actors.diagnostics));
    }
    if args.distribution {
        let found = degree_distribution(graph, session.seed);
        session.remark(&tail(found.tail.as_ref(), words));
        args.output.write(&distribution(&found), words)?;
        return Ok(outcome(&actors.diagnostics));
    }
    let names = actors.names();
    if args.parts {
        args.output.write(&parts(graph, names.as_deref()), words)?;
        return Ok(outcome(&actors.diagnostics));
    }
    if args.bridges {
        let ties = bridges(graph);
        let table = pairs("bridges", graph, names.as_deref(), &ties, Vec::new());
        args.output.write(&table, words)?;
        return Ok(outcome(&actors.diagnostics));
    }
    let options = args.effort.options(session);
    let progress = session.progress(VARIANTS);
    progress.step(&words.say(&heading(Variant::Whole.key())));
    let mut panels = vec![(Variant::Whole, Panel::of(graph, &options)?)];
    if let Some(fact) = fact("betweenness_centralization") {
        let precision = panels[0].1.precision_of_betweenness();
        remark_estimated(&fact.explanation, precision, session, words);
    }
    let missing: Vec<String> = FACTS
        .iter()
        .filter_map(|fact| {
            let gap = (fact.compute)(&panels[0].1).err()?;
            let name = fact.explanation.told(words.language()).term();
            (gap != Gap::Undirected).then(|| format!("{name} ({})", reason(gap, words)))
        })
        .collect();
    if !missing.is_empty() {
        let values = [("facts", missing.join("; ").into())];
        session.remark(&words.fill("cli-facts-missing", &values));
    }
    let mut add = |variant: Variant, other: &ActorGraph| -> Result<(), Error> {
        progress.step(&words.say(&heading(variant.key())));
        panels.push((variant, Panel::of(other, &options)?));
        Ok(())
    };
    match &actors.dataset {
        None => add(Variant::WithoutIsolates, &without_isolates(graph))?,
        Some(dataset) => {
            let district = &dataset.district;
            let (lead, asked) = (
                district.edition.lead.as_ref(),
                args.actors.selection(district),
            );
            let all = variants(&district.network, lead, &asked);
            for (variant, other) in all.filter(|(variant, _)| *variant != Variant::Whole) {
                match args.actors.without_isolates() {
                    true => add(variant, &without_isolates(&other))?,
                    false => add(variant, &other)?,
                }
            }
        }
    }
    drop(progress);
    args.output
        .write_or_object(&network(&panels), || object(&panels), words)?;
    Ok(outcome(&actors.diagnostics))
}

/// Which law the actors of many ties follow, or why none is given.
fn tail(found: Result<&PowerLaw, &NoFit>, words: &Words) -> String {
    match found {
        Ok(law) => words.fill(
            "tail-fits",
            &[
                ("alpha", words.decimal(law.alpha, 2).into()),
                ("first", law.x_min.into()),
                ("actors", law.actors.into()),
                ("p", words.decimal(law.p, 2).into()),
                ("samples", law.samples.into()),
            ],
        ),
        Err(NoFit::AllEqual) => words.say("tail-all-equal"),
        Err(NoFit::ShortTail { x_min, actors }) => words.fill(
            "tail-short",
            &[("first", (*x_min).into()), ("actors", (*actors).into())],
        ),
        Err(NoFit::Rejected { p, samples }) => words.fill(
            "tail-rejected",
            &[
                ("p", words.decimal(*p, 2).into()),
                ("samples", (*samples).into()),
            ],
        ),
    }
}
