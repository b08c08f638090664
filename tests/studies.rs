//! What must hold whatever the district: who is called isolated and why, what is suggested, in any order of rows.

mod common;

use common::assert_close;
use common::brute_force::parts;
use common::districts::Sketch;
use common::strategies::{districts, fixed};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::{BTreeMap, BTreeSet};
use tessuto::analysis::centrality::harmonic::harmonic_centrality;
use tessuto::analysis::coverage::status::NeedStatus;
use tessuto::analysis::scores::Scale;
use tessuto::analysis::structure::isolates::{Reason, Standing};
use tessuto::analysis::structure::suggestions::Ground;
use tessuto::analysis::study::Study;
use tessuto::model::actor_graph::{ActorGraph, Weighting};
use tessuto::model::diagnostic::{Problem, Severity};
use tessuto::model::district::District;
use tessuto::model::ids::{NeedTypeId, OrganizationId, TavoloId};
use tessuto::model::node::ServiceStatus;
use tessuto::model::units::Headcount;

fn study(district: &District) -> Study<'_> {
    Study::of(district).unwrap_or_else(|error| panic!("{error}"))
}

/// The organization of an index.
fn actor(study: &Study, index: usize) -> OrganizationId {
    let id = study.actors.ids()[index].parse();
    id.unwrap_or_else(|error| panic!("{error}"))
}

fn neighbours(study: &Study, actor: usize) -> Vec<usize> {
    study
        .actors
        .successors(actor)
        .iter()
        .map(|arc| arc.to)
        .collect()
}

/// The lead's index, where one is named and known.
fn lead(study: &Study) -> Option<usize> {
    let lead = study.district.edition.lead.as_ref()?;
    study.actors.ids().iter().position(|id| id == lead.as_str())
}

/// Everything awkward about a district and what a study finds in it.
fn awkward(sketch: &Sketch) -> BTreeSet<String> {
    let built = sketch.build();
    let study = study(&built.district);
    let places: Vec<_> = sketch.municipalities.iter().map(|row| row.place).collect();
    let equal =
        (0..places.len()).any(|a| (0..a).any(|b| places[a].is_some() && places[a] == places[b]));
    let persons: Vec<Headcount> = sketch.needs.iter().map(|need| need.persons).collect();
    let silent = sketch
        .organizations
        .iter()
        .any(|row| row.answered == Some(false));
    let problem =
        |wanted: fn(&Problem) -> bool| built.diagnostics.iter().any(|found| wanted(&found.problem));
    let whole = [
        ("nobody", sketch.organizations.is_empty()),
        ("one organization", sketch.organizations.len() == 1),
        ("no municipality", sketch.municipalities.is_empty()),
        ("nothing needed", sketch.needs.is_empty()),
        ("equal places", equal),
        ("no place", places.contains(&None)),
        ("silent actor", silent),
        ("unknown persons", persons.contains(&Headcount::Unknown)),
        ("withheld persons", persons.contains(&Headcount::Suppressed)),
        ("nobody in need", persons.contains(&Headcount::Stated(0))),
        (
            "capacity not stated",
            sketch
                .services
                .iter()
                .any(|service| service.capacity.is_none()),
        ),
        (
            "no place left",
            sketch
                .services
                .iter()
                .any(|service| service.capacity == Some(0)),
        ),
        ("no lead", sketch.edition.lead.is_none()),
        ("lead", lead(&study).is_some()),
        (
            "lead unknown",
            problem(|problem| matches!(problem, Problem::UnknownLead { .. })),
        ),
        ("parallel ties", study.actors.parallel_ties() > 0),
        (
            "self-tie",
            problem(|problem| matches!(problem, Problem::SelfTie)),
        ),
        (
            "repeated row",
            problem(|problem| matches!(problem, Problem::DuplicateRow { .. })),
        ),
        (
            "two components",
            study
                .components
                .members
                .iter()
                .filter(|members| members.len() > 1)
                .count()
                > 1,
        ),
        ("undetermined", study.coverage.totals.undetermined > 0),
        ("estimate", study.coverage.estimated_minutes),
    ];
    let ground = |ground: &Ground| match ground {
        Ground::SameMunicipality => "same municipality",
        Ground::SameNeed(_) => "same need",
        Ground::Complementary(_) => "complementary",
        Ground::SameTavolo(_) => "same tavolo",
        Ground::CommonNeighbour(_) => "common neighbour",
        Ground::Nearest => "nearest",
    };
    let found = whole
        .into_iter()
        .filter(|&(_, is)| is)
        .map(|(what, _)| what.to_owned());
    let statuses = study
        .coverage
        .needs
        .iter()
        .map(|need| need.status.key().to_owned());
    let standings = study
        .isolations
        .iter()
        .map(|isolation| isolation.standing.key().to_owned());
    let reasons = study
        .isolations
        .iter()
        .flat_map(|isolation| &isolation.reasons)
        .map(|reason| reason.key().to_owned());
    let grounds = study
        .suggestions()
        .iter()
        .flat_map(|suggestion| &suggestion.grounds)
        .map(|of| ground(of).to_owned());
    found
        .chain(statuses)
        .chain(standings)
        .chain(reasons)
        .chain(grounds)
        .collect()
}

#[test]
fn the_generator_makes_every_awkward_district() {
    let mut runner = TestRunner::new(fixed(1));
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..400 {
        let sketch = districts().new_tree(&mut runner);
        for what in awkward(&sketch.unwrap_or_else(|reason| panic!("{reason}")).current()) {
            *seen.entry(what).or_default() += 1;
        }
    }
    // 21 of the data, and every status, standing, reason and ground that the analysis has.
    assert_eq!(
        seen.len(),
        21 + NeedStatus::ALL.len() + 3 + 7 + 5,
        "{seen:?}"
    );
}

/// Why an actor is on the list, from the components that are left when every path is followed.
fn reasons(study: &Study, index: usize) -> Vec<Reason> {
    let network = &study.district.network;
    let id = actor(study, index);
    let around = neighbours(study, index);
    // Parts than which none is larger have no reason; the others have their size, and so has everybody where all are alone.
    let outside = |without: Option<usize>| {
        let parts = parts(&study.actors, without, None);
        let largest = parts.iter().map(Vec::len).max().unwrap_or_default();
        let own = parts.iter().find(|part| part.contains(&index))?.len();
        (own < largest || own == 1).then_some(own)
    };
    let mut reasons = Vec::new();
    if network
        .organization(&id)
        .is_some_and(|organization| organization.answered == Some(false))
    {
        reasons.push(Reason::DidNotAnswer);
    }
    if around.is_empty() {
        reasons.push(Reason::NoTie);
    } else if let Some(size) = outside(None) {
        reasons.push(Reason::SmallComponent { size });
    } else if let Some(lead) = lead(study).filter(|&lead| lead != index) {
        if around == [lead] {
            reasons.push(Reason::OnlyLead);
        } else if let Some(size) = outside(Some(lead)) {
            reasons.push(Reason::OnlyThroughLead { size });
        }
    }
    // Nothing is said of the lead, nor where nobody has a seat or a service.
    let others = || network.organizations().map(|other| &other.id);
    if lead(study) != Some(index) {
        if network.tavoli_of(&id).is_empty()
            && others().any(|other| !network.tavoli_of(other).is_empty())
        {
            reasons.push(Reason::NoTavolo);
        }
        if network.services_of(&id).is_empty()
            && others().any(|other| !network.services_of(other).is_empty())
        {
            reasons.push(Reason::NoService);
        }
    }
    reasons
}

/// The types of need that the active services of an organization answer to.
fn answered(district: &District, organization: &OrganizationId) -> BTreeSet<NeedTypeId> {
    let network = &district.network;
    let services = network
        .services()
        .filter(|service| service.status == ServiceStatus::Active);
    let own = services.filter(|service| service.providers.contains(organization));
    own.flat_map(|service| network.addressed_by(&service.id))
        .cloned()
        .collect()
}

/// Whether a reason for a tie is true of its two ends.
fn holds(study: &Study, ground: &Ground, ends: [usize; 2]) -> bool {
    let network = &study.district.network;
    let ids = ends.map(|end| actor(study, end));
    let [own, theirs] = [&ids[0], &ids[1]].map(|id| answered(study.district, id));
    let follows = |need_type: &NeedTypeId, tavolo: &TavoloId| {
        network
            .need_type(need_type)
            .is_some_and(|need_type| need_type.tavoli.contains(tavolo))
    };
    let seats = [&ids[0], &ids[1]].map(|id| {
        network
            .organization(id)
            .and_then(|row| row.municipality.clone())
    });
    let same_seat = seats[0].is_some() && seats[0] == seats[1];
    let complementary = |tavolo: &TavoloId| {
        own.difference(&theirs).any(|of| follows(of, tavolo))
            && theirs.difference(&own).any(|of| follows(of, tavolo))
    };
    let introduces = |common: usize| {
        ends.iter()
            .all(|&end| neighbours(study, end).contains(&common))
    };
    match ground {
        Ground::SameMunicipality => same_seat,
        Ground::SameNeed(types) => !types.is_empty() && types.iter().eq(own.intersection(&theirs)),
        Ground::Complementary(tavolo) => complementary(tavolo),
        Ground::CommonNeighbour(id) => study.actors.index_of(id.as_str()).is_some_and(introduces),
        // It is said of introductions alone.
        Ground::SameTavolo(_) => false,
        // It is said only of two that share nothing.
        Ground::Nearest => {
            !same_seat
                && own.is_disjoint(&theirs)
                && !network.tavoli().any(|tavolo| complementary(&tavolo.id))
                && !(0..study.actors.len()).any(introduces)
        }
    }
}

/// Harmonic centrality of an actor without the lead, with or without one tie more.
fn harmonic(study: &Study, index: usize, more: Option<(usize, usize)>) -> f64 {
    let ids = study.actors.ids();
    let lead = lead(study);
    let left = (0..ids.len()).filter(|&actor| Some(actor) != lead);
    let ties: Vec<_> = study
        .actors
        .pairs()
        .chain(more)
        .map(|(a, b)| (ids[a].as_str(), ids[b].as_str(), 1.0))
        .collect();
    let graph = ActorGraph::new(
        left.map(|actor| ids[actor].clone()),
        ties,
        false,
        Weighting::Unweighted,
    );
    let scores =
        harmonic_centrality(&graph, Scale::Normalized).unwrap_or_else(|error| panic!("{error}"));
    graph
        .index_of(&ids[index])
        .and_then(|place| scores.values()[place])
        .unwrap_or_else(|| panic!("{} has a score", ids[index]))
}

proptest! {
    #![proptest_config(fixed(400))]

    #[test]
    fn every_isolation_has_its_reasons_and_silence_is_not_isolation(sketch in districts()) {
        let built = sketch.build();
        let study = study(&built.district);
        let mut listed = BTreeSet::new();
        for isolation in &study.isolations {
            let expected = reasons(&study, isolation.actor);
            assert_eq!(isolation.reasons, expected, "{}", actor(&study, isolation.actor));
            let structural = |reason: &Reason| matches!(reason, Reason::NoTie | Reason::SmallComponent { .. } | Reason::OnlyLead);
            let standing = if expected.contains(&Reason::DidNotAnswer) {
                Standing::NoAnswer
            } else if expected.iter().any(structural) {
                Standing::Isolated
            } else {
                Standing::Peripheral
            };
            assert_eq!(isolation.standing, standing, "{isolation:?}");
            let whole = study.centralities.harmonic.values()[isolation.actor];
            assert_eq!(isolation.harmonic, whole, "{isolation:?}");
            let without = lead(&study).filter(|&lead| lead != isolation.actor).map(|_| harmonic(&study, isolation.actor, None));
            assert_eq!(isolation.harmonic_without_lead, without, "{isolation:?}");
            listed.insert(isolation.actor);
        }
        for index in (0..study.actors.len()).filter(|index| !listed.contains(index)) {
            assert_eq!(reasons(&study, index), [], "{} is not listed", actor(&study, index));
        }
        assert_eq!(listed.len(), study.isolations.len());
        let ordered = study.isolations.is_sorted_by(|a, b| (a.standing, a.harmonic) <= (b.standing, b.harmonic));
        assert!(ordered, "{:?}", study.isolations);
    }

    #[test]
    fn a_suggestion_is_a_new_tie_to_somebody_else_than_the_lead_that_helps_as_it_says(sketch in districts()) {
        let built = sketch.build();
        let study = study(&built.district);
        let mut each: BTreeMap<usize, Vec<(usize, f64)>> = BTreeMap::new();
        for suggestion in study.suggestions() {
            let (own, with) = (suggestion.actor, suggestion.with);
            let isolated = study.isolations.iter().any(|isolation| isolation.actor == own && isolation.standing == Standing::Isolated);
            assert!(isolated, "{suggestion:?}");
            assert!(own != with && Some(with) != lead(&study), "{suggestion:?}");
            assert!(!neighbours(&study, own).contains(&with), "{suggestion:?}");
            assert!(suggestion.gain > 0.0, "{suggestion:?}");
            let gain = harmonic(&study, own, Some((own, with))) - harmonic(&study, own, None);
            assert_close(suggestion.gain, gain, 1e-12, format_args!("{suggestion:?}"));
            assert!(!suggestion.grounds.is_empty(), "{suggestion:?}");
            for ground in &suggestion.grounds {
                assert!(holds(&study, ground, [own, with]), "{ground:?} of {suggestion:?}");
            }
            let shared = suggestion.grounds.iter().filter(|ground| **ground != Ground::Nearest).count();
            each.entry(own).or_default().push((shared, suggestion.gain));
        }
        for (own, suggestions) in each {
            assert!(suggestions.len() <= 3, "{own}: {suggestions:?}");
            assert!(suggestions.is_sorted_by(|a, b| a >= b), "{own}: {suggestions:?}");
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing(sketch in districts()) {
        let mut once = sketch.clone();
        let mut seen = BTreeSet::new();
        once.needs.retain(|need| seen.insert(need.id.to_string()));
        once.travel.retain(|row| seen.insert(format!("{} {}", row.from, row.to)));
        let mut reversed = once.clone();
        reversed.organizations.reverse();
        reversed.services.reverse();
        reversed.needs.reverse();
        reversed.municipalities.reverse();
        reversed.need_types.reverse();
        reversed.addresses.reverse();
        reversed.ties.reverse();
        reversed.participation.reverse();
        reversed.tavoli.reverse();
        reversed.travel.reverse();
        // Written out, a number has all its digits.
        let told = |sketch: &Sketch| {
            let built = sketch.build();
            let study = study(&built.district);
            let structure = (&study.actors, &study.cohesion, &study.components, &study.cut_vertices, &study.bridges);
            format!("{structure:#?} {:#?} {:#?} {:#?} {:#?} {:#?}", (&study.centralities, study.betweenness_by_strength()), study.isolations, study.suggestions(), *study.coverage, built.counts)
        };
        assert_eq!(told(&reversed), told(&once));
    }

    #[test]
    fn every_row_is_used_or_left_out_with_an_error(sketch in districts()) {
        let built = sketch.build();
        for count in &built.counts {
            assert_eq!(count.read, count.used + count.left_out, "{count:?}");
        }
        let left_out: usize = built.counts.iter().map(|count| count.left_out).sum();
        let errors = built.diagnostics.iter().filter(|found| found.severity() == Severity::Error).count();
        // A row with two unknown ends is left out once and has two errors.
        assert!(left_out <= errors && (left_out > 0) == (errors > 0), "{:?}", built.diagnostics);
    }
}
