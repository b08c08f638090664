//! Every id once, numbered as it first appears.
//!
//! Numbers are looked up in an array by their value, as far as it stays in proportion to the ids there are; short texts in a table that
//! holds them in place, so that a look-up goes to memory once; longer ones in a table of their own.

use super::rows::{Label, Parsed};
use super::scan::{self, Key};
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

/// No id has this number.
pub(super) const NONE: u32 = u32::MAX;

/// How many places the array of numbers may have for each id.
const PLACES_AN_ID: usize = 16;

/// The least that this bounds.
const LEAST_PLACES: usize = 1 << 16;

/// A place of the table of short texts; free when `index` is [`NONE`]. The halves of the key leave no gap beside the index.
#[derive(Debug, Clone, Copy)]
struct Slot {
    key: [u64; 2],
    index: u32,
}

const FREE: Slot = Slot {
    key: [0; 2],
    index: NONE,
};

/// An id as it is kept.
#[derive(Debug, Clone, Copy)]
enum Kept {
    /// Its text, the first byte being the highest.
    Short([u64; 2]),
    /// A place among the long texts.
    Long(u32),
}

/// The ids found so far.
pub(super) struct Ids {
    kept: Vec<Kept>,
    by_number: Vec<u32>,
    /// Numbers that are in the table because they were too large for the array when they appeared.
    large_numbers: usize,
    slots: Vec<Slot>,
    in_slots: usize,
    seeds: [u64; 2],
    by_text: HashTable<u32>,
    texts: String,
    /// Where each long text ends, and which id it is.
    ends: Vec<(usize, u32)>,
    hasher: DefaultHashBuilder,
}

impl Ids {
    pub(super) fn new() -> Self {
        let hasher = DefaultHashBuilder::default();
        Self {
            kept: Vec::new(),
            by_number: Vec::new(),
            large_numbers: 0,
            slots: vec![FREE; 1 << 10],
            in_slots: 0,
            // Not known before, so that nobody can write a file all of whose ids collide. The numbers do not depend on them.
            seeds: [hasher.hash_one(1) | 1, hasher.hash_one(2) | 1],
            by_text: HashTable::new(),
            texts: String::new(),
            ends: Vec::new(),
            hasher,
        }
    }

    /// How many ids there are.
    pub(super) fn len(&self) -> usize {
        self.kept.len()
    }

    /// The numbers of a block's labels, [`NONE`] where there is none. New ids are numbered in the order of the labels.
    pub(super) fn number(&mut self, parsed: &Parsed, numbers: &mut Vec<[u32; 2]>) {
        numbers.clear();
        // Most ids are known and stand where they are looked for first. These looks do not wait for each other.
        numbers.extend(
            parsed
                .labels
                .iter()
                .map(|ends| ends.map(|label| self.glance(label, parsed))),
        );
        for (ends, labels) in numbers.iter_mut().zip(&parsed.labels) {
            for (number, &label) in ends.iter_mut().zip(labels) {
                if *number == NONE {
                    *number = self.find(label, parsed);
                }
            }
        }
    }

    /// The number of a label if it is found at once.
    fn glance(&self, label: Label, parsed: &Parsed) -> u32 {
        match label {
            Label::Number(value) => self.by_number.get(value as usize).copied().unwrap_or(NONE),
            Label::Short(place) => {
                let key = halves(parsed.keys[place as usize]);
                let slot = self.slots[self.slot(key)];
                if slot.key == key { slot.index } else { NONE }
            }
            Label::None | Label::Long(_) => NONE,
        }
    }

    fn find(&mut self, label: Label, parsed: &Parsed) -> u32 {
        match label {
            Label::None => NONE,
            Label::Number(value) => self.of_number(value),
            Label::Short(place) => self.of_key(parsed.keys[place as usize]),
            Label::Long(place) => self.of_text(parsed.long(place)),
        }
    }

    /// The number of an id given by its text.
    pub(super) fn of(&mut self, text: &str) -> u32 {
        match scan::key(text.as_bytes()) {
            None => self.of_text(text),
            Some(key) => match scan::number(key) {
                Some(value) => self.of_number(value),
                None => self.of_key(key),
            },
        }
    }

    fn of_number(&mut self, value: u32) -> u32 {
        let place = value as usize;
        if let Some(&index) = self.by_number.get(place)
            && index != NONE
        {
            return index;
        }
        let room = LEAST_PLACES.max(self.len().saturating_mul(PLACES_AN_ID));
        let fits = place < room;
        if fits && place >= self.by_number.len() {
            self.by_number.resize((place + 1).next_power_of_two(), NONE);
        }
        let key = scan::key_of(value);
        let known = self.large_numbers > 0 && self.slots[self.probe(halves(key))].index != NONE;
        let index = if fits && !known {
            self.keep(Kept::Short(halves(key.swap_bytes())))
        } else {
            self.large_numbers += usize::from(!known);
            self.of_key(key)
        };
        if let Some(entry) = self.by_number.get_mut(place) {
            *entry = index;
        }
        index
    }

    fn of_key(&mut self, key: Key) -> u32 {
        let halves_of_key = halves(key);
        let place = self.probe(halves_of_key);
        if self.slots[place].index != NONE {
            return self.slots[place].index;
        }
        let index = self.keep(Kept::Short(halves(key.swap_bytes())));
        self.slots[place] = Slot {
            key: halves_of_key,
            index,
        };
        self.in_slots += 1;
        if self.in_slots * 3 > self.slots.len() * 2 {
            self.grow();
        }
        index
    }

    fn of_text(&mut self, text: &str) -> u32 {
        let hash = self.hasher.hash_one(text);
        let same = |&place: &u32| long(&self.texts, &self.ends, place) == text;
        if let Some(&place) = self.by_text.find(hash, same) {
            return self.ends[place as usize].1;
        }
        let place = self.ends.len() as u32;
        let index = self.keep(Kept::Long(place));
        self.texts.push_str(text);
        self.ends.push((self.texts.len(), index));
        let (texts, ends, hasher) = (&self.texts, &self.ends, &self.hasher);
        self.by_text.insert_unique(hash, place, |&place| {
            hasher.hash_one(long(texts, ends, place))
        });
        index
    }

    fn keep(&mut self, kept: Kept) -> u32 {
        self.kept.push(kept);
        (self.kept.len() - 1) as u32
    }

    /// Where a key is looked for first.
    fn slot(&self, [low, high]: [u64; 2]) -> usize {
        let product = u128::from(low ^ self.seeds[0])
            * u128::from((high ^ self.seeds[1]).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let mixed = (product as u64) ^ ((product >> 64) as u64);
        (mixed >> 32) as usize & (self.slots.len() - 1)
    }

    /// Where a key is, or the free place where it goes.
    fn probe(&self, key: [u64; 2]) -> usize {
        let mut place = self.slot(key);
        while self.slots[place].index != NONE && self.slots[place].key != key {
            place = (place + 1) & (self.slots.len() - 1);
        }
        place
    }

    fn grow(&mut self) {
        let larger = vec![FREE; self.slots.len() * 2];
        let old = std::mem::replace(&mut self.slots, larger);
        for slot in old.into_iter().filter(|slot| slot.index != NONE) {
            let place = self.probe(slot.key);
            self.slots[place] = slot;
        }
    }

    /// The text of an id.
    pub(super) fn text(&self, index: u32) -> String {
        match self.kept[index as usize] {
            Kept::Short(key) => spelled(key),
            Kept::Long(place) => long(&self.texts, &self.ends, place).to_owned(),
        }
    }

    /// The text of each id, in the order of their numbers.
    pub(super) fn into_texts(self) -> Vec<String> {
        (0..)
            .zip(&self.kept)
            .map(|(number, _)| self.text(number))
            .collect()
    }
}

/// The low and the high half of a key.
fn halves(key: Key) -> [u64; 2] {
    [key as u64, (key >> 64) as u64]
}

/// The text of a kept key.
fn spelled([low, high]: [u64; 2]) -> String {
    let key = (Key::from(high) << 64 | Key::from(low)).to_be_bytes();
    let length = key.iter().position(|byte| *byte == 0).unwrap_or(key.len());
    String::from_utf8_lossy(&key[..length]).into_owned()
}

fn long<'t>(texts: &'t str, ends: &[(usize, u32)], place: u32) -> &'t str {
    let place = place as usize;
    let start = place.checked_sub(1).and_then(|before| ends.get(before));
    let start = start.map_or(0, |(end, _)| *end);
    let end = ends.get(place).map_or(start, |(end, _)| *end);
    texts.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn an_id_is_numbered_once_however_it_is_kept() {
        let mut ids = Ids::new();
        let mut texts: Vec<String> = (0..3000)
            .map(|number| format!("ente-{number:05}"))
            .collect();
        // Beyond the array at first, inside it later.
        texts.extend([80_000, 99_999_999, 70_000].map(|number| number.to_string()));
        texts.extend((0..9000).map(|number| number.to_string()));
        texts.extend((0..500).map(|number| format!("associazione numero {number}")));
        texts.extend(
            [
                "0",
                "00",
                "007",
                "7",
                "abcdefghijklmnop",
                "abcdefghijklmnopq",
                "è",
            ]
            .map(str::to_owned),
        );
        let first: Vec<u32> = texts.iter().map(|text| ids.of(text)).collect();
        let again: Vec<u32> = texts.iter().map(|text| ids.of(text)).collect();
        assert_eq!(first, again);
        for (text, &number) in texts.iter().zip(&first) {
            assert_eq!(ids.text(number), *text);
        }
        let different: BTreeSet<String> = texts.iter().cloned().collect();
        assert_eq!(ids.len(), different.len());
        let texts_of = ids.into_texts();
        for (text, number) in texts.iter().zip(first) {
            assert_eq!(texts_of[number as usize], *text);
        }
    }
}
