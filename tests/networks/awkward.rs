//! Networks and texts that formats trip over.

use proptest::prelude::*;
use tessuto::model::plain::{Attribute, Column, PlainNetwork};

/// Texts with quotes, separators, line breaks, formulas, words and marks of the formats, and letters of many kinds.
fn text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "a",
        "Ente dimostrativo",
        "è ù €",
        "<&>",
        "say \"yes\"",
        "it's",
        "a,b;c",
        "a\tb",
        "two\nlines",
        "cr\rlf\r\n",
        " blank ",
        "=1+1",
        "-",
        "null",
        "n.d.",
        "041013",
        "12",
        "-0.5",
        "1e3",
        "true",
        "&#34;",
        "&amp;",
        "data:",
        "row",
        "labels:",
        "row labels:",
        "!",
        "% comment",
        "*Arcs",
        "\\",
        "[1-3]",
        "{}",
        "]]>",
        "<!--",
        "\u{1}bell",
        "\u{fffe}",
        "日本",
        "embedded",
        "'x'",
        "l",
        "n0",
    ]);
    prop_oneof![3 => words.prop_map(str::to_owned), 1 => "\\PC{1,6}"]
}

/// Pieces of the formats, put together at random.
pub(crate) fn scraps() -> impl Strategy<Value = String> {
    let scraps = prop::sample::select(vec![
        "<graphml>",
        "<graph edgedefault=\"directed\">",
        "<node id=\"a\">",
        "<node id=\"b\"/>",
        "</node>",
        "<edge source=\"a\" target=\"b\">",
        "</edge>",
        "<key id=\"k\" for=\"node\" attr.name=\"n\" attr.type=\"int\">",
        "<default>1</default></key>",
        "<data key=\"k\">",
        "2</data>",
        "</graph>",
        "</graphml>",
        "<gexf>",
        "<nodes>",
        "</nodes>",
        "<edges>",
        "</edges>",
        "</gexf>",
        "<attributes class=\"node\">",
        "<attribute id=\"k\" title=\"t\" type=\"integer\">",
        "</attribute>",
        "</attributes>",
        "<attvalues>",
        "<attvalue for=\"k\" value=\"1\"/>",
        "*Vertices 3",
        "*Vertices 3 1",
        "*Arcs",
        "*Edges :1 \"r\"",
        "*Arcslist",
        "*Matrix",
        "*Partition p",
        "*Vector v",
        "*Network n",
        "1 2",
        "1 \"x\" 0.5",
        "2 1 3",
        "0 1 0",
        "1",
        "[1]",
        "\"",
        "dl n=3",
        "dl nr=2 nc=2",
        " format=edgelist1",
        " format=edgelist2",
        " format=nodelist1",
        " nm=2",
        " diagonal=absent",
        "labels:",
        "labels embedded",
        "row labels:",
        "a,b,c",
        "data:",
        "!",
        "{\"nodes\":[",
        "{\"id\":1},",
        "{\"id\":2}",
        "],\"edges\":[",
        "{\"source\":1,\"target\":2}",
        "]}",
        "from,to",
        ",a,b",
        "a,0,1",
        "b,1,0",
    ]);
    let glued = prop::sample::select(vec!["", " ", "\n", "\n", "\n"]);
    prop::collection::vec((scraps, glued), 0..14).prop_map(|parts| {
        parts
            .into_iter()
            .map(|(part, glue)| format!("{part}{glue}"))
            .collect()
    })
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        prop::sample::select(vec![0.0, 1.0, -0.5, 0.1 + 0.2, 1e21, 1e-7, 1.0 / 3.0]),
        any::<f64>().prop_filter("finite", |number| number.is_finite()),
    ]
}

fn sparse<T: std::fmt::Debug + Clone>(
    rows: usize,
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Vec<Option<T>>> {
    prop::collection::vec(prop::option::of(value), rows)
}

/// Attributes with these names, each there or not: text, whole, number, flag.
fn attributes(rows: usize, names: [&'static str; 5]) -> impl Strategy<Value = Vec<Attribute>> {
    let whole = prop_oneof![-3_i64..3000, Just(i64::MAX)];
    let columns = (
        sparse(rows, prop_oneof![text(), Just(String::new())]).prop_map(Column::Text),
        sparse(rows, text()).prop_map(Column::Text),
        sparse(rows, whole).prop_map(Column::Whole),
        sparse(rows, number()).prop_map(Column::Number),
        sparse(rows, any::<bool>()).prop_map(Column::Flag),
    );
    (columns, any::<[bool; 5]>()).prop_map(move |((a, b, c, d, e), there)| {
        [a, b, c, d, e]
            .into_iter()
            .zip(names)
            .zip(there)
            .filter(|(_, there)| *there)
            .map(|((values, name), _)| Attribute::new(name, values))
            .collect()
    })
}

/// A network of up to six actors: none, one, isolates, parallel ties, self-ties, two modes.
pub(crate) fn network() -> impl Strategy<Value = PlainNetwork> {
    let ids = prop::collection::btree_set(text(), 0..7);
    let ids = ids
        .prop_map(|ids| ids.into_iter().collect::<Vec<_>>())
        .prop_shuffle();
    (ids, 0..10_usize, any::<bool>(), any::<bool>())
        .prop_flat_map(|(ids, ties, directed, two_mode)| {
            let n = ids.len();
            let first = two_mode.then_some(n / 2);
            let ends = match (n, first) {
                (0, _) | (1, Some(_)) => (0..1_u32, 0..1_u32),
                (n, None) => (0..n as u32, 0..n as u32),
                (n, Some(first)) => (0..first as u32, first as u32..n as u32),
            };
            let ties = if n == 0 || (n == 1 && first.is_some()) {
                0
            } else {
                ties
            };
            let ties = prop::collection::vec(ends, ties);
            let name = prop::option::of(prop::sample::select(vec!["rete", "Piano <2023> \"a\""]));
            (Just(ids), ties, name, Just(directed), Just(first))
        })
        .prop_flat_map(|(ids, ties, name, directed, modes)| {
            let actors = attributes(ids.len(), ["label", "note", "posti", "x", "attivo"]);
            let of_ties = attributes(ties.len(), ["relation", "label", "dal", "weight", "mutual"]);
            (Just((ids, ties, name, directed, modes)), actors, of_ties)
        })
        .prop_map(
            |((ids, ties, name, directed, modes), actors, of_ties)| PlainNetwork {
                name: name.map(str::to_owned),
                directed,
                modes,
                ids,
                ties: ties.into_iter().map(|(from, to)| [from, to]).collect(),
                attributes: vec![Attribute::new(
                    "dimostrativo",
                    Column::Flag(vec![Some(true)]),
                )],
                actor_attributes: actors,
                tie_attributes: of_ties,
            },
        )
}
