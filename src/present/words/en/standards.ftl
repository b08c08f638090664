# Standards of law and plan: the table standards.

column-code = code
column-standard = standard
column-level = where
column-place = place
column-binding = applies here
column-counted = what is counted
column-residents-counted = of which residents
column-residents = residents counted
column-residents-year = year of the residents
column-required-amount = required
column-present-amount = present
column-lacking = lacking
column-persons-short = residents for whom it does not suffice
column-euro = euro a year to fill the gap
column-met = met
column-remarks = remarks (keys)
column-remarks-told = to keep in mind
column-norm = norm
column-due-year = by the year
column-verified = verified
column-data-source = source of the data

level-district = district
level-basin = basin
level-municipality = municipality

met-yes = yes
met-no = no
met-not-known = not known

standards-whole-district = the whole district
standards-remark-met-around = missed here, but met by the district or the basin as a whole
standards-remark-missed-inside = { $count ->
    [one] met as a whole, but not in one municipality
   *[other] met as a whole, but not in { $count } municipalities
}
standards-remark-nothing-counts = how much there is, is not known: the data do not say what counts
standards-remark-stated-for-district = how much there is, is stated for the whole district only
standards-remark-stated-figure = the amount present is the one stated in the data
standards-remark-no-service = no active service that counts is delivered here
standards-remark-not-running = { $count ->
    [one] one service would count, but it is not active
   *[other] { $count } services would count, but they are not active
}
standards-remark-capacity-unstated = { $count ->
    [one] one service does not state its capacity: there is at least as much as shown
   *[other] { $count } services do not state their capacity: there is at least as much as shown
}
standards-remark-shared-places = { $count ->
    [one] one service answers to other needs with the same places: there is at most as much as shown
   *[other] { $count } services answer to other needs with the same places: there is at most as much as shown
}
standards-remark-other-ages = { $count ->
    [one] one service takes other ages too in the same places: there is at most as much as shown
   *[other] { $count } services take other ages too in the same places: there is at most as much as shown
}
standards-remark-place-unknown = { $count ->
    [one] where one service is delivered is not known: it may be here
   *[other] where { $count } services are delivered is not known: they may be here
}
standards-remark-basin-is-district = no municipality names a basin: the district counts as the one basin
standards-remark-outside-basins = { $count ->
    [one] one municipality does not name its basin
   *[other] { $count } municipalities do not name their basin
}
standards-remark-residents-of-no-year = residents from the table of municipalities, of a year that is not stated
standards-remark-residents-unknown = { $count ->
    [one] how many such residents one municipality has in the latest year is not known
   *[other] how many such residents { $count } municipalities have in the latest year is not known
}
standards-remark-filter-unreadable = which residents it relates to is not understood
standards-remark-level-unknown = where it holds is not stated
standards-remark-direction-unknown = whether it is a minimum, a maximum or a presence is not stated
standards-remark-ratio-unknown = how many for each resident is not stated
