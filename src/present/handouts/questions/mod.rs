//! Questions for discussion, made from the numbers of a working group: the weightiest of different kinds.

mod actors;
mod data;
mod needs;

use super::desk::Desk;
use crate::analysis::coverage::tavoli::TavoloView;

/// How many questions there are on a sheet.
const MOST: usize = 3;

/// What a question is about. Two of one kind would be one conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// What the group is for, and who sits there.
    Group,
    /// Persons whom nothing covers.
    Persons,
    /// What is at hand.
    Near,
    /// Whom to bring to the table.
    Seats,
    /// What hangs on one organization.
    Dependence,
    /// Who is tied to whom.
    Ties,
    /// What is shared with another group.
    Overlap,
    /// What is not known.
    Data,
    /// What no number says.
    Unseen,
}

/// A question that could be asked.
struct Question {
    kind: Kind,
    /// How much hangs on it, in persons or what would be as many.
    weight: f64,
    text: String,
}

/// What makes a question out of a working group, where there is something to ask.
type Ask = fn(&Desk<'_>, &TavoloView) -> Option<Question>;

/// Every question that could be asked; of equal ones the first here comes first.
const QUESTIONS: &[Ask] = &[
    data::no_needs,
    actors::nobody_seated,
    needs::unanswered,
    needs::nearest,
    needs::short,
    needs::untouched,
    actors::missing,
    actors::dependence,
    actors::isolated,
    actors::loose,
    actors::overlap,
    data::unknown,
    data::undetermined,
    data::silent,
    needs::covered,
    data::unseen,
];

/// The questions of a working group, the weightiest first.
pub(super) fn questions(desk: &Desk<'_>, view: &TavoloView) -> Vec<String> {
    let asked = QUESTIONS.iter().filter_map(|ask| ask(desk, view));
    let mut asked: Vec<Question> = asked.collect();
    asked.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let mut kept: Vec<Question> = Vec::new();
    for question in asked {
        if kept.len() < MOST && kept.iter().all(|one| one.kind != question.kind) {
            kept.push(question);
        }
    }
    kept.into_iter().map(|question| question.text).collect()
}
