//! The footer of a Parquet file before it is decoded: it says how long its lists are, and polars takes that much memory before it reads
//! them, so that a few hundred bytes could ask for all there is.
//!
//! The footer is a structure in Thrift's compact protocol (Apache Thrift, `thrift-compact-protocol.md`; Apache Parquet, `parquet.thrift`).
//! It is walked without being kept: every list and text must fit into the bytes that are there, since no item takes less than one.

/// How deep structures may stand in each other; the format needs six.
const DEEPEST: usize = 32;

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
    footer.is_some_and(|footer| Walk { rest: footer }.structure(0).is_some())
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

    fn structure(&mut self, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        loop {
            let header = self.byte()?;
            if header == 0 {
                return Some(());
            }
            // A field whose number is not counted from the last one's states it.
            if header >> 4 == 0 {
                self.number()?;
            }
            let kind = header & 0xf;
            // The two truth values are in the kind itself.
            if !matches!(kind, 1 | 2) {
                self.value(kind, depth)?;
            }
        }
    }

    fn value(&mut self, kind: u8, depth: usize) -> Option<()> {
        match kind {
            1..=3 => self.skip(1),
            4..=6 => self.number().map(|_| ()),
            7 => self.skip(8),
            8 => {
                let length = self.number()?;
                self.skip(length)
            }
            9 | 10 => self.list(depth),
            12 => self.structure(depth + 1),
            // The format has no maps.
            _ => None,
        }
    }

    fn list(&mut self, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        let header = self.byte()?;
        let items = match header >> 4 {
            15 => self.number()?,
            few => u64::from(few),
        };
        if items > self.rest.len() as u64 {
            return None;
        }
        for _ in 0..items {
            self.value(header & 0xf, depth + 1)?;
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
        // A number, a text of two bytes, a list of two numbers, the end.
        assert!(is_sound(&file(&[
            0x15, 2, 0x18, 2, b'a', b'b', 0x19, 0x25, 2, 4, 0
        ])));
        // A list of sixteen million structures in five bytes.
        assert!(!is_sound(&file(&[0x19, 0xfc, 0xff, 0xff, 0xff, 0x07, 0])));
        // A text longer than the footer, and a footer without an end.
        assert!(!is_sound(&file(&[0x18, 0x7f, 0])));
        assert!(!is_sound(&file(&[0x15, 2])));
        assert!(!is_sound(&file(&[0x1c; 200])));
        assert!(!is_sound(b"PAR1"));
        assert!(!is_sound(b""));
    }

    #[test]
    fn a_real_file_is_sound() {
        let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/seeds/parquet/enti");
        assert!(is_sound(&std::fs::read(seeds).unwrap()));
    }
}
