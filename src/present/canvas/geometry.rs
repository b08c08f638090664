//! Places and extents on the page, in page pixels, *y* downwards.

/// A place on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the upper edge.
    pub y: f64,
}

impl Point {
    /// A place by its two coordinates.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// How far another place is.
    pub fn distance(self, other: Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        (dx * dx + dy * dy).sqrt()
    }

    /// The place this far to the right and downwards.
    pub fn shifted(self, dx: f64, dy: f64) -> Self {
        Self::new(self.x + dx, self.y + dy)
    }

    /// The place after turning clockwise about a center.
    pub fn turned(self, center: Self, degrees: f64) -> Self {
        if degrees == 0.0 {
            return self;
        }
        let (sin, cos) = libm::sincos(degrees.to_radians());
        let (dx, dy) = (self.x - center.x, self.y - center.y);
        Self::new(
            center.x + dx * cos - dy * sin,
            center.y + dx * sin + dy * cos,
        )
    }
}

/// Width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Size {
    /// A 16:9 slide at full high definition.
    pub const SLIDE: Self = Self::new(1920.0, 1080.0);
    /// A4, landscape, at 150 pixels per inch: the type of a slide is then as large as on a printed page.
    pub const A4: Self = Self::new(1754.0, 1240.0);
    /// A3, landscape, at 150 pixels per inch.
    pub const A3: Self = Self::new(2480.0, 1754.0);
    /// A square.
    pub const SQUARE: Self = Self::new(1440.0, 1440.0);

    /// A size by width and height.
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width, not negative.
    pub width: f64,
    /// Height, not negative.
    pub height: f64,
}

impl Rect {
    /// A rectangle by its upper left corner and its size.
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// The smallest rectangle around some points; nothing around none.
    pub fn around(points: &[Point]) -> Option<Self> {
        let first = points.first()?;
        let (mut low, mut high) = (*first, *first);
        for point in points {
            low = Point::new(low.x.min(point.x), low.y.min(point.y));
            high = Point::new(high.x.max(point.x), high.y.max(point.y));
        }
        Some(Self::new(low.x, low.y, high.x - low.x, high.y - low.y))
    }

    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// The point in the middle.
    pub fn center(&self) -> Point {
        Point::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// The corners, clockwise from the upper left one.
    pub fn corners(&self) -> [Point; 4] {
        [
            Point::new(self.x, self.y),
            Point::new(self.right(), self.y),
            Point::new(self.right(), self.bottom()),
            Point::new(self.x, self.bottom()),
        ]
    }

    /// The rectangle with every edge moved inwards by `border`, or outwards by a negative one; never turned inside out.
    pub fn inset(&self, border: f64) -> Self {
        let (dx, dy) = (border.min(self.width / 2.0), border.min(self.height / 2.0));
        Self::new(
            self.x + dx,
            self.y + dy,
            self.width - 2.0 * dx,
            self.height - 2.0 * dy,
        )
    }

    /// The smallest rectangle around both.
    pub fn union(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = self.right().max(other.right());
        let bottom = self.bottom().max(other.bottom());
        Self::new(x, y, right - x, bottom - y)
    }

    /// Whether the other rectangle lies within this one, edges included.
    pub fn contains(&self, other: &Self) -> bool {
        other.x >= self.x
            && other.y >= self.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }
}

/// Whether two convex outlines share more than an edge: no line along one of their sides keeps them apart.
pub(super) fn convex_overlap(a: &[Point], b: &[Point]) -> bool {
    let separates = |outline: &[Point]| {
        (0..outline.len()).any(|i| {
            let (p, q) = (outline[i], outline[(i + 1) % outline.len()]);
            let (lowest_a, highest_a) = shadow(a, p, q);
            let (lowest_b, highest_b) = shadow(b, p, q);
            highest_a <= lowest_b || highest_b <= lowest_a
        })
    };
    !separates(a) && !separates(b)
}

/// The extent of an outline across the line through two points.
fn shadow(outline: &[Point], p: Point, q: Point) -> (f64, f64) {
    let across = |point: &Point| (q.x - p.x) * (point.y - p.y) - (q.y - p.y) * (point.x - p.x);
    outline
        .iter()
        .map(across)
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), d| {
            (low.min(d), high.max(d))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rectangles_that_only_touch_do_not_overlap() {
        let a = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert!(!a.overlaps(&Rect::new(10.0, 0.0, 5.0, 5.0)));
        assert!(a.overlaps(&Rect::new(9.0, 9.0, 5.0, 5.0)));
        assert!(a.contains(&a.inset(3.0)) && !a.contains(&a.inset(-1.0)));
        assert_eq!(a.inset(80.0), Rect::new(5.0, 5.0, 0.0, 0.0));
    }

    #[test]
    fn slanted_boxes_may_lie_close_without_overlapping() {
        let a = Rect::new(0.0, 0.0, 100.0, 10.0)
            .corners()
            .map(|p| p.turned(Point::new(0.0, 0.0), -45.0));
        let apart = a.map(|p| p.shifted(20.0, 0.0));
        assert!(
            Rect::around(&a).is_some_and(|r| Rect::around(&apart).is_some_and(|s| r.overlaps(&s)))
        );
        assert!(!convex_overlap(&a, &apart));
        assert!(convex_overlap(&a, &a.map(|p| p.shifted(10.0, 0.0))));
    }
}
