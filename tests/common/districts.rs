//! Districts in a few words: records with everything left out that a test does not say.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::str::FromStr;
use tessuto::model::builder::{Built, build};
use tessuto::model::diagnostic::Origin;
use tessuto::model::district::{District, Edition};
use tessuto::model::ids::NeedId;
use tessuto::model::merges::{MergeRow, Verdict};
use tessuto::model::node::{
    Catchment, Municipality, Need, NeedType, Organization, OrganizationKind, Residents, Service,
    ServiceStatus, Standard, Tavolo,
};
use tessuto::model::place::{Boundary, Place};
use tessuto::model::rows::{AddressRow, ParticipationRow, Row, Rows, TieRow, TravelRow};
use tessuto::model::tie::{Relation, RelationKind};
use tessuto::model::units::{Headcount, Minutes};

/// The records of a district, built as the readers of files build theirs.
#[derive(Debug, Clone)]
pub(crate) struct Sketch {
    pub(crate) edition: Edition,
    pub(crate) organizations: Vec<Organization>,
    pub(crate) services: Vec<Service>,
    pub(crate) needs: Vec<Need>,
    pub(crate) municipalities: Vec<Municipality>,
    pub(crate) need_types: Vec<NeedType>,
    pub(crate) addresses: Vec<AddressRow>,
    pub(crate) ties: Vec<TieRow>,
    pub(crate) participation: Vec<ParticipationRow>,
    pub(crate) tavoli: Vec<Tavolo>,
    pub(crate) travel: Vec<TravelRow>,
    pub(crate) residents: Vec<Residents>,
    pub(crate) standards: Vec<Standard>,
    pub(crate) merges: Vec<MergeRow>,
    pub(crate) boundaries: Vec<Boundary>,
}

impl Default for Sketch {
    fn default() -> Self {
        Self {
            edition: Edition::new("sketch"),
            organizations: Vec::new(),
            services: Vec::new(),
            needs: Vec::new(),
            municipalities: Vec::new(),
            need_types: Vec::new(),
            addresses: Vec::new(),
            ties: Vec::new(),
            participation: Vec::new(),
            tavoli: Vec::new(),
            travel: Vec::new(),
            residents: Vec::new(),
            standards: Vec::new(),
            merges: Vec::new(),
            boundaries: Vec::new(),
        }
    }
}

impl Sketch {
    pub(crate) fn build(&self) -> Built {
        let rows = Rows {
            organizations: rows(&self.organizations),
            services: rows(&self.services),
            needs: rows(&self.needs),
            municipalities: rows(&self.municipalities),
            need_types: rows(&self.need_types),
            addresses: rows(&self.addresses),
            ties: rows(&self.ties),
            participation: rows(&self.participation),
            tavoli: rows(&self.tavoli),
            travel: rows(&self.travel),
            residents: rows(&self.residents),
            standards: rows(&self.standards),
            merges: rows(&self.merges),
            boundaries: rows(&self.boundaries),
            ..Rows::default()
        };
        build(self.edition.clone(), rows)
    }

    /// The district, every row of which must have been used.
    #[track_caller]
    pub(crate) fn district(&self) -> District {
        let built = self.build();
        let left_out: usize = built.counts.iter().map(|count| count.left_out).sum();
        assert_eq!(left_out, 0, "{:?}", built.diagnostics);
        built.district
    }
}

/// Records with the row they would have in a file, below its header.
fn rows<T: Clone>(records: &[T]) -> Vec<Row<T>> {
    let numbered = records.iter().cloned().enumerate();
    numbered
        .map(|(index, record)| Row {
            record,
            origin: Origin {
                row: Some(index + 2),
                ..Origin::file("sketch.csv")
            },
        })
        .collect()
}

/// An identifier of whatever kind is wanted.
#[track_caller]
pub(crate) fn id<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse()
        .unwrap_or_else(|error| panic!("`{text}`: {error:?}"))
}

pub(crate) fn place(longitude: f64, latitude: f64) -> Option<Place> {
    Some(Place {
        longitude,
        latitude,
    })
}

/// A municipality without a place.
pub(crate) fn municipality(code: &str) -> Municipality {
    Municipality {
        code: id(code),
        name: code.to_owned(),
        place: None,
        area_km2: None,
        population: None,
        deprivation: None,
        basin: None,
    }
}

/// An association that does not say where it is or whether it answered.
pub(crate) fn organization(text: &str) -> Organization {
    Organization {
        id: id(text),
        name: text.to_owned(),
        kind: OrganizationKind::Association,
        runts_section: None,
        fiscal_code: None,
        municipality: None,
        place: None,
        activities: BTreeSet::new(),
        volunteers: None,
        staff: None,
        answered: None,
        notes: None,
    }
}

/// An active service for everybody in every municipality, its capacity not stated.
pub(crate) fn service(text: &str, provider: &str) -> Service {
    Service {
        id: id(text),
        name: text.to_owned(),
        providers: [id(provider)].into(),
        areas: BTreeSet::new(),
        municipality: None,
        place: None,
        catchment: Catchment::Everywhere,
        capacity: None,
        unit: None,
        targets: BTreeSet::new(),
        ages: Default::default(),
        status: ServiceStatus::Active,
        period: Default::default(),
        as_of: None,
        source: None,
    }
}

pub(crate) fn need_type(text: &str) -> NeedType {
    NeedType {
        id: id(text),
        name: text.to_owned(),
        area: None,
        tavoli: BTreeSet::new(),
    }
}

/// A need of anybody.
pub(crate) fn need(need_type: &str, municipality: &str, persons: Headcount) -> Need {
    Need::of(
        NeedId {
            need_type: id(need_type),
            municipality: id(municipality),
        },
        persons,
    )
}

pub(crate) fn tavolo(text: &str) -> Tavolo {
    Tavolo {
        id: id(text),
        name: text.to_owned(),
    }
}

pub(crate) fn address(service: &str, need_type: &str) -> AddressRow {
    AddressRow {
        service: id(service),
        need_type: id(need_type),
        intensity: None,
    }
}

pub(crate) fn sits(organization: &str, tavolo: &str) -> ParticipationRow {
    ParticipationRow {
        organization: id(organization),
        tavolo: id(tavolo),
        role: None,
    }
}

/// A collaboration whose strength nobody stated.
pub(crate) fn tie(from: &str, to: &str) -> TieRow {
    TieRow {
        from: id(from),
        to: id(to),
        relation: Relation {
            kind: RelationKind::Collaborates,
            strength: None,
            mutual: false,
            since: None,
            reported_by: BTreeSet::new(),
            evidence: None,
        },
    }
}

pub(crate) fn travel(from: &str, to: &str, minutes: f64) -> TravelRow {
    TravelRow {
        from: from.to_owned(),
        to: to.to_owned(),
        minutes: Minutes(minutes),
    }
}

/// The first organization goes into the second.
pub(crate) fn merge(merged: &str, into: &str) -> MergeRow {
    MergeRow {
        merged: id(merged),
        into: id(into),
        verdict: Verdict::Same,
        reason: None,
        score: None,
        merged_name: None,
        into_name: None,
    }
}

/// The two are not one.
pub(crate) fn apart(one: &str, other: &str) -> MergeRow {
    MergeRow {
        verdict: Verdict::Different,
        ..merge(one, other)
    }
}
