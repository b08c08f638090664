//! What plotters' own elements and charts ask of the SVG: the styles of plotters, told in ours.

use std::convert::Infallible;
use std::sync::Once;

use plotters::style::register_font;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle, FontTransform,
};

use super::backend::{STEPS, SvgBackend};
use super::style::{Align, Baseline, Stroke, Style, TextStyle};
use crate::present::text::{self, Weight};
use crate::present::theme::Color;

/// Gives plotters the bundled face under the names that charts ask for: it has no other, and refuses text without.
pub(super) fn register_typeface() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        for name in ["Inter", "sans-serif"] {
            // Refused only if the face is broken, and then `text` says so first.
            let _ = register_font(name, FontStyle::Normal, Weight::Regular.truetype());
            let _ = register_font(name, FontStyle::Bold, Weight::SemiBold.truetype());
        }
    });
}

fn color_of(color: BackendColor) -> Color {
    Color(color.rgb.0, color.rgb.1, color.rgb.2)
}

fn stroke_of<S: BackendStyle>(style: &S) -> Stroke {
    let color = style.color();
    Stroke::new(color_of(color), f64::from(style.stroke_width()) / STEPS).opacity(color.alpha)
}

fn style_of<S: BackendStyle>(style: &S, fill: bool) -> Style {
    let color = style.color();
    if fill {
        Style::tinted(color_of(color), color.alpha)
    } else {
        Style::outlined(stroke_of(style))
    }
}

/// The size of type in page pixels and its weight.
fn type_of<T: BackendTextStyle>(style: &T) -> (f64, Weight) {
    let weight = if matches!(style.style(), FontStyle::Bold) {
        Weight::SemiBold
    } else {
        Weight::Regular
    };
    (style.size() / STEPS, weight)
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for SvgBackend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.rectangle((x, y), (x + 1, y + 1), 0, &style_of(&color, true));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.rectangle(a, b, 0, &style_of(style, fill));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<BackendCoord> = path.into_iter().collect();
        // Axes without tick marks come as lines of no opacity.
        if style.color().alpha > 0.0 && points.len() > 1 {
            self.lines([points.as_slice()], &stroke_of(style));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.circle(
            center,
            i32::try_from(radius).unwrap_or(i32::MAX),
            &style_of(style, fill),
        );
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Drawn {
        let ring: Vec<BackendCoord> = vertices.into_iter().collect();
        self.rings([ring.as_slice()], &style_of(style, true));
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        words: &str,
        style: &T,
        at: BackendCoord,
    ) -> Drawn {
        let (size, weight) = type_of(style);
        let line = text::tidy(words);
        if line.is_empty() || style.color().alpha == 0.0 {
            return Ok(());
        }
        let anchor = style.anchor();
        let look = TextStyle {
            weight,
            align: match anchor.h_pos {
                HPos::Left => Align::Start,
                HPos::Center => Align::Middle,
                HPos::Right => Align::End,
            },
            baseline: match anchor.v_pos {
                VPos::Top => Baseline::Top,
                VPos::Center => Baseline::Middle,
                VPos::Bottom => Baseline::Bottom,
            },
            rotate: match style.transform() {
                FontTransform::None => 0.0,
                FontTransform::Rotate90 => 90.0,
                FontTransform::Rotate180 => 180.0,
                FontTransform::Rotate270 => 270.0,
            },
            ..TextStyle::new(size).color(color_of(style.color()))
        };
        self.words(&[line], at, &look);
        Ok(())
    }

    // plotters' own measure is 10 % short: it takes the size for the height from ascent to descent.
    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        words: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let (size, weight) = type_of(style);
        let height = text::cap_height(size, weight) + text::descent(size, weight);
        let steps = |length: f64| (length * STEPS).ceil() as u32;
        Ok((steps(text::text_width(words, size, weight)), steps(height)))
    }
}

#[cfg(test)]
mod tests {
    use plotters::prelude::*;

    use crate::present::canvas::{Canvas, Meta, Rect, Size};
    use crate::present::text::{Weight, text_width};

    #[test]
    fn a_plotters_chart_is_drawn_and_measured_with_our_typeface() {
        let canvas = Canvas::new(
            Size::new(800.0, 600.0),
            Meta::new("prova", "Prova", "Una prova."),
        );
        let area = canvas.plot_area(Rect::new(50.0, 50.0, 700.0, 500.0));
        let mut chart = ChartBuilder::on(&area)
            .set_all_label_area_size(900)
            .build_cartesian_2d(0..10, 0..100)
            .expect("a chart");
        chart
            .configure_mesh()
            .set_all_tick_mark_size(80)
            .x_desc("organizzazioni")
            .label_style(("Inter", 200))
            .axis_desc_style(("Inter", 200))
            .draw()
            .expect("a mesh");
        chart
            .draw_series([PathElement::new(
                vec![(0, 0), (5, 80), (10, 100)],
                BLUE.stroke_width(30),
            )])
            .expect("a line");
        let drawing = canvas.finish().expect("a sound picture");
        assert!(
            drawing
                .texts()
                .iter()
                .any(|placed| placed.text == "organizzazioni" && placed.size == 20.0)
        );
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
        let expected = text_width("organizzazioni", 20.0, Weight::Regular);
        let style = ("Inter", 200).into_text_style(&area);
        let estimate = area
            .estimate_text_size("organizzazioni", &style)
            .expect("a size");
        assert!((f64::from(estimate.0) / 10.0 - expected).abs() < 0.2);
    }
}
