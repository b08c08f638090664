# Two editions beside each other: what changed.

report-since = What changed
since-titled = What changed from { $from } to { $to }
figure-since = What changed: came, went and stayed
since-nothing = There is no earlier edition to compare with. dataset.toml names it with before.
since-subtitle = Organizations, ties, services and seats in working groups: how many went, stayed, came
since-title = { $case ->
    [nothing] From { $from } to { $to } nothing changed
    [same] From { $from } to { $to } persons covered stay { $is } ({ $share_then } of the need, now { $share_now }), organizations go from { $organizations_then } to { $organizations_now }
   *[changed] From { $from } to { $to } persons covered go from { $was } ({ $share_then } of the need) to { $is } ({ $share_now }), organizations from { $organizations_then } to { $organizations_now }
}
since-legend = From one edition to the other
since-went = were there and are not any more
since-stayed = are in both
since-came = are only there now
since-unseen = may have been there already: who reports them had not answered then
since-bar = Part of those that are in either edition
since-size = { $then } organizations in { $from }, { $now } in { $to }
since-from-to = { $from } → { $to }
since-organizations = organizations
since-ties = ties
since-services = running services
since-seats = seats in working groups
since-one = { $what }: from { $then } to { $now }, { $went } fewer and { $came } more.
since-quoted = “{ $name }”

since-nothing-changed = Between the edition { $from } and the edition { $to } nothing changed: the same organizations, ties, services and needs.
since-persons = { $same ->
    [yes] { $is } persons are covered, as in { $from }
   *[no] Persons covered go from { $was } in { $from } to { $is } in { $to }
}; { $need ->
    [same] persons in need stay { $of_now }
   *[other] persons in need from { $of_then } to { $of_now }
}: { $share_then } were covered, now { $share_now }.{ $moved ->
    [0] {""}
   *[other] {" "}What weighs on those covered: { $parts }.
}
since-part = { $cause ->
    [services] services and places ({ $number })
    [persons] persons in need ({ $number })
    [actors] organizations that entered or left ({ $number })
    [ties] ties that changed ({ $number })
    [joined] municipalities or organizations counted as one ({ $number })
   *[answers] answers to the survey ({ $number })
}
since-needs = { $better ->
    [yes] { $count ->
        [one] One need is met better
       *[other] { $count } needs are met better
    }
   *[no] { $count ->
        [one] One need is met worse
       *[other] { $count } needs are met worse
    }
}; the most touched is { $need } in { $place } ({ $before } → { $after }): { $why }.
since-organizations-says = { $same ->
    [yes] Organizations stay { $is }
   *[no] Organizations go from { $was } to { $is }
}{ $joined ->
    [0] {""}
    [one] {" "}(one of then is one with another now)
   *[other] {" "}({ $joined } of then are one with others now)
}: { $entered ->
    [0] none entered
    [one] { $entered_names } entered
   *[other] { $entered } entered ({ $entered_names })
}, { $left ->
    [0] none left
    [one] { $left_names } left
   *[other] { $left } left ({ $left_names })
}.
since-answers = { $was } organizations of { $of_then } answered the survey in { $from }, { $is } of { $of_now } in { $to }. { $new ->
    [0] Among organizations that stayed no new ties show.
    [one] Among organizations that stayed one new tie shows{ $unseen ->
        [0] .
       *[other] , which may have been there already: who reports it had not answered then.
    }
   *[other] Among organizations that stayed { $new } new ties show{ $unseen ->
        [0] .
        [one] ; one may have been there already: who reports it had not answered then.
       *[other] ; { $unseen } may have been there already: who reports them had not answered then.
    }
}
since-ties-says = Among the { $actors } organizations that stayed, counting only what could be seen in both editions: { $new ->
    [0] no new tie
    [one] one new tie
   *[other] { $new } new ties
}, { $ended ->
    [0] none ended
    [one] one ended
   *[other] { $ended } ended
}, { $stronger ->
    [0] none stronger
    [one] one stronger
   *[other] { $stronger } stronger
}, { $weaker ->
    [0] none weaker
    [one] one weaker
   *[other] { $weaker } weaker
}; { $both } of { $either } tied pairs are tied in both.
since-services-says = Services: { $opened ->
    [0] none opened
    [one] one opened ({ $opened_names })
   *[other] { $opened } opened ({ $opened_names })
}, { $closed ->
    [0] none closed or suspended
    [one] one closed or suspended ({ $closed_names })
   *[other] { $closed } closed or suspended ({ $closed_names })
}; { $enlarged ->
    [0] none with more places
    [one] one with more places
   *[other] { $enlarged } with more places
}, { $shrunk ->
    [0] none with fewer
    [one] one with fewer
   *[other] { $shrunk } with fewer
}, { $moved ->
    [0] none moved
    [one] one moved
   *[other] { $moved } moved
}.
since-isolated = Isolated organizations go from { $was } to { $is }{ $moved ->
    [0] {""}
   *[other] : what weighs is { $parts }
}.{ $silent ->
    [yes] {" "}Of those that did not answer ({ $silent_then } then, { $silent_now } now) it cannot be said whether they are isolated.
   *[no] {""}
}
since-tavolo = The working group that changed most is { $name }: { $entered ->
    [0] nobody entered
    [one] { $entered_names } entered
   *[other] { $entered } entered ({ $entered_names })
}, { $left ->
    [0] nobody left
    [one] { $left_names } left
   *[other] { $left } left ({ $left_names })
}, { $stayed ->
    [0] nobody stayed
    [one] one stayed
   *[other] { $stayed } stayed
}.
since-matches = { $count ->
    [one] One pair with different ids may be one and the same, and is to be confirmed: “{ $name }” and “{ $other }”. Until then it counts as one that left and one that entered.
   *[other] { $count } pairs with different ids may be one and the same, and are to be confirmed: the likeliest is “{ $name }” and “{ $other }”. Until then they count as left and entered.
}

since-needs-table = Needs whose status changed, and why
since-needs-note = { $n ->
    [one] One need of
   *[other] { $n } needs of
} { $all } that changed in persons, cover or status; the others are in the workbook.
since-indices-table = The indices then and now, and where the change comes from
since-indices-note = The difference is divided among five causes, which add up to it: it is the mean of all orders in which the earlier edition can become the later one. “Survey” are the ties that only show because somebody answered who had not the other time: a better survey is not a better network.
since-tavoli-table = Working groups: who entered and who left
since-tavoli-note = Stability is the part of the members of the two editions that are in both.
since-timeline-table = The editions, one after the other
since-timeline-note = Each row is an edition, with its rules and its survey.

since-caution-listed = An organization that seems to have entered may have been there before without being listed; one that seems to have left may still be there.
since-caution-answers = Other organizations answered: more or fewer ties of those that answered only once may come from that.
since-caution-parts = The causes say from which data the difference of the numbers comes, not why things went so.
since-caution-matches = Pairs to be confirmed count as one that left and one that entered, until they have the same id in both editions; “tessuto compare --duplicates” helps to decide.
since-caution-why = The reason of each need is found by computing again with one group of data changed at a time; where several things change together it may name one only.

why-appeared = the need was not stated before
why-gone = the need is not stated any more
why-now-known = now it is known how many persons there are
why-no-longer-known = it is not known any more how many persons there are
why-more-persons = persons rise from { $then } to { $now }{ $estimate ->
    [rate] , because a greater part of residents is estimated to be in need
    [residents] , as residents of that age do
   *[not-said] {""}
}
why-fewer-persons = persons fall from { $then } to { $now }{ $estimate ->
    [rate] , because a smaller part of residents is estimated to be in need
    [residents] , as residents of that age do
   *[not-said] {""}
}
why-persons-elsewhere = the persons of other needs that use the same services changed
why-opened = { $count ->
    [one] { $services } opened
   *[other] { $services } opened
}
why-closed = { $count ->
    [one] { $services } does not run any more
   *[other] { $services } do not run any more
}
why-left = { $count ->
    [one] { $services } is gone, with the organization that offered it
   *[other] { $services } are gone, with the organizations that offered them
}
why-services-elsewhere = services opened or closed for other needs that use the same places
why-enlarged = { $count ->
    [one] { $services } has more places
   *[other] { $services } have more places
}
why-shrunk = { $count ->
    [one] { $services } has fewer places
   *[other] { $services } have fewer places
}
why-capacity-known = { $count ->
    [one] { $services } states its places in one edition only
   *[other] { $services } state their places in one edition only
}
why-capacity-elsewhere = the places changed of services for other needs that use the same places
why-reached = { $count ->
    [one] { $services } reaches it now
   *[other] { $services } reach it now
}
why-not-reached = { $count ->
    [one] { $services } does not reach it any more
   *[other] { $services } do not reach it any more
}
why-reach-elsewhere = services that reached only this place reach others too now, or the other way round
why-providers = the services are offered by other organizations
why-rules = the rules of the count changed: the radius, the sufficient share or the minutes
why-together = several things together, none of which is enough alone

index-isolated = isolated organizations
index-persons = persons in need
index-covered = persons covered
index-share = share covered
index-gini = Gini of the covered share
index-needs-unknown = needs with an unknown number
index-needs-uncovered = uncovered needs
index-needs-out-of-reach = needs out of reach
index-needs-insufficient = insufficient needs
index-needs-fragile = fragile needs
index-needs-covered = covered needs

changed-entered = entered
changed-left = left
changed-strengthened = stronger
changed-weakened = weaker
changed-same = the same
changed-new = new
changed-ended = ended
changed-opened = opened
changed-closed = closed or suspended
changed-moved = moved
changed-enlarged = more places
changed-shrunk = fewer places
changed-capacity-known = places stated once only
changed-handed-over = offered by others
changed-other-reach = serves others
because-actors = organizations entered or left
because-answers = survey
because-ties = ties changed
matched-organization = organization
matched-service = service
matched-need-type = type of need
matched-tavolo = working group
matched-municipality = municipality

column-what = what
column-then = then
column-now = now
column-difference = difference
column-stayed = stayed
column-came = came
column-came-unseen = came, and may have been there
column-went = went
column-changed = how it changed
column-because = where it comes from
column-id-then = id then
column-answered-then = answered then
column-answered-now = answered now
column-ties-then = ties then
column-ties-now = ties now
column-strength-then = strength then
column-strength-now = strength now
column-seen-otherwise = may hang on the survey
column-capacity-then = places then
column-capacity-now = places now
column-place-then = where it was
column-place-now = where it is
column-providers-then = who offered it
column-providers-now = who offers it
column-with-organizations = with its organization
column-status-then = status then
column-persons-then = persons then
column-persons-now = persons now
column-covered-then = covered then
column-covered-now = covered now
column-by-actors = organizations entered or left
column-by-ties = ties
column-by-answers = survey
column-by-services = services
column-by-persons = persons
column-by-joined = counted as one
column-members-then = members then
column-members-now = members now
column-entered = who entered
column-left = who left
column-stability = stability
column-edition = edition
column-date = date
column-why-changed = why it changed
