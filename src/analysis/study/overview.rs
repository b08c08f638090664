//! A large network seen from afar: its groups, what ties them to each other, and the ties that matter within them.

use super::Study;
use crate::analysis::error::AnalysisError;
use crate::analysis::groups::communities::{CommunityOptions, communities};
use crate::analysis::groups::condensed::condensed;
use crate::analysis::ties::backbone::{Backbone, LEVEL, backbone};
use crate::model::actor_graph::ActorGraph;
use crate::model::ids::MunicipalityCode;
use std::collections::BTreeMap;

/// A community.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its members, those most between the others of the whole network first.
    pub members: Vec<usize>,
    /// Where more than half of them are.
    pub municipality: Option<MunicipalityCode>,
}

/// A network seen from afar.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The communities, numbered as everywhere from the largest, isolates among them.
    pub groups: Vec<Group>,
    /// The community of each actor.
    pub membership: Vec<usize>,
    /// The communities as actors, tied as strongly as there are ties between them.
    pub between: ActorGraph,
    /// The ties between communities that matter.
    pub channels: Backbone,
    /// The ties between actors that matter.
    pub backbone: Backbone,
}

pub(super) fn overview(study: &Study<'_>) -> Result<Overview, AnalysisError> {
    let found = communities(&study.weighted, &CommunityOptions::default())?;
    let scores = study.centralities.betweenness.values();
    let group = |mut members: Vec<usize>| {
        members.sort_by(|&one, &other| {
            let score = |actor: usize| scores[actor].unwrap_or_default();
            score(other).total_cmp(&score(one)).then(one.cmp(&other))
        });
        Group {
            municipality: usual_municipality(study, &members),
            members,
        }
    };
    let between = condensed(&study.actors, &found.membership, found.count);
    Ok(Overview {
        groups: found.members().into_iter().map(group).collect(),
        channels: backbone(&between, LEVEL)?,
        backbone: backbone(&study.weighted, LEVEL)?,
        between,
        membership: found.membership,
    })
}

/// The municipality of more than half of some actors.
fn usual_municipality(study: &Study<'_>, members: &[usize]) -> Option<MunicipalityCode> {
    let mut counts: BTreeMap<&MunicipalityCode, usize> = BTreeMap::new();
    for &actor in members {
        if let Some(code) = &study.organizations[actor].municipality {
            *counts.entry(code).or_default() += 1;
        }
    }
    let most = |(_, count): &(_, usize)| 2 * count > members.len();
    counts.into_iter().find(most).map(|(code, _)| code.clone())
}
