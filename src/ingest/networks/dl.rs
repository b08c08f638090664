//! UCINET's DL: matrices, edge lists and node lists.

mod header;
mod labels;

use super::super::error::{Fault, IngestError};
use super::super::text::decode;
use super::draft::{Draft, MOST_UNNAMED};
use super::{NetworkRead, NetworkReader};
use crate::model::diagnostic::{Part, Problem};
use crate::model::plain::{RELATION, Value, WEIGHT};
use header::{Form, Header, Word};
use labels::Labels;

/// The reader of DL.
///
/// Labels are the ids, or numbers where there are none; labels that others have too are made distinct and reported. A cell of a matrix
/// that is not zero is a tie, with its value for a weight unless all are one. DL says no direction: where each tie has a twin that
/// leads back with the same value, the network is undirected and each two are one tie. Of several matrices (`nm`), each gives its
/// ties, told apart by the attribute `relation`. Of the numbers on a tie of a list the first is its weight; others are counted.
pub(super) const READER: NetworkReader = NetworkReader {
    id: "dl",
    extensions: &["dl", "txt"],
    says_direction: true,
    recognises,
    read,
};

fn recognises(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]).to_lowercase();
    let word = head.trim_start_matches('\u{feff}').trim_start();
    word.strip_prefix("dl")
        .is_some_and(|rest| rest.starts_with(|next: char| !next.is_alphanumeric()))
}

/// A tie as the file has it: places of a row and a column, a value, the matrix it is in.
struct Raw {
    row: usize,
    column: usize,
    weight: Option<f64>,
    matrix: usize,
}

struct Reading {
    draft: Draft,
    header: Header,
    rows: Labels,
    /// The actors of the second mode; `None` where the columns are the rows.
    columns: Option<Labels>,
    ties: Vec<Raw>,
    matrix: usize,
}

fn read(file: &str, bytes: &[u8]) -> NetworkRead {
    let mut diagnostics = Vec::new();
    let text = decode(file, bytes, &mut diagnostics)?;
    let (mut header, words) = Header::read(file, &text)?;
    let rows = Labels::new(header.rows, std::mem::take(&mut header.row_labels));
    let columns = std::mem::take(&mut header.column_labels);
    let mut reading = Reading {
        draft: Draft::new(file, bytes.len(), diagnostics),
        columns: header.columns.map(|count| Labels::new(count, columns)),
        header,
        rows,
        ties: Vec::new(),
        matrix: 0,
    };
    if reading.header.form.is_matrix() {
        reading.matrices(&words)?;
    } else {
        reading.lists(&words)?;
    }
    reading.close()
}

impl Reading {
    fn columns(&mut self) -> &mut Labels {
        self.columns.as_mut().unwrap_or(&mut self.rows)
    }

    /// Reads whole matrices, one after the other, wherever their lines break.
    fn matrices(&mut self, words: &[Word<'_>]) -> Result<(), IngestError> {
        let (rows, columns) = (self.rows.count, self.columns().count);
        let last = words.last().map_or(self.header.line, |word| word.line);
        let ends = |draft: &Draft| draft.fault(last, Fault::EndsEarly, "");
        // What the header claims is compared with what there is before anything is counted off: a claim of nothing can be repeated
        // without end.
        let a_matrix = self.words_of_a_matrix(rows, columns);
        if a_matrix.saturating_mul(self.header.matrices as u128) > words.len() as u128 {
            return Err(ends(&self.draft));
        }
        if a_matrix == 0 {
            return self.all_read(words.first());
        }
        let mut words = words.iter();
        for matrix in 0..self.header.matrices {
            self.matrix = matrix;
            if self.header.embedded[1] {
                for _ in 0..columns {
                    let label = words.next().ok_or_else(|| ends(&self.draft))?;
                    if matrix == 0 {
                        self.columns().push(label.text, label.line);
                    }
                }
            }
            for row in 0..rows {
                let mut place = row;
                if self.header.embedded[0] {
                    let label = words.next().ok_or_else(|| ends(&self.draft))?;
                    let own = self.columns.is_some() || !self.header.embedded[1];
                    if own && matrix == 0 {
                        self.rows.push(label.text, label.line);
                    }
                    place = self.rows.find(label.text).unwrap_or(row);
                }
                let diagonal = usize::from(self.header.diagonal);
                let cells = match self.header.form {
                    Form::UpperHalf => row + 1 - diagonal..columns,
                    Form::LowerHalf => 0..(row + diagonal).min(columns),
                    _ => 0..columns,
                };
                for column in cells {
                    if self.header.form == Form::FullMatrix && diagonal == 0 && row == column {
                        continue;
                    }
                    let word = words.next().ok_or_else(|| ends(&self.draft))?;
                    self.cell(place, column, word)?;
                }
            }
        }
        self.all_read(words.next())
    }

    /// How many words a matrix takes, labels included.
    fn words_of_a_matrix(&self, rows: usize, columns: usize) -> u128 {
        let [of_rows, of_columns] = self.header.embedded;
        let (rows, columns) = (rows as u128, columns as u128);
        let diagonal = if self.header.diagonal {
            0
        } else {
            rows.min(columns)
        };
        let cells = match self.header.form {
            // Half a matrix is as high as it is wide.
            Form::UpperHalf | Form::LowerHalf => rows * (rows + 1) / 2,
            _ => rows * columns,
        };
        let labels = [(of_rows, rows), (of_columns, columns)];
        let labels = labels.into_iter().filter(|(there, _)| *there);
        cells - diagonal + labels.map(|(_, count)| count).sum::<u128>()
    }

    /// Refuses what stands after the last matrix.
    fn all_read(&self, next: Option<&Word<'_>>) -> Result<(), IngestError> {
        match next {
            Some(word) => Err(self.draft.fault(word.line, Fault::RowLength, word.text)),
            None => Ok(()),
        }
    }

    fn cell(&mut self, row: usize, column: usize, word: &Word<'_>) -> Result<(), IngestError> {
        let Some(weight) = number(word) else {
            // How UCINET and those who type a matrix write that nothing is known.
            if ["na", ".", "-"].contains(&word.text.to_lowercase().as_str()) {
                return Ok(());
            }
            return Err(self.draft.fault(word.line, Fault::NotANumber, word.text));
        };
        if weight != 0.0 {
            self.add(row, column, Some(weight));
            if self.header.form != Form::FullMatrix && row != column {
                self.add(column, row, Some(weight));
            }
        }
        Ok(())
    }

    fn add(&mut self, row: usize, column: usize, weight: Option<f64>) {
        self.ties.push(Raw {
            row,
            column,
            weight,
            matrix: self.matrix,
        });
    }

    /// Reads lists, line by line; an exclamation mark alone parts one matrix from the next.
    fn lists(&mut self, words: &[Word<'_>]) -> Result<(), IngestError> {
        for line in words.chunk_by(|one, other| one.line == other.line) {
            let [first, rest @ ..] = line else { continue };
            if first.text == "!" && !first.quoted {
                self.matrix += 1;
                continue;
            }
            let row = self.end(first, false);
            if self.header.form.is_node_list() {
                if row.is_none() && rest.is_empty() {
                    self.unknown(first);
                }
                for word in rest {
                    let column = self.end(word, true);
                    self.add_between([(row, first), (column, word)], None);
                }
                continue;
            }
            let [to, rest @ ..] = rest else {
                return Err(self.draft.fault(first.line, Fault::EndsEarly, first.text));
            };
            let column = self.end(to, true);
            let weight = match rest.first() {
                Some(word) => match number(word) {
                    Some(weight) => Some(weight),
                    None => {
                        return Err(self.draft.fault(word.line, Fault::NotANumber, word.text));
                    }
                },
                None => None,
            };
            for _ in rest.iter().skip(1) {
                self.draft.not_kept(Part::Values);
            }
            self.add_between([(row, first), (column, to)], weight);
        }
        Ok(())
    }

    /// Adds a tie of a list, or reports the first of its ends that is none: a tie that is left out is reported once.
    fn add_between(&mut self, ends: [(Option<usize>, &Word<'_>); 2], weight: Option<f64>) {
        match ends {
            [(Some(row), _), (Some(column), _)] => self.add(row, column, weight),
            [(None, word), _] | [_, (_, word)] => self.unknown(word),
        }
    }

    fn unknown(&mut self, word: &Word<'_>) {
        self.draft
            .report(word.line, Some(word.text), Problem::UnknownActor);
    }

    /// The place that a word of a list names, by label or by number.
    fn end(&mut self, word: &Word<'_>, column: bool) -> Option<usize> {
        let [of_rows, of_columns] = self.header.embedded;
        // In a one-mode list both ends are of the same actors.
        let embedded = match (&self.columns, column) {
            (None, _) => of_rows || of_columns,
            (Some(_), false) => of_rows,
            (Some(_), true) => of_columns,
        };
        let labels = if column {
            self.columns()
        } else {
            &mut self.rows
        };
        if embedded {
            return labels.find_or_push(word.text, word.line);
        }
        let number: Option<usize> = word.text.parse().ok().filter(|_| !word.quoted);
        let place = number.and_then(|number| number.checked_sub(1));
        place
            .filter(|place| *place < labels.count)
            .or_else(|| labels.find(word.text))
    }

    fn close(mut self) -> NetworkRead {
        let line = self.header.line;
        let rows = self.rows.count;
        for (labels, before) in [Some(&self.rows), self.columns.as_ref()]
            .into_iter()
            .flatten()
            .zip([0, rows])
        {
            if labels.count > labels.given.len() + MOST_UNNAMED {
                let most = MOST_UNNAMED.to_string();
                return Err(self.draft.fault(line, Fault::TooMany, &most));
            }
            for place in 0..labels.count {
                let made = match labels.given.get(place) {
                    Some((label, line)) => self.draft.labelled(label, *line),
                    // As Pajek does, columns are numbered on where the rows end.
                    None => self.draft.labelled(&(before + place + 1).to_string(), line),
                };
                if made.is_none() {
                    return Err(self.draft.fault(line, Fault::TooMany, ""));
                }
            }
        }
        let two_mode = self.columns.is_some();
        let related = self.header.matrices > 1 || !self.header.matrix_labels.is_empty();
        for raw in std::mem::take(&mut self.ties) {
            let column = if two_mode {
                rows + raw.column
            } else {
                raw.column
            };
            let ends = [raw.row, column].map(|end| u32::try_from(end).unwrap_or(u32::MAX));
            let tie = self.draft.tie(ends, !two_mode);
            if let Some(weight) = raw.weight {
                self.draft.set_tie(tie, WEIGHT, Value::Number(weight));
            }
            if related {
                let label = self.header.matrix_labels.get(raw.matrix).cloned();
                let label = label.unwrap_or_else(|| (raw.matrix + 1).to_string());
                self.draft.set_tie(tie, RELATION, Value::Text(label));
            }
        }
        if self.header.form.is_matrix() {
            self.draft.drop_if_all(WEIGHT, 1.0);
        }
        if two_mode {
            self.draft.network().modes = Some(rows);
        } else {
            self.draft.merge_twins();
        }
        self.draft.close(false)
    }
}

fn number(word: &Word<'_>) -> Option<f64> {
    let number: Option<f64> = word.text.parse().ok();
    number.filter(|number| number.is_finite())
}
