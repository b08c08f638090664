//! Every file of a folder of results as text: whatever a reader could find in it.

use crate::tools;
use polars::prelude::{DataFrame, DataType, ParquetReader, SerReader};
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file by its path inside the folder, and its text.
pub(crate) struct Opened {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Opens everything in a folder. A kind of file that nobody can open here fails: what is not opened is not searched.
pub(crate) fn open(folder: &Path) -> Vec<Opened> {
    let mut paths = Vec::new();
    list(folder, &mut paths);
    paths.sort();
    let open = |path: &PathBuf| {
        let inside = path.strip_prefix(folder).expect("a path inside");
        let inside = inside.to_string_lossy().into_owned();
        let bytes = fs::read(path).expect("a file");
        text(path, &bytes).map(|text| Opened { path: inside, text })
    };
    paths.iter().filter_map(open).collect()
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            list(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

fn text(path: &Path, bytes: &[u8]) -> Option<String> {
    // A name that is nothing but an ending, as the parts of workbooks have it, is one too.
    let extension = path.extension().or(path.file_name()).unwrap_or_default();
    let extension = extension.to_string_lossy();
    Some(match &*extension {
        "html" | "svg" | "csv" | "json" | "graphml" | "ipynb" | "xml" | "rels" | ".rels"
        | "vml" => without_base64(&String::from_utf8_lossy(bytes)),
        "parquet" => spelled(&frame(bytes)),
        "png" => metadata(bytes),
        "xlsx" | "pptx" => unpacked(bytes),
        "pdf" => printed(path)?,
        other => panic!("nobody can open .{other} here: {}", path.display()),
    })
}

/// The table of a Parquet file.
pub(crate) fn frame(bytes: &[u8]) -> DataFrame {
    let reader = ParquetReader::new(Cursor::new(bytes.to_vec()));
    reader.finish().expect("a Parquet file")
}

/// A column of a table, as text.
pub(crate) fn column(frame: &DataFrame, name: &str) -> Option<Vec<Option<String>>> {
    let column = frame.column(name).ok()?.cast(&DataType::String).ok()?;
    let cells = column.str().ok()?.iter();
    Some(cells.map(|cell| cell.map(str::to_owned)).collect())
}

fn spelled(frame: &DataFrame) -> String {
    let names: Vec<&str> = frame
        .get_column_names()
        .iter()
        .map(|name| name.as_str())
        .collect();
    let columns: Vec<Vec<Option<String>>> = names
        .iter()
        .map(|name| column(frame, name).expect("text"))
        .collect();
    let rows = (0..frame.height()).map(|row| {
        let cells = columns.iter().map(|column| column[row].clone());
        cells
            .map(Option::unwrap_or_default)
            .collect::<Vec<_>>()
            .join(" | ")
    });
    let rows: Vec<String> = rows.collect();
    format!("{}\n{}", names.join(" | "), rows.join("\n"))
}

/// The words that a picture carries beside its pixels.
fn metadata(bytes: &[u8]) -> String {
    let reader = png::Decoder::new(Cursor::new(bytes))
        .read_info()
        .expect("a picture");
    let info = reader.info();
    let plain = info.uncompressed_latin1_text.iter();
    let plain = plain.map(|chunk| format!("{}: {}", chunk.keyword, chunk.text));
    let zipped = info.compressed_latin1_text.iter();
    let zipped = zipped.map(|chunk| chunk.get_text().expect("text"));
    let wide = info.utf8_text.iter();
    let wide = wide.map(|chunk| format!("{}: {}", chunk.keyword, chunk.get_text().expect("text")));
    plain
        .chain(zipped)
        .chain(wide)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Everything in a workbook or in slides, pictures and workbooks inside them too.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut all = Vec::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("a member");
        let name = PathBuf::from(file.name().expect("a name").into_owned());
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("a member");
        if !file.is_dir() {
            all.extend(text(&name, &bytes));
        }
    }
    all.join("\n")
}

/// The text of a document for print; `None`, with a word, where the programs that open it are not installed.
fn printed(path: &Path) -> Option<String> {
    let program = tools::POPPLER.find()?.with_file_name("pdftotext");
    let told = ["-layout".as_ref(), path.as_os_str(), "-".as_ref()];
    let text = tools::run(Command::new(&program).args(told));
    let about = tools::run(Command::new(program.with_file_name("pdfinfo")).arg(path));
    Some(text + &about)
}

/// Text without fonts and pictures that are written into it.
fn without_base64(text: &str) -> String {
    let mut parts = text.split(";base64,");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| {
        part.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "+/=".contains(c))
    });
    rest.fold(first, |all, part| all + " " + part)
}
