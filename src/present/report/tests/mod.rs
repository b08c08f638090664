mod answers;
mod clicking;
mod district;
mod page;

use super::*;
use crate::model::builder::{Built, build};
use crate::model::district::{Edition, Language};
use crate::model::rows::Rows;
use crate::model::units::Headcount;
use crate::present::theme::{Color, Signal};
use district::{NASTY, edition, rows};
use page::{body, parse, table};
use std::collections::BTreeSet;

fn report(built: &Built, language: Language) -> String {
    let study = Study::of(&built.district).unwrap();
    let words = Words::new(language);
    let briefing = Briefing::new(&study, &built.counts, &built.diagnostics, &words, 1);
    let svg = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"rete\" viewBox=\"0 0 16 9\"></svg>\n";
    let plate = Plate {
        id: "rete",
        title: format!("{NASTY} sta in mezzo"),
        description: "Una riga".to_owned(),
        svg,
    };
    html(
        &briefing,
        &[plate],
        "@font-face{font-family:'Tessuto Inter'}",
    )
    .unwrap()
}

fn example(language: Language) -> String {
    report(&build(edition(), rows()), language)
}

#[test]
fn the_page_is_well_formed_in_both_languages() {
    for (language, code) in [(Language::It, "it"), (Language::En, "en")] {
        let text = example(language);
        let page = parse(&text);
        assert_eq!(page.children[0].attribute("lang"), Some(code));
        assert_eq!(page.named("h1").len(), 1);
        for landmark in ["header", "nav", "main", "footer"] {
            assert_eq!(page.named(landmark).len(), 1, "{landmark}");
        }
        assert!(!text.contains("{report-"), "a message is missing");
        assert!(!text.contains("{column-"), "a heading is missing");
        let blank = text.split("{$").nth(1);
        assert_eq!(blank.map(|rest| &rest[..40]), None, "a blank is not filled");
    }
    assert!(example(Language::It).contains("Chi è isolato"));
    assert!(example(Language::En).contains("Who is isolated"));
}

#[test]
fn every_link_and_label_leads_somewhere_and_no_id_is_used_twice() {
    let page = parse(&example(Language::It));
    let ids: Vec<&str> = page
        .all()
        .iter()
        .filter_map(|element| element.attribute("id"))
        .collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{ids:?}");
    for element in page.all() {
        let link = element.attribute("href").map(|link| &link[1..]);
        let opened = element.attribute("popovertarget");
        let named = element.attribute("aria-labelledby").unwrap_or_default();
        let named = named.split_whitespace();
        for target in link.into_iter().chain(named).chain(opened) {
            assert!(unique.contains(target), "{target}");
        }
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    let page = parse(&example(Language::It));
    let levels = ["h1", "h2", "h3", "h4"];
    let mut last = 0;
    for element in page.all() {
        if let Some(level) = levels.iter().position(|level| *level == element.name) {
            assert!(level <= last + 1, "{} {}", element.name, element.words());
            last = level;
        }
    }
}

#[test]
fn the_page_goes_from_findings_to_the_working_groups_and_its_contents_with_it() {
    let page = parse(&example(Language::It));
    let main = page.named("main")[0];
    let sections = main.children.iter().filter(|one| one.name == "section");
    let sections: Vec<String> = sections.map(|one| one.named("h2")[0].words()).collect();
    let first: Vec<&str> = sections.iter().take(3).map(String::as_str).collect();
    assert_eq!(
        first,
        [
            "In poche righe",
            "Tavolo Famiglia",
            "La copertura in una pagina"
        ]
    );
    let contents: Vec<String> = (page.named("nav")[0].named("a").iter())
        .map(|link| link.words())
        .collect();
    assert_eq!(contents, sections);
}

#[test]
fn the_picture_of_a_working_group_is_a_table_too() {
    let page = parse(&example(Language::It));
    let cells = body(table(&page, "tavolo-1-needs"));
    let headings = table(&page, "tavolo-1-needs").named("thead")[0].named("th");
    let headings: Vec<String> = headings.iter().skip(1).map(|one| one.words()).collect();
    assert_eq!(headings, ["Fano", "Pergola"], "as in the picture");
    // The persons not covered, the sign, and for who listens the status.
    assert_eq!(
        cells,
        [
            ["Casa", "77 ✗ scoperto", "– ? numero ignoto"],
            ["Aiuto allo studio", "2 ! fragile", "25 ↔ fuori portata"],
            ["Assistenza a casa", "0 ! fragile", "0 ! fragile"],
        ]
    );
}

#[test]
fn what_the_page_points_to_every_command_leaves_beside_it() {
    for language in [Language::It, Language::En] {
        let text = example(language);
        let cited = text
            .find("tables/")
            .map(|at| &text[at.saturating_sub(80)..at + 30]);
        assert_eq!(cited, None);
        assert!(text.contains("workbook.xlsx"));
    }
}

#[test]
fn ties_are_suggested_in_plain_words() {
    let page = parse(&example(Language::It));
    let suggestions = page.all();
    let list = suggestions
        .iter()
        .find(|one| one.attribute("class") == Some("suggestions"));
    let list = list.expect("suggestions").words();
    assert!(list.contains("hanno sede nello stesso comune"), "{list}");
    for measure in ["guadagno", "vicinanza", "+0"] {
        assert!(!list.contains(measure), "{measure} in {list}");
    }
}

#[test]
fn every_table_has_a_caption_and_every_heading_a_scope() {
    let page = parse(&example(Language::It));
    let tables = page.named("table");
    assert!(tables.len() >= 10);
    for table in tables {
        assert_eq!(table.named("caption").len(), 1);
        assert!(table.named("caption")[0].words().contains("n = "));
        for heading in table.named("th") {
            assert!(matches!(heading.attribute("scope"), Some("col" | "row")));
        }
    }
}

#[test]
fn names_are_text_and_never_markup() {
    let page = parse(&example(Language::It));
    let names = body(table(&page, "organizations"));
    assert!(names.iter().any(|row| row[0] == NASTY), "{names:?}");
    assert!(names.iter().any(|row| row[0] == "Caritas & amici"));
    let titles = page.named("h3");
    assert!(
        titles.iter().any(|title| title.words().contains(NASTY)),
        "a figure's title"
    );
}

#[test]
fn the_page_asks_for_nothing_outside_itself() {
    let text = example(Language::It);
    let page = parse(&text);
    for element in page.all() {
        assert!(
            !["link", "img", "iframe", "object", "form", "base"].contains(&element.name.as_str()),
            "{}",
            element.name
        );
        assert_eq!(element.attribute("src"), None);
        assert!(
            element
                .attribute("href")
                .is_none_or(|link| link.starts_with('#'))
        );
        let handler = element.attributes().find(|name| name.starts_with("on"));
        assert_eq!(handler, None, "{}", element.name);
    }
    assert!(!text.contains("url("));
}

#[test]
fn the_worst_needs_come_first_and_the_office_is_told_every_number() {
    let page = parse(&example(Language::It));
    let needs = body(table(&page, "needs"));
    let seen: Vec<String> = needs.iter().map(|row| row[..7].join(" | ")).collect();
    assert_eq!(
        seen,
        [
            // The sign that stands before a status is in an element of its own.
            "Casa | Fano | scoperto ✗ | 77 | 0 | 77 | 0",
            "Aiuto allo studio | Pergola | fuori portata ↔ | 25 | 0 | 25 | 0",
            "Aiuto allo studio | Fano | fragile ! | 10 | 8 | 2 | 0",
            "Assistenza a casa | Fano | fragile ! | 30 | 30 | 0 | 0",
            "Assistenza a casa | Pergola | fragile ! | 2 | 2 | 0 | 0",
            "Casa | Pergola | numero ignoto ? | – non indicato | – non indicato | – non indicato | – non indicato",
        ]
    );
    let remarks: Vec<&str> = needs.iter().map(|row| row[10].as_str()).collect();
    let no_service = "nessun servizio risponde a questo tipo di bisogno";
    assert_eq!(remarks[0], no_service);
    assert_eq!(
        remarks[1],
        "Servizio scuola risponde, ma serve solo altri comuni"
    );
    assert_eq!(
        remarks[2],
        "i posti sono finiti: ne mancano 2; dipende solo da Caritas & amici"
    );
    assert_eq!(
        remarks[5],
        format!("il numero di persone è riservato alla fonte; {no_service}")
    );
}

#[test]
fn findings_tell_the_office_small_numbers_too() {
    let mut rows = rows();
    rows.needs[4].record.persons = Headcount::Stated(2);
    let page = parse(&report(&build(edition(), rows), Language::It));
    assert!(
        page.words()
            .contains("nessun servizio attivo risponde (2 persone)")
    );
}

#[test]
fn the_persons_reconcile() {
    let page = parse(&example(Language::It));
    assert!(page.words().contains(
        "144 persone = 40 coperte + 104 non coperte + 0 non determinabili \
         Un bisogno su 6 è senza numero di persone: resta fuori dal conto."
    ));
}

#[test]
fn every_table_says_that_the_data_is_invented_and_what_was_left_out() {
    let page = parse(&example(Language::It));
    let caption = table(&page, "needs").named("caption")[0].words();
    assert!(caption.contains("Organizzazioni e legami dimostrativi."));
    assert!(caption.contains("Dati al 1º ottobre 2023."));
    assert!(caption.contains("Una riga dei dati lasciata fuori per errori."));
}

#[test]
fn what_was_left_out_is_said_before_the_findings_and_under_the_tables_of_others() {
    let mut built = build(edition(), rows());
    for count in &mut built.counts {
        count.left_out = if count.table == TableId::Tavoli { 2 } else { 0 };
    }
    let text = report(&built, Language::It);
    assert!(
        text.contains(
            "Attenzione: 2 righe dei dati sono state lasciate fuori per errori (tavoli 2)"
        )
    );
    let page = parse(&text);
    let caption = table(&page, "isolates").named("caption")[0].words();
    assert!(
        caption.contains("In queste tabelle nessuna riga lasciata fuori per errori; in altre 2."),
        "{caption}"
    );
    for count in &mut built.counts {
        count.left_out = 0;
    }
    let text = report(&built, Language::It);
    assert!(!text.contains("<p class=\"caution\">"));
    assert!(text.contains("Nessuna riga dei dati lasciata fuori."));
}

#[test]
fn problems_of_a_workbook_name_their_sheet() {
    let mut built = build(edition(), rows());
    let headings = |built: &Built| {
        let page = parse(&report(built, Language::It));
        let headings = table(&page, "diagnostics").named("th");
        headings.iter().map(|one| one.words()).collect::<Vec<_>>()
    };
    assert!(!headings(&built).contains(&"foglio".to_owned()));
    built.diagnostics[0].origin.sheet = Some("legami".to_owned());
    let with_sheets = headings(&built);
    let place = with_sheets.iter().position(|heading| heading == "foglio");
    assert_eq!(place, Some(2), "{with_sheets:?}");
}

#[test]
fn standards_that_nobody_verified_are_marked() {
    let page = parse(&example(Language::It));
    let standards = body(table(&page, "standards"));
    assert_eq!(standards[0][1], "verificato ✓");
    assert_eq!(standards[1][1], "non verificato ?");
    assert_eq!(standards[0][3], "1 ogni 5.000");
}

#[test]
fn the_same_briefing_gives_the_same_bytes() {
    assert_eq!(example(Language::It), example(Language::It));
}

#[test]
fn a_district_of_nothing_has_a_report_too() {
    let built = build(Edition::new("vuoto"), Rows::default());
    let page = parse(&report(&built, Language::It));
    assert!(page.words().contains("Non è indicato alcun bisogno"));
    let mut alone = rows();
    alone.organizations.truncate(1);
    parse(&report(&build(edition(), alone), Language::En));
}

#[test]
fn a_figure_without_a_drawing_is_refused() {
    let built = build(edition(), rows());
    let study = Study::of(&built.district).unwrap();
    let words = Words::new(Language::It);
    let briefing = Briefing::new(&study, &built.counts, &built.diagnostics, &words, 1);
    let plate = Plate {
        id: "rete",
        title: String::new(),
        description: String::new(),
        svg: "nothing",
    };
    let error = html(&briefing, &[plate], "").unwrap_err();
    assert_eq!(error.to_string(), "the figure `rete` is not an SVG drawing");
}

/// A color of the style sheet, by the name of its property.
fn color(property: &str) -> Color {
    let style = include_str!("../report.css");
    let (_, rest) = style.split_once(&format!("--{property}: #")).unwrap();
    let channel = |place: usize| u8::from_str_radix(&rest[place..place + 2], 16).unwrap();
    Color(channel(0), channel(2), channel(4))
}

#[test]
fn words_can_be_read_on_every_ground() {
    for words in ["ink", "muted", "accent"].map(color) {
        for ground in [Color(255, 255, 255), color("band"), color("accent-band")] {
            assert!(words.contrast(ground) >= 4.5, "{words:?} on {ground:?}");
        }
    }
}

#[test]
fn every_status_of_the_page_has_the_color_of_the_figures() {
    let text = example(Language::It);
    for signal in Signal::ALL {
        assert!(text.contains(&format!("--fill:{};", signal.fill.hex())));
        assert!(signal.fill.contrast(signal.ink()) >= 4.5, "{signal:?}");
    }
}
