//! Plain networks in the formats of other tools: one file a format, and the list of them.

mod columns;
mod dl;
mod draft;
mod edge_list;
mod gexf;
mod graphml;
mod matrix;
mod node_link;
mod pajek;
mod two_mode;
mod typed;
mod xml;

pub(super) use edge_list::guessed_column;
pub(super) use two_mode::read_weighed;

use super::error::{Fault, IngestError};
use super::{EdgeList, bytes_of, file_name, reader_of};
use crate::model::diagnostic::Diagnostic;
use crate::model::plain::PlainNetwork;
use draft::fault_of;
use std::path::Path;

/// A network and what was found in its file, or what stops the reading.
pub type NetworkRead = Result<(PlainNetwork, Vec<Diagnostic>), IngestError>;

/// A format that plain networks are read from.
#[derive(Clone, Copy)]
pub struct NetworkReader {
    /// Its name.
    pub id: &'static str,
    /// The endings of its files, in lower case; the first is the usual one.
    pub extensions: &'static [&'static str],
    /// Whether its files say whether ties have a direction.
    pub says_direction: bool,
    /// Whether a file looks like one of its own.
    recognises: fn(&[u8]) -> bool,
    read: fn(&str, &[u8]) -> NetworkRead,
}

/// Every format. Where two have the same ending, the first that takes a file for its own reads it, so an edge list, which any table
/// may be, comes after a matrix.
pub const NETWORK_READERS: [NetworkReader; 8] = [
    graphml::READER,
    gexf::READER,
    pajek::READER,
    dl::READER,
    node_link::READER,
    matrix::READER,
    edge_list::READER,
    two_mode::READER,
];

impl NetworkReader {
    /// Reads a file of this name and these bytes, whatever they are.
    /// # Errors
    /// When the file is not of this format, or beyond its limits.
    pub fn read(&self, file: &str, bytes: &[u8]) -> NetworkRead {
        (self.read)(file, bytes)
    }

    /// Whether this reader takes any table for a list of ties, and so leaves the columns to be named.
    pub(super) fn is_edge_list(&self) -> bool {
        self.id == edge_list::READER.id
    }

    /// Whether a row of its files is one tie.
    pub(super) fn is_list(&self) -> bool {
        [edge_list::READER.id, two_mode::READER.id].contains(&self.id)
    }
}

/// The reader of a file: by its ending, and where several have it by its content; where none has it, by its content alone.
///
/// No content tells a two-mode list from an edge list, so it is asked for.
pub(super) fn network_reader_of(
    file: &str,
    bytes: &[u8],
    two_mode: bool,
) -> Result<&'static NetworkReader, IngestError> {
    let ending = file
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase())
        .unwrap_or_default();
    let of_ending = || {
        NETWORK_READERS
            .iter()
            .filter(|reader| reader.extensions.contains(&ending.as_str()))
            .filter(|reader| reader.id != two_mode::READER.id)
    };
    if two_mode {
        // Only tables are lists.
        let list = named(two_mode::READER.id).filter(|_| reader_of(file).is_ok());
        return list.ok_or_else(|| fault_of(file, 1, Fault::NotAList, ""));
    }
    let own = of_ending().find(|reader| (reader.recognises)(bytes));
    let other = || {
        // A table is told by its ending alone: almost any text could be one.
        let mut rest = NETWORK_READERS[..5].iter();
        rest.find(|reader| (reader.recognises)(bytes))
    };
    // Whatever else is a table is a list of ties.
    let table = || named(edge_list::READER.id).filter(|_| reader_of(file).is_ok());
    own.or_else(other)
        .or_else(|| of_ending().next_back())
        .or_else(table)
        .ok_or_else(|| unknown(file))
}

fn named(id: &str) -> Option<&'static NetworkReader> {
    NETWORK_READERS.iter().find(|reader| reader.id == id)
}

fn unknown(file: &str) -> IngestError {
    let mut known: Vec<String> = Vec::new();
    for ending in NETWORK_READERS.iter().flat_map(|reader| reader.extensions) {
        if !known.iter().any(|other| other == ending) {
            known.push((*ending).to_owned());
        }
    }
    IngestError::UnknownFormat {
        file: file.to_owned(),
        known,
    }
}

/// Reads a plain network from bytes, by the file's name and its content, with every attribute it has.
/// # Errors
/// When no format takes the file, or it is not what its name says.
/// # Complexity
/// Linear in the size of the file, and so is the memory.
pub fn read_network_bytes(file: &str, bytes: &[u8], two_mode: bool) -> NetworkRead {
    network_reader_of(file, bytes, two_mode)?.read(file, bytes)
}

/// Reads a plain network with every attribute it has; a list of ties with its list of actors, if there is one.
/// # Errors
/// When a file is not there, cannot be read, lacks a column, or is not what its name says.
pub fn read_network(
    path: &Path,
    nodes: Option<&Path>,
    two_mode: bool,
) -> Result<EdgeList, IngestError> {
    let bytes = bytes_of(path)?;
    let file = file_name(path);
    let reader = network_reader_of(&file, &bytes, two_mode)?;
    if reader.is_edge_list() {
        return super::edges::read_every_column(&file, &bytes, nodes);
    }
    EdgeList::of(reader, &file, &bytes, nodes)
}
