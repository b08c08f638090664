//! `new`: a dataset to fill in. A workbook with a sheet per table, and its settings.

use super::Outcome;
use super::ambiti::{AMBITI, Ambito};
use super::folder::{Folder, is_empty_folder};
use super::session::Session;
use crate::error::Error;
use crate::ingest::codelists::CODE_LISTS;
use crate::ingest::schema::{self, BOUNDARIES, Choice, Filling, SCHEMAS, Schema, Source};
use crate::model::district::Language;
use crate::present::starter::{
    Cell, Code, Column, Kind, Known, List, Offer, Sheet, Standing, Starter, settings, workbook,
};
use crate::present::words::Words;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

/// The name of the workbook.
const WORKBOOK: &str = "dati.xlsx";

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    dir: PathBuf,
    #[arg(long, value_parser = PossibleValuesParser::new(AMBITI.map(|ambito| ambito.id)))]
    ambito: Option<String>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    // Results of an earlier run are no place for a dataset, though a later run may replace them.
    if std::fs::symlink_metadata(&args.dir).is_ok() && !is_empty_folder(&args.dir) {
        return Err(Error::Occupied {
            path: args.dir.display().to_string(),
        });
    }
    let words = session.words(None);
    let ambito = args.ambito.as_deref();
    let ambito = AMBITI.iter().find(|known| Some(known.id) == ambito);
    let starter = starter(ambito, words.language());
    let known = Known {
        title: starter.title.clone(),
        credit: starter.credit.clone(),
        ..Known::default()
    };
    let text = settings(&known, &words);
    let mut folder = Folder::stage(&args.dir)?;
    folder.write(WORKBOOK, &workbook(&starter, &words)?)?;
    folder.write("dataset.toml", text.as_bytes())?;
    if let Some(ambito) = ambito {
        folder.write(BOUNDARIES[0], ambito.boundaries)?;
    }
    folder.publish()?;
    let path = |file: PathBuf| file.display().to_string();
    let values = [
        ("workbook", path(args.dir.join(WORKBOOK)).into()),
        ("folder", path(args.dir.clone()).into()),
    ];
    session.remark(&words.fill("cli-new-next", &values));
    Ok(Outcome::Done)
}

/// The plain description of the workbook: the tables that people fill in, named in a language.
fn starter(ambito: Option<&Ambito>, language: Language) -> Starter {
    let schemas = in_filling_order();
    let sheets = schemas
        .iter()
        .map(|schema| Sheet {
            id: schema.table.term().to_owned(),
            name: table_name(schema, language).to_owned(),
            standing: standing(schema),
            columns: schema
                .columns
                .iter()
                .map(|column| described(column, &schemas, language))
                .collect(),
            rows: ambito.map_or_else(Vec::new, |ambito| rows(ambito, schema)),
        })
        .collect();
    Starter {
        title: ambito.map(|ambito| ambito.title.to_owned()),
        credit: ambito.map(|ambito| ambito.credit.to_owned()),
        sheets,
        lists: lists(language),
    }
}

/// The tables that people fill in, each after those it refers to, extras last; else in the order of the schema.
fn in_filling_order() -> Vec<&'static Schema> {
    let mut waiting: Vec<&Schema> = SCHEMAS
        .iter()
        .filter(|schema| schema.filling() != Filling::Program)
        .collect();
    // The sort is stable.
    waiting.sort_by_key(|schema| schema.filling() == Filling::Extra);
    let mut ordered = Vec::new();
    while !waiting.is_empty() {
        let refers_to = |schema: &Schema, other: &Schema| {
            let mut sources = schema.columns.iter().map(|column| column.source);
            schema.table != other.table
                && sources.any(|source| source == Some(Source::Table(other.table)))
        };
        let free = |schema: &&Schema| !waiting.iter().any(|other| refers_to(schema, other));
        // Two tables that referred to each other would leave none free: then the first goes first.
        let next = waiting.iter().position(free).unwrap_or_default();
        ordered.push(waiting.remove(next));
    }
    ordered
}

fn table_name(schema: &Schema, language: Language) -> &'static str {
    match language {
        Language::It => schema.italian,
        Language::En => schema.table.key(),
    }
}

fn standing(schema: &Schema) -> Standing {
    match schema.filling() {
        Filling::Required => Standing::Required,
        Filling::Usual => Standing::Usual,
        Filling::Extra | Filling::Program => Standing::Extra,
    }
}

fn described(column: &schema::Column, schemas: &[&Schema], language: Language) -> Column {
    let header = match language {
        Language::It => column.italian,
        Language::En => column.name,
    };
    Column {
        id: column.name.replace('_', "-"),
        header: header.to_owned(),
        required: column.required,
        kind: kind(column),
        offer: offer(column, schemas, language),
    }
}

fn kind(column: &schema::Column) -> Kind {
    match column.kind {
        schema::Kind::Text | schema::Kind::Id => Kind::Text,
        schema::Kind::Flag | schema::Kind::Choice(_) => Kind::Text,
        schema::Kind::Ids | schema::Kind::Labels | schema::Kind::Codes => Kind::Texts,
        schema::Kind::Code => Kind::Code,
        schema::Kind::Whole(least, most) => Kind::Whole(least, most),
        schema::Kind::Persons => Kind::Persons,
        schema::Kind::Number(least, most) => Kind::Number(least, most),
        schema::Kind::Date => Kind::Day,
    }
}

fn offer(column: &schema::Column, schemas: &[&Schema], language: Language) -> Option<Offer> {
    let said = |choices: &[Choice]| {
        let words = choices.iter().map(|choice| match language {
            Language::It => choice.italian.to_owned(),
            Language::En => choice.key.to_owned(),
        });
        words.collect::<Vec<String>>()
    };
    match (column.source, column.kind) {
        (Some(source @ (Source::Table(table) | Source::Among(table))), _) => {
            let index = schemas.iter().position(|schema| schema.table == table)?;
            let only = matches!(source, Source::Table(_));
            Some(Offer::Sheet { index, only })
        }
        (Some(Source::List(id)), _) => CODE_LISTS
            .iter()
            .position(|list| list.id == id)
            .map(Offer::List),
        (Some(Source::Words(choices)), _) => Some(Offer::Among(said(choices))),
        (None, schema::Kind::Choice(choices)) => Some(Offer::Only(said(choices))),
        (None, schema::Kind::Flag) => {
            let words = Words::new(language);
            Some(Offer::Only(vec![words.say("yes"), words.say("no")]))
        }
        // A scale of few steps, such as a strength from 1 to 5, is chosen; what lies between two steps is taken too.
        (None, schema::Kind::Number(least, most)) if most - least <= 10.0 => {
            let steps = (least as u32)..=(most as u32);
            Some(Offer::Among(steps.map(|step| step.to_string()).collect()))
        }
        (None, _) => None,
    }
}

/// What a bundled district knows of a table: its rows, column by column as the schema has them.
fn rows(ambito: &Ambito, schema: &Schema) -> Vec<Vec<Cell>> {
    let known = ambito
        .tables
        .iter()
        .find(|(name, _)| *name == schema.italian);
    let Some((_, text)) = known else {
        return Vec::new();
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headers = reader.headers().cloned().unwrap_or_default();
    let cell = |row: &csv::StringRecord, column: &schema::Column| {
        let place = headers.iter().position(|header| header == column.italian);
        let text = place.and_then(|place| row.get(place)).unwrap_or_default();
        match kind(column) {
            kind @ Kind::Number(..) => kind.cell(&text.replace(',', ".")),
            kind => kind.cell(text),
        }
    };
    reader
        .records()
        .filter_map(Result::ok)
        .map(|row| {
            schema
                .columns
                .iter()
                .map(|column| cell(&row, column))
                .collect()
        })
        .collect()
}

fn lists(language: Language) -> Vec<List> {
    CODE_LISTS
        .iter()
        .map(|list| List {
            id: list.id.replace('_', "-"),
            codes: list
                .codes()
                .into_iter()
                .map(|code| Code {
                    code: code.code,
                    label: match language {
                        Language::It => code.italian,
                        Language::En => code.english,
                    },
                    source: code.source,
                    verified: code.verified,
                })
                .collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_stands_after_those_it_refers_to() {
        let names: Vec<&str> = in_filling_order()
            .iter()
            .map(|schema| schema.italian)
            .collect();
        assert_eq!(
            names,
            [
                "comuni",
                "enti",
                "servizi",
                "legami",
                "tavoli",
                "tipi_bisogno",
                "bisogni",
                "risponde",
                "partecipazione",
                "tempi",
                "popolazione",
                "livelli",
                "mai",
            ]
        );
    }

    #[test]
    fn every_sheet_and_column_is_explained_in_both_languages() {
        for language in [Language::It, Language::En] {
            let words = Words::new(language);
            for sheet in starter(None, language).sheets {
                assert!(words.has(&format!("starter-{}", sheet.id)), "{}", sheet.id);
                for column in sheet.columns {
                    let message = format!("starter-{}-{}", sheet.id, column.id);
                    assert!(words.has(&message), "{message}");
                    let has = |attribute| words.attribute(&message, attribute, &[]).is_some();
                    assert!(has("example"), "{message} has no example");
                    assert_eq!(has("empty"), !column.required, "{message}: empty");
                }
            }
        }
    }

    #[test]
    fn a_bundled_district_fills_in_its_municipalities_and_working_groups() {
        for ambito in &AMBITI {
            for (name, text) in ambito.tables {
                let schema = SCHEMAS.iter().find(|schema| schema.italian == *name);
                let schema = schema.expect("a table of this name");
                let rows = rows(ambito, schema);
                assert_eq!(rows.len(), text.lines().count() - 1, "{name}");
                let header = text.trim_start_matches('\u{feff}').lines().next();
                let header = header.unwrap_or_default();
                for row in &rows {
                    for (cell, column) in row.iter().zip(schema.columns) {
                        let known = header.split([',', ';']).any(|name| name == column.italian);
                        assert_eq!(*cell != Cell::Empty, known, "{name}: {row:?}");
                    }
                }
            }
        }
        let starter = starter(Some(&AMBITI[0]), Language::It);
        let fano = [
            Cell::Text("041013".to_owned()),
            Cell::Text("Fano".to_owned()),
            Cell::Number(43.84052),
            Cell::Number(13.01665),
            Cell::Number(119.49),
            Cell::Number(59785.0),
        ];
        assert_eq!(starter.sheets[0].rows[0][..6], fano);
        assert_eq!(starter.sheets[0].rows.len(), 9);
    }
}
