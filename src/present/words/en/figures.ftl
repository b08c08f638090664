# The figures.

language-code = en
demonstrative = Demonstrative organizations and ties

frame-source = Source: { $source }{ $dated ->
        [yes] {". "}Data as of { $date }
       *[no] {""}
    }. { $n }.
frame-left-out = { $something ->
        [yes] { $leftout }{" "}
       *[no] {""}
    }{ $errors ->
        [0] No row with errors.
        [one] One row with errors was left out.
       *[other] { $errors } rows with errors were left out.
    }
frame-network-size = { $n } organizations, { $m } ties (n = { $n }, those without ties included)
legend-kinds = kinds of organization

figure-brokers = Who holds the network together
brokers-title = { $count ->
        [0] No organization stands on the paths between the others
        [one] { $against ->
            [after] After the lead, { $names } holds the network together
            [above] { $names } holds the network together more than the lead does
           *[nobody] { $names } holds the network together
        }
       *[other] { $against ->
            [after] After the lead, { $names } hold the network together
            [above] { $names } hold the network together more than the lead does
           *[nobody] { $names } hold the network together
        }
    }
brokers-subtitle = Betweenness: the share of the shortest paths between the others that passes through each (0 to 1)
brokers-bar = betweenness
brokers-detached = if it withdraws
brokers-lost = { $count ->
        [one] 1 organization comes off
       *[other] { $count } organizations come off
    }
brokers-lead = { $name } (lead)
brokers-left-out = { $others ->
        [0] {""}
        [one] One more organization in the table.{" "}
       *[other] { $others } more organizations in the table.{" "}
    }{ $without ->
        [0] {""}
        [one] One organization stands on no path.
       *[other] { $without } organizations stand on no path.
    }
brokers-description = { $subtitle }. The first: { $list }.

figure-network = The network of organizations
network-title = { $isolated ->
        [0] No organization appears isolated
        [one] One organization of { $n } appears isolated
       *[other] { $isolated } organizations of { $n } appear isolated
    }{ $brokers ->
        [0] {""}
        [one] ; { $names } holds the network together
       *[other] ; { $names } hold the network together
    }
network-subtitle = Organizations and ties of every kind: near in the drawing is near in the network
network-ties = ties
network-actors = organizations
network-alone = Isolated: no tie is known
network-apart = Groups cut off from the others
network-silent = Did not answer: ties not known
network-others = { $count } more in the table
network-legend-size = larger: more betweenness
network-legend-strength = thicker: stronger
network-legend-one-sided = reported by one side
network-legend-isolated = isolated
network-legend-silent = did not answer
network-left-out = { $unnamed ->
        [0] {""}
        [one] One name that finds no room is in the table.
       *[other] { $unnamed } names that find no room are in the table.
    }
network-description = Map of { $n } organizations and { $m } ties, in { $components } components. { $isolated ->
        [0] No organization appears isolated.
       *[other] Isolated: { $list }.
    } { $silent ->
        [0] All have answered.
        [one] One organization did not answer.
       *[other] { $silent } organizations did not answer.
    } { $brokers ->
        [0] {""}
       *[other] Beside the lead, most paths between the others pass through { $names }.
    }
