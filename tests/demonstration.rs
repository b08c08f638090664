//! Does the demonstration dataset hold what its README promises, and does the study find it?

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tessuto::analysis::coverage::needs::coverage;
use tessuto::analysis::coverage::shortfall::Shortfall;
use tessuto::analysis::coverage::status::NeedStatus;
use tessuto::analysis::structure::isolates::{Isolation, Reason, Standing};
use tessuto::analysis::study::Study;
use tessuto::ingest::{Dataset, read_dataset};
use tessuto::model::node::{OrganizationKind, ServiceStatus};
use tessuto::model::running::Running;
use tessuto::model::units::Headcount;

fn dataset() -> Dataset {
    read_dataset(Path::new("datasets/ats6-fano")).expect("the demonstration dataset is read")
}

#[test]
fn it_is_read_without_a_problem_and_every_row_is_used() {
    let dataset = dataset();
    assert_eq!(dataset.diagnostics, []);
    for count in &dataset.counts {
        assert_eq!((count.used, count.left_out), (count.read, 0), "{count:?}");
    }
    let rows: BTreeMap<_, _> = dataset
        .counts
        .iter()
        .map(|count| (count.table.key(), count.read))
        .collect();
    assert_eq!(rows["organizations"], 47);
    assert_eq!(rows["services"], 68);
    assert_eq!(rows["needs"], 108);
    assert_eq!(rows["municipalities"], 9);
    assert_eq!(rows["boundaries"], 9);
    assert_eq!(rows["population"], 3636);
}

#[test]
fn it_has_the_25_associations_of_the_first_meeting_and_four_tavoli() {
    let dataset = dataset();
    let network = &dataset.district.network;
    let associations = network
        .organizations()
        .filter(|organization| organization.kind == OrganizationKind::Association)
        .count();
    assert_eq!(associations, 25);
    let tavoli: Vec<_> = network
        .tavoli()
        .map(|tavolo| tavolo.name.as_str())
        .collect();
    assert_eq!(
        tavoli,
        [
            "Famiglia",
            "Inclusione",
            "Non autosufficienza",
            "Salute mentale"
        ]
    );
    assert!(dataset.district.edition.demonstrative);
}

#[test]
fn every_kind_of_isolation_occurs_where_it_was_planted() {
    let dataset = dataset();
    let study = Study::of(&dataset.district).expect("the study");
    let isolations: BTreeMap<&str, &Isolation> = study
        .isolations
        .iter()
        .map(|isolation| (study.organizations[isolation.actor].id.as_str(), isolation))
        .collect();
    let has = |id: &str, reason: Reason| isolations[id].reasons.contains(&reason);

    assert!(has("ali-di-carta", Reason::NoTie));
    for id in ["il-crinale", "gruppo-telaio"] {
        assert!(has(id, Reason::SmallComponent { size: 2 }), "{id}");
    }
    for id in [
        "ore-scambiate",
        "orti-contigui",
        "passo-lieve",
        "gruppo-vicini-di-scala",
    ] {
        assert!(has(id, Reason::OnlyLead), "{id}");
        assert_eq!(isolations[id].harmonic_without_lead, Some(0.0), "{id}");
    }
    for id in ["luce-obliqua", "quattro-contrade", "parrocchia-vela"] {
        assert!(has(id, Reason::DidNotAnswer), "{id}");
        assert_eq!(isolations[id].standing, Standing::NoAnswer, "{id}");
    }
    assert!(has("luce-obliqua", Reason::NoTie));
    assert!(has("gruppo-ruota-grande", Reason::NoTavolo));
    assert!(has("centro-impiego", Reason::NoService));

    let isolated: BTreeSet<&str> = isolations
        .iter()
        .filter(|(_, isolation)| isolation.standing == Standing::Isolated)
        .map(|(id, _)| *id)
        .collect();
    let planted = [
        "ali-di-carta",
        "gruppo-telaio",
        "gruppo-vicini-di-scala",
        "il-crinale",
        "ore-scambiate",
        "orti-contigui",
        "passo-lieve",
    ];
    assert_eq!(isolated, planted.into());
    for isolated in planted {
        let actor = study.actors.index_of(isolated).expect("an actor");
        let suggested = study
            .suggestions()
            .iter()
            .filter(|tie| tie.actor == actor)
            .count();
        assert!(
            (2..=3).contains(&suggested),
            "{isolated}: {suggested} suggestions"
        );
    }
}

#[test]
fn the_network_hangs_where_it_was_built_to() {
    let dataset = dataset();
    let study = Study::of(&dataset.district).expect("the study");
    let name = |actor: usize| study.organizations[actor].id.as_str();
    let cuts: Vec<&str> = study
        .cut_vertices
        .iter()
        .map(|&actor| name(actor))
        .collect();
    assert_eq!(
        cuts,
        [
            "alta-valle",
            "bussola-lenta",
            "comune-fano",
            "sociale-pergola"
        ]
    );
    assert_eq!(study.bridges.len(), 9);
    let brokers: Vec<&str> = study
        .centralities
        .betweenness
        .ranking()
        .iter()
        .take(4)
        .map(|ranked| name(ranked.actor))
        .collect();
    assert_eq!(
        brokers,
        [
            "ponte-cesano",
            "comune-fano",
            "alta-valle",
            "orizzonti-aperti"
        ]
    );
    let sizes: Vec<usize> = study.components.members.iter().map(Vec::len).collect();
    assert_eq!(sizes, [43, 2, 1, 1]);
}

#[test]
fn every_status_of_a_need_occurs_as_often_as_the_readme_says() {
    let dataset = dataset();
    let study = Study::of(&dataset.district).expect("the study");
    let totals = &study.coverage.totals;
    let counts = NeedStatus::ALL.map(|status| (status.key(), totals.count(status)));
    assert_eq!(
        counts,
        [
            ("unknown", 5),
            ("uncovered", 9),
            ("out-of-reach", 12),
            ("insufficient", 24),
            ("fragile", 16),
            ("covered", 42),
        ]
    );
    let status = |id: &str| {
        let need = study
            .coverage
            .needs
            .iter()
            .find(|need| need.need.to_string() == id);
        need.map(|need| need.status)
    };
    assert_eq!(status("ritiro-sociale@041013"), Some(NeedStatus::Uncovered));
    assert_eq!(status("trasporto@041043"), Some(NeedStatus::OutOfReach));
    assert_eq!(status("demenze@041016"), Some(NeedStatus::Insufficient));
    assert_eq!(status("doposcuola@041043"), Some(NeedStatus::Fragile));
    assert_eq!(status("protezione-donne@041016"), Some(NeedStatus::Covered));
    assert_eq!(status("casa@041016"), Some(NeedStatus::Unknown));
}

#[test]
fn every_reason_why_a_need_is_not_covered_occurs_but_the_two_that_the_readme_names() {
    let dataset = dataset();
    let found = coverage(&dataset.district).needs;
    let reasons = |id: &str| -> Vec<&str> {
        let need = found.iter().find(|need| need.need.to_string() == id);
        let need = need.unwrap_or_else(|| panic!("{id}"));
        need.shortfalls.iter().map(Shortfall::key).collect()
    };
    assert_eq!(reasons("ritiro-sociale@041013"), ["not-yet"]);
    assert_eq!(reasons("nidi@041013"), ["places-taken", "other-ages"]);
    assert_eq!(reasons("demenze@041016"), ["unstated-capacity"]);
    assert_eq!(
        reasons("disagio-psichico@041043"),
        ["ended", "not-listed", "too-far"]
    );
    assert_eq!(
        reasons("trasporto@041043"),
        ["suspended", "other-target", "not-listed"]
    );
    let occurring: BTreeSet<&str> = found
        .iter()
        .flat_map(|need| need.shortfalls.iter().map(Shortfall::key))
        .collect();
    let missing: Vec<&str> = Shortfall::KEYS
        .into_iter()
        .filter(|key| !occurring.contains(key))
        .collect();
    assert_eq!(missing, ["no-service", "unknown-distance"]);
}

#[test]
fn a_list_keeps_out_who_is_near_and_a_radius_who_is_far() {
    let dataset = dataset();
    let found = coverage(&dataset.district).needs;
    let need = found
        .iter()
        .find(|need| need.need.to_string() == "disagio-psichico@041043")
        .expect("a need");
    // A service 30 minutes away lists other municipalities; one that goes by the radius would come at 59 minutes.
    let nearest = need.nearest_elsewhere.as_ref().expect("a service");
    assert!(!nearest.by_radius && nearest.estimated);
    assert!(nearest.minutes.is_some_and(|minutes| minutes < 30.0));
    let reached = need.reached_at.as_ref().expect("a service by the radius");
    assert_eq!(reached.service.as_str(), "orto-contiguo");
    assert!(reached.minutes.is_some_and(|minutes| minutes > 59.0));
}

#[test]
fn persons_reconcile_and_match_an_independent_flow() {
    let dataset = dataset();
    let study = Study::of(&dataset.district).expect("the study");
    let totals = &study.coverage.totals;
    // 5 340 is the largest flow that networkx finds for the same capacities and catchments.
    assert_eq!((totals.persons, totals.covered), (8740, 5340));
    assert_eq!(
        totals.persons,
        totals.covered + totals.not_covered + totals.undetermined
    );
    assert_eq!(totals.undetermined, 11);
    for need in &study.coverage.needs {
        let persons = need.persons.unwrap_or_default();
        assert_eq!(
            persons,
            need.covered + need.not_covered() + need.undetermined
        );
    }
    for (id, taken) in &study.coverage.taken {
        let service = dataset.district.network.service(id).expect("a service");
        assert!(Some(*taken) <= service.capacity, "{id} takes {taken}");
    }
}

#[test]
fn the_awkward_rows_are_there() {
    let dataset = dataset();
    let network = &dataset.district.network;
    let service = |id: &str| {
        network
            .service(&id.parse().expect("an id"))
            .expect("a service")
    };
    assert_eq!(service("aiuto-ruota-grande").capacity, None);
    assert_eq!(
        service("navetta-campo-lungo").status,
        ServiceStatus::Suspended
    );
    assert_eq!(service("spazio-soglia").status, ServiceStatus::Planned);
    assert_eq!(
        service("ascolto-ponte-pergola").status,
        ServiceStatus::Closed
    );
    let date = dataset.district.edition.date;
    for id in ["caffe-ricordi", "studio-in-collina"] {
        let period = service(id).period;
        assert!([period.from, period.to].contains(&date), "{id}");
        assert_eq!(service(id).running(date), Running::Yes, "{id}");
    }
    let need = |id: &str| network.needs().find(|need| need.id.to_string() == id);
    let nurseries = need("nidi@041013").expect("a need");
    assert!(!service("spazio-tre-sei").ages.meets(&nurseries.ages));
    let partly = service("sezione-primavera").ages;
    assert!(partly.meets(&nurseries.ages) && !partly.holds(&nurseries.ages));
    assert_eq!(service("rientro").providers.len(), 2);
    let persons: Vec<Headcount> = network.needs().map(|need| need.persons).collect();
    let count = |wanted: Headcount| persons.iter().filter(|&&p| p == wanted).count();
    assert_eq!(count(Headcount::Suppressed), 1);
    assert_eq!(count(Headcount::Unknown), 4);
    assert_eq!(count(Headcount::Stated(0)), 1);
    let small = persons
        .iter()
        .filter(|p| p.stated().is_some_and(|p| (1..3).contains(&p)));
    assert_eq!(small.count(), 7);
    let one_sided = network
        .relations()
        .filter(|(_, _, relation)| relation.reported_by.len() == 1)
        .count();
    assert_eq!(one_sided, 48);
}

#[test]
fn pergola_is_the_farthest_from_fano_and_has_no_border_with_it() {
    let dataset = dataset();
    let network = &dataset.district.network;
    let fano = "041013".parse().expect("a code");
    let pergola = "041043".parse().expect("a code");
    let center = |code| {
        network
            .municipality(code)
            .and_then(|m| m.place)
            .expect("a place")
    };
    let farthest = network
        .municipalities()
        .max_by(|a, b| {
            let distance = |code| center(&fano).distance(&center(code)).0;
            distance(&a.code).total_cmp(&distance(&b.code))
        })
        .expect("a municipality");
    assert_eq!(farthest.code, pergola);
    let corners = |code| -> BTreeSet<(u64, u64)> {
        let boundaries = &dataset.district.boundaries;
        let boundary = boundaries
            .iter()
            .find(|b| &b.municipality == code)
            .expect("a boundary");
        let rings = boundary.polygons.iter().flatten().flatten();
        rings
            .map(|p| (p.longitude.to_bits(), p.latitude.to_bits()))
            .collect()
    };
    assert!(corners(&fano).is_disjoint(&corners(&pergola)));
}

/// The persons and the ages of every need follow from the residents and the written rates, except the five rows that the README names.
#[test]
fn needs_follow_from_residents_and_rates() {
    let dataset = dataset();
    let mut residents: BTreeMap<(String, u8, String), u64> = BTreeMap::new();
    for row in &dataset.district.residents {
        if row.year == Some(2023) {
            let key = (
                row.municipality.to_string(),
                row.age,
                row.sex.clone().unwrap_or_default(),
            );
            *residents.entry(key).or_default() += u64::from(row.total);
        }
    }
    let text = std::fs::read_to_string("datasets/ats6-fano/tassi.csv").expect("the rates");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut checked = 0;
    let mut exceptions = Vec::new();
    for record in reader.records() {
        let record = record.expect("a rate");
        let age = |cell: usize, otherwise: u8| record[cell].parse().unwrap_or(otherwise);
        let (youngest, oldest) = (age(1, 0), age(2, u8::MAX));
        let sex = &record[3];
        let digits = record[4]
            .split_once(',')
            .map_or(0, |(_, decimals)| decimals.len());
        let rate: u64 = record[4].replace(',', "").parse().expect("a decimal");
        let scale = 10_u64.pow(u32::try_from(digits).expect("few digits"));
        for need in dataset.district.network.needs() {
            if need.id.need_type.as_str() != &record[0] {
                continue;
            }
            assert_eq!(need.ages.least.unwrap_or(0), youngest, "{}", need.id);
            assert_eq!(need.ages.most.unwrap_or(u8::MAX), oldest, "{}", need.id);
            let among: u64 = residents
                .iter()
                .filter(|((code, age, of), _)| {
                    code == need.id.municipality.as_str()
                        && (youngest..=oldest).contains(age)
                        && (sex.is_empty() || of == sex)
                })
                .map(|(_, total)| total)
                .sum();
            let persons = (2 * rate * among + scale) / (2 * scale);
            match need.persons {
                Headcount::Stated(stated) => {
                    assert_eq!(u64::from(stated), persons, "{}", need.id);
                    checked += 1;
                }
                Headcount::Unknown | Headcount::Suppressed => exceptions.push(need.id.to_string()),
            }
        }
    }
    assert_eq!(checked, 103);
    exceptions.sort();
    assert_eq!(
        exceptions,
        [
            "casa@041016",
            "dipendenze@041054",
            "disagio-psichico@041016",
            "protezione-donne@041043",
            "trasporto@041038",
        ]
    );
}
