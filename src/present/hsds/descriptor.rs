//! `datapackage.json`: which tables a package has, and what their columns are.

use super::ids::Ids;
use super::sheet::{Kind, Sheet};
use crate::model::district::{District, Edition};
use serde_json::{Value, json};

pub(super) fn write(
    district: &District,
    ids: &Ids,
    sheets: &[Sheet],
) -> Result<Vec<u8>, std::io::Error> {
    let edition = &district.edition;
    let mut package = json!({
        "name": edition.name.to_lowercase(),
        "title": edition.title,
        "description": description(district),
        "profile": "tabular-data-package",
        "version": "3.1",
        "homepage": "https://docs.openreferral.org",
        "resources": sheets.iter().map(resource).collect::<Vec<Value>>(),
    });
    if let Some(date) = edition.date {
        package["created"] = json!(format!("{date}T00:00:00Z"));
    }
    if let Some(source) = &edition.source {
        package["sources"] = json!([{ "title": source }]);
    }
    package["tessuto"] = about(edition, ids);
    let mut bytes = serde_json::to_vec_pretty(&package)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// What the dataset says of itself and the standard has no place for, under a property of our own, which a package may have.
fn about(edition: &Edition, ids: &Ids) -> Value {
    let mut about = json!({ "title": edition.title, "demonstrative": edition.demonstrative });
    if let Some(date) = edition.date {
        about["date"] = json!(date.to_string());
    }
    if let Some(lead) = &edition.lead {
        about["lead"] = json!(ids.of("organization", lead.as_str()));
    }
    if let Some(source) = &edition.source {
        about["source"] = json!(source);
    }
    about
}

fn description(district: &District) -> String {
    let mut text =
        "Open Referral HSDS 3.1, con le tabelle di un profilo per bisogni e legami.".to_owned();
    if district.edition.demonstrative {
        text.push_str(" Dati dimostrativi: enti, servizi e legami sono inventati.");
    }
    text
}

fn resource(sheet: &Sheet) -> Value {
    let key = sheet.fields.iter().find(|(_, kind)| *kind == Kind::Key);
    let foreign: Vec<Value> = sheet
        .fields
        .iter()
        .filter_map(|(name, kind)| match kind {
            Kind::Of(table) => Some(json!({
                "fields": name,
                "reference": { "resource": table, "fields": key_of(table) },
            })),
            _ => None,
        })
        .collect();
    let mut schema = json!({
        "fields": sheet.fields.iter().map(|field| of_field(*field)).collect::<Vec<Value>>(),
        "primaryKey": key.map(|(name, _)| name),
    });
    if !foreign.is_empty() {
        schema["foreignKeys"] = json!(foreign);
    }
    json!({
        "name": sheet.name,
        "path": sheet.path,
        "description": sheet.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "profile": "tabular-data-resource",
        "schema": schema,
    })
}

fn key_of(table: &str) -> &'static str {
    if table == "municipality" {
        "istat_code"
    } else {
        "id"
    }
}

fn of_field((name, kind): (&str, Kind)) -> Value {
    let of_type = match kind {
        Kind::Number => "number",
        Kind::Date => "date",
        Kind::Key | Kind::Of(_) | Kind::Must | Kind::Text => "string",
    };
    // A location need not belong to anybody; every other reference points somewhere.
    match kind {
        Kind::Key => {
            json!({ "name": name, "type": of_type, "constraints": { "required": true, "unique": true } })
        }
        Kind::Must => json!({ "name": name, "type": of_type, "constraints": { "required": true } }),
        _ => json!({ "name": name, "type": of_type }),
    }
}
