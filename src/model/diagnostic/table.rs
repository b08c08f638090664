//! The tables of a dataset, by name.

use serde::Serialize;

/// A table of a dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableId {
    /// Organizations (*enti*).
    Organizations,
    /// Services (*servizi*).
    Services,
    /// Needs (*bisogni*).
    Needs,
    /// Municipalities (*comuni*).
    Municipalities,
    /// Types of need (*tipi di bisogno*).
    NeedTypes,
    /// Which service answers to which type of need (*risponde*).
    Addresses,
    /// Ties between organizations (*legami*).
    Ties,
    /// Who sits in which working group (*partecipazione*).
    Participation,
    /// Working groups (*tavoli*).
    Tavoli,
    /// Measured travel times (*tempi*).
    Travel,
    /// Residents by age (*popolazione*).
    Population,
    /// Standards of law (*livelli*).
    Standards,
    /// Territories of the municipalities.
    Boundaries,
    /// Organizations that are the same, or are not (*accorpamenti*).
    Merges,
    /// What is never to be suggested (*mai*).
    Never,
    /// Places of demand, in a plain file.
    Demand,
    /// Points of supply, in a plain file.
    Supply,
    /// What it costs to travel between them, in a plain file.
    Costs,
    /// What places have, in a plain file.
    Values,
}

impl TableId {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Organizations => "organizations",
            Self::Services => "services",
            Self::Needs => "needs",
            Self::Municipalities => "municipalities",
            Self::NeedTypes => "need_types",
            Self::Addresses => "addresses",
            Self::Ties => "ties",
            Self::Participation => "participation",
            Self::Tavoli => "tavoli",
            Self::Travel => "travel",
            Self::Population => "population",
            Self::Standards => "standards",
            Self::Boundaries => "boundaries",
            Self::Merges => "merges",
            Self::Never => "never",
            Self::Demand => "demand",
            Self::Supply => "supply",
            Self::Costs => "costs",
            Self::Values => "values",
        }
    }
}

impl TableId {
    /// The name used in message catalogues, where hyphens join words.
    pub fn term(self) -> &'static str {
        match self {
            Self::NeedTypes => "need-types",
            other => other.key(),
        }
    }
}
