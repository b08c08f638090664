//! Source files as lists of tokens, and the paths they name. It knows as much Rust as that takes, and no more.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A source file: its place under `src`, its module, its tokens.
pub(crate) struct Source {
    pub(crate) file: String,
    pub(crate) module: Vec<String>,
    tokens: Vec<String>,
}

/// A path that a file writes, from the crate's root or from another crate's name.
pub(crate) struct Import {
    pub(crate) module: Vec<String>,
    pub(crate) path: String,
    pub(crate) in_test: bool,
}

impl Source {
    pub(crate) fn new(file: &str, text: &str) -> Self {
        let stem = file.trim_end_matches(".rs");
        let parts = stem.trim_end_matches("/mod").split('/').map(str::to_owned);
        Self {
            file: file.to_owned(),
            module: parts.filter(|part| part != "lib").collect(),
            tokens: tokens(text),
        }
    }

    /// Modules that this file declares and the compiler reads in tests only.
    pub(crate) fn test_modules(&self) -> impl Iterator<Item = Vec<String>> {
        let attribute = ["#", "[", "cfg", "(", "test", ")", "]", "mod"];
        self.tokens
            .windows(attribute.len() + 1)
            .filter_map(move |window| {
                let (before, name) = window.split_at(attribute.len());
                (before == attribute).then(|| [self.module.as_slice(), name].concat())
            })
    }

    /// Every path from the root of this crate, `like::this`, and from other crates, `::like::this`.
    pub(crate) fn imports(&self) -> Vec<Import> {
        let mut imports = Vec::new();
        // By habit the tests are the last module of a file, so a module that opens is not closed again.
        let mut module = self.module.clone();
        for at in 0..self.tokens.len() {
            let is = |back: usize, token: &str| at >= back && self.tokens[at - back] == token;
            if is(2, "mod") && is(0, "{") {
                module.push(self.tokens[at - 1].clone());
            }
            let root = self.tokens[at].as_str();
            let leads = self.tokens.get(at + 1).is_some_and(|next| next == "::");
            if !leads || is(1, "::") || is(1, "$") {
                continue;
            }
            let mut paths = Vec::new();
            grow(&self.tokens, &mut at.clone(), &[], &mut paths);
            for path in paths {
                let supers = path.iter().take_while(|part| *part == "super").count();
                let above = &module[..module.len().saturating_sub(supers)];
                let path = match root {
                    "crate" => path[1..].to_vec(),
                    "self" => [&module, &path[1..]].concat(),
                    "super" => [above, &path[supers..]].concat(),
                    _ => [&["".to_owned()], path.as_slice()].concat(),
                };
                imports.push(Import {
                    in_test: module != self.module,
                    module: self.module.clone(),
                    path: path.join("::"),
                });
            }
        }
        imports
    }

    /// The names of constants of a type, each with its whole path.
    pub(crate) fn constants(&self, of_type: &str) -> BTreeSet<String> {
        let declared = self.tokens.windows(5).filter(|window| {
            window[0] == "const" && window[2] == ":" && window[3] == of_type && window[4] == "="
        });
        declared
            .map(|window| format!("{}::{}", self.module.join("::"), window[1]))
            .collect()
    }

    /// The entries of lists of a type, as they are written: `file::NAME`.
    pub(crate) fn entries(&self, of_type: &str) -> BTreeSet<String> {
        let mut entries = BTreeSet::new();
        for (at, window) in self.tokens.windows(4).enumerate() {
            let typed = window[0] == ":" || window[0] == "&";
            if typed && window[1] == "[" && window[2] == of_type {
                let value = self.tokens[at..]
                    .iter()
                    .skip_while(|token| *token != "=")
                    .skip_while(|token| *token != "[")
                    .skip(1);
                let list: Vec<&str> = value
                    .map(String::as_str)
                    .take_while(|token| *token != "]")
                    .collect();
                let written = list.split(|token| *token == ",");
                entries.extend(
                    written
                        .filter(|entry| entry.len() > 1)
                        .map(|entry| entry.concat()),
                );
            }
        }
        entries
    }
}

/// The paths of a `use` tree, or the one path of an expression, that starts at a token.
fn grow(tokens: &[String], at: &mut usize, before: &[String], paths: &mut Vec<Vec<String>>) {
    let mut path = before.to_vec();
    while let Some(token) = tokens.get(*at) {
        *at += 1;
        if token == "{" && !path.is_empty() {
            while tokens.get(*at).is_some_and(|token| token != "}") {
                grow(tokens, at, &path, paths);
            }
            *at += 1;
            return;
        }
        let is_name = token.starts_with(|first: char| first.is_alphanumeric() || first == '_');
        if is_name || token == "*" {
            path.push(token.clone());
        }
        match tokens.get(*at).map(String::as_str) {
            Some("::") => *at += 1,
            Some("as") => *at += 2,
            Some(",") => {
                *at += 1;
                break;
            }
            _ => break,
        }
    }
    if path.len() > before.len() {
        paths.push(path);
    }
}

/// Names, `::` and signs, without comments, strings and characters.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let name = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        let hashes = rest
            .trim_start_matches('r')
            .find(|c| c != '#')
            .unwrap_or_default();
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if first == 'r'
            && rest[1..].starts_with(['"', '#'])
            && rest[1 + hashes..].starts_with('"')
        {
            let end = format!("\"{}", "#".repeat(hashes));
            let opening = 2 + hashes;
            rest[opening..]
                .find(&end)
                .map_or(rest.len(), |at| opening + at + end.len())
        } else if first == '"' {
            quoted(rest, '"')
        } else if first == '\'' {
            // A character ends with its quote; a lifetime does not.
            let character = rest[1..].starts_with('\\') || rest.chars().nth(2) == Some('\'');
            if character { quoted(rest, '\'') } else { 1 }
        } else if name > 0 {
            tokens.push(rest[..name].to_owned());
            name
        } else if rest.starts_with("::") {
            tokens.push("::".to_owned());
            2
        } else {
            if !first.is_whitespace() {
                tokens.push(first.to_string());
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// The length of a string or character, both quotes included; a backslash keeps what follows it.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

/// Every `.rs` file of a folder and those inside it.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    let deeper = |path: PathBuf| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    };
    let all = paths.into_iter().flat_map(deeper);
    all.filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .collect()
}
