//! The shapes that stand for a kind of actor, so that no kind depends on color alone.

/// The outline of a mark. Marks of one radius have nearly the same area, so that none looks more important than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// A square.
    Square,
    /// A circle.
    Circle,
    /// A square on its corner.
    Diamond,
    /// A triangle pointing up.
    Triangle,
    /// A triangle pointing down.
    TriangleDown,
    /// A pentagon pointing up.
    Pentagon,
    /// A hexagon with a corner on top.
    Hexagon,
    /// An upright cross with thick arms.
    Cross,
    /// A star of five points.
    Star,
}

impl Mark {
    /// A public body: a municipality's office, a health district, a school.
    pub const PUBLIC_BODY: Self = Self::Square;
    /// A voluntary or social-promotion association.
    pub const ASSOCIATION: Self = Self::Circle;
    /// A social cooperative.
    pub const SOCIAL_COOPERATIVE: Self = Self::Diamond;
    /// A parish or another religious body.
    pub const PARISH: Self = Self::Triangle;
    /// A group without a legal form.
    pub const INFORMAL_GROUP: Self = Self::Pentagon;
    /// A foundation.
    pub const FOUNDATION: Self = Self::Hexagon;
    /// Any other kind of organization, or one whose kind is not stated.
    pub const OTHER: Self = Self::Cross;

    /// Every shape.
    pub const ALL: [Self; 9] = [
        Self::Square,
        Self::Circle,
        Self::Diamond,
        Self::Triangle,
        Self::TriangleDown,
        Self::Pentagon,
        Self::Hexagon,
        Self::Cross,
        Self::Star,
    ];
}
