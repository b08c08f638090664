//! What the matrix says: a row for every organization that has to do with a working group, a cell for each of the groups.

use crate::analysis::coverage::tavoli::TavoloView;
use crate::analysis::study::Study;
use crate::analysis::two_mode::seriation::seriation;
use crate::model::ids::OrganizationId;
use std::cmp::Reverse;

/// What an organization has to do with a working group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// It sits there and works on its needs.
    Works,
    /// It sits there, and is not known to work on its needs.
    Sits,
    /// It works on its needs and does not sit there.
    Missing,
    /// It should be invited for another reason.
    Invited,
}

impl Cell {
    /// All of them, in the order of the legend.
    pub(super) const ALL: [Self; 4] = [Self::Works, Self::Sits, Self::Missing, Self::Invited];

    /// The name in the message catalogues.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Sits => "sits",
            Self::Missing => "missing",
            Self::Invited => "invited",
        }
    }

    fn of(view: &TavoloView, organization: &OrganizationId) -> Option<Self> {
        let works = view.working.contains(organization);
        let invited = || {
            let mut invitations = view.invitations.iter();
            invitations.any(|invitation| &invitation.organization == organization)
        };
        match view.seated.contains(organization) {
            true if works => Some(Self::Works),
            true => Some(Self::Sits),
            false if works => Some(Self::Missing),
            false => invited().then_some(Self::Invited),
        }
    }

    fn is_seat(self) -> bool {
        matches!(self, Self::Works | Self::Sits)
    }
}

/// A working group.
pub(super) struct Column {
    /// Its name.
    pub(super) name: String,
    /// How many sit there.
    pub(super) seated: usize,
    /// How many work on its needs and do not.
    pub(super) missing: usize,
}

/// An organization.
pub(super) struct Row {
    /// Which, by index in the study.
    pub(super) organization: usize,
    /// What it has to do with each group.
    pub(super) cells: Vec<Option<Cell>>,
}

impl Row {
    /// At how many of the groups it sits.
    pub(super) fn seats(&self) -> usize {
        self.cells
            .iter()
            .flatten()
            .filter(|cell| cell.is_seat())
            .count()
    }

    fn count(&self, wanted: Cell) -> usize {
        self.cells
            .iter()
            .filter(|cell| **cell == Some(wanted))
            .count()
    }
}

/// Organizations and groups, both in the order of a seriation.
pub(super) struct Matrix {
    /// The groups.
    pub(super) columns: Vec<Column>,
    /// The organizations that have to do with any of them.
    pub(super) rows: Vec<Row>,
    /// How many organizations have to do with none.
    pub(super) outside: usize,
    /// How many groups have no column.
    pub(super) left_out: usize,
}

impl Matrix {
    /// The matrix of a study, with the groups that most have to do with.
    pub(super) fn of(study: &Study<'_>, most: usize) -> Self {
        let mut views: Vec<&TavoloView> = study.tavoli().tavoli.iter().collect();
        views.sort_by_key(|view| Reverse(view.seated.len() + view.absent().count()));
        let left_out = views.len().saturating_sub(most);
        views.truncate(most);
        views.sort_by_key(|view| &view.tavolo);
        let rows: Vec<Row> = (0..study.organizations.len())
            .map(|organization| {
                let id = &study.organizations[organization].id;
                Row {
                    organization,
                    cells: views.iter().map(|view| Cell::of(view, id)).collect(),
                }
            })
            .collect();
        let all = rows.len();
        let rows: Vec<Row> = rows
            .into_iter()
            .filter(|row| row.cells.iter().any(Option::is_some))
            .collect();
        let order = seriation(&rows.iter().map(marks).collect::<Vec<_>>(), views.len());
        let outside = all - rows.len();
        let mut kept: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
        let rows: Vec<Row> = order
            .rows
            .iter()
            .filter_map(|&row| kept[row].take())
            .map(|row| Row {
                cells: order
                    .columns
                    .iter()
                    .map(|&place| row.cells[place])
                    .collect(),
                ..row
            })
            .collect();
        let network = &study.district.network;
        let columns = order.columns.iter().map(|&place| {
            let view = views[place];
            let tavolo = network.tavolo(&view.tavolo);
            Column {
                name: tavolo.map_or_else(|| view.tavolo.to_string(), |one| one.name.clone()),
                seated: view.seated.len(),
                missing: view.absent().count(),
            }
        });
        Self {
            columns: columns.collect(),
            rows,
            outside,
            left_out,
        }
    }

    /// How many organizations have such a cell.
    pub(super) fn with(&self, cell: Cell) -> usize {
        self.rows.iter().filter(|row| row.count(cell) > 0).count()
    }

    /// The rows to draw where there is room for so many, in order: those of organizations at most groups, or missed by most.
    pub(super) fn foremost(&self, most: usize) -> Vec<&Row> {
        let mut places: Vec<usize> = (0..self.rows.len()).collect();
        places.sort_by_key(|&place| {
            let row = &self.rows[place];
            let missing = row.count(Cell::Missing);
            (Reverse((row.seats() + missing, missing)), place)
        });
        places.truncate(most);
        places.sort_unstable();
        places.into_iter().map(|place| &self.rows[place]).collect()
    }
}

/// The columns that a row is ordered by: where it sits or is missed, or else where it should be invited.
fn marks(row: &Row) -> Vec<usize> {
    let places = |wanted: fn(Cell) -> bool| -> Vec<usize> {
        let cells = row.cells.iter().enumerate();
        let cells = cells.filter(|(_, cell)| cell.is_some_and(wanted));
        cells.map(|(place, _)| place).collect()
    };
    let firm = places(|cell| cell != Cell::Invited);
    match firm.is_empty() {
        true => places(|_| true),
        false => firm,
    }
}
