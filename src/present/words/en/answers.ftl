# Coverage on one page: what is missing and why, what is missing if an organization closes, where to act, who is served least fairly.

report-answers = Coverage on one page
answers-note = Persons are counted by need: whoever has two needs is counted twice.
answers-estimated = Minutes of travel are estimated from distance.
answers-excerpt = Each table has at most { $rows } rows; all others are in workbook.xlsx, in the sheets { $sheets }.
answers-municipalities = municipalities that lack it

answers-uncovered-question = What is uncovered, and why?
answers-uncovered = Of { $persons } persons with a need (whoever has two needs counts twice) { $notcovered } ({ $share }) find no place.
answers-uncovered-undetermined = Of { $undetermined } more it cannot be told: it hangs on services that do not state how many places they have.
answers-uncovered-nobody = No need states its number of persons: how many are uncovered cannot be told.
answers-uncovered-title = The types of need with most persons not covered
answers-uncovered-note = n = { $n } types of need that lack something. Persons by need; the reasons are those of the municipalities where something is lacking.
why-no-service = no service answers
why-places-taken = there are too few places
why-unstated-capacity = a service does not state its places
why-ended = a service has closed
why-not-yet = a service has not begun
why-suspended = a service is suspended
why-other-target = services for other people
why-other-ages = services for other ages
why-not-listed = services for other municipalities only
why-too-far = services beyond the radius
why-unknown-distance = services at an unknown distance

answers-closures-question = What is missing if an organization closes?
answers-closures = { $count ->
    [one] One organization of { $organizations }, if it closed, would leave
   *[other] { $count } organizations of { $organizations }, if they closed one at a time, would leave
} persons without a certain place. { $needs ->
    [0] No need hangs on one organization.
    [one] One need hangs on one organization.
   *[other] { $needs } needs hang on one organization each; { $fragile } of them are covered, and so fragile.
}
answers-closures-scarce = Nearly all places are taken: whoever loses one seldom finds another.
answers-closures-nobody = Whoever closes, the persons served would find a place elsewhere, or nobody serves anybody by the places stated.
answers-closures-nobody-takes = nobody
answers-become-uncovered = more needs uncovered or out of reach
answers-closures-title = The organizations whose closure leaves most persons without a place
answers-closures-note = n = { $n } organizations. Persons by need: served today = taken over + undetermined + lost.

answers-additions-question = Where does one more service help most?
answers-additions = { $gained ->
    [one] One more person would be covered
   *[other] { $gained } more persons would be covered
} by a service for “{ $type }” in { $municipality }, of { $capacity ->
    [one] one place
   *[other] { $capacity } places
}; no other addition covers more.
answers-additions-as-good = As many would be by the same service in { $names }.
answers-additions-fairest-too = It is also the one that makes cover most even.
answers-additions-fairest = The one that makes cover most even is a service for “{ $type }” in { $municipality }.
answers-additions-nobody = There is nowhere that one more service of the usual size would cover anybody else, or no service states its places.
answers-additions-title = For each type of need, the municipality where one more service covers most persons
answers-additions-note = n = { $n } trials, each a type of need in a municipality. One service at a time, of the usual size, at the centre of the municipality, for those within the radius: gains do not add up.

answers-fairness-question = Who is served least fairly?
answers-fairness-worst = In { $name } { $share } of the persons are covered, in the district { $whole }.
answers-fairness = The inequality of the covered share (Gini: 0 all alike, 1 all to one) is { $municipalities } among municipalities and { $types } among types of need.
answers-fairness-nobody = Cover cannot be compared: nobody is covered, or nobody's number is known.
answers-fairness-title = The municipalities farthest from the mean cover of the district
answers-fairness-note = n = { $n } municipalities below the mean. Persons who would be covered more if each need in the municipality were so as it is on average in the district.
