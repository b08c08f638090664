//! Several figures at a time.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Makes something of each item, on as many threads as the measures have, and gives the results in the order of the items.
///
/// The threads are not those of the measures' pool: a thread of the pool that waits for a measure takes up other work meanwhile, which
/// may ask for that same measure and wait for ever.
pub fn side_by_side<T: Sync, R: Send>(items: &[T], make: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let made: Vec<Mutex<Option<R>>> = items.iter().map(|_| Mutex::new(None)).collect();
    let threads = rayon::current_num_threads().min(items.len());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(place) else {
                        break;
                    };
                    let one = make(item);
                    if let Ok(mut slot) = made[place].lock() {
                        *slot = Some(one);
                    }
                }
            });
        }
    });
    made.into_iter()
        .filter_map(|slot| slot.into_inner().ok().flatten())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<u64> = (0..100).collect();
        let slow_first = |item: &u64| {
            std::thread::sleep(std::time::Duration::from_micros(100 - item));
            item * item
        };
        let squares: Vec<u64> = items.iter().map(|item| item * item).collect();
        assert_eq!(side_by_side(&items, slow_first), squares);
        assert_eq!(side_by_side(&[], slow_first), Vec::<u64>::new());
    }
}
