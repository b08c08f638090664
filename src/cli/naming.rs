//! Which actor or working group somebody means: by its id, or by its name; and what to say when nobody is called that.

use crate::error::Error;
use crate::model::network::Network;
use crate::model::node::{Organization, Tavolo};
use std::path::Path;

/// How like a name must be to be offered, where 1 is the same.
const LIKE: f64 = 0.6;
/// How many names are offered.
const OFFERED: usize = 3;

/// The organization of this id or, in whatever case, of exactly this name.
///
/// # Errors
/// [`Error::NoSuchActor`] when there is none, and when several have the name.
pub(super) fn organization<'a>(
    network: &'a Network,
    asked: &str,
    dataset: &Path,
) -> Result<&'a Organization, Error> {
    let of_id = |one: &&Organization| one.id.as_str() == asked;
    if let Some(found) = network.organizations().find(of_id) {
        return Ok(found);
    }
    let name = asked.to_lowercase();
    let mut named = network
        .organizations()
        .filter(|one| one.name.to_lowercase() == name);
    match (named.next(), named.next()) {
        (Some(found), None) => Ok(found),
        _ => {
            let known = network.organizations();
            let known = known.map(|one| (one.id.as_str(), Some(one.name.as_str())));
            Err(nobody(asked, known, Some(dataset)))
        }
    }
}

/// The working group of this id or, in whatever case, of exactly this name.
///
/// # Errors
/// [`Error::NoSuchTavolo`] lists all when there is none, and when several have the name.
pub(super) fn tavolo<'a>(network: &'a Network, asked: &str) -> Result<&'a Tavolo, Error> {
    let mut all = network.tavoli();
    if let Some(found) = all.find(|one| one.id.as_str() == asked) {
        return Ok(found);
    }
    let name = asked.to_lowercase();
    let mut named = network
        .tavoli()
        .filter(|one| one.name.to_lowercase() == name);
    match (named.next(), named.next()) {
        (Some(found), None) => Ok(found),
        _ => Err(Error::NoSuchTavolo {
            id: asked.to_owned(),
            known: network
                .tavoli()
                .map(|one| format!("`{}` ({})", one.id, one.name))
                .collect(),
        }),
    }
}

/// What is said when no actor is meant by `asked`: those whose id or name is most like it, and where all are listed.
pub(super) fn nobody<'a>(
    asked: &str,
    known: impl Iterator<Item = (&'a str, Option<&'a str>)>,
    dataset: Option<&Path>,
) -> Error {
    let mut near: Vec<(f64, &str, Option<&str>)> = known
        .map(|(id, name)| {
            let likeness = likeness(asked, id).max(name.map_or(0.0, |name| likeness(asked, name)));
            (likeness, id, name)
        })
        .filter(|(likeness, ..)| *likeness >= LIKE)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let offered = near.iter().take(OFFERED).map(|(_, id, name)| match name {
        Some(name) => format!("`{id}` ({name})"),
        None => format!("`{id}`"),
    });
    Error::NoSuchActor {
        id: asked.to_owned(),
        near: offered.collect(),
        dataset: dataset.map(|path| path.display().to_string()),
    }
}

/// How like two texts are, from 0 to 1. A part of a name, as people say it, is like all of it.
fn likeness(asked: &str, known: &str) -> f64 {
    let (asked, known) = (asked.trim().to_lowercase(), known.to_lowercase());
    let part = asked.chars().count() > 2 && known.contains(&asked);
    if part {
        return 1.0;
    }
    strsim::normalized_damerau_levenshtein(&asked, &known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(asked: &str) -> Vec<String> {
        let known = [
            ("la-spiga", Some("Cooperativa La Spiga")),
            ("terraluce", Some("Cooperativa Terraluce")),
            ("dsm", Some("Dipartimento salute mentale")),
            ("senza-nome", None),
        ];
        match nobody(asked, known.into_iter(), None) {
            Error::NoSuchActor { near, .. } => near,
            other => vec![other.to_string()],
        }
    }

    #[test]
    fn those_most_like_what_was_asked_are_offered_first() {
        assert_eq!(near("laspiga")[0], "`la-spiga` (Cooperativa La Spiga)");
        assert_eq!(near("la spiga")[0], "`la-spiga` (Cooperativa La Spiga)");
        assert_eq!(
            near("salute mentale"),
            ["`dsm` (Dipartimento salute mentale)"]
        );
        assert_eq!(near("senzanome"), ["`senza-nome`"]);
        assert!(near("xyz").is_empty());
    }
}
