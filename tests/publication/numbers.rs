//! Does a small number stand in any file, or can it be worked out?

use crate::attack::{
    ALL, Numbers, PARTS, Published, assert_shares_go_with_persons, told, worked_out,
};
use crate::made::{CODES, DEMONSTRATION, TYPES, bare, edition};
use crate::opened::{Opened, open};
use crate::program::{folder, stderr, tessuto};
use std::path::Path;

const THRESHOLD: i64 = 3;

/// The true numbers, by part.
type Truth = [Numbers; 4];

/// What the office is told.
fn truth(office: &Path) -> Truth {
    PARTS.map(|part| told(office, part))
}

/// That no small number of the true tables stands in the published ones or can be worked out of them.
fn assert_safe(truth: &Truth, published: &Path) {
    let mut withheld = 0;
    let told = Published::read(published);
    let found = worked_out(&told);
    assert_shares_go_with_persons(published);
    for (place, (part, truth)) in PARTS.into_iter().zip(truth).enumerate() {
        let (shown, found) = (&told.numbers[place], &found[place]);
        for (key, number) in truth {
            let number = number.expect("the office is told everything");
            let seen = shown.get(key).copied().flatten();
            assert!(seen.is_none_or(|seen| seen == number), "{key:?} of {part}");
            withheld += usize::from(seen.is_none());
            if (1..THRESHOLD).contains(&number) {
                assert_eq!(seen, None, "{part} of {key:?} is {number}");
                assert_eq!(found.get(key), None, "{part} of {key:?} can be worked out");
            }
        }
    }
    eprintln!("{withheld} numbers withheld in {}", published.display());
}

/// That withheld numbers, where they cannot be taken for others, stand nowhere.
fn assert_unsaid(files: &[Opened], numbers: &[i64]) {
    for number in numbers {
        let digits = number.to_string();
        assert!(digits.len() == 6, "a number that nothing else could be");
        let (thousands, rest) = digits.split_at(3);
        for spelled in [
            digits.clone(),
            format!("{thousands}.{rest}"),
            format!("{thousands},{rest}"),
        ] {
            for file in files {
                for (at, _) in file.text.match_indices(&spelled) {
                    let part_of_more = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                    let before = file.text[..at].chars().next_back();
                    let after = file.text[at + spelled.len()..].chars().next();
                    assert!(
                        part_of_more(before) || part_of_more(after),
                        "{spelled} stands in {}",
                        file.path
                    );
                }
            }
        }
    }
}

#[test]
fn the_demonstration_gives_no_small_number_away() {
    let truth = truth(&DEMONSTRATION.office);
    for place in [&DEMONSTRATION.tavolo, &DEMONSTRATION.public] {
        assert_safe(&truth, place);
    }
}

#[test]
fn a_synthetic_territory_gives_no_small_number_away() {
    let folder = folder();
    let made = tessuto(
        &folder,
        &["synth", "--organizations", "60", "--seed", "7", "territory"],
    );
    assert!(made.status.success(), "{}", stderr(&made));
    let truth = truth(&edition(&folder, "territory", "internal"));
    for audience in ["tavolo", "public"] {
        assert_safe(&truth, &edition(&folder, "territory", audience));
    }
}

/// The true numbers of such a district, by part.
fn truth_of(rows: &[&[i64]]) -> Truth {
    let mut numbers = Numbers::new();
    for (row, code) in rows.iter().zip(CODES) {
        for (&persons, kind) in row.iter().zip(TYPES) {
            for (kind, code) in [(kind, code), (kind, ALL), (ALL, code), (ALL, ALL)] {
                let sum = numbers.entry((kind.to_owned(), code.to_owned()));
                let sum = sum.or_insert(Some(0));
                *sum = sum.map(|sum| sum + persons);
            }
        }
    }
    let none: Numbers = numbers.keys().map(|key| (key.clone(), Some(0))).collect();
    [numbers.clone(), none.clone(), numbers, none]
}

#[test]
fn awkward_districts_give_no_small_number_away() {
    // Each with the numbers that have to be withheld beside the small one.
    let cases: [(&[&[i64]], &[i64]); 6] = [
        (
            &[&[2, 147_131], &[158_377, 169_951]],
            &[147_131, 158_377, 169_951],
        ),
        (&[&[2, 147_131]], &[147_131]),
        (&[&[2], &[147_131], &[258_373]], &[147_131]),
        (&[&[2]], &[]),
        (&[&[1, 1], &[147_131, 258_373], &[3, 369_119]], &[]),
        (&[&[0, 2, 147_131], &[0, 2, 258_373]], &[]),
    ];
    for (rows, withheld) in cases {
        let folder = bare(rows);
        let place = edition(&folder, "bare", "tavolo");
        assert_safe(&truth_of(rows), &place);
        assert_unsaid(&open(&place), withheld);
    }
}

#[test]
fn an_attack_finds_what_only_the_small_cell_withholds() {
    let key = |kind: &str, place: &str| (kind.to_owned(), place.to_owned());
    let told = |x: Option<i64>, y: i64| -> Numbers {
        let sum = (key("a", ALL), x.map_or(Some(y + 2), |x| Some(x + y)));
        [(key("a", "x"), x), (key("a", "y"), Some(y)), sum].into()
    };
    let none = || told(Some(0), 0);
    let found = worked_out(&Published::of([
        told(None, 40),
        none(),
        told(None, 40),
        none(),
    ]));
    assert_eq!(found[0].get(&key("a", "x")), Some(&2));
    // Persons alone: their parts tell them.
    let alone = |number: Option<i64>| -> Numbers { [(key("a", "x"), number)].into() };
    let parts = [None, Some(0), Some(2), Some(0)].map(alone);
    let found = worked_out(&Published::of(parts));
    assert_eq!(found[0].get(&key("a", "x")), Some(&2));
}
