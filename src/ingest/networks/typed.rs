//! Values as the XML formats write them, by the type that they declare.

use crate::model::plain::Value;

/// A declared type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Text,
    Whole,
    Number,
    Flag,
    /// How something is drawn, which is no value.
    Drawing,
}

/// The value that a text spells; `None` where it is not of its type, or not a finite number.
pub(super) fn typed(text: &str, kind: Type) -> Option<Value> {
    let bare = text.trim();
    match kind {
        Type::Text => Some(Value::Text(text.to_owned())),
        Type::Whole => bare.parse().ok().map(Value::Whole),
        Type::Number => {
            let number: Option<f64> = bare.parse().ok();
            number
                .filter(|number| number.is_finite())
                .map(Value::Number)
        }
        Type::Flag => match bare.to_ascii_lowercase().as_str() {
            "true" | "1" => Some(Value::Flag(true)),
            "false" | "0" => Some(Value::Flag(false)),
            _ => None,
        },
        Type::Drawing => None,
    }
}
