//! What the chart of needs says: a row for every type, a cell for every need.

use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::status::NeedStatus;
use crate::model::ids::NeedTypeId;
use crate::model::node::NeedType;
use crate::model::units::Headcount;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::disclosure::Disclosure;
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
    /// Not told outside the office.
    Untold,
    /// Nobody has said how many persons there are.
    Unknown,
    /// Counted, and withheld by the source.
    Suppressed,
}

impl Number {
    /// The number of a need.
    pub(super) fn of(
        coverage: &NeedCoverage,
        persons: Headcount,
        disclosure: Disclosure<'_>,
    ) -> Self {
        let most = u64::from(coverage.not_covered()) + u64::from(coverage.undetermined);
        let told = disclosure.tells_need(&coverage.need);
        match persons {
            Headcount::Unknown => Self::Unknown,
            Headcount::Suppressed => Self::Suppressed,
            Headcount::Stated(_) if !told => Self::Untold,
            Headcount::Stated(_) if coverage.undetermined > 0 => Self::AtMost(most),
            Headcount::Stated(_) => Self::Exact(most),
        }
    }

    /// How it is written.
    pub(super) fn text(self, words: &Words) -> String {
        match self {
            Self::Exact(persons) => words.whole(persons),
            Self::AtMost(persons) => format!("≤{}", words.whole(persons)),
            Self::Untold => words.say("figure-withheld"),
            Self::Unknown => String::new(),
            Self::Suppressed => words.say("figure-no-number"),
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

impl Cell {
    /// Whether it has the status of what is covered and is not known to be covered for everybody.
    pub(super) fn is_partly(&self) -> bool {
        self.status == NeedStatus::Covered && self.number != Number::Exact(0)
    }
}

/// A type of need and its cells by the place of their municipality.
pub(super) struct TypeRow<'a> {
    /// The type.
    pub(super) need_type: &'a NeedType,
    /// Its cells.
    pub(super) cells: BTreeMap<usize, Cell>,
    /// Persons that nothing covers, where they are told.
    pub(super) not_covered: Option<u64>,
    /// Whether these are all that there may be: of no others it is unknown.
    pub(super) exact: bool,
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
            not_covered: (disclosure.tells_need_type(&need_type.id)).then_some(0),
            exact: true,
        });
        if let Some(persons) = &mut row.not_covered {
            *persons += u64::from(coverage.not_covered());
        }
        row.exact &= coverage.undetermined == 0 && coverage.persons.is_some();
        let cell = Cell {
            status: coverage.status,
            number: Number::of(coverage, need.persons, disclosure),
        };
        row.cells.insert(column, cell);
    }
    let mut rows: Vec<_> = rows.into_values().collect();
    // The same order in every edition: those come last of which nothing is told outside the office. Stable: equals stay in the order of
    // their ids.
    let outside = briefing.addressed(Audience::Public).disclosure();
    rows.sort_by_key(|row| {
        let told = outside.tells_need_type(&row.need_type.id);
        std::cmp::Reverse(row.not_covered.filter(|_| told))
    });
    rows
}
