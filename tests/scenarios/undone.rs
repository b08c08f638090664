//! What a scenario does, another on top of it can undo; what closed comes back and does not open anew.

use super::*;

/// That the scenario *fatto* of a plan changes the district and *disfatto*, on top of it, gives it back as it was.
fn assert_undone(district: &District, text: &str) {
    let baseline = all(&Draft::of(district).district());
    let changed = made(district, text, "fatto").expect("it can be made");
    assert_ne!(all(&changed), baseline);
    let undone = made(district, text, "disfatto").expect("it can be undone");
    assert_eq!(all(&undone), baseline);
}

#[test]
fn what_a_scenario_does_another_can_undo() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "fatto"
change = [
    { azione = "chiude", cosa = "ente", codice = "la-spiga" },
    { azione = "chiude", cosa = "servizio", codice = "nido-conchiglia" },
    { azione = "chiude", cosa = "legame", codice = "comune-fano", in = "dsm" },
    { azione = "esce", cosa = "comune", codice = "Pergola" },
    { azione = "unisce", cosa = "ente", codice = "nidi-d-aria", in = "ventosole" },
    { azione = "unisce", cosa = "tavolo", codice = "famiglia", in = "inclusione" },
    { azione = "cambia", cosa = "servizio", codice = "nido-del-molo", percento = 50 },
    { azione = "sposta", cosa = "servizio", codice = "nido-del-molo", comune = "041013" },
    { azione = "cambia", cosa = "bisogno", codice = "nidi", percento = -20 },
]

[[scenario]]
name = "disfatto"
on = ["fatto"]
change = [
    { azione = "ripristina", cosa = "ente", codice = "la-spiga" },
    { azione = "ripristina", cosa = "servizio", codice = "nido-conchiglia" },
    { azione = "ripristina", cosa = "legame", codice = "comune-fano", in = "dsm" },
    { azione = "ripristina", cosa = "comune", codice = "041043" },
    { azione = "ripristina", cosa = "ente", codice = "nidi-d-aria" },
    { azione = "ripristina", cosa = "tavolo", codice = "famiglia" },
    { azione = "ripristina", cosa = "servizio", codice = "nido-del-molo" },
    { azione = "ripristina", cosa = "bisogno", codice = "nidi" },
]
"#;
    assert_undone(&district, text);
}

#[test]
fn what_a_scenario_adds_another_can_take_away() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "fatto"
change = [
    { azione = "aggiunge", cosa = "ente", codice = "nuovo", nome = "Nuovo", comune = "Fano" },
    { azione = "aggiunge", cosa = "servizio", codice = "sportello", nome = "Sportello", ente = "nuovo", tipi_bisogno = "casa", comune = "Fano", posti = 9 },
    { azione = "aggiunge", cosa = "servizio", codice = "alloggio", nome = "Alloggio", ente = "la-spiga", tipi_bisogno = "casa", comune = "Fano" },
    { azione = "aggiunge", cosa = "legame", codice = "nuovo", in = "dsm" },
    { azione = "aggiunge", cosa = "legame", codice = "la-spiga", in = "campo-lungo" },
    { azione = "entra", cosa = "comune", codice = "041007", nome = "Cartoceto", popolazione = 7800 },
    { azione = "cambia", cosa = "bisogno", codice = "casa", comune = "041007", persone = 12 },
    { azione = "divide", cosa = "tavolo", codice = "famiglia", in = "nidi", nome = "Nidi", tipi_bisogno = "nidi", ente = "ventosole" },
]

[[scenario]]
name = "disfatto"
on = ["fatto"]
change = [
    { azione = "chiude", cosa = "ente", codice = "nuovo" },
    { azione = "chiude", cosa = "servizio", codice = "alloggio" },
    { azione = "chiude", cosa = "legame", codice = "la-spiga", in = "campo-lungo" },
    { azione = "esce", cosa = "comune", codice = "041007" },
    { azione = "unisce", cosa = "tavolo", codice = "nidi", in = "famiglia" },
]
"#;
    assert_undone(&district, text);
}

#[test]
fn a_tie_that_came_with_a_merger_can_end() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "uniti"
change = [{ azione = "unisce", cosa = "ente", codice = "sociale-pergola", in = "la-spiga" }]
[[scenario]]
name = "divisi"
on = ["uniti"]
change = [{ azione = "chiude", cosa = "legame", codice = "la-spiga", in = "sorgente-nuova" }]
[[scenario]]
name = "di-nuovo"
on = ["divisi"]
change = [{ azione = "ripristina", cosa = "legame", codice = "sorgente-nuova", in = "la-spiga" }]
"#;
    let tied = |name: &str| {
        let made = made(&district, text, name).expect("it can be made");
        made.network.relations().any(|(from, to, _)| {
            let mut ends = [from.as_str(), to.as_str()];
            ends.sort_unstable();
            ends == ["la-spiga", "sorgente-nuova"]
        })
    };
    assert!(tied("uniti") && !tied("divisi") && tied("di-nuovo"));
}

#[test]
fn a_tie_that_ended_can_begin_anew() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "prima"
change = [{ azione = "chiude", cosa = "legame", codice = "la-spiga", in = "ventosole" }]
[[scenario]]
name = "poi"
su = ["prima"]
change = [{ azione = "aggiunge", cosa = "legame", codice = "la-spiga", in = "ventosole", forza = 5 }]
"#;
    let count = |name: &str| {
        let after = made(&district, text, name).expect("it can be made");
        after.network.relations().count()
    };
    assert_eq!(count("poi"), count("prima") + 1);
}

#[test]
fn a_service_that_fell_comes_back_with_who_offers_it() {
    let district = fano();
    let of = |restored: &str| {
        let text = format!(
            "[[scenario]]\nname = \"a\"\nchange = [{{ azione = \"chiude\", cosa = \"ente\", codice = \"la-spiga\" }}]\n\
            [[scenario]]\nname = \"b\"\non = [\"a\"]\nchange = [\n{restored}\n]\n"
        );
        plan(&district, "piano.toml", &text)
    };
    let service = "{ azione = \"ripristina\", cosa = \"servizio\", codice = \"cura-a-casa\" },";
    let organization = "{ azione = \"ripristina\", cosa = \"ente\", codice = \"la-spiga\" },";
    let alone = of(service);
    assert_eq!(
        errors(&alone),
        [(8, "codice", &Problem::BackWithOrganization)]
    );
    let both = of(&format!("{service}\n{organization}"));
    assert_eq!(both.diagnostics, []);
    let after = apply(&district, &both.plan, &both.plan.scenarios[1]).expect("it can be made");
    assert_eq!(all(&after), all(&Draft::of(&district).district()));
    let other = of("{ azione = \"ripristina\", cosa = \"servizio\", codice = \"nido-del-molo\" },");
    assert_eq!(errors(&other), [(8, "codice", &Problem::NothingToRestore)]);
}

#[test]
fn a_tie_that_began_anew_can_be_as_it_was() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "prima"
change = [{ azione = "chiude", cosa = "legame", codice = "la-spiga", in = "ventosole" }]
[[scenario]]
name = "fatto"
su = ["prima"]
change = [{ azione = "aggiunge", cosa = "legame", codice = "ventosole", in = "la-spiga", forza = 5 }]
[[scenario]]
name = "disfatto"
su = ["fatto"]
change = [{ azione = "ripristina", cosa = "legame", codice = "la-spiga", in = "ventosole" }]
"#;
    assert_undone(&district, text);
}

#[test]
fn what_closed_comes_back_and_does_not_open_anew() {
    let district = fano();
    for (closes, opens) in [
        (
            r#"azione = "chiude", cosa = "ente", codice = "la-spiga""#,
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
        let text = format!(
            "[[scenario]]\nname = \"a\"\nchange = [{{ {closes} }}]\n\
            [[scenario]]\nname = \"b\"\non = [\"a\"]\nchange = [{{ {opens} }}]\n"
        );
        let read = plan(&district, "piano.toml", &text);
        assert_eq!(errors(&read), [(7, "codice", &Problem::ClosedBefore)]);
    }
}

#[test]
fn nothing_goes_into_what_is_closed() {
    let district = fano();
    let closes = r#"{ azione = "chiude", cosa = "ente", codice = "quattrovele" }"#;
    let merges = r#"{ azione = "unisce", cosa = "ente", codice = "la-spiga", in = "quattrovele" }"#;
    let later = format!(
        "[[scenario]]\nname = \"a\"\nchange = [{closes}]\n\
        [[scenario]]\nname = \"b\"\non = [\"a\"]\nchange = [{merges}]\n"
    );
    let read = plan(&district, "piano.toml", &later);
    assert_eq!(errors(&read), [(7, "in", &Problem::AlreadyGone)]);
    let together = format!("[[scenario]]\nname = \"a\"\nchange = [\n{closes},\n{merges}\n]\n");
    let read = plan(&district, "piano.toml", &together);
    assert_eq!(errors(&read), [(5, "in", &Problem::AlreadyGone)]);
}

#[test]
fn what_comes_back_can_be_tied_in_the_same_list() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "a"
change = [{ azione = "chiude", cosa = "ente", codice = "la-spiga" }]
[[scenario]]
name = "b"
su = ["a"]
change = [
    { azione = "aggiunge", cosa = "legame", codice = "la-spiga", in = "ali-di-carta" },
    { azione = "ripristina", cosa = "ente", codice = "la-spiga" },
]
"#;
    let after = made(&district, text, "b").expect("it can be made");
    let before = district.network.relations().count();
    assert_eq!(after.network.relations().count(), before + 1);
}

#[test]
fn nobody_pays_for_what_is_undone_or_made_smaller() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "a"
change = [
    { azione = "sposta", cosa = "servizio", codice = "nido-del-molo", comune = "Pergola", costo = 10000 },
    { azione = "cambia", cosa = "servizio", codice = "cura-a-casa", persone = 1 },
]
[[scenario]]
name = "b"
su = ["a"]
change = [
    { azione = "ripristina", cosa = "servizio", codice = "nido-del-molo" },
    { azione = "cambia", cosa = "bisogno", codice = "nidi", percento = 10, costo = 500 },
]
"#;
    let read = plan(&district, "piano.toml", text);
    assert!(read.is_usable(), "{:?}", read.diagnostics);
    let found = compare(&district, &read.plan).expect("a comparison");
    let paid = |place: usize| {
        (
            found.scenarios[place].cost,
            found.scenarios[place].without_cost,
        )
    };
    assert_eq!(paid(0), (Some(10_000.0), 0));
    assert_eq!(paid(1), (Some(500.0), 0));
}

#[test]
fn what_comes_back_is_paid_for_again_and_what_falls_is_not() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "apre"
change = [
    { azione = "aggiunge", cosa = "ente", codice = "nuovo", nome = "Nuovo", comune = "Pergola" },
    { azione = "aggiunge", cosa = "servizio", codice = "sportello", nome = "Sportello", ente = "nuovo", tipi_bisogno = "casa", comune = "Pergola", posti = 9, costo = 24000 },
    { azione = "cambia", cosa = "bisogno", codice = "demenze", percento = -10, costo = 1000 },
]
[[scenario]]
name = "cade"
su = ["apre"]
change = [{ azione = "chiude", cosa = "ente", codice = "nuovo" }]
[[scenario]]
name = "torna"
su = ["cade"]
change = [
    { azione = "ripristina", cosa = "ente", codice = "nuovo" },
    { azione = "ripristina", cosa = "bisogno", codice = "demenze", comune = "041016" },
]
"#;
    let read = plan(&district, "piano.toml", text);
    assert!(read.is_usable(), "{:?}", read.diagnostics);
    let found = compare(&district, &read.plan).expect("a comparison");
    let costs: Vec<_> = found.scenarios.iter().map(|one| one.cost).collect();
    assert_eq!(costs, [Some(25_000.0), Some(1_000.0), Some(25_000.0)]);
}

#[test]
fn a_tavolo_that_was_split_is_not_restored_but_put_together() {
    let district = fano();
    let text = r#"
[[scenario]]
name = "a"
change = [{ azione = "divide", cosa = "tavolo", codice = "famiglia", in = "nidi", nome = "Nidi", tipi_bisogno = "nidi" }]
[[scenario]]
name = "b"
su = ["a"]
change = [{ azione = "ripristina", cosa = "tavolo", codice = "famiglia" }]
"#;
    let read = plan(&district, "piano.toml", text);
    assert_eq!(errors(&read), [(8, "codice", &Problem::SplitTavolo)]);
}

/// Each scenario stands on the two before it: there are as many ways down as Fibonacci's numbers say.
#[test]
fn scenarios_that_stand_on_each_other_in_many_ways_take_no_longer() {
    let district = fano();
    let mut text = String::new();
    for place in 0..60_usize {
        let on: Vec<String> = (place.saturating_sub(2)..place)
            .map(|below| format!("\"s{below}\""))
            .collect();
        let change = match place {
            0 => "change = [{ azione = \"chiude\", cosa = \"ente\", codice = \"la-spiga\" }]\n",
            _ => "",
        };
        text.push_str(&format!(
            "[[scenario]]\nname = \"s{place}\"\non = [{}]\n{change}",
            on.join(", ")
        ));
    }
    let read = plan(&district, "piano.toml", &text);
    assert_eq!(read.diagnostics, []);
    let last = apply(&district, &read.plan, &read.plan.scenarios[59]).expect("it can be made");
    let first = apply(&district, &read.plan, &read.plan.scenarios[0]).expect("it can be made");
    assert_eq!(all(&last), all(&first));
}
