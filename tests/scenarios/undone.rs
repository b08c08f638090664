//! What a scenario does, another on top of it can undo; what closed comes back and does not open anew.

use super::*;

/// A plan of scenarios `s0`, `s1` and so on, each on top of the one before, with these changes, one a line: those of `s0` from line 5 on.
fn stacked(scenarios: &[&[&str]]) -> String {
    let block = |(place, changes): (usize, &&[&str])| {
        let below = match place {
            0 => String::new(),
            _ => format!("\"s{}\"", place - 1),
        };
        let changes = changes.iter().map(|change| format!("{{ {change} }},\n"));
        let changes: String = changes.collect();
        format!("[[scenario]]\nname = \"s{place}\"\non = [{below}]\nchange = [\n{changes}]\n")
    };
    scenarios.iter().enumerate().map(block).collect()
}

fn stack(district: &District, scenarios: &[&[&str]]) -> ReadPlan {
    plan(district, "piano.toml", &stacked(scenarios))
}

/// That the last but one of these scenarios changes the district and the last gives it back as it was.
fn assert_undone(district: &District, scenarios: &[&[&str]]) {
    let text = stacked(scenarios);
    let after = |place: usize| made(district, &text, &format!("s{place}"));
    let baseline = all(&Draft::of(district).district());
    let changed = after(scenarios.len() - 2).expect("it can be made");
    assert_ne!(all(&changed), baseline);
    let undone = after(scenarios.len() - 1).expect("it can be undone");
    assert_eq!(all(&undone), baseline);
}

/// Each scenario of a plan beside the district.
fn costs(district: &District, scenarios: &[&[&str]]) -> Vec<(Option<f64>, usize)> {
    let read = stack(district, scenarios);
    assert!(read.is_usable(), "{:?}", read.diagnostics);
    let found = compare(district, &read.plan).expect("a comparison");
    let scenarios = found.scenarios.iter();
    scenarios.map(|one| (one.cost, one.without_cost)).collect()
}

const CLOSES: &str = r#"azione = "chiude", cosa = "ente", codice = "la-spiga""#;
const RESTORES: &str = r#"azione = "ripristina", cosa = "ente", codice = "la-spiga""#;
const ENDS: &str = r#"azione = "chiude", cosa = "legame", codice = "la-spiga", in = "ventosole""#;

#[test]
fn what_a_scenario_does_another_can_undo() {
    let done = [
        CLOSES,
        r#"azione = "chiude", cosa = "servizio", codice = "nido-conchiglia""#,
        r#"azione = "chiude", cosa = "legame", codice = "comune-fano", in = "dsm""#,
        r#"azione = "esce", cosa = "comune", codice = "Pergola""#,
        r#"azione = "unisce", cosa = "ente", codice = "nidi-d-aria", in = "ventosole""#,
        r#"azione = "unisce", cosa = "tavolo", codice = "famiglia", in = "inclusione""#,
        r#"azione = "cambia", cosa = "servizio", codice = "nido-del-molo", percento = 50"#,
        r#"azione = "sposta", cosa = "servizio", codice = "nido-del-molo", comune = "041013""#,
        r#"azione = "cambia", cosa = "bisogno", codice = "nidi", percento = -20"#,
    ];
    let undone = [
        RESTORES,
        r#"azione = "ripristina", cosa = "servizio", codice = "nido-conchiglia""#,
        r#"azione = "ripristina", cosa = "legame", codice = "comune-fano", in = "dsm""#,
        r#"azione = "ripristina", cosa = "comune", codice = "041043""#,
        r#"azione = "ripristina", cosa = "ente", codice = "nidi-d-aria""#,
        r#"azione = "ripristina", cosa = "tavolo", codice = "famiglia""#,
        r#"azione = "ripristina", cosa = "servizio", codice = "nido-del-molo""#,
        r#"azione = "ripristina", cosa = "bisogno", codice = "nidi""#,
    ];
    assert_undone(&fano(), &[&done, &undone]);
}

#[test]
fn what_a_scenario_adds_another_can_take_away() {
    let added = [
        r#"azione = "aggiunge", cosa = "ente", codice = "nuovo", nome = "Nuovo", comune = "Fano""#,
        r#"azione = "aggiunge", cosa = "servizio", codice = "sportello", nome = "Sportello", ente = "nuovo", tipi_bisogno = "casa", comune = "Fano", posti = 9"#,
        r#"azione = "aggiunge", cosa = "servizio", codice = "alloggio", nome = "Alloggio", ente = "la-spiga", tipi_bisogno = "casa", comune = "Fano""#,
        r#"azione = "aggiunge", cosa = "legame", codice = "nuovo", in = "dsm""#,
        r#"azione = "aggiunge", cosa = "legame", codice = "la-spiga", in = "campo-lungo""#,
        r#"azione = "entra", cosa = "comune", codice = "041007", nome = "Cartoceto", popolazione = 7800"#,
        r#"azione = "cambia", cosa = "bisogno", codice = "casa", comune = "041007", persone = 12"#,
        r#"azione = "divide", cosa = "tavolo", codice = "famiglia", in = "nidi", nome = "Nidi", tipi_bisogno = "nidi", ente = "ventosole""#,
    ];
    let taken = [
        r#"azione = "chiude", cosa = "ente", codice = "nuovo""#,
        r#"azione = "chiude", cosa = "servizio", codice = "alloggio""#,
        r#"azione = "chiude", cosa = "legame", codice = "la-spiga", in = "campo-lungo""#,
        r#"azione = "esce", cosa = "comune", codice = "041007""#,
        r#"azione = "unisce", cosa = "tavolo", codice = "nidi", in = "famiglia""#,
    ];
    assert_undone(&fano(), &[&added, &taken]);
}

#[test]
fn a_tie_that_came_with_a_merger_can_end() {
    let district = fano();
    let text = stacked(&[
        &[r#"azione = "unisce", cosa = "ente", codice = "sociale-pergola", in = "la-spiga""#],
        &[r#"azione = "chiude", cosa = "legame", codice = "la-spiga", in = "sorgente-nuova""#],
        &[r#"azione = "ripristina", cosa = "legame", codice = "sorgente-nuova", in = "la-spiga""#],
    ]);
    let tied = |name: &str| {
        let made = made(&district, &text, name).expect("it can be made");
        made.network.relations().any(|(from, to, _)| {
            let mut ends = [from.as_str(), to.as_str()];
            ends.sort_unstable();
            ends == ["la-spiga", "sorgente-nuova"]
        })
    };
    assert!(tied("s0") && !tied("s1") && tied("s2"));
}

#[test]
fn a_tie_that_ended_can_begin_anew_and_be_as_it_was() {
    let district = fano();
    let begins =
        r#"azione = "aggiunge", cosa = "legame", codice = "ventosole", in = "la-spiga", forza = 5"#;
    let text = stacked(&[&[ENDS], &[begins]]);
    let count = |name: &str| {
        let after = made(&district, &text, name).expect("it can be made");
        after.network.relations().count()
    };
    assert_eq!(count("s1"), count("s0") + 1);
    let restores =
        r#"azione = "ripristina", cosa = "legame", codice = "la-spiga", in = "ventosole""#;
    assert_undone(&district, &[&[ENDS], &[begins], &[restores]]);
}

#[test]
fn a_service_that_fell_comes_back_with_who_offers_it() {
    let district = fano();
    let service = r#"azione = "ripristina", cosa = "servizio", codice = "cura-a-casa""#;
    let alone = stack(&district, &[&[CLOSES], &[service]]);
    assert_eq!(
        errors(&alone),
        [(11, "codice", &Problem::BackWithOrganization)]
    );
    assert_undone(&district, &[&[CLOSES], &[service, RESTORES]]);
    let other = r#"azione = "ripristina", cosa = "servizio", codice = "nido-del-molo""#;
    let other = stack(&district, &[&[CLOSES], &[other]]);
    assert_eq!(errors(&other), [(11, "codice", &Problem::NothingToRestore)]);
}

#[test]
fn what_closed_comes_back_and_does_not_open_anew() {
    let district = fano();
    for (closes, opens) in [
        (
            CLOSES,
            r#"azione = "aggiunge", cosa = "ente", codice = "la-spiga", nome = "Un altro""#,
        ),
        (
            r#"azione = "chiude", cosa = "servizio", codice = "nido-del-molo""#,
            r#"azione = "aggiunge", cosa = "servizio", codice = "nido-del-molo", nome = "Un altro", ente = "dsm", tipi_bisogno = "nidi""#,
        ),
        (
            r#"azione = "esce", cosa = "comune", codice = "041043""#,
            r#"azione = "entra", cosa = "comune", codice = "041043", nome = "Pergola""#,
        ),
    ] {
        let read = stack(&district, &[&[closes], &[opens]]);
        assert_eq!(errors(&read), [(11, "codice", &Problem::ClosedBefore)]);
    }
}

#[test]
fn nothing_goes_into_what_is_closed() {
    let district = fano();
    let merges = r#"azione = "unisce", cosa = "ente", codice = "quattrovele", in = "la-spiga""#;
    let later = stack(&district, &[&[CLOSES], &[merges]]);
    assert_eq!(errors(&later), [(11, "in", &Problem::AlreadyGone)]);
    let together = stack(&district, &[&[CLOSES, merges]]);
    assert_eq!(errors(&together), [(6, "in", &Problem::AlreadyGone)]);
}

#[test]
fn what_comes_back_can_be_tied_in_the_same_list() {
    let district = fano();
    let tie = r#"azione = "aggiunge", cosa = "legame", codice = "la-spiga", in = "ali-di-carta""#;
    let text = stacked(&[&[CLOSES], &[tie, RESTORES]]);
    let after = made(&district, &text, "s1").expect("it can be made");
    let before = district.network.relations().count();
    assert_eq!(after.network.relations().count(), before + 1);
}

#[test]
fn nobody_pays_for_what_is_undone_or_made_smaller() {
    let moved = [
        r#"azione = "sposta", cosa = "servizio", codice = "nido-del-molo", comune = "Pergola", costo = 10000"#,
        r#"azione = "cambia", cosa = "servizio", codice = "cura-a-casa", persone = 1"#,
    ];
    let back = [
        r#"azione = "ripristina", cosa = "servizio", codice = "nido-del-molo""#,
        r#"azione = "cambia", cosa = "bisogno", codice = "nidi", percento = 10, costo = 500"#,
    ];
    let paid = costs(&fano(), &[&moved, &back]);
    assert_eq!(paid, [(Some(10_000.0), 0), (Some(500.0), 0)]);
}

#[test]
fn what_comes_back_is_paid_for_again_and_what_falls_is_not() {
    let opens = [
        r#"azione = "aggiunge", cosa = "ente", codice = "nuovo", nome = "Nuovo", comune = "Pergola""#,
        r#"azione = "aggiunge", cosa = "servizio", codice = "sportello", nome = "Sportello", ente = "nuovo", tipi_bisogno = "casa", comune = "Pergola", posti = 9, costo = 24000"#,
        r#"azione = "cambia", cosa = "bisogno", codice = "demenze", percento = -10, costo = 1000"#,
    ];
    let falls = [r#"azione = "chiude", cosa = "ente", codice = "nuovo""#];
    let comes_back = [
        r#"azione = "ripristina", cosa = "ente", codice = "nuovo""#,
        r#"azione = "ripristina", cosa = "bisogno", codice = "demenze", comune = "041016""#,
    ];
    let paid = costs(&fano(), &[&opens, &falls, &comes_back]);
    let paid: Vec<_> = paid.into_iter().map(|(cost, _)| cost).collect();
    assert_eq!(paid, [Some(25_000.0), Some(1_000.0), Some(25_000.0)]);
}

#[test]
fn a_tavolo_that_was_split_is_not_restored_but_put_together() {
    let splits = r#"azione = "divide", cosa = "tavolo", codice = "famiglia", in = "nidi", nome = "Nidi", tipi_bisogno = "nidi""#;
    let restores = r#"azione = "ripristina", cosa = "tavolo", codice = "famiglia""#;
    let read = stack(&fano(), &[&[splits], &[restores]]);
    assert_eq!(errors(&read), [(11, "codice", &Problem::SplitTavolo)]);
}

/// Each scenario stands on the two before it: there are as many ways down as Fibonacci's numbers say.
#[test]
fn scenarios_that_stand_on_each_other_in_many_ways_take_no_longer() {
    let district = fano();
    let mut text = stacked(&[&[CLOSES]]);
    for place in 1..60_usize {
        let on: Vec<String> = (place.saturating_sub(2)..place)
            .map(|below| format!("\"s{below}\""))
            .collect();
        let on = on.join(", ");
        text.push_str(&format!("[[scenario]]\nname = \"s{place}\"\non = [{on}]\n"));
    }
    let read = plan(&district, "piano.toml", &text);
    assert_eq!(read.diagnostics, []);
    let last = apply(&district, &read.plan, &read.plan.scenarios[59]).expect("it can be made");
    let first = apply(&district, &read.plan, &read.plan.scenarios[0]).expect("it can be made");
    assert_eq!(all(&last), all(&first));
}
