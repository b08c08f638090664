//! Any bytes as a workbook, and any XML as a sheet of one: random archives would fail at their checksums.
#![no_main]

#[path = "../archive.rs"]
mod archive;

use libfuzzer_sys::fuzz_target;
use tessuto::ingest::read_table;
use tessuto::model::diagnostic::TableId;

// A library that panics is caught by the reader, and would otherwise end the run. What is not caught still does.
fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |bytes: &[u8]| {
    let _ = read_table("x.ods", bytes, TableId::Organizations);
    let _ = read_table("x.ods", &archive::ods(bytes), TableId::Organizations);
});
