//! Is it told right who is served least fairly: weighted by persons, by comune, by type of need, by tavolo and by deprivation?

mod common;

use common::assert_close;
use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, service, tavolo, travel,
};
use std::fs;
use std::process::Command;
use tessuto::analysis::coverage::equity::EQUITY_INDICES;
use tessuto::analysis::coverage::equity::distribution::{Distribution, Portion};
use tessuto::analysis::coverage::equity::district::{
    Among, Equity, Good, Grouping, Party, Shared, equity,
};
use tessuto::analysis::coverage::needs::coverage;
use tessuto::analysis::scores::{Gap, Value};
use tessuto::ingest::{read_dataset, read_values};
use tessuto::model::diagnostic::Problem;
use tessuto::model::district::District;
use tessuto::model::node::{Catchment, Municipality, NeedType, Service};
use tessuto::model::units::Headcount;

const CODES: [&str; 3] = ["041001", "041002", "041003"];

/// Three municipalities with help at home for all, for half and for none of their persons, and nursery places for all.
fn sketch() -> Sketch {
    let mut sketch = Sketch {
        organizations: vec![organization("o")],
        tavoli: ["family", "care"].map(tavolo).into(),
        need_types: vec![
            NeedType {
                tavoli: ["family", "care"].map(id).into(),
                ..need_type("home")
            },
            need_type("nursery"),
        ],
        ..Sketch::default()
    };
    for (place, (code, persons)) in CODES.into_iter().zip([10, 20, 30]).enumerate() {
        sketch.municipalities.push(Municipality {
            deprivation: Some(place as f64),
            ..municipality(code)
        });
        sketch
            .needs
            .push(need("home", code, Headcount::Stated(persons)));
        sketch
            .needs
            .push(need("nursery", code, Headcount::Stated(20)));
        let name = format!("home-{place}");
        sketch.services.push(Service {
            catchment: Catchment::Listed([id(code)].into()),
            capacity: Some([10, 10, 0][place]),
            ..service(&name, "o")
        });
        sketch.addresses.push(address(&name, "home"));
    }
    sketch.services.push(Service {
        capacity: Some(60),
        ..service("nursery", "o")
    });
    sketch.addresses.push(address("nursery", "nursery"));
    for code in CODES {
        let services = sketch.services.iter();
        let minutes: Vec<_> = services
            .map(|service| travel(code, service.id.as_str(), 5.0))
            .collect();
        sketch.travel.extend(minutes);
    }
    sketch
}

fn of(district: &District) -> Equity {
    equity(district, &coverage(district))
}

fn shared(equity: &Equity, good: Good, among: Among) -> &Shared {
    let found = equity.shared.iter();
    let mut found = found.filter(|shared| shared.good == good && shared.among == among);
    found.next().expect("every good among all")
}

#[track_caller]
fn index(id: &str, distribution: &Distribution) -> Value {
    let index = EQUITY_INDICES.iter().find(|index| index.id == id);
    (index.expect("an index").compute)(distribution)
}

#[test]
fn shares_are_weighted_by_persons_among_needs_municipalities_and_types() {
    let equity = of(&sketch().district());
    let held = |among| -> Vec<(f64, f64)> {
        let portions = shared(&equity, Good::Share, among).distribution.portions();
        portions
            .iter()
            .map(|portion| (portion.value, portion.persons))
            .collect()
    };
    assert_eq!(
        held(Among::Needs),
        [
            (0.0, 30.0),
            (0.5, 20.0),
            (1.0, 10.0),
            (1.0, 20.0),
            (1.0, 20.0),
            (1.0, 20.0)
        ]
    );
    assert_eq!(
        held(Among::Municipalities),
        [(0.4, 50.0), (0.75, 40.0), (1.0, 30.0)]
    );
    assert_eq!(held(Among::NeedTypes), [(20.0 / 60.0, 60.0), (1.0, 60.0)]);
}

#[test]
fn the_deprived_have_less_here() {
    let equity = of(&sketch().district());
    let municipalities = shared(&equity, Good::Share, Among::Municipalities);
    let index = |id| index(id, &municipalities.distribution);
    assert!(index("concentration").is_ok_and(|value| value < 0.0));
    // Shares lie between 0 and 1, so that the mean makes the difference: 4 × 80/120.
    let ratio = index("erreygers").and_then(|erreygers| Ok(erreygers / index("concentration")?));
    assert_close(ratio.ok(), 4.0 * 80.0 / 120.0, 1e-12, "Erreygers");
    let types = shared(&equity, Good::Share, Among::NeedTypes);
    let none = crate::index("concentration", &types.distribution);
    assert_eq!(none, Err(Gap::NoDeprivation));
    let access = shared(&equity, Good::Access, Among::Municipalities);
    let no_limits = crate::index("erreygers", &access.distribution);
    assert_eq!(no_limits, Err(Gap::NoLimits));
}

#[test]
fn a_need_of_two_tavoli_counts_half_in_each_and_one_of_none_apart() {
    let equity = of(&sketch().district());
    let needs = shared(&equity, Good::Share, Among::Needs);
    let (_, tavoli) = needs
        .grouped
        .iter()
        .find(|(grouping, _)| *grouping == Grouping::Tavolo)
        .expect("tavoli");
    let mut counted: Vec<(Option<usize>, f64)> = Vec::new();
    for portion in tavoli.portions() {
        match counted
            .iter_mut()
            .find(|(group, _)| *group == portion.group)
        {
            Some((_, persons)) => *persons += portion.persons,
            None => counted.push((portion.group, portion.persons)),
        }
    }
    counted.sort_by_key(|one| one.0);
    assert_eq!(counted, [(None, 60.0), (Some(0), 30.0), (Some(1), 30.0)]);
}

#[test]
fn the_parts_of_every_grouping_of_the_demonstration_add_up() {
    let dataset = read_dataset("datasets/ats6-fano".as_ref()).expect("the demonstration");
    let equity = of(&dataset.district);
    assert_eq!(equity.unknown, 5);
    for good in [Good::Share, Good::Access] {
        let needs = shared(&equity, good, Among::Needs);
        let whole = index("theil_t", &needs.distribution).expect("somebody has something");
        assert_eq!(needs.grouped.len(), 3);
        for (grouping, parts) in &needs.grouped {
            let between = index("theil_t_between", parts).expect("groups");
            let within = index("theil_t_within", parts).expect("groups");
            assert_close(between + within, whole, 1e-12, format_args!("{grouping:?}"));
        }
        // What lies between municipalities is the index of the municipalities themselves.
        let municipalities = shared(&equity, good, Among::Municipalities);
        let own = index("theil_t", &municipalities.distribution).ok();
        let (_, by_municipality) = &needs.grouped[0];
        let between = index("theil_t_between", by_municipality).ok();
        assert_close(between, own, 1e-12, format_args!("{good:?}"));
    }
}

#[test]
fn what_some_lack_to_the_mean_others_have() {
    let dataset = read_dataset("datasets/ats6-fano".as_ref()).expect("the demonstration");
    let list = of(&dataset.district).shortfalls;
    for key in ["municipality", "need-type"] {
        let rows: Vec<_> = list.iter().filter(|row| row.party.key() == key).collect();
        assert!(rows.len() > 8, "{key}");
        let lacking: f64 = rows.iter().map(|row| row.persons).sum();
        assert_close(lacking, 0.0, 1e-9, key);
        let by_type: f64 = rows.iter().filter_map(|row| row.persons_by_type).sum();
        assert_close(by_type, 0.0, 1e-9, key);
    }
    assert!(list.is_sorted_by(|a, b| a.persons >= b.persons));
}

#[test]
fn a_shortfall_is_in_persons_against_the_mean_of_all_and_of_each_type() {
    let list = of(&sketch().district()).shortfalls;
    let third = list
        .iter()
        .find(|row| row.party == Party::Municipality(id(CODES[2])))
        .expect("the third municipality");
    // 80 of 120 are covered: of its 50 that would be 33.3, and 20 are.
    assert_close(third.persons, 50.0 * 80.0 / 120.0 - 20.0, 1e-12, "the mean");
    // Help at home covers a third: of its 30 that would be 10, and none is.
    assert_close(third.persons_by_type, 10.0, 1e-12, "each type");
    assert_eq!(list[0].party, Party::NeedType(id("home")));
}

#[test]
fn nobody_in_need_has_no_index_and_no_shortfall() {
    let mut sketch = sketch();
    for need in &mut sketch.needs {
        need.persons = Headcount::Unknown;
    }
    let equity = of(&sketch.district());
    assert_eq!((equity.unknown, equity.shortfalls.len()), (6, 0));
    for shared in &equity.shared {
        for index in EQUITY_INDICES {
            assert_eq!((index.compute)(&shared.distribution), Err(Gap::NoPersons));
        }
    }
}

#[test]
fn a_column_of_deprivation_is_read_with_its_sign() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect(name);
    write("enti.csv", "id;nome\na;A\n");
    write("servizi.csv", "id;nome;ente\ns;S;a\n");
    write("bisogni.csv", "tipo;comune;persone\nt;041013;3\n");
    write(
        "comuni.csv",
        "codice_istat;nome;deprivazione\n041013;Fano;-0,75\n041043;Pergola;\n",
    );
    let dataset = read_dataset(folder.path()).expect("a dataset");
    let read = dataset.district.network.municipalities();
    let read: Vec<Option<f64>> = read.map(|municipality| municipality.deprivation).collect();
    assert_eq!(read, [Some(-0.75), None]);
}

#[test]
fn a_file_of_values_is_read_in_either_language_and_its_errors_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("valori.csv");
    let text = "codice;valore;persone;rango;gruppo\na;0,5;10;1;x\nb;-1;10;2;x\nc;1;;3;y\nd;0;4;;\na;2;1;;\n";
    fs::write(&path, text).expect("the file");
    let read = read_values(&path).expect("a table");
    let ids: Vec<&str> = read.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["a", "d"]);
    assert_eq!(read.diagnostics.len(), 3, "{:?}", read.diagnostics);
    let mut twice = read.diagnostics.iter().map(|found| &found.problem);
    assert_eq!(
        twice.next_back(),
        Some(&Problem::DuplicateId { first_row: 2 })
    );
    let count = &read.counts[0];
    assert_eq!((count.read, count.used, count.left_out), (5, 2, 3));
    assert_eq!(read.rows[0].deprivation, Some(1.0));
    assert_eq!(
        (read.rows[1].deprivation, &read.rows[1].group),
        (None, &None)
    );
}

#[test]
fn a_sum_of_nothing_is_zero_without_a_sign() {
    let alike = [1.0, 1.0].map(|value| Portion {
        value,
        persons: 1.0,
        group: Some(value as usize),
        ..Portion::default()
    });
    let alike = Distribution::new(alike);
    for index in EQUITY_INDICES {
        let value = (index.compute)(&alike);
        assert!(
            value.is_err() || value.is_ok_and(f64::is_sign_positive),
            "{}",
            index.id
        );
    }
}

#[test]
fn the_command_says_the_fixture_of_a_file() {
    let output = Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .args(["equity", "--values", "tests/oracle/equity/weighted.csv"])
        .args([
            "--format", "csv", "--limits", "0:10", "--line", "2.5", "--lang", "it",
        ])
        .output()
        .expect("the program starts");
    let text = String::from_utf8(output.stdout).expect("text");
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(rows.len(), 1 + EQUITY_INDICES.len(), "{text}");
    let gini: Vec<&str> = rows[1].split(',').collect();
    assert_eq!(&gini[..2], ["gini", "0.625"]);
    // A sentence is for people, and zero has no sign.
    assert!(!rows[0].contains("meaning"), "{text}");
    assert!(!text.contains("-0.0,"), "{text}");
    let said = String::from_utf8(output.stderr).expect("text");
    assert!(
        said.contains("5 lette = 5 usate + 0 lasciate fuori"),
        "{said}"
    );
    // The index of a file that has zeros has a reason instead of a number.
    let gap = rows.iter().find(|row| row.starts_with("theil_l,"));
    assert!(
        gap.is_some_and(|row| row.contains("somebody-has-nothing")),
        "{text}"
    );
}
