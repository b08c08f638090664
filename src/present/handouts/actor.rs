//! The sheet of an organization: its ties, what it offers, what hangs on it.

mod closing;
mod offers;
mod ties;

use super::desk::Desk;
use super::{KeyNumber, List, marks};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::model::ids::OrganizationId;
use crate::model::node::Organization;
use crate::present::Briefing;
use crate::present::called::called;
use crate::present::side_by_side::side_by_side;
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
    let actors: Vec<usize> = (0..briefing.study.organizations.len()).collect();
    side_by_side(&actors, |&actor| sheet(&desk, &relations, actor))
}

fn sheet(desk: &Desk<'_>, relations: &Relations<'_>, actor: usize) -> ActorSheet {
    let organization = desk.study.organizations[actor];
    let id = &organization.id;
    let judged = !desk.hides_judgements();
    let mut lists = vec![
        relations.list(desk, actor),
        offers::services(desk, id),
        offers::needs(desk, id),
    ];
    if judged {
        lists.extend(ties::standing(desk, actor));
        lists.extend(ties::suggestions(desk, actor));
    }
    // Sums of persons along organizations do not leave the office.
    if !desk.hides_small_numbers() {
        lists.extend(closing::closing(desk, id));
    }
    let mut told = marks::of_all(desk);
    told.extend(marks::source(desk));
    ActorSheet {
        id: id.to_string(),
        name: called(organization).to_owned(),
        about: about(desk, organization),
        tavoli: tavoli(desk, id),
        numbers: numbers(desk, actor, id),
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

fn numbers(desk: &Desk<'_>, actor: usize, id: &OrganizationId) -> [KeyNumber; 3] {
    let needs = || desk.study.coverage.needs.iter();
    let reached = needs().filter(|need| need.providers.contains(id)).count();
    let alone = |need: &&NeedCoverage| need.sole_provider.as_ref() == Some(id);
    let (last, count) = match desk.hides_judgements() {
        true => ("services", offers::running(desk, id).count()),
        false => ("alone", needs().filter(alone).count()),
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
        number("reached", reached),
        number(last, count),
    ]
}
