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
       *[tied] { $name } reaches { $two } { $others ->
            [one] organization
           *[other] of { $others } organizations
        } in two steps{ $only ->
            [0] {""}
            [one] ; one is reached only through it
           *[other] ; { $only } are reached only through it
        }
    }
ego-subtitle = Each ring is a step: on the first stand those with a direct tie, farther out those reached through others
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
ego-services = running services
ego-reached = needs it reaches
ego-alone = of these, alone
ego-served = people served
ego-lost = lost if it closes
ego-tavoli = Working groups
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
