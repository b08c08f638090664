//! Any bytes as GraphML.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tessuto::ingest::NETWORK_READERS;

fuzz_target!(|bytes: &[u8]| {
    for reader in NETWORK_READERS {
        if reader.id == "graphml" {
            let _ = reader.read("x.graphml", bytes);
        }
    }
});
