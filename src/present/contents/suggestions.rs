//! Ties that would help the isolated organizations.

use super::{Content, Order};
use crate::analysis::structure::suggestions::Ground;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::Table;

pub(super) const CONTENT: Content = Content {
    id: "suggestions",
    told_to: Audience::Tavolo,
    order: Order::Made,
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let study = briefing.study;
    let all = || study.suggestions().iter();
    let organization = |actor: usize| study.organizations[actor];
    Table::new("suggestions")
        .text("id", all().map(|s| Some(&organization(s.actor).id)))
        .told_to(Audience::Tavolo)
        .text("name", all().map(|s| Some(&organization(s.actor).name)))
        .told_to(Audience::Tavolo)
        .text("with_id", all().map(|s| Some(&organization(s.with).id)))
        .told_to(Audience::Tavolo)
        .text("with_name", all().map(|s| Some(&organization(s.with).name)))
        .told_to(Audience::Tavolo)
        .text(
            "grounds",
            all().map(|s| Some(grounds(&s.grounds, briefing))),
        )
        .told_to(Audience::Tavolo)
        .decimal("gain", 3, all().map(|s| Some(s.gain)))
        .told_to(Audience::Tavolo)
}

pub(in crate::present) fn grounds(grounds: &[Ground], briefing: &Briefing<'_>) -> String {
    let network = &briefing.study.district.network;
    let words = briefing.words;
    let clauses: Vec<String> = grounds
        .iter()
        .map(|ground| match ground {
            Ground::Nearest => words.say("ground-nearest"),
            Ground::SameMunicipality => words.say("ground-same-municipality"),
            Ground::SameNeed(types) => {
                let names: Vec<String> = types
                    .iter()
                    .filter_map(|id| network.need_type(id))
                    .map(|need_type| need_type.name.clone())
                    .collect();
                words.fill(
                    "ground-same-need",
                    &[("names", words.list_of(&names, 3).into())],
                )
            }
            Ground::Complementary(tavolo) => {
                let name = network.tavolo(tavolo).map_or(tavolo.as_str(), |t| &t.name);
                words.fill("ground-complementary", &[("name", name.into())])
            }
            Ground::SameTavolo(tavolo) => {
                let name = network.tavolo(tavolo).map_or(tavolo.as_str(), |t| &t.name);
                words.fill("ground-same-tavolo", &[("name", name.into())])
            }
            Ground::CommonNeighbour(id) => {
                let name = network.organization(id).map_or(id.as_str(), |o| &o.name);
                words.fill("ground-common-neighbour", &[("name", name.into())])
            }
        })
        .collect();
    clauses.join("; ")
}
