//! The network as a whole, with and without the lead organization.

use super::Content;
use crate::analysis::structure::cohesion::{Cohesion, cohesion};
use crate::analysis::structure::cut_vertices::{bridges, cut_vertices};
use crate::present::Briefing;
use crate::present::tables::Table;

pub(super) const CONTENT: Content = Content {
    id: "network",
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let study = briefing.study;
    let whole = measures(
        &study.cohesion,
        study.cut_vertices.len(),
        study.bridges.len(),
    );
    let reduced = study.without_lead.as_ref().map(|without| {
        measures(
            &cohesion(&without.graph, &without.components),
            cut_vertices(&without.graph).len(),
            bridges(&without.graph).len(),
        )
    });
    let value = |index: usize| reduced.as_ref().and_then(|measures| measures[index].1);
    Table::new("network")
        .term(
            "measure",
            "measure",
            whole.iter().map(|(measure, _)| Some(*measure)),
        )
        .mixed("value", 3, whole.iter().map(|(_, value)| *value))
        .mixed("value_without_lead", 3, (0..whole.len()).map(value))
}

fn measures(
    cohesion: &Cohesion,
    cut_vertices: usize,
    bridges: usize,
) -> [(&'static str, Option<f64>); 9] {
    [
        ("n", Some(cohesion.n as f64)),
        ("m", Some(cohesion.m as f64)),
        ("isolates", Some(cohesion.isolates as f64)),
        ("components", Some(cohesion.components as f64)),
        ("largest-component", Some(cohesion.largest_component as f64)),
        ("density", cohesion.density),
        ("fragmentation", cohesion.fragmentation),
        ("cut-vertices", Some(cut_vertices as f64)),
        ("bridges", Some(bridges as f64)),
    ]
}
