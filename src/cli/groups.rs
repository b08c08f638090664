//! `groups`: what groups that are known from outside have to do with the ties; and which groups those are, for other commands too.

use super::Outcome;
use super::actors::{ActorArgs, Actors};
use super::measuring::{EffortArgs, reason};
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::mixing::assortativity::{nominal_assortativity, numeric_assortativity};
use crate::analysis::mixing::ei_index::ei_test;
use crate::analysis::mixing::profile::{Memberships, profiles};
use crate::error::Error;
use crate::ingest::read_groups;
use crate::model::actor_graph::ActorGraph;
use crate::model::node::Organization;
use crate::present::contents::groups::groups;
use crate::present::words::Words;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How many draws the index of ties between groups is compared with.
const DRAWS: usize = 999;

/// Which groups.
#[derive(Debug, clap::Args)]
pub(super) struct GroupArgs {
    #[arg(long, value_name = "GROUPS")]
    groups: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    attribute: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    actors: ActorArgs,
    #[command(flatten)]
    groups: GroupArgs,
    #[command(flatten)]
    effort: EffortArgs,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let actors = args.actors.read(session)?;
    let memberships = args.groups.of(&actors, session)?;
    let (graph, words) = (&actors.graph, &actors.words);
    match memberships.single() {
        Some(single) => remark_on_whole(graph, &memberships, &single, session, words),
        None => session.remark(&words.say("cli-groups-overlap")),
    }
    let table = groups(&profiles(
        graph,
        &memberships,
        args.effort.options(session).effort,
    ));
    args.output.write(&table, words)?;
    Ok(outcome(&actors.diagnostics))
}

/// Says how far ties stay inside groups in the network as a whole, where each actor has one group at most.
fn remark_on_whole(
    graph: &ActorGraph,
    memberships: &Memberships,
    single: &[Option<usize>],
    session: &Session,
    words: &Words,
) {
    match ei_test(graph, single, DRAWS, session.seed) {
        Ok(test) => {
            // Either way of being far from chance counts.
            let p = (2.0 * test.p_external.min(test.p_internal)).min(1.0);
            let values = [
                ("index", words.decimal(test.observed, 3).into()),
                ("mean", words.decimal(test.mean, 3).into()),
                ("p", words.decimal(p, 3).into()),
                ("draws", test.draws.into()),
            ];
            session.remark(&words.fill("cli-ei", &values));
        }
        Err(gap) => {
            let values = [("reason", reason(gap, words).into())];
            session.remark(&words.fill("cli-ei-undefined", &values));
        }
    }
    if let Ok(value) = nominal_assortativity(graph, single) {
        let values = [("value", words.decimal(value, 3).into())];
        session.remark(&words.fill("cli-assortativity", &values));
    }
    if let Some(numbers) = memberships.numbers()
        && let Ok(value) = numeric_assortativity(graph, &numbers)
    {
        let values = [("value", words.decimal(value, 3).into())];
        session.remark(&words.fill("cli-numeric-assortativity", &values));
    }
}

impl GroupArgs {
    /// Whether anybody said which groups.
    pub(super) fn says_something(&self) -> bool {
        self.groups.is_some() || self.attribute.is_some()
    }

    /// Whether the groups are those that a dataset tells by itself.
    pub(super) fn is_of_dataset(&self) -> bool {
        let named = self.groups.as_deref().unwrap_or_default();
        ["tavoli", "comuni", "municipalities"].contains(&named)
    }

    /// The groups of the actors: `tavoli` or `comuni` of a dataset, else those of a file.
    pub(super) fn of(&self, actors: &Actors, session: &Session) -> Result<Memberships, Error> {
        self.of_or(actors, "tavoli", session)
    }

    /// The same, where other groups of a dataset are meant if nobody says which. An attribute alone is one of the file of nodes.
    pub(super) fn of_or(
        &self,
        actors: &Actors,
        usual: &str,
        session: &Session,
    ) -> Result<Memberships, Error> {
        let nodes = actors.nodes.as_ref().filter(|_| self.attribute.is_some());
        let nodes = nodes.map(|path| path.display().to_string());
        let named = match (self.groups.as_ref().or(nodes.as_ref()), &actors.dataset) {
            (None, None) => return Err(Error::NoGroups),
            (None, Some(_)) => usual,
            (Some(named), _) => named,
        };
        if self.attribute.is_some() && actors.dataset.is_some() && self.groups.is_none() {
            return Err(Error::NoGroups);
        }
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
            ("volontari" | "volunteers", Some(dataset)) => {
                by_organization(dataset.district.network.organizations(), |organization| {
                    organization
                        .volunteers
                        .iter()
                        .map(ToString::to_string)
                        .collect()
                })
            }
            ("personale" | "staff", Some(dataset)) => {
                by_organization(dataset.district.network.organizations(), |organization| {
                    organization.staff.iter().map(ToString::to_string).collect()
                })
            }
            (path, _) => {
                let read = read_groups(Path::new(path), self.attribute.as_deref())?;
                session.remark_on(&read.diagnostics, &[], None, &actors.words);
                let absent = read
                    .of
                    .keys()
                    .filter(|id| actors.graph.index_of(id).is_none());
                let absent: Vec<String> = absent.cloned().collect();
                if !absent.is_empty() {
                    let values = [
                        ("count", absent.len().into()),
                        ("ids", actors.words.list_of(&absent, 5).into()),
                    ];
                    session.remark(&actors.words.fill("cli-groups-unknown", &values));
                }
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
