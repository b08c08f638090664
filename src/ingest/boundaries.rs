//! Territories from GeoJSON (RFC 7946).

use super::cells::restored_zero;
use super::error::IngestError;
use super::schema::BOUNDARY_CODES;
use super::text::decode;
use crate::model::diagnostic::{Diagnostic, Origin, Problem, TableId};
use crate::model::ids::MunicipalityCode;
use crate::model::place::{Boundary, Place};
use crate::model::rows::{Row, Rows};
use geojson::{Feature, GeoJson, GeometryValue, Position};
use serde_json::Value;

/// Reads the areas of a file into rows and says how many shapes it has; what is no area is reported.
///
/// A shape's row is its place in the file, from 1.
pub(super) fn read(
    file: &str,
    bytes: &[u8],
    rows: &mut Rows,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<usize, IngestError> {
    let malformed = |reason: String| IngestError::Malformed {
        file: file.to_owned(),
        reason,
    };
    let text = decode(file, bytes, diagnostics)?;
    let parsed: GeoJson = text
        .parse()
        .map_err(|error: geojson::Error| malformed(error.to_string()))?;
    let features = match parsed {
        GeoJson::FeatureCollection(collection) => collection.features,
        GeoJson::Feature(feature) => vec![feature],
        GeoJson::Geometry(_) => return Err(malformed("a geometry without properties".to_owned())),
    };
    for (index, feature) in features.iter().enumerate() {
        let mut shape = Shape {
            origin: Origin::file(file).on(index + 1),
            diagnostics,
        };
        let code = shape.code(feature);
        let polygons = shape.polygons(feature);
        let origin = shape.origin;
        match (code, polygons) {
            (Some(municipality), Some(polygons)) => rows.boundaries.push(Row {
                record: Boundary {
                    municipality,
                    polygons,
                },
                origin,
            }),
            (code, _) => {
                let id = code.as_ref().map(MunicipalityCode::as_str);
                rows.refuse(TableId::Boundaries, id, index + 1);
            }
        }
    }
    Ok(features.len())
}

struct Shape<'a> {
    origin: Origin,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Shape<'_> {
    fn report(&mut self, column: Option<&str>, value: Option<String>, problem: Problem) {
        let origin = match column {
            Some(column) => self.origin.at(column),
            None => self.origin.clone(),
        };
        self.diagnostics.push(Diagnostic {
            origin,
            value,
            problem,
        });
    }

    /// Whose area it is. The code may be a number, as national files have it.
    fn code(&mut self, feature: &Feature) -> Option<MunicipalityCode> {
        let found = BOUNDARY_CODES
            .into_iter()
            .find_map(|name| Some((name, feature.property(name)?)));
        let (name, text) = match found {
            Some((name, Value::String(text))) => (name, text.trim().to_owned()),
            Some((name, Value::Number(number))) => (name, number.to_string()),
            _ => {
                self.report(None, None, Problem::NotAnArea);
                return None;
            }
        };
        if let Some(code) = restored_zero(&text) {
            let repaired = code.to_string();
            self.report(Some(name), Some(text), Problem::RestoredZero { repaired });
            return Some(code);
        }
        let code = text.parse().ok();
        if code.is_none() {
            self.report(Some(name), Some(text), Problem::NotIstatCode);
        }
        code
    }

    fn polygons(&mut self, feature: &Feature) -> Option<Vec<Vec<Vec<Place>>>> {
        let geometry = feature.geometry.as_ref().map(|geometry| &geometry.value);
        let polygons = match geometry {
            Some(GeometryValue::Polygon { coordinates }) => std::slice::from_ref(coordinates),
            Some(GeometryValue::MultiPolygon { coordinates }) if !coordinates.is_empty() => {
                coordinates
            }
            other => {
                let name = other.map(|geometry| geometry.type_name().to_owned());
                self.report(None, name, Problem::NotAnArea);
                return None;
            }
        };
        // One problem of a kind is enough: a file in meters has thousands of coordinates out of range.
        match polygons.iter().map(|rings| polygon(rings)).collect() {
            Ok(polygons) => Some(polygons),
            Err(Wrong::Ring) => {
                let name = geometry.map(|geometry| geometry.type_name().to_owned());
                self.report(None, name, Problem::NotAnArea);
                None
            }
            Err(Wrong::Degrees(degrees, most)) => {
                let least = -most;
                let problem = Problem::OutOfRange { least, most };
                self.report(None, Some(degrees.to_string()), problem);
                None
            }
        }
    }
}

/// Why rings are no polygon.
enum Wrong {
    /// A ring without three corners, or no ring.
    Ring,
    /// A coordinate, and the largest it can be.
    Degrees(f64, f64),
}

fn polygon(rings: &[Vec<Position>]) -> Result<Vec<Vec<Place>>, Wrong> {
    if rings.is_empty() {
        return Err(Wrong::Ring);
    }
    rings.iter().map(|ring| closed_ring(ring)).collect()
}

/// A ring whose last corner is its first, which some files leave out.
fn closed_ring(positions: &[Position]) -> Result<Vec<Place>, Wrong> {
    let mut ring = positions
        .iter()
        .map(place)
        .collect::<Result<Vec<_>, Wrong>>()?;
    if let (Some(&first), Some(&last)) = (ring.first(), ring.last())
        && first != last
    {
        ring.push(first);
    }
    if ring.len() < 4 {
        return Err(Wrong::Ring);
    }
    Ok(ring)
}

fn place(position: &Position) -> Result<Place, Wrong> {
    let &[longitude, latitude, ..] = position.as_slice() else {
        return Err(Wrong::Ring);
    };
    for (degrees, most) in [(longitude, 180.0), (latitude, 90.0)] {
        if !(-most..=most).contains(&degrees) {
            return Err(Wrong::Degrees(degrees, most));
        }
    }
    Ok(Place {
        longitude,
        latitude,
    })
}
