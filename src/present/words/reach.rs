//! Coverage in words: why a need is not covered, and the account of persons.

use super::{Value, Words};
use crate::analysis::coverage::needs::NeedStatus;
use crate::analysis::coverage::shortfall::Shortfall;
use crate::analysis::coverage::totals::Totals;
use crate::model::diagnostic::{RowCount, TableId};

impl Words {
    /// Reasons in one line of several clauses; persons are said as the caller says them, who may have to withhold small numbers.
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

    /// The account of the needs of a table: rows, where there are any, then persons, then needs without a number, which are counted apart.
    pub fn account(&self, totals: &Totals, counts: &[RowCount]) -> Vec<String> {
        let rows = counts.iter().find(|count| count.table == TableId::Needs);
        let rows = rows.map(|count| {
            self.fill(
                "account-rows",
                &[
                    ("read", count.read.into()),
                    ("used", count.used.into()),
                    ("leftout", count.left_out.into()),
                ],
            )
        });
        let persons = self.fill(
            "account-persons",
            &[
                ("persons", totals.persons.into()),
                ("covered", totals.covered.into()),
                ("notcovered", totals.not_covered.into()),
                ("undetermined", totals.undetermined.into()),
            ],
        );
        let unknown = self.fill(
            "account-unnumbered",
            &[
                ("unknown", totals.count(NeedStatus::Unknown).into()),
                ("needs", totals.all().into()),
            ],
        );
        rows.into_iter().chain([persons, unknown]).collect()
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
            words.shortfalls(&shortfalls[..1], |_| "*".into()),
            "i posti sono finiti: ne mancano *"
        );
    }
}
