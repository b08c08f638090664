//! A file as blocks of whole rows: the only place that sees its bytes, so that no more than a few blocks are ever in memory.

use super::super::csv::{last_end, opening};
use super::super::error::IngestError;
use super::super::limits::{LINE, line_too_long};
use super::super::table::header_among;
use super::super::{stem, unreadable};
use super::Stop;
use encoding_rs::WINDOWS_1252;
use memchr::{memchr, memchr_iter, memrchr};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Bytes that follow the text of a block, so that sixteen can be looked at from any place in it.
pub(super) const SLACK: usize = 16;

/// The mark that some programs put before UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// In what a file's bytes spell text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// UTF-8, of which ASCII is a part.
    Utf8,
    /// Windows-1252, which every sequence of bytes is.
    Windows1252,
}

/// Some whole rows in UTF-8, lines ended by `\n`.
#[derive(Debug)]
pub(super) struct Block {
    /// The rows, and [`SLACK`] bytes of zero.
    padded: Vec<u8>,
    /// Whether a quotation mark is in it.
    pub(super) quoted: bool,
    /// Whether it is the last.
    pub(super) last: bool,
}

impl Block {
    /// The rows.
    pub(super) fn text(&self) -> &[u8] {
        &self.padded[..self.padded.len().saturating_sub(SLACK)]
    }

    /// The rows and the bytes after them.
    pub(super) fn padded(&self) -> &[u8] {
        &self.padded
    }
}

/// Reads a file block by block.
pub(super) struct Blocks<'a> {
    file: File,
    path: &'a Path,
    name: &'a str,
    size: usize,
    spelling: Spelling,
    hasher: Sha256,
    /// The part of a row that the last block could not take, ends of lines made alike.
    rest: Vec<u8>,
    /// Whether the last byte read was a `\r`, whose line has been ended.
    after_return: bool,
    started: bool,
    ended: bool,
    /// Whether the file says that it is UTF-8.
    marked: bool,
    /// Lines in the blocks given.
    lines: usize,
    /// How many lines are read before the header is looked for.
    opening: usize,
    /// How many columns a line names, which tells the header.
    known: fn(&str, &[String]) -> usize,
    /// The mark between cells, known with the first block.
    pub(super) separator: u8,
    /// How many of the lines with anything in them precede the header.
    pub(super) titles: usize,
}

impl<'a> Blocks<'a> {
    /// Opens a file that is read about `size` bytes at a time, and whose header is looked for in the first `opening` lines.
    pub(super) fn open(
        path: &'a Path,
        name: &'a str,
        spelling: Spelling,
        [size, opening]: [usize; 2],
        known: fn(&str, &[String]) -> usize,
    ) -> Result<Self, Stop> {
        Ok(Self {
            file: File::open(path).map_err(|error| unreadable(path, &error))?,
            path,
            name,
            size,
            spelling,
            hasher: Sha256::new(),
            rest: Vec::new(),
            after_return: false,
            started: false,
            ended: false,
            marked: false,
            lines: 0,
            opening,
            known,
            separator: b';',
            titles: 0,
        })
    }

    /// What every byte read went through.
    pub(super) fn hasher(self) -> Sha256 {
        self.hasher
    }

    /// The next block, if the file goes on.
    pub(super) fn next(&mut self) -> Result<Option<Block>, Stop> {
        if self.ended {
            return Ok(None);
        }
        let mut text = std::mem::take(&mut self.rest);
        loop {
            self.read_on(&mut text)?;
            self.start(&mut text)?;
            let quoted = memchr(b'"', &text).is_some();
            let end = match quoted {
                _ if !self.started => 0,
                true => last_end(&text, self.separator).0,
                false => memrchr(b'\n', &text).map_or(0, |place| place + 1),
            };
            self.lines_are_short(&text)?;
            // A cell that does not end for so long never will: the quotation mark before it was left open.
            let hopeless = quoted && text.len() > LINE && end == 0;
            if self.ended || hopeless {
                self.ended = true;
                return self.block(text, quoted).map(Some);
            }
            if end > 0 {
                self.rest = text.split_off(end);
                self.lines += memchr_iter(b'\n', &text).count();
                return self.block(text, quoted).map(Some);
            }
        }
    }

    /// Appends what the file has next.
    fn read_on(&mut self, text: &mut Vec<u8>) -> Result<(), Stop> {
        let start = text.len();
        text.reserve(self.size + SLACK);
        let read = (&self.file)
            .take(self.size as u64)
            .read_to_end(text)
            .map_err(|error| unreadable(self.path, &error))?;
        self.ended = read < self.size;
        let new = &text[start..];
        self.hasher.update(new);
        if memchr(0, new).is_some() {
            // At its start, a file may be one of another kind.
            return Err(if self.started {
                self.not_text()
            } else {
                Stop::NotPlain
            });
        }
        if self.after_return || memchr(b'\r', new).is_some() {
            self.after_return = end_lines_alike(text, start, self.after_return);
        }
        Ok(())
    }

    /// Once enough of the file is there, takes off the mark of its encoding, and finds the header and the mark between cells.
    fn start(&mut self, text: &mut Vec<u8>) -> Result<(), Stop> {
        if self.started || (text.len() < MARK.len() && !self.ended) {
            return Ok(());
        }
        if is_utf16(text) {
            return Err(Stop::NotPlain);
        }
        if text.starts_with(MARK) {
            self.marked = true;
            text.drain(..MARK.len());
        }
        let blank = text.iter().take_while(|byte| b" \n".contains(byte));
        let lines = memchr_iter(b'\n', &text[blank.count()..]).count();
        if lines < self.opening && !self.ended && text.len() <= LINE {
            return Ok(());
        }
        let whole = if self.ended {
            text.len()
        } else {
            memrchr(b'\n', text).map_or(0, |place| place + 1)
        };
        let lines = self.decoded(text[..whole].to_vec())?;
        let lines = String::from_utf8_lossy(&lines);
        let name = stem(self.name);
        (self.separator, self.titles) =
            opening(&lines, |lines| header_among(name, lines, &self.known));
        self.started = true;
        Ok(())
    }

    /// Whether no line is too long. Only the first of a text can be: the others have come with one reading.
    fn lines_are_short(&self, text: &[u8]) -> Result<(), Stop> {
        if text.len() <= LINE {
            return Ok(());
        }
        let mut start = 0;
        for (line, end) in (self.lines + 1..).zip(memchr_iter(b'\n', text).chain([text.len()])) {
            if end - start > LINE {
                return Err(line_too_long(self.name, line).into());
            }
            start = end + 1;
        }
        Ok(())
    }

    fn block(&self, text: Vec<u8>, quoted: bool) -> Result<Block, Stop> {
        let mut text = self.decoded(text)?;
        text.resize(text.len() + SLACK, 0);
        Ok(Block {
            padded: text,
            quoted,
            last: self.ended,
        })
    }

    /// Whole lines in UTF-8.
    fn decoded(&self, text: Vec<u8>) -> Result<Vec<u8>, Stop> {
        if self.spelling == Spelling::Windows1252 {
            let text = WINDOWS_1252.decode_without_bom_handling(&text).0;
            return Ok(text.into_owned().into_bytes());
        }
        if std::str::from_utf8(&text).is_ok() {
            return Ok(text);
        }
        Err(if self.marked {
            self.not_text()
        } else {
            Stop::NotUtf8
        })
    }

    fn not_text(&self) -> Stop {
        let file = self.name.to_owned();
        Stop::Error(IngestError::NotText { file })
    }
}

/// Whether a file says that it is UTF-16.
fn is_utf16(text: &[u8]) -> bool {
    text.starts_with(b"\xff\xfe") || text.starts_with(b"\xfe\xff")
}

/// Ends lines by `\n` where `\r\n` or `\r` end them, from a place on. `after_return` says whether a `\r` stood before it, whose line
/// has been ended already; the answer says the same of the end.
fn end_lines_alike(text: &mut Vec<u8>, start: usize, after_return: bool) -> bool {
    let (mut from, mut free) = (start, start);
    if after_return && text.get(from) == Some(&b'\n') {
        from += 1;
    }
    let mut ends_in_return = after_return && from == text.len() && from == start;
    while let Some(place) = memchr(b'\r', &text[from..]) {
        text.copy_within(from..from + place, free);
        free += place;
        text[free] = b'\n';
        free += 1;
        from += place + 1;
        ends_in_return = from == text.len();
        if text.get(from) == Some(&b'\n') {
            from += 1;
        }
    }
    let length = text.len() - from;
    text.copy_within(from.., free);
    text.truncate(free + length);
    ends_in_return
}

#[cfg(test)]
mod tests {
    use super::super::super::edges::named_columns;
    use super::*;

    fn blocks(bytes: &[u8], spelling: Spelling, size: usize) -> Result<Vec<String>, Stop> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f.csv");
        std::fs::write(&path, bytes).unwrap();
        let mut blocks = Blocks::open(&path, "f.csv", spelling, [size, 1], named_columns)?;
        let mut texts = Vec::new();
        while let Some(block) = blocks.next()? {
            texts.push(String::from_utf8(block.text().to_vec()).unwrap());
        }
        assert_eq!(blocks.hasher().finalize(), Sha256::digest(bytes));
        Ok(texts)
    }

    #[test]
    fn blocks_of_any_size_end_with_rows_and_lose_nothing() {
        let bytes = b"\xef\xbb\xbfa,b\r\n1,\"x\r\n\"\"y\"\r\n\r\r3,4\n5,6";
        let text = "a,b\n1,\"x\n\"\"y\"\n\n\n3,4\n5,6";
        for size in 1..40 {
            let blocks = blocks(bytes, Spelling::Utf8, size).unwrap();
            assert_eq!(blocks.concat(), text, "{size}");
            for block in &blocks[..blocks.len() - 1] {
                assert!(
                    block.ends_with('\n') && !block.ends_with("x\n"),
                    "{block:?}"
                );
            }
        }
    }

    #[test]
    fn what_is_no_utf8_is_said_and_read_as_windows_1252() {
        let bytes = b"from,to\na,attivit\xe0\n";
        assert!(matches!(
            blocks(bytes, Spelling::Utf8, 9),
            Err(Stop::NotUtf8)
        ));
        let texts = blocks(bytes, Spelling::Windows1252, 9).unwrap();
        assert_eq!(texts.concat(), "from,to\na,attività\n");
    }

    #[test]
    fn what_is_no_text_or_no_table_is_refused() {
        for bytes in [b"a,b\n1,2\n3,\0\n".as_slice(), b"\xef\xbb\xbfa,b\n\xe0,1\n"] {
            let stopped = blocks(bytes, Spelling::Utf8, 8);
            let not_text = matches!(stopped, Err(Stop::Error(IngestError::NotText { .. })));
            assert!(not_text, "{stopped:?}");
        }
        assert!(matches!(
            blocks(b"\xff\xfea\0", Spelling::Utf8, 1),
            Err(Stop::NotPlain)
        ));
        let long = [b"from,to\n".as_slice(), &vec![b'x'; LINE + 1]].concat();
        let stopped = blocks(&long, Spelling::Utf8, 8 << 20);
        let too_long = matches!(
            stopped,
            Err(Stop::Error(IngestError::LineTooLong { line: 2, .. }))
        );
        assert!(too_long);
    }
}
