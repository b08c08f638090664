//! Typed rows with their origin: what a reader of files hands to the builder.

use super::diagnostic::{Origin, TableId};
use super::ids::{NeedTypeId, OrganizationId, ServiceId, TavoloId};
use super::merges::MergeRow;
use super::never::Exclusion;
use super::node::{
    Municipality, Need, NeedType, Organization, Residents, Service, Standard, Tavolo,
};
use super::place::Boundary;
use super::tie::Relation;
use super::units::Minutes;
use std::collections::BTreeMap;

/// A record and where it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<T> {
    /// The record.
    pub record: T,
    /// Where it was read.
    pub origin: Origin,
}

/// A row of `addresses`: a service answers to a type of need.
#[derive(Debug, Clone, PartialEq)]
pub struct AddressRow {
    /// Which service.
    pub service: ServiceId,
    /// Which type of need.
    pub need_type: NeedTypeId,
    /// How intensely, if stated.
    pub intensity: Option<f64>,
}

/// A row of `ties`: one organization is tied to another.
#[derive(Debug, Clone, PartialEq)]
pub struct TieRow {
    /// From whom.
    pub from: OrganizationId,
    /// To whom.
    pub to: OrganizationId,
    /// How.
    pub relation: Relation,
}

/// A row of `participation`: an organization sits in a working group.
#[derive(Debug, Clone, PartialEq)]
pub struct ParticipationRow {
    /// Who.
    pub organization: OrganizationId,
    /// Where.
    pub tavolo: TavoloId,
    /// As what.
    pub role: Option<String>,
}

/// A row of `travel`: minutes from a municipality or service to another.
#[derive(Debug, Clone, PartialEq)]
pub struct TravelRow {
    /// A municipality code or a service id.
    pub from: String,
    /// A municipality code or a service id.
    pub to: String,
    /// How long.
    pub minutes: Minutes,
}

/// The rows of a dataset that could be read, and those that could not.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// Organizations.
    pub organizations: Vec<Row<Organization>>,
    /// Services.
    pub services: Vec<Row<Service>>,
    /// Needs.
    pub needs: Vec<Row<Need>>,
    /// Municipalities.
    pub municipalities: Vec<Row<Municipality>>,
    /// Types of need.
    pub need_types: Vec<Row<NeedType>>,
    /// Which service answers to what.
    pub addresses: Vec<Row<AddressRow>>,
    /// Ties between organizations.
    pub ties: Vec<Row<TieRow>>,
    /// Memberships of working groups.
    pub participation: Vec<Row<ParticipationRow>>,
    /// Working groups.
    pub tavoli: Vec<Row<Tavolo>>,
    /// Measured travel times.
    pub travel: Vec<Row<TravelRow>>,
    /// Residents by age.
    pub residents: Vec<Row<Residents>>,
    /// Standards of law.
    pub standards: Vec<Row<Standard>>,
    /// Territories.
    pub boundaries: Vec<Row<Boundary>>,
    /// What was decided about organizations that may be one.
    pub merges: Vec<Row<MergeRow>>,
    /// What is never to be suggested.
    pub never: Vec<Row<Exclusion>>,
    /// Rows that the reader refused, with the id they would have had when it could be read: references to it are then explained.
    pub refused: BTreeMap<TableId, Vec<(Option<String>, usize)>>,
}

impl Rows {
    /// Notes a row that the reader refused.
    pub fn refuse(&mut self, table: TableId, id: Option<&str>, row: usize) {
        self.refused
            .entry(table)
            .or_default()
            .push((id.map(str::to_owned), row));
    }
}
