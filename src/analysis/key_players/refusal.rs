//! What cannot be asked of key players.

use serde::Serialize;

/// Why there is no set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "error", rename_all = "kebab-case")]
pub enum Refusal {
    /// A set of nobody was asked for.
    #[error("a set of nobody")]
    NoKeyPlayers,
    /// The set is as large as the network, or larger: there is nobody else.
    #[error("a set of {size} actors of {actors}")]
    AllKeyPlayers {
        /// How many were asked for.
        size: usize,
        /// How many actors there are.
        actors: usize,
    },
    /// Too few may be chosen.
    #[error("a set of {size} actors, and {choosable} may be chosen")]
    FewKeyPlayers {
        /// How many were asked for.
        size: usize,
        /// How many may be.
        choosable: usize,
    },
    /// With so many taken out, fewer than two are left, and nobody can be apart from anybody.
    #[error("without {size} actors of {actors} there is no pair")]
    NoPairLeft {
        /// How many were asked for.
        size: usize,
        /// How many actors there are.
        actors: usize,
    },
    /// The network is too large for what sums up distances.
    #[error("distances are summed up for at most {limit} actors, and there are {actors}")]
    TooManyForDistances {
        /// How many actors there are.
        actors: usize,
        /// How many they may be.
        limit: usize,
    },
}
