//! Which actors and ties a measure is taken on: those of a dataset, or of a plain network.

use super::session::Session;
use super::{data, naming};
use crate::error::Error;
use crate::ingest::{Dataset, EdgeWeight, read_edges, read_two_mode};
use crate::model::actor_graph::{ActorGraph, ActorSelection, Weighting};
use crate::model::diagnostic::Diagnostic;
use crate::model::district::District;
use crate::model::tie::RelationKind;
use crate::present::words::Words;
use clap::ValueEnum;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where the actors are read from, and which of their ties count.
#[derive(Debug, clap::Args)]
pub(super) struct ActorArgs {
    #[arg(required_unless_present = "edges", conflicts_with = "edges")]
    dataset: Option<PathBuf>,
    #[command(flatten)]
    options: ActorOptions,
}

/// The same without the dataset itself, for a command that finds it among other things.
#[derive(Debug, clap::Args)]
pub(super) struct ActorOptions {
    #[arg(long)]
    edges: Option<PathBuf>,
    #[arg(long, requires = "edges")]
    nodes: Option<PathBuf>,
    #[arg(long, requires = "edges", conflicts_with_all = ["nodes", "directed"])]
    two_mode: bool,
    #[arg(long)]
    directed: bool,
    #[arg(long, value_name = "COLUMN")]
    weight: Option<String>,
    #[arg(
        long,
        value_name = "COLUMN",
        conflicts_with = "weight",
        requires = "edges"
    )]
    cost: Option<String>,
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        conflicts_with = "edges",
        ignore_case = true
    )]
    kind: Vec<KindOption>,
    #[arg(long, conflicts_with = "edges")]
    confirmed: bool,
    #[arg(long, conflicts_with = "edges")]
    without_lead: bool,
    #[arg(long)]
    without_isolates: bool,
    #[arg(long, conflicts_with = "edges")]
    strict: bool,
}

/// A kind of tie, in either language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum KindOption {
    #[value(alias = "collabora")]
    Collaborates,
    #[value(alias = "invia")]
    Refers,
    #[value(alias = "finanzia")]
    Funds,
    #[value(alias = "informa")]
    Informs,
}

impl From<KindOption> for RelationKind {
    fn from(option: KindOption) -> Self {
        match option {
            KindOption::Collaborates => Self::Collaborates,
            KindOption::Refers => Self::Refers,
            KindOption::Funds => Self::Funds,
            KindOption::Informs => Self::Informs,
        }
    }
}

/// The actors as read.
pub(super) struct Actors {
    /// The actors and ties asked for.
    pub(super) graph: ActorGraph,
    /// The dataset they are of; `None` for a plain network.
    pub(super) dataset: Option<Dataset>,
    /// The file of the nodes of a plain network, if there is one.
    pub(super) nodes: Option<PathBuf>,
    /// What was found wrong.
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) words: Words,
}

impl Actors {
    /// The name of each actor by its index, where there is a dataset that says it.
    pub(super) fn names(&self) -> Option<Vec<&str>> {
        let district = &self.dataset.as_ref()?.district;
        let organizations = district.network.organizations();
        let names: BTreeMap<&str, &str> = organizations
            .map(|organization| (organization.id.as_str(), organization.name.as_str()))
            .collect();
        let ids = self.graph.ids().iter();
        Some(
            ids.map(|id| names.get(id.as_str()).copied().unwrap_or(id))
                .collect(),
        )
    }

    /// What is said when no actor of theirs is meant by `asked`. `path` is the dataset, if they are of one.
    pub(super) fn nobody(&self, asked: &str, path: Option<&Path>) -> Error {
        let names = self.names();
        let name = |actor: usize| names.as_ref().map(|names| names[actor]);
        let ids = self.graph.ids().iter().enumerate();
        naming::nobody(
            asked,
            ids.map(|(actor, id)| (id.as_str(), name(actor))),
            path,
        )
    }
}

impl ActorArgs {
    /// The dataset, if one is named.
    pub(super) fn dataset(&self) -> Option<&Path> {
        self.dataset.as_deref()
    }

    /// Reads what the arguments ask for, and remarks on its problems, on *n* and on what was merged.
    pub(super) fn read(&self, session: &Session) -> Result<Actors, Error> {
        self.options.read(self.dataset.as_deref(), session)
    }

    /// Which ties of a dataset count.
    pub(super) fn selection(&self, district: &District) -> ActorSelection {
        self.options.selection(district)
    }

    /// Whether actors without ties are left out.
    pub(super) fn without_isolates(&self) -> bool {
        self.options.without_isolates
    }
}

impl ActorOptions {
    /// Whether any of the options was given.
    pub(super) fn says_something(&self) -> bool {
        self.edges.is_some()
            || !self.kind.is_empty()
            || self.weight.is_some()
            || [
                self.directed,
                self.confirmed,
                self.without_lead,
                self.without_isolates,
                self.strict,
            ]
            .contains(&true)
    }

    /// Reads the actors of the file of ties that the options name, else of a dataset.
    pub(super) fn read(&self, dataset: Option<&Path>, session: &Session) -> Result<Actors, Error> {
        session
            .progress(1)
            .step(&session.words(None).say("cli-step-read"));
        let mut actors = match (&self.edges, dataset) {
            (Some(edges), _) => self.of_edges(edges, session)?,
            (None, Some(dataset)) => self.of_dataset(dataset, session)?,
            (None, None) => return Err(Error::NoNetwork),
        };
        let isolates = (0..actors.graph.len())
            .filter(|&actor| actors.graph.is_isolate(actor))
            .count();
        if self.without_isolates {
            let graph = &actors.graph;
            actors.graph = graph.induced(|actor| !graph.is_isolate(actor));
        }
        let graph = &actors.graph;
        let counts = [
            ("n", graph.len().into()),
            ("m", graph.ties().into()),
            ("isolates", isolates.into()),
            ("parallel", graph.parallel_ties().into()),
            ("own", graph.self_ties().into()),
        ];
        let message = if self.without_isolates {
            "cli-graph-without-isolates"
        } else {
            "cli-graph"
        };
        session.remark(&actors.words.fill(message, &counts));
        Ok(actors)
    }

    fn selection(&self, district: &District) -> ActorSelection {
        let kinds: Vec<RelationKind> = self.kind.iter().map(|&kind| kind.into()).collect();
        let lead = district.edition.lead.clone();
        ActorSelection {
            kinds: if kinds.is_empty() {
                RelationKind::ALL.to_vec()
            } else {
                kinds
            },
            confirmed_only: self.confirmed,
            without: lead.into_iter().filter(|_| self.without_lead).collect(),
            directed: self.directed,
            weighted: self.weight.is_some(),
        }
    }

    fn of_edges(&self, edges: &Path, session: &Session) -> Result<Actors, Error> {
        let (weight, weighting) = match (&self.weight, &self.cost) {
            (Some(column), _) => (EdgeWeight::Strength(column.clone()), Weighting::StrengthSum),
            (None, Some(column)) => (EdgeWeight::Cost(column.clone()), Weighting::Cost),
            (None, None) => (EdgeWeight::None, Weighting::Unweighted),
        };
        let list = if self.two_mode {
            read_two_mode(edges, &weight)?
        } else {
            read_edges(edges, self.nodes.as_deref(), &weight)?
        };
        let words = session.words(None);
        session.remark_on(&list.diagnostics, &list.counts, None, &words);
        match list.directed {
            Some(true) if !self.directed => session.remark(&words.say("cli-file-directed")),
            Some(false) if self.directed => session.remark(&words.say("cli-file-undirected")),
            _ => {}
        }
        let both_ways = list.directed == Some(false);
        Ok(Actors {
            graph: list.network.into_graph(self.directed, both_ways, weighting),
            dataset: None,
            nodes: self.nodes.clone(),
            diagnostics: list.diagnostics,
            words,
        })
    }

    fn of_dataset(&self, dataset: &Path, session: &Session) -> Result<Actors, Error> {
        let source = data::Source {
            dataset: dataset.to_owned(),
            strict: self.strict,
        };
        let (mut dataset, words) = data::read(&source, session)?;
        if let Some(column) = &self.weight
            && !["strength", "forza"].contains(&column.as_str())
        {
            return Err(Error::NoSuchWeight {
                column: column.clone(),
            });
        }
        let selection = self.selection(&dataset.district);
        Ok(Actors {
            graph: ActorGraph::of_organizations(&dataset.district.network, &selection),
            diagnostics: std::mem::take(&mut dataset.diagnostics),
            dataset: Some(dataset),
            nodes: None,
            words,
        })
    }
}
