//! Changes of coverage as figures show them, so that no small number of persons can be read or worked out from them.

use super::Briefing;
use super::canvas::{CanvasError, Drawing, Point, TextStyle};
use super::disclosure::{Shown, single};
use super::frame::{Frame, Heading};
use super::local::Told;
use super::sheet::Sheet;
use super::theme;
use super::words::Words;
use crate::analysis::changes::{Cause, Change, Changes, Turnover};
use crate::analysis::coverage::totals::Totals;
use crate::analysis::study::Study;
use crate::model::ids::MunicipalityCode;
use crate::model::place::Place;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many more covered persons there are, as people are shown it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// As it is.
    Number(i64),
    /// Above zero and below the threshold.
    Few,
    /// Not told, because it would tell a small number.
    Withheld,
    /// No need can be compared.
    Unknown,
}

impl Difference {
    /// Of a change, by itself.
    fn of(change: &Change, threshold: u32) -> Self {
        let whole = |totals| matches!(Told::of(totals, threshold), Told::Share(_) | Told::Unknown);
        if change.before.all() == 0 {
            Self::Unknown
        } else if (change.gained, change.lost) == (0, 0) {
            Self::Number(0)
        } else if !whole(&change.before) || !whole(&change.after) {
            Self::Withheld
        } else if is_small(change.net(), threshold) {
            Self::Few
        } else {
            Self::Number(change.net())
        }
    }

    /// How many persons it is known to be, to order by.
    pub(super) fn size(self) -> u64 {
        match self {
            Self::Number(number) => number.unsigned_abs(),
            Self::Few | Self::Withheld | Self::Unknown => 0,
        }
    }

    /// Whether anything changes, as far as can be told.
    pub(super) fn is_change(self) -> bool {
        !matches!(self, Self::Number(0) | Self::Unknown)
    }

    fn is_hidden(self) -> bool {
        matches!(self, Self::Few | Self::Withheld)
    }

    /// With its sign.
    pub(super) fn text(self, words: &Words, threshold: u32) -> String {
        match self {
            Self::Number(number) if number > 0 => {
                format!("+{}", words.whole(number.unsigned_abs()))
            }
            Self::Number(number) if number < 0 => {
                format!("−{}", words.whole(number.unsigned_abs()))
            }
            Self::Number(_) => "=".to_owned(),
            Self::Few => words.count(1, threshold),
            Self::Withheld => words.say("figure-withheld"),
            Self::Unknown => words.say("figure-no-number"),
        }
    }
}

fn is_small(number: i64, threshold: u32) -> bool {
    number != 0 && number.unsigned_abs() < u64::from(threshold)
}

/// A municipality or a type of need, and what changes there.
pub(super) struct Line<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Its code, of a municipality.
    pub(super) code: Option<&'a MunicipalityCode>,
    /// Its centre, of a municipality.
    pub(super) place: Option<Place>,
    /// Covered persons more.
    pub(super) difference: Difference,
    /// What may be told of the covered share before and after.
    pub(super) shares: [Told; 2],
    /// Its needs that can be compared.
    totals: [Totals; 2],
}

impl<'a> Line<'a> {
    fn new(name: &'a str, change: &Change, threshold: u32) -> Self {
        Self {
            name,
            code: None,
            place: None,
            difference: Difference::of(change, threshold),
            shares: [Told::Unknown; 2],
            totals: [change.before.clone(), change.after.clone()],
        }
    }

    /// The shares, as far as they do not tell a difference that is withheld, nor that of few persons in need.
    fn tell(&mut self, threshold: u32) {
        let [before, after] = &self.totals;
        let persons = after.persons as i64 - before.persons as i64;
        let coarse = self.difference.is_hidden() || is_small(persons, threshold);
        let told = |totals: &Totals| match (totals.share(), coarse) {
            (Some(share), true) => Told::coarse(share, totals.persons, threshold),
            _ => Told::of(totals, threshold),
        };
        self.shares = [told(before), told(after)];
    }

    /// Covered persons before and after, where both may be told.
    pub(super) fn covered(&self) -> Option<[u64; 2]> {
        let shown = self
            .shares
            .iter()
            .all(|told| matches!(told, Told::Share(_)));
        let known = matches!(self.difference, Difference::Number(_));
        (shown && known).then(|| [self.totals[0].covered, self.totals[1].covered])
    }
}

/// What changes, line by line: most persons first, then those of whom less is known, then by name.
pub(super) struct Story<'a> {
    /// What was computed.
    pub(super) changes: Changes<'a>,
    /// The name of the organization that closes.
    pub(super) closed: Option<&'a str>,
    /// The municipalities.
    pub(super) municipalities: Vec<Line<'a>>,
    /// The types of need.
    pub(super) need_types: Vec<Line<'a>>,
    /// The least number of persons that may be published.
    pub(super) threshold: u32,
}

impl<'a> Story<'a> {
    /// From the earlier study that is asked for; else what happens if the organization closes that most depends on. `None` where that is
    /// nothing.
    pub(super) fn of(briefing: &Briefing<'a>) -> Option<Self> {
        let after = briefing.study;
        let (before, changes) = match briefing.view.before {
            Some(before) => (before, Changes::between(before, after)),
            None => (after, Changes::of_worst_closing(after)?),
        };
        Some(Self::told(before, after, changes))
    }

    fn told(before: &'a Study<'a>, after: &'a Study<'a>, changes: Changes<'a>) -> Self {
        let threshold = [before, after]
            .map(|study| study.district.edition.disclosure_threshold)
            .into_iter()
            .fold(0, u32::max);
        let networks = [before, after].map(|study| &study.district.network);
        // The later one's names and places count.
        let places: BTreeMap<_, _> = networks
            .into_iter()
            .flat_map(|network| network.municipalities())
            .map(|municipality| (&municipality.code, municipality))
            .collect();
        let types: BTreeMap<_, _> = networks
            .into_iter()
            .flat_map(|network| network.need_types())
            .map(|need_type| (&need_type.id, need_type))
            .collect();
        let nothing = Change::default();
        let mut municipalities: Vec<Line<'a>> = places
            .values()
            .map(|municipality| {
                let change = changes.municipalities.get(&municipality.code);
                Line {
                    code: Some(&municipality.code),
                    place: municipality.place,
                    ..Line::new(&municipality.name, change.unwrap_or(&nothing), threshold)
                }
            })
            .collect();
        let mut need_types: Vec<Line<'a>> = changes
            .need_types
            .iter()
            .filter_map(|(id, change)| {
                let need_type = types.get(id)?;
                Some(Line::new(&need_type.name, change, threshold))
            })
            .collect();
        protect(&mut municipalities, &mut need_types);
        for lines in [&mut municipalities, &mut need_types] {
            for line in lines.iter_mut() {
                line.tell(threshold);
            }
            lines.sort_by_key(|line| {
                let known = match line.difference {
                    Difference::Number(0) => 2,
                    Difference::Unknown => 3,
                    Difference::Few | Difference::Withheld => 1,
                    Difference::Number(_) => 0,
                };
                (known, Reverse(line.difference.size()), line.name)
            });
        }
        let closed = match changes.cause {
            Cause::Closing(id) => before.district.network.organization(id),
            Cause::Edition => None,
        };
        Self {
            closed: closed.map(|organization| organization.name.as_str()),
            changes,
            municipalities,
            need_types,
            threshold,
        }
    }

    /// Whether the sums give away nothing that a line withholds.
    pub(super) fn sums_may_be_told(&self) -> bool {
        let mut lines = self.municipalities.iter().chain(&self.need_types);
        lines.all(|line| !line.difference.is_hidden())
    }

    /// The finding, for a figure of municipalities or of all lines.
    pub(super) fn title(&self, words: &Words, lines: &[Line<'_>], of: &str) -> String {
        let net = self.changes.all.net();
        let worst = lines.first().filter(|line| line.difference.size() > 0);
        let size = worst.map_or(0, |line| line.difference.size());
        let number = worst.map(|line| line.difference.text(words, 0));
        let changed = lines
            .iter()
            .filter(|line| line.difference.is_change())
            .count();
        let case = if self.changes.all.before.all() == 0 {
            "unknown"
        } else if changed == 0 {
            "same"
        } else if !self.sums_may_be_told() {
            if worst.is_some() { "some" } else { "few" }
        } else if net == 0 {
            "moved"
        } else if changed == 1 || size == net.unsigned_abs() {
            "only"
        } else {
            "spread"
        };
        let direction = match net {
            ..0 => "fewer",
            0 => "none",
            1.. => "more",
        };
        words.fill(
            "changes-title",
            &[
                (
                    "cause",
                    if self.closed.is_some() {
                        "closing"
                    } else {
                        "edition"
                    }
                    .into(),
                ),
                ("closed", self.closed.unwrap_or_default().into()),
                ("case", case.into()),
                ("direction", direction.into()),
                ("persons", net.unsigned_abs().into()),
                ("of", of.into()),
                ("worst", worst.map_or("", |line| line.name).into()),
                ("number", number.unwrap_or_default().into()),
                ("changed", changed.into()),
            ],
        )
    }

    /// What changes, for those who cannot see it.
    pub(super) fn description(&self, words: &Words, lines: &[&Line<'_>]) -> String {
        let threshold = self.threshold;
        let changed = lines.iter().filter(|line| line.difference.is_change());
        let list: Vec<String> = changed
            .map(|line| format!("{} {}", line.name, line.difference.text(words, threshold)))
            .collect();
        let Changes {
            all,
            organizations,
            services,
            ties,
            ..
        } = &self.changes;
        words.fill(
            "changes-description",
            &[
                (
                    "sums",
                    if self.sums_may_be_told() { "yes" } else { "no" }.into(),
                ),
                ("before", all.before.covered.into()),
                ("after", all.after.covered.into()),
                ("changed", list.len().into()),
                ("list", words.list(&list).into()),
                ("same", (lines.len() - list.len()).into()),
                ("organizations", turnover(words, organizations).into()),
                ("services", turnover(words, services).into()),
                ("ties", turnover(words, ties).into()),
            ],
        )
    }

    /// What the figure does not show or compare, a sentence each.
    pub(super) fn left_out(&self, briefing: &Briefing<'_>, counts: &[(&str, usize)]) -> String {
        let words = briefing.words;
        let all = &self.changes.all;
        // Who may find a place that nobody stated is not among the covered.
        let undetermined = match single(all.after.undetermined, self.threshold) {
            Shown::Number(persons) if self.sums_may_be_told() => persons as usize,
            _ => 0,
        };
        let own = [
            ("left-out-incomparable", all.incomparable),
            ("left-out-undetermined", undetermined),
        ];
        let mut sentences: Vec<String> = own
            .iter()
            .chain(counts)
            .filter(|(_, count)| *count > 0)
            .map(|(message, count)| words.fill(message, &[("count", (*count).into())]))
            .collect();
        if briefing.study.coverage.estimated_minutes {
            sentences.push(words.say("left-out-estimated"));
        }
        sentences.join(" ")
    }

    /// How much is compared.
    pub(super) fn size(&self, words: &Words) -> String {
        let places = self.municipalities.len();
        let needs = self.changes.all.before.all();
        words.fill(
            "frame-needs-size",
            &[("municipalities", places.into()), ("needs", needs.into())],
        )
    }

    /// What the two sides of the figure are called.
    pub(super) fn sides(&self, words: &Words, briefing: &Briefing<'_>) -> [String; 2] {
        let date = |study: &Study<'_>| study.district.edition.date.map(|date| words.date(date));
        match (self.closed, briefing.view.before) {
            (Some(closed), _) => [
                words.say("changes-today"),
                words.fill("changes-closed", &[("name", closed.into())]),
            ],
            (None, before) => {
                let before = before.and_then(date);
                let after = date(briefing.study);
                [("changes-before", before), ("changes-after", after)].map(|(message, date)| {
                    let date = date.unwrap_or_default();
                    let dated = if date.is_empty() { "no" } else { "yes" };
                    words.fill(message, &[("dated", dated.into()), ("date", date.into())])
                })
            }
        }
    }
}

/// The figure where nothing changes, because no organization's closing leaves anybody without a place.
pub(super) fn nothing(
    briefing: &Briefing<'_>,
    sheet: &Sheet,
    id: &'static str,
) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let say = words.say("changes-nothing");
    let heading = Heading {
        id,
        title: words.say("changes-nothing-title"),
        subtitle: words.say("changes-subtitle"),
        description: say.clone(),
    };
    let mut frame = Frame::open(briefing, sheet, &heading);
    let label = sheet.sizes.label;
    let style = TextStyle::new(label).color(theme::MUTED);
    let at = Point::new(frame.body.x, frame.body.y + label);
    let wide = frame.body.width * 0.6;
    frame.canvas.paragraph(at, &say, &style, wide);
    let values = [
        (
            "municipalities",
            briefing
                .study
                .district
                .network
                .municipalities()
                .count()
                .into(),
        ),
        ("needs", briefing.study.coverage.needs.len().into()),
    ];
    frame.close(&words.fill("frame-needs-size", &values), "")
}

/// How many stay, come and go.
pub(super) fn turnover<T>(words: &Words, turnover: &Turnover<T>) -> String {
    words.fill(
        "changes-turnover",
        &[
            ("kept", turnover.kept.into()),
            ("added", turnover.added.len().into()),
            ("removed", turnover.removed.len().into()),
        ],
    )
}

/// Withholds one line more where something is withheld: both lists have the same sum, and one could be worked out from the other.
fn protect<'a>(municipalities: &mut [Line<'a>], need_types: &mut [Line<'a>]) {
    let mut lines: Vec<&mut Line<'a>> = municipalities.iter_mut().chain(need_types).collect();
    let hidden = lines.iter().any(|line| line.difference.is_hidden());
    let open_ended = lines
        .iter()
        .any(|line| line.difference == Difference::Withheld);
    if !hidden || open_ended {
        return;
    }
    let numbers = lines
        .iter_mut()
        .filter(|line| line.difference.size() > 0)
        .min_by_key(|line| line.difference.size());
    match numbers {
        Some(line) => line.difference = Difference::Withheld,
        // Few in every line: how they add up could tell them all.
        None => {
            for line in lines {
                if line.difference == Difference::Few {
                    line.difference = Difference::Withheld;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totals(persons: u64, covered: u64) -> Totals {
        Totals {
            persons,
            covered,
            not_covered: persons - covered,
            needs: [(crate::analysis::coverage::status::NeedStatus::Covered, 1)].into(),
            ..Totals::default()
        }
    }

    fn change(persons: u64, before: u64, after: u64) -> Change {
        Change {
            before: totals(persons, before),
            after: totals(persons, after),
            gained: after.saturating_sub(before),
            lost: before.saturating_sub(after),
            incomparable: 0,
        }
    }

    fn line(change: &Change) -> Line<'static> {
        Line::new("Fano", change, 3)
    }

    #[test]
    fn a_small_difference_is_not_told_nor_are_the_numbers_that_tell_it() {
        let mut line = line(&change(100, 50, 51));
        line.tell(3);
        assert_eq!(line.difference, Difference::Few);
        assert_eq!(line.covered(), None);
        assert_eq!(line.shares, [Told::Class(2), Told::Class(2)]);
        let mut plain = self::line(&change(100, 50, 80));
        plain.tell(3);
        assert_eq!(plain.difference, Difference::Number(30));
        assert_eq!(plain.covered(), Some([50, 80]));
    }

    #[test]
    fn a_difference_from_a_small_number_is_withheld() {
        let small = Difference::of(&change(100, 2, 40), 3);
        assert_eq!(small, Difference::Withheld);
        assert_eq!(Difference::of(&change(100, 2, 2), 3), Difference::Number(0));
        assert_eq!(Difference::of(&Change::default(), 3), Difference::Unknown);
    }

    #[test]
    fn what_one_list_withholds_the_other_does_not_tell() {
        let changes = [
            change(100, 50, 51),
            change(100, 50, 60),
            change(200, 50, 90),
        ];
        let mut municipalities: Vec<_> = changes.iter().map(line).collect();
        let whole = change(400, 150, 201);
        let mut need_types = vec![line(&whole)];
        protect(&mut municipalities, &mut need_types);
        let told =
            |lines: &[Line<'_>]| lines.iter().map(|line| line.difference).collect::<Vec<_>>();
        use Difference::{Few, Number, Withheld};
        assert_eq!(told(&municipalities), [Few, Withheld, Number(40)]);
        let few = change(100, 50, 52);
        let (mut one, mut other) = (vec![line(&few)], vec![line(&few)]);
        protect(&mut one, &mut other);
        assert_eq!(told(&one), [Withheld]);
        assert_eq!(told(&other), [Withheld]);
    }
}
