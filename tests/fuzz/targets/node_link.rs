//! Any bytes as node-link JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tessuto::ingest::NETWORK_READERS;

fuzz_target!(|bytes: &[u8]| {
    for reader in NETWORK_READERS {
        if reader.id == "json" {
            let _ = reader.read("x.json", bytes);
        }
    }
});
