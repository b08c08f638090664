//! XML as networks are written in: elements and text, one after the other; no entities but the five, nothing fetched.

use super::super::error::{Fault, IngestError};
use super::draft::fault_of;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

/// How deep elements may stand inside each other.
const DEEPEST: usize = 256;

/// The items of an XML text.
pub(super) struct Xml<'t> {
    file: &'t str,
    text: &'t str,
    reader: quick_xml::Reader<&'t [u8]>,
    open: usize,
    /// Where lines were last counted to, and the line there.
    counted: (usize, usize),
}

/// What comes next.
#[derive(Debug)]
pub(super) enum Item {
    /// An element opens.
    Open(Element),
    /// The element opened last closes.
    Close,
    /// Text between them.
    Text(String),
    /// The text is over, and all that was open is closed.
    End,
}

/// An element: its name and attributes, without prefixes.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// An attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(key, _)| key == name)?;
        Some(&found.1)
    }
}

impl<'t> Xml<'t> {
    pub(super) fn new(file: &'t str, text: &'t str) -> Self {
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            file,
            text,
            reader,
            open: 0,
            counted: (0, 1),
        }
    }

    /// The line reached, from 1.
    pub(super) fn line(&mut self) -> usize {
        let at = usize::try_from(self.reader.buffer_position())
            .unwrap_or(self.text.len())
            .min(self.text.len());
        let (before, line) = self.counted;
        if at > before {
            let bytes = &self.text.as_bytes()[before..at];
            self.counted = (at, line + memchr::memchr_iter(b'\n', bytes).count());
        }
        self.counted.1
    }

    /// What stops the reading here.
    pub(super) fn fault(&mut self, fault: Fault, value: &str) -> IngestError {
        fault_of(self.file, self.line(), fault, value)
    }

    /// The value of an attribute without which an element says nothing.
    pub(super) fn required<'e>(
        &mut self,
        element: &'e Element,
        name: &str,
    ) -> Result<&'e str, IngestError> {
        match element.get(name) {
            Some(value) => Ok(value),
            None => {
                let missing = format!("{} {name}", element.name);
                Err(self.fault(Fault::Missing, &missing))
            }
        }
    }

    /// What comes next.
    pub(super) fn next(&mut self) -> Result<Item, IngestError> {
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => return Err(self.malformed(&error.to_string())),
            };
            match event {
                Event::Start(start) => {
                    self.open += 1;
                    if self.open > DEEPEST {
                        return Err(self.fault(Fault::TooDeep, &DEEPEST.to_string()));
                    }
                    return self.element(&start).map(Item::Open);
                }
                Event::End(_) => {
                    self.open = self.open.saturating_sub(1);
                    return Ok(Item::Close);
                }
                Event::Text(text) => return Ok(Item::Text(text.xml10_content().into_owned())),
                Event::CData(text) => return Ok(Item::Text(text.xml10_content().into_owned())),
                Event::GeneralRef(reference) => {
                    let known = match reference.resolve_char_ref() {
                        Ok(Some(letter)) => Some(letter.to_string()),
                        Ok(None) => {
                            let name = reference.xml10_content();
                            quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned)
                        }
                        Err(_) => None,
                    };
                    return match known {
                        Some(text) => Ok(Item::Text(text)),
                        None => {
                            let name = reference.xml10_content().into_owned();
                            Err(self.fault(Fault::NotWellFormed, &format!("&{name};")))
                        }
                    };
                }
                // A declaration of the type alone says nothing that matters; what it points to is never fetched.
                Event::DocType(doctype) if doctype.to_ascii_uppercase().contains("ENTITY") => {
                    return Err(self.fault(Fault::Entities, ""));
                }
                Event::Eof if self.open > 0 => return Err(self.fault(Fault::EndsEarly, "")),
                Event::Eof => return Ok(Item::End),
                Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Empty(_) => {}
            }
        }
    }

    fn element(&mut self, start: &BytesStart<'_>) -> Result<Element, IngestError> {
        let name = start.local_name().into_inner().to_owned();
        let mut attributes = Vec::new();
        // Their checks compare each attribute with all before it.
        for attribute in start.attributes().with_checks(false) {
            let read = attribute
                .map_err(|error| error.to_string())
                .and_then(|one| {
                    let value = one.normalized_value(XmlVersion::Explicit1_0);
                    let value = value.map_err(|error| error.to_string())?.into_owned();
                    Ok((one.key.local_name().into_inner().to_owned(), value))
                });
            match read {
                Ok(read) => attributes.push(read),
                Err(reason) => return Err(self.malformed(&reason)),
            }
        }
        Ok(Element { name, attributes })
    }

    fn malformed(&mut self, reason: &str) -> IngestError {
        let ended = self.reader.buffer_position() >= self.text.len() as u64;
        let fault = if ended && self.open > 0 {
            Fault::EndsEarly
        } else {
            Fault::NotWellFormed
        };
        self.fault(fault, reason)
    }

    /// Passes over an element that was just opened.
    pub(super) fn skip(&mut self) -> Result<(), IngestError> {
        let mut inside = 1;
        while inside > 0 {
            match self.next()? {
                Item::Open(_) => inside += 1,
                Item::Close => inside -= 1,
                Item::Text(_) => {}
                Item::End => return Err(self.fault(Fault::EndsEarly, "")),
            }
        }
        Ok(())
    }

    /// The text of an element that was just opened, up to its end, elements inside it included.
    pub(super) fn text(&mut self) -> Result<String, IngestError> {
        let mut text = String::new();
        let mut inside = 1;
        loop {
            match self.next()? {
                Item::Open(_) => inside += 1,
                Item::Close => {
                    inside -= 1;
                    if inside == 0 {
                        return Ok(text);
                    }
                }
                Item::Text(more) => text.push_str(&more),
                Item::End => return Err(self.fault(Fault::EndsEarly, "")),
            }
        }
    }
}

/// Whether a file begins, blanks and comments apart, with XML that has an element of this name near its start.
pub(super) fn begins_with(bytes: &[u8], element: &str) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let root = text.match_indices('<').find_map(|(at, _)| {
        let tag = &text[at + 1..];
        (!tag.starts_with(['?', '!'])).then_some(tag)
    });
    text.starts_with('<')
        && root.is_some_and(|root| {
            let end =
                root.find(|letter: char| letter.is_whitespace() || ['>', '/'].contains(&letter));
            let name = &root[..end.unwrap_or(root.len())];
            name.rsplit(':').next() == Some(element)
        })
}
