//! `dataset.toml`: what a dataset says of itself.

use super::error::IngestError;
use crate::model::district::{Edition, Language};
use crate::model::travel::TravelAssumptions;
use crate::model::units::{Minutes, Share};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The name of the file.
pub(super) const FILE: &str = "dataset.toml";

/// For a table by its English name: for a column by its English name, the header in the file.
pub(super) type Mapping = BTreeMap<String, BTreeMap<String, String>>;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    name: Option<String>,
    title: Option<String>,
    edition: Option<String>,
    date: Option<NaiveDate>,
    language: Option<Language>,
    lead: Option<String>,
    demonstrative: Option<bool>,
    source: Option<String>,
    #[serde(default)]
    coverage: Coverage,
    #[serde(default)]
    travel: Travel,
    #[serde(default)]
    disclosure: Disclosure,
    #[serde(default)]
    columns: Mapping,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Coverage {
    radius_minutes: Option<f64>,
    sufficient_share: Option<f64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Travel {
    speed_km_h: Option<f64>,
    detour: Option<f64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Disclosure {
    threshold: Option<u32>,
}

/// Reads the settings of a dataset whose folder has this name.
pub(super) fn read(folder: &str, text: &str) -> Result<(Edition, Mapping), IngestError> {
    let settings: Settings = toml::from_str(text).map_err(|error| {
        let before = error.span().map_or("", |span| &text[..span.start]);
        IngestError::Settings {
            file: FILE.to_owned(),
            line: before.matches('\n').count() + 1,
            reason: error.message().to_owned(),
        }
    })?;
    let mut edition = Edition::new(settings.name.as_deref().unwrap_or(folder));
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    if edition.name.is_empty() || !edition.name.chars().all(plain) {
        let reason = format!("name = `{}`: letters, digits, - and _ only", edition.name);
        return Err(wrong(text, "name", reason));
    }
    let travel = TravelAssumptions::default();
    let default = (edition.radius.0, edition.sufficient_share.0);
    let within = |key: &str, value: Option<f64>, default: f64, least: f64, most: f64| match value {
        Some(value) if !(least..=most).contains(&value) => Err(wrong(
            text,
            key,
            format!("{key} = {value}: from {least} to {most}"),
        )),
        value => Ok(value.unwrap_or(default)),
    };
    let coverage = settings.coverage;
    edition.radius = Minutes(within(
        "radius_minutes",
        coverage.radius_minutes,
        default.0,
        0.0,
        1440.0,
    )?);
    edition.sufficient_share = Share(within(
        "sufficient_share",
        coverage.sufficient_share,
        default.1,
        0.0,
        1.0,
    )?);
    edition.travel = TravelAssumptions {
        speed_km_h: within(
            "speed_km_h",
            settings.travel.speed_km_h,
            travel.speed_km_h,
            1.0,
            200.0,
        )?,
        detour: within("detour", settings.travel.detour, travel.detour, 1.0, 10.0)?,
    };
    edition.title = settings.title.unwrap_or_else(|| edition.name.clone());
    edition.edition = settings.edition;
    edition.date = settings.date;
    edition.language = settings.language.unwrap_or_default();
    edition.demonstrative = settings.demonstrative.unwrap_or(false);
    edition.source = settings.source;
    edition.disclosure_threshold = settings
        .disclosure
        .threshold
        .unwrap_or(edition.disclosure_threshold);
    edition.lead = match settings.lead.as_deref().map(str::parse) {
        Some(Ok(lead)) => Some(lead),
        Some(Err(error)) => return Err(wrong(text, "lead", format!("lead: {error}"))),
        None => None,
    };
    Ok((edition, settings.columns))
}

/// An error at the line that sets a key.
fn wrong(text: &str, key: &str, reason: String) -> IngestError {
    let line = text
        .lines()
        .position(|line| line.trim_start().starts_with(key))
        .map_or(0, |index| index + 1);
    IngestError::Settings {
        file: FILE.to_owned(),
        line,
        reason,
    }
}
