//! Are suggestions as good as they say, do they do what they say, and is what the planners exclude never suggested?

mod common;
#[path = "common/program.rs"]
mod program;

use common::assert_close;
use common::networks::{number, oracle_network, table};
use common::random::Random;
use program::{folder, stderr, stdout, tessuto, write};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use tessuto::analysis::advice::adding::{Indices, efficiency, with_ties};
use tessuto::analysis::advice::effect::{each, in_turn};
use tessuto::analysis::advice::introductions::introductions;
use tessuto::analysis::advice::joining::joining;
use tessuto::analysis::advice::nearness::{Choice, nearer};
use tessuto::analysis::advice::reach::cover;
use tessuto::analysis::advice::setting::Setting;
use tessuto::analysis::advice::ties::{Aim, ties};
use tessuto::analysis::advice::trial::trial;
use tessuto::analysis::coverage::referral::referral;
use tessuto::analysis::scores::Pair;
use tessuto::analysis::siting::{Options, Status};
use tessuto::analysis::structure::cohesion::cohesion;
use tessuto::analysis::structure::components::components;
use tessuto::analysis::structure::grounds::Ground;
use tessuto::analysis::structure::isolates::Standing;
use tessuto::analysis::study::Study;
use tessuto::ingest::{read_dataset, read_never};
use tessuto::model::actor_graph::{ActorGraph, Weighting};
use tessuto::model::diagnostic::{Diagnostic, Problem};
use tessuto::model::district::District;
use tessuto::model::never::Exclusion;
use tessuto::model::scenario::Draft;

const FANO: &str = "datasets/ats6-fano";

fn fano() -> District {
    read_dataset(Path::new(FANO))
        .expect("the dataset is read")
        .district
}

/// A network of so many actors, each pair tied in this share of cases.
fn random_graph(random: &mut Random, n: usize, share: f64) -> ActorGraph {
    let ids: Vec<String> = (0..n).map(|actor| format!("{actor:02}")).collect();
    let mut ties = Vec::new();
    for one in 0..n {
        for other in one + 1..n {
            if random.chance(share) {
                ties.push((ids[one].as_str(), ids[other].as_str(), 1.0));
            }
        }
    }
    ActorGraph::new(ids.iter().cloned(), ties, false, Weighting::Unweighted)
}

fn is_tied(graph: &ActorGraph, one: usize, other: usize) -> bool {
    graph.successors(one).iter().any(|arc| arc.to == other)
}

fn untied(graph: &ActorGraph) -> Vec<Pair> {
    let n = graph.len();
    let all = (0..n).flat_map(|one| (one + 1..n).map(move |other| (one, other)));
    all.filter(|&(one, other)| !is_tied(graph, one, other))
        .collect()
}

/// Every choice of up to *k* of these.
fn choices(pairs: &[Pair], k: usize) -> Vec<Vec<Pair>> {
    let mut all = vec![Vec::new()];
    let mut last = vec![(Vec::new(), 0)];
    for _ in 0..k {
        let mut next = Vec::new();
        for (chosen, first) in &last {
            for (place, &pair) in pairs.iter().enumerate().skip(*first) {
                let mut chosen: Vec<Pair> = chosen.clone();
                chosen.push(pair);
                next.push((chosen, place + 1));
            }
        }
        all.extend(next.iter().map(|(chosen, _)| chosen.clone()));
        last = next;
    }
    all
}

fn fragmentation(graph: &ActorGraph) -> f64 {
    let found = cohesion(graph, &components(graph)).fragmentation;
    found.expect("there are two actors")
}

/// Steps between any two by passing over every actor (Floyd and Warshall).
fn steps(graph: &ActorGraph) -> Vec<Vec<f64>> {
    let n = graph.len();
    let mut far = vec![vec![f64::INFINITY; n]; n];
    for (one, row) in far.iter_mut().enumerate() {
        row[one] = 0.0;
        for arc in graph.successors(one).iter() {
            row[arc.to] = 1.0;
        }
    }
    for over in 0..n {
        for one in 0..n {
            for other in 0..n {
                far[one][other] = far[one][other].min(far[one][over] + far[over][other]);
            }
        }
    }
    far
}

/// The efficiency by its definition.
fn plain_efficiency(graph: &ActorGraph) -> f64 {
    let (far, n) = (steps(graph), graph.len());
    let pairs = (0..n).flat_map(|one| (0..n).map(move |other| (one, other)));
    let near: f64 = pairs
        .filter(|(one, other)| one != other)
        .map(|(one, other)| 1.0 / far[one][other])
        .sum();
    near / (n * (n - 1)) as f64
}

#[test]
fn nothing_joins_more_than_the_ties_that_join() {
    let mut random = Random(7);
    let (mut proved, mut hindered) = (0, 0);
    for _ in 0..80 {
        let n = 3 + random.below(5);
        let graph = random_graph(&mut random, n, 0.18);
        let closed: Vec<bool> = (0..n).map(|_| random.one_in(6)).collect();
        let forbidden: BTreeSet<Pair> = untied(&graph)
            .into_iter()
            .filter(|_| random.one_in(4))
            .collect();
        let may = |one: usize, other: usize| {
            let pair = (one.min(other), one.max(other));
            !closed[one] && !closed[other] && !forbidden.contains(&pair)
        };
        let allowed: Vec<Pair> = untied(&graph)
            .into_iter()
            .filter(|&(one, other)| may(one, other))
            .collect();
        for k in 1..=3 {
            let found = joining(&graph, k, |actor| !closed[actor], may, |_, _| (0, 0.0));
            assert!(found.ties.len() <= k);
            assert!(found.ties.iter().all(|&(one, other)| may(one, other)));
            let told = found.after.last().copied().or(found.before).unwrap();
            let made = fragmentation(&with_ties(&graph, &found.ties));
            assert_close(told, made, 1e-12, "the fragmentation that is told");
            let best = choices(&allowed, k)
                .iter()
                .map(|chosen| fragmentation(&with_ties(&graph, chosen)))
                .fold(f64::INFINITY, f64::min);
            let least = found.least.unwrap();
            assert!(
                least <= best + 1e-12 && best <= told + 1e-12,
                "{least} {best} {told}"
            );
            if found.proved {
                proved += 1;
                assert_close(told, best, 1e-12, "a proof");
            } else {
                hindered += 1;
            }
            let free = joining(&graph, k, |_| true, |_, _| true, |_, _| (0, 0.0));
            assert!(free.proved, "without exclusions the choice is the best");
        }
    }
    assert!(proved > 100 && hindered > 3, "{proved} {hindered}");
}

#[test]
fn of_equal_joins_the_one_with_more_in_common_comes_first() {
    let ids = ["a", "b", "c", "d"].map(str::to_owned);
    let graph = ActorGraph::new(ids, [("a", "b", 1.0)], false, Weighting::Unweighted);
    let worth =
        |one: usize, other: usize| (usize::from(one.max(other) == 3 && one.min(other) == 1), 0.0);
    let found = joining(&graph, 2, |_| true, |_, _| true, worth);
    // c comes before d, being as large; then d by the pair that is worth most.
    assert_eq!(found.ties, [(0, 2), (1, 3)]);
    assert_eq!(found.after, [0.5, 0.0]);
}

#[test]
fn nothing_brings_nearer_than_the_best_of_all_sets() {
    let mut random = Random(11);
    for _ in 0..30 {
        let n = 4 + random.below(4);
        let graph = random_graph(&mut random, n, 0.3);
        let candidates: Vec<Pair> = untied(&graph)
            .into_iter()
            .filter(|_| !random.one_in(4))
            .collect();
        for k in 1..=3 {
            let found = nearer(&graph, k, &candidates);
            assert_eq!(found.method, Choice::Exhaustive);
            let told = found.after.last().copied().or(found.before).unwrap();
            let made = plain_efficiency(&with_ties(&graph, &found.ties));
            assert_close(told, made, 1e-12, "the efficiency that is told");
            let best = choices(&candidates, k)
                .iter()
                .map(|chosen| plain_efficiency(&with_ties(&graph, chosen)))
                .fold(0.0, f64::max);
            assert_close(told, best, 1e-12, format_args!("{k} of {candidates:?}"));
            assert_eq!(found.most, Some(told));
        }
    }
}

#[test]
fn the_lazy_greedy_choice_is_the_plain_one() {
    let mut random = Random(3);
    for _ in 0..4 {
        let graph = random_graph(&mut random, 26, 0.07);
        let candidates = untied(&graph);
        let found = nearer(&graph, 6, &candidates);
        assert_eq!(found.method, Choice::Greedy);
        let mut grown = graph.clone();
        for (&tie, &after) in found.ties.iter().zip(&found.after) {
            let with = |&pair: &Pair| plain_efficiency(&with_ties(&grown, &[pair]));
            let best = candidates.iter().map(with).fold(0.0, f64::max);
            assert_close(after, best, 1e-10, "the best tie of the round");
            grown = with_ties(&grown, &[tie]);
            assert_close(plain_efficiency(&grown), after, 1e-10, "what is told");
        }
        // Whatever six ties are taken, the limit holds.
        let most = found.most.unwrap();
        assert!(most >= *found.after.last().unwrap());
        for _ in 0..200 {
            let chosen: Vec<Pair> = (0..6).map(|_| *random.one_of(&candidates)).collect();
            assert!(plain_efficiency(&with_ties(&graph, &chosen)) <= most);
        }
    }
}

#[test]
fn efficiency_with_a_tie_more_is_that_of_two_tools() {
    let rows = table("tests/oracle/advice.csv");
    let mut graphs: BTreeMap<String, ActorGraph> = BTreeMap::new();
    let (mut single, mut best) = (0, 0);
    for row in &rows {
        let cells: Vec<&str> = row.iter().collect();
        let [name, metric, from, to, value, tool] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        let graph = graphs
            .entry(name.to_owned())
            .or_insert_with(|| oracle_network(name).graph(false, Weighting::Unweighted));
        let actual = if metric == "efficiency_with_tie" {
            single += 1;
            let ends = [from, to].map(|id| graph.index_of(id).expect("an actor"));
            let found = nearer(graph, 1, &[(ends[0], ends[1])]);
            let with = efficiency(&with_ties(graph, &[(ends[0], ends[1])])).unwrap();
            assert_close(found.after[0], with, 1e-12, format_args!("{row:?}"));
            found.after[0]
        } else {
            best += 1;
            let found = nearer(graph, number(to) as usize, &untied(graph));
            assert_eq!(found.method, Choice::Exhaustive);
            *found.after.last().unwrap()
        };
        assert_close(
            actual,
            number(value),
            1e-12,
            format_args!("{name} {tool} {row:?}"),
        );
    }
    assert!(single > 2_000 && best > 10, "{single} {best}");
}

#[test]
fn two_ties_can_bring_more_than_the_sum_of_the_two_best() {
    let ids = ["a", "b", "c"].map(str::to_owned);
    let graph = ActorGraph::new(ids, [], false, Weighting::Unweighted);
    let alone = nearer(&graph, 1, &untied(&graph)).after[0];
    let both = nearer(&graph, 2, &untied(&graph)).after[1];
    assert_close(alone, 1.0 / 3.0, 1e-12, "one tie");
    assert_close(both, 2.5 / 3.0, 1e-12, "two ties: gains are not submodular");
}

/// A district of these organizations and ties, whose municipalities and services nobody knows.
fn small(answered: &[(&str, Option<bool>)], ties: &[(&str, &str)]) -> District {
    let mut sketch = common::districts::Sketch::default();
    for (id, answered) in answered {
        let mut organization = common::districts::organization(id);
        organization.answered = *answered;
        sketch.organizations.push(organization);
    }
    for (from, to) in ties {
        sketch.ties.push(common::districts::tie(from, to));
    }
    sketch.district()
}

#[test]
fn fewer_than_those_chosen_do_not_reach_everybody() {
    let mut random = Random(5);
    for round in 0..40 {
        let n = 4 + random.below(6);
        let ids: Vec<String> = (0..n).map(|actor| format!("o{actor}")).collect();
        let answers: Vec<(&str, Option<bool>)> = ids
            .iter()
            .map(|id| (id.as_str(), Some(!random.one_in(4))))
            .collect();
        let mut pairs = Vec::new();
        for one in 0..n {
            for other in one + 1..n {
                if random.chance(0.22) {
                    pairs.push((ids[one].as_str(), ids[other].as_str()));
                }
            }
        }
        let mut district = small(&answers, &pairs);
        let excluded = random.below(n);
        if round % 2 == 0 {
            district.never.add(alone(&ids[excluded]));
        }
        let open = |actor: usize| round % 2 == 1 || actor != excluded;
        let study = Study::of(&district).unwrap();
        let setting = Setting::new(&study, false);
        let far = steps(&study.actors);
        for within in 1..=3 {
            let found = cover(&setting, within, &Options::default());
            let reaches = |actor: usize, end: usize| far[actor][end] <= within as f64;
            let tied: Vec<usize> = (0..n)
                .filter(|&actor| !study.actors.is_isolate(actor))
                .collect();
            let reachable: Vec<usize> = tied
                .iter()
                .copied()
                .filter(|&end| tied.iter().any(|&actor| open(actor) && reaches(actor, end)))
                .collect();
            let covers = |chosen: &[usize]| {
                let reached = |&end: &usize| chosen.iter().any(|&actor| reaches(actor, end));
                reachable.iter().all(reached)
            };
            let fewest = (0_u32..1 << n)
                .map(|set| {
                    (0..n)
                        .filter(|actor| set >> actor & 1 == 1)
                        .collect::<Vec<_>>()
                })
                .filter(|set| set.iter().all(|&actor| open(actor)) && covers(set))
                .map(|set| set.len())
                .min()
                .unwrap();
            let chosen: Vec<usize> = found.chosen.iter().map(|one| one.actor).collect();
            assert!(covers(&chosen), "{chosen:?}");
            if !reachable.is_empty() {
                assert_eq!(found.status, Some(Status::Optimal));
                assert_eq!((chosen.len(), found.least), (fewest, fewest));
            }
            assert!(chosen.iter().all(|&actor| open(actor)));
            assert_eq!(found.reached, reachable.len());
            let lone = |silent: bool| -> Vec<usize> {
                (0..n)
                    .filter(|&actor| study.actors.is_isolate(actor))
                    .filter(|&actor| (answers[actor].1 == Some(false)) == silent)
                    .collect()
            };
            assert_eq!(
                found.isolated,
                lone(false),
                "who did not answer is not called isolated"
            );
            assert_eq!(found.silent, lone(true));
            assert_eq!(found.left_out.len(), tied.len() - reachable.len());
            for one in &found.chosen {
                let others: Vec<usize> =
                    chosen.iter().copied().filter(|&o| o != one.actor).collect();
                let own = (0..n).filter(|&end| reaches(one.actor, end));
                let by_it_alone = own
                    .clone()
                    .filter(|&end| !others.iter().any(|&o| reaches(o, end)));
                assert_eq!(
                    (one.reaches, one.alone),
                    (own.clone().count(), by_it_alone.count())
                );
            }
        }
    }
}

fn alone(id: &str) -> Exclusion {
    Exclusion {
        from: id.parse().unwrap(),
        to: None,
        only_introducing: false,
        reason: None,
    }
}

fn pair(from: &str, to: &str) -> Exclusion {
    Exclusion {
        to: Some(to.parse().unwrap()),
        ..alone(from)
    }
}

/// The district with these ties more, as a survey would bring them.
fn surveyed(district: &District, study: &Study<'_>, pairs: &[Pair]) -> District {
    let home = folder();
    let source = Path::new(FANO);
    for entry in fs::read_dir(source).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), home.path().join(entry.file_name())).unwrap();
    }
    let mut text = fs::read_to_string(source.join("legami.csv")).unwrap();
    for &(one, other) in pairs {
        let id = |actor: usize| study.organizations[actor].id.clone();
        let strength = district.edition.referral_strength;
        text.push_str(&format!(
            "{};{};invia;{strength};sì;;;\n",
            id(one),
            id(other)
        ));
    }
    fs::write(home.path().join("legami.csv"), text).unwrap();
    read_dataset(home.path()).expect("it is read").district
}

#[test]
fn a_suggested_tie_does_what_it_says_when_the_study_is_made_again() {
    let district = fano();
    let study = Study::of(&district).unwrap();
    let setting = Setting::new(&study, false);
    for aim in [Aim::Joining, Aim::Nearness] {
        let found = ties(&setting, 3, aim);
        assert!(!found.ties.is_empty());
        let pairs: Vec<Pair> = found.ties.iter().map(|tie| tie.pair).collect();
        let effects = in_turn(&setting, &pairs).unwrap();
        assert_eq!(effects.len(), pairs.len());
        let taken = |study: &Study<'_>| -> (i64, i64) {
            let cover = referral(study.district, &study.coverage);
            let needs = cover.needs.iter();
            (
                needs.clone().map(|need| i64::from(need.taken)).sum(),
                needs.map(|need| i64::from(need.undetermined)).sum(),
            )
        };
        let mut before = (study.cohesion.fragmentation, taken(&study));
        for (count, effect) in (1..).zip(&effects) {
            let again = surveyed(&district, &study, &pairs[..count]);
            let again = Study::of(&again).unwrap();
            assert_eq!(effect.before.fragmentation, before.0);
            assert_eq!(effect.after.fragmentation, again.cohesion.fragmentation);
            let central = again.centralities.harmonic.values();
            let mean = central.iter().flatten().sum::<f64>() / central.len() as f64;
            assert_close(effect.after.efficiency, mean, 1e-12, "efficiency");
            let isolated = again.isolations.iter();
            let isolated = isolated.filter(|one| one.standing == Standing::Isolated);
            assert_eq!(effect.after.isolated, isolated.count());
            let reached = taken(&again);
            assert_eq!(effect.by_referral, reached.0 - before.1.0);
            assert_eq!(effect.by_referral_undetermined, reached.1 - before.1.1);
            assert_eq!(effect.reaches_nobody(), reached == before.1);
            // A tie covers nobody.
            assert_eq!(again.coverage.totals, study.coverage.totals);
            let index = match aim {
                Aim::Joining => effect.after.fragmentation,
                Aim::Nearness => effect.after.efficiency,
            };
            assert_close(
                found.after[count - 1],
                index,
                1e-12,
                "the index that is told",
            );
            before = (again.cohesion.fragmentation, reached);
        }
    }
}

#[test]
fn some_tie_brings_somebody_to_a_service_and_says_whom() {
    let district = fano();
    let study = Study::of(&district).unwrap();
    let setting = Setting::new(&study, false);
    let pairs = setting.untied();
    let some: Vec<Pair> = pairs.iter().copied().step_by(9).collect();
    let effects = each(&setting, &some).unwrap();
    let helped = effects
        .iter()
        .filter(|effect| !effect.reaches_nobody())
        .count();
    assert!(
        helped > 0 && helped < effects.len(),
        "{helped} of {}",
        effects.len()
    );
}

#[test]
fn ties_without_the_lead_leave_it_out() {
    let district = fano();
    let study = Study::of(&district).unwrap();
    let lead = study.without_lead.as_ref().expect("a lead is named").lead;
    let setting = Setting::new(&study, true);
    for aim in [Aim::Joining, Aim::Nearness] {
        let found = ties(&setting, 6, aim);
        assert!(!found.ties.is_empty());
        for tie in &found.ties {
            assert!(tie.pair.0 != lead && tie.pair.1 != lead);
            assert_ne!(tie.introducer, Some(lead));
        }
    }
    let with = ties(&Setting::new(&study, false), 6, Aim::Joining);
    let without = ties(&setting, 6, Aim::Joining);
    assert_ne!(with.before, without.before);
    assert!(
        introductions(&setting).unwrap().iter().all(|one| {
            one.pair.0 != lead && one.pair.1 != lead && one.introducer != Some(lead)
        })
    );
}

#[test]
fn who_did_not_answer_gets_no_tie_and_is_not_called_isolated() {
    let district = small(
        &[
            ("a", Some(true)),
            ("b", Some(true)),
            ("c", Some(false)),
            ("d", Some(true)),
            ("e", None),
        ],
        &[("a", "b")],
    );
    let study = Study::of(&district).unwrap();
    let setting = Setting::new(&study, false);
    let found = ties(&setting, 9, Aim::Joining);
    let ends: BTreeSet<usize> = found
        .ties
        .iter()
        .flat_map(|tie| [tie.pair.0, tie.pair.1])
        .collect();
    assert!(!ends.contains(&2), "{:?}", found.ties);
    assert!(ends.contains(&3) && ends.contains(&4));
    assert!(found.proved);
    assert_eq!(Indices::with(&study, &[]).unwrap().isolated, 2);
    assert_eq!(cover(&setting, 2, &Options::default()).silent, [2]);
}

#[test]
fn what_is_excluded_is_never_suggested() {
    let plain = fano();
    let study = Study::of(&plain).unwrap();
    let setting = Setting::new(&study, false);
    let id = |actor: usize| study.organizations[actor].id.clone();
    let by_tie = ties(&setting, 4, Aim::Joining);
    let introduced = introductions(&setting).unwrap();
    let invited = &study.tavoli().tavoli[0].invitations[0].organization;
    let helped = &study.suggestions()[0];
    let first = introduced
        .iter()
        .find(|one| one.introducer.is_some())
        .unwrap();
    let introducer = id(first.introducer.unwrap());
    let mut district = plain.clone();
    let named = |(one, other): Pair| (id(one).to_string(), id(other).to_string());
    let taken = [
        named(by_tie.ties[0].pair),
        named(introduced[0].pair),
        named((helped.actor, helped.with)),
    ];
    for (one, other) in &taken {
        // In either order.
        district.never.add(pair(other, one));
    }
    district.never.add(alone(invited.as_str()));
    district.never.add(Exclusion {
        only_introducing: true,
        ..alone(introducer.as_str())
    });
    let other_study = Study::of(&district).unwrap();
    let setting = Setting::new(&other_study, false);
    let mut suggested: Vec<Pair> = introductions(&setting)
        .unwrap()
        .iter()
        .map(|one| one.pair)
        .collect();
    let mut introducers: Vec<Option<usize>> = introductions(&setting)
        .unwrap()
        .iter()
        .map(|one| one.introducer)
        .collect();
    for aim in [Aim::Joining, Aim::Nearness] {
        let found = ties(&setting, 8, aim).ties;
        suggested.extend(found.iter().map(|tie| tie.pair));
        introducers.extend(found.iter().map(|tie| tie.introducer));
    }
    suggested.extend(
        other_study
            .suggestions()
            .iter()
            .map(|one| (one.actor, one.with)),
    );
    for &(one, other) in &suggested {
        for ends in [named((one, other)), named((other, one))] {
            assert!(!taken.contains(&ends), "{ends:?}");
        }
        assert!(id(one) != *invited && id(other) != *invited);
    }
    for who in introducers.into_iter().flatten() {
        assert!(id(who) != introducer && id(who) != *invited);
    }
    let grounds = other_study
        .suggestions()
        .iter()
        .flat_map(|one| &one.grounds);
    for ground in grounds {
        if let Ground::CommonNeighbour(who) = ground {
            assert!(*who != introducer && who != invited);
        }
    }
    for view in &other_study.tavoli().tavoli {
        assert!(
            view.invitations
                .iter()
                .all(|one| one.organization != *invited)
        );
    }
    let heralds = cover(&setting, 2, &Options::default());
    assert!(heralds.chosen.iter().all(|one| id(one.actor) != *invited));
    // One who only introduces nobody may still be tied.
    assert!(
        suggested
            .iter()
            .any(|&(one, other)| id(one) == introducer || id(other) == introducer)
    );
}

#[test]
fn the_same_data_give_the_same_suggestions() {
    let all = || {
        let district = fano();
        let study = Study::of(&district).unwrap();
        let setting = Setting::new(&study, false);
        format!(
            "{:?} {:?} {:?} {:?} {:?}",
            ties(&setting, 4, Aim::Joining),
            ties(&setting, 4, Aim::Nearness),
            introductions(&setting).unwrap(),
            cover(&setting, 2, &Options::default()),
            trial(&setting, 3, 9).unwrap(),
        )
    };
    let one = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    let three = rayon::ThreadPoolBuilder::new()
        .num_threads(3)
        .build()
        .unwrap();
    assert_eq!(one.install(all), three.install(all));
}

#[test]
fn introductions_find_ties_that_were_hidden_and_chance_does_not() {
    let district = fano();
    let study = Study::of(&district).unwrap();
    let found = trial(&Setting::new(&study, false), 20, 1).unwrap().unwrap();
    assert!(found.grounds > 0.87 && found.grounds < 0.93, "{found:?}");
    assert!(found.grounds > found.adamic_adar + 0.02, "{found:?}");
    // The same organizations with their ties dealt out anew: nothing is left to be found.
    let mut random = Random(2);
    let mut dealt = Vec::new();
    for round in 0..6 {
        let mut sketch = common::districts::Sketch::default();
        let ids: Vec<String> = (0..47).map(|actor| format!("o{actor:02}")).collect();
        for id in &ids {
            sketch
                .organizations
                .push(common::districts::organization(id));
        }
        let mut pairs = untied(&random_graph(&mut Random(round), 47, 0.0));
        random.shuffle(&mut pairs);
        for &(one, other) in &pairs[..106] {
            sketch
                .ties
                .push(common::districts::tie(&ids[one], &ids[other]));
        }
        let district = sketch.district();
        let study = Study::of(&district).unwrap();
        let found = trial(&Setting::new(&study, false), 10, 1).unwrap().unwrap();
        dealt.push(found.grounds);
    }
    let mean = dealt.iter().sum::<f64>() / dealt.len() as f64;
    assert!((mean - 0.5).abs() < 0.05, "{dealt:?}");
}

#[test]
fn the_introducer_has_ties_with_both_and_each_pair_has_none() {
    let district = fano();
    let study = Study::of(&district).unwrap();
    let setting = Setting::new(&study, false);
    let found = introductions(&setting).unwrap();
    assert!(found.len() > 50);
    for one in &found {
        let (a, b) = one.pair;
        assert!(!is_tied(&study.actors, a, b) && !one.grounds.is_empty());
        let common = (0..study.actors.len())
            .filter(|&who| is_tied(&study.actors, who, a) && is_tied(&study.actors, who, b));
        let common: Vec<usize> = common.collect();
        assert_eq!(one.introducer.is_some(), !common.is_empty());
        let who = one.grounds.iter().find_map(|ground| match ground {
            Ground::CommonNeighbour(who) => study.actors.index_of(who.as_str()),
            _ => None,
        });
        assert_eq!(who, one.introducer);
        assert!(who.is_none_or(|who| common.contains(&who)));
    }
    let ranks = found.iter().map(|one| (one.grounds.len(), one.adamic_adar));
    assert!(ranks.is_sorted_by(|a, b| a.0 > b.0 || (a.0 == b.0 && a.1 >= b.1)));
}

fn problems(diagnostics: &[Diagnostic], file: &str) -> Vec<(usize, Option<String>, Problem)> {
    let here = diagnostics
        .iter()
        .filter(|one| one.origin.file.contains(file));
    here.map(|one| {
        let origin = &one.origin;
        (
            origin.row.unwrap_or_default(),
            origin.column.clone(),
            one.problem.clone(),
        )
    })
    .collect()
}

const LIST: &str = "da;a;motivo\n\
    la-spiga;nidi-d-aria;altra provincia\n\
    la-spiga;comune-fanno;\n\
    la-spiga;la-spiga;\n\
    comune-fano;dsm;\n\
    nidi-d-aria;la-spiga;di nuovo\n\
    dsm;;non risponde\n";

#[test]
fn the_list_is_checked_like_every_table_wherever_it_stands() {
    let home = folder();
    for entry in fs::read_dir(FANO).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), home.path().join(entry.file_name())).unwrap();
    }
    let tied = fano();
    write(&home, "mai.csv", LIST);
    let inside = read_dataset(home.path()).expect("it is read");
    let beside = home.path().join("elenco.csv");
    fs::write(&beside, LIST).unwrap();
    let (never, diagnostics) = read_never(&beside, &tied).expect("it is read");
    let told = problems(&diagnostics, "elenco.csv");
    assert_eq!(told, problems(&inside.diagnostics, "mai.csv"));
    assert_eq!(never, inside.district.never);
    let (rows, columns): (Vec<_>, Vec<_>) = told
        .iter()
        .map(|(row, column, _)| (*row, column.as_deref()))
        .unzip();
    assert_eq!(rows, [3, 4, 5]);
    assert_eq!(columns, [Some("a"); 3]);
    assert!(
        matches!(&told[0].2, Problem::UnknownId { nearest: Some(id), .. } if id == "comune-fano")
    );
    assert_eq!(told[1].2, Problem::NeverItself);
    assert_eq!(told[2].2, Problem::NeverTied);
    // One that says the same again does no harm.
    assert_eq!(never.exclusions().len(), 4);
    let ids = ["la-spiga", "nidi-d-aria", "dsm", "ventosole"].map(|id| id.parse().unwrap());
    assert!(never.forbids(&ids[0], &ids[1]) && never.forbids(&ids[1], &ids[0]));
    assert!(never.excludes(&ids[2]) && never.forbids(&ids[2], &ids[3]));
    assert!(!never.forbids(&ids[0], &ids[3]) && !never.excludes(&ids[0]));
    assert!(!never.may_introduce(&ids[2], [&ids[0], &ids[3]]));
    // A scenario takes the list along.
    let again = Draft::of(&inside.district).district();
    assert_eq!(again.never, inside.district.never);
}

#[test]
fn a_pair_that_a_merge_made_one_is_excluded_no_longer() {
    let home = folder();
    for entry in fs::read_dir(FANO).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), home.path().join(entry.file_name())).unwrap();
    }
    write(&home, "mai.csv", "da;a\nla-spiga;ventosole\nla-spiga;dsm\n");
    write(
        &home,
        "accorpamenti.csv",
        "accorpato;in;esito\nventosole;la-spiga;stesso ente\n",
    );
    let district = read_dataset(home.path()).expect("it is read").district;
    let left = district.never.exclusions();
    assert_eq!(left.len(), 1, "{left:?}");
    assert_eq!(left[0].to.as_ref().map(|id| id.as_str()), Some("dsm"));
}

/// A dataset of these files.
fn dataset(home: &TempDir, ties: &str, organizations: &str) {
    write(home, "d/enti.csv", format!("id,nome\n{organizations}"));
    write(home, "d/servizi.csv", "id,nome,ente\n");
    write(home, "d/bisogni.csv", "tipo,comune,persone\n");
    write(home, "d/comuni.csv", "codice_istat,nome\n041013,Fano\n");
    write(home, "d/legami.csv", format!("da,a\n{ties}"));
}

#[test]
fn the_command_says_what_is_wrong_and_never_fails_on_little_data() {
    let home = folder();
    dataset(&home, "a,b\nc,d\n", "a,A\nb,B\nc,C\nd,D\ne,E\n");
    for arguments in [
        vec!["suggest", "d", "-k", "0"],
        vec!["suggest", "d", "-k", "-1"],
        vec!["suggest", "d", "--steps", "0", "--kind", "reach"],
        vec!["suggest", "d", "--never", "nessuno.csv"],
        vec!["suggest", "d", "--kind", "altro"],
    ] {
        let output = tessuto(&home, &arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
    let output = tessuto(&home, &["suggest", "d", "-k", "0"]);
    assert!(
        stderr(&output).contains("da 1 in su"),
        "{}",
        stderr(&output)
    );
    let output = tessuto(&home, &["suggest", "d", "-k", "50", "--format", "csv"]);
    assert_eq!(stdout(&output).lines().count(), 3, "{}", stdout(&output));
    assert!(
        stderr(&output).contains("ce ne sono solo 2"),
        "{}",
        stderr(&output)
    );
    write(&home, "mai.csv", "da,a\na,zz\ne,\n");
    let output = tessuto(
        &home,
        &["suggest", "d", "--never", "mai.csv", "--format", "csv"],
    );
    // Without a row of the list, just what it forbids could be suggested.
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("mai.csv") && stderr(&output).contains("`zz`"),
        "{}",
        stderr(&output)
    );
    assert_eq!(stdout(&output), "");
    // People know organizations by name.
    write(&home, "mai.csv", "da,a\nA,C\nE,\n");
    let output = tessuto(
        &home,
        &["suggest", "d", "--never", "mai.csv", "--format", "csv"],
    );
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output).lines().count(), 2, "{}", stdout(&output));
    assert!(!stdout(&output).contains("a,c"), "{}", stdout(&output));
    // In the dataset as well, and from both sides.
    write(&home, "d/mai.csv", "da,a\nA,C\nc,a\ne,\n");
    let output = tessuto(&home, &["suggest", "d", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output).lines().count(), 2, "{}", stdout(&output));
    for (ties, organizations) in [("", "a,A\nb,B\n"), ("", "a,A\n")] {
        let home = folder();
        dataset(&home, ties, organizations);
        for kind in ["ties", "introductions", "reach", "invitations"] {
            for format in ["table", "json", "csv"] {
                let output = tessuto(&home, &["suggest", "d", "--kind", kind, "--format", format]);
                assert_ne!(output.status.code(), Some(2), "{kind} {}", stderr(&output));
                assert!(!stderr(&output).contains("panicked"), "{}", stderr(&output));
            }
        }
    }
}
