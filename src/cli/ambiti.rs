//! The districts that come with the program: their municipalities, working groups and boundaries, as data.

/// A bundled district.
pub(super) struct Ambito {
    /// Its name on the command line.
    pub(super) id: &'static str,
    /// The name people read.
    pub(super) title: &'static str,
    /// Where its data come from and under which licence, which goes wherever they go.
    pub(super) credit: &'static str,
    /// Tables that are known: Italian name, CSV with Italian headers, `;` and decimal comma.
    pub(super) tables: &'static [(&'static str, &'static str)],
    /// The territories of its municipalities, as GeoJSON.
    pub(super) boundaries: &'static [u8],
}

/// Every bundled district.
pub(super) const AMBITI: [Ambito; 1] = [Ambito {
    id: "ats6-fano",
    title: "Ambito Territoriale Sociale n. 6 (Fano)",
    credit: "Istat, CC BY 3.0 IT (confini, superfici, residenti); GeoNames, CC BY 4.0 (centri)",
    tables: &[
        (
            "comuni",
            include_str!("../../datasets/ats6-fano/comuni.csv"),
        ),
        (
            "tavoli",
            include_str!("../../datasets/ats6-fano/tavoli.csv"),
        ),
    ],
    boundaries: include_bytes!("../../datasets/ats6-fano/municipalities.geojson"),
}];
