//! The runs whose files are opened: each done once, and kept until the last test has ended.

use super::program::{from_here, stderr, stdout, write};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;

/// A folder of results.
pub(crate) struct Results {
    place: PathBuf,
    /// What the run told: its findings, a line each.
    pub(crate) said: String,
}

impl Results {
    /// Where it is.
    pub(crate) fn place(&self) -> &Path {
        &self.place
    }

    /// A file of the results; fails where it is not there.
    #[track_caller]
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        let path = self.place.join(name);
        let length = fs::metadata(&path).map_or(0, |data| data.len());
        assert!(length > 0, "{} is not there or empty", path.display());
        path
    }
}

/// What `analyze` leaves of the demonstration dataset.
pub(crate) fn demonstration() -> &'static Results {
    static DONE: OnceLock<Results> = OnceLock::new();
    DONE.get_or_init(|| analyzed(Path::new("datasets/ats6-fano"), "demonstration"))
}

/// What it leaves of it for readers outside the office: working groups, then everybody.
pub(crate) fn outside() -> &'static [Results; 2] {
    static DONE: OnceLock<[Results; 2]> = OnceLock::new();
    DONE.get_or_init(|| {
        ["tavolo", "public"].map(|audience| {
            let dataset = Path::new("datasets/ats6-fano");
            analyzed_for(dataset, &format!("demonstration-{audience}"), audience)
        })
    })
}

/// What it leaves of a district with names that break what is careless.
pub(crate) fn awkward() -> &'static Results {
    static DONE: OnceLock<Results> = OnceLock::new();
    DONE.get_or_init(|| {
        let folder = super::program::folder();
        write_awkward(&folder);
        analyzed(folder.path(), "awkward")
    })
}

/// What it leaves of one organization, of which nothing else is known.
pub(crate) fn lonely() -> &'static Results {
    static DONE: OnceLock<Results> = OnceLock::new();
    DONE.get_or_init(|| {
        let folder = super::program::folder();
        write_lonely(&folder);
        analyzed(folder.path(), "lonely")
    })
}

/// Where pictures and conversions go, for the person who looks: beside the build, never in the project.
pub(crate) fn pictures(of: &str) -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("outputs")
        .join(of);
    fs::create_dir_all(&place).expect("a folder");
    place
}

fn analyzed(dataset: &Path, name: &str) -> Results {
    analyzed_for(dataset, name, "internal")
}

fn analyzed_for(dataset: &Path, name: &str, audience: &str) -> Results {
    let place = pictures(name).join("results");
    let [from, to] = [dataset, &place].map(|path| path.to_str().expect("a path in UTF-8"));
    let output = from_here(&["analyze", from, "-o", to, "--audience", audience]);
    assert!(output.status.success(), "{}", stderr(&output));
    Results {
        place,
        said: stdout(&output),
    }
}

/// Names as somebody could write them, each a trap for a format.
pub(crate) const NAMES: [&str; 8] = [
    "<script>console.error('Alfa')</script>",
    "=1+1",
    "+39 0721 & «figli» \"Beta\" 'Gamma'",
    "@SOMMA(A1:A9)",
    "-2 Società cooperativa sociale di tipo B per l'inserimento lavorativo delle persone fragili ONLUS",
    "جمعية التضامن",
    "Casa 🏠 del Volontariato 👩‍👩‍👧",
    "{{ 7 * 7 }} #set page(fill: red) $x$ \\ *Delta* _Epsilon_",
];

fn write_awkward(folder: &TempDir) {
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let organizations: String = (NAMES.iter().enumerate())
        .map(|(place, name)| format!("o{place},{},associazione,041013,sì\n", quoted(name)))
        .collect();
    let services: String = (NAMES.iter().enumerate())
        .map(|(place, name)| {
            format!(
                "s{place},{},o{place},041013,*,{}\n",
                quoted(name),
                10 + place
            )
        })
        .collect();
    let ties: String = (1..NAMES.len() - 1)
        .map(|place| format!("o0,o{place},collabora,{}\n", 1 + place % 5))
        .collect();
    for (file, text) in [
        (
            "enti.csv",
            format!("id,nome,tipo,comune,ha_risposto\n{organizations}"),
        ),
        (
            "servizi.csv",
            format!("id,nome,ente,comune,serve,capienza\n{services}"),
        ),
        (
            "bisogni.csv",
            "tipo,comune,persone\ncasa,041013,120\ncasa,041043,30\ncura,041013,2\n".to_owned(),
        ),
        (
            "comuni.csv",
            "codice_istat,nome\n041013,\"Fano <b>\"\n041043,=Pergola\n".to_owned(),
        ),
        (
            "tipi_bisogno.csv",
            "id,nome,tavoli\ncasa,\"Casa & <i>\",t\ncura,=Cura,t\n".to_owned(),
        ),
        (
            "risponde.csv",
            "servizio,tipo_bisogno\ns0,casa\ns1,casa\n".to_owned(),
        ),
        ("legami.csv", format!("da,a,tipo,forza\n{ties}")),
        ("tavoli.csv", "id,nome\nt,\"=Tavolo <u> & co\"\n".to_owned()),
        (
            "partecipazione.csv",
            "ente,tavolo\no0,t\no1,t\no7,t\n".to_owned(),
        ),
        (
            "dataset.toml",
            "name = \"scomodo\"\nlead = \"o0\"\nlanguage = \"it\"\n".to_owned(),
        ),
    ] {
        write(folder, file, text);
    }
}

fn write_lonely(folder: &TempDir) {
    for (file, text) in [
        ("enti.csv", "id,nome,comune\na,Alfa,041013\n"),
        ("servizi.csv", "id,nome,ente\n"),
        ("bisogni.csv", "tipo,comune,persone\n"),
        ("comuni.csv", "codice_istat,nome\n041013,Fano\n"),
        ("dataset.toml", "name = \"solo\"\nlead = \"a\"\n"),
    ] {
        write(folder, file, text);
    }
}
