//! A table as people keep it: written as it was, with what was changed.

use super::{Table, Values};
use crate::model::sheet::{SharedSheet, Sheet, armed};
use crate::present::words::Words;
use csv::WriterBuilder;

/// Writes the rows of a finished table below those that stand in a sheet, each value under the column of its name.
///
/// A column that the sheet lacks comes after its last one, under the heading that people read. Numbers keep all their decimals, with a
/// comma before them unless commas part the cells; what a spreadsheet would run as a formula gets an apostrophe.
pub fn append(to: &mut SharedSheet, table: &Table, words: &Words) {
    let first = to.sheet.rows.len();
    to.sheet
        .rows
        .resize(first + table.rows(), Vec::<String>::new());
    let mark = if to.sheet.separator == ',' { "." } else { "," };
    for column in table.for_people() {
        let header = &mut to.sheet.header;
        let place = *to.places.entry(column.id).or_insert_with(|| {
            header.push(column.heading(words));
            header.len() - 1
        });
        for row in 0..table.rows() {
            let text = match &column.values {
                Values::Decimal(_, cells) => cells[row]
                    .map(|number| number.to_string().replace('.', mark))
                    .unwrap_or_default(),
                Values::Text(_) => armed(&column.values.spell(row, words)),
                values => values.spell(row, words),
            };
            to.sheet.put(first + row, place, &text);
        }
    }
}

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
    use crate::model::district::Language;

    #[test]
    fn rows_go_under_the_columns_of_their_names_and_what_people_added_stays() {
        let row = |cells: &[&str]| cells.iter().map(ToString::to_string).collect::<Vec<_>>();
        let mut shared = SharedSheet {
            sheet: Sheet {
                header: row(&["note", "In"]),
                rows: vec![row(&["chiesto", "a"])],
                ..Sheet::new([])
            },
            places: [("into", 1)].into(),
        };
        let table = Table::new("merges")
            .text("into", [Some("-b")].into_iter())
            .decimal("score", 2, [Some(0.984)].into_iter());
        append(&mut shared, &table, &Words::new(Language::It));
        assert_eq!(shared.sheet.header, ["note", "In", "punteggio"]);
        assert_eq!(shared.sheet.rows[0], ["chiesto", "a"]);
        assert_eq!(shared.sheet.rows[1], ["", "'-b", "0,984"]);
    }

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
