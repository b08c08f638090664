//! The Italian tax code (*codice fiscale*): eleven digits for a body, sixteen characters for a person, each with its control character.
//!
//! The eleven digits of a body are made like those of a *partita IVA*, and both are checked alike. The rules are those of the decree
//! of the Ministry of Finance of 23 December 1976, "Sistemi di codificazione dei soggetti da iscrivere all'anagrafe tributaria"
//! (*Gazzetta Ufficiale* 345 of 29 December 1976, supplement).

/// Whose code a text is, by its shape alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holder {
    /// Eleven digits: a body, such as an association or a company.
    Body,
    /// Sixteen letters and digits: a person. A sole trader has no other.
    Person,
}

/// The slip of a pen that makes one code of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slip {
    /// One character is another.
    Substitution,
    /// Two neighbours stand the wrong way round.
    Swap,
}

/// A code as written, without blanks, dots, hyphens and the `IT` that invoices put before it, in capitals.
///
/// Nine or ten digits get back the zeros that a spreadsheet ate, where the eleven digits then pass the check. Empty when nothing is
/// left.
pub fn cleaned(text: &str) -> String {
    let code: String = text
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(rest) = code.strip_prefix("IT")
        && rest.len() == 11
        && digits(rest)
    {
        return rest.to_owned();
    }
    if (9..=10).contains(&code.len()) && digits(&code) {
        let padded = format!("{code:0>11}");
        if is_valid(&padded) {
            return padded;
        }
    }
    code
}

/// Whose code a cleaned text is; `None` when it has the shape of neither.
pub fn holder(code: &str) -> Option<Holder> {
    let bytes = code.as_bytes();
    if bytes.len() == 11 && bytes.iter().all(u8::is_ascii_digit) {
        return Some(Holder::Body);
    }
    let person = bytes.len() == 16
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && bytes[..6].iter().all(u8::is_ascii_uppercase)
        && bytes[15].is_ascii_uppercase();
    person.then_some(Holder::Person)
}

/// The digit that must follow these ten; `None` unless they are ten digits.
///
/// # Definition
/// The digits in odd places count as they are, those in even places twice, less nine where that is more than nine. The control digit
/// is what brings the sum to a multiple of ten.
pub fn control_digit(first_ten: &str) -> Option<char> {
    let bytes = first_ten.as_bytes();
    if bytes.len() != 10 || !bytes.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let sum: u32 = bytes
        .iter()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0');
            // The first place is odd, and has index 0.
            match (place % 2, 2 * digit) {
                (0, _) => digit,
                (_, twice) if twice > 9 => twice - 9,
                (_, twice) => twice,
            }
        })
        .sum();
    char::from_digit((10 - sum % 10) % 10, 10)
}

/// What the characters 0–9 and A–Z count for in an odd place of a person's code; digits count as the first ten letters do.
const ODD: [u32; 26] = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/// The letter that must follow these fifteen characters; `None` unless they are fifteen capitals and digits.
///
/// # Definition
/// Characters in even places count as their rank, from 0, among the digits or the letters; those in odd places as a table of the
/// decree says. The sum modulo 26 is the rank of the letter.
pub fn control_letter(first_fifteen: &str) -> Option<char> {
    let bytes = first_fifteen.as_bytes();
    if bytes.len() != 15 {
        return None;
    }
    let mut sum = 0;
    for (place, &byte) in bytes.iter().enumerate() {
        let rank = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'Z' => byte - b'A',
            _ => return None,
        };
        sum += if place % 2 == 0 {
            ODD[usize::from(rank)]
        } else {
            u32::from(rank)
        };
    }
    let rank = u8::try_from(sum % 26).ok()?;
    Some(char::from(b'A' + rank))
}

/// Whether a cleaned code has the shape of one and the right control character. Eleven zeros pass the sum and are nobody's.
pub fn is_valid(code: &str) -> bool {
    match holder(code) {
        Some(Holder::Body) => {
            code.bytes().any(|byte| byte != b'0')
                && control_digit(&code[..10]) == code.chars().next_back()
        }
        Some(Holder::Person) => control_letter(&code[..15]) == code.chars().next_back(),
        None => false,
    }
}

/// The single slip that makes one code of the other; `None` when they are equal, of different length or further apart.
pub fn slip(one: &str, other: &str) -> Option<Slip> {
    if one.len() != other.len() {
        return None;
    }
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut places = (0..one.len()).filter(|&place| one[place] != other[place]);
    match (places.next(), places.next(), places.next()) {
        (Some(_), None, _) => Some(Slip::Substitution),
        (Some(first), Some(second), None)
            if second == first + 1
                && one[first] == other[second]
                && one[second] == other[first] =>
        {
            Some(Slip::Swap)
        }
        _ => None,
    }
}

/// Every valid body's code that one slip away from this one gives; empty unless it is eleven digits.
///
/// The control digit is such that of two codes one substitution apart at most one is valid, so a valid code has no neighbour by
/// substitution.
pub fn valid_neighbours(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    if holder(code) != Some(Holder::Body) {
        return found;
    }
    let mut bytes: Vec<char> = code.chars().collect();
    for place in 0..bytes.len() {
        let own = bytes[place];
        for digit in '0'..='9' {
            if digit != own {
                bytes[place] = digit;
                found.push(bytes.iter().collect());
            }
        }
        bytes[place] = own;
        if place > 0 && bytes[place - 1] != own {
            bytes.swap(place - 1, place);
            found.push(bytes.iter().collect());
            bytes.swap(place - 1, place);
        }
    }
    found.retain(|code: &String| is_valid(code));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_control_digit_is_what_the_decree_says() {
        // The first is an example in the documentation of python-stdnum; the sums of the others are below.
        for code in ["00743110157", "00000000018", "12345678903"] {
            assert!(is_valid(code), "{code}");
        }
        // 1+3+5+7+9 = 25 in odd places; 2, 4, 6, 8, 0 doubled are 4, 8, 3, 7, 0: 22. 47 lacks 3 to 50.
        assert_eq!(control_digit("1234567890"), Some('3'));
        // A one in the last, even place counts 2, and lacks 8.
        assert_eq!(control_digit("0000000001"), Some('8'));
        assert_eq!(control_digit("000000000"), None);
        assert!(!is_valid("00000000000"));
    }

    #[test]
    fn the_control_letter_is_what_the_decree_says() {
        // Eight characters in odd places count 1 each, whether A or 0; those in even places nothing: rank 8 is I.
        assert_eq!(control_letter("AAAAAA00A00A000"), Some('I'));
        // A B in an odd place counts 0 instead of 1, in an even place 1 instead of 0.
        assert_eq!(control_letter("BAAAAA00A00A000"), Some('H'));
        assert_eq!(control_letter("ABAAAA00A00A000"), Some('J'));
        assert!(is_valid("AAAAAA00A00A000I") && !is_valid("AAAAAA00A00A000L"));
        // As python-stdnum gives it.
        assert_eq!(control_letter("ZQXWKJ97T65M318"), Some('P'));
        assert_eq!(control_letter("aaaaaa00a00a000"), None);
    }

    #[test]
    fn the_shape_says_whose_it_is() {
        assert_eq!(holder("12345678903"), Some(Holder::Body));
        assert_eq!(holder("AAAAAA00A00A000I"), Some(Holder::Person));
        for neither in ["", "1234567890", "1234567890A", "AAAAAA00A00A0001"] {
            assert_eq!(holder(neither), None, "{neither}");
        }
    }

    #[test]
    fn codes_are_cleaned_of_what_people_and_spreadsheets_add_and_take() {
        for text in ["00743110157", " IT 007.431.101-57 ", "743110157"] {
            assert_eq!(cleaned(text), "00743110157", "{text}");
        }
        assert_eq!(cleaned("aaaaaa00a00a000i"), "AAAAAA00A00A000I");
        // Ten digits that do not pass once padded are left as they are.
        assert_eq!(cleaned("1234567890"), "1234567890");
        assert_eq!(cleaned(" - "), "");
    }

    #[test]
    fn one_slip_is_a_character_or_a_swap_and_only_one_of_two_is_valid() {
        assert_eq!(slip("12345678903", "12345678904"), Some(Slip::Substitution));
        assert_eq!(slip("12345678903", "12346578903"), Some(Slip::Swap));
        assert_eq!(slip("12345678903", "12345678903"), None);
        assert_eq!(slip("12345678903", "21345678904"), None);
        assert_eq!(slip("12345678903", "1234567890"), None);
        for place in 0..11 {
            let mut wrong: Vec<u8> = "12345678903".into();
            wrong[place] = b'0' + (wrong[place] - b'0' + 4) % 10;
            let wrong = String::from_utf8(wrong).unwrap();
            assert!(!is_valid(&wrong), "{wrong}");
            let neighbours = valid_neighbours(&wrong);
            assert!(
                neighbours.contains(&"12345678903".to_owned()),
                "{neighbours:?}"
            );
        }
        // The one swap that the sum does not see is that of 0 and 9.
        assert!(
            valid_neighbours("12345678903")
                .iter()
                .all(|code| slip(code, "12345678903") == Some(Slip::Swap))
        );
        assert!(valid_neighbours("AAAAAA00A00A000I").is_empty());
    }
}
