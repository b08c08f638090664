//! Rows of text to typed rows: one function a table.

use super::cells::Cells;
use super::names::same;
use super::schema::PERSON_UNITS;
use crate::model::ages::Ages;
use crate::model::diagnostic::{Problem, TableId};
use crate::model::ids::NeedId;
use crate::model::merges::{Kind, Mark, MergeRow, Verdict};
use crate::model::never::Exclusion;
use crate::model::node::{
    Municipality, Need, NeedType, Organization, OrganizationKind, Residents, Service,
    ServiceStatus, Standard, Tavolo,
};
use crate::model::rows::{AddressRow, ParticipationRow, Row, Rows, TieRow, TravelRow};
use crate::model::running::{Period, Running};
use crate::model::tie::{Relation, RelationKind, Strength};
use crate::model::units::Minutes;

/// Reads a row into its table. False when it is refused; what is wrong with it has then been reported.
pub(super) fn read(table: TableId, cells: &mut Cells<'_>, rows: &mut Rows) -> bool {
    match table {
        TableId::Organizations => put(&mut rows.organizations, organization(cells), cells),
        TableId::Services => put(&mut rows.services, service(cells), cells),
        TableId::Needs => put(&mut rows.needs, need(cells), cells),
        TableId::Municipalities => put(&mut rows.municipalities, municipality(cells), cells),
        TableId::NeedTypes => put(&mut rows.need_types, need_type(cells), cells),
        TableId::Addresses => put(&mut rows.addresses, address(cells), cells),
        TableId::Ties => put(&mut rows.ties, tie(cells), cells),
        TableId::Participation => put(&mut rows.participation, participation(cells), cells),
        TableId::Tavoli => put(&mut rows.tavoli, tavolo(cells), cells),
        TableId::Travel => put(&mut rows.travel, travel(cells), cells),
        TableId::Population => put(&mut rows.residents, residents(cells), cells),
        TableId::Standards => put(&mut rows.standards, standard(cells), cells),
        TableId::Merges => put(&mut rows.merges, merge(cells), cells),
        TableId::Never => put(&mut rows.never, never(cells), cells),
        // Territories come from GeoJSON, and plain files are read apart: not as rows of a dataset.
        TableId::Boundaries
        | TableId::Demand
        | TableId::Supply
        | TableId::Costs
        | TableId::Values => false,
    }
}

fn put<T>(rows: &mut Vec<Row<T>>, record: Option<T>, cells: &Cells<'_>) -> bool {
    let usable = record.filter(|_| cells.usable());
    let used = usable.is_some();
    rows.extend(usable.map(|record| Row {
        record,
        origin: cells.origin(),
    }));
    used
}

// In the functions below every cell is read before the first `?`, so that one row reports all its problems.

fn organization(cells: &mut Cells<'_>) -> Option<Organization> {
    let (id, name) = (cells.id("id"), cells.text("name"));
    let kind = cells.choice("kind").unwrap_or(OrganizationKind::Other);
    let organization = Organization {
        kind,
        runts_section: cells.text("runts_section"),
        fiscal_code: cells.fiscal_code("fiscal_code"),
        municipality: cells.code("municipality"),
        place: cells.place("latitude", "longitude"),
        activities: cells.tokens("activities"),
        volunteers: cells.whole("volunteers"),
        staff: cells.whole("staff"),
        answered: cells.flag("answered"),
        notes: cells.text("notes"),
        id: id?,
        name: name?,
    };
    Some(organization)
}

fn service(cells: &mut Cells<'_>) -> Option<Service> {
    let (id, name) = (cells.id("id"), cells.text("name"));
    let mut capacity = cells.whole("capacity");
    let unit = cells.text("unit");
    if let Some(unit) = &unit
        && capacity.is_some()
        && !PERSON_UNITS.iter().any(|counting| same(counting, unit))
    {
        cells.report("unit", Some(unit), Problem::CapacityUnit);
        capacity = None;
    }
    let (status, period) = running(cells);
    Some(Service {
        providers: cells.ids("provider"),
        areas: cells.labels("area"),
        municipality: cells.code("municipality"),
        place: cells.place("latitude", "longitude"),
        catchment: cells.catchment("serves"),
        capacity,
        unit,
        targets: cells.tokens("target"),
        ages: ages(cells),
        status,
        period,
        as_of: cells.date("as_of"),
        source: cells.text("source"),
        id: id?,
        name: name?,
    })
}

/// Ages from one to another. The other way round they are nobody's, which cannot be meant.
fn ages(cells: &mut Cells<'_>) -> Ages {
    let ages = Ages {
        least: cells.whole("age_min"),
        most: cells.whole("age_max"),
    };
    if let (true, Some(least), Some(most)) = (ages.is_empty(), ages.least, ages.most) {
        let problem = Problem::EmptyRange {
            low: least.into(),
            high: most.into(),
        };
        cells.report("age_min", None, problem);
        return Ages::default();
    }
    ages
}

/// Whether a service runs and from when to when. A status that contradicts the days is told: a service must run by both.
fn running(cells: &mut Cells<'_>) -> (ServiceStatus, Period) {
    let written = cells.choice("status");
    let period = Period {
        from: cells.date("active_from"),
        to: cells.date("active_to"),
    };
    if let (true, Some(from), Some(to)) = (period.is_empty(), period.from, period.to) {
        let problem = Problem::EmptyPeriod {
            from: from.to_string(),
            to: to.to_string(),
        };
        cells.report("active_from", None, problem);
    } else if let (Some(status), Some(day)) = (written, cells.day())
        && Running::contradicts(status, &period, day)
    {
        let day = day.to_string();
        let word = cells.written("status");
        cells.report("status", word, Problem::StatusAgainstDates { day });
    }
    (written.unwrap_or(ServiceStatus::Active), period)
}

fn need(cells: &mut Cells<'_>) -> Option<Need> {
    let (need_type, municipality) = (cells.id("type"), cells.code("municipality"));
    let persons = cells.persons("persons");
    let (mut low, mut high) = (cells.whole("persons_low"), cells.whole("persons_high"));
    if let (Some(least), Some(most)) = (low, high)
        && least > most
    {
        let problem = Problem::EmptyRange {
            low: least,
            high: most,
        };
        cells.report("persons_low", None, problem);
        (low, high) = (None, None);
    }
    Some(Need {
        persons,
        persons_low: low,
        persons_high: high,
        targets: cells.tokens("target"),
        ages: ages(cells),
        evidence: cells.choice("status"),
        year: cells.whole("year"),
        source: cells.text("source"),
        id: NeedId {
            need_type: need_type?,
            municipality: municipality?,
        },
    })
}

fn municipality(cells: &mut Cells<'_>) -> Option<Municipality> {
    let (code, name) = (cells.code("istat_code"), cells.text("name"));
    Some(Municipality {
        place: cells.place("latitude", "longitude"),
        area_km2: cells.number("area_km2"),
        population: cells.whole("population"),
        deprivation: cells.number("deprivation"),
        basin: cells.text("basin"),
        code: code?,
        name: name?,
    })
}

fn need_type(cells: &mut Cells<'_>) -> Option<NeedType> {
    let (id, name) = (cells.id("id"), cells.text("name"));
    Some(NeedType {
        area: cells.text("area"),
        tavoli: cells.ids("tavoli"),
        id: id?,
        name: name?,
    })
}

fn address(cells: &mut Cells<'_>) -> Option<AddressRow> {
    let (service, need_type) = (cells.id("service"), cells.id("need_type"));
    Some(AddressRow {
        intensity: cells.number("intensity"),
        service: service?,
        need_type: need_type?,
    })
}

fn tie(cells: &mut Cells<'_>) -> Option<TieRow> {
    let (from, to) = (cells.id("from"), cells.id("to"));
    let kind = cells.choice("kind").unwrap_or(RelationKind::Collaborates);
    let relation = Relation {
        kind,
        strength: cells.number("strength").and_then(Strength::new),
        // To work together is mutual by its meaning; the other kinds have a direction.
        mutual: cells
            .flag("mutual")
            .unwrap_or(kind == RelationKind::Collaborates),
        since: cells.whole("since"),
        reported_by: cells.ids("reported_by"),
        evidence: cells.text("evidence"),
    };
    Some(TieRow {
        from: from?,
        to: to?,
        relation,
    })
}

fn participation(cells: &mut Cells<'_>) -> Option<ParticipationRow> {
    let (organization, tavolo) = (cells.id("organization"), cells.id("tavolo"));
    Some(ParticipationRow {
        role: cells.text("role"),
        organization: organization?,
        tavolo: tavolo?,
    })
}

fn tavolo(cells: &mut Cells<'_>) -> Option<Tavolo> {
    let (id, name) = (cells.id("id"), cells.text("name"));
    Some(Tavolo {
        id: id?,
        name: name?,
    })
}

fn travel(cells: &mut Cells<'_>) -> Option<TravelRow> {
    let (from, to) = (cells.text("from"), cells.text("to"));
    let minutes = cells.number("minutes").map(Minutes);
    Some(TravelRow {
        from: from?,
        to: to?,
        minutes: minutes?,
    })
}

fn residents(cells: &mut Cells<'_>) -> Option<Residents> {
    let (municipality, age) = (cells.code("istat_code"), cells.whole("age"));
    let total = cells.whole("total");
    Some(Residents {
        sex: cells.text("sex"),
        year: cells.whole("year"),
        municipality: municipality?,
        age: age?,
        total: total?,
    })
}

fn standard(cells: &mut Cells<'_>) -> Option<Standard> {
    let (code, name) = (cells.text("code"), cells.text("name"));
    Some(Standard {
        numerator: cells.text("numerator"),
        population_filter: cells.text("population_filter"),
        ratio: cells.number("ratio"),
        level: cells.text("level"),
        direction: cells.text("direction"),
        year: cells.whole("year"),
        source: cells.text("source"),
        verified: cells.flag("verified").unwrap_or(false),
        need_types: cells.ids("need_types"),
        services: cells.ids("services"),
        present: cells.number("present"),
        unit_cost: cells.number("unit_cost"),
        data_source: cells.text("data_source"),
        code: code?,
        name: name?,
    })
}

fn merge(cells: &mut Cells<'_>) -> Option<MergeRow> {
    let (merged, into) = (cells.armed_id("merged"), cells.armed_id("into"));
    let verdict: Option<Verdict> = cells.choice("verdict");
    Some(MergeRow {
        reason: cells.text("reason"),
        score: cells.number("score"),
        merged_name: cells.text("merged_name"),
        into_name: cells.text("into_name"),
        merged: merged?,
        into: into?,
        verdict: verdict?,
    })
}

fn never(cells: &mut Cells<'_>) -> Option<Exclusion> {
    let (from, to) = (cells.id("from"), cells.id("to"));
    let only_introducing = cells.flag("only_introducing").unwrap_or(false);
    Some(Exclusion {
        to,
        only_introducing,
        reason: cells.text("reason"),
        from: from?,
    })
}

/// Reads a row of a table of likely duplicates.
pub(super) fn mark(cells: &mut Cells<'_>) -> Option<Mark> {
    let (a, b) = (cells.armed_id("id_a"), cells.armed_id("id_b"));
    let verdict = cells.flag("same").map(|same| {
        if same {
            Verdict::Same
        } else {
            Verdict::Different
        }
    });
    Some(Mark {
        what: cells.choice("what").unwrap_or(Kind::Organization),
        verdict,
        keep: cells.text("keep"),
        score: cells.number("score"),
        reason: cells.text("reason"),
        a: a?,
        b: b?,
    })
}

#[cfg(test)]
mod tests {
    use super::super::schema::{Choice, Kind, SCHEMAS};
    use super::*;
    use crate::model::node::Evidence;

    fn keys(table: TableId, column: &str) -> Vec<&'static str> {
        let schema = SCHEMAS.iter().find(|schema| schema.table == table).unwrap();
        let column = schema.columns.iter().find(|known| known.name == column);
        match column.unwrap().kind {
            Kind::Choice(choices) => choices.iter().map(|choice: &Choice| choice.key).collect(),
            kind => panic!("{kind:?}"),
        }
    }

    #[test]
    fn the_words_of_the_schema_are_those_of_the_model() {
        assert_eq!(
            keys(TableId::Organizations, "kind"),
            OrganizationKind::ALL.map(OrganizationKind::key)
        );
        assert_eq!(
            keys(TableId::Ties, "kind"),
            RelationKind::ALL.map(RelationKind::key)
        );
        let statuses = [
            ServiceStatus::Active,
            ServiceStatus::Suspended,
            ServiceStatus::Planned,
            ServiceStatus::Closed,
        ];
        assert_eq!(
            keys(TableId::Services, "status"),
            statuses.map(ServiceStatus::key)
        );
        let verdicts = [Verdict::Same, Verdict::Different];
        assert_eq!(keys(TableId::Merges, "verdict"), verdicts.map(Verdict::key));
        let evidence = [Evidence::Known, Evidence::Emerging, Evidence::Latent];
        assert_eq!(keys(TableId::Needs, "status"), evidence.map(Evidence::key));
    }
}
