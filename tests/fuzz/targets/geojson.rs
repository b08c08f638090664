//! Any bytes as boundaries.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tessuto::ingest::read_table;
use tessuto::model::diagnostic::TableId;

fuzz_target!(|bytes: &[u8]| {
    let _ = read_table("municipalities.geojson", bytes, TableId::Boundaries);
});
