//! UCINET's DL, as an edge list.

use super::{Loss, NetworkWriter, attributes_lost, ids_lost, unescaped};
use crate::model::plain::{Column, MUTUAL, PlainNetwork, WEIGHT};
use std::io::{self, Write};

/// The writer of DL: `edgelist1`, or `edgelist2` of a two-mode network.
///
/// The labels are listed and the ties name them by number, because labels embedded among the ties would lose who has none. DL has no
/// escape in labels, so quotes become apostrophes and line breaks blanks. Of the attributes it holds the weight of ties alone. It says
/// no direction: an undirected tie is written once each way, and so is a tie that runs both ways; a directed network in which every
/// tie has a like one back is read as undirected.
pub(super) const WRITER: NetworkWriter = NetworkWriter {
    id: "dl",
    extension: "dl",
    one_kind: true,
    write,
    losses,
};

fn losses(network: &PlainNetwork) -> Vec<Loss> {
    let ties = network.tie_attributes.iter().filter(|one| {
        let number = matches!(one.values, Column::Number(_) | Column::Whole(_));
        let weight = one.name == WEIGHT && number;
        !weight && one.name != MUTUAL
    });
    let whole = network.attributes.iter().chain(&network.actor_attributes);
    let attributes = attributes_lost(whole.chain(ties));
    let mutual = (0..network.ties.len()).filter(|&tie| network.directed && network.is_mutual(tie));
    let count = mutual.count();
    let mutual = (count > 0).then_some(Loss::MutualTwice { count });
    let ids = ids_lost(network, |id| unescaped(id) != *id);
    attributes.into_iter().chain(mutual).chain(ids).collect()
}

fn write(network: &PlainNetwork) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let (n, first) = (network.ids.len(), network.modes);
    match first {
        Some(first) => {
            writeln!(out, "dl nr={first} nc={}\nformat = edgelist2", n - first)?;
            list(&mut out, "row labels", &network.ids[..first])?;
            list(&mut out, "column labels", &network.ids[first..])?;
        }
        None => {
            // igraph reads the format on a line of its own.
            writeln!(out, "dl n={n}\nformat = edgelist1")?;
            list(&mut out, "labels", &network.ids)?;
        }
    }
    writeln!(out, "data:")?;
    let weights = match network.tie_attribute(WEIGHT) {
        Some(weights @ (Column::Number(_) | Column::Whole(_))) => Some(weights),
        _ => None,
    };
    let before = u32::try_from(first.unwrap_or_default()).unwrap_or(u32::MAX);
    for (tie, &[from, to]) in network.ties.iter().enumerate() {
        let weight = weights.and_then(|weights| weights.number(tie));
        let weight = weight
            .map(|weight| format!(" {weight}"))
            .unwrap_or_default();
        if first.is_some() {
            // A row and a column, whichever end the tie began with.
            let (row, column) = (from.min(to), from.max(to));
            writeln!(
                out,
                "{} {}{weight}",
                row + 1,
                (column + 1).saturating_sub(before)
            )?;
            continue;
        }
        writeln!(out, "{} {}{weight}", from + 1, to + 1)?;
        if from != to && (!network.directed || network.is_mutual(tie)) {
            writeln!(out, "{} {}{weight}", to + 1, from + 1)?;
        }
    }
    Ok(out)
}

fn list(out: &mut Vec<u8>, heading: &str, labels: &[String]) -> io::Result<()> {
    if labels.is_empty() {
        return Ok(());
    }
    writeln!(out, "{heading}:")?;
    for label in labels {
        let label = unescaped(label);
        // A plain word needs no quotes, which not every reader of DL knows.
        let plain = |letter: char| letter.is_alphanumeric() || ['_', '-', '.'].contains(&letter);
        if label.chars().all(plain) && !is_word_of_the_header(&label) {
            writeln!(out, "{label}")?;
        } else {
            writeln!(out, r#""{label}""#)?;
        }
    }
    Ok(())
}

fn is_word_of_the_header(label: &str) -> bool {
    let words = [
        "data", "labels", "embedded", "row", "column", "col", "matrix", "level",
    ];
    words.contains(&label.to_lowercase().as_str())
}
