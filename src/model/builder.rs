//! Typed rows in, a district out: every refused row explained, every row counted.

use super::diagnostic::{Diagnostic, Origin, Problem, RowCount, TableId};
use super::district::{District, Edition};
use super::ids::{MunicipalityCode, OrganizationId};
use super::inner_point::inner_point;
use super::ledger::Ledger;
use super::merges;
use super::merges::MergeRow;
use super::network::Network;
use super::never::{self, Never};
use super::node::{Catchment, Need, Organization, Residents, Service, Standard};
use super::origins::Origins;
use super::place::Boundary;
use super::rows::{Row, Rows, TieRow};
use super::travel::{Stop, TravelTable};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A district, with what was found wrong in its rows.
#[derive(Debug, Clone)]
pub struct Built {
    /// What could be built.
    pub district: District,
    /// Every refused or doubtful row, by file and row.
    pub diagnostics: Vec<Diagnostic>,
    /// Rows read, used and left out, by table.
    pub counts: Vec<RowCount>,
    /// The log of merges, as it was read.
    pub merges: Vec<Row<MergeRow>>,
    /// Pairs of organizations that somebody said are two, the lesser id first.
    pub told_apart: BTreeSet<(OrganizationId, OrganizationId)>,
    /// Where each record was read.
    pub origins: Origins,
}

/// Builds the network from typed rows.
///
/// A row that names an unknown id, repeats an id, or ties an organization to itself is left out and reported; what refers to a row
/// that was left out is left out too, and told apart from a typing mistake. An organization or a service seat outside the district's
/// municipalities is kept without its municipality, because losing an actor would cost all its ties.
///
/// Before anything else the log of merges is applied, see [`merges`].
///
/// The result does not depend on the order of the rows, except that of two rows with one id the first wins.
/// # Complexity
/// *O*(*r* log *r*) for *r* rows; finding the id most like an unknown one adds a pass over the ids of that table.
pub fn build(mut edition: Edition, mut rows: Rows) -> Built {
    let mut ledger = Ledger::new(&rows);
    let log = rows.merges.clone();
    let told_apart = merges::apply(&mut rows, &mut edition, &mut ledger);
    let mut builder = Builder {
        network: Network::default(),
        ledger,
    };
    builder.points(&mut rows);
    builder.places(&rows);
    builder.actors(rows.organizations);
    builder.services(rows.services, edition.date);
    builder.needs(rows.needs);
    for row in rows.addresses {
        let ends = [
            (TableId::Services, row.record.service.as_str(), "service"),
            (
                TableId::NeedTypes,
                row.record.need_type.as_str(),
                "need_type",
            ),
        ];
        let key = format!("{}\t{}", row.record.service, row.record.need_type);
        if builder.ledger.known(&row.origin, &ends)
            && builder.ledger.first(TableId::Addresses, key, &row.origin)
        {
            let record = row.record;
            builder
                .network
                .tie_addresses(&record.service, &record.need_type, record.intensity);
        }
    }
    builder.relations(rows.ties);
    for row in rows.participation {
        let ends = [
            (
                TableId::Organizations,
                row.record.organization.as_str(),
                "organization",
            ),
            (TableId::Tavoli, row.record.tavolo.as_str(), "tavolo"),
        ];
        let key = format!("{}\t{}", row.record.organization, row.record.tavolo);
        if builder.ledger.known(&row.origin, &ends)
            && builder
                .ledger
                .first(TableId::Participation, key, &row.origin)
        {
            let record = row.record;
            builder
                .network
                .tie_participates(&record.organization, &record.tavolo, record.role);
        }
    }
    let mut travel = TravelTable::default();
    for row in rows.travel {
        let from = builder.stop(&row.origin, &row.record.from, "from");
        let to = builder.stop(&row.origin, &row.record.to, "to");
        let key = format!("{}\t{}", row.record.from, row.record.to);
        if let (Some(from), Some(to)) = (from, to)
            && builder.ledger.first(TableId::Travel, key, &row.origin)
        {
            travel.insert(from, to, row.record.minutes);
        }
    }
    let mut residents = Vec::new();
    for row in rows.residents {
        let ends = [(
            TableId::Municipalities,
            row.record.municipality.as_str(),
            "istat_code",
        )];
        if builder.ledger.known(&row.origin, &ends) {
            residents.push(row.record);
            builder.ledger.used(TableId::Population);
        }
    }
    let mut standards = Vec::new();
    for row in rows.standards {
        let types = row.record.need_types.iter();
        let services = row.record.services.iter();
        let counted: Vec<_> = types
            .map(|id| (TableId::NeedTypes, id.as_str(), "need_types"))
            .chain(services.map(|id| (TableId::Services, id.as_str(), "services")))
            .collect();
        if builder.ledger.known(&row.origin, &counted)
            && builder.ledger.take(
                TableId::Standards,
                &row.record.code.clone(),
                "code",
                &row.origin,
            )
        {
            standards.push(row.record);
        }
    }
    let mut boundaries = Vec::new();
    for row in rows.boundaries {
        let code = row.record.municipality.clone();
        let ends = [(TableId::Municipalities, code.as_str(), "istat_code")];
        if builder.ledger.known(&row.origin, &ends)
            && builder
                .ledger
                .first(TableId::Boundaries, code.to_string(), &row.origin)
        {
            boundaries.push(row.record);
        }
    }
    boundaries.sort_by(|a, b| a.municipality.cmp(&b.municipality));
    let never = never::enter(rows.never, &builder.network, &mut builder.ledger);
    let mut built = builder.finish(edition, travel, boundaries, residents, standards);
    built.district.never = never;
    Built {
        merges: log,
        told_apart,
        ..built
    }
}

struct Builder {
    network: Network,
    ledger: Ledger,
}

impl Builder {
    /// Gives municipalities without a point one inside their boundary.
    fn points(&mut self, rows: &mut Rows) {
        for row in &mut rows.municipalities {
            let own = |boundary: &&Row<Boundary>| boundary.record.municipality == row.record.code;
            if row.record.place.is_none()
                && let Some(boundary) = rows.boundaries.iter().find(own)
                && let Some(point) = inner_point(&boundary.record)
            {
                // A tenth of a meter is more than an invented point can promise.
                let problem = Problem::PointInsideBoundary {
                    latitude: format!("{:.6}", point.latitude),
                    longitude: format!("{:.6}", point.longitude),
                };
                self.ledger.report(row.origin.clone(), None, problem);
                row.record.place = Some(point);
            }
        }
    }

    fn places(&mut self, rows: &Rows) {
        for row in &rows.municipalities {
            let code = row.record.code.as_str();
            if self
                .ledger
                .take(TableId::Municipalities, code, "istat_code", &row.origin)
            {
                self.network.insert_municipality(row.record.clone());
            }
        }
        for row in &rows.tavoli {
            if self
                .ledger
                .take(TableId::Tavoli, row.record.id.as_str(), "id", &row.origin)
            {
                self.network.insert_tavolo(row.record.clone());
            }
        }
        for row in &rows.need_types {
            let tavoli: Vec<_> = row
                .record
                .tavoli
                .iter()
                .map(|tavolo| (TableId::Tavoli, tavolo.as_str(), "tavoli"))
                .collect();
            let id = row.record.id.as_str();
            if !self.ledger.known(&row.origin, &tavoli) {
                self.ledger.refuse(TableId::NeedTypes, id, &row.origin);
            } else if self.ledger.take(TableId::NeedTypes, id, "id", &row.origin) {
                self.network.insert_need_type(row.record.clone());
            }
        }
    }

    /// Clears a municipality that the district does not have, with a warning.
    fn within(&mut self, municipality: &mut Option<MunicipalityCode>, origin: &Origin) {
        if let Some(code) = municipality
            && !self.ledger.has(TableId::Municipalities, code.as_str())
        {
            let origin = origin.at("municipality");
            self.ledger
                .report(origin, Some(code.as_str()), Problem::OutsideDistrict);
            *municipality = None;
        }
    }

    fn actors(&mut self, rows: Vec<Row<Organization>>) {
        for mut row in rows {
            if self.ledger.take(
                TableId::Organizations,
                row.record.id.as_str(),
                "id",
                &row.origin,
            ) {
                self.within(&mut row.record.municipality, &row.origin);
                self.network.insert_organization(row.record);
            }
        }
    }

    /// Enters services, each with the status that it has on the date of the data: one whose days are past is closed, whatever a row says.
    fn services(&mut self, rows: Vec<Row<Service>>, date: Option<NaiveDate>) {
        for mut row in rows {
            let id = row.record.id.clone();
            let providers: Vec<_> = row
                .record
                .providers
                .iter()
                .map(|provider| (TableId::Organizations, provider.as_str(), "provider"))
                .collect();
            let known = self.ledger.known(&row.origin, &providers);
            if !known || !self.serves(&mut row.record.catchment, &row.origin) {
                self.ledger
                    .refuse(TableId::Services, id.as_str(), &row.origin);
            } else if self
                .ledger
                .take(TableId::Services, id.as_str(), "id", &row.origin)
            {
                self.within(&mut row.record.municipality, &row.origin);
                row.record.status = row.record.running(date).status();
                let providers = row.record.providers.clone();
                let served = match &row.record.catchment {
                    Catchment::Listed(codes) => codes.clone(),
                    Catchment::Everywhere => self
                        .network
                        .municipalities()
                        .map(|municipality| municipality.code.clone())
                        .collect(),
                    Catchment::WithinRadius => BTreeSet::new(),
                };
                self.network.insert_service(row.record);
                for provider in &providers {
                    self.network.tie_provides(provider, &id);
                }
                for code in &served {
                    self.network.tie_serves(&id, code);
                }
            }
        }
    }

    /// Drops the served municipalities that the district does not have; false when none is left.
    fn serves(&mut self, catchment: &mut Catchment, origin: &Origin) -> bool {
        let Catchment::Listed(codes) = catchment else {
            return true;
        };
        let (inside, outside): (BTreeSet<_>, BTreeSet<_>) = codes
            .iter()
            .cloned()
            .partition(|code| self.ledger.has(TableId::Municipalities, code.as_str()));
        if inside.is_empty() {
            let list: Vec<_> = codes.iter().map(MunicipalityCode::as_str).collect();
            self.ledger.report(
                origin.at("serves"),
                Some(&list.join("|")),
                Problem::ServesNobody,
            );
            return false;
        }
        for code in &outside {
            self.ledger.report(
                origin.at("serves"),
                Some(code.as_str()),
                Problem::OutsideDistrict,
            );
        }
        *codes = inside;
        true
    }

    fn needs(&mut self, rows: Vec<Row<Need>>) {
        for row in rows {
            let id = row.record.id.clone();
            let ends = [
                (TableId::NeedTypes, id.need_type.as_str(), "type"),
                (
                    TableId::Municipalities,
                    id.municipality.as_str(),
                    "municipality",
                ),
            ];
            if self.ledger.known(&row.origin, &ends)
                && self
                    .ledger
                    .first(TableId::Needs, id.to_string(), &row.origin)
            {
                self.network.insert_need(row.record);
                self.network.tie_need(&id);
            }
        }
    }

    fn relations(&mut self, rows: Vec<Row<TieRow>>) {
        for mut row in rows {
            let (from, to) = (row.record.from.clone(), row.record.to.clone());
            let ends = [
                (TableId::Organizations, from.as_str(), "from"),
                (TableId::Organizations, to.as_str(), "to"),
            ];
            if !self.ledger.known(&row.origin, &ends) {
                continue;
            }
            if from == to {
                self.ledger
                    .report(row.origin.at("to"), Some(to.as_str()), Problem::SelfTie);
                continue;
            }
            let strangers: Vec<OrganizationId> = row
                .record
                .relation
                .reported_by
                .iter()
                .filter(|&reporter| *reporter != from && *reporter != to)
                .cloned()
                .collect();
            for stranger in strangers {
                let origin = row.origin.at("reported_by");
                self.ledger
                    .report(origin, Some(stranger.as_str()), Problem::ReporterNotAnEnd);
                row.record.relation.reported_by.remove(&stranger);
            }
            self.network.tie_relation(&from, &to, row.record.relation);
            self.ledger.number(TableId::Ties, row.origin);
        }
    }

    fn stop(&mut self, origin: &Origin, text: &str, column: &str) -> Option<Stop> {
        if self.ledger.has(TableId::Municipalities, text) {
            return text.parse().ok().map(Stop::Municipality);
        }
        if self.ledger.has(TableId::Services, text) {
            return text.parse().ok().map(Stop::Service);
        }
        let table = if text.bytes().all(|byte| byte.is_ascii_digit()) {
            TableId::Municipalities
        } else {
            TableId::Services
        };
        let problem = self.ledger.unknown(table, text);
        self.ledger.report(origin.at(column), Some(text), problem);
        None
    }

    fn finish(
        mut self,
        edition: Edition,
        travel: TravelTable,
        boundaries: Vec<Boundary>,
        residents: Vec<Residents>,
        standards: Vec<Standard>,
    ) -> Built {
        if let Some(lead) = &edition.lead
            && self.network.organization(lead).is_none()
        {
            let nearest = self.ledger.nearest(TableId::Organizations, lead.as_str());
            let origin = Origin::file("dataset.toml").at("lead");
            self.ledger.report(
                origin,
                Some(lead.as_str()),
                Problem::UnknownLead { nearest },
            );
        }
        let dataset = Origin::default();
        match self.network.organizations().count() {
            0 => {}
            1 => self
                .ledger
                .report(dataset.clone(), None, Problem::OneOrganization),
            // Ties that were written and all left out are told row by row: that there are none would be untrue.
            _ if !self.ledger.has_read(TableId::Ties) => {
                self.ledger.report(dataset.clone(), None, Problem::NoTies);
            }
            _ => {}
        }
        if !self.ledger.has_read(TableId::Needs) {
            self.ledger.report(dataset, None, Problem::NoNeeds);
        }
        let (diagnostics, counts, origins) = self.ledger.close();
        Built {
            district: District {
                edition,
                network: self.network,
                travel,
                boundaries,
                residents,
                standards,
                never: Never::default(),
            },
            diagnostics,
            counts,
            merges: Vec::new(),
            told_apart: BTreeSet::new(),
            origins,
        }
    }
}
