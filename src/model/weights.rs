//! The weights of arcs: a number each or, where few numbers are told of many arcs, a code each.

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;
use std::ops::Range;

/// The weights of many arcs, in the order of the arcs.
///
/// Strengths from 1 to 5 and minutes of travel are few numbers told over and over. Where at most 256 differ, an arc keeps one byte, where
/// at most 65 536 do, two, which say where its weight stands in a table; otherwise its weight, eight. A weight is the same to the last bit
/// either way.
#[derive(Debug, Clone)]
pub(super) enum Weights {
    /// Arcs have none.
    None,
    /// A place in the table in one byte.
    Bytes(Vec<u8>, Vec<f64>),
    /// A place in the table in two bytes.
    Pairs(Vec<u16>, Vec<f64>),
    /// The weights themselves.
    Plain(Vec<f64>),
}

/// The weights of the arcs of one actor.
#[derive(Debug, Clone, Copy)]
pub(super) enum Row<'g> {
    None,
    Bytes(&'g [u8], &'g [f64]),
    Pairs(&'g [u16], &'g [f64]),
    Plain(&'g [f64]),
}

impl Weights {
    /// The shortest form of these weights, none of which there may be. *O*(*m*) time; the codes are all the room that it takes more.
    pub(super) fn of(weights: Vec<f64>) -> Self {
        if weights.is_empty() {
            return Self::None;
        }
        if let Some((codes, table)) = coded(&weights) {
            return Self::Bytes(codes, table);
        }
        match coded(&weights) {
            Some((codes, table)) => Self::Pairs(codes, table),
            None => Self::Plain(weights),
        }
    }

    /// Those of the arcs from one place up to another, which must be arcs.
    pub(super) fn row(&self, places: Range<usize>) -> Row<'_> {
        match self {
            Self::None => Row::None,
            Self::Bytes(codes, table) => Row::Bytes(&codes[places], table),
            Self::Pairs(codes, table) => Row::Pairs(&codes[places], table),
            Self::Plain(weights) => Row::Plain(&weights[places]),
        }
    }

    /// The same weights in another order: the place that each gets, of which every one is told once.
    pub(super) fn moved(&self, places: impl Iterator<Item = usize>) -> Self {
        match self {
            Self::None => Self::None,
            Self::Bytes(codes, table) => Self::Bytes(moved(codes, places), table.clone()),
            Self::Pairs(codes, table) => Self::Pairs(moved(codes, places), table.clone()),
            Self::Plain(weights) => Self::Plain(moved(weights, places)),
        }
    }
}

impl Row<'_> {
    /// The weight of the arc at a place of the row; none where arcs have none.
    #[inline]
    pub(super) fn at(self, place: usize) -> Option<f64> {
        match self {
            Self::None => None,
            Self::Bytes(codes, table) => Some(table[usize::from(codes[place])]),
            Self::Pairs(codes, table) => Some(table[usize::from(codes[place])]),
            Self::Plain(weights) => Some(weights[place]),
        }
    }
}

/// The place of each weight in a table of the distinct ones, and the table; none if it is longer than such codes reach.
///
/// The table is in the order of first occurrence, and weights are one only if all their bits are.
fn coded<C: Copy + TryFrom<usize>>(weights: &[f64]) -> Option<(Vec<C>, Vec<f64>)> {
    let mut codes = Vec::with_capacity(weights.len());
    let (mut table, mut known) = (Vec::new(), HashMap::new());
    for &weight in weights {
        codes.push(match known.entry(weight.to_bits()) {
            Entry::Occupied(code) => *code.get(),
            Entry::Vacant(place) => {
                let code = C::try_from(table.len()).ok()?;
                table.push(weight);
                *place.insert(code)
            }
        });
    }
    table.shrink_to_fit();
    Some((codes, table))
}

fn moved<T: Copy + Default>(values: &[T], places: impl Iterator<Item = usize>) -> Vec<T> {
    let mut moved = vec![T::default(); values.len()];
    for (&value, place) in values.iter().zip(places) {
        moved[place] = value;
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_the_same_to_the_last_bit_however_many_differ() {
        for (distinct, form) in [(1, 1), (256, 1), (257, 2), (65_536, 2), (65_537, 8)] {
            let weight =
                |arc: usize| f64::from_bits(0.1_f64.to_bits() + (arc * 7 % distinct) as u64);
            let plain: Vec<f64> = (0..distinct + 9).map(weight).collect();
            let weights = Weights::of(plain.clone());
            let bytes = match weights {
                Weights::None => 0,
                Weights::Bytes(..) => 1,
                Weights::Pairs(..) => 2,
                Weights::Plain(_) => 8,
            };
            assert_eq!(bytes, form, "{distinct} distinct");
            let row = weights.row(5..plain.len());
            for (place, weight) in plain[5..].iter().enumerate() {
                let found = row.at(place).map(f64::to_bits);
                assert_eq!(found, Some(weight.to_bits()), "{distinct} distinct");
            }
        }
    }

    #[test]
    fn no_weights_take_nothing() {
        assert!(matches!(Weights::of(Vec::new()), Weights::None));
        assert_eq!(Weights::None.row(3..5).at(1), None);
    }
}
