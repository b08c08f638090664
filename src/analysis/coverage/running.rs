//! Whether a service runs: the one place that says so for what is not about reach.

use crate::model::district::District;
use crate::model::node::Service;
use crate::model::running::Running;

/// Whether a service runs on the date of the data.
pub(super) fn runs(district: &District, service: &Service) -> bool {
    service.running(district.edition.date) == Running::Yes
}
