//! A dataset as an Open Referral HSDS 3.1 data package: `datapackage.json` and a CSV per table.

mod core;
mod descriptor;
mod ids;
mod profile;
mod shapes;
mod sheet;

pub use ids::Ids;

use crate::model::district::District;

/// The files of a package, by name: the tables of HSDS, those of the profile, `datapackage.json`.
///
/// Organizations, services, places, capacities and areas served go into HSDS's own tables; kinds, sections, activities, targets and
/// counts into attributes of taxonomies called `tessuto:…`; what HSDS has no notion of, needs and ties, into tables of a profile. Every
/// record has a UUID that is the same each time ([`Ids`]). The same district gives the same bytes.
/// # Errors
/// None in practice: the bytes go to memory.
pub fn package(district: &District, ids: &Ids) -> Result<Vec<(String, Vec<u8>)>, std::io::Error> {
    let mut sheets = core::sheets(district, ids);
    sheets.extend(profile::sheets(district, ids));
    let mut files = vec![(
        "datapackage.json".to_owned(),
        descriptor::write(district, ids, &sheets)?,
    )];
    for sheet in &sheets {
        files.push((sheet.path.to_owned(), sheet.write()?));
    }
    Ok(files)
}
