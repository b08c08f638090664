//! Two rows about one organization: what the kept one lacks it takes from the other, and what they contradict each other in is told.

use crate::model::diagnostic::{Origin, Problem};
use crate::model::ledger::Ledger;
use crate::model::node::{Organization, OrganizationKind};
use crate::model::place::Place;
use crate::model::rows::Row;
use std::fmt::Display;

/// Fills the kept row from the merged one, and tells every value that was taken or that contradicts.
///
/// The name stays the kept one's. Activities are put together. An organization that answered under either name has answered. A point
/// goes with its municipality, and is not taken from a row that states another one, which is told.
pub(super) fn absorb(kept: &mut Organization, merged: Row<Organization>, ledger: &mut Ledger) {
    let other = merged.record;
    let mut told = Told {
        into: kept.id.to_string(),
        origin: merged.origin,
        ledger,
    };
    let elsewhere = kept.municipality.clone().filter(|own| {
        other
            .municipality
            .as_ref()
            .is_some_and(|other| other != own)
    });
    if other.kind != OrganizationKind::Other {
        let mut kind = Some(kept.kind).filter(|kind| *kind != OrganizationKind::Other);
        told.take("kind", &mut kind, Some(other.kind), |kind| {
            kind.key().to_owned()
        });
        kept.kind = kind.unwrap_or(OrganizationKind::Other);
    }
    told.text(
        "runts_section",
        &mut kept.runts_section,
        other.runts_section,
    );
    told.text("fiscal_code", &mut kept.fiscal_code, other.fiscal_code);
    told.text("municipality", &mut kept.municipality, other.municipality);
    let point = |place: &Place| format!("{}, {}", place.latitude, place.longitude);
    match (elsewhere, other.place) {
        // The kept row has no point, and one in another municipality is not its own: what speaks against it is the municipality.
        (Some(own), Some(place)) if kept.place.is_none() => {
            told.differs("latitude", &point(&place), own.to_string());
        }
        (_, place) => told.take("latitude", &mut kept.place, place, point),
    }
    let new: Vec<String> = other
        .activities
        .difference(&kept.activities)
        .cloned()
        .collect();
    if !new.is_empty() {
        told.filled("activities", Some(new.join("|")));
        kept.activities.extend(new);
    }
    told.text("volunteers", &mut kept.volunteers, other.volunteers);
    told.text("staff", &mut kept.staff, other.staff);
    if other.answered.is_some() && kept.answered.is_none_or(|answered| !answered) {
        if kept.answered != other.answered {
            told.filled("answered", None);
        }
        kept.answered = other.answered;
    }
    told.text("notes", &mut kept.notes, other.notes);
}

struct Told<'a> {
    into: String,
    origin: Origin,
    ledger: &'a mut Ledger,
}

impl Told<'_> {
    fn text<T: PartialEq + Display>(
        &mut self,
        column: &str,
        kept: &mut Option<T>,
        other: Option<T>,
    ) {
        self.take(column, kept, other, ToString::to_string);
    }

    fn take<T: PartialEq>(
        &mut self,
        column: &str,
        kept: &mut Option<T>,
        other: Option<T>,
        spell: impl Fn(&T) -> String,
    ) {
        let Some(other) = other else { return };
        match kept {
            None => {
                self.filled(column, Some(spell(&other)));
                *kept = Some(other);
            }
            Some(own) if *own != other => self.differs(column, &spell(&other), spell(own)),
            Some(_) => {}
        }
    }

    fn differs(&mut self, column: &str, value: &str, kept: String) {
        let into = self.into.clone();
        let problem = Problem::MergeDiffers { into, kept };
        self.ledger
            .report(self.origin.at(column), Some(value), problem);
    }

    fn filled(&mut self, column: &str, value: Option<String>) {
        let into = self.into.clone();
        self.ledger.report(
            self.origin.at(column),
            value.as_deref(),
            Problem::MergeFilled { into },
        );
    }
}
