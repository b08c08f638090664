//! The fewest organizations that together reach everybody in a few steps.

use super::setting::Setting;
use crate::analysis::kernels::compact::Compact;
use crate::analysis::kernels::plain::Search;
use crate::analysis::siting::covering::set::set_covering;
use crate::analysis::siting::{Options, Problem, Status};
use crate::model::cost_matrix::CostMatrix;

/// Organizations that together reach everybody, and how good the choice is known to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// The chosen, those who reach most first.
    pub chosen: Vec<Herald>,
    /// Whether fewer are not enough: proved, or not. `None` where there is nobody to reach.
    pub status: Option<Status>,
    /// No choice does with fewer.
    pub least: usize,
    /// Organizations that somebody reaches within so many steps, themselves included.
    pub reached: usize,
    /// Organizations without a tie, which nobody can reach: isolated.
    pub isolated: Vec<usize>,
    /// Organizations without a tie which did not answer, so that nobody knows who could reach them.
    pub silent: Vec<usize>,
    /// Organizations that only excluded ones could reach.
    pub left_out: Vec<usize>,
}

/// One that reaches others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Herald {
    /// Which organization.
    pub actor: usize,
    /// How many organizations it reaches, itself included.
    pub reaches: usize,
    /// Of these, those that no other of the chosen reaches.
    pub alone: usize,
    /// Of these, its own contacts: reached in one step.
    pub contacts: usize,
}

/// Finds the fewest organizations such that everybody who has a tie is at most so many steps from one of them, itself included.
///
/// # Definition
/// > min |*S*| so that for every *i* with a tie there is *j* ∈ *S* with *d*(*i*, *j*) ≤ *r*
///
/// the set covering problem over the closed neighbourhoods of *r* steps, as in [`set_covering`]; ties count both ways. Each component needs one at
/// least. Organizations that the planners exclude are not chosen, but should be reached.
/// # Edge cases
/// Whoever has no tie would have to be chosen for itself, which says nothing: such organizations are listed apart, those that did not answer
/// apart again. With 0 steps everybody reaches itself alone.
/// # Complexity
/// *O*(*n m*), and that of set covering: exponential at worst, with a bound where the work is cut short.
/// # References
/// C. Toregas, R. Swain, C. ReVelle, L. Bergman, "The Location of Emergency Service Facilities", *Operations Research* 19(6), 1971, pp. 1363–1373;
/// for sets that reach a network S. P. Borgatti, "Identifying sets of key players in a social network", *Computational & Mathematical Organization Theory* 12,
/// 2006, pp. 21–34 (*m*-reach).
pub fn cover(setting: &Setting<'_>, steps: usize, options: &Options) -> Cover {
    let graph = setting.graph();
    let n = graph.len();
    let tied: Vec<usize> = (0..n).filter(|&actor| !graph.is_isolate(actor)).collect();
    let lone = |silent: bool| {
        let lone = (0..n).filter(|&actor| graph.is_isolate(actor));
        let lone = lone.map(|actor| setting.whole(actor));
        lone.filter(|&actor| setting.is_silent(actor) == silent)
            .collect()
    };
    let arcs = Compact::steps_of(graph);
    let mut search = Search::new(n);
    let mut pairs = Vec::new();
    let mut near: Vec<Vec<(usize, f64)>> = vec![Vec::new(); n];
    for &actor in &tied {
        search.run(&arcs, actor as u32);
        for &end in &search.order {
            let far = search.distance[end as usize];
            if far > steps as f64 {
                break;
            }
            pairs.push((end, actor as u32, far));
            near[actor].push((end as usize, far));
        }
    }
    let mut problem = Problem::new(
        (0..n)
            .map(|actor| f64::from(u8::from(!graph.is_isolate(actor))))
            .collect(),
        CostMatrix::new(n, n, &pairs),
    );
    for actor in 0..n {
        problem.candidate[actor] =
            !graph.is_isolate(actor) && setting.is_open(setting.whole(actor));
    }
    let siting = set_covering(
        &problem,
        &Options {
            radius: steps as f64,
            ..*options
        },
    );
    let mut times = vec![0_usize; n];
    for &(end, _) in siting.chosen.iter().flat_map(|&actor| &near[actor]) {
        times[end] += 1;
    }
    let mut chosen: Vec<Herald> = (siting.chosen.iter())
        .map(|&actor| Herald {
            actor: setting.whole(actor),
            reaches: near[actor].len(),
            alone: near[actor]
                .iter()
                .filter(|&&(end, _)| times[end] == 1)
                .count(),
            contacts: near[actor].iter().filter(|&&(_, far)| far == 1.0).count(),
        })
        .collect();
    chosen.sort_by(|a, b| {
        b.reaches
            .cmp(&a.reaches)
            .then_with(|| a.actor.cmp(&b.actor))
    });
    let left_out = siting.uncoverable.iter();
    Cover {
        least: siting
            .bound
            .map_or(0, |bound| (bound - 1e-6).ceil().max(0.0) as usize),
        status: (!tied.is_empty()).then_some(siting.status),
        reached: times.iter().filter(|&&times| times > 0).count(),
        isolated: lone(false),
        silent: lone(true),
        left_out: left_out.map(|&(actor, _)| setting.whole(actor)).collect(),
        chosen,
    }
}
