//! Every standard of law and plan, in the district, in each basin and in each municipality: what is required, what is there, what lacks.

use super::{Content, Order};
use crate::analysis::coverage::standards::{Area, Remark, StandardCheck};
use crate::model::node::Standard;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};
use crate::present::words::Words;

pub(super) const CONTENT: Content = Content {
    id: "standards",
    told_to: Audience::Public,
    order: Order::Made,
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let (study, words) = (briefing.study, briefing.words);
    let district = study.district;
    let all = || study.standards().iter();
    let of = |check: &StandardCheck| -> &Standard { &district.standards[check.standard] };
    let text =
        |get: fn(&Standard) -> &Option<String>| all().map(move |check| get(of(check)).clone());
    let place = |check: &StandardCheck| match &check.area {
        Area::District => words.say("standards-whole-district"),
        Area::Basin(basin) => basin.clone(),
        Area::Municipality(code) => district.municipality_name(code).to_owned(),
    };
    let code = |check: &StandardCheck| match &check.area {
        Area::Municipality(code) => Some(code.clone()),
        Area::District | Area::Basin(_) => None,
    };
    let keys = |check: &StandardCheck| {
        let keys: Vec<&str> = check.remarks.iter().map(Remark::key).collect();
        keys.join("|")
    };
    Table::new("standards")
        .text("code", all().map(|check| Some(of(check).code.as_str())))
        .told_to(Audience::Public)
        .text("standard", all().map(|check| Some(of(check).name.as_str())))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .term(
            "level",
            "level",
            all().map(|check| Some(check.area.level().key())),
        )
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text("istat_code", all().map(code))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text("place", all().map(|check| Some(place(check))))
        .told_to(Audience::Public)
        .flag("binding", all().map(|check| Some(check.binding)))
        .told_to(Audience::Public)
        .text("counted", text(|standard| &standard.numerator))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text(
            "residents_counted",
            text(|standard| &standard.population_filter),
        )
        .only(Readership::Files)
        .told_to(Audience::Public)
        .whole("residents", all().map(|check| check.population))
        .told_to(Audience::Public)
        .ordinal("residents_year", all().map(|check| check.population_year))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .mixed("required_amount", 1, all().map(|check| check.required))
        .told_to(Audience::Public)
        .mixed("present_amount", 1, all().map(|check| check.present))
        .told_to(Audience::Public)
        .mixed("lacking", 1, all().map(|check| check.gap))
        .told_to(Audience::Public)
        .decimal("persons_short", 0, all().map(|check| check.persons_short))
        .told_to(Audience::Public)
        .decimal("euro", 0, all().map(|check| check.euro))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .term("met", "met", all().map(|check| Some(check.met.key())))
        .told_to(Audience::Public)
        .text("remarks", all().map(|check| Some(keys(check))))
        .only(Readership::Machines)
        .told_to(Audience::Public)
        .text(
            "remarks_told",
            all().map(|check| Some(told(&check.remarks, words))),
        )
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text("norm", text(|standard| &standard.source))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .ordinal("due_year", all().map(|check| of(check).year))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .flag("verified", all().map(|check| Some(of(check).verified)))
        .told_to(Audience::Public)
        .text("data_source", text(|standard| &standard.data_source))
        .only(Readership::Files)
        .told_to(Audience::Public)
}

/// Remarks as one sentence of several clauses.
fn told(remarks: &[Remark], words: &Words) -> String {
    let clauses: Vec<String> = remarks
        .iter()
        .map(|remark| {
            let id = format!("standards-remark-{}", remark.key());
            words.fill(&id, &[("count", remark.count().into())])
        })
        .collect();
    clauses.join("; ")
}
