//! What closes with an organization, as its sheet tells it.

use super::super::Desk;
use super::super::disclosure;
use crate::model::ids::OrganizationId;
use crate::present::disclosure::Shown;
use crate::present::takers::takers;
use serde::Serialize;
use std::collections::BTreeMap;

/// How many of those who take over are named.
const NAMED: usize = 3;

/// The persons whom it serves today, and what becomes of them: numbers as people are shown them, small ones hidden.
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
    let (words, threshold) = (desk.words, desk.threshold);
    let said = |shown: Shown| match shown {
        Shown::Number(number) => words.whole(number),
        Shown::Fewer => words.count(1, threshold),
        Shown::Withheld => words.say("report-withheld"),
    };
    let closures = desk.study.closures().organizations.iter();
    closures
        .filter(|closure| closure.loss.served > 0)
        .map(|closure| {
            let loss = closure.loss;
            let parts = [loss.taken_over, loss.undetermined, loss.lost];
            let row = disclosure::row(loss.served, parts, threshold);
            let names = takers(&desk.study.district.network, closure);
            let closing = Closing {
                served: said(row.persons),
                taken_over: said(row.parts[0]),
                undetermined: said(row.parts[1]),
                lost: said(row.parts[2]),
                // Who takes over tells that somebody does.
                by: (row.is_whole() && !names.is_empty()).then(|| words.list_of(&names, NAMED)),
            };
            (&closure.organization, closing)
        })
        .collect()
}
