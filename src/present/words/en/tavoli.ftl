# Working groups: columns and words.

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
column-turn = rank
column-covers-persons = persons it covers
column-needs-alone = needs that hang on this organization alone

invite-works-on = works on the needs of the group: { $names }{ $persons ->
    [0] { "" }
    [withheld] { "" }
    [one] { " " }(covers one person)
   *[other] { " " }(covers { $persons } persons)
}
invite-only-provider = { $count ->
    [one] one need hangs on this organization alone: { $names }
   *[other] { $count } needs hang on this organization alone: { $names }
}{ $persons ->
    [0] { "" }
    [withheld] { "" }
    [one] { " " }(one person)
   *[other] { " " }({ $persons } persons)
}
invite-fills-gap = { $count ->
    [one] reaches a need on which nobody seated works: { $names }
   *[other] reaches { $count } needs on which nobody seated works: { $names }
}{ $persons ->
    [0] { "" }
    [withheld] { "" }
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
    [withheld] { "" }
    [one] { " " }(one person)
   *[other] { " " }({ $persons } persons)
}
invite-represents = based in { $names }, a municipality of which nobody is seated and which has { $count ->
    [one] one need
   *[other] { $count } needs
}{ $persons ->
    [0] { "" }
    [withheld] { "" }
    [one] { " " }(one person not covered)
   *[other] { " " }({ $persons } persons not covered)
}{ $others ->
    [0] { "" }
    [one] ; or else the other organization based there
   *[other] ; or else one of the other { $others } organizations based there
}
invite-did-not-answer = did not answer the survey: what is known of it comes from others, and inviting it is a way to hear from it
