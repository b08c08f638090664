//! A territory without a dataset: three plain files with places of demand, points of supply and what it costs to travel between them.

use super::cells::Cells;
use super::edge_list::{self, List, Stranger, named_costs};
use super::edges::{Proposals, is_large};
use super::error::IngestError;
use super::names::Line;
use super::schema::{COSTS, Column, DEMAND, SUPPLY};
use super::table::Table;
use super::{Input, bytes_of, file_name, tables_of};
use crate::model::cost_matrix::CostMatrix;
use crate::model::demand_supply::{Demand, DemandSupply, Supply};
use crate::model::diagnostic::{Diagnostic, Origin, Problem, RowCount, TableId};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// A territory as read.
#[derive(Debug, Clone, Default)]
pub struct ReadDemandSupply {
    /// The territory, its places and points by id.
    pub territory: DemandSupply,
    /// What was found wrong, by file, row and column.
    pub diagnostics: Vec<Diagnostic>,
    /// Rows read, used and left out, of each of the three files.
    pub counts: Vec<RowCount>,
    /// Rows of costs that state the cost of a pair again; they count as used, and the lowest cost of each pair is kept.
    pub repeated: usize,
    /// The files it was read from.
    pub inputs: Vec<Input>,
}

/// Reads places of demand (`id`, `persons`), points of supply (`id` and, where they are known, `capacity`, `fixed`, `candidate`,
/// `price`) and costs (`demand`, `supply`, `minutes`), each in any format that tables are read from, with English or Italian names.
///
/// Places go by id. A pair that no row states is out of reach; of one that several state, the lowest counts and a warning says so. An
/// empty capacity is not known. Without the column `candidate`, every point that is not fixed is a candidate. Rows with a number of
/// persons or minutes that is none, negative, infinite or missing are left out; rows with an id that its table does not list too.
/// # Complexity
/// *O*(*pairs*) time beside the sorting of rows of the matrix; a large table of costs in CSV is read block by block.
/// # Errors
/// When a file is not there, cannot be read, lacks a required column, or is too large.
pub fn read_demand_supply(
    demand: &Path,
    supply: &Path,
    costs: &Path,
) -> Result<ReadDemandSupply, IngestError> {
    let mut read = ReadDemandSupply::default();
    let demand = read.demand(demand)?;
    let supply = read.supply(supply)?;
    read.costs(costs, [&demand, &supply])?;
    read.diagnostics.sort_by(|a, b| a.origin.cmp(&b.origin));
    read.inputs.sort();
    Ok(read)
}

/// Rows that were left out, by the id they have.
type Refused = HashMap<String, usize>;

/// Pairs with the rows that state them.
#[derive(Default)]
struct Pairs {
    pairs: Vec<(u32, u32, f64)>,
    rows: Vec<u32>,
    strangers: Vec<Stranger>,
}

impl ReadDemandSupply {
    fn demand(&mut self, path: &Path) -> Result<Refused, IngestError> {
        let (mut places, refused) = self.places(path, &DEMAND, TableId::Demand, |cells| {
            cells.number("persons").unwrap_or_default()
        })?;
        places.sort_by(|a, b| a.0.cmp(&b.0));
        let (ids, persons) = places.into_iter().unzip();
        self.territory.demand = Demand { ids, persons };
        Ok(refused)
    }

    fn supply(&mut self, path: &Path) -> Result<Refused, IngestError> {
        let (mut places, refused) = self.places(path, &SUPPLY, TableId::Supply, |cells| {
            let fixed = cells.flag("fixed").unwrap_or_default();
            let candidate = cells.flag("candidate").unwrap_or(!fixed);
            let numbers = [cells.number("capacity"), cells.number("price")];
            (fixed, candidate, numbers)
        })?;
        places.sort_by(|a, b| a.0.cmp(&b.0));
        let mut supply = Supply::default();
        for (id, (fixed, candidate, [capacity, price])) in places {
            supply.ids.push(id);
            supply.capacity.push(capacity);
            supply.fixed.push(fixed);
            supply.candidate.push(candidate);
            supply.price.push(price);
        }
        self.territory.supply = supply;
        Ok(refused)
    }

    /// Reads a table whose rows have ids, and what each says beside it.
    fn places<T>(
        &mut self,
        path: &Path,
        columns: &'static [Column],
        id: TableId,
        read: impl Fn(&mut Cells<'_>) -> T,
    ) -> Result<(Vec<(String, T)>, Refused), IngestError> {
        let known = |_: &str, line: &[String]| {
            let line = Line::of(line);
            columns.iter().filter(|column| column.is_on(&line)).count()
        };
        let (table, input) = self.table(path, &known)?;
        let bound = table.bind(columns, &BTreeMap::new())?;
        let mut first_rows: HashMap<&str, usize> = HashMap::new();
        let mut places = Vec::new();
        let mut refused = Refused::new();
        for (index, &row) in table.rows.iter().enumerate() {
            let mut cells = Cells::new(&bound, index);
            let id = cells.label("id");
            // A row that was refused leaves its id to a later one.
            if let Some(&first_row) = id.and_then(|id| first_rows.get(id)) {
                cells.report("id", id, Problem::DuplicateId { first_row });
            }
            let value = read(&mut cells);
            let usable = cells.usable();
            self.diagnostics.append(&mut cells.close());
            match id {
                Some(id) if usable => {
                    first_rows.insert(id, row);
                    places.push((id.to_owned(), value));
                }
                Some(id) => {
                    refused.entry(id.to_owned()).or_insert(row);
                }
                None => {}
            }
        }
        self.account(id, &table, input, places.len());
        Ok((places, refused))
    }

    fn costs(&mut self, path: &Path, refused: [&Refused; 2]) -> Result<(), IngestError> {
        let list = List::Costs {
            demand: &self.territory.demand.ids,
            supply: &self.territory.supply.ids,
        };
        let file = file_name(path);
        let streamed = match is_large(path) {
            true => edge_list::read(path, &file, list)?,
            false => None,
        };
        let pairs = match streamed {
            Some(streamed) => {
                self.diagnostics.extend(streamed.diagnostics);
                self.counts.push(streamed.count);
                self.inputs.push(streamed.input);
                let pairs = streamed.ties.iter().zip(streamed.weights);
                Pairs {
                    pairs: pairs
                        .map(|(&[demand, supply], minutes)| (demand, supply, minutes))
                        .collect(),
                    rows: streamed.rows,
                    strangers: streamed.strangers,
                }
            }
            None => self.cost_rows(path)?,
        };
        self.tell_strangers(&file, pairs.strangers, refused);
        let territory = &mut self.territory;
        let (rows, width) = (territory.demand.ids.len(), territory.supply.ids.len());
        territory.costs = CostMatrix::new(rows, width, &pairs.pairs);
        self.repeated = pairs.pairs.len() - territory.costs.pairs();
        self.tell_repeated(&file, &pairs.pairs, &pairs.rows);
        Ok(())
    }

    /// Reads a table of costs row by row.
    fn cost_rows(&mut self, path: &Path) -> Result<Pairs, IngestError> {
        let (table, input) = self.table(path, &named_costs)?;
        let bound = table.bind(&COSTS, &BTreeMap::new())?;
        let territory = &self.territory;
        let known = [&territory.demand.ids, &territory.supply.ids].map(|ids| {
            let places = ids.iter().map(String::as_str).zip(0..);
            places.collect::<HashMap<&str, u32>>()
        });
        let mut read = Pairs::default();
        let mut strangers: BTreeMap<(usize, &str), (usize, usize)> = BTreeMap::new();
        for (index, &row) in table.rows.iter().enumerate() {
            let mut cells = Cells::new(&bound, index);
            let ends = [cells.label("demand"), cells.label("supply")];
            let minutes = cells.number("minutes");
            self.diagnostics.append(&mut cells.close());
            let places = [0, 1].map(|end| known[end].get(ends[end]?).copied());
            for end in 0..ends.len() {
                if let (Some(id), None) = (ends[end], places[end]) {
                    strangers.entry((end, id)).or_insert((row, 0)).1 += 1;
                }
            }
            if let ([Some(demand), Some(supply)], Some(minutes)) = (places, minutes) {
                read.pairs.push((demand, supply, minutes));
                read.rows.push(row as u32);
            }
        }
        let strangers = strangers.into_iter().map(|((end, id), (row, rows))| {
            let column = bound.written(COSTS[end].name).to_owned();
            let id = id.to_owned();
            Stranger {
                end,
                id,
                row,
                rows,
                column,
            }
        });
        read.strangers = strangers.collect();
        self.account(TableId::Costs, &table, input, read.pairs.len());
        Ok(read)
    }

    /// Says which ids only the costs name.
    fn tell_strangers(&mut self, file: &str, strangers: Vec<Stranger>, refused: [&Refused; 2]) {
        let tables = [TableId::Demand, TableId::Supply];
        let territory = &self.territory;
        let mut proposals =
            [&territory.demand.ids, &territory.supply.ids].map(|ids| Proposals::new(ids));
        for stranger in strangers {
            let table = tables[stranger.end];
            let problem = match refused[stranger.end].get(&stranger.id) {
                Some(&refused_row) => Problem::RefersToRefused { table, refused_row },
                None => Problem::OnlyInCosts {
                    table,
                    nearest: proposals[stranger.end].of(&stranger.id),
                    rows: stranger.rows,
                },
            };
            self.diagnostics.push(Diagnostic {
                origin: Origin::file(file).on(stranger.row).at(&stranger.column),
                value: Some(stranger.id),
                problem,
            });
        }
    }

    /// Says where a pair is stated again for the first time, and how often that happens.
    fn tell_repeated(&mut self, file: &str, pairs: &[(u32, u32, f64)], rows: &[u32]) {
        if self.repeated == 0 {
            return;
        }
        let mut stated: Vec<(u32, u32, u32)> = pairs
            .iter()
            .zip(rows)
            .map(|(&(demand, supply, _), &row)| (demand, supply, row))
            .collect();
        stated.sort_unstable();
        let mut again = Vec::new();
        for same in stated.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            if let [first, second, ..] = same {
                again.push((second.2, first.2, (first.0, first.1)));
            }
        }
        let Some(&(row, first_row, (demand, supply))) = again.iter().min() else {
            return;
        };
        let territory = &self.territory;
        let [from, to] = [
            territory.demand.ids.get(demand as usize),
            territory.supply.ids.get(supply as usize),
        ]
        .map(|id| id.map_or("", String::as_str));
        self.diagnostics.push(Diagnostic {
            origin: Origin::file(file).on(row as usize),
            value: Some(format!("{from} → {to}")),
            problem: Problem::PairTwice {
                first_row: first_row as usize,
                repeated: self.repeated,
            },
        });
    }

    /// Reads the first table of a file that has any.
    fn table(
        &mut self,
        path: &Path,
        known: &dyn Fn(&str, &[String]) -> usize,
    ) -> Result<(Table, Input), IngestError> {
        let (file, bytes) = (file_name(path), bytes_of(path)?);
        let mut table = tables_of(&file, &bytes, known)?
            .into_iter()
            .find(|table| !table.header.is_empty())
            .unwrap_or_default();
        if table.place.file.is_empty() {
            table.place = Origin::file(&file);
        }
        self.diagnostics.append(&mut table.diagnostics);
        let rows = table.rows.len() + table.ragged.len();
        Ok((table, Input::new(&file, &bytes, Some(rows))))
    }

    fn account(&mut self, id: TableId, table: &Table, input: Input, used: usize) {
        let read = table.rows.len() + table.ragged.len();
        self.inputs.push(input);
        self.counts.push(RowCount {
            table: id,
            read,
            used,
            repaired: 0,
            left_out: read - used,
        });
    }
}

#[cfg(test)]
mod tests;
