//! Is capacity shared as the page of `allocate` says, when every allocation is written out? Do its flows equal its cuts?

mod common;

use common::allocations::{Fraction, by_size, cost, even_shares, every_cover};
use common::strategies::fixed;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;
use tessuto::analysis::coverage::allocation::{Allocation, Problem, allocate, allocate_at_least};
use tessuto::analysis::coverage::cheapest_flow::CheapestFlow;
use tessuto::analysis::coverage::even_blocks::even_blocks;
use tessuto::analysis::coverage::flow::FlowNetwork;

/// Up to four needs of up to six persons, and up to three services of up to six places, with and without minutes.
fn problems() -> impl Strategy<Value = Problem> {
    // Two of these differ by less than the thousandth to which minutes are compared.
    let minutes = vec![
        None,
        Some(0.0),
        Some(7.25),
        Some(10.0),
        Some(10.0004),
        Some(30.0),
    ];
    let link = option::weighted(0.6, select(minutes));
    (0..=4_usize, 0..=3_usize).prop_flat_map(move |(needs, services)| {
        (
            vec(0..=6_u32, needs),
            vec(0..=6_u64, services),
            vec(vec(link.clone(), services), needs),
        )
            .prop_map(|(persons, capacities, links)| {
                let reached = |links: Vec<Option<Option<f64>>>| {
                    let numbered = links.into_iter().enumerate();
                    numbered
                        .filter_map(|(service, minutes)| Some((service, minutes?)))
                        .collect()
                };
                Problem {
                    persons,
                    capacities,
                    reach: links.into_iter().map(reached).collect(),
                }
            })
    })
}

fn total(covered: &[u32]) -> u32 {
    covered.iter().sum()
}

/// The most persons that any allocation covers.
fn most(covers: &BTreeMap<Vec<u32>, u64>) -> u32 {
    covers
        .keys()
        .map(|cover| total(cover))
        .max()
        .unwrap_or_default()
}

/// The shares of needs with persons, worst first.
fn worst_first(shares: impl Iterator<Item = Fraction>) -> Vec<Fraction> {
    let mut shares: Vec<Fraction> = shares.filter(|share| share.1 > 0).collect();
    shares.sort_by(by_size);
    shares
}

/// Whether every need has the whole number just below or just above its even share, and the needs of each share their total.
fn is_rounding(problem: &Problem, shares: &[Option<Fraction>], cover: &[u32]) -> bool {
    let exact = |need: usize, share: Fraction| u128::from(problem.persons[need]) * share.0;
    (0..cover.len()).all(|need| {
        let Some(share) = shares[need] else {
            return cover[need] == 0;
        };
        let alike =
            |other: &usize| shares[*other].is_some_and(|other| by_size(&other, &share).is_eq());
        let level: Vec<usize> = (0..cover.len()).filter(alike).collect();
        let even: u128 = level.iter().map(|&need| exact(need, share)).sum();
        let whole: u128 = level.iter().map(|&need| u128::from(cover[need])).sum();
        let (below, above) = (
            exact(need, share) / share.1,
            exact(need, share).div_ceil(share.1),
        );
        (below..=above).contains(&u128::from(cover[need])) && even == whole * share.1
    })
}

/// Person-minutes of an allocation, in thousandths; fails where a service takes somebody it does not reach or has no room for.
#[track_caller]
fn travel(problem: &Problem, allocation: &Allocation) -> u64 {
    let mut covered = vec![0; problem.persons.len()];
    let mut left = problem.capacities.clone();
    let mut travel = 0;
    for (&(need, service), &persons) in &allocation.assigned {
        let link = problem.reach[need].iter().find(|link| link.0 == service);
        let Some(&(_, minutes)) = link else {
            panic!("service {service} does not reach need {need}: {allocation:?}")
        };
        travel += u64::from(persons) * cost(problem, minutes);
        covered[need] += persons;
        left[service] = (left[service].checked_sub(persons.into()))
            .unwrap_or_else(|| panic!("service {service} has no room: {allocation:?}"));
    }
    assert_eq!(allocation.covered, covered, "{allocation:?}");
    travel
}

proptest! {
    #![proptest_config(fixed(500))]

    #[test]
    fn as_many_persons_are_covered_as_by_any_allocation(problem in problems()) {
        let allocation = allocate(&problem);
        assert_eq!(total(&allocation.covered), most(&every_cover(&problem)), "{allocation:?}");
    }

    #[test]
    fn shares_are_the_most_even_of_all(problem in problems()) {
        let actual = allocate(&problem).even_share;
        let expected = even_shares(&problem);
        for (actual, expected) in actual.iter().zip(&expected) {
            let equal = match (actual, expected) {
                (Some(actual), Some(expected)) => by_size(actual, expected).is_eq(),
                (actual, expected) => actual == expected,
            };
            assert!(equal, "{actual:?} is not {expected:?}");
        }
        // By the definition itself: no allocation in whole persons has a better worst share, then a better next one, and so on.
        let even = worst_first(actual.iter().flatten().copied());
        for cover in every_cover(&problem).keys() {
            let shares = cover.iter().zip(&problem.persons).map(|(&part, &whole)| (part.into(), whole.into()));
            let ordered = worst_first(shares);
            let order = ordered.iter().zip(&even).map(|(a, b)| by_size(a, b)).find(|order| order.is_ne());
            assert!(order.is_none_or(|order| order.is_lt()), "{cover:?} is more even than {actual:?}");
        }
    }

    #[test]
    fn blocks_part_the_needs_and_get_strictly_better_off(problem in problems()) {
        let reach: Vec<Vec<usize>> = problem.reach.iter().map(|links| links.iter().map(|link| link.0).collect()).collect();
        let blocks = even_blocks(&problem.persons, &problem.capacities, &reach);
        let mut needs: Vec<usize> = blocks.iter().flat_map(|block| block.needs.clone()).collect();
        needs.sort();
        let some: Vec<usize> = (0..problem.persons.len()).filter(|&need| problem.persons[need] > 0).collect();
        assert_eq!(needs, some, "{blocks:?}");
        let better = blocks.windows(2).all(|pair| by_size(&pair[0].share, &pair[1].share).is_lt());
        assert!(better, "{blocks:?}");
    }

    #[test]
    fn rounding_to_persons_moves_no_need_by_a_whole_one_and_no_level_at_all(problem in problems()) {
        let allocation = allocate(&problem);
        assert!(is_rounding(&problem, &even_shares(&problem), &allocation.covered), "{allocation:?}");
    }

    #[test]
    fn travel_is_the_least_of_all_such_roundings(problem in problems()) {
        let allocation = allocate(&problem);
        let covers = every_cover(&problem);
        let most = most(&covers);
        let shares = even_shares(&problem);
        let least = (covers.iter())
            .filter(|(cover, _)| total(cover) == most && is_rounding(&problem, &shares, cover))
            .map(|(_, &travel)| travel)
            .min();
        assert_eq!(Some(travel(&problem, &allocation)), least, "{allocation:?}");
    }

    #[test]
    fn a_larger_capacity_takes_a_place_from_nobody(smaller in problems(), service in 0..3_usize, more in 1..=9_u64) {
        let mut larger = smaller.clone();
        if let Some(capacity) = larger.capacities.get_mut(service) {
            *capacity += more;
        }
        let before = allocate(&smaller);
        let after = allocate_at_least(&larger, &before.covered);
        let lost = before.covered.iter().zip(&after).any(|(before, after)| after < before);
        assert!(!lost, "{before:?}, then {after:?}");
        let covers = every_cover(&larger);
        assert!(covers.contains_key(&after), "{after:?} is more than the services can take");
        assert_eq!(total(&after), most(&covers), "{after:?}");
        // Exact shares rise without help, so only rounding can need it.
        let shares = before.even_share.iter().zip(allocate(&larger).even_share);
        let risen = shares.filter_map(|(before, after)| Some(by_size(before.as_ref()?, &after?)));
        assert!(risen.into_iter().all(|order| order.is_le()), "{before:?}");
    }
}

/// Fractions that are equal, whatever their terms.
fn same(one: Option<Fraction>, other: Option<Fraction>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => by_size(&one, &other).is_eq(),
        (one, other) => one == other,
    }
}

proptest! {
    #![proptest_config(fixed(300))]

    #[test]
    fn another_service_uncovers_nobody(problem in problems(), capacity in 0..=6_u64, reached in vec(any::<bool>(), 4)) {
        let mut more = problem.clone();
        more.capacities.push(capacity);
        for (links, reached) in more.reach.iter_mut().zip(reached) {
            links.extend(reached.then_some((problem.capacities.len(), None)));
        }
        let (before, after) = (allocate(&problem), allocate(&more));
        assert!(total(&after.covered) >= total(&before.covered), "{before:?}, then {after:?}");
        for (before, after) in before.even_share.iter().zip(&after.even_share) {
            let risen = before.zip(*after).is_none_or(|(before, after)| by_size(&before, &after).is_le());
            assert!(risen, "{before:?}, then {after:?}");
        }
    }

    #[test]
    fn persons_and_places_times_the_same_change_no_share(problem in problems(), times in 2..=7_u32) {
        let larger = Problem {
            persons: problem.persons.iter().map(|persons| persons * times).collect(),
            capacities: problem.capacities.iter().map(|places| places * u64::from(times)).collect(),
            ..problem.clone()
        };
        let (one, other) = (allocate(&problem), allocate(&larger));
        assert_eq!(total(&other.covered), total(&one.covered) * times);
        assert!(one.even_share.iter().zip(&other.even_share).all(|(one, other)| same(*one, *other)), "{one:?}, {other:?}");
    }

    #[test]
    fn another_order_changes_no_share_no_total_and_no_travel(problem in problems()) {
        // Needs and services the other way round.
        let last = problem.capacities.len().saturating_sub(1);
        let turned = |links: &Vec<(usize, Option<f64>)>| {
            let links = links.iter().rev();
            links.map(|&(service, minutes)| (last - service, minutes)).collect()
        };
        let other = Problem {
            persons: problem.persons.iter().rev().copied().collect(),
            capacities: problem.capacities.iter().rev().copied().collect(),
            reach: problem.reach.iter().rev().map(turned).collect(),
        };
        let (here, there) = (allocate(&problem), allocate(&other));
        assert_eq!(total(&here.covered), total(&there.covered));
        assert_eq!(travel(&problem, &here), travel(&other, &there));
        let back = there.even_share.iter().rev();
        assert!(here.even_share.iter().zip(back).all(|(one, other)| same(*one, *other)), "{here:?}, {there:?}");
    }

    #[test]
    fn a_need_in_two_parts_keeps_its_share_and_every_total(problem in problems(), first in 0..=6_u32) {
        let Some(&persons) = problem.persons.first() else {
            return Ok(());
        };
        let mut parted = problem.clone();
        parted.persons[0] = first.min(persons);
        parted.persons.push(persons - parted.persons[0]);
        parted.reach.push(problem.reach[0].clone());
        let (whole, parts) = (allocate(&problem), allocate(&parted));
        assert_eq!(total(&whole.covered), total(&parts.covered));
        let kept = whole.even_share.iter().zip(&parts.even_share).skip(1);
        assert!(kept.clone().all(|(one, other)| same(*one, *other)), "{whole:?}, {parts:?}");
        for part in [0, problem.persons.len()] {
            let share = parts.even_share[part];
            assert!(share.is_none() || same(share, whole.even_share[0]), "{whole:?}, {parts:?}");
        }
    }
}

#[test]
fn nothing_overflows_at_the_largest_numbers_there_are() {
    let everywhere = vec![(0, Some(f64::MAX)), (1, Some(f64::INFINITY)), (2, None)];
    let problem = Problem {
        persons: vec![u32::MAX; 3],
        capacities: vec![u64::from(u32::MAX), 1, 1],
        reach: vec![everywhere; 3],
    };
    let allocation = allocate(&problem);
    let covered: u64 = allocation
        .covered
        .iter()
        .map(|&persons| u64::from(persons))
        .sum();
    assert_eq!(covered, u64::from(u32::MAX) + 2);
    let boundless = Problem {
        capacities: vec![u64::MAX; 3],
        ..problem
    };
    assert_eq!(allocate(&boundless).covered, [u32::MAX; 3]);
}

/// An arc: from, to, capacity, cost.
type Arc = (usize, usize, u128, u64);

/// Up to five nodes and seven arcs; the first node is the source and the last one the sink.
fn flows() -> impl Strategy<Value = (usize, Vec<Arc>)> {
    (2..=5_usize).prop_flat_map(|n| {
        let arcs = vec((0..n, 0..n, 0..=3_u128, 0..=4_u64), 0..=7);
        (Just(n), arcs)
    })
}

/// What flows out of a node less what flows in.
fn surplus(arcs: &[Arc], flow: &[u128], node: usize) -> i128 {
    let signed = |amount: u128| i128::try_from(amount).unwrap_or(i128::MAX);
    let along = arcs.iter().zip(flow);
    along
        .map(|(arc, &amount)| match (arc.0 == node, arc.1 == node) {
            (true, false) => signed(amount),
            (false, true) => -signed(amount),
            _ => 0,
        })
        .sum()
}

/// The least cost of every size of flow, from all ways to fill the arcs.
fn every_flow(n: usize, arcs: &[Arc]) -> BTreeMap<i128, u128> {
    let mut costs = BTreeMap::new();
    let ways: u128 = arcs.iter().map(|arc| arc.2 + 1).product();
    for way in 0..ways {
        let mut rest = way;
        let fill = |arc: &Arc| {
            let amount = rest % (arc.2 + 1);
            rest /= arc.2 + 1;
            amount
        };
        let flow: Vec<u128> = arcs.iter().map(fill).collect();
        if (1..n - 1).all(|node| surplus(arcs, &flow, node) == 0) {
            let cost: u128 = arcs
                .iter()
                .zip(&flow)
                .map(|(arc, amount)| u128::from(arc.3) * amount)
                .sum();
            let least = costs.entry(surplus(arcs, &flow, 0)).or_insert(cost);
            *least = cost.min(*least);
        }
    }
    costs
}

fn flow_network(n: usize, arcs: &[Arc]) -> (FlowNetwork, Vec<usize>) {
    let mut network = FlowNetwork::new(n);
    let numbers = arcs
        .iter()
        .map(|&(from, to, capacity, _)| network.arc(from, to, capacity))
        .collect();
    (network, numbers)
}

proptest! {
    #![proptest_config(fixed(300))]

    #[test]
    fn the_largest_flow_is_the_smallest_cut((n, arcs) in flows()) {
        let (mut network, numbers) = flow_network(n, &arcs);
        let largest = network.largest(0, n - 1);
        let crossing = |inside: &dyn Fn(usize) -> bool| -> u128 {
            let cut = arcs.iter().filter(|arc| inside(arc.0) && !inside(arc.1));
            cut.map(|arc| arc.2).sum()
        };
        let sides = (0..1_usize << (n - 1)).filter(|side| side & 1 == 1);
        let smallest = sides.map(|side| crossing(&|node| side >> node & 1 == 1)).min();
        assert_eq!(Some(largest), smallest);
        let side = network.source_side(0);
        assert!(!side[n - 1]);
        assert_eq!(crossing(&|node| side[node]), largest, "{side:?}");
        let flow: Vec<u128> = numbers.iter().map(|&number| network.flow(number)).collect();
        for node in 1..n - 1 {
            assert_eq!(surplus(&arcs, &flow, node), 0, "what enters {node} leaves it: {flow:?}");
        }
        assert!(arcs.iter().zip(&flow).all(|(arc, amount)| *amount <= arc.2), "{flow:?}");
    }

    #[test]
    fn the_cheapest_flow_is_the_cheapest_of_all_of_its_size((n, arcs) in flows()) {
        let costs = every_flow(n, &arcs);
        let largest = costs.keys().copied().max().unwrap_or_default();
        for amount in 0..=largest + 1 {
            let sent = i64::try_from(amount).unwrap_or_default();
            let mut supplies = vec![0; n];
            supplies[0] += sent;
            supplies[n - 1] -= sent;
            let mut network = CheapestFlow::new(supplies);
            for &(from, to, capacity, cost) in &arcs {
                let number = |number: u128| i64::try_from(number).unwrap_or_default();
                network.arc(from, to, number(capacity), number(cost.into()));
            }
            let Some(flow) = network.solve() else {
                assert!(amount > largest, "{amount} can be sent");
                continue;
            };
            let flow: Vec<u128> = flow.iter().map(|&flow| flow.try_into().unwrap_or(u128::MAX)).collect();
            assert!(arcs.iter().zip(&flow).all(|(arc, amount)| *amount <= arc.2), "{flow:?}");
            assert_eq!(surplus(&arcs, &flow, 0), amount, "{flow:?}");
            let cost: u128 = arcs.iter().zip(&flow).map(|(arc, amount)| u128::from(arc.3) * amount).sum();
            assert_eq!(Some(&cost), costs.get(&amount), "{flow:?}");
            assert!((1..n - 1).all(|node| surplus(&arcs, &flow, node) == 0), "{flow:?}");
        }
    }
}
