//! How different colors look to whoever sees them, for the tests of the palette.

use super::Color;

/// Normal, protan, deutan and tritan vision at full severity, on linear light (Machado, Oliveira, Fernandes, 2009).
const VISIONS: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
];

/// CIE L*a*b* of a color as one kind of vision sees it.
fn lab(color: Color, vision: &[[f64; 3]; 3]) -> [f64; 3] {
    let light = color.linear();
    let [r, g, b] = vision.map(|row| {
        row.iter()
            .zip(light)
            .map(|(m, c)| m * c)
            .sum::<f64>()
            .clamp(0.0, 1.0)
    });
    let f = |t: f64| {
        if t > 216.0 / 24389.0 {
            t.cbrt()
        } else {
            t * 841.0 / 108.0 + 4.0 / 29.0
        }
    };
    let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    let y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The smallest difference between two colors of a list, over the four kinds of vision.
pub(in crate::present) fn smallest_difference(colors: &[Color]) -> f64 {
    let mut smallest = f64::INFINITY;
    for vision in &VISIONS {
        for (i, &a) in colors.iter().enumerate() {
            for &b in &colors[i + 1..] {
                let (p, q) = (lab(a, vision), lab(b, vision));
                smallest = smallest.min(
                    p.iter()
                        .zip(q)
                        .map(|(u, v)| (u - v) * (u - v))
                        .sum::<f64>()
                        .sqrt(),
                );
            }
        }
    }
    smallest
}
