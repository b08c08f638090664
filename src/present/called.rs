//! What pictures call organizations.

use super::text::named;
use crate::model::ids::OrganizationId;
use crate::model::network::Network;
use crate::model::node::Organization;

/// Its name, or its id where nothing of the name can be drawn.
pub(super) fn called(organization: &Organization) -> &str {
    named(&organization.name, organization.id.as_str())
}

/// The same of whoever has this id: the id itself where nobody is known by it.
pub(super) fn called_by(network: &Network, id: &OrganizationId) -> String {
    let organization = network.organization(id);
    organization.map_or_else(|| id.to_string(), |one| called(one).to_owned())
}
