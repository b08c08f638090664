# The choice of sites.

cli-command-locate = Where to add services: the sites that cover the most persons, or shorten their journeys
cli-arg-siting-method = Method
cli-arg-sites = How many sites to open at most, beside those that are there
cli-arg-budget = What the sites to open may cost in all, in the unit of the column price
cli-arg-candidates = Where one could be opened: municipalities (the default), organizations, a list of ids separated by commas, or a file with one id a line
cli-arg-capacitated = Each site takes at most the persons of its capacity
cli-arg-places-each = Capacity of each new site, in persons
cli-arg-gap = How far from the best an answer may be that will do, in percent; with 0 the proof is sought
cli-arg-robust = Also look for the choice that holds if persons and minutes change by so much, in percent (without a number: 20)
cli-arg-site-need-type = Only needs of this type
cli-arg-tavolo = Only needs that this working group follows
cli-arg-all-persons = Count everybody in need, and with them the active services; by default only persons whom nothing covers today
cli-arg-solver = Who solves: the program itself, or HiGHS as a second opinion

locate-optimal = { $method }: the choice is proved best, no other is better.
locate-gap-below = { $method }: the search stopped before the proof. The choice is at most { $gap } below the best.
locate-gap-above = { $method }: the search stopped before the proof. The choice is at most { $gap } above the best.
locate-gap-unknown = { $method }: the search stopped before the proof, and how far the choice is from the best is not known.
locate-undecided = { $method }: the search stopped without finding a choice, and without proving that there is none. Allow more sites or budget, or take out possible sites.
locate-infeasible = { $method }: no choice of sites does what is asked.
locate-obstacle-no-demand = There is nobody in need: there is nothing to cover. Check the numbers of persons; in a dataset, --all-persons counts those who are covered already too.
locate-obstacle-no-site = There is no site, neither open nor possible: say where one could be opened.
locate-obstacle-all-out-of-reach = Nobody is within { $radius } minutes of a site: widen the radius, or add possible sites that are nearer.
locate-obstacle-no-way = From no place can a site be reached: the minutes between places and sites are missing.
locate-obstacle-place-out-of-reach = { $place } is not reached by any site: widen the radius, or add a possible site that is nearer.
locate-obstacle-too-little-capacity = All sites together have room for { $room }, and { $persons } persons are to be served; or the room is where they cannot get. Add sites or capacity.
locate-obstacle-budget-too-small = The budget is too small: it takes at least { $price }. Raise it, or add possible sites that cost less.
locate-obstacle-too-few-sites = { $sites ->
    [one] The sites that may be opened are too few: it takes at least one.
   *[other] The sites that may be opened are too few: it takes at least { $sites }.
}
locate-covered = Persons covered within { $radius } minutes: { $covered } of { $persons } ({ $share }); { $of ->
        [needs] needs covered
       *[places] places covered
    }: { $covered_places } of { $places } ({ $share_places }). Mean journey { $mean } minutes, the longest { $longest }.
locate-served = Persons served: { $covered } of { $persons } ({ $share }); { $of ->
        [needs] needs served
       *[places] places served
    }: { $covered_places } of { $places } ({ $share_places }). Mean journey { $mean } minutes, the longest { $longest }.
locate-uncoverable = { $count ->
    [one] One place cannot be covered by any site: { $places }
   *[other] { $count } places cannot be covered by any site: { $places }
}{ $others ->
    [0] .
    [one] {" "}and one other.
   *[other] {" "}and { $others } others.
}
locate-at-minutes = { $place } (it would take { $minutes } minutes)
locate-unreachable = { $place } (no travel time is known)
locate-estimated = The minutes, or some of them, are estimated from distance and not measured.
locate-robust-same = If persons and minutes change by up to { $variation } ({ $scenarios } scenarios), the same choice holds better than any other that was tried: it reaches { $worst } in the worst, { $mean } on average, and is at most { $regret } away from the best choice of a scenario.
locate-robust-other = If persons and minutes change by up to { $variation } ({ $scenarios } scenarios), another choice holds better: { $sites }. It reaches { $worst } in the worst scenario, { $mean } on average, and is at most { $regret } away from the best choice of a scenario; for the choice of the table they are { $nominal_worst }, { $nominal_mean } and { $nominal_regret }.
locate-fails = (fails in one scenario)
locate-needs-unknown = { $count ->
    [one] One need is left out, because how many persons it concerns is not known.
   *[other] { $count } needs are left out, because how many persons they concern is not known.
}
locate-undetermined = { $count ->
    [one] One person is left out, because a service that does not state its capacity reaches them.
   *[other] { $count } persons are left out, because services that do not state their capacity reach them.
}
locate-capacity-unstated = { $count ->
    [one] One site does not state its capacity: it counts as full.
   *[other] { $count } sites do not state their capacity: they count as full.
}
locate-price-unstated = { $count ->
    [one] One possible site does not state its price: it is not opened.
   *[other] { $count } possible sites do not state their price: they are not opened.
}
locate-unplaced = Without coordinates and without travel times: { $places }. From there no site can be reached.

siting-chosen = to open
siting-open = open already
siting-robust = would hold better
siting-far = out of reach
siting-none-open = no site is open
siting-full = sites are full
siting-unreachable = no journey known

column-outcome = outcome
column-needs = needs
column-mean-minutes = mean minutes
column-longest-minutes = most minutes
column-minutes-needed = minutes it would take
column-robust = holds better
column-scenarios = scenarios that choose it

error-no-radius = `{ $method }` covers within a radius, and none is stated
    .hint = add --radius with the minutes
error-no-limit = `{ $method }` must be told how many sites may be opened, or how much may be spent
    .hint = add --sites with the number of sites, or --budget with the amount
error-not-with-capacity = `{ $method }` does not count capacities
    .hint = leave out --capacitated, or use mclp, p-median or p-center
error-no-capacity = capacities are to count, and no possible site has one
    .hint = fill the column capacity; in a dataset, add --places-each with the persons of each new site
error-not-robust = there is no robust choice for `{ $method }`: it asks that everybody be covered, in every scenario
    .hint = look for one with a smaller radius: 30 minutes that may become 20 % longer are 25
error-no-price = the budget is to count, and no site has a price
    .hint = fill the column price, or limit the sites with --sites
error-no-such-site = there is no site `{ $id }`
    .hint = sites go by the id they have in their table; municipalities by their name too
error-no-such-tavolo = there is no working group `{ $id }`
    .hint = there are: { $known }
error-no-solver = this program was built without `{ $solver }`
    .hint = leave out --solver, or build it with cargo build --features { $solver }
error-solver-failed = `{ $solver }` stopped without saying whether there is a choice
    .hint = leave out --solver: the program has its own
