//! One network seen several ways, so that nobody takes a figure of the one for a figure of another.

use crate::model::actor_graph::{ActorGraph, ActorSelection};
use crate::model::ids::OrganizationId;
use crate::model::network::Network;
use crate::model::tie::RelationKind;

/// What is different from the network asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variant {
    /// Nothing.
    Whole,
    /// The lead organization is out.
    WithoutLead,
    /// Organizations that have no tie are out.
    WithoutIsolates,
    /// Only ties that both ends reported count.
    Confirmed,
    /// Only ties of one kind count.
    Kind(RelationKind),
}

impl Variant {
    /// The name used in files and message catalogues.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Whole => "value",
            Self::WithoutLead => "without_lead",
            Self::WithoutIsolates => "without_isolates",
            Self::Confirmed => "confirmed",
            Self::Kind(RelationKind::Collaborates) => "collaborates",
            Self::Kind(RelationKind::Refers) => "refers",
            Self::Kind(RelationKind::Funds) => "funds",
            Self::Kind(RelationKind::Informs) => "informs",
        }
    }
}

/// The network asked for, then each variant that differs from it by one thing that was not asked for already; each is made when its turn
/// comes, so that never more than one is in memory.
///
/// `lead` is the organization to take out in [`Variant::WithoutLead`], which is not there without one.
pub fn variants<'a>(
    network: &'a Network,
    lead: Option<&'a OrganizationId>,
    asked: &'a ActorSelection,
) -> impl Iterator<Item = (Variant, ActorGraph)> + 'a {
    let lead = lead.filter(|lead| !asked.without.contains(lead));
    let kinds = asked.kinds.iter().filter(|_| asked.kinds.len() > 1);
    [Variant::Whole]
        .into_iter()
        .chain(lead.map(|_| Variant::WithoutLead))
        .chain([Variant::WithoutIsolates])
        .chain((!asked.confirmed_only).then_some(Variant::Confirmed))
        .chain(kinds.map(|&kind| Variant::Kind(kind)))
        .map(move |variant| {
            let mut selection = asked.clone();
            match variant {
                Variant::Whole | Variant::WithoutIsolates => {}
                Variant::WithoutLead => selection.without.extend(lead.cloned()),
                Variant::Confirmed => selection.confirmed_only = true,
                Variant::Kind(kind) => selection.kinds = vec![kind],
            }
            let graph = ActorGraph::of_organizations(network, &selection);
            match variant {
                Variant::WithoutIsolates => (variant, without_isolates(&graph)),
                _ => (variant, graph),
            }
        })
}

/// The actors that have a tie, and their ties.
pub fn without_isolates(graph: &ActorGraph) -> ActorGraph {
    graph.induced(|actor| !graph.is_isolate(actor))
}
