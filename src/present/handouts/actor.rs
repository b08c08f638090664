//! The sheet of an organization: its ties, what it offers, what hangs on it.

mod closing;
mod index;
mod offers;
mod ties;

use super::desk::Desk;
use super::{KeyNumber, List, marks};
use crate::model::ids::OrganizationId;
use crate::model::node::Organization;
use crate::present::Briefing;
use crate::present::called::called;
use crate::present::side_by_side::side_by_side;
use index::Index;
use serde::Serialize;
use ties::Relations;

/// How many mentions a list of a sheet holds.
const MOST: usize = 12;

/// What there is to tell of an organization.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActorSheet {
    /// Its id in the dataset, which may hold any letters.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is and where it is seated, in one line.
    pub about: String,
    /// The working groups it sits in, in one sentence.
    pub tavoli: String,
    /// The three numbers that matter.
    pub numbers: [KeyNumber; 3],
    /// Its ties, its services, the needs that they reach; how it stands and which ties would help, for an audience that is shown
    /// judgements; what closes with it, in the office. In reading order.
    pub lists: Vec<List>,
    /// What has to be known of all this. A sentence each.
    pub marks: Vec<String>,
}

/// The sheets of all organizations, in the order of the study.
pub fn actor_sheets(briefing: &Briefing<'_>) -> Vec<ActorSheet> {
    let desk = Desk::new(briefing);
    let relations = Relations::of(&desk);
    let index = Index::of(&desk);
    let actors: Vec<usize> = (0..briefing.study.organizations.len()).collect();
    side_by_side(&actors, |&actor| sheet(&desk, (&relations, &index), actor))
}

fn sheet(
    desk: &Desk<'_>,
    (relations, index): (&Relations<'_>, &Index<'_>),
    actor: usize,
) -> ActorSheet {
    let organization = desk.study.organizations[actor];
    let id = &organization.id;
    let mut lists = vec![
        relations.list(desk, actor),
        offers::services(desk, id),
        offers::needs(desk, index.reached.get(id).map_or(&[], Vec::as_slice)),
    ];
    lists.extend(
        index
            .isolations
            .get(&actor)
            .map(|it| ties::standing(desk, it)),
    );
    lists.extend(
        index
            .suggestions
            .get(&actor)
            .map(|all| ties::suggestions(desk, all)),
    );
    lists.extend(index.closures.get(id).map(|it| closing::closing(desk, it)));
    let mut told = marks::of_all(desk);
    told.extend(marks::source(desk));
    ActorSheet {
        id: id.to_string(),
        name: called(organization).to_owned(),
        about: about(desk, organization),
        tavoli: tavoli(desk, id),
        numbers: numbers(desk, index, actor, id),
        lists,
        marks: told,
    }
}

fn about(desk: &Desk<'_>, organization: &Organization) -> String {
    let (words, district) = (desk.words, desk.study.district);
    let comune = organization.municipality.as_ref();
    let comune = comune.map(|code| district.municipality_name(code));
    let leads = district.edition.lead.as_ref() == Some(&organization.id);
    let kind = words.say(&format!("kind-{}", organization.kind.key()));
    let values = [
        ("kind", kind.into()),
        ("seated", if comune.is_some() { "yes" } else { "no" }.into()),
        ("comune", comune.unwrap_or_default().into()),
        ("leads", if leads { "yes" } else { "no" }.into()),
    ];
    words.fill("ego-kind", &values)
}

fn tavoli(desk: &Desk<'_>, id: &OrganizationId) -> String {
    let names: Vec<String> = (desk.network.tavoli_of(id).into_iter())
        .map(|tavolo| desk.tavolo(tavolo).to_owned())
        .collect();
    let values = [
        ("count", names.len().into()),
        ("names", desk.words.list(&names).into()),
    ];
    desk.words.fill("handout-actor-tavoli", &values)
}

fn numbers(
    desk: &Desk<'_>,
    index: &Index<'_>,
    actor: usize,
    id: &OrganizationId,
) -> [KeyNumber; 3] {
    let (last, count) = match desk.hides_judgements() {
        true => ("services", offers::running(desk, id).count()),
        false => ("alone", index.alone.get(id).copied().unwrap_or_default()),
    };
    let number = |what: &str, count: usize| KeyNumber {
        value: desk.words.whole(count as u64),
        what: desk
            .words
            .fill(&format!("handout-actor-{what}"), &[("count", count.into())]),
        note: None,
    };
    [
        number("ties", desk.study.actors.successors(actor).len()),
        number("reached", index.reached.get(id).map_or(0, Vec::len)),
        number(last, count),
    ]
}
