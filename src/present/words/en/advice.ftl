# What could be done about the network: ties, introductions, who reaches everybody.

cli-command-suggest = What could be done: new ties, introductions, who reaches everybody, whom to invite to working groups
cli-arg-suggestion = What to suggest: ties, introductions, the few organizations that reach everybody (reach), invitations to working groups
cli-arg-count = How many ties, or introductions
cli-arg-aim = What new ties are to be good for: joining what is apart, or nearness of all to all (if missing: joining, while there is something to join)
cli-arg-within = For reach: within how many steps everybody is to be reached
cli-arg-never = What never to suggest, beside the table never of the dataset: a table with the columns from, to, only_introducing, reason
usage-takes-one = it takes a whole number from 1 upwards
error-too-many-for-advice = { $n } organizations make too many pairs to look at: at most { $most }
    .hint = --kind reach, and --kind ties with --aim joining, have no such limit

advice-tie = { $apart ->
    [none] { $lead ->
        [out] without the lead no path joins them
       *[in] today no path joins them
    }
   *[other] { $lead ->
        [out] without the lead they are { $apart } steps apart
       *[in] today they are { $apart } steps apart
    }
}{ $known ->
    [yes] ; { $grounds }
   *[no] ; they share nothing that is known, but are among the nearest to the others
}
advice-herald = { $reaches ->
    [one] reaches one other organization
   *[other] reaches { $reaches } other organizations in { $steps ->
        [one] one step
       *[other] { $steps } steps
    }, { $contacts ->
        [one] one of them directly
       *[other] { $contacts } of them directly
    }
}; without it { $alone ->
    [one] one would be left out
   *[other] { $alone } would be left out
}, itself counted
advice-effect = { $joins ->
    [yes] pairs of organizations that no path joins: from { $apart_before } to { $apart_after }; { $fewer ->
        [0] as many isolated organizations as before
        [one] one isolated organization less
       *[other] { $fewer } isolated organizations less
    }; mean nearness: from { $near_before } to { $near_after }
   *[no] mean nearness: from { $near_before } to { $near_after }{ $fewer ->
        [0] {""}
        [one] ; one isolated organization less
       *[other] ; { $fewer } isolated organizations less
    }
}; { $helps ->
    [yes] if the two referred persons to each other, { $persons ->
        [0] nobody who is not covered would find a place for certain
        [one] one person who is not covered would find a place
       *[other] { $persons } persons who are not covered would find a place
    }{ $perhaps ->
        [0] {""}
        [one] , and perhaps one more where places are not stated
       *[other] , and perhaps { $perhaps } more where places are not stated
    }
   *[no] by itself it brings nobody more to a service
}{ $shared ->
    [0] {""}
    [one] ; both reach needs of one person
   *[other] ; both reach needs of { $shared } persons
}
advice-unknown = { $silent ->
    [both] neither answered the survey: the tie may be there already and not be known
    [one] { $name } did not answer the survey: the tie may be there already and not be known
   *[none] it does not say whether the two know each other in person, or want to work together
}{ $introduced ->
    [yes] ; nor whether { $introducer } is willing to introduce them
   *[no] {""}
}

advice-too-few = There is one organization, or none: there is nothing to suggest.
advice-without-lead = Suggestions look at the network without the lead organization, and do not pass by it; what would change is told of the whole network.
advice-joining = { $count ->
    [0] No tie to suggest for joining the network: the pairs of organizations that no path joins stay { $before }.
    [one] With one tie the pairs of organizations that no path joins go from { $before } to { $after }.
   *[other] With { $count } ties the pairs of organizations that no path joins go from { $before } to { $after }.
} { $proved ->
    [yes] It cannot be better with the ties asked for and among the organizations that answered: this is proved.
   *[no] With the ties asked for it cannot go below { $limit } in any case.
}
advice-nearness = { $count ->
    [0] None of the possible ties brings organizations nearer: mean nearness stays { $before }.
    [one] With one tie the mean nearness of organizations (efficiency, from 0 to 1) goes from { $before } to { $after }.
   *[other] With { $count } ties the mean nearness of organizations (efficiency, from 0 to 1) goes from { $before } to { $after }.
} { $proved ->
    [yes] Among the pairs that share something no choice does better: this is proved.
   *[no] The ties are chosen one after the other, each time the best one: whether all together could do better is not known, but no choice can pass { $limit }.
}
advice-fewer = { $asked ->
    [one] One tie was asked for
   *[other] { $asked } ties were asked for
}, and { $count ->
    [0] there is none to suggest
    [one] there is only one that helps
   *[other] there are only { $count } that help
}: the others would change nothing, are excluded, or concern organizations that did not answer.
advice-aside = { $aside ->
    [one] One pair, of those that share least, was not looked at: there are too many.
   *[other] { $aside } pairs, those that share least, were not looked at: there are too many.
}
advice-introductions = { $count ->
    [0] No pair of organizations without a tie shares anything that is known.
    [one] One pair of organizations without a tie shares something: who can introduce them, a need, the municipality or a working group.
   *[other] { $count } pairs of organizations without a tie share something: who can introduce them, a need, the municipality or a working group. First come those that share more things; among equals those with more common contacts that few others have.
}
advice-trial = What this order is worth: with one tie in ten hidden, several times ({ $hidden } in all), the hidden tie stands above a pair without a tie { $grounds } times in 100; by common contacts alone { $neighbours }, by chance 50.
advice-reach = { $chosen ->
    [one] One organization is enough to reach everybody who has ties
   *[other] { $chosen } organizations are enough to reach everybody who has ties
} in { $steps ->
    [one] one step
   *[other] at most { $steps } steps
}: { $reached } organizations. { $proved ->
    [yes] Fewer are not enough: this is proved.
   *[no] It takes at least { $least } in any case.
}{ $isolated ->
    [0] {""}
    [one] {" "}One organization has no ties and nobody reaches it: it is listed at the end.
   *[other] {" "}{ $isolated } organizations have no ties and nobody reaches them: they are listed at the end.
}{ $silent ->
    [0] {""}
    [one] {" "}Of one organization that did not answer no ties are known: who could reach it is not known.
   *[other] {" "}Of { $silent } organizations that did not answer no ties are known: who could reach them is not known.
}{ $left ->
    [0] {""}
    [one] {" "}One organization could be reached only by excluded ones.
   *[other] {" "}{ $left } organizations could be reached only by excluded ones.
} It does not say whether those chosen are willing to pass things on, or how fast news travels.
advice-nobody-tied = No tie is known: nobody can reach anybody.

standing-chosen = chosen
standing-left-out = reached only by excluded ones
column-introducer-id = id of who can introduce them
column-introducer = who can introduce them
column-effect = what would change
column-unknown = what is not known
column-apart = steps today
column-grounds-count = things in common
column-fragmentation-after = fragmentation then
column-efficiency-after = efficiency then
column-isolated-after = isolated organizations then
column-shared-needs = needs that both reach
column-shared-persons = persons of these needs
column-by-referral = persons whom a referral would bring to a place
column-by-referral-undetermined = by referral, undetermined in addition
column-reaches = organizations reached, itself included
column-contacts = reached directly
column-reaches-alone = reached by it alone
