//! GEXF 1.2 and 1.3, as Gephi and networkx write it.

use super::super::error::{Fault, IngestError};
use super::super::text::decode;
use super::draft::Draft;
use super::typed::{Type, typed};
use super::xml::{Element, Item, Xml, begins_with};
use super::{NetworkRead, NetworkReader};
use crate::model::diagnostic::{Part, Problem};
use crate::model::plain::{LABEL, Value, WEIGHT};
use std::collections::HashMap;

/// The reader of GEXF.
///
/// Types, defaults and directions are those declared. Positions, colours and sizes are drawing and not data; times are not read, and
/// reported; nodes inside nodes are read as all others. The ids of edges, which only number them, are not kept.
pub(super) const READER: NetworkReader = NetworkReader {
    id: "gexf",
    extensions: &["gexf", "xml"],
    says_direction: true,
    recognises: |bytes| begins_with(bytes, "gexf"),
    read,
};

/// An attribute that the file declares.
struct Declared {
    name: String,
    kind: Type,
    default: Option<Value>,
}

#[derive(Default)]
struct Attributes {
    nodes: HashMap<String, Declared>,
    edges: HashMap<String, Declared>,
}

struct Reading<'t> {
    xml: Xml<'t>,
    draft: Draft,
    attributes: Attributes,
    times: bool,
}

fn read(file: &str, bytes: &[u8]) -> NetworkRead {
    let mut diagnostics = Vec::new();
    let text = decode(file, bytes, &mut diagnostics)?;
    let mut reading = Reading {
        xml: Xml::new(file, &text),
        draft: Draft::new(file, bytes.len(), diagnostics),
        attributes: Attributes::default(),
        times: false,
    };
    let mut directed = None;
    loop {
        match reading.xml.next()? {
            Item::Open(element) => match element.name.as_str() {
                "gexf" | "meta" => {}
                "description" => {
                    let text = reading.xml.text()?;
                    let text = text.trim();
                    reading.draft.network().name = (!text.is_empty()).then(|| text.to_owned());
                }
                "graph" if directed.is_none() => {
                    directed = Some(is_directed(element.get("defaultedgetype")));
                    if let Some(name) = element.get("name").filter(|name| !name.is_empty()) {
                        reading.draft.network().name = Some(name.to_owned());
                    }
                    reading.times |= element.get("mode") == Some("dynamic");
                    reading.graph(directed == Some(true))?;
                }
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
    if reading.times {
        reading.draft.not_kept(Part::Times);
    }
    reading.defaults();
    let (network, diagnostics) = reading.draft.close(directed)?;
    Ok((network.with_modes_read(), diagnostics))
}

fn is_directed(kind: Option<&str>) -> bool {
    kind == Some("directed")
}

impl Reading<'_> {
    /// Reads a graph that was just opened.
    fn graph(&mut self, directed: bool) -> Result<(), IngestError> {
        // Nodes may stand inside nodes: what is open, and which actor it is.
        let mut open: Vec<(String, Option<u32>)> = vec![("graph".to_owned(), None)];
        while !open.is_empty() {
            match self.xml.next()? {
                Item::Open(element) => match element.name.as_str() {
                    "attributes" => self.declarations(&element)?,
                    "nodes" | "edges" | "attvalues" => {
                        if element.name == "nodes" && open.len() > 1 {
                            self.draft.not_kept(Part::Nested);
                        }
                        let actor = open.last().and_then(|(_, actor)| *actor);
                        open.push((element.name, actor));
                    }
                    "node" => {
                        let actor = self.node(&element)?;
                        open.push((element.name, actor));
                    }
                    "edge" => self.edge(&element, directed)?,
                    "attvalue" => {
                        let read = self.attvalue(&element, true)?;
                        let actor = open.last().and_then(|(_, actor)| *actor);
                        if let (Some((name, value)), Some(actor)) = (read, actor) {
                            self.draft.set_actor(actor, &name, value);
                        }
                        self.xml.skip()?;
                    }
                    "spells" | "spell" => {
                        self.times = true;
                        self.xml.skip()?;
                    }
                    _ => self.xml.skip()?,
                },
                Item::Close => {
                    open.pop();
                }
                Item::Text(_) => {}
                Item::End => return Err(self.xml.fault(Fault::EndsEarly, "")),
            }
        }
        Ok(())
    }

    fn declarations(&mut self, attributes: &Element) -> Result<(), IngestError> {
        let of_edges = attributes.get("class") == Some("edge");
        self.times |= attributes.get("mode") == Some("dynamic");
        let mut last: Option<String> = None;
        let mut inside = 1;
        while inside > 0 {
            match self.xml.next()? {
                Item::Open(element) if element.name == "attribute" => {
                    inside += 1;
                    let id = self.xml.required(&element, "id")?.to_owned();
                    let kind = match element.get("type").unwrap_or("string") {
                        "integer" | "long" | "short" | "byte" => Type::Whole,
                        "float" | "double" => Type::Number,
                        "boolean" => Type::Flag,
                        _ => Type::Text,
                    };
                    let declared = Declared {
                        name: element.get("title").unwrap_or(&id).to_owned(),
                        kind,
                        default: None,
                    };
                    self.declared(of_edges).insert(id.clone(), declared);
                    last = Some(id);
                }
                Item::Open(element) if element.name == "default" => {
                    let text = self.xml.text()?;
                    let line = self.xml.line();
                    let mut wrong = false;
                    if let Some(last) = &last
                        && let Some(declared) = self.declared(of_edges).get_mut(last)
                    {
                        declared.default = typed(&text, declared.kind);
                        wrong = declared.default.is_none();
                    }
                    if wrong {
                        self.draft.report(line, Some(&text), Problem::NotOfItsType);
                    }
                }
                Item::Open(_) => inside += 1,
                Item::Close => inside -= 1,
                Item::Text(_) => {}
                Item::End => return Err(self.xml.fault(Fault::EndsEarly, "")),
            }
        }
        Ok(())
    }

    fn declared(&mut self, of_edges: bool) -> &mut HashMap<String, Declared> {
        if of_edges {
            &mut self.attributes.edges
        } else {
            &mut self.attributes.nodes
        }
    }

    fn node(&mut self, node: &Element) -> Result<Option<u32>, IngestError> {
        let id = self.xml.required(node, "id")?.to_owned();
        let line = self.xml.line();
        self.dated(node);
        let actor = self.draft.actor(&id, line);
        if let (Some(actor), Some(label)) = (actor, node.get("label")) {
            self.draft
                .set_actor(actor, LABEL, Value::Text(label.to_owned()));
        }
        Ok(actor)
    }

    fn dated(&mut self, element: &Element) {
        self.times |= [
            "start",
            "end",
            "startopen",
            "endopen",
            "timestamp",
            "timestamps",
        ]
        .iter()
        .any(|time| element.get(time).is_some());
    }

    fn edge(&mut self, edge: &Element, directed: bool) -> Result<(), IngestError> {
        let line = self.xml.line();
        let source = self.xml.required(edge, "source")?.to_owned();
        let target = self.xml.required(edge, "target")?.to_owned();
        self.dated(edge);
        let directed = match edge.get("type") {
            Some("undirected" | "mutual") => false,
            Some("directed") => true,
            _ => directed,
        };
        let mut values = Vec::new();
        for (name, kind) in [
            (LABEL, Type::Text),
            ("kind", Type::Text),
            (WEIGHT, Type::Number),
        ] {
            let Some(text) = edge.get(name) else { continue };
            match typed(text, kind) {
                Some(value) => values.push((name.to_owned(), value)),
                None => self.draft.report(line, Some(text), Problem::NotOfItsType),
            }
        }
        let mut inside = 1;
        while inside > 0 {
            match self.xml.next()? {
                Item::Open(element) => {
                    inside += 1;
                    match element.name.as_str() {
                        "attvalue" => values.extend(self.attvalue(&element, false)?),
                        "spell" => self.times = true,
                        _ => {}
                    }
                }
                Item::Close => inside -= 1,
                Item::Text(_) => {}
                Item::End => return Err(self.xml.fault(Fault::EndsEarly, "")),
            }
        }
        self.draft
            .tie_between([source, target], directed, line, values);
        Ok(())
    }

    fn attvalue(
        &mut self,
        value: &Element,
        of_node: bool,
    ) -> Result<Option<(String, Value)>, IngestError> {
        // Until version 1.1 the attribute was called `id`.
        let id = match value.get("for").or(value.get("id")) {
            Some(id) => id.to_owned(),
            None => self.xml.required(value, "for")?.to_owned(),
        };
        let text = self.xml.required(value, "value")?.to_owned();
        self.dated(value);
        let (name, kind) = match self.declared(!of_node).get(&id) {
            Some(declared) => (declared.name.clone(), declared.kind),
            None => (id, Type::Text),
        };
        let read = typed(&text, kind);
        if read.is_none() {
            let line = self.xml.line();
            self.draft.report(line, Some(&text), Problem::NotOfItsType);
        }
        Ok(read.filter(|_| !name.is_empty()).map(|value| (name, value)))
    }

    /// Gives the default of each attribute to whoever has no value.
    fn defaults(&mut self) {
        for (of_nodes, attributes) in [
            (true, &self.attributes.nodes),
            (false, &self.attributes.edges),
        ] {
            let mut sorted: Vec<(&String, &Declared)> = attributes.iter().collect();
            sorted.sort_by_key(|(id, _)| *id);
            for (_, declared) in sorted {
                let Some(default) = &declared.default else {
                    continue;
                };
                if of_nodes {
                    self.draft.default_actors(&declared.name, default);
                } else {
                    self.draft.default_ties(&declared.name, default);
                }
            }
        }
    }
}
