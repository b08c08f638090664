//! The table of likely duplicates, with a column for the person who decides.

use crate::analysis::duplicates::DuplicatePair;
use crate::analysis::duplicates::likeness::{Reason, Side};
use crate::model::district::District;
use crate::model::node::Organization;
use crate::present::tables::{Readership, Table};
use crate::present::words::Words;

/// One row a pair, the likeliest first: `score`, then `id`, `name`, `municipality` and `fiscal_code` of both, `reason`, and `same`,
/// which is empty: people mark it.
///
/// Pairs are those of [`crate::analysis::duplicates::duplicates_in`] on this district.
pub fn duplicates(pairs: &[DuplicatePair], district: &District, words: &Words) -> Table {
    let organizations: Vec<&Organization> = district.network.organizations().collect();
    let of = |side: fn(&DuplicatePair) -> usize| {
        let organizations = &organizations;
        move || pairs.iter().map(move |pair| organizations[side(pair)])
    };
    let (a, b) = (of(|pair| pair.a), of(|pair| pair.b));
    let municipality = |organization: &Organization| {
        Some(
            district
                .municipality_name(organization.municipality.as_ref()?)
                .to_owned(),
        )
    };
    Table::new("duplicates")
        .decimal(
            "score",
            2,
            // More digits than three would only look exact.
            pairs
                .iter()
                .map(|pair| Some((pair.score * 1000.0).round() / 1000.0)),
        )
        .text("id_a", a().map(|organization| Some(&organization.id)))
        .text("name_a", a().map(|organization| Some(&organization.name)))
        .text("municipality_a", a().map(municipality))
        .only(Readership::Files)
        .text(
            "fiscal_code_a",
            a().map(|organization| organization.fiscal_code.as_ref()),
        )
        .only(Readership::Files)
        .text("id_b", b().map(|organization| Some(&organization.id)))
        .text("name_b", b().map(|organization| Some(&organization.name)))
        .text("municipality_b", b().map(municipality))
        .only(Readership::Files)
        .text(
            "fiscal_code_b",
            b().map(|organization| organization.fiscal_code.as_ref()),
        )
        .only(Readership::Files)
        .text(
            "reason",
            pairs.iter().map(|pair| {
                let names = [pair.a, pair.b].map(|place| organizations[place].name.as_str());
                Some(reasons(&pair.reasons, names, words))
            }),
        )
        .text("same", pairs.iter().map(|_| None::<&str>))
        .only(Readership::Files)
}

/// Why a pair of these names is thought to be one, and what speaks against it.
pub(super) fn reasons(reasons: &[Reason], [a, b]: [&str; 2], words: &Words) -> String {
    let told: Vec<String> = reasons
        .iter()
        .map(|reason| {
            let name = match reason.wrong() {
                Some(Side::B) => b,
                _ => a,
            };
            words.fill(
                &format!("likeness-{}", reason.key()),
                &[("name", name.into())],
            )
        })
        .collect();
    told.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;

    #[test]
    fn every_reason_has_its_words() {
        let wrong = Side::A;
        for reason in [
            Reason::SameFiscalCode,
            Reason::SameInvalidFiscalCode,
            Reason::FiscalCodeOneWrong { wrong },
            Reason::FiscalCodeSwapped { wrong },
            Reason::SameName,
            Reason::LikeName,
            Reason::NameWithin,
            Reason::SameMunicipality,
            Reason::SamePlace,
            Reason::DifferentFiscalCodes,
            Reason::DifferentMunicipalities,
            Reason::DifferentForms,
            Reason::DifferentWords,
        ] {
            let id = format!("likeness-{}", reason.key());
            assert!(Words::new(Language::It).has(&id), "{id}");
        }
    }
}
