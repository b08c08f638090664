//! Cells looked at sixteen bytes at a time: nearly every id is that short, and one look tells where it ends and whether it is plain.

use memchr::memchr2;

/// The text of a cell of at most sixteen bytes, none of them zero, padded with zeros; its first byte is the lowest.
pub(super) type Key = u128;

/// The bytes of a [`Key`].
pub(super) const KEY: usize = 16;

const ONES: u128 = u128::MAX / 255;
const TOPS: u128 = ONES << 7;

/// A byte in each of the sixteen places.
const fn each(byte: u8) -> u128 {
    ONES * byte as u128
}

/// The top bit of each byte that is zero, exact up to the first one.
fn zeros(word: u128) -> u128 {
    word.wrapping_sub(ONES) & !word & TOPS
}

/// Where a cell ends, and its text if it is short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scanned {
    /// The place of the mark or of the end of the line after the cell.
    pub(super) end: usize,
    /// The text, unless it is longer than fifteen bytes.
    pub(super) key: Option<Key>,
}

/// Looks at the cell that begins at a place of a text in which every line ends and at least sixteen bytes follow.
pub(super) fn cell(padded: &[u8], start: usize, separator: u8) -> Option<Scanned> {
    let rest = padded.get(start..)?;
    let word = u128::from_le_bytes(*rest.first_chunk()?);
    let ends = zeros(word ^ each(separator)) | zeros(word ^ each(b'\n'));
    if ends == 0 {
        let end = start + memchr2(separator, b'\n', rest)?;
        return Some(Scanned { end, key: None });
    }
    let bits = ends.trailing_zeros() & !7;
    Some(Scanned {
        end: start + bits as usize / 8,
        key: Some(word & ((1 << bits) - 1)),
    })
}

/// Whether a key is a text in which nothing can be wrong: some bytes of ASCII, no blank or control character among them, and no word
/// for "no value".
pub(super) fn is_plain(key: Key) -> bool {
    let bits = 128 - (key.leading_zeros() & !7);
    let filled = if bits < 128 {
        key | (each(b'0') << bits)
    } else {
        key
    };
    let low = filled.wrapping_sub(each(0x21)) & !filled;
    let delete = zeros(filled ^ each(0x7f));
    key != 0 && (low | delete | filled) & TOPS == 0 && !(bits <= 32 && is_missing(key as u32))
}

/// Whether four bytes say "no value": `-`, `..`, `n.d`, `n.d.` or `null`, in any case. The other texts that do are no ASCII.
fn is_missing(word: u32) -> bool {
    const DASH: u32 = u32::from_le_bytes(*b"-\0\0\0");
    const DOTS: u32 = u32::from_le_bytes(*b"..\0\0");
    const UNKNOWN: u32 = u32::from_le_bytes(*b"n.d.");
    const UNDOTTED: u32 = u32::from_le_bytes(*b"n.d ");
    const NULL: u32 = u32::from_le_bytes(*b"null");
    // In letters, dots and nothing else that is plain, this bit is the case.
    let lower = word | u32::from_le_bytes(*b"    ");
    word == DASH || word == DOTS || [UNKNOWN, UNDOTTED, NULL].contains(&lower)
}

/// The number that a key writes, if it is one of at most eight digits without zeros before it: then no other key writes it.
pub(super) fn number(key: Key) -> Option<u32> {
    if key >> 64 != 0 || key == 0 {
        return None;
    }
    let text = key as u64;
    let bits = 64 - (text.leading_zeros() & !7);
    // The digits at the top, `0` before them.
    let mut digits = text << (64 - bits);
    if bits < 64 {
        digits |= 0x3030_3030_3030_3030 >> bits;
    }
    let is_digits = digits & 0xf0f0_f0f0_f0f0_f0f0 == 0x3030_3030_3030_3030
        && digits.wrapping_add(0x0606_0606_0606_0606) & 0xf0f0_f0f0_f0f0_f0f0
            == 0x3030_3030_3030_3030;
    if !is_digits || (text as u8 == b'0' && bits > 8) {
        return None;
    }
    // Neighbours joined: digits to pairs, pairs to fours, fours to the number.
    let ones = digits & 0x0f0f_0f0f_0f0f_0f0f;
    let pairs = (ones * 10 + (ones >> 8)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
    let number = (fours * 10_000 + (fours >> 32)) & 0xffff_ffff;
    Some(number as u32)
}

/// The key of a number: its digits.
pub(super) fn key_of(mut number: u32) -> Key {
    let mut key = 0;
    loop {
        key = key << 8 | u128::from(b'0' + (number % 10) as u8);
        number /= 10;
        if number == 0 {
            return key;
        }
    }
}

/// The key of a text, if it is short enough.
pub(super) fn key(text: &[u8]) -> Option<Key> {
    let mut bytes = [0; KEY];
    bytes.get_mut(..text.len())?.copy_from_slice(text);
    Some(Key::from_le_bytes(bytes))
}

/// A number of digits, with at most a comma or a point among them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Decimal {
    /// Its value, its mark taken for a decimal one.
    pub(super) value: f64,
    /// Its mark.
    pub(super) mark: Option<u8>,
    /// Whether the mark may part thousands instead, as in `1.234`.
    pub(super) open: bool,
}

/// The number of a key that writes one as everybody does; `None` for anything else.
///
/// With at most fifteen digits the division is of two exact numbers, so that the value is the nearest one, as any parser gives.
pub(super) fn decimal(key: Key) -> Option<Decimal> {
    const POWERS: [f64; 16] = [
        1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ];
    let (mut rest, mut digits, mut value) = (key, 0_usize, 0_u64);
    let mut mark = None;
    let mut before = 0;
    while rest != 0 {
        match rest as u8 {
            digit @ b'0'..=b'9' => {
                value = value * 10 + u64::from(digit - b'0');
                digits += 1;
            }
            letter @ (b'.' | b',') if mark.is_none() && digits > 0 => {
                (mark, before) = (Some(letter), digits);
            }
            _ => return None,
        }
        rest >>= 8;
    }
    let decimals = if mark.is_some() { digits - before } else { 0 };
    let plain = digits > 0 && digits <= 15 && (mark.is_none() || decimals > 0);
    plain.then(|| Decimal {
        value: value as f64 / POWERS[decimals],
        mark,
        open: decimals == 3 && before <= 3 && key as u8 != b'0',
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::numbers::{Mark, Reading, Told};
    use crate::model::writing::MISSING;

    fn of(text: &str) -> Key {
        key(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_cell_ends_at_its_mark_or_at_the_end_of_the_line() {
        let mut text = b"ente-1;;\x01abcdefghijklmno;abcdefghijklmnop;x\ny".to_vec();
        text.extend([0; 16]);
        let expected = [
            ("ente-1", true),
            ("", true),
            ("\u{1}abcdefghijklmno", false),
            ("abcdefghijklmnop", false),
            ("x", true),
        ];
        let mut start = 0;
        for (cell_text, short) in expected {
            let found = cell(&text, start, b';').unwrap();
            assert_eq!(&text[start..found.end], cell_text.as_bytes());
            assert_eq!(found.key, short.then(|| of(cell_text)), "{cell_text}");
            start = found.end + 1;
        }
        assert_eq!(cell(&text, start, b';'), None);
    }

    #[test]
    fn plain_is_what_needs_no_second_look() {
        for text in [
            "a",
            "0",
            "ente-000123",
            "-1",
            "...",
            "nd",
            "nul",
            "nulls",
            "~!",
            "abcdefghijklmnop",
        ] {
            assert!(is_plain(of(text)), "{text}");
        }
        for text in [
            "",
            "-",
            "..",
            "n.d.",
            "N.D.",
            "n.D",
            "null",
            "NuLL",
            " a",
            "a ",
            "a b",
            "a\tb",
            "\u{7f}",
            "è",
            "abcdefghijklmn\u{e8}",
            "a\u{1}",
        ] {
            assert!(!is_plain(of(text)), "{text}");
        }
        for text in MISSING {
            assert!(!is_plain(of(text)), "{text}");
        }
        for byte in 0..=255_u8 {
            for text in [
                vec![byte],
                vec![b'z', byte, b'a'],
                [vec![b'9'; 15], vec![byte]].concat(),
            ] {
                let plain = (0x21..0x7f).contains(&byte) && text != b"-";
                assert_eq!(
                    byte != 0 && is_plain(key(&text).unwrap()),
                    plain,
                    "{text:?}"
                );
            }
        }
    }

    #[test]
    fn a_number_is_written_in_one_way() {
        for value in [0, 7, 10, 99, 12_345, 1_000_000, 12_345_678, 99_999_999] {
            let text = of(&value.to_string());
            assert_eq!(number(text), Some(value));
            assert_eq!(key_of(value), text);
        }
        for text in [
            "",
            "00",
            "007",
            "1a",
            "a1",
            "1:",
            "/1",
            "123456789",
            "-1",
            "1.0",
            "１",
        ] {
            assert_eq!(number(of(text)), None, "{text}");
        }
    }

    #[test]
    fn a_decimal_is_read_as_the_slow_way_reads_it() {
        for text in [
            "0",
            "7",
            "12.5",
            "0,1",
            "3.14159265358979",
            "999999999999999",
            "0.000000000001",
            "007.50",
            "1.234",
            "12,345",
            "0.123",
            "1234.567",
        ] {
            let found = decimal(of(text)).unwrap();
            let mark = match found.mark {
                Some(b',') => Mark::Comma,
                _ => Mark::Point,
            };
            let Reading::Number { plain, repaired } = mark.read(text) else {
                panic!("{text}");
            };
            assert_eq!(
                (Ok(found.value), repaired),
                (plain.parse(), false),
                "{text}"
            );
            let mut told = Told::default();
            told.hear(text);
            let decimal = [Some(b','), Some(b'.')].map(|mark| found.mark == mark && !found.open);
            assert_eq!(
                ([told.comma, told.point], told.open),
                (decimal, found.open),
                "{text}"
            );
        }
        for text in [
            "",
            ".5",
            "5.",
            "1.2.3",
            "-1",
            "1e3",
            "1 000",
            "1234567890123456",
            "x",
        ] {
            assert_eq!(decimal(of(text)), None, "{text}");
        }
    }
}
