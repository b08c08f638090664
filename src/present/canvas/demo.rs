//! One slide with everything a canvas can draw, to be looked at after a change: `TESSUTO_DEMO=FOLDER cargo test --lib demo`.

use super::{
    Align, Baseline, Canvas, Hatch, Meta, Point, Rect, Size, Stroke, Style, TextStyle, png,
};
use crate::present::theme::{self, Mark, Signal, size};

#[test]
fn the_demonstration_is_a_good_picture() {
    let mut canvas = Canvas::new(
        Size::SLIDE,
        Meta::new("demo", "Prova", "Tutto ciò che si può disegnare."),
    );
    demo(&mut canvas);
    let drawing = canvas.finish().expect("a sound picture");
    assert!(
        drawing.overlapping_texts().is_empty(),
        "{:?}",
        drawing.overlapping_texts()
    );
    assert!(
        drawing.texts_outside().is_empty(),
        "{:?}",
        drawing.texts_outside()
    );
    assert!(drawing.texts_smaller_than(size::NOTE).is_empty());
    // For the eye: TESSUTO_DEMO=FOLDER writes what the assertions above were about.
    if let Some(folder) = std::env::var_os("TESSUTO_DEMO") {
        let folder = std::path::Path::new(&folder);
        let begin = std::time::Instant::now();
        let bytes = png(&drawing, 1920).expect("a PNG");
        println!(
            "png {:?}, {} bytes; svg {} bytes",
            begin.elapsed(),
            bytes.len(),
            drawing.svg().len()
        );
        std::fs::write(folder.join("demo.png"), bytes).expect("a folder to write to");
        std::fs::write(folder.join("demo.svg"), drawing.standalone_svg())
            .expect("a folder to write to");
        std::fs::write(
            folder.join("demo-large.png"),
            png(&drawing, 4961).expect("a PNG"),
        )
        .expect("a folder to write to");
    }
}

/// Everything a canvas can draw, on one slide.
pub(super) fn demo(canvas: &mut Canvas) {
    let title = TextStyle::new(size::TITLE).bold();
    canvas.text(
        Point::new(64.0, 108.0),
        "Tre comuni su dieci non hanno un servizio per gli anziani soli",
        &title,
    );
    let subtitle = TextStyle::new(size::SUBTITLE).color(theme::MUTED);
    canvas.text(
        Point::new(64.0, 156.0),
        "Quota di persone coperte, ATS 6 Fano, novembre 2026 – «è così», 1.234,50 €",
        &subtitle,
    );

    let heading = TextStyle::new(size::HEADING).bold();
    let label = TextStyle::new(size::LABEL);
    canvas.text(Point::new(64.0, 236.0), "Segni degli enti", &heading);
    for (i, mark) in Mark::ALL.into_iter().enumerate() {
        let at = Point::new(90.0 + 74.0 * i as f64, 290.0);
        canvas.mark(
            mark,
            at,
            20.0,
            &Style::filled(theme::CATEGORIES[i % 8]).stroke(Stroke::new(theme::PAPER, 2.0)),
        );
        canvas.mark(
            mark,
            at.shifted(0.0, 66.0),
            20.0,
            &Style::outlined(Stroke::new(theme::INK, 3.0)),
        );
    }

    canvas.text(Point::new(64.0, 450.0), "Stato del bisogno", &heading);
    let words = [
        "non noto",
        "scoperto",
        "fuori portata",
        "insufficiente",
        "fragile",
        "coperto",
    ];
    for (i, (signal, word)) in Signal::ALL.iter().zip(words).enumerate() {
        let at = Point::new(86.0 + 230.0 * (i % 3) as f64, 496.0 + 60.0 * (i / 3) as f64);
        canvas.badge(signal, at, 20.0);
        canvas.text(
            at.shifted(32.0, 0.0),
            word,
            &label.baseline(Baseline::Middle),
        );
    }

    canvas.text(Point::new(64.0, 640.0), "Quota coperta", &heading);
    for (i, color) in theme::COVERAGE.into_iter().enumerate() {
        let class = Rect::new(64.0 + 110.0 * i as f64, 662.0, 110.0, 48.0);
        canvas.rectangle(class, &Style::filled(color));
        let range = format!("{}–{} %", i * 20, i * 20 + 20);
        let style = TextStyle::new(size::NOTE)
            .color(theme::ink_on(color))
            .centered();
        canvas.text(class.center(), &range, &style);
    }
    let unknown = Rect::new(630.0, 662.0, 110.0, 48.0);
    canvas.unknown_area(
        &[unknown.corners().to_vec()],
        &Stroke::new(theme::LINE, 1.0),
    );
    canvas.text(
        unknown.center(),
        "n.d.",
        &TextStyle::new(size::NOTE)
            .centered()
            .halo(theme::UNKNOWN_AREA),
    );

    let panel = Rect::new(820.0, 206.0, 1036.0, 540.0);
    canvas.rounded(
        panel,
        16.0,
        &Style::filled(theme::LAND).stroke(Stroke::new(theme::RULE, 1.0)),
    );
    let island = |x: f64, y: f64, w: f64, h: f64| Rect::new(x, y, w, h).corners().to_vec();
    let comune = [
        island(860.0, 480.0, 300.0, 220.0),
        island(930.0, 530.0, 90.0, 80.0),
        island(1190.0, 620.0, 60.0, 80.0),
    ];
    canvas.unknown_area(&comune, &Stroke::new(theme::LINE, 2.0));
    canvas.text(
        Point::new(1010.0, 658.0),
        "Comune senza dati",
        &label.align(Align::Middle).halo(theme::PAPER),
    );
    let hub = Point::new(1340.0, 400.0);
    canvas.group("ties", "legami", |canvas| {
        for i in 0..14 {
            let end = Point::new(900.0 + 66.0 * i as f64, 260.0 + 24.0 * ((i * 5) % 7) as f64);
            let control = Point::new((hub.x + end.x) / 2.0, (hub.y + end.y) / 2.0 - 60.0);
            let stroke = Stroke::new(theme::LINE, 2.0 + (i % 4) as f64).opacity(0.6);
            canvas.curve(
                hub,
                control,
                end,
                &if i % 3 == 0 {
                    stroke.dashed(10.0, 6.0)
                } else {
                    stroke
                },
            );
            canvas.mark(
                Mark::ALL[i % 9],
                end,
                13.0,
                &Style::filled(theme::CATEGORIES[i % 8]).stroke(Stroke::new(theme::PAPER, 2.0)),
            );
        }
    });
    canvas.circle(
        hub,
        26.0,
        &Style::filled(theme::ACCENT).stroke(Stroke::new(theme::PAPER, 3.0)),
    );
    canvas.text(
        hub.shifted(0.0, 60.0),
        "Cooperativa sociale «L'Ancora»",
        &label.bold().centered().halo(theme::LAND),
    );
    canvas.circle(
        Point::new(1560.0, 600.0),
        90.0,
        &Style::tinted(theme::CATEGORIES[0], 0.35),
    );
    canvas.circle(
        Point::new(1660.0, 600.0),
        90.0,
        &Style::tinted(theme::CATEGORIES[4], 0.35),
    );
    canvas.hatch(
        &[island(1380.0, 520.0, 60.0, 160.0)],
        &Hatch {
            stroke: Stroke::new(theme::ACCENT, 1.5),
            spacing: 7.0,
            degrees: -30.0,
        },
    );

    for (i, (align, word)) in [
        (Align::Start, "inizio"),
        (Align::Middle, "mezzo"),
        (Align::End, "fine"),
    ]
    .into_iter()
    .enumerate()
    {
        let at = Point::new(180.0, 800.0 + 44.0 * i as f64);
        canvas.line(
            &[at.shifted(-110.0, 0.0), at.shifted(110.0, 0.0)],
            &Stroke::new(theme::RULE, 1.0),
        );
        canvas.circle(at, 4.0, &Style::filled(theme::ACCENT));
        canvas.text(at, word, &label.align(align).halo(theme::PAPER));
    }
    let heights = [
        Baseline::Alphabetic,
        Baseline::Middle,
        Baseline::Top,
        Baseline::Bottom,
    ];
    canvas.line(
        &[Point::new(340.0, 850.0), Point::new(820.0, 850.0)],
        &Stroke::new(theme::ACCENT, 1.0),
    );
    for (i, (baseline, word)) in heights
        .into_iter()
        .zip(["Èg piede", "Èg mezzo", "Èg cima", "Èg fondo"])
        .enumerate()
    {
        canvas.text(
            Point::new(350.0 + 120.0 * i as f64, 850.0),
            word,
            &label.baseline(baseline),
        );
    }
    for i in 0..5 {
        let at = Point::new(880.0 + 70.0 * i as f64, 930.0);
        canvas.text(at, "a 45 gradi", &label.rotate(-45.0));
    }
    canvas.text(
        Point::new(1330.0, 850.0),
        "in piedi",
        &label.rotate(-90.0).centered(),
    );
    let text = "Il servizio più vicino dista 35 minuti da Terre Roveresche: chi non guida dipende dal trasporto sociale, e quello dipende da una sola associazione.";
    let below = canvas.paragraph(Point::new(1400.0, 806.0), text, &label, 456.0);
    canvas.line(
        &[
            Point::new(1400.0, 806.0 + below - 16.0),
            Point::new(1856.0, 806.0 + below - 16.0),
        ],
        &Stroke::new(theme::RULE, 2.0),
    );
    let note = TextStyle::new(size::NOTE).color(theme::MUTED);
    canvas.text(
        Point::new(64.0, 1040.0),
        "Fonte: rilevazione dei tavoli, 2026; n = 142 enti, 3 senza comune esclusi.",
        &note,
    );
    canvas.text(
        Point::new(1856.0, 1040.0),
        "Tessuto",
        &note.align(Align::End),
    );
}
