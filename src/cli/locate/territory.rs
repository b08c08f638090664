//! The territory that sites are chosen for: of a dataset, or of three files.

use super::candidates::named;
use super::telling::assumed;
use super::{Args, Kind};
use crate::analysis::coverage::needs::coverage;
use crate::analysis::sites::{Asked, Site, Wanted, sites};
use crate::analysis::siting::Problem;
use crate::analysis::siting::refusal::SitingError;
use crate::cli::session::Session;
use crate::cli::{data, naming};
use crate::error::Error;
use crate::ingest::read_demand_supply;
use crate::model::diagnostic::Diagnostic;
use crate::model::district::District;
use crate::model::ids::NeedTypeId;
use crate::present::contents::locate::Named;
use crate::present::words::Words;
use std::collections::BTreeSet;
use std::path::Path;

/// A territory and what its places and sites are called.
pub(super) struct Territory {
    pub(super) problem: Problem,
    pub(super) places: Vec<Named>,
    pub(super) sites: Vec<Named>,
    /// The radius that the dataset states.
    pub(super) radius: Option<f64>,
    /// Whether places are needs, of which a municipality has several.
    pub(super) needs: bool,
    pub(super) estimated: bool,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) words: Words,
}

/// Reads the territory of three files.
pub(super) fn of_files(
    args: &Args,
    kind: &Kind,
    [demand, supply, costs]: [&Path; 3],
    session: &Session,
) -> Result<Territory, Error> {
    let read = read_demand_supply(demand, supply, costs)?;
    let words = session.words(None);
    session.remark_on(&read.diagnostics, &read.counts, None, &words);
    let territory = read.territory;
    let supply = territory.supply;
    let mut problem = Problem::new(territory.demand.persons, territory.costs);
    problem.fixed = supply.fixed;
    problem.candidate = supply.candidate;
    if !args.candidates.is_empty() {
        let find = |id: &str| supply.ids.binary_search_by(|one| one.as_str().cmp(id)).ok();
        problem.candidate.fill(false);
        for site in named(&args.candidates, find, session, &words)? {
            problem.candidate[site] = true;
        }
    }
    let taking_part: Vec<usize> = (0..supply.ids.len())
        .filter(|&site| problem.takes_part(site))
        .collect();
    let stated = |&&site: &&usize| supply.capacity[site].is_some();
    if !args.capacitated && taking_part.iter().any(|site| stated(&site)) {
        session.remark(&assumed(false, true, kind, "files", &words));
    }
    if args.capacitated {
        if !taking_part.is_empty() && !taking_part.iter().any(|site| stated(&site)) {
            return Err(SitingError::NoCapacity.into());
        }
        // What is not stated is not counted on.
        problem.capacity = supply
            .capacity
            .iter()
            .map(|capacity| Some(capacity.unwrap_or(0.0)))
            .collect();
        let unstated = taking_part.iter().filter(|site| !stated(site)).count();
        if unstated > 0 {
            session.remark(&words.fill("locate-capacity-unstated", &[("count", unstated.into())]));
        }
    }
    if args.budget.is_some() && supply.price.iter().any(Option::is_some) {
        let mut unpriced = 0;
        for site in 0..supply.ids.len() {
            match supply.price[site] {
                Some(price) => problem.price[site] = price,
                // Nobody knows whether the budget is enough for it.
                None if problem.may_open(site) => {
                    problem.candidate[site] = false;
                    unpriced += 1;
                }
                None => {}
            }
        }
        if unpriced > 0 {
            session.remark(&words.fill("locate-price-unstated", &[("count", unpriced.into())]));
        }
    } else if args.budget.is_some() {
        return Err(SitingError::NoPrice.into());
    }
    let named = |ids: Vec<String>| {
        ids.into_iter()
            .map(|id| Named {
                name: id.clone(),
                id,
            })
            .collect()
    };
    Ok(Territory {
        problem,
        places: named(territory.demand.ids),
        sites: named(supply.ids),
        radius: None,
        needs: false,
        estimated: false,
        diagnostics: read.diagnostics,
        words,
    })
}

/// Reads the territory of a dataset.
pub(super) fn of_dataset(
    args: &Args,
    kind: &Kind,
    source: &data::Source,
    session: &Session,
) -> Result<Territory, Error> {
    if args.budget.is_some() {
        return Err(SitingError::NoPrice.into());
    }
    if args.capacitated && args.places_each.is_none() {
        return Err(SitingError::NoCapacity.into());
    }
    let (dataset, words) = data::read(source, session)?;
    let mut district = dataset.district;
    // Who is covered today does not depend on the radius of what is looked for.
    let today = coverage(&district);
    if let Some(radius) = args.radius {
        district.edition.radius.0 = radius;
    }
    let asked = Asked {
        wanted: wanted(args, &district)?,
        everybody: args.all_persons,
        candidates: candidates(args, &district, session, &words)?,
        capacity: args.places_each,
        by_radius: kind.by_radius,
    };
    let found = sites(&district, &today, &asked);
    let types: BTreeSet<&NeedTypeId> = found.needs.iter().map(|need| &need.need_type).collect();
    if types.len() > 1 || !args.capacitated {
        session.remark(&assumed(
            types.len() > 1,
            !args.capacitated,
            kind,
            "dataset",
            &words,
        ));
    }
    let of_one_type = matches!(asked.wanted, Wanted::Type(_));
    let places = found.needs.iter().map(|need| {
        let municipality = district.municipality_name(&need.municipality);
        let need_type = district.network.need_type(&need.need_type);
        let name = match need_type {
            Some(need_type) if !of_one_type => format!("{municipality} – {}", need_type.name),
            _ => municipality.to_owned(),
        };
        Named {
            id: need.to_string(),
            name,
        }
    });
    let named_sites = found.sites.iter().map(|site| Named {
        id: site.id().to_owned(),
        name: name(&district, site),
    });
    let (places, named_sites) = (places.collect(), named_sites.collect());
    let counted = [
        ("locate-needs-unknown", found.unknown),
        ("locate-undetermined", found.undetermined as usize),
        ("locate-capacity-unstated", found.unstated.len()),
    ];
    for (message, count) in counted {
        if count > 0 {
            session.remark(&words.fill(message, &[("count", count.into())]));
        }
    }
    if !found.unplaced.is_empty() && !asked.candidates.is_empty() {
        let names = found
            .unplaced
            .iter()
            .map(|code| district.municipality_name(code).to_owned());
        let names: Vec<String> = names.collect();
        session.remark(&words.fill("locate-unplaced", &[("places", words.list(&names).into())]));
    }
    data::remark_on_sources(&district, found.estimated, session, &words);
    Ok(Territory {
        problem: found.problem,
        places,
        sites: named_sites,
        radius: Some(district.edition.radius.0),
        needs: !of_one_type,
        estimated: found.estimated,
        diagnostics: dataset.diagnostics,
        words,
    })
}

fn wanted(args: &Args, district: &District) -> Result<Wanted, Error> {
    let network = &district.network;
    if let Some(id) = &args.need_type {
        let mut all = network.need_types();
        let found = all.find(|need_type| need_type.id.as_str() == id);
        let known = || network.need_types().map(|one| one.id.to_string());
        return match found {
            Some(need_type) => Ok(Wanted::Type(need_type.id.clone())),
            None => Err(Error::NoSuchNeedType {
                id: id.clone(),
                known: known().collect(),
            }),
        };
    }
    if let Some(id) = &args.tavolo {
        return Ok(Wanted::Tavolo(naming::tavolo(network, id)?.id.clone()));
    }
    Ok(Wanted::All)
}

/// Where a service could be opened: by default in the centre of every municipality.
fn candidates(
    args: &Args,
    district: &District,
    session: &Session,
    words: &Words,
) -> Result<Vec<Site>, Error> {
    let network = &district.network;
    let municipalities = || {
        network
            .municipalities()
            .map(|one| Site::Municipality(one.code.clone()))
    };
    let organizations = || {
        network
            .organizations()
            .map(|one| Site::Organization(one.id.clone()))
    };
    match args.candidates.as_slice() {
        [] => return Ok(municipalities().collect()),
        [one] if ["municipalities", "comuni"].contains(&one.as_str()) => {
            return Ok(municipalities().collect());
        }
        [one] if ["organizations", "enti"].contains(&one.as_str()) => {
            return Ok(organizations().collect());
        }
        _ => {}
    }
    let find = |id: &str| {
        let by_name = network
            .municipalities()
            .filter(|one| one.name.eq_ignore_ascii_case(id));
        let by_name: Vec<Site> = by_name
            .map(|one| Site::Municipality(one.code.clone()))
            .collect();
        match by_name.as_slice() {
            [one] => Some(one.clone()),
            _ => municipalities()
                .chain(organizations())
                .find(|site| site.id() == id),
        }
    };
    let mut found = named(&args.candidates, find, session, words)?;
    found.sort();
    found.dedup();
    Ok(found)
}

fn name(district: &District, site: &Site) -> String {
    let network = &district.network;
    let name = match site {
        Site::Service(id) => network.service(id).map(|service| service.name.clone()),
        Site::Municipality(code) => Some(district.municipality_name(code).to_owned()),
        Site::Organization(id) => network.organization(id).map(|one| one.name.clone()),
    };
    name.unwrap_or_else(|| site.id().to_owned())
}
