//! Did a change change what people see? Every figure, every table and the report of the README's example, compared with the files in
//! `tests/golden/`. `UPDATE_GOLDEN=1 cargo test --test golden` rewrites them; the commit then says what changed in the picture.

use common::golden::compare;
use pictures::{DEMONSTRATION, STUDY, beside};
use tessuto::analysis::study::Study;
use tessuto::ingest::{Dataset, read_dataset};
use tessuto::model::district::Language;
use tessuto::present::Briefing;
use tessuto::present::contents::CONTENTS;
use tessuto::present::figures::FIGURES;
use tessuto::present::networks::{network_writer, typed};
use tessuto::present::report::{Plate, html};
use tessuto::present::sheet::Sheet;
use tessuto::present::tables::{Reader, writer};
use tessuto::present::words::Words;

mod common;
#[path = "common/pictures.rs"]
mod pictures;

fn example() -> Dataset {
    let folder = tempfile::tempdir().expect("a folder");
    common::readme::write_example(folder.path());
    let mut dataset = read_dataset(folder.path()).expect("the example is read");
    dataset.district.edition.name = "mio-ambito".to_owned();
    dataset
}

#[test]
fn the_example_is_drawn_spelled_and_reported_as_before() {
    let dataset = example();
    let study = Study::of(&dataset.district).expect("the study");
    for (language, folder) in [(Language::It, "it"), (Language::En, "en")] {
        let words = Words::new(language);
        let briefing = Briefing::new(&study, &dataset.counts, &dataset.diagnostics, &words, 1);
        let mut drawings = Vec::new();
        for figure in FIGURES {
            let drawing = (figure.draw)(&briefing, &Sheet::default()).expect("a figure");
            compare(
                &format!("{folder}/{}.svg", figure.id),
                drawing.svg().as_bytes(),
            );
            drawings.push((figure.id, drawing));
        }
        for content in CONTENTS {
            let table = (content.build)(&briefing);
            for (format, reader) in [("csv", Reader::Machine), ("table", Reader::People(&words))] {
                let writer = writer(format).expect("a format");
                let bytes = (writer.write)(&table, reader).expect("a table");
                compare(
                    &format!("{folder}/{}.{}", content.id, writer.extension),
                    &bytes,
                );
            }
        }
        let plates: Vec<Plate<'_>> = drawings
            .iter()
            .map(|(id, drawing)| Plate {
                id,
                title: drawing.title().to_owned(),
                description: drawing.description().to_owned(),
                svg: "<svg/>",
            })
            .collect();
        let report = html(&briefing, &plates, "").expect("the report");
        compare(&format!("{folder}/report.html"), report.as_bytes());
    }
    let graphml = network_writer("graphml").expect("GraphML");
    let bytes = (graphml.write)(&typed::network(&study)).expect("the network");
    compare("network.graphml", &bytes);
}

#[test]
fn no_figure_of_the_demonstration_has_words_that_touch_leave_the_page_or_are_too_small() {
    let dataset = &*DEMONSTRATION;
    for language in [Language::It, Language::En] {
        let words = Words::new(language);
        let briefing = Briefing::new(&STUDY, &dataset.counts, &dataset.diagnostics, &words, 1);
        let briefing = briefing.with(beside());
        for figure in FIGURES {
            let drawing = (figure.draw)(&briefing, &Sheet::default()).expect("a figure");
            assert!(drawing.texts().len() > 20, "{}", figure.id);
            assert_eq!(drawing.overlapping_texts(), [], "{}", figure.id);
            assert_eq!(drawing.texts_outside(), Vec::<&_>::new(), "{}", figure.id);
            assert_eq!(
                drawing.texts_smaller_than(Sheet::default().sizes.least),
                Vec::<&_>::new(),
                "{}",
                figure.id
            );
        }
    }
}
