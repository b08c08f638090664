//! A territory by numbers alone, in three plain files: what is measured of allocations and closures, here and in other programs.
//!
//! `needs.csv` has the persons of each need; `services.csv` the capacity of each service, empty where not stated, and the numbers of its
//! providers, `3|7`; `links.csv` which need which service reaches, and the minutes, empty where not known. Needs, services and
//! organizations are numbered from 0.

use crate::process::cpu;
use serde_json::{Value, json};
use std::fs;
use std::hint::black_box;
use std::path::Path;
use tessuto::analysis::coverage::allocation::{Problem, allocate, allocate_at_least};
use tessuto::analysis::coverage::closures::pairs::pair_effects;
use tessuto::analysis::coverage::closures::providers::Providers;
use tessuto::analysis::coverage::repair::{Effect, Loss, Repair};

type Failure = Box<dyn std::error::Error>;

/// Seconds that a part has to work before its mean is told.
const LEAST: f64 = 0.5;

/// A territory by numbers.
pub(crate) struct Territory {
    pub(crate) stated: Problem,
    pub(crate) unstated: Vec<bool>,
    pub(crate) providers: Vec<Vec<usize>>,
    pub(crate) organizations: usize,
}

impl Territory {
    pub(crate) fn write(&self, folder: &Path) -> Result<(), Failure> {
        fs::create_dir_all(folder)?;
        let persons = self.stated.persons.iter().map(u32::to_string);
        fs::write(
            folder.join("needs.csv"),
            file("persons".to_owned(), persons),
        )?;
        let services = (self.stated.capacities.iter().zip(&self.unstated)).zip(&self.providers);
        let services = services.map(|((capacity, unstated), providers)| {
            let capacity = if *unstated {
                String::new()
            } else {
                capacity.to_string()
            };
            let providers: Vec<String> = providers.iter().map(usize::to_string).collect();
            format!("{capacity},{}", providers.join("|"))
        });
        fs::write(
            folder.join("services.csv"),
            file("capacity,providers".to_owned(), services),
        )?;
        let links = self.stated.reach.iter().enumerate();
        let links = links.flat_map(|(need, links)| {
            links.iter().map(move |(service, minutes)| {
                let minutes = minutes.map_or_else(String::new, |minutes| minutes.to_string());
                format!("{need},{service},{minutes}")
            })
        });
        fs::write(
            folder.join("links.csv"),
            file("need,service,minutes".to_owned(), links),
        )?;
        Ok(())
    }

    pub(crate) fn read(folder: &Path) -> Result<Self, Failure> {
        let lines = |name: &str| -> Result<Vec<String>, Failure> {
            let text = fs::read_to_string(folder.join(name))?;
            Ok(text.lines().skip(1).map(str::to_owned).collect())
        };
        let mut territory = Self {
            stated: Problem::default(),
            unstated: Vec::new(),
            providers: Vec::new(),
            organizations: 0,
        };
        for persons in lines("needs.csv")? {
            territory.stated.persons.push(persons.parse()?);
            territory.stated.reach.push(Vec::new());
        }
        for line in lines("services.csv")? {
            let (capacity, providers) = line.split_once(',').ok_or("no providers")?;
            territory.unstated.push(capacity.is_empty());
            let capacity = if capacity.is_empty() { "0" } else { capacity };
            territory.stated.capacities.push(capacity.parse()?);
            let providers = providers.split('|').map(str::parse::<usize>);
            let providers: Vec<usize> = providers.collect::<Result<_, _>>()?;
            let beyond = providers.iter().max().map_or(0, |last| last + 1);
            territory.organizations = territory.organizations.max(beyond);
            territory.providers.push(providers);
        }
        for line in lines("links.csv")? {
            let cells: Vec<&str> = line.split(',').collect();
            let [need, service, minutes] = cells.as_slice() else {
                return Err(format!("not a link: {line}").into());
            };
            let minutes = match *minutes {
                "" => None,
                minutes => Some(minutes.parse()?),
            };
            let links = territory.stated.reach.get_mut(need.parse::<usize>()?);
            links
                .ok_or("no such need")?
                .push((service.parse()?, minutes));
        }
        Ok(territory)
    }
}

fn file(header: String, lines: impl Iterator<Item = String>) -> String {
    let mut text = header + "\n";
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// CPU seconds of each part, each repeated until it has worked half a second, and what others must find as well: persons covered, and for
/// every organization those who lose a stated place and those beyond the reach of anything.
pub(crate) fn measure(territory: &Territory) -> Result<Value, Failure> {
    let stated = &territory.stated;
    let everybody = stated
        .persons
        .iter()
        .map(|&persons| u64::from(persons))
        .sum();
    let mut boundless = stated.clone();
    for (capacity, unstated) in boundless.capacities.iter_mut().zip(&territory.unstated) {
        if *unstated {
            *capacity = everybody;
        }
    }
    let providers = Providers::new(territory.providers.clone(), territory.organizations);
    let (allocation, allocating) = timed(|| allocate(stated))?;
    let (possible, completing) = timed(|| allocate_at_least(&boundless, &allocation.covered))?;
    let (mut repair, preparing) =
        timed(|| Repair::new(stated, &territory.unstated, &allocation, &possible))?;
    let (effects, closing) = timed(|| -> Vec<Effect> {
        let organizations = 0..providers.organizations();
        organizations
            .map(|one| repair.without(&providers.stopped(&[one])))
            .collect()
    })?;
    let (pairs, pairing) = timed(|| pair_effects(&mut repair, &providers, &effects))?;
    let losses = || effects.iter().map(Effect::loss);
    let total = |persons: &[u32]| persons.iter().map(|&one| u64::from(one)).sum::<u64>();
    Ok(json!({
        "needs": stated.persons.len(),
        "services": stated.capacities.len(),
        "links": stated.reach.iter().map(Vec::len).sum::<usize>(),
        "organizations": territory.organizations,
        "allocate": allocating,
        "complete": completing,
        "prepare": preparing,
        "close": closing,
        "pairs": pairing,
        "pairs_all": pairs.all,
        "pairs_tried": pairs.tried,
        "pairs_listed": pairs.list.len(),
        "covered": total(&allocation.covered),
        "possible": total(&possible),
        "without_place": losses().map(|loss| loss.without_place()).collect::<Vec<_>>(),
        "beyond_reach": losses().map(|loss| loss.beyond_reach()).collect::<Vec<_>>(),
        "total": told(losses().fold(Loss::default(), Loss::and)),
    }))
}

fn told(loss: Loss) -> Value {
    json!({
        "served": loss.served,
        "taken_over": loss.taken_over,
        "undetermined": loss.undetermined,
        "lost": loss.lost,
        "undetermined_lost": loss.undetermined_lost,
    })
}

fn timed<T>(mut once: impl FnMut() -> T) -> Result<(T, f64), Failure> {
    let (mut runs, start) = (0_u32, cpu()?);
    loop {
        let found = black_box(once());
        runs += 1;
        let seconds = cpu()? - start;
        if seconds >= LEAST {
            return Ok((found, seconds / f64::from(runs)));
        }
    }
}
