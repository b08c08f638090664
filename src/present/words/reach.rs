//! Coverage in words: why a need is not covered, and the account of persons.

use super::{Value, Words};
use crate::analysis::coverage::shortfall::Shortfall;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::totals::Totals;
use crate::model::diagnostic::{RowCount, TableId};

impl Words {
    /// Reasons in one line of several clauses; persons are said as the caller says them, who says `withheld` of a
    /// number too small to be told.
    pub fn shortfalls<'a>(
        &self,
        shortfalls: &[Shortfall],
        persons: impl Fn(u32) -> Value<'a>,
    ) -> String {
        let clauses: Vec<String> = shortfalls
            .iter()
            .map(|shortfall| self.shortfall(shortfall, &persons))
            .collect();
        clauses.join("; ")
    }

    fn shortfall<'a>(&self, shortfall: &Shortfall, shown: &impl Fn(u32) -> Value<'a>) -> String {
        let id = format!("shortfall-{}", shortfall.key());
        match *shortfall {
            Shortfall::NoService => self.say(&id),
            Shortfall::PlacesTaken { persons } | Shortfall::UnstatedCapacity { persons } => {
                self.fill(&id, &[("persons", shown(persons))])
            }
            Shortfall::Ended { services }
            | Shortfall::NotYet { services }
            | Shortfall::Suspended { services }
            | Shortfall::OtherTarget { services }
            | Shortfall::OtherAges { services }
            | Shortfall::NotListed { services }
            | Shortfall::UnknownDistance { services } => {
                self.fill(&id, &[("services", services.into())])
            }
            Shortfall::TooFar {
                services,
                minutes,
                estimated,
            } => {
                let message = match estimated {
                    true => "shortfall-minutes-about",
                    false => "shortfall-minutes",
                };
                let minutes = self.decimal(minutes, 0);
                let minutes = self.fill(message, &[("minutes", minutes.into())]);
                let values = [("services", services.into()), ("minutes", minutes.into())];
                self.fill(&id, &values)
            }
        }
    }

    /// The account of needs, or of places of demand: persons; the needs without a number, which are counted apart; and rows read, used and
    /// left out. Whatever is written of these needs, in whatever format, adds up to this.
    pub fn account(&self, totals: &Totals, counts: &[RowCount]) -> Vec<String> {
        let counted = [TableId::Needs, TableId::Demand];
        let rows = counts.iter().find(|count| counted.contains(&count.table));
        let mut lines = vec![self.fill(
            "account-persons",
            &[
                ("persons", totals.persons.into()),
                ("covered", totals.covered.into()),
                ("notcovered", totals.not_covered.into()),
                ("undetermined", totals.undetermined.into()),
            ],
        )];
        // A place of demand always has a number.
        if rows.is_none_or(|count| count.table == TableId::Needs) {
            lines.push(self.fill(
                "account-unnumbered",
                &[
                    ("unknown", totals.count(NeedStatus::Unknown).into()),
                    ("needs", totals.all().into()),
                ],
            ));
        }
        lines.extend(rows.map(|count| self.account_rows(count)));
        lines
    }

    /// The rows of a table: read, used and left out.
    pub fn account_rows(&self, count: &RowCount) -> String {
        let table = self.say(&format!("table-{}", count.table.term()));
        let values = [
            ("table", table.into()),
            ("read", count.read.into()),
            ("used", count.used.into()),
            ("leftout", count.left_out.into()),
        ];
        self.fill("account-rows", &values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;

    #[test]
    fn every_reason_is_said_in_both_languages() {
        for language in [Language::It, Language::En] {
            let words = Words::new(language);
            for key in Shortfall::KEYS {
                assert!(words.has(&format!("shortfall-{key}")), "{key}");
            }
        }
    }

    #[test]
    fn reasons_are_clauses_of_one_line() {
        let words = Words::new(Language::It);
        let shortfalls = [
            Shortfall::PlacesTaken { persons: 12 },
            Shortfall::Suspended { services: 1 },
            Shortfall::TooFar {
                services: 2,
                minutes: 41.4,
                estimated: true,
            },
        ];
        assert_eq!(
            words.shortfalls(&shortfalls, |persons| persons.into()),
            "i posti sono finiti: ne mancano 12; un servizio è sospeso; \
             2 servizi sono oltre il raggio, il più vicino: circa 41 minuti"
        );
        assert_eq!(
            words.shortfalls(&shortfalls[..1], |_| "withheld".into()),
            "i posti sono finiti"
        );
    }
}
