//! The three numbers of a working group: persons and what is covered, needs that call for help, who works and does not sit there.

use super::KeyNumber;
use super::desk::Desk;
use crate::analysis::coverage::remedies::is_wanting;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::tavoli::TavoloView;

/// How many needs are met too little or not at all.
pub(super) fn wanting(view: &TavoloView) -> usize {
    let statuses = NeedStatus::ALL
        .into_iter()
        .filter(|status| is_wanting(*status));
    statuses.map(|status| view.totals.count(status)).sum()
}

pub(super) fn numbers(desk: &Desk<'_>, view: &TavoloView) -> [KeyNumber; 3] {
    [
        persons(desk, view),
        needs(desk, view),
        organizations(desk, view),
    ]
}

fn persons(desk: &Desk<'_>, view: &TavoloView) -> KeyNumber {
    let words = desk.words;
    let unknown = view.totals.count(NeedStatus::Unknown);
    let case = match view.totals.all() {
        0 => "none",
        all if all == unknown => "unknown",
        _ => "some",
    };
    let sums = desk.sums(desk.needs_of(view));
    let value = match (case, &sums) {
        ("some", Some(sums)) => words.whole(sums.persons),
        ("some", None) => words.say("figure-withheld"),
        _ => words.say("figure-no-number"),
    };
    let values = [
        ("case", case.into()),
        (
            "persons",
            desk.persons(sums.as_ref().map(|sums| sums.persons)),
        ),
        ("share", desk.share(desk.needs_of(view)).into()),
        (
            "undetermined",
            desk.persons(sums.map(|sums| sums.undetermined)),
        ),
    ];
    KeyNumber {
        value,
        what: words.fill("handout-number-persons", &values),
        note: desk
            .remark("handout-number-persons-note", &values)
            .filter(|_| case == "some"),
    }
}

fn needs(desk: &Desk<'_>, view: &TavoloView) -> KeyNumber {
    let words = desk.words;
    let unknown = view.totals.count(NeedStatus::Unknown);
    let known = view.totals.all() - unknown;
    let wanting = wanting(view);
    let values = [
        ("known", known.into()),
        ("wanting", wanting.into()),
        ("unknown", unknown.into()),
    ];
    KeyNumber {
        value: match known {
            0 => words.say("figure-no-number"),
            _ => words.fill(
                "handout-of",
                &[("part", wanting.into()), ("all", known.into())],
            ),
        },
        what: words.fill("handout-number-needs", &values),
        note: (known > 0).then(|| words.fill("handout-number-needs-note", &values)),
    }
}

fn organizations(desk: &Desk<'_>, view: &TavoloView) -> KeyNumber {
    let words = desk.words;
    let (absent, seated) = (view.absent().count(), view.seated.len());
    let values = [("absent", absent.into()), ("seated", seated.into())];
    // Who is missing is nobody's business outside; and where no need is followed nobody can be missing.
    if desk.hides_judgements() || view.needs.is_empty() {
        return KeyNumber {
            value: words.whole(seated as u64),
            what: words.fill("handout-number-seated", &values),
            note: None,
        };
    }
    KeyNumber {
        value: words.whole(absent as u64),
        what: words.fill("handout-number-absent", &values),
        note: Some(words.fill("handout-number-absent-note", &values)),
    }
}
