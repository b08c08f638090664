//! The members of a JSON object one at a time: what nobody asks for is passed over and never held.

use super::super::super::error::IngestError;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value as Json};
use std::collections::BTreeSet;
use std::fmt;

/// Why a list was not read to its end.
pub(super) enum Stopped {
    /// The text is no JSON, or not the JSON that was expected.
    Json(serde_json::Error),
    /// An element was refused.
    Refused(IngestError),
}

/// The members with these names, and the names of all.
pub(super) fn members(
    text: &str,
    wanted: &[&str],
) -> Result<(Map<String, Json>, BTreeSet<String>), serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let found = json.deserialize_map(Wanted(wanted))?;
    json.end()?;
    Ok(found)
}

/// Hands over every element of the list under this name.
pub(super) fn each(
    text: &str,
    name: &str,
    take: &mut dyn FnMut(Json) -> Result<(), IngestError>,
) -> Result<(), Stopped> {
    let mut refused = None;
    let mut json = serde_json::Deserializer::from_str(text);
    let list = List {
        name,
        take,
        refused: &mut refused,
    };
    let read = json.deserialize_map(list);
    match refused {
        Some(error) => Err(Stopped::Refused(error)),
        None => read.map_err(Stopped::Json),
    }
}

struct Wanted<'a>(&'a [&'a str]);

impl<'de> Visitor<'de> for Wanted<'_> {
    type Value = (Map<String, Json>, BTreeSet<String>);

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut kept, mut names) = (Map::new(), BTreeSet::new());
        while let Some(name) = map.next_key::<String>()? {
            if self.0.contains(&name.as_str()) {
                kept.insert(name.clone(), map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
            names.insert(name);
        }
        Ok((kept, names))
    }
}

struct List<'a> {
    name: &'a str,
    take: &'a mut dyn FnMut(Json) -> Result<(), IngestError>,
    refused: &'a mut Option<IngestError>,
}

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            if name == self.name {
                map.next_value_seed(Elements {
                    take: &mut *self.take,
                    refused: &mut *self.refused,
                })?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

struct Elements<'a> {
    take: &'a mut dyn FnMut(Json) -> Result<(), IngestError>,
    refused: &'a mut Option<IngestError>,
}

impl<'de> DeserializeSeed<'de> for Elements<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Elements<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(element) = list.next_element()? {
            if let Err(error) = (self.take)(element) {
                *self.refused = Some(error);
                return Err(A::Error::custom("refused"));
            }
        }
        Ok(())
    }
}
