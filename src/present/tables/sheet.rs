//! A table as people keep it: written as it was, with what was changed.

use crate::model::sheet::Sheet;
use csv::WriterBuilder;

/// Spells a sheet in its own separator, in UTF-8 with the mark by which Excel knows it.
///
/// # Errors
/// None in practice: the bytes go to memory.
pub fn write(sheet: &Sheet) -> Result<Vec<u8>, std::io::Error> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = WriterBuilder::new()
        .delimiter(u8::try_from(sheet.separator).unwrap_or(b';'))
        .flexible(true)
        .from_writer(&mut bytes);
    for row in sheet
        .preamble
        .iter()
        .chain([&sheet.header])
        .chain(&sheet.rows)
    {
        writer.write_record(row)?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_keeps_its_title_separator_and_ragged_rows() {
        let row = |cells: &[&str]| cells.iter().map(ToString::to_string).collect::<Vec<_>>();
        let sheet = Sheet {
            preamble: vec![row(&["Enti, 2023"])],
            header: row(&["id", "nome"]),
            rows: vec![row(&["a", "A; e \"B\""]), row(&["b"])],
            separator: ';',
        };
        assert_eq!(
            String::from_utf8(write(&sheet).unwrap()).unwrap(),
            "\u{feff}Enti, 2023\nid;nome\na;\"A; e \"\"B\"\"\"\nb\n"
        );
    }
}
