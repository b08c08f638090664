//! Standards of law and plan (LEPS): what is required, what is there, what lacks.

mod check;
mod explained;
mod population;
mod supply;
mod terms;

use crate::analysis::explanation::Explanation;
use crate::model::district::District;
use crate::model::ids::MunicipalityCode;
use crate::model::node::Standard;
pub use check::{Area, Met, Remark, StandardCheck};
use population::Census;
use std::collections::BTreeSet;
use supply::{Amount, Supply};
pub use terms::Level;
use terms::{Direction, Filter};

/// What people are told of standards, by name.
pub const EXPLAINED: &[(&str, Explanation)] = &[("standards", explained::STANDARDS)];

/// A part of itself below which a difference is that of a ratio written with a few decimals, as 1/6500 is.
const ROUNDING: f64 = 1e-6;

/// Compares every standard with what is there: in the district, in every basin, in every municipality.
///
/// # Definition
/// > required = ratio × residents whom the standard is about
/// >
/// > gap = required − present where the standard is a least, present − required where it is a most, never below 0
/// >
/// > persons short = residents − present / ratio, never below 0 and never above the residents
///
/// Residents are those of the latest year in the population table. What is present is the sum of the capacities of running services
/// that answer to the standard's types of need, for some of its ages, or that it names, where each is *delivered* (whom it serves does not matter, because
/// norms count places where they are); of sites and services, their number; or the number that the standard states for the whole
/// district. A standard that is a presence requires one, and one is enough.
///
/// A standard must hold at its own level. The other levels are given beside it, so that one met by the district and missed by a
/// municipality is seen. A standard that is not per resident, or is a presence, is looked at on its own level only.
/// # Edge cases
/// What nobody has said is not known, which is neither zero nor met. An unstated capacity counts as nothing, and then a least that the
/// others do not meet is not known to be missed: its gap is the most it can be. Without basins the district is the one basin.
/// # Complexity
/// *O*(*standards* × *municipalities* × (*services* + *ages*)).
pub fn standards(district: &District) -> Vec<StandardCheck> {
    let census = Census::of(district);
    let basins: BTreeSet<&String> = district
        .network
        .municipalities()
        .filter_map(|municipality| municipality.basin.as_ref())
        .collect();
    let areas: Vec<Area> = [Area::District]
        .into_iter()
        .chain(basins.iter().map(|&basin| Area::Basin(basin.clone())))
        .chain(
            district
                .network
                .municipalities()
                .map(|municipality| Area::Municipality(municipality.code.clone())),
        )
        .collect();
    let mut all = Vec::new();
    for (index, standard) in district.standards.iter().enumerate() {
        let inquiry = Inquiry::of(district, &census, standard, !basins.is_empty());
        let mut rows: Vec<StandardCheck> = areas
            .iter()
            .filter(|area| inquiry.concerns(area))
            .map(|area| inquiry.check(index, area))
            .collect();
        compare(district, &mut rows);
        all.append(&mut rows);
    }
    all
}

/// A standard as it was understood.
struct Inquiry<'a> {
    district: &'a District,
    census: &'a Census<'a>,
    standard: &'a Standard,
    filter: Filter,
    direction: Option<Direction>,
    level: Option<Level>,
    has_basins: bool,
    supply: Supply<'a>,
}

impl<'a> Inquiry<'a> {
    fn of(
        district: &'a District,
        census: &'a Census<'a>,
        standard: &'a Standard,
        has_basins: bool,
    ) -> Self {
        let direction = standard.direction.as_deref().and_then(Direction::read);
        let presence = direction == Some(Direction::Presence);
        let filter = Filter::read(standard.population_filter.as_deref());
        Self {
            supply: Supply::of(district, standard, &filter, presence),
            filter,
            level: standard.level.as_deref().and_then(Level::read),
            direction,
            district,
            census,
            standard,
            has_basins,
        }
    }

    /// The level at which it must hold, the district being the one basin where there are none.
    fn own_level(&self) -> Option<Level> {
        match self.level {
            Some(Level::Basin) if !self.has_basins => Some(Level::District),
            level => level,
        }
    }

    /// Whether it is about residents who can be counted.
    fn per_resident(&self) -> bool {
        matches!(self.filter, Filter::Everybody | Filter::Ages(_))
    }

    /// Whether there is something to say of an area.
    fn concerns(&self, area: &Area) -> bool {
        let everywhere = self.per_resident() && self.direction != Some(Direction::Presence);
        everywhere || area.level() == self.own_level().unwrap_or(Level::District)
    }

    fn check(&self, standard: usize, area: &Area) -> StandardCheck {
        let mut remarks = self.remarks(area);
        let counted: Vec<Option<u64>> = self
            .district
            .network
            .municipalities()
            .filter(|municipality| area.holds(self.district, &municipality.code))
            .map(|municipality| self.census.count(&self.filter, &municipality.code))
            .collect();
        let population: Option<u64> = match counted.as_slice() {
            [] => None,
            counted => counted.iter().copied().sum(),
        };
        if self.per_resident() {
            match counted.iter().filter(|count| count.is_none()).count() {
                0 if self.census.is_empty() => remarks.push(Remark::ResidentsOfNoYear),
                0 => {}
                unknown => remarks.push(Remark::ResidentsUnknown(unknown)),
            }
        }
        let ratio = self.standard.ratio;
        let required = match (self.direction, &self.filter) {
            (Some(Direction::Presence), _) => Some(1.0),
            (_, Filter::NotPerResident) => ratio,
            _ => ratio.zip(population).map(|(ratio, n)| ratio * n as f64),
        }
        .filter(|required| required.is_finite());
        let amount = self.supply.within(area);
        self.remark_on(amount, area, &mut remarks);
        let present = amount.map(|amount| amount.least);
        let met = self.met(required, amount);
        let gap = required
            .zip(present)
            .zip(self.direction)
            .map(|((required, present), way)| match way {
                _ if met == Met::Yes => 0.0,
                Direction::Least | Direction::Presence => (required - present).max(0.0),
                Direction::Most => (present - required).max(0.0),
            });
        let least = self.direction == Some(Direction::Least);
        let persons_short = population
            .zip(present)
            .zip(ratio.filter(|&ratio| ratio > 0.0 && least))
            .map(|((residents, present), ratio)| {
                let residents = residents as f64;
                let short = residents - (present / ratio).min(residents);
                if met == Met::Yes { 0.0 } else { short }
            });
        let most = self.direction == Some(Direction::Most);
        StandardCheck {
            standard,
            area: area.clone(),
            binding: Some(area.level()) == self.own_level(),
            population,
            population_year: population.and(self.census.year),
            required,
            present,
            gap,
            persons_short,
            euro: gap
                .zip(self.standard.unit_cost)
                .map(|(gap, cost)| gap * cost)
                .filter(|euro| !most && euro.is_finite()),
            met,
            remarks,
        }
    }

    fn met(&self, required: Option<f64>, amount: Option<Amount>) -> Met {
        let (Some(required), Some(amount), Some(direction)) = (required, amount, self.direction)
        else {
            return Met::NotKnown;
        };
        // More may be there than is known of.
        let open = amount.unstated + amount.unplaced > 0;
        let slack = required * ROUNDING;
        match direction {
            Direction::Least | Direction::Presence if amount.least >= required - slack => Met::Yes,
            Direction::Most if amount.least > required + slack => Met::No,
            _ if open => Met::NotKnown,
            Direction::Least | Direction::Presence => Met::No,
            Direction::Most => Met::Yes,
        }
    }

    fn remarks(&self, area: &Area) -> Vec<Remark> {
        let mut remarks = Vec::new();
        let mut note = |applies: bool, remark: Remark| {
            if applies {
                remarks.push(remark);
            }
        };
        note(self.level.is_none(), Remark::LevelUnknown);
        note(self.direction.is_none(), Remark::DirectionUnknown);
        note(self.filter == Filter::Unreadable, Remark::FilterUnreadable);
        let presence = self.direction == Some(Direction::Presence);
        note(
            self.standard.ratio.is_none() && !presence,
            Remark::RatioUnknown,
        );
        if self.level == Some(Level::Basin) && *area == Area::District {
            note(!self.has_basins, Remark::BasinIsDistrict);
            let all = self.district.network.municipalities();
            let outside = all.filter(|one| one.basin.is_none()).count();
            note(
                self.has_basins && outside > 0,
                Remark::OutsideBasins(outside),
            );
        }
        remarks
    }

    fn remark_on(&self, amount: Option<Amount>, area: &Area, remarks: &mut Vec<Remark>) {
        let Some(amount) = amount else {
            remarks.push(match self.standard.present {
                Some(_) => Remark::StatedForDistrict,
                None => Remark::NothingCounts,
            });
            return;
        };
        if *area == Area::District && self.standard.present.is_some() {
            remarks.push(Remark::StatedFigure);
            return;
        }
        if amount.services + amount.unplaced == 0 {
            remarks.push(Remark::NoService);
        }
        for (count, remark) in [
            (amount.unstated, Remark::CapacityUnstated(amount.unstated)),
            (amount.shared, Remark::SharedPlaces(amount.shared)),
            (amount.beyond, Remark::OtherAges(amount.beyond)),
            (amount.unplaced, Remark::PlaceUnknown(amount.unplaced)),
        ] {
            if count > 0 {
                remarks.push(remark);
            }
        }
        if self.supply.not_running > 0 && *area == Area::District {
            remarks.push(Remark::NotRunning(self.supply.not_running));
        }
    }
}

/// Says of a municipality that misses a standard that what is around it meets it, and the other way round.
fn compare(district: &District, rows: &mut [StandardCheck]) {
    let missed: Vec<MunicipalityCode> = rows
        .iter()
        .filter(|row| row.met == Met::No)
        .filter_map(|row| match &row.area {
            Area::Municipality(code) => Some(code.clone()),
            Area::District | Area::Basin(_) => None,
        })
        .collect();
    let mut told = BTreeSet::new();
    for row in rows.iter_mut() {
        if row.met != Met::Yes || row.area.level() == Level::Municipality {
            continue;
        }
        let inside: Vec<_> = missed
            .iter()
            .filter(|code| row.area.holds(district, code))
            .cloned()
            .collect();
        if !inside.is_empty() {
            row.remarks.insert(0, Remark::MissedInside(inside.len()));
            told.extend(inside);
        }
    }
    for row in rows {
        if matches!(&row.area, Area::Municipality(code) if told.contains(code)) {
            row.remarks.insert(0, Remark::MetAround);
        }
    }
}
