//! Is what is at hand for a need that is met too little found, what may help first before the rest?

mod common;

use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, place, service,
};
use tessuto::analysis::coverage::catchment::Barrier;
use tessuto::analysis::study::Study;
use tessuto::model::node::{Catchment, Municipality, Service, ServiceStatus};
use tessuto::model::units::Headcount;

const HERE: &str = "041013";
const THERE: &str = "041043";

/// A district with a need of forty people here and one of five there, and services that answer to both, each named for why it covers
/// nobody here.
fn district(more: Vec<Service>) -> Sketch {
    let stopped = |name: &str, status| Service {
        status,
        catchment: Catchment::Everywhere,
        capacity: Some(40),
        ..service(name, "ente")
    };
    let mut services = vec![
        stopped("chiuso", ServiceStatus::Closed),
        stopped("sospeso", ServiceStatus::Suspended),
        stopped("previsto", ServiceStatus::Planned),
    ];
    services.extend(more);
    let at = |code, latitude| Municipality {
        place: place(13.0, latitude),
        ..municipality(code)
    };
    Sketch {
        organizations: vec![organization("ente")],
        municipalities: vec![at(HERE, 43.8), at(THERE, 43.7)],
        need_types: vec![need_type("casa"), need_type("nidi")],
        needs: vec![
            need("casa", HERE, Headcount::Stated(40)),
            need("casa", THERE, Headcount::Stated(5)),
            need("nidi", HERE, Headcount::Unknown),
        ],
        addresses: services
            .iter()
            .map(|one| address(one.id.as_str(), "casa"))
            .collect(),
        services,
        ..Sketch::default()
    }
}

/// What is at hand here: the service, what keeps it away, and whether the minutes to it are known.
fn at_hand(sketch: Sketch) -> Vec<(String, Barrier, bool)> {
    let district = sketch.district();
    let study = Study::of(&district).expect("a study");
    let here = |need: &tessuto::model::ids::NeedId| need.to_string() == format!("casa@{HERE}");
    let found = study.remedies().iter().filter_map(|remedy| {
        let kept = remedy.needs.iter().find(|kept| here(&kept.need))?;
        Some((
            remedy.service.to_string(),
            remedy.barrier,
            kept.travel.is_some(),
        ))
    });
    found.collect()
}

#[test]
fn what_is_planned_comes_first_and_what_is_closed_last() {
    let running = Service {
        municipality: Some(id(THERE)),
        catchment: Catchment::Listed([id(THERE)].into()),
        capacity: Some(5),
        ..service("altrove", "ente")
    };
    let found = at_hand(district(vec![running]));
    let names: Vec<_> = found
        .iter()
        .map(|(name, barrier, _)| (name.as_str(), *barrier))
        .collect();
    assert_eq!(
        names,
        [
            ("previsto", Barrier::NotYet),
            ("altrove", Barrier::NotListed),
            ("sospeso", Barrier::Suspended),
            ("chiuso", Barrier::Ended),
        ]
    );
    assert!(
        found[1].2,
        "the minutes to who runs elsewhere are estimated"
    );
}

#[test]
fn nothing_is_sought_for_who_is_covered_or_not_counted() {
    let enough = Service {
        catchment: Catchment::Everywhere,
        capacity: Some(45),
        ..service("basta", "ente")
    };
    let district = district(vec![enough]).district();
    let study = Study::of(&district).expect("a study");
    assert!(study.remedies().is_empty(), "{:?}", study.remedies());
}
