//! The measures that the report rests on: formula, source, range, and whose programs say the same.

use crate::analysis::catalogue::explanation;
use crate::present::words::Words;
use serde::Serialize;

/// A measure, as the page on methods has it.
#[derive(Debug, Serialize)]
pub(super) struct Measure {
    name: &'static str,
    formula: &'static str,
    reading: &'static str,
    reference: &'static str,
    agrees: &'static str,
}

/// The measures in the order of the report, with the programs whose values ours are compared with in `tests/oracle`.
const MEASURES: [(&str, &str); 11] = [
    ("degree", "networkx, igraph"),
    ("harmonic", "networkx, igraph"),
    ("betweenness", "networkx, igraph"),
    ("components", "networkx, igraph"),
    ("largest_component", "networkx, igraph"),
    ("density", "networkx, igraph"),
    ("fragmentation", "networkx, igraph"),
    ("mean_distance", "networkx, igraph"),
    ("degree_centralization", "networkx, igraph"),
    ("cut_vertices", "networkx, igraph"),
    ("bridges", "networkx, igraph"),
];

pub(super) fn measures(words: &Words) -> Vec<Measure> {
    let measure = |&(id, agrees): &(&str, &'static str)| {
        let (_, explanation) = explanation(id)?;
        let told = explanation.told(words.language());
        Some(Measure {
            name: told.name,
            formula: explanation.formula,
            reading: told.reading,
            reference: explanation.reference,
            agrees,
        })
    };
    MEASURES.iter().filter_map(measure).collect()
}
