//! How evenly persons are served: the indices, the Lorenz curves behind them, and who lacks most to the mean.

use super::{Content, Order};
use crate::analysis::coverage::equity::distribution::Distribution;
use crate::analysis::coverage::equity::district::{Grouping, Party, Shared};
use crate::analysis::coverage::equity::lorenz::lorenz;
use crate::analysis::coverage::equity::{Basis, EQUITY_INDICES, EquityIndex};
use crate::analysis::scores::{Gap, Value};
use crate::model::district::District;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};
use crate::present::words::Words;

pub(super) const EQUITY: Content = Content {
    id: "equity",
    told_to: Audience::Public,
    order: Order::Made,
    build: equity,
};

pub(super) const LORENZ: Content = Content {
    id: "lorenz",
    told_to: Audience::Internal,
    order: Order::Told,
    build: curves,
};

pub(super) const SHORTFALLS: Content = Content {
    id: "shortfalls",
    told_to: Audience::Public,
    order: Order::Told,
    build: shortfalls,
};

/// An index of a distribution.
struct Row<'a> {
    index: &'static EquityIndex,
    distribution: &'a Distribution,
    possible: Option<&'a Distribution>,
    shared: Option<&'a Shared>,
    grouping: Option<Grouping>,
}

impl Row<'_> {
    fn value(&self) -> Value {
        (self.index.compute)(self.distribution)
    }

    /// The index of the same if all who are undetermined are covered.
    fn possible(&self) -> Option<f64> {
        (self.index.compute)(self.possible?).ok()
    }

    /// The places that the index looks at, and their persons.
    fn counts(&self) -> (usize, Option<f64>) {
        let of = |distribution: &Distribution| {
            let places = distribution.portions().len();
            (places, distribution.persons().ok().map(f64::round))
        };
        match (self.index.basis, self.shared) {
            (Basis::Deprivation, _) => of(&self.distribution.ranked()),
            // A need of several working groups is one place.
            (Basis::Groups, Some(shared)) => of(&shared.distribution),
            _ => of(self.distribution),
        }
    }
}

/// One row an index, of cover and of access, among needs, municipalities and types of need.
fn equity(briefing: &Briefing<'_>) -> Table {
    let mut rows = Vec::new();
    for shared in &briefing.study.equity().shared {
        let row = |index, distribution, grouping| Row {
            index,
            distribution,
            possible: None,
            shared: Some(shared),
            grouping,
        };
        for index in EQUITY_INDICES {
            match index.basis {
                Basis::Groups => {
                    let grouped = shared.grouped.iter();
                    rows.extend(grouped.map(|(by, parts)| row(index, parts, Some(*by))));
                }
                // A type of need is in every municipality, and has no deprivation of its own.
                Basis::Deprivation if shared.is_of_types() => {}
                Basis::Deprivation | Basis::Values => rows.push(Row {
                    possible: shared.possible.as_ref(),
                    ..row(index, &shared.distribution, None)
                }),
            }
        }
    }
    // Places per person have neither a line nor a most, whatever the data.
    rows.retain(|row| !matches!(row.value(), Err(Gap::NoLine | Gap::NoLimits)));
    let of_shared =
        |key: fn(&Shared) -> &'static str| rows.iter().map(move |row| row.shared.map(key));
    let table = Table::new("equity")
        .term("good", "good", of_shared(|shared| shared.good.key()))
        .told_to(Audience::Public)
        .term("among", "among", of_shared(|shared| shared.among.key()))
        .told_to(Audience::Public)
        .term(
            "groups",
            "grouping",
            rows.iter().map(|row| Some(row.grouping?.key())),
        )
        .told_to(Audience::Public);
    let table = values(table, &rows)
        .decimal("value_if_covered", 4, rows.iter().map(Row::possible))
        .told_by_row(Audience::Public);
    meanings(counts(table, &rows), &rows, briefing.words)
}

/// One row an index of values from a file.
pub fn indices(distribution: &Distribution, words: &Words) -> Table {
    let rows = EQUITY_INDICES.iter().map(|index| Row {
        index,
        distribution,
        possible: None,
        shared: None,
        grouping: None,
    });
    let rows: Vec<Row<'_>> = rows.collect();
    let table = values(Table::new("equity"), &rows);
    meanings(counts(table, &rows), &rows, words)
}

fn values(table: Table, rows: &[Row<'_>]) -> Table {
    let named = |row: &Row<'_>| Some((row.index.id, &row.index.explanation));
    table
        .measures("measure", rows.iter().map(named))
        .told_to(Audience::Public)
        .decimal("value", 4, rows.iter().map(|row| row.value().ok()))
        .told_by_row(Audience::Public)
}

fn counts(table: Table, rows: &[Row<'_>]) -> Table {
    let persons = rows.iter().map(|row| row.counts().1);
    table
        .whole("places", rows.iter().map(|row| Some(row.counts().0)))
        .told_to(Audience::Public)
        .decimal("persons", 0, persons)
        .term(
            "gap",
            "gap",
            rows.iter().map(|row| row.value().err().map(Gap::key)),
        )
        .told_to(Audience::Public)
}

fn meanings(table: Table, rows: &[Row<'_>], words: &Words) -> Table {
    let meaning = |row: &Row<'_>| Some(row.index.explanation.told(words.language()).meaning);
    let table = table
        .text("meaning", rows.iter().map(meaning))
        .told_to(Audience::Public);
    // A sentence that programs have no use for, and that changes with the language.
    table.only(Readership::Pages)
}

/// The points of a Lorenz curve, and which place each point adds.
struct Points<'a> {
    shared: &'a Shared,
    persons: f64,
    value: f64,
    party: Option<&'a Party>,
}

/// One row a point: of cover and of access, among needs, municipalities and types of need.
fn curves(briefing: &Briefing<'_>) -> Table {
    let district = briefing.study.district;
    let mut rows: Vec<Points<'_>> = Vec::new();
    for shared in &briefing.study.equity().shared {
        // Where nobody has anything there is no curve, and the table of indices says so.
        let Ok(points) = lorenz(&shared.distribution) else {
            continue;
        };
        let places = shared.distribution.portions().iter();
        let parties = places.map(|portion| shared.parties.get(portion.place));
        let parties = std::iter::once(None).chain(parties);
        rows.extend(points.iter().zip(parties).map(|(point, party)| Points {
            shared,
            persons: point.persons,
            value: point.value,
            party,
        }));
    }
    Table::new("lorenz")
        .term(
            "good",
            "good",
            rows.iter().map(|row| Some(row.shared.good.key())),
        )
        .term(
            "among",
            "among",
            rows.iter().map(|row| Some(row.shared.among.key())),
        )
        .text("id", rows.iter().map(|row| Some(row.party?.id())))
        .only(Readership::Files)
        .text(
            "name",
            rows.iter().map(|row| Some(name(district, row.party?))),
        )
        .share("persons_share", rows.iter().map(|row| Some(row.persons)))
        .share("value_share", rows.iter().map(|row| Some(row.value)))
}

/// The points of the Lorenz curve of values from a file. `ids` are by place.
pub fn curve(distribution: &Distribution, ids: &[String]) -> Result<Table, Gap> {
    let points = lorenz(distribution)?;
    let places = distribution.portions().iter();
    let places = places.map(|portion| ids.get(portion.place));
    Ok(Table::new("lorenz")
        .text("id", std::iter::once(None).chain(places))
        .share(
            "persons_share",
            points.iter().map(|point| Some(point.persons)),
        )
        .share("value_share", points.iter().map(|point| Some(point.value))))
}

/// One row a municipality and one a type of need: what each lacks to the mean of the district, in persons.
fn shortfalls(briefing: &Briefing<'_>) -> Table {
    let district = briefing.study.district;
    let all = || briefing.study.equity().shortfalls.iter();
    let deprivation = |party: &Party| match party {
        Party::Municipality(code) => district.network.municipality(code)?.deprivation,
        Party::Need(_) | Party::NeedType(_) => None,
    };
    Table::new("shortfalls")
        .term("party", "party", all().map(|row| Some(row.party.key())))
        .told_to(Audience::Public)
        .text("id", all().map(|row| Some(row.party.id())))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text("name", all().map(|row| Some(name(district, &row.party))))
        .told_to(Audience::Public)
        .whole("persons", all().map(|row| Some(row.totals.persons)))
        .told_by_row(Audience::Public)
        .whole("covered", all().map(|row| Some(row.totals.covered)))
        .told_by_row(Audience::Public)
        .whole(
            "undetermined",
            all().map(|row| Some(row.totals.undetermined)),
        )
        .told_by_row(Audience::Public)
        .share("share", all().map(|row| Some(row.share()?.0)))
        .told_by_row(Audience::Public)
        .decimal("shortfall", 0, all().map(|row| Some(row.persons)))
        .told_by_row(Audience::Public)
        .decimal("shortfall_by_type", 0, all().map(|row| row.persons_by_type))
        .decimal("gini", 3, all().map(|row| row.gini))
        .decimal("deprivation", 2, all().map(|row| deprivation(&row.party)))
        .only(Readership::Files)
        .told_to(Audience::Public)
}

/// The name that people read.
fn name(district: &District, party: &Party) -> String {
    let network = &district.network;
    let need_type = |id| {
        let known = network.need_type(id);
        known.map_or_else(|| format!("{id}"), |need_type| need_type.name.clone())
    };
    match party {
        Party::Need(need) => {
            let municipality = district.municipality_name(&need.municipality);
            format!("{}, {municipality}", need_type(&need.need_type))
        }
        Party::Municipality(code) => district.municipality_name(code).to_owned(),
        Party::NeedType(id) => need_type(id),
    }
}
