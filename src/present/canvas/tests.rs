//! The canvas as a whole: what its SVG says, and whether resvg sees it so.

use resvg::usvg;

use super::demo::demo;
use super::png::read;
use super::{
    Align, Baseline, Canvas, CanvasError, Drawing, Meta, Point, Rect, Size, Stroke, Style,
    TextStyle, png,
};
use crate::present::sheet::{Medium, Sheet};
use crate::present::theme::{self, Theme, size};

const NAMES: [&str; 6] = [
    "Comune di Fano – Servizi sociali",
    "Associazione «L'Età Libera» ODV, Città di Mondolfo",
    "È più caffè: così, perché no? ÀÈÉÌÒÙ",
    "AVIS Terre Roveresche · 1.234,50 € ≥ 80 %",
    "Società cooperativa sociale LA VELA (già «Tela»)",
    "→ 12 persone a 35 min ✓",
];

fn canvas(width: f64, height: f64) -> Canvas {
    Canvas::new(
        Size::new(width, height),
        Meta::new("prova", "Prova", "Una prova."),
    )
}

fn drawn(width: f64, height: f64, draw: impl FnOnce(&mut Canvas)) -> Drawing {
    let mut canvas = canvas(width, height);
    draw(&mut canvas);
    canvas.finish().expect("a sound picture")
}

/// The texts of a picture as resvg sees them: the words, the box around their ink, the advance of an upright one.
fn seen(drawing: &Drawing) -> Vec<(String, Rect, f64)> {
    fn collect(group: &usvg::Group, found: &mut Vec<(String, Rect, f64)>) {
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => collect(group, found),
                usvg::Node::Text(text) => {
                    let words = text.chunks().iter().map(|chunk| chunk.text()).collect();
                    let ink = text
                        .flattened()
                        .bounding_box()
                        .transform(text.abs_transform())
                        .expect("a box");
                    let [x, y, width, height] =
                        [ink.x(), ink.y(), ink.width(), ink.height()].map(f64::from);
                    found.push((
                        words,
                        Rect::new(x, y, width, height),
                        f64::from(text.bounding_box().width()),
                    ));
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(read(drawing).expect("SVG").root(), &mut found);
    found
}

#[test]
fn our_measure_agrees_with_resvg() {
    let drawing = drawn(1920.0, 1080.0, |canvas| {
        for (i, name) in NAMES.iter().enumerate() {
            let style = TextStyle::new(24.0 + i as f64 * 4.0);
            canvas.text(Point::new(40.0, 80.0 + 140.0 * i as f64), name, &style);
            canvas.text(
                Point::new(1880.0, 140.0 + 140.0 * i as f64),
                name,
                &style.bold().align(Align::End),
            );
        }
    });
    let seen = seen(&drawing);
    assert_eq!(seen.len(), drawing.texts().len());
    for (ours, (words, theirs, advance)) in drawing.texts().iter().zip(seen) {
        assert_eq!(ours.text, words);
        let bounds = ours.bounds;
        assert!(
            (bounds.width / advance - 1.0).abs() < 0.005,
            "{words}: {bounds:?} {advance}"
        );
        assert!(
            (bounds.x - theirs.x).abs() < 0.2 * ours.size,
            "{words}: {bounds:?} {theirs:?}"
        );
        assert!(
            (bounds.y - theirs.y).abs() < 1.0,
            "{words}: {bounds:?} {theirs:?}"
        );
        assert!(
            (bounds.height - theirs.height).abs() < 1.0,
            "{words}: {bounds:?} {theirs:?}"
        );
    }
}

#[test]
fn a_turned_text_lies_where_resvg_sees_it() {
    let style = TextStyle::new(30.0).baseline(Baseline::Middle);
    for (rotate, align) in [
        (-90.0, Align::Start),
        (90.0, Align::End),
        (180.0, Align::Middle),
    ] {
        let at = Point::new(500.0, 500.0);
        let drawing = drawn(1000.0, 1000.0, |canvas| {
            canvas.text(at, NAMES[0], &style.rotate(rotate).align(align))
        });
        let (ours, (_, theirs, _)) = (drawing.texts()[0].bounds, seen(&drawing).remove(0));
        // Ours counts the advance, theirs the ink alone: the first and last letter keep a little distance.
        let gaps = [
            ours.x - theirs.x,
            ours.y - theirs.y,
            ours.right() - theirs.right(),
            ours.bottom() - theirs.bottom(),
        ];
        assert!(
            gaps.iter().all(|gap| gap.abs() < 4.0),
            "{rotate}: {ours:?} {theirs:?}"
        );
    }
}

#[test]
fn names_are_written_and_never_obeyed() {
    let evil = "</text><script>alert('x')</script>&\"\u{0}";
    let mut canvas = Canvas::new(
        Size::new(400.0, 200.0),
        Meta::new(evil, evil, evil).language(evil),
    );
    canvas.group(evil, evil, |canvas| {
        canvas.text(Point::new(10.0, 50.0), evil, &TextStyle::new(20.0))
    });
    let drawing = canvas.finish().expect("a sound picture");
    let svg = drawing.standalone_svg();
    assert!(!svg.contains("<script") && !svg.contains('\u{0}'));
    assert!(svg.contains("&lt;script&gt;alert(&#39;x&#39;)"));
    let mut reader = quick_xml::Reader::from_str(&svg);
    while !matches!(
        reader.read_event().expect("well-formed XML"),
        quick_xml::events::Event::Eof
    ) {}
    assert_eq!(
        drawing.texts()[0].text,
        "</text><script>alert('x')</script>&\""
    );
}

#[test]
fn a_picture_says_what_it_is() {
    let meta = Meta::new("mappa-comuni", "Mappa", "I comuni dell'ambito.");
    let drawing = Canvas::new(Size::SLIDE, meta)
        .finish()
        .expect("a sound picture");
    let svg = drawing.svg();
    assert!(svg.starts_with("<svg xmlns"));
    for part in [
        r#"role="img" aria-labelledby="mappa-comuni-title mappa-comuni-desc""#,
        r#"<title id="mappa-comuni-title">Mappa</title>"#,
        r#"<desc id="mappa-comuni-desc">I comuni dell&#39;ambito.</desc>"#,
        r#"lang="it" width="1920" height="1080" viewBox="0 0 1920 1080""#,
    ] {
        assert!(svg.contains(part), "{part}\n{svg}");
    }
    assert!(!svg.contains("@font-face"));
    let file = drawing.standalone_svg();
    assert_eq!(file.matches("@font-face").count(), 2);
    // The namespace is the only address in it, and no program fetches that.
    assert_eq!(file.matches("http").count(), 1);
}

#[test]
fn every_form_keeps_its_tenths_of_a_pixel() {
    let stroke = Stroke::new(theme::INK, 1.5).opacity(0.25).dashed(4.0, 2.5);
    let hole = [
        vec![(0.0, 0.0), (30.0, 0.0), (30.0, 30.0)],
        vec![(20.0, 5.0), (25.0, 5.0), (25.0, 10.0)],
    ]
    .map(|ring| {
        ring.into_iter()
            .map(|(x, y)| Point::new(x, y))
            .collect::<Vec<_>>()
    });
    let drawing = drawn(200.0, 100.0, |canvas| {
        canvas.group("ties", "legami", |canvas| {
            canvas.curve(
                Point::new(1.23, 4.56),
                Point::new(50.0, 0.0),
                Point::new(99.99, 4.56),
                &stroke,
            );
        });
        canvas.line(
            &[
                Point::new(-30.0, 5.0),
                Point::new(10.25, 5.0),
                Point::new(10.25, 5.0),
            ],
            &stroke,
        );
        canvas.rounded(
            Rect::new(1.04, 2.06, 10.1, 10.0),
            2.5,
            &Style::tinted(theme::LAND, 0.5),
        );
        canvas.circle(
            Point::new(3.3, 4.4),
            1.25,
            &Style::outlined(Stroke::new(theme::INK, 1.0)),
        );
        canvas.multi_polygon(&hole, &Style::filled(theme::INK));
    });
    let svg = drawing.svg();
    for part in [
        "<g class=\"ties\">\n  <title>legami</title>\n  <path",
        r##"d="M1.2 4.6q48.8 -4.6 98.8 0" fill="none" stroke="#1a1f24" stroke-opacity="0.25" stroke-width="1.5" stroke-dasharray="4 2.5"/>"##,
        // Past the edge, and the repeated point dropped.
        r#"d="M-30 5l40.3 0""#,
        r##"<rect x="1" y="2.1" width="10.1" height="10" rx="2.5" fill="#f3f1eb" fill-opacity="0.5"/>"##,
        r##"<circle cx="3.3" cy="4.4" r="1.3" fill="none" stroke="#1a1f24"/>"##,
        r#"d="M0 0l30 0l0 30zM20 5l5 0l0 5z" fill-rule="evenodd""#,
    ] {
        assert!(svg.contains(part), "{part}\n{svg}");
    }
}

#[test]
fn a_ribbon_leaves_both_edges_level() {
    let drawing = drawn(200.0, 100.0, |canvas| {
        let style = Style::filled(theme::INK);
        canvas.ribbon(Point::new(10.0, 20.0), Point::new(110.0, 50.0), 7.5, &style);
    });
    let path = r#"d="M10 20c50 0 50 30 100 30v7.5c-50 0 -50 -30 -100 -30z""#;
    assert!(drawing.svg().contains(path), "{}", drawing.svg());
}

#[test]
fn one_text_is_one_element() {
    let style = TextStyle::new(20.0).halo(theme::PAPER).centered();
    let drawing = drawn(400.0, 300.0, |canvas| {
        canvas.text(Point::new(200.0, 50.0), "  Fano \n ", &style);
        let height = canvas.paragraph(
            Point::new(200.0, 150.0),
            "uno due tre quattro",
            &style,
            110.0,
        );
        assert_eq!(height, 52.0);
        canvas.text(Point::new(200.0, 250.0), " ", &style);
    });
    assert_eq!(drawing.svg().matches("<text").count(), 2);
    assert!(drawing.svg().contains(r##"text-anchor="middle" fill="#1a1f24" stroke="#ffffff" stroke-width="4" paint-order="stroke">Fano</text>"##));
    let lines: Vec<&str> = drawing
        .texts()
        .iter()
        .map(|placed| placed.text.as_str())
        .collect();
    assert_eq!(lines, ["Fano", "uno due tre", "quattro"]);
    // Capitals are 14.55 high at this size: the block from their top to the last foot is centered on 150.
    for part in [
        r#"<tspan x="200" y="144.28">uno due tre</tspan>"#,
        r#"<tspan x="200" y="170.28">quattro</tspan>"#,
    ] {
        assert!(drawing.svg().contains(part), "{part}\n{}", drawing.svg());
    }
}

#[test]
fn lines_of_a_block_are_aligned_each_for_itself() {
    let lines = ["Iiii Iiii", "I", "Iiii Iiii"].map(str::to_owned);
    for align in [Align::Start, Align::Middle, Align::End] {
        let style = TextStyle::new(40.0).align(align);
        let block = drawn(800.0, 300.0, |canvas| {
            canvas.lines(Point::new(400.0, 100.0), &lines, &style)
        });
        let single = drawn(800.0, 300.0, |canvas| {
            canvas.text(Point::new(400.0, 100.0), &lines[0], &style)
        });
        let (block, single) = (seen(&block).remove(0).1, seen(&single).remove(0).1);
        assert!(
            (block.x - single.x).abs() < 0.1,
            "{align:?}: {block:?} {single:?}"
        );
        assert!(
            (block.width - single.width).abs() < 0.1,
            "{align:?}: {block:?} {single:?}"
        );
    }
}

#[test]
fn words_that_collide_or_leave_the_page_are_found() {
    let style = TextStyle::new(20.0);
    let drawing = drawn(300.0, 200.0, |canvas| {
        canvas.text(Point::new(10.0, 40.0), "Caritas diocesana", &style);
        canvas.text(Point::new(10.0, 66.0), "Croce Rossa", &style);
        canvas.text(Point::new(60.0, 74.0), "Auser", &TextStyle::new(14.0));
        canvas.text(Point::new(290.0, 150.0), "Anteas", &style);
        // Their upright boxes meet, their letters do not.
        canvas.text(Point::new(60.0, 190.0), "obliquo", &style.rotate(-45.0));
        canvas.text(Point::new(90.0, 190.0), "obliquo", &style.rotate(-45.0));
    });
    let pairs: Vec<(&str, &str)> = drawing
        .overlapping_texts()
        .iter()
        .map(|(a, b)| (a.text.as_str(), b.text.as_str()))
        .collect();
    assert_eq!(pairs, [("Croce Rossa", "Auser")]);
    assert_eq!(drawing.texts_outside()[0].text, "Anteas");
    assert_eq!(drawing.texts_smaller_than(size::NOTE)[0].text, "Auser");
}

#[test]
fn the_first_failure_comes_out_at_the_end() {
    let mut broken = canvas(100.0, 100.0);
    broken.circle(Point::new(f64::NAN, 1.0), 3.0, &Style::filled(theme::INK));
    broken.line(
        &[Point::new(0.0, 0.0), Point::new(f64::INFINITY, 0.0)],
        &Stroke::new(theme::INK, 1.0),
    );
    let error = broken.finish().expect_err("a circle nowhere");
    assert!(
        matches!(
            error,
            CanvasError::OffGrid {
                what: "a circle",
                ..
            }
        ),
        "{error}"
    );
    for (width, height) in [(0.0, 10.0), (f64::NAN, 10.0), (10.0, 1e9)] {
        assert!(
            matches!(
                canvas(width, height).finish(),
                Err(CanvasError::PageSize { .. })
            ),
            "{width} {height}"
        );
    }
    let drawing = drawn(100.0, 50.0, |_| ());
    assert!(matches!(png(&drawing, 0), Err(CanvasError::PngSize { .. })));
    assert!(matches!(
        png(&drawing, 60_000),
        Err(CanvasError::PngSize { .. })
    ));
}

#[test]
fn a_png_has_the_size_asked_for_and_always_the_same_bytes() {
    let draw = || drawn(1920.0, 1080.0, demo);
    let bytes = png(&draw(), 640).expect("a PNG");
    // Width and height stand after the signature and the head of the first chunk.
    assert_eq!(
        bytes[16..24],
        [
            0,
            0,
            640u32.to_be_bytes()[2],
            640u32.to_be_bytes()[3],
            0,
            0,
            360u32.to_be_bytes()[2],
            104
        ]
    );
    assert_eq!(bytes, png(&draw(), 640).expect("a PNG"));
    assert_eq!(draw(), draw());
}

/// The chunks of a PNG: their names, and what is in them.
fn chunks(bytes: &[u8]) -> Vec<(&[u8], &[u8])> {
    let mut chunks = Vec::new();
    let mut rest = &bytes[8..];
    while rest.len() >= 12 {
        let long = u32::from_be_bytes([rest[0], rest[1], rest[2], rest[3]]) as usize;
        chunks.push((&rest[4..8], &rest[8..8 + long]));
        rest = &rest[12 + long..];
    }
    chunks
}

#[test]
fn a_png_says_how_large_it_is_printed_and_nothing_of_what_is_in_it() {
    for (medium, theme, color) in [
        (Medium::A4, Theme::Grey, 0),
        (Medium::A3, Theme::Light, 2),
        (Medium::Slide, Theme::Large, 2),
    ] {
        let meta = Meta::new("prova", "Prova", "Una prova.");
        let mut canvas = Canvas::on(&Sheet::new(medium, theme), meta);
        canvas.circle(
            Point::new(300.0, 300.0),
            90.0,
            &Style::filled(theme::ACCENT),
        );
        let drawing = canvas.finish().expect("a sound picture");
        let bytes = png(&drawing, medium.pixels()).expect("a PNG");
        let chunks = chunks(&bytes);
        // The kind of its colours stands after width, height and depth.
        assert_eq!(chunks[0].1[9], color, "{medium:?}");
        let dots = chunks.iter().find(|chunk| chunk.0 == b"pHYs");
        // 300 to the inch are 11 811 to the metre.
        let expected = [0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1];
        let printed = medium.paper().map(|_| &expected[..]);
        assert_eq!(dots.map(|chunk| chunk.1), printed, "{medium:?}");
        for (name, _) in chunks {
            let known: [&[u8]; 4] = [b"IHDR", b"pHYs", b"IDAT", b"IEND"];
            assert!(known.contains(&name), "{name:?}");
        }
    }
}
