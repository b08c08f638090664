# The figures on rings: one organization and those around it, the centre and the margins of the network.

figure-ego = One organization and those around it
ego-nobody = No organization is stated
ego-title = { $case ->
        [single] { $name } is the only organization stated
        [silent] { $name } did not answer: its ties are not known
        [alone] { $name }: no tie to the { $others ->
            [one] other organization
           *[other] other { $others } organizations
        } is known
       *[tied] { $name } has { $near ->
            [one] one direct tie
           *[other] { $near } direct ties
        } and reaches { $two } of { $others ->
            [one] one other organization
           *[other] { $others } organizations
        } in two steps{ $only ->
            [0] {""}
            [one] ; one is reached only through it
           *[other] ; { $only } are reached only through it
        }
    }
ego-subtitle = Each ring is a step: direct ties on the first, farther out those reached through others
ego-rings = rings
ego-panel = sheet of the organization
ego-kind = { $kind }{ $seated ->
        [yes] {" "}· { $comune }
       *[no] {""}
    }{ $leads ->
        [yes] {" "}· lead organization
       *[no] {""}
    }
ego-ties = In the network
ego-near = direct ties
ego-steps = { $steps } steps away
ego-farther = { $steps } steps or more
ego-unreached = out of reach
ego-by-ties = by number of ties
ego-by-paths = by betweenness
ego-rank = { $rank } of { $n }
ego-no-rank = –
ego-work = Services and needs
ego-services = active services
ego-reached = needs it reaches
ego-alone = that hang on it alone
ego-served = people served
ego-lost = lost if it closes
ego-tavoli = Working groups
ego-services-names = Its services
ego-unreached-names = Out of its reach
ego-no-tavolo = In no working group, as far as is known
ego-legend-others = other ties
ego-legend-only = reached only through the one in the middle
ego-left-out = { $undrawn ->
        [0] {""}
        [one] One organization with no room on the rings is in the table.{" "}
       *[other] { $undrawn } organizations with no room on the rings are in the table.{" "}
    }{ $unnamed ->
        [0] {""}
        [one] One name with no room is in the table.{" "}
       *[other] { $unnamed } names with no room are in the table.{" "}
    }{ $unreached ->
        [0] {""}
        [one] One organization that no known tie reaches is not drawn.
       *[other] { $unreached } organizations that no known tie reaches are not drawn.
    }
ego-description = { $case ->
        [tied] Map on rings around { $name }: { $near } one step away, { $two } within two, { $farther } farther, { $unreached } out of reach.{ $only ->
            [0] {""}
           *[other] {" "}Reached only through it: { $onlynames }.
        }
       *[other] Sheet of { $name }, which is alone on the map.
    }

figure-core = The core and the margins of the network
core-title = { $case ->
        [few] With fewer than three organizations no core can be told
        [untied] No tie between { $n } organizations is known: no core can be told
        [even] All pairs of organizations have the same ties: no core can be told
        [faint] At the core { $members ->
            [one] is probably { $names }
           *[other] are probably { $names }
        }, but this explains the ties only in part
       *[found] At the core of the network { $members ->
            [one] is { $names }
           *[other] are { $names }
        }{ $far ->
            [0] ; all the others have a tie to the core
            [one] ; one organization has no tie to the core
           *[other] ; { $far } organizations have no tie to the core
        }
    }
core-subtitle = In the middle the organizations of the core; on the first ring those with a tie to them, on the second those who get there only through others
core-panel = how to read it
core-fit = Fit: { $fit } of 1
core-fit-kind = how far the network resembles a core with its margins
core-rings = Organizations
core-middle = in the core
core-near = 1 · tied to the core
core-far = 2 · only through others
core-out = out of reach
core-reading = How to read it
core-fit-means = Near 1: the core explains nearly all ties. Near 0: telling a core apart explains nothing.
core-not = It is no judgement: those at the margins may work much and well.
core-out-names = Out of reach
core-description = { $case ->
        [few] There are fewer than three organizations.
        [untied] There is no tie to draw.
        [even] Ties do not tell one organization from another.
       *[other] Map on rings: in the core { $names }; { $near } organizations have a tie to the core, { $far } do not. Fit with the model of core and periphery: { $fit } of 1.
    }
