//! What is said of each bubble: its number, how many it holds, around whom, and where they are.

use super::bubble::Bubble;
use crate::analysis::study::overview::Overview;
use crate::present::Briefing;
use crate::present::canvas::{Align, Canvas, Point, Rect, Stroke};
use crate::present::layout::{LabelRequest, PlacedLabel, Scene, place_labels};
use crate::present::maps::actors::legible;
use crate::present::maps::label::Label;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten};
use crate::present::theme::{self, width};

/// The widest that a caption may be, on a slide.
const WIDEST: f64 = 270.0;

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
    let mut labels: Vec<Option<(Label, PlacedLabel)>> = vec![None; bubbles.len()];
    // Whole captions first; what has no room is tried shorter, around those that have.
    for lines in [3, 2, 1] {
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
            labels[place] = placed.map(|placed| (label, placed));
        }
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

/// The first few lines of what there is to say of a group.
fn words_of(
    briefing: &Briefing<'_>,
    overview: &Overview,
    sheet: &Sheet,
    number: usize,
    lines: usize,
) -> Label {
    let (study, words) = (briefing.study, briefing.words);
    let group = &overview.groups[number];
    let note = sheet.sizes.note;
    let fit = |text: &str, weight| shorten(text, note, weight, sheet.px(WIDEST));
    let values = [
        ("number", (number + 1).into()),
        ("count", group.members.len().into()),
    ];
    let head = words.fill("network-group", &values);
    let mut all = vec![(fit(&head, Weight::SemiBold), note, Weight::SemiBold)];
    if let Some(&hub) = group.members.first() {
        let name = legible(study.organizations[hub]);
        let around = words.fill("network-group-around", &[("name", name.into())]);
        all.push((fit(&around, Weight::Regular), note, Weight::Regular));
    }
    let municipality =
        (group.municipality.as_ref()).and_then(|code| study.district.network.municipality(code));
    if let Some(municipality) = municipality {
        let place = [("place", municipality.name.as_str().into())];
        let mostly = words.fill("network-group-place", &place);
        all.push((fit(&mostly, Weight::Regular), note, Weight::Regular));
    }
    all.truncate(lines);
    Label::new(all)
}
