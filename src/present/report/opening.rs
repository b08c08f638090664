//! What comes first: whose data, when, and the findings with the persons reconciled.

use super::Desk;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::structure::isolates::Standing;
use crate::present::words::findings::{Finding, caution, findings};
use serde::Serialize;

/// The head of the report and its findings.
#[derive(Debug, Serialize)]
pub(super) struct Opening {
    title: String,
    /// For whom it is, in few words, and what this means for who holds it.
    edition: String,
    notice: String,
    survey: Option<String>,
    date: String,
    source: String,
    demonstrative: bool,
    headlines: Vec<Headline>,
    /// That rows were left out, where some were.
    caution: Option<String>,
    /// The finding that a committee has to hear if it hears but one.
    first: Option<String>,
    /// All of them, in their order.
    findings: Vec<String>,
    /// The persons reconciled: the line, then what it counts and what not.
    reconciliation: Vec<String>,
}

/// A number that everybody asks for, with what it is a part of.
#[derive(Debug, Serialize)]
struct Headline {
    value: String,
    label: String,
    of: String,
    /// The word of the definitions that says what it counts.
    term: &'static str,
}

pub(super) fn opening(desk: &Desk<'_>) -> Opening {
    let edition = &desk.study.district.edition;
    let (words, colophon) = (desk.words, &desk.colophon);
    let findings = findings(desk.briefing);
    Opening {
        title: edition.title.clone(),
        edition: colophon.edition.clone(),
        notice: colophon.notice.clone(),
        survey: colophon.survey.clone(),
        date: colophon.date.clone(),
        source: colophon.source.clone(),
        demonstrative: edition.demonstrative,
        headlines: headlines(desk),
        caution: caution(desk.briefing.counts, words),
        first: first(desk, &findings),
        findings: findings.into_iter().map(|finding| finding.text).collect(),
        reconciliation: reconciliation(desk),
    }
}

/// The finding that matters most: needs that nothing answers to, else what is covered, else who is alone.
fn first(desk: &Desk<'_>, findings: &[Finding]) -> Option<String> {
    let uncovered = desk.study.coverage.totals.count(NeedStatus::Uncovered) > 0;
    let subjects = [
        ("finding-uncovered", uncovered),
        ("finding-persons", true),
        ("finding-isolated", true),
    ];
    let subjects = subjects.iter().filter(|(_, counts)| *counts);
    let mut found =
        subjects.filter_map(|(subject, _)| findings.iter().find(|one| one.subject == *subject));
    Some(found.next()?.text.clone())
}

fn headlines(desk: &Desk<'_>) -> Vec<Headline> {
    let (study, words) = (desk.study, desk.words);
    let count = |status| study.coverage.totals.count(status);
    let needs = study.coverage.needs.len();
    let mut headlines = Vec::new();
    if let Some(totals) = desk.briefing.totals_told()
        && let Some(share) = totals.share()
    {
        headlines.push(Headline {
            value: words.percent(share),
            label: words.say("report-headline-covered"),
            term: "covered",
            of: words.fill(
                "report-headline-covered-of",
                &[
                    ("covered", totals.covered.into()),
                    ("persons", totals.persons.into()),
                ],
            ),
        });
    }
    if needs > 0 {
        let unmet = count(NeedStatus::Uncovered) + count(NeedStatus::OutOfReach);
        headlines.push(Headline {
            value: words.whole(unmet as u64),
            label: words.say("report-headline-unmet"),
            term: "status",
            of: words.fill(
                "report-headline-unmet-of",
                &[
                    ("needs", needs.into()),
                    ("unknown", count(NeedStatus::Unknown).into()),
                ],
            ),
        });
    }
    if study.cohesion.m > 0 {
        headlines.push(Headline {
            value: words.whole(desk.standing(Standing::Isolated) as u64),
            label: words.say("report-headline-isolated"),
            term: "isolated",
            of: words.fill(
                "report-headline-isolated-of",
                &[
                    ("organizations", study.cohesion.n.into()),
                    ("silent", desk.standing(Standing::NoAnswer).into()),
                ],
            ),
        });
        headlines.push(Headline {
            value: words.whole(study.cut_vertices.len() as u64),
            label: words.say("report-headline-cuts"),
            term: "cut_vertices",
            of: words.fill(
                "report-headline-cuts-of",
                &[
                    ("organizations", study.cohesion.n.into()),
                    ("ties", study.cohesion.m.into()),
                ],
            ),
        });
    }
    headlines
}

fn reconciliation(desk: &Desk<'_>) -> Vec<String> {
    let told = desk.briefing.totals_told();
    let Some(totals) = told.filter(|totals| totals.all() > 0) else {
        return Vec::new();
    };
    let mut lines = desk.words.account(totals, desk.briefing.counts);
    lines.push(desk.words.say("report-reconciliation-twice"));
    lines
}
