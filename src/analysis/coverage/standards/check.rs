//! A standard looked at in one place: what is required, what is there, what to keep in mind.

use super::terms::Level;
use crate::model::district::District;
use crate::model::ids::MunicipalityCode;

/// Where a standard is looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// The whole district.
    District,
    /// The municipalities of one basin.
    Basin(String),
    /// One municipality.
    Municipality(MunicipalityCode),
}

impl Area {
    /// Which level it is of.
    pub fn level(&self) -> Level {
        match self {
            Self::District => Level::District,
            Self::Basin(_) => Level::Basin,
            Self::Municipality(_) => Level::Municipality,
        }
    }

    pub(super) fn holds(&self, district: &District, code: &MunicipalityCode) -> bool {
        match self {
            Self::District => true,
            Self::Basin(basin) => {
                let municipality = district.network.municipality(code);
                municipality.is_some_and(|one| one.basin.as_ref() == Some(basin))
            }
            Self::Municipality(own) => own == code,
        }
    }
}

/// Whether a standard is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// The data cannot tell.
    NotKnown,
}

impl Met {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotKnown => "not-known",
        }
    }
}

/// What to keep in mind of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// Missed here, met by the basin or the district around it.
    MetAround,
    /// Met here, missed in so many municipalities inside.
    MissedInside(usize),
    /// Nobody has said what counts towards it, so that what is there is not known.
    NothingCounts,
    /// What is there is a number stated in the data, not a sum of services.
    StatedFigure,
    /// What is there is stated for the whole district, and for no part of it.
    StatedForDistrict,
    /// No running service that counts is delivered here.
    NoService,
    /// So many services would count if they ran.
    NotRunning(usize),
    /// So many services do not state their capacity: what is there is the least.
    CapacityUnstated(usize),
    /// So many services answer to other needs with the same places: what is there is the most.
    SharedPlaces(usize),
    /// So many services take other ages too, in the same places: what is there is the most.
    OtherAges(usize),
    /// So many services count of which nobody has said where they are.
    PlaceUnknown(usize),
    /// The district counts as the one basin, because no municipality names its own.
    BasinIsDistrict,
    /// So many municipalities are in no basin.
    OutsideBasins(usize),
    /// The residents come from the table of municipalities, whose year is not stated.
    ResidentsOfNoYear,
    /// So many municipalities have no residents of these ages in the latest year.
    ResidentsUnknown(usize),
    /// Which residents are meant is not understood.
    FilterUnreadable,
    /// Where it must hold is not stated, or not understood.
    LevelUnknown,
    /// Whether it is a least, a most or a presence is not stated, or not understood.
    DirectionUnknown,
    /// How many for each resident is not stated.
    RatioUnknown,
}

impl Remark {
    /// The name used in files and message catalogues.
    pub fn key(&self) -> &'static str {
        match self {
            Self::MetAround => "met-around",
            Self::MissedInside(_) => "missed-inside",
            Self::NothingCounts => "nothing-counts",
            Self::StatedFigure => "stated-figure",
            Self::StatedForDistrict => "stated-for-district",
            Self::NoService => "no-service",
            Self::NotRunning(_) => "not-running",
            Self::CapacityUnstated(_) => "capacity-unstated",
            Self::SharedPlaces(_) => "shared-places",
            Self::OtherAges(_) => "other-ages",
            Self::PlaceUnknown(_) => "place-unknown",
            Self::BasinIsDistrict => "basin-is-district",
            Self::OutsideBasins(_) => "outside-basins",
            Self::ResidentsOfNoYear => "residents-of-no-year",
            Self::ResidentsUnknown(_) => "residents-unknown",
            Self::FilterUnreadable => "filter-unreadable",
            Self::LevelUnknown => "level-unknown",
            Self::DirectionUnknown => "direction-unknown",
            Self::RatioUnknown => "ratio-unknown",
        }
    }

    /// The number in it; 0 where there is none.
    pub fn count(&self) -> usize {
        match *self {
            Self::MissedInside(count)
            | Self::NotRunning(count)
            | Self::CapacityUnstated(count)
            | Self::SharedPlaces(count)
            | Self::OtherAges(count)
            | Self::PlaceUnknown(count)
            | Self::OutsideBasins(count)
            | Self::ResidentsUnknown(count) => count,
            _ => 0,
        }
    }
}

/// A standard, looked at in one place.
#[derive(Debug, Clone, PartialEq)]
pub struct StandardCheck {
    /// Which standard, by its place in the district's list.
    pub standard: usize,
    /// Where.
    pub area: Area,
    /// Whether it must hold here: elsewhere it is shown for comparison only.
    pub binding: bool,
    /// Residents that it is about.
    pub population: Option<u64>,
    /// The year of that number.
    pub population_year: Option<u16>,
    /// What is required.
    pub required: Option<f64>,
    /// What is there, for certain.
    pub present: Option<f64>,
    /// What lacks, or, where the standard is a most, what is too much; 0 where it is met.
    pub gap: Option<f64>,
    /// Residents for whom what is there does not suffice at this ratio.
    pub persons_short: Option<f64>,
    /// What it would cost in a year to fill the gap.
    pub euro: Option<f64>,
    /// Whether it is met.
    pub met: Met,
    /// What to keep in mind.
    pub remarks: Vec<Remark>,
}
