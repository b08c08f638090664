//! The needs of a district as places of demand, and its services as points of supply.

use super::{Access, AccessMethod, AccessOptions, Convergence, Identity, Territory};
use crate::analysis::coverage::catchment::Catchments;
use crate::analysis::error::AnalysisError;
use crate::model::cost_matrix::CostMatrix;
use crate::model::district::District;
use crate::model::node::Need;

/// Needs that compete for the same services.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Competition {
    /// Which needs, by their places in the order of ids.
    pub needs: Vec<usize>,
    /// Persons of each, 0 where their number is not known: they compete for nothing.
    pub persons: Vec<f64>,
    /// Whether their number is known.
    pub known: Vec<bool>,
    /// Capacity of every service of the district, in the order of ids.
    pub capacity: Vec<Option<f64>>,
    /// Minutes from each need to the services that reach it.
    pub costs: CostMatrix,
    /// Whether any of the minutes of each need is an estimate; `None` where there are none.
    pub estimated: Vec<Option<bool>>,
    /// Whether any of all these minutes was measured.
    pub measured: bool,
    /// Pairs of a need, by its place here, and a service whose minutes nobody knows: it reaches the need by its list, or might by the
    /// radius. They are left out of `costs`.
    pub untimed: Vec<(usize, usize)>,
}

impl Competition {
    /// The needs at these places, with the services that reach each.
    ///
    /// Reach is that of the dataset: by list or by radius, by type, target and status. Only minutes beyond the radius of a measure can
    /// take a service away that reaches a need by its list.
    pub fn of(district: &District, catchments: &Catchments, needs: Vec<usize>) -> Self {
        let network = &district.network;
        let all: Vec<&Need> = network.needs().collect();
        let capacity: Vec<Option<f64>> = network
            .services()
            .map(|service| service.capacity.map(f64::from))
            .collect();
        let mut competition = Self::default();
        let mut pairs = Vec::new();
        for (row, &need) in (0_u32..).zip(&needs) {
            let persons = all[need].persons.stated();
            competition.known.push(persons.is_some());
            let persons = f64::from(persons.unwrap_or_default());
            competition.persons.push(persons);
            let (mut estimated, mut untimed) = (None, Vec::new());
            for link in &catchments.reaching[need] {
                match link.travel {
                    Some(travel) => {
                        estimated = Some(estimated.unwrap_or(false) || travel.estimated);
                        competition.measured |= !travel.estimated;
                        pairs.push((row, link.service as u32, travel.minutes.0));
                    }
                    None => untimed.push(link.service),
                }
            }
            let elsewhere = catchments.elsewhere[need].iter();
            let maybe = elsewhere.filter(|link| link.by_radius && link.travel.is_none());
            untimed.extend(maybe.map(|link| link.service));
            let untimed = untimed.into_iter().map(|service| (row as usize, service));
            competition.untimed.extend(untimed);
            competition.estimated.push(estimated);
        }
        Self {
            costs: CostMatrix::new(needs.len(), capacity.len(), &pairs),
            needs,
            capacity,
            ..competition
        }
    }

    /// All needs together: whoever needs a service takes from it, whatever for.
    pub fn together(district: &District, catchments: &Catchments) -> Self {
        let needs = 0..district.network.needs().count();
        Self::of(district, catchments, needs.collect())
    }

    /// The needs of each type by themselves, as if its services had nobody else to serve.
    pub fn by_type(district: &District, catchments: &Catchments) -> Vec<Self> {
        // Needs go by type first.
        let needs: Vec<&Need> = district.network.needs().collect();
        let types = needs.chunk_by(|one, other| one.id.need_type == other.id.need_type);
        let mut first = 0;
        let mut competitions = Vec::new();
        for of_type in types {
            let places = first..first + of_type.len();
            first = places.end;
            competitions.push(Self::of(district, catchments, places.collect()));
        }
        competitions
    }

    /// The same as places of demand and points of supply.
    pub fn territory(&self) -> Territory<'_> {
        Territory {
            persons: &self.persons,
            capacity: &self.capacity,
            costs: &self.costs,
        }
    }
}

/// What a method gives for the needs of a district.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Measured {
    /// By need. The sums that must be equal are those of all competitions together, and there are none where some value is unknown; so
    /// is the convergence: the worst of them.
    pub access: Access,
    /// Whether any of the minutes of each need is an estimate; `None` where there are none.
    pub estimated: Vec<Option<bool>>,
    /// Whether the value of each need is not known, since minutes are not: see [`Competition::unknown`].
    pub unknown: Vec<bool>,
}

impl Measured {
    /// What a method gives in each of these competitions, which between them hold every need once.
    /// # Errors
    /// Those of the method.
    pub fn of(
        method: &AccessMethod,
        competitions: &[Competition],
        options: &AccessOptions,
    ) -> Result<Self, AnalysisError> {
        let needs: usize = competitions.iter().map(|one| one.needs.len()).sum();
        let mut measured = Self {
            access: Access {
                values: vec![None; needs],
                uncovered: vec![false; needs],
                unstated: vec![false; needs],
                ..Access::default()
            },
            estimated: vec![None; needs],
            unknown: vec![false; needs],
        };
        for competition in competitions {
            let found = (method.compute)(&competition.territory(), options)?;
            let unknown = competition.unknown(method, options.radius);
            let access = &mut measured.access;
            for (row, &need) in competition.needs.iter().enumerate() {
                // Places per person mean nothing where nobody knows how many persons there are.
                let known = competition.known[row] || !method.unit.shares();
                access.values[need] = found.values[row].filter(|_| known && !unknown[row]);
                access.uncovered[need] = found.uncovered[row] && !unknown[row];
                measured.unknown[need] = unknown[row];
                access.unstated[need] = found.unstated[row];
                measured.estimated[need] = competition.estimated[row];
            }
            access.identity = joined(access.identity, found.identity, |one, other| Identity {
                demand: one.demand + other.demand,
                supply: one.supply + other.supply,
                ..one
            });
            access.convergence = joined(access.convergence, found.convergence, |one, other| {
                Convergence {
                    sweeps: one.sweeps.max(other.sweeps),
                    residual: one.residual.max(other.residual),
                }
            });
        }
        if measured.unknown.contains(&true) {
            measured.access.identity = None;
        }
        Ok(measured)
    }

    /// The same of these needs only.
    pub fn only(&self, needs: &[usize]) -> Self {
        let flags = |flags: &[bool]| needs.iter().map(|&need| flags[need]).collect();
        Self {
            access: Access {
                values: needs.iter().map(|&need| self.access.values[need]).collect(),
                uncovered: flags(&self.access.uncovered),
                unstated: flags(&self.access.unstated),
                ..self.access
            },
            estimated: needs.iter().map(|&need| self.estimated[need]).collect(),
            unknown: flags(&self.unknown),
        }
    }
}

fn joined<T>(one: Option<T>, other: Option<T>, join: impl FnOnce(T, T) -> T) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(join(one, other)),
        (one, other) => one.or(other),
    }
}
