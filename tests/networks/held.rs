//! What of a network each format holds: the losses that the writers state, written out a second time.

use std::collections::BTreeMap;
use tessuto::model::plain::{Attribute, Column, PlainNetwork, Value};

/// The network that is read back from a format; `None` where the stated losses leave more than one possible.
pub(crate) fn held(format: &str, network: &PlainNetwork) -> Option<PlainNetwork> {
    let mut held = network.clone();
    match format {
        "graphml" | "gexf" => {
            if format == "gexf" {
                held.attributes.clear();
            }
            spell(&mut held, |text| {
                let writable = |letter: &char| {
                    *letter >= ' ' && *letter != '\u{fffe}' || ['\t', '\n', '\r'].contains(letter)
                };
                text.chars().filter(writable).collect()
            });
        }
        "json" => {}
        "pajek" => pajek(&mut held),
        "dl" => dl(&mut held)?,
        "edges" => edges(&mut held)?,
        other => panic!("no one says what {other} holds"),
    }
    let distinct: std::collections::BTreeSet<&String> = held.ids.iter().collect();
    if distinct.len() < held.ids.len() || distinct.contains(&String::new()) {
        return None;
    }
    // Modes are told by the actors.
    if held.ids.is_empty() && ["graphml", "gexf", "json"].contains(&format) {
        held.modes = None;
    }
    Some(settled(held))
}

/// The network without attributes that say nothing, which no file tells from attributes that are not there.
pub(crate) fn settled(mut network: PlainNetwork) -> PlainNetwork {
    let said = |one: &Attribute| (0..one.values.len()).any(|row| one.values.get(row).is_some());
    network.attributes.retain(said);
    network.actor_attributes.retain(said);
    network.tie_attributes.retain(said);
    network
}

/// Spells every id and text otherwise.
fn spell(network: &mut PlainNetwork, otherwise: impl Fn(&str) -> String) {
    for id in &mut network.ids {
        *id = otherwise(id);
    }
    let attributes = network
        .actor_attributes
        .iter_mut()
        .chain(&mut network.tie_attributes);
    for attribute in attributes {
        if let Column::Text(values) = &mut attribute.values {
            for value in values.iter_mut().flatten() {
                *value = otherwise(value);
            }
        }
    }
}

/// Quotes and line breaks have no place in labels; `&#34;` is a quote.
fn plain(text: &str) -> String {
    let letter = |letter: char| match letter {
        '"' => '\'',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    text.chars().map(letter).collect()
}

fn pajek(held: &mut PlainNetwork) {
    held.attributes.clear();
    held.name = held.name.as_deref().map(plain);
    spell(held, |text| plain(text).replace("&#34;", "\""));
    held.actor_attributes.retain(|one| one.name == "x");
    let mutual: Vec<bool> = (0..held.ties.len())
        .map(|tie| held.is_mutual(tie))
        .collect();
    let edge = |tie: usize| !held.directed || mutual[tie];
    // Arcs first, then edges, each by relation.
    let relation = held.tie_attribute("relation").cloned();
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut number = |tie: usize| {
        let name = relation.as_ref()?.spell(tie)?;
        let next = numbers.len();
        Some(*numbers.entry(name).or_insert(next))
    };
    let mut order: Vec<(bool, Option<usize>, usize)> = (0..held.ties.len())
        .map(|tie| (edge(tie), number(tie), tie))
        .collect();
    order.sort();
    let order: Vec<usize> = order.into_iter().map(|(.., tie)| tie).collect();
    let edges: Vec<bool> = order.iter().map(|&tie| edge(tie)).collect();
    held.ties = order.iter().map(|&tie| held.ties[tie]).collect();
    held.tie_attributes
        .retain(|one| ["relation", "label", "weight"].contains(&one.name.as_str()));
    for one in &mut held.tie_attributes {
        one.values = one.values.at(&order);
    }
    // What has a label has a weight.
    if let Some(Column::Text(labels)) = held.tie_attribute("label").cloned() {
        let mut weights = match held.tie_attribute("weight") {
            Some(Column::Number(weights)) => weights.clone(),
            _ => vec![None; labels.len()],
        };
        for (weight, label) in weights.iter_mut().zip(&labels) {
            *weight = weight.or(label.as_ref().map(|_| 1.0));
        }
        held.tie_attributes.retain(|one| one.name != "weight");
        let weights = Attribute::new("weight", Column::Number(weights));
        held.tie_attributes.push(weights);
    }
    // All mutual is undirected.
    if !edges.is_empty() {
        held.directed = edges.contains(&false);
    }
    if held.directed && edges.contains(&true) {
        let flags = edges.iter().map(|edge| edge.then_some(true)).collect();
        held.tie_attributes
            .push(Attribute::new("mutual", Column::Flag(flags)));
    }
}

fn dl(held: &mut PlainNetwork) -> Option<()> {
    held.name = None;
    held.attributes.clear();
    held.actor_attributes.clear();
    spell(held, plain);
    let mutual: Vec<bool> = (0..held.ties.len())
        .map(|tie| held.is_mutual(tie))
        .collect();
    held.tie_attributes.retain(|one| one.name == "weight");
    if held.modes.is_some() {
        held.directed = false;
        return Some(());
    }
    if !held.directed {
        return Some(());
    }
    // A mutual tie is two, and where each tie has a like one back nobody can tell that there were directions.
    let mut rows = Vec::new();
    for (tie, &[from, to]) in held.ties.iter().enumerate() {
        rows.push((tie, [from, to]));
        if mutual[tie] && from != to {
            rows.push((tie, [to, from]));
        }
    }
    let weight = |tie: usize| {
        held.tie_attribute("weight")
            .and_then(|weights| weights.spell(tie))
    };
    let mut balance: BTreeMap<([u32; 2], Option<String>), i32> = BTreeMap::new();
    for &(tie, [from, to]) in &rows {
        if from != to {
            let sign = if from < to { 1 } else { -1 };
            let pair = [from.min(to), from.max(to)];
            *balance.entry((pair, weight(tie))).or_default() += sign;
        }
    }
    if balance.values().all(|balance| *balance == 0) {
        let loops = held.ties.iter().all(|[from, to]| from == to);
        held.directed = false;
        return loops.then_some(());
    }
    let places: Vec<usize> = rows.iter().map(|(tie, _)| *tie).collect();
    for one in &mut held.tie_attributes {
        one.values = one.values.at(&places);
    }
    held.ties = rows.into_iter().map(|(_, ends)| ends).collect();
    Some(())
}

/// A table of ties: who has none is not there, and a text is what its cell looks like.
fn edges(held: &mut PlainNetwork) -> Option<()> {
    held.name = None;
    held.attributes.clear();
    held.actor_attributes.clear();
    held.directed = false;
    held.modes = None;
    let says_nothing = |text: &str| ["", "-", "null", "n.d."].contains(&text);
    let mut places: BTreeMap<u32, u32> = BTreeMap::new();
    let mut ids = Vec::new();
    for end in held.ties.iter_mut().flatten() {
        let id = &held.ids[*end as usize];
        if id.trim() != id || says_nothing(id) || id.chars().any(char::is_control) {
            return None;
        }
        *end = *places.entry(*end).or_insert_with(|| {
            ids.push(id.clone());
            ids.len() as u32 - 1
        });
    }
    held.ids = ids;
    for one in &mut held.tie_attributes {
        // Whether all that a column says is of one type is guessed, and tested where it is.
        let cells: Vec<Option<String>> = (0..one.values.len())
            .map(|row| match one.values.get(row)? {
                Value::Text(text) => {
                    let text = text.replace("\r\n", "\n").replace('\r', "\n");
                    let text = text.trim().to_owned();
                    (!says_nothing(&text)).then_some(text)
                }
                _ => Some(String::new()),
            })
            .collect();
        if let Column::Text(values) = &mut one.values {
            let other = |text: &String| {
                text.parse::<f64>().is_ok() || ["true", "false"].contains(&text.as_str())
            };
            if !cells.is_empty()
                && cells.iter().flatten().all(other)
                && cells.iter().any(Option::is_some)
            {
                return None;
            }
            *values = cells;
        }
    }
    Some(())
}
