//! `groups`: what groups that are known from outside have to do with the ties; and which groups those are, for other commands too.

use super::Outcome;
use super::actors::{ActorArgs, Actors};
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::mixing::assortativity::nominal_assortativity;
use crate::analysis::mixing::ei_index::ei_test;
use crate::analysis::mixing::profile::{Memberships, profiles};
use crate::error::Error;
use crate::ingest::read_groups;
use crate::model::node::Organization;
use crate::present::contents::groups::groups;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How many draws the index of ties between groups is compared with.
const DRAWS: usize = 999;

/// Which groups.
#[derive(Debug, clap::Args)]
pub(super) struct GroupArgs {
    #[arg(long, value_name = "GROUPS")]
    groups: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    actors: ActorArgs,
    #[command(flatten)]
    groups: GroupArgs,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let actors = args.actors.read(session)?;
    let memberships = args.groups.of(&actors, session)?;
    let (graph, words) = (&actors.graph, &actors.words);
    if let Some(single) = memberships.single() {
        match ei_test(graph, &single, DRAWS, session.seed) {
            Ok(test) => {
                let values = [
                    ("index", words.decimal(test.observed, 3).into()),
                    ("mean", words.decimal(test.mean, 3).into()),
                    (
                        "p",
                        words
                            .decimal(test.p_external.min(test.p_internal), 3)
                            .into(),
                    ),
                    ("draws", test.draws.into()),
                ];
                session.remark(&words.fill("cli-ei", &values));
            }
            Err(gap) => {
                let reason = words.say(&format!("gap-{}", gap.key()));
                session.remark(&words.fill("cli-ei-undefined", &[("reason", reason.into())]));
            }
        }
        if let Ok(value) = nominal_assortativity(graph, &single) {
            let values = [("value", words.decimal(value, 3).into())];
            session.remark(&words.fill("cli-assortativity", &values));
        }
    }
    let table = groups(&profiles(graph, &memberships)?);
    args.output.write(&table, words)?;
    Ok(outcome(&actors.diagnostics))
}

impl GroupArgs {
    /// The groups of the actors: `tavoli` or `comuni` of a dataset, else those of a file.
    pub(super) fn of(&self, actors: &Actors, session: &Session) -> Result<Memberships, Error> {
        let named = match (&self.groups, &actors.dataset) {
            (None, None) => return Err(Error::NoGroups),
            (None, Some(_)) => "tavoli",
            (Some(named), _) => named,
        };
        let of = match (named, &actors.dataset) {
            ("tavoli", Some(dataset)) => {
                let network = &dataset.district.network;
                by_organization(network.organizations(), |organization| {
                    let tavoli = network.tavoli_of(&organization.id);
                    let name = |id| network.tavolo(id).map(|tavolo| tavolo.name.clone());
                    tavoli.into_iter().filter_map(name).collect()
                })
            }
            ("comuni" | "municipalities", Some(dataset)) => {
                let network = &dataset.district.network;
                by_organization(network.organizations(), |organization| {
                    let name = |code| network.municipality(code).map(|comune| comune.name.clone());
                    organization.municipality.iter().filter_map(name).collect()
                })
            }
            (path, _) => {
                let read = read_groups(Path::new(path))?;
                session.remark_on(&read.diagnostics, &[], None, &actors.words);
                read.of
            }
        };
        let memberships = Memberships::new(actors.graph.ids(), &of);
        let without = memberships.of.iter().filter(|own| own.is_empty()).count();
        let values = [
            ("groups", memberships.names.len().into()),
            ("without", without.into()),
        ];
        session.remark(&actors.words.fill("cli-groups", &values));
        Ok(memberships)
    }
}

type Groups = BTreeMap<String, BTreeSet<String>>;

fn by_organization<'a>(
    organizations: impl Iterator<Item = &'a Organization>,
    groups: impl Fn(&Organization) -> BTreeSet<String>,
) -> Groups {
    organizations
        .map(|organization| (organization.id.to_string(), groups(organization)))
        .collect()
}
