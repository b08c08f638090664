//! Assortativity: whether ties join like with like.

use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Value};
use crate::model::actor_graph::ActorGraph;
use std::collections::BTreeMap;

/// What people are told of assortativity by group.
pub const NOMINAL: Explanation = Explanation {
    formula: "r = (∑ e(g, g) − ∑ a(g) b(g)) / (1 − ∑ a(g) b(g))",
    reference: "M. E. J. Newman, \"Mixing patterns in networks\", Physical Review E 67, 026126, 2003",
    italian: Told {
        name: "Assortatività per gruppo",
        meaning: "Se i legami uniscono enti dello stesso gruppo più di quanto farebbe il caso, dati i legami che ha ciascun gruppo.",
        not: "Una preferenza degli enti: chi lavora nello stesso comune o nello stesso tavolo si incontra anche senza cercarsi.",
        reading: "1 vuol dire solo legami dentro i gruppi; 0 come per caso; sotto 0 più legami tra gruppi diversi che per caso. Non è definita se tutti i legami stanno in un gruppo solo. Contano soltanto i legami tra enti di cui si conosce il gruppo: si legge insieme al loro numero. Le forze dei legami non contano.",
    },
    english: Told {
        name: "Assortativity by group",
        meaning: "Whether ties join organizations of the same group more than chance would, given how many ties each group has.",
        not: "A preference of the organizations: those that work in the same municipality or sit in the same working group meet without looking for each other.",
        reading: "1 means ties inside groups only; 0 as by chance; below 0 more ties between different groups than by chance. It is undefined where all ties lie in a single group. Only ties between organizations whose group is known count: read it beside their number. Strengths of ties do not count.",
    },
};

/// What people are told of assortativity by a number.
pub const NUMERIC: Explanation = Explanation {
    formula: "r = corr(x(u), x(v)), u—v",
    reference: "M. E. J. Newman, \"Mixing patterns in networks\", Physical Review E 67, 026126, 2003",
    italian: Told {
        name: "Assortatività per valore",
        meaning: "Se i legami uniscono enti con valori simili, per esempio enti grandi con enti grandi.",
        not: "Una causa: gli enti possono somigliarsi perché sono legati, o legarsi perché si somigliano.",
        reading: "Da −1 (grandi con piccoli) a 1 (simili con simili); 0 vuol dire nessuna relazione lineare. Non è definita se il valore è uguale per tutti. Contano soltanto i legami tra enti di cui si conosce il valore, e non le loro forze.",
    },
    english: Told {
        name: "Assortativity by value",
        meaning: "Whether ties join organizations with similar values, such as large ones with large ones.",
        not: "A cause: organizations may be alike because they are tied, or tied because they are alike.",
        reading: "From −1 (large with small) to 1 (like with like); 0 means no linear relation. It is undefined where the value is the same for all. Only ties between organizations whose value is known count, and not their strengths.",
    },
};

/// What people are told of assortativity by degree.
pub const DEGREE: Explanation = Explanation {
    formula: "u—v: r = corr(deg(u), deg(v)); u→v: r = corr(deg⁺(u), deg⁻(v))",
    reference: "M. E. J. Newman, \"Assortative mixing in networks\", Physical Review Letters 89, 208701, 2002",
    italian: Told {
        name: "Assortatività per grado",
        meaning: "Se gli enti con molti legami sono legati tra loro, oppure soprattutto con enti che ne hanno pochi.",
        not: "Una misura di qualità: una rete con un centro e una periferia ha valori negativi anche quando funziona bene.",
        reading: "Da −1 (chi ha molti legami li ha con chi ne ha pochi) a 1 (chi ha molti legami li ha con chi ne ha molti). Non è definita se tutti i legami uniscono enti dello stesso grado. In una rete con direzioni si confrontano i legami in uscita di chi indica con quelli in entrata di chi è indicato. Nelle reti piccole un solo ente grande la decide: si legge insieme a n.",
    },
    english: Told {
        name: "Assortativity by degree",
        meaning: "Whether organizations with many ties are tied to one another, or mostly to those with few.",
        not: "A measure of quality: a network with a centre and a periphery has negative values even when it works well.",
        reading: "From −1 (those with many ties have them with those with few) to 1 (those with many ties have them with those with many). It is undefined where all ties join organizations of the same degree. In a network with directions the outgoing ties of the one that names are compared with the incoming ties of the one that is named. In small networks a single large organization decides it: read it beside n.",
    },
};

/// Newman's coefficient: how far ties stay inside groups, beyond what chance would do.
///
/// # Definition
/// > *r* = (∑ *e*(*g*, *g*) − ∑ *a*(*g*) *b*(*g*)) / (1 − ∑ *a*(*g*) *b*(*g*))
///
/// *e*(*g*, *h*) is the share of arcs from group *g* to group *h*, *a* its sums by start and *b* those by end; an undirected tie is an
/// arc each way. `groups` tells the group of each actor, by any number. Strengths are ignored.
/// # Normalization
/// In itself. At most 1, and above −1.
/// # Edge cases
/// Ties with an end in no group are left out. [`Gap::NoTie`] without ties, [`Gap::NoGroup`] where none is left, [`Gap::OneGroup`]
/// where all that are left lie in a single group.
/// # Complexity
/// *O*(*m* log *g*) for *g* groups. Whole numbers are summed: exact but for the last division.
/// # References
/// M. E. J. Newman, "Mixing patterns in networks", *Physical Review E* 67, 026126, 2003.
pub fn nominal_assortativity(graph: &ActorGraph, groups: &[Option<usize>]) -> Value {
    let group = |actor: usize| groups.get(actor).copied().flatten();
    let mut ends: BTreeMap<usize, [i128; 2]> = BTreeMap::new();
    let (mut all, mut inside) = (0_i128, 0_i128);
    for from in 0..graph.len() {
        let Some(start) = group(from) else { continue };
        for arc in graph.successors(from) {
            let Some(end) = group(arc.to) else { continue };
            ends.entry(start).or_default()[0] += 1;
            ends.entry(end).or_default()[1] += 1;
            all += 1;
            inside += i128::from(start == end);
        }
    }
    if all == 0 {
        return Err(none_left(graph, Gap::NoGroup));
    }
    let by_chance: i128 = ends.values().map(|[starts, ends]| starts * ends).sum();
    let possible = all * all - by_chance;
    if possible == 0 {
        return Err(Gap::OneGroup);
    }
    Ok((all * inside - by_chance) as f64 / possible as f64)
}

/// The correlation of a value at both ends of the ties.
///
/// # Definition
/// > *r* = corr(*x*(*u*), *x*(*v*)) over the arcs (*u*, *v*)
///
/// Pearson's; an undirected tie is an arc each way. Strengths are ignored.
/// # Normalization
/// In itself. Range [−1, 1].
/// # Edge cases
/// Ties with an end without a finite value are left out. [`Gap::NoTie`] without ties, [`Gap::NothingKnown`] where none is left,
/// [`Gap::NoVariation`] where all starts or all ends have one value.
/// # Complexity
/// *O*(*n* + *m*).
/// # References
/// M. E. J. Newman, "Mixing patterns in networks", *Physical Review E* 67, 026126, 2003.
pub fn numeric_assortativity(graph: &ActorGraph, values: &[Option<f64>]) -> Value {
    let value = |actor: usize| {
        let value = values.get(actor).copied().flatten();
        value.filter(|value| value.is_finite())
    };
    correlation(graph, value, value)
}

/// The correlation of the degrees at both ends of the ties.
///
/// # Definition
/// As [`numeric_assortativity`], of the degree; in a directed graph of the number of arcs that leave the start with the number of those
/// that arrive at the end.
/// # Normalization
/// In itself. Range [−1, 1].
/// # Edge cases
/// [`Gap::NoTie`] without ties, [`Gap::NoVariation`] where all starts or all ends have one degree.
/// # Complexity
/// *O*(*n* + *m*).
/// # References
/// M. E. J. Newman, "Assortative mixing in networks", *Physical Review Letters* 89, 208701, 2002.
pub fn degree_assortativity(graph: &ActorGraph) -> Value {
    correlation(
        graph,
        |actor| Some(graph.successors(actor).len() as f64),
        |actor| Some(graph.predecessors(actor).len() as f64),
    )
}

/// Why no tie was left: there is none, or none has two ends of which enough is known.
pub(super) fn none_left(graph: &ActorGraph, unknown: Gap) -> Gap {
    if graph.ties() == 0 {
        Gap::NoTie
    } else {
        unknown
    }
}

/// Pearson's correlation over the arcs of what is known of their start and of their end.
fn correlation(
    graph: &ActorGraph,
    of_start: impl Fn(usize) -> Option<f64>,
    of_end: impl Fn(usize) -> Option<f64>,
) -> Value {
    let arcs = || {
        let from = (0..graph.len()).filter_map(|from| Some((from, of_start(from)?)));
        from.flat_map(|(from, start)| {
            let arcs = graph.successors(from).iter();
            arcs.filter_map(|arc| of_end(arc.to))
                .map(move |end| (start, end))
        })
    };
    let Some(first) = arcs().next() else {
        return Err(none_left(graph, Gap::NothingKnown));
    };
    // Sums of what lies between each value and the first one, so that equal values give zero exactly.
    let (mut count, mut starts, mut ends) = (0.0, 0.0, 0.0);
    let (mut one_start, mut one_end) = (true, true);
    for (start, end) in arcs() {
        count += 1.0;
        starts += start - first.0;
        ends += end - first.1;
        one_start &= start == first.0;
        one_end &= end == first.1;
    }
    if one_start || one_end {
        return Err(Gap::NoVariation);
    }
    let means = (first.0 + starts / count, first.1 + ends / count);
    let (mut both, mut of_starts, mut of_ends) = (0.0, 0.0, 0.0);
    for (start, end) in arcs() {
        let (start, end) = (start - means.0, end - means.1);
        both += start * end;
        of_starts += start * start;
        of_ends += end * end;
    }
    let r: f64 = both / (of_starts.sqrt() * of_ends.sqrt());
    if r.is_finite() {
        Ok(r.clamp(-1.0, 1.0))
    } else {
        Err(Gap::NotFinite)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn graph(ties: &[&str], directed: bool) -> ActorGraph {
        let ids = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
        let ties = ties.iter().map(|tie| (&tie[..1], &tie[1..], 1.0));
        ActorGraph::new(ids, ties, directed, Weighting::Unweighted)
    }

    fn assert_near(actual: Value, expected: f64) {
        assert!((actual.unwrap() - expected).abs() < 1e-12, "{actual:?}");
    }

    #[test]
    fn the_coefficients_are_those_of_other_tools() {
        // networkx 3.6: attribute_, numeric_ and degree_assortativity_coefficient of the same graphs.
        let ties = ["ab", "bc", "ca", "cd", "de", "ef", "fd", "ae"];
        let groups = [0, 0, 0, 1, 1, 1].map(Some);
        let values = [1.0, 2.0, 4.0, 3.0, 7.0, 5.0].map(Some);
        let undirected = graph(&ties, false);
        assert_near(nominal_assortativity(&undirected, &groups), 0.5);
        let r = -0.14613180515759314;
        assert_near(numeric_assortativity(&undirected, &values), r);
        assert_near(degree_assortativity(&undirected), -1.0 / 3.0);
        let directed = graph(&ties, true);
        assert_near(nominal_assortativity(&directed, &groups), 9.0 / 17.0);
        let r = -0.1255066032427923;
        assert_near(numeric_assortativity(&directed, &values), r);
        assert_near(degree_assortativity(&directed), 0.0);
    }

    #[test]
    fn ties_that_stay_inside_or_never_do() {
        let groups = [0, 0, 1, 1, 1, 1].map(Some);
        let inside = graph(&["ab", "cd", "ef"], false);
        assert_eq!(nominal_assortativity(&inside, &groups), Ok(1.0));
        let across = graph(&["ac", "bd"], false);
        assert_eq!(nominal_assortativity(&across, &groups), Ok(-1.0));
    }

    #[test]
    fn what_cannot_vary_has_no_coefficient() {
        let cycle = graph(&["ab", "bc", "cd", "de", "ef", "fa"], false);
        assert_eq!(degree_assortativity(&cycle), Err(Gap::NoVariation));
        let groups = [Some(3), Some(3), None, Some(4), None, None];
        assert_eq!(nominal_assortativity(&cycle, &groups), Err(Gap::OneGroup));
        assert_eq!(nominal_assortativity(&cycle, &[]), Err(Gap::NoGroup));
        let empty = graph(&[], true);
        assert_eq!(nominal_assortativity(&empty, &groups), Err(Gap::NoTie));
        let values = [Some(0.1), Some(f64::NAN), Some(0.1), Some(0.1), None];
        let value = numeric_assortativity(&cycle, &values);
        assert_eq!(value, Err(Gap::NoVariation));
    }
}
