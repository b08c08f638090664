//! `explain`: what a measure means, and what one actor's number comes from.

use super::actors::{ActorOptions, Actors};
use super::measuring::reason;
use super::session::{Session, outcome};
use super::{Outcome, output};
use crate::analysis::catalogue::{explained, explanation};
use crate::analysis::centrality::metric;
use crate::analysis::explanation::Explanation;
use crate::analysis::scores::{Effort, MetricOptions, Scale};
use crate::analysis::trace::{Part, TRACERS, Trace, tracer};
use crate::error::Error;
use crate::present::words::Words;
use clap::builder::PossibleValuesParser;
use std::path::Path;

/// How many parts of a number are shown one by one, unless all are asked for.
const SHOWN: usize = 20;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A measure, or with `--value` a dataset.
    subject: Option<String>,
    #[arg(long, value_name = "ID", requires = "one_metric")]
    value: Option<String>,
    #[arg(
        long = "metric",
        id = "one_metric",
        value_name = "MEASURE",
        requires = "value",
        value_parser = PossibleValuesParser::new(TRACERS.iter().map(|tracer| tracer.metric)),
    )]
    metric: Option<String>,
    #[arg(long, requires = "value")]
    all_parts: bool,
    #[command(flatten)]
    actors: ActorOptions,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    if let (Some(id), Some(metric)) = (&args.value, &args.metric) {
        return value(args, id, metric, session);
    }
    if args.actors.says_something() {
        return Err(Error::NeedsValue);
    }
    let words = session.words(None);
    let text = match &args.subject {
        Some(name) => {
            let (id, explanation) = explanation(name).ok_or_else(|| Error::NothingToExplain {
                name: name.clone(),
                known: explained()
                    .map(|(name, _)| name)
                    .collect::<Vec<_>>()
                    .join(", "),
            })?;
            page(&id, explanation, &words)
        }
        None => list(&words),
    };
    output::write(None, text.as_bytes())?;
    Ok(Outcome::Done)
}

/// The names that can be explained, each with the name people read.
fn list(words: &Words) -> String {
    let mut text = format!("{}\n\n", words.say("explain-list"));
    let width = explained().map(|(id, _)| id.len()).max().unwrap_or(0);
    for (id, explanation) in explained() {
        let name = explanation.told(words.language()).name;
        text.push_str(&format!("  {id:width$}  {name}\n"));
    }
    text
}

/// All there is to say of a measure.
fn page(id: &str, explanation: &Explanation, words: &Words) -> String {
    let told = explanation.told(words.language());
    let mut text = format!("{} ({id})\n", told.name);
    for (heading, said) in [
        ("explain-means", told.meaning),
        ("explain-not", told.not),
        ("explain-formula", explanation.formula),
        ("explain-reading", told.reading),
        ("explain-reference", explanation.reference),
    ] {
        text.push_str(&format!("\n{}\n", words.say(heading)));
        for line in lines(said) {
            text.push_str(&format!("  {line}\n"));
        }
    }
    text
}

/// Lines that a terminal of usual width shows whole, broken between words.
fn lines(text: &str) -> Vec<String> {
    const WIDTH: usize = 96;
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().filter(|line| {
            line.is_empty() || line.chars().count() + 1 + word.chars().count() <= WIDTH
        });
        match line {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) => line.extend([" ", word]),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// What one actor's number comes from.
fn value(args: &Args, id: &str, name: &str, session: &Session) -> Result<Outcome, Error> {
    let metric = metric(name)?;
    let dataset = args.subject.as_deref().map(Path::new);
    let actors = args.actors.read(dataset, session)?;
    let graph = &actors.graph;
    let named = |names: Vec<&str>| names.iter().position(|name| name.eq_ignore_ascii_case(id));
    let actor = graph
        .index_of(id)
        .or_else(|| actors.names().and_then(named))
        .ok_or_else(|| actors.nobody(id, dataset))?;
    let options = |scale| MetricOptions {
        scale,
        // Every path is looked at one by one: an estimate would not be their sum.
        effort: Effort::Exact,
        seed: session.seed,
    };
    let found = (metric.compute)(graph, &options(Scale::Normalized))?;
    let raw = (metric.compute)(graph, &options(Scale::Raw))?.values()[actor];
    let score = found.values()[actor];
    let most = if args.all_parts { usize::MAX } else { SHOWN };
    let trace = tracer(name).map(|tracer| (tracer.trace)(graph, actor, most));
    let words = &actors.words;
    let called = names(&actors);
    let told = metric.explanation.told(words.language());
    let number = |number: f64| words.decimal(number, 4);
    let mut values = vec![
        ("measure", told.name.into()),
        ("name", called(actor).into()),
        ("n", graph.len().into()),
    ];
    let mut text = match (score, raw) {
        (Some(score), Some(raw)) => {
            values.push(("value", number(score).into()));
            let mut text = format!(
                "{}\n{}\n\n",
                words.fill("explain-of", &values),
                told.meaning
            );
            if let Some(trace) = trace {
                text.push_str(&parts(&trace, &called, words));
            }
            let sum = [("raw", number(raw).into()), ("value", number(score).into())];
            let closing = if score == raw {
                "explain-sum"
            } else {
                "explain-raw"
            };
            text + &words.fill(closing, &sum)
        }
        _ => {
            let reason = found.gap().map(|gap| reason(gap, words));
            values.push(("reason", reason.unwrap_or_default().into()));
            words.fill("explain-of-undefined", &values)
        }
    };
    text.push('\n');
    output::write(None, text.as_bytes())?;
    Ok(outcome(&actors.diagnostics))
}

/// What each actor is called: its name, else its id.
fn names(actors: &Actors) -> impl Fn(usize) -> String {
    let names = actors.names();
    move |actor| match &names {
        Some(names) => names[actor].to_owned(),
        None => actors.graph.ids()[actor].clone(),
    }
}

/// The parts of a number, one a line, the largest first.
fn parts(trace: &Trace, called: &impl Fn(usize) -> String, words: &Words) -> String {
    if trace.parts.is_empty() {
        return format!("{}\n", words.say("explain-no-part"));
    }
    let mut text = format!(
        "{}\n",
        words.say(&format!("explain-parts-{}", trace.kind.key()))
    );
    for Part { actors, amount } in &trace.parts {
        let joined: Vec<String> = actors.iter().map(|&actor| called(actor)).collect();
        let joined = joined.join(" – ");
        text.push_str(&format!("  {:>8}  {joined}\n", words.decimal(*amount, 4)));
    }
    if trace.others > 0 {
        let values = [
            ("count", trace.others.into()),
            ("amount", words.decimal(trace.others_amount, 4).into()),
        ];
        text.push_str(&format!("  {}\n", words.fill("explain-rest", &values)));
    }
    text.push('\n');
    text
}
