//! Identifiers: checked once, at the door, and text ever after.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Why a text is not an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Nothing is left once the surrounding blanks are taken away.
    #[error("an id cannot be empty")]
    Empty,
    /// A line break, a tab or another control character is inside.
    #[error("an id cannot hold control characters")]
    ControlCharacter,
    /// Not the six digits of an ISTAT municipality code.
    #[error("an ISTAT municipality code has six digits")]
    NotIstatCode,
}

fn checked(text: &str) -> Result<String, IdError> {
    let text = text.trim();
    if text.is_empty() {
        Err(IdError::Empty)
    } else if text.chars().any(char::is_control) {
        Err(IdError::ControlCharacter)
    } else {
        Ok(text.to_owned())
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The identifier as written in the data, without surrounding blanks.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                checked(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

id!(
    /// Names one organization of the district.
    OrganizationId
);
id!(
    /// Names one service.
    ServiceId
);
id!(
    /// Names one type of need, such as home care for the elderly.
    NeedTypeId
);
id!(
    /// Names one working group (*tavolo*).
    TavoloId
);

/// The six-digit ISTAT code of a municipality: text, because its leading zero matters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MunicipalityCode(String);

impl MunicipalityCode {
    /// The six digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for MunicipalityCode {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let text = checked(text)?;
        if text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(text))
        } else {
            Err(IdError::NotIstatCode)
        }
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Names one need: a type in a municipality.
///
/// Written `type@municipality`, which is also its order: by type, then by municipality.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NeedId {
    /// What is needed.
    pub need_type: NeedTypeId,
    /// Where it is needed.
    pub municipality: MunicipalityCode,
}

impl fmt::Display for NeedId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}@{}", self.need_type, self.municipality)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_code_keeps_its_leading_zero() {
        assert_eq!(
            " 041013 ".parse::<MunicipalityCode>().unwrap().as_str(),
            "041013"
        );
        assert_eq!(
            "41013".parse::<MunicipalityCode>(),
            Err(IdError::NotIstatCode)
        );
        assert_eq!(
            "058O91".parse::<MunicipalityCode>(),
            Err(IdError::NotIstatCode)
        );
    }

    #[test]
    fn an_id_is_neither_empty_nor_two_lines() {
        assert_eq!("  ".parse::<OrganizationId>(), Err(IdError::Empty));
        assert_eq!(
            "a\nb".parse::<OrganizationId>(),
            Err(IdError::ControlCharacter)
        );
    }
}
