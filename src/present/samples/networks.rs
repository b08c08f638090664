//! Small networks by hand, and networks that are hard to draw.

use super::{LONG, id, row, rows};
use crate::model::ids::OrganizationId;
use crate::model::node::{Organization, OrganizationKind, Tavolo};
use crate::model::rows::{ParticipationRow, Rows, TieRow};
use crate::model::tie::{Relation, RelationKind, Strength};

/// Organizations in number, with ties between them; every third tie is reported by one side only, every fourth has a direction.
pub(in crate::present) fn tied(organizations: usize, ties: &[(usize, usize)]) -> Rows {
    let mut rows = rows(&["Fano", "Pergola"], &["Posti nido", "Trasporto sociale"]);
    let template = rows.organizations[0].record.clone();
    let key = |place: usize| format!("e{place:04}");
    rows.organizations.extend((0..organizations).map(|place| {
        row(Organization {
            id: id(&key(place)),
            name: format!("Ente {place}"),
            kind: OrganizationKind::ALL[place % OrganizationKind::ALL.len()],
            answered: Some(place % 11 != 10),
            ..template.clone()
        })
    }));
    // The two of the template would only stand aside.
    rows.organizations.drain(..2);
    for service in &mut rows.services {
        service.record.providers = [id(&key(0))].into();
    }
    for (place, &(from, to)) in ties.iter().enumerate() {
        let ends: Vec<OrganizationId> = [from, to].map(|end| id(&key(end))).to_vec();
        rows.ties.push(row(TieRow {
            from: ends[0].clone(),
            to: ends[1].clone(),
            relation: Relation {
                kind: if place % 4 == 3 {
                    RelationKind::Refers
                } else {
                    RelationKind::Collaborates
                },
                strength: Strength::new(place as f64 % 5.0 + 1.0),
                mutual: place % 4 != 3,
                since: None,
                reported_by: ends
                    .into_iter()
                    .take(2 - usize::from(place % 3 == 2))
                    .collect(),
                evidence: None,
            },
        }));
        for end in [from, to] {
            rows.participation.push(row(ParticipationRow {
                organization: id(&key(end)),
                tavolo: id(&format!("tavolo-{}", place % 4)),
                role: None,
            }));
        }
    }
    rows.tavoli = (0..4)
        .map(|place| {
            row(Tavolo {
                id: id(&format!("tavolo-{place}")),
                name: format!("Tavolo {place}"),
            })
        })
        .collect();
    rows
}

/// Networks that are hard to draw.
pub(in crate::present) fn networks() -> Vec<(&'static str, Rows)> {
    let star: Vec<(usize, usize)> = (1..=400).map(|leaf| (0, leaf)).collect();
    let path: Vec<(usize, usize)> = (0..30).map(|place| (place, place + 1)).collect();
    let mesh: Vec<(usize, usize)> = (0..60)
        .flat_map(|place| [(place, (place + 1) % 60), (place, (place * 7 + 3) % 60)])
        .collect();
    let pairs: Vec<(usize, usize)> = (0..12).map(|pair| (2 * pair, 2 * pair + 1)).collect();
    let named = |name: &str| {
        let mut rows = tied(40, &mesh[..60]);
        for row in &mut rows.organizations {
            row.record.name = name.to_owned();
        }
        for row in &mut rows.tavoli {
            row.record.name = name.to_owned();
        }
        rows
    };
    vec![
        ("nothing", Rows::default()),
        ("one", tied(1, &[])),
        ("no tie", tied(9, &[])),
        ("two", tied(2, &[(0, 1)])),
        ("a star", tied(401, &star)),
        ("a path", tied(31, &path)),
        ("a mesh", tied(60, &mesh)),
        ("pairs", tied(24, &pairs)),
        ("long names", named(LONG)),
        ("right to left", named("جمعية المتطوعين للعمل الاجتماعي")),
        ("emoji", named("Banda 🎺🎉 del Sorriso 😀")),
    ]
}
