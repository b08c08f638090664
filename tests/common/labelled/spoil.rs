//! How people write an organization down: once with care, then again from memory, from a letterhead, from another office's list.

use super::super::random::Random;
use super::words::SAINTS;
use super::{Body, Form, Spoiling, Written};
use tessuto::model::place::Place;

/// A body as the first office wrote it.
pub(super) fn first(body: &Body, number: usize, random: &mut Random) -> Written {
    let name = with_place(&body.core, body.named_place.as_deref(), random);
    Written {
        id: String::new(),
        name: with_form(body.form, &name, 0.0, random),
        fiscal_code: body.code.clone().filter(|_| random.chance(0.92)),
        municipality: random.chance(0.97).then(|| body.municipality.clone()),
        place: random.chance(0.6).then_some(body.place),
        body: number,
    }
}

/// The same body as somebody else wrote it.
pub(super) fn copy(
    body: &Body,
    number: usize,
    spoiling: &Spoiling,
    municipalities: &[String],
    random: &mut Random,
) -> Written {
    let mut core = body.core.clone();
    if random.chance(spoiling.word_lost) {
        core = word_lost(&core, random);
    }
    if random.chance(spoiling.order) {
        core = other_order(&core, random);
    }
    if random.chance(spoiling.abbreviation) {
        core = abbreviated(&core, random);
    }
    if random.chance(spoiling.typo) {
        core = typo(&core, random);
        if random.chance(spoiling.second_typo) {
            core = typo(&core, random);
        }
    }
    let place = if random.chance(spoiling.place) {
        Some(body.municipality.as_str())
    } else {
        body.named_place.as_deref()
    };
    let name = with_place(&core, place, random);
    let loose = if random.chance(spoiling.form) {
        1.0
    } else {
        0.0
    };
    let form = match body.form {
        Form::Voluntary if random.chance(spoiling.form_wrong) => Form::Promotion,
        Form::Promotion | Form::Mark if random.chance(spoiling.form_wrong) => Form::Voluntary,
        Form::Group if random.chance(spoiling.form_wrong) => Form::Committee,
        form => form,
    };
    let mut name = with_form(form, &name, loose, random);
    if random.chance(spoiling.apostrophe) {
        name = without_apostrophes(&name, random);
    }
    if random.chance(spoiling.seat) {
        name = format!("{name} c/o Parrocchia {}", random.one_of(&SAINTS));
    }
    if random.chance(spoiling.capitals) {
        name = name.to_uppercase();
    }
    let municipality = if random.chance(spoiling.municipality_missing) {
        None
    } else if random.chance(spoiling.municipality_other) {
        Some(random.one_of(municipalities).clone())
    } else {
        Some(as_people_write(&body.municipality, random))
    };
    let code = match &body.code {
        Some(_) if random.chance(spoiling.code_missing) => None,
        Some(code) if random.chance(spoiling.code_wrong) => Some(wrong(code, random)),
        Some(_) if random.chance(spoiling.code_other) => Some(super::code(random)),
        code => code.clone(),
    };
    Written {
        id: String::new(),
        name,
        fiscal_code: code,
        municipality,
        place: (!random.chance(spoiling.place_missing)).then(|| found_again(body, random)),
        body: number,
    }
}

/// Where somebody else finds the seat: at the same point, at another door of the street, or no nearer than the municipality.
fn found_again(body: &Body, random: &mut Random) -> Place {
    let mut off = || (random.below(600) as f64 - 300.0) / 100_000.0;
    let near = Place {
        longitude: body.place.longitude + off(),
        latitude: body.place.latitude + off(),
    };
    *random.one_of(&[body.place, body.place, near, body.centre])
}

fn with_place(core: &str, place: Option<&str>, random: &mut Random) -> String {
    match place {
        None => core.to_owned(),
        Some(place) => match random.below(4) {
            0 => format!("{core} di {place}"),
            1 => format!("{core} - {place}"),
            2 => format!("{core} ({place})"),
            _ => format!("{core} {place}"),
        },
    }
}

/// The name with its legal form: in full where `loose` is 0, else in any way or not at all.
fn with_form(form: Form, name: &str, loose: f64, random: &mut Random) -> String {
    let full: &[&str] = match form {
        Form::Voluntary => &[
            "{} ODV",
            "Associazione {} ODV",
            "Associazione di volontariato {} ODV",
        ],
        Form::Promotion => &["{} APS", "Associazione {} APS"],
        Form::Association => &["Associazione {}", "{}", "Associazione culturale {}"],
        Form::Mark => &["{} ETS", "Associazione {} ETS"],
        Form::Cooperative => &["{} società cooperativa sociale", "Cooperativa sociale {}"],
        Form::Foundation => &["Fondazione {}"],
        Form::Parish => &["Parrocchia {}", "Parrocchia di {}"],
        Form::Group => &["Gruppo {}"],
        Form::Committee => &["Comitato {}"],
    };
    let any: &[&str] = match form {
        Form::Voluntary => &[
            "{}",
            "{} - OdV",
            "{} O.D.V.",
            "Ass. {}",
            "Ass. di Volontariato {}",
            "Ass. Vol. {} ODV",
            "Organizzazione di volontariato {}",
            "ODV {}",
            "{} onlus",
            "Associazione \"{}\"",
        ],
        Form::Promotion => &[
            "{}",
            "{} A.P.S.",
            "Ass. {} aps",
            "Ass. di promozione sociale {}",
            "APS {}",
            "Assoc. «{}»",
            "{} APS ETS",
        ],
        Form::Association => &[
            "{}",
            "Ass. {}",
            "Assoc. {}",
            "Ass. cult. {}",
            "{} (associazione)",
        ],
        Form::Mark => &["{}", "Ass. {}", "{} E.T.S.", "{} Ente del Terzo Settore"],
        Form::Cooperative => &[
            "Coop. {}",
            "Coop. soc. {}",
            "{} soc. coop. soc.",
            "{} Soc. Coop. a r.l.",
            "Soc. coop. soc. {} onlus",
            "Cooperativa {}",
            "{} S.C.S.",
            "{}",
        ],
        Form::Foundation => &["Fond. {}", "Fondazione {} ETS", "Fondazione \"{}\" onlus"],
        Form::Parish => &["Parr. {}", "Parr.ia {}", "Parrocchia {}", "{}"],
        Form::Group => &["Gr. {}", "{}", "Gruppo di volontariato {}", "{} - gruppo"],
        Form::Committee => &["Com. {}", "Comitato «{}»"],
    };
    let patterns = if loose > 0.0 { any } else { full };
    random.one_of(patterns).replace("{}", name)
}

fn abbreviated(core: &str, random: &mut Random) -> String {
    let mut core = core.to_owned();
    for (long, short) in [
        ("Santissimo ", "SS. "),
        ("Santi ", "SS. "),
        ("Santo ", "S. "),
        ("Santa ", "S. "),
        ("Sant'", "S. "),
        ("San ", "S. "),
        ("Volontari ", "Vol. "),
        ("Circolo ", "Circ. "),
        ("Centro ", "C. "),
    ] {
        core = core.replace(long, short);
    }
    if random.chance(0.3) {
        core = core.replace(". ", ".");
    }
    core
}

fn without_apostrophes(name: &str, random: &mut Random) -> String {
    let (apostrophe, accent) = match random.below(4) {
        0 => (" ", ""),
        1 => ("", ""),
        2 => ("’", "'"),
        _ => ("' ", "'"),
    };
    let mut plain = name.replace('\'', apostrophe);
    for (accented, letter) in [('à', "a"), ('è', "e"), ('ì', "i"), ('ò', "o"), ('ù', "u")] {
        plain = plain.replace(accented, &format!("{letter}{accent}"));
    }
    plain
}

/// A slip in one of the longer words.
fn typo(core: &str, random: &mut Random) -> String {
    let mut words: Vec<String> = core.split(' ').map(str::to_owned).collect();
    let long: Vec<usize> = (0..words.len())
        .filter(|&place| words[place].chars().count() >= 5)
        .collect();
    if long.is_empty() {
        return core.to_owned();
    }
    let place = *random.one_of(&long);
    let mut letters: Vec<char> = words[place].chars().collect();
    let at = 1 + random.below(letters.len() - 2);
    match random.below(5) {
        0 => letters.swap(at, at + 1),
        1 => {
            letters.remove(at);
        }
        2 => letters.insert(at, letters[at]),
        3 => letters[at] = char::from(b'a' + random.below(26) as u8),
        _ => letters.insert(at, char::from(b'a' + random.below(26) as u8)),
    }
    words[place] = letters.into_iter().collect();
    words.join(" ")
}

fn other_order(core: &str, random: &mut Random) -> String {
    let mut words: Vec<&str> = core.split(' ').collect();
    let turn = random.below(words.len());
    words.rotate_left(turn);
    words.join(" ")
}

fn word_lost(core: &str, random: &mut Random) -> String {
    let mut words: Vec<&str> = core.split(' ').collect();
    let longest = words.iter().map(|word| word.len()).max().unwrap_or(0);
    let place = random.below(words.len());
    // Nobody leaves out the word that a body is known by.
    if words.len() >= 3 && words[place].len() < longest {
        words.remove(place);
    }
    words.join(" ")
}

fn as_people_write(municipality: &str, random: &mut Random) -> String {
    match random.below(6) {
        0 => municipality.to_uppercase(),
        1 => municipality.replace('ì', "i'").replace('\'', " "),
        2 => municipality.replace("Sant'", "S. ").replace("San ", "S. "),
        _ => municipality.to_owned(),
    }
}

/// A code with one digit wrong, or two neighbours swapped.
fn wrong(code: &str, random: &mut Random) -> String {
    let mut digits: Vec<u8> = code.bytes().collect();
    let at = random.below(digits.len() - 1);
    if digits[at] != digits[at + 1] && random.chance(0.4) {
        digits.swap(at, at + 1);
    } else {
        let other = 1 + random.below(9) as u8;
        digits[at] = b'0' + (digits[at] - b'0' + other) % 10;
    }
    digits.into_iter().map(char::from).collect()
}
