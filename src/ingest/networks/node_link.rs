//! JSON of nodes and links: networkx's node-link data, and the like of d3, vis.js and graphology (sigma.js).

mod members;

use super::super::error::{Fault, IngestError};
use super::super::text::decode;
use super::draft::{Draft, NOWHERE};
use super::{NetworkRead, NetworkReader};
use crate::model::diagnostic::Part;
use crate::model::plain::{Attribute, Column, Value};
use members::{Stopped, each, members};
use serde_json::error::Category;
use serde_json::{Map, Value as Json};

/// The reader of node-link JSON.
///
/// The ties are under `links` or `edges`; a node is named by `id`, `key` or `name`, or else by its place, and then the numbers at the
/// ends of ties are places. Attributes stand beside the id, or under `attributes`. Without a word on direction a network is
/// undirected. Lists and objects are kept as text and counted. What stands beside the lists and
/// says nothing of the network is passed over, however large. The number that networkx gives parallel ties (`key`) is not kept.
pub(super) const READER: NetworkReader = NetworkReader {
    id: "json",
    extensions: &["json"],
    says_direction: true,
    recognises: |bytes| {
        let text = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]);
        text.trim_start_matches('\u{feff}')
            .trim_start()
            .starts_with('{')
    },
    read,
};

struct Reading {
    draft: Draft,
    multigraph: bool,
    /// Whether ends are places in the list of nodes.
    by_place: bool,
}

fn read(file: &str, bytes: &[u8]) -> NetworkRead {
    let mut diagnostics = Vec::new();
    let text = decode(file, bytes, &mut diagnostics)?;
    let mut draft = Draft::new(file, bytes.len(), diagnostics);
    let (mut said, names) = members(&text, &SAID).map_err(|error| failed(&draft, &error))?;
    let ties = ["edges", "links"]
        .into_iter()
        .find(|name| names.contains(*name));
    let (true, Some(ties)) = (names.contains("nodes"), ties) else {
        return Err(draft.fault(1, Fault::NoNetwork, LISTS));
    };
    let options = said.get("options").and_then(Json::as_object);
    let directed = match (said.get("directed"), options) {
        (Some(directed), _) => directed.as_bool().unwrap_or(false),
        (None, Some(options)) => options.get("type").and_then(Json::as_str) != Some("undirected"),
        (None, None) => false,
    };
    let described = said.remove("graph").or_else(|| said.remove("attributes"));
    describe(&mut draft, described);
    let mut reading = Reading {
        draft,
        multigraph: said.get("multigraph") == Some(&Json::Bool(true)),
        by_place: false,
    };
    // Ties may stand before the nodes that they name by their places, so the text is gone through once for each.
    let read = each(&text, "nodes", &mut |node| reading.node(node));
    read.map_err(|stopped| reading.stopped(stopped))?;
    let read = each(&text, ties, &mut |tie| reading.tie(tie, directed));
    read.map_err(|stopped| reading.stopped(stopped))?;
    let (network, diagnostics) = reading.draft.close(directed)?;
    Ok((network.with_modes_read(), diagnostics))
}

/// What a message calls the lists that are not there.
const LISTS: &str = "nodes, edges";

/// The members that say something of the network as a whole; others are passed over.
const SAID: [&str; 5] = ["directed", "multigraph", "options", "graph", "attributes"];

fn failed(draft: &Draft, error: &serde_json::Error) -> IngestError {
    match error.classify() {
        Category::Data => draft.fault(1, Fault::NoNetwork, LISTS),
        Category::Eof => draft.fault(error.line().max(1), Fault::EndsEarly, &error.to_string()),
        Category::Io | Category::Syntax => draft.fault(
            error.line().max(1),
            Fault::NotWellFormed,
            &error.to_string(),
        ),
    }
}

/// Takes what is said of the network as a whole.
fn describe(draft: &mut Draft, described: Option<Json>) {
    let Some(Json::Object(described)) = described else {
        return;
    };
    for (name, value) in described {
        let Some(value) = value_of(draft, value) else {
            continue;
        };
        match value {
            Value::Text(text) if name == "name" => draft.network().name = Some(text),
            value => {
                let attribute = Attribute::new(&name, Column::starting(0, value));
                draft.network().attributes.push(attribute);
            }
        }
    }
}

impl Reading {
    fn node(&mut self, node: Json) -> Result<(), IngestError> {
        let place = self.draft.len();
        let mut node = match node {
            Json::Object(node) => node,
            // Some write the bare ids.
            bare @ (Json::String(_) | Json::Number(_)) => Map::from_iter([("id".to_owned(), bare)]),
            other => return Err(self.fault(Fault::Missing, "id", &other)),
        };
        let named = ["id", "key", "name"]
            .into_iter()
            .find(|name| node.get(*name).is_some_and(|id| !id.is_null()));
        let id = match named {
            // A name is what people read too, so it stays; and d3 names ends by their places then.
            Some("name") => {
                self.by_place = true;
                node.get("name").map(spelled)
            }
            Some(name) => node.shift_remove(name).as_ref().map(spelled),
            None => {
                self.by_place = true;
                Some(place.to_string())
            }
        };
        let id = id.unwrap_or_default();
        if id.is_empty() {
            return Err(self.fault(Fault::Missing, "id", &Json::Object(node)));
        }
        let Some(actor) = self.draft.actor(&id, NOWHERE) else {
            return Ok(());
        };
        for (name, value) in flat(node) {
            if let Some(value) = value_of(&mut self.draft, value) {
                self.draft.set_actor(actor, &name, value);
            }
        }
        Ok(())
    }

    fn tie(&mut self, tie: Json, directed: bool) -> Result<(), IngestError> {
        let Json::Object(mut tie) = tie else {
            return Err(self.fault(Fault::Missing, "source", &tie));
        };
        let mut end = |names: [&str; 2]| {
            let name = names.into_iter().find(|name| tie.contains_key(*name));
            name.and_then(|name| tie.shift_remove(name))
        };
        let ends = [end(["source", "from"]), end(["target", "to"])];
        let [Some(from), Some(to)] = ends else {
            return Err(self.fault(Fault::Missing, "source, target", &Json::Object(tie)));
        };
        let ends = [from, to].map(|end| self.end(end));
        let directed = match tie.shift_remove("undirected") {
            Some(Json::Bool(undirected)) => !undirected,
            _ => directed,
        };
        if self.multigraph && tie.get("key").is_some_and(Json::is_number) {
            tie.shift_remove("key");
        }
        let mut values = Vec::new();
        for (name, value) in flat(tie) {
            if let Some(value) = value_of(&mut self.draft, value) {
                values.push((name, value));
            }
        }
        self.draft.tie_between(ends, directed, NOWHERE, values);
        Ok(())
    }

    /// The id at an end of a tie.
    fn end(&self, end: Json) -> String {
        // d3 puts the node itself there once it has laid a network out.
        let end = match end {
            Json::Object(mut node) => node
                .remove("id")
                .or(node.remove("name"))
                .unwrap_or_default(),
            end => end,
        };
        let id = spelled(&end);
        if self.by_place
            && self.draft.find(&id).is_none()
            && let Some(place) = end.as_u64().and_then(|place| usize::try_from(place).ok())
            && place < self.draft.len()
        {
            return self.draft.id(place as u32).to_owned();
        }
        id
    }

    fn stopped(&self, stopped: Stopped) -> IngestError {
        match stopped {
            Stopped::Json(error) => failed(&self.draft, &error),
            Stopped::Refused(error) => error,
        }
    }

    fn fault(&self, fault: Fault, missing: &str, shown: &Json) -> IngestError {
        let shown: String = shown.to_string().chars().take(60).collect();
        self.draft.fault(1, fault, &format!("{missing} {shown}"))
    }
}

/// The attributes of a node or a tie: those beside its id, and those under `attributes`, as graphology has them.
fn flat(object: Map<String, Json>) -> Vec<(String, Json)> {
    let mut flat = Vec::new();
    for (name, value) in object {
        match value {
            Json::Object(inner) if name == "attributes" => flat.extend(inner),
            value => flat.push((name, value)),
        }
    }
    flat
}

/// An id as text.
fn spelled(json: &Json) -> String {
    match json {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn value_of(draft: &mut Draft, json: Json) -> Option<Value> {
    Some(match json {
        Json::Null => return None,
        Json::Bool(flag) => Value::Flag(flag),
        Json::String(text) => Value::Text(text),
        Json::Number(number) => match number.as_i64() {
            Some(whole) => Value::Whole(whole),
            None => Value::Number(number.as_f64()?),
        },
        other => {
            draft.not_kept(Part::Structures);
            Value::Text(other.to_string())
        }
    })
}
