# The same network, one panel a working group.

figure-tavoli = The network, working group by working group
tavoli-title = { $case ->
        [none] No working group is stated
        [empty] At no working group are there two organizations or more, as far as is known
        [one] At the working group { $first }, { $firstshare } of the pairs of organizations have a tie
        [equal] At all working groups the same part of the pairs of organizations have a tie: { $firstshare }
       *[spread] { $first } is the closest working group: { $firstshare } of its pairs have a tie; the loosest is { $last }, { $lastshare }
    }
tavoli-subtitle = The same network in the same places: in each panel those at one working group stand out
tavoli-numbers = { $members ->
        [one] 1 organization
       *[other] { $members } organizations
    } · { $tied ->
        [one] 1 tie among them
       *[other] { $tied } ties among them
    }{ $paired ->
        [yes] {" "}({ $share } of the pairs)
       *[no] {""}
    } · { $needs ->
        [0] no need stated
       *[other] { $covered } of { $needs } needs covered{ $unknown ->
            [0] {""}
            [one] , one not known
           *[other] , { $unknown } not known
        }
    }
tavoli-one = { $name }: { $members ->
        [one] 1 organization
       *[other] { $members } organizations
    }, { $tied ->
        [one] 1 tie among them
       *[other] { $tied } ties among them
    }, { $alone ->
        [0] none without ties there
        [one] one without ties there
       *[other] { $alone } without ties there
    }
tavoli-legend-alone = at the table, no ties with the others known
tavoli-legend-others = everybody else
tavoli-left-out = { $others ->
        [0] {""}
        [one] One more working group in the table.{" "}
       *[other] { $others } more working groups in the table.{" "}
    }{ $unnamed ->
        [0] {""}
        [one] One name with no room is in the table.{" "}
       *[other] { $unnamed } names with no room are in the table.{" "}
    }{ $seatless ->
        [0] {""}
        [one] One organization is in no working group, as far as is known.
       *[other] { $seatless } organizations are in no working group, as far as is known.
    }
tavoli-description = { $count ->
        [0] The data state no working group.
       *[other] One panel a working group, with the same network in the same places. { $list }.
    }

# Organizations, services, needs in three columns.

figure-two-mode = Who does what, for which need
two-mode-title = { $case ->
        [nothing] Neither services nor types of need are stated
        [untyped] Of the { $services } services it is not stated to which need they answer
        [unserved] No service is stated for { $types ->
            [one] the type of need
           *[other] the { $types } types of need
        }
        [uncovered] No active service answers to { $names }
       *[served] Every type of need has an active service at least; { $count ->
            [one] { $names } has fewest: { $least ->
                [one] 1 organization
               *[other] { $least } organizations
            }
           *[other] { $names } have { $least ->
                [one] 1 organization
               *[other] { $least } organizations
            } each, the fewest
        }
    }
two-mode-subtitle = Who offers, what, for which need. Thicker: more people. Sign: the state of the worst-off municipality
two-mode-quoted = “{ $name }”
two-mode-lines = links
two-mode-rows = organizations, services and types of need
two-mode-organizations = Organizations
two-mode-services = Services
two-mode-types = Types of need
two-mode-other-organizations = { $count ->
        [one] one more organization
       *[other] { $count } more organizations
    }
two-mode-other-services = { $count ->
        [one] one more service
       *[other] { $count } more services
    }
two-mode-other-types = { $count ->
        [one] one more type
       *[other] { $count } more types
    }
two-mode-type = { $providers ->
        [0] no organization
        [one] 1 organization
       *[other] { $providers } organizations
    }{ $needs ->
        [0] {""}
       *[other] { $lacking ->
            [none] {""}
            [0] , everywhere
           *[other] , not in { $lacking } of { $needs } municipalities
        }
    }
two-mode-one = { $name } ({ $providers })
two-mode-persons = { $class ->
        [least] fewer than { $next } people
        [middle] { $from }–{ $to }
       *[most] { $from } or more
    }
two-mode-unstated = places not stated, or not all
two-mode-idle = service not active
two-mode-left-out = { $organizations ->
        [0] {""}
        [one] One more organization in the table.{" "}
       *[other] { $organizations } more organizations in the table.{" "}
    }{ $services ->
        [0] {""}
        [one] One more service in the table.{" "}
       *[other] { $services } more services in the table.{" "}
    }{ $types ->
        [0] {""}
        [one] One more type of need in the table.{" "}
       *[other] { $types } more types of need in the table.{" "}
    }{ $idle ->
        [0] {""}
        [one] One organization without stated services: not drawn.
       *[other] { $idle } organizations without stated services: not drawn.
    }
two-mode-size = n = { $organizations ->
        [one] 1 organization
       *[other] { $organizations } organizations
    } with { $services ->
        [one] 1 service
       *[other] { $services } services
    } for { $types ->
        [one] 1 type of need
       *[other] { $types } types of need
    }
two-mode-description = { $case ->
        [nothing] The data hold neither services nor types of need.
       *[other] Three columns: the organizations, their services and the types of need these answer to. Organizations with an active service, by type of need: { $list }.
    }
