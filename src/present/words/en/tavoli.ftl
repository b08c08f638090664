# Standards, cover through the network, working groups: columns and words.

column-code = code
column-standard = standard
column-level = where
column-place = place
column-binding = holds here
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

column-referral-persons = covered by referral
column-referral-undetermined = by referral, undetermined
column-referral-left = not covered by referral either
column-referral-chain = chain of referrals
column-referral-chain-ids = chain of referrals (ids)
column-referral-services = services it leads to
column-sole-broker = all of it passes through
column-sole-broker-ids = all of it passes through (ids)
column-needs-through-it = needs that hang on it
column-need-ids = needs (ids)
column-needs-told = which needs

column-tavolo = working group (id)
column-tavolo-name = working group
column-other-tavolo = the other working group
column-need-type-key = need type (id)
column-need-type-names = which need types
column-working = organizations that work on it
column-working-seated = of these, seated
column-working-absent = organizations that work on it and are not seated
column-seated-names = who is seated
column-absent-names = who works on it and is not seated
column-needs-untouched = needs on which nobody seated works
column-untouched-places = in which municipalities
column-to-invite = organizations to invite
column-invited-first = whom to invite first
column-turn = place
column-covers-persons = persons it covers
column-needs-alone = needs that hang on it alone

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

invite-works-on = works on the needs of the group: { $names }{ $persons ->
    [0] { "" }
    [small] { " " }(covers fewer than { $threshold } persons)
    [one] { " " }(covers one person)
   *[other] { " " }(covers { $persons } persons)
}
invite-only-provider = { $count ->
    [one] one need hangs on this organization alone: { $names }
   *[other] { $count } needs hang on this organization alone: { $names }
}{ $persons ->
    [0] { "" }
    [small] { " " }(fewer than { $threshold } persons)
    [one] { " " }(one person)
   *[other] { " " }({ $persons } persons)
}
invite-fills-gap = { $count ->
    [one] reaches a need on which nobody seated works: { $names }
   *[other] reaches { $count } needs on which nobody seated works: { $names }
}{ $persons ->
    [0] { "" }
    [small] { " " }(covers fewer than { $threshold } persons)
    [one] { " " }(covers one person)
   *[other] { " " }(covers { $persons } persons)
}
invite-fills-that-gap = { $count ->
    [one] nobody seated works on that need
   *[other] nobody seated works on those needs
}
invite-broker = { $count ->
    [one] only through this organization can a referral help one need: { $names }
   *[other] only through this organization can referrals help { $count } needs: { $names }
}{ $persons ->
    [0] , though today they lead to no free place
    [small] { " " }(fewer than { $threshold } persons)
    [one] { " " }(one person)
   *[other] { " " }({ $persons } persons)
}
invite-represents = based in { $names }, a municipality of which nobody is seated and which has { $count ->
    [one] one need
   *[other] { $count } needs
}{ $persons ->
    [0] { "" }
    [small] { " " }(fewer than { $threshold } persons not covered)
    [one] { " " }(one person not covered)
   *[other] { " " }({ $persons } persons not covered)
}
invite-did-not-answer = did not answer the survey: what is known of it comes from others, and inviting it is a way to hear from it
