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
       *[tied] { $name } ha { $near ->
            [one] un legame diretto
           *[other] { $near } legami diretti
        } e raggiunge in due passi { $two ->
            [one] un solo ente
           *[other] { $two } enti
        } su { $others }{ $only ->
            [0] {""}
            [one] ; uno si raggiunge solo passando da qui
           *[other] ; { $only } si raggiungono solo passando da qui
        }
    }
ego-subtitle = Ogni anello è un passo: sul primo i legami diretti, più in fuori chi si raggiunge attraverso altri
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
ego-alone = che dipendono solo da questo ente
ego-served = persone seguite
ego-lost = perse se chiude
ego-tavoli = Tavoli
ego-services-names = I suoi servizi
ego-unreached-names = Chi non raggiunge
ego-no-tavolo = Non risulta in alcun tavolo
ego-legend-others = altri legami
ego-legend-only = si raggiunge solo passando dall'ente al centro
ego-left-out = { $undrawn ->
        [0] {""}
        [one] Un ente non ci sta sugli anelli: è in tabella.{" "}
       *[other] { $undrawn } enti non ci stanno sugli anelli: sono in tabella.{" "}
    }{ $unnamed ->
        [0] {""}
        [one] Un nome non ci sta: è in tabella.{" "}
       *[other] { $unnamed } nomi non ci stanno: sono in tabella.{" "}
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

figure-core = Il centro e i margini della rete
core-title = { $case ->
        [few] Con meno di tre enti non si distingue un centro
        [untied] Tra { $n } enti non risulta alcun legame: non si distingue un centro
        [even] Tutte le coppie di enti hanno gli stessi legami: non si distingue un centro
        [faint] Al centro { $members ->
            [one] sta probabilmente { $names }
           *[other] stanno probabilmente { $names }
        }, ma questo spiega solo in parte i legami
       *[found] Al centro della rete { $members ->
            [one] c'è { $names }
           *[other] ci sono { $names }
        }{ $far ->
            [0] ; tutti gli altri hanno un legame con il centro
            [one] ; un ente non ha legami con il centro
           *[other] ; { $far } enti non hanno legami con il centro
        }
    }
core-subtitle = Nel mezzo gli enti del centro; sul primo anello chi ha un legame con loro, sul secondo chi ci arriva solo attraverso altri
core-panel = come si legge
core-fit = Accordo: { $fit } su 1
core-fit-kind = quanto la rete somiglia a un centro con i suoi margini
core-rings = Enti
core-middle = al centro
core-near = 1 · legati al centro
core-far = 2 · solo attraverso altri
core-out = non raggiungibili
core-reading = Come si legge
core-fit-means = Vicino a 1: il centro spiega quasi tutti i legami. Vicino a 0: distinguere un centro non spiega nulla.
core-not = Non è un giudizio: chi sta ai margini può lavorare molto e bene.
core-out-names = Non raggiungibili
core-description = { $case ->
        [few] Gli enti sono meno di tre.
        [untied] Non c'è alcun legame da disegnare.
        [even] I legami non distinguono un ente dall'altro.
       *[other] Mappa ad anelli: al centro { $names }; { $near } enti hanno un legame con il centro, { $far } no. Accordo con il modello di centro e periferia: { $fit } su 1.
    }
