//! Other people's data into the tables of a dataset: where it goes, what is there already, what changes.
//!
//! An import reads ([`runts`], [`super::hsds`]), compares with the tables as people left them ([`place`]) and says what the tables would
//! be ([`merge`]). It writes nothing: that is for the command line.

mod books;
mod merge;
mod place;
pub(super) mod runts;
mod sheets;
mod spelling;
pub(super) mod stream;

pub use merge::{Merged, merge};
pub(super) use place::schema_of;
pub use place::{Place, read_import_record, read_place};
pub use runts::{Register, RegisterFilter, read_runts};
pub(super) use spelling::slug;

use crate::model::diagnostic::TableId;

/// A row that a source offers to a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// By what the source knows it.
    pub key: String,
    /// The id it would like to have; it gets another if that one is taken.
    pub id: String,
    /// A tax code by which a row that is there already is recognised.
    pub fiscal_code: Option<String>,
    /// What the source says, by English column name: brought up to date on every import.
    pub said: Vec<(&'static str, String)>,
    /// What a new row gets beside, and an old one keeps as people left it.
    pub once: Vec<(&'static str, String)>,
    /// What a new row gets beside, and follows the source for as long as it stands there as the import wrote it, whatever people
    /// wrote around it.
    pub follows: Vec<(&'static str, String)>,
    /// What the record keeps of it beside.
    pub aside: Vec<(&'static str, String)>,
}

/// Rows that a source offers to one table.
#[derive(Debug, Clone)]
pub struct Offers {
    /// Which table.
    pub table: TableId,
    /// The kind of source, as the record of imports calls it.
    pub source: &'static str,
    /// The rows.
    pub rows: Vec<Offer>,
}
