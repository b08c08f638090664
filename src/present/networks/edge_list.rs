//! An edge list: a table with a tie a row.

use super::{Loss, NetworkWriter, attributes_lost, ids_lost};
use crate::model::plain::{Attribute, Column, PlainNetwork};
use crate::model::writing::is_missing;
use std::io;

/// The writer of edge lists: CSV with `from`, `to` and a column for each attribute of the ties.
///
/// Comma, point, UTF-8. It holds neither actors without ties, nor what is said of actors or of the network, nor whether ties have a
/// direction. Types are not written: a text that looks like a number will be read as one. An attribute called as the ends of ties are
/// is left out.
pub(super) const WRITER: NetworkWriter = NetworkWriter {
    id: "edges",
    extension: "csv",
    one_kind: false,
    write,
    losses,
};

/// Names that a reader of edge lists takes for the ends of ties.
const ENDS: [&str; 6] = ["from", "source", "da", "to", "target", "a"];

fn losses(network: &PlainNetwork) -> Vec<Loss> {
    let ends = network.tie_attributes.iter().filter(|one| is_end(one));
    let whole = network.attributes.iter().chain(&network.actor_attributes);
    let attributes = attributes_lost(whole.chain(ends));
    let isolates = network.isolates();
    let isolates = (isolates > 0).then_some(Loss::Isolates { count: isolates });
    let direction = (network.directed || network.modes.is_some()).then_some(Loss::Direction);
    let ids = ids_lost(network, |id| {
        // Our reader, and most others, take such an id for no value.
        is_missing(id) || id.trim() != id || id.chars().any(char::is_control)
    });
    let lost = attributes.into_iter().chain(isolates);
    lost.chain(direction).chain(ids).collect()
}

fn is_end(attribute: &Attribute) -> bool {
    ENDS.contains(&attribute.name.trim().to_lowercase().as_str())
}

fn write(network: &PlainNetwork) -> io::Result<Vec<u8>> {
    let attributes: Vec<&Attribute> = network
        .tie_attributes
        .iter()
        .filter(|one| !is_end(one))
        .collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let names = attributes.iter().map(|one| one.name.as_str());
    writer.write_record(["from", "to"].into_iter().chain(names))?;
    for (row, ends) in network.ties.iter().enumerate() {
        for end in ends {
            writer.write_field(&network.ids[*end as usize])?;
        }
        for attribute in &attributes {
            let cell = match &attribute.values {
                // A decimal point says that it is no whole number.
                Column::Number(values) => values[row].map(|number| format!("{number:?}")),
                values => values.spell(row),
            };
            writer.write_field(cell.unwrap_or_default())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}
