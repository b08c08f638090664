# Key players: the command keyplayers and its tables.

cli-command-keyplayers = Which organizations together hold the network, and from which most of it is reached; and who is indispensable to services too
cli-arg-problem = Which question: negative (who, withdrawing, parts the network most) or positive (from whom most of it is reached); if missing, both
cli-arg-key-measure = Which measures, separated by commas
cli-arg-players = How many organizations to choose together
cli-arg-reach-steps = Within how many steps an organization counts as reached
cli-arg-exclude = Organizations that cannot be chosen, by id or name, separated by commas (the lead, for instance); they stay in the network
cli-arg-search-nodes = How many nodes the search for each set may look at; beyond, it gives the best found and how far it can be from the best of all

table-key-players = key players
table-key-actors = organizations one by one
table-indispensable = indispensable

column-set-size = how many organizations
column-set-members = organizations
column-member-ids = ids of the organizations
column-value-bound = no set exceeds
column-proof = proof
column-equally-good = sets that are equally good
column-equally-good-all = all counted
column-search-nodes = nodes looked at
column-cut-off = organizations cut off if it withdraws
column-fragmentation-without = fragmentation if it withdraws
column-distance-fragmentation-without = remoteness if it withdraws
column-reach-alone = share of organizations it reaches
column-distance-reach-alone = nearness to all
column-in-sets = in the best sets for
column-holds-up = what it holds
column-fragmentation-rise = fragmentation added if it withdraws
column-distance-fragmentation-rise = remoteness added if it withdraws

best-for-fragmentation = fragmentation
best-for-distance-fragmentation = remoteness
best-for-reach = reached
best-for-distance-reach = nearness

proof-proved = proved
proof-bounded = not proved
proof-unknown = no bound known

holds-both = holds network and services
holds-network = holds the network
holds-services = holds services
holds-neither = neither

keyplayers-plain = Ties count as such: direction and strength are not looked at here.
keyplayers-proved = { $measure }: it is proved that no other set of { $k ->
    [one] one organization
   *[other] { $k } organizations
} does better ({ $value }). { $others ->
    [0] { $all ->
        [yes] It is the only one.
       *[no] Whether others are equal was not counted to the end.
    }
    [one] { $all ->
        [yes] One other set is equal.
       *[no] At least one other set is equal.
    }
   *[other] { $all ->
        [yes] { $others } other sets are equal.
       *[no] At least { $others } other sets are equal.
    }
}
keyplayers-bounded = { $measure }: { $why ->
    [large] beyond { $searched } organizations the best set is not searched for; a good one is given.
   *[budget] the search stopped after { $nodes } nodes, before the proof.
} This set comes to { $value }; none can exceed { $bound }.{ $why ->
    [large] {""}
   *[budget] {" "}With a higher --budget the search goes on.
}
keyplayers-unknown = { $measure }: beyond { $searched } organizations the best set is not searched for; a good one is given ({ $value }). How much another could exceed it is not known.
keyplayers-thresholds = Holds the network: who, withdrawing alone, cuts at least one organization off from those it reaches today, or is in the only best set for fragmentation. Holds services: who, closing, surely leaves at least { $share } of the persons covered today without a place, or makes at least one need uncovered or out of reach.
keyplayers-both = Hold network and services: { $count }.
keyplayers-network = Hold the network alone: { $count }.
keyplayers-services = Hold services alone: { $count }.
keyplayers-neither = Neither: { $count }.

error-no-key-players = a set of nobody makes no sense
    .hint = -k takes a number from 1 up
error-all-key-players = there are { $actors } organizations and the set would have { $size }: nobody else would be left
    .hint = { $actors ->
        [0] the network has no organizations
        [one] with a single organization there is nothing to choose
       *[other] -k takes a number below { $actors }
    }
error-few-key-players = the set would have { $size ->
        [one] one organization
       *[other] { $size } organizations
    }, and { $choosable } can be chosen
    .hint = take some off --exclude, or ask for a smaller -k
error-no-pair-left = without { $size } of the { $actors } organizations no pair is left that could be parted
    .hint = ask for a smaller -k
error-too-many-for-distances = distances are summed up for at most { $limit } organizations, and there are { $actors }
    .hint = --measure fragmentation has no such limit
error-indispensable-of-edges = who is indispensable to services too can be told of a dataset only
    .hint = name the folder of the dataset in place of --edges, or another table
