//! Code lists that come with the program: sections of the register, activities of law, areas of the national survey.

/// A list of codes. Where each comes from is told in `src/assets/codelists/README.md`.
#[derive(Debug, Clone, Copy)]
pub struct CodeList {
    /// Its name, by which a column refers to it.
    pub id: &'static str,
    csv: &'static str,
}

/// A code of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The code, as data holds it.
    pub code: String,
    /// What it means, in Italian.
    pub italian: String,
    /// What it means, in English.
    pub english: String,
    /// The law or the survey it comes from.
    pub source: String,
    /// Whether it was read in that source; what was not is shown as to be verified.
    pub verified: bool,
}

/// Every list, in the order people meet them.
pub const CODE_LISTS: [CodeList; 3] = [
    CodeList {
        id: "runts_sections",
        csv: include_str!("../assets/codelists/runts_sections.csv"),
    },
    CodeList {
        id: "activities",
        csv: include_str!("../assets/codelists/activities.csv"),
    },
    CodeList {
        id: "areas",
        csv: include_str!("../assets/codelists/areas.csv"),
    },
];

impl CodeList {
    /// Its codes, in the order of the source.
    pub fn codes(&self) -> Vec<Code> {
        let mut reader = csv::Reader::from_reader(self.csv.as_bytes());
        // A row that cannot be read would be a slip of ours, which the test below rules out.
        let rows = reader.records().filter_map(Result::ok);
        rows.map(|row| {
            let cell = |column| row.get(column).unwrap_or_default().to_owned();
            Code {
                code: cell(0),
                italian: cell(1),
                english: cell(2),
                source: cell(3),
                verified: row.get(4) == Some("yes"),
            }
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::schema::{SCHEMAS, Source};
    use super::*;

    #[test]
    fn every_list_is_whole_and_says_what_was_not_verified() {
        let counts = CODE_LISTS.map(|list| list.codes().len());
        assert_eq!(counts, [7, 26, 7]);
        for list in CODE_LISTS {
            for code in list.codes() {
                let texts = [&code.code, &code.italian, &code.english, &code.source];
                assert!(texts.iter().all(|text| !text.is_empty()), "{code:?}");
            }
        }
        let unverified: Vec<String> = CODE_LISTS
            .iter()
            .flat_map(CodeList::codes)
            .filter(|code| !code.verified)
            .map(|code| code.code)
            .collect();
        assert_eq!(unverified, ["t", "u", "v", "w", "x", "y", "z"]);
    }

    #[test]
    fn columns_refer_to_lists_and_tables_that_are_there() {
        for column in SCHEMAS.iter().flat_map(|schema| schema.columns) {
            let there = match column.source {
                Some(Source::List(id)) => CODE_LISTS.iter().any(|list| list.id == id),
                Some(Source::Table(table) | Source::Among(table)) => {
                    SCHEMAS.iter().any(|schema| schema.table == table)
                }
                Some(Source::Words(_)) | None => true,
            };
            assert!(there, "{column:?}");
        }
    }
}
