//! GraphML, for Gephi, yEd, igraph and networkx.

use super::xml::{content, quoted, writable};
use super::{Loss, NetworkWriter, ids_lost};
use crate::model::plain::{Attribute, Column, PlainNetwork};
use std::io::{self, Write};

/// The writer of GraphML.
///
/// Attributes keep their names and types (`string`, `int` or `long`, `double`, `boolean`); what has no value is absent. It holds all
/// of a network but characters that XML has no way to write, which are left out, and attributes without any value. Modes are the
/// attribute `bipartite`.
pub(super) const WRITER: NetworkWriter = NetworkWriter {
    id: "graphml",
    extension: "graphml",
    one_kind: false,
    write,
    losses: |network| {
        let lost = ids_lost(network, |id| !id.chars().all(writable));
        lost.into_iter().collect::<Vec<Loss>>()
    },
};

/// An attribute, the id of its key, and its values.
type Key<'a> = (String, &'a Attribute);

fn write(network: &PlainNetwork) -> io::Result<Vec<u8>> {
    let network = network.with_modes_spelled();
    let of_graph = keys("graph", &network.attributes);
    let of_nodes = keys("node", &network.actor_attributes);
    let of_edges = keys("edge", &network.tie_attributes);
    let mut out = Vec::new();
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(
        out,
        r#"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#
    )?;
    for (of, keys) in [
        ("graph", &of_graph),
        ("node", &of_nodes),
        ("edge", &of_edges),
    ] {
        declare(&mut out, of, keys)?;
    }
    let name = network
        .name
        .as_deref()
        .map(|name| format!(r#" id="{}""#, quoted(name)));
    let direction = if network.directed {
        "directed"
    } else {
        "undirected"
    };
    let name = name.unwrap_or_default();
    writeln!(out, r#" <graph{name} edgedefault="{direction}">"#)?;
    data(&mut out, "  ", &sorted(&of_graph), 0)?;
    let (of_nodes, of_edges) = (sorted(&of_nodes), sorted(&of_edges));
    for (row, id) in network.ids.iter().enumerate() {
        let start = format!(r#"  <node id="{}""#, quoted(id));
        element(&mut out, &start, "node", &of_nodes, row)?;
    }
    for (row, [from, to]) in network.ties.iter().enumerate() {
        let [from, to] = [from, to].map(|end| quoted(&network.ids[*end as usize]));
        let start = format!(r#"  <edge source="{from}" target="{to}""#);
        element(&mut out, &start, "edge", &of_edges, row)?;
    }
    writeln!(out, " </graph>")?;
    writeln!(out, "</graphml>")?;
    Ok(out)
}

fn keys<'a>(of: &str, attributes: &'a [Attribute]) -> Vec<Key<'a>> {
    let simple = |name: &str| {
        let letter =
            |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
        !name.is_empty() && name.chars().all(letter)
    };
    let id = |(place, attribute): (usize, &'a Attribute)| {
        // The id of a key is a word; a name need not be one, and a number cannot be one that `simple` lets pass.
        let id = if simple(&attribute.name) {
            format!("{of}-{}", attribute.name)
        } else {
            format!("{of}.{place}")
        };
        (id, attribute)
    };
    attributes.iter().enumerate().map(id).collect()
}

/// Keys in the order in which elements hold their data.
fn sorted<'a, 'b>(keys: &'b [Key<'a>]) -> Vec<&'b Key<'a>> {
    let mut sorted: Vec<&Key<'_>> = keys.iter().collect();
    sorted.sort_by_key(|(_, attribute)| &attribute.name);
    sorted
}

fn declare(out: &mut Vec<u8>, of: &str, keys: &[Key<'_>]) -> io::Result<()> {
    for (id, attribute) in keys {
        let kind = match &attribute.values {
            Column::Text(_) => "string",
            Column::Number(_) => "double",
            Column::Flag(_) => "boolean",
            Column::Whole(values) => {
                let mut values = values.iter().flatten();
                if values.all(|value| i32::try_from(*value).is_ok()) {
                    "int"
                } else {
                    "long"
                }
            }
        };
        let name = quoted(&attribute.name);
        writeln!(
            out,
            r#" <key id="{id}" for="{of}" attr.name="{name}" attr.type="{kind}"/>"#
        )?;
    }
    Ok(())
}

fn element(
    out: &mut Vec<u8>,
    start: &str,
    name: &str,
    keys: &[&Key<'_>],
    row: usize,
) -> io::Result<()> {
    let bare = keys.iter().all(|(_, one)| one.values.get(row).is_none());
    if bare {
        return writeln!(out, "{start}/>");
    }
    writeln!(out, "{start}>")?;
    data(out, "   ", keys, row)?;
    writeln!(out, "  </{name}>")
}

fn data(out: &mut Vec<u8>, indent: &str, keys: &[&Key<'_>], row: usize) -> io::Result<()> {
    for (id, attribute) in keys {
        if let Some(value) = attribute.values.spell(row) {
            writeln!(
                out,
                r#"{indent}<data key="{id}">{}</data>"#,
                content(&value)
            )?;
        }
    }
    Ok(())
}
