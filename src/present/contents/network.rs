//! The network as a whole, and as it is without the lead, without isolates, with confirmed ties only and by kind of tie.

use super::named;
use super::{Content, Order};
use crate::analysis::panel::tail::DegreeDistribution;
use crate::analysis::panel::triads::{TRIADS, TriadCensus};
use crate::analysis::panel::variants::Variant;
use crate::analysis::panel::{FACTS, Fact, Panel};
use crate::analysis::scores::{Gap, Precision};
use crate::analysis::structure::components::{components, strong_components};
use crate::analysis::structure::cut_vertices::cut_vertices;
use crate::model::actor_graph::ActorGraph;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};
use serde_json::{Map, Value, json};

pub(super) const CONTENT: Content = Content {
    id: "network",
    told_to: Audience::Public,
    order: Order::Made,
    build: |briefing| network(briefing.study.panels()),
};

/// One row a fact, one column a variant of the network, and last why the network itself has no value.
pub fn network(panels: &[(Variant, Panel)]) -> Table {
    // What is about directions says nothing of a network without them.
    let about_direction = |fact: &&Fact| {
        let mut values = panels.iter().map(|(_, panel)| (fact.compute)(panel));
        values.all(|value| value == Err(Gap::Undirected))
    };
    let facts: Vec<&'static Fact> = FACTS.iter().filter(|fact| !about_direction(fact)).collect();
    let named = facts.iter().map(|fact| Some((fact.id, &fact.explanation)));
    let table = Table::new("network")
        .measures("measure", named)
        .told_to(Audience::Public);
    let table = panels.iter().fold(table, |table, (variant, panel)| {
        let values = facts.iter().map(|fact| (fact.compute)(panel).ok());
        table
            .mixed(variant.key(), 3, values)
            .told_to(told_to(*variant))
    });
    let Some((_, whole)) = panels.first() else {
        return table;
    };
    let gaps = facts.iter().map(|fact| (fact.compute)(whole).err());
    table
        .term("gap", "gap", gaps.map(|gap| gap.map(|gap| gap.key())))
        .only(Readership::Files)
        .told_to(Audience::Public)
}

/// Who is told of a variant: what is different without the lead says what hangs on one organization, with confirmed ties only who confirmed
/// none.
fn told_to(variant: Variant) -> Audience {
    match variant {
        Variant::Whole | Variant::WithoutIsolates => Audience::Public,
        _ => Audience::Tavolo,
    }
}

/// The same as one object: each fact of the network by name, `null` where it is undefined with its reason in `undefined`, and each
/// variant as such an object under its own name.
pub fn object(panels: &[(Variant, Panel)]) -> Value {
    let mut object = Map::new();
    for (variant, panel) in panels {
        let facts = facts(panel);
        match variant {
            Variant::Whole => object.extend(facts),
            _ => {
                object.insert(variant.key().to_owned(), Value::Object(facts));
            }
        }
    }
    Value::Object(object)
}

/// One row an actor: its component and its strong component, 1 for the largest, and whether its component falls apart without it.
pub fn parts(graph: &ActorGraph, names: Option<&[&str]>) -> Table {
    let (weak, strong) = (components(graph), strong_components(graph));
    let cuts = cut_vertices(graph);
    let actors = || 0..graph.len();
    let table = named("parts", graph, names, 0..graph.len())
        .ordinal("component", actors().map(|actor| Some(weak.of(actor) + 1)));
    let table = match graph.is_directed() {
        true => {
            let of = actors().map(|actor| Some(strong.of(actor) + 1));
            table.ordinal("strong_component", of)
        }
        false => table,
    };
    let cut = actors().map(|actor| Some(cuts.binary_search(&actor).is_ok()));
    table.flag("cut_vertex", cut)
}

/// One row a kind of triad: how many there are.
pub fn triads(census: &TriadCensus) -> Table {
    let counts = census.counts.iter().map(|&count| Some(count));
    Table::new("triads")
        .text("triad", TRIADS.iter().map(Some))
        .whole("count", counts)
}

/// One row a number of ties: how many actors have as many.
pub fn distribution(found: &DegreeDistribution) -> Table {
    let counts = || found.counts.iter();
    Table::new("degree_distribution")
        .whole("ties", counts().map(|(ties, _)| Some(*ties)))
        .whole("actors", counts().map(|(_, actors)| Some(*actors)))
}

fn facts(panel: &Panel) -> Map<String, Value> {
    let (mut facts, mut undefined) = (Map::new(), Map::new());
    for fact in FACTS {
        let value = match (fact.compute)(panel) {
            Ok(value) if fact.whole => json!(value as u64),
            Ok(value) => json!(value),
            Err(gap) => {
                undefined.insert(fact.id.to_owned(), gap.key().into());
                Value::Null
            }
        };
        facts.insert(fact.id.to_owned(), value);
    }
    if !undefined.is_empty() {
        facts.insert("undefined".to_owned(), Value::Object(undefined));
    }
    if let Some(Precision::Bounded {
        error, confidence, ..
    }) = panel.precision_of_betweenness()
    {
        let precision = json!({ "error": error, "confidence": confidence });
        facts.insert("betweenness_estimated".to_owned(), precision);
    }
    facts
}
