//! The measures that the report rests on: formula, source, range, and whose programs say the same.

use crate::analysis::catalogue::explanation;
use crate::present::audience::Audience;
use crate::present::report::definitions::is_told;
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

/// Those that the results for these readers use.
pub(super) fn measures(words: &Words, audience: Audience) -> Vec<Measure> {
    let told = |(id, _): &&(&str, &str)| match *id {
        "e2sfca" => is_told("access", audience),
        // Its word is in what it says of itself.
        "gini" => true,
        id => is_told(id, audience),
    };
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
    MEASURES.iter().filter(told).filter_map(measure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::catalogue::explained;
    use crate::model::district::Language;
    use crate::present::text::{FORMULA_FACES, is_drawable};
    use std::path::Path;
    use ttf_parser::Face;

    #[test]
    fn every_sign_of_every_formula_can_be_printed() {
        let faces: Vec<Face<'_>> = FORMULA_FACES
            .iter()
            .map(|face| Face::parse(face, 0).unwrap())
            .collect();
        for (name, explanation) in explained() {
            for sign in explanation.formula.chars() {
                let has = |face: &Face<'_>| face.glyph_index(sign).is_some();
                assert!(
                    is_drawable(&sign.to_string()) || faces.iter().any(has),
                    "{name}: `{sign}`"
                );
            }
        }
    }

    #[test]
    fn every_measure_is_explained() {
        for language in [Language::It, Language::En] {
            let words = Words::new(language);
            let all = measures(&words, Audience::Internal);
            assert_eq!(all.len(), MEASURES.len());
            let public = measures(&words, Audience::Public);
            assert!(public.len() < all.len());
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
