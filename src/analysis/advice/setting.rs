//! Among whom suggestions are made: the network, with or without the lead, and what is known of any two.

use crate::analysis::scores::Pair;
use crate::analysis::structure::grounds::{Ground, Grounds};
use crate::analysis::study::Study;
use crate::model::actor_graph::ActorGraph;
use crate::model::affiliation::Affiliation;
use crate::model::ids::TavoloId;
use crate::model::never::{Exclusion, Never};

/// A district's network and what speaks for ties in it. Organizations go by their index in [`Study::actors`].
#[derive(Debug)]
pub struct Setting<'a> {
    /// What was computed on the district.
    pub study: &'a Study<'a>,
    /// The lead, where nothing is to pass by it.
    pub lead: Option<usize>,
    grounds: Grounds<'a>,
    tavoli: Affiliation,
}

impl<'a> Setting<'a> {
    /// The whole network, or without the lead, which then neither gets a tie nor introduces anybody. What the planners exclude is excluded.
    pub fn new(study: &'a Study<'a>, without_lead: bool) -> Self {
        let lead = (study.without_lead.as_ref())
            .filter(|_| without_lead)
            .map(|without| without.lead);
        let grounds = Grounds::new(&study.district.network, &study.actors, &never(study, lead));
        Self {
            study,
            lead,
            grounds,
            tavoli: Affiliation::with_tavoli(&study.district.network),
        }
    }

    /// The same with other ties among the organizations, as for a trial of what can be told from some of them.
    pub fn with_graph<'b>(&self, graph: &'b ActorGraph) -> Setting<'b>
    where
        'a: 'b,
    {
        let never = never(self.study, self.lead);
        Setting {
            study: self.study,
            lead: self.lead,
            grounds: Grounds::new(&self.study.district.network, graph, &never),
            tavoli: self.tavoli.clone(),
        }
    }

    /// The network that suggestions are to mend.
    pub fn graph(&self) -> &'a ActorGraph {
        match (&self.study.without_lead, self.lead) {
            (Some(without), Some(_)) => &without.graph,
            _ => &self.study.actors,
        }
    }

    /// The index among all organizations of an actor of [`Self::graph`].
    pub fn whole(&self, actor: usize) -> usize {
        match self.lead {
            Some(lead) if actor >= lead => actor + 1,
            _ => actor,
        }
    }

    /// A pair of actors of [`Self::graph`] by their indices among all organizations.
    pub fn whole_pair(&self, (one, other): Pair) -> Pair {
        (self.whole(one), self.whole(other))
    }

    /// Whether an organization did not answer, so that its ties are not known.
    pub fn is_silent(&self, actor: usize) -> bool {
        self.study.organizations[actor].answered == Some(false)
    }

    /// Whether a tie of two may be suggested: they have none, and nobody excludes it.
    pub fn may_be_tied(&self, one: usize, other: usize) -> bool {
        let mut arcs = self.study.actors.successors(one).iter();
        one != other && !arcs.any(|arc| arc.to == other) && self.grounds.may_be_tied(one, other)
    }

    /// Whether anything may be suggested to an organization.
    pub fn is_open(&self, actor: usize) -> bool {
        let never = &self.study.district.never;
        Some(actor) != self.lead && !never.excludes(&self.study.organizations[actor].id)
    }

    /// Why two might want a tie; empty where nothing is known.
    pub fn grounds(&self, one: usize, other: usize) -> Vec<Ground> {
        let mut grounds = self.grounds.of(one, other);
        let theirs = self.tavoli.events_of(other);
        let shared = (self.tavoli.events_of(one).iter()).find(|event| theirs.contains(event));
        let tavolo: Option<TavoloId> =
            shared.and_then(|&event| self.tavoli.events[event].parse().ok());
        grounds.extend(tavolo.map(Ground::SameTavolo));
        grounds
    }

    /// Who can introduce two to each other: of those who have ties with both the one whose weaker tie of the two is strongest, then who has
    /// fewest ties and therefore most time, then the first by id.
    pub fn introducer(&self, one: usize, other: usize) -> Option<usize> {
        let weighted = &self.study.weighted;
        let strength = |who: usize, end: usize| {
            let mut arcs = weighted.successors(who).iter();
            arcs.find(|arc| arc.to == end)
                .map_or(0.0, |arc| arc.strength)
        };
        let rank = |&who: &usize| strength(who, one).min(strength(who, other));
        let ties = |who: usize| self.study.actors.successors(who).len();
        self.grounds.introducers(one, other).max_by(|a, b| {
            (rank(a).total_cmp(&rank(b)))
                .then_with(|| ties(*b).cmp(&ties(*a)))
                .then_with(|| b.cmp(a))
        })
    }

    /// Every pair between which a tie may be suggested, the smaller index first. *O*(*n*² *d*) for *d* ties of an organization.
    pub fn untied(&self) -> Vec<Pair> {
        let n = self.study.actors.len();
        let open: Vec<usize> = (0..n).filter(|&actor| self.is_open(actor)).collect();
        let mut pairs = Vec::new();
        for (place, &one) in open.iter().enumerate() {
            let others = open[place + 1..].iter();
            pairs.extend(
                others
                    .filter(|&&other| self.may_be_tied(one, other))
                    .map(|&other| (one, other)),
            );
        }
        pairs
    }
}

/// What is excluded, and the lead with it where it is left out.
fn never(study: &Study<'_>, lead: Option<usize>) -> Never {
    let mut never = study.district.never.clone();
    if let Some(lead) = lead {
        never.add(Exclusion {
            from: study.organizations[lead].id.clone(),
            to: None,
            only_introducing: false,
            reason: None,
        });
    }
    never
}
