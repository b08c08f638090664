//! Is a merged dataset the one that somebody would have written right from the start, and does taking the log away undo it?

mod common;

use common::districts::{
    Sketch, apart, id, merge, municipality, organization, service, sits, tavolo, tie,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use tessuto::model::builder::Built;
use tessuto::model::diagnostic::{Origin, Problem, Severity, TableId};
use tessuto::model::ids::OrganizationId;
use tessuto::model::merges::{Kind, Mark, MergeRow, Plan, Verdict, plan};
use tessuto::model::node::{Organization, OrganizationKind};
use tessuto::model::place::Place;
use tessuto::model::rows::Row;
use tessuto::model::tie::{Relation, Strength};

/// Everything of a network that a merge may touch.
#[derive(Debug, PartialEq)]
struct Touched {
    organizations: Vec<Organization>,
    relations: Vec<(String, String, Relation)>,
    providers: Vec<(String, BTreeSet<OrganizationId>)>,
    provided: Vec<Vec<String>>,
    sits: Vec<Vec<String>>,
    lead: Option<OrganizationId>,
}

fn touched(built: &Built) -> Touched {
    let network = &built.district.network;
    let mut relations: Vec<_> = network
        .relations()
        .map(|(from, to, relation)| (from.to_string(), to.to_string(), relation.clone()))
        .collect();
    relations.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    let each =
        |of: &dyn Fn(&Organization) -> Vec<String>| network.organizations().map(of).collect();
    Touched {
        organizations: network.organizations().cloned().collect(),
        relations,
        providers: network
            .services()
            .map(|service| (service.id.to_string(), service.providers.clone()))
            .collect(),
        provided: each(&|o| {
            let services = network.services_of(&o.id);
            services.into_iter().map(ToString::to_string).collect()
        }),
        sits: each(&|o| {
            let tavoli = network.tavoli_of(&o.id);
            tavoli.into_iter().map(ToString::to_string).collect()
        }),
        lead: built.district.edition.lead.clone(),
    }
}

/// A row, a column, the value that shows the problem, and the problem.
type Told<'a> = (Option<usize>, Option<&'a str>, Option<&'a str>, &'a Problem);

fn problems(built: &Built) -> Vec<Told<'_>> {
    let all = built.diagnostics.iter();
    all.filter(|found| {
        !matches!(
            found.problem,
            Problem::NoNeeds | Problem::NoTies | Problem::OneOrganization
        )
    })
    .map(|found| {
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

fn counts(built: &Built, table: TableId) -> (usize, usize, usize) {
    let count = built.counts.iter().find(|count| count.table == table);
    count.map_or((0, 0, 0), |count| (count.read, count.used, count.left_out))
}

/// Two associations, one of which was written twice.
fn twice() -> Sketch {
    Sketch {
        organizations: ["alfa", "beta", "alfa-odv"].map(organization).into(),
        municipalities: vec![municipality("041013")],
        services: vec![service("meals", "alfa-odv")],
        ties: vec![
            tie("alfa", "beta"),
            tie("alfa-odv", "beta"),
            tie("alfa", "alfa-odv"),
            tie("beta", "alfa-odv"),
        ],
        participation: vec![sits("alfa", "poverty"), sits("alfa-odv", "poverty")],
        tavoli: vec![tavolo("poverty")],
        merges: vec![merge("alfa-odv", "alfa")],
        ..Sketch::default()
    }
}

#[test]
fn what_refers_to_the_merged_organization_refers_to_the_kept_one_and_every_row_is_accounted_for() {
    let mut sketch = twice();
    sketch.edition.lead = Some(id("alfa-odv"));
    let built = sketch.build();
    let right = Sketch {
        organizations: ["alfa", "beta"].map(organization).into(),
        services: vec![service("meals", "alfa")],
        ties: vec![tie("alfa", "beta"), tie("beta", "alfa")],
        participation: vec![sits("alfa", "poverty")],
        merges: Vec::new(),
        ..twice()
    };
    let mut right = right;
    right.edition.lead = Some(id("alfa"));
    assert_eq!(touched(&built), touched(&right.build()));
    let into = || "alfa".to_owned();
    let (merged, moved) = (
        Problem::Merged { into: into() },
        Problem::MergeMoved { into: into() },
    );
    let (own, again) = (
        Problem::MergeSelfTie { into: into() },
        Problem::MergeRepeats { first_row: 2 },
    );
    let old = Some("alfa-odv");
    assert_eq!(
        problems(&built),
        [
            (Some(4), Some("id"), old, &merged),
            (Some(2), Some("provider"), old, &moved),
            (Some(3), Some("from"), old, &moved),
            (Some(3), None, None, &again),
            (Some(4), Some("to"), old, &moved),
            (Some(4), None, None, &own),
            (Some(5), Some("to"), old, &moved),
            (Some(3), Some("organization"), old, &moved),
            (Some(3), None, None, &again),
            (None, Some("lead"), old, &moved),
        ]
    );
    assert!(
        built
            .diagnostics
            .iter()
            .all(|found| found.severity() == Severity::Note)
    );
    assert_eq!(counts(&built, TableId::Organizations), (3, 3, 0));
    assert_eq!(counts(&built, TableId::Ties), (4, 4, 0));
    assert_eq!(counts(&built, TableId::Participation), (2, 2, 0));
    assert_eq!(counts(&built, TableId::Merges), (1, 1, 0));
}

#[test]
fn what_the_kept_one_lacks_it_takes_and_what_they_contradict_is_told() {
    let mut sketch = twice();
    sketch.organizations[0] = Organization {
        kind: OrganizationKind::Other,
        fiscal_code: Some("1".to_owned()),
        answered: Some(false),
        activities: ["a".to_owned()].into(),
        ..organization("alfa")
    };
    sketch.organizations[2] = Organization {
        kind: OrganizationKind::Association,
        fiscal_code: Some("2".to_owned()),
        municipality: Some(id("041013")),
        volunteers: Some(7),
        answered: Some(true),
        activities: ["a".to_owned(), "u".to_owned()].into(),
        ..organization("alfa-odv")
    };
    sketch.ties[1].relation.strength = Strength::new(4.0);
    sketch.ties[1].relation.reported_by = [id("alfa-odv")].into();
    let built = sketch.build();
    let network = &built.district.network;
    assert_eq!(
        network.organization(&id("alfa")),
        Some(&Organization {
            kind: OrganizationKind::Association,
            fiscal_code: Some("1".to_owned()),
            municipality: Some(id("041013")),
            volunteers: Some(7),
            answered: Some(true),
            activities: ["a".to_owned(), "u".to_owned()].into(),
            ..organization("alfa")
        })
    );
    let first = network
        .relations()
        .next()
        .map(|(_, _, relation)| relation.clone());
    let first = first.expect("the tie with beta");
    assert_eq!(first.strength, Strength::new(4.0));
    assert_eq!(first.reported_by, [id("alfa")].into());
    let told: Vec<_> = problems(&built)
        .into_iter()
        .filter(|(_, _, _, problem)| {
            matches!(
                problem,
                Problem::MergeFilled { .. } | Problem::MergeDiffers { .. }
            )
        })
        .collect();
    let into = || "alfa".to_owned();
    let filled = Problem::MergeFilled { into: into() };
    let differs = Problem::MergeDiffers {
        into: into(),
        kept: "1".to_owned(),
    };
    assert_eq!(
        told,
        [
            (Some(4), Some("kind"), Some("association"), &filled),
            (Some(4), Some("fiscal_code"), Some("2"), &differs),
            (Some(4), Some("municipality"), Some("041013"), &filled),
            (Some(4), Some("activities"), Some("u"), &filled),
            (Some(4), Some("volunteers"), Some("7"), &filled),
            (Some(4), Some("answered"), None, &filled),
        ]
    );
}

#[test]
fn a_log_that_cannot_be_applied_is_left_out_row_by_row() {
    let with = |merges: Vec<MergeRow>| Sketch { merges, ..twice() }.build();
    let told = |built: &Built| -> Vec<(Option<usize>, Option<String>, Problem)> {
        let of_the_log = |problem: &Problem| {
            !matches!(
                problem,
                Problem::Merged { .. }
                    | Problem::MergeMoved { .. }
                    | Problem::MergeRepeats { .. }
                    | Problem::MergeSelfTie { .. }
            )
        };
        problems(built)
            .into_iter()
            .filter(|(_, _, _, problem)| of_the_log(problem))
            .map(|(row, _, value, problem)| (row, value.map(str::to_owned), problem.clone()))
            .collect()
    };
    let cycle = with(vec![
        merge("alfa-odv", "alfa"),
        merge("alfa", "beta"),
        merge("beta", "alfa-odv"),
    ]);
    assert_eq!(
        told(&cycle),
        [(Some(4), Some("alfa-odv".to_owned()), Problem::MergeCycle)]
    );
    assert_eq!(cycle.district.network.organizations().count(), 1);
    assert_eq!(counts(&cycle, TableId::Merges), (3, 2, 1));
    let unknown = with(vec![
        merge("alfa-odv", "beta-odv"),
        merge("alfa", "alfa-odv"),
    ]);
    let nearest = None;
    let table = TableId::Organizations;
    assert_eq!(
        told(&unknown),
        [(
            Some(2),
            Some("beta-odv".to_owned()),
            Problem::UnknownId { table, nearest }
        )]
    );
    assert_eq!(unknown.district.network.organizations().count(), 2);
    let twice_merged = with(vec![merge("alfa-odv", "alfa"), merge("alfa-odv", "beta")]);
    assert_eq!(
        told(&twice_merged),
        [(
            Some(3),
            Some("alfa-odv".to_owned()),
            Problem::MergedTwice { first_row: 2 }
        )]
    );
    let against = with(vec![merge("alfa-odv", "alfa"), apart("alfa", "alfa-odv")]);
    assert_eq!(
        told(&against),
        [(
            Some(3),
            Some("alfa".to_owned()),
            Problem::MergeContradiction {
                file: "sketch.csv".to_owned(),
                other_row: 2
            }
        )]
    );
    // Somebody took the second row out by hand: what still refers to it is read right, and nothing is wrong.
    let mut gone = twice();
    gone.organizations.pop();
    let gone = gone.build();
    assert_eq!(counts(&gone, TableId::Ties), (4, 4, 0));
    assert!(
        gone.diagnostics
            .iter()
            .all(|found| found.severity() != Severity::Error)
    );
}

#[test]
fn pairs_told_apart_are_kept_by_the_organizations_that_stand_for_them() {
    let built = Sketch {
        merges: vec![merge("alfa-odv", "alfa"), apart("beta", "alfa-odv")],
        ..twice()
    }
    .build();
    assert_eq!(built.told_apart, [(id("alfa"), id("beta"))].into());
}

const IDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

#[test]
fn a_point_is_taken_unless_both_state_a_municipality_and_then_it_is_told() {
    let spot = |longitude| {
        Some(Place {
            longitude,
            latitude: 43.5,
        })
    };
    // Of the kept and of the merged one the municipality and the point; then the point in the end, and what is told of the merged one.
    let differs = |kept: &str| Problem::MergeDiffers {
        into: "alfa".to_owned(),
        kept: kept.to_owned(),
    };
    let filled = || Problem::MergeFilled {
        into: "alfa".to_owned(),
    };
    let (here, there) = (Some("041013"), Some("041043"));
    for (kept, merged, point, problem) in [
        ((here, None), (None, spot(13.0)), spot(13.0), Some(filled())),
        ((here, None), (here, spot(13.0)), spot(13.0), Some(filled())),
        (
            (here, None),
            (there, spot(13.0)),
            None,
            Some(differs("041013")),
        ),
        (
            (here, spot(12.0)),
            (there, spot(13.0)),
            spot(12.0),
            Some(differs("43.5, 12")),
        ),
        (
            (here, spot(12.0)),
            (None, spot(13.0)),
            spot(12.0),
            Some(differs("43.5, 12")),
        ),
        ((here, spot(12.0)), (there, spot(12.0)), spot(12.0), None),
        ((here, spot(12.0)), (there, None), spot(12.0), None),
    ] {
        let mut sketch = twice();
        sketch.municipalities.push(municipality("041043"));
        for (index, (municipality, place)) in [(0, kept), (2, merged)] {
            sketch.organizations[index].municipality = municipality.map(id);
            sketch.organizations[index].place = place;
        }
        let built = sketch.build();
        let alfa = built
            .district
            .network
            .organizations()
            .find(|organization| organization.id.as_str() == "alfa")
            .expect("it is kept");
        let told: Vec<Problem> = problems(&built)
            .into_iter()
            .filter(|(_, column, _, _)| *column == Some("latitude"))
            .map(|(_, _, _, problem)| problem.clone())
            .collect();
        assert_eq!(alfa.place, point, "{kept:?} {merged:?}");
        assert_eq!(told, Vec::from_iter(problem), "{kept:?} {merged:?}");
    }
}

/// Pairs of places among `IDS`.
type Pairs = Vec<(usize, usize)>;

/// Ties between six organizations, their seats, and which of them are one: for each, an earlier one or itself.
fn written() -> impl Strategy<Value = (Pairs, Pairs, Vec<usize>)> {
    let pairs = || prop::collection::vec((0..IDS.len(), 0..IDS.len()), 0..14);
    let groups: Vec<_> = (0..IDS.len()).map(|place| 0..=place).collect();
    (pairs(), pairs(), groups)
}

/// The organization that stands for each one in the end.
fn stands_for(groups: &[usize], place: usize) -> usize {
    if groups[place] == place {
        place
    } else {
        stands_for(groups, groups[place])
    }
}

proptest! {
    #[test]
    fn merging_is_writing_it_right_from_the_start((ties, seats, groups) in written()) {
        let distinct = |pairs: &[(usize, usize)]| -> Vec<(usize, usize)> {
            let mut seen = BTreeSet::new();
            pairs.iter().copied().filter(|pair| seen.insert(*pair)).collect()
        };
        let tables = |of: &dyn Fn(usize) -> usize| {
            let ties: Vec<(usize, usize)> = ties
                .iter()
                .filter(|(from, to)| from != to)
                .copied()
                .collect();
            let ties: Vec<_> = distinct(&ties).into_iter().map(|(from, to)| (of(from), of(to))).collect();
            let seats: Vec<_> = distinct(&seats).into_iter().map(|(who, seat)| (of(who), seat)).collect();
            (ties, seats)
        };
        let sketch = |ties: &[(usize, usize)], seats: &[(usize, usize)], ids: &[&str], merges| Sketch {
            organizations: ids.iter().map(|id| organization(id)).collect(),
            ties: ties.iter().map(|&(from, to)| tie(IDS[from], IDS[to])).collect(),
            participation: seats.iter().map(|&(who, seat)| sits(IDS[who], &format!("t{seat}"))).collect(),
            tavoli: (0..IDS.len()).map(|seat| tavolo(&format!("t{seat}"))).collect(),
            services: seats
                .iter()
                .enumerate()
                .map(|(number, &(who, _))| service(&format!("s{number}"), IDS[who]))
                .collect(),
            merges,
            ..Sketch::default()
        };
        let (own_ties, own_seats) = tables(&|place| place);
        let merges = groups
            .iter()
            .enumerate()
            .filter(|(place, into)| place != *into)
            .map(|(place, &into)| merge(IDS[place], IDS[into]))
            .collect();
        let merged = sketch(&own_ties, &own_seats, &IDS, merges);
        let kept: Vec<&str> = (0..IDS.len())
            .filter(|&place| groups[place] == place)
            .map(|place| IDS[place])
            .collect();
        let (right_ties, right_seats) = tables(&|place| stands_for(&groups, place));
        let right_ties: Vec<_> = right_ties.into_iter().filter(|(from, to)| from != to).collect();
        let mut right = sketch(&distinct(&right_ties), &right_seats, &kept, Vec::new());
        let mut seen = BTreeSet::new();
        right.participation.retain(|row| seen.insert((row.organization.clone(), row.tavolo.clone())));
        let built = merged.build();
        prop_assert_eq!(touched(&built), touched(&right.build()));
        for count in &built.counts {
            prop_assert_eq!(count.left_out, 0, "{:?}", count);
        }
        // Without the log everything is as it was.
        let undone = Sketch { merges: Vec::new(), ..merged };
        let before = sketch(&own_ties, &own_seats, &IDS, Vec::new());
        prop_assert_eq!(touched(&undone.build()), touched(&before.build()));
    }
}

fn mark(a: &str, b: &str, verdict: Option<Verdict>) -> Mark {
    Mark {
        what: Kind::Organization,
        a: id(a),
        b: id(b),
        verdict,
        keep: None,
        score: Some(0.9),
        reason: None,
    }
}

fn planned(marks: &[Mark], log: &[MergeRow]) -> Plan {
    let names: BTreeMap<OrganizationId, String> = IDS
        .iter()
        .filter(|name| {
            !log.iter()
                .any(|row| row.merged.as_str() == **name && row.verdict == Verdict::Same)
        })
        .map(|name| (id(name), name.to_uppercase()))
        .collect();
    plan(
        &rows(marks, "duplicates.csv"),
        &rows(log, "accorpamenti.csv"),
        &names,
    )
}

fn rows<T: Clone>(records: &[T], file: &str) -> Vec<Row<T>> {
    let numbered = records.iter().cloned().enumerate();
    numbered
        .map(|(index, record)| Row {
            record,
            origin: Origin::file(file).on(index + 2),
        })
        .collect()
}

/// The rows to add, as `merged → into`, or `merged ≠ into`.
fn added(plan: &Plan) -> Vec<String> {
    let rows = plan.added.iter();
    rows.map(|row| {
        let sign = if row.verdict == Verdict::Same {
            '→'
        } else {
            '≠'
        };
        format!("{} {sign} {}", row.merged, row.into)
    })
    .collect()
}

const SAME: Option<Verdict> = Some(Verdict::Same);
const DIFFERENT: Option<Verdict> = Some(Verdict::Different);

#[test]
fn marks_are_followed_through_and_the_first_of_the_first_row_is_kept() {
    let chain = [
        mark("a", "b", SAME),
        mark("c", "d", None),
        mark("b", "c", SAME),
    ];
    let plan = planned(&chain, &[]);
    assert_eq!(added(&plan), ["b → a", "c → a"]);
    assert_eq!((plan.already, plan.unmarked), (0, 1));
    assert_eq!(plan.added[0].merged_name.as_deref(), Some("B"));
    // Two groups that a later row joins are one.
    let joined = [
        mark("c", "d", SAME),
        mark("a", "b", SAME),
        mark("b", "d", SAME),
    ];
    assert_eq!(added(&planned(&joined, &[])), ["d → c", "a → c", "b → c"]);
}

#[test]
fn the_one_to_keep_is_the_one_that_a_row_says() {
    let keep = |keep: &str| {
        let mark = Mark {
            keep: Some(keep.to_owned()),
            ..mark("c", "d", SAME)
        };
        planned(&[mark], &[])
    };
    for asked in ["d", "b", "B"] {
        assert_eq!(added(&keep(asked)), ["c → d"], "{asked}");
    }
    assert_eq!(added(&keep("a")), ["d → c"]);
    let neither = keep("e");
    assert_eq!(added(&neither), [""; 0]);
    assert_eq!(neither.diagnostics[0].problem, Problem::KeepsNeither);
}

#[test]
fn what_the_log_says_already_is_not_said_again() {
    let log = [merge("b", "a"), apart("c", "d")];
    let plan = planned(
        &[
            mark("a", "b", SAME),
            mark("d", "c", DIFFERENT),
            mark("b", "e", SAME),
        ],
        &log,
    );
    assert_eq!(added(&plan), ["e → a"]);
    assert_eq!(plan.already, 2);
}

#[test]
fn a_contradiction_is_told_and_nothing_of_it_is_followed() {
    let contradiction = |file: &str, other_row| Problem::MergeContradiction {
        file: file.to_owned(),
        other_row,
    };
    let plan = planned(
        &[
            mark("a", "b", SAME),
            mark("b", "c", SAME),
            mark("a", "c", DIFFERENT),
            mark("d", "e", SAME),
        ],
        &[],
    );
    assert_eq!(added(&plan), ["e → d"]);
    let told: Vec<_> = plan
        .diagnostics
        .iter()
        .map(|found| (found.origin.row, &found.problem))
        .collect();
    let against = contradiction("duplicates.csv", 4);
    assert_eq!(told, [(Some(2), &against), (Some(3), &against)]);
    // The log has the word too.
    let plan = planned(&[mark("a", "b", SAME)], &[apart("b", "a")]);
    assert_eq!(
        plan.diagnostics[0].problem,
        contradiction("accorpamenti.csv", 2)
    );
    let plan = planned(&[mark("a", "b", DIFFERENT)], &[merge("b", "a")]);
    assert_eq!(
        plan.diagnostics[0].problem,
        contradiction("accorpamenti.csv", 2)
    );
    assert_eq!(added(&plan), [""; 0]);
}

#[test]
fn an_unknown_organization_or_one_with_itself_is_told() {
    let plan = planned(&[mark("a", "z", SAME), mark("a", "a", SAME)], &[]);
    assert_eq!(added(&plan), [""; 0]);
    let table = TableId::Organizations;
    let nearest = None;
    assert_eq!(
        plan.diagnostics[0].problem,
        Problem::UnknownId { table, nearest }
    );
    assert_eq!(plan.diagnostics[1].problem, Problem::MergeCycle);
}
