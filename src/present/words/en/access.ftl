# Access: how much is within reach, or how far it is.

cli-command-access = How much is within reach of every need, or how far it is: two-step and three-step access, gravity, minutes to the nearest; on a dataset or on tables of demand, supply and costs
cli-arg-access-method = Ways of measuring access, separated by commas; tessuto explain METHOD says what each means
cli-arg-steps = How much a service weighs by minutes, limit included, for instance 10:1,20:0.68,30:0.22; from one step to the next the weight does not rise, beyond the last it is nothing
cli-arg-decay = A curve instead of steps: even (no decay), steps, gaussian, exponential, power; with a number after a colon, for instance gaussian:12
cli-arg-tau = For raam: the minutes of travel that weigh as much as average crowding
cli-arg-rho = For raam: how many persons for each place are average crowding (default: the persons who reach places divided by the places that somebody reaches)
cli-arg-by = Who shares the places: all, all needs together; type, each type by itself
cli-arg-need-type = Only the needs of these types, by id, separated by commas

access-idle = --{ $option } has no effect here: only the methods { $methods } go by it.
access-rows = Table { $table }: { $read ->
        [one] one row read
       *[other] { $read } rows read
    }, { $used ->
        [one] one used
       *[other] { $used } used
    }, { $left ->
        [0] none left out
        [one] one left out
       *[other] { $left } left out
    }.
access-repeated = { $rows ->
        [one] One row of the costs repeats a journey: the shortest counts.
       *[other] { $rows } rows of the costs repeat a journey: the shortest counts.
    }
access-extent = Places = { $places } with { $persons } persons; points of supply = { $points }; known journeys = { $pairs }, { $within } of them within { $radius ->
        [one] one minute
       *[other] { $radius } minutes
    }.
access-needs = Needs = { $needs }, in the table { $shown }; with an unknown number of persons = { $unknown }; services = { $services }; pairs of a need and a service that reaches it = { $pairs }, { $within } of them within { $radius ->
        [one] one minute
       *[other] { $radius } minutes
    }.
access-beyond = { $pairs ->
        [one] One pair is served by list but lies beyond the radius: it does not count for measures with a radius.
       *[other] { $pairs } pairs are served by list but lie beyond the radius: they do not count for measures with a radius.
    }
access-untimed = { $pairs ->
        [one] Of one pair the minutes are not known: where a value hangs on them it stays empty.
       *[other] Of { $pairs } pairs the minutes are not known: where a value hangs on them it stays empty.
    }
access-estimated = { $needs ->
        [one] For one need minutes are estimated, all or in part, from the great-circle distance.
       *[other] For { $needs } needs minutes are estimated, all or in part, from the great-circle distance.
    }
access-by-type = { $types } types of need, each by itself: the capacity of a service that answers to several types counts in full in each.
access-method = { $name }: { $unit }.
access-weights = Weights: { $weights }.
access-tau = 1 is a journey of { $tau ->
        [one] one minute
       *[other] { $tau } minutes
    }, or average crowding.
access-converged = { $sweeps ->
        [0] Equilibrium is there with the first choice
        [one] Equilibrium reached in one round
       *[other] Equilibrium reached in { $sweeps } rounds
    }: { $residual ->
        [none] everywhere the least possible is paid.
       *[other] nowhere is more paid on average than { $residual } above the best choice.
    }
access-identity = { $holds ->
        [yes] Check passed
       *[other] THE CHECK FAILS
    }{ $scope ->
        [all] , over all needs and not only those of the table
       *[shown] {""}
    }: { $kind ->
        [capacity] persons × access, summed = { $demand }; places of the services that anybody reaches = { $supply }.
       *[level] access, summed over places of demand = { $demand }; places per person, summed over the services that anybody reaches = { $supply }. (Persons × access does not give the places: here the level is shared out among places of demand.)
    }
access-all-reached = { $limit ->
        [radius] Every row has within the radius at least one place, or a service that does not say how many it has.
       *[none] Every row can get to at least one place, or to a service that does not say how many it has.
    }
access-uncovered = { $limit ->
        [radius] No places within the radius
       *[none] No places that can be got to
    }: { $places } of { $of } ({ $places_share }), with { $persons ->
        [one] one person
       *[other] { $persons } persons
    } ({ $persons_share }): { $names }{ $others ->
        [0] .
        [one] {" "}and one more row.
       *[other] {" "}and { $others } more rows.
    }
access-unstated = { $places ->
        [one] One place
       *[other] { $places } places
    }, with { $persons ->
        [one] one person
       *[other] { $persons } persons
    }, also { $places ->
        [one] reaches
       *[other] reach
    } services that do not state their capacity: these count as nothing, so the places are the least there are.

decay-even = no decay within the radius
decay-step = { $weight } up to { $count ->
        [one] one minute
       *[other] { $minutes } minutes
    }
decay-gaussian = Gaussian curve, σ { $sigma } minutes
decay-exponential = exponential, { $rate } a minute
decay-power = power of the minutes, exponent { $exponent }

unit-places-per-person = places per person
unit-level = places per person, shared out among places of demand
unit-cost = cost, less is better
unit-minutes = minutes, less is better
unit-places = places
unit-services = services
unit-weighted-places = places weighted by nearness

column-within-reach = places to be had
column-estimated-minutes = minutes estimated
reach-reached = yes
reach-unstated = yes, capacity in part not stated
reach-none = no
reach-untimed = not known, for want of minutes
table-access = access

error-weight = { $weight } must be a number from { $least } to { $most }, and { $value } is not
error-no-data = no dataset is named
    .hint = name a dataset, or { $instead }
error-only-with = --{ $option } goes with { $with } only
    .hint = { $option ->
        [radius] in a dataset the radius is in dataset.toml: [coverage] radius_minutes
        [sufficient] in a dataset the share that is enough is in dataset.toml: [coverage] sufficient_share
       *[other] with a dataset leave out --{ $option }: the dataset says what is measured, and between which limits
    }
error-no-such-need-type = there is no type of need `{ $id }`
    .hint = the ids of the types are: { $known }
