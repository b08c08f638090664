//! Pajek's `.net`.

use super::{Loss, NetworkWriter, attributes_lost, ids_lost, remarks, unescaped};
use crate::model::plain::{Attribute, Column, LABEL, PlainNetwork, RELATION, WEIGHT};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// The writer of Pajek networks.
///
/// Ids are the labels; Pajek has no escape in them, so quotes become apostrophes and line breaks blanks. It holds the numbers `x`, `y`
/// and `z` of actors, and of ties their weight, their label, and the text `relation` that parts them into relations, which igraph does not read.
/// No other attribute is held; what is said of the network as a whole is a comment. A tie with a label and without a weight gets the weight 1. Ties that run both ways are edges, the others of a directed network arcs; ties come grouped by relation,
/// arcs before edges.
pub(super) const WRITER: NetworkWriter = NetworkWriter {
    id: "pajek",
    extension: "net",
    one_kind: false,
    write,
    losses,
};

/// The names of coordinates.
const AXES: [&str; 3] = ["x", "y", "z"];

fn losses(network: &PlainNetwork) -> Vec<Loss> {
    let relation = relation_of(network).map(|relation| relation.name.as_str());
    let actors = network.actor_attributes.iter().filter(|one| {
        let axis = AXES.contains(&one.name.as_str()) && matches!(one.values, Column::Number(_));
        !axis
    });
    let ties = network.tie_attributes.iter().filter(|one| {
        let name = one.name.as_str();
        let text = matches!(one.values, Column::Text(_));
        let held = match name {
            WEIGHT => matches!(one.values, Column::Number(_) | Column::Whole(_)),
            LABEL => text,
            crate::model::plain::MUTUAL => network.directed,
            name => Some(name) == relation,
        };
        !held
    });
    let attributes = attributes_lost(actors.chain(ties));
    let ids = ids_lost(network, |id| unescaped(id) != *id || id.contains("&#"));
    attributes.into_iter().chain(ids).collect()
}

/// The attribute that parts ties into relations.
fn relation_of(network: &PlainNetwork) -> Option<&Attribute> {
    let mut attributes = network.tie_attributes.iter();
    attributes.find(|one| one.name == RELATION && matches!(one.values, Column::Text(_)))
}

fn write(network: &PlainNetwork) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    for remark in remarks(network) {
        writeln!(out, "% {}", unescaped(&remark))?;
    }
    if let Some(name) = &network.name {
        writeln!(out, "*Network {}", unescaped(name))?;
    }
    match network.modes {
        Some(first) => writeln!(out, "*Vertices {} {first}", network.ids.len())?,
        None => writeln!(out, "*Vertices {}", network.ids.len())?,
    }
    for (row, id) in network.ids.iter().enumerate() {
        write!(out, r#"{} "{}""#, row + 1, unescaped(id))?;
        for axis in AXES {
            let Some(Column::Number(values)) = network.actor_attribute(axis) else {
                break;
            };
            let Some(value) = values[row] else { break };
            write!(out, " {value}")?;
        }
        writeln!(out)?;
    }
    // Arcs before edges, and what belongs to no relation before the relations.
    let mut groups: BTreeMap<(bool, usize), Vec<usize>> = BTreeMap::new();
    let relation = relation_of(network);
    let mut relations: Vec<String> = Vec::new();
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for tie in 0..network.ties.len() {
        let name = relation.and_then(|relation| relation.values.spell(tie));
        let number = name.map(|name| {
            let name = unescaped(&name);
            *numbers.entry(name.clone()).or_insert_with(|| {
                relations.push(name);
                relations.len()
            })
        });
        let edge = !network.directed || network.is_mutual(tie);
        let group = groups.entry((edge, number.unwrap_or_default()));
        group.or_default().push(tie);
    }
    if groups.is_empty() {
        groups.insert((!network.directed, 0), Vec::new());
    }
    let labels = network.tie_attribute(LABEL);
    for ((edge, number), ties) in groups {
        let word = if edge { "*Edges" } else { "*Arcs" };
        match number.checked_sub(1).and_then(|place| relations.get(place)) {
            Some(name) => writeln!(out, r#"{word} :{number} "{name}""#)?,
            None => writeln!(out, "{word}")?,
        }
        for tie in ties {
            let [from, to] = network.ties[tie].map(|end| end + 1);
            write!(out, "{from} {to}")?;
            let weight = network.tie_attribute(WEIGHT);
            let weight = weight.and_then(|weights| match weights {
                Column::Number(_) | Column::Whole(_) => weights.number(tie),
                Column::Text(_) | Column::Flag(_) => None,
            });
            let label = match labels {
                Some(Column::Text(labels)) => labels[tie].as_deref(),
                _ => None,
            };
            // What is said of a line stands after its value, which is 1 unless it is given.
            if let Some(weight) = weight.or(label.map(|_| 1.0)) {
                write!(out, " {weight}")?;
            }
            if let Some(label) = label {
                write!(out, r#" l "{}""#, unescaped(label))?;
            }
            writeln!(out)?;
        }
    }
    Ok(out)
}
