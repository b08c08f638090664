//! Tasks done by several threads whose results come in the order of the tasks, so that sums have the same last digit everywhere.

use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Into how many runs the sources of a graph are cut, whatever the number of threads. Each run has a sum of its own.
pub(crate) const RUNS: usize = 32;

/// Does so many tasks and gives their results in order. Each thread makes room for itself once and takes the next task when it is free.
pub(crate) fn in_order<Room: Send, Done: Send>(
    tasks: usize,
    room: impl Fn() -> Room + Sync,
    work: impl Fn(&mut Room, usize) -> Done + Sync,
) -> Vec<Done> {
    let with_list = || (room(), Vec::new());
    let rooms = in_rooms(tasks, with_list, |(room, done), task| {
        done.push((task, work(room, task)));
    });
    let mut done: Vec<(usize, Done)> = rooms.into_iter().flat_map(|(_, done)| done).collect();
    done.sort_unstable_by_key(|&(task, _)| task);
    done.into_iter().map(|(_, done)| done).collect()
}

/// Does so many tasks and gives the rooms of the threads that did them, in which there must be nothing that depends on the order of
/// the tasks, or on which thread did which.
pub(crate) fn in_rooms<Room: Send>(
    tasks: usize,
    room: impl Fn() -> Room + Sync,
    work: impl Fn(&mut Room, usize) + Sync,
) -> Vec<Room> {
    let next = AtomicUsize::new(0);
    let workers = rayon::current_num_threads().min(tasks);
    let worker = |_| {
        let mut own = None;
        loop {
            let task = next.fetch_add(1, Ordering::Relaxed);
            if task >= tasks {
                return own;
            }
            work(own.get_or_insert_with(&room), task);
        }
    };
    let workers = (0..workers).into_par_iter().with_max_len(1);
    workers.filter_map(worker).collect()
}

/// The part of `count` things that one of [`RUNS`] runs takes: equal parts, in order, `of` things never parted.
pub(crate) fn run(index: usize, count: usize, of: usize) -> std::ops::Range<usize> {
    let each = count.div_ceil(of).div_ceil(RUNS) * of;
    (index * each).min(count)..((index + 1) * each).min(count)
}

/// Does so many tasks and sums the columns of equal length that they give, in the order of the tasks, each as soon as its turn comes.
///
/// Held at once are the sum, a column for each thread, and those that were done before an earlier task.
pub(crate) fn summed<Room: Send>(
    tasks: usize,
    n: usize,
    room: impl Fn() -> Room + Sync,
    work: impl Fn(&mut Room, usize) -> Vec<f64> + Sync,
) -> Vec<f64> {
    let sum = Mutex::new(Sum {
        values: vec![0.0; n],
        next: 0,
        early: BTreeMap::new(),
    });
    in_rooms(tasks, room, |room, task| {
        let column = work(room, task);
        sum.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .add(task, column);
    });
    sum.into_inner()
        .unwrap_or_else(PoisonError::into_inner)
        .values
}

/// A sum of the columns of all tasks before the next one.
struct Sum {
    values: Vec<f64>,
    next: usize,
    /// Columns whose turn has not come.
    early: BTreeMap<usize, Vec<f64>>,
}

impl Sum {
    fn add(&mut self, task: usize, column: Vec<f64>) {
        self.early.insert(task, column);
        while let Some(column) = self.early.remove(&self.next) {
            for (sum, value) in self.values.iter_mut().zip(column) {
                *sum += value;
            }
            self.next += 1;
        }
    }
}

/// Sums columns of equal length, in order.
pub(crate) fn sum(n: usize, parts: Vec<Vec<f64>>) -> Vec<f64> {
    let mut sums = vec![0.0; n];
    for part in parts {
        for (sum, value) in sums.iter_mut().zip(part) {
            *sum += value;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_thing_is_in_one_run() {
        for (count, of) in [(0, 32), (1, 32), (31, 1), (33, 32), (5000, 32), (1025, 1)] {
            let all: Vec<usize> = (0..RUNS).flat_map(|index| run(index, count, of)).collect();
            assert_eq!(all, (0..count).collect::<Vec<_>>(), "{count} of {of}");
        }
    }

    #[test]
    fn results_come_in_the_order_of_the_tasks() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(3).build();
        let squares = pool.unwrap().install(|| in_order(50, || (), |(), i| i * i));
        assert_eq!(squares, (0..50).map(|i| i * i).collect::<Vec<_>>());
    }

    #[test]
    fn columns_are_summed_in_the_order_of_the_tasks_whatever_order_they_come_in() {
        let column = |task: usize| vec![[1e16, 1.0, -1e16][task], task as f64];
        let mut sum = Sum {
            values: vec![0.0; 2],
            next: 0,
            early: BTreeMap::new(),
        };
        for task in [2, 0, 1] {
            sum.add(task, column(task));
        }
        // In any other order the one would be left.
        assert_eq!(sum.values, [0.0, 3.0]);
        assert!(sum.early.is_empty());
        assert_eq!(summed(3, 2, || (), |(), task| column(task)), sum.values);
    }
}
