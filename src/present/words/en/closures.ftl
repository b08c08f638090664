# What is missing if an organization closes: the command closures and its tables.

cli-command-closures = What is missing if an organization closes: which needs, how many persons, who can take them; the same for two
cli-arg-organization = Only this organization (its id): need by need, or the pairs it is part of
cli-arg-by-need = Need by need, for every organization
cli-arg-pairs = The pairs of organizations that lose more together than one at a time
cli-closures-how = Whoever closes takes its services with it, except those that others provide as well: these go on whole, because the data do not say what part is whose. Persons served today = taken over by others + undetermined + lost.
cli-closures-pairs = Pairs of organizations: { $all }. { $could ->
    [0] None can lose more together than the sum
    [one] For one it cannot be ruled out beforehand that it loses more together than the sum
   *[other] For { $could } it cannot be ruled out beforehand that they lose more together than the sum
}; { $left ->
    [0] { $could ->
        [0] there was nothing to try
       *[other] all of these were tried
    }
   *[other] the { $tried } that have most to lose were tried, of the other { $left } nothing is known
}; { $listed ->
    [0] none loses more.
    [one] one loses more.
   *[other] { $listed } lose more.
}
cli-closures-pairs-of = { $listed ->
    [0] None of these has { $name } in it: the table is empty.
    [one] One of these has { $name } in it.
   *[other] { $listed } of these have { $name } in them.
}
cli-closures-nobody = { $name } serves nobody by the places that are stated, and no need changes status if it closes: the table is empty.

column-organization = organization
column-services-stopped = services that stop
column-services-going-on = services that go on with others
column-needs-touched = needs touched
column-municipalities-touched = municipalities touched
column-served = served today
column-taken-over = taken over
column-lost = lost
column-undetermined-lost = undetermined today, then lost
column-moved = persons who change service
column-needs-hanging = needs that hang on this organization alone
column-become-uncovered = become uncovered or out of reach
column-become-insufficient = become insufficient
column-become-fragile = become fragile
column-taken-by-services = services that take over
column-taken-over-by = who takes over
column-organization-id = organization id
column-status-before = status today
column-status-after = status after
column-placed = where they go
column-first-id = first organization id
column-first = first organization
column-second-id = second organization id
column-second = second organization
column-more-without-place = more than the sum: without a stated place
column-more-beyond-reach = more than the sum: whom nobody can take

closure-going = { $service }, by { $providers } ({ $persons })
closure-going-minutes = { $service }, by { $providers } ({ $persons }, { $minutes } min away)
closure-going-about = { $service }, by { $providers } ({ $persons }, about { $minutes } min away)
