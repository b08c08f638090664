//! What closes with an organization.

use super::MOST;
use crate::analysis::coverage::status::NeedStatus;
use crate::model::ids::OrganizationId;
use crate::present::handouts::desk::{Desk, NAMES};
use crate::present::handouts::{List, Mention};
use crate::present::takers::takers;

/// Needs whose status would be another, and what becomes of its persons.
pub(super) fn closing(desk: &Desk<'_>, id: &OrganizationId) -> Option<List> {
    let words = desk.words;
    let mut closures = desk.study.closures().organizations.iter();
    let closure = closures.find(|closure| closure.organization == *id)?;
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
        ("served", desk.persons(desk.persons_of_one(loss.served))),
        ("without", desk.persons(desk.persons_of_one(loss.lost))),
        ("takers", takers.len().into()),
        ("names", words.list_of(&takers, NAMES).into()),
        ("more", (worse.len() - mentions.len()).into()),
    ];
    Some(List {
        title: words.say("handout-actor-closing-title"),
        mentions,
        remark: desk.remark("handout-actor-closing-remark", &values),
    })
}
