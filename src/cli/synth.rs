//! `synth`: a demonstrative territory of any size, written row by row.

use super::Outcome;
use super::folder::{Folder, is_empty_folder};
use super::session::Session;
use crate::analysis::synthetic::{
    Actor, MOST_ORGANIZATIONS, NEED_TYPES, Offer, Reach, TAVOLI, Territory, Tie,
};
use crate::error::Error;
use crate::ingest::schema::{Kind, SCHEMAS, Schema};
use crate::model::diagnostic::TableId;
use crate::model::district::Language;
use crate::model::node::OrganizationKind;
use crate::model::place::Place;
use crate::model::units::Headcount;
use crate::model::writing::folded;
use crate::present::starter::{Known, settings};
use crate::present::words::Words;
use chrono::NaiveDate;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

/// The day that the data would be of.
const DAY: &str = "2023-10-01";
const YEAR: &str = "2023";

/// The first digit of the codes: no province of Italy has such a number.
const CODES: usize = 900_001;

/// From the word in the name of an organization to that in the next one's.
const STEP: usize = 25;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long = "organizations", value_name = "N")]
    how_many: u64,
    dir: PathBuf,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let organizations = u32::try_from(args.how_many)
        .ok()
        .filter(|count| (1..=MOST_ORGANIZATIONS).contains(count))
        .ok_or(Error::TerritorySize {
            asked: args.how_many,
            most: MOST_ORGANIZATIONS,
        })?;
    // Results of an earlier run are no place for a dataset, though a later run may replace them.
    if std::fs::symlink_metadata(&args.dir).is_ok() && !is_empty_folder(&args.dir) {
        return Err(Error::Occupied {
            path: args.dir.display().to_string(),
        });
    }
    let words = session.words(None);
    let territory = Territory::new(organizations, session.seed);
    let mut folder = Folder::stage(&args.dir)?;
    let text = about(&territory, session.seed, &words);
    folder.write("dataset.toml", text.as_bytes())?;
    let writing = Writing::new(&territory, &words);
    writing.places(&mut folder)?;
    let [services, ties] = writing.organizations(&mut folder)?;
    folder.publish()?;
    let values = [
        ("folder", args.dir.display().to_string().into()),
        ("organizations", (organizations as usize).into()),
        ("comuni", territory.comuni().len().into()),
        ("services", services.into()),
        ("ties", ties.into()),
    ];
    session.remark(&words.fill("cli-synth-next", &values));
    Ok(Outcome::Done)
}

/// The settings, which say that everything is invented.
fn about(territory: &Territory, seed: u64, words: &Words) -> String {
    let organizations = territory.organizations();
    let values = [
        ("organizations", (organizations as usize).into()),
        ("seed", seed.to_string().into()),
    ];
    let known = Known {
        title: Some(words.fill("cli-synth-title", &values)),
        date: DAY.parse::<NaiveDate>().ok(),
        lead: Some(numbered("e", 0, organizations)),
        demonstrative: true,
        source: Some(words.say("cli-synth-source")),
        credit: None,
    };
    settings(&known, words)
}

/// A number from 0 as an id or part of a name, from 1, with the zeros that sort it right.
fn numbered(prefix: &str, index: u32, count: u32) -> String {
    let width = count.to_string().len();
    format!("{prefix}{:0width$}", u64::from(index) + 1)
}

/// A table that is being written, with the headers of a language.
struct Sheet {
    path: PathBuf,
    language: Language,
    schema: &'static Schema,
    writer: csv::Writer<BufWriter<File>>,
    rows: usize,
}

impl Sheet {
    /// Begins a table in the form that people of a language open: Italian with semicolons and the mark that Excel knows UTF-8 by.
    fn begin(folder: &mut Folder, table: TableId, language: Language) -> Result<Self, Error> {
        let schema = SCHEMAS.iter().find(|schema| schema.table == table);
        let schema = schema.unwrap_or(&SCHEMAS[0]);
        let (name, separator, mark) = match language {
            Language::It => (schema.italian, b';', "\u{feff}"),
            Language::En => (schema.table.key(), b',', ""),
        };
        let path = PathBuf::from(format!("{name}.csv"));
        let mut file = folder.create(&format!("{name}.csv"))?;
        file.write_all(mark.as_bytes())
            .map_err(|source| Error::write(&path, source))?;
        let writer = csv::WriterBuilder::new()
            .delimiter(separator)
            .from_writer(file);
        let mut sheet = Self {
            path,
            language,
            schema,
            writer,
            rows: 0,
        };
        let header = schema.columns.iter().map(|column| match language {
            Language::It => column.italian,
            Language::En => column.name,
        });
        sheet.row(header)?;
        sheet.rows = 0;
        Ok(sheet)
    }

    /// Writes a row, cell by cell in the order of the schema.
    fn row<T: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = T>) -> Result<(), Error> {
        self.rows += 1;
        self.writer
            .write_record(cells)
            .map_err(|error| Error::write(&self.path, std::io::Error::other(error)))
    }

    fn end(mut self) -> Result<usize, Error> {
        self.writer
            .flush()
            .map_err(|source| Error::write(&self.path, source))?;
        Ok(self.rows)
    }

    /// The word of the language for a key, in a column of choices.
    fn word(&self, column: &str, key: &'static str) -> &'static str {
        let column = self.schema.columns.iter().find(|of| of.name == column);
        let Some(Kind::Choice(choices)) = column.map(|column| column.kind) else {
            return key;
        };
        match (
            self.language,
            choices.iter().find(|choice| choice.key == key),
        ) {
            (Language::It, Some(choice)) => choice.italian,
            _ => key,
        }
    }

    /// A number with this many decimals, with the point or comma of the language.
    fn decimal(&self, value: f64, decimals: usize) -> String {
        let text = format!("{value:.decimals$}");
        match self.language {
            Language::It => text.replace('.', ","),
            Language::En => text,
        }
    }

    /// The cells of a latitude and a longitude.
    fn point(&self, place: Option<Place>) -> [String; 2] {
        place.map_or_else(Default::default, |place| {
            [place.latitude, place.longitude].map(|degrees| self.decimal(degrees, 5))
        })
    }
}

/// The cell of a number that may be missing.
fn cell(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// What the rows are made of, with the words that they repeat.
struct Writing<'a> {
    territory: &'a Territory,
    words: &'a Words,
    yes: String,
    no: String,
    source: String,
    unit: String,
    kinds: [(OrganizationKind, String); 7],
    office: String,
    /// Words that tell organizations of one kind apart: by numbers alone a reader, and `check`, would take them for misspelt.
    names: Vec<String>,
    /// The names of the types of need, the names of their services, and their ids.
    needs: Vec<[String; 3]>,
}

impl<'a> Writing<'a> {
    fn new(territory: &'a Territory, words: &'a Words) -> Self {
        let need = |key: &str| {
            let name = words.say(&format!("cli-synth-need-{key}"));
            let service = words.fill("cli-synth-service", &[("need", name.as_str().into())]);
            let id = folded(&name).replace('_', "-");
            [name, service, id]
        };
        Self {
            territory,
            words,
            yes: words.say("yes"),
            no: words.say("no"),
            source: words.say("cli-synth-short-source"),
            unit: words.say("cli-synth-unit"),
            kinds: OrganizationKind::ALL
                .map(|kind| (kind, words.say(&format!("cli-synth-{}", kind.key())))),
            office: words.say("cli-synth-office"),
            names: words
                .say("cli-synth-names")
                .split(' ')
                .map(str::to_owned)
                .collect(),
            needs: NEED_TYPES.iter().map(|of| need(of.key)).collect(),
        }
    }

    fn begin(&self, folder: &mut Folder, table: TableId) -> Result<Sheet, Error> {
        Sheet::begin(folder, table, self.words.language())
    }

    fn code(comune: usize) -> String {
        (CODES + comune).to_string()
    }

    fn id(&self, organization: u32) -> String {
        numbered("e", organization, self.territory.organizations())
    }

    fn flag(&self, value: bool) -> &str {
        if value { &self.yes } else { &self.no }
    }

    /// The id of a working group of an ambito.
    fn tavolo(&self, subject: &str, ambito: usize) -> String {
        let name = self.words.say(&format!("cli-synth-tavolo-{subject}"));
        let id = folded(&name).replace('_', "-");
        match self.territory.ambiti() {
            1 => id,
            ambiti => numbered(&format!("{id}-"), ambito as u32, ambiti as u32),
        }
    }

    /// Writes the tables that do not grow with the organizations.
    fn places(&self, folder: &mut Folder) -> Result<(), Error> {
        let comuni = self.territory.comuni();
        let mut sheet = self.begin(folder, TableId::Municipalities)?;
        let name = self.words.say("cli-synth-comune");
        for (index, comune) in comuni.iter().enumerate() {
            let [latitude, longitude] = sheet.point(Some(comune.place));
            let area = sheet.decimal(comune.area_km2, 2);
            let name = numbered(&format!("{name} "), index as u32, comuni.len() as u32);
            let population = comune.population.to_string();
            sheet.row([
                Self::code(index),
                name,
                latitude,
                longitude,
                area,
                population,
                String::new(),
                String::new(),
            ])?;
        }
        sheet.end()?;
        let ambiti = self.territory.ambiti();
        let mut sheet = self.begin(folder, TableId::Tavoli)?;
        for ambito in 0..ambiti {
            for subject in TAVOLI {
                let subject_name = self.words.say(&format!("cli-synth-tavolo-{subject}"));
                let values = [("subject", subject_name.into())];
                let mut name = self.words.fill("cli-synth-tavolo", &values);
                if ambiti > 1 {
                    name = numbered(&format!("{name} "), ambito as u32, ambiti as u32);
                }
                sheet.row([self.tavolo(subject, ambito), name])?;
            }
        }
        sheet.end()?;
        let mut sheet = self.begin(folder, TableId::NeedTypes)?;
        for (need_type, [name, _, id]) in NEED_TYPES.iter().zip(&self.needs) {
            // Where every ambito has its own, a type would name hundreds.
            let tavolo = match ambiti {
                1 => self.tavolo(need_type.tavolo, 0),
                _ => String::new(),
            };
            sheet.row([id, name, need_type.area, &tavolo])?;
        }
        sheet.end()?;
        let mut sheet = self.begin(folder, TableId::Needs)?;
        for comune in 0..comuni.len() {
            for (need_type, [_, _, id]) in self.needs.iter().enumerate() {
                let count = self.territory.need(need_type, comune);
                let persons = match count.persons {
                    Headcount::Stated(persons) => persons.to_string(),
                    Headcount::Unknown => String::new(),
                    Headcount::Suppressed => "<3".to_owned(),
                };
                let (low, high) = (count.range.map(|of| of.0), count.range.map(|of| of.1));
                let status = sheet.word("status", count.evidence.key());
                let code = Self::code(comune);
                let [low, high] = [cell(low), cell(high)];
                sheet.row([
                    id,
                    &code,
                    &persons,
                    &low,
                    &high,
                    // For whom, and of which ages.
                    "",
                    "",
                    "",
                    status,
                    YEAR,
                    &self.source,
                ])?;
            }
        }
        sheet.end().map(|_| ())
    }

    /// Writes the tables that grow with the organizations, all at once, and tells how many services and ties there are.
    fn organizations(&self, folder: &mut Folder) -> Result<[usize; 2], Error> {
        let mut organizations = self.begin(folder, TableId::Organizations)?;
        let mut services = self.begin(folder, TableId::Services)?;
        let mut addresses = self.begin(folder, TableId::Addresses)?;
        let mut ties = self.begin(folder, TableId::Ties)?;
        let mut participation = self.begin(folder, TableId::Participation)?;
        for index in 0..self.territory.organizations() {
            let id = self.id(index);
            let actor = self.territory.actor(index);
            self.organization(&mut organizations, index, &actor)?;
            for (place, offer) in (1..).zip(self.territory.services(index)) {
                let service = format!("s{}-{place}", &id[1..]);
                self.service(&mut services, &service, index, &actor, &offer)?;
                for (need_type, intensity) in offer.need_types.iter().zip(&offer.intensities) {
                    let [_, _, need_type] = &self.needs[*need_type];
                    addresses.row([&service, need_type, &intensity.to_string()])?;
                }
            }
            for tie in self.territory.ties(index) {
                self.tie(&mut ties, &tie)?;
            }
            for (subject, leads) in self.territory.seats(index) {
                let tavolo = self.tavolo(subject, actor.comune / Territory::PER_AMBITO);
                let role = if leads {
                    "cli-synth-leads"
                } else {
                    "cli-synth-sits"
                };
                participation.row([&id, &tavolo, &self.words.say(role)])?;
            }
        }
        organizations.end()?;
        addresses.end()?;
        participation.end()?;
        Ok([services.end()?, ties.end()?])
    }

    fn organization(&self, sheet: &mut Sheet, index: u32, actor: &Actor) -> Result<(), Error> {
        let count = self.territory.organizations();
        let name = if actor.is_comune {
            let comuni = self.territory.comuni().len() as u32;
            numbered(&format!("{} ", self.office), actor.comune as u32, comuni)
        } else {
            let kind = self.kinds.iter().find(|(kind, _)| *kind == actor.kind);
            let kind = kind.map_or("", |(_, name)| name);
            // Neighbours have different words: the step has no factor in common with their number.
            let word = &self.names[(index as usize * STEP) % self.names.len()];
            numbered(&format!("{kind} {word} "), index, count)
        };
        let [latitude, longitude] = sheet.point(actor.place);
        let kind = sheet.word("kind", actor.kind.key());
        sheet.row([
            self.id(index).as_str(),
            &name,
            kind,
            actor.runts_section.unwrap_or_default(),
            "",
            &Self::code(actor.comune),
            &latitude,
            &longitude,
            &actor.activities.join("|"),
            &cell(actor.volunteers),
            &cell(actor.staff),
            actor.answered.map_or("", |answered| self.flag(answered)),
            "",
        ])
    }

    fn service(
        &self,
        sheet: &mut Sheet,
        id: &str,
        organization: u32,
        actor: &Actor,
        offer: &Offer,
    ) -> Result<(), Error> {
        let need_type = offer.need_types.first().copied().unwrap_or_default();
        let mut provider = self.id(organization);
        if let Some(partner) = offer.partner {
            provider = format!("{provider}|{}", self.id(partner));
        }
        let [latitude, longitude] = sheet.point(actor.place);
        let serves = match offer.reach {
            Reach::Radius => String::new(),
            Reach::Comune => Self::code(actor.comune),
            Reach::Ambito if self.territory.ambiti() == 1 => "*".to_owned(),
            Reach::Ambito => {
                let first = actor.comune / Territory::PER_AMBITO * Territory::PER_AMBITO;
                let end = (first + Territory::PER_AMBITO).min(self.territory.comuni().len());
                let codes: Vec<String> = (first..end).map(Self::code).collect();
                codes.join("|")
            }
        };
        let capacity = cell(offer.capacity);
        let unit = if capacity.is_empty() { "" } else { &self.unit };
        let status = sheet.word("status", offer.status.key());
        sheet.row([
            id,
            &format!("{} {}", self.needs[need_type][1], &id[1..]),
            &provider,
            NEED_TYPES[need_type].area,
            &Self::code(actor.comune),
            &latitude,
            &longitude,
            &serves,
            &capacity,
            unit,
            // For whom, and of which ages.
            "",
            "",
            "",
            status,
            // From when, and until when.
            "",
            "",
            DAY,
            &self.source,
        ])
    }

    fn tie(&self, sheet: &mut Sheet, tie: &Tie) -> Result<(), Error> {
        let (from, to) = (self.id(tie.from), self.id(tie.to));
        let reported = match tie.reported {
            [true, true] => format!("{from}|{to}"),
            [true, false] => from.clone(),
            [false, true] => to.clone(),
            [false, false] => String::new(),
        };
        let kind = sheet.word("kind", tie.kind.key());
        sheet.row([
            from.as_str(),
            &to,
            kind,
            &cell(tie.strength),
            self.flag(tie.mutual),
            &cell(tie.since),
            &reported,
            &self.source,
        ])
    }
}
