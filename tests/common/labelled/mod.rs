//! Organizations with a known truth: invented bodies, and copies of some of them written as other people would.
//!
//! Many bodies are near and different: one saint's parishes in several municipalities, sections of one federation, an *ODV* and a
//! cooperative with one name, names that share a word. Everything follows from the seed.

#![allow(dead_code, reason = "each program that uses this uses a part of it")]

mod spoil;
mod words;

use super::random::Random;
use std::collections::{BTreeMap, BTreeSet};
use tessuto::analysis::duplicates::{Candidate, DuplicatePair};
use tessuto::model::fiscal_code::control_digit;
use tessuto::model::place::Place;
use words::{
    ADJECTIVES, FEDERATIONS, MUNICIPALITIES, NOUNS, OPENINGS, QUARTERS, SAINTS, SYLLABLES, THEMES,
};

/// How copies are made, in shares of copies unless it says otherwise.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spoiling {
    /// Of bodies: those that have a copy.
    pub(crate) copied: f64,
    /// Of copied bodies: those that have a second one.
    pub(crate) twice: f64,
    /// The legal form is written another way, moved or left out.
    pub(crate) form: f64,
    /// Another legal form: it has changed since, or somebody took it for another.
    pub(crate) form_wrong: f64,
    /// Abbreviations, `San` to `S.` and the like.
    pub(crate) abbreviation: f64,
    /// Apostrophes and accents lost.
    pub(crate) apostrophe: f64,
    /// A slip in the letters of one word.
    pub(crate) typo: f64,
    /// A second slip, of those that have one.
    pub(crate) second_typo: f64,
    /// The words in another order.
    pub(crate) order: f64,
    /// A word left out, where three or more are there.
    pub(crate) word_lost: f64,
    /// The municipality's name put behind the name, or taken away.
    pub(crate) place: f64,
    /// Where it sits put behind the name.
    pub(crate) seat: f64,
    /// All in capitals.
    pub(crate) capitals: f64,
    /// No tax code.
    pub(crate) code_missing: f64,
    /// A tax code with one slip.
    pub(crate) code_wrong: f64,
    /// Another code that is valid too: the body's *partita IVA*.
    pub(crate) code_other: f64,
    /// No municipality.
    pub(crate) municipality_missing: f64,
    /// Another municipality: where it works instead of where it is registered.
    pub(crate) municipality_other: f64,
    /// No coordinates.
    pub(crate) place_missing: f64,
}

impl Spoiling {
    /// As lists of one office differ from those of another.
    pub(crate) const USUAL: Self = Self {
        copied: 0.25,
        twice: 0.1,
        form: 0.7,
        form_wrong: 0.03,
        abbreviation: 0.4,
        apostrophe: 0.4,
        typo: 0.3,
        second_typo: 0.1,
        order: 0.1,
        word_lost: 0.05,
        place: 0.25,
        seat: 0.04,
        capitals: 0.25,
        code_missing: 0.4,
        code_wrong: 0.15,
        code_other: 0.03,
        municipality_missing: 0.05,
        municipality_other: 0.04,
        place_missing: 0.5,
    };

    /// Copied by hand in a hurry: more slips, fewer codes.
    pub(crate) const HURRIED: Self = Self {
        copied: 0.35,
        typo: 0.5,
        second_typo: 0.2,
        abbreviation: 0.6,
        code_missing: 0.6,
        code_wrong: 0.15,
        municipality_missing: 0.08,
        place: 0.35,
        place_missing: 0.8,
        ..Self::USUAL
    };

    /// Exported from registers: few slips, forms and capitals changed, codes mostly there, few copies among many bodies.
    pub(crate) const REGISTERS: Self = Self {
        copied: 0.08,
        form: 0.9,
        typo: 0.1,
        capitals: 0.6,
        code_missing: 0.15,
        code_wrong: 0.05,
        municipality_other: 0.08,
        ..Self::USUAL
    };
}

/// A written organization.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) fiscal_code: Option<String>,
    pub(crate) municipality: Option<String>,
    pub(crate) place: Option<Place>,
    /// Which body it is.
    pub(crate) body: usize,
}

/// Organizations written once or more, and which are the same.
#[derive(Debug, Clone)]
pub(crate) struct Labelled {
    pub(crate) written: Vec<Written>,
}

/// How the name of a body is put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    Voluntary,
    Promotion,
    Association,
    Mark,
    Cooperative,
    Foundation,
    Parish,
    Group,
    Committee,
}

/// A body, before anybody writes it down.
#[derive(Debug, Clone)]
struct Body {
    form: Form,
    core: String,
    /// The municipality that its name ends with.
    named_place: Option<String>,
    municipality: String,
    place: Place,
    /// The centre of its municipality, where a seat is put that nobody looked for.
    centre: Place,
    code: Option<String>,
}

impl Labelled {
    /// Bodies, some of them written more than once.
    pub(crate) fn new(bodies: usize, spoiling: &Spoiling, seed: u64) -> Self {
        let mut random = Random(seed);
        let invented = bodies_of(bodies, &mut random);
        let municipalities: Vec<String> = invented
            .iter()
            .map(|body| body.municipality.clone())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let mut written = Vec::new();
        for (number, body) in invented.iter().enumerate() {
            written.push(spoil::first(body, number, &mut random));
            let copies = match (
                random.chance(spoiling.copied),
                random.chance(spoiling.twice),
            ) {
                (false, _) => 0,
                (true, second) => 1 + usize::from(second),
            };
            for _ in 0..copies {
                let copy = spoil::copy(body, number, spoiling, &municipalities, &mut random);
                written.push(copy);
            }
        }
        random.shuffle(&mut written);
        for (number, organization) in written.iter_mut().enumerate() {
            organization.id = format!("o{number:06}");
        }
        Self { written }
    }

    pub(crate) fn candidates(&self) -> Vec<Candidate<'_>> {
        self.written
            .iter()
            .map(|written| Candidate {
                id: &written.id,
                name: &written.name,
                fiscal_code: written.fiscal_code.as_deref(),
                municipality: written.municipality.as_deref(),
                place: written.place,
            })
            .collect()
    }

    /// Whether two are one body.
    pub(crate) fn same(&self, a: usize, b: usize) -> bool {
        self.written[a].body == self.written[b].body
    }

    /// How many pairs are one body.
    pub(crate) fn true_pairs(&self) -> usize {
        let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
        for written in &self.written {
            *sizes.entry(written.body).or_default() += 1;
        }
        sizes.values().map(|size| size * (size - 1) / 2).sum()
    }

    /// Precision and recall of the pairs with at least this score.
    pub(crate) fn judged(&self, found: &[DuplicatePair], least: f64) -> (f64, f64) {
        let told = found.iter().filter(|pair| pair.score >= least);
        let told: Vec<bool> = told.map(|pair| self.same(pair.a, pair.b)).collect();
        let right = told.iter().filter(|right| **right).count() as f64;
        (
            right / told.len().max(1) as f64,
            right / self.true_pairs().max(1) as f64,
        )
    }
}

fn bodies_of(many: usize, random: &mut Random) -> Vec<Body> {
    let municipalities = municipalities_of(many, random);
    let federation_codes: Vec<String> = FEDERATIONS.iter().map(|_| code(random)).collect();
    let mut taken = BTreeSet::new();
    let mut bodies: Vec<Body> = Vec::new();
    while bodies.len() < many {
        let (mut municipality, mut centre) = random.one_of(&municipalities).clone();
        let (form, core, named_place) = match random.below(20) {
            0..3 => (Form::Parish, (*random.one_of(&SAINTS)).to_owned(), None),
            3..5 => {
                let federation = (*random.one_of(&FEDERATIONS)).to_owned();
                let form = *random.one_of(&[Form::Voluntary, Form::Promotion, Form::Mark]);
                (form, federation, Some(municipality.clone()))
            }
            5 => {
                let quarter = random.one_of(&QUARTERS);
                (Form::Committee, format!("di quartiere {quarter}"), None)
            }
            6 => {
                let saint = random.one_of(&SAINTS);
                let what = random.one_of(&["Caritas", "Oratorio", "Scout", "Coro"]);
                (Form::Group, format!("{what} {saint}"), None)
            }
            7..9 => {
                let opening = random.one_of(&OPENINGS);
                let theme = random.one_of(&THEMES);
                let place = random.chance(0.5).then(|| municipality.clone());
                (Form::Voluntary, format!("{opening} {theme}"), place)
            }
            // A body of another form with the name of one that is there.
            9 if !bodies.is_empty() => {
                let other = random.below(bodies.len());
                let other = bodies[other].clone();
                let form = *random.one_of(&[Form::Cooperative, Form::Voluntary, Form::Foundation]);
                let alone = [Form::Parish, Form::Group, Form::Committee].contains(&other.form);
                if other.form == form || alone || FEDERATIONS.contains(&other.core.as_str()) {
                    continue;
                }
                (municipality, centre) = (other.municipality, other.centre);
                (form, other.core, other.named_place)
            }
            10..12 => (Form::Cooperative, evocative(random), None),
            12 => (Form::Foundation, evocative(random), None),
            13 => (Form::Group, evocative(random), None),
            _ => {
                let form = *random.one_of(&[
                    Form::Voluntary,
                    Form::Voluntary,
                    Form::Promotion,
                    Form::Promotion,
                    Form::Association,
                    Form::Mark,
                ]);
                (form, evocative(random), None)
            }
        };
        // Two bodies of one place have one name only where the forms tell them apart; a federation has one section in a place.
        let kind = match form {
            Form::Cooperative | Form::Foundation | Form::Parish => form,
            _ => Form::Association,
        };
        if !taken.insert((core.clone(), municipality.clone(), kind)) {
            continue;
        }
        let place = Place {
            longitude: centre.longitude + (random.below(2000) as f64 - 1000.0) / 50_000.0,
            latitude: centre.latitude + (random.below(2000) as f64 - 1000.0) / 50_000.0,
        };
        // One body in eight sits where others do: the house of the associations.
        let place = if random.chance(0.125) { centre } else { place };
        let has_code = match form {
            Form::Group | Form::Committee => random.chance(0.2),
            _ => random.chance(0.8),
        };
        let federation = FEDERATIONS.iter().position(|name| *name == core);
        // Sections of some federations use the code of the whole.
        let shared = federation.filter(|number| number % 5 == 0 && random.chance(0.5));
        let own = has_code.then(|| code(random));
        bodies.push(Body {
            form,
            core,
            named_place,
            municipality,
            place,
            centre,
            code: shared.map_or(own, |number| Some(federation_codes[number].clone())),
        });
    }
    bodies
}

/// Municipalities with their centres: the real names first, then invented ones, one for each forty bodies.
fn municipalities_of(bodies: usize, random: &mut Random) -> Vec<(String, Place)> {
    let many = (bodies / 40).clamp(9, 7900);
    (0..many)
        .map(|number| {
            let name = match MUNICIPALITIES.get(number) {
                Some(name) => (*name).to_owned(),
                None => {
                    let kind = random.one_of(&["Monte", "Castel", "Borgo ", "Rocca", ""]);
                    let word = rare_word(random);
                    let word = if kind.is_empty() || kind.ends_with(' ') {
                        word
                    } else {
                        word.to_lowercase()
                    };
                    format!(
                        "{kind}{word}{}",
                        random.one_of(&["", "", "", " Terme", " Alta"])
                    )
                }
            };
            let centre = Place {
                longitude: 12.0 + 0.07 * (number % 80) as f64,
                latitude: 43.0 + 0.05 * (number / 80) as f64,
            };
            (name, centre)
        })
        .collect()
}

/// A name of one to three words that tells no form: `Il Faro`, `Mani in Rete`, `Sorgente Corfiola`.
fn evocative(random: &mut Random) -> String {
    let noun = *random.one_of(&NOUNS);
    match random.below(10) {
        0 => format!("Il {noun}"),
        1 => rare_word(random),
        2..5 => format!("{noun} {}", rare_word(random)),
        5 => format!("{noun} e {}", random.one_of(&NOUNS)),
        6 => format!("L'{} {noun}", rare_word(random)),
        _ => format!("{noun} {}", random.one_of(&ADJECTIVES)),
    }
}

fn rare_word(random: &mut Random) -> String {
    let many = 2 + random.below(3);
    let word: String = (0..many).map(|_| *random.one_of(&SYLLABLES)).collect();
    let ending = random.one_of(&["na", "to", "la", "ri", "sa"]);
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first
        .into_iter()
        .chain(letters)
        .chain(ending.chars())
        .collect()
}

/// A valid tax code of a body.
fn code(random: &mut Random) -> String {
    let first = random.one_of(&["9", "9", "8", "0"]);
    let number = random.below(1_000_000_000);
    let ten = format!("{first}{number:09}");
    let control = control_digit(&ten).unwrap_or('0');
    format!("{ten}{control}")
}
