//! Does what is withheld outside the office shelter a small number from who knows everything else that is told?

mod common;

use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, service,
};
use tessuto::analysis::study::Study;
use tessuto::model::node::{Catchment, Need, Service};
use tessuto::model::units::Headcount;

/// That nobody is counted in a municipality is told in other ways, as by a need that is covered where no service is: a small number of the
/// same type must not lean on it alone.
#[test]
fn a_need_of_nobody_shelters_no_small_number() {
    let places = ["041001", "041002", "041003"];
    let persons = [("casa", [2, 0, 35]), ("nidi", [59, 49, 67])];
    let needs = persons.iter().flat_map(|(kind, numbers)| {
        let counted = numbers.map(Headcount::Stated);
        places
            .into_iter()
            .zip(counted)
            .map(|(place, persons)| need(kind, place, persons))
    });
    // The places of one municipality are enough for its two, those of another for thirty of its people.
    let places_in = |name: &str, at: usize, capacity: u32| Service {
        capacity: Some(capacity),
        catchment: Catchment::Listed([id(places[at])].into()),
        ..service(name, "ente")
    };
    let district = Sketch {
        organizations: vec![organization("ente")],
        services: vec![places_in("a", 0, 2), places_in("c", 2, 30)],
        addresses: vec![address("a", "casa"), address("c", "casa")],
        municipalities: places.map(municipality).into(),
        need_types: persons.map(|(kind, _)| need_type(kind)).into(),
        needs: needs.collect(),
        ..Sketch::default()
    }
    .district();
    let study = Study::of(&district).expect("a study");
    let told = study.disclosure();
    let tells = |place: &str| {
        let named = |need: &&Need| need.id.to_string() == format!("casa@{place}");
        told.tells_need(&district.network.needs().find(named).expect("a need").id)
    };
    assert!(!tells(places[0]));
    let type_told = told.tells_need_type(&id("casa"));
    assert!(
        !tells(places[2]) || !type_told,
        "two is the type less 35 less nobody"
    );
}
