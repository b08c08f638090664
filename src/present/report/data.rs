//! What the page's script works on: the words it shows, and the network, as one block of JSON in the page.

use super::Desk;
use super::explorer::Network;
use serde::Serialize;
use std::collections::BTreeMap;

/// The words that the script shows, by the ends of their names; the message `page-script-<name>` has each.
///
/// A blank of a message is filled with its own name in braces, which the script fills in turn; where a number chooses the form, there is
/// a message for each form.
const WORDS: &[(&str, &[&str])] = &[
    ("filter", &[]),
    ("rows", &["shown", "all"]),
    ("nothing", &[]),
    ("all-rows", &["all"]),
    ("fewer-rows", &[]),
    ("copy", &[]),
    ("copied", &["count"]),
    ("copy-failed", &[]),
    ("sorted-up", &["column"]),
    ("sorted-down", &["column"]),
    ("unsorted", &[]),
    ("map", &[]),
    ("map-help", &[]),
    ("search", &[]),
    ("matches", &["count"]),
    ("no-match", &[]),
    ("tavolo", &[]),
    ("municipality", &[]),
    ("kind", &[]),
    ("tie", &[]),
    ("any", &[]),
    ("reset", &[]),
    ("shown", &["shown", "all"]),
    ("zoom-in", &[]),
    ("zoom-out", &[]),
    ("whole", &[]),
    ("left", &[]),
    ("right", &[]),
    ("up", &[]),
    ("down", &[]),
    ("choose", &[]),
    ("close", &[]),
    ("lead", &[]),
    ("no-municipality", &[]),
    ("no-tavolo", &[]),
    ("tavoli", &[]),
    ("ties", &["count"]),
    ("no-ties", &[]),
    ("silent", &[]),
    ("with", &[]),
    ("tied-by", &[]),
    ("strength", &[]),
    ("not-stated", &[]),
    ("services", &[]),
    ("no-services", &[]),
    ("stopped", &[]),
    ("needs", &[]),
    ("everywhere", &[]),
    ("no-needs", &[]),
    ("closing", &[]),
    ("served", &[]),
    ("taken-over", &[]),
    ("undetermined", &[]),
    ("lost", &[]),
    ("by", &[]),
    ("without", &[]),
    ("with-again", &[]),
    ("without-none", &["name"]),
    ("without-one", &["name"]),
    ("without-some", &["name", "count"]),
    ("legend-size", &[]),
    ("legend-isolated", &[]),
    ("legend-silent", &[]),
    ("legend-one-sided", &[]),
    ("legend-arrow", &[]),
    ("legend-cut", &[]),
];

/// All of it.
#[derive(Debug, Serialize)]
struct Data {
    language: String,
    words: BTreeMap<&'static str, String>,
    network: Option<Network>,
}

/// The block, as it stands in the page: JSON in which nothing ends an element, begins a comment or breaks a line.
pub(super) fn block(
    desk: &Desk<'_>,
    network: Option<Network>,
) -> Result<String, serde_json::Error> {
    let word = |(name, blanks): &(&'static str, &[&str])| {
        let blanks: Vec<_> = (blanks.iter())
            .map(|blank| (*blank, format!("{{{blank}}}").into()))
            .collect();
        (
            *name,
            desk.words.fill(&format!("page-script-{name}"), &blanks),
        )
    };
    let data = Data {
        language: desk.words.say("language-code"),
        words: WORDS.iter().map(word).collect(),
        network,
    };
    Ok(escaped(&serde_json::to_string(&data)?))
}

/// The same JSON for the inside of an element: `</script>` and `<!--` cannot occur, nor what XML would read as markup or a reference.
fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '<'
            | '>'
            | '&'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{7f}'..='\u{9f}'
            | '\u{fffe}'
            | '\u{ffff}' => {
                text.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            _ => text.push(letter),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_block_ends_it_and_it_says_the_same() {
        let nasty = "</script><!-- & ]]> \u{2028}\u{2029}\u{85} \"«è»\" 😀 \u{202e}";
        let block = escaped(&serde_json::to_string(nasty).unwrap());
        for letter in ['<', '>', '&', '\u{2028}', '\u{2029}', '\u{85}'] {
            assert!(!block.contains(letter), "{letter:?}");
        }
        assert_eq!(serde_json::from_str::<String>(&block).unwrap(), nasty);
    }
}
