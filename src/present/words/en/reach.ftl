# Who is reached, who is not and why; the persons reconciled.

column-covered-low = covered, at least
column-covered-high = covered, at most
column-share-low = covered share, at least
column-share-high = covered share, at most
column-reached-at = minutes at which it would be reached
column-may-suffice = may suffice
column-why = why not for all
column-worst-need = gravest need
column-worst-status = status of the gravest

shortfall-no-service = no service answers to this type of need
shortfall-places-taken = { $persons ->
    [withheld] all places are taken
    [one] all places are taken: one is missing
   *[other] all places are taken: { $persons } are missing
}
shortfall-unstated-capacity = { $persons ->
    [withheld] for some persons it is not known: who might help does not say how many places there are
    [one] for one person it is not known: who might help does not say how many places there are
   *[other] for { $persons } persons it is not known: who might help does not say how many places there are
}
shortfall-ended = { $services ->
    [one] one service has closed
   *[other] { $services } services have closed
}
shortfall-not-yet = { $services ->
    [one] one service is not active yet
   *[other] { $services } services are not active yet
}
shortfall-suspended = { $services ->
    [one] one service is suspended
   *[other] { $services } services are suspended
}
shortfall-other-target = { $services ->
    [one] one service is for other people
   *[other] { $services } services are for other people
}
shortfall-other-ages = { $services ->
    [one] one service is for other ages
   *[other] { $services } services are for other ages
}
shortfall-not-listed = { $services ->
    [one] one service serves only other municipalities
   *[other] { $services } services serve only other municipalities
}
shortfall-too-far = { $services ->
    [one] one service is beyond the radius: { $minutes }
   *[other] { $services } services are beyond the radius, the nearest: { $minutes }
}
shortfall-unknown-distance = { $services ->
    [one] of one service it is not known how far it is
   *[other] of { $services } services it is not known how far they are
}
shortfall-minutes = { $minutes } minutes
shortfall-minutes-about = about { $minutes } minutes

account-rows = Rows of the table { $table }: { $read } read = { $used } used + { $leftout } left out
account-persons = { $persons } persons = { $covered } covered + { $notcovered } not covered + { $undetermined } undetermined
account-unnumbered = { $unknown ->
    [0] All { $needs } needs have a number of persons.
    [one] One need of { $needs } has no number of persons: it is not in this line.
   *[other] { $unknown } needs of { $needs } have no number of persons: they are not in this line.
}
account-tavoli = { $several ->
    [0] No need is in more than one working group
    [one] One need is in more than one working group and counts in each
   *[other] { $several } needs are in more than one working group and count in each
}; { $none ->
    [0] none is without a working group.
    [one] one is without a working group and does not count here.
   *[other] { $none } are without a working group and do not count here.
}

remark-reached-at = with a radius of { $minutes } minutes { $name } would reach it
remark-reached-at-about = with a radius of about { $minutes } minutes { $name } would reach it
remark-listed = the nearest is { $name }, { $minutes } minutes away, but it serves only other municipalities
remark-listed-about = the nearest is { $name }, about { $minutes } minutes away, but it serves only other municipalities
remark-listed-somewhere = { $name } answers, but serves only other municipalities

remark-minutes = { $measured ->
    [none] The minutes are estimated from the great-circle distance, not measured.
   *[some] Where the table of travel times does not give the minutes, they are estimated from the great-circle distance.
}

error-too-many-persons = `{ $place }` is said to have { $persons } persons, more than can be counted
    .hint = correct the number in the table of demand

account-rounded = { $places ->
    [one] One place has a number of persons with decimals: it is rounded to a whole one.
   *[other] { $places } places have a number of persons with decimals: they are rounded to whole ones.
}
