# The network as data: what is missing, what is old, what is unlikely. No blame: it tells whom to ask.
# One message serves one row or many; `item` is how each name of the list is written. Of ties, which have no name, the rows are said when
# they are many.

judgement-swapped-coordinates = latitude and longitude seem swapped: { $names }
    .hint = swapped, they fall in the right place: exchange the two cells
judgement-in-another-municipality = { $count ->
        [one] the coordinates are not in the municipality stated
       *[other] { $count } pairs of coordinates are not in the municipality stated
    }: { $names }
    .item = { $name } (stated in { $stated }, the point is in { $actual }, { $kilometers } km outside)
    .hint = check which of the two is right, the municipality or the coordinates
judgement-off-the-district = { $count ->
        [one] the coordinates are in no municipality of the district
       *[other] { $count } pairs of coordinates are in no municipality of the district
    }: { $names }
    .item = { $name } (stated in { $stated }, the point is { $kilometers } km outside)
    .hint = check that no digit is missing and that the address was found
judgement-beyond-the-district = { $count ->
        [one] the coordinates are outside the district
       *[other] { $count } pairs of coordinates are outside the district
    }: { $names }
    .item = { $name } ({ $kilometers } km away)
    .hint = fine if it is really based elsewhere
judgement-shared-point = { $count ->
        [one] { $names } has the same coordinates as two others or more (lat { $latitude }, lon { $longitude })
       *[other] { $count } organizations have the same coordinates (lat { $latitude }, lon { $longitude }): { $names }
    }
    .hint = fine if they share their seat; often it is the point a program gives when it does not find the address
judgement-did-not-answer = { $count ->
        [one] { $names } did not answer the survey
       *[other] { $count } of { $organizations } organizations did not answer the survey: { $names }
    }
    .hint = this does not mean having no tie: only what others say is known
judgement-answer-unstated = { $count ->
        [one] of { $names } the data does not say whether it answered the survey
       *[other] of { $count } organizations the data does not say whether they answered the survey: { $names }
    }
    .hint = write yes or no in the column answered
judgement-no-answers-stated = the data says of no organization whether it answered: having no tie and not having answered cannot be told apart
    .hint = write yes or no in the column answered
judgement-hidden-ties = { $silent ->
        [one] pairs of organizations with one answer only: { $share_one } of { $pairs }; a tie there may not show
       *[other] pairs of organizations without any answer: { $share_neither } of { $pairs }, with one only: { $share_one }; a tie there may not show
    }{ $expected ->
        [none] {""}
        [one] {" "}(among the silent ones one would be missing, if they had as many ties as the others: an assumption)
       *[other] {" "}(among the silent ones about { $expected } would be missing, if they had as many ties as the others: an assumption)
    }
    .hint = ask those that did not answer again, first those whom others name most often
judgement-unconfirmed = { $count ->
        [one] the tie { $names } is reported by one end only; the other answered and does not name it
       *[other] { $count } ties are reported by one end only; the other answered and does not name them
    }
    .hint = ask the other end whether it confirms; with --confirmed measures count confirmed ties only
judgement-other-end-silent = { $count ->
        [one] the tie { $names } is reported by one end only; the other did not answer and could not confirm it
       *[other] { $count } ties are reported by one end only; the other did not answer and could not confirm them
    }
    .hint = ask those that did not answer
judgement-other-end-unstated = { $count ->
        [one] the tie { $names } is reported by one end only; whether the other answered is not said
       *[other] { $count } ties are reported by one end only; whether the other answered is not said
    }
    .hint = write yes or no in the column answered of the table organizations
judgement-unreported = { $count ->
        [one] of the tie { $names } the data does not say who reported it
       *[other] of { $count } ties the data does not say who reported them
    }
    .hint = write one or both organizations in the column reported_by
judgement-old-tie = { $count ->
        [one] the tie { $names } began more than
       *[other] { $count } ties began more than
    } { $years ->
        [one] one year
       *[other] { $years } years
    } before the date of the data
    .item = { $name } (since { $since })
    .hint = ask whether it still holds: an old tie may be the most solid, or gone
judgement-undated-tie = { $count ->
        [one] of the tie { $names } the data does not say since when
       *[other] of { $count } ties the data does not say since when
    }
    .hint = write the year in the column since
judgement-no-date = dataset.toml does not say the date of the data: which ties and services want an update cannot be told
    .hint = add to dataset.toml a line like date = "2023-10-01"
judgement-only-listed = { $count ->
        [one] { $names } is only in the table organizations: no tie, service or working group
       *[other] { $count } organizations are only in the table organizations, without ties, services or working groups: { $names }
    }
    .item = { $answer ->
        [no] { $name } (did not answer)
       *[other] { $name }
    }
    .hint = this is a result, if it is so; otherwise add the missing rows
judgement-lead-without-ties = the lead organization has no tie: { $names }
    .hint = it usually has the most: check the table ties
judgement-in-no-tavolo = { $count ->
        [one] { $names } is in no working group
       *[other] { $count } organizations are in no working group: { $names }
    }
    .hint = this is a result, if it is so; otherwise add the missing rows to the table participation
judgement-empty-tavolo = { $count ->
        [one] of one working group the data names no member
       *[other] of { $count } working groups the data names no member
    }: { $names }
    .hint = add the members to the table participation
judgement-no-provider = { $count ->
        [one] of one service the data does not say who provides it
       *[other] of { $count } services the data does not say who provides them
    }: { $names }
    .hint = write the organization in the column provider
judgement-answers-to-nothing = { $count ->
        [one] of one service the data does not say to which need it answers
       *[other] of { $count } services the data does not say to which needs they answer
    }: { $names }
    .hint = add the rows to the table addresses: without them they cover nobody
judgement-unknown-capacity = { $count ->
        [one] one active service does not state its capacity
       *[other] { $count } active services do not state their capacity
    }: { $names }
    .hint = write how many persons it can take: if not known, those whom it alone reaches stay undetermined
judgement-old-service = { $count ->
        [one] what is said of one service is more than
       *[other] what is said of { $count } services is more than
    } { $years ->
        [one] one year old
       *[other] { $years } years old
    }: { $names }
    .item = { $name } ({ $as_of })
    .hint = ask whether it is still true and update the column as_of
judgement-undated-service = { $count ->
        [one] one service does not say when it was last checked
       *[other] { $count } services do not say when they were last checked
    }: { $names }
    .hint = write the date in the column as_of
judgement-bare-need-type = { $count ->
        [one] one type of need has a code only, without name, area or working group
       *[other] { $count } types of need have a code only, without name, area or working group
    }: { $names }
    .hint = describe them in the table need_types
judgement-unanswered-need-type = { $count ->
        [one] no service answers to one type of need
       *[other] no service answers to { $count } types of need
    }: { $names }
    .hint = this is a result, if it is so; otherwise add the missing rows to the table addresses
judgement-unneeded-need-type = { $count ->
        [one] there is no need of one type, in any municipality
       *[other] there is no need of { $count } types, in any municipality
    }: { $names }
    .hint = add the rows to the table needs, even without a number
judgement-unnumbered-need = { $count ->
        [one] one need does not say how many persons
       *[other] { $count } needs do not say how many persons
    }: { $names }
    .hint = empty means not known: if it is known that there is nobody, write 0
judgement-suppressed-need = { $count ->
        [one] the number of persons of one need is withheld
       *[other] the number of persons of { $count } needs is withheld
    }: { $names }
    .hint = fine as it is: those persons are not counted in the totals
judgement-no-need = { $count ->
        [one] one municipality has no need
       *[other] { $count } municipalities have no need
    }: { $names }
    .hint = add the rows to the table needs: empty if not known, 0 if it is known that there is none
judgement-no-point = { $count ->
        [one] one municipality is without coordinates
       *[other] { $count } municipalities are without coordinates
    }: { $names }
    .hint = without them travel cannot be estimated nor the map drawn
judgement-no-residents = { $count ->
        [one] one municipality is without a number of residents
       *[other] { $count } municipalities are without a number of residents
    }: { $names }
    .hint = fill the column population of the table municipalities
