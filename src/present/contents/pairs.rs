//! The tables of ties and of pairs: one row two actors, one column a measure.

use crate::analysis::explanation::Explanation;
use crate::model::actor_graph::ActorGraph;
use crate::present::tables::{Readership, Table};

/// A measure of each pair: its id, what people are told of it, its numbers.
pub type Numbers = (&'static str, &'static Explanation, Vec<Option<f64>>);

/// One row a pair in the order given: `from`, `to`, then a column for each measure. People also read the names of the two.
pub fn pairs(
    id: &'static str,
    graph: &ActorGraph,
    names: Option<&[&str]>,
    pairs: &[(usize, usize)],
    numbers: Vec<Numbers>,
) -> Table {
    let ids = graph.ids();
    let (from, to) = (
        pairs.iter().map(|&(from, _)| Some(&ids[from])),
        pairs.iter().map(|&(_, to)| Some(&ids[to])),
    );
    let table = match names {
        // A terminal has room for names or for ids.
        Some(names) => Table::new(id)
            .text("from", from)
            .only(Readership::Files)
            .text("to", to)
            .only(Readership::Files)
            .text(
                "from_name",
                pairs.iter().map(|&(from, _)| Some(names[from])),
            )
            .only(Readership::People)
            .text("to_name", pairs.iter().map(|&(_, to)| Some(names[to])))
            .only(Readership::People),
        None => Table::new(id).text("from", from).text("to", to),
    };
    numbers
        .into_iter()
        .fold(table, |table, (measure, explanation, values)| {
            table.mixed(measure, 4, values.into_iter()).of(explanation)
        })
}
