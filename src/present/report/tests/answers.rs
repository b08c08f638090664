//! What the page on coverage says, and what it must not tell.

use super::district::{edition, rows, with_a_second};
use super::{build, report};
use crate::analysis::study::Study;
use crate::model::district::Language;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::report::html;
use crate::present::words::Words;

/// The page on coverage of a district with only these of its needs, by their places in the list.
fn page(kept: &[usize]) -> String {
    let mut rows = rows();
    let needs = std::mem::take(&mut rows.needs);
    rows.needs = kept.iter().map(|&place| needs[place].clone()).collect();
    let text = report(&build(edition(), rows), Language::It);
    let begin = text.find("id=\"section-answers\"").expect("the page");
    let end = text[begin..].find("</section>").expect("its end");
    text[begin..begin + end].to_owned()
}

#[test]
fn each_question_has_its_answer() {
    let page = page(&[0, 1, 2, 3, 4, 5]);
    for answer in [
        "Su 144 persone con un bisogno",
        "nessun servizio risponde",
        "dipendono ciascuno da un solo ente",
        "24 persone in più sarebbero coperte con un servizio per «Casa» a Fano, di 24 posti",
    ] {
        assert!(page.contains(answer), "{answer} in {page}");
    }
}

#[test]
fn who_lags_behind_the_mean_is_named() {
    let page = page(&[2, 3]);
    // Of 35 pupils 8 have a place, all of them in Fano: as many as on average would be six in Pergola.
    assert!(page.contains("I comuni più lontani"), "{page}");
    assert!(
        page.contains(
            "A Pergola la parte coperta delle persone è 0\u{a0}%, nell&#x27;ambito 23\u{a0}%."
        ),
        "{page}"
    );
}

#[test]
fn it_is_said_that_places_are_taken_only_where_they_are() {
    let said = "quasi tutti presi";
    assert!(page(&[0, 1, 2]).contains(said));
    // A second service with room for all who have home care: they are 32 of the 40 who have a place.
    let text = report(&build(edition(), with_a_second()), Language::It);
    assert!(text.contains("id=\"section-answers\"") && !text.contains(said));
}

#[test]
fn the_levels_are_told_where_they_bind() {
    let text = report(&build(edition(), rows()), Language::It);
    let section = text.split("id=\"section-levels\"").nth(1).expect("levels");
    let section = section.split("</section>").next().expect("its end");
    assert!(section.contains("Confronti: 2,"), "{section}");
    assert!(
        section.contains("Livello A") && section.contains("tutto l&#x27;ambito"),
        "{section}"
    );
}

#[test]
fn the_office_is_told_small_numbers_in_sentences_and_tables() {
    // Eight of ten pupils have a place: two have none, one service more would take them.
    let page = page(&[2]);
    for told in ["2 persone in più", "2 (20", ">2<"] {
        assert!(page.contains(told), "{told} in {page}");
    }
}

#[test]
fn whoever_is_not_told_numbers_is_not_told_that_nobody_is_covered() {
    let built = build(edition(), rows());
    let study = Study::of(&built.district).unwrap();
    let words = Words::new(Language::It);
    let briefing = Briefing::new(&study, &built.counts, &built.diagnostics, &words, 1);
    let outside = html(&briefing.addressed(Audience::Tavolo), &[], "").unwrap();
    assert!(outside.contains("Che cosa resta scoperto"));
    // Where sums are withheld nothing is compared.
    assert!(!outside.contains("Chi è servito meno equamente"));
    assert!(!outside.contains("nessuno è coperto, o di nessuno si sa il numero"));
}
