//! What `map` is asked to draw, and what makes no sense to ask, told before anything is read.

use super::super::{output, pictures::Format};
use super::{Args, ENDINGS};
use crate::error::Error;
use crate::present::figures::{Figure, shown};
use crate::present::sheet::Sheet;
use std::path::{Path, PathBuf};

/// The name that stands for every figure.
pub(super) const ALL: &str = "all";
/// Figures of one actor, of which there can be one for each.
const OF_ONE_ACTOR: [&str; 1] = ["ego"];
/// Figures that can be about one working group.
const OF_ONE_TAVOLO: [&str; 2] = ["network", "needs"];
/// Figures that start from an earlier edition.
const OF_CHANGES: [&str; 2] = ["changes-map", "changes"];

/// Whether a figure is about one actor.
pub(super) fn is_of_one_actor(figure: &Figure) -> bool {
    OF_ONE_ACTOR.contains(&figure.id)
}

/// Whether a figure can be about one working group.
pub(super) fn is_of_one_tavolo(figure: &Figure) -> bool {
    OF_ONE_TAVOLO.contains(&figure.id)
}

/// Whether a figure shows what is otherwise than in an earlier edition.
pub(super) fn is_of_changes(figure: &Figure) -> bool {
    OF_CHANGES.contains(&figure.id)
}

/// Where pictures go.
pub(super) enum Place {
    /// Several, into a folder.
    Folder(PathBuf),
    /// One, to a file, or to the standard output.
    Single(Option<PathBuf>),
}

/// What to draw, on which sheets, and where to.
pub(super) struct Request {
    pub(super) figures: Vec<&'static Figure>,
    pub(super) sheets: Vec<Sheet>,
    pub(super) formats: Vec<Format>,
    pub(super) place: Place,
}

impl Request {
    /// What the arguments ask for.
    ///
    /// # Errors
    /// When the readers are not shown a figure, an option changes none of the figures, several pictures are to go into one file, or the
    /// place cannot be written to.
    pub(super) fn of(args: &Args) -> Result<Self, Error> {
        let asked = |figure: &&Figure| args.figure.iter().any(|id| id == figure.id || id == ALL);
        let shown: Vec<&Figure> = shown(args.audience).collect();
        let is_shown = |id: &str| id == ALL || shown.iter().any(|figure| figure.id == id);
        if let Some(figure) = args.figure.iter().find(|id| !is_shown(id)) {
            return Err(Error::FigureNotForAudience {
                figure: figure.clone(),
                audience: args.audience,
                figures: shown.iter().map(|figure| figure.id.to_owned()).collect(),
            });
        }
        let figures: Vec<&Figure> = shown.into_iter().filter(asked).collect();
        for (option, given, known) in [
            ("actor", args.actor.is_some(), &OF_ONE_ACTOR[..]),
            ("each", args.each, &OF_ONE_ACTOR),
            ("tavolo", args.tavolo.is_some(), &OF_ONE_TAVOLO),
            ("before", args.before.is_some(), &OF_CHANGES),
        ] {
            if given && !figures.iter().any(|figure| known.contains(&figure.id)) {
                return Err(Error::OnlyForFigures {
                    option,
                    figures: known.iter().map(|&id| id.to_owned()).collect(),
                });
            }
        }
        let sheets = args.pictures.sheets();
        let many = args.each || figures.len() > 1 || sheets.len() > 1;
        if many {
            let formats = args
                .format
                .map_or(vec![Format::Svg, Format::Png], |one| vec![one]);
            let folder = args.output.clone().unwrap_or_else(|| "figures".into());
            refuse_file(&folder)?;
            return Ok(Self {
                figures,
                sheets,
                formats,
                place: Place::Folder(folder),
            });
        }
        let mut format = args.format;
        if let Some(path) = &args.output {
            format = match format {
                None => output::by_ending(path, &ENDINGS)?,
                known => known,
            };
            output::has_folder(path)?;
        }
        Ok(Self {
            figures,
            sheets,
            formats: vec![format.unwrap_or(Format::Svg)],
            place: Place::Single(args.output.clone()),
        })
    }
}

/// Refuses the name of a picture as that of a folder.
fn refuse_file(folder: &Path) -> Result<(), Error> {
    let of_picture = |ending: &str| {
        folder
            .extension()
            .is_some_and(|one| one.eq_ignore_ascii_case(ending))
    };
    if ["svg", "png", "pdf", "jpg", "jpeg"]
        .into_iter()
        .any(of_picture)
    {
        return Err(Error::NeedsAFolder {
            path: folder.display().to_string(),
            folder: folder.with_extension("").display().to_string(),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::figures::FIGURES;

    #[test]
    fn every_figure_that_an_option_is_for_is_there() {
        let all = OF_ONE_ACTOR.iter().chain(&OF_ONE_TAVOLO).chain(&OF_CHANGES);
        for id in all {
            assert!(FIGURES.iter().any(|figure| figure.id == *id), "{id}");
        }
    }
}
