//! A study: a district, and what was computed on it.

pub mod overview;
pub mod patterns;
pub mod stability;

use super::centrality::betweenness;
use super::centrality::degree::degree_centrality;
use super::centrality::harmonic::harmonic_centrality;
use super::centrality::strength::strength;
use super::coverage::additions::{Addition, additions};
use super::coverage::chains::{Chains, chains};
use super::coverage::closures::{Closures, closures};
use super::coverage::disclosure::{Suppression, suppression};
use super::coverage::equity::district::{Equity, equity};
use super::coverage::needs::{Coverage, coverage};
use super::coverage::referral::{Referral, referral};
use super::coverage::remedies::{Remedy, remedies};
use super::coverage::standards::{StandardCheck, standards};
use super::coverage::tavoli::{Tavoli, tavoli};
use super::error::AnalysisError;
use super::groups::core_periphery::{CorePeriphery, core_periphery};
use super::panel::Panel;
use super::panel::variants::{Variant, variants};
use super::patterns::chance::DrawOptions;
use super::patterns::drawn_networks::Given;
use super::scores::{Gap, MetricOptions, Scale, Scores};
use super::structure::cohesion::{Cohesion, cohesion};
use super::structure::components::{Components, components};
use super::structure::cut_vertices::Holding;
use super::structure::isolates::{Isolation, WithoutLead, isolations};
use super::structure::suggestions::{Suggestion, suggestions};
use crate::model::actor_graph::{ActorGraph, ActorSelection};
use crate::model::district::District;
use crate::model::node::Organization;
use overview::{Overview, overview};
use patterns::{AgainstChance, Together, against_chance, answering, of_district, together};
use stability::{Stability, StabilityOptions, stability};
use std::ops::Deref;
use std::sync::OnceLock;

/// The centrality of every organization, by index in [`Study::actors`].
#[derive(Debug, Clone)]
pub struct Centralities {
    /// Degree, normalized.
    pub degree: Scores,
    /// Sum of tie strengths.
    pub strength: Scores,
    /// Harmonic centrality, unweighted, normalized.
    pub harmonic: Scores,
    /// Betweenness, unweighted, normalized; an estimate in networks where the exact scores take more than seconds.
    pub betweenness: Scores,
}

/// The seed of the search for a core.
const CORE_SEED: u64 = 1;

/// How chance is asked about patterns of ties where nobody says how: from the seed that commands have by default.
const CHANCE: DrawOptions = DrawOptions {
    draws: 999,
    seed: 1,
};

/// What takes long, or is seldom wanted: found when it is first asked for.
#[derive(Debug, Clone, Default)]
struct Late {
    betweenness_by_strength: OnceLock<Scores>,
    panels: OnceLock<Vec<(Variant, Panel)>>,
    suggestions: OnceLock<Vec<Suggestion>>,
    closures: OnceLock<Closures>,
    chains: OnceLock<Chains>,
    core: OnceLock<Result<CorePeriphery, Gap>>,
    equity: OnceLock<Equity>,
    additions: OnceLock<Vec<Addition>>,
    referral: OnceLock<Referral>,
    remedies: OnceLock<Vec<Remedy>>,
    tavoli: OnceLock<Tavoli>,
    standards: OnceLock<Vec<StandardCheck>>,
    disclosure: OnceLock<Suppression>,
    overview: OnceLock<Option<Overview>>,
    ties_together: OnceLock<Result<Together, Gap>>,
    against_chance: OnceLock<Vec<AgainstChance>>,
    stability: OnceLock<Option<Stability>>,
}

/// How well every need of a district is met, computed when it is first read: it grows with needs times services, and a map of the
/// network has no use for it.
#[derive(Debug, Clone)]
pub struct LateCoverage<'a> {
    district: &'a District,
    found: OnceLock<Coverage>,
}

impl<'a> LateCoverage<'a> {
    fn of(district: &'a District) -> Self {
        Self {
            district,
            found: OnceLock::new(),
        }
    }
}

impl Deref for LateCoverage<'_> {
    type Target = Coverage;

    fn deref(&self) -> &Coverage {
        self.found.get_or_init(|| coverage(self.district))
    }
}

/// A district and every result that tables, figures and reports are made of.
#[derive(Debug, Clone)]
pub struct Study<'a> {
    /// The district.
    pub district: &'a District,
    /// Its organizations, by id: the actors of every graph and score here.
    pub organizations: Vec<&'a Organization>,
    /// Its organizations and their ties: undirected, unweighted, every kind together. Index *i* is the *i*-th organization by id.
    pub actors: ActorGraph,
    /// The same ties with their strengths, distance = 1 / strength.
    pub weighted: ActorGraph,
    /// Only the ties that both ends reported.
    pub confirmed: ActorGraph,
    /// The network as a whole, in a few numbers.
    pub cohesion: Cohesion,
    /// Who can reach whom.
    pub components: Components,
    /// Actors whose removal would split their component.
    pub cut_vertices: Vec<usize>,
    /// How many actors come off when the cut vertex of the same place withdraws.
    pub detached: Vec<usize>,
    /// Ties whose removal would split their component.
    pub bridges: Vec<(usize, usize)>,
    /// How central each actor is.
    pub centralities: Centralities,
    /// The network without the lead organization, where one is named and known.
    pub without_lead: Option<WithoutLead>,
    /// Actors isolated, at the margin or silent.
    pub isolations: Vec<Isolation>,
    /// How well every need is met.
    pub coverage: LateCoverage<'a>,
    late: Late,
}

impl<'a> Study<'a> {
    /// Computes what most results are made of; the rest when it is first asked for.
    /// # Errors
    /// Those of the measures.
    pub fn of(district: &'a District) -> Result<Self, AnalysisError> {
        let network = &district.network;
        let actors = ActorGraph::of_organizations(network, &ActorSelection::default());
        let weighted = ActorGraph::of_organizations(
            network,
            &ActorSelection {
                weighted: true,
                ..ActorSelection::default()
            },
        );
        let confirmed = ActorGraph::of_organizations(
            network,
            &ActorSelection {
                confirmed_only: true,
                ..ActorSelection::default()
            },
        );
        let centralities = Centralities {
            degree: degree_centrality(&actors, Scale::Normalized)?,
            strength: strength(&weighted, Scale::Normalized)?,
            harmonic: harmonic_centrality(&actors, Scale::Normalized)?,
            betweenness: betweenness::betweenness_within_seconds(&actors)?,
        };
        let components = components(&actors);
        let holding = Holding::of(&actors);
        let without_lead = without_lead(district, &actors)?;
        let isolations = isolations(
            network,
            &actors,
            &components,
            &centralities.harmonic,
            without_lead.as_ref(),
        );
        Ok(Self {
            district,
            organizations: network.organizations().collect(),
            cohesion: cohesion(&actors, &components),
            cut_vertices: holding.cut_vertices,
            detached: holding.detached,
            bridges: holding.bridges,
            centralities,
            without_lead,
            isolations,
            coverage: LateCoverage::of(district),
            late: Late::default(),
            components,
            actors,
            weighted,
            confirmed,
        })
    }

    /// Betweenness with distance = 1 / strength, normalized; nothing in networks where that would take minutes.
    pub fn betweenness_by_strength(&self) -> &Scores {
        let (graph, options) = (&self.weighted, MetricOptions::default());
        let scores = || {
            let found = (betweenness::METRIC.compute)(graph, &options);
            found.unwrap_or_else(|_| Scores::undefined(graph.len(), Gap::NotComputed))
        };
        self.late.betweenness_by_strength.get_or_init(scores)
    }

    /// The network as a whole and its variants, each in all its facts; the network itself comes first. Nothing where a measure fails.
    pub fn panels(&self) -> &[(Variant, Panel)] {
        let panels = || panels(self.district).unwrap_or_default();
        self.late.panels.get_or_init(panels)
    }

    /// Ties that would help the isolated organizations.
    pub fn suggestions(&self) -> &[Suggestion] {
        self.late.suggestions.get_or_init(|| {
            suggestions(
                &self.district.network,
                &self.actors,
                &self.isolations,
                &self.components,
                self.without_lead.as_ref(),
                &self.district.never,
            )
        })
    }

    /// What breaks if an organization closes.
    pub fn closures(&self) -> &Closures {
        let closures = || closures(self.district, &self.coverage);
        self.late.closures.get_or_init(closures)
    }

    /// Who offers what for which type of need.
    pub fn chains(&self) -> &Chains {
        let chains = || chains(self.district, &self.coverage);
        self.late.chains.get_or_init(chains)
    }

    /// The core of the network and how nearly that is a core with its periphery; the search begins from the seed that commands have
    /// by default.
    pub fn core(&self) -> Result<&CorePeriphery, Gap> {
        let core = || core_periphery(&self.actors, CORE_SEED);
        self.late
            .core
            .get_or_init(core)
            .as_ref()
            .map_err(|gap| *gap)
    }

    /// How evenly needs are met.
    pub fn equity(&self) -> &Equity {
        let equity = || equity(self.district, &self.coverage);
        self.late.equity.get_or_init(equity)
    }

    /// Where one more service would help, best first.
    pub fn additions(&self) -> &[Addition] {
        let additions = || additions(self.district, &self.coverage);
        self.late.additions.get_or_init(additions)
    }

    /// What referrals could do for the needs, counted apart from their cover.
    pub fn referral(&self) -> &Referral {
        let referral = || referral(self.district, &self.coverage);
        self.late.referral.get_or_init(referral)
    }

    /// Services that one thing keeps from needs that are met too little, those that are planned first.
    pub fn remedies(&self) -> &[Remedy] {
        let remedies = || remedies(self.district, &self.coverage);
        self.late.remedies.get_or_init(remedies)
    }

    /// The working groups: their needs, who works on them, whom to invite.
    pub fn tavoli(&self) -> &Tavoli {
        let tavoli = || tavoli(self.district, &self.coverage, self.referral());
        self.late.tavoli.get_or_init(tavoli)
    }

    /// Standards of law and plan, each in the district, its basins and its municipalities.
    pub fn standards(&self) -> &[StandardCheck] {
        let standards = || standards(self.district);
        self.late.standards.get_or_init(standards)
    }

    /// Which numbers of persons are withheld outside the office.
    pub fn disclosure(&self) -> &Suppression {
        let disclosure = || suppression(self.district, &self.coverage);
        self.late.disclosure.get_or_init(disclosure)
    }

    /// The network seen from afar; nothing where a measure fails.
    pub fn overview(&self) -> Option<&Overview> {
        let found = self.late.overview.get_or_init(|| overview(self).ok());
        found.as_ref()
    }

    /// Whether ties go with what organizations have in common: their municipality, tavoli, needs, kind, distance. Who did not answer is left
    /// out. The reason where nothing can be compared.
    pub fn ties_together(&self) -> Result<&Together, Gap> {
        let found = self.late.ties_together.get_or_init(|| {
            let graph = answering(&self.district.network, &self.actors).graph;
            together(&graph, &of_district(self.district, &graph), &CHANCE)
        });
        found.as_ref().map_err(|gap| *gap)
    }

    /// The network of those who answered against networks drawn by lot that have as many ties, or the same ties at each actor; its groups are
    /// the municipalities. Nothing where a measure fails.
    pub fn against_chance(&self) -> &[AgainstChance] {
        self.late.against_chance.get_or_init(|| {
            let network = &self.district.network;
            let graph = answering(network, &self.actors).graph;
            let groups = patterns::municipalities(network, &graph);
            let given = [Given::Ties, Given::Degrees];
            against_chance(&graph, Some(&groups), &given, &CHANCE).unwrap_or_default()
        })
    }

    /// How much the betweenness of every actor moves when one tie is left out; `None` in networks where that would take too long.
    pub fn stability(&self) -> Option<&Stability> {
        let options = StabilityOptions::default();
        let stability = || stability(&self.actors, &self.confirmed, &options).ok()?;
        self.late.stability.get_or_init(stability).as_ref()
    }
}

/// The facts of the network and of each of its variants.
fn panels(district: &District) -> Result<Vec<(Variant, Panel)>, AnalysisError> {
    let (network, lead) = (&district.network, district.edition.lead.as_ref());
    variants(network, lead, &ActorSelection::default())
        .map(|(variant, graph)| Ok((variant, Panel::of(&graph, &MetricOptions::default())?)))
        .collect()
}

/// The network without the lead, where one is named and known.
pub(super) fn without_lead(
    district: &District,
    actors: &ActorGraph,
) -> Result<Option<WithoutLead>, AnalysisError> {
    let Some((lead, index)) = district
        .edition
        .lead
        .as_ref()
        .and_then(|lead| Some((lead, actors.index_of(lead.as_str())?)))
    else {
        return Ok(None);
    };
    let selection = ActorSelection {
        without: [lead.clone()].into(),
        ..ActorSelection::default()
    };
    let graph = ActorGraph::of_organizations(&district.network, &selection);
    Ok(Some(WithoutLead {
        lead: index,
        components: components(&graph),
        harmonic: harmonic_centrality(&graph, Scale::Normalized)?,
        graph,
    }))
}
