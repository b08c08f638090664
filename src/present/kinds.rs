//! How each kind of organization looks: one mark and one colour, the same in every figure.

use super::theme::{CATEGORIES, Color, MUTED, Mark};
use crate::model::node::OrganizationKind;

/// The mark and colour of a kind. Four colours for the kinds people ask about; the rest is told by shape alone.
pub(super) fn look(kind: OrganizationKind) -> (Mark, Color) {
    match kind {
        OrganizationKind::PublicBody => (Mark::PUBLIC_BODY, CATEGORIES[5]),
        OrganizationKind::Association => (Mark::ASSOCIATION, CATEGORIES[0]),
        OrganizationKind::SocialCooperative => (Mark::SOCIAL_COOPERATIVE, CATEGORIES[1]),
        OrganizationKind::Parish => (Mark::PARISH, CATEGORIES[3]),
        OrganizationKind::InformalGroup => (Mark::INFORMAL_GROUP, MUTED),
        OrganizationKind::Foundation => (Mark::FOUNDATION, MUTED),
        OrganizationKind::Other => (Mark::OTHER, MUTED),
    }
}
