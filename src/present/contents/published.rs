//! What of the tables of the results leaves the office: one list, and nothing that is not on it.
//!
//! A table or a column that nobody has entered is shown in the office only, and a test asks for the entry. What decides:
//!
//! - Persons are told by need, municipality and type of need, as far as [`Disclosure`] tells them. Sums along other lines (by service, by
//!   organization, by working group where it is not made of whole types), and whatever is worked out of single needs with many decimals
//!   (access, Lorenz curves, shortfalls by type), would give the withheld numbers away, and stay in the office: `closures`, `additions`,
//!   `referral_needs`, `lorenz` and most of their columns.
//! - Sentences that quote numbers of persons stay in the office with them.
//! - What speaks of a single organization (its scores, whether it is isolated, did not answer, or is missing at a group) goes to working
//!   groups, whose members know each other and are to act on it; everybody gets the directory alone.
//! - What was found wrong in the data quotes its cells, and stays in the office.

use super::{CONTENTS, Content};
use crate::analysis::coverage::equity::district::Party;
use crate::analysis::coverage::needs::NeedCoverage;
use crate::model::ids::NeedTypeId;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::disclosure::Disclosure;
use crate::present::tables::{Table, Values};

/// What of a table leaves the office. A table of which a circle is shown no column is not there for it.
struct Entry {
    table: &'static str,
    /// The columns that everybody is shown.
    public: &'static [&'static str],
    /// The columns that working groups are shown beside these.
    tavolo: &'static [&'static str],
    /// The columns that stay in the office.
    internal: &'static [&'static str],
    /// The numbers that are told or not row by row.
    numbers: Option<Numbers>,
}

/// Numbers that a row tells or does not.
struct Numbers {
    /// Their columns, emptied in rows that do not tell them.
    columns: &'static [&'static str],
    /// Which rows do.
    told: fn(&Briefing<'_>, &Disclosure<'_>, &Table) -> Vec<bool>,
}

/// Whether the numbers of a row are withheld: an empty cell alone would say that nobody knows them.
const WITHHELD: &str = "withheld";

const ENTRIES: &[Entry] = &[
    Entry {
        table: "isolates",
        public: &[],
        tavolo: &[
            "id",
            "name",
            "standing",
            "reasons",
            "explanation",
            "harmonic",
            "harmonic_without_lead",
            "component_size",
            "component_size_without_lead",
        ],
        internal: &[],
        numbers: None,
    },
    Entry {
        table: "suggestions",
        public: &[],
        tavolo: &["id", "name", "with_id", "with_name", "grounds", "gain"],
        internal: &[],
        numbers: None,
    },
    Entry {
        table: "needs",
        public: &[
            "id",
            "need_type",
            "istat_code",
            "municipality",
            "status",
            "persons",
            "covered",
            "not_covered",
            "undetermined",
            "share",
            "covered_low",
            "covered_high",
            "share_low",
            "share_high",
            "services",
            "providers",
            "nearest_service",
            "nearest_minutes",
            "reached_at",
            "estimated_minutes",
            "reasons",
            "why",
            "year",
            "source",
        ],
        tavolo: &["sole_provider", "evidence"],
        internal: &[
            "may_suffice",
            "access",
            "persons_low",
            "persons_high",
            "referral_persons",
            "referral_undetermined",
            "referral_chain",
            "sole_broker",
        ],
        numbers: Some(Numbers {
            columns: &[
                "persons",
                "covered",
                "not_covered",
                "undetermined",
                "share",
                "covered_low",
                "covered_high",
                "share_low",
                "share_high",
                "reasons",
                "why",
                "sole_provider",
            ],
            told: |briefing, disclosure, _| {
                let needs = briefing.study.coverage.needs.iter();
                needs
                    .map(|need| disclosure.tells_need(&need.need))
                    .collect()
            },
        }),
    },
    Entry {
        table: "municipalities",
        public: &[
            "istat_code",
            "name",
            "population",
            "organizations",
            "services",
            "persons",
            "covered",
            "not_covered",
            "undetermined",
            "share",
            "covered_low",
            "covered_high",
            "share_low",
            "share_high",
            "estimated_minutes",
            "worst_status",
            "needs_unknown",
            "needs_uncovered",
            "needs_out_of_reach",
            "needs_insufficient",
            "needs_fragile",
            "needs_covered",
        ],
        tavolo: &[],
        // Which need is worst goes by its numbers.
        internal: &["access", "worst_need"],
        numbers: Some(Numbers {
            columns: &[
                "persons",
                "covered",
                "not_covered",
                "undetermined",
                "share",
                "covered_low",
                "covered_high",
                "share_low",
                "share_high",
            ],
            told: |briefing, disclosure, _| {
                let all = briefing.study.district.network.municipalities();
                all.map(|municipality| disclosure.tells_municipality(&municipality.code))
                    .collect()
            },
        }),
    },
    Entry {
        table: "closures",
        public: &[],
        tavolo: &[
            "id",
            "organization",
            "services_stopped",
            "services_going_on",
            "needs_touched",
            "municipalities_touched",
            "needs_hanging",
            "become_uncovered",
        ],
        internal: &[
            "served",
            "taken_over",
            "undetermined",
            "lost",
            "undetermined_lost",
            "moved",
            "become_insufficient",
            "become_fragile",
            "taken_by_services",
            "taken_over_by",
        ],
        numbers: None,
    },
    office(
        "closure_needs",
        &[
            "organization_id",
            "organization",
            "id",
            "need_type",
            "municipality",
            "served",
            "taken_over",
            "undetermined",
            "lost",
            "undetermined_lost",
            "status_before",
            "status_after",
            "taken_by_services",
            "placed",
        ],
    ),
    office(
        "closure_pairs",
        &[
            "first_id",
            "first",
            "second_id",
            "second",
            "served",
            "taken_over",
            "undetermined",
            "lost",
            "undetermined_lost",
            "more_without_place",
            "more_beyond_reach",
        ],
    ),
    office(
        "additions",
        &[
            "rank_by_persons",
            "rank_by_equity",
            "need_type_id",
            "need_type",
            "istat_code",
            "municipality",
            "added_capacity",
            "added_as",
            "persons_gained",
            "persons_settled",
            "comuni_gaining",
            "share_before",
            "share_after",
            "lowest_before",
            "lowest_after",
            "equity_change",
            "not_covered_within",
            "not_covered_minutes",
            "comuni_reached",
            "needs_unknown",
            "estimated_minutes",
            "host_ids",
            "hosts",
        ],
    ),
    Entry {
        table: "equity",
        public: &[
            "good",
            "among",
            "groups",
            "measure",
            "value",
            "value_if_covered",
            "places",
            "gap",
            "meaning",
        ],
        tavolo: &[],
        internal: &["persons"],
        numbers: Some(Numbers {
            columns: &["value", "value_if_covered"],
            told: |_, disclosure, table| {
                let (among, good) = (keys(table, "among"), keys(table, "good"));
                let of = |(among, good): (Option<&str>, Option<&str>)| match (among, good) {
                    (Some("municipalities"), Some("share")) => disclosure.tells_municipalities(),
                    (Some("need-types"), Some("share")) => disclosure.tells_need_types(),
                    _ => disclosure.withheld() == 0,
                };
                among.into_iter().zip(good).map(of).collect()
            },
        }),
    },
    office(
        "lorenz",
        &[
            "good",
            "among",
            "id",
            "name",
            "persons_share",
            "value_share",
        ],
    ),
    Entry {
        table: "shortfalls",
        public: &[
            "party",
            "id",
            "name",
            "persons",
            "covered",
            "undetermined",
            "share",
            "shortfall",
            "deprivation",
        ],
        tavolo: &[],
        internal: &["shortfall_by_type", "gini"],
        numbers: Some(Numbers {
            columns: &["persons", "covered", "undetermined", "share", "shortfall"],
            told: |briefing, disclosure, _| {
                let all = briefing.study.equity().shortfalls.iter();
                all.map(|shortfall| match &shortfall.party {
                    Party::Municipality(code) => disclosure.tells_municipality(code),
                    Party::NeedType(id) => disclosure.tells_need_type(id),
                    Party::Need(_) => false,
                })
                .map(|told| told && disclosure.tells_total())
                .collect()
            },
        }),
    },
    Entry {
        table: "standards",
        public: &[
            "code",
            "standard",
            "level",
            "istat_code",
            "place",
            "binding",
            "counted",
            "residents_counted",
            "residents",
            "residents_year",
            "required_amount",
            "present_amount",
            "lacking",
            "persons_short",
            "euro",
            "met",
            "remarks",
            "remarks_told",
            "norm",
            "due_year",
            "verified",
            "data_source",
        ],
        tavolo: &[],
        internal: &[],
        numbers: None,
    },
    Entry {
        table: "tavoli",
        public: &[
            "id",
            "name",
            "organizations",
            "persons",
            "covered",
            "not_covered",
            "undetermined",
            "share",
            "needs_uncovered",
            "needs_out_of_reach",
            "working",
            "needs_untouched",
        ],
        tavolo: &[
            "working_absent",
            "absent_names",
            "to_invite",
            "invited_first",
        ],
        internal: &[],
        numbers: Some(Numbers {
            columns: PERSONS,
            told: |briefing, disclosure, _| {
                let network = &briefing.study.district.network;
                let needs = &briefing.study.coverage.needs;
                let of = |need: &NeedCoverage| network.need_type(&need.need.need_type);
                let groups = network.tavoli();
                groups
                    .map(|tavolo| {
                        disclosure.tells(needs.iter().filter(|need| {
                            of(need).is_some_and(|of| of.tavoli.contains(&tavolo.id))
                        }))
                    })
                    .collect()
            },
        }),
    },
    Entry {
        table: "tavolo_needs",
        public: &[
            "tavolo",
            "tavolo_name",
            "need_type_key",
            "need_type",
            "persons",
            "covered",
            "not_covered",
            "undetermined",
            "share",
            "working",
            "working_seated",
            "seated_names",
            "needs_untouched",
            "untouched_places",
        ],
        tavolo: &["absent_names"],
        internal: &[],
        numbers: Some(Numbers {
            columns: PERSONS,
            told: |_, disclosure, table| {
                let told = |id: &Option<String>| {
                    let id: Option<NeedTypeId> = id.as_ref().and_then(|id| id.parse().ok());
                    id.is_some_and(|id| disclosure.tells_need_type(&id))
                };
                match values(table, "need_type_key") {
                    Some(Values::Text(ids)) => ids.iter().map(told).collect(),
                    _ => vec![false; table.rows()],
                }
            },
        }),
    },
    Entry {
        table: "tavolo_overlaps",
        public: &[
            "tavolo",
            "tavolo_name",
            "with_id",
            "other_tavolo",
            "organizations",
            "seated_names",
            "need_types",
            "need_type_names",
            "persons",
            "covered",
        ],
        tavolo: &[],
        internal: &[],
        numbers: Some(Numbers {
            columns: &["persons", "covered"],
            told: |briefing, disclosure, _| {
                let needs = &briefing.study.coverage.needs;
                let overlaps = briefing.study.tavoli().overlaps.iter();
                overlaps
                    .map(|overlap| {
                        let both = &overlap.need_types;
                        let of_both = needs.iter();
                        disclosure.tells(of_both.filter(|need| both.contains(&need.need.need_type)))
                    })
                    .collect()
            },
        }),
    },
    Entry {
        table: "invitations",
        public: &[],
        tavolo: &[
            "tavolo",
            "tavolo_name",
            "turn",
            "id",
            "name",
            "reasons",
            "answered",
        ],
        internal: &["explanation", "covers_persons", "needs_alone"],
        numbers: None,
    },
    office(
        "referral",
        &[
            "id",
            "need_type",
            "istat_code",
            "municipality",
            "status",
            "not_covered",
            "referral_persons",
            "referral_undetermined",
            "referral_left",
            "referral_chain",
            "referral_chain_ids",
            "referral_services",
            "sole_broker",
            "sole_broker_ids",
        ],
    ),
    office(
        "referral_brokers",
        &[
            "id",
            "name",
            "needs_through_it",
            "referral_persons",
            "referral_undetermined",
            "need_ids",
            "needs_told",
        ],
    ),
    Entry {
        table: "organizations",
        public: &[
            "id",
            "name",
            "kind",
            "municipality",
            "tavoli",
            "services",
            "need_types",
        ],
        tavolo: &[
            "answered",
            "ties",
            "degree",
            "strength",
            "harmonic",
            "betweenness",
            "betweenness_rank",
            "betweenness_by_strength",
            "cut_vertex",
            "component_size",
        ],
        internal: &["persons_taken"],
        numbers: None,
    },
    Entry {
        table: "services",
        public: &[
            "id",
            "name",
            "providers",
            "municipality",
            "service_status",
            "capacity",
            "unit",
            "needs_reached",
            "as_of",
            "source",
        ],
        tavolo: &[],
        internal: &["persons_taken", "capacity_used"],
        numbers: None,
    },
    Entry {
        table: "network",
        public: &["measure", "value", "without_isolates", "gap"],
        // The network without its lead says what hangs on one organization; confirmed ties, who confirmed none.
        tavolo: &[
            "without_lead",
            "confirmed",
            "collaborates",
            "refers",
            "funds",
            "informs",
        ],
        internal: &[],
        numbers: None,
    },
    office(
        "diagnostics",
        &[
            "severity", "file", "sheet", "row", "column", "value", "repaired", "message", "hint",
        ],
    ),
];

/// Persons of a row and their parts.
const PERSONS: &[&str] = &["persons", "covered", "not_covered", "undetermined", "share"];

/// A table that stays in the office.
const fn office(table: &'static str, columns: &'static [&'static str]) -> Entry {
    Entry {
        table,
        public: &[],
        tavolo: &[],
        internal: columns,
        numbers: None,
    }
}

impl Entry {
    fn of(table: &str) -> Option<&'static Self> {
        ENTRIES.iter().find(|entry| entry.table == table)
    }

    fn shows(&self, column: &str, audience: Audience) -> bool {
        let public = self.public.contains(&column);
        match audience {
            Audience::Internal => true,
            Audience::Tavolo => public || self.tavolo.contains(&column),
            Audience::Public => public,
        }
    }

    /// Whether a column is on the list, for whomever.
    fn names(&self, column: &str) -> bool {
        let mut lists = [self.public, self.tavolo, self.internal].into_iter();
        lists.any(|list| list.contains(&column))
    }

    fn is_shown(&self, audience: Audience) -> bool {
        match audience {
            Audience::Internal => true,
            Audience::Tavolo => !self.public.is_empty() || !self.tavolo.is_empty(),
            Audience::Public => !self.public.is_empty(),
        }
    }
}

/// Whether an audience is shown a table at all.
pub(super) fn is_shown(table: &str, audience: Audience) -> bool {
    audience == Audience::Internal || Entry::of(table).is_some_and(|entry| entry.is_shown(audience))
}

/// The tables that the audience of a briefing is shown, as it is shown them.
pub(super) fn shown<'a>(briefing: &'a Briefing<'a>) -> impl Iterator<Item = Table> + 'a {
    let disclosure = briefing.disclosure();
    CONTENTS
        .iter()
        .filter_map(move |content| filled(content, briefing, &disclosure))
}

/// A table as an audience is shown it; `None` where it is not.
pub(super) fn filled(
    content: &Content,
    briefing: &Briefing<'_>,
    disclosure: &Disclosure<'_>,
) -> Option<Table> {
    let audience = briefing.audience;
    if !is_shown(content.id, audience) {
        return None;
    }
    let mut table = (content.build)(briefing);
    if audience == Audience::Internal {
        return Some(table);
    }
    let entry = Entry::of(content.id)?;
    let told = entry.numbers.as_ref().map(|numbers| {
        let told = (numbers.told)(briefing, disclosure, &table);
        for column in &mut table.columns {
            if numbers.columns.contains(&column.id) {
                empty(&mut column.values, &told);
            }
        }
        told
    });
    debug_assert!(table.columns.iter().all(|column| entry.names(column.id)));
    table
        .columns
        .retain(|column| entry.shows(column.id, audience));
    for column in &mut table.columns {
        round(&mut column.values);
    }
    Some(match told {
        Some(told) => table.flag(WITHHELD, told.iter().map(|told| Some(!told))),
        None => table,
    })
}

/// Whether the numbers of a row are withheld.
pub(super) fn withholds(table: &Table, row: usize) -> bool {
    match values(table, WITHHELD) {
        Some(Values::Flag(flags)) => flags.get(row) == Some(&Some(true)),
        _ => false,
    }
}

/// Empties the cells of rows that are not told.
fn empty(values: &mut Values, told: &[bool]) {
    fn clear<T>(cells: &mut [Option<T>], told: &[bool]) {
        for (cell, _) in cells.iter_mut().zip(told).filter(|(_, told)| !**told) {
            *cell = None;
        }
    }
    match values {
        Values::Text(cells) => clear(cells, told),
        Values::Term(_, cells) => clear(cells, told),
        Values::Measure(cells) => clear(cells, told),
        Values::Whole(cells) | Values::Ordinal(cells) => clear(cells, told),
        Values::Decimal(_, cells) | Values::Mixed(_, cells) | Values::Share(cells) => {
            clear(cells, told);
        }
        Values::Flag(cells) => clear(cells, told),
    }
}

/// Leaves numbers with the decimals that people are shown: more of them can tell what they were worked out of.
fn round(values: &mut Values) {
    if let Values::Decimal(decimals, cells) | Values::Mixed(decimals, cells) = values {
        let scale = 10_f64.powi(*decimals as i32);
        for cell in cells.iter_mut().flatten() {
            *cell = (*cell * scale).round() / scale;
        }
    }
}

fn values<'a>(table: &'a Table, column: &str) -> Option<&'a Values> {
    let mut columns = table.columns.iter();
    Some(&columns.find(|one| one.id == column)?.values)
}

/// The words of a column, by their keys.
fn keys(table: &Table, column: &str) -> Vec<Option<&'static str>> {
    match values(table, column) {
        Some(Values::Term(_, keys)) => keys.clone(),
        _ => vec![None; table.rows()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::samples;

    #[test]
    fn every_table_and_every_column_has_its_entry() {
        samples::briefed(samples::rows(&["Fano", "Pergola"], &["Nido"]), |briefing| {
            for content in CONTENTS {
                let entry = Entry::of(content.id);
                let entry = entry.unwrap_or_else(|| panic!("no entry for `{}`", content.id));
                for column in (content.build)(briefing).columns {
                    let lists = [entry.public, entry.tavolo, entry.internal];
                    let entered = lists.iter().filter(|list| list.contains(&column.id));
                    assert_eq!(entered.count(), 1, "`{}` of `{}`", column.id, content.id);
                }
            }
        });
    }

    #[test]
    fn numbers_that_are_emptied_are_columns_that_leave_the_office() {
        for entry in ENTRIES {
            for column in entry.numbers.iter().flat_map(|numbers| numbers.columns) {
                assert!(
                    entry.shows(column, Audience::Tavolo),
                    "`{column}` of `{}`",
                    entry.table
                );
            }
        }
    }
}
