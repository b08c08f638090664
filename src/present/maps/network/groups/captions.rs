//! What is said of each bubble: its number, how many it holds, around whom, and where they are.

use super::bubble::Bubble;
use crate::analysis::study::overview::Overview;
use crate::present::Briefing;
use crate::present::called::called;
use crate::present::canvas::{Align, Canvas, Point, Rect, Stroke};
use crate::present::layout::{LabelRequest, PlacedLabel, Scene, place_labels};
use crate::present::maps::label::Label;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten, wrap_at_most};
use crate::present::theme::{self, width};

/// The widest that a caption may be, on a slide.
const WIDEST: f64 = 270.0;

/// How much a caption may say: its number and size, around whom, at length, and where.
const MOST: usize = 4;

/// A caption in its place.
pub(super) struct Caption {
    label: Label,
    placed: PlacedLabel,
    align: Align,
}

impl Caption {
    pub(super) fn draw(&self, canvas: &mut Canvas, sheet: &Sheet) {
        if let Some((from, to)) = self.placed.leader {
            canvas.line(
                &[from, to],
                &Stroke::new(theme::MUTED, sheet.px(width::HAIR)),
            );
        }
        let (rect, halo) = (self.placed.rect, Some(theme::PAPER));
        self.label.draw(canvas, rect, self.align, theme::INK, halo);
    }
}

/// Finds room for a caption of each bubble: whole, or at least its number and size.
pub(super) fn place(
    briefing: &Briefing<'_>,
    overview: &Overview,
    sheet: &Sheet,
    bubbles: &[Bubble],
    edges: &[(Point, Point)],
    page: Rect,
) -> Vec<Option<Caption>> {
    let mut marks = Vec::new();
    for bubble in bubbles {
        marks.push((bubble.center, bubble.radius));
    }
    let place_all = |most: usize| {
        let mut labels: Vec<Option<(Label, PlacedLabel)>> = vec![None; bubbles.len()];
        // What has no room beside its bubble is tried shorter, around the others; the shortest may be led to it by a line.
        for lines in (1..=most).rev() {
            let obstacles: Vec<Rect> = labels
                .iter()
                .flatten()
                .map(|(_, placed)| placed.rect)
                .collect();
            let scene = Scene {
                marks: &marks,
                edges,
                obstacles: &obstacles,
                frame: page,
            };
            let missing: Vec<usize> = (0..bubbles.len())
                .filter(|&b| labels[b].is_none())
                .collect();
            let wanted: Vec<(Label, LabelRequest)> = missing
                .iter()
                .map(|&place| {
                    let bubble = &bubbles[place];
                    let label = words_of(briefing, overview, sheet, bubble.group, lines);
                    let request = LabelRequest {
                        anchor: bubble.center,
                        radius: bubble.radius,
                        width: label.width() + 4.0,
                        height: label.height() + 4.0,
                        priority: bubble.radius,
                    };
                    (label, request)
                })
                .collect();
            let requests: Vec<LabelRequest> = wanted.iter().map(|(_, request)| *request).collect();
            let placed = place_labels(&requests, &scene);
            for ((place, (label, _)), placed) in missing.into_iter().zip(wanted).zip(placed) {
                let placed = placed.filter(|placed| placed.leader.is_none() || lines == 1);
                labels[place] = placed.map(|placed| (label, placed));
            }
        }
        labels
    };
    // Where all are goes only where every group has room to say around whom it is.
    let mut labels = place_all(MOST);
    let short = |label: &Option<(Label, PlacedLabel)>| {
        label.as_ref().is_none_or(|(label, _)| label.lines() < 2)
    };
    if labels.iter().any(short) {
        labels = place_all(MOST - 1);
    }
    let caption = |(label, bubble): (Option<(Label, PlacedLabel)>, &Bubble)| {
        let (label, placed) = label?;
        let rect = placed.rect;
        let align = if rect.x >= bubble.center.x {
            Align::Start
        } else if rect.right() <= bubble.center.x {
            Align::End
        } else {
            Align::Middle
        };
        Some(Caption {
            label,
            placed,
            align,
        })
    };
    labels.into_iter().zip(bubbles).map(caption).collect()
}

/// What there is to say of a group, the less the fewer lines there are: with four, all of it.
fn words_of(
    briefing: &Briefing<'_>,
    overview: &Overview,
    sheet: &Sheet,
    number: usize,
    lines: usize,
) -> Label {
    let (study, words) = (briefing.study, briefing.words);
    let group = &overview.groups[number];
    let (note, widest) = (sheet.sizes.note, sheet.px(WIDEST));
    let values = [
        ("number", (number + 1).into()),
        ("count", group.members.len().into()),
    ];
    let head = words.fill("network-group", &values);
    let head = shorten(&head, note, Weight::SemiBold, widest);
    let mut all = vec![(head, note, Weight::SemiBold)];
    let mut add = |text: &str, most| {
        let lines = wrap_at_most(text, note, Weight::Regular, widest, most);
        all.extend(lines.into_iter().map(|line| (line, note, Weight::Regular)));
    };
    if let (Some(&hub), true) = (group.members.first(), lines > 1) {
        let name = called(study.organizations[hub]);
        let around = words.fill("network-group-around", &[("name", name.into())]);
        add(&around, if lines > 2 { 2 } else { 1 });
    }
    let municipality =
        (group.municipality.as_ref()).and_then(|code| study.district.network.municipality(code));
    if let (Some(municipality), true) = (municipality, lines > 3) {
        let place = [("place", municipality.name.as_str().into())];
        add(&words.fill("network-group-place", &place), 2);
    }
    Label::new(all)
}
