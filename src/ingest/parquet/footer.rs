//! The footer of a Parquet file before it is decoded: it says how long its lists are, and polars takes that much memory before it reads
//! them, so that a few hundred bytes could ask for all there is.
//!
//! The footer is a structure in Thrift's compact protocol (Apache Thrift, `thrift-compact-protocol.md`; Apache Parquet, `parquet.thrift`).
//! It is walked without being kept: every list and text must fit into the bytes that are there, since no item takes less than one. polars
//! reads a field by its number whatever type it states, so a field that is known must state the type it has; else the two would part ways.

/// How deep structures may stand in each other; the format needs six.
const DEEPEST: usize = 32;

/// The structures of the format that polars reads; what it passes over is [`Kind::Other`].
#[derive(Debug, Clone, Copy)]
enum Kind {
    File,
    Schema,
    RowGroup,
    Chunk,
    Column,
    Statistics,
    KeyValue,
    Sorting,
    Order,
    Logical,
    Decimal,
    Time,
    TimeUnit,
    Integer,
    Other,
}

/// What a field is made of.
#[derive(Debug, Clone, Copy)]
enum Wire {
    Truth,
    Byte,
    Number,
    Text,
    Structure(Kind),
    Numbers,
    Texts,
    Structures(Kind),
}

impl Kind {
    /// What a field of this number is made of, where polars reads it.
    fn field(self, number: u64) -> Option<Wire> {
        use Wire::{Byte, Number, Numbers, Structure, Structures, Text, Texts, Truth};
        Some(match (self, number) {
            (Self::File, 2) => Structures(Self::Schema),
            (Self::File, 4) => Structures(Self::RowGroup),
            (Self::File, 5) => Structures(Self::KeyValue),
            (Self::File, 6) => Text,
            (Self::File, 7) => Structures(Self::Order),
            (Self::File, 1 | 3) => Number,
            (Self::Schema, 4) => Text,
            (Self::Schema, 10) => Structure(Self::Logical),
            (Self::Schema, 1..=9) => Number,
            (Self::RowGroup, 1) => Structures(Self::Chunk),
            (Self::RowGroup, 4) => Structures(Self::Sorting),
            (Self::RowGroup, 2..=7) => Number,
            (Self::Chunk, 1) => Text,
            (Self::Chunk, 3) => Structure(Self::Column),
            (Self::Chunk, 2..=7) => Number,
            (Self::Column, 2) => Numbers,
            (Self::Column, 3) => Texts,
            (Self::Column, 12) => Structure(Self::Statistics),
            (Self::Column, 1 | 4..=7 | 9..=11 | 14 | 15) => Number,
            (Self::Statistics, 1 | 2 | 5 | 6) | (Self::KeyValue, 1 | 2) => Text,
            (Self::Statistics, 3 | 4) | (Self::Sorting, 1) => Number,
            (Self::Statistics, 7 | 8) | (Self::Sorting, 2 | 3) => Truth,
            (Self::Order, 1 | 2) | (Self::TimeUnit, 1..=3) => Structure(Self::Other),
            (Self::Logical, 5) => Structure(Self::Decimal),
            (Self::Logical, 7 | 8) => Structure(Self::Time),
            (Self::Logical, 10) => Structure(Self::Integer),
            (Self::Logical, 1..=15) => Structure(Self::Other),
            (Self::Decimal, 1 | 2) => Number,
            (Self::Time, 1) | (Self::Integer, 2) => Truth,
            (Self::Time, 2) => Structure(Self::TimeUnit),
            (Self::Integer, 1) => Byte,
            _ => return None,
        })
    }
}

/// Whether the file ends in a footer that claims no more than it holds.
pub(super) fn is_sound(file: &[u8]) -> bool {
    // At the end stand the footer, its length, and the four letters of the format.
    let Some((rest, b"PAR1")) = file.split_last_chunk::<4>() else {
        return false;
    };
    let Some((rest, length)) = rest.split_last_chunk::<4>() else {
        return false;
    };
    let length = u32::from_le_bytes(*length) as usize;
    let start = rest.len().checked_sub(length);
    let footer = start.and_then(|start| rest.get(start..));
    footer.is_some_and(|footer| Walk { rest: footer }.structure(Kind::File, 0).is_some())
}

struct Walk<'a> {
    rest: &'a [u8],
}

impl Walk<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(byte)
    }

    fn skip(&mut self, bytes: u64) -> Option<()> {
        self.rest = self.rest.get(usize::try_from(bytes).ok()?..)?;
        Some(())
    }

    /// A number in groups of seven bits, the least first.
    fn number(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn structure(&mut self, kind: Kind, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        let mut number = 0_u64;
        loop {
            let header = self.byte()?;
            if header == 0 {
                return Some(());
            }
            number = match header >> 4 {
                // Signs alternate: 0, -1, 1, -2, …; no field of the format is below zero.
                0 => {
                    let number = self.number()?;
                    if number % 2 == 1 {
                        return None;
                    }
                    number / 2
                }
                more => number.checked_add(u64::from(more))?,
            };
            let wire = header & 0xf;
            match kind.field(number) {
                Some(field) => self.field(field, wire, depth)?,
                // The two truth values are in the type itself.
                None if matches!(wire, 1 | 2) => {}
                None => self.value(wire, Kind::Other, depth)?,
            }
        }
    }

    /// A field that is known, which must be of its type.
    fn field(&mut self, field: Wire, wire: u8, depth: usize) -> Option<()> {
        match (field, wire) {
            (Wire::Truth, 1 | 2) => Some(()),
            (Wire::Byte, 3) | (Wire::Number, 4..=6) | (Wire::Text, 8) => {
                self.value(wire, Kind::Other, depth)
            }
            (Wire::Structure(kind), 12) => self.structure(kind, depth + 1),
            (Wire::Numbers, 9) => self.list(|item| matches!(item, 4..=6), Kind::Other, depth),
            (Wire::Texts, 9) => self.list(|item| item == 8, Kind::Other, depth),
            (Wire::Structures(kind), 9) => self.list(|item| item == 12, kind, depth),
            _ => None,
        }
    }

    fn value(&mut self, wire: u8, kind: Kind, depth: usize) -> Option<()> {
        match wire {
            1..=3 => self.skip(1),
            4..=6 => self.number().map(|_| ()),
            7 => self.skip(8),
            8 => {
                let length = self.number()?;
                self.skip(length)
            }
            9 | 10 => self.list(|_| true, Kind::Other, depth),
            12 => self.structure(kind, depth + 1),
            // The format has no maps.
            _ => None,
        }
    }

    /// A list whose items are of an allowed type; structures in it are of this kind.
    fn list(&mut self, allowed: impl Fn(u8) -> bool, kind: Kind, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        let header = self.byte()?;
        let items = match header >> 4 {
            15 => self.number()?,
            few => u64::from(few),
        };
        let item = header & 0xf;
        if items > self.rest.len() as u64 || (items > 0 && !allowed(item)) {
            return None;
        }
        for _ in 0..items {
            self.value(item, kind, depth + 1)?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(footer: &[u8]) -> Vec<u8> {
        let length = u32::try_from(footer.len()).unwrap().to_le_bytes();
        [b"PAR1", footer, &length, b"PAR1"].concat()
    }

    #[test]
    fn a_footer_may_claim_no_more_than_it_holds() {
        // The version, no schema, no rows, no row group, by whom, the end.
        assert!(is_sound(&file(&[
            0x15, 2, 0x19, 0x0c, 0x16, 0, 0x19, 0x0c, 0x28, 2, b'a', b'b', 0
        ])));
        // A schema of sixteen million columns in five bytes.
        assert!(!is_sound(&file(&[0x29, 0xfc, 0xff, 0xff, 0xff, 0x07, 0])));
        // The same, said to be a text: it is read as a list all the same.
        assert!(!is_sound(&file(&[0x28, 1, 0xfc, 0])));
        // A text longer than the footer, and a footer without an end.
        assert!(!is_sound(&file(&[0x68, 0x7f, 0])));
        assert!(!is_sound(&file(&[0x15, 2])));
        assert!(!is_sound(&file(&[0x8c; 200])));
        assert!(!is_sound(b"PAR1"));
        assert!(!is_sound(b""));
    }

    #[test]
    fn a_real_file_is_sound() {
        let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/seeds/parquet/enti");
        assert!(is_sound(&std::fs::read(seeds).unwrap()));
    }
}
