# The sheets to bring to a meeting: one for each working group, one for each organization.

handout-quoted = “{ $name }”
handout-need = “{ $name }” in { $place }
handout-of = { $part } of { $all }

# Headings of the parts of a sheet.

handout-tavolo = Working group { $name }
handout-numbers = Three numbers
handout-questions = Three questions for discussion
handout-notes = Notes

# What to know first.

handout-finding = { $case ->
    [no-needs] The data assign no need to this group: it can be said who sits there, not what is lacking.
    [unknown] For no need of this group is the number of persons stated: how many are left out cannot be said.
    [met] The stated places are enough for all persons counted in the needs of this group.
    [undetermined] Nobody is known to lack a place, but for some persons it cannot be said: those who could take them do not state their places.
   *[some] { $notcovered ->
        [withheld] Some of the persons with the needs of this group have no place
        [one] One person with the needs of this group has no place
       *[other] { $notcovered } persons{ $persons ->
            [withheld] {""}
           *[other] {" "}of { $persons }
        } with the needs of this group have no place
    }, most of all for { $type }{ $open ->
        [0] .
        [one] ; one need is reached by no service.
       *[other] ; { $open } needs are reached by no service.
    }
}

# The three numbers.

handout-number-persons = { $case ->
    [none] no need is assigned to this group
    [unknown] it is not known how many persons have the needs of this group
   *[some] { $persons ->
        [one] person has the needs of this group: { $share } covered
        [withheld] the number of persons with the needs of this group
       *[other] persons have the needs of this group: { $share } covered
    }
}
handout-number-persons-note = Whoever has two needs counts twice.{ $undetermined ->
    [0] {""}
    [withheld] {""}
    [one] {" "}Of one it cannot be said whether they are covered.
   *[other] {" "}Of { $undetermined } it cannot be said whether they are covered.
}{ $told ->
    [yes] {""}
   *[no] {" "}Some small numbers are withheld.
}
handout-number-needs = { $known ->
    [0] needs with a number of persons: it is stated for none
    [one] need of known size is covered little or not at all
   *[other] { $wanting ->
        [one] needs of known size: one is covered little or not at all
       *[other] needs of known size are covered little or not at all
    }
}
handout-number-needs-note = A need is a type of need in a municipality.{ $unknown ->
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

handout-isolated = Who is isolated, as far as is known
handout-alone-at-table = no ties are known with the others at the table
handout-isolated-remark = { $concerned ->
    [0] It is not known who sits at this table or works on its needs.
   *[other] { $count ->
        [0] Nobody who sits at the table or works on its needs is known to be isolated.
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
handout-missing = Who should be there and is not, as far as is known
handout-missing-why = works on { $names }{ $persons ->
    [0] {""}
    [withheld] {""}
    [one] {" "}(covers one person)
   *[other] {" "}(covers { $persons } persons)
}{ $alone ->
    [0] {""}
    [one] ; one need hangs on it alone
   *[other] ; { $alone } needs hang on it alone
}{ $silent ->
    [yes] ; it did not answer the survey
   *[no] {""}
}
handout-missing-remark = { $case ->
    [no-needs] No need is assigned to the group: who is missing cannot be said.
    [nobody] In the data nobody works on the needs of the group: who is missing cannot be said.
    [all-there] Those who work on the needs of the group sit at it already.
   *[some] { $more ->
        [0] {""}
        [one] And one more.
       *[other] And { $more } more.
    }
}{ $places ->
    [0] {""}
    [one] {" "}No organization seated in { $names } is at the table.
   *[other] {" "}No organization seated in { $names } is at the table.
}
handout-untouched = Needs on which nobody at the table works
handout-untouched-why = { $all ->
    [yes] in all { $count } municipalities where it is stated
   *[no] in { $places }
}{ $working ->
    [0] ; no service is known in the district
   *[other] {""}
}
handout-untouched-remark = { $case ->
    [no-needs] No need is assigned to the group.
    [none] On every need of the group somebody at the table works.
   *[some] { $more ->
        [0] {""}
        [one] And one more type of need.
       *[other] And { $more } more types of need.
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
question-unanswered = { $persons ->
    [withheld] Some persons have
    [0] Somebody has
    [one] One person has
   *[other] { $persons } persons have
} the need { $type }, and no service in the whole district is known to answer{ $places ->
    [one] , in { $place }
   *[other] { $most ->
        [withheld] {""}
        [0] {""}
       *[other] , { $most } in { $place }
    }
}. Who could begin, and where?{ $others ->
    [0] {""}
    [one] {" "}The working group { $names } is about it too.
   *[other] {" "}The working groups { $names } are about it too.
}
question-out-of-reach = In { $place } { $persons ->
    [withheld] some persons have
    [one] one person has
   *[other] { $persons } persons have
} the need { $type }, and no service comes there. { $case ->
    [listed] The nearest, { $service } ({ $providers }), serves other municipalities today: could it come, and what would it take?
    [far] The nearest, { $service } ({ $providers }), is { $minutes ->
        [0] beyond the radius
       *[other] about { $minutes } minutes away
    }: can the service be brought nearer, or the persons?
   *[unsaid] Who could come, and what would it take?
}
question-insufficient = In { $place } { $persons ->
    [withheld] some of the persons
    [one] one person
   *[other] { $persons } persons
} with the need { $type } { $persons ->
    [withheld] are
    [one] is
   *[other] are
} left without a place{ $count ->
    [0] .
    [one] : only { $names } comes there, and its places are not enough.
   *[other] : { $names } come there, and their places are not enough.
} Who else could come, or what would allow more places?
question-untouched = In { $places } nobody at the table works on { $type }{ $absent ->
    [0] .
    [one] ; in the district { $names } works on it too.
   *[other] ; in the district { $names } work on it too.
} Who can speak for { $count ->
    [one] that municipality?
   *[other] those municipalities?
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
    [0] {" "}Among the places stated elsewhere none are known to be free.
    [one] {" "}A few places are known at { $names }.
   *[other] {" "}A few places are known at { $names }.
}
question-isolated = { $name } { $seated ->
    [yes] sits at the table
   *[no] works on the needs of the group
} and is isolated in the network, as far as is known ({ $reasons }). { $helped ->
    [yes] A tie with { $with } could help ({ $grounds }): who can bring them together?
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
question-overlap = { $count ->
    [one] The working group { $tavolo } is about { $types } too
   *[other] The working group { $tavolo } is about { $types } too
}{ $seats ->
    [0] , but no organization sits at both.
    [one] , and one organization sits at both.
   *[other] , and { $seats } organizations sit at both.
} Who decides what, and when is it worth meeting together?
question-unknown = { $count ->
    [one] It is not known how many persons there are for { $names }
   *[other] For { $count } needs it is not known how many persons have them: { $names }
}. Who can say, even with an estimate?
question-undetermined = { $persons ->
    [withheld] For some of the persons
    [one] For one person
   *[other] For { $persons } persons
} it cannot be said whether there is a place: { $count ->
    [one] { $names } does not state how many it has
   *[other] { $names } do not state how many they have
}. Who can ask?
question-silent = { $count ->
    [one] { $names } did not answer the survey: its ties are not known
   *[other] { $names } did not answer the survey: their ties are not known
}. Who can hear them before the next meeting?
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
    [withheld] How many persons it takes is withheld.
    [one] It takes one person.
   *[other] It takes { $served } persons.
}{ $without ->
    [0] {""}
    [withheld] {" "}How many would be left without a place is withheld.
    [one] {" "}One would be left without a place.
   *[other] {" "}{ $without } would be left without a place.
}{ $takers ->
    [0] {""}
   *[other] {" "}Some would find a place at { $names }.
} This says what would be lacking, not that it is about to close.

# To keep in mind.

handout-silent = { $count ->
    [one] One organization among these did not answer the survey: its ties are not known.
   *[other] { $count } organizations among these did not answer the survey: their ties are not known.
}
handout-left-out = { $count ->
    [one] One row of the data with errors was left out.
   *[other] { $count } rows of the data with errors were left out.
}
