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

/// The network asked for, then each variant that differs from it by one thing that was not asked for already.
///
/// `lead` is the organization to take out in [`Variant::WithoutLead`], which is not there without one.
pub fn variants(
    network: &Network,
    lead: Option<&OrganizationId>,
    asked: &ActorSelection,
) -> Vec<(Variant, ActorGraph)> {
    let of = |selection: &ActorSelection| ActorGraph::of_organizations(network, selection);
    let whole = of(asked);
    let tied = without_isolates(&whole);
    let mut variants = vec![(Variant::Whole, whole)];
    if let Some(lead) = lead.filter(|lead| !asked.without.contains(lead)) {
        let mut selection = asked.clone();
        selection.without.insert(lead.clone());
        variants.push((Variant::WithoutLead, of(&selection)));
    }
    variants.push((Variant::WithoutIsolates, tied));
    if !asked.confirmed_only {
        let selection = ActorSelection {
            confirmed_only: true,
            ..asked.clone()
        };
        variants.push((Variant::Confirmed, of(&selection)));
    }
    for kind in asked.kinds.iter().filter(|_| asked.kinds.len() > 1) {
        let selection = ActorSelection {
            kinds: vec![*kind],
            ..asked.clone()
        };
        variants.push((Variant::Kind(*kind), of(&selection)));
    }
    variants
}

/// The actors that have a tie, and their ties.
pub fn without_isolates(graph: &ActorGraph) -> ActorGraph {
    graph.induced(|actor| !graph.is_isolate(actor))
}
