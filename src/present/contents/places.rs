//! Every place of demand of plain files with its status and the persons covered.

use crate::analysis::coverage::places::{PlaceCoverage, PlacesCoverage};
use crate::model::demand_supply::DemandSupply;
use crate::present::tables::{Readership, Table};

/// The table of places of demand, in their order.
pub fn places(territory: &DemandSupply, coverage: &PlacesCoverage) -> Table {
    let all = || coverage.places.iter();
    let nearest = |place: &PlaceCoverage| {
        let (point, _) = place.nearest?;
        territory.supply.ids.get(point)
    };
    Table::new("places")
        .text("id", territory.demand.ids.iter().map(Some))
        .whole("persons", all().map(|place| Some(place.persons)))
        .term(
            "status",
            "status",
            all().map(|place| Some(place.status.key())),
        )
        .flag("may_suffice", all().map(|place| Some(place.may_suffice)))
        .only(Readership::Files)
        .whole("covered", all().map(|place| Some(place.covered)))
        .whole("undetermined", all().map(|place| Some(place.undetermined)))
        .whole("not_covered", all().map(|place| Some(place.not_covered())))
        .share("share", all().map(|place| Some(place.share?.0)))
        .whole(
            "covered_high",
            all().map(|place| Some(place.covered_high())),
        )
        .only(Readership::Files)
        .decimal("access", 3, all().map(|place| Some(place.access)))
        .whole("services", all().map(|place| Some(place.services)))
        .text("nearest_service", all().map(nearest))
        .decimal(
            "nearest_minutes",
            0,
            all().map(|place| Some(place.nearest?.1)),
        )
}
