//! GEXF 1.3, for Gephi.

use super::xml::{content, quoted, writable};
use super::{Loss, NetworkWriter, ids_lost, remarks};
use crate::model::plain::{Attribute, Column, LABEL, PlainNetwork, WEIGHT};
use std::io::{self, Write};

/// The writer of GEXF 1.3.
///
/// A text called `label` is the label of its node or edge, a number called `weight` the weight of its edge; other attributes keep their
/// names and types. Nothing is said of positions and colours: Gephi lays latitudes and longitudes out from the attributes. What is
/// said of the network as a whole stands among the keywords, where no reader looks for attributes. Characters that XML has no way to
/// write are left out. Modes are the attribute `bipartite`.
pub(super) const WRITER: NetworkWriter = NetworkWriter {
    id: "gexf",
    extension: "gexf",
    one_kind: false,
    write,
    losses: |network| {
        let lost = ids_lost(network, |id| !id.chars().all(writable));
        lost.into_iter().collect::<Vec<Loss>>()
    },
};

fn write(network: &PlainNetwork) -> io::Result<Vec<u8>> {
    let network = network.with_modes_spelled();
    let mut out = Vec::new();
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<gexf xmlns="http://gexf.net/1.3" version="1.3">"#)?;
    let remarks: Vec<String> = remarks(&network).collect();
    let meta = [
        ("description", network.name.clone()),
        (
            "keywords",
            (!remarks.is_empty()).then(|| remarks.join(", ")),
        ),
    ];
    if meta.iter().any(|(_, text)| text.is_some()) {
        writeln!(out, " <meta>")?;
        for (name, text) in meta {
            if let Some(text) = text {
                writeln!(out, "  <{name}>{}</{name}>", content(&text))?;
            }
        }
        writeln!(out, " </meta>")?;
    }
    let direction = if network.directed {
        "directed"
    } else {
        "undirected"
    };
    writeln!(
        out,
        r#" <graph mode="static" defaultedgetype="{direction}">"#
    )?;
    let (of_nodes, node_labels) = split(&network.actor_attributes, &[]);
    let (of_edges, own) = split(&network.tie_attributes, &[WEIGHT]);
    declare(&mut out, "node", &of_nodes)?;
    declare(&mut out, "edge", &of_edges)?;
    writeln!(out, "  <nodes>")?;
    for (row, id) in network.ids.iter().enumerate() {
        let start = format!(r#"   <node id="{}"{}"#, quoted(id), said(&node_labels, row));
        element(&mut out, &start, "node", &of_nodes, row)?;
    }
    writeln!(out, "  </nodes>")?;
    writeln!(out, "  <edges>")?;
    for (row, [from, to]) in network.ties.iter().enumerate() {
        let [from, to] = [from, to].map(|end| quoted(&network.ids[*end as usize]));
        let own = said(&own, row);
        let start = format!(r#"   <edge id="{row}" source="{from}" target="{to}"{own}"#);
        element(&mut out, &start, "edge", &of_edges, row)?;
    }
    writeln!(out, "  </edges>")?;
    writeln!(out, " </graph>")?;
    writeln!(out, "</gexf>")?;
    Ok(out)
}

/// Attributes that are declared, and those that GEXF has a place of its own for.
fn split<'a>(
    attributes: &'a [Attribute],
    numbers: &[&str],
) -> (Vec<&'a Attribute>, Vec<&'a Attribute>) {
    attributes.iter().partition(|attribute| {
        let name = attribute.name.as_str();
        match attribute.values {
            Column::Text(_) => name != LABEL,
            Column::Number(_) => !numbers.contains(&name),
            Column::Whole(_) | Column::Flag(_) => true,
        }
    })
}

/// What stands in the tag itself.
fn said(attributes: &[&Attribute], row: usize) -> String {
    let spelled = attributes.iter().filter_map(|attribute| {
        let value = attribute.values.spell(row)?;
        Some(format!(r#" {}="{}""#, attribute.name, quoted(&value)))
    });
    spelled.collect()
}

fn declare(out: &mut Vec<u8>, class: &str, attributes: &[&Attribute]) -> io::Result<()> {
    if attributes.is_empty() {
        return Ok(());
    }
    writeln!(out, r#"  <attributes class="{class}" mode="static">"#)?;
    for (id, attribute) in attributes.iter().enumerate() {
        let kind = match &attribute.values {
            Column::Text(_) => "string",
            Column::Number(_) => "double",
            Column::Flag(_) => "boolean",
            Column::Whole(values) => {
                let mut values = values.iter().flatten();
                if values.all(|value| i32::try_from(*value).is_ok()) {
                    "integer"
                } else {
                    "long"
                }
            }
        };
        let title = quoted(&attribute.name);
        writeln!(
            out,
            r#"   <attribute id="{id}" title="{title}" type="{kind}"/>"#
        )?;
    }
    writeln!(out, "  </attributes>")
}

fn element(
    out: &mut Vec<u8>,
    start: &str,
    name: &str,
    attributes: &[&Attribute],
    row: usize,
) -> io::Result<()> {
    let spelled: Vec<(usize, String)> = attributes
        .iter()
        .enumerate()
        .filter_map(|(id, attribute)| Some((id, attribute.values.spell(row)?)))
        .collect();
    if spelled.is_empty() {
        return writeln!(out, "{start}/>");
    }
    writeln!(out, "{start}>")?;
    writeln!(out, "    <attvalues>")?;
    for (id, value) in spelled {
        let value = quoted(&value);
        writeln!(out, r#"     <attvalue for="{id}" value="{value}"/>"#)?;
    }
    writeln!(out, "    </attvalues>")?;
    writeln!(out, "   </{name}>")
}
