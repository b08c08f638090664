//! Which pairs are worth comparing: of 150,000 organizations there are eleven thousand million pairs, and nearly all are nothing alike.
//!
//! Two organizations are compared when one of these *keys* is the same for both:
//!
//! - the tax code, or a valid code one slip away from a wrong one;
//! - a rare word, in any of the spellings that one letter left out makes equal;
//! - two of the rarer words;
//! - the whole name, words written together;
//! - the first letters of a word, in one municipality;
//! - or when they are neighbours among the names sorted by letters, forwards and backwards (sorted neighbourhood, Hernández and Stolfo
//!   1995).
//!
//! A block with more than [`LARGEST`] members is cut by municipality, and what is still larger is compared only among neighbours by
//! letters. So there are at most a constant number of comparisons for each organization and key.

use super::entries::{Entries, Entry};
use crate::model::fiscal_code::valid_neighbours;
use hashbrown::HashMap;
use rayon::prelude::*;

/// The largest block all of whose pairs are compared.
const LARGEST: usize = 40;

/// How far neighbours reach in a block that is larger, and among all names sorted.
const WINDOW: usize = 6;

/// How many of the rarest words of a name give keys.
const RAREST: usize = 5;

/// The pairs to compare, by place in `entries`, the smaller first, sorted and each once.
pub(super) fn pairs(all: &Entries) -> Vec<(u32, u32)> {
    let keys: Vec<(u64, u32)> = all
        .entries
        .par_iter()
        .enumerate()
        .flat_map_iter(|(place, entry)| {
            let keys = keys_of(all, entry);
            keys.into_iter().map(move |key| (key, place as u32))
        })
        .collect();
    let mut found = of_blocks(all, keys);
    found.extend(of_slips(all));
    for text in [reading as fn(&Entry) -> String, backwards] {
        let texts: Vec<String> = all.entries.par_iter().map(text).collect();
        let mut order: Vec<u32> = (0..texts.len() as u32).collect();
        order.par_sort_unstable_by(|a, b| (&texts[*a as usize], a).cmp(&(&texts[*b as usize], b)));
        found.extend(neighbours(&order));
    }
    found.par_sort_unstable();
    found.dedup();
    found
}

fn reading(entry: &Entry) -> String {
    entry.joined.clone()
}

fn backwards(entry: &Entry) -> String {
    entry.sorted.chars().rev().collect()
}

fn ordered(one: u32, other: u32) -> (u32, u32) {
    (one.min(other), one.max(other))
}

fn neighbours(order: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    order.iter().enumerate().flat_map(move |(place, &one)| {
        let after = order[place + 1..].iter().take(WINDOW);
        after.map(move |&other| ordered(one, other))
    })
}

/// FNV-1a: small, and the same everywhere.
fn hashed(kind: u8, parts: &[&[u8]]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |byte: u8| {
        hash ^= u64::from(byte);
        hash = hash.wrapping_mul(0x0000_0100_0000_01b3);
    };
    take(kind);
    for part in parts {
        part.iter().copied().for_each(&mut take);
        take(0);
    }
    hash
}

fn keys_of(all: &Entries, entry: &Entry) -> Vec<u64> {
    let mut keys = Vec::new();
    if let Some((code, _)) = &entry.code {
        keys.push(hashed(b'c', &[code.as_bytes()]));
    }
    if !entry.joined.is_empty() {
        keys.push(hashed(b'j', &[entry.joined.as_bytes()]));
    }
    let mut words = entry.words.clone();
    words.sort_unstable_by(|a, b| {
        let (weight_a, weight_b) = (all.weights[*a as usize], all.weights[*b as usize]);
        weight_b.total_cmp(&weight_a).then(a.cmp(b))
    });
    words.dedup();
    let text = |word: u32| all.words[word as usize].as_bytes();
    let rarest = &words[..words.len().min(RAREST)];
    for (place, &word) in rarest.iter().enumerate() {
        let letters = text(word);
        keys.push(hashed(b'w', &[letters]));
        // The spellings of a word with one letter left out are those of its neighbours too (Mor and Fraenkel 1982).
        if place < 2 && letters.len() >= 5 {
            for left_out in 0..letters.len() {
                let (before, after) = (&letters[..left_out], &letters[left_out + 1..]);
                let mut shorter = before.to_vec();
                shorter.extend_from_slice(after);
                keys.push(hashed(b'w', &[&shorter]));
            }
        }
        for &other in &rarest[place + 1..] {
            let (one, other) = (text(word), text(other));
            keys.push(hashed(b'p', &[one.min(other), one.max(other)]));
        }
        for municipality in entry.municipalities() {
            let first = &letters[..letters.len().min(4)];
            keys.push(hashed(b'm', &[&municipality.to_le_bytes(), first]));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The pairs inside each block of equal keys.
fn of_blocks(all: &Entries, mut keys: Vec<(u64, u32)>) -> Vec<(u32, u32)> {
    keys.par_sort_unstable();
    let blocks: Vec<&[(u64, u32)]> = keys
        .chunk_by(|one, other| one.0 == other.0)
        .filter(|block| block.len() > 1)
        .collect();
    let mut found: Vec<(u32, u32)> = blocks
        .par_iter()
        .flat_map_iter(|block| {
            let members: Vec<u32> = block.iter().map(|(_, place)| *place).collect();
            let mut pairs = Vec::new();
            within(all, members, &mut pairs);
            pairs
        })
        .collect();
    // Several keys find one pair: the copies go before the next keys' pairs come.
    found.par_sort_unstable();
    found.dedup();
    found
}

fn within(all: &Entries, members: Vec<u32>, pairs: &mut Vec<(u32, u32)>) {
    if members.len() <= LARGEST {
        every_pair(&members, pairs);
        return;
    }
    let of = |place: u32| &all.entries[place as usize];
    let mut order = members;
    order.sort_unstable_by(|a, b| (&of(*a).sorted, a).cmp(&(&of(*b).sorted, b)));
    pairs.extend(neighbours(&order));
    // What remains of the block is cut by each of the two places that an organization may have.
    for municipality in [|entry: &Entry| entry.stated, |entry: &Entry| entry.named] {
        order.sort_by_key(|place| municipality(of(*place)));
        for part in order.chunk_by(|a, b| municipality(of(*a)) == municipality(of(*b))) {
            if municipality(of(part[0])).is_none() {
                continue;
            }
            if part.len() <= LARGEST {
                every_pair(part, pairs);
            } else {
                pairs.extend(neighbours(part));
            }
        }
    }
}

fn every_pair(members: &[u32], pairs: &mut Vec<(u32, u32)>) {
    for (place, &one) in members.iter().enumerate() {
        pairs.extend(
            members[place + 1..]
                .iter()
                .map(|&other| ordered(one, other)),
        );
    }
}

/// The pairs of a wrong code and a valid one that a single slip makes of each other.
fn of_slips(all: &Entries) -> Vec<(u32, u32)> {
    let mut valid: HashMap<&str, Vec<u32>> = HashMap::new();
    for (place, entry) in all.entries.iter().enumerate() {
        if let Some((code, true)) = &entry.code {
            valid.entry(code).or_default().push(place as u32);
        }
    }
    all.entries
        .par_iter()
        .enumerate()
        .flat_map_iter(|(place, entry)| {
            let wrong = entry.code.as_ref().filter(|(_, valid)| !valid);
            let near = wrong.map_or_else(Vec::new, |(code, _)| valid_neighbours(code));
            let holders: Vec<u32> = near
                .iter()
                .filter_map(|code| valid.get(code.as_str()))
                .flat_map(|holders| holders.iter().take(LARGEST).copied())
                .collect();
            holders
                .into_iter()
                .map(move |holder| ordered(place as u32, holder))
        })
        .collect()
}
