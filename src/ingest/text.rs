//! Bytes to text, whoever saved the file.

use super::error::IngestError;
use crate::model::diagnostic::{Diagnostic, Origin, Problem};
use encoding_rs::{Encoding, WINDOWS_1252};
use std::borrow::Cow;

/// The text of a file, its lines ended by `\n` alone.
///
/// A byte order mark decides (UTF-8, UTF-16); without one, what is valid UTF-8 is UTF-8, and anything else is Windows-1252, in which
/// Italian Excel saves CSV, with a warning.
/// # Errors
/// [`IngestError::NotText`] when the bytes are no text, such as those of a workbook.
pub(super) fn decode<'a>(
    file: &str,
    bytes: &'a [u8],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Cow<'a, str>, IngestError> {
    let not_text = || IngestError::NotText {
        file: file.to_owned(),
    };
    let text = if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, wrong) = encoding.decode_without_bom_handling(&bytes[mark..]);
        if wrong {
            return Err(not_text());
        }
        text
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        Cow::Borrowed(text)
    } else {
        diagnostics.push(Diagnostic {
            origin: Origin::file(file),
            value: None,
            problem: Problem::ReadAsWindows1252,
        });
        WINDOWS_1252.decode_without_bom_handling(bytes).0
    };
    if text.contains('\0') {
        return Err(not_text());
    }
    Ok(if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_saving_gives_the_same_text() {
        let text = "attività\n1\n";
        let utf16: Vec<u8> = "\u{feff}attività\r\n1\r\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let files: [&[u8]; 4] = [
            "attività\n1\n".as_bytes(),
            "\u{feff}attività\r\n1\r\n".as_bytes(),
            b"attivit\xe0\r1\r",
            &utf16,
        ];
        for (index, bytes) in files.into_iter().enumerate() {
            let mut diagnostics = Vec::new();
            assert_eq!(decode("f.csv", bytes, &mut diagnostics).unwrap(), text);
            assert_eq!(diagnostics.len(), usize::from(index == 2));
        }
    }

    #[test]
    fn a_renamed_workbook_is_no_text() {
        let error = decode("enti.csv", b"PK\x03\x04\x14\0\x06\0", &mut Vec::new()).unwrap_err();
        assert_eq!(error.to_string(), "enti.csv is not a text file");
    }
}
