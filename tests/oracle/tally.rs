//! What was compared with which tool, how far apart the two were at most, and what did not agree.

use crate::common::networks::number;
use std::collections::BTreeMap;
use std::fmt::{Display, Write};

/// Measures of a file that this program does not compute yet, each with the reason. Rows of anything else must be compared.
const LATER: &[(&str, &str, &str)] = &[];

/// Differences smaller than this are rounding, even where zero is expected.
const ROUNDING: f64 = 1e-13;

/// Scores of ties or pairs, by the ids of their ends.
pub(crate) type ByEnds = BTreeMap<(String, String), Option<f64>>;

/// The values of one measure by one tool.
#[derive(Debug, Default, Clone)]
pub(crate) struct Compared {
    /// How many there are, those that are undefined included.
    pub(crate) values: usize,
    /// How many of them are undefined.
    pub(crate) undefined: usize,
    /// The largest difference.
    pub(crate) absolute: f64,
    /// The largest difference divided by the value expected, where that is above a billionth.
    pub(crate) relative: f64,
}

/// The rows of one file, counted as they are compared or left out, so that none is lost without a word.
#[derive(Debug)]
pub(crate) struct Tally {
    /// What the file is about.
    pub(crate) family: &'static str,
    /// By measure and tool.
    pub(crate) compared: BTreeMap<(String, String), Compared>,
    /// Measures that come later: how many rows, and why.
    pub(crate) later: BTreeMap<String, (usize, &'static str)>,
    failures: Vec<String>,
}

impl Tally {
    pub(crate) fn new(family: &'static str) -> Self {
        Self {
            family,
            compared: BTreeMap::new(),
            later: BTreeMap::new(),
            failures: Vec::new(),
        }
    }

    /// Whether a row is to be compared; if not, it is counted.
    pub(crate) fn wants(&mut self, measure: &str) -> bool {
        let here = |&&(family, name, _): &&(_, _, _)| family == self.family && name == measure;
        let Some(&(_, _, reason)) = LATER.iter().find(here) else {
            return true;
        };
        let rows = self.later.entry(measure.to_owned()).or_insert((0, reason));
        rows.0 += 1;
        false
    }

    /// Compares a number with a cell, which is empty where the value is undefined. `tools` are joined by `|`; `tolerance` is relative.
    pub(crate) fn number(
        &mut self,
        measure: &str,
        tools: &str,
        actual: Option<f64>,
        cell: &str,
        tolerance: f64,
        context: impl Display,
    ) {
        let expected = (!cell.is_empty()).then(|| number(cell));
        let (mut absolute, mut relative) = (0.0, 0.0);
        let agrees = match (actual, expected) {
            (Some(actual), Some(expected)) => {
                absolute = (actual - expected).abs();
                if expected.abs() > 1e-9 {
                    relative = absolute / expected.abs();
                }
                absolute <= (tolerance * expected.abs()).max(ROUNDING)
            }
            (actual, expected) => actual == expected,
        };
        for tool in tools.split('|') {
            let row = self.row(measure, tool);
            row.values += 1;
            row.undefined += usize::from(expected.is_none());
            row.absolute = row.absolute.max(absolute);
            row.relative = row.relative.max(relative);
        }
        if !agrees {
            let expected = expected.map_or("undefined".to_owned(), |value| value.to_string());
            let actual = actual.map_or("undefined".to_owned(), |value| value.to_string());
            self.fail(measure, tools, &actual, &expected, context);
        }
    }

    /// Compares what must be the same to the letter.
    pub(crate) fn text(
        &mut self,
        measure: &str,
        tools: &str,
        actual: &str,
        cell: &str,
        context: impl Display,
    ) {
        for tool in tools.split('|') {
            self.row(measure, tool).values += 1;
        }
        if actual != cell {
            self.fail(measure, tools, actual, cell, context);
        }
    }

    fn row(&mut self, measure: &str, tool: &str) -> &mut Compared {
        let key = (measure.to_owned(), tool.to_owned());
        self.compared.entry(key).or_default()
    }

    fn fail(
        &mut self,
        measure: &str,
        tools: &str,
        actual: &str,
        expected: &str,
        context: impl Display,
    ) {
        self.failures.push(format!(
            "{measure} is {actual}, {tools} says {expected}: {context}"
        ));
    }

    /// Fails if anything did not agree: how much of each measure, and the first cases of each.
    #[track_caller]
    pub(crate) fn assert_agreement(&self) {
        let mut cases: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
        for failure in &self.failures {
            let measure = failure.split(' ').next().unwrap_or_default();
            cases.entry(measure).or_default().push(failure);
        }
        let mut message = String::new();
        for (measure, failures) in &cases {
            let _ = writeln!(message, "{measure}: {} values disagree", failures.len());
            for failure in failures.iter().take(3) {
                let _ = writeln!(message, "  {failure}");
            }
        }
        assert!(cases.is_empty(), "{}:\n{message}", self.family);
    }

    /// Fails, by name, for a measure of a list that fewer than two tools were asked for.
    #[track_caller]
    pub(crate) fn assert_covers(&self, measures: impl IntoIterator<Item = &'static str>) {
        for measure in measures {
            let tools = self
                .compared
                .keys()
                .filter(|(name, _)| name == measure)
                .count();
            assert!(
                tools > 1,
                "{}: {tools} tools were asked for {measure}",
                self.family
            );
        }
    }
}
