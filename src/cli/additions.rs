//! `additions`: where one more service would help.

use super::Outcome;
use super::data::{Args, write};
use super::session::Session;
use crate::error::Error;
use crate::present::contents::content;

/// Writes the table of additions, and says where the effects are left out.
pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    write(&args.source, &args.output, session, |briefing| {
        let all = briefing.study.additions();
        let without = all.iter().filter(|addition| addition.effect.is_none());
        let without = without.count();
        if without > 0 {
            let values = [("without", without.into()), ("all", all.len().into())];
            session.remark(&briefing.words.fill("cli-additions-without-effect", &values));
        }
        Ok(content("additions").map(|content| (content.build)(briefing)))
    })
}
