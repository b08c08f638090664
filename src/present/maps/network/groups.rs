//! Networks too large for a map of everybody: groups as bubbles, in each those most between the others and the ties that matter.

mod bubble;
mod captions;

use super::places::Room;
use crate::analysis::study::Study;
use crate::analysis::study::overview::Overview;
use crate::present::Briefing;
use crate::present::canvas::{Canvas, Point, Rect, Stroke, Style};
use crate::present::layout::{
    EdgeLengths, PackOptions, StressOptions, clear_edges_among, pack_components,
};
use crate::present::maps::actors::draw_actor;
use crate::present::sheet::Sheet;
use crate::present::theme::{self, width};
use bubble::Bubble;
use captions::Caption;
use std::collections::BTreeSet;

/// The part of the room that bubbles fill.
const FILL: f64 = 0.33;
/// The room, in slide pixels squared, for each bubble: there are as many as fit.
const EACH: f64 = 220.0 * 220.0;
/// The least radius of a bubble, on a slide, and the largest in shares of the shorter side of the room.
const LEAST: f64 = 26.0;
const LARGEST: f64 = 0.3;
/// Between bubbles, on a slide, which captions stand in.
const PADDING: f64 = 44.0;
/// The width of the channel of fewest ties and of the most, on a slide.
const CHANNEL: (f64, f64) = (1.5, 16.0);

/// What is drawn of a large network, in numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Account {
    /// Groups, drawn or not, without the actors listed beside the map.
    pub(super) groups: usize,
    /// Groups that have a bubble.
    pub(super) shown: usize,
    /// Actors drawn.
    pub(super) actors: usize,
    /// Ties drawn within bubbles.
    pub(super) ties: usize,
}

/// A channel between two bubbles, by their places, and how many ties it stands for.
struct Channel {
    ends: (usize, usize),
    ties: f64,
}

/// The groups, placed on the page.
pub(super) struct Groups<'a> {
    study: &'a Study<'a>,
    sheet: &'a Sheet,
    bubbles: Vec<Bubble>,
    channels: Vec<Channel>,
    captions: Vec<Option<Caption>>,
    pub(super) account: Account,
}

impl<'a> Groups<'a> {
    pub(super) fn new(
        briefing: &Briefing<'a>,
        overview: &Overview,
        sheet: &'a Sheet,
        room: &Room,
        listed: &BTreeSet<usize>,
    ) -> Self {
        let study = briefing.study;
        // A small component is a community of its own, and is listed whole or not at all.
        let groups: Vec<usize> = (0..overview.groups.len())
            .filter(|&group| {
                let mut members = overview.groups[group].members.iter();
                members.any(|actor| !listed.contains(actor))
            })
            .collect();
        let page = room.page;
        let (area, each) = (
            page.width * page.height,
            EACH * sheet.px(1.0) * sheet.px(1.0),
        );
        let most = ((area / each) as usize).max(6);
        let shown: Vec<usize> = groups.iter().copied().take(most).collect();
        let sizes = shown
            .iter()
            .map(|&group| overview.groups[group].members.len() as f64);
        let radii = radii(&sizes.collect::<Vec<f64>>(), sheet, page);
        let place = |group: usize| shown.binary_search(&group).ok();
        let channels: Vec<Channel> = overview
            .channels
            .ties
            .iter()
            .filter_map(|&(one, other)| {
                let ends = (place(one)?, place(other)?);
                let arcs = overview.between.successors(one);
                let found = arcs.ends().binary_search(&(other as u32)).ok();
                let ties = found.and_then(|found| arcs.get(found))?.strength;
                Some(Channel { ends, ties })
            })
            .collect();
        let before = room.anchors(briefing);
        let groups_before = groups_before(overview, &shown, &before);
        let placed = (radii.as_slice(), channels.as_slice());
        let centers = centers(briefing, sheet, page, placed, groups_before);
        let bubbles: Vec<Bubble> = shown
            .iter()
            .zip(centers.into_iter().zip(radii))
            .map(|(&group, (center, radius))| {
                Bubble::fill(study, overview, sheet, group, (center, radius), &before)
            })
            .collect();
        let edges: Vec<(Point, Point)> = channels
            .iter()
            .map(|channel| {
                let (one, other) = channel.ends;
                (bubbles[one].center, bubbles[other].center)
            })
            .collect();
        let captions = captions::place(briefing, overview, sheet, &bubbles, &edges, page);
        let account = Account {
            groups: groups.len(),
            shown: bubbles.len(),
            actors: bubbles.iter().map(|bubble| bubble.dots.len()).sum(),
            ties: bubbles.iter().map(|bubble| bubble.ties.len()).sum(),
        };
        Self {
            study,
            sheet,
            bubbles,
            channels,
            captions,
            account,
        }
    }

    /// The actors drawn, and where.
    pub(super) fn places(&self) -> impl Iterator<Item = (usize, Point)> {
        let dots = self.bubbles.iter().flat_map(|bubble| &bubble.dots);
        dots.map(|dot| (dot.actor, dot.at))
    }

    pub(super) fn draw_channels(&self, canvas: &mut Canvas) {
        let most = self.channels.iter().map(|channel| channel.ties);
        let most = most.fold(1.0, f64::max);
        for channel in &self.channels {
            let (one, other) = channel.ends;
            let ends = [self.bubbles[one].center, self.bubbles[other].center];
            canvas.line(&ends, &channel_stroke(self.sheet, channel.ties / most));
        }
    }

    pub(super) fn draw_bubbles(&self, canvas: &mut Canvas) {
        for bubble in &self.bubbles {
            canvas.circle(bubble.center, bubble.radius, &ground(self.sheet));
            let line = Stroke::new(theme::LINE, self.sheet.px(1.2)).opacity(0.8);
            let ties: Vec<Vec<Point>> = bubble
                .ties
                .iter()
                .map(|&(one, other)| vec![bubble.dots[one].at, bubble.dots[other].at])
                .collect();
            canvas.multi_line(&ties, &line);
            for dot in &bubble.dots {
                draw_actor(
                    canvas, self.sheet, self.study, dot.actor, dot.at, dot.radius,
                );
            }
        }
    }

    pub(super) fn draw_captions(&self, canvas: &mut Canvas) {
        for caption in self.captions.iter().flatten() {
            caption.draw(canvas, self.sheet);
        }
    }
}

/// The line of a channel with a part of the most ties that any has.
pub(super) fn channel_stroke(sheet: &Sheet, part: f64) -> Stroke {
    let (least, most) = CHANNEL;
    let width = sheet.px(least + (most - least) * part.max(0.0).sqrt());
    Stroke::new(theme::LINE, width).opacity(0.6)
}

/// The ground of a bubble.
pub(super) fn ground(sheet: &Sheet) -> Style {
    Style::filled(theme::LAND).stroke(Stroke::new(theme::LINE, sheet.px(width::THIN)))
}

/// Radii whose areas are as the numbers of members, where that leaves none too small or too large; together they fill their part
/// of the room.
fn radii(sizes: &[f64], sheet: &Sheet, page: Rect) -> Vec<f64> {
    let least = sheet.px(LEAST);
    let largest = (LARGEST * page.width.min(page.height)).max(least);
    let at = |scale: f64| {
        sizes
            .iter()
            .map(move |n| (scale * n.sqrt()).clamp(least, largest))
    };
    let filled = |scale: f64| at(scale).map(|r| std::f64::consts::PI * r * r).sum::<f64>();
    let (mut low, mut high) = (0.0, largest);
    for _ in 0..50 {
        let middle = (low + high) / 2.0;
        if filled(middle) > FILL * page.width * page.height {
            high = middle;
        } else {
            low = middle;
        }
    }
    at(low).collect()
}

/// The middle of where the members of each group were in an earlier picture, if any was in one.
fn groups_before(
    overview: &Overview,
    shown: &[usize],
    before: &[Option<Point>],
) -> Vec<Option<Point>> {
    shown
        .iter()
        .map(|&group| {
            let members = overview.groups[group].members.iter();
            let known: Vec<Point> = members
                .filter_map(|&actor| before.get(actor).copied().flatten())
                .collect();
            let n = known.len() as f64;
            (n > 0.0).then(|| {
                let sum = |of: fn(&Point) -> f64| known.iter().map(of).sum::<f64>() / n;
                Point::new(sum(|p| p.x), sum(|p| p.y))
            })
        })
        .collect()
}

/// Where bubbles stand: where they were in an earlier picture, else near those they have channels to, apart from each other.
fn centers(
    briefing: &Briefing<'_>,
    sheet: &Sheet,
    page: Rect,
    (radii, channels): (&[f64], &[Channel]),
    anchors: Vec<Option<Point>>,
) -> Vec<Point> {
    let held: Vec<bool> = anchors.iter().map(Option::is_some).collect();
    let ties: Vec<(usize, usize)> = channels.iter().map(|channel| channel.ends).collect();
    let border = sheet.px(LEAST).min(page.width.min(page.height) / 4.0);
    let options = PackOptions {
        stress: StressOptions {
            seed: briefing.seed,
            lengths: EdgeLengths::AroundHubs(0.5),
            ..StressOptions::default()
        },
        longest: 1.0,
        stretch: 1.8,
        anchors: anchors.clone(),
        ..PackOptions::default()
    };
    let inner = page.inset(border);
    let packing = pack_components(radii.len(), &ties, inner, &options);
    let points: Vec<Point> = packing
        .points
        .iter()
        .zip(&anchors)
        // Groups without a channel begin in a corner, from which the others push them where there is room.
        .map(|(point, anchor)| point.or(*anchor).unwrap_or(inner.corners()[2]))
        .collect();
    clear_edges_among(&points, radii, &ties, sheet.px(PADDING), page, &held)
}
