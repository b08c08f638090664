//! What every part of a sheet is written from, and how it says names and numbers of persons.

use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::tavoli::TavoloView;
use crate::analysis::coverage::totals::Totals;
use crate::analysis::study::Study;
use crate::model::ids::{NeedId, NeedTypeId, OrganizationId, TavoloId};
use crate::model::network::Network;
use crate::present::Briefing;
use crate::present::called::called_by;
use crate::present::disclosure::Disclosure;
use crate::present::local::Told;
use crate::present::words::{Value, Words};

/// How many names a sentence holds before it says "and others".
pub(super) const NAMES: usize = 3;

/// The study, the words and what may be told of persons.
pub(super) struct Desk<'a> {
    pub(super) briefing: &'a Briefing<'a>,
    pub(super) study: &'a Study<'a>,
    pub(super) network: &'a Network,
    pub(super) words: &'a Words,
    disclosure: Disclosure<'a>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(briefing: &'a Briefing<'a>) -> Self {
        Self {
            briefing,
            study: briefing.study,
            network: &briefing.study.district.network,
            words: briefing.words,
            disclosure: briefing.disclosure(),
        }
    }

    /// Whether what speaks against a single organization is left out.
    pub(super) fn hides_judgements(&self) -> bool {
        self.briefing.audience.hides_judgements()
    }

    /// Whether sums of persons of services and organizations are not told.
    pub(super) fn hides_small_numbers(&self) -> bool {
        self.disclosure.hides()
    }

    /// A remark, where there is something to remark.
    pub(super) fn remark(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let text = self.words.fill(id, values).trim().to_owned();
        (!text.is_empty()).then_some(text)
    }

    /// What pictures call an organization.
    pub(super) fn organization(&self, id: &OrganizationId) -> String {
        called_by(self.network, id)
    }

    /// The names of organizations, the first few of them, as in a sentence.
    pub(super) fn organizations<'b>(
        &self,
        ids: impl IntoIterator<Item = &'b OrganizationId>,
        most: usize,
    ) -> String {
        let names: Vec<String> = ids.into_iter().map(|id| self.organization(id)).collect();
        self.words.list_of(&names, most)
    }

    pub(super) fn tavolo(&self, id: &'a TavoloId) -> &'a str {
        let tavolo = self.network.tavolo(id);
        tavolo.map_or(id.as_str(), |tavolo| tavolo.name.as_str())
    }

    pub(super) fn need_type(&self, id: &NeedTypeId) -> String {
        let need_type = self.network.need_type(id);
        need_type.map_or_else(|| id.to_string(), |need_type| need_type.name.clone())
    }

    /// A type of need in quotation marks.
    pub(super) fn quoted(&self, id: &NeedTypeId) -> String {
        let values = [("name", self.need_type(id).into())];
        self.words.fill("handout-quoted", &values)
    }

    pub(super) fn place(&self, need: &NeedId) -> String {
        let district = self.study.district;
        district.municipality_name(&need.municipality).to_owned()
    }

    /// A need by its type and its municipality.
    pub(super) fn need(&self, need: &NeedId) -> String {
        let values = [
            ("name", self.need_type(&need.need_type).into()),
            ("place", self.place(need).into()),
        ];
        self.words.fill("handout-need", &values)
    }

    /// Whether the numbers of a need are told.
    pub(super) fn tells(&self, need: &NeedCoverage) -> bool {
        self.disclosure.tells_need(&need.need)
    }

    /// The needs that a working group follows.
    pub(super) fn needs_of<'b>(
        &'b self,
        view: &'b TavoloView,
    ) -> impl Iterator<Item = &'b NeedCoverage> {
        let followed = |id: &NeedTypeId| view.needs.iter().any(|need| need.need_type == *id);
        let needs = self.study.coverage.needs.iter();
        needs.filter(move |need| followed(&need.need.need_type))
    }

    /// Persons of these needs with their parts, where they are told.
    pub(super) fn sums<'b>(
        &self,
        needs: impl IntoIterator<Item = &'b NeedCoverage>,
    ) -> Option<Totals> {
        let needs: Vec<&NeedCoverage> = needs.into_iter().collect();
        self.disclosure.sums(needs)
    }

    /// The covered share of these needs in words, as far as it is told.
    pub(super) fn share<'b>(&self, needs: impl IntoIterator<Item = &'b NeedCoverage>) -> String {
        Told::of(self.sums(needs).as_ref()).percent(self.words)
    }

    /// Persons along a line that leaves the office only as words: of a service, of an organization.
    pub(super) fn persons_of_one(&self, persons: u64) -> Option<u64> {
        self.disclosure.across(persons)
    }

    /// A number of persons to fill a message with: `withheld` where it is not told.
    pub(super) fn persons(&self, told: Option<u64>) -> Value<'static> {
        told.map_or("withheld".into(), Value::from)
    }

    /// Persons of these needs to weigh by: where their sum is not told, those of the needs that are. What is withheld must not choose what is
    /// said, nor its order.
    pub(super) fn weight<'b>(
        &self,
        needs: impl IntoIterator<Item = &'b NeedCoverage>,
        persons: fn(&NeedCoverage) -> u32,
    ) -> u64 {
        let mut needs: Vec<&NeedCoverage> = needs.into_iter().collect();
        if !self.disclosure.tells(needs.iter().copied()) {
            needs.retain(|need| self.tells(need));
        }
        needs.into_iter().map(|need| u64::from(persons(need))).sum()
    }

    /// The needs of a type.
    pub(super) fn of_type(&self, id: &NeedTypeId) -> impl Iterator<Item = &NeedCoverage> {
        let needs = self.study.coverage.needs.iter();
        needs.filter(move |need| need.need.need_type == *id)
    }
}
