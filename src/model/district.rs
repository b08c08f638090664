//! A district: its network, and what is known beside it.

use super::ids::{MunicipalityCode, OrganizationId};
use super::network::Network;
use super::never::Never;
use super::node::{Residents, Service, Standard};
use super::place::Boundary;
use super::running::Running;
use super::travel::{TravelAssumptions, TravelTable};
use super::trust::Trust;
use super::units::{Minutes, Share};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The language in which people are addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Italian, the default.
    #[default]
    It,
    /// English.
    En,
}

impl Language {
    /// The code of ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
        }
    }
}

/// What a dataset says of itself in `dataset.toml`, with a default for whatever it leaves out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Edition {
    /// Short name: letters, digits, `-` and `_`; it names the results folder.
    pub name: String,
    /// The name people read.
    pub title: String,
    /// Which edition of the data, such as `2023`.
    pub edition: Option<String>,
    /// The date of the data.
    pub date: Option<NaiveDate>,
    /// The language of the results.
    pub language: Language,
    /// The lead organization (*ente capofila*).
    pub lead: Option<OrganizationId>,
    /// Whether organizations and ties are invented, which findings, figures, report and GraphML then say.
    pub demonstrative: bool,
    /// Where the data comes from, in one line.
    pub source: Option<String>,
    /// How far a service without a list of municipalities reaches, limit included.
    pub radius: Minutes,
    /// The covered share below which a need is insufficiently covered.
    pub sufficient_share: Share,
    /// How many referral ties cover through the network may pass along, limit included.
    pub referral_steps: u32,
    /// The least strength of a referral tie that counts, limit included.
    pub referral_strength: f64,
    /// How minutes are estimated where no table gives them.
    pub travel: TravelAssumptions,
    /// The least number of persons that may be published.
    pub disclosure_threshold: u32,
    /// How far its ties are believed.
    pub trust: Trust,
}

impl Edition {
    /// An edition of this name in which everything else is at its default: 30 minutes, half covered, two referrals of
    /// strength 3, three persons.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            title: name.to_owned(),
            edition: None,
            date: None,
            language: Language::default(),
            lead: None,
            demonstrative: false,
            source: None,
            radius: Minutes(30.0),
            sufficient_share: Share(0.5),
            referral_steps: 2,
            referral_strength: 3.0,
            travel: TravelAssumptions::default(),
            disclosure_threshold: 3,
            trust: Trust::default(),
        }
    }
}

/// Everything known of a district at one date.
#[derive(Debug, Clone)]
pub struct District {
    /// What the dataset says of itself.
    pub edition: Edition,
    /// Organizations, services, needs, municipalities, working groups, and their ties.
    pub network: Network,
    /// Travel times that were measured.
    pub travel: TravelTable,
    /// Territories, by municipality.
    pub boundaries: Vec<Boundary>,
    /// Residents by age and sex.
    pub residents: Vec<Residents>,
    /// Standards of law.
    pub standards: Vec<Standard>,
    /// What the planners want never to be suggested.
    pub never: Never,
}

impl District {
    /// Whether a service runs on the date of the data: by its status, and by its days where that date is known.
    pub fn runs(&self, service: &Service) -> bool {
        service.running(self.edition.date) == Running::Yes
    }

    /// The name of a municipality, or its code when it is not in the table.
    pub fn municipality_name<'a>(&'a self, code: &'a MunicipalityCode) -> &'a str {
        self.network
            .municipality(code)
            .map_or(code.as_str(), |municipality| &municipality.name)
    }
}
