//! Networks in the formats of other tools: one file a format, and the list of them.
//!
//! A writer spells a finished [`PlainNetwork`]; it selects and computes nothing. What a format cannot hold it says, so that nobody has
//! to find out in the other tool.

mod dl;
mod edge_list;
mod gexf;
mod graphml;
mod node_link;
mod pajek;
pub mod typed;
mod xml;

use crate::model::plain::{Attribute, PlainNetwork};
use serde::Serialize;
use std::io;

/// A format that networks are written in.
#[derive(Clone, Copy)]
pub struct NetworkWriter {
    /// Its name on the command line.
    pub id: &'static str,
    /// The ending of its files.
    pub extension: &'static str,
    /// Whether its actors are all of one kind, so that of a district it takes the organizations alone.
    pub one_kind: bool,
    /// Writes a network. It fails only where memory does.
    pub write: fn(&PlainNetwork) -> io::Result<Vec<u8>>,
    /// What of a network it cannot hold.
    pub losses: fn(&PlainNetwork) -> Vec<Loss>,
}

/// Something of a network that a format cannot hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "loss", rename_all = "kebab-case")]
pub enum Loss {
    /// Attributes of actors, of ties or of the network.
    Attributes {
        /// Their names.
        names: Vec<String>,
    },
    /// Actors without ties.
    Isolates {
        /// How many.
        count: usize,
    },
    /// Whether ties have a direction, and which actors are of which mode.
    Direction,
    /// Ties that run both ways are written once each way.
    MutualTwice {
        /// How many.
        count: usize,
    },
    /// Ids that are spelled otherwise, or that will be read otherwise.
    Ids {
        /// How many.
        count: usize,
    },
}

/// Every format, in the order people meet them.
pub const NETWORK_WRITERS: [NetworkWriter; 6] = [
    graphml::WRITER,
    gexf::WRITER,
    pajek::WRITER,
    dl::WRITER,
    node_link::WRITER,
    edge_list::WRITER,
];

/// The format of this name.
pub fn network_writer(id: &str) -> Option<&'static NetworkWriter> {
    NETWORK_WRITERS.iter().find(|writer| writer.id == id)
}

/// The loss of attributes, if there are any with a value.
fn attributes_lost<'a>(attributes: impl Iterator<Item = &'a Attribute>) -> Option<Loss> {
    let said =
        attributes.filter(|one| (0..one.values.len()).any(|row| one.values.get(row).is_some()));
    let mut names: Vec<String> = said.map(|one| one.name.clone()).collect();
    names.sort();
    names.dedup();
    (!names.is_empty()).then_some(Loss::Attributes { names })
}

/// The loss of ids for which this says so.
fn ids_lost(network: &PlainNetwork, lost: impl Fn(&str) -> bool) -> Option<Loss> {
    let count = network.ids.iter().filter(|id| lost(id)).count();
    (count > 0).then_some(Loss::Ids { count })
}

/// What is said of the network as a whole, for formats that have room for a remark alone.
fn remarks(network: &PlainNetwork) -> impl Iterator<Item = String> {
    let said = network.attributes.iter();
    said.filter_map(|one| Some(format!("{}: {}", one.name, one.values.spell(0)?)))
}

/// A label for formats that know quotes and no escape: quotes become apostrophes, and what breaks a line a blank.
fn unescaped(label: &str) -> String {
    let plain = |letter: char| match letter {
        '"' => '\'',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    label.chars().map(plain).collect()
}
