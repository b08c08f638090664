//! Where nodes and their names stand on a page.
//!
//! In the order in which a picture is made:
//!
//! 1. [`stress`]: one connected component, so that distances on paper follow distances in the network;
//! 2. [`pack`]: all components in one frame, the largest first; where an earlier picture of nearly the same network is known,
//!    every node keeps its place and new ones stand among them ([`anchored`]);
//! 3. [`overlap`]: no mark upon another;
//! 4. [`clearance`]: no tie under a mark it does not belong to;
//! 5. [`bundles`]: of very many ties, the long ones along the short ones;
//! 6. [`labels`]: no name upon another name, a mark or a legend.
//!
//! Everything here is a pure function of its arguments and gives the same bits on every machine: the iterations use only
//! +, −, ×, ÷ and the square root, which IEEE 754 rounds exactly; sines and powers come from `libm`, not from the system; and
//! randomness comes from a seed.
//!
//! ```
//! use tessuto::present::layout::{
//!     LabelRequest, PackOptions, Point, Rect, Scene, clear_edges, pack_components, place_labels,
//! };
//!
//! // A center with four leaves.
//! let ties = [(0, 1), (0, 2), (0, 3), (0, 4)];
//! let page = Rect::new(0.0, 0.0, 800.0, 600.0);
//! let packing = pack_components(5, &ties, page.inset(60.0), &PackOptions::default());
//! let points: Vec<Point> = packing.points.into_iter().flatten().collect();
//! let points = clear_edges(&points, &[12.0; 5], &ties, 8.0, page.inset(60.0));
//!
//! let marks: Vec<(Point, f64)> = points.iter().map(|&point| (point, 12.0)).collect();
//! let edges: Vec<(Point, Point)> = ties.iter().map(|&(u, v)| (points[u], points[v])).collect();
//! let requests: Vec<LabelRequest> = points
//!     .iter()
//!     .map(|&anchor| LabelRequest { anchor, radius: 12.0, width: 150.0, height: 28.0, priority: 0.0 })
//!     .collect();
//! let scene = Scene { marks: &marks, edges: &edges, obstacles: &[], frame: page };
//! assert!(place_labels(&requests, &scene).iter().all(Option::is_some));
//! ```

pub mod anchored;
pub mod bundles;
pub mod clearance;
mod descent;
mod fringe;
mod graph;
mod grid;
mod heaps;
pub mod labels;
pub mod overlap;
pub mod pack;
mod pairs;
mod pivots;
mod plane;
pub mod stress;
#[cfg(test)]
mod tests;

pub use crate::present::canvas::{Point, Rect};
pub use anchored::anchored_layout;
pub use bundles::{BundleOptions, bundle_edges};
pub use clearance::{clear_edges, clear_edges_among};
pub use labels::{LabelRequest, PlacedLabel, Scene, place_labels};
pub use overlap::{count_overlaps, remove_overlaps, remove_overlaps_among};
pub use pack::{PackOptions, Packing, pack_components};
pub use stress::{EdgeLengths, StressOptions, normalized_stress, stress_layout};
