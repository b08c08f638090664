//! The README's example dataset, read from the README itself so that the two cannot part.

use std::fs;
use std::path::Path;

/// Writes the files of the example: every block that follows a line with nothing but a file's name in backquotes.
pub(crate) fn write_example(folder: &Path) {
    let readme = fs::read_to_string("README.md").expect("the README");
    let mut lines = readme.lines();
    let mut written = 0;
    while let Some(line) = lines.next() {
        let name = line
            .strip_prefix('`')
            .and_then(|line| line.strip_suffix('`'));
        let Some(name) = name.filter(|name| name.ends_with(".csv") || name.ends_with(".toml"))
        else {
            continue;
        };
        let block = lines
            .by_ref()
            .skip_while(|line| !line.starts_with("```"))
            .skip(1);
        let text: Vec<&str> = block.take_while(|line| !line.starts_with("```")).collect();
        fs::write(folder.join(name), text.join("\n") + "\n").expect("a file");
        written += 1;
    }
    assert_eq!(written, 7, "files of the example in the README");
}
