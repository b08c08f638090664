//! Names beside their marks, none upon another.

use crate::present::canvas::{Point, Rect};

mod candidates;
mod ground;
mod improve;
mod scene;

use candidates::candidates;
use improve::Board;
pub use scene::Scene;

/// A name that wants a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelRequest {
    /// The center of the mark it belongs to.
    pub anchor: Point,
    /// The radius of that mark.
    pub radius: f64,
    /// The width of the name, with whatever halo it has.
    pub width: f64,
    /// The height of the name.
    pub height: f64,
    /// Names of higher priority choose first and are the last to be left out.
    pub priority: f64,
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedLabel {
    /// The room of the name.
    pub rect: Rect,
    /// A line from the mark to the name, for names that do not stand right beside their mark.
    pub leader: Option<(Point, Point)>,
}

/// Places names so that none lies upon another name, another's mark, an obstacle or the frame's border; no leader does
/// either. What finds no room is `None`, and the caller says how many there are.
///
/// # Method
/// Every name has 126 places around its mark: 18 beside it, the others on six rings, with a leader; where hardly any of them is
/// allowed, five more rings. Places on the right and above cost least; distance, edges under the name, and the nearness of another mark cost more. By priority, every
/// name takes its cheapest free place. Then names that have none, or a dear one, are tried elsewhere: what is in the way looks
/// for another place, and the exchange stays if it lowers the sum, or raises it a little early on (threshold accepting).
/// Names right above each other read as one: they may stand so only where more names find a place that way.
/// # Edge cases
/// A name without a finite place or size, or larger than the frame, finds no room. A mark whose center is the anchor is the
/// name's own. Of names of equal priority, those with fewer places choose first, then those of lower index.
/// # Complexity
/// *O*(*n c k*) time a round for *c* places a name and *k* names standing near a place, 300 rounds at most.
/// # References
/// J. Christensen, J. Marks, S. Shieber, "An Empirical Study of Algorithms for Point-Feature Label Placement", *ACM TOG*
/// 14(3), 1995, pp. 203–232; G. Dueck, T. Scheuer, "Threshold Accepting", *J. Comput. Phys.* 90(1), 1990, pp. 161–175.
/// # Examples
/// ```
/// use tessuto::present::layout::{LabelRequest, Point, Rect, Scene, place_labels};
///
/// let anchor = Point::new(100.0, 100.0);
/// let request = LabelRequest { anchor, radius: 10.0, width: 80.0, height: 20.0, priority: 1.0 };
/// let scene = Scene {
///     marks: &[(anchor, 10.0)],
///     edges: &[],
///     obstacles: &[],
///     frame: Rect::new(0.0, 0.0, 400.0, 200.0),
/// };
/// let placed = place_labels(&[request], &scene);
/// // To the right of its mark, without a leader.
/// assert!(placed[0].is_some_and(|label| label.rect.x > 110.0 && label.leader.is_none()));
/// ```
pub fn place_labels(requests: &[LabelRequest], scene: &Scene<'_>) -> Vec<Option<PlacedLabel>> {
    let surroundings = scene::Surroundings::new(scene);
    let offers: Vec<_> = requests
        .iter()
        .map(|request| candidates(request, &surroundings))
        .collect();
    let settled = |stacking: bool| {
        let mut board = Board::new(requests, offers.clone(), stacking);
        board.fill();
        board.improve();
        board.into_labels()
    };
    let missing =
        |labels: &[Option<PlacedLabel>]| labels.iter().filter(|one| one.is_none()).count();
    let apart = settled(false);
    if missing(&apart) == 0 {
        return apart;
    }
    let stacked = settled(true);
    if missing(&stacked) < missing(&apart) {
        stacked
    } else {
        apart
    }
}
