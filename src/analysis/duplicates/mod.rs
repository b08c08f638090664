//! Likely duplicates: organizations that may be written twice.

mod blocking;
mod entries;
pub mod likeness;
pub mod names;
mod vocabulary;

use crate::model::district::District;
use crate::model::ids::OrganizationId;
use crate::model::node::Organization;
use crate::model::place::Place;
use entries::Entries;
use likeness::{Evidence, Reason};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// An organization as far as it is compared with others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate<'a> {
    /// Its identifier; two candidates must not share one.
    pub id: &'a str,
    /// Its name as written.
    pub name: &'a str,
    /// Its tax code as written.
    pub fiscal_code: Option<&'a str>,
    /// The name of the municipality where it is based. A code does for comparing, but is not recognised inside names.
    pub municipality: Option<&'a str>,
    /// The point where it is based.
    pub place: Option<Place>,
}

/// How likely duplicates are looked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DuplicateOptions {
    /// The least score of a pair that is told, from 0 to 1, limit included.
    pub least_score: f64,
}

impl Default for DuplicateOptions {
    /// Pairs that a person should look at: of them nineteen in twenty are one organization, and so are told nineteen of twenty that are.
    fn default() -> Self {
        Self { least_score: 0.4 }
    }
}

/// Two organizations that may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct DuplicatePair {
    /// The place of the first among the candidates: the one whose id sorts first.
    pub a: usize,
    /// The place of the second.
    pub b: usize,
    /// How likely they are one, from 0 to 1.
    pub score: f64,
    /// Why: first what speaks for it, then what speaks against it.
    pub reasons: Vec<Reason>,
}

/// Finds organizations that are likely one written twice, the likeliest first, then by ids.
///
/// # Definition
/// A pair's score is the probability that its two names, codes and places come from one body, by a logistic model of what the pair
/// agrees and disagrees on: the words of the names (soft TF-IDF over Jaro–Winkler and Damerau–Levenshtein, rare words weighing more),
/// their letters, the tax codes and their control digits, the municipalities, the legal forms, the points on the map. It is Fellegi
/// and Sunter's sum of weights of agreement, with the weights fitted together instead of one by one.
///
/// What two organizations do together says that they are neighbours, not that they are one: ties and services do not count.
/// # How good it is
/// On invented organizations with a known truth (`tests/common/labelled`), none of which the weights were fitted on: seeds 11 to 15 with
/// 4,000 bodies each, and 200 to 204 with 150. Precision is the share of told pairs that are one, recall the share of pairs that are one
/// and told, those that were never compared included.
///
/// | least score | usual | hurried | registers | usual, small |
/// | --- | --- | --- | --- | --- |
/// | 0.2 | 0.955, 0.959 | 0.942, 0.937 | 0.928, 0.959 | 0.969, 0.978 |
/// | 0.3 | 0.968, 0.956 | 0.959, 0.931 | 0.945, 0.956 | 0.987, 0.978 |
/// | **0.4** | **0.973, 0.954** | **0.967, 0.928** | **0.953, 0.956** | **0.991, 0.978** |
/// | 0.5 | 0.978, 0.948 | 0.976, 0.923 | 0.961, 0.952 | 0.996, 0.978 |
/// | 0.7 | 0.982, 0.934 | 0.984, 0.902 | 0.966, 0.939 | 0.995, 0.974 |
/// | 0.9 | 0.991, 0.888 | 0.991, 0.820 | 0.989, 0.909 | 1.000, 0.925 |
///
/// *Hurried* and *registers* are spoilings that the weights never saw. Most of what is missed nobody could tell: a name that many
/// municipalities have, once without its municipality and without a code.
/// # Edge cases
/// Two names without letters or digits have nothing in common. A code that organizations of three or more municipalities share is held
/// to be a federation's, and says nothing.
/// # Complexity
/// *O*(*n* log *n*) for *n* organizations: keys for each one, and a bounded number of comparisons a key (see `blocking.rs`).
/// # References
/// I. P. Fellegi, A. B. Sunter, "A Theory for Record Linkage", *Journal of the American Statistical Association* 64(328), 1969,
/// pp. 1183–1210. W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model of Record Linkage",
/// *Proceedings of the Section on Survey Research Methods*, American Statistical Association, 1990, pp. 354–359. W. W. Cohen,
/// P. Ravikumar, S. E. Fienberg, "A Comparison of String Distance Metrics for Name-Matching Tasks", *IIWeb*, 2003, pp. 73–78.
/// # Examples
/// ```
/// use tessuto::analysis::duplicates::{Candidate, DuplicateOptions, likely_duplicates};
/// let named = |id, name| Candidate { id, name, fiscal_code: None, municipality: Some("Fano"), place: None };
/// let organizations = [
///     named("1", "Ass. di Volontariato S. Paterniano ODV"),
///     named("2", "Cooperativa sociale Il Faro"),
///     named("3", "San Paterniano - OdV"),
/// ];
/// let pairs = likely_duplicates(&organizations, DuplicateOptions::default());
/// assert_eq!(pairs.iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>(), [(0, 2)]);
/// ```
pub fn likely_duplicates(
    organizations: &[Candidate<'_>],
    options: DuplicateOptions,
) -> Vec<DuplicatePair> {
    let mut order: Vec<usize> = (0..organizations.len()).collect();
    order.sort_by_key(|&place| (organizations[place].id, place));
    let sorted: Vec<Candidate<'_>> = order.iter().map(|&place| organizations[place]).collect();
    let mut found: Vec<DuplicatePair> = compared(&sorted, |evidence| {
        let score = evidence.score();
        (score >= options.least_score).then(|| (score, evidence.reasons()))
    })
    .into_iter()
    .map(|(a, b, (score, reasons))| DuplicatePair {
        a,
        b,
        score,
        reasons,
    })
    .collect();
    // Pairs come in the order of ids, which a stable sort keeps among equal scores.
    found.sort_by(|one, other| other.score.total_cmp(&one.score));
    for pair in &mut found {
        pair.a = order[pair.a];
        pair.b = order[pair.b];
    }
    found
}

/// The likely duplicates among the organizations of a district, by their places in the order of ids; pairs that somebody said are two,
/// the lesser id first, are left out.
pub fn duplicates_in(
    district: &District,
    told_apart: &BTreeSet<(OrganizationId, OrganizationId)>,
    options: DuplicateOptions,
) -> Vec<DuplicatePair> {
    let organizations: Vec<&Organization> = district.network.organizations().collect();
    let candidates: Vec<Candidate<'_>> = organizations
        .iter()
        .map(|organization| Candidate {
            id: organization.id.as_str(),
            name: &organization.name,
            fiscal_code: organization.fiscal_code.as_deref(),
            municipality: organization
                .municipality
                .as_ref()
                .map(|code| district.municipality_name(code)),
            place: organization.place,
        })
        .collect();
    let mut found = likely_duplicates(&candidates, options);
    found.retain(|pair| {
        let id = |place: usize| organizations[place].id.clone();
        !told_apart.contains(&(id(pair.a), id(pair.b)))
    });
    found
}

/// What `judge` keeps of the evidence of each pair that is worth comparing, by the places of the two, in order.
///
/// It is what [`likely_duplicates`] is made of, open for those who want to fit or evaluate weights.
pub fn compared<T: Send>(
    organizations: &[Candidate<'_>],
    judge: impl Fn(&Evidence) -> Option<T> + Sync,
) -> Vec<(usize, usize, T)> {
    let all = Entries::of(organizations);
    blocking::pairs(&all)
        .par_iter()
        .filter_map(|&(a, b)| {
            let (a, b) = (a as usize, b as usize);
            let evidence = Evidence::of(&all, &all.entries[a], &all.entries[b]);
            judge(&evidence).map(|kept| (a, b, kept))
        })
        .collect()
}
