//! What closes with an organization, as its sheet tells it.

use super::super::Desk;
use crate::model::ids::OrganizationId;
use crate::present::takers::takers;
use serde::Serialize;
use std::collections::BTreeMap;

/// How many of those who take over are named.
const NAMED: usize = 3;

/// The persons whom it serves today, and what becomes of them.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Closing {
    served: String,
    taken_over: String,
    undetermined: String,
    lost: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
}

/// Of every organization that serves somebody.
pub(super) fn closings<'a>(desk: &Desk<'a>) -> BTreeMap<&'a OrganizationId, Closing> {
    let words = desk.words;
    let closures = desk.study.closures().organizations.iter();
    closures
        .filter(|closure| closure.loss.served > 0)
        .map(|closure| {
            let loss = closure.loss;
            let names = takers(&desk.study.district.network, closure);
            let closing = Closing {
                served: words.whole(loss.served),
                taken_over: words.whole(loss.taken_over),
                undetermined: words.whole(loss.undetermined),
                lost: words.whole(loss.lost),
                by: (!names.is_empty()).then(|| words.list_of(&names, NAMED)),
            };
            (&closure.organization, closing)
        })
        .collect()
}
