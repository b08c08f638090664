//! What the page on coverage says, and what it must not tell.

use super::district::{edition, rows};
use super::{build, report};
use crate::model::district::Language;

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
        "Su 144 richieste",
        "nessun servizio risponde",
        "dipendono ciascuno da un solo ente",
        "24 persone in più sarebbero coperte con un servizio per «Casa» a Fano, di 24 posti",
    ] {
        assert!(page.contains(answer), "{answer} in {page}");
    }
}

#[test]
fn no_sentence_tells_a_number_of_persons_that_its_table_hides() {
    // Eight of ten pupils have a place: two have none, one service more would take them.
    let page = page(&[2]);
    assert!(page.contains("troppo poche"), "{page}");
    assert!(page.contains("Meno di 3 persone in più"), "{page}");
    for told in ["2 persone in più", "2 non trovano", ">2<", "100 %", "80 %"] {
        assert!(!page.contains(told), "{told} in {page}");
    }
}
