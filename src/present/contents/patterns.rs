//! The tests of pattern: ties beside what organizations have in common, and the network against chance, each row with a sentence that says
//! what it means.

use crate::analysis::explanation::Explanation;
use crate::analysis::patterns::chance::{Chance, Tails};
use crate::analysis::patterns::correlation::Correlation;
use crate::analysis::patterns::covariates::Covariate;
use crate::analysis::patterns::explained;
use crate::analysis::patterns::regression::{Regression, Term};
use crate::analysis::scores::Gap;
use crate::analysis::study::patterns::{AgainstChance, Together};
use crate::present::tables::{Readership, Table};
use crate::present::words::{Words, whether};

/// The tables of the tests, by name.
pub const TABLES: [&str; 3] = ["regression", "correlations", "by-chance"];

/// A *p* below this is told as a finding.
const LEVEL: f64 = 0.05;

/// How ties are compared, which changes the words for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ties {
    /// There or not.
    Present,
    /// By their strength.
    Strength,
}

/// What comes of a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Finding {
    More,
    Fewer,
    Chance,
}

impl Finding {
    /// On which side of chance a number is: above it where as much is the less probable.
    fn of(tails: &Tails) -> Self {
        match tails.both < LEVEL {
            false => Self::Chance,
            true if tails.high < tails.low => Self::More,
            true => Self::Fewer,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::More => "more",
            Self::Fewer => "fewer",
            Self::Chance => "chance",
        }
    }
}

/// What a test says of a thing that organizations have in common, in a sentence. `alone` is without the others being equal.
pub fn reading(
    covariate: Covariate,
    chance: Result<&Chance, Gap>,
    alone: bool,
    ties: Ties,
    words: &Words,
) -> String {
    match chance {
        Ok(chance) => {
            let values = [
                ("finding", Finding::of(&chance.tails).key().into()),
                ("alone", whether(alone)),
                ("strength", whether(ties == Ties::Strength)),
            ];
            words.fill(&format!("pattern-reads-{}", covariate.key()), &values)
        }
        Err(gap) => undefined(gap, words),
    }
}

/// What a comparison with chance says, in a sentence.
pub fn reading_by_chance(row: &AgainstChance, words: &Words) -> String {
    match (row.value, &row.chance) {
        (Ok(_), Some(chance)) => {
            let values = [("finding", Finding::of(&chance.tails).key().into())];
            words.fill(
                &format!("chance-reads-{}", row.id.replace('_', "-")),
                &values,
            )
        }
        (value, _) => undefined(value.err().unwrap_or(Gap::NotComputed), words),
    }
}

fn undefined(gap: Gap, words: &Words) -> String {
    let reason = words.say(&format!("gap-{}", gap.key()));
    words.fill("pattern-undefined", &[("reason", reason.into())])
}

/// One row for each thing: what it adds to ties, the others being equal.
pub fn regression(found: &Together, ties: Ties, words: &Words) -> Table {
    terms(&found.terms, Some(&found.regression), ties, words)
}

/// The same table where nothing could be compared, each row with the reason.
pub fn no_regression(found: &[(Covariate, Result<Term, Gap>)], ties: Ties, words: &Words) -> Table {
    terms(found, None, ties, words)
}

fn terms(
    found: &[(Covariate, Result<Term, Gap>)],
    whole: Option<&Regression>,
    ties: Ties,
    words: &Words,
) -> Table {
    let rows = || found.iter();
    let of = |value: fn(&Term) -> f64| rows().map(move |(_, term)| term.as_ref().ok().map(value));
    let table = Table::new("pattern_regression")
        .term(
            "covariate",
            "covariate",
            rows().map(|(one, _)| Some(one.key())),
        )
        .decimal("coefficient", 4, of(|term| term.coefficient))
        .decimal("t", 2, of(|term| term.t))
        .only(Readership::Files);
    let chances =
        rows().map(|(covariate, term)| (*covariate, chance_of(term, |term| &term.chance)));
    // With one thing alone nothing else is equal.
    told(table, chances.collect(), found.len() == 1, ties, words)
        .decimal("r_squared", 4, rows().map(|_| Some(whole?.r_squared)))
        .only(Readership::Files)
        .whole("dyads", rows().map(|_| Some(whole?.dyads)))
        .only(Readership::Files)
}

/// One row for each thing by itself.
pub fn correlations(
    found: &[(Covariate, Result<Correlation, Gap>)],
    ties: Ties,
    words: &Words,
) -> Table {
    let rows = || found.iter();
    let table = Table::new("pattern_correlations")
        .term(
            "covariate",
            "covariate",
            rows().map(|(one, _)| Some(one.key())),
        )
        .decimal(
            "correlation",
            4,
            rows().map(|(_, one)| Some(one.as_ref().ok()?.value)),
        );
    let chances = rows().map(|(covariate, one)| (*covariate, chance_of(one, |one| &one.chance)));
    told(table, chances.collect(), true, ties, words)
        .whole(
            "dyads",
            rows().map(|(_, one)| Some(one.as_ref().ok()?.dyads)),
        )
        .only(Readership::Files)
}

fn chance_of<T>(found: &Result<T, Gap>, of: fn(&T) -> &Chance) -> Result<&Chance, Gap> {
    found.as_ref().map(of).map_err(|gap| *gap)
}

/// How far each row is from chance, and the sentence.
fn told(
    table: Table,
    rows: Vec<(Covariate, Result<&Chance, Gap>)>,
    alone: bool,
    ties: Ties,
    words: &Words,
) -> Table {
    let chances: Vec<Option<&Chance>> = rows.iter().map(|(_, chance)| chance.ok()).collect();
    let gaps = rows.iter().map(|(_, chance)| chance.err().map(Gap::key));
    probabilities(table, &chances)
        .term("gap", "gap", gaps)
        .only(Readership::Machines)
        .text(
            "reading",
            rows.iter()
                .map(|(covariate, chance)| Some(reading(*covariate, *chance, alone, ties, words))),
        )
        .only(Readership::People)
}

fn probabilities(table: Table, chances: &[Option<&Chance>]) -> Table {
    let of = |value: fn(&Chance) -> f64| chances.iter().map(move |chance| chance.map(value));
    let findings = chances
        .iter()
        .map(|chance| chance.map(|chance| Finding::of(&chance.tails).key()));
    table
        .decimal("p", 4, of(|chance| chance.tails.both))
        .decimal("p_high", 4, of(|chance| chance.tails.high))
        .only(Readership::Files)
        .decimal("p_low", 4, of(|chance| chance.tails.low))
        .only(Readership::Files)
        .whole(
            "draws",
            chances.iter().map(|chance| chance.map(|one| one.draws)),
        )
        .only(Readership::Files)
        .term("finding", "finding-of-chance", findings)
        .only(Readership::Machines)
}

/// One row for each number of the network and each way of drawing others.
pub fn by_chance(found: &[AgainstChance], words: &Words) -> Table {
    let rows = || found.iter();
    let chances: Vec<Option<&Chance>> = rows().map(|row| row.chance.as_ref()).collect();
    let end = |side: usize| {
        let chances = chances.clone().into_iter();
        chances.map(move |chance| Some(chance?.interval?[side]))
    };
    let table = Table::new("pattern_by_chance")
        .measures(
            "measure",
            rows().map(|row| Some((row.id, row.explanation as &'static Explanation))),
        )
        .term(
            "given",
            "given",
            rows().map(|row| Some(row.given.map_or("groups", |given| given.key()))),
        )
        .mixed("value", 3, rows().map(|row| row.value.ok()))
        .decimal(
            "mean_by_chance",
            3,
            chances.iter().map(|chance| (*chance)?.mean),
        )
        .only(Readership::Files)
        .decimal("least_by_chance", 3, end(0))
        .decimal("most_by_chance", 3, end(1));
    probabilities(table, &chances)
        .term(
            "gap",
            "gap",
            rows().map(|row| row.value.err().map(Gap::key)),
        )
        .only(Readership::Machines)
        .text(
            "reading",
            rows().map(|row| Some(reading_by_chance(row, words))),
        )
        .only(Readership::People)
}

/// What people are told of the tests of a table.
pub fn explanation(table: &str) -> &'static Explanation {
    match table {
        "regression" => &explained::REGRESSION,
        "correlations" => &explained::CORRELATION,
        _ => &explained::BY_CHANCE,
    }
}
