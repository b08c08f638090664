//! Any bytes as the CSV of each table.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tessuto::ingest::{read_table, schema::SCHEMAS};

fuzz_target!(|bytes: &[u8]| {
    for schema in SCHEMAS {
        let _ = read_table("x.csv", bytes, schema.table);
    }
});
