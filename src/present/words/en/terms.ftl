# Words that recur: one for each thing.

list-and = { $first } and { $last }
list-others = { $count ->
    [one] { $first } and { $count } other
   *[other] { $first } and { $count } others
}

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

yes = yes
no = no

status-unknown = number unknown
status-uncovered = uncovered
status-out-of-reach = out of reach
status-insufficient = insufficient
status-fragile = fragile
status-covered = covered

meaning-unknown = the number of persons is not stated, or withheld
meaning-uncovered = no active service answers to this need
meaning-out-of-reach = there are services, none of which serves this municipality
meaning-insufficient = the covered share is below the threshold
meaning-fragile = covered, and all places that are known of belong to one organization
meaning-covered = covered up to the threshold at least, with places of more than one organization; or nobody has this need

kind-public-body = public body
kind-association = association
kind-social-cooperative = social cooperative
kind-parish = parish
kind-informal-group = informal group
kind-foundation = foundation
kind-other = other

relation-collaborates = collaborates
relation-refers = refers
relation-funds = funds
relation-informs = informs

service-active = active
service-suspended = suspended
service-planned = planned
service-closed = closed

evidence-known = known
evidence-emerging = emerging
evidence-latent = latent

standing-isolated = isolated
standing-peripheral = at the margin
standing-no-answer = did not answer

reason-did-not-answer = did not answer the survey
reason-no-tie = no tie is known
reason-small-component = ties only inside a group of { $size } cut off from the others
reason-only-lead = tied only to the lead organization
reason-only-through-lead = without the lead it is left in a group of { $size }
reason-no-tavolo = in no working group
reason-no-service = no service

ground-nearest = it is near many other organizations
ground-same-municipality = both are in the same municipality
ground-same-need = both work on the same need: { $names }
ground-complementary = they work on different needs of the working group { $name }
ground-same-tavolo = both sit in the same working group: { $name }
ground-common-neighbour = { $name } knows both and can introduce them

table-organizations = organizations
table-services = services
table-needs = needs
table-municipalities = municipalities
table-need-types = need types
table-addresses = addresses
table-ties = ties
table-participation = participation
table-tavoli = tavoli
table-travel = travel
table-population = population
table-standards = standards
table-boundaries = boundaries
table-merges = merges
table-never = never
table-demand = demand
table-supply = supply
table-costs = costs
table-values = values
table-network = network
table-isolates = isolates
table-suggestions = suggestions
table-diagnostics = checks
change-added = new
change-changed = brought up to date
change-gone = no more in the source
