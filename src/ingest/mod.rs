//! Files to typed rows: reads the disk, and says where every value stood.

mod archive;
mod boundaries;
mod called;
mod candidates;
mod cause;
mod cells;
pub mod codelists;
mod comuni;
mod csv;
mod dataset;
mod demand_supply;
mod duplicates;
mod edge_list;
mod edges;
mod error;
mod fiscal;
mod grid;
mod groups;
mod hsds;
mod import;
mod limits;
mod mojibake;
mod names;
mod networks;
mod numbers;
mod parquet;
mod plan;
mod positions;
mod records;
pub mod schema;
mod settings;
mod shared;
mod sources;
mod table;
mod text;
mod values;
mod workbook;

pub use candidates::{ReadCandidates, is_table, read_candidates};
pub use cause::Cause;
pub use comuni::successions;
pub use dataset::{Dataset, read_dataset, read_dataset_strictly, read_never, read_table};
pub use demand_supply::{ReadDemandSupply, read_demand_supply};
pub use duplicates::{MarkedDuplicates, read_duplicates};
pub use edges::{EdgeList, EdgeWeight, read_edges, read_two_mode};
pub use error::{Fault, IngestError, Rule};
pub use groups::{ReadGroups, read_groups};
pub use hsds::{About, Referral, Version, read_hsds};
pub use import::{
    Merged, Offer, Offers, Place, Register, RegisterFilter, merge, read_import_record, read_place,
    read_runts,
};
pub use networks::{NETWORK_READERS, NetworkRead, NetworkReader, read_network, read_network_bytes};
pub use plan::{ReadPlan, read_plan};
pub use positions::{ReadPositions, read_positions};
pub use settings::Links;
pub use shared::{read_duplicates_as_written, read_merge_log};
pub use values::{ReadValues, ValueRow, read_values};

use limits::bytes_of;
use sha2::{Digest, Sha256};
use std::io::ErrorKind;
use std::path::Path;
use table::{Known, Table};

/// A format that tables are read from.
#[derive(Clone, Copy)]
pub struct Reader {
    /// Its name.
    pub id: &'static str,
    /// The endings of its files, in lower case; the first is the usual one.
    pub extensions: &'static [&'static str],
    /// Whether bytes are of this format, whatever the ending of their file; false where only the ending tells.
    recognises: fn(&[u8]) -> bool,
    /// Reads the tables of a file of this name and these bytes: one, or one a sheet.
    read: fn(&str, &[u8], &Known<'_>) -> Tables,
}

/// The tables of a file.
type Tables = Result<Vec<Table>, IngestError>;

/// Every format, the usual one first.
pub const READERS: [Reader; 3] = [csv::READER, workbook::READER, parquet::READER];

/// A file that was read, and what was in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Input {
    /// Its name inside the dataset.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal, as `sha256sum` prints it.
    pub sha256: String,
    /// Its rows with anything in them, the header not counted; `None` where it has no rows.
    pub rows: Option<usize>,
}

impl Input {
    fn new(file: &str, bytes: &[u8], rows: Option<usize>) -> Self {
        Self::hashed(file, Sha256::new_with_prefix(bytes), rows)
    }

    /// A file whose bytes went through a hasher.
    fn hashed(file: &str, hasher: Sha256, rows: Option<usize>) -> Self {
        let hash = hasher.finalize();
        Self {
            file: file.to_owned(),
            sha256: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
            rows,
        }
    }
}

/// The reader of a file, by its ending.
fn reader_of(file: &str) -> Result<&'static Reader, IngestError> {
    let ending = file
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase());
    let takes = |reader: &&Reader| {
        ending
            .as_deref()
            .is_some_and(|ending| reader.extensions.contains(&ending))
    };
    READERS
        .iter()
        .find(takes)
        .ok_or_else(|| IngestError::UnknownFormat {
            file: file.to_owned(),
            known: READERS
                .iter()
                .flat_map(|reader| reader.extensions)
                .map(ToString::to_string)
                .collect(),
        })
}

/// The tables of a file, read by the format that its bytes show or, where they show none, by its ending.
fn tables_of(file: &str, bytes: &[u8], known: &Known<'_>) -> Tables {
    let by_ending = reader_of(file)?;
    let by_bytes = READERS.iter().find(|reader| (reader.recognises)(bytes));
    (by_bytes.unwrap_or(by_ending).read)(file, bytes, known)
}

/// A file's name without its ending.
fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

fn unreadable(path: &Path, error: &std::io::Error) -> IngestError {
    let path = path.display().to_string();
    if error.kind() == ErrorKind::NotFound {
        return IngestError::NotThere { path };
    }
    IngestError::Unreadable {
        path,
        cause: Cause::of(error),
        reason: error.to_string(),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
