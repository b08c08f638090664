//! The columns of the register that are read, by their Italian and German names. What is not named here is never looked at.

use crate::ingest::names::folded;

/// A column that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    FiscalCode,
    Number,
    Name,
    Section,
    Comune,
    Province,
    Date,
}

/// Every column that is read.
const FIELDS: [Field; 7] = [
    Field::FiscalCode,
    Field::Number,
    Field::Name,
    Field::Section,
    Field::Comune,
    Field::Province,
    Field::Date,
];

/// The columns by which the header is known.
pub(super) const REQUIRED: [Field; 3] = [Field::FiscalCode, Field::Name, Field::Comune];

/// Parts of the names of columns that hold a person's name or code, which are not read whatever else they are called.
const PERSONS: [&str; 6] = [
    "rappresentan",
    "legali_rapp",
    "legale_rapp",
    "cognome",
    "vertret",
    "vorname",
];

impl Field {
    /// Its names, the Italian one of today's exports first.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::FiscalCode => &["codice_fiscale", "steuernummer", "cf"],
            Self::Number => &[
                "repertorio",
                "numero_repertorio",
                "n_repertorio",
                "repertoire",
            ],
            Self::Name => &["denominazione", "bezeichnung"],
            Self::Section => &["sezione", "sektion"],
            Self::Comune => &[
                "comune_sede_legale",
                "comune",
                "gemeinsame_rechtssitz",
                "gemeinde",
            ],
            Self::Province => &[
                "provincia_sede_legale",
                "provincia",
                "provinz_rechtssitz",
                "provinz",
            ],
            Self::Date => &["data_iscrizione", "anmeldedatum"],
        }
    }

    /// Its Italian name as the register writes it.
    pub(super) fn italian(self) -> &'static str {
        match self {
            Self::FiscalCode => "codice fiscale",
            Self::Number => "repertorio",
            Self::Name => "denominazione",
            Self::Section => "sezione",
            Self::Comune => "comune sede legale",
            Self::Province => "provincia sede legale",
            Self::Date => "data iscrizione",
        }
    }
}

/// Where each column stands.
#[derive(Debug)]
pub(super) struct Columns {
    places: [Option<usize>; FIELDS.len()],
    /// How many cells the header has.
    pub(super) width: usize,
    /// The names as written, on one line.
    written: [String; FIELDS.len()],
}

impl Columns {
    /// The columns, if this row is the header.
    pub(super) fn find(cells: &[String]) -> Option<Self> {
        let places = FIELDS.map(|field| {
            // `Denominazione` before `Denominazione breve`.
            let whole = cells.iter().position(|cell| is(cell, field, true));
            whole.or_else(|| cells.iter().position(|cell| is(cell, field, false)))
        });
        let found = |field: Field| places[field as usize].is_some();
        if !REQUIRED.into_iter().all(found) {
            return None;
        }
        let written = FIELDS.map(|field| {
            let place = places[field as usize];
            let name = place.and_then(|place| cells.get(place));
            let words: Vec<&str> =
                name.map_or_else(Vec::new, |name| name.split_whitespace().collect());
            words.join(" ")
        });
        Some(Self {
            places,
            width: cells.len(),
            written,
        })
    }

    /// How many of the columns that are read the header has.
    pub(super) fn found(&self) -> usize {
        self.places.iter().flatten().count()
    }

    /// The text of a cell, without surrounding blanks; empty where there is none.
    pub(super) fn cell<'c>(&self, cells: &'c [String], field: Field) -> &'c str {
        self.places[field as usize]
            .and_then(|place| cells.get(place))
            .map_or("", |cell| cell.trim())
    }

    /// The name of a column as the file writes it.
    pub(super) fn written(&self, field: Field) -> &str {
        &self.written[field as usize]
    }
}

/// Whether a header is that of a column: as a whole or in one of its two languages, or, less strictly, by its first words.
fn is(header: &str, field: Field, strictly: bool) -> bool {
    let whole = folded(header);
    if PERSONS.iter().any(|person| whole.contains(person)) {
        return false;
    }
    let names = field.names();
    let mut parts = header.split(['/', '\n']).map(folded);
    if strictly {
        names.contains(&whole.as_str()) || parts.any(|part| names.contains(&part.as_str()))
    } else {
        let begins = |name: &&str| {
            whole
                .strip_prefix(*name)
                .is_some_and(|rest| rest.starts_with('_'))
        };
        names.iter().any(begins)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(names: &[&str]) -> Vec<String> {
        names.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_header_of_the_export_is_known_and_the_persons_column_is_not_read() {
        let names = header(&[
            "Codice fiscale / Steuernummer",
            "Repertorio / Repertoire",
            "Denominazione / Bezeichnung",
            "Sezione (*) / Sektion",
            "Cognome e nome legali rapp. / Name und Vorname d. gesetzl. Vertreters",
            "Rete / Netzwerk",
            "Comune sede legale / Gemeinsame Rechtssitz",
            "Provincia sede legale / Provinz Rechtssitz",
            "5x 1000",
            "Data iscrizione / Anmeldedatum",
        ]);
        let columns = Columns::find(&names).expect("the header");
        let places: Vec<usize> = columns.places.iter().flatten().copied().collect();
        assert_eq!(places, [0, 1, 2, 3, 6, 7, 9]);
        assert_eq!(columns.written(Field::Section), "Sezione (*) / Sektion");
    }

    #[test]
    fn order_and_case_do_not_matter_and_a_title_is_no_header() {
        let names = header(&[
            "PROVINCIA",
            "CODICE FISCALE RAPPRESENTANTE LEGALE",
            "COMUNE",
            "Denominazione\nBezeichnung",
            "CODICE FISCALE ENTE",
        ]);
        let columns = Columns::find(&names).expect("the header");
        let row = header(&["PU", "X", " FANO ", "ALI"]);
        assert_eq!(columns.cell(&row, Field::Comune), "FANO");
        assert_eq!(columns.cell(&row, Field::Name), "ALI");
        assert_eq!(columns.cell(&row, Field::FiscalCode), "");
        assert!(Columns::find(&header(&["Elenco degli enti iscritti"])).is_none());
    }
}
