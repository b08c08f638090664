//! What a network is made of: organizations, services, types of need, needs, municipalities, working groups.

use super::ages::Ages;
use super::ids::{MunicipalityCode, NeedId, NeedTypeId, OrganizationId, ServiceId, TavoloId};
use super::place::Place;
use super::running::{Period, Running};
use super::units::Headcount;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The kind of an organization; it decides the shape of its mark on every map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrganizationKind {
    /// A municipality's office, a health district, a school: a public body.
    PublicBody,
    /// A voluntary or social-promotion association.
    Association,
    /// A social cooperative.
    SocialCooperative,
    /// A parish or another religious body.
    Parish,
    /// A group without a legal form.
    InformalGroup,
    /// A foundation.
    Foundation,
    /// Anything else, or not stated.
    Other,
}

impl OrganizationKind {
    /// Every kind, in the order of legends.
    pub const ALL: [Self; 7] = [
        Self::PublicBody,
        Self::Association,
        Self::SocialCooperative,
        Self::Parish,
        Self::InformalGroup,
        Self::Foundation,
        Self::Other,
    ];

    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::PublicBody => "public-body",
            Self::Association => "association",
            Self::SocialCooperative => "social-cooperative",
            Self::Parish => "parish",
            Self::InformalGroup => "informal-group",
            Self::Foundation => "foundation",
            Self::Other => "other",
        }
    }
}

/// An actor of the network.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Organization {
    /// Its identifier.
    pub id: OrganizationId,
    /// Its name, as people say it.
    pub name: String,
    /// Its kind.
    pub kind: OrganizationKind,
    /// Its section of the national register (RUNTS), where it is in one.
    pub runts_section: Option<String>,
    /// Its tax code, as text.
    pub fiscal_code: Option<String>,
    /// Where it is based.
    pub municipality: Option<MunicipalityCode>,
    /// The point where it is based.
    pub place: Option<Place>,
    /// Letters of art. 5 of the Third Sector Code.
    pub activities: BTreeSet<String>,
    /// How many volunteers.
    pub volunteers: Option<u32>,
    /// How many employees.
    pub staff: Option<u32>,
    /// Whether it answered the survey; `None` when the data does not say.
    pub answered: Option<bool>,
    /// Free text.
    pub notes: Option<String>,
}

/// Which municipalities a service serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Catchment {
    /// Exactly these.
    Listed(BTreeSet<MunicipalityCode>),
    /// Every municipality of the district.
    Everywhere,
    /// Those within the dataset's radius, limit included.
    WithinRadius,
}

/// Whether a service is running.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStatus {
    /// Running: only these cover anything.
    Active,
    /// Stopped for a time.
    Suspended,
    /// Not started yet.
    Planned,
    /// Ended.
    Closed,
}

impl ServiceStatus {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Planned => "planned",
            Self::Closed => "closed",
        }
    }
}

/// Something that one or more organizations offer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Its identifier.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
    /// Who provides it: at least one organization.
    pub providers: BTreeSet<OrganizationId>,
    /// Areas it belongs to, free labels.
    pub areas: BTreeSet<String>,
    /// Where it is delivered.
    pub municipality: Option<MunicipalityCode>,
    /// The point where it is delivered.
    pub place: Option<Place>,
    /// Whom it serves.
    pub catchment: Catchment,
    /// Persons it can take at once; `None` means not stated, which is neither none nor no limit.
    pub capacity: Option<u32>,
    /// The unit of the capacity, as written.
    pub unit: Option<String>,
    /// Who may use it; empty means everybody.
    pub targets: BTreeSet<String>,
    /// Of which ages.
    pub ages: Ages,
    /// Whether it runs; once in a network, on the date of the data.
    pub status: ServiceStatus,
    /// From when to when it runs.
    pub period: Period,
    /// When this was last true.
    pub as_of: Option<NaiveDate>,
    /// Who says so.
    pub source: Option<String>,
}

impl Service {
    /// Whether the service takes persons of these targets: either side says nothing, or they share one.
    pub fn accepts(&self, targets: &BTreeSet<String>) -> bool {
        self.targets.is_empty() || targets.is_empty() || !self.targets.is_disjoint(targets)
    }

    /// Whether it runs on a day; without a day only its status counts.
    pub fn running(&self, day: Option<NaiveDate>) -> Running {
        Running::on(self.status, &self.period, day)
    }
}

/// A type of need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedType {
    /// Its identifier.
    pub id: NeedTypeId,
    /// Its name.
    pub name: String,
    /// Its area, a free label.
    pub area: Option<String>,
    /// The working groups that follow it.
    pub tavoli: BTreeSet<TavoloId>,
}

/// How well a need is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// Counted or estimated from a source.
    Known,
    /// Seen by those who work there, not yet counted.
    Emerging,
    /// Supposed.
    Latent,
}

impl Evidence {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Emerging => "emerging",
            Self::Latent => "latent",
        }
    }
}

/// A type of need in a municipality, with the persons it concerns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// Its type and municipality.
    pub id: NeedId,
    /// How many persons.
    pub persons: Headcount,
    /// The least that is thought likely.
    pub persons_low: Option<u32>,
    /// The most that is thought likely.
    pub persons_high: Option<u32>,
    /// Who they are; empty means anybody.
    pub targets: BTreeSet<String>,
    /// Of which ages they are; without ends anybody.
    pub ages: Ages,
    /// How well it is known.
    pub evidence: Option<Evidence>,
    /// The year of the number.
    pub year: Option<u16>,
    /// Who says so.
    pub source: Option<String>,
}

impl Need {
    /// So many persons, anybody, of whom nothing else is said.
    pub fn of(id: NeedId, persons: Headcount) -> Self {
        Self {
            id,
            persons,
            persons_low: None,
            persons_high: None,
            targets: BTreeSet::new(),
            ages: Ages::default(),
            evidence: None,
            year: None,
            source: None,
        }
    }

    /// What the number of persons is estimated from, where the source says that it is an estimate: the first word of an estimate's source
    /// is `stima` or `estimate`; what follows says how, up to a remark in parentheses.
    pub fn estimate(&self) -> Option<&str> {
        let source = self.source.as_deref()?.trim();
        let word = ["stima", "estimate"].into_iter().find(|word| {
            let first = source.get(..word.len());
            first.is_some_and(|first| first.eq_ignore_ascii_case(word))
        })?;
        let rest = &source[word.len()..];
        if rest.chars().next().is_some_and(char::is_alphanumeric) {
            return None;
        }
        let how = rest.split(" (").next().unwrap_or_default();
        Some(how.trim_start_matches([':', ',', ';', ' ']).trim_end())
    }
}

/// A municipality (*comune*) of the district.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Municipality {
    /// Its ISTAT code.
    pub code: MunicipalityCode,
    /// Its name.
    pub name: String,
    /// Its centre.
    pub place: Option<Place>,
    /// Its area in square kilometers.
    pub area_km2: Option<f64>,
    /// Its residents.
    pub population: Option<u32>,
    /// How deprived it is, on the scale of whatever index the dataset brings: the higher, the more deprived.
    pub deprivation: Option<f64>,
    /// The basin (*bacino*) it belongs to, a free label.
    pub basin: Option<String>,
}

/// A working group (*tavolo*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tavolo {
    /// Its identifier.
    pub id: TavoloId,
    /// Its name.
    pub name: String,
}

/// A node of the typed network.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// An actor.
    Organization(Organization),
    /// Something it offers.
    Service(Service),
    /// What services answer to.
    NeedType(NeedType),
    /// A need of that type somewhere.
    Need(Need),
    /// Where.
    Municipality(Municipality),
    /// Where people talk about it.
    Tavolo(Tavolo),
}

/// The kind of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NodeKind {
    /// [`Node::Organization`].
    Organization,
    /// [`Node::Service`].
    Service,
    /// [`Node::NeedType`].
    NeedType,
    /// [`Node::Need`].
    Need,
    /// [`Node::Municipality`].
    Municipality,
    /// [`Node::Tavolo`].
    Tavolo,
}

impl NodeKind {
    /// The name used in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Service => "service",
            Self::NeedType => "need_type",
            Self::Need => "need",
            Self::Municipality => "municipality",
            Self::Tavolo => "tavolo",
        }
    }
}

impl Node {
    /// Which kind of node it is.
    pub fn kind(&self) -> NodeKind {
        match self {
            Self::Organization(_) => NodeKind::Organization,
            Self::Service(_) => NodeKind::Service,
            Self::NeedType(_) => NodeKind::NeedType,
            Self::Need(_) => NodeKind::Need,
            Self::Municipality(_) => NodeKind::Municipality,
            Self::Tavolo(_) => NodeKind::Tavolo,
        }
    }

    /// The identifier, unique among the nodes of its kind.
    pub fn id(&self) -> String {
        match self {
            Self::Organization(organization) => organization.id.to_string(),
            Self::Service(service) => service.id.to_string(),
            Self::NeedType(need_type) => need_type.id.to_string(),
            Self::Need(need) => need.id.to_string(),
            Self::Municipality(municipality) => municipality.code.to_string(),
            Self::Tavolo(tavolo) => tavolo.id.to_string(),
        }
    }
}

/// Residents of one age and sex in one municipality and year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Residents {
    /// Where.
    pub municipality: MunicipalityCode,
    /// Completed years of age.
    pub age: u8,
    /// As written in the source, `None` for both together.
    pub sex: Option<String>,
    /// How many.
    pub total: u32,
    /// On 1 January of this year.
    pub year: Option<u16>,
}

/// A standard that the law or a plan asks for (*livello essenziale*, LEPS).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Standard {
    /// Its identifier.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What is counted.
    pub numerator: Option<String>,
    /// Of which residents.
    pub population_filter: Option<String>,
    /// How many for each of them.
    pub ratio: Option<f64>,
    /// Where it must hold: municipality, basin or district, as written.
    pub level: Option<String>,
    /// Whether the ratio is a least, a most or a presence, as written.
    pub direction: Option<String>,
    /// By when.
    pub year: Option<u16>,
    /// Which norm.
    pub source: Option<String>,
    /// Whether the number was read in the norm itself; what is not verified is shown as such.
    pub verified: bool,
    /// The types of need whose services count towards it.
    pub need_types: BTreeSet<NeedTypeId>,
    /// Further services that count towards it.
    pub services: BTreeSet<ServiceId>,
    /// How much of it there is in the whole district, for what is no service, such as the hours of social workers.
    pub present: Option<f64>,
    /// Euro a year for one more of what is counted.
    pub unit_cost: Option<f64>,
    /// Where what is present and what it costs come from.
    pub data_source: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_estimate_is_known_by_the_first_word_of_its_source() {
        let of = |source: &str| {
            let need = Need {
                source: Some(source.to_owned()),
                ..Need::of(
                    NeedId {
                        need_type: "t".parse().expect("an id"),
                        municipality: "041013".parse().expect("a code"),
                    },
                    Headcount::Unknown,
                )
            };
            need.estimate().map(str::to_owned)
        };
        assert_eq!(of("stima: un tasso (prova)").as_deref(), Some("un tasso"));
        assert_eq!(of("Estimate, by rates").as_deref(), Some("by rates"));
        assert_eq!(of("stima").as_deref(), Some(""));
        for counted in ["stimato da noi", "conteggio", "", "città"] {
            assert_eq!(of(counted), None, "{counted}");
        }
    }
}
