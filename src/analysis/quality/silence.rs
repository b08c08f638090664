//! Who did not answer the survey, and how much that may hide.

use super::{Judgement, Observation, QualityOptions, Subject};
use crate::model::diagnostic::TableId;
use crate::model::district::District;
use crate::model::ids::OrganizationId;
use std::collections::BTreeSet;

/// Names the organizations that did not answer and says what share of ties that may hide.
///
/// # Definition
/// Of *n* organizations, *r* did not answer. A tie can be reported by either end, so of the *n*(*n* − 1)/2 pairs
/// > *r*(*r* − 1) / *n*(*n* − 1) could be reported by neither, 2*r*(*n* − *r*) / *n*(*n* − 1) by one only
///
/// The ties expected between silent organizations are the pairs of these that are not tied, times the density among those that
/// answered. That holds if silence has nothing to do with being tied ("missing at random"), which is an assumption: who has few ties
/// may also answer less.
/// # Edge cases
/// Organizations of which the data does not say are named apart and count as having answered, so that the shares are the least there
/// can be. Nothing is expected where fewer than two answered or no tie says who reported it: `None`, not zero.
pub(super) fn judge(district: &District, _: &QualityOptions) -> Vec<Observation> {
    let all: Vec<_> = district.network.organizations().collect();
    let n = all.len();
    if n > 0
        && all
            .iter()
            .all(|organization| organization.answered.is_none())
    {
        return vec![Observation::of_all(Judgement::NoAnswersStated)];
    }
    let mut observations = Vec::new();
    let answers = [
        (Some(false), Judgement::DidNotAnswer { organizations: n }),
        (None, Judgement::AnswerUnstated),
    ];
    for (answer, judgement) in answers {
        let of_answer = all
            .iter()
            .filter(|organization| organization.answered == answer);
        observations.extend(of_answer.map(|organization| {
            let (id, name) = (&organization.id, &organization.name);
            let subject = Subject::new(TableId::Organizations, id, name);
            Observation::of(subject, judgement.clone())
        }));
    }
    let who = |answer| {
        let of_answer = all
            .iter()
            .filter(move |organization| organization.answered == answer);
        of_answer.map(|organization| &organization.id).collect()
    };
    let silent: BTreeSet<&OrganizationId> = who(Some(false));
    if let Some((share_neither, share_one)) = shares(n, silent.len()) {
        observations.push(Observation::of_all(Judgement::HiddenTies {
            silent: silent.len(),
            pairs: pairs(n),
            share_neither,
            share_one,
            expected: expected(district, &silent, &who(Some(true))),
        }));
    }
    observations
}

fn pairs(n: usize) -> usize {
    n * n.saturating_sub(1) / 2
}

/// The share of pairs that nobody could report, and of those that only one end could; `None` where nobody is silent or there is no pair.
fn shares(n: usize, r: usize) -> Option<(f64, f64)> {
    if r == 0 || n < 2 {
        return None;
    }
    let whole = (n * (n - 1)) as f64;
    let neither = (r * (r - 1)) as f64 / whole;
    let one = (2 * r * (n - r)) as f64 / whole;
    Some((neither, one))
}

fn expected(
    district: &District,
    silent: &BTreeSet<&OrganizationId>,
    answering: &BTreeSet<&OrganizationId>,
) -> Option<f64> {
    let mut reported = false;
    let (mut seen, mut known) = (BTreeSet::new(), BTreeSet::new());
    for (from, to, relation) in district.network.relations() {
        reported |= !relation.reported_by.is_empty();
        let pair = (from.min(to), from.max(to));
        if answering.contains(from) && answering.contains(to) {
            seen.insert(pair);
        } else if silent.contains(from) && silent.contains(to) {
            known.insert(pair);
        }
    }
    if !reported || answering.len() < 2 || silent.len() < 2 {
        return None;
    }
    let density = seen.len() as f64 / pairs(answering.len()) as f64;
    Some(density * (pairs(silent.len()) - known.len()) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_are_those_of_counting_every_pair() {
        for n in 2..=9_usize {
            for r in 1..=n {
                // The first r are silent.
                let (mut neither, mut one, mut all) = (0, 0, 0);
                for a in 0..n {
                    for b in a + 1..n {
                        all += 1;
                        match usize::from(a < r) + usize::from(b < r) {
                            2 => neither += 1,
                            1 => one += 1,
                            _ => {}
                        }
                    }
                }
                let expected = (
                    f64::from(neither) / f64::from(all),
                    f64::from(one) / f64::from(all),
                );
                let (share_neither, share_one) = shares(n, r).expect("there are pairs");
                assert!((share_neither - expected.0).abs() < 1e-12, "{n} {r}");
                assert!((share_one - expected.1).abs() < 1e-12, "{n} {r}");
                assert_eq!(pairs(n), all as usize);
            }
        }
        assert_eq!(shares(5, 0), None);
        assert_eq!(shares(1, 1), None);
        assert_eq!((pairs(0), pairs(1)), (0, 0));
    }
}
