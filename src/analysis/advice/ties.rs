//! New ties for the whole network: the ones that join most, or bring all nearest.

use super::introductions::named;
use super::joining::{Joining, joining};
use super::nearness::{Nearer, nearer};
use super::setting::Setting;
use crate::analysis::kernels::compact::Compact;
use crate::analysis::kernels::plain::Search;
use crate::analysis::scores::Pair;
use crate::analysis::structure::grounds::Ground;
use rayon::prelude::*;

/// How much work the bounds of the candidates of one round may be, in actors looked at.
const WORK: usize = 100_000_000;

/// What new ties are to be good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// Joining what is apart: the least fragmentation.
    Joining,
    /// Bringing all nearer to all: the most efficiency.
    Nearness,
}

/// A tie that is suggested.
#[derive(Debug, Clone, PartialEq)]
pub struct NewTie {
    /// The two, by index, the smaller first.
    pub pair: Pair,
    /// Why the two might want it; [`Ground::Nearest`] where nothing is known that the two share.
    pub grounds: Vec<Ground>,
    /// Who can introduce them.
    pub introducer: Option<usize>,
    /// How many steps apart they are in the network as it is; `None` where no path leads.
    pub apart: Option<usize>,
}

/// Suggested ties, and how good they are known to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Ties {
    /// The ties, in the order in which they should be made.
    pub ties: Vec<NewTie>,
    /// What they are good for.
    pub aim: Aim,
    /// Whether they were sought in the network without the lead.
    pub without_lead: bool,
    /// Fragmentation, or efficiency, without them; `None` below two actors.
    pub before: Option<f64>,
    /// The same once each is made, those before it made already.
    pub after: Vec<f64>,
    /// No choice of as many ties as were asked for, among the pairs that were looked at, is better than this.
    pub limit: Option<f64>,
    /// Whether this is the best choice: proved.
    pub proved: bool,
    /// Pairs that were looked at.
    pub looked_at: usize,
    /// Pairs that had grounds for a tie, and of which the least grounded were left aside for being too many.
    pub left_aside: usize,
}

/// Suggests up to *k* ties, between organizations that answered the survey: of the others nobody knows which ties they have already.
///
/// See [`joining`] and [`nearer`] for what is chosen and how good that is. To join what is apart any pair will do: those come first that
/// do not hang on the lead again, since who is tied to it alone still counts as isolated, then those with more grounds, then those nearest to all.
/// To bring all nearer only pairs with grounds are looked at: among all pairs the best would often be two that have nothing to do with each other.
/// # Complexity
/// That of the choice.
pub fn ties(setting: &Setting<'_>, k: usize, aim: Aim) -> Ties {
    match aim {
        Aim::Joining => join(setting, k),
        Aim::Nearness => approach(setting, k),
    }
}

/// Joins what is apart where there is something to join, else brings all nearer.
pub fn aim_of(setting: &Setting<'_>) -> Aim {
    match joins(setting, 1).ties.is_empty() {
        true => Aim::Nearness,
        false => Aim::Joining,
    }
}

fn joins(setting: &Setting<'_>, k: usize) -> Joining {
    let central = &setting.study.centralities.harmonic;
    let near = |actor: usize| central.values()[actor].unwrap_or_default();
    let lead = setting
        .study
        .without_lead
        .as_ref()
        .map(|without| without.lead);
    joining(
        setting.graph(),
        k,
        |actor| is_end(setting, setting.whole(actor)),
        |one, other| {
            let (one, other) = setting.whole_pair((one, other));
            setting.may_be_tied(one, other)
        },
        |one, other| {
            let (one, other) = setting.whole_pair((one, other));
            let by_lead = lead.is_some_and(|lead| one == lead || other == lead);
            // More than there are grounds: it decides before them.
            let spared = if by_lead { 0 } else { 10 };
            let grounds = setting.grounds(one, other).len();
            (spared + grounds, near(one) + near(other))
        },
    )
}

/// Whether an organization may be an end of a suggested tie.
fn is_end(setting: &Setting<'_>, actor: usize) -> bool {
    setting.is_open(actor) && !setting.is_silent(actor)
}

fn join(setting: &Setting<'_>, k: usize) -> Ties {
    let joining = joins(setting, k);
    let ends: Vec<usize> = (0..setting.study.actors.len())
        .filter(|&actor| is_end(setting, actor))
        .collect();
    Ties {
        ties: told(setting, &joining.ties),
        aim: Aim::Joining,
        without_lead: setting.lead.is_some(),
        before: joining.before,
        after: joining.after,
        limit: joining.least,
        proved: joining.proved,
        looked_at: ends.len() * ends.len().saturating_sub(1) / 2,
        left_aside: 0,
    }
}

fn approach(setting: &Setting<'_>, k: usize) -> Ties {
    let graph = setting.graph();
    let place = |actor: usize| match setting.lead {
        Some(lead) if actor > lead => actor - 1,
        _ => actor,
    };
    let mut candidates: Vec<(usize, Pair)> = (setting.untied().into_par_iter())
        .filter(|&(one, other)| is_end(setting, one) && is_end(setting, other))
        .map(|(one, other)| {
            let pair = (place(one), place(other));
            (setting.grounds(one, other).len(), pair)
        })
        .filter(|&(grounds, _)| grounds > 0)
        .collect();
    candidates.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let most = WORK / graph.len().max(1);
    let left_aside = candidates.len().saturating_sub(most);
    candidates.truncate(most);
    let candidates: Vec<Pair> = candidates.into_iter().map(|(_, pair)| pair).collect();
    let Nearer {
        ties,
        before,
        after,
        most,
        method,
    } = nearer(graph, k, &candidates);
    Ties {
        ties: told(setting, &ties),
        aim: Aim::Nearness,
        without_lead: setting.lead.is_some(),
        before,
        after,
        limit: most,
        proved: method == super::nearness::Choice::Exhaustive && left_aside == 0,
        looked_at: candidates.len(),
        left_aside,
    }
}

fn told(setting: &Setting<'_>, ties: &[Pair]) -> Vec<NewTie> {
    let arcs = Compact::steps_of(setting.graph());
    let mut search = Search::new(setting.graph().len());
    let mut tie = |&tie: &Pair| {
        search.run(&arcs, tie.0 as u32);
        let apart = search.distance[tie.1];
        let pair = setting.whole_pair(tie);
        let introducer = setting.introducer(pair.0, pair.1);
        let mut grounds = named(setting, pair, introducer);
        if grounds.is_empty() {
            grounds.push(Ground::Nearest);
        }
        NewTie {
            pair,
            grounds,
            introducer,
            apart: apart.is_finite().then_some(apart as usize),
        }
    };
    ties.iter().map(&mut tie).collect()
}
