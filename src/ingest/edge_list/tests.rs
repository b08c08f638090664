//! Does the reader of large edge lists say what the general one says, whatever the file, the size of its blocks and the threads?

use super::super::edges::{EdgeList, EdgeWeight, read_edges};
use super::*;
use crate::model::plain::{PlainNetwork, WEIGHT};
use proptest::prelude::*;
use std::fs;

/// What a reader makes of a file.
type Outcome = Result<
    (
        Vec<String>,
        Vec<[u32; 2]>,
        Vec<f64>,
        Vec<Diagnostic>,
        Vec<RowCount>,
        Vec<Input>,
    ),
    IngestError,
>;

fn weights(network: &PlainNetwork) -> Vec<f64> {
    let column = network.tie_attribute(WEIGHT);
    let ties = 0..network.ties.len();
    ties.filter_map(|tie| column?.number(tie)).collect()
}

struct Case<'a> {
    bytes: &'a [u8],
    nodes: Option<&'a str>,
    weight: &'a EdgeWeight,
}

/// Reads a file in both ways, the streaming one with blocks of each size, and compares. Nothing when it is not for streaming.
fn both(case: &Case<'_>, sizes: &[usize]) -> Option<Outcome> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("edges.csv");
    fs::write(&path, case.bytes).unwrap();
    let listed = case.nodes.map(|text| {
        let path = folder.path().join("nodes.csv");
        fs::write(&path, text).unwrap();
        path
    });
    let general = read_edges(&path, listed.as_deref(), case.weight).map(|list| {
        let EdgeList {
            network,
            diagnostics,
            counts,
            inputs,
            ..
        } = list;
        let weights = weights(&network);
        let (ids, ties) = (network.ids, network.ties);
        let of_edges = |diagnostic: &Diagnostic| diagnostic.origin.file == "edges.csv";
        (
            ids,
            ties,
            weights,
            diagnostics.into_iter().filter(of_edges).collect(),
            counts
                .into_iter()
                .filter(|count| count.table == TableId::Ties)
                .collect(),
            inputs
                .into_iter()
                .filter(|input| input.file == "edges.csv")
                .collect(),
        )
    });
    let ids = listed.map(|_| {
        general
            .as_ref()
            .map(|list| list.0.clone())
            .unwrap_or_default()
    });
    for (index, &block) in sizes.iter().enumerate() {
        let task = Task {
            path: &path,
            file: "edges.csv",
            list: List::Ties {
                weight: case.weight,
                listed: ids.as_deref(),
            },
            // Small blocks need a header in the first lines.
            block: [block, if block > 1000 { OPENING } else { 2 }],
            threads: index % 2 == 0,
        };
        let streamed: Outcome = match task.run() {
            Ok(None) => return None,
            Ok(Some(list)) => Ok((
                list.ids,
                list.ties,
                list.weights,
                list.diagnostics,
                vec![list.count],
                vec![list.input],
            )),
            Err(error) => Err(error),
        };
        let shown = String::from_utf8_lossy(case.bytes);
        assert_eq!(streamed, general, "blocks of {block}: {shown:?}");
    }
    Some(general)
}

fn strength() -> EdgeWeight {
    EdgeWeight::Strength("w".to_owned())
}

const SIZES: [usize; 6] = [1, 3, 7, 16, 64, 1 << 16];

#[test]
fn both_ways_read_every_plain_and_dirty_file_alike() {
    let long = "associazione di promozione sociale";
    let files = [
        "from,to,w\na,b,1\nb,c,2.5\n".to_owned(),
        "da;a;w\n1;2;0,5\n\n007;7;3\r\n".to_owned(),
        format!("x\tto\tw\tfrom\n\tb\t1e-3\ta\n{long}\t{long}\t12\tè\n"),
        "from,to,w\n a , b b ,\" 1 234,5 \"\nc,d,1.234\n".to_owned(),
        "from,to,w\na,b,0\nc,d,-1\ne,f,x\ng,h,\n-,..,1\nn.d.,NULL,1\n".to_owned(),
        "from,to,w\na,b,1,,\na,b,1,x\n,,\n \n\na,b\na\n".to_owned(),
        "from,to,w\n\"a\n\n1\",b,1\na\u{1}b,c,1\n\"x,\"\"y\",z,2\n\n5\" pipe,b,1".to_owned(),
        "\n\n\"from\",to,w\na,b,1".to_owned(),
        "from,to,w\na,b,1\n\"c,d,2\n".to_owned(),
        "\u{feff}from,to,w\rà,b,1\rb,à,2".to_owned(),
        "from;to;w\na;b;1.234\nc;d;12,5\ne;f;€ 1.000\n".to_owned(),
        "from;to;w\na;b;1.234\nc;d;12.5\ne;f;0\n".to_owned(),
        "from;to;w\na;b;1.234\nc;d;1\n".to_owned(),
        "from;to;w\na;b;1,234\nc;d;12.5\ne;f;7,5\n".to_owned(),
        "from,to,w\na,b,#N/D\nc,d,1.234\ne,f,n.d\n".to_owned(),
        "from,to,w\n99999999,100000000,1\n0,00,1\n12345678901234567890,1,1\n".to_owned(),
    ];
    for text in &files {
        for weight in [EdgeWeight::None, strength()] {
            let case = Case {
                bytes: text.as_bytes(),
                nodes: None,
                weight: &weight,
            };
            assert!(both(&case, &SIZES).is_some(), "{text:?}");
        }
    }
    let windows = b"from,to,w\nattivit\xe0,\xa0b\x81,1\n\x80,\x92,2\n";
    let case = Case {
        bytes: windows,
        nodes: None,
        weight: &strength(),
    };
    assert!(both(&case, &SIZES).is_some());
}

#[test]
fn titles_above_the_header_are_passed_over() {
    for text in [
        "elenco dei legami\n\nfrom;to;w\na;b;1\n",
        "legami\n2024\n\"a\nb\"\nx\tto\tw\tfrom\n1\t2\t3\t4",
    ] {
        let case = Case {
            bytes: text.as_bytes(),
            nodes: None,
            weight: &strength(),
        };
        assert!(both(&case, &[1 << 16, 1 << 16]).is_some(), "{text:?}");
    }
}

#[test]
fn listed_actors_are_known_and_others_proposed() {
    let case = Case {
        bytes: b"from,to\nente-1,ente-2\nente-1,ente-22\nente-9,-\n3,3\nassociazione san rocco,1\n",
        nodes: Some("id\nente-2\nente-1\n3\nassociazione san rocca\n"),
        weight: &EdgeWeight::None,
    };
    let (ids, ties, .., diagnostics, counts, _) = both(&case, &SIZES).unwrap().unwrap();
    assert_eq!((ids.len(), ties.len(), counts[0].left_out), (4, 2, 3));
    assert_eq!(diagnostics.len(), 5);
}

#[test]
fn what_is_for_the_general_way_is_left_to_it() {
    let utf16: Vec<u8> = "\u{feff}from,to\na,b\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [
        utf16.as_slice(),
        b"",
        b"\n\n",
        b"a,b\n1,2\n",
        b"from,to,from\na,b,c\n",
    ] {
        let case = Case {
            bytes,
            nodes: None,
            weight: &EdgeWeight::None,
        };
        assert!(both(&case, &SIZES).is_none(), "{bytes:?}");
    }
}

#[test]
fn too_many_columns_are_refused_by_both() {
    let text = format!("from,to{}\na,b\n", ",x".repeat(20_000));
    let case = Case {
        bytes: text.as_bytes(),
        nodes: None,
        weight: &EdgeWeight::None,
    };
    let outcome = both(&case, &[1 << 16, 1 << 16]).unwrap();
    assert!(matches!(
        outcome,
        Err(IngestError::TooManyColumns { found: 20_002, .. })
    ));
}

#[test]
fn of_very_many_problems_the_number_is_told() {
    let mut text = String::from("from,to\n");
    text.push_str(&"a,\n".repeat(TOLD + 7));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("edges.csv");
    fs::write(&path, text).unwrap();
    let ties = List::Ties {
        weight: &EdgeWeight::None,
        listed: None,
    };
    let list = read(&path, "edges.csv", ties).unwrap().unwrap();
    assert_eq!(
        (list.diagnostics.len(), list.count.left_out),
        (TOLD + 1, TOLD + 7)
    );
    let last = list
        .diagnostics
        .last()
        .map(|last| (&last.problem, last.origin.row));
    assert_eq!(
        last,
        Some((&Problem::MoreProblems { problems: 7 }, Some(TOLD + 1)))
    );
}

/// A file larger than the limit goes the fast way from the front door, with the same result on one thread.
#[test]
fn a_large_file_is_read_alike_on_any_number_of_threads() {
    let mut text = String::from("from;to;w\n");
    for row in 0..300_000_u64 {
        let (from, to) = (row * 7919 % 20_011, row * row % 19_997);
        text.push_str(&format!("ente-{from:05};{to};{}\n", row % 9 + 1));
    }
    assert!(text.len() > 4 << 20);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("edges.csv");
    fs::write(&path, &text).unwrap();
    let front = read_edges(&path, None, &strength()).unwrap();
    assert_eq!(
        (front.network.ties.len(), front.network.ids.len()),
        (300_000, 20_011 + 9_999)
    );
    for threads in [false, true] {
        let task = Task {
            path: &path,
            file: "edges.csv",
            list: List::Ties {
                weight: &strength(),
                listed: None,
            },
            block: [1 << 18, 64],
            threads,
        };
        let list = task.run().unwrap().unwrap();
        assert!(
            list.ids == front.network.ids
                && list.ties == front.network.ties
                && list.weights == weights(&front.network)
        );
        assert_eq!(front.inputs, [list.input]);
    }
    let last = front.network.ties[299_999].map(|end| front.network.ids[end as usize].as_str());
    assert_eq!(last[0], format!("ente-{:05}", 299_999_u64 * 7919 % 20_011));
}

/// Cells that are likely to be read in two ways.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-c]{1,2}",
        2 => "[0-9]{1,9}",
        1 => "[a-c0-9. ,\"-]{0,18}",
        1 => prop::sample::select(vec![
            "", "-", "..", "n.d.", "null", " a ", "\"a\"", "\"a;b\"", "\"a\n\nb\"", "\u{a0}a", "à", "a\u{7f}", "\u{85}", "0", "1.234",
            "1,5", "\u{2212}2", "1e400", "\"", "a\tb", "abcdefghijklmnop", "abcdefghijklmnopq", "+3", "5.", ".5", "1\u{a0}000",
        ]).prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn both_ways_read_any_rows_alike(
        rows in prop::collection::vec(prop::collection::vec(cell(), 0..5), 0..12),
        header in prop::sample::select(vec!["from;to;w", "w;a;x;da", "target\tw\tsource", "from,to,w,note", ";\nto;w;from;"]),
        ends in prop::collection::vec(prop::sample::select(vec!["\n", "\n", "\r\n", "\r", "\n\n"]), 13),
        windows in prop::bool::weighted(0.1),
        listed in any::<bool>(),
        weighted in any::<bool>(),
        size in 1_usize..40,
    ) {
        let mark = header.chars().find(|letter| ";\t,".contains(*letter)).unwrap().to_string();
        let mut text = header.to_owned();
        for (row, end) in rows.iter().zip(&ends) {
            text.push_str(end);
            text.push_str(&row.join(&mark));
        }
        text.push_str(ends.last().unwrap());
        let mut bytes = text.into_bytes();
        if windows {
            bytes.extend(b"\xe0;\xe8");
        }
        let weight = if weighted { strength() } else { EdgeWeight::None };
        let case = Case { bytes: &bytes, nodes: listed.then_some("id\na\nab\n7\n"), weight: &weight };
        both(&case, &[size, size, 1 << 16]);
    }

    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..80), size in 1_usize..40) {
        let bytes = [b"from,to\n".as_slice(), &bytes].concat();
        let case = Case { bytes: &bytes, nodes: None, weight: &EdgeWeight::None };
        both(&case, &[size, size]);
    }
}
