//! GraphML, as Gephi, yEd, networkx and igraph write it.

use super::super::error::{Fault, IngestError};
use super::super::text::decode;
use super::draft::Draft;
use super::typed::{Type, typed};
use super::xml::{Element, Item, Xml, begins_with};
use super::{NetworkRead, NetworkReader};
use crate::model::diagnostic::{Part, Problem};
use crate::model::plain::{Column, LABEL, PlainNetwork, Value};
use std::collections::{HashMap, HashSet};

/// The reader of GraphML.
///
/// Types, defaults and directions are those declared; the first graph is read. Graphs inside nodes are read as part of it, ports are
/// passed over, hyperedges left out: each is reported. Labels that yEd draws are labels. The ids of edges, which only number them, are
/// not kept. Where igraph numbers its vertices and names them in `name`, the names are the ids.
pub(super) const READER: NetworkReader = NetworkReader {
    id: "graphml",
    extensions: &["graphml", "xml"],
    says_direction: true,
    recognises: |bytes| begins_with(bytes, "graphml"),
    read,
};

/// A key: what it says of which elements.
struct Key {
    of: String,
    name: String,
    kind: Type,
    default: Option<Value>,
}

struct Reading<'t> {
    xml: Xml<'t>,
    draft: Draft,
    keys: HashMap<String, Key>,
    /// Actors whose label a key gave, against those whose label is only drawn.
    labelled: HashSet<u32>,
}

/// What an edge holds: its values, and the label that is drawn on it.
type Values = Vec<(String, Value)>;

fn read(file: &str, bytes: &[u8]) -> NetworkRead {
    let mut diagnostics = Vec::new();
    let text = decode(file, bytes, &mut diagnostics)?;
    let mut reading = Reading {
        xml: Xml::new(file, &text),
        draft: Draft::new(file, bytes.len(), diagnostics),
        keys: HashMap::new(),
        labelled: HashSet::new(),
    };
    let mut directed = None;
    loop {
        match reading.xml.next()? {
            Item::Open(element) => match element.name.as_str() {
                "graphml" => {}
                "key" => reading.key(&element)?,
                "graph" if directed.is_none() => directed = Some(reading.graph(&element)?),
                "graph" => {
                    reading.draft.not_kept(Part::Networks);
                    reading.xml.skip()?;
                }
                _ => reading.xml.skip()?,
            },
            Item::Close | Item::Text(_) => {}
            Item::End => break,
        }
    }
    let Some(directed) = directed else {
        return Err(reading.xml.fault(Fault::NoNetwork, ""));
    };
    reading.defaults();
    let (network, diagnostics) = reading.draft.close(directed)?;
    Ok((named(network).with_modes_read(), diagnostics))
}

impl Reading<'_> {
    fn key(&mut self, element: &Element) -> Result<(), IngestError> {
        let id = self.xml.required(element, "id")?.to_owned();
        let name = element.get("attr.name").unwrap_or_default();
        // A key without a name holds a drawing.
        let drawn = element
            .get("yfiles.type")
            .is_some_and(|drawn| drawn.ends_with("graphics"));
        let kind = match element.get("attr.type").unwrap_or("string") {
            _ if drawn => Type::Drawing,
            "int" | "long" | "integer" => Type::Whole,
            "float" | "double" => Type::Number,
            "boolean" => Type::Flag,
            _ => Type::Text,
        };
        let mut default = None;
        loop {
            match self.xml.next()? {
                Item::Open(inner) if inner.name == "default" => {
                    let text = self.xml.text()?;
                    default = typed(&text, kind);
                    if default.is_none() && !drawn && !text.trim().is_empty() {
                        let line = self.xml.line();
                        self.draft.report(line, Some(&text), Problem::NotOfItsType);
                    }
                }
                Item::Open(_) => self.xml.skip()?,
                Item::Close => break,
                Item::Text(_) => {}
                Item::End => return Err(self.xml.fault(Fault::EndsEarly, "")),
            }
        }
        let key = Key {
            of: element.get("for").unwrap_or("all").to_owned(),
            name: if name.is_empty() && !drawn {
                id.clone()
            } else {
                name.to_owned()
            },
            kind,
            default,
        };
        self.keys.insert(id, key);
        Ok(())
    }

    /// Reads a graph that was just opened, and gives its direction.
    fn graph(&mut self, graph: &Element) -> Result<bool, IngestError> {
        let directed = graph.get("edgedefault") != Some("undirected");
        if let Some(id) = graph.get("id").filter(|id| !id.is_empty()) {
            self.draft.network().name = Some(id.to_owned());
        }
        // Graphs inside nodes stand inside this one: how many are open, each with its own direction.
        let mut directions = vec![directed];
        let mut open: Vec<(String, Option<u32>)> = vec![("graph".to_owned(), None)];
        while !open.is_empty() {
            match self.xml.next()? {
                Item::Open(element) => match element.name.as_str() {
                    "node" => {
                        let id = self.xml.required(&element, "id")?.to_owned();
                        let line = self.xml.line();
                        let actor = self.draft.actor(&id, line);
                        open.push((element.name, actor));
                    }
                    "edge" => self.edge(&element, directions.last() == Some(&true))?,
                    "data" => {
                        let inside = open.last().map(|(name, actor)| (name.clone(), *actor));
                        self.data_inside(&element, inside)?;
                    }
                    "graph" => {
                        self.draft.not_kept(Part::Nested);
                        directions.push(element.get("edgedefault") != Some("undirected"));
                        open.push((element.name, None));
                    }
                    "hyperedge" => {
                        self.draft.not_kept(Part::Hyperedges);
                        self.xml.skip()?;
                    }
                    "port" => {
                        self.draft.not_kept(Part::Ports);
                        self.xml.skip()?;
                    }
                    _ => self.xml.skip()?,
                },
                Item::Close => {
                    if open.pop().is_some_and(|(name, _)| name == "graph") {
                        directions.pop();
                    }
                }
                Item::Text(_) => {}
                Item::End => return Err(self.xml.fault(Fault::EndsEarly, "")),
            }
        }
        Ok(directed)
    }

    fn data_inside(
        &mut self,
        data: &Element,
        inside: Option<(String, Option<u32>)>,
    ) -> Result<(), IngestError> {
        let Some((name, value)) = self.data(data)? else {
            return Ok(());
        };
        match inside {
            Some((_, Some(actor))) => {
                let drawn = name.is_empty();
                if drawn && self.labelled.contains(&actor) {
                    return Ok(());
                }
                let name = if drawn { LABEL } else { &name };
                if name == LABEL && !drawn {
                    self.labelled.insert(actor);
                }
                self.draft.set_actor(actor, name, value);
            }
            Some((element, None)) if element == "graph" && !name.is_empty() => {
                let values = Column::starting(0, value);
                let network = self.draft.network();
                network.attributes.retain(|one| one.name != name);
                let attribute = crate::model::plain::Attribute { name, values };
                network.attributes.push(attribute);
            }
            _ => {}
        }
        Ok(())
    }

    fn edge(&mut self, edge: &Element, directed: bool) -> Result<(), IngestError> {
        let line = self.xml.line();
        let source = self.xml.required(edge, "source")?.to_owned();
        let target = self.xml.required(edge, "target")?.to_owned();
        if edge.get("sourceport").or(edge.get("targetport")).is_some() {
            self.draft.not_kept(Part::Ports);
        }
        let directed = match edge.get("directed") {
            Some("true" | "1") => true,
            Some("false" | "0") => false,
            _ => directed,
        };
        let mut values = Values::new();
        let mut drawn = None;
        loop {
            match self.xml.next()? {
                Item::Open(element) if element.name == "data" => match self.data(&element)? {
                    Some((name, value)) if name.is_empty() => drawn = Some(value),
                    Some(read) => values.push(read),
                    None => {}
                },
                Item::Open(element) if element.name == "graph" => {
                    self.draft.not_kept(Part::Nested);
                    self.xml.skip()?;
                }
                Item::Open(_) => self.xml.skip()?,
                Item::Close => break,
                Item::Text(_) => {}
                Item::End => return Err(self.xml.fault(Fault::EndsEarly, "")),
            }
        }
        if values.iter().all(|(name, _)| name != LABEL) {
            values.extend(drawn.map(|label| (LABEL.to_owned(), label)));
        }
        self.draft
            .tie_between([source, target], directed, line, values);
        Ok(())
    }

    /// The value of a `data` element that was just opened, with the name of its key; of a drawing, its label without a name.
    fn data(&mut self, data: &Element) -> Result<Option<(String, Value)>, IngestError> {
        let key = data.get("key").unwrap_or_default();
        let (name, kind) = match self.keys.get(key) {
            Some(key) => (key.name.clone(), key.kind),
            None => (key.to_owned(), Type::Text),
        };
        if kind == Type::Drawing {
            let label = self.drawn_label()?;
            return Ok(label.map(|label| (String::new(), Value::Text(label))));
        }
        let text = self.xml.text()?;
        let value = typed(&text, kind);
        if value.is_none() && !text.trim().is_empty() {
            let line = self.xml.line();
            self.draft.report(line, Some(&text), Problem::NotOfItsType);
        }
        Ok(value
            .filter(|_| !name.is_empty())
            .map(|value| (name, value)))
    }

    /// The first label of a drawing of yEd, whose element was just opened.
    fn drawn_label(&mut self) -> Result<Option<String>, IngestError> {
        let mut label = None;
        let mut inside = 1;
        while inside > 0 {
            match self.xml.next()? {
                Item::Open(element)
                    if label.is_none()
                        && ["NodeLabel", "EdgeLabel"].contains(&element.name.as_str()) =>
                {
                    let text = self.xml.text()?;
                    let text = text.trim();
                    label = (!text.is_empty()).then(|| text.to_owned());
                }
                Item::Open(_) => inside += 1,
                Item::Close => inside -= 1,
                Item::Text(_) => {}
                Item::End => return Err(self.xml.fault(Fault::EndsEarly, "")),
            }
        }
        Ok(label)
    }

    /// Gives the default of each key to whoever has no value.
    fn defaults(&mut self) {
        let mut keys: Vec<(&String, &Key)> = self.keys.iter().collect();
        keys.sort_by_key(|(id, _)| *id);
        for (_, key) in keys {
            let Some(default) = &key.default else {
                continue;
            };
            if ["node", "all"].contains(&key.of.as_str()) {
                self.draft.default_actors(&key.name, default);
            }
            if ["edge", "all"].contains(&key.of.as_str()) {
                self.draft.default_ties(&key.name, default);
            }
        }
    }
}

/// Takes the names that igraph keeps for ids, where the ids are the numbers it made for the file.
fn named(mut network: PlainNetwork) -> PlainNetwork {
    let numbered = (0..).zip(&network.ids);
    if !numbered
        .into_iter()
        .all(|(n, id): (usize, _)| *id == format!("n{n}"))
    {
        return network;
    }
    let Some(at) = network
        .actor_attributes
        .iter()
        .position(|one| one.name == "name")
    else {
        return network;
    };
    let Column::Text(names) = &network.actor_attributes[at].values else {
        return network;
    };
    let names: Vec<String> = names.iter().flatten().cloned().collect();
    let distinct: HashSet<&String> = names.iter().filter(|name| !name.is_empty()).collect();
    if distinct.len() == network.ids.len() {
        network.ids = names;
        network.actor_attributes.remove(at);
    }
    network
}
