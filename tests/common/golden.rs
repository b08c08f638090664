//! Files of `tests/golden/`, to which what people see is compared.

use std::fs;
use std::path::Path;

/// Fails unless the bytes are those of the golden file, or writes them there when asked to.
pub(crate) fn compare(name: &str, bytes: &[u8]) {
    let path = Path::new("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        return;
    }
    let golden = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if golden != bytes {
        let (old, new) = (
            String::from_utf8_lossy(&golden),
            String::from_utf8_lossy(bytes),
        );
        let differs = old
            .lines()
            .zip(new.lines())
            .position(|(old, new)| old != new);
        let line = differs.unwrap_or_else(|| old.lines().count().min(new.lines().count()));
        panic!(
            "{} differs from line {}:\n  was {:?}\n  is  {:?}",
            path.display(),
            line + 1,
            old.lines().nth(line),
            new.lines().nth(line)
        );
    }
}
