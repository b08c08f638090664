//! What closes with an organization.

use super::MOST;
use crate::analysis::coverage::closures::Closure;
use crate::analysis::coverage::status::NeedStatus;
use crate::present::handouts::desk::{Desk, NAMES};
use crate::present::handouts::{List, Mention};
use crate::present::takers::takers;

/// Needs whose status would be another, and what becomes of its persons.
pub(super) fn closing(desk: &Desk<'_>, closure: &Closure) -> List {
    let words = desk.words;
    let loss = closure.loss;
    let status = |status: NeedStatus| words.say(&format!("status-{}", status.key()));
    let worse: Vec<_> = closure
        .needs
        .iter()
        .filter(|need| need.before != need.after)
        .collect();
    let mentions: Vec<Mention> = worse
        .iter()
        .take(MOST)
        .map(|need| Mention {
            name: desk.need(&need.need),
            why: words.fill(
                "handout-actor-closing",
                &[
                    ("before", status(need.before).into()),
                    ("after", status(need.after).into()),
                ],
            ),
        })
        .collect();
    let takers = takers(desk.network, closure);
    let values = [
        ("served", loss.served.into()),
        ("without", loss.lost.into()),
        ("takers", takers.len().into()),
        ("names", words.list_of(&takers, NAMES).into()),
        ("more", (worse.len() - mentions.len()).into()),
    ];
    List::new(
        words,
        words.say("handout-actor-closing-title"),
        mentions,
        desk.remark("handout-actor-closing-remark", &values),
    )
}
