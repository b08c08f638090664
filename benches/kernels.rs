//! What does each kernel take on a network in a file? One line of JSON a kernel, to be set beside other libraries by `peers/kernels.py`.
//!
//! ```text
//! cargo bench --bench kernels -- edges.csv betweenness pagerank       these kernels, on one thread
//! cargo bench --bench kernels -- edges.csv betweenness --threads 2
//! cargo bench --bench kernels -- edges.csv memory --weight weight     what the graph takes, with a column of strengths
//! ```
//!
//! A kernel runs again and again until the processor has worked half a second; what is told is the mean of these runs. The rest of the
//! line is for the comparison of results: the sum, the largest scores, and whether they are estimates.

#[path = "common/process.rs"]
mod process;

use process::{Failure, LEAST, cpu, peak, resident, told};
use serde_json::{Map, Value, json};
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use tessuto::analysis::centrality::metric;
use tessuto::analysis::groups::communities::{CommunityOptions, communities};
use tessuto::analysis::scores::{Effort, MetricOptions, Scale, Scores};
use tessuto::analysis::structure::components::components;
use tessuto::analysis::structure::cut_vertices::Holding;
use tessuto::ingest::{EdgeWeight, read_edges};
use tessuto::model::actor_graph::{ActorGraph, Weighting};

/// What a kernel tells of its result.
type Told = Result<Vec<(&'static str, Value)>, Failure>;

type Kernel = fn(&ActorGraph) -> Told;

/// How many of the largest scores are told.
const TOP: usize = 10;

/// What can be measured, beside every measure of `tessuto centrality` by its id.
const KERNELS: [(&str, Kernel); 6] = [
    ("components", of_components),
    ("cut_vertices", of_cut_vertices),
    ("leiden", |graph| communities_after(graph, Some(1))),
    ("leiden_to_the_end", |graph| communities_after(graph, None)),
    ("betweenness_estimate", |graph| {
        estimate(graph, "betweenness")
    }),
    ("harmonic_estimate", |graph| estimate(graph, "harmonic")),
];

fn main() -> ExitCode {
    told(run)
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    let (mut plain, mut threads, mut weight) = (Vec::new(), 1, None);
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--threads" => threads = arguments.next().ok_or("how many threads?")?.parse()?,
            "--weight" => weight = Some(arguments.next().ok_or("which column?")?.clone()),
            plainly => plain.push(plainly),
        }
    }
    let [path, kernels @ ..] = plain.as_slice() else {
        return Err("kernels FILE KERNEL… [--threads N] [--weight COLUMN]".into());
    };
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build_global()?;
    let before = resident()?;
    let graph = load(Path::new(path), weight)?;
    let taken = resident()? - before;
    for name in kernels {
        let mut line = Map::new();
        line.insert("kernel".to_owned(), json!(name));
        line.insert("n".to_owned(), json!(graph.len()));
        line.insert("m".to_owned(), json!(graph.ties()));
        if *name == "memory" {
            line.insert("resident_mib".to_owned(), json!(taken));
            line.insert("peak_mib".to_owned(), json!(peak()?));
        } else {
            let of = KERNELS.iter().find(|(known, _)| known == name);
            let once = || match of {
                Some((_, of)) => of(&graph),
                None => exact(&graph, name),
            };
            let (mut runs, start) = (0_u32, cpu()?);
            let (told, seconds) = loop {
                let told = black_box(once())?;
                runs += 1;
                let seconds = cpu()? - start;
                if seconds >= LEAST {
                    break (told, seconds);
                }
            };
            line.insert("cpu".to_owned(), json!(seconds / f64::from(runs)));
            line.insert("runs".to_owned(), json!(runs));
            line.insert("peak_mib".to_owned(), json!(peak()?));
            line.extend(told.into_iter().map(|(key, value)| (key.to_owned(), value)));
        }
        println!("{}", Value::Object(line));
    }
    Ok(())
}

fn load(path: &Path, weight: Option<String>) -> Result<ActorGraph, Failure> {
    let (weight, weighting) = match weight {
        Some(column) => (EdgeWeight::Strength(column), Weighting::StrengthSum),
        None => (EdgeWeight::None, Weighting::Unweighted),
    };
    let list = read_edges(path, None, &weight)?;
    Ok(list.network.into_graph(false, true, weighting))
}

/// A measure of `tessuto centrality`, exact and divided by the largest it could be.
fn exact(graph: &ActorGraph, id: &str) -> Told {
    scored(graph, id, Effort::Exact)
}

/// The same as it comes without `--exact`: an estimate, if the network is large enough for one.
fn estimate(graph: &ActorGraph, id: &str) -> Told {
    scored(graph, id, Effort::Bounded)
}

fn scored(graph: &ActorGraph, id: &str, effort: Effort) -> Told {
    let options = MetricOptions {
        scale: Scale::Normalized,
        effort,
        ..MetricOptions::default()
    };
    let scores = (metric(id)?.compute)(graph, &options)?;
    Ok(summed_up(graph, &scores))
}

/// What two programs must agree on: how many scores there are, their sum, and the largest by id.
fn summed_up(graph: &ActorGraph, scores: &Scores) -> Vec<(&'static str, Value)> {
    let values = scores.values().iter().flatten();
    let top: Vec<Value> = scores
        .ranking()
        .iter()
        .take(TOP)
        .map(|ranked| json!([graph.ids()[ranked.actor], ranked.score]))
        .collect();
    let mut told = vec![
        ("scores", json!(values.clone().count())),
        ("sum", json!(values.sum::<f64>())),
        ("top", Value::Array(top)),
    ];
    if let Some(precision) = scores.precision() {
        told.push(("precision", json!(format!("{precision:?}"))));
    }
    told
}

fn of_components(graph: &ActorGraph) -> Told {
    let components = components(graph);
    let sizes = components.members.iter().map(Vec::len);
    Ok(vec![
        ("count", json!(components.members.len())),
        ("largest", json!(sizes.max())),
    ])
}

fn of_cut_vertices(graph: &ActorGraph) -> Told {
    let holding = Holding::of(graph);
    Ok(vec![
        ("count", json!(holding.cut_vertices.len())),
        ("bridges", json!(holding.bridges.len())),
    ])
}

/// One search, as others make it.
fn communities_after(graph: &ActorGraph, rounds: Option<usize>) -> Told {
    let options = CommunityOptions {
        runs: Some(1),
        rounds,
        ..CommunityOptions::default()
    };
    let found = communities(graph, &options)?;
    Ok(vec![("modularity", json!(found.modularity.ok()))])
}
