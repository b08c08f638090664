//! The choice of sites: which to open, who goes there, and who stays out.

use crate::analysis::siting::outcome::{Load, Outcome};
use crate::analysis::siting::robust::{Performance, Robust};
use crate::analysis::siting::{Method, Obstacle, Options, Problem, Siting};
use crate::model::units::Share;
use crate::present::tables::{Readership, Table};
use serde_json::{Map, Value, json};

/// The method of which it is told how many persons have a second site.
pub const BACKUP: &str = "backup";

/// What a place or a site is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// By programs.
    pub id: String,
    /// By people.
    pub name: String,
}

/// A choice of sites with all that is known of it.
#[derive(Clone, Copy)]
pub struct Located<'a> {
    /// How it was made.
    pub method: &'static Method,
    /// What was asked for.
    pub options: &'a Options,
    /// Of which territory.
    pub problem: &'a Problem,
    /// The choice.
    pub siting: &'a Siting,
    /// What it comes to.
    pub reached: &'a Outcome,
    /// The choice that holds when the numbers are others, where it was asked for.
    pub robust: Option<&'a Robust>,
    /// What sites are called.
    pub sites: &'a [Named],
    /// What places are called.
    pub places: &'a [Named],
    /// Whether places are needs, of which a municipality has several.
    pub needs: bool,
    /// Whether any of the minutes is an estimate.
    pub estimated: bool,
}

/// A row of the table: a site that is open, or a place where somebody is not covered.
struct Row<'a> {
    outcome: &'static str,
    named: &'a Named,
    persons: f64,
    load: Option<Load>,
    minutes: Option<f64>,
    often: Option<f64>,
    holds: Option<bool>,
}

/// One row a site that is opened, then those that were open and serve anybody, then a row for each place where somebody is not covered.
pub fn locate(located: &Located<'_>) -> Table {
    let rows = rows(located);
    let loads = |of: fn(&Load) -> f64| rows.iter().map(move |row| Some(of(row.load.as_ref()?)));
    let table = Table::new("locate")
        .term(
            "outcome",
            "siting",
            rows.iter().map(|row| Some(row.outcome)),
        )
        .text("id", rows.iter().map(|row| Some(&row.named.id)))
        .only(Readership::Files)
        .text("name", rows.iter().map(|row| Some(&row.named.name)))
        .mixed("persons", 1, rows.iter().map(|row| Some(row.persons)))
        .whole(
            if located.needs { "needs" } else { "places" },
            rows.iter().map(|row| Some(row.load.as_ref()?.places)),
        )
        .decimal("mean_minutes", 1, loads(|load| load.mean))
        .decimal("longest_minutes", 1, loads(|load| load.longest))
        .decimal("minutes_needed", 1, rows.iter().map(|row| row.minutes));
    let table = match located.method.id {
        BACKUP => table.mixed(
            "backup_persons",
            1,
            rows.iter().map(|row| Some(row.load.as_ref()?.backup)),
        ),
        _ => table,
    };
    match located.robust {
        Some(_) => table
            .flag("robust", rows.iter().map(|row| row.holds))
            .share("scenarios", rows.iter().map(|row| row.often)),
        None => table,
    }
}

fn rows<'a>(located: &Located<'a>) -> Vec<Row<'a>> {
    let (reached, siting) = (located.reached, located.siting);
    let robust = |site: usize| {
        let robust = located.robust?;
        Some((robust.often[site], robust.robust.chosen.contains(&site)))
    };
    let site = |outcome: &'static str, site: usize| {
        let load = reached.loads.iter().find(|load| load.site == site);
        Row {
            outcome,
            named: &located.sites[site],
            persons: load.map_or(0.0, |load| load.persons),
            load: load.copied(),
            minutes: None,
            often: robust(site).map(|(often, _)| often),
            holds: robust(site).map(|(_, holds)| holds),
        }
    };
    let chosen = siting.chosen.iter().map(|&chosen| site("chosen", chosen));
    let running = reached
        .loads
        .iter()
        .filter(|load| located.problem.fixed[load.site]);
    let running = running.map(|load| site("open", load.site));
    // What only another scenario would open.
    let others = located
        .robust
        .iter()
        .flat_map(|robust| &robust.robust.chosen);
    let others = others
        .filter(|other| !siting.chosen.contains(other))
        .map(|&other| site("robust", other));
    let left_out = reached.left_out.iter().map(|left| Row {
        outcome: left.reason.key(),
        named: &located.places[left.place],
        persons: left.persons,
        load: None,
        minutes: left.minutes,
        often: None,
        holds: None,
    });
    chosen
        .chain(others)
        .chain(running)
        .chain(left_out)
        .collect()
}

/// The same as one object for programs: what was asked for, how good the answer is known to be, and what it comes to, with places and sites by id.
pub fn object(located: &Located<'_>) -> Value {
    let (siting, reached, options) = (located.siting, located.reached, located.options);
    let sites = |chosen: &[usize]| -> Vec<&str> {
        chosen
            .iter()
            .map(|&site| located.sites[site].id.as_str())
            .collect()
    };
    let place = |place: usize| located.places[place].id.as_str();
    let finite = |number: f64| number.is_finite().then_some(number);
    let share = |part: f64, whole: f64| (whole > 0.0).then(|| Share(part / whole).0);
    let mut object = Map::new();
    let mut put = |name: &str, value: Value| {
        object.insert(name.to_owned(), value);
    };
    put("method", json!(located.method.id));
    put("status", json!(siting.status.key()));
    put("obstacle", json!(siting.obstacle.map(obstacle_key)));
    put(
        "nothing_opened",
        json!(siting.nothing_opened.map(obstacle_key)),
    );
    put("objective", json!(siting.objective));
    put("bound", json!(siting.bound.and_then(finite)));
    put("gap", json!(siting.gap().and_then(finite)));
    put("radius", json!(finite(options.radius)));
    put("sites", json!(options.sites));
    put("budget", json!(options.budget));
    put("chosen", json!(sites(&siting.chosen)));
    put("persons", json!(reached.persons));
    put("covered_persons", json!(reached.covered_persons));
    put(
        "share_persons",
        json!(share(reached.covered_persons, reached.persons)),
    );
    // Without a radius every open site would be a second one.
    let backup = options.radius.is_finite().then_some(reached.backup_persons);
    put("backup_persons", json!(backup));
    put("places", json!(reached.places));
    put("covered_places", json!(reached.covered_places));
    put(
        "share_places",
        json!(share(reached.covered_places as f64, reached.places as f64)),
    );
    let far = &siting.uncoverable;
    put(
        "uncoverable",
        far.iter().map(|&(far, _)| place(far)).collect(),
    );
    let minutes = far
        .iter()
        .map(|&(far, minutes)| (place(far).to_owned(), json!(minutes)));
    put("uncoverable_minutes", Value::Object(minutes.collect()));
    let loads = reached.loads.iter().map(|load| {
        json!({
            "id": located.sites[load.site].id,
            "persons": load.persons,
            "places": load.places,
            "mean_minutes": load.mean,
            "longest_minutes": load.longest,
        })
    });
    put("loads", loads.collect());
    let flows = reached.flows.iter();
    let flows = flows.map(|&(from, site, persons)| json!({ "demand": place(from), "supply": located.sites[site].id, "persons": persons }));
    put("assigned", flows.collect());
    put("estimated_minutes", json!(located.estimated));
    if let Some(robust) = located.robust {
        let performance = |of: &Performance| {
            json!({
                "chosen": sites(&of.chosen),
                "objective": of.stated,
                "worst": of.worst,
                "mean": of.mean,
                "worst_regret": of.regret,
            })
        };
        let often = robust
            .often
            .iter()
            .enumerate()
            .filter(|(_, often)| **often > 0.0);
        let often: Map<String, Value> = often
            .map(|(site, often)| (located.sites[site].id.clone(), json!(often)))
            .collect();
        put(
            "robust",
            json!({
                "variation": robust.variation,
                "scenarios": robust.scenarios,
                "proved": robust.proved,
                "choice": performance(&robust.robust),
                "nominal": performance(&robust.nominal),
                "often": often,
            }),
        );
    }
    Value::Object(object)
}

/// The name of an obstacle in files and message catalogues.
pub fn obstacle_key(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::NoDemand => "no-demand",
        Obstacle::NoSite => "no-site",
        Obstacle::AllOutOfReach => "all-out-of-reach",
        Obstacle::NoWay => "no-way",
        Obstacle::PlaceOutOfReach(_) => "place-out-of-reach",
        Obstacle::TooLittleCapacity(..) => "too-little-capacity",
        Obstacle::BudgetTooSmall(_) => "budget-too-small",
        Obstacle::TooFewSites(_) => "too-few-sites",
    }
}
