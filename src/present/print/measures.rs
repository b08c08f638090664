//! The measures that the report rests on: formula, source, range, and whose programs say the same.

use crate::analysis::catalogue::explanation;
use crate::present::words::Words;
use serde::Serialize;

/// A measure, as the page on methods has it.
#[derive(Debug, Serialize)]
pub(super) struct Measure {
    name: &'static str,
    formula: String,
    reading: &'static str,
    reference: &'static str,
    agrees: &'static str,
}

/// The measures in the order of the report, with the programs whose values ours are compared with in `tests/oracle`.
const MEASURES: [(&str, &str); 13] = [
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
    ("e2sfca", "access, numpy"),
    ("gini", "inequality, numpy"),
];

pub(super) fn measures(words: &Words) -> Vec<Measure> {
    let measure = |&(id, agrees): &(&str, &'static str)| {
        let (_, explanation) = explanation(id)?;
        let told = explanation.told(words.language());
        Some(Measure {
            name: told.name,
            formula: formula(explanation.formula),
            reading: told.reading,
            reference: explanation.reference,
            agrees,
        })
    };
    MEASURES.iter().filter_map(measure).collect()
}

/// Signs of formulas that the typeface lacks, and what stands for them.
const SIGNS: [(char, &str); 4] = [('σ', "p"), ('∀', ":"), ('∈', "in"), ('μ', "m")];

/// A formula in the signs of the typeface.
fn formula(formula: &str) -> String {
    SIGNS
        .iter()
        .fold(formula.to_owned(), |formula, (sign, instead)| {
            formula.replace(*sign, instead)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::present::text::is_drawable;
    use std::path::Path;

    #[test]
    fn every_measure_is_explained_in_signs_that_can_be_printed() {
        for language in [Language::It, Language::En] {
            let measures = measures(&Words::new(language));
            assert_eq!(measures.len(), MEASURES.len());
            for measure in measures {
                assert!(is_drawable(&measure.formula), "{}", measure.formula);
            }
        }
    }

    /// The programs named are those of which `tests/oracle` has values of the measure.
    #[test]
    fn a_measure_agrees_with_programs_that_were_asked() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle");
        let tables = ["values.csv", "structure.csv", "access.csv", "equity.csv"];
        let rows = tables.map(|table| std::fs::read_to_string(folder.join(table)).unwrap());
        for (id, agrees) in MEASURES {
            for program in agrees.split(", ") {
                let asked = rows.iter().flat_map(|rows| rows.lines()).any(|row| {
                    let cells: Vec<&str> = row.split(',').collect();
                    let tool = cells.last().copied().unwrap_or_default();
                    cells.contains(&id) && tool.split('|').any(|tool| tool == program)
                });
                assert!(asked, "{id}: {program}");
            }
        }
    }
}
