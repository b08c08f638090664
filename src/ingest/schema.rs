//! The tables of a dataset and their columns: the one place that says what they are called, what they hold and what is required.

use crate::model::diagnostic::TableId;

/// A table that a dataset may have.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    /// Which table.
    pub table: TableId,
    /// Its Italian name; the English one is [`TableId::key`]. Its file carries either.
    pub italian: &'static str,
    /// Whether a dataset must have it.
    pub required: bool,
    /// Its columns, in the order of `tessuto new`; the first one names the row, where rows have names.
    pub columns: &'static [Column],
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its English name, by which the program knows it.
    pub name: &'static str,
    /// Its Italian name.
    pub italian: &'static str,
    /// Names it has in files of other tools.
    pub also: &'static [&'static str],
    /// What its cells hold.
    pub kind: Kind,
    /// Whether the table must have it, and every row a value in it.
    pub required: bool,
    /// Whether a wrong value leaves its row out although the column may be absent: because an empty cell would say something else, such
    /// as that a service is active. Elsewhere a wrong value counts as an empty cell.
    pub firm: bool,
    /// Where its words come from, for who fills it in; `None` where anything of its kind will do.
    pub source: Option<Source>,
}

/// Where the words of a column come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The first column of another table.
    Table(TableId),
    /// The first column of another table; names from elsewhere are taken too.
    Among(TableId),
    /// A code list, by its name in [`CODE_LISTS`](super::codelists::CODE_LISTS); other words are taken too.
    List(&'static str),
    /// These words; others are taken too.
    Words(&'static [Choice]),
}

/// Who fills a table in, and how much hangs on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filling {
    /// People: without it there is no dataset.
    Required,
    /// People: part of the answers hangs on it.
    Usual,
    /// People, if they have the data.
    Extra,
    /// The program itself, as a log of what it did.
    Program,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Free text.
    Text,
    /// An identifier.
    Id,
    /// Identifiers, separated by `|`.
    Ids,
    /// Free labels, separated by `|`.
    Labels,
    /// The ISTAT code of a municipality.
    Code,
    /// ISTAT codes, separated by `|`; `*` means every municipality of the district.
    Codes,
    /// A whole number within limits that are included.
    Whole(u32, u32),
    /// A number of persons; `<` and a number means counted and withheld.
    Persons,
    /// A number within limits that are included.
    Number(f64, f64),
    /// Yes or no.
    Flag,
    /// One of these words.
    Choice(&'static [Choice]),
    /// A date: year-month-day, or day/month/year.
    Date,
}

/// A word that a cell may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The key by which the model knows what it means; it is also the English word.
    pub key: &'static str,
    /// The Italian word.
    pub italian: &'static str,
    /// Another word for the same.
    pub also: Option<&'static str>,
}

/// Units in which a capacity counts persons.
pub const PERSON_UNITS: [&str; 11] = [
    "posti", "posto", "utenti", "utente", "persone", "persona", "places", "users", "persons",
    "people", "seats",
];

/// Words for yes.
pub const YES: [&str; 8] = ["sì", "s", "yes", "y", "true", "vero", "x", "1"];
/// Words for no.
pub const NO: [&str; 5] = ["no", "n", "false", "falso", "0"];

const ANY: Kind = Kind::Whole(0, u32::MAX);
const YEAR: Kind = Kind::Whole(1800, 2200);
const AMOUNT: Kind = Kind::Number(0.0, f64::MAX);
const AGE: Kind = Kind::Whole(0, 150);
/// The value of an index on a scale of its own, which may go below zero.
const INDEX: Kind = Kind::Number(-1e6, 1e6);
const LATITUDE: Kind = Kind::Number(-90.0, 90.0);
const LONGITUDE: Kind = Kind::Number(-180.0, 180.0);

const fn choice(key: &'static str, italian: &'static str) -> Choice {
    Choice {
        key,
        italian,
        also: None,
    }
}

/// A column that the table must have.
const fn must(name: &'static str, italian: &'static str, kind: Kind) -> Column {
    Column {
        name,
        italian,
        also: &[],
        kind,
        required: true,
        firm: true,
        source: None,
    }
}

/// A column that the table may have.
const fn may(name: &'static str, italian: &'static str, kind: Kind) -> Column {
    Column {
        required: false,
        firm: false,
        ..must(name, italian, kind)
    }
}

/// A column that the table may have, and in which an empty cell says something.
const fn firm(column: Column) -> Column {
    Column {
        firm: true,
        ..column
    }
}

/// The same column with its words from a source.
const fn from(source: Source, column: Column) -> Column {
    Column {
        source: Some(source),
        ..column
    }
}

const OF_ORGANIZATION: Source = Source::Table(TableId::Organizations);
const OF_SERVICE: Source = Source::Table(TableId::Services);
const OF_MUNICIPALITY: Source = Source::Table(TableId::Municipalities);
const OF_NEED_TYPE: Source = Source::Table(TableId::NeedTypes);
const OF_TAVOLO: Source = Source::Table(TableId::Tavoli);

/// A municipality, or a service.
const STOP: Source = Source::Among(TableId::Municipalities);

const UNITS: &[Choice] = &[
    choice("places", "posti"),
    choice("users", "utenti"),
    choice("persons", "persone"),
];

const SEXES: &[Choice] = &[choice("F", "F"), choice("M", "M")];

const ORGANIZATION_KINDS: &[Choice] = &[
    choice("public-body", "ente pubblico"),
    choice("association", "associazione"),
    Choice {
        also: Some("cooperativa"),
        ..choice("social-cooperative", "cooperativa sociale")
    },
    choice("parish", "parrocchia"),
    choice("informal-group", "gruppo informale"),
    choice("foundation", "fondazione"),
    choice("other", "altro"),
];

const SERVICE_STATUSES: &[Choice] = &[
    choice("active", "attivo"),
    choice("suspended", "sospeso"),
    choice("planned", "previsto"),
    choice("closed", "chiuso"),
];

const EVIDENCE: &[Choice] = &[
    choice("known", "noto"),
    choice("emerging", "emergente"),
    choice("latent", "latente"),
];

const RELATIONS: &[Choice] = &[
    choice("collaborates", "collabora"),
    choice("refers", "invia"),
    choice("funds", "finanzia"),
    choice("informs", "informa"),
];

const MATCHED: &[Choice] = &[
    choice("organization", "ente"),
    choice("service", "servizio"),
    choice("need-type", "tipo di bisogno"),
    choice("tavolo", "tavolo"),
    choice("municipality", "comune"),
];
const VERDICTS: &[Choice] = &[
    Choice {
        also: Some("stesso"),
        ..choice("same", "stesso ente")
    },
    Choice {
        also: Some("diversi"),
        ..choice("different", "enti diversi")
    },
];

/// Every table, in reading order.
pub const SCHEMAS: [Schema; 14] = [
    Schema {
        table: TableId::Organizations,
        italian: "enti",
        required: true,
        columns: &[
            must("id", "id", Kind::Id),
            must("name", "nome", Kind::Text),
            may("kind", "tipo", Kind::Choice(ORGANIZATION_KINDS)),
            from(
                Source::List("runts_sections"),
                may("runts_section", "sezione_runts", Kind::Text),
            ),
            may("fiscal_code", "codice_fiscale", Kind::Text),
            from(OF_MUNICIPALITY, may("municipality", "comune", Kind::Code)),
            may("latitude", "latitudine", LATITUDE),
            may("longitude", "longitudine", LONGITUDE),
            from(
                Source::List("activities"),
                may("activities", "attivita", Kind::Labels),
            ),
            may("volunteers", "volontari", ANY),
            may("staff", "personale", ANY),
            may("answered", "ha_risposto", Kind::Flag),
            may("notes", "note", Kind::Text),
        ],
    },
    Schema {
        table: TableId::Services,
        italian: "servizi",
        required: true,
        columns: &[
            must("id", "id", Kind::Id),
            must("name", "nome", Kind::Text),
            from(OF_ORGANIZATION, must("provider", "ente", Kind::Ids)),
            from(Source::List("areas"), may("area", "area", Kind::Labels)),
            from(OF_MUNICIPALITY, may("municipality", "comune", Kind::Code)),
            may("latitude", "latitudine", LATITUDE),
            may("longitude", "longitudine", LONGITUDE),
            from(OF_MUNICIPALITY, firm(may("serves", "serve", Kind::Codes))),
            may("capacity", "capienza", ANY),
            from(Source::Words(UNITS), may("unit", "unita", Kind::Text)),
            may("target", "destinatari", Kind::Labels),
            firm(may("age_min", "eta_min", AGE)),
            firm(may("age_max", "eta_max", AGE)),
            firm(may("status", "stato", Kind::Choice(SERVICE_STATUSES))),
            firm(may("active_from", "attivo_dal", Kind::Date)),
            firm(may("active_to", "attivo_al", Kind::Date)),
            may("as_of", "aggiornato_al", Kind::Date),
            may("source", "fonte", Kind::Text),
        ],
    },
    Schema {
        table: TableId::Needs,
        italian: "bisogni",
        required: true,
        columns: &[
            from(OF_NEED_TYPE, must("type", "tipo", Kind::Id)),
            from(OF_MUNICIPALITY, must("municipality", "comune", Kind::Code)),
            may("persons", "persone", Kind::Persons),
            may("persons_low", "persone_min", ANY),
            may("persons_high", "persone_max", ANY),
            may("target", "destinatari", Kind::Labels),
            may("age_min", "eta_min", AGE),
            may("age_max", "eta_max", AGE),
            may("status", "stato", Kind::Choice(EVIDENCE)),
            may("year", "anno", YEAR),
            may("source", "fonte", Kind::Text),
        ],
    },
    Schema {
        table: TableId::Municipalities,
        italian: "comuni",
        required: true,
        columns: &[
            must("istat_code", "codice_istat", Kind::Code),
            must("name", "nome", Kind::Text),
            may("latitude", "latitudine", LATITUDE),
            may("longitude", "longitudine", LONGITUDE),
            may("area_km2", "superficie_km2", AMOUNT),
            may("population", "popolazione", ANY),
            may("deprivation", "deprivazione", INDEX),
            may("basin", "bacino", Kind::Text),
        ],
    },
    Schema {
        table: TableId::NeedTypes,
        italian: "tipi_bisogno",
        required: false,
        columns: &[
            must("id", "id", Kind::Id),
            must("name", "nome", Kind::Text),
            from(Source::List("areas"), may("area", "area", Kind::Text)),
            from(OF_TAVOLO, may("tavoli", "tavoli", Kind::Ids)),
        ],
    },
    Schema {
        table: TableId::Addresses,
        italian: "risponde",
        required: false,
        columns: &[
            from(OF_SERVICE, must("service", "servizio", Kind::Id)),
            from(OF_NEED_TYPE, must("need_type", "tipo_bisogno", Kind::Id)),
            may("intensity", "intensita", AMOUNT),
        ],
    },
    Schema {
        table: TableId::Ties,
        italian: "legami",
        required: false,
        columns: &[
            from(OF_ORGANIZATION, must("from", "da", Kind::Id)),
            from(OF_ORGANIZATION, must("to", "a", Kind::Id)),
            firm(may("kind", "tipo", Kind::Choice(RELATIONS))),
            may("strength", "forza", Kind::Number(1.0, 5.0)),
            firm(may("mutual", "reciproco", Kind::Flag)),
            may("since", "dal", YEAR),
            from(
                OF_ORGANIZATION,
                may("reported_by", "segnalato_da", Kind::Ids),
            ),
            may("evidence", "evidenza", Kind::Text),
        ],
    },
    Schema {
        table: TableId::Participation,
        italian: "partecipazione",
        required: false,
        columns: &[
            from(OF_ORGANIZATION, must("organization", "ente", Kind::Id)),
            from(OF_TAVOLO, must("tavolo", "tavolo", Kind::Id)),
            may("role", "ruolo", Kind::Text),
        ],
    },
    Schema {
        table: TableId::Tavoli,
        italian: "tavoli",
        required: false,
        columns: &[must("id", "id", Kind::Id), must("name", "nome", Kind::Text)],
    },
    Schema {
        table: TableId::Travel,
        italian: "tempi",
        required: false,
        columns: &[
            from(STOP, must("from", "da", Kind::Id)),
            from(STOP, must("to", "a", Kind::Id)),
            must("minutes", "minuti", AMOUNT),
        ],
    },
    Schema {
        table: TableId::Population,
        italian: "popolazione",
        required: false,
        columns: &[
            from(
                OF_MUNICIPALITY,
                must("istat_code", "codice_istat", Kind::Code),
            ),
            must("age", "eta", AGE),
            from(Source::Words(SEXES), may("sex", "sesso", Kind::Text)),
            must("total", "totale", ANY),
            may("year", "anno", YEAR),
        ],
    },
    Schema {
        table: TableId::Standards,
        italian: "livelli",
        required: false,
        columns: &[
            must("code", "codice", Kind::Id),
            must("name", "nome", Kind::Text),
            may("numerator", "numeratore", Kind::Text),
            may("population_filter", "filtro_popolazione", Kind::Text),
            may("ratio", "rapporto", AMOUNT),
            may("level", "livello", Kind::Text),
            may("direction", "verso", Kind::Text),
            may("year", "anno", YEAR),
            may("source", "fonte", Kind::Text),
            may("verified", "verificato", Kind::Flag),
            from(OF_NEED_TYPE, may("need_types", "tipi_bisogno", Kind::Ids)),
            from(OF_SERVICE, may("services", "servizi", Kind::Ids)),
            may("present", "presente", AMOUNT),
            may("unit_cost", "costo_unitario", AMOUNT),
            may("data_source", "fonte_dati", Kind::Text),
        ],
    },
    Schema {
        table: TableId::Merges,
        italian: "accorpamenti",
        required: false,
        columns: &[
            must("merged", "accorpato", Kind::Id),
            must("into", "in", Kind::Id),
            must("verdict", "esito", Kind::Choice(VERDICTS)),
            may("reason", "motivo", Kind::Text),
            may("score", "punteggio", Kind::Number(0.0, 1.0)),
            may("merged_name", "nome_accorpato", Kind::Text),
            may("into_name", "nome_in", Kind::Text),
        ],
    },
    Schema {
        table: TableId::Never,
        italian: "mai",
        required: false,
        columns: &[
            from(OF_ORGANIZATION, must("from", "da", Kind::Id)),
            firm(from(OF_ORGANIZATION, may("to", "a", Kind::Id))),
            firm(may("only_introducing", "solo_presentazioni", Kind::Flag)),
            may("reason", "motivo", Kind::Text),
        ],
    },
];

/// The columns of a table of likely duplicates, in the order in which `check` writes them; `keep` is for those who add it.
pub const DUPLICATES: [Column; 13] = [
    firm(may("what", "che_cosa", Kind::Choice(MATCHED))),
    may("score", "punteggio", Kind::Number(0.0, 1.0)),
    must("id_a", "codice_a", Kind::Id),
    may("name_a", "nome_a", Kind::Text),
    may("municipality_a", "comune_a", Kind::Text),
    may("fiscal_code_a", "codice_fiscale_a", Kind::Text),
    must("id_b", "codice_b", Kind::Id),
    may("name_b", "nome_b", Kind::Text),
    may("municipality_b", "comune_b", Kind::Text),
    may("fiscal_code_b", "codice_fiscale_b", Kind::Text),
    may("reason", "motivo", Kind::Text),
    Column {
        also: &["stesso"],
        ..firm(may("same", "stesso_ente", Kind::Flag))
    },
    may("keep", "tenere", Kind::Text),
];

/// The columns of a plain network's edge list. The numbers of `weight` must be above zero, which its reader checks.
pub const EDGES: [Column; 3] = [
    Column {
        also: &["source"],
        ..must("from", "da", Kind::Id)
    },
    Column {
        also: &["target"],
        ..must("to", "a", Kind::Id)
    },
    must("weight", "peso", Kind::Number(f64::MIN, f64::MAX)),
];

/// The columns of a plain network's list of actors.
pub const NODES: [Column; 2] = [
    must("id", "id", Kind::Id),
    Column {
        also: &["label"],
        ..may("name", "nome", Kind::Text)
    },
];

/// The columns of a table that says in which group each actor is.
pub const GROUPS: [Column; 2] = [
    must("id", "codice", Kind::Id),
    Column {
        also: &["community", "comunità", "comunita"],
        ..must("group", "gruppo", Kind::Text)
    },
];

/// The columns of a table of where an earlier picture had each actor, in shares of the map's room.
pub const POSITIONS: [Column; 3] = [
    must("id", "codice", Kind::Id),
    must("x", "x", Kind::Number(0.0, 1.0)),
    must("y", "y", Kind::Number(0.0, 1.0)),
];

/// The columns by which a list of sites names them; one of them will do.
pub const CANDIDATES: [Column; 2] = [
    must("id", "codice", Kind::Id),
    must("istat_code", "codice_istat", Kind::Code),
];

/// The most persons, places or minutes that a plain file may state: far beyond any, and small enough that sums stay exact enough.
pub const LARGEST_AMOUNT: f64 = 1e12;

/// The most minutes, or other cost, of a pair.
pub const LARGEST_COST: f64 = 1e9;

/// The columns of a plain file of places of demand.
pub const DEMAND: [Column; 2] = [
    must("id", "codice", Kind::Id),
    Column {
        also: &["population", "popolazione", "people"],
        ..must("persons", "persone", Kind::Number(0.0, LARGEST_AMOUNT))
    },
];

/// The columns of a plain file of points of supply.
pub const SUPPLY: [Column; 5] = [
    must("id", "codice", Kind::Id),
    Column {
        also: &["posti", "places"],
        ..may("capacity", "capienza", Kind::Number(0.0, LARGEST_AMOUNT))
    },
    Column {
        also: &["existing", "esistente"],
        ..firm(may("fixed", "fisso", Kind::Flag))
    },
    firm(may("candidate", "candidato", Kind::Flag)),
    Column {
        also: &["cost", "costo"],
        ..may("price", "prezzo", Kind::Number(0.0, LARGEST_AMOUNT))
    },
];

/// The columns of a plain file of what it costs to travel from places of demand to points of supply.
pub const COSTS: [Column; 3] = [
    Column {
        also: &["from", "da", "origin", "origine"],
        ..must("demand", "domanda", Kind::Id)
    },
    Column {
        also: &["to", "a", "destination", "destinazione"],
        ..must("supply", "offerta", Kind::Id)
    },
    Column {
        also: &["cost", "costo", "time", "tempo"],
        ..must("minutes", "minuti", Kind::Number(0.0, LARGEST_COST))
    },
];

const ACTIONS: &[Choice] = &[
    Choice {
        also: Some("esce"),
        ..choice("close", "chiude")
    },
    Choice {
        also: Some("entra"),
        ..choice("add", "aggiunge")
    },
    choice("start", "avvia"),
    choice("move", "sposta"),
    choice("change", "cambia"),
    choice("merge", "unisce"),
    choice("split", "divide"),
    choice("restore", "ripristina"),
];

const THINGS: &[Choice] = &[
    choice("organization", "ente"),
    choice("service", "servizio"),
    choice("tie", "legame"),
    choice("need", "bisogno"),
    choice("tavolo", "tavolo"),
    choice("municipality", "comune"),
];

/// The columns of a plan: a row a change.
pub const PLAN: [Column; 22] = [
    must("scenario", "scenario", Kind::Text),
    may("on", "su", Kind::Labels),
    firm(may("action", "azione", Kind::Choice(ACTIONS))),
    firm(may("what", "cosa", Kind::Choice(THINGS))),
    firm(may("id", "codice", Kind::Id)),
    firm(may("to", "in", Kind::Id)),
    firm(may("name", "nome", Kind::Text)),
    firm(may("kind", "tipo_ente", Kind::Choice(ORGANIZATION_KINDS))),
    firm(may("tie", "tipo_legame", Kind::Choice(RELATIONS))),
    firm(from(
        OF_ORGANIZATION,
        may("organization", "ente", Kind::Ids),
    )),
    firm(from(
        OF_NEED_TYPE,
        may("need_types", "tipi_bisogno", Kind::Ids),
    )),
    firm(from(
        OF_MUNICIPALITY,
        may("municipality", "comune", Kind::Code),
    )),
    firm(may("latitude", "latitudine", LATITUDE)),
    firm(may("longitude", "longitudine", LONGITUDE)),
    firm(from(OF_MUNICIPALITY, may("serves", "serve", Kind::Codes))),
    firm(may("persons", "persone", ANY)),
    // Persons of a service, for whoever thinks of its places.
    Column {
        also: &["capacity", "capienza"],
        ..firm(may("places", "posti", ANY))
    },
    Column {
        also: &["percentage", "percentuale"],
        ..firm(may("percent", "percento", Kind::Number(-100.0, 1e6)))
    },
    firm(may("strength", "forza", Kind::Number(1.0, 5.0))),
    firm(may("population", "popolazione", ANY)),
    firm(may("cost", "costo", Kind::Number(0.0, 1e12))),
    may("notes", "note", Kind::Text),
];

/// Names, folded, of a plan as a sheet of a workbook.
pub const PLANS: [&str; 2] = ["piano", "plan"];

/// The columns of a table of what places have.
pub const VALUES: [Column; 5] = [
    must("id", "codice", Kind::Id),
    must("value", "valore", AMOUNT),
    Column {
        also: &["persons", "persone"],
        ..must("weight", "peso", AMOUNT)
    },
    Column {
        also: &["rank", "rango"],
        ..may("deprivation", "deprivazione", INDEX)
    },
    may("group", "gruppo", Kind::Text),
];

/// Names that the log of merges has as a file: the Italian one, and the English one.
pub const MERGE_LOGS: [&str; 2] = ["accorpamenti.csv", "merges.csv"];

/// Names, folded, of the sheets of `tessuto new` that people read and no table is in.
pub const GUIDES: [&str; 4] = ["leggimi", "read_me", "codici", "codes"];

/// Names that the file of boundaries may have.
pub const BOUNDARIES: [&str; 3] = [
    "municipalities.geojson",
    "boundaries.geojson",
    "confini.geojson",
];

/// Names that the property with the ISTAT code may have in it.
pub const BOUNDARY_CODES: [&str; 3] = ["istat_code", "codice_istat", "PRO_COM_T"];

impl Schema {
    /// Both names of the table, the Italian one first.
    pub fn names(&self) -> [&'static str; 2] {
        [self.italian, self.table.key()]
    }

    /// Who fills it in, and how much hangs on it.
    pub fn filling(&self) -> Filling {
        match self.table {
            _ if self.required => Filling::Required,
            TableId::Travel | TableId::Population | TableId::Standards | TableId::Never => {
                Filling::Extra
            }
            TableId::Merges => Filling::Program,
            _ => Filling::Usual,
        }
    }
}

impl Column {
    /// Every name the column goes by.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.name, self.italian]
            .into_iter()
            .chain(self.also.iter().copied())
    }
}
