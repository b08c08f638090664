//! Any bytes as a Parquet file of organizations.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tessuto::ingest::read_table;
use tessuto::model::diagnostic::TableId;

// A library that panics is caught by the reader, and would otherwise end the run. What is not caught still does.
fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |bytes: &[u8]| {
    let _ = read_table("x.parquet", bytes, TableId::Organizations);
});
