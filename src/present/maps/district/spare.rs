//! Room that a territory and its labels leave free, for what is beside them.

use super::territory::Map;
use crate::present::canvas::Rect;
use crate::present::maps::raster::{Raster, SIDE};
use crate::present::sheet::Sheet;

/// From what is drawn already, on a slide.
const CLEARANCE: f64 = 16.0;
/// From one place tried to the next, on a slide.
const STRIDE: f64 = 16.0;
/// The shares of the largest room that are tried in turn.
const STEPS: [f64; 7] = [1.0, 0.9, 0.8, 0.7, 0.6, 0.52, 0.44];

/// The largest free rectangle of this shape, as far from the middle of the zone as can be: its height goes by its width.
pub(super) fn room(
    sheet: &Sheet,
    map: &Map,
    zone: Rect,
    largest: f64,
    height: impl Fn(f64) -> f64,
) -> Option<Rect> {
    let (clearance, side) = (sheet.px(CLEARANCE), sheet.px(SIDE));
    let mut taken = Raster::free(zone, side);
    for subject in &map.subjects {
        taken.take_area(&subject.rings);
        taken.take_outline(&subject.rings);
    }
    for placed in map.labels() {
        taken.take(placed.rect);
        if let Some(leader) = placed.leader {
            taken.take_outline(&[leader.to_vec()]);
        }
    }
    let sums = taken.sums();
    let is_free = |room: &Rect| {
        let around = room.inset(-clearance);
        let (x, y) = (around.x.max(zone.x), around.y.max(zone.y));
        let right = around.right().min(zone.right() - side);
        let bottom = around.bottom().min(zone.bottom() - side);
        sums.is_free(Rect::new(x, y, right - x, bottom - y))
    };
    let middle = zone.center();
    let far = |room: &Rect| {
        let center = room.center();
        libm::hypot(center.x - middle.x, center.y - middle.y)
    };
    STEPS.into_iter().find_map(|step| {
        let wide = largest * step;
        let high = height(wide);
        let stops = |from: f64, room: f64, taken: f64| {
            let stride = sheet.px(STRIDE);
            let last = (room - taken).max(-1.0);
            let count = (last / stride).floor() as i64 + 1;
            (0..count)
                .map(move |stop| from + stop as f64 * stride)
                .chain((last >= 0.0).then_some(from + last))
        };
        let rooms = stops(zone.x, zone.width, wide).flat_map(|x| {
            stops(zone.y, zone.height, high).map(move |y| Rect::new(x, y, wide, high))
        });
        rooms
            .filter(is_free)
            .max_by(|a, b| far(a).total_cmp(&far(b)))
    })
}
