//! Organizations made ready to be compared: words numbered and weighed, codes checked, places told from the rest of the name.

use super::Candidate;
use super::names::{CanonicalName, canonical, place_words};
use super::vocabulary::COMMON;
use crate::model::fiscal_code::{cleaned, is_valid};
use crate::model::place::Place;
use hashbrown::HashMap;
use rayon::prelude::*;

/// How many imagined names stand behind [`COMMON`]: with few real names these say which words are common, with many they fade.
const IMAGINED: f64 = 2000.0;

/// An organization made ready.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its words by number, in the order of the name, without those of the municipality in it.
    pub(super) words: Vec<u32>,
    /// The same words written together in alphabetical order.
    pub(super) sorted: String,
    /// The same words written together in the order of the name.
    pub(super) joined: String,
    pub(super) name: CanonicalName,
    /// Its code, and whether it is valid.
    pub(super) code: Option<(String, bool)>,
    /// The municipality that it states, by number.
    pub(super) stated: Option<u32>,
    /// The municipality in its name: the stated one, or any that the name ends with.
    pub(super) named: Option<u32>,
    pub(super) place: Option<Place>,
    /// The length of the vector of its words' weights.
    pub(super) norm: f64,
    /// In how many municipalities there are entries with the same words.
    pub(super) places_of_name: u32,
    /// In how many municipalities there are entries with the same tax code.
    pub(super) places_of_code: u32,
}

/// All organizations made ready, with the words they are made of.
#[derive(Debug)]
pub(super) struct Entries {
    pub(super) entries: Vec<Entry>,
    pub(super) words: Vec<String>,
    /// For each word, its inverse document frequency, 1 for a word that no other name has.
    pub(super) weights: Vec<f64>,
    /// For each word, whether so many names have it that it is no slip for another.
    pub(super) established: Vec<bool>,
}

impl Entries {
    pub(super) fn of(candidates: &[Candidate<'_>]) -> Self {
        let names: Vec<CanonicalName> = candidates
            .par_iter()
            .map(|candidate| canonical(candidate.name))
            .collect();
        let places = Places::of(candidates);
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut words: Vec<String> = Vec::new();
        let mut names_with: Vec<u32> = Vec::new();
        let mut entries = Vec::with_capacity(candidates.len());
        for (candidate, name) in candidates.iter().zip(names) {
            let stated = candidate
                .municipality
                .and_then(|text| places.numbers.get(&place_words(text)).copied());
            let own = stated.and_then(|place| places.within(place, &name.words));
            let named = own.or_else(|| places.at_the_end(&name.words));
            let kept: Vec<&String> = match named {
                Some((_, from, to)) => name.words[..from].iter().chain(&name.words[to..]).collect(),
                None => name.words.iter().collect(),
            };
            let mut own = Vec::with_capacity(kept.len());
            for word in &kept {
                let number = *numbers.entry_ref(word.as_str()).or_insert_with(|| {
                    words.push((*word).clone());
                    names_with.push(0);
                    (words.len() - 1) as u32
                });
                if !own.contains(&number) {
                    names_with[number as usize] += 1;
                }
                own.push(number);
            }
            let joined: String = kept.iter().map(|word| word.as_str()).collect();
            let mut in_order = kept;
            in_order.sort();
            let sorted = in_order.iter().map(|word| word.as_str()).collect();
            let code = candidate.fiscal_code.map(cleaned);
            let code = code.filter(|code| !code.is_empty()).map(|code| {
                let valid = is_valid(&code);
                (code, valid)
            });
            entries.push(Entry {
                words: own,
                sorted,
                joined,
                name,
                code,
                stated,
                named: named.map(|(place, _, _)| place),
                place: candidate.place,
                norm: 0.0,
                places_of_name: 0,
                places_of_code: 0,
            });
        }
        let common: HashMap<&str, u32> = COMMON.into_iter().collect();
        let total = candidates.len() as f64 + IMAGINED;
        let with = |number: usize| {
            let imagined = common
                .get(words[number].as_str())
                .map_or(0.0, |of_thousand| {
                    f64::from(*of_thousand) * IMAGINED / 1000.0
                });
            f64::from(names_with[number]) + imagined
        };
        let weights: Vec<f64> = (0..words.len())
            .map(|number| libm::log(1.0 + total / with(number)) / libm::log(1.0 + total))
            .collect();
        let established = (0..words.len()).map(|number| with(number) >= 4.0).collect();
        for entry in &mut entries {
            let squares = entry.words.iter().map(|&word| weights[word as usize]);
            entry.norm = squares.map(|weight| weight * weight).sum::<f64>().sqrt();
        }
        let of_names = places_of(&entries, |entry| Some(entry.sorted.as_str()));
        let of_codes = places_of(&entries, |entry| Some(entry.code.as_ref()?.0.as_str()));
        for ((entry, names), codes) in entries.iter_mut().zip(of_names).zip(of_codes) {
            entry.places_of_name = names;
            entry.places_of_code = codes;
        }
        Self {
            entries,
            words,
            weights,
            established,
        }
    }
}

/// For each entry, in how many municipalities entries have this text of it.
fn places_of<'a>(
    entries: &'a [Entry],
    text: impl Fn(&'a Entry) -> Option<&'a str> + Sync,
) -> Vec<u32> {
    let mut having: Vec<(&str, u32)> = entries
        .iter()
        .filter_map(|entry| Some((text(entry)?, entry.named.or(entry.stated)?)))
        .collect();
    having.par_sort_unstable();
    having.dedup();
    let counts: HashMap<&str, u32> = having
        .chunk_by(|one, other| one.0 == other.0)
        .map(|places| (places[0].0, places.len() as u32))
        .collect();
    entries
        .par_iter()
        .map(|entry| text(entry).and_then(|text| counts.get(text).copied()))
        .map(Option::unwrap_or_default)
        .collect()
}

impl Entry {
    /// The municipalities that it states and that its name tells, each once.
    pub(super) fn municipalities(&self) -> impl Iterator<Item = u32> {
        let named = self.named.filter(|named| Some(*named) != self.stated);
        self.stated.into_iter().chain(named)
    }

    /// Whether two are in one municipality; `None` when one does not say.
    pub(super) fn same_municipality(&self, other: &Self) -> Option<bool> {
        self.stated.or(self.named)?;
        other.stated.or(other.named)?;
        let mut own = self.municipalities();
        Some(own.any(|place| other.municipalities().any(|other| other == place)))
    }

    /// Whether the names tell different municipalities, as those of two sections of one body do.
    pub(super) fn named_apart(&self, other: &Self) -> bool {
        self.named
            .zip(other.named)
            .is_some_and(|(one, other)| one != other)
    }
}

/// The municipalities that candidates state, by the words of their names.
struct Places {
    numbers: HashMap<Vec<String>, u32>,
    names: Vec<Vec<String>>,
}

impl Places {
    fn of(candidates: &[Candidate<'_>]) -> Self {
        let mut places = Self {
            numbers: HashMap::new(),
            names: Vec::new(),
        };
        for text in candidates
            .iter()
            .filter_map(|candidate| candidate.municipality)
        {
            let words = place_words(text);
            if !words.is_empty() && !places.numbers.contains_key(&words) {
                let number = places.names.len() as u32;
                places.names.push(words.clone());
                places.numbers.insert(words, number);
            }
        }
        places
    }

    /// The municipality that a name ends with, and from where to where; it cannot be the whole name.
    fn at_the_end(&self, words: &[String]) -> Option<(u32, usize, usize)> {
        let place = |from: usize| self.numbers.get(&words[from..]).copied();
        (1..words.len()).find_map(|from| Some((place(from)?, from, words.len())))
    }

    /// This municipality, and from where to where a name has it; it cannot be the whole name.
    fn within(&self, place: u32, words: &[String]) -> Option<(u32, usize, usize)> {
        let name = self.names.get(place as usize)?;
        if name.len() >= words.len() {
            return None;
        }
        let from = words
            .windows(name.len())
            .rposition(|window| window == name.as_slice())?;
        Some((place, from, from + name.len()))
    }
}
