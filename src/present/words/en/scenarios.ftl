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
