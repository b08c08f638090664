use super::*;
use crate::analysis::study::Study;
use crate::model::builder::build;
use crate::model::district::{Edition, Language};
use crate::model::rows::Rows;
use crate::present::View;
use crate::present::audience::Audience;
use crate::present::samples::{LONG, crowd, sitting};
use crate::present::words::Words;
use crate::present::words::findings::findings;
use typst::layout::{Frame, FrameItem};

/// What is made of a district: the text of every page, and the file.
struct Printed {
    pages: Vec<String>,
    bytes: Vec<u8>,
    findings: Vec<String>,
}

fn printed(rows: Rows, language: Language, audience: Audience) -> Printed {
    let edition = Edition {
        title: format!("Ambito {LONG}"),
        demonstrative: true,
        ..Edition::new("prova")
    };
    let built = build(edition, rows);
    let study = Study::of(&built.district).unwrap();
    let words = Words::new(language);
    let briefing = Briefing::new(&study, &built.counts, &built.diagnostics, &words, 1);
    let briefing = briefing.addressed(audience).viewed(View {
        actor_sheets: true,
        ..View::default()
    });
    let gallery = Gallery::new(&briefing).unwrap();
    let pages = folder(&briefing, &gallery).unwrap().set().unwrap();
    let findings = findings(&briefing).into_iter();
    Printed {
        pages: pages.pages().iter().map(|page| text(&page.frame)).collect(),
        bytes: write(&briefing, &gallery).unwrap(),
        findings: findings.map(|finding| finding.text).collect(),
    }
}

/// The words of a frame in the order in which they are set, without blanks, which lines have none of at their ends.
fn text(frame: &Frame) -> String {
    let text = |item: &FrameItem| match item {
        FrameItem::Text(text) => text.text.to_string(),
        FrameItem::Group(group) => self::text(&group.frame),
        _ => String::new(),
    };
    bare(
        &frame
            .items()
            .map(|(_, item)| text(item))
            .collect::<String>(),
    )
}

fn bare(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && !"\u{200b}-".contains(*letter))
        .collect()
}

fn named() -> Rows {
    let names = [
        "Ponte ODV",
        "Il Crinale APS",
        "<script>alert(1)</script>",
        "=1+1",
        "#set page(fill: red)",
        "Caritas *Fano* _e_ $x$",
        LONG,
        "\u{628}\u{64a}\u{62a} Fano",
        "Gruppo \u{1f600}",
        "Nome\u{7}con\u{0}segni",
        &"x".repeat(90),
        "'\"\\",
    ];
    sitting(&names, &["Famiglia", LONG, "Salute mentale"])
}

#[test]
fn the_summary_is_one_page_and_the_findings_follow_the_contents() {
    let printed = printed(named(), Language::It, Audience::Internal);
    let words = Words::new(Language::It);
    let [summary, contents, ..] = printed.pages.as_slice() else {
        panic!("{} pages", printed.pages.len());
    };
    assert!(
        summary.contains(&bare(&words.say("summary-title"))),
        "{summary}"
    );
    for finding in &printed.findings {
        assert!(contents.contains(&bare(finding)), "{finding}: {contents}");
    }
    assert!(
        contents.contains(&words.say("print-contents")),
        "{contents}"
    );
    let count = printed.pages.len();
    for (place, page) in printed.pages.iter().enumerate() {
        assert!(page.contains(&format!("{}/{count}", place + 1)), "{page}");
        assert!(
            page.contains(&bare(&words.say("print-demonstrative"))),
            "{page}"
        );
        let notice = words.attribute("edition-internal", "notice", &[]).unwrap();
        assert!(page.contains(&bare(&notice)), "{page}");
    }
}

/// What is said of organizations there is a number of them, and nothing for everybody.
#[test]
fn the_summary_judges_no_organization_by_name() {
    for audience in Audience::ALL {
        let printed = printed(named(), Language::It, audience);
        let summary = &printed.pages[0];
        for name in ["Ponte ODV", "Il Crinale APS", "=1+1"] {
            assert!(!summary.contains(&bare(name)), "{name}: {summary}");
        }
        let asked = Words::new(Language::It).say("print-decide");
        assert_eq!(
            summary.contains(&bare(&asked)),
            audience != Audience::Public,
            "{summary}"
        );
        let judged = summary.contains("contatti");
        assert!(!judged || audience != Audience::Public, "{summary}");
    }
}

#[test]
fn names_are_never_markup() {
    let printed = printed(named(), Language::It, Audience::Internal);
    let all = printed.pages.concat();
    for name in [
        "<script>alert(1)</script>",
        "#setpage(fill:red)",
        "Caritas*Fano*_e_$x$",
        "=1+1",
    ] {
        assert!(all.contains(name), "{name}");
    }
}

#[test]
fn every_working_group_has_one_page_and_every_actor_a_sheet() {
    for (rows, tavoli) in [
        (named(), 3),
        (crowd(12, 12, LONG), 12),
        (crowd(3, 0, ""), 0),
    ] {
        let printed = printed(rows, Language::En, Audience::Internal);
        let head = bare(&Words::new(Language::En).say("print-tavoli"));
        // The contents name them too.
        let pages = printed
            .pages
            .iter()
            .skip(2)
            .filter(|page| page.contains(&head));
        assert_eq!(pages.count(), tavoli);
    }
}

#[test]
fn a_district_of_nothing_is_printed_too() {
    for audience in Audience::ALL {
        let printed = printed(Rows::default(), Language::It, audience);
        assert!(printed.pages.len() > 3);
    }
}

#[test]
fn the_file_says_what_it_is_and_is_the_same_on_any_number_of_threads() {
    let make = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| printed(named(), Language::It, Audience::Internal).bytes)
    };
    let file = make(1);
    assert!(file == make(4), "the same district gave other bytes");
    let letters = String::from_utf8_lossy(&file);
    for sign in [
        "/Lang(it)",
        "/StructTreeRoot",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/Outlines",
    ] {
        assert!(letters.contains(sign), "{sign}");
    }
}
