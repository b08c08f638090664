//! A plain network: actors, ties and their attributes, as other tools know them.

use super::actor_graph::{ActorGraph, Weighting};
use std::cmp::Ordering;
use std::collections::HashMap;

/// The attribute that holds what an actor or a tie is called.
pub const LABEL: &str = "label";

/// The attribute that holds the weight of a tie.
pub const WEIGHT: &str = "weight";

/// The attribute that says of a tie of a directed network whether it runs both ways.
pub const MUTUAL: &str = "mutual";

/// The attribute that says, where several networks share their actors, to which one a tie belongs.
pub const RELATION: &str = "relation";

/// The attribute by which formats without modes keep them: 0 for the first mode, 1 for the second, as networkx has it.
pub const BIPARTITE: &str = "bipartite";

/// A network as other tools know it, column by column: eight bytes a tie, and what its attributes take.
///
/// Actors stand in the order of the file they came from; a tie names its ends by their place. Parallel ties and self-ties are kept.
/// Ids are distinct and not empty. Every attribute has a value, or the lack of one, for each actor or tie, and a name that no other
/// attribute of its list has. Numbers are finite.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlainNetwork {
    /// What the network is called.
    pub name: Option<String>,
    /// Whether ties have a direction. In a directed network a tie whose attribute [`MUTUAL`] is true runs both ways.
    pub directed: bool,
    /// How many actors are of the first mode, which come before those of the second; `None` in a one-mode network.
    pub modes: Option<usize>,
    /// The ids of the actors.
    pub ids: Vec<String>,
    /// The ties: from, to.
    pub ties: Vec<[u32; 2]>,
    /// What is said of the network as a whole: attributes with one value.
    pub attributes: Vec<Attribute>,
    /// What is said of each actor.
    pub actor_attributes: Vec<Attribute>,
    /// What is said of each tie.
    pub tie_attributes: Vec<Attribute>,
}

/// An attribute: a name, and a column of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its values; `None` where nothing is said.
    pub values: Column,
}

/// The values of an attribute, all of one type.
#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    /// Text.
    Text(Vec<Option<String>>),
    /// Whole numbers.
    Whole(Vec<Option<i64>>),
    /// Numbers, finite.
    Number(Vec<Option<f64>>),
    /// Yes or no.
    Flag(Vec<Option<bool>>),
}

/// One value of an attribute.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
}

impl Attribute {
    /// An attribute of this name with these values.
    pub fn new(name: &str, values: Column) -> Self {
        Self {
            name: name.to_owned(),
            values,
        }
    }
}

impl Value {
    /// The value in plain text: numbers with a decimal point, `true` and `false`.
    pub fn spell(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Whole(number) => number.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
        }
    }
}

impl Column {
    /// A column with one value, after as many rows without one.
    pub fn starting(row: usize, value: Value) -> Self {
        let mut column = match value {
            Value::Text(_) => Self::Text(Vec::new()),
            Value::Whole(_) => Self::Whole(Vec::new()),
            Value::Number(_) => Self::Number(Vec::new()),
            Value::Flag(_) => Self::Flag(Vec::new()),
        };
        column.set(row, value);
        column
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        match self {
            Self::Text(values) => values.len(),
            Self::Whole(values) => values.len(),
            Self::Number(values) => values.len(),
            Self::Flag(values) => values.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes the column this long: rows that were not there have no value.
    pub fn resize(&mut self, rows: usize) {
        match self {
            Self::Text(values) => values.resize(rows, None),
            Self::Whole(values) => values.resize(rows, None),
            Self::Number(values) => values.resize(rows, None),
            Self::Flag(values) => values.resize(rows, None),
        }
    }

    /// The value of a row.
    pub fn get(&self, row: usize) -> Option<Value> {
        match self {
            Self::Text(values) => values.get(row)?.clone().map(Value::Text),
            Self::Whole(values) => values.get(row)?.map(Value::Whole),
            Self::Number(values) => values.get(row)?.map(Value::Number),
            Self::Flag(values) => values.get(row)?.map(Value::Flag),
        }
    }

    /// The value of a row as a number: that of a number, or of a text that spells one; a yes or no is none.
    pub fn number(&self, row: usize) -> Option<f64> {
        match self {
            Self::Text(values) => values.get(row)?.as_deref()?.trim().parse().ok(),
            Self::Whole(values) => values.get(row)?.map(|number| number as f64),
            Self::Number(values) => *values.get(row)?,
            Self::Flag(_) => None,
        }
    }

    /// The value of a row in plain text.
    pub fn spell(&self, row: usize) -> Option<String> {
        self.get(row).map(|value| value.spell())
    }

    /// Sets the value of a row, which may lie beyond the last. Whole numbers among numbers become numbers; what else does not fit the
    /// column makes it one of text.
    pub fn set(&mut self, row: usize, value: Value) {
        if row >= self.len() {
            self.resize(row + 1);
        }
        match (&mut *self, value) {
            (Self::Text(values), value) => values[row] = Some(value.spell()),
            (Self::Whole(values), Value::Whole(number)) => values[row] = Some(number),
            (Self::Number(values), Value::Number(number)) => values[row] = Some(number),
            (Self::Number(values), Value::Whole(number)) => values[row] = Some(number as f64),
            (Self::Flag(values), Value::Flag(flag)) => values[row] = Some(flag),
            (Self::Whole(values), Value::Number(number)) => {
                let mut wider: Vec<Option<f64>> = values
                    .iter()
                    .map(|value| value.map(|whole| whole as f64))
                    .collect();
                wider[row] = Some(number);
                *self = Self::Number(wider);
            }
            (_, value) => {
                let mut texts: Vec<Option<String>> =
                    (0..self.len()).map(|row| self.spell(row)).collect();
                texts[row] = Some(value.spell());
                *self = Self::Text(texts);
            }
        }
    }

    /// The order of the values of two rows; what has none comes first.
    pub fn compare(&self, one: usize, other: usize) -> Ordering {
        fn pick<T>(values: &[Option<T>], row: usize) -> Option<&T> {
            values.get(row)?.as_ref()
        }
        match self {
            Self::Text(values) => pick(values, one).cmp(&pick(values, other)),
            Self::Whole(values) => pick(values, one).cmp(&pick(values, other)),
            Self::Flag(values) => pick(values, one).cmp(&pick(values, other)),
            Self::Number(values) => match (pick(values, one), pick(values, other)) {
                (Some(one), Some(other)) => one.total_cmp(other),
                (one, other) => one.is_some().cmp(&other.is_some()),
            },
        }
    }

    /// The rows at these places, in this order.
    pub fn at(&self, places: &[usize]) -> Self {
        fn pick<T: Clone>(values: &[Option<T>], places: &[usize]) -> Vec<Option<T>> {
            places
                .iter()
                .map(|&place| values.get(place).cloned().flatten())
                .collect()
        }
        match self {
            Self::Text(values) => Self::Text(pick(values, places)),
            Self::Whole(values) => Self::Whole(pick(values, places)),
            Self::Number(values) => Self::Number(pick(values, places)),
            Self::Flag(values) => Self::Flag(pick(values, places)),
        }
    }
}

impl PlainNetwork {
    /// An attribute of the actors.
    pub fn actor_attribute(&self, name: &str) -> Option<&Column> {
        find(&self.actor_attributes, name)
    }

    /// An attribute of the ties.
    pub fn tie_attribute(&self, name: &str) -> Option<&Column> {
        find(&self.tie_attributes, name)
    }

    /// Whether a tie of a directed network runs both ways.
    pub fn is_mutual(&self, tie: usize) -> bool {
        let mutual = self.tie_attribute(MUTUAL);
        matches!(mutual, Some(Column::Flag(flags)) if flags.get(tie) == Some(&Some(true)))
    }

    /// How many actors have no tie, not even to themselves.
    pub fn isolates(&self) -> usize {
        let mut tied = vec![false; self.ids.len()];
        for end in self.ties.iter().flatten() {
            tied[*end as usize] = true;
        }
        tied.iter().filter(|tied| !**tied).count()
    }

    /// The simple graph that measures are taken on; actors are sorted by id.
    ///
    /// Unless `weighting` is [`Weighting::Unweighted`], the numbers are those of the attribute [`WEIGHT`], which must be finite and
    /// above zero; a tie without one counts 1. With `directed`, ties that run both ways are one arc each way; so is every tie where
    /// `both_ways` says that the file's ties have no direction.
    pub fn into_graph(self, directed: bool, both_ways: bool, weighting: Weighting) -> ActorGraph {
        let weights = match weighting {
            Weighting::Unweighted => None,
            _ => self.tie_attribute(WEIGHT),
        };
        let number = |tie| {
            weights
                .and_then(|weights| weights.number(tie))
                .unwrap_or(1.0)
        };
        let is_doubled = |tie: usize| {
            let [from, to] = self.ties[tie];
            directed && from != to && (both_ways || self.is_mutual(tie))
        };
        let weighted = if weights.is_some() {
            self.ties.len()
        } else {
            0
        };
        if !(0..self.ties.len()).any(is_doubled) {
            // Large networks move: a copy would double what they take.
            let numbers = (0..weighted).map(number).collect();
            return ActorGraph::from_indexed(self.ids, self.ties, numbers, directed, weighting);
        }
        let (mut ties, mut numbers) = (Vec::new(), Vec::new());
        for (tie, &[from, to]) in self.ties.iter().enumerate() {
            let back = is_doubled(tie).then_some([to, from]);
            for ends in [Some([from, to]), back].into_iter().flatten() {
                ties.push(ends);
                numbers.extend(weights.map(|_| number(tie)));
            }
        }
        ActorGraph::from_indexed(self.ids, ties, numbers, directed, weighting)
    }

    /// The same network with its modes as an attribute of the actors, for formats that know no modes.
    pub fn with_modes_spelled(&self) -> Self {
        let mut network = self.clone();
        if let Some(first) = network.modes.take() {
            let mode = |place| Some(i64::from(place >= first));
            let values = Column::Whole((0..self.ids.len()).map(mode).collect());
            network.actor_attributes.retain(|one| one.name != BIPARTITE);
            let attribute = Attribute::new(BIPARTITE, values);
            network.actor_attributes.push(attribute);
        }
        network
    }

    /// Undoes [`Self::with_modes_spelled`]: where the attribute [`BIPARTITE`] tells every actor's mode and no tie joins two of one
    /// mode, the actors of the first are put first.
    pub fn with_modes_read(mut self) -> Self {
        let Some(at) = self
            .actor_attributes
            .iter()
            .position(|one| one.name == BIPARTITE)
        else {
            return self;
        };
        let Column::Whole(modes) = &self.actor_attributes[at].values else {
            return self;
        };
        let told = modes.iter().all(|mode| matches!(mode, Some(0 | 1)));
        let parted = |ends: &[u32; 2]| modes[ends[0] as usize] != modes[ends[1] as usize];
        if !told || !self.ties.iter().all(parted) {
            return self;
        }
        let mut order: Vec<usize> = (0..self.ids.len()).collect();
        order.sort_by_key(|&actor| modes[actor]);
        let first = modes.iter().filter(|mode| **mode == Some(0)).count();
        self.actor_attributes.remove(at);
        self.reorder(&order);
        self.modes = Some(first);
        self
    }

    /// Puts the actors at these places in this order.
    fn reorder(&mut self, order: &[usize]) {
        let places: HashMap<u32, u32> = order
            .iter()
            .zip(0..)
            .map(|(&old, new)| (old as u32, new))
            .collect();
        for end in self.ties.iter_mut().flatten() {
            *end = places[end];
        }
        self.ids = order
            .iter()
            .map(|&place| std::mem::take(&mut self.ids[place]))
            .collect();
        for attribute in &mut self.actor_attributes {
            attribute.values = attribute.values.at(order);
        }
    }

    /// Keeps the ties for which this says so.
    pub fn retain_ties(&mut self, keep: impl Fn(usize) -> bool) {
        let kept: Vec<usize> = (0..self.ties.len()).filter(|&tie| keep(tie)).collect();
        if kept.len() < self.ties.len() {
            self.ties = kept.iter().map(|&tie| self.ties[tie]).collect();
            for attribute in &mut self.tie_attributes {
                attribute.values = attribute.values.at(&kept);
            }
        }
    }
}

fn find<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a Column> {
    let found = attributes.iter().find(|attribute| attribute.name == name);
    found.map(|attribute| &attribute.values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_widens_as_far_as_its_values_ask() {
        let mut column = Column::starting(1, Value::Whole(2));
        column.set(3, Value::Number(0.5));
        assert_eq!(
            column,
            Column::Number(vec![None, Some(2.0), None, Some(0.5)])
        );
        column.set(0, Value::Flag(true));
        let texts = [Some("true"), Some("2"), None, Some("0.5")];
        let texts = texts.map(|text| text.map(str::to_owned)).to_vec();
        assert_eq!(column, Column::Text(texts));
        assert_eq!(column.number(3), Some(0.5));
    }

    #[test]
    fn modes_survive_a_format_without_them() {
        let network = PlainNetwork {
            modes: Some(1),
            ids: ["a", "x", "y"].map(str::to_owned).to_vec(),
            ties: vec![[0, 1], [2, 0]],
            ..PlainNetwork::default()
        };
        let mut spelled = network.with_modes_spelled();
        assert_eq!(spelled.modes, None);
        assert_eq!(spelled.clone().with_modes_read(), network);
        // The other order of a file.
        spelled.reorder(&[1, 0, 2]);
        assert_eq!(spelled.ties, [[1, 0], [2, 1]]);
        assert_eq!(spelled.clone().with_modes_read(), network);
        // A tie inside a mode: the attribute means something else.
        spelled.ties.push([0, 2]);
        assert_eq!(spelled.clone().with_modes_read(), spelled);
    }

    #[test]
    fn mutual_ties_are_two_arcs_where_directions_count() {
        let network = PlainNetwork {
            directed: true,
            ids: ["b", "a"].map(str::to_owned).to_vec(),
            ties: vec![[0, 1]],
            tie_attributes: vec![
                Attribute::new(MUTUAL, Column::Flag(vec![Some(true)])),
                Attribute::new(WEIGHT, Column::Whole(vec![Some(3)])),
            ],
            ..PlainNetwork::default()
        };
        let graph = network
            .clone()
            .into_graph(true, false, Weighting::StrengthSum);
        assert_eq!(
            (graph.ties(), graph.successors(0).get(0).unwrap().strength),
            (2, 3.0)
        );
        let graph = network.into_graph(false, false, Weighting::Unweighted);
        assert_eq!(
            (graph.ties(), graph.successors(0).get(0).unwrap().strength),
            (1, 1.0)
        );
    }
}
