//! Are the files of other tools read to the last attribute, and ours read back as they were written?
//!
//! The files in `tests/networks` were written by networkx and igraph (`make.py`), or by hand after the formats that yEd, Gephi, Pajek
//! and UCINET publish. `read_back.py` has networkx and igraph read what we write.

use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use tessuto::ingest::{
    EdgeList, EdgeWeight, Fault, IngestError, NETWORK_READERS, NetworkRead, read_edges,
    read_network, read_network_bytes, read_two_mode,
};
use tessuto::model::diagnostic::{Diagnostic, Part, Problem};
use tessuto::model::plain::{Attribute, Column, PlainNetwork, Value};
use tessuto::present::networks::{Loss, NETWORK_WRITERS, network_writer};

#[path = "networks/awkward.rs"]
mod awkward;
#[path = "networks/held.rs"]
mod held;

fn bytes(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/networks");
    fs::read(path.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn read(name: &str) -> (PlainNetwork, Vec<Diagnostic>) {
    read_text(name, &bytes(name))
}

fn read_text(name: &str, bytes: &[u8]) -> (PlainNetwork, Vec<Diagnostic>) {
    read_network_bytes(name, bytes, false).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn refused(name: &str, bytes: &[u8]) -> (Fault, usize, String) {
    match read_network_bytes(name, bytes, false) {
        Err(IngestError::Network {
            fault, line, value, ..
        }) => (fault, line, value),
        other => panic!("{name}: {other:?}"),
    }
}

/// A network on one line an actor or tie, with the types of values to be seen: `7` is whole, `7.0` is not.
fn told(network: &PlainNetwork) -> String {
    let value = |value| match value {
        Value::Text(text) => format!("{text:?}"),
        Value::Whole(number) => number.to_string(),
        Value::Number(number) => format!("{number:?}"),
        Value::Flag(flag) => flag.to_string(),
    };
    let said = |attributes: &[Attribute], row: usize| {
        let mut said: Vec<String> = attributes
            .iter()
            .filter_map(|one| Some(format!(" {}={}", one.name, value(one.values.get(row)?))))
            .collect();
        said.sort();
        said.concat()
    };
    let mut lines = vec![format!(
        "{}{}{}{}",
        if network.directed {
            "directed"
        } else {
            "undirected"
        },
        network
            .modes
            .map(|first| format!(" first={first}"))
            .unwrap_or_default(),
        network
            .name
            .as_ref()
            .map(|name| format!(" name={name:?}"))
            .unwrap_or_default(),
        said(&network.attributes, 0),
    )];
    for (row, id) in network.ids.iter().enumerate() {
        lines.push(format!("{id}{}", said(&network.actor_attributes, row)));
    }
    for (row, [from, to]) in network.ties.iter().enumerate() {
        let [from, to] = [from, to].map(|end| &network.ids[*end as usize]);
        lines.push(format!(
            "{from} > {to}{}",
            said(&network.tie_attributes, row)
        ));
    }
    lines.join("\n")
}

fn problems(diagnostics: &[Diagnostic]) -> Vec<(Option<usize>, Option<&str>, &Problem)> {
    diagnostics
        .iter()
        .map(|found| (found.origin.row, found.value.as_deref(), &found.problem))
        .collect()
}

/// The actors of `make.py`.
const FIVE: &str = r#"
a active=true label="Ente dimostrativo A" places=12 share=0.25
b "due" active=false label="Bìè <&>" places=0 share=1.0
c, tre active=true label="C" places=7 share=2.5
=d active=false label="D€" places=-3 share=0.125
solo active=true label="Isolato" places=1 share=3.0"#;

/// Its ties, in the order in which networkx and igraph keep them.
const TIES: &str = r#"
a > b "due" kind="collabora" weight=2.5
a > =d kind="informa" weight=0.5
b "due" > c, tre kind="invia" weight=1.0
c, tre > =d kind="collabora" weight=4.0"#;

/// The ties with those that are parallel or lead back.
const MANY: &str = r#"
a > b "due" kind="collabora" weight=2.5
a > b "due" kind="finanzia" weight=3.0
a > =d kind="informa" weight=0.5
a > a kind="collabora" weight=1.5
b "due" > c, tre kind="invia" weight=1.0
c, tre > =d kind="collabora" weight=4.0"#;

#[test]
fn what_networkx_writes_is_read_with_its_types() {
    for (file, head, ties) in [
        ("networkx.graphml", "undirected name=\"five\"", TIES),
        ("networkx-many.graphml", "directed", MANY),
        ("networkx.gexf", "undirected name=\"five\"", TIES),
        ("networkx-directed.gexf", "directed", TIES),
        ("networkx.json", "directed", MANY),
        ("networkx-links.json", "undirected name=\"five\"", TIES),
    ] {
        let (network, diagnostics) = read(file);
        assert_eq!(told(&network), format!("{head}{FIVE}{ties}"), "{file}");
        assert_eq!(diagnostics, [], "{file}");
    }
    let (network, diagnostics) = read("networkx.net");
    let expected = r#"directed
a label="Ente dimostrativo A" x=0.0 y=0.0
b 'due' label="Bìè <&>" x=0.0 y=0.0
c, tre label="C" x=0.0 y=0.0
=d label="D€" x=0.0 y=0.0
solo label="Isolato" x=0.0 y=0.0"#;
    let many = MANY.replace("\"due\"", "'due'");
    assert_eq!(told(&network), format!("{expected}{many}"));
    assert_eq!(diagnostics, []);
    let (network, _) = read("networkx-adjacency-numbers.json");
    assert_eq!(told(&network), "undirected\n0\n1\n2\n0 > 1\n1 > 2");
}

#[test]
fn what_igraph_writes_is_read_by_the_names_of_its_vertices() {
    // It keeps no whole numbers.
    let five = ["12", "0", "7", "-3", "1"]
        .iter()
        .fold(FIVE.to_owned(), |five, number| {
            five.replace(&format!("places={number} "), &format!("places={number}.0 "))
        });
    let bare = FIVE
        .lines()
        .map(|line| line.split(" active").next().unwrap())
        .collect::<Vec<_>>()
        .join("\n");
    let weights = TIES
        .lines()
        .map(|line| match line.split_once(" kind") {
            Some((tie, rest)) => format!("{tie} {}", rest.split(' ').nth(1).unwrap()),
            None => line.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("\n");
    for (stem, head) in [("igraph", "undirected"), ("igraph-directed", "directed")] {
        let (network, diagnostics) = read(&format!("{stem}.graphml"));
        assert_eq!(told(&network), format!("{head} name=\"G\"{five}{TIES}"));
        assert_eq!(diagnostics, []);
        let (network, diagnostics) = read(&format!("{stem}.net"));
        assert_eq!(told(&network), format!("{head}{bare}{weights}"));
        assert_eq!(diagnostics, []);
    }
}

#[test]
fn what_yed_draws_is_a_label_and_what_a_plain_network_lacks_is_reported() {
    let (network, diagnostics) = read("yed.graphml");
    assert_eq!(
        told(&network),
        r#"directed name="G" Description=""
n0 label="Sportello dimostrativo" posti=7
n1 label="Gruppo" posti=3
n1::n0 posti=3
n1::n1 posti=3
n2 posti=3
n1::n0 > n1::n1 forza=1.0 mutual=true
n0 > n1 forza=2.5 label="invia"
n0 > n2 forza=1.0"#
    );
    let not_kept = |part, count| Problem::NotKept { part, count };
    assert_eq!(
        problems(&diagnostics),
        [
            (Some(45), Some("x"), &Problem::NotOfItsType),
            (Some(46), Some("n2"), &Problem::ActorTwice),
            (Some(43), Some("n9"), &Problem::UnknownActor),
            (None, None, &not_kept(Part::Nested, 1)),
            (None, None, &not_kept(Part::Hyperedges, 1)),
            (None, None, &not_kept(Part::Ports, 2)),
        ]
    );
}

#[test]
fn what_gephi_saves_is_read_without_its_drawing() {
    let (network, diagnostics) = read("gephi.gexf");
    assert_eq!(
        told(&network),
        r#"directed
0 attivo=true label="Ente dimostrativo A" posti=12
1 label="Ente dimostrativo B" posti=1
1.1 label="Sede" posti=1
2 posti=1
0 > 1 dal=2019 kind="invia" weight=2.5
1 > 2 label="insieme" mutual=true
2 > 1.1"#
    );
    let not_kept = |part| Problem::NotKept { part, count: 1 };
    assert_eq!(
        problems(&diagnostics),
        [
            (Some(30), Some("forse"), &Problem::NotOfItsType),
            (Some(38), Some("tanto"), &Problem::NotOfItsType),
            (None, None, &not_kept(Part::Nested)),
            (None, None, &not_kept(Part::Times)),
        ]
    );
}

#[test]
fn a_project_of_pajek_gives_its_first_network_with_its_partitions() {
    let (network, diagnostics) = read("project.paj");
    assert_eq!(
        told(&network),
        r#"directed name="due relazioni"
Ente A bilancio=0.5 settore=1 x=0.1 y=0.2 z=0.5
Ente B bilancio=12.0 settore=2 x=0.9 y=0.5 z=0.5
Ente A (2) bilancio=1000.0 settore=1
4 bilancio=-1.0 settore=0
Ente A > Ente B relation="invia" weight=3.0
Ente B > Ente A label="con bando" relation="finanzia"
Ente A > Ente A (2) mutual=true relation="invia" weight=1.5
4 > 4 mutual=true relation="invia""#
    );
    let made = Problem::MadeDistinct {
        made: "Ente A (2)".to_owned(),
    };
    let not_kept = |part, count| Problem::NotKept { part, count };
    assert_eq!(
        problems(&diagnostics),
        [
            (Some(6), Some("Ente A"), &made),
            (None, None, &not_kept(Part::Networks, 1)),
            (None, None, &not_kept(Part::Partitions, 2)),
        ]
    );
}

#[test]
fn lists_and_matrices_of_pajek_are_read() {
    let (network, diagnostics) = read("lists.net");
    assert_eq!(
        told(&network),
        "directed\n1\ndue\n3\n4\n5\n1 > due\n1 > 3\n4 > 5 mutual=true\n4 > 1 mutual=true"
    );
    assert_eq!(diagnostics, []);
    let (network, diagnostics) = read("matrix.net");
    assert_eq!(
        told(&network),
        "undirected first=2\nanna\nbruno\ncoro\nbanda\ncena\nanna > coro weight=1.0\nanna > cena weight=2.5\nbruno > cena weight=1.0"
    );
    assert_eq!(diagnostics, []);
}

#[test]
fn vertices_in_any_order_keep_their_labels() {
    let text = "*Vertices 3\n3 \"c\" 0.5 0.5\n1 \"a\"\n3 \"d\"\n*Edges\n1 3\n1 4\n";
    let (network, diagnostics) = read_text("a.net", text.as_bytes());
    assert_eq!(told(&network), "undirected\na\n2\nc x=0.5 y=0.5\na > c");
    assert_eq!(
        problems(&diagnostics),
        [
            (Some(4), Some("3"), &Problem::ActorTwice),
            (Some(7), Some("4"), &Problem::UnknownActor),
        ]
    );
}

#[test]
fn labels_may_be_embedded_on_one_side_alone() {
    let text = "dl nr=2 nc=2 format=fullmatrix\nrow labels embedded\ncolumn labels:\nx,y\ndata:\na 0 1\nb 1 1\n";
    let (network, _) = read_text("a.dl", text.as_bytes());
    assert_eq!(
        told(&network),
        "undirected first=2\na\nb\nx\ny\na > y\nb > x\nb > y"
    );
}

#[test]
fn every_layout_of_dl_is_read() {
    for (file, expected) in [
        (
            "fullmatrix.dl",
            "undirected\nann\nbarb ara\ncarl\ndee\nann > barb ara weight=1.0\nann > carl weight=1.0\ncarl > dee weight=2.0",
        ),
        (
            "matrices.dl",
            "directed\na\nb\nc\na > b relation=\"amicizia\"\nb > a relation=\"amicizia\"\na > c relation=\"lavoro\"",
        ),
        (
            "edgelist1.dl",
            "directed\ngeorge\nsally\njim\nbilly\njane\ngeorge > sally\ngeorge > jim weight=2.5\nsally > jim weight=1.0\njane > george",
        ),
        (
            "embedded.dl",
            "undirected\nEnte A\nEnte B\ncarlo\n4\nEnte A > Ente B weight=2.0\ncarlo > Ente A weight=1.0",
        ),
        (
            "edgelist2.dl",
            "undirected first=3\nanna\nbruno\ncoro\ncoro (2)\nfesta\nanna > coro (2)\nbruno > coro (2)\nbruno > festa weight=3.0",
        ),
        (
            "nodelist1.dl",
            "directed\n1\n2\n3\n4\n1 > 2\n1 > 3\n2 > 3\n4 > 4",
        ),
        (
            "nodelist2.dl",
            "undirected first=2\nanna\nbruno\ncoro\nfesta\ncena\nanna > coro\nanna > festa\nbruno > festa\nbruno > cena",
        ),
        (
            "lowerhalf.dl",
            "undirected\n1\n2\n3\n2 > 1 weight=1.0\n3 > 2 weight=5.0",
        ),
    ] {
        let (network, diagnostics) = read(file);
        assert_eq!(told(&network), expected, "{file}");
        let doubled = usize::from(file == "edgelist2.dl");
        assert_eq!(diagnostics.len(), doubled, "{file}: {diagnostics:?}");
    }
}

#[test]
fn json_of_other_programs_is_read() {
    for (text, expected) in [
        (
            r#"{"nodes":[{"id":1,"label":"uno"},{"id":2}],"edges":[{"from":1,"to":2,"value":3}]}"#,
            "undirected\n1 label=\"uno\"\n2\n1 > 2 value=3",
        ),
        (
            r#"{"nodes":[{"name":"x","group":1},{"name":"y","group":2}],"links":[{"source":0,"target":1,"value":1.5}]}"#,
            "undirected\nx group=1 name=\"x\"\ny group=2 name=\"y\"\nx > y value=1.5",
        ),
        (
            r#"{"options":{"type":"mixed","multi":false},"attributes":{"name":"g"},
                "nodes":[{"key":"a","attributes":{"x":0.5,"tags":["u"]}},{"key":"b"}],
                "edges":[{"key":"e","source":"a","target":"b","attributes":{"weight":2}},
                         {"source":"b","target":"a","undirected":true}]}"#,
            "directed name=\"g\"\na tags=\"[\\\"u\\\"]\" x=0.5\nb\na > b key=\"e\" weight=2\nb > a mutual=true",
        ),
    ] {
        assert_eq!(told(&read_text("g.json", text.as_bytes()).0), expected);
    }
    let (_, diagnostics) = read_text(
        "g.json",
        br#"{"nodes":[{"id":"a"},{"id":"a"}],"links":[{"source":"a","target":"z"}]}"#,
    );
    assert_eq!(
        problems(&diagnostics),
        [
            (None, Some("a"), &Problem::ActorTwice),
            (None, Some("z"), &Problem::UnknownActor),
        ]
    );
}

#[test]
fn a_matrix_is_told_from_a_list_by_its_content() {
    for (text, expected) in [
        (
            ";a;b;c\na;0;1;\nb;1;0;1\nc;;1;0\n",
            "undirected\na\nb\nc\na > b\nb > c",
        ),
        (
            ",a,b\nb,0.5,0\na,0,2\n",
            "undirected\nb\na\nb > a weight=0.5\na > b weight=2.0",
        ),
        (
            "id,a,b\na,3,2\nb,2,0\n",
            "undirected\na\nb\na > a weight=3.0\na > b weight=2.0",
        ),
        (
            ",coro,festa\nanna,1,\nbruno,1,\"2,5\"\n",
            "undirected first=2\nanna\nbruno\ncoro\nfesta\nanna > coro weight=1.0\nbruno > coro weight=1.0\nbruno > festa weight=2.5",
        ),
        // What pandas writes with its index, and other lists.
        (",from,to\n0,a,b\n", "undirected\na\nb\na > b =0"),
        ("from,to,w\na,b,2\n", "undirected\na\nb\na > b w=2"),
    ] {
        let expected = expected.replace(" =0", "");
        let (network, diagnostics) = read_text("m.csv", text.as_bytes());
        if text.starts_with(",a,b\nb") {
            // Not symmetric, and its rows are in another order than its columns.
            assert_eq!(told(&network), expected.replace("undirected", "directed"));
        } else {
            assert_eq!(told(&network), expected, "{text}");
        }
        assert_eq!(diagnostics, [], "{text}");
    }
    let (network, diagnostics) = read_text("m.csv", b",a,b\na,0,si\nb,0,0\n");
    assert_eq!(network.ties, [[0_u32; 2]; 0]);
    assert_eq!(
        problems(&diagnostics),
        [(Some(2), Some("si"), &Problem::NotANumber)]
    );
    assert_eq!(diagnostics[0].origin.column.as_deref(), Some("b"));
}

/// Rows and columns that are partly the same actors were two modes where only the columns had more.
#[test]
fn a_matrix_that_lacks_a_row_or_a_column_is_refused() {
    for (text, line, label) in [
        (",a,b,c\na,0,1,1\nb,0,0,1\nd,0,0,1\n", 4, "d"),
        (",a,b,c\na,0,1,1\nb,1,0,1\n", 1, "c"),
        (",a,b\na,0,1\nb,1,0\nc,1,1\n", 4, "c"),
        (",a,b,\na,0,1,1\nb,1,0,1\n", 1, "D"),
    ] {
        let fault = match matrix(text) {
            Err(IngestError::Network {
                fault, line, value, ..
            }) => (fault, line, value),
            other => panic!("{text:?}: {other:?}"),
        };
        assert_eq!(
            fault,
            (Fault::RowsAndColumns, line, label.to_owned()),
            "{text:?}"
        );
    }
    // A separator at the end of every line is no column.
    let (network, diagnostics) = matrix("id,a,b,\na,0,1,\nb,1,0,\n").unwrap();
    assert_eq!(told(&network), "undirected\na\nb\na > b");
    assert_eq!(diagnostics, []);
}

fn matrix(text: &str) -> NetworkRead {
    let reader = NETWORK_READERS.iter().find(|reader| reader.id == "matrix");
    reader.unwrap().read("m.csv", text.as_bytes())
}

#[test]
fn a_matrix_of_pajek_has_all_its_rows_wherever_it_ends() {
    let rows = |rows: &str, next: &str| {
        format!("*Vertices 3\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Matrix\n{rows}{next}")
    };
    let partition = "*Partition p\n*Vertices 3\n1\n2\n1\n";
    for next in [partition, "*Matrix\n0 0 0\n0 0 0\n0 0 0\n", "*Arcs\n1 2\n"] {
        let short = rows("0 1 0\n", next);
        let found = refused("a.net", short.as_bytes());
        assert_eq!(found, (Fault::FewRows, 7, "1 / 3".to_owned()), "{next}");
    }
    let whole = rows("0 1 0\n0 0 0\n0 0 0\n", partition);
    let (network, _) = read_text("a.net", whole.as_bytes());
    assert_eq!(network.ties, [[0, 1]]);
}

#[test]
fn a_tie_left_out_of_a_list_of_pajek_is_counted_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.net");
    fs::write(&path, "*Vertices 2\n*Arcslist\n8 1 2 9\n1 2 9\n").unwrap();
    let list = read_network(&path, None, false).unwrap();
    assert_eq!(list.network.ties, [[0, 1]]);
    assert_eq!((list.counts[1].read, list.counts[1].left_out), (5, 4));
}

#[test]
fn a_workbook_may_hold_a_matrix_or_a_list() {
    let workbook = |rows: &[[&str; 3]]| {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write_number(row, column, number).unwrap(),
                    Err(_) => sheet.write_string(row, column, *cell).unwrap(),
                };
            }
        }
        workbook.save_to_buffer().unwrap()
    };
    let matrix = workbook(&[["", "a", "b"], ["a", "0", "1.234"], ["b", "1.234", "0"]]);
    let (network, diagnostics) = read_text("m.xlsx", &matrix);
    assert_eq!(told(&network), "undirected\na\nb\na > b weight=1.234");
    assert_eq!(diagnostics, []);
    let list = workbook(&[["da", "a", "forza"], ["x", "y", "1.234"], ["y", "z", "2"]]);
    let (network, diagnostics) = read_text("l.xlsx", &list);
    let expected = "undirected\nx\ny\nz\nx > y forza=1.234\ny > z forza=2.0";
    assert_eq!(told(&network), expected);
    assert_eq!(diagnostics, []);
}

#[test]
fn a_two_mode_list_keeps_its_modes_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.csv");
    fs::write(
        &path,
        "ente,tavolo,ruolo,peso\nx,casa,guida,2\ny,x,,\ny,casa,,0\n",
    )
    .unwrap();
    let list = read_network(&path, None, true).unwrap();
    assert_eq!(
        told(&list.network),
        "undirected first=2\nx\ny\ncasa\nx (2)\nx > casa ruolo=\"guida\" weight=2\ny > x (2)\ny > casa weight=0"
    );
    assert_eq!(list.diagnostics.len(), 1);
    let weighed = read_two_mode(&path, &EdgeWeight::Strength("peso".to_owned())).unwrap();
    assert_eq!(
        told(&weighed.network),
        "undirected first=2\nx\ny\ncasa\nx (2)\nx > casa weight=2.0"
    );
    assert_eq!(
        problems(&weighed.diagnostics),
        [
            (
                Some(3),
                Some("x"),
                &Problem::MadeDistinct {
                    made: "x (2)".to_owned()
                }
            ),
            (Some(3), None, &Problem::MissingValue),
            (Some(4), Some("0"), &Problem::NotAboveZero),
        ]
    );
    let error = read_two_mode(&path, &EdgeWeight::Strength("Pesi".to_owned())).unwrap_err();
    let found = match error {
        IngestError::MissingColumn { found, nearest, .. } => (found, nearest),
        other => panic!("{other}"),
    };
    let columns = ["ente", "tavolo", "ruolo", "peso"].map(str::to_owned);
    assert_eq!(found, (columns.to_vec(), Some("peso".to_owned())));
    fs::write(folder.path().join("g.json"), "{}").unwrap();
    let error = read_network(&folder.path().join("g.json"), None, true).unwrap_err();
    assert!(matches!(
        error,
        IngestError::Network {
            fault: Fault::NotAList,
            ..
        }
    ));
}

/// One cell that is no number made every `1,5` of the column none, and `1.234` was 1.234 where an edge list asks which it is.
#[test]
fn weights_of_a_two_mode_list_are_read_as_those_of_an_edge_list() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.csv");
    for (rows, weights) in [
        ("x;y;1,5\nx;z;due\nw;y;2,5\n;;-1\n", vec![1.5, 2.5]),
        ("x;y;1.234\nx;z;5.678\n", vec![]),
        ("x;y;1.234\nx;z;5,5\n", vec![1234.0, 5.5]),
        ("x;y;n.d.\n", vec![]),
        ("x;y;3\n;y;0\n", vec![3.0]),
    ] {
        fs::write(&path, format!("da;a;forza\n{rows}")).unwrap();
        let forza = EdgeWeight::Cost("forza".to_owned());
        let (list, edges) = (
            read_two_mode(&path, &forza).unwrap(),
            read_edges(&path, None, &forza).unwrap(),
        );
        let of = |list: &EdgeList| {
            let weight = &list.network.tie_attributes[0];
            assert_eq!(weight.name, "weight");
            let ties = 0..list.network.ties.len();
            ties.map(|tie| weight.values.number(tie).unwrap())
                .collect::<Vec<f64>>()
        };
        assert_eq!(of(&list), weights, "{rows}");
        assert_eq!(of(&edges), weights, "{rows}");
        assert_eq!(list.diagnostics, edges.diagnostics, "{rows}");
        let [.., own] = list.counts.as_slice() else {
            panic!("{rows}")
        };
        assert_eq!(edges.counts, [*own], "{rows}");
    }
}

#[test]
fn weights_of_any_format_must_be_above_zero_and_name_their_tie() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.net");
    fs::write(
        &path,
        "*Vertices 3\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Edges\n1 2 2\n2 3 0\n1 3\n",
    )
    .unwrap();
    let list = read_edges(&path, None, &EdgeWeight::Cost("Weight".to_owned())).unwrap();
    assert_eq!(told(&list.network), "undirected\na\nb\nc\na > b weight=2.0");
    let found: Vec<_> = list
        .diagnostics
        .iter()
        .map(|found| (found.value.as_deref(), &found.problem))
        .collect();
    assert_eq!(
        found,
        [
            (Some("b → c: 0"), &Problem::NotAboveZero),
            (Some("a → c: "), &Problem::MissingValue),
        ]
    );
    let ties = list.counts[1];
    assert_eq!((ties.read, ties.used, ties.left_out), (3, 1, 2));
    assert_eq!(list.directed, Some(false));
    let error = read_edges(&path, None, &EdgeWeight::Cost("peso".to_owned())).unwrap_err();
    assert!(
        matches!(error, IngestError::MissingColumn { .. }),
        "{error}"
    );
}

#[test]
fn every_column_of_a_list_is_an_attribute_and_codes_stay_text() {
    let folder = tempfile::tempdir().unwrap();
    let [edges, nodes] = ["e.csv", "n.csv"].map(|file| folder.path().join(file));
    fs::write(
        &edges,
        "da;a;peso;dal;codice;vero\nx;y;1,5;2019;041013;true\ny;x;2;;1;\n",
    )
    .unwrap();
    fs::write(&nodes, "id;nome;posti\ny;Ypsilon;3\nx;;\nz;Zeta;4\n").unwrap();
    let list = read_network(&edges, Some(&nodes), false).unwrap();
    assert_eq!(
        told(&list.network),
        r#"undirected
y label="Ypsilon" posti=3
x
z label="Zeta" posti=4
x > y codice="041013" dal=2019 vero=true weight=1.5
y > x codice="1" weight=2.0"#
    );
    assert_eq!((list.directed, list.diagnostics), (None, vec![]));
}

// Bad input.

#[test]
fn entities_are_refused_and_nothing_is_fetched() {
    let bomb = r#"<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>
<graphml><graph edgedefault="directed"><node id="&lol2;"/></graph></graphml>"#;
    let external = r#"<?xml version="1.0"?>
<!DOCTYPE gexf [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>
<gexf><graph><nodes><node id="&xxe;"/></nodes></graph></gexf>"#;
    assert_eq!(refused("x.graphml", bomb.as_bytes()).0, Fault::Entities);
    assert_eq!(
        refused("x.gexf", external.as_bytes()),
        (Fault::Entities, 2, String::new())
    );
    let harmless = r#"<!DOCTYPE graphml SYSTEM "http://example.invalid/graphml.dtd">
<graphml><graph edgedefault="undirected"><node id="&#97;&amp;"/></graph></graphml>"#;
    assert_eq!(read_text("x.xml", harmless.as_bytes()).0.ids, ["a&"]);
    let undeclared = "<graphml><graph><node id='&lol;'/></graph></graphml>";
    assert_eq!(
        refused("x.graphml", undeclared.as_bytes()).0,
        Fault::NotWellFormed
    );
}

#[test]
fn files_that_end_early_say_where() {
    for (file, text, fault, line) in [
        (
            "a.graphml",
            "<graphml>\n<graph>\n<node id='a'>",
            Fault::EndsEarly,
            3,
        ),
        (
            "a.graphml",
            "<graphml>\n<graph>\n<node id=\"a",
            Fault::EndsEarly,
            3,
        ),
        ("a.graphml", "<graphml>\n</graphml>", Fault::NoNetwork, 2),
        (
            "a.graphml",
            "<graphml><graph>\n<edge source='a'/>",
            Fault::Missing,
            2,
        ),
        ("a.gexf", "<gexf><graph>\n<nodes><node/>", Fault::Missing, 2),
        ("a.gexf", "<gexf></graph>", Fault::EndsEarly, 1),
        ("a.json", "{\"nodes\":[\n", Fault::EndsEarly, 2),
        ("a.json", "{\"nodes\":[]}", Fault::NoNetwork, 1),
        ("a.json", "[1, 2]", Fault::NoNetwork, 1),
        (
            "a.json",
            "{\"nodes\":\n{},\"edges\":[]}",
            Fault::NoNetwork,
            1,
        ),
        ("a.json", "{\"edges\":[1],\"nodes\":[1]}", Fault::Missing, 1),
        (
            "a.json",
            "{\"nodes\":[{}],\"edges\":[\n1 2]}",
            Fault::NotWellFormed,
            2,
        ),
        (
            "a.net",
            "*Vertices 2\n1 \"a\"\n*Matrix\n0 1\n",
            Fault::EndsEarly,
            4,
        ),
        ("a.net", "*Arcs\n1 2\n", Fault::NoNetwork, 1),
        ("a.net", "*Vertices due\n", Fault::NotANumber, 1),
        ("a.net", "*Vertices 2\n3 \"a\"\n", Fault::NotANumber, 2),
        ("a.net", "*Vertices 1\n*Archi\n", Fault::UnknownWord, 2),
        ("a.net", "", Fault::NoNetwork, 1),
        ("a.dl", "dl n=3\nlabels:\na\nb\n", Fault::EndsEarly, 4),
        ("a.dl", "dl n=2\ndata:\n0 1\n1\n", Fault::EndsEarly, 4),
        ("a.dl", "dl n=2\ndata:\n0 1\n1 0\n1\n", Fault::RowLength, 5),
        ("a.dl", "dl n=2\ndata:\n0 1\n1 x\n", Fault::NotANumber, 4),
        ("a.dl", "dl format=cubo\ndata:\n", Fault::UnknownWord, 1),
        (
            "a.dl",
            "dl format=edgelist1\ndata:\n1 2\n",
            Fault::Missing,
            2,
        ),
    ] {
        let found = refused(file, text.as_bytes());
        assert_eq!(
            (found.0, found.1),
            (fault, line),
            "{file} {text:?}: {}",
            found.2
        );
    }
}

/// What a reader says of a file, which it has to say at once.
fn at_once(file: &'static str, bytes: Vec<u8>) -> NetworkRead {
    let (say, hear) = mpsc::channel();
    thread::spawn(move || {
        let _ = say.send(read_network_bytes(file, &bytes, false));
    });
    let heard = hear.recv_timeout(Duration::from_secs(20));
    heard.unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[test]
fn claims_of_nothing_without_end_are_not_counted_off() {
    for (text, fault) in [
        ("dl n=0 nm=9999999999999\ndata:\n", None),
        ("dl nr=999999999999 nc=0\ndata:\n", Some(Fault::TooMany)),
        ("dl nr=0 nc=999999999999\ndata:\n", Some(Fault::TooMany)),
        ("dl n=1 nm=9999999999999 diagonal=absent\ndata:\n", None),
        (
            "dl nr=999999999999 nc=0\nrow labels embedded\ndata:\na\n",
            Some(Fault::EndsEarly),
        ),
        (
            "dl n=18446744073709551615 nm=18446744073709551615\ndata:\n1\n",
            Some(Fault::EndsEarly),
        ),
        (
            "dl n=18446744073709551615 format=lowerhalf diagonal=absent\ndata:\n1\n",
            Some(Fault::EndsEarly),
        ),
        (
            "dl n=0 nm=9999999999999\ndata:\n1\n",
            Some(Fault::RowLength),
        ),
    ] {
        let found = match at_once("a.dl", text.as_bytes().to_vec()) {
            Ok(_) => None,
            Err(IngestError::Network { fault, .. }) => Some(fault),
            Err(other) => panic!("{text:?}: {other}"),
        };
        assert_eq!(found, fault, "{text:?}");
    }
}

#[test]
fn a_tie_left_out_of_a_list_is_counted_once_and_its_further_numbers_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.dl");
    for (text, left_out, values) in [
        (
            "dl n=2 format=edgelist1\ndata:\n1 2 0.5 7 8\n8 9\n1 9\n9 1 3 4\n",
            vec![(4, "8"), (5, "9"), (6, "9")],
            Some(3),
        ),
        (
            "dl n=2 format=nodelist1\ndata:\n1 2 9\n8 9 1\n7\n",
            vec![(3, "9"), (4, "8"), (4, "8"), (5, "7")],
            None,
        ),
    ] {
        fs::write(&path, text).unwrap();
        let list = read_network(&path, None, false).unwrap();
        assert_eq!(list.network.ties, [[0, 1]], "{text}");
        let mut expected: Vec<_> = left_out
            .iter()
            .map(|(line, value)| (Some(*line), Some(*value), &Problem::UnknownActor))
            .collect();
        let further = values.map(|count| Problem::NotKept {
            part: Part::Values,
            count,
        });
        expected.extend(further.as_ref().map(|further| (None, None, further)));
        let mut found = problems(&list.diagnostics);
        found.sort_by_key(|(line, ..)| line.unwrap_or(usize::MAX));
        assert_eq!(found, expected, "{text}");
        assert_eq!(list.counts[1].left_out, left_out.len(), "{text}");
    }
}

#[test]
fn what_a_file_claims_takes_no_memory_until_it_is_there() {
    for (file, text) in [
        ("a.net", "*Vertices 999999999999\n"),
        ("a.net", "*Vertices 999999999999\n1 \"a\"\n*Edges\n1 2\n"),
        ("a.net", "*Vertices 999999999999\n999999999999 \"a\"\n"),
        ("a.dl", "dl n=1000000000 format=edgelist1\ndata:\n1 2\n"),
        (
            "a.dl",
            "dl nr=1000000000 nc=1000000000 format=edgelist2\ndata:\n",
        ),
    ] {
        let found = refused(file, text.as_bytes());
        assert_eq!(found.0, Fault::TooMany, "{text:?}");
    }
    let full = "dl n=1000000000 format=fullmatrix\ndata:\n0 1\n";
    assert_eq!(refused("a.dl", full.as_bytes()).0, Fault::EndsEarly);
    let deep = "<graphml>".repeat(100_000);
    assert_eq!(refused("a.graphml", deep.as_bytes()).0, Fault::TooDeep);
    let [open, close] = ["[", "]"].map(|mark| mark.repeat(100_000));
    let nested = format!("{{\"nodes\":{open}{close},\"edges\":[]}}");
    assert_eq!(refused("a.json", nested.as_bytes()).0, Fault::NotWellFormed);
    // What says nothing of the network is never held, neither its depth nor its length.
    let beside = format!("{{\"nodes\":[\"a\"],\"x\":{open}{close},\"edges\":[]}}");
    assert_eq!(read_text("a.json", beside.as_bytes()).0.ids, ["a"]);
    // A few bytes an attribute and a few an actor would be multiplied.
    let mut wide = String::from("{\"nodes\":[");
    for actor in 0..20_000 {
        wide.push_str(&format!("{{\"id\":{actor},\"k{actor}\":0}},"));
    }
    wide.push_str("{\"id\":\"z\"}],\"edges\":[]}");
    assert_eq!(refused("a.json", wide.as_bytes()).0, Fault::TooMany);
}

#[test]
fn what_is_no_text_is_refused_and_other_encodings_are_read() {
    for reader in &NETWORK_READERS[..5] {
        let file = format!("a.{}", reader.extensions[0]);
        let error = reader.read(&file, b"<graphml>\0").unwrap_err();
        assert!(
            matches!(error, IngestError::NotText { .. }),
            "{file}: {error}"
        );
    }
    let (network, diagnostics) = read_text("a.net", b"*Vertices 1\n1 \"citt\xe0\"\n");
    assert_eq!(network.ids, ["città"]);
    assert_eq!(
        problems(&diagnostics),
        [(None, None, &Problem::ReadAsWindows1252)]
    );
    let (network, _) = read_text("a.net", "\u{feff}*Vertices 1\r\n1 \"città\"\r\n".as_bytes());
    assert_eq!(network.ids, ["città"]);
}

#[test]
fn a_reader_is_chosen_by_ending_and_content() {
    for (file, text) in [
        (
            "a.xml",
            "<gexf><graph><nodes><node id='a'/></nodes></graph></gexf>",
        ),
        (
            "a.xml",
            "<?xml version='1.0'?><!-- c --><graphml><graph><node id='a'/></graph></graphml>",
        ),
        ("a.txt", "DL n=1\nlabels:\na\ndata:\n0\n"),
        ("senza-nome", "*Vertices 1\n1 \"a\"\n"),
        ("a.net", "dl n=1\nlabels:\na\ndata:\n0\n"),
    ] {
        assert_eq!(
            read_text(file, text.as_bytes()).0.ids,
            ["a"],
            "{file} {text}"
        );
    }
    let error = read_network_bytes("a.docx", b"x", false).unwrap_err();
    assert!(
        matches!(error, IngestError::UnknownFormat { .. }),
        "{error}"
    );
}

/// Cut anywhere, or with a byte changed anywhere, a file gives an answer and never more than its bytes could hold.
#[test]
fn no_damage_stops_a_reader() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/networks");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|file| !file.ends_with(".py") && !file.ends_with(".rs"))
        .collect();
    files.sort();
    assert!(files.len() > 20, "{files:?}");
    for file in files {
        let whole = bytes(&file);
        let answer = |damaged: &[u8], at: usize| {
            if let Ok((network, _)) = read_network_bytes(&file, damaged, false) {
                let most = damaged.len() + 1000;
                assert!(network.ids.len() <= most, "{file} at {at}");
            }
        };
        for at in (0..whole.len()).step_by(11) {
            answer(&whole[..at], at);
            for byte in [b'"', b'<', b'9', b' ', 0xe0] {
                let mut damaged = whole.clone();
                damaged[at] = byte;
                answer(&damaged, at);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever the bytes, a reader answers.
    #[test]
    fn no_text_stops_a_reader(
        which in 0..NETWORK_READERS.len(),
        text in prop_oneof!["\\PC{0,40}", awkward::scraps()],
    ) {
        let reader = &NETWORK_READERS[which];
        let file = format!("f.{}", reader.extensions[0]);
        if let Ok((network, _)) = reader.read(&file, text.as_bytes()) {
            for end in network.ties.iter().flatten() {
                prop_assert!((*end as usize) < network.ids.len());
            }
            for one in &network.actor_attributes {
                prop_assert_eq!(one.values.len(), network.ids.len());
            }
            for one in &network.tie_attributes {
                prop_assert_eq!(one.values.len(), network.ties.len());
            }
        }
    }

    /// What is written is read back, but for what the format says that it cannot hold.
    #[test]
    fn every_format_comes_back_as_it_was_written(network in awkward::network()) {
        for writer in NETWORK_WRITERS {
            let written = (writer.write)(&network).unwrap();
            let text = String::from_utf8_lossy(&written).into_owned();
            let file = format!("f.{}", writer.extension);
            let Some(expected) = held::held(writer.id, &network) else {
                continue;
            };
            let (read, diagnostics) = read_network_bytes(&file, &written, false)
                .map_err(|error| TestCaseError::fail(format!("{}: {error}\n{text}", writer.id)))?;
            prop_assert_eq!(told(&held::settled(read)), told(&expected), "{}\n{}", writer.id, text);
            prop_assert_eq!(&diagnostics, &[], "{}\n{}", writer.id, text);
        }
    }
}

#[test]
fn a_writer_says_what_it_cannot_hold() {
    let (network, _) = read("networkx-many.graphml");
    let names = |names: &[&str]| Loss::Attributes {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    };
    let losses: BTreeMap<&str, Vec<Loss>> = NETWORK_WRITERS
        .iter()
        .map(|writer| (writer.id, (writer.losses)(&network)))
        .collect();
    assert_eq!(losses["graphml"], []);
    assert_eq!(losses["gexf"], []);
    assert_eq!(losses["json"], []);
    assert_eq!(
        losses["pajek"],
        [
            names(&["active", "kind", "label", "places", "share"]),
            Loss::Ids { count: 1 }
        ]
    );
    assert_eq!(
        losses["dl"],
        [
            names(&["active", "kind", "label", "places", "share"]),
            Loss::Ids { count: 1 }
        ]
    );
    assert_eq!(
        losses["edges"],
        [
            names(&["active", "label", "places", "share"]),
            Loss::Isolates { count: 1 },
            Loss::Direction
        ]
    );
    let mutual = PlainNetwork {
        directed: true,
        ids: vec!["a".to_owned(), "b".to_owned()],
        ties: vec![[0, 1]],
        tie_attributes: vec![Attribute::new("mutual", Column::Flag(vec![Some(true)]))],
        ..PlainNetwork::default()
    };
    let dl = network_writer("dl").unwrap();
    assert_eq!((dl.losses)(&mutual), [Loss::MutualTwice { count: 1 }]);
}

/// A list of what says nothing stood twice, and the writer's was the shorter.
#[test]
fn an_id_that_reads_as_no_value_is_told_and_lost_in_a_list() {
    let network = PlainNetwork {
        ids: ["a", "n.d", "—", "NULL", "0"].map(str::to_owned).to_vec(),
        ties: vec![[0, 1], [2, 0], [0, 3], [4, 0]],
        ..PlainNetwork::default()
    };
    let writer = network_writer("edges").unwrap();
    assert_eq!((writer.losses)(&network), [Loss::Ids { count: 3 }]);
    let written = (writer.write)(&network).unwrap();
    let (read, diagnostics) = read_text("e.csv", &written);
    assert_eq!(told(&read), "undirected\na\n0\n0 > a");
    assert_eq!(diagnostics.len(), 3);
}

// The commands.

fn tessuto(arguments: &[&str]) -> (Option<i32>, String, String) {
    tessuto_in("en", arguments)
}

fn tessuto_in(lang: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
    let ran = std::process::Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .args(["--lang", lang])
        .args(arguments)
        .output()
        .expect("the program");
    let [out, err] = [ran.stdout, ran.stderr].map(|text| String::from_utf8(text).expect("text"));
    (ran.status.code(), out, err)
}

/// The measures of a network are the same whatever format it went through.
#[test]
fn a_network_gives_the_same_measures_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let [edges, nodes] = ["edges.csv", "nodes.csv"].map(|file| {
        let folder = Path::new("datasets/florentine-families");
        folder.join(file).display().to_string()
    });
    let metrics = "degree,harmonic,betweenness";
    let measure = |arguments: &[&str]| {
        let all = [
            &["centrality", "--metric", metrics, "--format", "csv"],
            arguments,
        ]
        .concat();
        let (code, out, err) = tessuto(&all);
        assert_eq!(code, Some(0), "{err}");
        out
    };
    let expected = measure(&["--edges", &edges, "--nodes", &nodes]);
    assert_eq!(expected.lines().count(), 17);
    for writer in NETWORK_WRITERS {
        let file = folder
            .path()
            .join(format!("{}.{}", writer.id, writer.extension));
        let file = file.display().to_string();
        let source = ["--edges", &edges, "--nodes", &nodes];
        let to = ["--to", writer.id];
        let (code, out, err) = tessuto(&[&["export"], &source[..], &to, &["-o", &file]].concat());
        assert_eq!((code, out.as_str()), (Some(0), ""), "{err}");
        let written = fs::read(&file).unwrap();
        let (_, out, _) = tessuto(&[&["export", "--quiet"], &source[..], &to].concat());
        assert!(
            out.as_bytes() == written,
            "{}: the screen and the file",
            writer.id
        );
        if writer.id == "edges" {
            assert!(err.contains("actors without ties: one actor"), "{err}");
            assert_eq!(measure(&["--edges", &file, "--nodes", &nodes]), expected);
        } else {
            assert_eq!(measure(&["--edges", &file]), expected, "{}", writer.id);
        }
    }
}

#[test]
fn a_dataset_is_exported_whole_or_its_organizations_alone() {
    let sizes = |options: &[&str]| {
        let arguments = [&["export", "datasets/ats6-fano"], options].concat();
        let (code, out, err) = tessuto(&arguments);
        assert_eq!(code, Some(0), "{err}");
        let file = format!("n.{}", network_writer(options[1]).unwrap().extension);
        let (network, diagnostics) = read_text(&file, out.as_bytes());
        assert_eq!(diagnostics, []);
        (network, err)
    };
    let (whole, err) = sizes(&["--to", "graphml"]);
    assert_eq!(err, "");
    assert!(whole.directed);
    assert_eq!(whole.attributes.len(), 1, "that it is demonstrative");
    let kinds = whole.actor_attribute("kind").unwrap();
    let organizations = (0..whole.ids.len())
        .filter(|&row| kinds.spell(row).as_deref() == Some("organization"))
        .count();
    let (alone, _) = sizes(&["--to", "json", "--organizations"]);
    assert_eq!(alone.ids.len(), organizations);
    assert!(alone.ids.contains(&"comune-fano".to_owned()));
    assert!(alone.tie_attribute("weight").is_some());
    let (dl, err) = sizes(&["--to", "dl"]);
    assert_eq!(dl.ids, alone.ids);
    let mutual = (0..alone.ties.len())
        .filter(|&tie| alone.is_mutual(tie))
        .count();
    assert_eq!(dl.ties.len(), alone.ties.len() + mutual);
    assert!(err.contains("mutual ties are written twice"), "{err}");
    for format in ["gexf", "pajek"] {
        let (network, err) = sizes(&["--to", format]);
        assert_eq!(network.ties.len(), whole.ties.len(), "{format}");
        assert!(!err.contains("demonstrative"), "{format}: {err}");
        let (_, out, _) = tessuto(&["export", "datasets/ats6-fano", "--to", format]);
        assert!(out.contains("demonstrative: true"), "{format}");
    }
}

#[test]
fn directions_of_a_file_are_used_when_asked_for_and_told_when_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("d.net");
    let file = path.display().to_string();
    fs::write(&path, "*Vertices 3\n*Arcs\n1 2\n*Edges\n2 3\n").unwrap();
    let degrees = |options: &[&str]| {
        let arguments = [
            &[
                "centrality",
                "--edges",
                &file,
                "--metric",
                "degree",
                "--raw",
            ],
            options,
        ]
        .concat();
        tessuto(&[&arguments[..], &["--format", "csv"]].concat())
    };
    let (_, out, err) = degrees(&[]);
    assert_eq!(out, "id,degree\n1,1.0\n2,2.0\n3,1.0\n");
    assert!(err.contains("--directed"), "{err}");
    let (_, _, err) = degrees(&["--directed"]);
    assert!(err.contains("ties = 3"), "{err}");
    // Ties without a direction lead both ways.
    fs::write(&path, "*Vertices 3\n*Edges\n1 2\n2 3\n").unwrap();
    let (_, _, err) = degrees(&["--directed"]);
    assert!(
        err.contains("have no direction") && err.contains("ties = 4"),
        "{err}"
    );
}

/// The sentence said that the format could not write the letters of `n.d.`, and the hint spoke of actors where attributes were too many.
#[test]
fn what_is_said_of_lost_ids_and_of_too_much_is_true() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let json = r#"{"nodes":["a","n.d."],"edges":[{"source":"a","target":"n.d."}]}"#;
    fs::write(path("n.json"), json).unwrap();
    let mut wide = String::from("{\"edges\":[],\"nodes\":[{\"id\":\"z\"}");
    for actor in 0..20_000 {
        wide.push_str(&format!(",{{\"id\":{actor},\"k{actor}\":0}}"));
    }
    fs::write(path("w.json"), wide + "]}").unwrap();
    for (lang, lost, check) in [
        (
            "it",
            "chi lo rilegge lo trova diverso, o vuoto",
            "quanti attori e quanti attributi",
        ),
        (
            "en",
            "whoever reads it back finds another, or none",
            "how many actors and how many attributes",
        ),
    ] {
        let export =
            |file: &str| tessuto_in(lang, &["export", "--edges", &path(file), "--to", "edges"]);
        let (code, out, said) = export("n.json");
        assert_eq!((code, out.as_str()), (Some(0), "from,to\na,n.d.\n"));
        assert!(said.contains(lost), "{said}");
        let (code, _, said) = export("w.json");
        assert_eq!(code, Some(2));
        assert!(said.contains(check), "{said}");
    }
}
