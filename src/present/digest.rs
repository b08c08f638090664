//! What was found in the data, told one by one or with what is alike said once, counted.

use super::tables::Table;
use super::words::Words;
use super::words::diagnostics::Told;
use crate::analysis::quality::Observation;
use crate::model::diagnostic::{Diagnostic, Origin, Problem, Severity, TableId};
use crate::model::origins::Origins;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows, columns or files a line names before it breaks off.
const NAMED: usize = 3;

/// One thing found, or several alike, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// How much it matters.
    pub severity: Severity,
    /// Where the first one stands; the default origin where it is the dataset as a whole.
    pub origin: Origin,
    /// The same in words.
    pub place: Option<String>,
    /// The cell as written, when one cell shows it.
    pub value: Option<String>,
    /// The value used in its place, where it was repaired.
    pub repaired: Option<String>,
    /// What is wrong, and how many more there are.
    pub text: String,
    /// What to do, where there is something to do.
    pub hint: Option<String>,
    /// How many it stands for.
    pub count: usize,
    /// Whether it goes away by itself when others are mended.
    pub follows: bool,
}

/// Every problem by itself: errors first, and of these last those that only follow from others; else in the order given.
pub fn problems(diagnostics: &[Diagnostic], words: &Words) -> Vec<Entry> {
    let each = diagnostics.iter().map(|diagnostic| vec![diagnostic]);
    problem_entries(each, words)
}

/// Problems of one kind in one file and column said once, with the value of the first and the rows of the others.
///
/// Those with different hints are not alike: each of them says what to do. Rows that only refer to rows that were left out are all one
/// entry, wherever they stand, because nothing is to be done about them; a row that has an error of its own is not counted there.
///
/// What concerns a whole column is grouped by table, what concerns a whole table by kind alone; what concerns the dataset stands by
/// itself. Errors come first, the one that follows from others last of them, then warnings, then notes, each in the order of their first.
/// # Complexity
/// *O*(*d* log *d*) for *d* diagnostics.
pub fn grouped_problems(diagnostics: &[Diagnostic], words: &Words) -> Vec<Entry> {
    let (following, own): (Vec<&Diagnostic>, Vec<&Diagnostic>) = diagnostics
        .iter()
        .partition(|diagnostic| diagnostic.problem.follows());
    let groups = grouped(&own, |diagnostic| {
        let Diagnostic {
            origin, problem, ..
        } = diagnostic;
        let facts = serde_json::to_value(problem).unwrap_or_default();
        if origin.file.is_empty() {
            return vec![facts.to_string()];
        }
        let kind = facts.get("problem").and_then(Json::as_str);
        let mut key = vec![kind.unwrap_or_default().to_owned()];
        // Every sheet has its example row: that is news of the table, not of the row.
        let of_table = *problem == Problem::ExampleRow;
        if !of_table && (origin.row.is_some() || origin.column.is_some()) {
            key.push(origin.label());
        }
        if !of_table && origin.row.is_some() {
            key.push(origin.column.clone().unwrap_or_default());
        }
        key.extend(words.tell("problem", problem).hint);
        key
    });
    let groups = groups
        .into_iter()
        .map(|group| group.into_iter().copied().collect());
    let mut entries = problem_entries(groups, words);
    if let Some(entry) = following_entry(&following, &own, words) {
        let errors = entries.partition_point(|entry| entry.severity == Severity::Error);
        entries.insert(errors, entry);
    }
    entries
}

/// The rows that refer to rows that were left out, in one line; those with an error of their own are not among them.
fn following_entry(following: &[&Diagnostic], own: &[&Diagnostic], words: &Words) -> Option<Entry> {
    let row = |diagnostic: &&Diagnostic| {
        let origin = &diagnostic.origin;
        (origin.file.clone(), origin.sheet.clone(), origin.row)
    };
    let wrong: BTreeSet<_> = own
        .iter()
        .filter(|diagnostic| diagnostic.severity() == Severity::Error)
        .map(row)
        .collect();
    let rows: BTreeSet<_> = following.iter().map(row).collect();
    let count = rows.difference(&wrong).count();
    (count > 0).then(|| Entry {
        severity: Severity::Error,
        origin: Origin::default(),
        place: None,
        value: None,
        repaired: None,
        text: words.fill("digest-following", &[("count", count.into())]),
        hint: None,
        count: following.len(),
        follows: true,
    })
}

/// Every observation by itself, in the order given.
pub fn observations(observations: &[Observation], origins: &Origins, words: &Words) -> Vec<Entry> {
    let each = observations.iter().map(|observation| vec![observation]);
    observation_entries(each, origins, words)
}

/// Observations of one kind about one table said in one sentence, in the order of their first.
pub fn grouped_observations(
    observations: &[Observation],
    origins: &Origins,
    words: &Words,
) -> Vec<Entry> {
    let groups = grouped(observations, |observation| {
        let facts = serde_json::to_value(&observation.judgement).unwrap_or_default();
        let kind = facts.get("judgement").and_then(Json::as_str);
        let table = observation.subject.as_ref().map(|subject| subject.table);
        (
            kind.unwrap_or_default().to_owned(),
            table,
            observation.judgement.together(),
        )
    });
    observation_entries(groups.into_iter(), origins, words)
}

/// Entries as a table, to write beside the results.
pub fn table(entries: &[Entry]) -> Table {
    let all = || entries.iter();
    let file = |entry: &Entry| (!entry.origin.file.is_empty()).then(|| entry.origin.file.clone());
    Table::new("diagnostics")
        .term(
            "severity",
            "severity",
            all().map(|entry| Some(entry.severity.key())),
        )
        .text("file", all().map(file))
        .text("sheet", all().map(|entry| entry.origin.sheet.clone()))
        .ordinal("row", all().map(|entry| entry.origin.row))
        .text("column", all().map(|entry| entry.origin.column.clone()))
        .text("value", all().map(|entry| entry.value.clone()))
        .text("repaired", all().map(|entry| entry.repaired.clone()))
        .text("message", all().map(|entry| Some(&entry.text)))
        .text("hint", all().map(|entry| entry.hint.clone()))
}

/// The items by key, groups in the order of their first item.
fn grouped<'a, T, K: Ord>(items: &'a [T], key: impl Fn(&'a T) -> K) -> Vec<Vec<&'a T>> {
    let mut places = BTreeMap::new();
    let mut groups: Vec<Vec<&T>> = Vec::new();
    for item in items {
        let place = *places.entry(key(item)).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Vec::new());
        }
        groups[place].push(item);
    }
    groups
}

fn problem_entries<'a>(
    groups: impl Iterator<Item = Vec<&'a Diagnostic>>,
    words: &Words,
) -> Vec<Entry> {
    let entry = |group: Vec<&Diagnostic>| {
        let (first, others) = group.split_first()?;
        let Told { text, hint } = words.problem(&first.problem);
        Some(Entry {
            severity: first.severity(),
            place: words.origin(&first.origin),
            origin: first.origin.clone(),
            value: first.value.clone(),
            repaired: first.problem.repaired().map(str::to_owned),
            text: text + &others_said(&first.origin, others, words),
            hint,
            count: group.len(),
            follows: first.problem.follows(),
        })
    };
    let mut entries: Vec<Entry> = groups.filter_map(entry).collect();
    entries.sort_by_key(|entry| (entry.severity, entry.follows));
    entries
}

/// Where the others of a group stand: `; e altre 12 righe: 5, 7, 9, …`.
fn others_said(first: &Origin, others: &[&Diagnostic], words: &Words) -> String {
    if others.is_empty() {
        return String::new();
    }
    let origins = || others.iter().map(|other| &other.origin);
    let rows: BTreeSet<usize> = origins()
        .filter_map(|origin| origin.row)
        .filter(|row| Some(*row) != first.row)
        .collect();
    let (message, mut named): (_, Vec<String>) = if origins().any(|o| o.table() != first.table()) {
        // A table may hold several of them: it is named once.
        let mut tables: Vec<String> = Vec::new();
        for origin in origins().filter(|origin| origin.table() != first.table()) {
            let name = origin.sheet.clone().unwrap_or(origin.file.clone());
            if !tables.contains(&name) {
                tables.push(name);
            }
        }
        ("digest-other-tables", tables)
    } else if first.row.is_some() {
        let rows = rows.iter().map(ToString::to_string).collect();
        ("digest-other-rows", rows)
    } else {
        let columns = origins().filter_map(|origin| origin.column.clone());
        ("digest-other-columns", columns.collect())
    };
    let (message, count) = if named.is_empty() {
        ("digest-same-row", others.len())
    } else {
        (message, named.len())
    };
    broken_off(&mut named);
    let values = [("count", count.into()), ("named", named.join(", ").into())];
    words.fill(message, &values)
}

fn broken_off(named: &mut Vec<String>) {
    if named.len() > NAMED {
        named.truncate(NAMED);
        named.push("…".to_owned());
    }
}

fn observation_entries<'a>(
    groups: impl Iterator<Item = Vec<&'a Observation>>,
    origins: &Origins,
    words: &Words,
) -> Vec<Entry> {
    let entry = |group: Vec<&Observation>| {
        let first = group.first()?;
        let Told { text, hint } = words.observed(&group);
        let places: Vec<&Origin> = group
            .iter()
            .filter_map(|observation| observation.subject.as_ref())
            .filter_map(|subject| origins.of(subject.table, &subject.key))
            .collect();
        let origin = places.first().copied().cloned().unwrap_or_default();
        Some(Entry {
            severity: first.severity(),
            place: if group.len() > 1 && !is_of_ties(first) {
                // The names say which; the file is where to look for them.
                words.origin(&origin.table())
            } else {
                rows_said(&origin, &places, words)
            },
            origin,
            value: None,
            repaired: None,
            text,
            hint,
            count: group.len(),
            follows: false,
        })
    };
    groups.filter_map(entry).collect()
}

/// Whether an observation is about a tie, which has no name but its row.
fn is_of_ties(observation: &Observation) -> bool {
    let subject = observation.subject.as_ref();
    subject.is_some_and(|subject| subject.table == TableId::Ties)
}

/// Where observations stand: `legami.csv, righe 5, 7, 9, …`.
fn rows_said(first: &Origin, places: &[&Origin], words: &Words) -> Option<String> {
    let rows: BTreeSet<usize> = places.iter().filter_map(|place| place.row).collect();
    if rows.len() < 2 {
        return words.origin(first);
    }
    let mut named = rows.iter().map(ToString::to_string).collect();
    broken_off(&mut named);
    let values = [
        ("file", words.origin(&first.table())?.into()),
        ("rows", named.join(", ").into()),
    ];
    Some(words.fill("origin-rows", &values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::quality::{Judgement, Subject};
    use crate::model::district::Language;

    fn found(file: &str, row: Option<usize>, column: Option<&str>, problem: Problem) -> Diagnostic {
        Diagnostic {
            origin: Origin {
                row,
                column: column.map(str::to_owned),
                ..Origin::file(file)
            },
            value: row.map(|row| format!("v{row}")),
            problem,
        }
    }

    fn unknown(row: usize, column: &str) -> Diagnostic {
        let problem = Problem::UnknownId {
            table: TableId::Organizations,
            nearest: (row == 3).then(|| "alfa".to_owned()),
        };
        found("legami.csv", Some(row), Some(column), problem)
    }

    /// Severity, place, count and text of each.
    fn told(entries: &[Entry]) -> Vec<(Severity, String, usize, String)> {
        let tell = |entry: &Entry| {
            let place = entry.place.clone().unwrap_or_default();
            (entry.severity, place, entry.count, entry.text.clone())
        };
        entries.iter().map(tell).collect()
    }

    #[test]
    fn problems_of_one_kind_file_and_column_are_one_entry() {
        let words = Words::new(Language::It);
        let columns = |name: &str| {
            found(
                "enti.csv",
                None,
                Some(name),
                Problem::UnknownColumn { nearest: None },
            )
        };
        let diagnostics = [
            found("bisogni.csv", None, None, Problem::EmptyTable),
            columns("fax"),
            columns("pec"),
            unknown(3, "da"),
            unknown(5, "a"),
            unknown(6, "da"),
            unknown(6, "da"),
            unknown(8, "da"),
            unknown(9, "da"),
            unknown(12, "da"),
            found("tavoli.csv", None, None, Problem::EmptyTable),
        ];
        let entries = grouped_problems(&diagnostics, &words);
        assert_eq!(
            told(&entries),
            [
                (
                    Severity::Error,
                    "legami.csv, riga 3, colonna da".to_owned(),
                    1,
                    "non è nella tabella enti".to_owned()
                ),
                (
                    Severity::Error,
                    "legami.csv, riga 5, colonna a".to_owned(),
                    1,
                    "non è nella tabella enti".to_owned()
                ),
                (
                    Severity::Error,
                    "legami.csv, riga 6, colonna da".to_owned(),
                    5,
                    "non è nella tabella enti; e altre 3 righe: 8, 9, 12".to_owned()
                ),
                (
                    Severity::Warning,
                    "enti.csv, colonna fax".to_owned(),
                    2,
                    "non è una colonna di questa tabella: non è letta; e un'altra colonna: pec"
                        .to_owned()
                ),
                (
                    Severity::Note,
                    "bisogni.csv".to_owned(),
                    2,
                    "la tabella non ha righe; e un'altra tabella: tavoli.csv".to_owned()
                ),
            ]
        );
        assert_eq!(entries[0].value.as_deref(), Some("v3"));
        assert!(
            entries[0]
                .hint
                .as_ref()
                .is_some_and(|hint| hint.contains("`alfa`"))
        );
        let counted: usize = entries.iter().map(|entry| entry.count).sum();
        assert_eq!(counted, diagnostics.len());
        assert_eq!(problems(&diagnostics, &words).len(), diagnostics.len());
    }

    #[test]
    fn causes_come_first_and_what_only_follows_from_them_is_one_line() {
        let words = Words::new(Language::It);
        let refers = |file: &str, row: usize, column: &str| {
            let problem = Problem::RefersToRefused {
                table: TableId::Organizations,
                refused_row: 2,
            };
            found(file, Some(row), Some(column), problem)
        };
        let diagnostics = [
            refers("legami.csv", 3, "da"),
            refers("legami.csv", 3, "a"),
            refers("legami.csv", 4, "da"),
            // This one has an error of its own, and does not mend itself.
            refers("legami.csv", 5, "da"),
            unknown(5, "a"),
            refers("servizi.csv", 3, "ente"),
            found("enti.csv", Some(2), Some("id"), Problem::MissingValue),
            found(
                "enti.csv",
                None,
                Some("pec"),
                Problem::UnknownColumn { nearest: None },
            ),
        ];
        let entries = grouped_problems(&diagnostics, &words);
        let places: Vec<_> = entries.iter().map(|entry| entry.place.as_deref()).collect();
        assert_eq!(
            places,
            [
                Some("legami.csv, riga 5, colonna a"),
                Some("enti.csv, riga 2, colonna id"),
                None,
                Some("enti.csv, colonna pec"),
            ]
        );
        assert_eq!(
            entries[2].text,
            "altre 3 righe parlano di righe lasciate fuori: si correggono da sé quando quelle sono corrette"
        );
        let counted: usize = entries.iter().map(|entry| entry.count).sum();
        assert_eq!(counted, diagnostics.len());
        let each = problems(&diagnostics, &words);
        let follow: Vec<bool> = each.iter().map(|entry| entry.follows).collect();
        assert_eq!(follow, [false, false, true, true, true, true, true, false]);
    }

    #[test]
    fn what_is_to_be_done_differently_is_said_apart() {
        let words = Words::new(Language::It);
        let column = |name: &str, nearest: Option<&str>| {
            let nearest = nearest.map(str::to_owned);
            found(
                "enti.csv",
                None,
                Some(name),
                Problem::UnknownColumn { nearest },
            )
        };
        let entries = grouped_problems(
            &[
                column("fax", None),
                column("pec", None),
                column("risposto", Some("ha_risposto")),
            ],
            &words,
        );
        assert_eq!(entries.len(), 2);
        assert_eq!(entries[1].hint.as_deref(), Some("forse `ha_risposto`?"));
    }

    #[test]
    fn a_table_with_several_is_named_once() {
        let words = Words::new(Language::It);
        let tables = ["enti", "servizi", "servizi", "enti", "bisogni"];
        let diagnostics = tables.map(|sheet| {
            let mut diagnostic = found("dati.xlsx", Some(2), Some("id"), Problem::ExampleRow);
            diagnostic.origin.sheet = Some(sheet.to_owned());
            diagnostic
        });
        let entries = grouped_problems(&diagnostics, &words);
        assert!(
            entries[0]
                .text
                .ends_with("; e altre 2 tabelle: servizi, bisogni"),
            "{}",
            entries[0].text
        );
    }

    #[test]
    fn what_concerns_the_dataset_stands_by_itself_and_one_row_may_hold_several() {
        let words = Words::new(Language::It);
        let absent = |table| Diagnostic {
            origin: Origin::default(),
            value: None,
            problem: Problem::AbsentTable { table },
        };
        let diagnostics = [
            absent(TableId::Ties),
            absent(TableId::Addresses),
            unknown(4, "ente"),
            unknown(4, "ente"),
        ];
        let entries = grouped_problems(&diagnostics, &words);
        let counts: Vec<usize> = entries.iter().map(|entry| entry.count).collect();
        assert_eq!(counts, [2, 1, 1]);
        assert!(
            entries[0].text.ends_with("; e un altro nella stessa riga"),
            "{}",
            entries[0].text
        );
        assert_eq!(entries[1].place, None);
    }

    #[test]
    fn every_sheet_has_its_example_row_and_that_is_one_piece_of_news() {
        let words = Words::new(Language::It);
        let example = |sheet: &str| {
            let mut diagnostic = found("dati.xlsx", Some(2), Some(sheet), Problem::ExampleRow);
            diagnostic.origin.sheet = Some(sheet.to_owned());
            diagnostic
        };
        let diagnostics = ["enti", "servizi", "bisogni", "legami", "tavoli"].map(example);
        let entries = grouped_problems(&diagnostics, &words);
        let place = "dati.xlsx, foglio enti, riga 2, colonna enti".to_owned();
        let text = "è la riga di esempio: non è un dato, e non è letta; e altre 4 tabelle: servizi, \
                    bisogni, legami, …";
        assert_eq!(
            told(&entries),
            [(Severity::Note, place, 5, text.to_owned())]
        );
    }

    fn outside(key: &str) -> Observation {
        Observation {
            subject: Some(Subject {
                table: TableId::Organizations,
                key: key.to_owned(),
                name: format!("Ente {key}"),
            }),
            judgement: Judgement::InNoTavolo,
        }
    }

    #[test]
    fn observations_of_one_kind_are_one_sentence_with_the_first_names() {
        let words = Words::new(Language::It);
        let origins = Origins::default();
        let list = ["a", "b", "c", "d", "e"].map(outside);
        let entries = grouped_observations(&list, &origins, &words);
        assert_eq!(entries.len(), 1);
        assert_eq!(
            entries[0].text,
            "5 enti non sono in nessun tavolo: Ente a, Ente b, Ente c e altri 2"
        );
        assert_eq!((entries[0].count, &entries[0].place), (5, &None));
        let each = observations(&list, &origins, &words);
        assert_eq!(each.len(), 5);
        assert_eq!(each[4].text, "Ente e non è in nessun tavolo");
    }
}
