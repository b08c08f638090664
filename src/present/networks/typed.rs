//! The network of a study as a plain one: everything in it with every score, or the organizations alone.

use crate::analysis::study::Study;
use crate::model::ids::MunicipalityCode;
use crate::model::node::Node;
use crate::model::plain::{Attribute, Column, MUTUAL, PlainNetwork, Value, WEIGHT};
use crate::model::tie::Tie;
use crate::present::Briefing;
use crate::present::audience::Audience;
use petgraph::visit::EdgeRef;
use std::collections::{BTreeMap, HashMap};

/// The type of an attribute.
#[derive(Clone, Copy)]
enum Type {
    Text,
    Whole,
    Number,
    Flag,
}

/// Attributes of nodes.
const NODE_KEYS: [(&str, Type); 18] = [
    ("kind", Type::Text),
    ("label", Type::Text),
    ("organization_kind", Type::Text),
    ("municipality", Type::Text),
    ("latitude", Type::Number),
    ("longitude", Type::Number),
    ("answered", Type::Flag),
    ("degree", Type::Number),
    ("strength", Type::Number),
    ("harmonic", Type::Number),
    ("betweenness", Type::Number),
    ("betweenness_by_strength", Type::Number),
    ("cut_vertex", Type::Flag),
    ("standing", Type::Text),
    ("capacity", Type::Whole),
    ("persons", Type::Whole),
    ("covered", Type::Whole),
    ("status", Type::Text),
];

/// Attributes of nodes that no organization has, or that all have alike.
const NOT_OF_ORGANIZATIONS: [&str; 5] = ["kind", "capacity", "persons", "covered", "status"];

/// Attributes of ties.
const TIE_KEYS: [(&str, Type); 6] = [
    ("kind", Type::Text),
    (STRENGTH, Type::Number),
    (MUTUAL, Type::Flag),
    ("since", Type::Whole),
    ("reported_by", Type::Text),
    ("role", Type::Text),
];

const STRENGTH: &str = "strength";

/// What of the attributes of nodes leaves the office: what the directory says, and the numbers of needs that are told.
const PUBLIC_NODE_KEYS: [&str; 10] = [
    "kind",
    "label",
    "organization_kind",
    "municipality",
    "latitude",
    "longitude",
    "capacity",
    "persons",
    "covered",
    "status",
];
/// The same of ties: neither how strong they are, nor who said so.
const PUBLIC_TIE_KEYS: [&str; 2] = ["kind", MUTUAL];
/// What working groups are not told of ties: who reported them.
const NOT_OF_TAVOLO: [&str; 1] = ["reported_by"];

/// The values of one node or tie, by attribute; what is unknown or undefined is absent.
type Values = BTreeMap<&'static str, Value>;

/// The whole network as the audience of a briefing is shown it.
pub fn shown(briefing: &Briefing<'_>) -> PlainNetwork {
    let (study, audience) = (briefing.study, briefing.audience);
    let disclosure = briefing.disclosure();
    let tell = |node: &Node, values: &mut Values| {
        if let Node::Need(need) = node
            && !disclosure.tells_need(&need.id)
        {
            values.remove("persons");
            values.remove("covered");
        }
        // A seat is often a home.
        if audience != Audience::Internal && !matches!(node, Node::Municipality(_)) {
            values.remove("latitude");
            values.remove("longitude");
        }
    };
    // Who has no ties would be seen, and who did not answer guessed.
    let has = |tie: &Tie| !(audience.hides_judgements() && matches!(tie, Tie::Relation(_)));
    let mut network = told(study, &tell, &has);
    let leaves = |name: &str, public: &[&str]| match audience {
        Audience::Internal => true,
        Audience::Tavolo => !NOT_OF_TAVOLO.contains(&name),
        Audience::Public => public.contains(&name),
    };
    let nodes = &mut network.actor_attributes;
    nodes.retain(|one| leaves(&one.name, &PUBLIC_NODE_KEYS));
    let ties = &mut network.tie_attributes;
    ties.retain(|one| leaves(&one.name, &PUBLIC_TIE_KEYS));
    network
}

/// The whole network of a study. Nodes are named `kind:id`, because ids are unique only within a kind.
pub fn network(study: &Study<'_>) -> PlainNetwork {
    told(study, &|_, _| {}, &|_| true)
}

/// The network of the ties that it has, its nodes with what is left of their values.
fn told(
    study: &Study<'_>,
    tell: &dyn Fn(&Node, &mut Values),
    has: &dyn Fn(&Tie) -> bool,
) -> PlainNetwork {
    let graph = study.district.network.graph();
    let name = |node: &Node| format!("{}:{}", node.kind().key(), node.id());
    let nodes = graph.node_weights().map(|node| {
        let mut values = of_node(study, node);
        tell(node, &mut values);
        values
    });
    let edges = || graph.edge_references().filter(|edge| has(edge.weight()));
    let ties = edges().map(|edge| of_tie(edge.weight()));
    let ends = edges().map(|edge| [edge.source(), edge.target()].map(|end| end.index() as u32));
    PlainNetwork {
        ids: graph.node_weights().map(name).collect(),
        ties: ends.collect(),
        actor_attributes: columns(&NODE_KEYS, nodes.collect()),
        tie_attributes: columns(&TIE_KEYS, ties.collect()),
        ..described(study)
    }
}

/// The organizations of a study and the ties between them, by their own ids. The strength of a tie is its weight, absent where nobody
/// said it.
pub fn organizations(study: &Study<'_>) -> PlainNetwork {
    let graph = study.district.network.graph();
    let mut places: HashMap<usize, u32> = HashMap::new();
    let (mut ids, mut nodes) = (Vec::new(), Vec::new());
    for index in graph.node_indices() {
        if let Node::Organization(organization) = &graph[index] {
            places.insert(index.index(), places.len() as u32);
            ids.push(organization.id.to_string());
            nodes.push(of_node(study, &graph[index]));
        }
    }
    let (mut ends, mut ties) = (Vec::new(), Vec::new());
    for edge in graph.edge_references() {
        if let Tie::Relation(_) = edge.weight()
            && let Some(&from) = places.get(&edge.source().index())
            && let Some(&to) = places.get(&edge.target().index())
        {
            ends.push([from, to]);
            ties.push(of_tie(edge.weight()));
        }
    }
    let mut actor_attributes = columns(&NODE_KEYS, nodes);
    actor_attributes.retain(|one| !NOT_OF_ORGANIZATIONS.contains(&one.name.as_str()));
    let mut tie_attributes = columns(&TIE_KEYS, ties);
    tie_attributes.retain(|one| one.name != "role");
    for attribute in &mut tie_attributes {
        if attribute.name == STRENGTH {
            attribute.name = WEIGHT.to_owned();
        }
    }
    PlainNetwork {
        ids,
        ties: ends,
        actor_attributes,
        tie_attributes,
        ..described(study)
    }
}

/// What is said of the network as a whole.
fn described(study: &Study<'_>) -> PlainNetwork {
    let edition = &study.district.edition;
    let told = Column::Flag(vec![edition.demonstrative.then_some(true)]);
    PlainNetwork {
        name: Some(edition.name.clone()),
        directed: true,
        attributes: vec![Attribute::new("demonstrative", told)],
        ..PlainNetwork::default()
    }
}

fn columns(keys: &[(&str, Type)], mut rows: Vec<Values>) -> Vec<Attribute> {
    let attribute = |&(name, kind): &(&str, Type)| {
        let mut values = match kind {
            Type::Text => Column::Text(Vec::new()),
            Type::Whole => Column::Whole(Vec::new()),
            Type::Number => Column::Number(Vec::new()),
            Type::Flag => Column::Flag(Vec::new()),
        };
        values.resize(rows.len());
        for (row, of_row) in rows.iter_mut().enumerate() {
            if let Some(value) = of_row.remove(name) {
                values.set(row, value);
            }
        }
        Attribute::new(name, values)
    };
    keys.iter().map(attribute).collect()
}

fn whole(number: impl Into<i64>) -> Value {
    Value::Whole(number.into())
}

fn text(text: impl ToString) -> Option<Value> {
    Some(Value::Text(text.to_string()))
}

fn of_node(study: &Study<'_>, node: &Node) -> Values {
    let mut attributes = Values::from([("kind", Value::Text(node.kind().key().to_owned()))]);
    let mut put = |name: &'static str, value: Option<Value>| {
        if let Some(value) = value {
            attributes.insert(name, value);
        }
    };
    let municipality = |code: &Option<MunicipalityCode>| code.as_ref().and_then(text);
    match node {
        Node::Organization(organization) => {
            put("label", text(&organization.name));
            put("organization_kind", text(organization.kind.key()));
            put("municipality", municipality(&organization.municipality));
            put("answered", organization.answered.map(Value::Flag));
            if let Some(actor) = study.actors.index_of(organization.id.as_str()) {
                let scores = &study.centralities;
                for (name, scores) in [
                    ("degree", &scores.degree),
                    ("strength", &scores.strength),
                    ("harmonic", &scores.harmonic),
                    ("betweenness", &scores.betweenness),
                    ("betweenness_by_strength", study.betweenness_by_strength()),
                ] {
                    put(name, scores.values()[actor].map(Value::Number));
                }
                let cut = study.cut_vertices.binary_search(&actor).is_ok();
                put("cut_vertex", Some(Value::Flag(cut)));
                let isolation = study
                    .isolations
                    .iter()
                    .find(|isolation| isolation.actor == actor);
                put(
                    "standing",
                    isolation.and_then(|isolation| text(isolation.standing.key())),
                );
            }
        }
        Node::Service(service) => {
            put("label", text(&service.name));
            put("municipality", municipality(&service.municipality));
            put("capacity", service.capacity.map(whole));
            put("status", text(service.status.key()));
        }
        Node::NeedType(need_type) => put("label", text(&need_type.name)),
        Node::Need(need) => {
            put("label", text(&need.id));
            put("municipality", text(&need.id.municipality));
            put("persons", need.persons.stated().map(whole));
            let needs = &study.coverage.needs;
            if let Ok(index) = needs.binary_search_by(|coverage| coverage.need.cmp(&need.id)) {
                let coverage = &needs[index];
                put("covered", coverage.persons.map(|_| whole(coverage.covered)));
                put("status", text(coverage.status.key()));
            }
        }
        Node::Municipality(municipality) => put("label", text(&municipality.name)),
        Node::Tavolo(tavolo) => put("label", text(&tavolo.name)),
    }
    let place = match node {
        Node::Organization(organization) => organization.place,
        Node::Service(service) => service.place,
        Node::Municipality(municipality) => municipality.place,
        Node::NeedType(_) | Node::Need(_) | Node::Tavolo(_) => None,
    };
    put("latitude", place.map(|place| Value::Number(place.latitude)));
    put(
        "longitude",
        place.map(|place| Value::Number(place.longitude)),
    );
    attributes
}

fn of_tie(tie: &Tie) -> Values {
    let mut attributes = Values::from([("kind", Value::Text(tie.kind().key().to_owned()))]);
    match tie {
        Tie::Relation(relation) => {
            if let Some(strength) = relation.strength {
                attributes.insert(STRENGTH, Value::Number(strength.value()));
            }
            attributes.insert(MUTUAL, Value::Flag(relation.mutual));
            if let Some(since) = relation.since {
                attributes.insert("since", whole(since));
            }
            let reporters: Vec<&str> = relation.reported_by.iter().map(|id| id.as_str()).collect();
            if !reporters.is_empty() {
                attributes.insert("reported_by", Value::Text(reporters.join("|")));
            }
        }
        Tie::Participates(Some(role)) => {
            attributes.insert("role", Value::Text(role.clone()));
        }
        Tie::Addresses(Some(intensity)) => {
            attributes.insert(STRENGTH, Value::Number(*intensity));
        }
        _ => {}
    }
    attributes
}
