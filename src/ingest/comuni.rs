//! Comuni by the names that people and registers write: `FORLI'`, `Fano (PU)`, `S. Costanzo`, and those that are no more.
//!
//! The one place where a name becomes an ISTAT code. A name alone is not enough (there are two Samone), so the province decides where
//! it is given, and a name that several comuni share without it matches none.

use super::cells::restored_zero;
use super::names::folded;
use crate::model::diagnostic::Problem;
use crate::model::ids::MunicipalityCode;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// The provinces: sigla; the first three digits of the codes of their comuni; name. See `assets/codelists/REGISTERS.md`.
const PROVINCES: &str = include_str!("../assets/codelists/province.csv");
/// The comuni of 2023: code; name.
const COMUNI: &str = include_str!("../assets/codelists/comuni.csv");
/// The comuni that were merged into others: old code, old name, day of the merger, new code, new name, source.
const SUPPRESSED: &str = include_str!("../assets/codelists/comuni_soppressi_pu.csv");

/// Comuni that can be found by code or name.
#[derive(Debug, Clone, Default)]
pub(super) struct Comuni {
    /// By code, the name in its first language.
    codes: BTreeMap<MunicipalityCode, String>,
    /// By folded name, and by folded name with `San`, `Santa`, `Santo`, `Sant'` cut to `s`, as in `S. Costanzo`.
    names: BTreeMap<String, BTreeSet<MunicipalityCode>>,
}

/// A comune that was found, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Match {
    /// Its code.
    pub(super) code: MunicipalityCode,
    /// What it was found by.
    pub(super) how: How,
}

/// What a comune was found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum How {
    /// Its code.
    Code,
    /// Its code, once it had back the zero that a spreadsheet had eaten.
    RestoredZero,
    /// Its name.
    Name,
    /// The code or name of a comune that was merged into it.
    Successor {
        /// The name of the comune that is no more.
        suppressed: &'static str,
        /// The day it was merged.
        since: NaiveDate,
    },
}

impl Match {
    /// The repair that it took to find it; `None` where its code was given as it is.
    pub(super) fn problem(&self) -> Option<Problem> {
        let repaired = self.code.to_string();
        Some(match &self.how {
            How::Code => return None,
            How::RestoredZero => Problem::RestoredZero { repaired },
            How::Name => Problem::MunicipalityByName { repaired },
            How::Successor { since, .. } => Problem::SuppressedMunicipality {
                repaired,
                successor: Comuni::of_italy()
                    .name(&self.code)
                    .unwrap_or_default()
                    .to_owned(),
                since: since.to_string(),
            },
        })
    }
}

impl Comuni {
    /// Comuni of these codes and names; a name in two languages parted by `/` goes by either.
    pub(super) fn new<'a>(
        pairs: impl IntoIterator<Item = (&'a MunicipalityCode, &'a str)>,
    ) -> Self {
        let mut comuni = Self::default();
        for (code, name) in pairs {
            let first = name.split('/').next().unwrap_or_default();
            comuni.codes.insert(code.clone(), first.to_owned());
            let both = name.contains('/').then_some(name);
            for name in name.split('/').chain(both) {
                let name = folded(name);
                let short = shortened(&name);
                for key in [name, short] {
                    let codes = comuni.names.entry(key).or_default();
                    codes.insert(code.clone());
                }
            }
        }
        comuni
    }

    /// Every comune of Italy, as of 2023.
    pub(super) fn of_italy() -> &'static Self {
        static ITALY: OnceLock<Comuni> = OnceLock::new();
        ITALY.get_or_init(|| {
            let pairs: Vec<(MunicipalityCode, &str)> = lines(COMUNI)
                .filter_map(|line| {
                    let (code, name) = line.split_once(';')?;
                    Some((code.parse().ok()?, name))
                })
                .collect();
            Self::new(pairs.iter().map(|(code, name)| (code, *name)))
        })
    }

    /// The name of a comune, in its first language.
    pub(super) fn name(&self, code: &MunicipalityCode) -> Option<&str> {
        self.codes.get(code).map(String::as_str)
    }

    /// The comune that a text means: its ISTAT code, whole or without its leading zero, or its name, alone or as `Fano (PU)`.
    ///
    /// Case, accents, apostrophes and blanks do not matter, and `S.` stands for `San`, `Santa`, `Santo` and `Sant'`. The province, by
    /// sigla or name, decides among comuni of one name; text and province that contradict each other match nothing, as does a province
    /// that does not exist. A comune that was merged into one of these gives its successor, unless `date`, the day of which the text
    /// speaks (`None` means today), comes before the merger. `None` as well when nothing, or more than one comune, goes by the text.
    pub(super) fn code(
        &self,
        text: &str,
        province: Option<&str>,
        date: Option<NaiveDate>,
    ) -> Option<Match> {
        let (text, own) = without_province(text.trim());
        let digits: Vec<&str> = [province, own]
            .into_iter()
            .flatten()
            .map(|province| province_code(province).unwrap_or("?"))
            .collect();
        let inside = |code: &str| digits.iter().all(|digits| code.starts_with(digits));
        if let Some((code, how)) = code_of(text) {
            let known = self.codes.contains_key(&code);
            return if known {
                inside(code.as_str()).then_some(Match { code, how })
            } else {
                self.successor(date, |old| old.code == code.as_str() && inside(old.code))
            };
        }
        let name = folded(text);
        if name.is_empty() {
            return None;
        }
        let mut named = self
            .names
            .get(&name)
            .into_iter()
            .flatten()
            .filter(|code| inside(code.as_str()));
        match (named.next(), named.next()) {
            (Some(code), None) => Some(Match {
                code: code.clone(),
                how: How::Name,
            }),
            (Some(_), Some(_)) => None,
            (None, _) => self.successor(date, |old| {
                let old_name = folded(old.name);
                (name == old_name || name == shortened(&old_name)) && inside(old.code)
            }),
        }
    }

    fn successor(
        &self,
        date: Option<NaiveDate>,
        is: impl Fn(&Suppressed) -> bool,
    ) -> Option<Match> {
        let mut found = suppressed().iter().filter(|old| {
            is(old)
                && self.codes.contains_key(&old.successor)
                && date.is_none_or(|date| date >= old.since)
        });
        let old = found.next().filter(|_| found.next().is_none())?;
        Some(Match {
            code: old.successor.clone(),
            how: How::Successor {
                suppressed: old.name,
                since: old.since,
            },
        })
    }
}

/// The first three digits of the ISTAT codes of a province, by its sigla (`PU`; `NA` is Naples) or its name.
pub(super) fn province_code(province: &str) -> Option<&'static str> {
    static CODES: OnceLock<BTreeMap<String, &'static str>> = OnceLock::new();
    let codes = CODES.get_or_init(|| {
        let mut codes = BTreeMap::new();
        for line in lines(PROVINCES) {
            let mut cells = line.split(';');
            if let (Some(sigla), Some(code), Some(name)) =
                (cells.next(), cells.next(), cells.next())
            {
                for name in name.split('/').chain([sigla, name]) {
                    codes.insert(folded(name), code);
                }
            }
        }
        codes
    });
    codes.get(&folded(province)).copied()
}

/// A comune that was merged into another.
struct Suppressed {
    code: &'static str,
    name: &'static str,
    since: NaiveDate,
    successor: MunicipalityCode,
}

fn suppressed() -> &'static [Suppressed] {
    static LIST: OnceLock<Vec<Suppressed>> = OnceLock::new();
    LIST.get_or_init(|| {
        let of_line = |line: &'static str| {
            let mut cells = line.split(',');
            Some(Suppressed {
                code: cells.next()?,
                name: cells.next()?,
                since: cells.next()?.parse().ok()?,
                successor: cells.next()?.parse().ok()?,
            })
        };
        lines(SUPPRESSED).filter_map(of_line).collect()
    })
}

/// Into which comune each that is no more was merged, by code.
pub fn successions() -> BTreeMap<MunicipalityCode, MunicipalityCode> {
    let merged = suppressed().iter();
    merged
        .filter_map(|old| Some((old.code.parse().ok()?, old.successor.clone())))
        .collect()
}

/// The lines of a code list below its header.
fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().skip(1)
}

fn code_of(text: &str) -> Option<(MunicipalityCode, How)> {
    if let Some(code) = restored_zero(text) {
        return Some((code, How::RestoredZero));
    }
    let code = text.parse().ok()?;
    Some((code, How::Code))
}

/// `Fano (PU)` without its province, and the province.
fn without_province(text: &str) -> (&str, Option<&str>) {
    let parts = text
        .strip_suffix(')')
        .and_then(|inside| inside.rsplit_once('('));
    match parts {
        Some((name, province)) if province_code(province).is_some() => {
            (name.trim(), Some(province))
        }
        _ => (text, None),
    }
}

/// A folded name with every `san`, `santa`, `santo`, `sant` cut to `s`.
fn shortened(name: &str) -> String {
    let words: Vec<&str> = name
        .split('_')
        .map(|word| match word {
            "san" | "santa" | "santo" | "sant" => "s",
            word => word,
        })
        .collect();
    words.join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fano() -> Comuni {
        let codes: Vec<MunicipalityCode> = ["041013", "041051", "041070", "041038", "040012"]
            .map(|code| code.parse().unwrap())
            .to_vec();
        let names = [
            "Fano",
            "San Costanzo",
            "Terre Roveresche",
            "Monte Porzio",
            "Forlì",
        ];
        Comuni::new(codes.iter().zip(names))
    }

    fn found(comuni: &Comuni, text: &str, province: Option<&str>) -> Option<String> {
        let found = comuni.code(text, province, None)?;
        Some(found.code.to_string())
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for (text, province, code) in [
            ("Fano", None, Some("041013")),
            (" FANO  ", Some("PU"), Some("041013")),
            ("Fano (PU)", None, Some("041013")),
            ("fano (Pesaro e Urbino)", Some("pu"), Some("041013")),
            ("FORLI'", Some("FC"), Some("040012")),
            ("Forlì", None, Some("040012")),
            ("S. COSTANZO", Some("PU"), Some("041051")),
            ("041013", Some("PU"), Some("041013")),
            ("41013.0", None, Some("041013")),
            // The province decides: another Monte Porzio is not ours.
            ("Monte Porzio", Some("RM"), None),
            ("041013", Some("RM"), None),
            ("Fano (RM)", Some("PU"), None),
            ("Fano", Some("XX"), None),
            ("Fanoo", None, None),
            ("041999", None, None),
            ("", None, None),
            ("()", None, None),
        ] {
            let code = code.map(str::to_owned);
            assert_eq!(found(&fano(), text, province), code, "{text} {province:?}");
        }
    }

    #[test]
    fn a_match_says_how() {
        let how = |text| fano().code(text, None, None).map(|found| found.how);
        assert_eq!(how("041013"), Some(How::Code));
        assert_eq!(how("41013"), Some(How::RestoredZero));
        assert_eq!(how("Fano"), Some(How::Name));
    }

    #[test]
    fn a_suppressed_comune_gives_its_successor_from_the_day_of_the_merger() {
        let since = NaiveDate::from_ymd_opt(2017, 1, 1).unwrap();
        for text in ["Barchi", "041004", "41004", "BARCHI (PU)"] {
            let merged = Some(Match {
                code: "041070".parse().unwrap(),
                how: How::Successor {
                    suppressed: "Barchi",
                    since,
                },
            });
            assert_eq!(fano().code(text, None, None), merged, "{text}");
            assert_eq!(fano().code(text, None, Some(since)), merged, "{text}");
            assert_eq!(fano().code(text, None, since.pred_opt()), None, "{text}");
        }
        assert_eq!(fano().code("Barchi", Some("RM"), None), None);
        // A dataset of before the merger has the old comune itself.
        let barchi = "041004".parse().unwrap();
        let old = Comuni::new([(&barchi, "Barchi")]);
        let found = old.code("Barchi", None, None).unwrap();
        assert_eq!((found.code, found.how), (barchi, How::Name));
    }

    #[test]
    fn all_of_italy_is_there_and_naples_is_a_province() {
        let italy = Comuni::of_italy();
        assert_eq!(italy.codes.len(), 7899);
        assert_eq!(province_code("NA"), Some("063"));
        assert_eq!(
            found(italy, "NAPOLI", Some("NA")).as_deref(),
            Some("063049")
        );
        assert_eq!(found(italy, "Bozen", Some("BZ")).as_deref(), Some("021008"));
        assert_eq!(
            found(italy, "Bolzano/Bozen", None).as_deref(),
            Some("021008")
        );
        // Two comuni of this name: only the province tells them apart.
        assert_eq!(found(italy, "Samone", None), None);
        assert_eq!(
            found(italy, "Samone", Some("TO")).as_deref(),
            Some("001235")
        );
        assert_eq!(
            found(italy, "Samone", Some("TN")).as_deref(),
            Some("022165")
        );
    }

    #[test]
    fn every_comune_is_found_by_its_name_and_province() {
        let italy = Comuni::of_italy();
        for line in lines(COMUNI) {
            let (code, name) = line.split_once(';').unwrap();
            let shouted = name.to_uppercase();
            assert_eq!(
                found(italy, &shouted, Some(&sigla(code))).as_deref(),
                Some(code),
                "{name}"
            );
        }
    }

    fn sigla(code: &str) -> String {
        let of_line = |line: &'static str| {
            let mut cells = line.split(';');
            let (sigla, digits) = (cells.next()?, cells.next()?);
            code.starts_with(digits).then(|| sigla.to_owned())
        };
        lines(PROVINCES).find_map(of_line).unwrap()
    }
}
