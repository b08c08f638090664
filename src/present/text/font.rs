//! The bundled typeface: its bytes, its name in style sheets, its measures.

use std::sync::LazyLock;

use base64::Engine as _;
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{Face, GlyphId, Tag};

/// The names to ask for a face by, best first: the embedded one, an installed one, whatever the reader's machine has.
pub const FAMILY: &str = "'Tessuto Inter', Inter, system-ui, sans-serif";

static REGULAR: LazyLock<Typeface> =
    LazyLock::new(|| Typeface::read(include_bytes!("../../assets/fonts/Inter-Regular.ttf")));
static SEMI_BOLD: LazyLock<Typeface> =
    LazyLock::new(|| Typeface::read(include_bytes!("../../assets/fonts/Inter-SemiBold.ttf")));

/// Faces with the signs of formulas that the typeface lacks: where they stand, theirs are set, and nothing else.
pub const FORMULA_FACES: [&[u8]; 2] = [
    include_bytes!("../../assets/fonts/NotoSans-Formulas.ttf"),
    include_bytes!("../../assets/fonts/NotoSansMath-Formulas.ttf"),
];

/// The two weights of the typeface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// 400, for everything that is read.
    #[default]
    Regular,
    /// 600, for titles and for what must be found first.
    SemiBold,
}

impl Weight {
    /// The weight in the numbers of CSS.
    pub fn css(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::SemiBold => 600,
        }
    }

    /// The face as a TrueType file.
    pub fn truetype(self) -> &'static [u8] {
        self.typeface().bytes
    }

    /// The face as a WOFF2 file.
    fn woff2(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/Inter-Regular.woff2"),
            Self::SemiBold => include_bytes!("../../assets/fonts/Inter-SemiBold.woff2"),
        }
    }

    pub(super) fn typeface(self) -> &'static Typeface {
        match self {
            Self::Regular => &REGULAR,
            Self::SemiBold => &SEMI_BOLD,
        }
    }
}

/// The `@font-face` rules that carry both weights inside a document, for a picture or page without network.
pub fn font_face_css() -> String {
    [Weight::Regular, Weight::SemiBold]
        .map(|weight| {
            format!(
                "@font-face{{font-family:'Tessuto Inter';font-style:normal;font-weight:{};\
                 src:url(data:font/woff2;base64,{}) format('woff2')}}",
                weight.css(),
                base64::engine::general_purpose::STANDARD.encode(weight.woff2())
            )
        })
        .concat()
}

/// A face opened for measuring.
pub(super) struct Typeface {
    bytes: &'static [u8],
    face: Face<'static>,
    kerning: Vec<Vec<PairAdjustment<'static>>>,
}

impl Typeface {
    fn read(bytes: &'static [u8]) -> Self {
        let face = Face::parse(bytes, 0).expect("the bundled face is a well-formed font");
        let kerning = kerning(&face);
        Self {
            bytes,
            face,
            kerning,
        }
    }

    /// A length of the font's own grid, in ems.
    fn em(&self, units: impl Into<f64>) -> f64 {
        units.into() / f64::from(self.face.units_per_em())
    }

    /// The glyph of a character; the empty box of a missing one otherwise, which [`drawable`](super::drawable) keeps away.
    fn glyph(&self, character: char) -> GlyphId {
        self.face.glyph_index(character).unwrap_or(GlyphId(0))
    }

    /// Whether the face has a glyph for the character.
    pub(super) fn has(&self, character: char) -> bool {
        self.face.glyph_index(character).is_some()
    }

    /// Width of a text in ems: advances and kerning. Combining accents take no room.
    pub(super) fn width(&self, text: &str) -> f64 {
        let mut units = 0;
        let mut previous = None;
        for glyph in text
            .chars()
            .filter(|&c| !is_combining(c))
            .map(|c| self.glyph(c))
        {
            units += i32::from(self.face.glyph_hor_advance(glyph).unwrap_or(0));
            units += previous.map_or(0, |before| self.kern(before, glyph));
            previous = Some(glyph);
        }
        self.em(units)
    }

    /// How far the ink of a text reaches above and below the baseline, in ems.
    pub(super) fn ink(&self, text: &str) -> (f64, f64) {
        let boxes = text
            .chars()
            .filter_map(|c| self.face.glyph_bounding_box(self.glyph(c)));
        let (above, below) = boxes.fold((0, 0), |(above, below), b| {
            (above.max(b.y_max), below.max(-b.y_min))
        });
        (self.em(above), self.em(below))
    }

    /// Height of a capital letter, in ems.
    pub(super) fn cap_height(&self) -> f64 {
        self.em(self.face.capital_height().unwrap_or(1490))
    }

    /// Height of the tallest and depth of the deepest letter, in ems, both positive.
    pub(super) fn ascent_and_descent(&self) -> (f64, f64) {
        (
            self.em(self.face.ascender()),
            self.em(-self.face.descender()),
        )
    }

    /// What kerning adds between two glyphs: each lookup applies once, by the first of its tables that knows the pair.
    fn kern(&self, first: GlyphId, second: GlyphId) -> i32 {
        self.kerning
            .iter()
            .map(|lookup| {
                lookup
                    .iter()
                    .find_map(|t| adjustment(t, first, second))
                    .unwrap_or(0)
            })
            .sum()
    }
}

/// Whether a character is an accent that is drawn over the one before it.
pub(super) fn is_combining(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

/// The pair adjustments of the face's `kern` feature, lookup by lookup in the order they apply.
fn kerning(face: &Face<'static>) -> Vec<Vec<PairAdjustment<'static>>> {
    let Some(gpos) = face.tables().gpos else {
        return Vec::new();
    };
    let mut indices: Vec<u16> = (gpos.features.into_iter())
        .filter(|feature| feature.tag == Tag::from_bytes(b"kern"))
        .flat_map(|feature| feature.lookup_indices)
        .collect();
    indices.sort_unstable();
    indices.dedup();
    let pairs = |subtable| match subtable {
        PositioningSubtable::Pair(adjustment) => Some(adjustment),
        _ => None,
    };
    indices
        .into_iter()
        .filter_map(|index| gpos.lookups.get(index))
        .map(|lookup| {
            lookup
                .subtables
                .into_iter::<PositioningSubtable<'static>>()
                .filter_map(pairs)
                .collect()
        })
        .collect()
}

/// The advance that one table adds to the first glyph of a pair, if the table knows the pair.
fn adjustment(table: &PairAdjustment<'static>, first: GlyphId, second: GlyphId) -> Option<i32> {
    let position = table.coverage().get(first)?;
    let value = match table {
        PairAdjustment::Format1 { sets, .. } => sets.get(position)?.get(second)?.0,
        PairAdjustment::Format2 {
            classes, matrix, ..
        } => matrix.get((classes.0.get(first), classes.1.get(second)))?.0,
    };
    Some(i32::from(value.x_advance))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_faces_have_what_italian_text_needs() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            let wanted =
                "àèéìòùÀÈÉÌÒÙ €°–—…«»“”‘’←↑→↓↔≥≤×÷−≈≠■□▲△●○◆◇✓✗ŠšŽžĐđȘțĂŁАяҐ½²‰№∞\u{a0}\u{202f}";
            let missing: Vec<char> = wanted
                .chars()
                .filter(|&c| !weight.typeface().has(c))
                .collect();
            assert!(missing.is_empty(), "{weight:?} {missing:?}");
        }
    }

    #[test]
    fn kerning_draws_letters_together() {
        let face = Weight::Regular.typeface();
        assert!(face.width("AV") < face.width("A") + face.width("V"));
        assert!(face.width("LT") < face.width("L") + face.width("T"));
    }

    #[test]
    fn the_faces_stay_small() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            assert!(weight.truetype().len() < 120_000 && weight.woff2().len() < 40_000);
        }
    }
}
