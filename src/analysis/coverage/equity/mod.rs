//! Equity: how evenly cover and access are spread over places, and whether the deprived have less.

pub mod concentration;
pub mod distribution;
pub mod district;
mod explained;
pub mod hoover;
pub mod lorenz;
pub mod palma;
pub mod shortage;
pub mod shortfalls;
pub mod theil;

use crate::analysis::explanation::Explanation;
use crate::analysis::scores::Value;
use distribution::Distribution;

/// What people are told of the results that are no index, by name.
pub const EXPLAINED: &[(&str, Explanation)] = &[("shortfalls", explained::SHORTFALLS)];

/// An index of how unequally something is shared out, as data: what it means and how it is computed.
#[derive(Debug, Clone, Copy)]
pub struct EquityIndex {
    /// The name in tables and on the command line.
    pub id: &'static str,
    /// What people are told of it.
    pub explanation: Explanation,
    /// What it is about, beside what each place has.
    pub basis: Basis,
    /// Computes it.
    pub compute: fn(&Distribution) -> Value,
}

/// What an index looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// What each place has.
    Values,
    /// What places have in the order of their deprivation, where that is known.
    Deprivation,
    /// What groups of places have.
    Groups,
}

/// Every index, in the order people meet them.
pub const EQUITY_INDICES: &[EquityIndex] = &[
    lorenz::GINI,
    theil::THEIL_T,
    theil::THEIL_T_BETWEEN,
    theil::THEIL_T_WITHIN,
    theil::THEIL_L,
    theil::THEIL_L_BETWEEN,
    theil::THEIL_L_WITHIN,
    hoover::HOOVER,
    palma::PALMA,
    shortage::FGT_0,
    shortage::FGT_1,
    shortage::FGT_2,
    concentration::CONCENTRATION,
    concentration::ERREYGERS,
];

#[cfg(test)]
mod tests;
