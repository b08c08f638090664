# What does not leave the office: the editions for working groups and for the public.

column-withheld = numbers withheld

finding-withheld = number of persons withheld
finding-persons-withheld = The totals of persons of this district are withheld, because they would tell small numbers.
finding-isolated-counted = { $count ->
    [0] No organization appears to be isolated
    [one] One organization appears to be isolated
   *[other] { $count } organizations appear to be isolated
}; { $silent ->
    [0] all organizations of which it is known have answered.
    [one] of one that did not answer nothing can be said.
   *[other] of { $silent } that did not answer nothing can be said.
}
publication-legend-withheld = { figure-withheld }: numbers withheld, because one of them is small or would tell a small one.
publication-sign = { figure-withheld }: withheld, because it is small or would tell a small one.
publication-small = { $withheld ->
    [0] No need has numbers to withhold.
   *[other] { $most ->
        [one] Every need is withheld in which a single person is covered, not covered or undetermined, or in which there is one person in all.
       *[other] Every need is withheld in which the persons in all, those covered, those not covered or those undetermined are from 1 to { $most }.
    }
}
publication-complement = { $withheld ->
    [one] Its numbers are marked “{ figure-withheld }”.
   *[other] Others are withheld with these, only those that it takes to protect them: without them, the totals by municipality and by type of need would give a small number by subtraction. They are { $withheld } needs in all, marked “{ figure-withheld }”.
} The status of every need is still written. The analysis is made on all true numbers: only what is published leaves some out.
publication-rates = A number that comes from a rate and from residents, and not from persons counted one by one, can nearly always be worked out again, even where it is withheld here, from the rows that are left and the residents: it is an estimate, and is about no person in particular.
publication-organizations-note = n = { $n } organizations.
publication-lines = Persons are counted by need, by municipality, by type of need and by working group. Sums by service and by organization, access, and how many persons a closure would leave without a place are not in this edition: they would tell the withheld numbers again.
publication-office = Nor are notes, who reported ties, volunteers and staff, fiscal codes, coordinates of organizations and services, hashes of the data files, and the problems found in the data, which quote its cells.
publication-public = Of organizations this edition gives name, kind, municipality, working groups and services. It holds neither the ties between them nor the map of the network, and does not say which appear to be isolated, did not answer or hold the network together: these are things to talk over with them.
publication-sources = The sources written in single rows stay with the planning office.
