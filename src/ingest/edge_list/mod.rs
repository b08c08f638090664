//! Large edge lists in separated values: read once, block by block, straight into numbered actors and ties.
//!
//! It reads what the general way reads (`csv`, `table`, `cells`), and finds the same things wrong with it; only files that it can
//! do nothing with, such as UTF-16, it leaves to that one. While a thread reads and hashes the file, a second one finds the cells, and
//! a third one numbers the ids, each in the order of the file: the result is the same on any number of threads.

mod blocks;
mod ids;
mod list;
mod rows;
mod scan;
#[cfg(test)]
mod tests;

use super::csv::each_record;
use super::edges::Proposals;
use super::error::IngestError;
use super::limits::few_columns;
use super::names::on_one_line;
use super::numbers::{Mark, Told};
use super::table::Table;
use super::{Input, stem};
use crate::model::diagnostic::{Diagnostic, Origin, Problem, RowCount, TableId};
use blocks::{Block, Blocks, Spelling};
use ids::{Ids, NONE};
pub(super) use list::{List, Stranger, named_costs};
use rows::{Columns, Parsed, Parser};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::thread::{self, ScopedJoinHandle};

/// How much of a file is read at a time.
const BLOCK: usize = 1 << 20;

/// Among how many lines the header is looked for, titles and blank lines before it included.
const OPENING: usize = 64;

/// How many blocks wait between two threads.
const WAITING: usize = 2;

/// The most problems that are told one by one; of more, the number is.
const TOLD: usize = 100_000;

/// Why the reading stopped.
#[derive(Debug)]
enum Stop {
    /// The file is for the general way.
    NotPlain,
    /// The file is not in UTF-8.
    NotUtf8,
    /// The weights have this mark, and were taken to have another.
    Marked(Mark),
    /// The file cannot be used.
    Error(IngestError),
}

impl From<IngestError> for Stop {
    fn from(error: IngestError) -> Self {
        Self::Error(error)
    }
}

/// An edge list as read.
#[derive(Debug)]
pub(super) struct Streamed {
    /// Every actor in the order of the file: those listed, or else those that a tie names; nothing for costs.
    pub(super) ids: Vec<String>,
    /// Ties by the places of their ends among the ids, as read; for costs, among the places of demand and the points of supply.
    pub(super) ties: Vec<[u32; 2]>,
    /// The weight of each; none when they have none.
    pub(super) weights: Vec<f64>,
    /// For costs, the row of each.
    pub(super) rows: Vec<u32>,
    /// For costs, the ids that are not listed.
    pub(super) strangers: Vec<Stranger>,
    /// What was found wrong, by file, row and column; of more than a hundred thousand problems only the number, in the end.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Rows read, used and left out.
    pub(super) count: RowCount,
    /// The file.
    pub(super) input: Input,
}

/// Reads an edge list or a table of costs; `None` when the file is not for this reader.
///
/// *O*(*n* + *m*) time. Besides the result it holds about 40 bytes an actor, and a few MiB.
/// # Errors
/// When the file is not there, cannot be read, is no text, has a line or a header that is too long, or opens a quotation that it does
/// not close.
pub(super) fn read(
    path: &Path,
    file: &str,
    list: List<'_>,
) -> Result<Option<Streamed>, IngestError> {
    let task = Task {
        path,
        file,
        list,
        block: [BLOCK, OPENING],
        threads: rayon::current_num_threads() > 1,
    };
    task.run()
}

/// What is to be read, and how.
struct Task<'a> {
    path: &'a Path,
    file: &'a str,
    list: List<'a>,
    /// How many bytes are read at a time, and among how many lines the header is looked for.
    block: [usize; 2],
    threads: bool,
}

impl<'a> Task<'a> {
    fn run(&self) -> Result<Option<Streamed>, IngestError> {
        let (mut spelling, mut mark) = (Spelling::Utf8, None);
        loop {
            match self.read_as(spelling, mark) {
                Ok(streamed) => return Ok(Some(streamed)),
                Err(Stop::NotUtf8) if spelling == Spelling::Utf8 => {
                    spelling = Spelling::Windows1252;
                }
                Err(Stop::Marked(found)) if mark.is_none() => mark = Some(found),
                Err(Stop::Error(error)) => return Err(error),
                Err(_) => return Ok(None),
            }
        }
    }

    /// Reads the file in a spelling, with a decimal mark if one is known; without, the usual one is tried.
    fn read_as(&self, spelling: Spelling, mark: Option<Mark>) -> Result<Streamed, Stop> {
        let mut blocks = Blocks::open(
            self.path,
            self.file,
            spelling,
            self.block,
            self.list.known(),
        )?;
        let first = blocks.next()?.ok_or(Stop::NotPlain)?;
        let header = self.header(&first, blocks.separator, blocks.titles)?;
        // Where a comma parts the cells, it cannot part decimals too.
        let usual = match blocks.separator {
            b',' => Mark::Point,
            _ => Mark::Untold,
        };
        let mark = mark.unwrap_or(usual);
        let parser = Parser {
            file: self.file,
            separator: blocks.separator,
            columns: &header.columns,
            placed: self.list.is_placed(),
            allowed: self.list.allowed(),
            rows: header.row,
            skip: header.end,
            mark,
            told: Told::default(),
        };
        let mut gathered = Gathered::new(self, &header.columns);
        if spelling == Spelling::Windows1252 {
            gathered.tell(Diagnostic {
                origin: Origin::file(self.file),
                value: None,
                problem: Problem::ReadAsWindows1252,
            });
        }
        if blocks.titles > 0 {
            gathered.tell(Diagnostic {
                origin: Origin::file(self.file),
                value: None,
                problem: Problem::TitleLines {
                    lines: blocks.titles,
                },
            });
        }
        let (blocks, told) = if self.threads {
            in_threads(blocks, first, parser, &mut gathered)?
        } else {
            in_turn(blocks, first, parser, &mut gathered)?
        };
        if told.open && told.mark(usual) != mark {
            return Err(Stop::Marked(told.mark(usual)));
        }
        let read = gathered.read;
        let input = Input::hashed(self.file, blocks.hasher(), Some(read));
        Ok(gathered.close(input))
    }

    /// Finds the columns. A header with which something is wrong is for the general way, which says what.
    fn header(&self, first: &Block, separator: u8, titles: usize) -> Result<Header, Stop> {
        let text = std::str::from_utf8(first.text()).map_err(|_| Stop::NotPlain)?;
        let (mut before, mut found) = (0, None);
        let read = each_record(text, separator, |record| {
            if record.filled() > 0 && before < titles {
                before += 1;
            } else if record.filled() > 0 {
                let names = record.cells.iter().map(String::from_utf8_lossy);
                let names: Vec<String> = names.map(|name| on_one_line(&name)).collect();
                found = Some((record.row, record.end, names));
            }
            found.is_none()
        });
        let (Ok(()), Some((row, end, header))) = (read, found) else {
            return Err(Stop::NotPlain);
        };
        few_columns(self.file, header.len())?;
        let table = Table {
            place: Origin::file(self.file),
            name: stem(self.file).to_owned(),
            header,
            ..Table::default()
        };
        let names = self.list.names();
        let bound = self.list.bind(&table).map_err(|_| Stop::NotPlain)?;
        let wanted = bound.headers().into_iter().map(|(name, written)| {
            let place = table.header.iter().position(|other| *other == written);
            let order = names.iter().position(|known| *known == name);
            (order, place, written)
        });
        let mut wanted: Vec<_> = wanted.collect();
        wanted.sort();
        let wanted = wanted
            .into_iter()
            .map(|(_, place, written)| Some((place?, written)));
        let wanted: Option<Vec<_>> = wanted.collect();
        Ok(Header {
            row,
            end,
            columns: Columns {
                width: table.header.len(),
                wanted: wanted.ok_or(Stop::NotPlain)?,
            },
        })
    }
}

/// The header of a file.
struct Header {
    /// Its number in a spreadsheet.
    row: usize,
    /// Where it ends.
    end: usize,
    columns: Columns,
}

/// Reads, finds and gathers in turn.
fn in_turn<'a>(
    mut blocks: Blocks<'a>,
    first: Block,
    mut parser: Parser<'_>,
    gathered: &mut Gathered<'_>,
) -> Result<(Blocks<'a>, Told), Stop> {
    let mut block = Some(first);
    while let Some(this) = block {
        gathered.take(parser.parse(&this)?);
        block = blocks.next()?;
    }
    Ok((blocks, parser.told))
}

/// Reads, finds and gathers at the same time. Of several errors it gives the first in the file, as the other way does.
fn in_threads<'a>(
    mut blocks: Blocks<'a>,
    first: Block,
    mut parser: Parser<'_>,
    gathered: &mut Gathered<'_>,
) -> Result<(Blocks<'a>, Told), Stop> {
    let (give_block, take_block) = sync_channel(WAITING);
    let (give_parsed, take_parsed) = sync_channel(WAITING);
    thread::scope(|scope| {
        let reading = scope.spawn(move || {
            let mut block = Some(first);
            while let Some(this) = block {
                if give_block.send(this).is_err() {
                    break;
                }
                block = blocks.next()?;
            }
            Ok(blocks)
        });
        let parsing = scope.spawn(move || {
            for block in take_block {
                if give_parsed.send(parser.parse(&block)?).is_err() {
                    break;
                }
            }
            Ok(parser.told)
        });
        for parsed in take_parsed {
            gathered.take(parsed);
        }
        let told = joined(parsing)?;
        Ok((joined(reading)?, told))
    })
}

/// What a thread came to; its panic is ours.
fn joined<T>(thread: ScopedJoinHandle<'_, Result<T, Stop>>) -> Result<T, Stop> {
    thread
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// What the blocks so far came to.
struct Gathered<'a> {
    file: &'a str,
    columns: &'a Columns,
    list: List<'a>,
    ids: Ids,
    proposals: Proposals<'a>,
    /// For costs, the places of ids among those of demand and among those of supply, by their numbers.
    places: [Vec<u32>; 2],
    /// For costs, where ids that are not listed stand first, by end and number, and in how many rows they stand.
    strangers: BTreeMap<(usize, u32), (usize, usize)>,
    rows: Vec<u32>,
    numbers: Vec<[u32; 2]>,
    ties: Vec<[u32; 2]>,
    weights: Vec<f64>,
    diagnostics: Vec<Diagnostic>,
    /// Problems beyond those told.
    untold: usize,
    read: usize,
}

impl<'a> Gathered<'a> {
    fn new(task: &Task<'a>, columns: &'a Columns) -> Self {
        let mut ids = Ids::new();
        let listed = task.list.listed().unwrap_or_default();
        for id in listed {
            ids.of(id);
        }
        let mut places = [Vec::new(), Vec::new()];
        if let List::Costs { demand, supply } = task.list {
            for (places, listed) in places.iter_mut().zip([demand, supply]) {
                for (place, id) in (0..).zip(listed) {
                    let number = ids.of(id) as usize;
                    places.resize(places.len().max(number + 1), NONE);
                    places[number] = place;
                }
            }
        }
        Self {
            file: task.file,
            columns,
            list: task.list,
            ids,
            proposals: Proposals::new(listed),
            places,
            strangers: BTreeMap::new(),
            rows: Vec::new(),
            numbers: Vec::new(),
            ties: Vec::new(),
            weights: Vec::new(),
            diagnostics: Vec::new(),
            untold: 0,
            read: 0,
        }
    }

    fn tell(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() < TOLD {
            self.diagnostics.push(diagnostic);
        } else {
            self.untold += 1;
        }
    }

    /// Enters a block.
    fn take(&mut self, mut parsed: Parsed) {
        self.read += parsed.read;
        for diagnostic in std::mem::take(&mut parsed.diagnostics) {
            self.tell(diagnostic);
        }
        let mut numbers = std::mem::take(&mut self.numbers);
        self.ids.number(&parsed, &mut numbers);
        let mut refused = std::mem::take(&mut parsed.refused);
        let costs = matches!(self.list, List::Costs { .. });
        if costs {
            refused = self.placed(&parsed, &mut numbers, refused);
        } else if self.list.is_placed() {
            refused = self.unknown(&parsed, &numbers, refused);
        }
        let rows = if costs { parsed.places.as_slice() } else { &[] };
        if refused.is_empty() {
            self.ties.extend_from_slice(&numbers);
            self.weights.append(&mut parsed.weights);
            self.rows.extend(rows.iter().map(|&row| row as u32));
        } else {
            let mut refused = refused.into_iter().peekable();
            for (row, tie) in numbers.iter().enumerate() {
                if refused.next_if_eq(&row).is_none() {
                    self.ties.push(*tie);
                    self.weights.extend(parsed.weights.get(row));
                    self.rows.extend(rows.get(row).map(|&row| row as u32));
                }
            }
        }
        self.numbers = numbers;
    }

    /// Puts the places of the listed ids in the stead of their numbers, and notes those that are not listed; the rows to refuse with them.
    fn placed(
        &mut self,
        parsed: &Parsed,
        numbers: &mut [[u32; 2]],
        refused: Vec<usize>,
    ) -> Vec<usize> {
        let mut before = refused.into_iter().peekable();
        let mut refused = Vec::new();
        for (row, ends) in numbers.iter_mut().enumerate() {
            let mut refuse = before.next_if_eq(&row).is_some();
            for (end, number) in ends.iter_mut().enumerate() {
                let place = self.places[end].get(*number as usize);
                let place = place.copied().unwrap_or(NONE);
                if place == NONE {
                    refuse = true;
                    if *number != NONE {
                        let row = parsed.places.get(row).copied().unwrap_or_default();
                        let known = self.strangers.entry((end, *number));
                        known.or_insert((row, 0)).1 += 1;
                    }
                }
                *number = place;
            }
            if refuse {
                refused.push(row);
            }
        }
        refused
    }

    /// Tells which rows name an actor that is not listed; the rows to refuse with them.
    fn unknown(
        &mut self,
        parsed: &Parsed,
        numbers: &[[u32; 2]],
        refused: Vec<usize>,
    ) -> Vec<usize> {
        let listed = self.list.listed().unwrap_or_default().len();
        let mut before = refused.into_iter().peekable();
        let mut refused = Vec::new();
        for (row, ends) in numbers.iter().enumerate() {
            let mut refuse = before.next_if_eq(&row).is_some();
            for (number, (_, column)) in ends.iter().zip(&self.columns.wanted) {
                if *number == NONE || (*number as usize) < listed {
                    continue;
                }
                refuse = true;
                let id = self.ids.text(*number);
                let nearest = self.proposals.of(&id);
                let table = TableId::Organizations;
                self.tell(Diagnostic {
                    origin: Origin {
                        row: parsed.places.get(row).copied(),
                        column: Some(column.clone()),
                        ..Origin::file(self.file)
                    },
                    value: Some(id),
                    problem: Problem::UnknownId { table, nearest },
                });
            }
            if refuse {
                refused.push(row);
            }
        }
        refused
    }

    fn close(mut self, input: Input) -> Streamed {
        let strangers = self
            .strangers
            .iter()
            .map(|(&(end, number), &(row, rows))| Stranger {
                end,
                id: self.ids.text(number),
                row,
                rows,
                column: self.columns.wanted[end].1.clone(),
            })
            .collect();
        let ids = match self.list {
            List::Ties { listed: None, .. } => self.ids.into_texts(),
            List::Ties {
                listed: Some(listed),
                ..
            } => listed.to_vec(),
            List::Costs { .. } => Vec::new(),
        };
        self.diagnostics
            .sort_by(|one, other| one.origin.cmp(&other.origin));
        if self.untold > 0 {
            let last = self.diagnostics.last();
            self.diagnostics.push(Diagnostic {
                origin: Origin {
                    row: last.and_then(|last| last.origin.row),
                    column: last.and_then(|last| last.origin.column.clone()),
                    ..Origin::file(self.file)
                },
                value: None,
                problem: Problem::MoreProblems {
                    problems: self.untold,
                },
            });
        }
        self.ties.shrink_to_fit();
        self.weights.shrink_to_fit();
        Streamed {
            ids,
            count: RowCount {
                table: self.list.table(),
                read: self.read,
                used: self.ties.len(),
                repaired: 0,
                left_out: self.read - self.ties.len(),
            },
            ties: self.ties,
            weights: self.weights,
            rows: self.rows,
            strangers,
            diagnostics: self.diagnostics,
            input,
        }
    }
}
