# The figures of working groups, flows and closures.

tavoli-size = { $n ->
        [one] 1 organization
       *[other] { $n } organizations
    }, { $tavoli ->
        [one] 1 working group
       *[other] { $tavoli } working groups
    } (n = { $n })

figure-overlap = Who sits in the same working groups
overlap-title = { $case ->
        [none] No working group is listed
        [nobody] No organization is known to sit in any working group
        [single] Of { $n } organizations { $one ->
            [one] one sits
           *[other] { $one } sit
        } in the only working group; { $none ->
            [0] none is left out
            [one] one is not known to sit there
           *[other] { $none } are not known to sit there
        }
       *[some] Of { $n } organizations { $several ->
            [0] none sits
            [one] one sits
           *[other] { $several } sit
        } in more than one working group and { $one } in just one; { $none ->
            [0] all are in at least one
            [one] one is not known to be in any
           *[other] { $none } are not known to be in any
        }
    }
overlap-subtitle = Each row: the organizations that sit in the groups of its filled dots, and in no other
overlap-none = The table of working groups has no row: when it has, this will show which organizations sit in the same ones.
overlap-groups = working groups with the number of organizations that sit there
overlap-bars = how many
overlap-names = which
overlap-nowhere = in no working group
overlap-several = in several groups
overlap-one = in one group only
overlap-legend = where they sit
overlap-other-groups = { $count ->
        [one] one other group
       *[other] { $count } other groups
    }
overlap-left-out = { $count ->
        [one] One other combination
       *[other] { $count } other combinations
    } of working groups, with { $organizations ->
        [one] one organization
       *[other] { $organizations } organizations
    }, without room in the figure.
overlap-description = Chart of the combinations of working groups. { $groups ->
        [0] No working group is listed.
       *[other] Working groups and organizations that sit there: { $list }.
    } In more than one: { $several }; in just one: { $one }; in none: { $none }.{ $count ->
        [0] {""}
       *[other] {" "}The most frequent combinations: { $shared }.
    }

figure-matrix = Organizations and working groups
matrix-title = { $case ->
        [none] No working group is listed
        [unknown] Who sits in which working groups; who works on their needs is not known
        [nobody] No organization is known to sit in any working group
        [complete] Whoever works on the needs of a working group sits in it
       *[some] { $missing ->
            [one] One organization works
           *[other] { $missing } organizations work
        } on the needs of a working group without a seat in it: { $count ->
            [one] { $most ->
                [one] one is
               *[other] { $most } are
            } missing in { $names }
           *[other] { $names } lack { $most ->
                [one] one
               *[other] { $most }
            } each
        }
    }
matrix-subtitle = Similar organizations and groups stand together; at the end of a row, in how many groups the organization sits
matrix-nobody = No organization is known to sit in a working group or to work on its needs.
matrix-quoted = “{ $name }”
matrix-legend = marks
matrix-works = sits and works on it
matrix-sits = sits, not known to work on it
matrix-missing = missing: works on it, does not sit
matrix-invited = to invite for other reasons
matrix-seated = sit
matrix-absent = are missing
matrix-column = { $name }: { $seated } sit, { $missing ->
        [0] none is missing
        [one] one works on it without a seat
       *[other] { $missing } work on it without a seat
    }
matrix-left-out = { $count ->
        [one] One other organization in the table.
       *[other] { $count } other organizations in the table.
    }
matrix-outside = { $count ->
        [one] One organization has to do with no working group.
       *[other] { $count } organizations have to do with no working group.
    }
matrix-left-out-groups = { $count ->
        [one] One other working group in the table.
       *[other] { $count } other working groups in the table.
    }
matrix-description = Table of { $rows ->
        [one] one organization
       *[other] { $rows } organizations
    } and { $columns ->
        [one] one working group
       *[other] { $columns } working groups
    }, ordered by likeness (reciprocal averaging).{ $columns ->
        [0] {""}
       *[other] {" "}{ $list }.
    }

flow-size = n = { $n ->
        [one] 1 person
       *[other] { $n } persons
    } in { $needs ->
        [one] 1 need
       *[other] { $needs } needs
    }
figure-flow = From need to service to organization
flow-title = { $case ->
        [withheld] Who covers whom is withheld
        [unknown] For no need is the number of persons known
        [nobody] No person is listed with a need
        [met] { $persons ->
            [one] The only person in need is covered
           *[other] All { $persons } persons in need are covered
        }
        [unsure] Of { $persons } persons in need none is known to be uncovered, but for { $undetermined } it is not known
       *[some] Of { $persons } persons in need { $uncovered } remain uncovered{ $most ->
            [0] {""}
           *[other] ; the need that leaves out most is “{ $name }”: { $most }
        }
    }
flow-subtitle = Persons: from which need, to which service, of which organization; and who reaches none. { persons-twice }
flow-none = The table of needs lists no persons: when it does, this will show who covers whom.
flow-withheld = How many persons go from a need to a service and an organization is told in the office alone: it would tell small numbers.
flow-legend = widths, colours and hatches
flow-width = width: persons covered by stated places
flow-uncovered-sign = uncovered
flow-undetermined-sign = not known: places not stated
flow-types = needs
flow-services = services
flow-providers = organizations
flow-uncovered = Uncovered: { $persons ->
        [one] one person
       *[other] { $persons } persons
    } ({ $share })
flow-undetermined = Not known, places not stated: { $persons ->
        [one] one person
       *[other] { $persons } persons
    }
flow-other-needs = { $count ->
        [0] other needs
        [one] one other type of need
       *[other] { $count } other types of need
    }
flow-other-services = { $count ->
        [one] one other service
       *[other] { $count } other services
    }
flow-other-providers = { $count ->
        [one] one other organization
       *[other] { $count } other organizations
    }
flow-description = Flow diagram of { $persons ->
        [one] one person
       *[other] { $persons } persons
    } from types of need to services to organizations: { $covered } covered, { $uncovered } uncovered, { $undetermined } undetermined.{ $count ->
        [0] {""}
       *[other] {" "}Most remain uncovered in: { $list }.
    }

figure-closures = What is missing if an organization closes
closures-title = { $case ->
        [none] By stated places no organization covers anybody
        [safe] Whichever closes, all its persons find a place elsewhere
       *[other] { $stops ->
            [public] If { $name } stops its services
           *[other] { $above ->
                [yes] Of those that are no public body, if { $name } closes
               *[no] If { $name } closes
            }
        }, { $case ->
            [some] { $persons ->
                [one] one person finds
               *[other] { $persons } persons find
            } no certain place elsewhere
           *[withheld] how many persons find no certain place elsewhere is withheld
        }; { $others ->
            [0] no other organization would leave anybody without
            [one] one other organization would leave some without, too
           *[other] { $others } other organizations would leave some without, too
        }
    }
closures-subtitle = What would become of the people whom each organization covers, were it to close: lost, not known, taken by others. Of a public body: were it to stop its services. On top those that leave most without
closures-none = No person is known to be covered by stated places: once some are, this will show what is lost if an organization closes.
closures-bar = persons; the number: without a certain place
closures-hanging = needs that hang on it alone
closures-nobody-takes = nobody
closures-nobody-takes-any = No other organization can take these people.
closures-legend = what would become of the persons
closures-lost = lost: nobody can take them
closures-undetermined = not known: places not stated
closures-taken-over = taken by others
closures-others = { $count ->
        [one] One other organization in the table.
       *[other] { $count } other organizations in the table.
    }
closures-nobody = { $count ->
        [one] One organization covers nobody by stated places.
       *[other] { $count } organizations cover nobody by stated places.
    }
closures-hopes = Who counts on places not stated only is not in the bars.
closures-size = n = { $n ->
        [one] 1 organization
       *[other] { $n } organizations
    }
closures-one = { $name } ({ $lost } of { $served })
closures-description = Bars of { $n ->
        [one] one organization that covers persons
       *[other] { $n } organizations that cover persons
    }; were they to close, { $missing ->
        [0] none would leave persons without a certain place.
        [one] one would leave persons without a certain place.
       *[other] { $missing } would leave persons without a certain place.
    }{ $count ->
        [0] {""}
       *[other] {" "}Persons lost of those covered: { $list }.
    }
