//! How each kind of organization looks: one mark and one colour, the same in every figure.

use super::theme::{CATEGORIES, Color, Mark, QUIET};
use crate::model::node::OrganizationKind;

/// The mark and colour of a kind. Four colours for the kinds people ask about; the rest is told by shape alone.
pub(super) fn look(kind: OrganizationKind) -> (Mark, Color) {
    match kind {
        OrganizationKind::PublicBody => (Mark::PUBLIC_BODY, CATEGORIES[5]),
        OrganizationKind::Association => (Mark::ASSOCIATION, CATEGORIES[0]),
        OrganizationKind::SocialCooperative => (Mark::SOCIAL_COOPERATIVE, CATEGORIES[1]),
        OrganizationKind::Parish => (Mark::PARISH, CATEGORIES[3]),
        OrganizationKind::InformalGroup => (Mark::INFORMAL_GROUP, QUIET),
        OrganizationKind::Foundation => (Mark::FOUNDATION, QUIET),
        OrganizationKind::Other => (Mark::OTHER, QUIET),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::theme::PAPER;
    use crate::present::theme::vision::smallest_difference;
    use std::collections::BTreeSet;

    #[test]
    fn four_colours_at_most_tell_kinds_and_everybody_sees_them() {
        let looks = OrganizationKind::ALL.map(look);
        let colors: BTreeSet<Color> = looks.iter().map(|&(_, color)| color).collect();
        let hues: Vec<Color> = (colors.iter().copied())
            .filter(|&color| color != QUIET)
            .collect();
        assert!(hues.len() <= 4, "{hues:?}");
        // The quiet one is told from the others as well.
        let all: Vec<Color> = colors.into_iter().collect();
        let smallest = smallest_difference(&all);
        assert!(smallest >= 18.0, "{smallest}");
        assert!(all.iter().all(|color| color.contrast(PAPER) >= 3.0));
    }

    #[test]
    fn no_two_kinds_share_a_mark_so_that_greys_tell_them_apart() {
        let marks: BTreeSet<Mark> = OrganizationKind::ALL.map(|kind| look(kind).0).into();
        assert_eq!(marks.len(), OrganizationKind::ALL.len());
    }
}
