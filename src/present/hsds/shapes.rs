//! The tables of HSDS 3.1 that a package has, and those of their columns that a dataset can fill.

use super::sheet::Kind::{Date, Key, Must, Number, Of, Text};
use super::sheet::Sheet;

/// Organizations.
pub(super) fn organizations() -> Sheet {
    Sheet::new(
        "organization",
        "organizations.csv",
        "Enti",
        &[("id", Key), ("name", Must), ("description", Must)],
    )
}

/// What organizations are called elsewhere.
pub(super) fn identifiers() -> Sheet {
    Sheet::new(
        "organization_identifier",
        "organization_identifiers.csv",
        "Codici degli enti: quello del dataset e il codice fiscale",
        &[
            ("id", Key),
            ("organization_id", Of("organization")),
            ("identifier_scheme", Text),
            ("identifier_type", Must),
            ("identifier", Must),
        ],
    )
}

/// Services.
pub(super) fn services() -> Sheet {
    Sheet::new(
        "service",
        "services.csv",
        "Servizi; organization_id è il primo degli enti che li offrono",
        &[
            ("id", Key),
            ("organization_id", Of("organization")),
            ("name", Must),
            ("status", Must),
            ("assured_date", Date),
            ("minimum_age", Number),
            ("maximum_age", Number),
        ],
    )
}

/// Places.
pub(super) fn locations() -> Sheet {
    Sheet::new(
        "location",
        "locations.csv",
        "Sedi degli enti e luoghi dei servizi; external_identifier è il codice ISTAT del comune",
        &[
            ("id", Key),
            ("location_type", Must),
            ("organization_id", Of("organization")),
            ("name", Text),
            ("latitude", Number),
            ("longitude", Number),
            ("external_identifier", Text),
            ("external_identifier_type", Text),
        ],
    )
}

/// Which service is delivered where.
pub(super) fn services_at_location() -> Sheet {
    Sheet::new(
        "service_at_location",
        "service_at_location.csv",
        "In quale luogo si svolge ogni servizio",
        &[
            ("id", Key),
            ("service_id", Of("service")),
            ("location_id", Of("location")),
        ],
    )
}

/// Whom a service serves.
pub(super) fn areas() -> Sheet {
    Sheet::new(
        "service_area",
        "service_areas.csv",
        "Comuni serviti; extent è il codice ISTAT, * vuol dire tutto l'ambito",
        &[
            ("id", Key),
            ("service_id", Of("service")),
            ("name", Text),
            ("extent", Text),
            ("extent_type", Text),
        ],
    )
}

/// How many a service can take.
pub(super) fn capacities() -> Sheet {
    Sheet::new(
        "service_capacity",
        "service_capacity.csv",
        "Capienze; quanti posti siano liberi non è noto, e available resta vuoto",
        &[
            ("id", Key),
            ("service_id", Of("service")),
            ("unit_id", Of("unit")),
            ("available", Number),
            ("maximum", Number),
            ("updated", Text),
        ],
    )
}

/// Terms tied to records.
pub(super) fn attributes() -> Sheet {
    Sheet::new(
        "attribute",
        "attributes.csv",
        "Classificazioni e dati che HSDS non prevede",
        &[
            ("id", Key),
            ("link_id", Must),
            ("taxonomy_term_id", Of("taxonomy_term")),
            ("link_type", Text),
            ("link_entity", Must),
            ("value", Text),
        ],
    )
}

/// Units of capacities.
pub(super) fn units() -> Sheet {
    Sheet::new(
        "unit",
        "units.csv",
        "Unità delle capienze",
        &[("id", Key), ("name", Must)],
    )
}

/// Classifications.
pub(super) fn taxonomies() -> Sheet {
    Sheet::new(
        "taxonomy",
        "taxonomies.csv",
        "Classificazioni",
        &[("id", Key), ("name", Must), ("description", Must)],
    )
}

/// Their terms.
pub(super) fn terms() -> Sheet {
    Sheet::new(
        "taxonomy_term",
        "taxonomy_terms.csv",
        "Voci delle classificazioni",
        &[
            ("id", Key),
            ("code", Text),
            ("name", Must),
            ("description", Must),
            ("taxonomy", Text),
            ("taxonomy_id", Of("taxonomy")),
        ],
    )
}
