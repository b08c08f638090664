//! Any bytes as an adjacency matrix, as a list of ties and as a two-mode list.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tessuto::ingest::NETWORK_READERS;

fuzz_target!(|bytes: &[u8]| {
    for reader in NETWORK_READERS {
        if reader.extensions.contains(&"csv") {
            let _ = reader.read("x.csv", bytes);
        }
    }
});
