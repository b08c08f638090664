//! Is every refused or repaired row explained, and is what refers to it told apart from a typing mistake?

mod common;

use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, service, sits, tavolo, tie,
    travel,
};
use tessuto::model::actor_graph::{ActorGraph, ActorSelection};
use tessuto::model::builder::Built;
use tessuto::model::diagnostic::{Problem, TableId};
use tessuto::model::node::{Catchment, NeedType, Organization, Service};
use tessuto::model::tie::RelationKind;
use tessuto::model::units::{Headcount, Minutes};

const FANO: &str = "041013";

/// Two organizations tied in Fano, and one need that one service of theirs answers to: nothing wrong.
fn sound() -> Sketch {
    Sketch {
        organizations: ["caritas", "auser"].map(organization).into(),
        services: vec![service("meals", "caritas")],
        needs: vec![need("food", FANO, Headcount::Stated(3))],
        municipalities: vec![municipality(FANO)],
        need_types: vec![need_type("food")],
        addresses: vec![address("meals", "food")],
        ties: vec![tie("caritas", "auser")],
        participation: vec![sits("caritas", "poverty")],
        tavoli: vec![tavolo("poverty")],
        travel: vec![travel(FANO, "meals", 5.0)],
        ..Sketch::default()
    }
}

/// A row, a column, the value that shows the problem, and the problem.
type Told<'a> = (Option<usize>, Option<&'a str>, Option<&'a str>, &'a Problem);

fn problems(built: &Built) -> Vec<Told<'_>> {
    let all = built.diagnostics.iter();
    all.map(|found| {
        let column = found.origin.column.as_deref();
        (
            found.origin.row,
            column,
            found.value.as_deref(),
            &found.problem,
        )
    })
    .collect()
}

/// Rows of a table read, used and left out.
fn counts(built: &Built, table: TableId) -> (usize, usize, usize) {
    let count = built.counts.iter().find(|count| count.table == table);
    count.map_or((0, 0, 0), |count| (count.read, count.used, count.left_out))
}

#[test]
fn nothing_is_said_of_a_sound_district() {
    let built = sound().build();
    assert_eq!(problems(&built), []);
    assert_eq!(built.counts.len(), 10);
}

#[test]
fn of_two_rows_for_one_thing_the_first_counts_and_the_second_is_told() {
    let mut sketch = sound();
    sketch.organizations.push(Organization {
        name: "again".to_owned(),
        ..organization("auser")
    });
    sketch.needs.push(need("food", FANO, Headcount::Stated(9)));
    sketch.addresses.push(address("meals", "food"));
    sketch.participation.push(sits("caritas", "poverty"));
    sketch.travel.push(travel(FANO, "meals", 50.0));
    let built = sketch.build();
    let (id_again, row_again) = (
        Problem::DuplicateId { first_row: 3 },
        Problem::DuplicateRow { first_row: 2 },
    );
    let expected = [
        (Some(4), Some("id"), Some("auser"), &id_again),
        (Some(3), None, None, &row_again),
        (Some(3), None, None, &row_again),
        (Some(3), None, None, &row_again),
        (Some(3), None, None, &row_again),
    ];
    assert_eq!(problems(&built), expected);
    assert_eq!(counts(&built, TableId::Travel), (2, 1, 1));
    let network = &built.district.network;
    let name = network
        .organization(&id("auser"))
        .map(|row| row.name.as_str());
    assert_eq!(name, Some("auser"));
    assert_eq!(
        network.needs().next().map(|need| need.persons),
        Some(Headcount::Stated(3))
    );
    let meals = network.services().next().and_then(|meals| {
        let edition = &built.district.edition;
        built
            .district
            .travel
            .to_service(network, &edition.travel, &id(FANO), meals)
    });
    assert_eq!(meals.map(|travel| travel.minutes), Some(Minutes(5.0)));
}

#[test]
fn an_unknown_id_is_told_with_the_one_most_like_it() {
    let mut sketch = sound();
    sketch.ties.push(tie("caritas", "ausser"));
    sketch.ties.push(tie("caritas", "unlike"));
    let unknown = |nearest: Option<&str>| Problem::UnknownId {
        table: TableId::Organizations,
        nearest: nearest.map(str::to_owned),
    };
    let built = sketch.build();
    let (like, unlike) = (unknown(Some("auser")), unknown(None));
    let expected = [
        (Some(3), Some("to"), Some("ausser"), &like),
        (Some(4), Some("to"), Some("unlike"), &unlike),
    ];
    assert_eq!(problems(&built), expected);
    assert_eq!(counts(&built, TableId::Ties), (3, 1, 2));
}

#[test]
fn ties_and_needs_that_were_all_left_out_are_not_said_to_be_missing() {
    let mut sketch = sound();
    sketch.ties = vec![tie("caritas", "auserr")];
    sketch.needs = vec![need("foood", FANO, Headcount::Stated(3))];
    let built = sketch.build();
    let unknown = |table, nearest: &str| Problem::UnknownId {
        table,
        nearest: Some(nearest.to_owned()),
    };
    assert_eq!(
        problems(&built),
        [
            (
                Some(2),
                Some("type"),
                Some("foood"),
                &unknown(TableId::NeedTypes, "food")
            ),
            (
                Some(2),
                Some("to"),
                Some("auserr"),
                &unknown(TableId::Organizations, "auser")
            ),
        ]
    );
    let mut sketch = sound();
    sketch.ties = Vec::new();
    sketch.needs = Vec::new();
    let built = sketch.build();
    let expected = [
        (None, None, None, &Problem::NoTies),
        (None, None, None, &Problem::NoNeeds),
    ];
    assert_eq!(problems(&built), expected);
}

#[test]
fn what_refers_to_a_row_left_out_is_left_out_for_that_reason() {
    let mut sketch = sound();
    let nowhere = Catchment::Listed([id("041001")].into());
    sketch.services.push(Service {
        catchment: nowhere,
        ..service("beds", "caritas")
    });
    sketch.addresses.push(address("beds", "food"));
    sketch.need_types.push(NeedType {
        tavoli: [id("housing")].into(),
        ..need_type("home")
    });
    sketch.needs.push(need("home", FANO, Headcount::Stated(1)));
    let built = sketch.build();
    let refused = |table| Problem::RefersToRefused {
        table,
        refused_row: 3,
    };
    let (service, of_type) = (refused(TableId::Services), refused(TableId::NeedTypes));
    let no_tavolo = Problem::UnknownId {
        table: TableId::Tavoli,
        nearest: None,
    };
    let expected = [
        (Some(3), Some("tavoli"), Some("housing"), &no_tavolo),
        (
            Some(3),
            Some("serves"),
            Some("041001"),
            &Problem::ServesNobody,
        ),
        (Some(3), Some("type"), Some("home"), &of_type),
        (Some(3), Some("service"), Some("beds"), &service),
    ];
    assert_eq!(problems(&built), expected);
}

#[test]
fn who_is_based_elsewhere_keeps_its_ties() {
    let mut sketch = sound();
    sketch.organizations[1].municipality = Some(id("041001"));
    let both = [FANO, "041001"].map(id).into();
    sketch.services[0].catchment = Catchment::Listed(both);
    let built = sketch.build();
    let expected = [
        (
            Some(3),
            Some("municipality"),
            Some("041001"),
            &Problem::OutsideDistrict,
        ),
        (
            Some(2),
            Some("serves"),
            Some("041001"),
            &Problem::OutsideDistrict,
        ),
    ];
    assert_eq!(problems(&built), expected);
    let network = &built.district.network;
    assert_eq!(
        network
            .organization(&id("auser"))
            .and_then(|row| row.municipality.clone()),
        None
    );
    assert_eq!(network.relations().count(), 1);
}

#[test]
fn a_tie_to_itself_is_left_out_and_a_stranger_confirms_nothing() {
    let mut sketch = sound();
    sketch.ties.push(tie("auser", "auser"));
    sketch.organizations.push(organization("stranger"));
    sketch.ties[0].relation.reported_by = ["auser", "stranger"].map(id).into();
    let built = sketch.build();
    let expected = [
        (
            Some(2),
            Some("reported_by"),
            Some("stranger"),
            &Problem::ReporterNotAnEnd,
        ),
        (Some(3), Some("to"), Some("auser"), &Problem::SelfTie),
    ];
    assert_eq!(problems(&built), expected);
    let confirmed = ActorSelection {
        confirmed_only: true,
        ..ActorSelection::default()
    };
    assert_eq!(
        ActorGraph::of_organizations(&built.district.network, &confirmed).ties(),
        0
    );
}

#[test]
fn a_selection_takes_the_ties_it_names() {
    let mut sketch = sound();
    sketch.organizations.push(organization("lead"));
    let mut referral = tie("auser", "lead");
    referral.relation.kind = RelationKind::Refers;
    referral.relation.mutual = true;
    sketch.ties.push(referral);
    // Each end reports the collaboration on a row of its own, and that confirms it.
    sketch.ties.push(tie("auser", "caritas"));
    sketch.ties[0].relation.reported_by = [id("caritas")].into();
    sketch.ties[2].relation.reported_by = [id("auser")].into();
    let network = sketch.district().network;
    let all = ActorSelection::default();
    let ties = |selection: ActorSelection| {
        let graph = ActorGraph::of_organizations(&network, &selection);
        let named = |(a, b): (usize, usize)| format!("{}-{}", graph.ids()[a], graph.ids()[b]);
        (graph.pairs().map(named).collect::<Vec<_>>(), graph.ties())
    };
    let pairs = |list: &[&str]| list.iter().map(|&pair| pair.to_owned()).collect::<Vec<_>>();
    let (collaboration, refers) = ("auser-caritas", "auser-lead");
    assert_eq!(ties(all.clone()), (pairs(&[collaboration, refers]), 2));
    // Mutual, or reported from both sides: an arc each way.
    assert_eq!(
        ties(ActorSelection {
            directed: true,
            ..all.clone()
        }),
        (pairs(&[collaboration, refers]), 4)
    );
    let kinds = vec![RelationKind::Refers];
    assert_eq!(
        ties(ActorSelection {
            kinds,
            ..all.clone()
        }),
        (pairs(&[refers]), 1)
    );
    assert_eq!(
        ties(ActorSelection {
            confirmed_only: true,
            ..all.clone()
        }),
        (pairs(&[collaboration]), 1)
    );
    assert_eq!(
        ties(ActorSelection {
            without: [id("lead")].into(),
            ..all
        }),
        (pairs(&[collaboration]), 1)
    );
}

#[test]
fn every_record_says_where_it_was_read() {
    let mut sketch = sound();
    sketch.ties.insert(0, tie("auser", "auser"));
    let built = sketch.build();
    let row = |table, key: &str| built.origins.of(table, key).and_then(|origin| origin.row);
    let network = &built.district.network;
    for (index, organization) in sketch.organizations.iter().enumerate() {
        assert_eq!(
            row(TableId::Organizations, organization.id.as_str()),
            Some(index + 2)
        );
    }
    for (index, need) in sketch.needs.iter().enumerate() {
        assert_eq!(row(TableId::Needs, &need.id.to_string()), Some(index + 2));
    }
    // The row that was left out takes no number.
    assert_eq!(network.relations().count(), 1);
    assert_eq!(row(TableId::Ties, "0"), Some(3));
    assert_eq!(row(TableId::Ties, "1"), None);
    assert_eq!(row(TableId::Services, "nobody"), None);
}
