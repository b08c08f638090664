# The findings, a line each.

finding-district = { $title }: { $organizations } organizations, { $services } services and { $needs } needs in { $municipalities } municipalities.
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
    [0] No need is uncovered: at least one service answers to each.
    [one] One need is uncovered, no active service answers to it ({ $persons } persons): { $names }.
   *[other] { $count } needs are uncovered, no active service answers to them ({ $persons } persons): { $names }.
}
finding-out-of-reach = { $count ->
    [0] No need is out of reach.
    [one] One need is out of reach ({ $persons } persons, in { $place }): there is a service, but it does not get there.
   *[other] { $count } needs are out of reach ({ $persons } persons): there are services, but they do not get there; the municipality with the most is { $place }.
}
finding-insufficient = { $count ->
    [0] No need within reach is covered for less than { $threshold }.
    [one] One need is covered for less than { $threshold } ({ $persons } persons are left out): { $names }.
   *[other] { $count } needs are covered for less than { $threshold } ({ $persons } persons are left out), above all { $names }.
}
finding-fragile = { $count ->
    [0] No covered need hangs on one organization.
    [one] One covered need hangs on one organization, { $name }: if it closes, { $persons } persons lose their cover.
   *[other] { $count } covered needs hang on one organization each; most weight is on { $name }: if it closes, { $persons } persons lose their cover.
}
finding-municipalities = The least covered municipality is { $least } ({ $leastshare } of persons), the most covered { $most } ({ $mostshare }).
finding-isolated = { $count ->
    [0] No organization appears isolated
    [one] One organization appears isolated: { $names }
   *[other] { $count } organizations appear isolated ({ $notie } without any tie): { $names }
}; { $silent ->
    [0] all have answered.
    [one] of one that did not answer nothing can be said.
   *[other] of { $silent } that did not answer nothing can be said.
}
finding-brokers = { $count ->
    [0] Beside the lead, no organization stands between others.
   *[other] Beside the lead, { $names } hold the network together; if any one of { $cuts } organizations withdraws, a part of the network comes off.
}
finding-lead = { $lost ->
    [0] Without { $name } the network stays in one piece: no organization comes off.
    [one] Without { $name } one organization comes off the rest of the network.
   *[other] Without { $name } { $lost } organizations come off the rest of the network.
}
finding-no-lead = No lead organization is named: what is left of the network without it cannot be told.
finding-no-needs = No need is given: nothing can be said of coverage.
finding-no-ties = No tie between organizations is known: nothing can be said of the network.
finding-fewer = fewer than { $threshold }
