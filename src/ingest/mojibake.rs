//! Letters spoilt by a program that read UTF-8 as Windows-1252: `SanitÃ ` for `Sanità`.

use encoding_rs::WINDOWS_1252;

/// The text as it was meant, where its letters were spoilt; `None` where nothing shows that.
///
/// A text counts as spoilt when it is valid UTF-8 once written back in Windows-1252. The blank that `à` ends in is often lost on the
/// way, so that `Ã` before a blank or at the end stands for it.
pub(super) fn mended(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'â']) {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        bytes.extend(byte_of(letter)?);
        if letter == 'Ã' && letters.peek().is_none_or(|next| *next == ' ') {
            bytes.push(0xa0);
        }
    }
    let mended = String::from_utf8(bytes).ok()?;
    (mended != text).then_some(mended)
}

/// The byte that Windows-1252 writes a letter with; Latin-1's for the five that it leaves out.
fn byte_of(letter: char) -> Option<Vec<u8>> {
    let mut buffer = [0; 4];
    let (bytes, _, unknown) = WINDOWS_1252.encode(letter.encode_utf8(&mut buffer));
    match u8::try_from(u32::from(letter)) {
        Ok(byte) if unknown => Some(vec![byte]),
        _ if unknown => None,
        _ => Some(bytes.into_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spoilt_letters_are_given_back_and_others_left() {
        for (text, meant) in [
            ("SanitÃ\u{a0}", Some("Sanità")),
            ("SanitÃ", Some("Sanità")),
            ("SanitÃ pubblica", Some("Sanità pubblica")),
            ("PerchÃ© no", Some("Perché no")),
            ("CittÃ\u{a0} piÃ¹ bella", Some("Città più bella")),
            ("L\u{e2}\u{20ac}\u{2122}arca", Some("L’arca")),
            ("5 Â°", Some("5 °")),
            ("Sanità", None),
            ("São", None),
            ("SÃO", None),
            ("Â", None),
            ("Crêpes", None),
            ("Ã e 漢", None),
        ] {
            assert_eq!(mended(text).as_deref(), meant, "{text}");
        }
    }
}
