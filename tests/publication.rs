//! Does anything that must not leave the office stand in any file of an edition for others? Opens every file of the folder.

#[path = "publication/attack.rs"]
mod attack;
#[path = "publication/indifferent.rs"]
mod indifferent;
#[path = "publication/made.rs"]
mod made;
#[path = "publication/numbers.rs"]
mod numbers;
#[path = "publication/opened.rs"]
mod opened;
#[path = "common/program.rs"]
mod program;
#[path = "publication/secrets.rs"]
mod secrets;
#[path = "common/tools.rs"]
mod tools;
