//! What the page lets people click: its one script, the data it works on, definitions, values to sort by.

use super::district::{NASTY, edition, rows};
use super::page::{Element, parse, table};
use super::{build, example, report};
use crate::analysis::study::Study;
use crate::model::district::{Edition, Language};
use crate::model::node::ServiceStatus;
use crate::model::rows::Rows;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::report::html;
use crate::present::words::Words;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// What the script works on.
fn data(page: &Element) -> Value {
    let scripts = page.named("script");
    let block = scripts
        .iter()
        .find(|script| script.attribute("id") == Some("page-data"));
    serde_json::from_str(block.expect("the data").text()).expect("JSON")
}

/// The data of a page for a circle of readers.
fn data_for(audience: Audience) -> Value {
    let built = build(edition(), rows());
    let study = Study::of(&built.district).unwrap();
    let words = Words::new(Language::It);
    let briefing = Briefing::new(&study, &built.counts, &built.diagnostics, &words, 1);
    data(&parse(
        &html(&briefing.addressed(audience), &[], "").unwrap(),
    ))
}

#[test]
fn the_policy_allows_the_one_script_of_the_page_and_nothing_else() {
    let text = example(Language::It);
    let page = parse(&text);
    let scripts = page.named("script");
    assert_eq!(scripts.len(), 2, "the data and the script");
    assert_eq!(scripts[0].attribute("type"), Some("application/json"));
    assert_eq!(scripts[1].attributes().count(), 0);
    // A browser hashes what is between the tags.
    let (_, rest) = text.rsplit_once("<script>").unwrap();
    let (inside, _) = rest.split_once("</script>").unwrap();
    let hash = STANDARD.encode(Sha256::digest(inside));
    let metas = page.named("meta");
    let policy = metas
        .iter()
        .find(|meta| meta.attribute("http-equiv") == Some("Content-Security-Policy"));
    assert_eq!(
        policy.unwrap().attribute("content").unwrap(),
        format!(
            "default-src 'none'; script-src 'sha256-{hash}'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
        )
    );
}

#[test]
fn the_script_finds_every_word_it_says() {
    let page = parse(&example(Language::En));
    let data = data(&page);
    let words = data["words"].as_object().unwrap();
    for (name, word) in words {
        let word = word.as_str().unwrap();
        assert!(!word.contains("{page-"), "{name}");
    }
    let scripts = page.named("script");
    let script = scripts[1].text();
    for call in script.split("say(\"").skip(1) {
        let name = call.split('"').next().unwrap();
        assert!(words.contains_key(name), "{name}");
    }
}

#[test]
fn the_data_tells_of_every_organization_what_the_page_does() {
    let page = parse(&example(Language::It));
    let data = data(&page);
    let network = &data["network"];
    let actors = network["actors"].as_array().unwrap();
    let of = |name: &str| {
        let mut actors = actors.iter();
        actors.find(|actor| actor["name"] == name).expect(name)
    };
    assert_eq!(actors.len(), 5);
    assert_eq!(of("Ambito")["lead"], true);
    assert_eq!(of("Gruppo solo")["isolated"], true);
    assert_eq!(of("Chi non risponde")["silent"], true);
    let nasty = of(NASTY);
    assert_eq!(nasty["services"], serde_json::json!(["Servizio casa"]));
    // It serves 30 in Fano and 2 in Pergola.
    assert_eq!(nasty["closing"]["served"], "32");
    let types = network["needTypes"].as_array().unwrap();
    let home = types.iter().position(|one| one == "Assistenza a casa");
    assert_eq!(nasty["needs"], serde_json::json!([[home.unwrap(), [0, 1]]]));
    // `capo` and `uno` are tied twice, both told; whoever is not tied stands below the map.
    assert_eq!(network["ties"].as_array().unwrap().len(), 3);
    let down = |actor: &Value| actor["at"][1].as_f64().unwrap();
    assert!(down(of("Gruppo solo")) > 1.0 && down(of("Ambito")) <= 1.0);
}

#[test]
fn the_public_is_told_no_network_for_it_would_see_who_has_no_ties() {
    let internal = data_for(Audience::Internal);
    assert_eq!(internal["network"]["ties"][0].as_array().unwrap().len(), 6);
    assert!(data_for(Audience::Public)["network"].is_null());
    // The working groups are told all but what would tell of few persons.
    let tavolo = data_for(Audience::Tavolo);
    assert_eq!(tavolo["network"]["ties"], internal["network"]["ties"]);
    for actor in tavolo["network"]["actors"].as_array().unwrap() {
        assert_eq!(actor.get("closing"), None);
    }
}

#[test]
fn a_service_that_does_not_run_is_told_with_the_reason_and_the_day() {
    let mut rows = rows();
    let day = chrono::NaiveDate::from_ymd_opt(2024, 1, 15);
    rows.services[0].record.status = ServiceStatus::Planned;
    rows.services[0].record.period.from = day;
    rows.services[1].record.status = ServiceStatus::Suspended;
    rows.services[2].record.period.to = chrono::NaiveDate::from_ymd_opt(2023, 3, 31);
    let page = parse(&report(&build(edition(), rows), Language::It));
    let data = data(&page);
    let actors = data["network"]["actors"].as_array().unwrap();
    let stopped: Vec<&str> = (actors.iter())
        .filter_map(|actor| actor["stopped"][0].as_str())
        .collect();
    assert_eq!(
        stopped,
        [
            "Servizio scuola (sospeso)",
            "Servizio solo-servizio (chiuso, fine 31 marzo 2023)",
            "Servizio casa (previsto, inizio 15 gennaio 2024)",
        ]
    );
    assert!(actors.iter().all(|actor| actor.get("services").is_none()));
}

#[test]
fn ties_are_said_from_the_side_of_the_other_organization() {
    let page = parse(&example(Language::It));
    let relations = data(&page)["network"]["relations"].clone();
    assert_eq!(relations[1]["name"], "invia");
    let said = relations[1]["said"].as_array().unwrap();
    assert_eq!(said[1], "gli invia persone");
    assert_eq!(said[2], "ne riceve persone");
    assert_eq!(said[3], "gli invia persone e ne riceve");
}

#[test]
fn every_definition_that_a_number_asks_for_opens_and_is_in_the_list() {
    let page = parse(&example(Language::It));
    let asked: Vec<&Element> = (page.named("button").into_iter())
        .filter(|button| button.attribute("class") == Some("ask"))
        .collect();
    assert!(asked.len() > 40, "{}", asked.len());
    let has = |id: &str| {
        page.all()
            .iter()
            .any(|element| element.attribute("id") == Some(id))
    };
    for button in asked {
        let target = button.attribute("popovertarget").unwrap();
        assert!(
            has(target) && has(&target.replace("define-", "term-")),
            "{target}"
        );
    }
    // Every heading of a number is asked for, except of those that are their own names.
    let own = ["year", "value", "ratio", "read", "used", "left_out", "cell"];
    for heading in page.named("th") {
        let class = heading.attribute("class").unwrap_or_default();
        let Some(column) = class.strip_prefix("number of-") else {
            continue;
        };
        let asked = heading.named("button").len() == 1;
        assert!(asked || own.contains(&column), "{column}");
    }
}

#[test]
fn numbers_carry_the_value_to_sort_by_and_hidden_ones_do_not() {
    let page = parse(&example(Language::It));
    let needs = table(&page, "needs").named("tbody")[0].named("tr");
    let value = |row: usize, column: usize| needs[row].children[column].attribute("data-value");
    // The status by how bad it is; a share as a part; a whole number is its own text.
    assert_eq!(value(0, 2), Some("0"));
    assert_eq!(value(3, 7), Some("1.00"));
    assert_eq!(value(0, 3), None);
    // Fewer than three.
    for column in 3..7 {
        assert_eq!(value(4, column), None);
    }
}

#[test]
fn without_anybody_there_is_no_map_and_the_page_still_works() {
    let built = build(Edition::new("vuoto"), Rows::default());
    let page = parse(&report(&built, Language::It));
    assert_eq!(data(&page)["network"], Value::Null);
    let ids = page.all();
    assert!(
        !ids.iter()
            .any(|element| element.attribute("id") == Some("explorer"))
    );
}
