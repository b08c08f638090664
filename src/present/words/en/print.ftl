# The report to print.

print-first = The first { $shown } rows of { $n }; the others are in the tables.
print-contents = Contents
print-demonstrative = demonstration data
print-decide = What the committee is asked
print-decide-needs = Which needs to begin with: places are lacking { $all ->
    [no] among others
   *[yes] most of all
} for { $names }.
print-decide-place = What to bring to { $place }, the municipality where the smallest part of the persons is covered.
print-decide-isolated = { $count ->
    [one] Who seeks out the organization that has few contacts or none with the others, and with what proposal.
   *[other] Who seeks out the { $count } organizations that have few contacts or none with the others, and with what proposal.
}
print-decide-fragile = { $count ->
    [one] Who can stand beside the organization that alone covers a need in a municipality.
   *[other] Who can stand beside the organizations that alone cover a need in a municipality: there are { $count } cases.
}
print-complete = What to complete in the data
print-complete-unknown = { $count ->
    [one] How many persons have the need that has no number.
   *[other] How many persons have the { $count } needs that have no number.
}
print-complete-places = How many places the services have that do not say so: it is what lacks to judge whether the persons they reach are covered.
print-complete-silent = { $count ->
    [one] The ties of the organization that did not answer.
   *[other] The ties of the { $count } organizations that did not answer.
}
print-complete-rows = { $count ->
    [one] The row of the data that was left out for errors.
   *[other] The { $count } rows of the data that were left out for errors.
}
print-complete-standards = { $count ->
    [one] One standard of law or plan is still to be checked in the norm.
   *[other] { $count } standards of law or plan are still to be checked in the norm.
}
print-tavoli = A page for each working group
print-actors = A sheet for each organization
print-measures = How each measure is computed
print-measures-intro = Every measure on this page is computed by the program and compared, at each change of it, with the values of independent programs on the same test networks: they must agree but for rounding.
print-measure = Measure
print-measure-formula = Formula
print-measure-reading = How to read it
print-measure-agrees = Agrees with
print-mark = Mark of this run: { $mark }. Figures and pages with the same mark tell the same things.
print-suggestions-intro = For each isolated organization, up to three organizations with which a tie would bring it closer to the others, and why. It is a starting point for talking about it, not an assessment of the organizations.

summary-title = For the mayors' committee, on one page
summary-title-public = On one page
summary-covered = of the persons with a need: for them there are enough places
    .note = { $covered } of { $persons }; whoever has two needs counts twice
summary-lacking = persons with a need: for them places are lacking or do not reach
    .note = { $undetermined ->
        [0] these are stated numbers, usually estimates
        [one] of one more it cannot be told; these are stated numbers, usually estimates
       *[other] of { $undetermined } more it cannot be told; these are stated numbers, usually estimates
    }
summary-municipality = of the persons at { $least }: it is the least covered municipality
    .note = at { $most }, the most covered, { $share }
summary-isolated = { $count ->
        [one] organization with few contacts or none with the others
       *[other] organizations with few contacts or none with the others
    }
    .note = of { $n }; { $silent ->
        [0] all of which it is known have answered
        [one] of one that did not answer it cannot be told
       *[other] of { $silent } that did not answer it cannot be told
    }
summary-uncovered = No active service is known for: { $names }{ $persons ->
        [0] .
        [one] {" "}(one person).
       *[other] {" "}({ $persons } persons).
    }{ $count ->
        [0] {""}
        [one] {" "}Planned, but not active yet, is { $planned }.
       *[other] {" "}Planned, but not active yet, are { $planned }.
    }
summary-out-of-reach = { $persons ->
        [0] There are needs that a service of the district answers, which does not reach that municipality
        [one] For one person there is a service in the district, which does not reach their municipality
       *[other] For { $persons } persons there is a service in the district, which does not reach their municipality
    }: most often at { $places }.
summary-scarce = Places are lacking { $all ->
        [no] among others
       *[yes] most of all
    } for: { $names }.
summary-type = { $name } ({ $persons ->
        [one] one person
       *[other] { $persons } persons
    })
summary-fragile = { $count ->
        [one] In one case a need of a municipality is covered by a single organization: if those places stop, no others are known.
       *[other] In { $count } cases a need of a municipality is covered by a single organization: if those places stop, no others are known.
    }
summary-reading-needs = A need is a type of need in a municipality. The persons who have it are those given in the data, usually estimates made from the residents: they show where most is lacking, and do not count requests.
summary-reading-places = Places are those that services state. The count says for how many persons they would be enough if they were used in the best way, not who is followed today.
