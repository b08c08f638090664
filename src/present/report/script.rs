//! The page's script, and the policy under which nothing else runs.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The parts of the script, in the order in which they call each other.
const PARTS: [&str; 13] = [
    include_str!("script/page.js"),
    include_str!("script/cells.js"),
    include_str!("script/tables.js"),
    include_str!("script/copying.js"),
    include_str!("script/network.js"),
    include_str!("script/view.js"),
    include_str!("script/drawing.js"),
    include_str!("script/names.js"),
    include_str!("script/search.js"),
    include_str!("script/sheet.js"),
    include_str!("script/hands.js"),
    include_str!("script/explorer.js"),
    include_str!("script/start.js"),
];

/// The script as it stands between its tags: one function, so that it leaves no name behind. To XML it is plain text.
pub(super) fn script() -> String {
    let parts = PARTS.join("\n");
    format!("//<![CDATA[\n(() => {{\n\"use strict\";\n{parts}}})();\n//]]>")
}

/// What the page may do: run exactly this script, and use the style, pictures and fonts inside it. It may load nothing.
pub(super) fn policy(script: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(script));
    format!(
        "default-src 'none'; script-src 'sha256-{hash}'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_holds_no_sentence_and_nothing_that_ends_it() {
        let script = script();
        for end in [
            "</script",
            "<!--",
            "\r",
            "innerHTML",
            "insertAdjacentHTML",
            "eval(",
        ] {
            assert!(!script.contains(end), "{end:?}");
        }
        // The end of the part that is text to XML, and no other.
        assert_eq!(script.matches("]]>").count(), 1);
        assert!(script.ends_with("]]>"));
    }
}
