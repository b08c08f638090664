//! For whom results are made: what each circle of readers is shown is decided where it is made, by asking the audience.

use serde::{Deserialize, Serialize};

/// A circle of readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// The office: everything that was computed.
    #[default]
    Internal,
    /// A working group: small numbers of persons and what is personal are hidden.
    Tavolo,
    /// Everybody: also without strengths of ties and what speaks against a single organization.
    Public,
}

impl Audience {
    /// From the narrowest circle to the widest.
    pub const ALL: [Self; 3] = [Self::Internal, Self::Tavolo, Self::Public];

    /// Its name on the command line; the message `audience-<key>` names it for people.
    pub fn key(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::Tavolo => "tavolo",
            Self::Public => "public",
        }
    }

    /// Whether small numbers of persons, and what would tell them, are hidden everywhere, in files for programs too.
    pub fn hides_small_numbers(self) -> bool {
        self >= Self::Tavolo
    }

    /// Whether pages are handed to those whom they speak of.
    pub fn is_handed_out(self) -> bool {
        self >= Self::Tavolo
    }

    /// Whether strengths of ties, judgements of single organizations and what is read from them are left out.
    pub fn hides_judgements(self) -> bool {
        self == Self::Public
    }
}
