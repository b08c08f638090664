//! A color and how well it can be told from another one.

/// An opaque sRGB color.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Color(pub u8, pub u8, pub u8);

impl Color {
    /// The notation of SVG and CSS: `#0072b2`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// Relative luminance of WCAG 2.2, from 0 (black) to 1 (white).
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// CIE lightness L\*, from 0 to 100: what remains of the color on a black-and-white printer.
    pub fn lightness(self) -> f64 {
        let y = self.luminance();
        if y > 216.0 / 24389.0 {
            116.0 * libm::cbrt(y) - 16.0
        } else {
            y * 24389.0 / 27.0
        }
    }

    /// The grey that is as light: of the same relative luminance, as near as eight bits come.
    pub fn grey(self) -> Self {
        let luminance = self.luminance();
        let channel = if luminance <= 0.003_130_8 {
            luminance * 12.92
        } else {
            1.055 * libm::pow(luminance, 1.0 / 2.4) - 0.055
        };
        // A cast of a float saturates.
        let channel = (channel * 255.0).round() as u8;
        Self(channel, channel, channel)
    }

    /// Contrast ratio of WCAG 2.2, from 1 (equal) to 21 (black and white). Text asks for 4.5, marks and thick lines for 3.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The color `share` of the way from this one (0) to `other` (1); a share outside [0, 1] is taken as the nearer end.
    pub fn mix(self, other: Self, share: f64) -> Self {
        let share = share.clamp(0.0, 1.0);
        let blend =
            |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
        Self(
            blend(self.0, other.0),
            blend(self.1, other.1),
            blend(self.2, other.2),
        )
    }

    /// The three channels as amounts of light, from 0 to 1.
    pub(crate) fn linear(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|channel| {
            let c = f64::from(channel) / 255.0;
            // 0.04045 is the sRGB standard's threshold; WCAG's text keeps an older 0.03928, no 8-bit value lies between.
            if c <= 0.04045 {
                c / 12.92
            } else {
                libm::pow((c + 0.055) / 1.055, 2.4)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_agrees_with_the_published_examples() {
        assert!((Color(0, 0, 0).contrast(Color(255, 255, 255)) - 21.0).abs() < 1e-9);
        // #767676 is the lightest grey that passes on white, by WCAG's own account.
        assert!((Color(0x76, 0x76, 0x76).contrast(Color(255, 255, 255)) - 4.54).abs() < 0.005);
        assert!((Color(119, 119, 119).lightness() - 50.0).abs() < 0.5);
    }

    #[test]
    fn a_mix_stays_between_its_ends() {
        assert_eq!(
            Color(0, 100, 255).mix(Color(255, 100, 0), 0.5),
            Color(128, 100, 128)
        );
        assert_eq!(Color(0, 100, 255).mix(Color(9, 9, 9), 7.0), Color(9, 9, 9));
    }
}
