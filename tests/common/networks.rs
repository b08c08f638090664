//! Networks as lists of edges: those of the literature and of `tests/oracle`, and small ones drawn with their degrees.

use std::fmt;
use std::path::{Path, PathBuf};
use tessuto::model::actor_graph::{ActorGraph, Weighting};

/// A network as a file brings it: nodes, and ties that may repeat or lead back to where they start.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EdgeList {
    pub(crate) name: String,
    pub(crate) ids: Vec<String>,
    pub(crate) ties: Vec<(String, String, f64)>,
}

impl EdgeList {
    /// Nodes named by letters, ties written as pairs of letters: `"ab bc"`.
    fn drawn(name: &str, letters: &str, ties: &str) -> Self {
        let tie = |pair: &str| (pair[..1].to_owned(), pair[1..].to_owned(), 1.0);
        Self {
            name: name.to_owned(),
            ids: letters.chars().map(String::from).collect(),
            ties: ties.split(' ').map(tie).collect(),
        }
    }

    /// Nodes named `00`, `01` and so on, so that the order of ids is that of numbers; ties as pairs of numbers.
    fn numbered(name: String, n: usize, ties: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let width = n.saturating_sub(1).to_string().len().max(2);
        let id = |node: usize| format!("{node:0width$}");
        Self {
            name,
            ids: (0..n).map(id).collect(),
            ties: ties
                .into_iter()
                .map(|(from, to)| (id(from), id(to), 1.0))
                .collect(),
        }
    }

    pub(crate) fn graph(&self, directed: bool, weighting: Weighting) -> ActorGraph {
        let ties = self
            .ties
            .iter()
            .map(|(from, to, weight)| (from.as_str(), to.as_str(), *weight));
        ActorGraph::new(self.ids.iter().cloned(), ties, directed, weighting)
    }

    /// The graph in which every tie counts one, both ways.
    pub(crate) fn simple(&self) -> ActorGraph {
        self.graph(false, Weighting::Unweighted)
    }
}

impl fmt::Display for EdgeList {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: nodes {}", self.name, self.ids.join(" "))?;
        formatter.write_str("; ties")?;
        for (from, to, weight) in &self.ties {
            write!(formatter, " {from}-{to}:{weight}")?;
        }
        Ok(())
    }
}

/// A star: node 00 is tied to every other, and they to nobody else.
///
/// ```text
///        01
///        |
///   04 - 00 - 02      degrees: 00 has n - 1 = 4, the others 1
///        |
///        03
/// ```
pub(crate) fn star(n: usize) -> EdgeList {
    EdgeList::numbered(format!("star of {n}"), n, (1..n).map(|leaf| (0, leaf)))
}

/// A path.
///
/// ```text
///   00 - 01 - 02 - 03      degrees: 1 2 2 1
/// ```
pub(crate) fn path(n: usize) -> EdgeList {
    EdgeList::numbered(
        format!("path of {n}"),
        n,
        (1..n).map(|node| (node - 1, node)),
    )
}

/// A cycle, for three nodes or more.
///
/// ```text
///   00 - 01
///   |     |      degrees: all 2
///   03 - 02
/// ```
pub(crate) fn cycle(n: usize) -> EdgeList {
    let ties = (0..n).map(|node| (node, (node + 1) % n));
    EdgeList::numbered(format!("cycle of {n}"), n, ties)
}

/// A complete network.
///
/// ```text
///   00 - 01
///   | \/ |       degrees: all n - 1 = 3
///   | /\ |
///   03 - 02
/// ```
pub(crate) fn complete(n: usize) -> EdgeList {
    let ties = (0..n).flat_map(|from| (from + 1..n).map(move |to| (from, to)));
    EdgeList::numbered(format!("complete network of {n}"), n, ties)
}

/// A chain of diamonds: two shortest paths across each, so 2ᵏ from end to end.
///
/// ```text
///      01      04
///     /  \    /  \
///   00    03      06      degrees: ends 2, joints 4, sides 2
///     \  /    \  /
///      02      05
/// ```
pub(crate) fn diamonds(k: usize) -> EdgeList {
    let ties = (0..k).flat_map(|diamond| {
        let left = 3 * diamond;
        [
            (left, left + 1),
            (left, left + 2),
            (left + 1, left + 3),
            (left + 2, left + 3),
        ]
    });
    EdgeList::numbered(format!("{k} diamonds"), 3 * k + 1, ties)
}

/// A path, a pair and an isolate.
///
/// ```text
///   a - b - c    d - e    f      degrees: 1 2 1 1 1 0
/// ```
pub(crate) fn path_pair_and_isolate() -> EdgeList {
    EdgeList::drawn("path, pair and isolate", "abcdef", "ab bc de")
}

/// Two triangles that share a node: one cut vertex and no bridge.
///
/// ```text
///   a       d
///   | \   / |
///   |   c   |      degrees: a 2, b 2, c 4, d 2, e 2
///   | /   \ |
///   b       e
/// ```
pub(crate) fn bow_tie() -> EdgeList {
    EdgeList::drawn("bow tie", "abcde", "ab ac bc cd ce de")
}

/// Two triangles joined by a tie: one bridge, and both its ends are cut vertices.
///
/// ```text
///   a           e
///   | \       / |
///   |   c - d   |      degrees: a 2, b 2, c 3, d 3, e 2, f 2
///   | /       \ |
///   b           f
/// ```
pub(crate) fn dumbbell() -> EdgeList {
    EdgeList::drawn("dumbbell", "abcdef", "ab ac bc cd de df ef")
}

/// Krackhardt's kite: three different actors are first by degree (d), by betweenness (h) and by nearness (f and g).
///
/// ```text
///       a - - - b
///      /| \   / |\
///     / |  \ /  | \
///    c -+-- d --+- e      degrees: a 4, b 4, c 3, d 6, e 3,
///     \ |  / \  | /                f 5, g 5, h 3, i 2, j 1
///      \| /   \ |/
///       f - - - g
///        \     /
///           h - i - j
/// ```
pub(crate) fn kite() -> EdgeList {
    EdgeList::drawn(
        "kite",
        "abcdefghij",
        "ab ac ad af bd be bg cd cf de df dg eg fg fh gh hi ij",
    )
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The rows of a table under the repository's root.
pub(crate) fn table(path: impl AsRef<Path>) -> Vec<csv::StringRecord> {
    let path = root().join(path);
    let read =
        || -> Result<Vec<_>, csv::Error> { csv::Reader::from_path(&path)?.records().collect() };
    read().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The networks of the literature, which have a folder in `datasets/`.
const LITERATURE: [&str; 2] = ["davis-southern-women", "florentine-families"];

/// The names of every network that the independent tools were given: the literature's two, then those of the folder.
pub(crate) fn oracle_names() -> Vec<String> {
    let folder = root().join("tests/oracle/networks");
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{error}: {folder:?}"));
    let mut names: Vec<String> = entries
        .filter_map(|entry| {
            let name = entry.ok()?.file_name().into_string().ok()?;
            name.strip_suffix(".nodes.csv").map(str::to_owned)
        })
        .chain(LITERATURE.map(str::to_owned))
        .collect();
    names.sort();
    names
}

/// One of the networks that the independent tools were given; a tie without a weight column weighs 1.
pub(crate) fn oracle_network(name: &str) -> EdgeList {
    let [nodes, edges] = if LITERATURE.contains(&name) {
        ["nodes", "edges"].map(|file| PathBuf::from(format!("datasets/{name}/{file}.csv")))
    } else {
        [".nodes", ""].map(|end| PathBuf::from(format!("tests/oracle/networks/{name}{end}.csv")))
    };
    EdgeList {
        name: name.to_owned(),
        ids: table(nodes).iter().map(|row| row[0].to_owned()).collect(),
        ties: table(edges)
            .iter()
            .map(|row| {
                let weight = row.get(2).map_or(1.0, number);
                (row[0].to_owned(), row[1].to_owned(), weight)
            })
            .collect(),
    }
}

/// The number in a cell.
pub(crate) fn number(cell: &str) -> f64 {
    cell.parse()
        .unwrap_or_else(|error| panic!("`{cell}`: {error}"))
}
