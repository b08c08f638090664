//! A file like the national register's export, of any size: invented bodies, the same for the same number. No person's name is in it:
//! where the register has one stands a mark that no output may ever show.

use rust_xlsxwriter::{Workbook, XlsxError};

/// What stands where the register has a person's name.
pub(crate) const PERSON: &str = "OMISSIS-";

/// The header of the export.
pub(crate) const HEADER: [&str; 10] = [
    "Codice fiscale / Steuernummer",
    "Repertorio / Repertoire",
    "Denominazione / Bezeichnung",
    "Sezione (*) / Sektion",
    "Cognome e nome legali rapp. / Name und Vorname d. gesetzl. Vertreters",
    "Rete / Netzwerk",
    "Comune sede legale / Gemeinsame Rechtssitz",
    "Provincia sede legale / Provinz Rechtssitz",
    "5x 1000",
    "Data iscrizione / Anmeldedatum",
];

const SECTIONS: [&str; 7] = [
    "ORGANIZZAZIONI DI VOLONTARIATO",
    "ASSOCIAZIONI DI PROMOZIONE SOCIALE",
    "ENTI FILANTROPICI",
    "IMPRESE SOCIALI",
    "RETI ASSOCIATIVE",
    "SOCIETA' DI MUTUO SOCCORSO",
    "ALTRI ENTI DEL TERZO SETTORE",
];

const SEATS: [(&str, &str); 8] = [
    ("FANO", "PU"),
    ("NAPOLI", "NA"),
    ("FORLI'", "FC"),
    ("MONDOLFO", "PU"),
    ("TORINO", "TO"),
    ("SANT'IPPOLITO", "PU"),
    ("MONTE PORZIO CATONE", "RM"),
    ("BOLZANO/BOZEN", "BZ"),
];

/// An eleven-digit code whose last digit checks, from ten digits.
pub(crate) fn code(number: usize) -> String {
    let ten = format!("{:010}", number % 10_000_000_000);
    let sum: u32 = ten
        .bytes()
        .enumerate()
        .map(|(place, byte)| match (place % 2, u32::from(byte - b'0')) {
            (0, digit) => digit,
            (_, digit) => (2 * digit) / 10 + (2 * digit) % 10,
        })
        .sum();
    format!("{ten}{}", (10 - sum % 10) % 10)
}

/// The cells of a row.
pub(crate) fn row(number: usize) -> [String; 10] {
    let (comune, province) = SEATS[number % SEATS.len()];
    // Any mixing will do, as long as it is the same every time.
    let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 7;
    [
        code(9_000_000_000 + number),
        (1000 + number).to_string(),
        format!("ENTE DIMOSTRATIVO  N. {number} \"PROVA\""),
        SECTIONS[mixed % 7].to_owned(),
        format!("{PERSON}{number}"),
        ["SI", "NO", ""][mixed % 3].to_owned(),
        comune.to_owned(),
        province.to_owned(),
        ["SI", "NO"][mixed % 2].to_owned(),
        format!(
            "{:02}/{:02}/{}",
            1 + mixed % 28,
            1 + mixed % 12,
            2022 + mixed % 4
        ),
    ]
}

/// A workbook of these rows below a title and the header.
pub(crate) fn workbook<'a>(
    header: &[&str],
    rows: impl Iterator<Item = Vec<std::borrow::Cow<'a, str>>>,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Elenco degli enti iscritti (dati dimostrativi)")?;
    for (column, name) in (0..).zip(header) {
        sheet.write(2, column, *name)?;
    }
    for (place, cells) in (3..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(place, column, cell)?;
        }
    }
    book.save_to_buffer()
}

/// A register of so many bodies.
pub(crate) fn register(bodies: usize) -> Result<Vec<u8>, XlsxError> {
    workbook(
        &HEADER,
        (0..bodies).map(|number| row(number).map(std::borrow::Cow::Owned).to_vec()),
    )
}
