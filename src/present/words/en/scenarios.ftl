# The scenarios of a plan.

scenario-baseline = Today
step-join = { $name } joins the district
step-add-organization = new organization: { $name }
step-add-service = new service: { $name } ({ $providers }{ $placed ->
    [yes] , in { $place }
   *[no] {""}
}{ $stated ->
    [yes] , { $capacity ->
        [one] one place
       *[other] { $capacity } places
    }
   *[no] {""}
})
step-add-tie = new tie between { $name } and { $other }
step-move = { $name } moves to { $place }
step-start = { $name } begins
step-capacity = { $name }: { $by ->
    [number] { $number ->
        [one] one place
       *[other] { $number } places
    }
    [less] { $percent } % fewer places
   *[more] { $percent } % more places
}
step-persons = "{ $name }"{ $placed ->
    [yes] {" "}in { $place }
   *[no] {""}
}: { $by ->
    [number] { $number ->
        [one] one person
       *[other] { $number } persons
    }
    [less] { $percent } % fewer persons
   *[more] { $percent } % more persons
}
step-split = the working group { $other } comes out of { $name }
step-merge = { $name } merges into { $other }
step-merge-tavoli = the working group { $name } merges into { $other }
step-restore = { $name } is as today again
step-close = { $what ->
    [municipality] { $name } leaves the district
    [service] the service { $name } closes
    [tie] the tie between { $name } ends
   *[organization] { $name } closes
}

column-scenario = scenario
column-covered-change = covered more or fewer
column-isolated = isolated organizations
column-standards-missed = levels missed
column-cost = cost a year, €
column-without-cost = changes without a cost
column-persons-per-1000-euro = covered more for 1,000 €
column-gini-fall-per-1000-euro = Gini less for 1,000 €
column-rank-by-price = rank by price
column-persons-before = persons today
column-persons-after = persons then
column-covered-before = covered today
column-covered-after = covered then
column-before = today
column-after = then
column-of-scenario = of the scenario
column-step = change
column-covered-alone = covered more, alone
column-covered-last = covered more, with the others

report-scenarios = Scenarios
figure-scenarios = The scenarios of the plan: how many persons covered more or fewer
scenarios-nothing = There is no plan yet. It is written in PLAN.toml or on the sheet "plan", and dataset.toml says where it is.
scenarios-subtitle = Persons covered more or fewer than today, scenario by scenario
scenarios-title = { $n ->
    [one] { $case ->
        [more] "{ $name }" would cover { $persons ->
            [one] one person
           *[other] { $persons } persons
        } more than today
        [none] "{ $name }" would cover as many persons as today
       *[fewer] "{ $name }" would cover { $persons ->
            [one] one person
           *[other] { $persons } persons
        } fewer than today
    }
   *[other] { $case ->
        [more] "{ $name }" would cover { $persons ->
            [one] one person
           *[other] { $persons } persons
        } more than today: no scenario would cover more
        [none] No scenario would cover more persons than today
       *[fewer] Every scenario would cover fewer persons than today: "{ $name }" would lose fewest, { $persons }
    }
}
scenarios-legend = Compared with today
scenarios-more = persons covered more
scenarios-fewer = persons covered fewer
scenarios-bar = Persons covered more or fewer
scenarios-head-uncovered = needs uncovered or out of reach
scenarios-head-isolated = isolated organizations
scenarios-head-cost = cost a year
scenarios-from-to = from { $before } to { $after }
scenarios-cost = { $least ->
    [yes] at least € { $cost }
   *[no] € { $cost }
}
scenarios-others = { $count ->
    [one] One more scenario is in the table.
   *[other] { $count } more scenarios are in the table.
}
scenarios-size = { $n ->
    [one] one scenario
   *[other] { $n } scenarios
}
scenarios-one = "{ $name }" { $change }
scenarios-description = Today { $covered } persons are covered. For each scenario, how many more or fewer: { $list }.
scenarios-note = { $n ->
    [one] One scenario beside the situation of today.
   *[other] { $n } scenarios beside the situation of today.
} Persons, needs and isolated organizations are counted as in the rest of the report.
scenarios-table = The scenarios compared
scenarios-steps-table = What each line of the plan does
scenarios-steps-note = "Alone": if it were the only change. "With the others": what would be missing without this line, all the others made. Where the two numbers differ, the changes depend on each other.
scenarios-says-most = {""}, above all { $need } (from { $before } to { $after } persons covered)
scenarios-says = "{ $name }": { $case ->
    [more] { $persons ->
        [one] one person covered
       *[other] { $persons } persons covered
    } more
    [none] as many persons covered as today
   *[fewer] { $persons ->
        [one] one person covered
       *[other] { $persons } persons covered
    } fewer
}{ $counted ->
    [yes] {" "}(but persons in need change, from { $persons_before } to { $persons_after }: those not covered go from { $not_before } to { $not_after })
   *[no] {""}
}{ $losing ->
    [0] {""}
    [one] ; one need loses some
   *[other] ; { $losing } needs lose some
}{ $most_lost }{ $gaining ->
    [0] {""}
    [one] ; one need gains some
   *[other] ; { $gaining } needs gain some
}{ $most_gained }{ $worse ->
    [0] {""}
    [one] ; one need gets a worse status
   *[other] ; { $worse } get a worse status
}{ $better ->
    [0] {""}
    [one] ; one need gets a better status
   *[other] ; { $better } get a better status
}{ $isolated ->
    [yes] ; isolated organizations go from { $isolated_before } to { $isolated_after }.
   *[no] .
}
scenarios-price = For what it costs, "{ $name }" gives most: { $persons ->
    [one] one person covered
   *[other] { $persons } persons covered
} more for 1,000 euro a year{ $based ->
    [yes] {" "}compared with "{ $base }"
   *[no] {""}
}{ $least ->
    [yes] , or fewer, since some lines do not say what they cost
   *[no] {""}
}.
scenarios-others-lead = { $count ->
    [one] One more scenario is in the table.
   *[other] { $count } more scenarios are in the table.
}
scenarios-caution-frozen = All the rest stays as today: nobody opens, closes or moves because another does, and persons in need do not change unless the plan says so.
scenarios-caution-staff = When a service closes its places are lost: if another organization takes its staff or its rooms, the plan has to say so.
scenarios-caution-costs = Costs are those written in the plan, a year; what states none is not ranked.
scenarios-caution-ties = Ties of who closes end; those that would grow afterwards cannot be foreseen.
scenarios-closing = { $count ->
    [one] { $names } closes
   *[other] { $names } close
}
scenarios-caution-shared = A scenario tells where it ends: places are given out afresh to all. "If an organization closes", elsewhere in the report, tells the day after: every other person stays where they are. As many are left without a place, but the needs and municipalities touched, and by how much, may be others.
column-beside = compared with
table-scenarios = scenarios
table-scenario-needs = scenarios, needs
table-scenario-network = scenarios, network
table-scenario-steps = scenarios, lines
scenarios-note-base = Persons for 1,000 € are counted beside the scenario that stands below, where there is one; else beside today.
