//! The UUIDs of a package.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Gives every record its UUID: the one that a package it came from gave it, else one made from its own id.
///
/// A made one is a UUID of version 8 (RFC 9562, section 5.8): the first 16 bytes of the SHA-256 of `tessuto`, the dataset's name, the
/// entity and the id, each ended by a zero byte, with version and variant set.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    dataset: String,
    /// By entity and id, what a package called it.
    known: BTreeMap<(String, String), String>,
}

impl Ids {
    /// The ids of a dataset of this name.
    pub fn new(dataset: &str) -> Self {
        Self {
            dataset: dataset.to_owned(),
            known: BTreeMap::new(),
        }
    }

    /// The same, with a record that a package called by this UUID.
    pub fn know(&mut self, entity: &str, id: &str, uuid: &str) {
        let key = (entity.to_owned(), id.to_owned());
        self.known.insert(key, uuid.to_owned());
    }

    /// The UUID of a record.
    pub fn of(&self, entity: &str, id: &str) -> String {
        let key = (entity.to_owned(), id.to_owned());
        self.known
            .get(&key)
            .cloned()
            .unwrap_or_else(|| self.made(entity, id))
    }

    fn made(&self, entity: &str, id: &str) -> String {
        let mut hash = Sha256::new();
        for part in ["tessuto", &self.dataset, entity, id] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let mut bytes: Vec<u8> = hash.finalize().iter().take(16).copied().collect();
        for (place, (kept, set)) in [(6, (0x0f, 0x80)), (8, (0x3f, 0x80))] {
            if let Some(byte) = bytes.get_mut(place) {
                *byte = (*byte & kept) | set;
            }
        }
        let mut uuid = String::with_capacity(36);
        for (place, byte) in bytes.iter().enumerate() {
            if matches!(place, 4 | 6 | 8 | 10) {
                uuid.push('-');
            }
            uuid.push_str(&format!("{byte:02x}"));
        }
        uuid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_gives_the_same_uuid_each_time_and_each_its_own() {
        let mut ids = Ids::new("ats6-fano");
        let uuid = ids.of("organization", "comune-fano");
        assert_eq!(
            uuid,
            Ids::new("ats6-fano").of("organization", "comune-fano")
        );
        assert_eq!(uuid.len(), 36);
        assert_eq!(&uuid[14..15], "8");
        assert!("89ab".contains(&uuid[19..20]), "{uuid}");
        assert_ne!(uuid, ids.of("service", "comune-fano"));
        assert_ne!(uuid, Ids::new("ats7").of("organization", "comune-fano"));
        ids.know("organization", "comune-fano", "from-elsewhere");
        assert_eq!(ids.of("organization", "comune-fano"), "from-elsewhere");
    }
}
