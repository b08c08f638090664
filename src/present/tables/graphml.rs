//! GraphML: the whole typed network with every score as an attribute, for Gephi, yEd, igraph and networkx.

use crate::analysis::study::Study;
use crate::model::node::Node;
use crate::model::tie::Tie;
use petgraph::visit::EdgeRef;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};
use std::collections::BTreeMap;
use std::io;

/// Attributes of nodes: name and GraphML type.
const NODE_KEYS: [(&str, &str); 18] = [
    ("kind", "string"),
    ("label", "string"),
    ("organization_kind", "string"),
    ("municipality", "string"),
    ("latitude", "double"),
    ("longitude", "double"),
    ("answered", "boolean"),
    ("degree", "double"),
    ("strength", "double"),
    ("harmonic", "double"),
    ("betweenness", "double"),
    ("betweenness_by_strength", "double"),
    ("cut_vertex", "boolean"),
    ("standing", "string"),
    ("capacity", "int"),
    ("persons", "int"),
    ("covered", "int"),
    ("status", "string"),
];

/// Attributes of ties.
const TIE_KEYS: [(&str, &str); 6] = [
    ("kind", "string"),
    ("strength", "double"),
    ("mutual", "boolean"),
    ("since", "int"),
    ("reported_by", "string"),
    ("role", "string"),
];

/// The values of one element, by attribute; what is unknown or undefined is absent.
type Attributes = BTreeMap<&'static str, String>;

/// Writes the network of a study. Nodes are named `kind:id`, because ids are unique only within a kind.
/// # Errors
/// None in practice: everything is written to memory.
pub fn write(study: &Study<'_>) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer
        .create_element("graphml")
        .with_attribute(("xmlns", "http://graphml.graphdrawing.org/xmlns"))
        .write_inner_content(|writer| {
            keys(writer, "graph", &[("demonstrative", "boolean")])?;
            keys(writer, "node", &NODE_KEYS)?;
            keys(writer, "edge", &TIE_KEYS)?;
            writer
                .create_element("graph")
                .with_attribute(("id", study.district.edition.name.as_str()))
                .with_attribute(("edgedefault", "directed"))
                .write_inner_content(|writer| {
                    if study.district.edition.demonstrative {
                        let told = [("demonstrative", "true".to_owned())].into();
                        data(writer, "graph", &told)?;
                    }
                    network(writer, study)
                })?;
            Ok(())
        })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn keys(writer: &mut Writer<Vec<u8>>, of: &str, keys: &[(&str, &str)]) -> io::Result<()> {
    for (name, kind) in keys {
        writer
            .create_element("key")
            .with_attribute(("id", format!("{of}-{name}").as_str()))
            .with_attribute(("for", of))
            .with_attribute(("attr.name", *name))
            .with_attribute(("attr.type", *kind))
            .write_empty()?;
    }
    Ok(())
}

fn network(writer: &mut Writer<Vec<u8>>, study: &Study<'_>) -> io::Result<()> {
    let graph = study.district.network.graph();
    let name = |node: &Node| format!("{}:{}", node.kind().key(), node.id());
    for node in graph.node_weights() {
        writer
            .create_element("node")
            .with_attribute(("id", name(node).as_str()))
            .write_inner_content(|writer| data(writer, "node", &of_node(study, node)))?;
    }
    for edge in graph.edge_references() {
        writer
            .create_element("edge")
            .with_attribute(("source", name(&graph[edge.source()]).as_str()))
            .with_attribute(("target", name(&graph[edge.target()]).as_str()))
            .write_inner_content(|writer| data(writer, "edge", &of_tie(edge.weight())))?;
    }
    Ok(())
}

fn data(writer: &mut Writer<Vec<u8>>, of: &str, attributes: &Attributes) -> io::Result<()> {
    for (name, value) in attributes {
        // XML 1.0 has no way to write these, not even escaped.
        let value: String = value
            .chars()
            .filter(|letter| !letter.is_control() || ['\t', '\n', '\r'].contains(letter))
            .collect();
        writer
            .create_element("data")
            .with_attribute(("key", format!("{of}-{name}").as_str()))
            .write_text_content(quick_xml::events::BytesText::new(&value))?;
    }
    Ok(())
}

fn of_node(study: &Study<'_>, node: &Node) -> Attributes {
    let mut attributes = Attributes::from([("kind", node.kind().key().to_owned())]);
    let mut put = |name: &'static str, value: Option<String>| {
        if let Some(value) = value {
            attributes.insert(name, value);
        }
    };
    let municipality =
        |code: &Option<crate::model::ids::MunicipalityCode>| code.as_ref().map(ToString::to_string);
    match node {
        Node::Organization(organization) => {
            put("label", Some(organization.name.clone()));
            put(
                "organization_kind",
                Some(organization.kind.key().to_owned()),
            );
            put("municipality", municipality(&organization.municipality));
            put(
                "answered",
                organization.answered.map(|answered| answered.to_string()),
            );
            if let Some(actor) = study.actors.index_of(organization.id.as_str()) {
                let scores = &study.centralities;
                for (name, scores) in [
                    ("degree", &scores.degree),
                    ("strength", &scores.strength),
                    ("harmonic", &scores.harmonic),
                    ("betweenness", &scores.betweenness),
                    ("betweenness_by_strength", &scores.betweenness_by_strength),
                ] {
                    put(name, scores.values()[actor].map(|score| score.to_string()));
                }
                let cut = study.cut_vertices.binary_search(&actor).is_ok();
                put("cut_vertex", Some(cut.to_string()));
                let isolation = study
                    .isolations
                    .iter()
                    .find(|isolation| isolation.actor == actor);
                put(
                    "standing",
                    isolation.map(|isolation| isolation.standing.key().to_owned()),
                );
            }
        }
        Node::Service(service) => {
            put("label", Some(service.name.clone()));
            put("municipality", municipality(&service.municipality));
            put(
                "capacity",
                service.capacity.map(|capacity| capacity.to_string()),
            );
            put("status", Some(service.status.key().to_owned()));
        }
        Node::NeedType(need_type) => put("label", Some(need_type.name.clone())),
        Node::Need(need) => {
            put("label", Some(need.id.to_string()));
            put("municipality", Some(need.id.municipality.to_string()));
            put(
                "persons",
                need.persons.stated().map(|persons| persons.to_string()),
            );
            let needs = &study.coverage.needs;
            if let Ok(index) = needs.binary_search_by(|coverage| coverage.need.cmp(&need.id)) {
                let coverage = &needs[index];
                put(
                    "covered",
                    coverage.persons.map(|_| coverage.covered.to_string()),
                );
                put("status", Some(coverage.status.key().to_owned()));
            }
        }
        Node::Municipality(municipality) => put("label", Some(municipality.name.clone())),
        Node::Tavolo(tavolo) => put("label", Some(tavolo.name.clone())),
    }
    let place = match node {
        Node::Organization(organization) => organization.place,
        Node::Service(service) => service.place,
        Node::Municipality(municipality) => municipality.place,
        Node::NeedType(_) | Node::Need(_) | Node::Tavolo(_) => None,
    };
    put("latitude", place.map(|place| place.latitude.to_string()));
    put("longitude", place.map(|place| place.longitude.to_string()));
    attributes
}

fn of_tie(tie: &Tie) -> Attributes {
    let mut attributes = Attributes::from([("kind", tie.kind().key().to_owned())]);
    match tie {
        Tie::Relation(relation) => {
            if let Some(strength) = relation.strength {
                attributes.insert("strength", strength.value().to_string());
            }
            attributes.insert("mutual", relation.mutual.to_string());
            if let Some(since) = relation.since {
                attributes.insert("since", since.to_string());
            }
            let reporters: Vec<&str> = relation.reported_by.iter().map(|id| id.as_str()).collect();
            if !reporters.is_empty() {
                attributes.insert("reported_by", reporters.join("|"));
            }
        }
        Tie::Participates(Some(role)) => {
            attributes.insert("role", role.clone());
        }
        Tie::Addresses(Some(intensity)) => {
            attributes.insert("strength", intensity.to_string());
        }
        _ => {}
    }
    attributes
}
