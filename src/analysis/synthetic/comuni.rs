//! Invented comuni: where they lie and how many people live there.

use super::{Drawn, Territory, stream};
use crate::model::place::Place;

/// An invented comune.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comune {
    /// Its residents.
    pub population: u32,
    /// Its centre.
    pub place: Place,
    /// Its area in square kilometers.
    pub area_km2: f64,
}

/// How many comuni lie beside each other in an ambito.
const SIDE: usize = 4;

/// From one comune to the next, in degrees: seven kilometers.
const STEP: Place = Place {
    longitude: 0.088,
    latitude: 0.064,
};

/// The middle of the territory, where no territory of this kind is: in the hills of central Italy.
const MIDDLE: Place = Place {
    longitude: 12.8,
    latitude: 43.2,
};

/// The comuni of a territory. Residents follow a lognormal distribution about that of Italy, where half of the comuni have less than
/// 2 500 and a few have most of the people.
pub(super) fn comuni(key: u64, count: u32) -> Vec<Comune> {
    let ambiti = (count as usize).div_ceil(Territory::PER_AMBITO);
    let row = (1..).find(|side| side * side >= ambiti).unwrap_or(1);
    let half = (row * SIDE) as f64 / 2.0;
    (0..count as usize)
        .map(|index| {
            let mut random = stream(key, Drawn::Comune, index as u64);
            let (ambito, within) = (index / Territory::PER_AMBITO, index % Territory::PER_AMBITO);
            // The one that leads lies in the middle of its ambito.
            let cell = (within + SIDE + 1) % Territory::PER_AMBITO;
            let column = (ambito % row) * SIDE + cell % SIDE;
            let line = (ambito / row) * SIDE + cell / SIDE;
            let mut off = || 0.5 * (random.unit() - 0.5);
            let place = Place {
                longitude: MIDDLE.longitude + STEP.longitude * (column as f64 - half + off()),
                latitude: MIDDLE.latitude + STEP.latitude * (line as f64 - half + off()),
            };
            let rank = match (index, within) {
                (0, _) => 12.0,
                (_, 0) => 6.0,
                _ => 1.0,
            };
            let usual = (2_500.0 * libm::exp(0.9 * random.normal())).clamp(150.0, 20_000.0);
            let area = (30.0 * libm::exp(0.6 * random.normal())).clamp(3.0, 300.0);
            Comune {
                population: (rank * usual) as u32,
                place,
                area_km2: (area * 100.0).round() / 100.0,
            }
        })
        .collect()
}
