# The findings, a line each.

finding-some = { $count ->
    [one] one person
   *[other] { $count } persons
}

finding-caution-table = { $table } { $rows }
finding-caution = { $rows ->
    [one] Mind: one row of the data was left out because of errors ({ $tables }): the numbers below do not count it. Better to correct it before showing the results.
   *[other] Mind: { $rows } rows of the data were left out because of errors ({ $tables }): the numbers below do not count them. Better to correct them before showing the results.
}
finding-district = { $title }: { $organizations ->
        [one] one organization
       *[other] { $organizations } organizations
    }, { $services ->
        [one] one service
       *[other] { $services } services
    } and { $needs ->
        [one] one need
       *[other] { $needs } needs
    } in { $municipalities ->
        [one] one municipality
       *[other] { $municipalities } municipalities
    }{ $demonstrative ->
        [yes] {" "}(demonstrative organizations and ties).
       *[no] .
    }
finding-persons = Persons in need: { $persons }. Covered { $covered } ({ $share }), not covered { $notcovered }{ $undetermined ->
        [0] {""}
        [one] , one undetermined because the service that reaches it does not say how many places it has
       *[other] , undetermined { $undetermined } because the services that reach them do not say how many places they have
    }; { $unknown ->
        [0] every need has a number.
        [one] one need has no number.
       *[other] { $unknown } needs have no number.
    }
finding-uncovered = { $count ->
    [0] { $unknown ->
        [0] No need is uncovered: at least one service answers to each.
       *[other] No need whose number of persons is known is uncovered.
    }
    [one] One need is uncovered, no active service answers to it ({ $persons }): { $names }.
   *[other] { $count } needs are uncovered, no active service answers to them ({ $persons }): { $names }.
}
finding-out-of-reach = { $count ->
    [0] { $unknown ->
        [0] No need is out of reach.
       *[other] No need whose number of persons is known is out of reach.
    }
    [one] One need is out of reach ({ $persons }, in { $place }): there is a service, but it does not get there.
   *[other] { $count } needs are out of reach ({ $persons }): there are services, but they do not get there; { $places ->
        [one] the municipality with the most is { $place }.
       *[other] the municipalities with the most are { $place }.
    }
}
finding-insufficient = { $count ->
    [0] { $unknown ->
        [0] No need within reach
       *[other] No need within reach, of those whose number of persons is known,
    } is certainly covered for less than { $threshold }
    [one] One need has stated places for less than { $threshold } of its persons (without cover: { $persons }): { $names }
   *[other] { $count } needs have stated places for less than { $threshold } of their persons (without cover: { $persons }), above all { $names }
}{ $doubtful ->
    [0] .
    [one] ; of one more it is not known, because a service does not say how many places it has.
   *[other] ; of { $doubtful } more it is not known, because services do not say how many places they have.
}
finding-fragile = { $count ->
    [0] No covered need hangs on one organization
    [one] One covered need hangs on one organization
   *[other] { $count } covered needs hang on one organization each
}{ $number ->
    [0] {"."}
    [one] {"."} Of those that are no public body, the closure that weighs most is that of { $name }: { $persons } would be left without a place.
   *[other] {"."} Of those that are no public body, the closure that weighs most is that of { $name }: { $persons } would be left without a place.
}
finding-municipalities = The least covered municipality is { $least } ({ $leastshare } of persons), the most covered { $most } ({ $mostshare }).
finding-municipalities-alike = The same share of persons is covered in every municipality: { $leastshare }.
finding-isolated = { $count ->
    [0] No organization appears isolated
    [one] One organization appears isolated: { $names }
   *[other] { $count } organizations appear isolated{ $notie ->
        [0] {""}
        [one] , one without any tie
       *[other] , { $notie } without any tie
    }: { $names }
}; { $silent ->
    [0] { $unsaid ->
        [0] all have answered.
        [one] of one it is not stated whether it answered.
       *[other] of { $unsaid } it is not stated whether they answered.
    }
    [one] of one that did not answer nothing can be said.
   *[other] of { $silent } that did not answer nothing can be said.
}
finding-brokers = { $count ->
    [0] { $led ->
        [yes] Beside the lead, no organization stands on the paths between the others
       *[no] No organization stands on the paths between the others
    }
   *[other] { $led ->
        [yes] Beside the lead, the paths between organizations pass above all through { $names }
       *[no] The paths between organizations pass above all through { $names }
    }
}; { $cuts ->
    [0] without any one of them the network stays in one piece.
    [one] without { $cutnames } the network falls apart.
   *[other] without any one of { $cutnames } the network falls apart.
}
finding-lead = { $lost ->
    [0] Without the lead ({ $name }) no other organization comes off.
    [one] Without the lead ({ $name }) one organization comes off the rest of the network.
   *[other] Without the lead ({ $name }) { $lost } organizations come off the rest of the network.
}
finding-no-lead = No lead organization is named: what is left of the network without it cannot be told.
finding-no-needs = No need is given: nothing can be said of coverage.
finding-no-ties = No tie between organizations is known: nothing can be said of the network.
finding-no-addresses = It is not given which needs the services answer to (table addresses): nothing can be said of coverage.
