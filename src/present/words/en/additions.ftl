# Where one more service would help: the command additions and its table.

table-additions = one more service

cli-command-additions = Where one more service would help: each type of need in each municipality, by persons and by equity, and who could offer it
cli-additions-without-effect = { $without ->
    [one] Of one addition of { $all } the effect on the covered share and on equity is not computed
   *[other] Of { $without } additions of { $all } the effect on the covered share and on equity is not computed
}: the district is too large to look at each, and those are set aside that cover fewest persons more.

column-rank-by-persons = rank by persons
column-rank-by-equity = rank by equity
column-need-type-id = id of the need type
column-added-capacity = capacity assumed
column-added-as = this size because
column-persons-gained = persons more covered
column-persons-settled = of these, undetermined before
column-comuni-gaining = municipalities that gain
column-share-before = covered share before
column-share-after = covered share after
column-lowest-before = lowest covered share, before
column-lowest-after = lowest covered share, after
column-equity-change = change of Gini
column-not-covered-within = not covered within the radius
column-not-covered-minutes = their mean minutes
column-comuni-reached = municipalities within reach
column-host-ids = ids of who could offer it
column-hosts = who could offer it

added-as-type = usual size of services for this need
added-as-all = usual size of all services: no active service for this need states one

host-works = { $name } (works on it already)
host-sits = { $name } (sits in { $tavolo })
