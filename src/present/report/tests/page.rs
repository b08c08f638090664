//! A page taken apart.

use quick_xml::events::Event;
use std::collections::BTreeMap;

/// An element: its name and attributes, and the texts and elements in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    /// This element and all inside it, in reading order.
    pub(super) fn all(&self) -> Vec<&Self> {
        let inside = self.children.iter().flat_map(Self::all);
        std::iter::once(self).chain(inside).collect()
    }

    pub(super) fn named(&self, name: &str) -> Vec<&Self> {
        let mut all = self.all();
        all.retain(|element| element.name == name);
        all
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// The names of its attributes.
    pub(super) fn attributes(&self) -> impl Iterator<Item = &str> {
        self.attributes.keys().map(String::as_str)
    }

    /// The text right inside it, as it is.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// All the text in it that people read, with single blanks.
    pub(super) fn words(&self) -> String {
        let all: Vec<&str> = self
            .all()
            .iter()
            .filter(|element| element.name != "script")
            .flat_map(|element| element.text.split_whitespace())
            .collect();
        all.join(" ")
    }
}

/// Takes a page apart; fails unless every element is closed and every attribute quoted.
pub(super) fn parse(page: &str) -> Element {
    let page = page.strip_prefix("<!DOCTYPE html>").expect("a doctype");
    let mut reader = quick_xml::Reader::from_str(page);
    reader.config_mut().check_end_names = true;
    let mut open = vec![Element::default()];
    loop {
        let event = reader
            .read_event()
            .unwrap_or_else(|error| panic!("{error} near {}", reader.buffer_position()));
        let (start, empty) = match &event {
            Event::Start(start) => (start, false),
            Event::Empty(start) => (start, true),
            Event::End(_) => {
                let closed = open.pop().unwrap();
                open.last_mut().unwrap().children.push(closed);
                continue;
            }
            Event::Text(text) => {
                open.last_mut().unwrap().text.push_str(text);
                continue;
            }
            Event::GeneralRef(name) => {
                let text = match &**name {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    "quot" => '"',
                    other => {
                        // Templates write `&#x27;`, drawings `&#39;`.
                        let code = other.trim_start_matches('#');
                        let code = match code.strip_prefix('x') {
                            Some(code) => u32::from_str_radix(code, 16),
                            None => code.parse(),
                        };
                        char::from_u32(code.unwrap()).unwrap()
                    }
                };
                open.last_mut().unwrap().text.push(text);
                continue;
            }
            Event::CData(text) => {
                open.last_mut().unwrap().text.push_str(text);
                continue;
            }
            Event::Eof => break,
            other => panic!("{other:?}"),
        };
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let name = attribute.key.as_ref().to_owned();
            let value = attribute.value.into_owned();
            (name, value)
        });
        let element = Element {
            name: start.name().as_ref().to_owned(),
            attributes: attributes.collect(),
            ..Element::default()
        };
        if empty {
            open.last_mut().unwrap().children.push(element);
        } else {
            open.push(element);
        }
    }
    assert_eq!(open.len(), 1, "something is not closed");
    open.pop().unwrap()
}

pub(super) fn table<'a>(page: &'a Element, id: &str) -> &'a Element {
    let caption = format!("table-{id}");
    page.named("table")
        .into_iter()
        .find(|table| {
            let all = table.all();
            all.iter()
                .any(|element| element.attribute("id") == Some(&caption))
        })
        .unwrap_or_else(|| panic!("no table {id}"))
}

/// The rows of a table, as the texts of their cells.
pub(super) fn body(table: &Element) -> Vec<Vec<String>> {
    let rows = table.named("tbody")[0].named("tr");
    rows.iter()
        .map(|row| row.children.iter().map(Element::words).collect())
        .collect()
}
