//! Organizations of a package.

use super::classify::Terms;
use super::package::Package;
use super::places::Sites;
use super::profile::word;
use super::{has_commas, line};
use crate::ingest::fiscal::{FiscalCode, fiscal_code};
use crate::ingest::import::{Offer, Place, slug};
use crate::model::diagnostic::{Problem, TableId};
use crate::model::hsds::{OWN_SCHEME, TAX_CODE};
use crate::model::import::Tally;
use std::collections::BTreeMap;

/// The organizations that can be used, and the account of their rows.
pub(super) fn read(
    package: &mut Package,
    terms: &Terms,
    sites: &Sites,
    place: &Place,
) -> (Vec<Offer>, Tally) {
    let Some(tab) = package.tabs.remove("organization") else {
        return (Vec::new(), Tally::default());
    };
    let comma = has_commas(place, TableId::Organizations);
    let identifiers = Identifiers::of(package);
    let mut offers = Vec::new();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (row, cells) in &tab.rows {
        let cell = |name| tab.cell(cells, name);
        let origin = tab.origin(*row);
        let (key, name) = (cell("id"), line(cell("name")));
        let lacking = [("id", key.is_empty()), ("name", name.is_empty())];
        if let Some((column, _)) = lacking.into_iter().find(|(_, lacks)| *lacks) {
            package.report(origin, Some(column), None, Problem::MissingValue);
            package.refuse(TableId::Organizations, key, *row);
            continue;
        }
        if let Some(&first_row) = seen.get(key) {
            package.report(
                origin,
                Some("id"),
                Some(key),
                Problem::DuplicateRow { first_row },
            );
            continue;
        }
        seen.insert(key, row.row);
        let code = identifiers
            .tax_codes
            .get(key)
            .map_or(cell("tax_id"), String::as_str);
        let code = match fiscal_code(code) {
            Some(FiscalCode::Right(code) | FiscalCode::Restored(code)) => Some(code),
            Some(FiscalCode::Doubtful(code)) => {
                package.report(origin, None, Some(&code), Problem::FiscalCodeDigit);
                Some(code)
            }
            Some(FiscalCode::Personal) => {
                package.report(origin, None, None, Problem::PersonalFiscalCode);
                None
            }
            Some(FiscalCode::Other) => {
                package.report(origin, None, None, Problem::NotAFiscalCode);
                None
            }
            None => None,
        };
        let site = sites.of_organization.get(key).cloned().unwrap_or_default();
        let (latitude, longitude) = site.point(comma).unwrap_or_default();
        let described = line(cell("description"));
        let notes = if described == name {
            String::new()
        } else {
            described
        };
        let own = identifiers.own.get(key);
        offers.push(Offer {
            key: key.to_owned(),
            id: own.cloned().unwrap_or_else(|| slug(&name)),
            fiscal_code: code.clone(),
            said: vec![
                ("name", name),
                (
                    "kind",
                    word(TableId::Organizations, "kind", &terms.get(key, "kind")),
                ),
                ("runts_section", terms.get(key, "runts_section")),
                ("fiscal_code", code.unwrap_or_default()),
                (
                    "municipality",
                    site.municipality
                        .map(|code| code.to_string())
                        .unwrap_or_default(),
                ),
                ("latitude", latitude),
                ("longitude", longitude),
                ("activities", terms.get(key, "activities")),
                ("volunteers", terms.get(key, "volunteers")),
                ("staff", terms.get(key, "staff")),
                ("answered", flag(&terms.get(key, "answered"))),
            ],
            once: vec![("notes", notes)],
            follows: Vec::new(),
            aside: Vec::new(),
        });
    }
    let tally = Tally {
        read: tab.read(),
        imported: offers.len(),
        filtered: 0,
        left_out: tab.read() - offers.len(),
    };
    package.tabs.insert("organization".to_owned(), tab);
    (offers, tally)
}

fn flag(value: &str) -> String {
    match value {
        "true" => "sì",
        "false" => "no",
        other => other,
    }
    .to_owned()
}

/// What organizations are called elsewhere.
struct Identifiers {
    /// By the dataset that the package was made from.
    own: BTreeMap<String, String>,
    /// By the tax office.
    tax_codes: BTreeMap<String, String>,
}

impl Identifiers {
    fn of(package: &Package) -> Self {
        let mut identifiers = Self {
            own: BTreeMap::new(),
            tax_codes: BTreeMap::new(),
        };
        let Some(tab) = package.tabs.get("organization_identifier") else {
            return identifiers;
        };
        for (_, row) in &tab.rows {
            let cell = |name| tab.cell(row, name);
            let (organization, identifier) = (cell("organization_id"), line(cell("identifier")));
            let kind = cell("identifier_type").to_lowercase();
            let list = if cell("identifier_scheme") == OWN_SCHEME {
                &mut identifiers.own
            } else if cell("identifier_scheme") == TAX_CODE.0
                || [TAX_CODE.1, "tax", "partita iva", "vat"]
                    .iter()
                    .any(|word| kind.contains(word))
            {
                &mut identifiers.tax_codes
            } else {
                continue;
            };
            list.entry(organization.to_owned()).or_insert(identifier);
        }
        identifiers
    }
}
