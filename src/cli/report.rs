//! `report`: the documents that are read and handed out, without figures and tables as files of their own.

use super::Outcome;
use super::data::Source;
use super::pictures::Pictures;
use super::results::{Extent, Order, Wishes, leave};
use super::session::Session;
use crate::error::Error;
use crate::present::sheet::Medium;
use crate::present::theme::Theme;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    wishes: Wishes,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let order = Order {
        source: &args.source,
        pictures: &Pictures::new(vec![Medium::Slide], Theme::Light, None),
        wishes: &args.wishes,
        extent: Extent::Report,
        repeats: None,
    };
    leave(&order, session)
}
