//! What a measure gives: a number for each actor, or the reason why there is none.

use serde::Serialize;
use std::cmp::Ordering;

/// Whether a score is divided by the largest it could be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// Divided as the metric's own page says, so that networks of different size compare.
    #[default]
    Normalized,
    /// The plain sum.
    Raw,
}

/// How much a measure may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Effort {
    /// Exact up to the size at which that would take minutes; an estimate with a stated error beyond it.
    #[default]
    Bounded,
    /// Exact, whatever it takes.
    Exact,
}

/// How a measure of each actor is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MetricOptions {
    /// Divided by the largest it could be, or not.
    pub scale: Scale,
    /// How much it may cost.
    pub effort: Effort,
    /// For what is drawn at random.
    pub seed: u64,
}

impl Default for MetricOptions {
    /// Normalized, of bounded effort, seed 1.
    fn default() -> Self {
        Self {
            scale: Scale::Normalized,
            effort: Effort::Bounded,
            seed: 1,
        }
    }
}

/// Why there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// The actor has no tie, and the measure is about ties.
    Isolate,
    /// The actor is not in the largest component, outside which the measure does not compare.
    OutsideLargestComponent,
    /// The actor is not in the largest strong component, outside which the measure does not compare.
    OutsideLargestStrongComponent,
    /// No tie leaves the actor, and the measure is about where ties lead.
    NoWayOut,
    /// The network has too few actors for the measure.
    TooFewActors,
    /// The network has no tie.
    NoTie,
    /// No walk along the directed ties comes back to where it began.
    NoCycle,
    /// The sum is larger than a number can hold.
    NotFinite,
    /// The strengths of ties lie so far apart that numbers lose the weaker ones.
    IllConditioned,
    /// The tie is the only one of both its ends, so that there is nothing to compare it with.
    OnlyTie,
    /// No path leads from the one to the other.
    Unreachable,
    /// The actor is in no group, or has no tie to one that is in a group.
    NoGroup,
    /// The value to compare is known of no two actors that are tied.
    NothingKnown,
    /// All that is compared lies in one group.
    OneGroup,
    /// The value is the same for all, or could be no other, so that nothing can vary with it.
    NoVariation,
    /// The group has no actor.
    EmptyGroup,
    /// Too few actors are outside the group.
    NobodyOutside,
    /// One search alone says nothing of how far searches agree.
    SingleRun,
    /// The measure is about the direction of ties, and ties have none.
    Undirected,
    /// Some actors cannot reach some others, and the measure compares distances to all.
    Disconnected,
    /// No actor has two ties, so that there is nothing that could close to a triangle.
    NoTriple,
    /// No path of three ties leads anywhere, so that there is nothing that could close to a ring of four.
    NoPathOfThree,
    /// The network has too few ties for the measure.
    TooFewTies,
    /// There is nobody in the other mode.
    EmptyMode,
    /// The actor shares nothing with any other.
    NothingShared,
    /// The actor has fewer than two ties, and the measure is about pairs of them.
    FewerThanTwoTies,
    /// There is nobody among whom anything could be shared out.
    NoPersons,
    /// Everybody has zero, so that there is nothing to be unequal about.
    NothingToShare,
    /// Somebody has nothing at all, and the measure takes logarithms of what each has.
    SomebodyHasNothing,
    /// The poorest have nothing at all, and the measure divides by what they have.
    PoorestHaveNothing,
    /// It is not known who is more deprived than whom.
    NoDeprivation,
    /// No groups were given whose parts in the whole could be told apart.
    NotGrouped,
    /// No line was given below which one has too little.
    NoLine,
    /// No least and most were given between which all values lie.
    NoLimits,
    /// The computation did not come to an end, or the network is too large for it.
    NotComputed,
    /// It would take minutes or more, and nobody asked for it at any cost.
    TooCostly,
    /// There are more actors than the test takes.
    TooLarge,
    /// The others say together what this one says.
    Collinear,
    /// Too few pairs of actors are known for so many comparisons.
    TooFewPairs,
    /// The columns make up the outcome without rest, so that there is nothing to compare with.
    ExactFit,
}

impl Gap {
    /// The name used in files and message catalogues.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Isolate => "isolate",
            Self::OutsideLargestComponent => "outside-largest-component",
            Self::OutsideLargestStrongComponent => "outside-largest-strong-component",
            Self::NoWayOut => "no-way-out",
            Self::TooFewActors => "too-few-actors",
            Self::NoTie => "no-tie",
            Self::NoCycle => "no-cycle",
            Self::NotFinite => "not-finite",
            Self::IllConditioned => "ill-conditioned",
            Self::OnlyTie => "only-tie",
            Self::Unreachable => "unreachable",
            Self::NoGroup => "no-group",
            Self::NothingKnown => "nothing-known",
            Self::OneGroup => "one-group",
            Self::NoVariation => "no-variation",
            Self::EmptyGroup => "empty-group",
            Self::NobodyOutside => "nobody-outside",
            Self::SingleRun => "single-run",
            Self::Undirected => "undirected",
            Self::Disconnected => "disconnected",
            Self::NoTriple => "no-triple",
            Self::NoPathOfThree => "no-path-of-three",
            Self::TooFewTies => "too-few-ties",
            Self::EmptyMode => "empty-mode",
            Self::NothingShared => "nothing-shared",
            Self::FewerThanTwoTies => "fewer-than-two-ties",
            Self::NoPersons => "no-persons",
            Self::NothingToShare => "nothing-to-share",
            Self::SomebodyHasNothing => "somebody-has-nothing",
            Self::PoorestHaveNothing => "poorest-have-nothing",
            Self::NoDeprivation => "no-deprivation",
            Self::NotGrouped => "not-grouped",
            Self::NoLine => "no-line",
            Self::NoLimits => "no-limits",
            Self::NotComputed => "not-computed",
            Self::TooCostly => "too-costly",
            Self::TooLarge => "too-large",
            Self::Collinear => "collinear",
            Self::TooFewPairs => "too-few-pairs",
            Self::ExactFit => "exact-fit",
        }
    }
}

/// A number for a whole network, or why there is none.
pub type Value = Result<f64, Gap>;

/// How near an estimate is to what it estimates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Precision {
    /// No score is off by more than an absolute error.
    Bounded {
        /// The error, on the scale of the scores.
        error: f64,
        /// With which probability that holds for all scores together.
        confidence: f64,
        /// How many samples were drawn.
        samples: usize,
    },
    /// Each score is off by a part of itself.
    Relative {
        /// The relative standard error of one score.
        standard_error: f64,
    },
}

impl Precision {
    /// The precision of the same scores, each multiplied by a factor.
    pub fn times(self, factor: f64) -> Self {
        match self {
            Self::Bounded {
                error,
                confidence,
                samples,
            } => Self::Bounded {
                error: error * factor,
                confidence,
                samples,
            },
            Self::Relative { .. } => self,
        }
    }
}

/// The values that are finite, the zero of an empty sum without its sign; and why others are not there: for the reason given, if any was
/// missing from the first, otherwise because it is not finite.
fn defined(values: Vec<Option<f64>>, gap: Gap) -> (Vec<Option<f64>>, Gap) {
    let gap = if values.contains(&None) {
        gap
    } else {
        Gap::NotFinite
    };
    let finite = |value: Option<f64>| value.filter(|value| value.is_finite());
    let values = values
        .into_iter()
        .map(|value| finite(value).map(|value| value + 0.0));
    (values.collect(), gap)
}

/// One number for each actor, in the order of the graph's ids. `None` is undefined, `Some(0.0)` is zero; never NaN.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    values: Vec<Option<f64>>,
    gap: Option<Gap>,
    precision: Option<Precision>,
}

impl Scores {
    /// Scores all of which are defined. A value that is not finite becomes undefined; the zero of an empty sum loses its sign.
    pub fn new(values: Vec<f64>) -> Self {
        Self::partial(values.into_iter().map(Some).collect(), Gap::NotFinite)
    }

    /// Scores some of which are undefined, all for one reason. A value that is not finite becomes undefined too; where these are the only
    /// ones, the reason is [`Gap::NotFinite`], otherwise the one that was given stands for all.
    pub fn partial(values: Vec<Option<f64>>, gap: Gap) -> Self {
        let (values, gap) = defined(values, gap);
        Self {
            values,
            gap: Some(gap),
            precision: None,
        }
    }

    /// No score is defined for any of *n* actors, for this reason.
    pub fn undefined(n: usize, gap: Gap) -> Self {
        Self::partial(vec![None; n], gap)
    }

    /// The same scores, which are estimates.
    pub fn estimated(self, precision: Precision) -> Self {
        Self {
            precision: Some(precision),
            ..self
        }
    }

    /// Why some scores are undefined; `None` when all are defined.
    pub fn gap(&self) -> Option<Gap> {
        self.gap.filter(|_| self.values.contains(&None))
    }

    /// How near the scores are, when they are estimates; `None` when they are exact.
    pub fn precision(&self) -> Option<Precision> {
        self.precision
    }

    /// The scores, by actor.
    pub fn values(&self) -> &[Option<f64>] {
        &self.values
    }

    /// The actors that have a score, highest first; equal scores in the order of ids.
    ///
    /// The rank of an actor is 1 + the number of actors with a higher score, so that equal scores share a rank.
    pub fn ranking(&self) -> Vec<Ranked> {
        let mut actors: Vec<(usize, f64)> = self
            .values
            .iter()
            .enumerate()
            .filter_map(|(actor, value)| Some((actor, (*value)?)))
            .collect();
        actors.sort_by(|a, b| match b.1.total_cmp(&a.1) {
            Ordering::Equal => a.0.cmp(&b.0),
            unequal => unequal,
        });
        let mut ranking: Vec<Ranked> = Vec::with_capacity(actors.len());
        for (place, (actor, score)) in actors.into_iter().enumerate() {
            let rank = match ranking.last() {
                Some(previous) if previous.score == score => previous.rank,
                _ => place + 1,
            };
            ranking.push(Ranked { rank, actor, score });
        }
        ranking
    }
}

/// Two actors, by their indices.
pub type Pair = (usize, usize);

/// One number for each of some pairs of actors, such as ties. `None` is undefined, `Some(0.0)` is zero; never NaN.
#[derive(Debug, Clone, PartialEq)]
pub struct PairScores {
    pairs: Vec<Pair>,
    values: Vec<Option<f64>>,
    gap: Gap,
}

impl PairScores {
    /// Scores of these pairs, undefined ones all for one reason. A value that is not finite becomes undefined too, as in
    /// [`Scores::partial`].
    pub(super) fn new(pairs: Vec<Pair>, values: Vec<Option<f64>>, gap: Gap) -> Self {
        let (values, gap) = defined(values, gap);
        Self { pairs, values, gap }
    }

    /// The pairs, in the order they were asked for.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The scores, by pair.
    pub fn values(&self) -> &[Option<f64>] {
        &self.values
    }

    /// Why some scores are undefined; `None` when all are defined.
    pub fn gap(&self) -> Option<Gap> {
        self.values.contains(&None).then_some(self.gap)
    }
}

/// An actor's place in a ranking.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    /// 1 for the highest.
    pub rank: usize,
    /// The actor's index.
    pub actor: usize,
    /// Its score.
    pub score: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_scores_share_a_rank_and_undefined_ones_have_none() {
        let scores = Scores::new(vec![1.0, 3.0, f64::NAN, 3.0]);
        let ranks: Vec<_> = scores
            .ranking()
            .iter()
            .map(|ranked| (ranked.rank, ranked.actor))
            .collect();
        assert_eq!(ranks, [(1, 1), (1, 3), (3, 0)]);
        assert_eq!(scores.values()[2], None);
    }

    #[test]
    fn an_overflow_is_told_as_one_unless_something_else_is_missing_too() {
        let overflow = Scores::partial(vec![Some(1.0), Some(f64::INFINITY)], Gap::Isolate);
        assert_eq!(overflow.values(), [Some(1.0), None]);
        assert_eq!(overflow.gap(), Some(Gap::NotFinite));
        let both = Scores::partial(vec![None, Some(f64::NAN), Some(-0.0)], Gap::Isolate);
        assert_eq!(both.values(), [None, None, Some(0.0)]);
        assert!(both.values()[2].unwrap().is_sign_positive());
        assert_eq!(both.gap(), Some(Gap::Isolate));
        assert_eq!(Scores::partial(vec![Some(1.0)], Gap::Isolate).gap(), None);
        assert_eq!(Scores::undefined(1, Gap::NoTie).gap(), Some(Gap::NoTie));
    }
}
