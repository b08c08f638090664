//! Pajek: networks (`.net`) and projects (`.paj`).

mod values;
mod words;

use super::super::error::{Fault, IngestError};
use super::super::text::decode;
use super::draft::{Draft, MOST_UNNAMED};
use super::{NetworkRead, NetworkReader};
use crate::model::diagnostic::{Part, Problem};
use crate::model::plain::{RELATION, Value, WEIGHT};
use std::collections::{BTreeMap, HashMap};
use values::Values;
use words::{SHAPES, Token, decoded, pairs, tokens};

/// The reader of Pajek's networks and projects.
///
/// The labels of vertices are the ids, or their numbers where there are none; labels that others have too are made distinct and
/// reported. Coordinates are the attributes `x`, `y` and `z`, the name of a relation is `relation`, the label of a line `label`;
/// shapes and colours are drawing and not data. A line without a value has no weight. Of a project the first network is read, with the
/// partitions and vectors of as many vertices as its attributes; whatever else is there is reported. A matrix has a tie where it is
/// not zero. Letters written as `&#34;` are read as such. Pairs of words that Pajek does not know, as networkx writes attributes, are
/// attributes.
pub(super) const READER: NetworkReader = NetworkReader {
    id: "pajek",
    extensions: &["net", "paj"],
    says_direction: true,
    recognises,
    read,
};

fn recognises(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_lowercase();
    let mut lines = head.trim_start_matches('\u{feff}').lines().map(str::trim);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with('%'));
    first.is_some_and(|line| line.starts_with("*vertices") || line.starts_with("*network"))
}

/// What the lines that follow say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Before,
    Vertices,
    Lines {
        directed: bool,
    },
    Lists {
        directed: bool,
    },
    Matrix,
    /// A grouping or a vector.
    Values,
    /// Something that is passed over.
    Other,
}

struct Reading {
    draft: Draft,
    section: Section,
    /// How many vertices the network claims, and how many of them are of the first mode.
    claimed: Option<(usize, Option<usize>)>,
    /// The vertices that a line is on, until the actors are made of them.
    vertices: BTreeMap<usize, Vertex>,
    /// Whether the file has arcs, were it none of them.
    arcs: bool,
    relation: Option<String>,
    relations: HashMap<String, String>,
    /// The rows of a matrix that were read.
    rows: usize,
    values: Values,
}

/// What a line says of a vertex.
struct Vertex {
    label: String,
    line: usize,
    values: Vec<(String, Value)>,
}

fn read(file: &str, bytes: &[u8]) -> NetworkRead {
    let mut diagnostics = Vec::new();
    let text = decode(file, bytes, &mut diagnostics)?;
    let mut reading = Reading {
        draft: Draft::new(file, bytes.len(), diagnostics),
        section: Section::Before,
        claimed: None,
        vertices: BTreeMap::new(),
        arcs: false,
        relation: None,
        relations: HashMap::new(),
        rows: 0,
        values: Values::default(),
    };
    let mut last = 1;
    for (number, line) in text.lines().enumerate() {
        last = number + 1;
        let line = line.trim();
        if line.is_empty() || line.starts_with('%') {
            continue;
        }
        match line.strip_prefix('*') {
            Some(head) => reading.section(head, last)?,
            None => reading.line(line, last)?,
        }
    }
    reading.close(last)
}

impl Reading {
    fn section(&mut self, head: &str, line: usize) -> Result<(), IngestError> {
        let tokens = tokens(head);
        let word = tokens.first().map(|token| token.text.to_lowercase());
        let rest = &tokens[tokens.len().min(1)..];
        let named = || {
            let texts: Vec<&str> = rest.iter().map(|token| token.text).collect();
            texts.join(" ")
        };
        let word = word.unwrap_or_default();
        let in_values = matches!(self.section, Section::Values);
        if word == "vertices" && in_values {
            // A grouping or a vector says here how many vertices it is of.
            let count = rest.first().and_then(|token| token.text.parse().ok());
            self.values.fits = count.is_some() && count == self.claimed.map(|(n, _)| n);
            return Ok(());
        }
        if word == "vertices" && self.section == Section::Other {
            return Ok(());
        }
        self.end_values();
        if let Some(read) = self.rows_lacking() {
            return Err(self.draft.fault(line, Fault::FewRows, &read));
        }
        let more = self.claimed.is_some();
        self.section = match word.as_str() {
            "network" | "vertices" if more => {
                self.draft.not_kept(Part::Networks);
                Section::Other
            }
            "network" => {
                let name = named();
                self.draft.network().name = (!name.is_empty()).then_some(name);
                Section::Before
            }
            "vertices" => {
                self.vertices(rest, line)?;
                Section::Vertices
            }
            "partition" | "vector" => {
                self.name_all(line)?;
                let whole = word == "partition";
                self.values = Values {
                    name: named(),
                    whole,
                    ..Values::default()
                };
                Section::Values
            }
            "arcs" | "edges" | "arcslist" | "edgeslist" | "matrix"
                if self.section != Section::Other =>
            {
                if !more {
                    return Err(self.draft.fault(line, Fault::NoNetwork, ""));
                }
                self.name_all(line)?;
                self.relation(rest);
                self.rows = 0;
                let directed = word.starts_with("arcs");
                self.arcs |= directed;
                match word.as_str() {
                    "matrix" => Section::Matrix,
                    "arcs" | "edges" => Section::Lines { directed },
                    _ => Section::Lists { directed },
                }
            }
            "arcs" | "edges" | "arcslist" | "edgeslist" | "matrix" => Section::Other,
            "permutation" | "cluster" | "hierarchy" => {
                self.draft.not_kept(Part::Partitions);
                Section::Other
            }
            "events" => {
                self.draft.not_kept(Part::Times);
                Section::Other
            }
            _ => {
                return Err(self
                    .draft
                    .fault(line, Fault::UnknownWord, &format!("*{word}")));
            }
        };
        Ok(())
    }

    fn vertices(&mut self, rest: &[Token<'_>], line: usize) -> Result<(), IngestError> {
        let mut counts = [None; 2];
        for (count, token) in counts.iter_mut().zip(rest) {
            match token.text.parse::<usize>() {
                Ok(number) => *count = Some(number),
                Err(_) => return Err(self.draft.fault(line, Fault::NotANumber, token.text)),
            }
        }
        let Some(claimed) = counts[0] else {
            return Err(self.draft.fault(line, Fault::Missing, "*Vertices"));
        };
        self.claimed = Some((claimed, counts[1].filter(|first| *first <= claimed)));
        Ok(())
    }

    /// Takes the relation that lines belong to: `:2 "name"`.
    fn relation(&mut self, rest: &[Token<'_>]) {
        let Some(number) = rest.first().and_then(|token| token.text.strip_prefix(':')) else {
            self.relation = None;
            return;
        };
        let name = rest.get(1).map(|token| decoded(token.text));
        let name = self
            .relations
            .entry(number.to_owned())
            .or_insert_with(|| name.unwrap_or_else(|| number.to_owned()));
        self.relation = Some(name.clone());
    }

    /// Makes the actors of the vertices, once; those that no line is on are named by their numbers.
    fn name_all(&mut self, line: usize) -> Result<(), IngestError> {
        let claimed = self.claimed.map_or(0, |(claimed, _)| claimed);
        let vertices = std::mem::take(&mut self.vertices);
        if claimed > self.draft.len() + vertices.len() + MOST_UNNAMED {
            let most = MOST_UNNAMED.to_string();
            return Err(self.draft.fault(line, Fault::TooMany, &most));
        }
        let mut vertices = vertices.into_iter().peekable();
        for place in self.draft.len() + 1..=claimed {
            let vertex = vertices.next_if(|(number, _)| *number == place);
            let vertex = vertex.map_or_else(
                || Vertex {
                    label: place.to_string(),
                    line,
                    values: Vec::new(),
                },
                |(_, vertex)| vertex,
            );
            let Some(actor) = self.draft.labelled(&vertex.label, vertex.line) else {
                return Err(self.draft.fault(line, Fault::TooMany, &vertex.label));
            };
            for (name, value) in vertex.values {
                self.draft.set_actor(actor, &name, value);
            }
        }
        Ok(())
    }

    fn line(&mut self, line: &str, number: usize) -> Result<(), IngestError> {
        match self.section {
            Section::Before => Err(self.draft.fault(number, Fault::NoNetwork, line)),
            Section::Other => Ok(()),
            Section::Vertices => self.vertex(line, number),
            Section::Lines { directed } => self.tie(line, number, directed),
            Section::Lists { directed } => {
                let tokens = tokens(line);
                for token in tokens.iter().skip(1) {
                    // A tie that is left out is reported once.
                    if let Some(from) = self.vertex_of(tokens.first(), number)
                        && let Some(to) = self.vertex_of(Some(token), number)
                    {
                        self.add([from, to], directed);
                    }
                }
                Ok(())
            }
            Section::Matrix => self.row(line, number),
            Section::Values => match self.values.read(line) {
                true => Ok(()),
                false => Err(self.draft.fault(number, Fault::NotANumber, line)),
            },
        }
    }

    fn vertex(&mut self, line: &str, number: usize) -> Result<(), IngestError> {
        let tokens = tokens(line);
        let place: Option<usize> = tokens.first().and_then(|token| token.text.parse().ok());
        let claimed = self.claimed.map_or(0, |(claimed, _)| claimed);
        let Some(place) = place.filter(|place| (1..=claimed).contains(place)) else {
            let text = tokens.first().map_or("", |token| token.text);
            return Err(self.draft.fault(number, Fault::NotANumber, text));
        };
        if self.vertices.contains_key(&place) {
            let value = place.to_string();
            self.draft.report(number, Some(&value), Problem::ActorTwice);
            return Ok(());
        }
        let label = tokens.get(1).map(|token| decoded(token.text));
        let label = label
            .filter(|label| !label.is_empty())
            .unwrap_or_else(|| place.to_string());
        let mut values = Vec::new();
        let mut rest = tokens.iter().skip(2).peekable();
        for name in ["x", "y", "z"] {
            let coordinate = rest.peek().and_then(|token| token.text.parse::<f64>().ok());
            let Some(coordinate) = coordinate.filter(|number| number.is_finite()) else {
                break;
            };
            values.push((name.to_owned(), Value::Number(coordinate)));
            rest.next();
        }
        rest.next_if(|token| SHAPES.contains(&token.text.to_lowercase().as_str()));
        values.extend(pairs(rest));
        let vertex = Vertex {
            label,
            line: number,
            values,
        };
        self.vertices.insert(place, vertex);
        self.timed(&tokens);
        Ok(())
    }

    /// Notes that a line says when something was there: `[1-3]`.
    fn timed(&mut self, tokens: &[Token<'_>]) {
        let timed = tokens
            .iter()
            .any(|token| !token.quoted && token.text.starts_with('['));
        if timed {
            self.draft.not_kept(Part::Times);
        }
    }

    /// The actor of a vertex number; what is none is reported.
    fn vertex_of(&mut self, token: Option<&Token<'_>>, number: usize) -> Option<u32> {
        let text = token.map_or("", |token| token.text);
        // A list of lines marks with a minus those that were taken away by hand.
        let place: Option<usize> = text.parse().ok();
        match place.filter(|place| (1..=self.draft.len()).contains(place)) {
            Some(place) => u32::try_from(place - 1).ok(),
            None => {
                self.draft.report(number, Some(text), Problem::UnknownActor);
                None
            }
        }
    }

    fn tie(&mut self, line: &str, number: usize, directed: bool) -> Result<(), IngestError> {
        let mut tokens = tokens(line);
        let own = tokens
            .first()
            .and_then(|token| token.text.strip_suffix(':'))
            .map(str::to_owned);
        if let Some(own) = &own {
            // The line names its relation itself: `2: 1 3 1`.
            tokens.remove(0);
            let name = self.relations.get(own).unwrap_or(own);
            self.relation = Some(name.clone());
        }
        let Some(from) = self.vertex_of(tokens.first(), number) else {
            return Ok(());
        };
        let Some(to) = self.vertex_of(tokens.get(1), number) else {
            return Ok(());
        };
        let tie = self.add([from, to], directed);
        let mut rest = tokens.iter().skip(2).peekable();
        if let Some(token) = rest.peek() {
            match token.text.parse::<f64>() {
                Ok(weight) if weight.is_finite() => {
                    self.draft.set_tie(tie, WEIGHT, Value::Number(weight));
                    rest.next();
                }
                Ok(_) => self
                    .draft
                    .report(number, Some(token.text), Problem::NotOfItsType),
                Err(_) => {}
            }
        }
        for (name, value) in pairs(rest) {
            self.draft.set_tie(tie, &name, value);
        }
        self.timed(&tokens);
        Ok(())
    }

    fn add(&mut self, ends: [u32; 2], directed: bool) -> usize {
        let tie = self.draft.tie(ends, directed);
        if let Some(relation) = &self.relation {
            let relation = Value::Text(relation.clone());
            self.draft.set_tie(tie, RELATION, relation);
        }
        tie
    }

    fn row(&mut self, line: &str, number: usize) -> Result<(), IngestError> {
        let (n, first) = self.claimed.unwrap_or_default();
        let (rows, before) = match first {
            Some(first) => (first, first),
            None => (n, 0),
        };
        let cells: Vec<&str> = line.split_whitespace().collect();
        if self.rows >= rows || cells.len() != n - before {
            let found = cells.len().to_string();
            return Err(self.draft.fault(number, Fault::RowLength, &found));
        }
        for (column, cell) in cells.into_iter().enumerate() {
            let Some(weight) = cell.parse().ok().filter(|cell: &f64| cell.is_finite()) else {
                return Err(self.draft.fault(number, Fault::NotANumber, cell));
            };
            if weight != 0.0 {
                let ends = [self.rows, before + column];
                let ends = ends.map(|end| u32::try_from(end).unwrap_or(u32::MAX));
                let tie = self.add(ends, first.is_none());
                self.draft.set_tie(tie, WEIGHT, Value::Number(weight));
            }
        }
        self.rows += 1;
        Ok(())
    }

    /// How many rows of how many the matrix has that was read last, where it lacks some.
    fn rows_lacking(&self) -> Option<String> {
        let (claimed, first) = self.claimed?;
        let rows = first.unwrap_or(claimed);
        let short = self.section == Section::Matrix && self.rows < rows;
        short.then(|| format!("{} / {rows}", self.rows))
    }

    /// Makes an attribute of the grouping or the vector that was read, if it fits the network.
    fn end_values(&mut self) {
        let values = std::mem::take(&mut self.values);
        if !matches!(self.section, Section::Values) {
            return;
        }
        let Some(name) = values.name_if_of(self.draft.len()) else {
            self.draft.not_kept(Part::Partitions);
            return;
        };
        let name = self.draft.new_name(name);
        for (actor, value) in (0..).zip(values.cells) {
            self.draft.set_actor(actor, &name, value);
        }
    }

    fn close(mut self, last: usize) -> NetworkRead {
        let Some((_, first)) = self.claimed else {
            return Err(self.draft.fault(last, Fault::NoNetwork, ""));
        };
        self.name_all(last)?;
        self.end_values();
        if self.rows_lacking().is_some() {
            return Err(self.draft.fault(last, Fault::EndsEarly, ""));
        }
        self.draft.network().modes = first;
        self.draft.close(self.arcs)
    }
}
