//! The ties, each as it was reported.

use super::super::Desk;
use crate::model::tie::RelationKind;
use serde::Serialize;

/// Which way a tie runs.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// It has no direction.
    None,
    /// From the first to the second.
    One,
    /// Both ways, of a kind that could run one way.
    Both,
}

/// A tie: the places of its two ends, the place of its kind, 0 without direction, 1 from the first to the second, 2 both ways; its
/// strength, 0 where nobody said; and 1 where both ends have reported that they are tied.
#[derive(Debug, Serialize)]
pub(super) struct Tie(usize, usize, usize, u8, f64, u8);

/// Every tie between two organizations, in the order of the data.
pub(super) fn ties(desk: &Desk<'_>) -> Vec<Tie> {
    let study = desk.study;
    let index = |id: &str| study.actors.index_of(id);
    let mut ties: Vec<((usize, usize, usize, u8), f64)> = Vec::new();
    for (from, to, relation) in study.district.network.relations() {
        let (Some(from), Some(to)) = (index(from.as_str()), index(to.as_str())) else {
            continue;
        };
        if from == to {
            continue;
        }
        // As on the printed map: money and persons go somewhere, working together and telling each other do not.
        let way = match relation.kind {
            RelationKind::Refers | RelationKind::Funds if relation.mutual => Way::Both,
            RelationKind::Refers | RelationKind::Funds => Way::One,
            RelationKind::Collaborates | RelationKind::Informs => Way::None,
        };
        let kinds = RelationKind::ALL.iter();
        let kind = kinds.take_while(|kind| **kind != relation.kind).count();
        let strength = relation.strength.map_or(0.0, |strength| strength.value());
        ties.push(((from, to, kind, way as u8), strength));
    }
    ties.sort_by(|(one, a), (other, b)| one.cmp(other).then(a.total_cmp(b)));
    let tie = |((from, to, kind, way), strength): ((usize, usize, usize, u8), f64)| {
        let confirmed = study.confirmed.successors(from).lead_to(to);
        Tie(from, to, kind, way, strength, confirmed.into())
    };
    ties.into_iter().map(tie).collect()
}
