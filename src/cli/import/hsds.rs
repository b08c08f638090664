//! `import hsds`: an Open Referral data package into the organizations and services of a dataset.

use super::store::Store;
use super::{Destination, remark_missing, remark_on, remark_rows, remark_written, show};
use crate::cli::Outcome;
use crate::cli::session::Session;
use crate::error::Error;
use crate::ingest::{About, merge, read_hsds, read_place};
use crate::model::diagnostic::TableId;
use crate::model::import::{ImportRun, Known};
use crate::present::starter::{self, settings};
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    package: PathBuf,
    #[command(flatten)]
    pub(super) into: Destination,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let words = session.words(None);
    let (organizations, services) = (TableId::Organizations, TableId::Services);
    let mut place = read_place(&args.into.into, &[organizations, services])?;
    let mut referral = read_hsds(&args.package, &place)?;
    let mut merged = merge(&place, &referral.organizations, |key| referral.has(key));
    referral.name_providers(&merged.known);
    let mut merged_services = merge(&place, &referral.services, |key| referral.has(key));
    let profile = referral.profile(&place, &merged.known, &merged_services.known);

    // The store takes what is known of the tables.
    let organizations_known = merged.known.clone();
    let values = [("version", referral.version.number().into())];
    session.remark(&words.fill("cli-hsds-version", &values));
    let ended = remark_on(&referral.diagnostics, args.into.all, session, &words);
    let mut rows = BTreeMap::new();
    for (table, tally) in &referral.tallies {
        let name = words.say(&format!("table-{}", table.term()));
        remark_rows(&name, *tally, session, &words);
        rows.insert(format!("{}_read", table.key()), tally.read);
        rows.insert(format!("{}_imported", table.key()), tally.imported);
        rows.insert(format!("{}_left_out", table.key()), tally.left_out);
    }
    let run = ImportRun {
        source: referral.organizations.source.to_owned(),
        file: referral.input.file.clone(),
        sha256: referral.input.sha256.clone(),
        rows,
    };
    let record = std::mem::take(&mut place.record);
    let mut store = Store::new(&args.into.into, &place, record, args.into.replace);
    store.table(organizations, referral.organizations.source, &mut merged)?;
    store.table(services, referral.services.source, &mut merged_services)?;
    for (table, sheet) in &profile {
        store.add(*table, sheet)?;
    }
    if let (None, Some(about)) = (place.demonstrative, &referral.about) {
        store.settings(settings(&known(about, &organizations_known), &words));
    }
    let written = store.publish(run)?;
    let mut changes = merged.changes;
    changes.append(&mut merged_services.changes);
    show(&changes, &args.into, session, &words)?;
    remark_written(&written, session, &words);
    let kept: Vec<String> = referral
        .already_there(&place)
        .into_iter()
        .map(|table| words.say(&format!("table-{}", table.term())))
        .collect();
    if !kept.is_empty() {
        let values = [("tables", words.list(&kept).into())];
        session.remark(&words.fill("cli-hsds-kept", &values));
    }
    let demonstrative = referral.about.as_ref().map(|about| about.demonstrative);
    match (place.demonstrative, demonstrative) {
        (None, None) => session.remark(&words.say("cli-hsds-no-settings")),
        (Some(false), Some(true)) => session.remark(&words.say("cli-hsds-demonstrative")),
        _ => {}
    }
    remark_missing(&place, &written, &args.into, session, &words);
    Ok(ended)
}

/// What the settings of a new dataset say; the lead by the id that its row has there.
fn known(about: &About, organizations: &BTreeMap<String, Known>) -> starter::Known {
    let lead = about.lead.as_ref().and_then(|lead| organizations.get(lead));
    starter::Known {
        title: about.title.clone(),
        date: about.date,
        lead: lead.map(|lead| lead.id.clone()),
        demonstrative: about.demonstrative,
        source: about.source.clone(),
        credit: None,
    }
}
