//! What every document says of itself: for whom it is, when and where the data are from, that they are invented, and of which run it is.

use super::Briefing;
use super::audience::Audience;

/// The lines of one run, each in one wording for all documents.
pub(super) struct Colophon {
    /// For whom the results are, in few words: for heads, titles and figures.
    pub(super) edition: String,
    /// The same with what this means for who holds them, as a sentence.
    pub(super) notice: String,
    /// Which collection of data it is, where it has a name.
    pub(super) survey: Option<String>,
    /// When the data are from.
    pub(super) date: String,
    /// Where the data are from.
    pub(super) source: String,
    /// That organizations and ties are invented, where they are, as a sentence.
    pub(super) demonstrative: Option<String>,
    /// What ties all that a run makes to its record.
    pub(super) mark: Option<String>,
}

impl Colophon {
    pub(super) fn of(briefing: &Briefing<'_>) -> Self {
        let (words, data) = (briefing.words, &briefing.study.district.edition);
        let edition = edition(briefing);
        let date = data.date.map(|date| words.date(date));
        let filled = |id: &str, blank: &str, value: &str| words.fill(id, &[(blank, value.into())]);
        Self {
            edition: words.say(edition),
            notice: words.attribute(edition, "notice", &[]).unwrap_or_default(),
            survey: (data.edition.as_deref()).map(|name| filled("colophon-survey", "name", name)),
            date: match &date {
                Some(date) => filled("colophon-date", "date", date),
                None => words.say("colophon-no-date"),
            },
            source: match &data.source {
                Some(source) => filled("colophon-source", "source", source),
                None => words.say("colophon-no-source"),
            },
            demonstrative: (data.demonstrative).then(|| sentence(&words.say("demonstrative"))),
            mark: (briefing.view.mark).map(|mark| filled("colophon-mark", "mark", mark)),
        }
    }

    /// A title that cannot be taken for that of another edition.
    pub(super) fn entitled(&self, title: &str) -> String {
        format!("{title} · {}", self.edition)
    }

    /// What stands below everything: that it is invented, the date and the source, a sentence each.
    pub(super) fn foot(&self) -> Vec<String> {
        let invented = self.demonstrative.clone().into_iter();
        let rest = [sentence(&self.date), sentence(&self.source)];
        invented.chain(rest).collect()
    }
}

/// The message that names the edition. Codes in place of names make results for the office ready to leave it.
fn edition(briefing: &Briefing<'_>) -> &'static str {
    match briefing.audience {
        Audience::Internal if briefing.view.redacted => "edition-redacted",
        Audience::Internal => "edition-internal",
        Audience::Tavolo => "edition-tavolo",
        Audience::Public => "edition-public",
    }
}

/// A line among others, with its period.
pub(super) fn sentence(line: &str) -> String {
    format!("{}.", line.trim_end_matches('.'))
}
