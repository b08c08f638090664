//! What is written on a municipality: its name, how well it is covered, and its persons.

use crate::present::local::{Local, Told};
use crate::present::maps::label::Label;
use crate::present::sheet::{Medium, Sheet};
use crate::present::text::{Weight, text_width, wrap};
use crate::present::words::Words;

/// A line of a label.
type Line = (String, f64, Weight);

/// How a municipality is told, in several shapes: as large as can be, then wide, then narrower.
pub(super) fn choices(sheet: &Sheet, words: &Words, local: &Local<'_>) -> Vec<Label> {
    let nothing = match local.told() {
        Told::Share(_) => None,
        Told::Withheld => Some("district-withheld"),
        Told::Unknown => Some("district-no-number"),
    };
    match nothing {
        Some(message) => named(sheet, local.name, &[], &words.say(message)),
        None => named(
            sheet,
            local.name,
            &[local.percent(words)],
            &local.persons(words),
        ),
    }
}

/// The least that can be said of a municipality, in the least type.
pub(in crate::present::maps) fn small(sheet: &Sheet, name: &str, number: &str) -> Label {
    let least = sheet.sizes.least;
    let bold = |text: &str| (text.to_owned(), least, Weight::SemiBold);
    let words: Vec<f64> = name
        .split(' ')
        .map(|word| text_width(word, least, Weight::SemiBold))
        .collect();
    let wide = words.into_iter().fold(0.0, f64::max);
    let lines = wrap(name, least, Weight::SemiBold, wide);
    let lines = lines.iter().map(String::as_str).chain([number]);
    Label::new(lines.map(bold).collect())
}

/// A name, numbers in its own type or a larger one, and a note below them.
pub(in crate::present::maps) fn named(
    sheet: &Sheet,
    name: &str,
    numbers: &[String],
    note: &str,
) -> Vec<Label> {
    // From a wall names are read from farther away.
    let (label, note_size) = match sheet.medium {
        Medium::A3 => (1.2 * sheet.sizes.label, 1.15 * sheet.sizes.note),
        _ => (sheet.sizes.label, sheet.sizes.note),
    };
    // Paper hangs on a wall: there a number is as large as its area allows.
    let large = match sheet.medium {
        Medium::A3 => vec![1.8 * label, 1.4 * label],
        Medium::A4 => vec![1.5 * label],
        Medium::Slide | Medium::Square => Vec::new(),
    };
    let bold = |text: &str, size: f64| (text.to_owned(), size, Weight::SemiBold);
    let note = || {
        let line = (note.to_owned(), note_size, Weight::Regular);
        (!note.is_empty()).then_some(line)
    };
    let stacked = |names: Vec<Line>, size: f64| {
        let numbers = numbers.iter().map(|number| bold(number, size));
        Label::new(names.into_iter().chain(numbers).chain(note()).collect())
    };
    let half = text_width(name, label, Weight::SemiBold) * 0.62;
    // A name breaks between its words only.
    let words = name
        .split(' ')
        .map(|word| text_width(word, label, Weight::SemiBold));
    let wide = half.clamp(sheet.px(120.0), sheet.px(260.0));
    let wide = words.fold(wide, f64::max);
    let halves: Vec<Line> = wrap(name, label, Weight::SemiBold, wide)
        .iter()
        .map(|line| bold(line, label))
        .collect();
    let whole = vec![bold(name, label)];
    let mut choices = Vec::new();
    if !numbers.is_empty() {
        for size in large {
            choices.push(stacked(whole.clone(), size));
            choices.push(stacked(halves.clone(), size));
        }
        let line = format!("{name} {}", numbers.join(" "));
        let line = [bold(&line, label)];
        choices.push(Label::new(line.into_iter().chain(note()).collect()));
    }
    choices.push(stacked(whole, label));
    if halves.len() > 1 {
        choices.push(stacked(halves, label));
    }
    choices
}
