# How evenly persons are served.

table-equity = equity
table-lorenz = Lorenz curves
table-shortfalls = least fairly served

column-good = of what
column-among = among
column-value-if-covered = value if the undetermined are covered
column-places = places
column-meaning = what it means
column-persons-share = share of persons
column-value-share = share of what they have
column-party = what
column-shortfall = persons lacking to the mean
column-shortfall-by-type = persons lacking to the mean of each need
column-gini = inequality inside (Gini)
column-deprivation = deprivation

good-share = covered share
good-access = places per person

among-needs = needs
among-municipalities = municipalities
among-need-types = types of need

grouping-municipality = municipalities
grouping-need-type = types of need
grouping-tavolo = working groups

party-need = need
party-municipality = municipality
party-need-type = type of need

gap-no-persons = there is nobody, or no weight
gap-nothing-to-share = nobody has anything
gap-somebody-has-nothing = somebody has nothing
gap-poorest-have-nothing = the 40 % who have least have nothing
gap-no-deprivation = deprivation is not known
gap-not-grouped = no groups are given
gap-no-line = no threshold is given
gap-no-limits = no least and most are given between which all values lie

cli-command-equity = How evenly persons are served: Gini, Theil, Palma and others, and who is served least fairly; of a dataset or of a file of values
cli-arg-values = Any values: a table with the columns id, value, weight and, where known, deprivation and group
cli-arg-line = Value below which one has too little
cli-arg-limits = The least and the most that a value can be, such as 0:1
cli-arg-lorenz = Instead of the indices, the points of the Lorenz curves
cli-arg-shortfalls = Instead of the indices, municipalities and types of need with the persons they lack to the mean of the district
cli-equity-unmeasured = { $count ->
    [one] Of one need the access is not known, since minutes are not: neither it nor the municipality and the type that it is part of are among the figures of access.
   *[other] Of { $count } needs the access is not known, since minutes are not: neither they nor the municipalities and the types that they are part of are among the figures of access.
}
cli-lorenz-undefined = There is no Lorenz curve ({ $reason }).
