# The tests of ties: what they go with, and whether the network differs from chance.

pattern-reads-same-municipality = { $finding ->
    [more] Yes: two organizations of the same municipality have { $strength ->
        [yes] stronger ties
       *[no] a tie more often
    } than would come by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
    [fewer] No, the contrary: two organizations of the same municipality have { $strength ->
        [yes] weaker ties
       *[no] a tie more seldom
    } than would come by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
   *[chance] It does not show: whether two organizations are of the same municipality or not, the difference in their ties may be chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
}
pattern-reads-shared-tavoli = { $finding ->
    [more] Yes: two organizations that sit at the same tavoli have { $strength ->
        [yes] stronger ties
       *[no] a tie more often
    } than would come by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
    [fewer] No, the contrary: two organizations that sit at the same tavoli have { $strength ->
        [yes] weaker ties
       *[no] a tie more seldom
    } than would come by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
   *[chance] It does not show: whether two organizations sit at the same tavoli or not, the difference in their ties may be chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
}
pattern-reads-shared-needs = { $finding ->
    [more] Yes: two organizations that answer to the same needs have { $strength ->
        [yes] stronger ties
       *[no] a tie more often
    } than would come by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
    [fewer] No, the contrary: two organizations that answer to the same needs have { $strength ->
        [yes] weaker ties
       *[no] a tie more seldom
    } than would come by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
   *[chance] It does not show: whether two organizations answer to the same needs or not, the difference in their ties may be chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
}
pattern-reads-same-kind = { $finding ->
    [more] Yes: two organizations of the same kind have { $strength ->
        [yes] stronger ties
       *[no] a tie more often
    } than would come by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
    [fewer] No, the contrary: two organizations of the same kind have { $strength ->
        [yes] weaker ties
       *[no] a tie more seldom
    } than would come by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
   *[chance] It does not show: whether two organizations are of the same kind or not, the difference in their ties may be chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
}
pattern-reads-same-group = { $finding ->
    [more] Yes: two organizations of the same group have { $strength ->
        [yes] stronger ties
       *[no] a tie more often
    } than would come by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
    [fewer] No, the contrary: two organizations of the same group have { $strength ->
        [yes] weaker ties
       *[no] a tie more seldom
    } than would come by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
   *[chance] It does not show: whether two organizations are of the same group or not, the difference in their ties may be chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
}
pattern-reads-distance = { $finding ->
    [more] No, the contrary: two organizations far apart have { $strength ->
        [yes] stronger ties
       *[no] a tie more often
    } than would come by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
    [fewer] Yes: the farther apart two organizations are, { $strength ->
        [yes] the weaker their ties
       *[no] the more seldom they have a tie
    }, and not by chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
   *[chance] It does not show: whether two organizations are near or far apart, the difference in their ties may be chance{ $alone ->
        [yes] {""}
       *[no] {", the other things being equal"}
    }.
}
pattern-undefined = It cannot be told: { $reason }.
chance-reads-transitivity = { $finding ->
    [more] Two organizations that share a partner are tied to each other more often than would come by chance: the network closes into small groups.
    [fewer] Two organizations that share a partner are tied to each other more seldom than would come by chance.
   *[chance] The network closes into triangles as much as may come by chance.
}
chance-reads-components = { $finding ->
    [more] The network is in more pieces than would come by chance.
    [fewer] The network is in fewer pieces than would come by chance.
   *[chance] The pieces of the network are as many as may come by chance.
}
chance-reads-degree-centralization = { $finding ->
    [more] Ties are gathered in few organizations more than would come by chance.
    [fewer] Ties are spread among the organizations more than would come by chance.
   *[chance] Ties are spread among the organizations as may come by chance.
}
chance-reads-reciprocity = { $finding ->
    [more] Ties are returned more often than would come by chance.
    [fewer] Ties are returned more seldom than would come by chance.
   *[chance] Ties are returned as often as may come by chance.
}
chance-reads-betweenness-centralization = { $finding ->
    [more] Paths lead through the same few organizations more than would come by chance.
    [fewer] Paths depend on few organizations less than would come by chance.
   *[chance] Paths lead through few organizations as much as may come by chance.
}
chance-reads-mean-distance = { $finding ->
    [more] Between two organizations that reach each other there are more steps than would come by chance.
    [fewer] Between two organizations that reach each other there are fewer steps than would come by chance.
   *[chance] Between two organizations that reach each other there are as many steps as may come by chance.
}
chance-reads-efficiency = { $finding ->
    [more] Organizations reach each other faster than would come by chance.
    [fewer] Organizations reach each other less fast, or less often, than would come by chance.
   *[chance] Organizations reach each other as may come by chance.
}
chance-reads-ei-index = { $finding ->
    [more] Ties go to other groups more than would come by chance.
    [fewer] Ties stay inside one's own group more than would come by chance.
   *[chance] Ties go inside and outside the groups as may come by chance.
}

covariate-same-municipality = same municipality
covariate-shared-tavoli = shared tavoli (each)
covariate-shared-needs = shared needs (each)
covariate-same-kind = same kind of organization
covariate-distance = distance (every 10 km)
covariate-same-group = same group
given-size = organizations
given-ties = organizations and ties
given-dyad-census = pairs tied both ways and one way
given-degrees = ties of each organization
given-groups = all ties (groups by lot)
finding-of-chance-more = more than by chance
finding-of-chance-fewer = less than by chance
finding-of-chance-chance = may be chance

column-covariate = thing
column-coefficient = more ties (or strength) a pair
column-correlation = correlation
column-t = t
column-p = p
column-p-high = p, as much or more
column-p-low = p, as much or less
column-draws = draws
column-finding = outcome
column-reading = what it means
column-r-squared = R²
column-dyads = pairs
column-given = networks by lot: in common
column-mean-by-chance = mean by lot
column-least-by-chance = by lot, from
column-most-by-chance = by lot, to

table-pattern-regression = ties-together
table-pattern-correlations = ties-one-by-one
table-pattern-by-chance = network-and-chance

cli-command-patterns = Whether ties go with municipality, tavoli, needs and distance, and whether the network differs from one drawn by lot
cli-after-patterns = Without --groups, the groups of a dataset are its municipalities.
cli-arg-draws = How many draws: the more there are, the more precise p is
cli-arg-given = What the networks drawn by lot have in common with this one, with --table by-chance (if missing: ties and degrees, and dyads where ties have a direction)
cli-arg-count-silent = Count those who did not answer too, as if they had no other ties
cli-arg-attribute = The column of the file of groups (or of --nodes) that tells the group, if it is not called group
cli-patterns-silent = { $silent ->
    [0] All answered, or the data does not say who did not.
    [one] One organization did not answer: it is left out with all its pairs, because nothing is known of it (--count-silent counts it).
   *[other] { $silent } organizations did not answer: they are left out with all their pairs, because nothing is known of them (--count-silent counts them).
}
cli-patterns-silent-count = { $silent ->
    [0] All answered, or the data does not say who did not.
    [one] One organization that did not answer counts like the others: ties it did not tell of count as absent.
   *[other] { $silent } organizations that did not answer count like the others: ties they did not tell of count as absent.
}
cli-patterns-dyads = Pairs compared: { $dyads }; { $left_out ->
    [0] of none data is missing
    [one] one is left out because data is missing
   *[other] { $left_out } are left out because data is missing
}. All things together account for { $r2 } of the differences between pairs (R², from 0 to 1).
cli-patterns-undefined = There is nothing to compare: { $reason }.
cli-patterns-undirected = Ties have no direction: pairs both ways and one way cannot be told apart (--directed).
cli-patterns-draws = { $draws ->
    [one] One draw
   *[other] { $draws } draws
}, seed { $seed }. Below p = 0.05 it is said not to be chance; of twenty tests one gets there by chance too.
cli-patterns-not = What it does not mean. { $not }
