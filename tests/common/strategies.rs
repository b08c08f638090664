//! Networks and districts of every awkward kind, the same ones in every run.

use super::districts::{
    Sketch, address, id, municipality, need, need_type, organization, place, service, sits, tavolo,
    tie, travel,
};
use super::networks::EdgeList;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use tessuto::model::ages::Ages;
use tessuto::model::ids::MunicipalityCode;
use tessuto::model::node::{
    Catchment, Municipality, Need, NeedType, Organization, Service, ServiceStatus,
};
use tessuto::model::place::Place;
use tessuto::model::rows::{AddressRow, ParticipationRow, TieRow, TravelRow};
use tessuto::model::tie::{RelationKind, Strength};
use tessuto::model::units::{Headcount, Minutes};

/// So many cases, drawn from a fixed seed: whoever runs the test again meets the same failure.
pub(crate) fn fixed(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(1848),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Networks of up to so many nodes: none, one, isolates, several components, parallel ties, self-ties. Weights are 1 to 5.
pub(crate) fn edge_lists(largest: usize) -> impl Strategy<Value = EdgeList> {
    (0..=largest).prop_flat_map(|n| {
        let end = || 0..n.max(1);
        let ties = if n == 0 { 0..=0 } else { 0..=2 * n };
        vec((end(), end(), 1..=5_u8), ties).prop_map(move |ties| {
            let id = |node: usize| format!("{node:02}");
            EdgeList {
                name: "generated network".to_owned(),
                ids: (0..n).map(id).collect(),
                ties: ties
                    .into_iter()
                    .map(|(from, to, weight)| (id(from), id(to), weight.into()))
                    .collect(),
            }
        })
    })
}

/// Districts of a few records: without anybody or any need, without places, with equal ones, with silent actors, withheld numbers
/// and capacities that nobody stated. Some records name others that are not there, say a thing twice, or tie an actor to itself.
pub(crate) fn districts() -> impl Strategy<Value = Sketch> {
    let edition = (option::of(name("o", 5)), 1..=60_u8);
    (
        edition,
        vec(municipalities(), 0..=4),
        vec(organizations(), 0..=8),
        vec(services(), 0..=5),
        vec(needs(), 0..=6),
        vec(addresses(), 0..=8),
        vec(ties(), 0..=10),
        vec(seats(), 0..=4),
        vec(times(), 0..=4),
    )
        .prop_map(
            |(
                edition,
                municipalities,
                organizations,
                services,
                needs,
                addresses,
                ties,
                participation,
                travel,
            )| {
                let mut sketch = Sketch {
                    municipalities,
                    organizations,
                    services,
                    needs,
                    addresses,
                    ties,
                    participation,
                    travel,
                    need_types: [&["t0", "t1"][..], &["t0"], &[]]
                        .into_iter()
                        .enumerate()
                        .map(|(index, tavoli)| NeedType {
                            tavoli: tavoli.iter().map(|text| id(text)).collect(),
                            ..need_type(&format!("n{index}"))
                        })
                        .collect(),
                    tavoli: ["t0", "t1"].map(tavolo).into(),
                    ..Sketch::default()
                };
                for (index, municipality) in sketch.municipalities.iter_mut().enumerate() {
                    municipality.code = id(&format!("04100{index}"));
                }
                for (index, organization) in sketch.organizations.iter_mut().enumerate() {
                    organization.id = id(&format!("o{index}"));
                }
                for (index, service) in sketch.services.iter_mut().enumerate() {
                    service.id = id(&format!("s{index}"));
                }
                let (lead, radius) = edition;
                sketch.edition.lead = lead.map(|lead| id(&lead));
                sketch.edition.radius = Minutes(radius.into());
                sketch
            },
        )
}

/// One of the first names of a kind: `o0`, `o1` and so on.
fn name(kind: &'static str, count: usize) -> impl Strategy<Value = String> {
    (0..count).prop_map(move |index| format!("{kind}{index}"))
}

fn code() -> impl Strategy<Value = MunicipalityCode> {
    name("04100", 3).prop_map(|code| id(&code))
}

/// Nowhere, or one of three points of which two are the same; from those to the third it takes about 28 minutes.
fn points() -> impl Strategy<Value = Option<Place>> {
    let east = place(13.2, 43.8);
    select(vec![None, place(13.0, 43.8), place(13.0, 43.8), east])
}

fn targets() -> impl Strategy<Value = BTreeSet<String>> {
    let groups = vec!["elderly".to_owned(), "minors".to_owned()];
    subsequence(groups, 0..=2).prop_map(BTreeSet::from_iter)
}

/// Mostly anybody, else minors, adults, or ages that overlap with both in part.
fn ages() -> impl Strategy<Value = Ages> {
    let range = |least, most| Ages { least, most };
    prop_oneof![
        4 => Just(Ages::default()),
        1 => select(vec![
            range(None, Some(17)),
            range(Some(18), None),
            range(Some(14), Some(25)),
        ]),
    ]
}

fn municipalities() -> impl Strategy<Value = Municipality> {
    points().prop_map(|place| Municipality {
        place,
        ..municipality("000000")
    })
}

fn organizations() -> impl Strategy<Value = Organization> {
    let answered = select(vec![None, Some(true), Some(false)]);
    (option::of(code()), answered).prop_map(|(municipality, answered)| Organization {
        municipality,
        answered,
        ..organization("unnamed")
    })
}

fn services() -> impl Strategy<Value = Service> {
    let codes = ["041000", "041001", "041002"].map(id).to_vec();
    let catchment = prop_oneof![
        2 => Just(Catchment::WithinRadius),
        1 => Just(Catchment::Everywhere),
        1 => subsequence(codes, 1..=3).prop_map(|codes| Catchment::Listed(codes.into_iter().collect())),
    ];
    let status = prop_oneof![5 => Just(ServiceStatus::Active), 1 => Just(ServiceStatus::Closed)];
    let providers = subsequence(vec!["o0", "o1", "o2"], 1..=2);
    (
        providers,
        catchment,
        option::weighted(0.7, 0..=9_u32),
        status,
        targets(),
        points(),
        ages(),
    )
        .prop_map(
            |(providers, catchment, capacity, status, targets, place, ages)| Service {
                ages,
                providers: providers.into_iter().map(id).collect(),
                catchment,
                capacity,
                status,
                targets,
                place,
                ..service("unnamed", "o0")
            },
        )
}

fn needs() -> impl Strategy<Value = Need> {
    let persons = prop_oneof![
        6 => (0..=9_u32).prop_map(Headcount::Stated),
        1 => Just(Headcount::Unknown),
        1 => Just(Headcount::Suppressed),
    ];
    let drawn = (name("n", 3), name("04100", 3), persons, targets(), ages());
    drawn.prop_map(|(of, at, persons, targets, ages)| Need {
        targets,
        ages,
        ..need(&of, &at, persons)
    })
}

fn addresses() -> impl Strategy<Value = AddressRow> {
    (name("s", 5), name("n", 3)).prop_map(|(service, need_type)| address(&service, &need_type))
}

fn ties() -> impl Strategy<Value = TieRow> {
    let strength = option::of((1..=5_u8).prop_map(f64::from));
    let kind = select(RelationKind::ALL.to_vec());
    (name("o", 8), name("o", 8), strength, kind, any::<bool>()).prop_map(
        |(from, to, strength, kind, mutual)| {
            let mut row = tie(&from, &to);
            row.relation.strength = strength.and_then(Strength::new);
            row.relation.kind = kind;
            row.relation.mutual = mutual;
            row
        },
    )
}

fn seats() -> impl Strategy<Value = ParticipationRow> {
    (name("o", 8), name("t", 2)).prop_map(|(organization, tavolo)| sits(&organization, &tavolo))
}

/// Measured minutes to a service or to another municipality; a municipality without a row has an estimate, if it has a place.
fn times() -> impl Strategy<Value = TravelRow> {
    let to = prop_oneof![name("s", 5), name("04100", 3)];
    (name("04100", 3), to, 0..=60_u8)
        .prop_map(|(from, to, minutes)| travel(&from, &to, minutes.into()))
}
