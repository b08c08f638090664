# Charts of bars and curves.

figure-brokers = Who holds the network together
brokers-title = { $ranked ->
        [0] No organization stands on the paths between the others
       *[other] { $against ->
            [alone] Only the lead stands on the paths between the others
            [after] After the lead, the paths between organizations pass through { $names }
            [above] More than through the lead, the paths between organizations pass through { $names }
            [level] { $names } hold the network together, nearly level
           *[nobody] The paths between organizations pass above all through { $names }
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
brokers-description = { $subtitle }.{ $ranked ->
        [0] {""}
       *[other] {" "}The first: { $list }.
    }
brokers-none = To stand on a path between two others takes at least two ties: in the data no organization is known that joins them.
brokers-range = leaving out one tie
brokers-from-to = { $least } to { $most }
brokers-legend-lead = lead
brokers-legend-interval = from … to …: the lowest and the highest value when one tie at a time is left out{ $whole ->
        [yes] {""}
       *[no] {" "}({ $tried } ties drawn out of { $ties })
    }
brokers-legend-confirmed = counting only the ties confirmed by both organizations
brokers-legend-alike = overlapping intervals, so not to be told apart: { $places }
brokers-places = { $count ->
        [2] places { $first } and { $last }
       *[other] places { $first } to { $last }
    }
brokers-one = { $name } ({ $score }; leaving out one tie { $least } to { $most })
