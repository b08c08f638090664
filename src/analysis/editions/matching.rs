//! Who and what of one edition is who and what of the other: by code, else by likely name once somebody has confirmed it.

use crate::analysis::duplicates::likeness::Reason;
use crate::analysis::duplicates::names::canonical;
use crate::analysis::duplicates::{Candidate, DuplicateOptions, likely_duplicates};
use crate::model::district::District;
use crate::model::fiscal_code::{cleaned, is_valid};
use crate::model::ids::MunicipalityCode;
pub use crate::model::merges::Kind;
use crate::model::place::Place;
use crate::model::scenario::Names;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

/// Whether several of the earlier edition may have become one.
fn may_merge(kind: Kind) -> bool {
    matches!(kind, Kind::Organization | Kind::Municipality)
}

/// By what two are held to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// The same id, or the same ISTAT code.
    Code,
    /// The same valid tax code.
    FiscalCode,
    /// The comune was merged into the other.
    Succession,
    /// Somebody said so.
    Confirmed,
}

/// What somebody decided about pairs of two editions: what they are, the id in the earlier one, the id in the later one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decisions {
    /// They are one.
    pub same: BTreeSet<(Kind, String, String)>,
    /// They are two.
    pub different: BTreeSet<(Kind, String, String)>,
}

impl Decisions {
    /// Whether somebody said that two are not one.
    fn apart(&self, kind: Kind, old: &str, new: &str) -> bool {
        let pair = (kind, old.to_owned(), new.to_owned());
        self.different.contains(&pair)
    }
}

/// Two that may be one, for somebody to confirm.
#[derive(Debug, Clone, PartialEq)]
pub struct Likely {
    /// What they are.
    pub kind: Kind,
    /// The one of the earlier edition.
    pub before: Party,
    /// The one of the later edition.
    pub after: Party,
    /// How likely they are one, from 0 to 1.
    pub score: f64,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// One of a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The name of its municipality.
    pub municipality: Option<String>,
    /// Its tax code.
    pub fiscal_code: Option<String>,
}

/// How many of a kind were matched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Pairs, by what they were matched by.
    pub matched: BTreeMap<By, usize>,
    /// Only in the earlier edition.
    pub only_before: usize,
    /// Only in the later edition.
    pub only_after: usize,
}

/// Who is who.
#[derive(Debug, Clone, PartialEq)]
pub struct Matching {
    /// The later ids of those of the earlier edition that go by another.
    pub names: Names,
    /// How many were matched, by kind.
    pub counts: BTreeMap<Kind, Counts>,
    /// Pairs to be confirmed, by kind, the likeliest first. Until then the one has left and the other has entered.
    pub likely: Vec<Likely>,
    /// Ids that two organizations go by whose tax codes are different: they are held to be two.
    pub reused: Vec<String>,
    /// Organizations of one id whose names have no word in common.
    pub unlike: usize,
    /// Pairs that somebody said are one and that are not in the two editions, or of which one is another's already: one cannot become
    /// two, nor a service the one that runs on under its own id.
    pub unused: Vec<(Kind, String, String)>,
    /// Codes of municipalities that somebody said are of two: a code is of one.
    pub inseparable: Vec<String>,
}

impl Matching {
    /// How many of a kind are in both.
    pub fn both(&self, kind: Kind) -> usize {
        self.counts
            .get(&kind)
            .map_or(0, |counts| counts.matched.values().sum())
    }

    /// Whether the ids of organizations seem to have been given anew: nothing in common, or mostly other names behind them.
    pub fn without_codes(&self) -> bool {
        let Some(counts) = self.counts.get(&Kind::Organization) else {
            return false;
        };
        let (both, by_code) = (
            self.both(Kind::Organization),
            counts.matched.get(&By::Code).copied().unwrap_or_default(),
        );
        let somebody = counts.only_before > 0 && counts.only_after > 0;
        (both == 0 && somebody) || (by_code >= 3 && 2 * self.unlike > by_code)
    }

    /// Whether the two are mostly not of one territory: fewer than half of the municipalities of either are in both.
    pub fn elsewhere(&self) -> bool {
        let Some(counts) = self.counts.get(&Kind::Municipality) else {
            return false;
        };
        let both = self.both(Kind::Municipality);
        counts.only_before > both || counts.only_after > both
    }
}

/// One of a list, as far as it is compared.
#[derive(Debug, Clone)]
struct Entry<'a> {
    id: &'a str,
    name: &'a str,
    municipality: Option<&'a str>,
    fiscal_code: Option<&'a str>,
    place: Option<Place>,
}

impl<'a> Entry<'a> {
    fn named(id: &'a str, name: &'a str) -> Self {
        Self {
            id,
            name,
            municipality: None,
            fiscal_code: None,
            place: None,
        }
    }

    /// Its tax code, where it is a valid one.
    fn code(&self) -> Option<String> {
        self.fiscal_code.map(cleaned).filter(|code| is_valid(code))
    }

    fn party(&self) -> Party {
        Party {
            id: self.id.to_owned(),
            name: self.name.to_owned(),
            municipality: self.municipality.map(str::to_owned),
            fiscal_code: self.fiscal_code.map(str::to_owned),
        }
    }
}

/// The entries of a district, in the order of ids.
fn entries(district: &District, kind: Kind) -> Vec<Entry<'_>> {
    let network = &district.network;
    match kind {
        Kind::Organization => (network.organizations())
            .map(|one| Entry {
                municipality: (one.municipality.as_ref())
                    .map(|code| district.municipality_name(code)),
                fiscal_code: one.fiscal_code.as_deref(),
                place: one.place,
                ..Entry::named(one.id.as_str(), &one.name)
            })
            .collect(),
        Kind::Service => (network.services())
            .map(|one| Entry {
                municipality: (one.municipality.as_ref())
                    .map(|code| district.municipality_name(code)),
                place: one.place,
                ..Entry::named(one.id.as_str(), &one.name)
            })
            .collect(),
        Kind::NeedType => (network.need_types())
            .map(|one| Entry::named(one.id.as_str(), &one.name))
            .collect(),
        Kind::Tavolo => (network.tavoli())
            .map(|one| Entry::named(one.id.as_str(), &one.name))
            .collect(),
        Kind::Municipality => (network.municipalities())
            .map(|one| Entry::named(one.code.as_str(), &one.name))
            .collect(),
    }
}

/// Matches two editions.
///
/// In this order: what somebody said; the same id; for municipalities, the one that they were merged into (`successions`, by the code of
/// the one that is no more); the same valid tax code, where one of each edition has it. Two of one id whose tax codes are valid and
/// different are two. Who is left over is compared by name, as [`likely_duplicates`] does, and pairs that may be one are only listed.
///
/// # Complexity
/// *O*(*n* log *n*) for *n* organizations, services and the rest.
pub fn matching(
    before: &District,
    after: &District,
    successions: &BTreeMap<MunicipalityCode, MunicipalityCode>,
    decisions: &Decisions,
) -> Matching {
    let mut matching = Matching {
        names: Names::default(),
        counts: BTreeMap::new(),
        likely: Vec::new(),
        reused: Vec::new(),
        unlike: 0,
        unused: Vec::new(),
        inseparable: Vec::new(),
    };
    let mut used: BTreeSet<(Kind, String, String)> = BTreeSet::new();
    for kind in Kind::ALL {
        let (old, new) = (entries(before, kind), entries(after, kind));
        let mut pairing = Pairing::new(kind, &old, &new);
        used.extend(pairing.decided(decisions));
        pairing.by_id(decisions, &mut matching);
        if kind == Kind::Municipality {
            pairing.by_succession(successions);
        }
        pairing.by_fiscal_code(decisions);
        if kind == Kind::Organization {
            matching.unlike = pairing.unlike();
        }
        matching.likely.extend(pairing.likely(decisions));
        matching.counts.insert(kind, pairing.counts());
        let names = &mut matching.names;
        match kind {
            Kind::Organization => names.organizations = pairing.names(),
            Kind::Service => names.services = pairing.names(),
            Kind::NeedType => names.need_types = pairing.names(),
            Kind::Tavolo => names.tavoli = pairing.names(),
            Kind::Municipality => names.municipalities = pairing.names(),
        }
    }
    let unused = decisions.same.difference(&used);
    matching.unused = unused.cloned().collect();
    matching
}

/// The entries of two editions while they are matched.
struct Pairing<'a> {
    kind: Kind,
    old: &'a [Entry<'a>],
    new: &'a [Entry<'a>],
    old_places: BTreeMap<&'a str, usize>,
    new_places: BTreeMap<&'a str, usize>,
    /// For each old one, the new one that it is.
    pairs: BTreeMap<usize, (usize, By)>,
    /// The new ones that somebody is.
    taken: BTreeSet<usize>,
}

impl<'a> Pairing<'a> {
    fn new(kind: Kind, old: &'a [Entry<'a>], new: &'a [Entry<'a>]) -> Self {
        let places = |entries: &'a [Entry<'a>]| {
            let places = entries.iter().enumerate();
            places.map(|(place, entry)| (entry.id, place)).collect()
        };
        Self {
            kind,
            old,
            new,
            old_places: places(old),
            new_places: places(new),
            pairs: BTreeMap::new(),
            taken: BTreeSet::new(),
        }
    }

    fn join(&mut self, old: usize, new: usize, by: By) -> bool {
        let merging = may_merge(self.kind) && matches!(by, By::Confirmed | By::Succession);
        if self.pairs.contains_key(&old) || (self.taken.contains(&new) && !merging) {
            return false;
        }
        self.taken.insert(new);
        self.pairs.insert(old, (new, by));
        true
    }

    /// Joins what somebody said is one; returns the decisions that were followed.
    fn decided(&mut self, decisions: &Decisions) -> Vec<(Kind, String, String)> {
        let mut followed = Vec::new();
        let own = self.kind;
        let of_kind = |(kind, ..): &&(Kind, String, String)| *kind == own;
        let moved: BTreeSet<&str> = (decisions.same.iter().filter(of_kind))
            .filter(|(_, old, new)| old != new)
            .map(|(_, old, _)| old.as_str())
            .collect();
        for decision in decisions.same.iter().filter(of_kind) {
            let (_, old, new) = decision;
            let ends = (
                self.old_places.get(old.as_str()),
                self.new_places.get(new.as_str()),
            );
            let (Some(&from), Some(&to)) = ends else {
                continue;
            };
            // Of what cannot merge, whoever keeps the id is it.
            let kept = old != new
                && self.old_places.contains_key(new.as_str())
                && !moved.contains(new.as_str())
                && !decisions.apart(self.kind, new, new);
            if (may_merge(self.kind) || !kept) && self.join(from, to, By::Confirmed) {
                followed.push(decision.clone());
            }
        }
        followed
    }

    fn by_id(&mut self, decisions: &Decisions, matching: &mut Matching) {
        for (place, old) in self.old.iter().enumerate() {
            let Some(&new) = self.new_places.get(old.id) else {
                continue;
            };
            let codes = (old.code(), self.new[new].code());
            let two = matches!(&codes, (Some(one), Some(other)) if one != other);
            if two {
                matching.reused.push(old.id.to_owned());
            }
            let mut apart = decisions.apart(self.kind, old.id, old.id);
            if apart && self.kind == Kind::Municipality {
                matching.inseparable.push(old.id.to_owned());
                apart = false;
            }
            // Another may have become this one too: whoever keeps the id is it all the same, if it may be both.
            let free = may_merge(self.kind) || !self.taken.contains(&new);
            if !two && !apart && free && !self.pairs.contains_key(&place) {
                self.taken.insert(new);
                self.pairs.insert(place, (new, By::Code));
            }
        }
    }

    fn by_succession(&mut self, successions: &BTreeMap<MunicipalityCode, MunicipalityCode>) {
        for (place, old) in self.old.iter().enumerate() {
            let mut code = old.id;
            // A successor may have a successor; a list that went round would end where it began.
            for _ in 0..successions.len() {
                let Ok(key) = code.parse::<MunicipalityCode>() else {
                    break;
                };
                let Some(into) = successions.get(&key) else {
                    break;
                };
                code = into.as_str();
                if let Some(&new) = self.new_places.get(code) {
                    self.join(place, new, By::Succession);
                    break;
                }
            }
        }
    }

    fn by_fiscal_code(&mut self, decisions: &Decisions) {
        let mut with: BTreeMap<String, [Vec<usize>; 2]> = BTreeMap::new();
        for (place, entry) in self.old.iter().enumerate() {
            if let Some(code) = entry.code() {
                with.entry(code).or_default()[0].push(place);
            }
        }
        for (place, entry) in self.new.iter().enumerate() {
            if let Some(code) = entry.code() {
                with.entry(code).or_default()[1].push(place);
            }
        }
        for [old, new] in with.values() {
            if let ([old], [new]) = (old.as_slice(), new.as_slice())
                && !decisions.apart(self.kind, self.old[*old].id, self.new[*new].id)
            {
                self.join(*old, *new, By::FiscalCode);
            }
        }
    }

    /// How many of one id have names without a word in common.
    fn unlike(&self) -> usize {
        let words = |entry: &Entry<'_>| BTreeSet::from_iter(canonical(entry.name).words);
        let by_code = self.pairs.iter().filter(|(_, (_, by))| *by == By::Code);
        by_code
            .filter(|(old, (new, _))| words(&self.old[**old]).is_disjoint(&words(&self.new[*new])))
            .count()
    }

    /// Pairs of those left over that may be one.
    fn likely(&self, decisions: &Decisions) -> Vec<Likely> {
        let old = (0..self.old.len()).filter(|place| !self.pairs.contains_key(place));
        let new = (0..self.new.len()).filter(|place| !self.taken.contains(place));
        let (old, new): (Vec<usize>, Vec<usize>) = (old.collect(), new.collect());
        let both = || {
            let old = old.iter().map(|&place| (0, &self.old[place]));
            old.chain(new.iter().map(|&place| (1, &self.new[place])))
        };
        // The two editions may give one id to two.
        let ids: Vec<String> = both()
            .map(|(edition, one)| format!("{edition}{}", one.id))
            .collect();
        let candidates: Vec<Candidate<'_>> = (both().zip(&ids))
            .map(|((_, one), id)| Candidate {
                id,
                name: one.name,
                fiscal_code: one.fiscal_code,
                municipality: one.municipality,
                place: one.place,
            })
            .collect();
        likely_duplicates(&candidates, DuplicateOptions::default())
            .into_iter()
            .filter_map(|pair| {
                let from = *old.get(pair.a)?;
                let to = *new.get(pair.b.checked_sub(old.len())?)?;
                let (from, to) = (&self.old[from], &self.new[to]);
                let apart = decisions.apart(self.kind, from.id, to.id);
                (!apart).then(|| Likely {
                    kind: self.kind,
                    before: from.party(),
                    after: to.party(),
                    score: pair.score,
                    reasons: pair.reasons,
                })
            })
            .collect()
    }

    fn counts(&self) -> Counts {
        let mut matched: BTreeMap<By, usize> = BTreeMap::new();
        for (_, by) in self.pairs.values() {
            *matched.entry(*by).or_default() += 1;
        }
        Counts {
            matched,
            only_before: self.old.len() - self.pairs.len(),
            only_after: self.new.len() - self.taken.len(),
        }
    }

    /// The ids under which the old ones go among the new: of those that are nobody, one that is nobody's.
    fn names<I: FromStr + Ord>(&self) -> BTreeMap<I, I> {
        let mut names = BTreeMap::new();
        for (place, old) in self.old.iter().enumerate() {
            let name = match self.pairs.get(&place) {
                Some((new, _)) => self.new[*new].id.to_owned(),
                None => {
                    let mut free = old.id.to_owned();
                    while self.new_places.contains_key(free.as_str())
                        || (free != old.id && self.old_places.contains_key(free.as_str()))
                    {
                        free.push('*');
                    }
                    free
                }
            };
            if name != old.id
                && let (Ok(from), Ok(to)) = (old.id.parse(), name.parse())
            {
                names.insert(from, to);
            }
        }
        names
    }
}
