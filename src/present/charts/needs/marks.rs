//! What the chart of one working group shows beside the numbers: needs that hang on one organization, and needs that only services of
//! organizations outside the group reach.

use super::cells::TypeRow;
use super::grid::Grid;
use crate::analysis::coverage::tavoli::TavoloView;
use crate::model::ids::NeedId;
use crate::present::Briefing;
use crate::present::canvas::{Canvas, Point, Stroke, Style};
use crate::present::local::Local;
use crate::present::sheet::Sheet;
use crate::present::theme;
use std::collections::BTreeSet;

/// How large the corner is that marks a need that hangs on one organization, and how wide the line of the other mark; on a slide.
const CORNER: f64 = 13.0;
const LINE: f64 = 3.0;

/// Which needs have a mark.
#[derive(Default)]
pub(super) struct Marks<'a> {
    alone: BTreeSet<&'a NeedId>,
    outside: BTreeSet<&'a NeedId>,
}

impl<'a> Marks<'a> {
    /// The marks of a working group; none where all needs are shown. On whom a need hangs is not told to everybody.
    pub(super) fn of(briefing: &Briefing<'a>, tavolo: Option<&'a TavoloView>) -> Self {
        let Some(view) = tavolo else {
            return Self::default();
        };
        let needs = || {
            let all = briefing.study.coverage.needs.iter();
            all.filter(|one| {
                let mut followed = view.needs.iter();
                followed.any(|need| need.need_type == one.need.need_type)
            })
        };
        // Where its number is withheld it is not told either, because that goes by who has places.
        let told = briefing.disclosure();
        let told = needs().filter(|need| told.tells_need(&need.need));
        let alone = told.filter(|need| need.persons != Some(0) && need.sole_provider.is_some());
        let untouched: BTreeSet<&NeedId> = view.untouched().collect();
        let outside = needs().filter(|need| untouched.contains(&need.need));
        let outside = outside.filter(|need| !need.providers.is_empty());
        Self {
            alone: match briefing.audience.hides_judgements() {
                true => BTreeSet::new(),
                false => alone.map(|need| &need.need).collect(),
            },
            outside: outside.map(|need| &need.need).collect(),
        }
    }

    /// The messages that say what the marks mean.
    pub(super) fn signs(&self) -> impl Iterator<Item = &'static str> {
        let alone = (!self.alone.is_empty()).then_some("needs-sign-alone");
        let outside = (!self.outside.is_empty()).then_some("needs-sign-outside");
        alone.into_iter().chain(outside)
    }

    /// Draws them over the cells.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        sheet: &Sheet,
        grid: &Grid<'_>,
        locals: &[Local<'_>],
        rows: &[TypeRow<'_>],
    ) {
        for (place, row) in rows.iter().take(grid.rows).enumerate() {
            for (column, local) in locals.iter().take(grid.columns).enumerate() {
                if !row.cells.contains_key(&column) {
                    continue;
                }
                let need = NeedId {
                    need_type: row.need_type.id.clone(),
                    municipality: local.code.clone(),
                };
                let cell = grid.cell(place, column);
                if self.outside.contains(&need) {
                    let line = Stroke::new(theme::INK, sheet.px(LINE));
                    let line = line.dashed(sheet.px(7.0), sheet.px(5.0));
                    canvas.rectangle(cell.inset(sheet.px(LINE / 2.0)), &Style::outlined(line));
                }
                if self.alone.contains(&need) {
                    let (right, top, side) = (cell.right(), cell.y, sheet.px(CORNER));
                    let corner = [
                        Point::new(right - side, top),
                        Point::new(right, top),
                        Point::new(right, top + side),
                    ];
                    canvas.polygon(&corner, &Style::filled(theme::INK));
                }
            }
        }
    }
}
