//! What a DL file says before its data.

use super::super::super::error::{Fault, IngestError};
use super::super::draft::fault_of;

/// How the data is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    FullMatrix,
    UpperHalf,
    LowerHalf,
    EdgeList,
    NodeList,
}

impl Form {
    pub(super) fn is_matrix(self) -> bool {
        !matches!(self, Self::EdgeList | Self::NodeList)
    }

    pub(super) fn is_node_list(self) -> bool {
        self == Self::NodeList
    }
}

/// A label and the line it stands in.
type Label = (String, usize);

/// What the header says.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) form: Form,
    pub(super) rows: usize,
    /// How many columns, where they are not the rows.
    pub(super) columns: Option<usize>,
    pub(super) matrices: usize,
    /// Whether matrices hold their diagonal.
    pub(super) diagonal: bool,
    /// Whether the labels of rows, and those of columns, stand among the data.
    pub(super) embedded: [bool; 2],
    pub(super) row_labels: Vec<Label>,
    pub(super) column_labels: Vec<Label>,
    pub(super) matrix_labels: Vec<String>,
    /// The line it ends in.
    pub(super) line: usize,
}

/// A word of the file and the line it stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) quoted: bool,
    pub(super) line: usize,
}

/// The words of a text, parted by blanks and commas; in the header `=` parts too, and a word takes the colon that follows it.
struct Words<'t> {
    rest: &'t str,
    line: usize,
}

impl<'t> Words<'t> {
    fn next(&mut self, marks: &[char]) -> Option<Word<'t>> {
        let parts =
            |letter: char| letter.is_whitespace() || letter == ',' || marks.contains(&letter);
        let start = self.rest.find(|letter| !parts(letter))?;
        self.line += self.rest[..start].matches('\n').count();
        let rest = &self.rest[start..];
        let line = self.line;
        let mark = rest
            .chars()
            .next()
            .filter(|mark| ['"', '\''].contains(mark));
        if let Some(mark) = mark
            && let Some(length) = rest[1..].find([mark, '\n'])
            && rest[1 + length..].starts_with(mark)
        {
            self.rest = &rest[length + 2..];
            let text = &rest[1..=length];
            return Some(Word {
                text,
                quoted: true,
                line,
            });
        }
        let end = rest.find(parts).unwrap_or(rest.len());
        // `data:` may have its first number right behind it.
        let end = match rest[..end].find(':') {
            Some(colon) if marks.contains(&'=') => colon + 1,
            _ => end,
        };
        self.rest = &rest[end..];
        Some(Word {
            text: &rest[..end],
            quoted: false,
            line,
        })
    }

    /// Looks at the next word without taking it.
    fn peek(&self, marks: &[char]) -> Option<Word<'t>> {
        let mut ahead = Words {
            rest: self.rest,
            line: self.line,
        };
        ahead.next(marks)
    }
}

/// The marks that part words of the header beside blanks and commas.
const MARKS: [char; 2] = ['=', ';'];

impl Header {
    /// Reads the header, and parts the data into words.
    pub(super) fn read<'t>(
        file: &str,
        text: &'t str,
    ) -> Result<(Self, Vec<Word<'t>>), IngestError> {
        let mut header = Self {
            form: Form::FullMatrix,
            rows: 0,
            columns: None,
            matrices: 1,
            diagonal: true,
            embedded: [false; 2],
            row_labels: Vec::new(),
            column_labels: Vec::new(),
            matrix_labels: Vec::new(),
            line: 1,
        };
        let mut words = Words {
            rest: text,
            line: 1,
        };
        let mut counted = None;
        let mut two_mode_list = false;
        loop {
            let Some(word) = words.next(&MARKS) else {
                return Err(fault_of(file, words.line, Fault::EndsEarly, "data:"));
            };
            header.line = word.line;
            let unknown = || fault_of(file, word.line, Fault::UnknownWord, word.text);
            match word.text.trim_end_matches(':').to_lowercase().as_str() {
                "dl" | "" => {}
                "n" | "nn" => counted = Some(count(file, &mut words)?),
                "nr" => header.rows = count(file, &mut words)?,
                "nc" => header.columns = Some(count(file, &mut words)?),
                "nm" => header.matrices = count(file, &mut words)?.max(1),
                "format" => {
                    let Some(form) = words.next(&MARKS) else {
                        return Err(unknown());
                    };
                    let name = form.text.to_lowercase();
                    two_mode_list = name.ends_with('2');
                    header.form = match name.as_str() {
                        "fullmatrix" | "fm" => Form::FullMatrix,
                        "upperhalf" | "uh" => Form::UpperHalf,
                        "lowerhalf" | "lh" => Form::LowerHalf,
                        "edgelist1" | "el1" | "edgelist2" | "el2" => Form::EdgeList,
                        "nodelist1" | "nl1" | "nodelist2" | "nl2" => Form::NodeList,
                        _ => return Err(fault_of(file, form.line, Fault::UnknownWord, form.text)),
                    };
                }
                "diagonal" | "diag" => {
                    let present = words.next(&MARKS).map(|word| word.text.to_lowercase());
                    header.diagonal = present.as_deref() != Some("absent");
                }
                "title" => {
                    words.next(&MARKS);
                }
                "labels" => header.labels(&mut words, counted.unwrap_or_default(), Of::Both),
                of @ ("row" | "column" | "col" | "matrix" | "level") => {
                    let label = words.next(&MARKS).map(|word| word.text.to_lowercase());
                    if !label.is_some_and(|label| label.starts_with("label")) {
                        return Err(unknown());
                    }
                    let (most, of) = match of {
                        "row" => (header.rows.max(counted.unwrap_or_default()), Of::Rows),
                        "matrix" | "level" => (header.matrices, Of::Matrices),
                        _ => (header.columns.or(counted).unwrap_or_default(), Of::Columns),
                    };
                    header.labels(&mut words, most, of);
                }
                "data" => break,
                _ => return Err(unknown()),
            }
        }
        header.settle(file, counted, two_mode_list)?;
        let mut data = Vec::new();
        while let Some(word) = words.next(&[]) {
            data.push(word);
        }
        Ok((header, data))
    }

    /// Reads labels, of which there are at most so many, or learns that they are embedded in the data.
    fn labels(&mut self, words: &mut Words<'_>, most: usize, of: Of) {
        let mut labels = Vec::new();
        while labels.len() < most {
            let Some(word) = words.peek(&[';']) else {
                break;
            };
            let lower = word.text.to_lowercase();
            if !word.quoted && lower.trim_end_matches(':') == "embedded" && labels.is_empty() {
                break;
            }
            // The next part of the header ends a list that is too short.
            let heading = [
                "data:", "labels:", "row", "column", "col", "matrix", "level",
            ];
            let short =
                lower == "data" || (lower.ends_with(':') && heading.contains(&lower.as_str()));
            if !word.quoted && (short || is_heading(words, &lower)) {
                break;
            }
            words.next(&[';']);
            labels.push((word.text.to_owned(), word.line));
        }
        if labels.is_empty()
            && let Some(word) = words.peek(&MARKS)
            && word.text.to_lowercase().trim_end_matches(':') == "embedded"
        {
            words.next(&MARKS);
            self.embedded[0] |= matches!(of, Of::Both | Of::Rows);
            self.embedded[1] |= matches!(of, Of::Both | Of::Columns);
            return;
        }
        match of {
            Of::Both | Of::Rows => self.row_labels = labels,
            Of::Columns => self.column_labels = labels,
            Of::Matrices => {
                self.matrix_labels = labels.into_iter().map(|(label, _)| label).collect();
            }
        }
    }

    /// Makes of the counts what they mean together.
    fn settle(
        &mut self,
        file: &str,
        counted: Option<usize>,
        two_mode_list: bool,
    ) -> Result<(), IngestError> {
        match (counted, self.rows, self.columns) {
            (Some(n), _, None) if !two_mode_list => self.rows = n,
            (Some(n), 0, _) => {
                self.rows = n;
                self.columns = self.columns.or(Some(n));
            }
            (_, _, Some(_)) => {}
            _ => return Err(fault_of(file, self.line, Fault::Missing, "n")),
        }
        let half = matches!(self.form, Form::UpperHalf | Form::LowerHalf);
        if half && self.columns.is_some() {
            return Err(fault_of(file, self.line, Fault::UnknownWord, "nc"));
        }
        // Columns named apart in a network of one mode are named as the rows.
        if self.columns.is_none() && self.row_labels.is_empty() {
            self.row_labels = std::mem::take(&mut self.column_labels);
        }
        Ok(())
    }
}

/// What labels are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Both,
    Rows,
    Columns,
    Matrices,
}

/// Whether the next words are `row labels`, `column labels` or the like.
fn is_heading(words: &Words<'_>, first: &str) -> bool {
    if !["row", "column", "col", "matrix", "level"].contains(&first) {
        return false;
    }
    let mut ahead = Words {
        rest: words.rest,
        line: words.line,
    };
    ahead.next(&MARKS);
    let second = ahead.next(&MARKS).map(|word| word.text.to_lowercase());
    second.is_some_and(|word| word.starts_with("labels"))
}

fn count(file: &str, words: &mut Words<'_>) -> Result<usize, IngestError> {
    let word = words.next(&MARKS);
    let text = word.map_or("", |word| word.text);
    text.parse()
        .map_err(|_| fault_of(file, words.line, Fault::NotANumber, text))
}
