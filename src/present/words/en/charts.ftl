# Charts of bars and curves.

figure-brokers = Who holds the network together
brokers-title = { $ranked ->
        [0] No organization stands on the paths between the others
       *[other] { $against ->
            [alone] Only the lead stands on the paths between the others
            [after] After the lead, the paths between organizations pass through { $names }
            [above] More than through the lead, the paths between organizations pass through { $names }
            [level] The paths between organizations pass, nearly alike, through { $names }
           *[nobody] The paths between organizations pass above all through { $names }
        }{ $detached ->
            [0] {""}
           *[other] ; if { $holder } withdraws, { $detached } organizations come off
        }
    }
brokers-subtitle = Betweenness: the share of the shortest paths between the others that passes through each (0 to 1)
brokers-bar = betweenness
brokers-detached = if it withdraws
brokers-lost = { $count ->
        [one] 1 organization comes off
       *[other] { $count } organizations come off
    }
brokers-lead = { $name } (lead)
brokers-left-out = { $others ->
        [0] {""}
        [one] One more organization in the table.{" "}
       *[other] { $others } more organizations in the table.{" "}
    }{ $without ->
        [0] {""}
        [one] One organization stands on no path.
       *[other] { $without } organizations stand on no path.
    }{ $intervals ->
        [yes] {""}
       *[no] {" "}The network is too large to leave out ties one by one: no intervals.
    }
brokers-description = { $subtitle }.{ $ranked ->
        [0] {""}
       *[other] {" "}The first: { $list }.
    }
brokers-none = To stand on a path between two others takes at least two ties: in the data no organization is known that joins them.
brokers-range = leaving out one tie
brokers-from-to = { $least } to { $most }
brokers-legend-lead = lead
brokers-legend-interval = from … to …: the lowest and the highest value when one tie at a time is left out{ $whole ->
        [yes] {""}
       *[no] {" "}({ $tried } ties drawn out of { $ties })
    }
brokers-legend-confirmed = counting only the ties confirmed by both organizations
brokers-legend-alike = uncertain places, one tie less may swap them: { $places }
brokers-places = { $count ->
        [2] { $first } and { $last }
       *[other] { $first } to { $last }
    }
brokers-one = { $name } ({ $score }; leaving out one tie { $least } to { $most })

figure-coverage = Coverage by type of need and by working group
coverage-title = { $case ->
        [none] No need is stated
        [nobody] The needs stated have no persons
        [unknown] Of no need is the number of persons known
        [withheld] How many persons of the district are covered is withheld
        [met] { $persons ->
            [one] The only person counted is covered
           *[other] All { $persons } persons counted are covered
        }
        [undetermined] Nobody is known to be uncovered, but for some it is not known whether places suffice
       *[some] { $notcovered ->
            [one] 1 person of { $persons } is not covered
           *[other] { $notcovered } persons of { $persons } are not covered
        }{ $types ->
            [1] {""}
           *[other] , { $all ->
                [no] among others for
               *[yes] above all for
            } “{ $name }” ({ $most })
        }
    }
coverage-subtitle = Persons in need whom the places of active services cover or do not. On top where most are not covered
coverage-none = The table of needs has no row: once it has, this will show how many persons are left without services.
coverage-types = By type of need
coverage-tavoli = By working group
coverage-bar = share of persons
coverage-share = share covered
coverage-not-covered = persons not covered
coverage-persons = persons in all
coverage-unknown = needs of unknown number
coverage-number-unknown = number unknown
coverage-legend-covered = covered
coverage-legend-undetermined = not known: they rely on services that do not state their places
coverage-legend-not-covered = not covered
coverage-twice-tavoli = { persons-twice } A need of several groups counts in each.
coverage-left-out-tavoli = { $count ->
        [one] One more working group in the table.
       *[other] { $count } more working groups in the table.
    }
coverage-description = Bars for { $types ->
        [one] one type of need
       *[other] { $types } types of need
    } and by working group. { $told ->
        [yes] In all { $persons } persons, of whom { $covered } covered, { $notcovered } not covered and { $undetermined } of whom it is not known.
       *[no] The total of persons is withheld.
    }{ $heaviest ->
        [0] {""}
       *[other] {" "}Persons not covered: { $list }.
    }

figure-lorenz = How places are shared out
lorenz-title = { $among ->
        [municipalities] The least covered municipalities have half of the people and { lorenz-the-share } of the places
       *[other] The least covered needs have half of the people and { lorenz-the-share } of the places
    }
lorenz-the-share = { $percent ->
       *[other] {""}
    }{ $share }
lorenz-title-even = Places are shared out evenly
lorenz-title-none = It cannot be said how places are shared out: { $why }
lorenz-subtitle = Persons in order, from the least covered ones: the curve says which part of the places they have together
lorenz-municipalities = Among municipalities
lorenz-need-types = Among types of need
lorenz-across = persons, from the least covered
lorenz-up = places that cover them
lorenz-gini = Gini { $gini }
lorenz-half = { $among ->
        [municipalities] The half of the persons in the least covered municipalities has { $share } of the places.
       *[other] The half of the persons with the least covered needs has { $share } of the places.
    }
lorenz-here = { $share } of the places
lorenz-legend-equal = if all were covered alike
lorenz-legend-area = how far the cover is from that: Gini goes from 0, the same for all, to nearly 1, everything to few
lorenz-possible = If the services that do not state their places sufficed for everybody: Gini { $gini }.
lorenz-not-drawn = The curve is not drawn: { $why }.
lorenz-withheld = it would tell numbers that are withheld
lorenz-size = n = { $municipalities ->
        [one] 1 municipality
       *[other] { $municipalities } municipalities
    }, { $types ->
        [one] 1 type of need
       *[other] { $types } types of need
    } with persons counted
lorenz-one = { $among ->
        [municipalities] Among municipalities
       *[other] Among types of need
    } the Gini index is { $gini }{ $drawn ->
        [yes] , and the least covered half of the persons has { $share } of the places.
       *[no] {"."}
    }
lorenz-description = Lorenz curves of cover.{ $count ->
        [0] {" "}It cannot be said how places are shared out.
       *[other] {" "}{ $list }
    }

figure-degrees = How many ties organizations have
degrees-title = { $case ->
        [nobody] No organization is stated
        [none] { $n ->
            [one] Of the only organization no tie is known
           *[other] Among the { $n } organizations no tie is known
        }
        [several] { $median ->
            [0] Half of the organizations have no known tie
            [1] Half of the organizations have at most one tie
           *[other] Half of the organizations have at most { $median } ties
        }, { $leaders } have { $most }
       *[one] { $median ->
            [0] Half of the organizations have no known tie
            [1] Half of the organizations have at most one tie
           *[other] Half of the organizations have at most { $median } ties
        }, { $name } has { $most }
    }
degrees-subtitle = How many organizations have how many ties, of every kind
degrees-subtitle-tail = How many organizations have at least so many ties; each step of the scales multiplies
degrees-none = The table of ties has no row that joins two organizations: once it has, this will show who has many and who few.
degrees-up = organizations
degrees-across = ties of an organization
degrees-up-tail = organizations that have at least so many
degrees-across-tail = ties of an organization
degrees-legend-bar = number of organizations
degrees-legend-point = organizations that have at least so many ties
degrees-legend-isolated = { $count ->
        [one] 1 organization without known ties
       *[other] { $count } organizations without known ties
    }
degrees-legend-silent = { $count ->
        [one] n/a: 1 organization did not answer and nobody names it
       *[other] n/a: { $count } organizations did not answer and nobody names them
    }
degrees-legend-median = half of the organizations have at most { $median }
degrees-one = { $name } ({ $ties })
degrees-silent = { $count ->
        [one] One organization did not answer: ties of it may be missing.
       *[other] { $count } organizations did not answer: ties of them may be missing.
    }
degrees-description = Distribution of the ties of { $n } organizations: { $isolated ->
        [0] none without known ties
        [one] one without known ties
       *[other] { $isolated } without known ties
    }{ $silent ->
        [0] {""}
        [one] , one that did not answer
       *[other] , { $silent } that did not answer
    }; half have at most { $median }.{ $count ->
        [0] {""}
       *[other] {" "}Those with the most ties: { $list }.
    }

figure-standards = How much is missing to reach the standards of law and plan
standards-title = { $case ->
        [none] No standard of law or plan is stated
        [unknown] Of no standard is it known whether it is met
        [known] No standard is known to be missed, but of { $unknown ->
            [one] one
           *[other] { $unknown }
        } it is not known
        [met] { $partly ->
            [0] All standards are met
           *[other] In the district as a whole all standards are met, but not in every municipality
        }
       *[missed] { $missed ->
            [one] 1 standard of { $n } is not met: “{ $name }”
           *[other] { $missed } standards of { $n } are not met, the farthest off is “{ $name }”
        }{ $verified ->
            [yes] {""}
           *[no] {" "}(standard not verified)
        }{ $unknown ->
            [0] {""}
            [one] ; of one it is not known
           *[other] ; of { $unknown } it is not known
        }
    }
standards-subtitle = What is there in the whole district, in per cent of what is required
standards-none = The table of standards has no row: once it has, this will show how much is missing to each.
standards-bar = what is there, of what is required (100%)
standards-lacking = lacking
standards-euro = euro a year
standards-missed-in = municipalities that miss it
standards-present-unknown = what is there is not known
standards-beyond = { $share } →
standards-of = { $present } of { $required } { $unit }
standards-full-time = full-time posts
standards-unverified = { $name } (not verified)
standards-legend-yes = met
standards-legend-no = missed
standards-legend-not-known = not known
standards-legend-unverified = striped: number not verified in the norm
standards-left-out = { $count ->
        [one] One more standard in the table.
       *[other] { $count } more standards in the table.
    }
standards-left-out-missed = { $count ->
        [one] One standard met in the district is missed in some municipalities: in the table.
       *[other] { $count } standards met in the district are missed in some municipalities: in the table.
    }
standards-size = n = { $n ->
        [one] 1 standard
       *[other] { $n } standards
    }
standards-one = “{ $name }” ({ $gap } lacking)
standards-inside = “{ $name }” in { $places }
standards-description = Standards of law and plan: { $n }. Met { $met }, missed { $missed }, not known { $unknown }.{ $missed ->
        [0] {""}
       *[other] {" "}Missed: { $list }.
    }{ $partly ->
        [0] {""}
       *[other] {" "}Met in the district but missed in some municipalities: { $inside }.
    }
