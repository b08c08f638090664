# The map of the network.

figure-network = The network of organizations
network-title = { $tied ->
        [0] No tie is known between { $n } organizations
       *[other] { $isolated ->
            [0] No organization appears isolated
            [one] One organization of { $n } appears isolated
           *[other] { $isolated } organizations of { $n } appear isolated
        }{ $brokers ->
            [0] {""}
           *[other] { $led ->
                [yes] ; besides the lead, the paths pass through { $names }
               *[no] ; the paths pass above all through { $names }
            }
        }
    }
network-subtitle = Organizations and ties of every kind: near in the drawing is near in the network
network-ties = ties
network-actors = organizations
network-alone = Isolated: no tie is known
network-apart = Groups cut off from the others
network-silent = Did not answer: ties not known
network-others = { $count ->
        [one] one more in the table
       *[other] { $count } more in the table
    }
network-legend-size = larger: more betweenness
network-legend-strength = thicker: stronger
network-legend-one-sided = reported by one side
network-legend-isolated = isolated
network-legend-silent = did not answer
network-legend-arrow = arrow: sends people or funds one way
network-asides = organizations without ties to the others
network-left-out = { $unnamed ->
        [0] {""}
        [one] One name that finds no room is in the table.
       *[other] { $unnamed } names that find no room are in the table.
    }
network-description = Map of { $n } organizations and { $m } ties, in { $components } components. { $isolated ->
        [0] No organization appears isolated.
       *[other] Isolated: { $list }.
    } { $silent ->
        [0] { $unsaid ->
            [0] All have answered.
           *[other] Not of all it is stated whether they answered.
        }
        [one] One organization did not answer.
       *[other] { $silent } organizations did not answer.
    } { $brokers ->
        [0] {""}
       *[other] { $led ->
            [yes] Beside the lead, most paths between the others pass through { $names }.
           *[no] Most paths between the others pass through { $names }.
        }
    }

network-channels = ties between groups
network-groups = groups
network-group = Group { $number } · { $count ->
        [one] 1 organization
       *[other] { $count } organizations
    }
network-group-around = around { $name }
network-group-place = mostly { $place }
network-legend-bubble = group: larger, more organizations
network-legend-channel = ties between groups: thicker, more ties
network-legend-backbone = tie of the backbone
network-groups-title = { $isolated ->
        [0] No organization appears isolated
        [one] One organization of { $n } appears isolated
       *[other] { $isolated } organizations of { $n } appear isolated
    }; the network { $groups ->
        [one] is a single group
       *[other] has { $groups } groups
    }{ $brokers ->
        [0] {""}
       *[other] { $led ->
            [yes] ; besides the lead, the paths pass through { $names }
           *[no] ; the paths pass above all through { $names }
        }
    }
network-groups-subtitle = Groups (communities): organizations with many ties among them and few to others. Within: those most between others, and the backbone of ties
network-groups-left-out = { $actors ->
        [one] Drawn: one organization
       *[other] Drawn: { $actors } organizations
    } and { $ties ->
        [one] one tie
       *[other] { $ties } ties
    } of the backbone (disparity filter 0.05, and the ties that hold it together); { $others } more organizations and { $left } ties are only counted.{ $unshown ->
        [0] {""}
        [one] {" "}One lesser group is not drawn.
       *[other] {" "}{ $unshown } lesser groups are not drawn.
    }{ $estimated ->
        [no] {""}
       *[yes] {" "}Who is passed through most is estimated from paths drawn at random: the share of paths may be off by { $error } at most.
    }
network-groups-description = Map of { $n } organizations and { $m } ties in { $groups ->
        [one] one group
       *[other] { $groups } groups
    }, the largest of { $largest ->
        [one] one organization
       *[other] { $largest } organizations
    }. Isolated: { $isolated }. Without an answer: { $silent }. The backbone has { $backbone } ties, of which { $significant } are stronger than chance would make them. { $brokers ->
        [0] {""}
       *[other] { $led ->
            [yes] Beside the lead, most paths between the others pass through { $names }.
           *[no] Most paths between the others pass through { $names }.
        }
    }
