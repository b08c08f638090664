//! Where organizations stand on the map that people explore: as on the printed one, and whoever is not drawn there beside it.

use crate::present::Briefing;
use crate::present::canvas::{Point, Rect};
use crate::present::layout::{PackOptions, StressOptions, pack_components};
use crate::present::maps::network::places;
use crate::present::sheet::Sheet;

/// How wide the printed map is, in its heights.
pub(super) const ASPECT: f64 = 1.9;
/// How far apart those who stand below the map are across, in widths of it, and the rows of them, in heights of it: at least, so that
/// marks do not touch; and the part of the height that the rows may take.
const STEP: f64 = 0.035;
const ROW: f64 = 0.1;
const BELOW: f64 = 0.35;
/// How many stand in a row before there is another: so few that their names have room.
const WIDE: usize = 4;
/// The height of the frame that a layout is made in.
const FRAME: f64 = 1000.0;

/// Where everybody stands.
pub(super) struct Seats {
    /// By index in the study: *x* from 0 on the left to 1 on the right, *y* from 0 above to 1 below, and farther down whoever has no
    /// ties to those on the map.
    pub(super) points: Vec<Point>,
    /// Whether they are the places of the printed map.
    pub(super) printed: bool,
}

/// Finds a place for everybody: that of the printed map; where this draws groups and few of their actors, one of a layout of them all.
pub(super) fn seats(briefing: &Briefing<'_>) -> Seats {
    let study = briefing.study;
    let places = places(briefing, &Sheet::default());
    let mut seats: Vec<Option<Point>> = (study.actors.ids().iter())
        .map(|id| places.get(id).copied())
        .collect();
    let members = &study.components.members;
    let known = |group: &[usize]| {
        group
            .iter()
            .filter(|actor| seats[**actor].is_some())
            .count()
    };
    let whole = |group: &Vec<usize>| [0, group.len()].contains(&known(group));
    let printed = members.iter().all(whole);
    if !printed {
        seats = anew(briefing);
    }
    below(&mut seats, members);
    Seats {
        points: seats.into_iter().map(Option::unwrap_or_default).collect(),
        printed,
    }
}

/// The places of everybody who has ties, laid out without the printed map.
fn anew(briefing: &Briefing<'_>) -> Vec<Option<Point>> {
    let study = briefing.study;
    let frame = Rect::new(0.0, 0.0, FRAME * ASPECT, FRAME);
    let ties: Vec<(usize, usize)> = study.actors.pairs().collect();
    let options = PackOptions {
        stress: StressOptions {
            seed: briefing.seed,
            ..StressOptions::default()
        },
        ..PackOptions::default()
    };
    let packing = pack_components(study.actors.len(), &ties, frame, &options);
    let shares = |point: Point| Point::new(point.x / frame.width, point.y / frame.height);
    let points = packing.points.into_iter();
    points.map(|point| point.map(shares)).collect()
}

/// Gives everybody else a place in rows below the map, those who are tied next to each other.
fn below(seats: &mut [Option<Point>], members: &[Vec<usize>]) {
    let free: Vec<usize> = (members.iter().flatten().copied())
        .filter(|&actor| seats[actor].is_none())
        .collect();
    // With nobody on the map the rows are the map.
    let (top, height) = match free.len() == seats.len() {
        true => (0.0, 1.0),
        false => (1.08, BELOW),
    };
    let roomy = ((height / ROW) as usize + 1).min(free.len().div_ceil(WIDE).max(1));
    let (columns, down) = match free.len().div_ceil(roomy) {
        few if few as f64 * STEP <= 1.0 => (few, ROW),
        // As many rows as keep the steps across and down alike, and no closer than they must be.
        _ => {
            let fits = (1.0 / STEP) * (height / (STEP * ASPECT));
            let shrink = (fits / free.len() as f64).sqrt().min(1.0);
            let columns = ((1.0 / (STEP * shrink)) as usize).max(1);
            (columns, STEP * ASPECT * shrink)
        }
    };
    let columns = columns.max(1);
    for (place, actor) in free.into_iter().enumerate() {
        let (row, column) = (place / columns, place % columns);
        let x = (column as f64 + 0.5) / columns as f64;
        seats[actor] = Some(Point::new(x, top + row as f64 * down));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_not_on_the_map_stands_below_it_and_nobody_on_another() {
        let mut seats = vec![Some(Point::new(0.5, 0.5)); 3];
        seats.extend(vec![None; 2000]);
        let members: Vec<Vec<usize>> = (0..seats.len()).map(|actor| vec![actor]).collect();
        below(&mut seats, &members);
        let points: Vec<Point> = seats.into_iter().flatten().collect();
        assert_eq!(points.len(), 2003);
        let mut below: Vec<(u64, u64)> = points[3..]
            .iter()
            .map(|point| (point.x.to_bits(), point.y.to_bits()))
            .collect();
        assert!(
            points[3..]
                .iter()
                .all(|point| point.y > 1.0 && point.y < 1.6)
        );
        below.sort_unstable();
        below.dedup();
        assert_eq!(below.len(), 2000);
    }

    #[test]
    fn a_few_below_the_map_stand_so_far_apart_that_their_names_have_room() {
        for few in [1, 4, 5, 16, 40] {
            let mut seats = vec![Some(Point::new(0.5, 0.5)); 3];
            seats.extend(vec![None; few]);
            let members: Vec<Vec<usize>> = (0..seats.len()).map(|actor| vec![actor]).collect();
            below(&mut seats, &members);
            let points: Vec<Point> = seats.into_iter().flatten().skip(3).collect();
            for (place, one) in points.iter().enumerate() {
                for other in &points[place + 1..] {
                    let across = (one.x - other.x).abs();
                    // A mark is a hundredth of the width at most, on a phone three.
                    let apart = across > 0.09 || (one.y - other.y).abs() > 0.09;
                    assert!(apart, "{few}: {one:?} {other:?}");
                }
            }
        }
    }
}
