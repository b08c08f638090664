//! Open Referral's names for things that a dataset has: what its reader and its writer must agree on.
//!
//! HSDS has no place for some of what a dataset says. That goes into attributes of taxonomies of these names and, for needs and ties, into
//! tables of a profile; a reader that does not know them passes them over.

/// The scheme of the identifiers by which a dataset calls its organizations.
pub const OWN_SCHEME: &str = "tessuto";
/// The scheme of Italian tax codes, and the type they go by.
pub const TAX_CODE: (&str, &str) = ("IT-CF", "codice fiscale");
/// The type of a location's identifier that is an ISTAT code.
pub const ISTAT: &str = "ISTAT";
/// The extent of an area that is the whole district.
pub const EVERYWHERE: &str = "*";

/// A taxonomy of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taxonomy {
    /// Its name in the package.
    pub name: &'static str,
    /// What it classifies.
    pub entity: &'static str,
    /// The column of the dataset that holds its terms.
    pub column: &'static str,
    /// What it means.
    pub description: &'static str,
}

/// Taxonomies whose terms are the values of a column.
pub const TAXONOMIES: [Taxonomy; 6] = [
    Taxonomy {
        name: "tessuto:organization-kind",
        entity: "organization",
        column: "kind",
        description: "Tipo di ente",
    },
    Taxonomy {
        name: "tessuto:runts-section",
        entity: "organization",
        column: "runts_section",
        description: "Sezione del Registro unico nazionale del terzo settore",
    },
    Taxonomy {
        name: "tessuto:activity",
        entity: "organization",
        column: "activities",
        description: "Lettere dell'art. 5 del D.Lgs. 117/2017",
    },
    Taxonomy {
        name: "tessuto:area",
        entity: "service",
        column: "area",
        description: "Area di utenza",
    },
    Taxonomy {
        name: "tessuto:target",
        entity: "service",
        column: "target",
        description: "Destinatari",
    },
    Taxonomy {
        name: "tessuto:service-status",
        entity: "service",
        column: "status",
        description: "Stato del servizio, dove HSDS non lo distingue",
    },
];

/// The taxonomy whose terms are columns, and whose attributes carry a value.
pub const FACTS: &str = "tessuto:fact";

/// Tables of the profile, each with the dataset's table that it mirrors, and the columns that hold ids of organizations or services.
pub const PROFILE: [(&str, crate::model::diagnostic::TableId); 7] = {
    use crate::model::diagnostic::TableId;
    [
        ("municipality", TableId::Municipalities),
        ("need_type", TableId::NeedTypes),
        ("need", TableId::Needs),
        ("service_need_type", TableId::Addresses),
        ("tavolo", TableId::Tavoli),
        ("organization_tavolo", TableId::Participation),
        ("organization_tie", TableId::Ties),
    ]
};

/// The table of the profile that lists every provider of a service; the service itself names one.
pub const PROVIDERS: &str = "service_provider";
