//! What a standard says in free text: where it holds, which way, of which residents, and what is counted.

use std::ops::RangeInclusive;

/// Where a standard must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// In the district (*ambito*, ATS) as a whole.
    District,
    /// In every basin (*bacino*).
    Basin,
    /// In every municipality.
    Municipality,
}

impl Level {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::Basin => "basin",
            Self::Municipality => "municipality",
        }
    }

    /// Reads a level; a standard of the municipality *or* the basin is one of the basin, because the basin is enough.
    pub(super) fn read(text: &str) -> Option<Self> {
        let words = words(text);
        let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
        if has(&["bacino", "bacini", "basin", "basins"]) {
            Some(Self::Basin)
        } else if has(&["comune", "comuni", "municipality", "municipalities"]) {
            Some(Self::Municipality)
        } else if has(&["ats", "ambito", "district"]) {
            Some(Self::District)
        } else {
            None
        }
    }
}

/// What a standard asks of the number present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// At least as many as required.
    Least,
    /// At most as many.
    Most,
    /// That there is any.
    Presence,
}

impl Direction {
    pub(super) fn read(text: &str) -> Option<Self> {
        match words(text).first()?.as_str() {
            "min" | "minimo" | "minimum" | "almeno" | "least" => Some(Self::Least),
            "max" | "massimo" | "maximum" | "most" => Some(Self::Most),
            "presente" | "presenza" | "present" | "presence" | "yes" | "sì" | "si" => {
                Some(Self::Presence)
            }
            _ => None,
        }
    }
}

/// Which residents a ratio is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Filter {
    /// None: the ratio is itself what is required.
    NotPerResident,
    /// All of them.
    Everybody,
    /// Those of these completed years of age.
    Ages(RangeInclusive<u8>),
    /// The text says something that is not understood, and nothing is guessed.
    Unreadable,
}

impl Filter {
    /// Reads `tutti`, `0-2`, `65+`, `3-36 mesi`, with the usual words around them.
    ///
    /// Months are turned into the completed years in which they fall: 3–36 months are the ages 0, 1 and 2, the first of them whole.
    pub(super) fn read(text: Option<&str>) -> Self {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
            return Self::NotPerResident;
        };
        let text = text.to_lowercase().replace(['–', '—'], "-");
        let words = words(&text);
        let everybody = ["tutti", "tutte", "all", "everybody"];
        let who = [
            "popolazione",
            "residente",
            "residenti",
            "abitanti",
            "population",
            "resident",
            "residents",
        ];
        let some = [
            "bambini", "minori", "anziani", "persone", "children", "minors", "persons", "people",
            "di", "of", "aged", "anni", "anno", "years", "year", "età", "mesi", "months",
        ];
        let rest: Vec<&str> = (words.iter().map(String::as_str))
            .filter(|word| !everybody.contains(word) && !who.contains(word) && !some.contains(word))
            .collect();
        match rest.as_slice() {
            [] if words.iter().any(|word| everybody.contains(&word.as_str()))
                || words.iter().all(|word| who.contains(&word.as_str())) =>
            {
                Self::Everybody
            }
            [ages] => {
                let months = words.iter().any(|word| word == "mesi" || word == "months");
                ages_of(ages, months).map_or(Self::Unreadable, Self::Ages)
            }
            [from, "e", "oltre" | "più"] | [from, "and", "more" | "over"] => {
                ages_of(&format!("{from}+"), false).map_or(Self::Unreadable, Self::Ages)
            }
            _ => Self::Unreadable,
        }
    }
}

/// The completed years of `2`, `0-2` or `65+`, or of so many months.
fn ages_of(text: &str, months: bool) -> Option<RangeInclusive<u8>> {
    let number = |text: &str| text.parse::<u8>().ok();
    let (from, to) = match (text.strip_suffix('+'), text.split_once('-')) {
        (Some(from), _) => (number(from)?, u8::MAX),
        (None, Some((from, to))) => (number(from)?, number(to)?),
        (None, None) => (number(text)?, number(text)?),
    };
    let (from, to) = match (months, to) {
        (false, _) => (from, to),
        (true, u8::MAX) => (from / 12, to),
        // Up to the age of 36 months is before the third birthday has passed.
        (true, _) => (from / 12, to.div_ceil(12).checked_sub(1)?),
    };
    (from <= to).then_some(from..=to)
}

/// Whether services themselves are counted, as sites are, and not the persons they can take.
pub(super) fn counts_services(numerator: Option<&str>) -> bool {
    let first = numerator.and_then(|text| words(text).into_iter().next());
    first.is_some_and(|word| {
        let counted = [
            "sedi", "sede", "servizi", "servizio", "centri", "sites", "site", "services",
            "service", "centres", "centers",
        ];
        counted.contains(&word.as_str())
    })
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|letter: char| letter.is_whitespace() || ",;:()/".contains(letter))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn residents_are_read_as_they_are_written() {
        for (text, expected) in [
            ("tutti", Filter::Everybody),
            ("Popolazione residente", Filter::Everybody),
            ("all residents", Filter::Everybody),
            ("0-2", Filter::Ages(0..=2)),
            ("bambini 0–2 anni", Filter::Ages(0..=2)),
            ("3-36 mesi", Filter::Ages(0..=2)),
            ("0-35 months", Filter::Ages(0..=2)),
            ("13-24 mesi", Filter::Ages(1..=1)),
            ("65+", Filter::Ages(65..=u8::MAX)),
            ("popolazione 65+", Filter::Ages(65..=u8::MAX)),
            ("75 e più", Filter::Ages(75..=u8::MAX)),
            ("6", Filter::Ages(6..=6)),
            (" ", Filter::NotPerResident),
            // What is not understood is not guessed.
            ("donne 15-49", Filter::Unreadable),
            ("bambini", Filter::Unreadable),
            ("9-2", Filter::Unreadable),
            ("0-2-4", Filter::Unreadable),
            ("300+", Filter::Unreadable),
            ("famiglie", Filter::Unreadable),
        ] {
            assert_eq!(Filter::read(Some(text)), expected, "{text}");
        }
        assert_eq!(Filter::read(None), Filter::NotPerResident);
    }

    #[test]
    fn levels_and_directions_are_read_as_they_are_written() {
        for (text, expected) in [
            ("ATS", Some(Level::District)),
            ("Ambito territoriale", Some(Level::District)),
            ("bacino", Some(Level::Basin)),
            ("comune o bacino", Some(Level::Basin)),
            ("comune", Some(Level::Municipality)),
            ("regione", None),
        ] {
            assert_eq!(Level::read(text), expected, "{text}");
        }
        for (text, expected) in [
            ("min", Some(Direction::Least)),
            ("Massimo", Some(Direction::Most)),
            ("presente", Some(Direction::Presence)),
            ("yes/no", Some(Direction::Presence)),
            ("circa", None),
            ("", None),
        ] {
            assert_eq!(Direction::read(text), expected, "{text}");
        }
        assert!(counts_services(Some("sedi")));
        assert!(!counts_services(Some("posti")) && !counts_services(None));
    }
}
