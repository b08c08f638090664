//! Is a score the sum of the parts that `explain --value` shows?

mod common;

use common::strategies::{edge_lists, fixed};
use common::{assert_close, scores};
use proptest::prelude::*;
use tessuto::analysis::scores::Scale;
use tessuto::analysis::trace::{Kind, TRACERS, tracer};
use tessuto::model::actor_graph::Weighting;

proptest! {
    #![proptest_config(fixed(150))]

    #[test]
    fn a_score_is_the_sum_of_its_parts(network in edge_lists(8), most in 0..4_usize) {
        for directed in [false, true] {
            for weighting in [Weighting::Unweighted, Weighting::StrengthSum, Weighting::Cost] {
                let graph = network.graph(directed, weighting);
                for tracer in TRACERS {
                    let raw = scores(tracer.metric, &graph, Scale::Raw);
                    for (actor, id) in graph.ids().iter().enumerate() {
                        let trace = (tracer.trace)(&graph, actor, most);
                        let context = format_args!("{} of {id}, directed {directed}, {weighting:?}, {network}", tracer.metric);
                        prop_assert!(trace.parts.len() <= most);
                        // What is undefined has no parts.
                        let expected = raw[id].unwrap_or(0.0);
                        assert_close(trace.sum(), expected, 1e-9 * expected.max(1.0), context);
                    }
                }
            }
        }
    }
}

#[test]
fn a_path_is_shown_from_end_to_end() {
    let graph = common::networks::path(4).simple();
    let trace = (tracer("betweenness").expect("a tracer").trace)(&graph, 1, 10);
    assert_eq!(trace.kind, Kind::Pairs);
    let paths: Vec<Vec<usize>> = trace.parts.into_iter().map(|part| part.actors).collect();
    assert_eq!(paths, [vec![0, 1, 2], vec![0, 1, 2, 3]]);
    let trace = (tracer("harmonic").expect("a tracer").trace)(&graph, 0, 1);
    assert_eq!(
        (trace.parts[0].actors.as_slice(), trace.others),
        ([0, 1].as_slice(), 2)
    );
}
