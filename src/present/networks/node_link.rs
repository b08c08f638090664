//! Node-link JSON, for networkx, d3 and sigma.js.

use super::{Loss, NetworkWriter, attributes_lost};
use crate::model::plain::{Attribute, Column, PlainNetwork};
use serde_json::{Map, Value as Json};
use std::io::{self, Write};

/// The writer of node-link JSON, as networkx 3.6 writes and reads it: `nx.node_link_graph(data)`, and before it with `edges="edges"`.
///
/// It holds all of a network but attributes called `id` of actors, and `source`, `target` or `key` of ties, whose names the format
/// needs itself. Modes are the attribute `bipartite`.
pub(super) const WRITER: NetworkWriter = NetworkWriter {
    id: "json",
    extension: "json",
    one_kind: false,
    write,
    losses: |network| {
        let own =
            |names: &'static [&str]| move |one: &&Attribute| names.contains(&one.name.as_str());
        let actors = network.actor_attributes.iter().filter(own(&OF_NODES));
        let ties = network.tie_attributes.iter().filter(own(&OF_EDGES));
        let lost = attributes_lost(actors.chain(ties));
        lost.into_iter().collect::<Vec<Loss>>()
    },
};

const OF_NODES: [&str; 1] = ["id"];
const OF_EDGES: [&str; 3] = ["source", "target", "key"];

fn write(network: &PlainNetwork) -> io::Result<Vec<u8>> {
    let network = network.with_modes_spelled();
    let mut described = Map::new();
    if let Some(name) = &network.name {
        described.insert("name".to_owned(), name.as_str().into());
    }
    put(&mut described, &network.attributes, &["name"], 0);
    // Node by node: the whole as one value would take many times the network.
    let mut out = Vec::new();
    let (directed, parallel) = (network.directed, has_parallel_ties(&network));
    writeln!(
        out,
        "{{\n\"directed\": {directed},\n\"multigraph\": {parallel},"
    )?;
    writeln!(out, "\"graph\": {},", Json::Object(described))?;
    writeln!(out, "\"nodes\": [")?;
    for (row, id) in network.ids.iter().enumerate() {
        let mut node = Map::from_iter([("id".to_owned(), id.as_str().into())]);
        put(&mut node, &network.actor_attributes, &OF_NODES, row);
        line(&mut out, node, row + 1 < network.ids.len())?;
    }
    writeln!(out, "],\n\"edges\": [")?;
    for (row, ends) in network.ties.iter().enumerate() {
        let [from, to] = ends.map(|end| network.ids[end as usize].as_str());
        let mut edge = Map::from_iter([
            ("source".to_owned(), from.into()),
            ("target".to_owned(), to.into()),
        ]);
        put(&mut edge, &network.tie_attributes, &OF_EDGES, row);
        line(&mut out, edge, row + 1 < network.ties.len())?;
    }
    writeln!(out, "]\n}}")?;
    Ok(out)
}

fn line(out: &mut Vec<u8>, object: Map<String, Json>, more: bool) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &Json::Object(object))?;
    writeln!(out, "{}", if more { "," } else { "" })
}

fn put(object: &mut Map<String, Json>, attributes: &[Attribute], own: &[&str], row: usize) {
    for attribute in attributes {
        if own.contains(&attribute.name.as_str()) {
            continue;
        }
        let value = match &attribute.values {
            Column::Text(values) => values[row].as_deref().map(Json::from),
            Column::Whole(values) => values[row].map(Json::from),
            Column::Number(values) => values[row].map(Json::from),
            Column::Flag(values) => values[row].map(Json::from),
        };
        if let Some(value) = value {
            object.insert(attribute.name.clone(), value);
        }
    }
}

/// Whether two ties join the same actors, in the same direction where there is one.
fn has_parallel_ties(network: &PlainNetwork) -> bool {
    let pair = |&[from, to]: &[u32; 2]| {
        if network.directed || from < to {
            [from, to]
        } else {
            [to, from]
        }
    };
    let mut pairs: Vec<[u32; 2]> = network.ties.iter().map(pair).collect();
    pairs.sort_unstable();
    pairs.windows(2).any(|two| two[0] == two[1])
}
