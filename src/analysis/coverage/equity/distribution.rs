//! Something that is shared out among places, and how many persons each place counts for.

use crate::analysis::scores::Gap;

/// What one place has.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Portion {
    /// What each of its persons has: a covered share, places per person. Finite and not negative.
    pub value: f64,
    /// How many persons it counts for: finite and not negative.
    pub persons: f64,
    /// How deprived it is, the higher the more, where that is known.
    pub deprivation: Option<f64>,
    /// The group it is in, where it is in one.
    pub group: Option<usize>,
    /// Which of the places given it is; [`Distribution::new`] numbers them.
    pub place: usize,
}

/// What is shared out, by place, the poorest place first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Distribution {
    /// The places with persons: by value, then as they were given.
    portions: Vec<Portion>,
    /// Below this value one has too little, where such a line is known. The line itself is enough.
    pub line: Option<f64>,
    /// The least and the most that a value can be, where there is such a thing.
    pub limits: Option<(f64, f64)>,
}

impl Distribution {
    /// What these places have. Places without persons do not count, and neither do values that are no finite number from 0 upwards.
    pub fn new(portions: impl IntoIterator<Item = Portion>) -> Self {
        let sound = |number: f64| number.is_finite() && number >= 0.0;
        let numbered = portions.into_iter().enumerate();
        let mut portions: Vec<Portion> = numbered
            .map(|(place, portion)| Portion { place, ..portion })
            .filter(|portion| sound(portion.value) && sound(portion.persons))
            .filter(|portion| portion.persons > 0.0)
            .collect();
        portions.sort_by(|a, b| a.value.total_cmp(&b.value));
        Self {
            portions,
            line: None,
            limits: None,
        }
    }

    /// The same, of something of which less than `line` is too little.
    pub fn with_line(self, line: Option<f64>) -> Self {
        Self { line, ..self }
    }

    /// The same, of something that lies between a least and a most.
    pub fn with_limits(self, limits: Option<(f64, f64)>) -> Self {
        Self { limits, ..self }
    }

    /// The places that count, the poorest first.
    pub fn portions(&self) -> &[Portion] {
        &self.portions
    }

    /// The persons of all places; above zero and finite.
    /// # Errors
    /// [`Gap::NoPersons`] where there are none, [`Gap::NotFinite`] where they are more than a number holds.
    pub fn persons(&self) -> Result<f64, Gap> {
        let persons: f64 = self.portions.iter().map(|portion| portion.persons).sum();
        match persons {
            _ if self.portions.is_empty() => Err(Gap::NoPersons),
            persons if persons.is_finite() => Ok(persons),
            _ => Err(Gap::NotFinite),
        }
    }

    /// What a person has on average.
    /// # Errors
    /// Those of [`Self::persons`].
    pub fn mean(&self) -> Result<f64, Gap> {
        let persons = self.persons()?;
        let parts = self.portions.iter();
        let mean = parts.map(|portion| portion.persons / persons * portion.value);
        Some(mean.sum::<f64>())
            .filter(|mean| mean.is_finite())
            .ok_or(Gap::NotFinite)
    }

    /// Each place's part of the persons, and what it has in units of the mean; the poorest first.
    /// # Errors
    /// Those of [`Self::persons`], and [`Gap::NothingToShare`] where everybody has zero.
    pub fn relative(&self) -> Result<Vec<(f64, f64)>, Gap> {
        let (persons, mean) = (self.persons()?, self.mean()?);
        if mean == 0.0 {
            return Err(Gap::NothingToShare);
        }
        let parts = self.portions.iter();
        let parts = parts.map(|portion| (portion.persons / persons, portion.value / mean));
        let parts: Vec<(f64, f64)> = parts.collect();
        match parts.iter().all(|(_, ratio)| ratio.is_finite()) {
            true => Ok(parts),
            false => Err(Gap::NotFinite),
        }
    }

    /// The same of the places whose deprivation is known.
    pub fn ranked(&self) -> Self {
        let known = |portion: &&Portion| portion.deprivation.is_some_and(f64::is_finite);
        Self {
            portions: self.portions.iter().filter(known).copied().collect(),
            ..*self
        }
    }
}
