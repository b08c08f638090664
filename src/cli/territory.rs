//! Where a command takes its territory from: a dataset, or plain files of demand, supply and costs.

use super::data::Source;
use crate::error::Error;
use std::path::{Path, PathBuf};

/// A dataset or three files; which of them, clap leaves open, so that whoever names nothing is told of both.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct TerritoryArgs {
    #[arg(conflicts_with_all = ["demand", "supply", "costs"])]
    dataset: Option<PathBuf>,
    #[arg(long, conflicts_with = "demand")]
    strict: bool,
    #[arg(long, value_name = "FILE", requires_all = ["supply", "costs"])]
    demand: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires_all = ["demand", "costs"])]
    supply: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires_all = ["demand", "supply"])]
    costs: Option<PathBuf>,
}

/// What was named.
pub(super) enum Named<'a> {
    Dataset(Source),
    /// Demand, supply, costs.
    Files([&'a Path; 3]),
}

impl TerritoryArgs {
    /// What was named.
    /// # Errors
    /// [`Error::NoData`] when nothing was.
    pub(super) fn named(&self) -> Result<Named<'_>, Error> {
        match (&self.dataset, &self.demand, &self.supply, &self.costs) {
            (_, Some(demand), Some(supply), Some(costs)) => {
                Ok(Named::Files([demand, supply, costs]))
            }
            (Some(dataset), ..) => Ok(Named::Dataset(Source {
                dataset: dataset.clone(),
                strict: self.strict,
            })),
            _ => Err(Error::NoData {
                instead: "--demand FILE --supply FILE --costs FILE",
            }),
        }
    }
}
