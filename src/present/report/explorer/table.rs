//! The network as a table: who is tied to whom, for who does not see the map or runs no script.

use super::super::Desk;
use super::super::sheet::{Cell, Role, Sheet};
use crate::model::diagnostic::TableId;
use crate::present::called::called;
use crate::present::tables::Table;

/// How many of those tied to an organization are named.
const NAMED: usize = 12;

pub(super) fn sheet(desk: &Desk<'_>) -> Sheet {
    let (study, words) = (desk.study, desk.words);
    let network = &study.district.network;
    let name = |actor: usize| called(study.organizations[actor]);
    let mut order: Vec<usize> = (0..study.organizations.len()).collect();
    order.sort_by_cached_key(|&actor| (name(actor).to_lowercase(), actor));
    let named = |names: Vec<String>, most| {
        (!names.is_empty()).then(|| Cell::text(words.list_of(&names, most)))
    };
    let table = Table::new("ties");
    let note = words.fill("page-table-note", &desk.size());
    desk.layout(&table, order)
        .called("network-ties")
        .instead("name", Role::Name, |actor| Some(Cell::text(name(actor))))
        .instead("kind", Role::Text, |actor| {
            let kind = study.organizations[actor].kind.key();
            Some(Cell::text(words.say(&format!("kind-{kind}"))))
        })
        .instead("municipality", Role::Text, |actor| {
            let code = study.organizations[actor].municipality.as_ref()?;
            Some(Cell::text(study.district.municipality_name(code)))
        })
        .own("seats", words.say("page-tavoli"), Role::Text, |actor| {
            let tavoli = network.tavoli_of(&study.organizations[actor].id);
            let names = tavoli.into_iter().filter_map(|id| network.tavolo(id));
            named(names.map(|tavolo| tavolo.name.clone()).collect(), NAMED)
        })
        .instead("ties", Role::Number, |actor| {
            Some(Cell::whole(
                study.actors.successors(actor).len() as u64,
                words,
            ))
        })
        .own("tied-to", words.say("page-tied-to"), Role::Text, |actor| {
            let ends = study.actors.successors(actor).ends().iter();
            let names = ends.map(|&end| name(end as usize).to_owned());
            named(names.collect(), NAMED)
        })
        .finish(
            words.say("page-table-title"),
            desk.notes(note, &[TableId::Organizations, TableId::Ties]),
        )
}
