# How sure we are: what missing answers, doubtful ties and persons in a range leave open.

cli-command-doubt = How sure we are: between which values results lie, for what the data leave open
cli-arg-doubt-draws = How many draws at most
cli-arg-doubt-level = Which part of the draws an interval holds, between 0 and 1
cli-arg-doubt-tolerance = Draws end once the results are sure to this error; with 0 all are made
cli-arg-doubt-without = What not to doubt, separated by commas: missing answers (answers), reported ties (ties), persons in a range (persons)
cli-arg-doubt-top = How many organizations count as the first of a ranking
cli-arg-doubt-plan = A plan: tells how sure the difference of each scenario from today is (the table scenarios otherwise takes the plan that dataset.toml names)

error-no-draws = without draws nobody can tell how sure we are
    .hint = --draws takes a number from 1 up; 1000 are nearly always enough
error-doubt-level = an interval holds more than nothing and less than everything: `{ $level }` will not do
    .hint = --level takes a number between 0 and 1, such as 0.9
error-doubt-tolerance = the tolerance is a number from 0 up: `{ $tolerance }` will not do
    .hint = --tolerance takes 0.03, for instance; with 0 all draws are made
error-no-respondents = { $silent ->
    [one] one organization did not answer
   *[other] { $silent } organizations did not answer
} and no two did: nothing tells which ties the silent may have
    .hint = look at the column `answered` of organizations.csv, or repeat with --without answers
error-doubt-pairs = { $pairs } pairs of organizations are too many to draw
    .hint = --without answers leaves the missing answers out

index-not-covered = persons not covered
index-undetermined = persons undetermined
index-standards-missed = standards missed
index-communities-agreement = agreement with the communities of today

column-doubt-index = result
column-doubt-index-id = id of the result
column-value-now = today
column-draws-mean = mean
column-draws-low = from
column-draws-high = to
column-bound-low = never below
column-bound-high = never above
column-draws-defined = draws in which it is defined
column-draws-error = error of the ends
column-status-now = status today
column-likeliest = most frequent status
column-share-likeliest = draws with this status
column-share-uncovered = draws: uncovered
column-share-out-of-reach = draws: out of reach
column-share-insufficient = draws: insufficient
column-share-fragile = draws: fragile
column-share-covered = draws: covered
column-share-unknown = draws: unknown
column-persons-least = persons, from
column-persons-most = persons, to
column-covered-least = covered, from
column-covered-most = covered, to
column-degree-now = place by ties, today
column-degree-first = place by ties, from
column-degree-last = place by ties, to
column-degree-top = at the top by ties
column-betweenness-now = place as go-between, today
column-betweenness-first = from
column-betweenness-last = to
column-betweenness-top = at the top
column-harmonic-now = place by nearness, today
column-harmonic-first = place by nearness, from
column-harmonic-last = place by nearness, to
column-harmonic-top = at the top by nearness
column-fellows = others in the community
column-stays = stays with them
column-loosest = stays least with
column-loosest-id = id of the one it stays least with
column-loosest-share = draws together
column-difference-now = difference today
column-difference-mean = mean difference
column-difference-low = difference, from
column-difference-high = difference, to
column-draws-more = draws in which it is more
column-draws-less = draws in which it is less
column-draws-better = draws in which it is better

report-doubt = How sure we are
figure-doubt = How sure the main results are
doubt-nothing = How sure the results are was not computed here.
doubt-subtitle = Each result beside today: the line tells between which values it lies, the circle is the mean of the draws
doubt-title = { $open ->
    [0] The main results stay those of today in { $always ->
        [yes] every draw
       *[no] at least { $level } draws of 100
    }
    [one] One main result of { $all } may differ from today
   *[other] { $open } main results of { $all } may differ from today
}
doubt-description = { $draws } draws, intervals that hold { $level } of 100 draws. { $list }.
doubt-one = { $name }: today { $now }, { $between }
doubt-between = between { $low } and { $high }
doubt-bar = Beside today
doubt-tick = { $number }%
doubt-tick-today = today
doubt-head-today = today
doubt-head-between = in the draws
doubt-others = { $count ->
    [one] One more result is in the table.
   *[other] { $count } more results are in the table.
}
doubt-size = { $n ->
    [one] one draw
   *[other] { $n } draws
}

doubt-says-nothing = Nothing in these data is in doubt: no missing answer, no uncertain tie, no number of persons stated as a range, among those that were asked about. Every interval is of width zero.
doubt-says-covered = { $open ->
    [yes] Between { $low } and { $high } persons are covered; today { $now } are.
   *[no] { $same ->
        [yes] { $now } persons are covered
       *[no] In place of the { $now } of today { $low } persons are covered
    } in { $always ->
        [yes] every draw.
       *[no] at least { $level } draws of 100.
    }
}
doubt-says-ranges = { $ranges ->
    [0] The persons of needs and the places of services are taken as written, even where they are not sure.
    [one] Of one need of { $all } the number of persons is doubted: the others, and the places of services, are taken as written, even where they are not sure.
   *[other] Of { $ranges } needs of { $all } the number of persons is doubted: the others, and the places of services, are taken as written, even where they are not sure.
}
doubt-says-ties-both = Had everybody answered, and were { $one_sided } of 100 ties that one end reported really there ({ $confirmed } of those confirmed), { $open ->
    [yes] between { $low } and { $high }
   *[no] { $low }
} pairs of organizations would be in touch; today { $now } are.
doubt-says-ties-answers = Had everybody answered, { $open ->
    [yes] between { $low } and { $high }
   *[no] { $low }
} pairs of organizations would be in touch; today { $now } are.
doubt-says-ties-noise = Were { $one_sided } of 100 ties that one end reported really there ({ $confirmed } of those confirmed), { $open ->
    [yes] between { $low } and { $high }
   *[no] { $low }
} pairs of organizations would be in touch; today { $now } are.
doubt-says-isolated = { $open ->
    [yes] Between { $low } and { $high } organizations
   *[no] { $low } organizations
} would be isolated; today { $now } are, without those that did not answer.
doubt-need = { $name } in { $place } comes out as { $status } in { $always ->
    [yes] every draw
   *[no] { $share } draws of 100
}
doubt-says-needs = { $count ->
    [0] No need of which the persons are known has another status in any draw.
    [one] A single need may have another status: { $list }.
   *[other] { $count } needs of { $all } may have another status: { $list }.
}
doubt-says-uncounted = { $count ->
    [one] One need has no number of persons but a least and a most
   *[other] { $count } needs have no number of persons but a least and a most
}: { $list }. Today they do not count among the persons in need, who in the draws are between { $low } and { $high }.
doubt-says-top = { $name }, today the organization through which most contacts between others pass, is { $open ->
    [yes] between place { $first } and place { $last }
   *[no] at place { $first } in { $always ->
        [yes] every draw
       *[no] at least { $level } draws of 100
    }
}. Of the organizations that are at the top today ({ $all }), { $sure ->
    [0] none stays there
    [one] one stays there
   *[other] { $sure } stay there
} in at least { $share } draws of 100.
doubt-ground-silent = { $count ->
    [one] the ties of one organization that did not answer
   *[other] the ties of { $count } organizations that did not answer
}
doubt-ground-ties = { $count ->
    [one] one reported tie, which may not be there
   *[other] { $count } reported ties, not all of which may be there
}
doubt-ground-ranges = { $count ->
    [one] the persons of one need, stated as a least and a most
   *[other] the persons of { $count } needs, stated as a least and a most
}
doubt-says-grounds = { $draws ->
    [one] In one draw
   *[other] In { $draws } draws
} there was doubt about { $list }; each interval holds { $level } draws of 100.
doubt-caution-silent = Who did not answer is supposed to be like those who did, in the same municipality, working groups and needs: if it is the most isolated who are silent, or those with very many contacts, the intervals are too narrow.
doubt-caution-unstated = { $unstated ->
    [one] Of one organization nobody says whether it answered: it counts as if it had.
   *[other] Of { $unstated } organizations nobody says whether they answered: they count as if they had.
}
doubt-caution-omitted = No ties are added between two organizations that answered and did not tell them.
doubt-caution-trust = A tie reported by both ends is supposed to be there in { $confirmed } of cases, one reported by a single end in { $one_sided }: these are assumptions, which dataset.toml can change.
doubt-caution-ranges = The persons of different needs are drawn each without the others: if all are wrong the same way, the sum may leave the interval, but not the limits in the table.
doubt-caution-fixed = Places, times, distances and standards stay as written: what is wrong there does not show here.
doubt-caution-draws = With { $draws } draws the ends of the intervals are still a little uncertain: with more they would move a little.
doubt-needs-table = The needs in doubt
doubt-needs-note = Where the data state a least and a most, persons are drawn between them; elsewhere who has the places changes. "Most frequent status": the one that the need has in most draws.
