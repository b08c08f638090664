//! What the chart of needs says: a row for every type, a cell for every need.

use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::status::NeedStatus;
use crate::model::ids::NeedTypeId;
use crate::model::node::NeedType;
use crate::model::units::Headcount;
use crate::present::Briefing;
use crate::present::disclosure::{Disclosure, Shown};
use crate::present::local::Local;
use crate::present::words::Words;
use std::collections::BTreeMap;

/// What a cell says of its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Number {
    /// Persons that nothing covers.
    Exact(u64),
    /// At most so many: some might be covered by services that do not state their capacity.
    AtMost(u64),
    /// Above zero, and too few to publish.
    TooFew,
    /// Not told, because with the number of persons it would tell how few are covered.
    Hidden,
    /// Not told outside the office.
    Untold,
    /// Nobody has said how many persons there are.
    Unknown,
    /// Counted, and withheld by the source.
    Withheld,
}

impl Number {
    /// The number of a need.
    pub(super) fn of(coverage: &NeedCoverage, persons: Headcount, disclosure: &Disclosure) -> Self {
        let most = u64::from(coverage.not_covered()) + u64::from(coverage.undetermined);
        let told = disclosure.tells_need(&coverage.need);
        let few = |persons: u64| disclosure.single(told, persons) == Shown::Fewer;
        match persons {
            Headcount::Unknown => Self::Unknown,
            Headcount::Suppressed => Self::Withheld,
            Headcount::Stated(_) if !told => Self::Untold,
            Headcount::Stated(_) if few(most) => Self::TooFew,
            Headcount::Stated(_) if most > 0 && few(coverage.covered.into()) => Self::Hidden,
            Headcount::Stated(_) if coverage.undetermined > 0 => Self::AtMost(most),
            Headcount::Stated(_) => Self::Exact(most),
        }
    }

    /// How it is written.
    pub(super) fn text(self, words: &Words, threshold: u32) -> String {
        match self {
            Self::Exact(persons) => words.whole(persons),
            Self::AtMost(persons) => format!("≤{}", words.whole(persons)),
            Self::TooFew => format!("<{}", words.whole(threshold.into())),
            Self::Hidden | Self::Untold => "*".to_owned(),
            Self::Unknown => String::new(),
            Self::Withheld => words.say("figure-withheld"),
        }
    }

    /// Persons of whom the cell says that nothing covers them.
    fn said(self) -> u64 {
        match self {
            Self::Exact(persons) => persons,
            _ => 0,
        }
    }
}

/// A need on the chart.
pub(super) struct Cell {
    /// Its status.
    pub(super) status: NeedStatus,
    /// Its number.
    pub(super) number: Number,
}

/// A type of need and its cells by the place of their municipality.
pub(super) struct TypeRow<'a> {
    /// The type.
    pub(super) need_type: &'a NeedType,
    /// Its cells.
    pub(super) cells: BTreeMap<usize, Cell>,
    /// Persons that nothing covers, to order by.
    weight: u64,
}

impl TypeRow<'_> {
    /// The least number of persons not covered that its cells add up to, and whether that is all of them. What a cell withholds is
    /// not added: a sum that includes it would give it away.
    pub(super) fn sum(&self) -> (u64, bool) {
        let numbers = || self.cells.values().map(|cell| cell.number);
        let exact = numbers().all(|number| matches!(number, Number::Exact(_)));
        (numbers().map(Number::said).sum(), exact)
    }
}

/// The types that arise anywhere, of those that are wanted, those with the most persons not covered first.
pub(super) fn rows<'a>(
    briefing: &Briefing<'a>,
    locals: &[Local<'_>],
    wanted: impl Fn(&NeedTypeId) -> bool,
) -> Vec<TypeRow<'a>> {
    let (study, disclosure) = (briefing.study, briefing.disclosure());
    let network = &study.district.network;
    let column: BTreeMap<_, _> = locals
        .iter()
        .enumerate()
        .map(|(column, local)| (local.code, column))
        .collect();
    let mut rows: BTreeMap<_, TypeRow<'a>> = BTreeMap::new();
    // Both lists go by the id of the need.
    for (need, coverage) in network.needs().zip(&study.coverage.needs) {
        let (Some(&column), Some(need_type)) = (
            column.get(&need.id.municipality),
            network.need_type(&need.id.need_type),
        ) else {
            continue;
        };
        if !wanted(&need_type.id) {
            continue;
        }
        let row = rows.entry(&need_type.id).or_insert_with(|| TypeRow {
            need_type,
            cells: BTreeMap::new(),
            weight: 0,
        });
        // The order of types must not tell what is withheld.
        if disclosure.tells_need_type(&need_type.id) {
            row.weight += u64::from(coverage.not_covered());
        }
        let cell = Cell {
            status: coverage.status,
            number: Number::of(coverage, need.persons, &disclosure),
        };
        row.cells.insert(column, cell);
    }
    let mut rows: Vec<_> = rows.into_values().collect();
    // Stable: equals stay in the order of their ids.
    rows.sort_by_key(|row| std::cmp::Reverse(row.weight));
    rows
}
