//! How many residents a standard is about.

use super::terms::Filter;
use crate::model::district::District;
use crate::model::ids::MunicipalityCode;
use std::collections::BTreeMap;

/// Residents by age of the latest year that the data has.
#[derive(Debug)]
pub(super) struct Census<'a> {
    district: &'a District,
    /// The latest year, where rows state one.
    pub(super) year: Option<u16>,
    /// By municipality and age: with both sexes in one row, and by sex.
    ages: BTreeMap<(&'a MunicipalityCode, u8), [Option<u64>; 2]>,
}

impl<'a> Census<'a> {
    pub(super) fn of(district: &'a District) -> Self {
        let year = district.residents.iter().filter_map(|row| row.year).max();
        let mut ages: BTreeMap<_, [Option<u64>; 2]> = BTreeMap::new();
        for row in district.residents.iter().filter(|row| row.year == year) {
            let counts = ages.entry((&row.municipality, row.age)).or_default();
            let count = &mut counts[usize::from(row.sex.is_some())];
            *count = Some(count.unwrap_or(0) + u64::from(row.total));
        }
        Self {
            district,
            year,
            ages,
        }
    }

    /// Whether no resident is counted by age, so that only the municipalities' own numbers are known.
    pub(super) fn is_empty(&self) -> bool {
        self.ages.is_empty()
    }

    /// The residents of a municipality whom a filter means; `None` where that is not known.
    ///
    /// Where a row has both sexes together, those of each sex are not added to it. Without any residents by age the number of all comes
    /// from the table of municipalities. A municipality that the latest year leaves out is not known.
    pub(super) fn count(&self, filter: &Filter, code: &MunicipalityCode) -> Option<u64> {
        let wanted = match filter {
            Filter::NotPerResident | Filter::Unreadable => return None,
            Filter::Everybody if self.is_empty() => {
                return self
                    .district
                    .network
                    .municipality(code)?
                    .population
                    .map(u64::from);
            }
            Filter::Everybody => 0..=u8::MAX,
            Filter::Ages(ages) => ages.clone(),
        };
        let mut here = self.ages.range((code, 0)..=(code, u8::MAX)).peekable();
        here.peek()?;
        let wanted = here.filter(|((_, age), _)| wanted.contains(age));
        Some(
            wanted
                .map(|(_, [together, by_sex])| together.or(*by_sex).unwrap_or(0))
                .sum(),
        )
    }
}
