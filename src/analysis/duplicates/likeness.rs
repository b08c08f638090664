//! How likely two organizations are one: what speaks for it and against it, and one score.

use super::entries::{Entries, Entry};
use crate::model::fiscal_code::{Slip, slip};

/// How many numbers a pair is judged by.
pub const FEATURES: usize = 16;

/// What the numbers of [`Evidence::features`] weigh, in logits.
///
/// Fitted by logistic regression (iteratively reweighted least squares, ridge 0.01) on the pairs that blocking gives of the labelled
/// sets in `tests/common/labelled`: the usual spoiling, 4,000 bodies with seed 1 and 150 bodies with seeds 101 to 120. The documentation
/// of [`super::likely_duplicates`] says how they do on other seeds and on other spoilings.
const WEIGHTS: [(&str, f64); FEATURES] = [
    ("always", -5.17),
    ("likeness of the letters, squared", 4.90),
    ("each has a word that the other lacks", -2.04),
    ("how much the lesser of these weighs", -2.55),
    ("how much the shared words weigh", 1.74),
    (
        "in how many municipalities that name is, as a logarithm, unless it is one for both",
        -2.03,
    ),
    ("the same tax code", 11.08),
    ("tax codes one slip apart", 11.79),
    ("two valid tax codes", -2.61),
    (
        "two tax codes, one of them wrong by more than a slip",
        -1.65,
    ),
    (
        "the same municipality, by the likeness of the words squared",
        2.79,
    ),
    ("different municipalities", -2.72),
    ("names that end with different municipalities", -12.25),
    ("legal forms that one body cannot have", -6.61),
    ("the same place, by the likeness of the words squared", 3.30),
    ("different places", -0.85),
];

/// How two tax codes stand to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Codes {
    /// One is missing, or both are wrong in different ways.
    Silent,
    /// They are the same; the flag says whether they are valid.
    Same(bool),
    /// They are the same or one slip apart, and several others have them: the code of a federation, which tells nothing of its sections.
    Shared,
    /// One slip apart, and only one of them is valid. The flag says whether it is the second that is not.
    Slip(Slip, bool),
    /// Both are valid, and different.
    Different,
    /// Different, and one is wrong by more than a slip.
    Doubtful,
}

/// What is known of a pair, from which its score follows.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// Likeness of the words, rare ones weighing more: soft TF-IDF, 1 for the same words.
    pub words: f64,
    /// Likeness of the letters, words written together: 1 for the same. Left at 0 where nothing else speaks for the pair.
    pub letters: f64,
    /// The lesser of the weights that either name has and the other lacks, 0 when one has all the words of the other.
    pub either_alone: f64,
    /// The greater of them.
    pub one_alone: f64,
    /// How much the words say that both have: the sum of the weights.
    pub shared: f64,
    /// In how many municipalities there are organizations with exactly the words of one of the two, whichever has more.
    pub namesakes: u32,
    /// The tax codes.
    pub codes: Codes,
    /// Whether they are in one municipality; `None` when one does not say.
    pub same_municipality: Option<bool>,
    /// Whether their names tell different municipalities, as those of two sections of one body do.
    pub named_apart: bool,
    /// Whether one body may bear both legal forms; `None` when one name tells none.
    pub forms_agree: Option<bool>,
    /// Whether the places are the same; `None` when one is missing.
    pub same_place: Option<bool>,
}

/// Why two organizations are held to be one, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The same valid tax code.
    SameFiscalCode,
    /// The same tax code, which is not valid.
    SameInvalidFiscalCode,
    /// Tax codes one character apart, of which one is not valid.
    FiscalCodeOneWrong {
        /// Whose code is not valid.
        wrong: Side,
    },
    /// Tax codes with two neighbouring characters the other way round, of which one is not valid.
    FiscalCodeSwapped {
        /// Whose code is not valid.
        wrong: Side,
    },
    /// The same words once the legal form is left out.
    SameName,
    /// Nearly the same words.
    LikeName,
    /// One name has all the words of the other.
    NameWithin,
    /// The same municipality.
    SameMunicipality,
    /// The same point on the map.
    SamePlace,
    /// Against: both tax codes are valid, and different.
    DifferentFiscalCodes,
    /// Against: different municipalities.
    DifferentMunicipalities,
    /// Against: legal forms that one body cannot both have.
    DifferentForms,
    /// Against: each name has a word that the other lacks.
    DifferentWords,
}

impl Reason {
    /// The name used in message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::SameFiscalCode => "same-fiscal-code",
            Self::SameInvalidFiscalCode => "same-invalid-fiscal-code",
            Self::FiscalCodeOneWrong { .. } => "fiscal-code-one-wrong",
            Self::FiscalCodeSwapped { .. } => "fiscal-code-swapped",
            Self::SameName => "same-name",
            Self::LikeName => "like-name",
            Self::NameWithin => "name-within",
            Self::SameMunicipality => "same-municipality",
            Self::SamePlace => "same-place",
            Self::DifferentFiscalCodes => "different-fiscal-codes",
            Self::DifferentMunicipalities => "different-municipalities",
            Self::DifferentForms => "different-forms",
            Self::DifferentWords => "different-words",
        }
    }

    /// Whose tax code is wrong, where the reason says it.
    pub fn wrong(self) -> Option<Side> {
        match self {
            Self::FiscalCodeOneWrong { wrong } | Self::FiscalCodeSwapped { wrong } => Some(wrong),
            _ => None,
        }
    }
}

/// One of the two of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

/// In how many municipalities a tax code may be before it is held to be a federation's: where a body is registered and where it works.
const ONE_BODY: u32 = 2;

/// The score below which a pair is not looked at any closer.
const HOPELESS: f64 = 0.05;

/// How far apart two points may be and count as one: the two ends of a building.
const ONE_PLACE_KM: f64 = 0.05;

impl Evidence {
    pub(super) fn of(all: &Entries, one: &Entry, other: &Entry) -> Self {
        let matched = matched_words(all, &one.words, &other.words);
        let weight = |word: u32| all.weights[word as usize];
        let mut product = 0.0;
        let mut shared = 0.0;
        let (mut of_one, mut of_other) =
            (vec![false; one.words.len()], vec![false; other.words.len()]);
        for &(i, j, alike) in &matched {
            of_one[i] = true;
            of_other[j] = true;
            let (w_i, w_j) = (weight(one.words[i]), weight(other.words[j]));
            product += alike * w_i * w_j;
            shared += alike * w_i.min(w_j);
        }
        let alone = |entry: &Entry, matched: &[bool]| -> f64 {
            let words = entry.words.iter().zip(matched);
            words
                .filter(|(_, matched)| !**matched)
                .map(|(&word, _)| weight(word))
                .sum()
        };
        let (mut one_alone, mut other_alone) = (alone(one, &of_one), alone(other, &of_other));
        let norms = one.norm * other.norm;
        let mut words = if norms > 0.0 {
            (product / norms).min(1.0)
        } else {
            0.0
        };
        if one.joined == other.joined && norms > 0.0 {
            // `Pro Loco` and `Proloco` have no word in common, and are the same.
            (words, one_alone, other_alone) = (1.0, 0.0, 0.0);
            shared = one.norm.min(other.norm);
        }
        let mut evidence = Self {
            words,
            letters: 1.0,
            either_alone: one_alone.min(other_alone),
            one_alone: one_alone.max(other_alone),
            shared,
            namesakes: one.places_of_name.max(other.places_of_name),
            codes: codes(one, other),
            same_municipality: one.same_municipality(other),
            named_apart: one.named_apart(other),
            forms_agree: one.name.forms_agree(&other.name),
            same_place: one
                .place
                .zip(other.place)
                .map(|(one, other)| one.distance(&other).0 <= ONE_PLACE_KM),
        };
        // Most pairs are so unlike that no likeness of letters could save them, and letters take longest to compare.
        evidence.letters = if words < 0.25 || evidence.score() < HOPELESS {
            0.0
        } else {
            let in_order = letters(&one.joined, &other.joined);
            in_order.max(letters(&one.sorted, &other.sorted))
        };
        evidence
    }

    /// The numbers that the score weighs, in the order of the fitted weights.
    pub fn features(&self) -> [f64; FEATURES] {
        let flag = |flag: bool| f64::from(u8::from(flag));
        let namesakes = libm::log(f64::from(self.namesakes.clamp(1, 50)));
        let elsewhere = flag(self.same_municipality != Some(true));
        let like = self.words * self.words;
        [
            1.0,
            self.letters * self.letters,
            flag(self.either_alone > 0.0),
            self.either_alone,
            self.shared.min(2.0),
            namesakes * elsewhere,
            flag(matches!(self.codes, Codes::Same(_))),
            flag(matches!(self.codes, Codes::Slip(..))),
            flag(self.codes == Codes::Different),
            flag(self.codes == Codes::Doubtful),
            flag(self.same_municipality == Some(true)) * like,
            flag(self.same_municipality == Some(false)),
            flag(self.named_apart),
            flag(self.forms_agree == Some(false)),
            flag(self.same_place == Some(true)) * like,
            flag(self.same_place == Some(false)),
        ]
    }

    /// The probability that the two are one, from 0 to 1.
    pub fn score(&self) -> f64 {
        let logit: f64 = self
            .features()
            .iter()
            .zip(WEIGHTS)
            .map(|(feature, (_, weight))| feature * weight)
            .sum();
        1.0 / (1.0 + libm::exp(-logit))
    }

    /// What speaks for the two being one, then what speaks against it.
    pub fn reasons(&self) -> Vec<Reason> {
        let mut reasons = Vec::new();
        match self.codes {
            Codes::Same(true) => reasons.push(Reason::SameFiscalCode),
            Codes::Same(false) => reasons.push(Reason::SameInvalidFiscalCode),
            Codes::Slip(slip, second_wrong) => {
                let wrong = if second_wrong { Side::B } else { Side::A };
                reasons.push(match slip {
                    Slip::Substitution => Reason::FiscalCodeOneWrong { wrong },
                    Slip::Swap => Reason::FiscalCodeSwapped { wrong },
                });
            }
            Codes::Silent | Codes::Shared | Codes::Different | Codes::Doubtful => {}
        }
        if self.words > 0.999 {
            reasons.push(Reason::SameName);
        } else if self.one_alone > 0.0 && self.either_alone == 0.0 && self.words >= 0.5 {
            reasons.push(Reason::NameWithin);
        } else if self.words >= 0.7 || self.letters >= 0.8 {
            reasons.push(Reason::LikeName);
        }
        let known = [
            (
                self.same_municipality.filter(|_| !self.named_apart),
                true,
                Reason::SameMunicipality,
            ),
            (self.same_place, true, Reason::SamePlace),
            (
                Some(self.codes == Codes::Different),
                true,
                Reason::DifferentFiscalCodes,
            ),
            (
                Some(self.named_apart || self.same_municipality == Some(false)),
                true,
                Reason::DifferentMunicipalities,
            ),
            (self.forms_agree, false, Reason::DifferentForms),
            (
                Some(self.either_alone > 0.0 && self.words <= 0.999),
                true,
                Reason::DifferentWords,
            ),
        ];
        let told = known
            .into_iter()
            .filter(|(fact, told, _)| *fact == Some(*told));
        reasons.extend(told.map(|(_, _, reason)| reason));
        reasons
    }
}

fn codes(one: &Entry, other: &Entry) -> Codes {
    let shared = one.places_of_code.max(other.places_of_code) > ONE_BODY;
    let (Some((one, one_valid)), Some((other, other_valid))) = (&one.code, &other.code) else {
        return Codes::Silent;
    };
    match (one_valid, other_valid) {
        _ if one == other && shared => Codes::Shared,
        _ if one == other => Codes::Same(*one_valid),
        (true, true) => Codes::Different,
        (false, false) => Codes::Silent,
        (_, other_valid) => match slip(one, other) {
            None => Codes::Doubtful,
            Some(_) if shared => Codes::Shared,
            Some(slip) => Codes::Slip(slip, !other_valid),
        },
    }
}

/// Pairs of words that stand for each other, each word in one pair at most, with how alike they are: equal ones, then the best.
fn matched_words(all: &Entries, one: &[u32], other: &[u32]) -> Vec<(usize, usize, f64)> {
    let (mut of_one, mut of_other) = (vec![false; one.len()], vec![false; other.len()]);
    let mut matched = Vec::with_capacity(one.len().min(other.len()));
    for (i, a) in one.iter().enumerate() {
        let same = (0..other.len()).find(|&j| !of_other[j] && other[j] == *a);
        if let Some(j) = same {
            (of_one[i], of_other[j]) = (true, true);
            matched.push((i, j, 1.0));
        }
    }
    let mut pairs = Vec::new();
    for (i, &a) in one.iter().enumerate().filter(|(i, _)| !of_one[*i]) {
        for (j, &b) in other.iter().enumerate().filter(|(j, _)| !of_other[*j]) {
            let alike = word_likeness(all, a, b);
            if alike > 0.0 {
                pairs.push((i, j, alike));
            }
        }
    }
    let value = |&(i, _, alike): &(usize, usize, f64)| alike * all.weights[one[i] as usize];
    pairs.sort_by(|a, b| {
        value(b)
            .total_cmp(&value(a))
            .then((a.0, a.1).cmp(&(b.0, b.1)))
    });
    for (i, j, alike) in pairs {
        if !of_one[i] && !of_other[j] {
            (of_one[i], of_other[j]) = (true, true);
            matched.push((i, j, alike));
        }
    }
    matched
}

/// How alike two words are: 1 when equal, 0 when they are no spellings of one word.
fn word_likeness(all: &Entries, a: u32, b: u32) -> f64 {
    if a == b {
        return 1.0;
    }
    let (one, other) = (
        all.words[a as usize].as_str(),
        all.words[b as usize].as_str(),
    );
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    // An initial stands for a word, with a doubt.
    if short.len() == 1 {
        return if long.starts_with(short) { 0.7 } else { 0.0 };
    }
    // Short words and words that many names have are not slips for each other: Paolo is not Paola.
    if short.len() <= 3 || (all.established[a as usize] && all.established[b as usize]) {
        return 0.0;
    }
    if long.len() - short.len() > 3 && !long.starts_with(short) {
        return 0.0;
    }
    let alike = strsim::jaro_winkler(one, other);
    if alike >= 0.93 {
        return alike;
    }
    if alike < 0.6 {
        return 0.0;
    }
    // One slip in a word of four letters or more, two in one of six, three in one of ten.
    let most = long.len();
    let slips = match most {
        0..=5 => 1,
        6..=9 => 2,
        _ => 3,
    };
    let apart = strsim::osa_distance(one, other);
    if apart <= slips {
        return 1.0 - apart as f64 / most as f64;
    }
    0.0
}

/// One minus the edits between two texts for each letter of the longer one.
fn letters(one: &str, other: &str) -> f64 {
    let most = one.len().max(other.len());
    if most == 0 {
        return 0.0;
    }
    if one == other {
        return 1.0;
    }
    let apart = strsim::osa_distance(one, other);
    1.0 - apart.min(most) as f64 / most as f64
}
