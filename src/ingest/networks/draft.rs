//! A plain network being read: actors by id, ties, and attributes that appear one value at a time.

use super::super::error::{Fault, IngestError};
use super::NetworkRead;
use super::columns::Columns;
use crate::model::diagnostic::{Diagnostic, Origin, Part, Problem};
use crate::model::plain::{Column, MUTUAL, PlainNetwork, Value};
use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

/// Cells of attributes that any file may fill; a larger file may fill as many as it has bytes. Without a limit a few bytes an
/// attribute and a few an actor would be multiplied.
const MOST_CELLS: usize = 20_000_000;

/// Actors that a file may claim without a word on each.
pub(super) const MOST_UNNAMED: usize = 1_000_000;

/// The line of what was read without knowing its line.
pub(super) const NOWHERE: usize = 0;

/// A plain network being read.
pub(super) struct Draft {
    place: Origin,
    network: PlainNetwork,
    index: HashMap<String, u32>,
    /// Labels that several actors have, and the last number that made one of them distinct.
    copies: HashMap<String, usize>,
    directions: Vec<bool>,
    actors: Columns,
    ties: Columns,
    pending: Vec<Pending>,
    not_kept: BTreeMap<Part, usize>,
    diagnostics: Vec<Diagnostic>,
    most_cells: usize,
}

/// A tie that names an actor which the file may still declare.
struct Pending {
    ends: [String; 2],
    directed: bool,
    line: usize,
    values: Vec<(usize, Value)>,
}

impl Draft {
    /// Nothing read yet from a file of this many bytes.
    pub(super) fn new(file: &str, bytes: usize, diagnostics: Vec<Diagnostic>) -> Self {
        Self::at(Origin::file(file), bytes, diagnostics)
    }

    /// Nothing read yet from a place in a file of this many bytes.
    pub(super) fn at(place: Origin, bytes: usize, diagnostics: Vec<Diagnostic>) -> Self {
        Self {
            place,
            network: PlainNetwork::default(),
            index: HashMap::new(),
            copies: HashMap::new(),
            directions: Vec::new(),
            actors: Columns::default(),
            ties: Columns::default(),
            pending: Vec::new(),
            not_kept: BTreeMap::new(),
            diagnostics,
            most_cells: bytes.max(MOST_CELLS),
        }
    }

    /// What the file says of the network as a whole.
    pub(super) fn network(&mut self) -> &mut PlainNetwork {
        &mut self.network
    }

    /// How many actors there are.
    pub(super) fn len(&self) -> usize {
        self.network.ids.len()
    }

    /// How many ties there are, those left out not counted.
    pub(super) fn tie_count(&self) -> usize {
        self.network.ties.len()
    }

    /// Adds an actor; reports, and gives `None` for, one without an id or with an id that another has.
    pub(super) fn actor(&mut self, id: &str, line: usize) -> Option<u32> {
        if id.is_empty() {
            self.report(line, None, Problem::MissingValue);
            return None;
        }
        if self.index.contains_key(id) {
            self.report(line, Some(id), Problem::ActorTwice);
            return None;
        }
        self.add(id.to_owned())
    }

    /// Adds an actor by a label that need not be its own: a number in brackets makes it so, and the change is reported.
    pub(super) fn labelled(&mut self, label: &str, line: usize) -> Option<u32> {
        if !self.index.contains_key(label) {
            return self.add(label.to_owned());
        }
        let numbered = |number: usize| format!("{label} ({number})");
        let mut number = self.copies.get(label).copied().unwrap_or(1) + 1;
        while self.index.contains_key(&numbered(number)) {
            number += 1;
        }
        self.copies.insert(label.to_owned(), number);
        let made = numbered(number);
        let problem = Problem::MadeDistinct { made: made.clone() };
        self.report(line, Some(label), problem);
        self.add(made)
    }

    fn add(&mut self, id: String) -> Option<u32> {
        let place = u32::try_from(self.network.ids.len()).ok()?;
        self.index.insert(id.clone(), place);
        self.network.ids.push(id);
        Some(place)
    }

    /// The actor with this id.
    pub(super) fn find(&self, id: &str) -> Option<u32> {
        self.index.get(id).copied()
    }

    /// The id of an actor.
    pub(super) fn id(&self, actor: u32) -> &str {
        &self.network.ids[actor as usize]
    }

    /// Sets an attribute of an actor.
    pub(super) fn set_actor(&mut self, actor: u32, name: &str, value: Value) {
        let at = self.actors.at(name);
        self.actors.set(at, actor as usize, value, self.most_cells);
    }

    /// Adds a tie between two actors that are there.
    pub(super) fn tie(&mut self, ends: [u32; 2], directed: bool) -> usize {
        self.network.ties.push(ends);
        self.directions.push(directed);
        self.network.ties.len() - 1
    }

    /// Sets an attribute of a tie.
    pub(super) fn set_tie(&mut self, tie: usize, name: &str, value: Value) {
        let at = self.ties.at(name);
        self.ties.set(at, tie, value, self.most_cells);
    }

    /// Adds a tie between two actors that may be declared later.
    pub(super) fn tie_between(
        &mut self,
        ends: [String; 2],
        directed: bool,
        line: usize,
        values: Vec<(String, Value)>,
    ) {
        let values = values
            .into_iter()
            .map(|(name, value)| (self.ties.at(&name), value))
            .collect();
        let pending = Pending {
            ends,
            directed,
            line,
            values,
        };
        if let Some(pending) = self.settle(pending) {
            self.pending.push(pending);
        }
    }

    /// Adds a tie whose ends are both there, or gives it back.
    fn settle(&mut self, pending: Pending) -> Option<Pending> {
        let [from, to] = &pending.ends;
        let (Some(from), Some(to)) = (self.find(from), self.find(to)) else {
            return Some(pending);
        };
        let tie = self.tie([from, to], pending.directed);
        for (at, value) in pending.values {
            self.ties.set(at, tie, value, self.most_cells);
        }
        None
    }

    /// Gives an attribute to every actor that has no value of it.
    pub(super) fn default_actors(&mut self, name: &str, value: &Value) {
        let rows = self.len();
        self.actors.fill(name, rows, value, self.most_cells);
    }

    /// Gives an attribute to every tie that has no value of it; no actor may be added after this.
    pub(super) fn default_ties(&mut self, name: &str, value: &Value) {
        self.settle_all();
        let rows = self.tie_count();
        self.ties.fill(name, rows, value, self.most_cells);
    }

    /// Adds the ties that waited for their ends, and reports those that waited in vain.
    fn settle_all(&mut self) {
        for pending in std::mem::take(&mut self.pending) {
            if let Some(pending) = self.settle(pending) {
                let unknown = pending.ends.iter().find(|id| self.find(id).is_none());
                let unknown = unknown.cloned().unwrap_or_default();
                self.report(pending.line, Some(&unknown), Problem::UnknownActor);
            }
        }
    }

    /// Counts something that a plain network does not have.
    pub(super) fn not_kept(&mut self, part: Part) {
        *self.not_kept.entry(part).or_default() += 1;
    }

    /// Reports a problem at a line.
    pub(super) fn report(&mut self, line: usize, value: Option<&str>, problem: Problem) {
        self.diagnostics.push(Diagnostic {
            origin: Origin {
                row: (line != NOWHERE).then_some(line),
                ..self.place.clone()
            },
            value: value.map(str::to_owned),
            problem,
        });
    }

    /// Takes over what was found in a row.
    pub(super) fn found(&mut self, diagnostics: Vec<Diagnostic>) {
        self.diagnostics.extend(diagnostics);
    }

    /// Reports a problem in a cell of a table.
    pub(super) fn report_at(
        &mut self,
        row: usize,
        column: &str,
        value: Option<&str>,
        problem: Problem,
    ) {
        self.report(row, value, problem);
        if let Some(last) = self.diagnostics.last_mut() {
            last.origin.column = (!column.is_empty()).then(|| column.to_owned());
        }
    }

    /// A name that no attribute of the actors has: this one, or this one with a number.
    pub(super) fn new_name(&self, name: &str) -> String {
        let mut number = 2;
        let mut made = name.to_owned();
        while self.actors.index.contains_key(&made) {
            made = format!("{name} ({number})");
            number += 1;
        }
        made
    }

    /// What stops the reading, at a line.
    pub(super) fn fault(&self, line: usize, fault: Fault, value: &str) -> IngestError {
        fault_of(&self.place.label(), line, fault, value)
    }

    /// Takes an undirected tie for each two ties that lead from one end to the other and back with the same values, where every tie
    /// has such a twin: formats that know no direction write each tie twice.
    pub(super) fn merge_twins(&mut self) {
        let ties = &self.network.ties;
        let pair = |tie: usize| {
            let [from, to] = ties[tie];
            (from.min(to), from.max(to))
        };
        let columns: Vec<&Column> = self.ties.columns.iter().flatten().collect();
        let by_values = |one: usize, other: usize| {
            let mut orders = columns.iter().map(|column| column.compare(one, other));
            let unequal = orders.find(|order| order.is_ne());
            unequal.unwrap_or(Ordering::Equal)
        };
        let alike = |one: &usize, other: &usize| {
            let pairs = pair(*one).cmp(&pair(*other));
            pairs.then_with(|| by_values(*one, *other))
        };
        let mut sorted: Vec<usize> = (0..ties.len())
            .filter(|&tie| ties[tie][0] != ties[tie][1])
            .collect();
        sorted.sort_by(alike);
        let mut second = vec![false; ties.len()];
        let mut waiting: Vec<usize> = Vec::new();
        for group in sorted.chunk_by(|one, other| alike(one, other).is_eq()) {
            for &tie in group {
                match waiting.last() {
                    Some(&twin) if ties[twin] != ties[tie] => {
                        waiting.pop();
                        second[tie] = true;
                    }
                    _ => waiting.push(tie),
                }
            }
            if !waiting.is_empty() {
                return;
            }
        }
        let kept: Vec<usize> = (0..ties.len()).filter(|&tie| !second[tie]).collect();
        self.directions = vec![false; kept.len()];
        self.network.ties = kept.iter().map(|&tie| self.network.ties[tie]).collect();
        for column in self.ties.columns.iter_mut().flatten() {
            *column = column.at(&kept);
        }
    }

    /// Takes away an attribute of ties whose every value is the one given, on every tie.
    pub(super) fn drop_if_all(&mut self, name: &str, all: f64) {
        let ties = self.network.ties.len();
        if let Some(&at) = self.ties.index.get(name)
            && let Some(column) = &self.ties.columns[at]
            && (0..ties).all(|tie| column.number(tie) == Some(all))
        {
            self.ties.columns[at] = None;
        }
    }

    /// The network, and what was found. `directed` is what the file says of a network without ties.
    ///
    /// Where some ties have a direction and some have none, the network is directed and these are mutual.
    /// # Errors
    /// [`Fault::TooMany`] when the attributes have more cells than may be.
    pub(super) fn close(mut self, directed: bool) -> NetworkRead {
        self.settle_all();
        let some = self.directions.contains(&true);
        if some && self.directions.contains(&false) {
            let at = self.ties.at(MUTUAL);
            for tie in 0..self.directions.len() {
                if !self.directions[tie] {
                    self.ties.set(at, tie, Value::Flag(true), self.most_cells);
                }
            }
        }
        for (&part, &count) in &self.not_kept {
            self.diagnostics.push(Diagnostic {
                origin: self.place.clone(),
                value: None,
                problem: Problem::NotKept { part, count },
            });
        }
        let mut network = self.network;
        network.directed = some || (directed && self.directions.is_empty());
        let most = self.most_cells;
        let actors = self.actors.close(network.ids.len(), most);
        let ties = self.ties.close(network.ties.len(), most);
        let (Some(actors), Some(ties)) = (actors, ties) else {
            return Err(fault_of(
                &self.place.label(),
                1,
                Fault::TooMany,
                &most.to_string(),
            ));
        };
        network.actor_attributes = actors;
        network.tie_attributes = ties;
        Ok((network, self.diagnostics))
    }
}

/// What stops the reading of a file, at a line.
pub(super) fn fault_of(file: &str, line: usize, fault: Fault, value: &str) -> IngestError {
    // Whatever stands there, a message shows a line of it.
    let value = value.chars().take(80).collect();
    IngestError::Network {
        file: file.to_owned(),
        line,
        fault,
        value,
    }
}
