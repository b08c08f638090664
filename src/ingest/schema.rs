//! The tables of a dataset and their columns: the one place that says what they are called and what is required.

use crate::model::diagnostic::TableId;

/// A table that a dataset may have.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    /// Which table.
    pub table: TableId,
    /// Its Italian name; the English one is [`TableId::key`].
    pub italian: &'static str,
    /// Whether a dataset must have it.
    pub required: bool,
    /// Its columns, in the order of `tessuto new`.
    pub columns: &'static [Column],
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its English name, by which the program knows it.
    pub name: &'static str,
    /// Its Italian name.
    pub italian: &'static str,
    /// Whether the table must have it.
    pub required: bool,
}

/// A column that the table must have.
const fn must(name: &'static str, italian: &'static str) -> Column {
    Column {
        name,
        italian,
        required: true,
    }
}

/// A column that the table may have.
const fn may(name: &'static str, italian: &'static str) -> Column {
    Column {
        name,
        italian,
        required: false,
    }
}

/// Every table, in reading order.
pub const SCHEMAS: [Schema; 12] = [
    Schema {
        table: TableId::Organizations,
        italian: "enti",
        required: true,
        columns: &[
            must("id", "id"),
            must("name", "nome"),
            may("kind", "tipo"),
            may("runts_section", "sezione_runts"),
            may("fiscal_code", "codice_fiscale"),
            may("municipality", "comune"),
            may("latitude", "latitudine"),
            may("longitude", "longitudine"),
            may("activities", "attivita"),
            may("volunteers", "volontari"),
            may("staff", "personale"),
            may("answered", "ha_risposto"),
            may("notes", "note"),
        ],
    },
    Schema {
        table: TableId::Services,
        italian: "servizi",
        required: true,
        columns: &[
            must("id", "id"),
            must("name", "nome"),
            must("provider", "ente"),
            may("area", "area"),
            may("municipality", "comune"),
            may("latitude", "latitudine"),
            may("longitude", "longitudine"),
            may("serves", "serve"),
            may("capacity", "capienza"),
            may("unit", "unita"),
            may("target", "destinatari"),
            may("status", "stato"),
            may("as_of", "aggiornato_al"),
            may("source", "fonte"),
        ],
    },
    Schema {
        table: TableId::Needs,
        italian: "bisogni",
        required: true,
        columns: &[
            must("type", "tipo"),
            must("municipality", "comune"),
            may("persons", "persone"),
            may("persons_low", "persone_min"),
            may("persons_high", "persone_max"),
            may("target", "destinatari"),
            may("status", "stato"),
            may("year", "anno"),
            may("source", "fonte"),
        ],
    },
    Schema {
        table: TableId::Municipalities,
        italian: "comuni",
        required: true,
        columns: &[
            must("istat_code", "codice_istat"),
            must("name", "nome"),
            may("latitude", "latitudine"),
            may("longitude", "longitudine"),
            may("area_km2", "superficie_km2"),
            may("population", "popolazione"),
        ],
    },
    Schema {
        table: TableId::NeedTypes,
        italian: "tipi_bisogno",
        required: false,
        columns: &[
            must("id", "id"),
            must("name", "nome"),
            may("area", "area"),
            may("tavoli", "tavoli"),
        ],
    },
    Schema {
        table: TableId::Addresses,
        italian: "risponde",
        required: false,
        columns: &[
            must("service", "servizio"),
            must("need_type", "tipo_bisogno"),
            may("intensity", "intensita"),
        ],
    },
    Schema {
        table: TableId::Ties,
        italian: "legami",
        required: false,
        columns: &[
            must("from", "da"),
            must("to", "a"),
            may("kind", "tipo"),
            may("strength", "forza"),
            may("mutual", "reciproco"),
            may("since", "dal"),
            may("reported_by", "segnalato_da"),
            may("evidence", "evidenza"),
        ],
    },
    Schema {
        table: TableId::Participation,
        italian: "partecipazione",
        required: false,
        columns: &[
            must("organization", "ente"),
            must("tavolo", "tavolo"),
            may("role", "ruolo"),
        ],
    },
    Schema {
        table: TableId::Tavoli,
        italian: "tavoli",
        required: false,
        columns: &[must("id", "id"), must("name", "nome")],
    },
    Schema {
        table: TableId::Travel,
        italian: "tempi",
        required: false,
        columns: &[
            must("from", "da"),
            must("to", "a"),
            must("minutes", "minuti"),
        ],
    },
    Schema {
        table: TableId::Population,
        italian: "popolazione",
        required: false,
        columns: &[
            must("istat_code", "codice_istat"),
            must("age", "eta"),
            may("sex", "sesso"),
            must("total", "totale"),
            may("year", "anno"),
        ],
    },
    Schema {
        table: TableId::Standards,
        italian: "livelli",
        required: false,
        columns: &[
            must("code", "codice"),
            must("name", "nome"),
            may("numerator", "numeratore"),
            may("population_filter", "filtro_popolazione"),
            may("ratio", "rapporto"),
            may("level", "livello"),
            may("direction", "verso"),
            may("year", "anno"),
            may("source", "fonte"),
            may("verified", "verificato"),
        ],
    },
];

/// The columns of a plain network's edge list.
pub const EDGES: [Column; 2] = [must("from", "da"), must("to", "a")];
/// Other names for them in files of other tools.
pub const EDGE_ALIASES: [(&str, &str); 2] = [("from", "source"), ("to", "target")];
/// The columns of a plain network's list of actors.
pub const NODES: [Column; 2] = [must("id", "id"), may("name", "nome")];

/// A name as names are compared: lower case, without accents, with one underscore for blanks, hyphens and line breaks.
pub fn folded(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    let plain = lower.chars().map(|letter| match letter {
        'à' | 'á' => 'a',
        'è' | 'é' => 'e',
        'ì' | 'í' => 'i',
        'ò' | 'ó' => 'o',
        'ù' | 'ú' => 'u',
        letter if letter.is_alphanumeric() => letter,
        _ => ' ',
    });
    let plain: String = plain.collect();
    plain.split_whitespace().collect::<Vec<_>>().join("_")
}
