//! `dataset.toml`: what a dataset says of itself.

use super::error::{IngestError, Rule};
use super::names::{folded, same};
use super::schema::{SCHEMAS, Schema};
use crate::model::diagnostic::TableId;
use crate::model::district::{Edition, Language};
use crate::model::ids::OrganizationId;
use crate::model::trust::Trust;
use crate::model::units::{Minutes, Share};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::PathBuf;
use toml::{Spanned, Value};

/// The name of the file.
pub(super) const FILE: &str = "dataset.toml";

/// What stands beside a dataset, by paths from where the dataset is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// What could be done.
    pub plan: Option<PathBuf>,
    /// Earlier editions, the latest last.
    pub before: Vec<PathBuf>,
}

/// For a table, for a column by its English name: the header that its file has instead.
pub(super) type Mapping = BTreeMap<TableId, BTreeMap<&'static str, String>>;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Settings {
    name: Option<Spanned<String>>,
    title: Option<String>,
    edition: Option<String>,
    date: Option<Spanned<Value>>,
    language: Language,
    lead: Option<Spanned<String>>,
    demonstrative: bool,
    source: Option<String>,
    plan: Option<Spanned<String>>,
    /// One path, or several.
    before: Option<Spanned<Value>>,
    coverage: Coverage,
    travel: Travel,
    disclosure: Disclosure,
    doubt: Doubt,
    columns: BTreeMap<Spanned<String>, BTreeMap<Spanned<String>, String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Coverage {
    radius_minutes: Option<Spanned<f64>>,
    sufficient_share: Option<Spanned<f64>>,
    referral_steps: Option<u32>,
    referral_strength: Option<Spanned<f64>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Travel {
    speed_km_h: Option<Spanned<f64>>,
    detour: Option<Spanned<f64>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Disclosure {
    threshold: Option<Spanned<u32>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Doubt {
    confirmed: Option<Spanned<f64>>,
    one_sided: Option<Spanned<f64>>,
    unstated: Option<Spanned<f64>>,
    evidence: BTreeMap<String, Spanned<f64>>,
}

/// What a dataset in a folder of this name is when it says nothing of itself.
pub(super) fn default(folder: &str) -> Edition {
    let plain = |letter| if is_plain(letter) { letter } else { '-' };
    let name: String = folder.chars().map(plain).collect();
    let name = name.trim_matches('-');
    Edition::new(if name.is_empty() { "dataset" } else { name })
}

/// Reads the settings of a dataset whose folder has this name.
pub(super) fn read(folder: &str, text: &str) -> Result<(Edition, Links, Mapping), IngestError> {
    let settings: Settings = toml::from_str(text).map_err(|error| malformed(FILE, text, &error))?;
    let check = Check { text };
    let mapping = check.mapping(settings.columns)?;
    let mut edition = default(folder);
    if let Some(name) = settings.name {
        let usable = |name: &String| !name.is_empty() && name.chars().all(is_plain);
        edition.name = check.value("name", name, Rule::FolderName, usable)?;
        edition.title = edition.name.clone();
    }
    edition.title = settings.title.unwrap_or(edition.title);
    edition.edition = settings.edition;
    edition.date = settings.date.map(|date| check.date(date)).transpose()?;
    edition.language = settings.language;
    edition.demonstrative = settings.demonstrative;
    edition.source = settings.source;
    if let Some(lead) = settings.lead {
        let usable = |lead: &String| lead.parse::<OrganizationId>().is_ok();
        let lead = check.value("lead", lead, Rule::Identifier, usable)?;
        edition.lead = lead.parse().ok();
    }
    let (coverage, travel) = (settings.coverage, settings.travel);
    if let Some(radius) = coverage.radius_minutes {
        let usable = |radius: &f64| (0.0..f64::INFINITY).contains(radius);
        edition.radius =
            Minutes(check.value("radius_minutes", radius, Rule::ZeroOrMore, usable)?);
    }
    if let Some(share) = coverage.sufficient_share {
        let usable = |share: &f64| (0.0..=1.0).contains(share);
        edition.sufficient_share =
            Share(check.value("sufficient_share", share, Rule::Share, usable)?);
    }
    edition.referral_steps = coverage.referral_steps.unwrap_or(edition.referral_steps);
    if let Some(strength) = coverage.referral_strength {
        let usable = |strength: &f64| (0.0..f64::INFINITY).contains(strength);
        edition.referral_strength =
            check.value("referral_strength", strength, Rule::ZeroOrMore, usable)?;
    }
    if let Some(speed) = travel.speed_km_h {
        let usable = |speed: &f64| speed.is_finite() && *speed > 0.0;
        edition.travel.speed_km_h = check.value("speed_km_h", speed, Rule::AboveZero, usable)?;
    }
    if let Some(detour) = travel.detour {
        let usable = |detour: &f64| (1.0..f64::INFINITY).contains(detour);
        edition.travel.detour = check.value("detour", detour, Rule::OneOrMore, usable)?;
    }
    if let Some(threshold) = settings.disclosure.threshold {
        let usable = |threshold: &u32| *threshold >= 1;
        edition.disclosure_threshold =
            check.value("threshold", threshold, Rule::OneOrMore, usable)?;
    }
    edition.trust = check.trust(settings.doubt)?;
    let links = Links {
        plan: (settings.plan.map(|path| check.path("plan", path))).transpose()?,
        before: (settings.before).map_or(Ok(Vec::new()), |before| check.paths("before", before))?,
    };
    Ok((edition, links, mapping))
}

fn is_plain(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-' || letter == '_'
}

/// What is said of a file that is no TOML, or has a key that is not known.
pub(super) fn malformed(file: &str, text: &str, error: &toml::de::Error) -> IngestError {
    let (line, column) = position(text, error.span().map_or(0, |span| span.start));
    IngestError::Settings {
        file: file.to_owned(),
        line,
        column,
        reason: error.message().to_owned(),
    }
}

/// The line and the character of a byte, from 1.
pub(super) fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (
        before.matches('\n').count() + 1,
        before[start..].chars().count() + 1,
    )
}

struct Check<'a> {
    text: &'a str,
}

impl Check<'_> {
    /// The value, or the error at its place when it breaks the rule.
    fn value<T: Display>(
        &self,
        key: &str,
        value: Spanned<T>,
        rule: Rule,
        usable: impl Fn(&T) -> bool,
    ) -> Result<T, IngestError> {
        if usable(value.get_ref()) {
            return Ok(value.into_inner());
        }
        let (line, column) = position(self.text, value.span().start);
        Err(IngestError::Setting {
            file: FILE.to_owned(),
            line,
            column,
            key: key.to_owned(),
            value: value.get_ref().to_string(),
            rule,
        })
    }

    /// Where something else is.
    fn path(&self, key: &str, path: Spanned<String>) -> Result<PathBuf, IngestError> {
        let usable = |path: &String| !path.trim().is_empty();
        Ok(self.value(key, path, Rule::Path, usable)?.into())
    }

    /// One path, or a list of them.
    fn paths(&self, key: &str, paths: Spanned<Value>) -> Result<Vec<PathBuf>, IngestError> {
        let span = paths.span();
        let all = match paths.into_inner() {
            Value::Array(all) => all,
            one => vec![one],
        };
        let path = |value: Value| {
            let text = match value {
                Value::String(text) => text,
                _ => String::new(),
            };
            self.path(key, Spanned::new(span.clone(), text))
        };
        all.into_iter().map(path).collect()
    }

    fn trust(&self, doubt: Doubt) -> Result<Trust, IngestError> {
        let mut trust = Trust::default();
        let probability = |key: &str, value| {
            let usable = |share: &f64| (0.0..=1.0).contains(share);
            self.value(key, value, Rule::Share, usable).map(Share)
        };
        for (key, given, share) in [
            ("confirmed", doubt.confirmed, &mut trust.confirmed),
            ("one_sided", doubt.one_sided, &mut trust.one_sided),
            ("unstated", doubt.unstated, &mut trust.unstated),
        ] {
            if let Some(given) = given {
                *share = probability(key, given)?;
            }
        }
        for (kind, given) in doubt.evidence {
            let share = probability(&kind, given)?;
            trust.evidence.insert(Trust::kind_of(&kind), share);
        }
        Ok(trust)
    }

    /// A date, which TOML lets people write with or without quotes.
    fn date(&self, date: Spanned<Value>) -> Result<NaiveDate, IngestError> {
        let span = date.span();
        let text = match date.into_inner() {
            Value::String(text) => text,
            other => other.to_string(),
        };
        let parsed = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d");
        let date = Spanned::new(span, text);
        self.value("date", date, Rule::Date, |_| parsed.is_ok())?;
        Ok(parsed.unwrap_or_default())
    }

    fn mapping(
        &self,
        tables: BTreeMap<Spanned<String>, BTreeMap<Spanned<String>, String>>,
    ) -> Result<Mapping, IngestError> {
        let mut mapping = Mapping::new();
        for (name, columns) in tables {
            let wanted = folded(name.get_ref());
            let of_name = |schema: &&Schema| schema.names().contains(&wanted.as_str());
            let schema = SCHEMAS.iter().find(of_name);
            self.value("columns", name, Rule::TableName, |_| schema.is_some())?;
            let Some(schema) = schema else { continue };
            let own = mapping.entry(schema.table).or_default();
            for (name, header) in columns {
                let column = schema
                    .columns
                    .iter()
                    .find(|column| column.names().any(|known| same(known, name.get_ref())));
                let key = format!("columns.{}", schema.table.key());
                self.value(&key, name, Rule::ColumnName, |_| column.is_some())?;
                own.extend(column.map(|column| (column.name, header)));
            }
        }
        Ok(mapping)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        read("d", text).unwrap_err().to_string()
    }

    #[test]
    fn what_is_not_said_is_at_its_default() {
        let (edition, links, mapping) = read("ats 6", "").unwrap();
        assert_eq!(edition, Edition::new("ats-6"));
        assert!(mapping.is_empty() && links == Links::default());
        assert_eq!(default("..").name, "dataset");
        let (edition, ..) = read("d", "name = \"ats6\"\ndate = 2023-10-01").unwrap();
        assert_eq!(edition.title, "ats6");
        assert_eq!(edition.date, NaiveDate::from_ymd_opt(2023, 10, 1));
    }

    #[test]
    fn what_stands_beside_a_dataset_is_named_by_its_path() {
        let (_, links, _) = read("d", "plan = \"PLAN.toml\"\nbefore = \"../d-2020\"").unwrap();
        assert_eq!(links.plan, Some("PLAN.toml".into()));
        assert_eq!(links.before, [PathBuf::from("../d-2020")]);
        let (_, links, _) = read("d", "before = [\"../a\", \"../b\"]").unwrap();
        assert_eq!(links.before, [PathBuf::from("../a"), "../b".into()]);
        assert_eq!(
            error("plan = \"PLAN.toml\"\nbefore = [\"../a\", \"\"]"),
            "dataset.toml, line 2, column 10: before = `` must be the path of a file or a folder"
        );
    }

    #[test]
    fn a_slip_is_told_with_its_line_and_character() {
        assert_eq!(
            error("name = \"a\"\n\n[travel]\nspeed_km_h = 0\n"),
            "dataset.toml, line 4, column 14: speed_km_h = `0` must be above zero"
        );
        assert_eq!(
            error("name = \"a/b\""),
            "dataset.toml, line 1, column 8: name = `a/b` must be letters, digits, `-` and `_`"
        );
        assert_eq!(
            error("date = \"ottobre\""),
            "dataset.toml, line 1, column 8: date = `ottobre` must be a date such as 2023-10-01"
        );
        assert!(error("titel = \"x\"").contains("line 1, column 1: unknown field `titel`"));
        assert!(error("[coverage]\nradius_minutes = \"x\"").starts_with("dataset.toml, line 2"));
        for text in [
            "coverage.radius_minutes = -1",
            "coverage.radius_minutes = nan",
            "coverage.sufficient_share = 1.5",
            "coverage.referral_strength = -1",
            "travel.detour = 0.9",
            "travel.speed_km_h = inf",
            "disclosure.threshold = 0",
            "doubt.confirmed = 1.1",
            "doubt.one_sided = -0.1",
            "doubt.unstated = nan",
            "lead = \"\"",
        ] {
            assert!(error(text).contains("must be"), "{text}");
        }
    }

    #[test]
    fn ties_are_believed_as_far_as_the_dataset_says() {
        let text = "[doubt]\none_sided = 0.5\n[doubt.evidence]\n\"Protocollo d'intesa\" = 1\n";
        let (edition, ..) = read("d", text).unwrap();
        let share = Share(1.0);
        let expected = Trust {
            one_sided: Share(0.5),
            evidence: [("protocollo d'intesa".to_owned(), share)].into(),
            ..Trust::default()
        };
        assert_eq!(edition.trust, expected);
        assert_eq!(
            error("[doubt.evidence]\nverbale = 95\n"),
            "dataset.toml, line 2, column 11: verbale = `95` must be between 0 and 1"
        );
    }

    #[test]
    fn columns_are_mapped_by_either_name() {
        let text =
            "[columns.enti]\nnome = \"Denominazione\"\n[columns.needs]\nmunicipality = \"Cod\"";
        let (.., mapping) = read("d", text).unwrap();
        assert_eq!(mapping[&TableId::Organizations]["name"], "Denominazione");
        assert_eq!(mapping[&TableId::Needs]["municipality"], "Cod");
        assert!(error("[columns.ente]\nnome = \"x\"").ends_with("must be the name of a table"));
        assert_eq!(
            error("[columns.enti]\nnom = \"x\""),
            "dataset.toml, line 2, column 1: columns.organizations = `nom` must be the name of a column of this table"
        );
    }
}
