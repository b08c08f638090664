//! What the study knows of one actor.

use crate::analysis::coverage::closures::Closure;
use crate::analysis::scores::{Ranked, Scores};
use crate::analysis::structure::cut_vertices::cut_off_by;
use crate::analysis::structure::surroundings::Surroundings;
use crate::analysis::study::Study;
use crate::model::node::Organization;
use crate::present::called::called;

/// One actor and what there is to tell of it.
pub(super) struct Facts<'a> {
    /// By index in the study.
    pub(super) actor: usize,
    /// The organization.
    pub(super) organization: &'a Organization,
    /// Whether it is the lead.
    pub(super) leads: bool,
    /// Everybody as seen from it.
    pub(super) seen: Surroundings,
    /// Who would come off the rest without it.
    pub(super) cut_off: Vec<usize>,
    /// Its place by number of ties.
    pub(super) by_ties: Option<Ranked>,
    /// Its place by how many paths between others pass through it.
    pub(super) by_paths: Option<Ranked>,
    /// Its running services, by name.
    pub(super) services: Vec<String>,
    /// Needs that its services reach.
    pub(super) reached: usize,
    /// What would break without it.
    pub(super) closure: Option<&'a Closure>,
    /// The working groups that it sits in, by name.
    pub(super) tavoli: Vec<String>,
    /// Those whom no known ties lead to, by name.
    pub(super) unreached: Vec<String>,
}

impl<'a> Facts<'a> {
    /// The facts of an actor.
    pub(super) fn of(study: &'a Study<'a>, actor: usize) -> Self {
        let organization = study.organizations[actor];
        let (id, network) = (&organization.id, &study.district.network);
        let services = network.services_of(id).into_iter();
        let services = services.filter_map(|service| network.service(service));
        let running = services.filter(|service| study.district.runs(service));
        let seen = Surroundings::of(&study.weighted, &[actor]);
        let unreached = (0..study.organizations.len()).filter(|&other| seen.steps[other].is_none());
        let needs = study.coverage.needs.iter();
        let place = |scores: &Scores| {
            let mut ranking = scores.ranking().into_iter();
            ranking.find(|ranked| ranked.actor == actor)
        };
        let mut closures = study.closures().organizations.iter();
        let tavoli = network.tavoli_of(id);
        let name = |tavolo| network.tavolo(tavolo).map(|tavolo| tavolo.name.clone());
        Self {
            actor,
            organization,
            leads: study.district.edition.lead.as_ref() == Some(id),
            unreached: unreached
                .map(|other| called(study.organizations[other]).to_owned())
                .collect(),
            seen,
            cut_off: cut_off_by(&study.actors, &study.components, actor),
            by_ties: place(&study.centralities.degree),
            by_paths: place(&study.centralities.betweenness).filter(|ranked| ranked.score > 0.0),
            services: running.map(|service| service.name.clone()).collect(),
            reached: needs.filter(|need| need.providers.contains(id)).count(),
            closure: closures.find(|closure| &closure.organization == id),
            tavoli: tavoli.into_iter().filter_map(name).collect(),
        }
    }
}
