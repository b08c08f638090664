//! Isolated actors: a named list with reasons, not a score alone.

use super::components::Components;
use crate::analysis::scores::Scores;
use crate::model::actor_graph::ActorGraph;
use crate::model::network::Network;
use crate::model::node::Organization;
use serde::Serialize;

/// Why an actor is on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Reason {
    /// It did not answer the survey: its ties are not known, which is not having none.
    DidNotAnswer,
    /// No tie at all.
    NoTie,
    /// Ties only inside a component that is not the largest.
    SmallComponent {
        /// Actors of that component, itself included.
        size: usize,
    },
    /// Its only tie is with the lead organization.
    OnlyLead,
    /// It has other ties, but without the lead it falls out of the largest component.
    OnlyThroughLead {
        /// Actors it would still reach, itself included.
        size: usize,
    },
    /// It sits in no working group.
    NoTavolo,
    /// It provides no service.
    NoService,
}

impl Reason {
    /// The name used in files and message catalogues.
    pub fn key(&self) -> &'static str {
        match self {
            Self::DidNotAnswer => "did-not-answer",
            Self::NoTie => "no-tie",
            Self::SmallComponent { .. } => "small-component",
            Self::OnlyLead => "only-lead",
            Self::OnlyThroughLead { .. } => "only-through-lead",
            Self::NoTavolo => "no-tavolo",
            Self::NoService => "no-service",
        }
    }

    /// Whether it says that ties are missing, as a reason about seats and services does not.
    fn is_structural(self) -> bool {
        matches!(
            self,
            Self::NoTie | Self::SmallComponent { .. } | Self::OnlyLead
        )
    }
}

/// How to read an actor's reasons together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// No tie, a small component, or the lead alone.
    Isolated,
    /// Tied, but at the margin: held by the lead, in no working group, or without services.
    Peripheral,
    /// It did not answer, so nothing is said of its ties.
    NoAnswer,
}

impl Standing {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Isolated => "isolated",
            Self::Peripheral => "peripheral",
            Self::NoAnswer => "no-answer",
        }
    }
}

/// An actor that is isolated, at the margin, or silent.
#[derive(Debug, Clone, PartialEq)]
pub struct Isolation {
    /// Its index in the actor graph.
    pub actor: usize,
    /// How to read the reasons together.
    pub standing: Standing,
    /// Why it is on the list; never empty.
    pub reasons: Vec<Reason>,
    /// How near it is to all the others (harmonic centrality).
    pub harmonic: Option<f64>,
    /// The same in the network without the lead; `None` for the lead itself and where no lead is named.
    pub harmonic_without_lead: Option<f64>,
}

/// The network without the lead organization, and what was computed on it.
#[derive(Debug, Clone)]
pub struct WithoutLead {
    /// Index of the lead in the whole graph.
    pub lead: usize,
    /// The same actors but one.
    pub graph: ActorGraph,
    /// Its components.
    pub components: Components,
    /// Harmonic centrality in it.
    pub harmonic: Scores,
}

impl WithoutLead {
    /// The index in the reduced graph of an actor of the whole one; `None` for the lead.
    pub fn index(&self, actor: usize) -> Option<usize> {
        match actor.cmp(&self.lead) {
            std::cmp::Ordering::Less => Some(actor),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(actor - 1),
        }
    }
}

/// Lists the actors that are isolated, at the margin or silent: isolated first, then by how far they are from the rest.
///
/// An actor that did not answer is never called isolated, whatever its ties: others may have left it out too.
/// # Complexity
/// *O*(*n* + *m*) once components and scores are known.
pub fn isolations(
    network: &Network,
    graph: &ActorGraph,
    components: &Components,
    harmonic: &Scores,
    without_lead: Option<&WithoutLead>,
) -> Vec<Isolation> {
    let known = Known {
        seats: network
            .organizations()
            .any(|organization| !network.tavoli_of(&organization.id).is_empty()),
        services: network
            .organizations()
            .any(|organization| !network.services_of(&organization.id).is_empty()),
    };
    let mut list: Vec<Isolation> = network
        .organizations()
        .enumerate()
        .filter_map(|(actor, organization)| {
            let reasons = reasons(
                network,
                organization,
                actor,
                graph,
                components,
                without_lead,
                known,
            );
            let standing = if reasons.first()? == &Reason::DidNotAnswer {
                Standing::NoAnswer
            } else if reasons.iter().any(|reason| reason.is_structural()) {
                Standing::Isolated
            } else {
                Standing::Peripheral
            };
            Some(Isolation {
                actor,
                standing,
                reasons,
                harmonic: harmonic.values()[actor],
                harmonic_without_lead: without_lead
                    .and_then(|without| without.harmonic.values()[without.index(actor)?]),
            })
        })
        .collect();
    list.sort_by(|a, b| {
        let near = |isolation: &Isolation| isolation.harmonic.unwrap_or_default();
        (a.standing.cmp(&b.standing))
            .then_with(|| near(a).total_cmp(&near(b)))
            .then_with(|| a.actor.cmp(&b.actor))
    });
    list
}

/// Why an actor's ties leave it isolated, the lead being at this index; `None` where they do not.
/// # Complexity
/// *O*(1), and for an actor of the largest component *O*(*k*) for its *k* ties.
pub fn cut_off(
    actor: usize,
    graph: &ActorGraph,
    components: &Components,
    lead: Option<usize>,
) -> Option<Reason> {
    let neighbours = graph.successors(actor);
    if neighbours.is_empty() {
        return Some(Reason::NoTie);
    }
    if !components.in_largest(actor) {
        let size = components.size_of(actor);
        return Some(Reason::SmallComponent { size });
    }
    let lead = lead.filter(|lead| *lead != actor)?;
    let only = neighbours.iter().all(|arc| arc.to == lead);
    only.then_some(Reason::OnlyLead)
}

/// What is known of any organization: where nobody's seats or services are known, nobody is blamed for having none.
#[derive(Clone, Copy)]
struct Known {
    seats: bool,
    services: bool,
}

fn reasons(
    network: &Network,
    organization: &Organization,
    actor: usize,
    graph: &ActorGraph,
    components: &Components,
    without_lead: Option<&WithoutLead>,
    known: Known,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if organization.answered == Some(false) {
        reasons.push(Reason::DidNotAnswer);
    }
    let lead = without_lead.map(|without| without.lead);
    if let Some(reason) = cut_off(actor, graph, components, lead) {
        reasons.push(reason);
    } else if let Some(without) = without_lead
        && let Some(index) = without.index(actor)
        && !without.components.in_largest(index)
    {
        reasons.push(Reason::OnlyThroughLead {
            size: without.components.size_of(index),
        });
    }
    // Of the lead it is no news.
    let is_lead = without_lead.is_some_and(|without| without.lead == actor);
    if !is_lead && known.seats && network.tavoli_of(&organization.id).is_empty() {
        reasons.push(Reason::NoTavolo);
    }
    if !is_lead && known.services && network.services_of(&organization.id).is_empty() {
        reasons.push(Reason::NoService);
    }
    reasons
}
