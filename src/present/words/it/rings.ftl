# Le figure ad anelli: un ente e chi gli sta intorno, il centro e i margini della rete.

figure-ego = Un ente e chi gli sta intorno
ego-nobody = Non è indicato alcun ente
ego-title = { $case ->
        [single] { $name } è l'unico ente indicato
        [silent] { $name } non ha risposto: i suoi legami non sono noti
        [alone] { $name }: non risulta alcun legame con gli altri { $others ->
            [one] enti
           *[other] { $others } enti
        }
       *[tied] { $name } raggiunge in due passi { $two } { $others ->
            [one] ente
           *[other] enti su { $others }
        }{ $only ->
            [0] {""}
            [one] ; uno si raggiunge solo passando da qui
           *[other] ; { $only } si raggiungono solo passando da qui
        }
    }
ego-subtitle = Ogni anello è un passo: sul primo chi ha un legame diretto, più in fuori chi si raggiunge attraverso altri
ego-rings = anelli
ego-panel = scheda dell'ente
ego-kind = { $kind }{ $seated ->
        [yes] {" "}· { $comune }
       *[no] {""}
    }{ $leads ->
        [yes] {" "}· ente capofila
       *[no] {""}
    }
ego-ties = Nella rete
ego-near = legami diretti
ego-steps = a { $steps } passi
ego-farther = a { $steps } passi o più
ego-unreached = non raggiungibili
ego-by-ties = per numero di legami
ego-by-paths = per intermediazione
ego-rank = { $rank }º su { $n }
ego-no-rank = –
ego-work = Servizi e bisogni
ego-services = servizi attivi
ego-reached = bisogni a cui arriva
ego-alone = di cui da solo
ego-served = persone seguite
ego-lost = perse se chiude
ego-tavoli = Tavoli
ego-no-tavolo = Non risulta in alcun tavolo
ego-legend-others = altri legami
ego-legend-only = si raggiunge solo passando dall'ente al centro
ego-left-out = { $undrawn ->
        [0] {""}
        [one] Un ente che non trova posto sugli anelli è in tabella.{" "}
       *[other] { $undrawn } enti che non trovano posto sugli anelli sono in tabella.{" "}
    }{ $unnamed ->
        [0] {""}
        [one] Un nome che non trova posto è in tabella.{" "}
       *[other] { $unnamed } nomi che non trovano posto sono in tabella.{" "}
    }{ $unreached ->
        [0] {""}
        [one] Un ente che i legami noti non raggiungono non è disegnato.
       *[other] { $unreached } enti che i legami noti non raggiungono non sono disegnati.
    }
ego-description = { $case ->
        [tied] Mappa ad anelli intorno a { $name }: { $near } a un passo, { $two } entro due, { $farther } più lontano, { $unreached } non raggiungibili.{ $only ->
            [0] {""}
           *[other] {" "}Si raggiungono solo passando da qui: { $onlynames }.
        }
       *[other] Scheda di { $name }, che nella mappa è solo.
    }
