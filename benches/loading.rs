//! How long does it take from an edge list in CSV to a graph in memory, and how much memory, beside polars and igraph from Python?
//!
//! ```text
//! TESSUTO_PEER_PYTHON=python3 cargo bench --bench loading             1 and 10 million rows, ours and the peer in turn
//! cargo bench --bench loading -- 50000000                             another number of rows
//! cargo bench --bench loading -- --mebibytes 2048                     the memory for a file of that size
//! ```
//!
//! Every load is a process of its own, so that its peak of memory is its own; the clock starts with the file and stops with the graph.
//! Without a peer's Python only ours is measured.

mod common;
#[path = "common/process.rs"]
mod process;

use common::random::Random;
use process::{cpu, peak};
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;
use tessuto::ingest::{EdgeWeight, read_edges};
use tessuto::model::actor_graph::{ActorGraph, Weighting};
use tessuto::model::plain::PlainNetwork;

type Failure = Box<dyn std::error::Error>;

/// How often each is loaded.
const ROUNDS: usize = 3;

/// Where the Python with polars and igraph is.
const PEER: &str = "TESSUTO_PEER_PYTHON";

/// How ids are written, and the ways of the peer that can read them.
const KINDS: [(&str, &[&str]); 2] = [
    (
        "numbers",
        &[
            "numbers",
            "numbers_zipped",
            "numpy_unique",
            "dense_rank",
            "join",
            "tuple_list",
        ],
    ),
    (
        "texts",
        &["categorical", "join", "tuple_list", "data_frame"],
    ),
];

/// What a load took, and what came of it.
#[derive(Debug, Clone, Copy, Default)]
struct Load {
    seconds: f64,
    cpu: f64,
    /// Seconds after the clock stopped, to merge parallel ties; ours has done that.
    merging: f64,
    peak_mib: f64,
    /// Of it, what was there before the clock started.
    base_mib: f64,
    vertices: f64,
    edges: f64,
    /// What the graph takes by its own account; zero when it does not say.
    graph_mib: f64,
}

const FIELDS: [&str; 8] = [
    "seconds",
    "cpu",
    "merging",
    "peak_mib",
    "base_mib",
    "vertices",
    "edges",
    "graph_mib",
];

impl Load {
    fn fields(&mut self) -> [&mut f64; 8] {
        [
            &mut self.seconds,
            &mut self.cpu,
            &mut self.merging,
            &mut self.peak_mib,
            &mut self.base_mib,
            &mut self.vertices,
            &mut self.edges,
            &mut self.graph_mib,
        ]
    }

    /// Reads what a process printed.
    fn parse(text: &str) -> Result<Self, Failure> {
        let value: serde_json::Value = serde_json::from_str(text.trim())?;
        let mut load = Self::default();
        for (name, field) in FIELDS.iter().zip(load.fields()) {
            *field = value[name].as_f64().unwrap_or_default();
        }
        Ok(load)
    }

    fn print(mut self) {
        let fields = FIELDS.iter().zip(self.fields());
        let object: serde_json::Map<_, _> = fields
            .map(|(name, field)| ((*name).to_owned(), (*field).into()))
            .collect();
        println!("{}", serde_json::Value::Object(object));
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["--load", path] => load(Path::new(path)).map(Load::print),
        ["--mebibytes", size] => size.parse().map_err(Failure::from).and_then(memory),
        [] => compare(&[1_000_000, 10_000_000]),
        rows => rows
            .iter()
            .map(|rows| rows.parse().map_err(Failure::from))
            .collect::<Result<Vec<_>, _>>()
            .and_then(|rows| compare(&rows)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Loads a file, in this process.
fn load(path: &Path) -> Result<Load, Failure> {
    let (base_mib, before) = (peak()?, cpu()?);
    let start = Instant::now();
    let list = read_edges(path, None, &EdgeWeight::None)?;
    let read = start.elapsed().as_secs_f64();
    let PlainNetwork { ids, ties, .. } = list.network;
    let graph = ActorGraph::from_indexed(ids, ties, Vec::new(), false, Weighting::Unweighted);
    let seconds = start.elapsed().as_secs_f64();
    eprintln!("    read {read:.3} s, built {:.3} s", seconds - read);
    // An id is a string: three words, and its bytes in pieces of sixteen with one word beside them.
    let ids: usize = graph
        .ids()
        .iter()
        .map(|id| 24 + (id.len() + 8).next_multiple_of(16).max(32))
        .sum();
    let bytes = ids + 8 * (graph.len() + 1) + 8 * graph.ties();
    Ok(Load {
        seconds,
        cpu: cpu()? - before,
        merging: 0.0,
        peak_mib: peak()?,
        base_mib,
        vertices: graph.len() as f64,
        edges: graph.ties() as f64,
        graph_mib: bytes as f64 / f64::from(1 << 20),
    })
}

/// Measures ours and the peer, in turn.
fn compare(sizes: &[usize]) -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let python = std::env::var_os(PEER).map(PathBuf::from);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/loading.py");
    if let Some(python) = &python {
        let versions = run(Command::new(python).arg(&script).arg("versions"))?;
        println!("peer: {}", versions.trim());
    }
    println!("each figure: least / median of {ROUNDS} loads in turn; MiB at the peak");
    for &rows in sizes {
        for (kind, ways) in KINDS {
            let path = folder.path().join(format!("{kind}.csv"));
            generate(&path, kind, |written, _| written < rows)?;
            let size = fs::metadata(&path)?.len() >> 20;
            println!("\n{rows} rows, ids are {kind}, {size} MiB");
            let peer = |way: &str, python: &Path| {
                run(Command::new(python).arg(&script).arg(way).arg(&path))
                    .and_then(|text| Load::parse(&text))
            };
            let mut fastest = None;
            if let Some(python) = &python {
                for way in ways {
                    let load = peer(way, python)?;
                    println!(
                        "  {way:14} {:7.2} s {:7.2} CPU s {:7.0} MiB",
                        load.seconds, load.cpu, load.peak_mib
                    );
                    if fastest.is_none_or(|(seconds, _)| load.seconds < seconds) {
                        fastest = Some((load.seconds, way));
                    }
                }
            }
            let (mut ours, mut theirs) = (Vec::new(), Vec::new());
            for _ in 0..ROUNDS {
                ours.push(ours_of(&path)?);
                if let (Some(python), Some((_, way))) = (&python, fastest) {
                    theirs.push(peer(way, python)?);
                }
            }
            report("ours", &ours);
            if let Some((_, way)) = fastest {
                report(way, &theirs);
                let ratio = |of: fn(&Load) -> f64| {
                    let [ours, theirs] = [&ours, &theirs].map(|loads| spread(loads, of));
                    format!("{:.1} / {:.1}", theirs[0] / ours[0], theirs[1] / ours[1])
                };
                println!(
                    "  peer / ours: wall {}, CPU {}, peak {}; the peer's merging would add {:.2} s",
                    ratio(|load| load.seconds),
                    ratio(|load| load.cpu),
                    ratio(|load| load.peak_mib),
                    spread(&theirs, |load| load.merging)[0],
                );
            }
        }
    }
    Ok(())
}

/// Measures the memory for files of a size: many ties between a million actors, and few ties of each actor.
fn memory(mebibytes: u64) -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    for (kind, _) in KINDS {
        let path = folder.path().join(format!("{kind}.csv"));
        generate(&path, kind, |_, bytes| bytes < mebibytes << 20)?;
        let load = ours_of(&path)?;
        println!(
            "{mebibytes} MiB, ids are {kind}: {} actors, {} ties; {:.2} s, {:.2} CPU s; graph {:.0} MiB, peak {:.0} MiB, {:.2} times",
            load.vertices,
            load.edges,
            load.seconds,
            load.cpu,
            load.graph_mib,
            load.peak_mib,
            load.peak_mib / load.graph_mib,
        );
        fs::remove_file(&path)?;
    }
    Ok(())
}

fn ours_of(path: &Path) -> Result<Load, Failure> {
    let this = std::env::current_exe()?;
    Load::parse(&run(Command::new(this).arg("--load").arg(path))?)
}

fn run(command: &mut Command) -> Result<String, Failure> {
    let output = command.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("{command:?}: {}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The least and the median.
fn spread(loads: &[Load], of: fn(&Load) -> f64) -> [f64; 2] {
    let mut values: Vec<f64> = loads.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    [0, values.len() / 2].map(|place| values.get(place).copied().unwrap_or(f64::NAN))
}

fn report(name: &str, loads: &[Load]) {
    let of = |field| spread(loads, field);
    let ([wall, usual], [cpu, usual_cpu]) = (of(|load| load.seconds), of(|load| load.cpu));
    println!(
        "  {name:14} {wall:.2} / {usual:.2} s, {cpu:.2} / {usual_cpu:.2} CPU s, {:.0} MiB of which {:.0} before, {} actors, {} ties",
        of(|load| load.peak_mib)[0],
        of(|load| load.base_mib)[0],
        loads.first().map_or(0.0, |load| load.vertices),
        loads.first().map_or(0.0, |load| load.edges),
    );
}

/// Writes an edge list in which few actors have many ties and most have few (R-MAT, Chakrabarti et al. 2004), about ten rows an actor,
/// names shuffled, as long as more is wanted after so many rows and bytes.
fn generate(path: &Path, kind: &str, more: impl Fn(usize, u64) -> bool) -> Result<(), Failure> {
    // The actors are a power of two, so that an odd factor shuffles them.
    let levels: u32 = match kind {
        _ if !more(1_000_000, 16 << 20) => 17,
        _ if !more(10_000_000, 240 << 20) => 20,
        _ => 23,
    };
    let mut random = Random(u64::from(levels));
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let mut bytes = file.write(b"from,to\n")? as u64;
    let (mut rows, mut line) = (0, Vec::new());
    while more(rows, bytes) {
        let (mut from, mut to) = (0_u32, 0_u32);
        for _ in 0..levels {
            // 57% to the quarter of the well known, 19% to each of the next, 5% to the last.
            let (down, right) = match random.below(100) {
                0..57 => (0, 0),
                57..76 => (0, 1),
                76..95 => (1, 0),
                _ => (1, 1),
            };
            (from, to) = (from << 1 | down, to << 1 | right);
        }
        let [from, to] = [from, to].map(|end| end.wrapping_mul(0x9e37_79b1) & ((1 << levels) - 1));
        line.clear();
        match kind {
            "numbers" => writeln!(line, "{from},{to}")?,
            _ => writeln!(line, "ente-{from:06},ente-{to:06}")?,
        }
        file.write_all(&line)?;
        rows += 1;
        bytes += line.len() as u64;
    }
    file.flush()?;
    Ok(())
}
