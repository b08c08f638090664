//! Territories from GeoJSON (RFC 7946).

use super::error::IngestError;
use crate::model::diagnostic::{Diagnostic, Origin, Problem, TableId};
use crate::model::ids::MunicipalityCode;
use crate::model::place::{Boundary, Place};
use crate::model::rows::{Row, Rows};
use geojson::{Feature, FeatureCollection, GeometryValue};

/// The names the file may have.
pub(super) const FILES: [&str; 3] = [
    "municipalities.geojson",
    "boundaries.geojson",
    "confini.geojson",
];

/// Names of the property that holds the code.
const CODES: [&str; 3] = ["istat_code", "codice_istat", "PRO_COM_T"];

/// Reads the areas of a file into rows; what is no area is reported. A shape's row is its place in the file, from 1.
pub(super) fn read(
    file: &str,
    bytes: &[u8],
    rows: &mut Rows,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(), IngestError> {
    let malformed = |reason: String| IngestError::Malformed {
        file: file.to_owned(),
        reason,
    };
    let text = std::str::from_utf8(bytes).map_err(|error| malformed(error.to_string()))?;
    let collection: FeatureCollection = text
        .parse()
        .map_err(|error: geojson::Error| malformed(error.to_string()))?;
    for (index, feature) in collection.features.iter().enumerate() {
        let origin = Origin {
            file: file.to_owned(),
            row: Some(index + 1),
            column: None,
        };
        match boundary(feature) {
            Some(record) => rows.boundaries.push(Row { record, origin }),
            None => {
                rows.refuse(TableId::Boundaries, None, index + 1);
                diagnostics.push(Diagnostic {
                    origin,
                    value: None,
                    problem: Problem::NotAnArea,
                });
            }
        }
    }
    Ok(())
}

fn boundary(feature: &Feature) -> Option<Boundary> {
    let municipality = CODES.iter().find_map(|name| {
        feature
            .property(name)?
            .as_str()?
            .parse::<MunicipalityCode>()
            .ok()
    })?;
    let polygons = match &feature.geometry.as_ref()?.value {
        GeometryValue::Polygon { coordinates } => vec![polygon(coordinates)?],
        GeometryValue::MultiPolygon { coordinates } => coordinates
            .iter()
            .map(|rings| polygon(rings))
            .collect::<Option<_>>()?,
        _ => return None,
    };
    Some(Boundary {
        municipality,
        polygons,
    })
}

fn polygon(rings: &[Vec<geojson::Position>]) -> Option<Vec<Vec<Place>>> {
    let place = |position: &geojson::Position| match position.as_slice() {
        [longitude, latitude, ..] => Some(Place {
            longitude: *longitude,
            latitude: *latitude,
        }),
        _ => None,
    };
    rings
        .iter()
        .map(|ring| ring.iter().map(place).collect())
        .collect()
}
