//! The sections of the register, and the kind of organization that each holds.

use crate::ingest::names::folded;

/// Each section by the words that its label begins with, folded, and its code.
const SECTIONS: [(&str, &str); 7] = [
    ("organizzazion", "ODV"),
    ("associazion", "APS"),
    ("ent", "EF"),
    ("impres", "IS"),
    ("ret", "RA"),
    ("societa", "SOMS"),
    ("altri", "ETS"),
];

/// The code of a section, from its label or the code itself, with or without the letter that the law gives it; `None` where it is not
/// one of the seven.
pub(super) fn section(label: &str) -> Option<&'static str> {
    let label = folded(label);
    // `a) Organizzazioni di volontariato`, `Sezione A - …`: the letters are those of the Codice del Terzo settore, article 46.
    let mut label = label.as_str();
    while let Some((head, rest)) = label.split_once('_')
        && (head.chars().count() <= 1 || ["sez", "sezione", "lett", "lettera"].contains(&head))
    {
        label = rest;
    }
    let by_code = SECTIONS
        .iter()
        .find(|(_, code)| label == code.to_lowercase());
    let by_label = || {
        let second = |word: &str| label.split('_').any(|part| part.starts_with(word));
        SECTIONS.iter().find(|(head, code)| {
            label.starts_with(head)
                && match *code {
                    "ODV" => second("volontariato"),
                    "APS" => second("promozione"),
                    "EF" => second("filantropic"),
                    "IS" => second("social"),
                    "RA" => second("associativ"),
                    "SOMS" => second("mutuo"),
                    _ => second("enti") || second("ets"),
                }
        })
    };
    by_code.or_else(by_label).map(|(_, code)| *code)
}

/// The kind of an organization, by its section and what its name says, in the word that the table holds.
///
/// Voluntary and promotion associations and their networks are associations. Social enterprises are cooperatives where the name says so.
/// Philanthropic bodies and all others go by their name: a foundation, an association, a parish, else other.
pub(super) fn kind(section: &str, name: &str) -> &'static str {
    let name = folded(name);
    let says = |word: &str| name.split('_').any(|part| part.starts_with(word));
    let cooperative = says("cooperativ") || name.split('_').any(|part| part == "coop");
    match section {
        "ODV" | "APS" | "RA" => "associazione",
        _ if cooperative => "cooperativa sociale",
        _ if says("fondazion") => "fondazione",
        _ if says("parrocchi") => "parrocchia",
        "ETS" | "EF" if says("associazion") => "associazione",
        _ => "altro",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_known_by_label_or_code() {
        for (label, code) in [
            ("ORGANIZZAZIONI DI VOLONTARIATO", Some("ODV")),
            ("Associazioni di promozione sociale", Some("APS")),
            ("ENTI FILANTROPICI", Some("EF")),
            ("IMPRESE SOCIALI", Some("IS")),
            ("RETI ASSOCIATIVE", Some("RA")),
            ("RETE ASSOCIATIVA", Some("RA")),
            ("SOCIETA' DI MUTUO SOCCORSO", Some("SOMS")),
            ("SOCIETÀ DI MUTUO SOCCORSO", Some("SOMS")),
            ("ALTRI ENTI DEL TERZO SETTORE", Some("ETS")),
            ("ODV", Some("ODV")),
            ("a) Organizzazioni di volontariato", Some("ODV")),
            ("B) ASSOCIAZIONI DI PROMOZIONE SOCIALE", Some("APS")),
            ("c) enti filantropici", Some("EF")),
            (
                "d) Imprese sociali, incluse le cooperative sociali",
                Some("IS"),
            ),
            ("e) Reti associative", Some("RA")),
            ("f) Società di mutuo soccorso", Some("SOMS")),
            ("g) altri enti del Terzo settore", Some("ETS")),
            ("Sezione A - Organizzazioni di volontariato", Some("ODV")),
            ("a. ODV", Some("ODV")),
            ("a)", None),
            ("ONLUS", None),
            ("", None),
        ] {
            assert_eq!(section(label), code, "{label}");
        }
    }

    #[test]
    fn the_kind_follows_section_and_name() {
        for (section, name, expected) in [
            ("ODV", "LA FONTE", "associazione"),
            (
                "IS",
                "VENTOSOLE SOCIETA' COOPERATIVA SOCIALE",
                "cooperativa sociale",
            ),
            ("IS", "VENTOSOLE COOP. SOC.", "cooperativa sociale"),
            ("IS", "VENTOSOLE SRL", "altro"),
            ("EF", "FONDAZIONE ONDA", "fondazione"),
            ("ETS", "FONDAZIONE ONDA", "fondazione"),
            ("ETS", "ASSOCIAZIONE ONDA", "associazione"),
            ("SOMS", "SOCIETA' OPERAIA", "altro"),
        ] {
            assert_eq!(kind(section, name), expected, "{section} {name}");
        }
    }
}
