# The sheets to bring to a meeting: one for each working group, one for each organization.

handout-quoted = “{ $name }”
handout-need = “{ $name }” in { $place }
handout-of = { $part } of { $all }

# Headings of the parts of a sheet.

handout-tavolo = Working group { $name }
handout-numbers = Three numbers

handout-map = Who sits at the table, and who works on the same needs
handout-needs = The needs by municipality: for how many persons a place is lacking
handout-also = Also: { $names }.
handout-questions = { $count ->
    [one] One question for discussion
    [2] Two questions for discussion
   *[other] Three questions for discussion
}
handout-notes = Notes

# What to know first.

handout-finding = { $case ->
    [no-needs] The data assign no need to this group: it can be said who sits there, not what is lacking.
    [unknown] For no need of this group is the number of persons stated: for how many a place is lacking cannot be said.
    [withheld] { $wanting ->
        [0] No need of this group, counted by municipality, is known to be covered little or not at all.
        [one] One need of this group out of { $known }, counted by municipality, is covered little or not at all{ $open ->
            [0] .
           *[other] : no service reaches it.
        }
       *[other] { $wanting } needs of this group out of { $known }, counted by municipality, are covered little or not at all{ $open ->
            [0] .
            [one] ; one is reached by no service.
           *[other] ; { $open } are reached by no service.
        }
    }{ $worst ->
        [0] {""}
        [one] {" "}The stated places are not enough for one person with the need { $type }.
       *[other] {" "}The stated places are not enough for { $worst } persons with the need { $type }.
    }
    [met] The stated places are enough for all persons counted in the needs of this group.
    [undetermined] The stated places are enough for nearly everybody; for some persons it cannot be said, because those who could take them do not state their places.
   *[some] { $notcovered ->
        [one] The stated places are not enough for one person of { $persons } with a need of this group
       *[other] The stated places are not enough for { $notcovered } persons of { $persons } with a need of this group
    }{ $worst ->
        [0] {""}
        [one] , one with the need { $type }
       *[other] , { $worst } with the need { $type }
    } (whoever has two needs counts twice).{ $open ->
        [0] {""}
        [one] {" "}Of { $known } needs, counted by municipality, one is reached by no service.
       *[other] {" "}Of { $known } needs, counted by municipality, { $open } are reached by no service.
    }
}
# The three numbers.

handout-number-persons = { $case ->
    [none] no need is assigned to this group
    [unknown] it is not known how many persons have the needs of this group
   *[some] { $persons ->
        [withheld] persons with a need of this group
        [one] person with a need of this group: { $share } covered
       *[other] persons with a need of this group: { $share } covered
    }
}
handout-number-persons-note = { $undetermined ->
    [0] {""}
    [withheld] Small numbers are withheld, and the sum with them.
    [one] Of one it cannot be said whether they are covered.
   *[other] Of { $undetermined } it cannot be said whether they are covered.
}
handout-number-needs = { $known ->
    [0] needs with a number of persons: it is stated for none
    [one] need of known size is covered little or not at all
   *[other] { $wanting ->
        [one] needs of known size: one is covered little or not at all
       *[other] needs of known size are covered little or not at all
    }
}
handout-number-needs-note = Counted by municipality.{ $unknown ->
    [0] {""}
    [one] {" "}Of one more it is not known how many persons have it.
   *[other] {" "}Of { $unknown } more it is not known how many persons have them.
}
handout-number-absent = { $absent ->
    [one] organization works on these needs and is not known to sit at the table
   *[other] organizations work on these needs and are not known to sit at the table
}
handout-number-absent-note = { $seated ->
    [0] In the data nobody sits at the table.
    [one] One organization sits at the table.
   *[other] { $seated } organizations sit at the table.
}
handout-number-seated = { $seated ->
    [one] organization sits at the table
   *[other] organizations sit at the table
}

# Who is there.

handout-members = { $count ->
    [0] The data know of no organization at this table.
    [one] { $names } sits at the table.
   *[other] { $count } organizations sit at the table: { $names }.
}
handout-shared = Shared with other groups: { $list }.
handout-shared-one = { $seats ->
    [0] { $types ->
        [one] one type of need
       *[other] { $types } types of need
    }
    [one] one organization{ $types ->
        [0] {""}
        [one] {" "}and one type of need
       *[other] {" "}and { $types } types of need
    }
   *[other] { $seats } organizations{ $types ->
        [0] {""}
        [one] {" "}and one type of need
       *[other] {" "}and { $types } types of need
    }
} with { $name }

# Isolated, missing, needs without anybody.

handout-isolated = Who has few ties so far
handout-alone-at-table = no ties are known with the others at the table
handout-isolated-remark = { $seated ->
    [0] It is not known who sits at this table.
   *[other] { $count ->
        [0] Those who sit at the table are known to be tied to the others.
       *[other] { $more ->
            [0] {""}
            [one] And one more.
           *[other] And { $more } more.
        }
    }
}{ $silent ->
    [0] {""}
    [one] {" "}The ties of { $names } are not known: it did not answer the survey.
   *[other] {" "}The ties of { $names } are not known: they did not answer the survey.
}
handout-missing = Who works on these needs and is not known to sit at the table
handout-missing-why = { $names }{ $count ->
    [0] {""}
    [1] {" "}in { $places }
    [2] {" "}in { $places }
    [3] {" "}in { $places }
   *[other] {" "}in { $count } municipalities
}{ $persons ->
    [0] {""}
    [withheld] {""}
    [one] {" "}(covers one person)
   *[other] {" "}(covers { $persons } persons)
}{ $alone ->
    [0] {""}
    [one] ; one need hangs on this organization alone
   *[other] ; { $alone } needs hang on this organization alone
}{ $silent ->
    [yes] ; did not answer the survey
   *[no] {""}
}
handout-missing-remark = { $case ->
    [no-needs] No need is assigned to the group: who is missing cannot be said.
    [nobody] The data do not say who works on the needs of the group: who is missing cannot be said.
    [all-there] Those who work on the needs of the group are known to sit at the table.
   *[some] { $more ->
        [0] {""}
        [one] And one more.
       *[other] And { $more } more.
    }
}{ $places ->
    [0] {""}
   *[other] {" "}No organization seated in { $names } is known to sit at the table.
}
handout-untouched = Where nobody at the table works
handout-works = { $working ->
    [nobody] { $all ->
        [yes] in all { $count } municipalities nobody is known to
       *[no] in { $places } nobody is known to
    }
    [unnamed] in { $places } somebody does who does not sit at the table
   *[named] { $number ->
        [one] in { $places } { $names } does
       *[other] in { $places } { $names } do
    }
}
handout-untouched-remark = { $case ->
    [no-needs] No need is assigned to the group.
    [none] On every need of the group, in every municipality, somebody who sits there works.
   *[some] { $more ->
        [0] {""}
        [one] And one more type of need.
       *[other] And { $more } more types of need.
    }
}

# What is there already, one step away.

handout-remedies = One step away: what is there already
handout-remedy = { $providers }{ $seated ->
    [yes] , at the table
   *[no] {""}
}{ $stated ->
    [yes] { $capacity ->
        [one] , one place
       *[other] , { $capacity } places
    }
   *[no] {""}
}; { $case ->
    [planned] is planned{ $day ->
        [0] {""}
       *[other] {" "}from { $date }
    }: it would answer to { $where }
    [stopped] is stopped: it could reach { $where }
    [closed] is closed{ $day ->
        [0] {""}
       *[other] {" "}since { $date }
    }: it reached { $where }
    [listed] is the nearest for { $where }, but serves only other municipalities today
   *[far] is the nearest for { $where }, but farther than the distance considered
}
handout-remedy-place = { $place }{ $minutes ->
    [0] {""}
    [one] {" "}(one minute)
   *[other] {" "}({ $minutes } minutes)
}
handout-remedy-type = { $type } { $count ->
    [1] in { $places }
    [2] in { $places }
    [3] in { $places }
   *[other] in { $count } municipalities
}
handout-remedies-remark = { $count ->
    [0] The data know of no service, planned, stopped or near, that could get where one is lacking.
   *[other] { $more ->
        [0] {""}
        [one] And one more service.
       *[other] And { $more } more services.
    }
}
# The questions.

question-no-needs = { $count ->
    [0] Which needs is this group about? The data assign none to it.
   *[other] How many persons are concerned by { $types }, and where? The data do not say.
}
question-nobody-seated = Who should sit at this table? The data know of nobody{ $working ->
    [0] .
    [one] ; { $names } works on its needs.
   *[other] ; { $names } work on its needs.
}
question-planned = { $persons ->
    [withheld] For the need { $type }
    [0] For the need { $type }
    [one] For one person with the need { $type }
   *[other] For { $persons } persons with the need { $type }
} no service is known today. { $service } ({ $providers }{ $stated ->
    [yes] { $capacity ->
        [one] , one place
       *[other] , { $capacity } places
    }
   *[no] {""}
}) is planned{ $day ->
    [0] {""}
   *[other] {" "}from { $date }
}: what does it take to open{ $enough ->
    [no] , and is it enough for { $persons } persons?
   *[other] , and who tells those who wait for it?
}
question-unanswered = { $persons ->
    [withheld] Somebody has
    [0] Somebody has
    [one] One person has
   *[other] { $persons } persons have
} the need { $type }, and no service that answers to it is known in the whole district{ $places ->
    [0] {""}
    [one] , in { $place }
   *[other] { $most ->
        [0] {""}
       *[other] , { $most } in { $place }
    }
}. Who could begin, and in which municipality?{ $others ->
    [0] {""}
    [one] {" "}The group { $names } looks after it, too.
   *[other] {" "}The groups { $names } look after it, too.
}
question-nearest = { $service } ({ $providers }{ $seated ->
    [yes] , at the table
   *[no] {""}
}) { $case ->
    [listed] is the nearest for { $where }, but serves only other municipalities today: could it get there, with which further places, and what would that take?
    [stopped] is stopped and could reach { $where }: what does it take to go on?
    [closed] reached { $where } and is closed today: what would it take to open it again, or who can do the same?
   *[far] is the nearest for { $where }, but it is far: can the service be brought nearer, or the persons?
}{ $persons ->
    [withheld] {""}
    [0] {""}
    [one] {" "}It is about one person.
   *[other] {" "}It is about { $persons } persons.
}
question-out-of-reach = In { $place } { $persons ->
    [one] one person has
   *[other] { $persons } persons have
} the need { $type }, and no service is known to get there. Who could, and what would that take?
question-insufficient = In { $place } { $persons ->
    [one] no place is known for one person with the need { $type }
   *[other] no place is known for { $persons } persons with the need { $type }
}{ $count ->
    [0] .
    [one] : { $names } gets there, and the stated places are not enough.
   *[other] : { $names } get there, and the stated places are not enough.
} Who else could get there, or what would allow for more places?
question-untouched = { $count ->
    [one] For { $type } there is one municipality in which nobody at the table works: { $list }. Who can speak for it, and who invites those who work there?
   *[other] For { $type } there are { $count } municipalities in which nobody at the table works: { $list }. Who can speak for them, and who invites those who work there?
}
question-covered = The stated places are enough for all persons counted: is it so in the field, or are there some who never come to ask?
question-missing = { $name } works on { $types } and is not known to sit at the table{ $alone ->
    [0] .
    [one] ; one need hangs on it alone.
   *[other] ; { $alone } needs hang on it alone.
} { $known ->
    [yes] It already has a tie with { $friend }: who invites it?
   *[no] Who knows it and can invite it?
}
question-dependence = { $count ->
    [one] { $needs } hangs on { $name } alone
   *[other] { $count } needs hang on { $name } alone: { $needs }
}{ $persons ->
    [0] {""}
    [withheld] {""}
    [one] {" "}(one person covered)
   *[other] {" "}({ $persons } persons covered)
}. If it had to stop, who could go on?{ $takers ->
    [untold] {""}
    [none] {" "}Of the places stated elsewhere none is known to be free.
   *[some] {" "}{ $names } are known to have some places.
}
question-isolated = { $name } sits at the table and has few ties so far ({ $reasons }). { $helped ->
    [yes] A tie with { $with } might help ({ $grounds }): who can bring them together?
   *[no] Who can take the first step?
}
question-loose = Among the { $members } organizations at the table { $tied ->
    [0] no tie is known
    [one] one tie of { $pairs } possible ones is known
   *[other] { $tied } ties of { $pairs } possible ones are known
}{ $alone ->
    [0] .
    [one] , and { $names } has none with the others.
   *[other] , and { $names } have none with the others.
} Who should know each other better, and to do what?
question-overlap = The working group { $tavolo } is about { $types } too{ $seats ->
    [0] , but no organization sits at both.
    [one] , and one organization sits at both.
   *[other] , and { $seats } organizations sit at both.
} Who decides what, and when is it worth meeting together?
question-unknown = { $count ->
    [one] It is not known how many persons there are for { $names }
   *[other] For { $count } needs it is not known how many persons have them: { $names }
}. Who can say, even with an estimate?
question-undetermined = { $persons ->
    [one] For one person
   *[other] For { $persons } persons
} it cannot be said whether there is a place: { $count ->
    [one] { $names } does not state how many it has
   *[other] { $names } do not state how many they have
}. Who can ask?
question-silent = { $count ->
    [one] { $names } did not answer the survey: its ties are not known
   *[other] { $names } did not answer the survey: their ties are not known
}. Who can talk to whoever did not answer before the next meeting?
question-unseen = Which need that you often meet cannot be seen in these numbers?

# The sheet of an organization.

handout-actor-tavoli = { $count ->
    [0] It is not known to sit in any working group.
    [one] It sits in the working group { $names }.
   *[other] It sits in the working groups { $names }.
}
handout-actor-ties = { $count ->
    [one] organization with which a tie is known
   *[other] organizations with which a tie is known
}
handout-actor-reached = { $count ->
    [one] need that its services reach
   *[other] needs that its services reach
}
handout-actor-alone = { $count ->
    [one] need that hangs on it alone
   *[other] needs that hang on it alone
}
handout-actor-services = { $count ->
    [one] active service
   *[other] active services
}
handout-actor-ties-title = With whom it is tied
handout-actor-tie = { $kinds }{ $told ->
    [yes] , strength { $strength } of 5
   *[no] {""}
}{ $both ->
    [yes] {""}
   *[no] ; reported by one of the two alone
}
handout-actor-ties-remark = { $count ->
    [0] No tie is known.
   *[other] { $more ->
        [0] {""}
        [one] And one more.
       *[other] And { $more } more.
    }
}{ $silent ->
    [yes] {" "}It did not answer the survey: its ties are those that others told.
   *[no] {""}
}
handout-actor-services-title = What it offers
handout-actor-service = { $stated ->
    [yes] { $capacity ->
        [one] one place
       *[other] { $capacity } places
    }
   *[no] places not stated
}{ $count ->
    [0] ; it is not stated to which need it answers
   *[other] ; for { $types }
}{ $others ->
    [0] {""}
    [one] ; with one more organization
   *[other] ; with { $others } more organizations
}
handout-actor-services-remark = { $count ->
    [0] No active service is known.
   *[other] { $more ->
        [0] {""}
        [one] And one more service.
       *[other] And { $more } more services.
    }
}
handout-actor-needs-title = Which needs it reaches
handout-actor-need = { $count ->
    [one] in { $places }
   *[other] in { $count } municipalities: { $places }
}
handout-actor-needs-remark = { $count ->
    [0] Its services are not known to reach a stated need.
   *[other] { $more ->
        [0] {""}
        [one] And one more type of need.
       *[other] And { $more } more types of need.
    }
}
handout-actor-standing-title = How it stands in the network
handout-actor-suggestions-title = Ties that would bring it nearer to the others
handout-actor-suggestions-remark = This is a starting point to talk about, not a judgement of the organization.
handout-actor-closing-title = What would be lacking if it stopped
handout-actor-closing = { $before } today, { $after } then
handout-actor-closing-remark = { $more ->
    [0] {""}
    [one] And one more need.{" "}
   *[other] And { $more } more needs.{" "}
}{ $served ->
    [0] By the allocation of places it takes nobody with a counted need.
    [one] It takes one person.
   *[other] It takes { $served } persons.
}{ $without ->
    [0] {""}
    [one] {" "}One would be left without a place.
   *[other] {" "}{ $without } would be left without a place.
}{ $takers ->
    [0] {""}
   *[other] {" "}Some would find a place at { $names }.
} This says what would be lacking, not that it is about to close.

# To keep in mind.

handout-estimates = { $said ->
    [yes] How many persons have a need is an estimate ({ $how }) { $count ->
        [one] for one need of { $all }
       *[other] for { $count } needs of { $all }
    }: they are not persons counted one by one.
   *[no] How many persons have a need is an estimate { $count ->
        [one] for one need of { $all }
       *[other] for { $count } needs of { $all }
    }: they are not persons counted one by one.
}
handout-silent = { $count ->
    [one] One organization among these did not answer the survey: its ties are not known.
   *[other] { $count } organizations among these did not answer the survey: their ties are not known.
}
handout-left-out = { $count ->
    [one] One row of the data with errors was left out.
   *[other] { $count } rows of the data with errors were left out.
}
