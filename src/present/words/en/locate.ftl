# The choice of sites.

cli-command-locate = Where to add services: the sites that cover the most persons, or shorten their journeys
cli-after-locate = A dataset gives a table, plain files a JSON object; --format asks for another.
cli-arg-site-supply = Sites, existing or possible: columns id and, where known, capacity, fixed, candidate, price
cli-arg-siting-method = Method
cli-arg-sites = How many sites to open at most, beside those that are there
cli-arg-budget = What the sites to open may cost in all, in the unit of the column price
cli-arg-candidates = Where one could be opened: municipalities (the default), organizations, a list of ids separated by commas, or a table with a column id or istat_code, or with a single column
cli-arg-capacitated = Each site takes at most the persons of its capacity
cli-arg-places-each = Capacity of each new site, in persons
cli-arg-gap = How far from the best an answer may be that will do, in percent; with 0 the proof is sought
cli-arg-robust = Also look for the choice that holds if persons and minutes change by so much, in percent (without a number: 20)
cli-arg-site-need-type = Only needs of this type
cli-arg-tavolo = Only needs that this working group follows
cli-arg-all-persons = Count everybody in need, and with them the active services; by default only persons whom nothing covers today
cli-arg-solver = Who solves: the program itself, or HiGHS as a second opinion

locate-assumed = { $which ->
    [types] Every site is taken to answer to all types of need counted here: with --type one alone is counted.
    [places] Every site is taken to have room without limit
   *[both] Every site is taken to answer to all types of need counted here (with --type one alone is counted), and to have room without limit
}{ $which ->
    [types] {""}
   *[other] { $how ->
        [dataset] : with --capacitated and --places-each it counts.
        [files] , even where a capacity is stated: with --capacitated it counts.
       *[no] .
    }
}
locate-candidates-heading = In `{ $file }` the first line, `{ $heading }`, is not the id of a site: it is taken for the heading of the column.
locate-candidates-left-out = { $count ->
    [one] In `{ $file }` one row names no site: it is left out.
   *[other] In `{ $file }` { $count } rows name no site: they are left out.
}
locate-optimal = { $method }: the choice is proved best, no other is better.
locate-gap-below = { $method }: the search stopped before the proof. The choice is at most { $gap } below the best.
locate-gap-above = { $method }: the search stopped before the proof. The choice is at most { $gap } above the best.
locate-gap-unknown = { $method }: the search stopped before the proof, and how far the choice is from the best is not known.
locate-undecided = { $method }: the search stopped without finding a choice, and without proving that there is none. Allow more sites or budget, or take out possible sites.
locate-infeasible = { $method }: no choice of sites does what is asked.
locate-obstacle-no-demand = There is nobody in need: there is nothing to cover. Check the numbers of persons; in a dataset, --all-persons counts those who are covered already too.
locate-obstacle-no-site = There is no site, neither open nor possible: say where one could be opened.
locate-obstacle-all-out-of-reach = Nobody is within { $radius ->
        [one] 1 minute
       *[other] { $radius } minutes
    } of a site: widen the radius, or add possible sites that are nearer.
locate-obstacle-no-way = From no place where somebody is in need can a site be reached: the minutes between places and sites are missing.
locate-obstacle-place-out-of-reach = { $place } is not reached by any site: widen the radius, or add a possible site that is nearer.
locate-obstacle-too-little-capacity = All sites together have room for { $room }, and { $persons ->
        [one] one person is
       *[other] { $persons } persons are
    } to be served; or the room is where they cannot get. Add sites or capacity.
locate-obstacle-budget-too-small = The budget is too small: it takes at least { $price }. Raise it, or add possible sites that cost less.
locate-obstacle-too-few-sites = { $sites ->
    [one] The sites that may be opened are too few: it takes at least one.
   *[other] The sites that may be opened are too few: it takes at least { $sites }.
}
locate-obstacle-nothing-affordable = The budget is enough for no possible site, the cheapest of which costs { $price }: the answer is what the sites that are open already do.
locate-obstacle-nothing-allowed = No site may be opened: the answer is what the sites that are open already do.
locate-covered = Persons covered within { $radius ->
        [one] 1 minute
       *[other] { $radius } minutes
    }: { $covered } of { $persons } ({ $share }); { $of ->
        [needs] needs covered
       *[places] places covered
    }: { $covered_places } of { $places } ({ $share_places }).
locate-served = Persons served: { $covered } of { $persons } ({ $share }); { $of ->
        [needs] needs served
       *[places] places served
    }: { $covered_places } of { $places } ({ $share_places }).
locate-journey = Mean journey { $mean } minutes, the longest { $longest }.
locate-backup = Persons with a second open site within { $radius ->
        [one] 1 minute
       *[other] { $radius } minutes
    }: { $backup } of { $covered } covered ({ $share }).
locate-uncoverable = { $count ->
    [one] One { $of ->
        [needs] need
       *[places] place
    } cannot be covered by any site: { $places }
   *[other] { $count } { $of ->
        [needs] needs
       *[places] places
    } cannot be covered by any site: { $places }
}{ $others ->
    [0] .
    [one] {" "}and one other.
   *[other] {" "}and { $others } others.
}
locate-at-minutes = { $place } (it would take { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    })
locate-unreachable = { $place } (no travel time is known)
locate-robust-same = If persons and minutes change by up to { $variation } ({ $scenarios } scenarios), the same choice holds better than any other that was tried. In the worst scenario: { $worst }; on average: { $mean }; away from the best choice of a scenario, at most: { $regret }.
locate-robust-other = If persons and minutes change by up to { $variation } ({ $scenarios } scenarios), another choice holds better: { $sites }. In the worst scenario: { $worst }; on average: { $mean }; away from the best choice of a scenario, at most: { $regret }. For the choice of the table, in the same order: { $nominal_worst }; { $nominal_mean }; { $nominal_regret }.
locate-unit-mclp = { $number ->
    [one] 1 person covered
   *[other] { $number } persons covered
}
locate-unit-backup = { $number ->
    [one] 1 person with a second site
   *[other] { $number } persons with a second site
}
locate-unit-p-median = { $number ->
    [one] 1 minute of travel, all persons together
   *[other] { $number } minutes of travel, all persons together
}
locate-unit-p-center = { $number ->
    [one] 1 minute for the longest journey
   *[other] { $number } minutes for the longest journey
}
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
siting-uncoverable = cannot be covered
siting-full = sites are full
siting-unreachable = no journey known

column-outcome = outcome
column-needs = needs
column-mean-minutes = mean minutes
column-longest-minutes = longest minutes
column-minutes-needed = minutes it would take
column-backup-persons = with a second site
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
    .hint = look for one with a smaller radius: if journeys may become 20 % longer, whoever is within 25 minutes stays within 30
error-no-price = the budget is to count, and no site has a price
    .hint = fill the column price, or limit the sites with --sites
error-no-such-site = there is no site `{ $id }`
    .hint = sites go by the id they have in their table; municipalities by their name too
error-no-such-site-in = { $file }, row { $row }: there is no site `{ $id }`
    .hint = sites go by the id they have in their table, under the heading id or codice (for municipalities istat_code); municipalities by their name too
error-no-solver = this program was built without `{ $solver }`
    .hint = leave out --solver, or build it with cargo build --features { $solver }
error-solver-failed = `{ $solver }` stopped without saying whether there is a choice
    .hint = leave out --solver: the program has its own
