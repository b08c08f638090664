# The figures.

language-code = en

frame-source = { $n }. { $dated ->
        [yes] Data as of { $date }.{" "}
       *[no] {""}
    }Source: { $source }.
frame-left-out = { $something ->
        [yes] { $leftout }{" "}
       *[no] {""}
    }{ $rows ->
        [0] No row with errors.
        [one] One row with errors was left out.
       *[other] { $rows } rows with errors were left out.
    }
frame-alt = { $kind }: { $title }.
frame-redacted = Names replaced by codes, small numbers withheld
frame-network-size = { $n } organizations, { $m } ties (n = { $n }, those without ties included)
legend-kinds = kinds of organization

persons-twice = Whoever has two needs counts twice.
figure-no-number = n/a
figure-withheld = conf.
figure-persons = { $covered } of { $persons }
frame-needs-size = n = { $needs ->
        [one] 1 need
       *[other] { $needs } needs
    } in { $municipalities ->
        [one] 1 municipality
       *[other] { $municipalities } municipalities
    }
frame-persons-size = n = { $needs ->
        [one] 1 need
       *[other] { $needs } needs
    } in { $municipalities ->
        [one] 1 municipality
       *[other] { $municipalities } municipalities
    }, { $persons ->
        [one] 1 person
       *[other] { $persons } people
    }
left-out-unknown = { $count ->
        [one] One need without a number of people: not counted.
       *[other] { $count } needs without a number of people: not counted.
    }
left-out-withheld = { $count ->
        [one] conf.: the share of one municipality is withheld.
       *[other] conf.: the share of { $count } municipalities is withheld.
    }
left-out-undetermined = { $count ->
        [one] One person relies on services of unstated capacity: not among the covered.
       *[other] { $count } people rely on services of unstated capacity: not among the covered.
    }
left-out-unplaced = { $count ->
        [one] One active service without a place on the map: not drawn.
       *[other] { $count } active services without a place on the map: not drawn.
    }
left-out-undrawn = { $count ->
        [one] One municipality without a place: only in the list.
       *[other] { $count } municipalities without a place: only in the list.
    }
left-out-unnamed = { $count ->
        [one] One municipality without its name on the map for want of room.
       *[other] { $count } municipalities without their names on the map for want of room.
    }
left-out-unlisted = { $count ->
        [one] One more municipality in the table.
       *[other] { $count } more municipalities in the table.
    }
left-out-estimated = Minutes estimated from distance.

figure-district = How well needs are covered, by municipality
district-title = { $case ->
        [withheld] How many people are covered in each municipality is withheld
        [none] In no municipality is the number of people with a need known
        [one] { $least }: { $leastshare } of the people with a need are covered
        [equal] The same share of people is covered in every municipality: { $leastshare }
       *[spread] { $leastcount ->
            [one] { $least } is the least covered municipality: { $leastshare } of its people, against { $mostshare } in { $most }
           *[other] { $least } are the least covered municipalities: { $leastshare } of their people, against { $mostshare } in { $most }
        }
    }
district-subtitle = The colour shows the share of people with a need whom the places of active services cover (%). { persons-twice }
district-no-number = number unknown
district-withheld = number withheld
district-no-map = Neither boundaries nor coordinates of the municipalities are given: there is nothing to draw on a map. The list beside says how well each municipality is covered.
district-list = From least to most covered
district-whole = Whole district
district-services = active services
district-scale = Share of people covered, in %
district-class = { $from }–{ $to }
district-unknown = unknown
district-point = active service
district-points = several close by
district-kilometers = { $count } km
district-reading = people covered of people with a need
district-description = A map of { $municipalities ->
        [one] one municipality
       *[other] { $municipalities } municipalities
    } coloured by the share of people covered, with points for { $services } active services. From least to most covered: { $list }.{ $sums ->
        [yes] {" "}In all, { $covered } people covered of { $persons }.
       *[no] {""}
    }{ $between ->
        [0] {""}
        [one] {" "}One tie joins organizations of different municipalities
       *[other] {" "}{ $between } ties join organizations of different municipalities
    }{ $between ->
        [0] {""}
       *[other] { $inside ->
            [0] {"; none is known inside a municipality."}
           *[other] {"; "}{ $inside } are inside a municipality.
        }
    }

left-out-types = { $count ->
        [one] One more type of need in the table.
       *[other] { $count } more types of need in the table.
    }
figure-needs = Needs, by municipality
needs-title = { $case ->
        [none] No need is stated
        [unknown] Of no need is the number of people known
        [met] { $unknown ->
            [0] No need leaves people out
           *[other] No need with a known number leaves people out
        }
       *[some] Of { $needs ->
            [one] 1 need
           *[other] { $needs } needs
        }{ $unknown ->
            [0] {""}
           *[other] {" "}with a known number,
        } { $uncovered ->
            [0] none is uncovered
            [one] one is uncovered
           *[other] { $uncovered } are uncovered
        } and { $outofreach ->
            [0] none is out of reach
            [one] one is out of reach
           *[other] { $outofreach } are out of reach
        }{ $told ->
            [no] . How many people are not covered is withheld
           *[yes] ; { $all ->
                [no] of the numbers that may be told the heaviest is
               *[yes] the heaviest is
            } “{ $name }”: { $exact ->
                [yes] {""}
               *[no] at least{" "}
            }{ $persons ->
                [one] one person not covered
               *[other] { $persons } people not covered
            }
        }
    }
needs-subtitle = People not covered. On top the needs that leave out the most, on the left the least covered municipalities (% of people covered){ $all ->
        [no] ; at the end those that are not told outside the office
       *[yes] {""}
    }
needs-none = The table of needs has no row: once it has, this chart will show in which municipalities people are left without services.
needs-partly = of these, covered to { $share } at least but perhaps not for everybody
needs-sign-number = Number: persons not covered. Below the municipality: % of persons covered. Covered and fragile: places for at least { $share } of the persons; insufficient: for fewer.
needs-sign-alone = Black corner: hangs on one organization alone.
needs-sign-outside = Dashes: reached only by those who are not known to sit at the table.
needs-sign-at-most = ≤: at most, a service does not state its places.
needs-sign-suppressed = n/a: the source does not give the number.
needs-sign-absent = –: not stated.
needs-heaviest = “{ $name }” ({ $exact ->
        [yes] {""}
       *[no] at least{" "}
    }{ $persons })
needs-description = A coloured table of { $types } types of need in { $municipalities ->
        [one] one municipality
       *[other] { $municipalities } municipalities
    }. Needs uncovered { $uncovered }, out of reach { $outofreach }, insufficient { $insufficient }, fragile { $fragile }, covered { $covered }, with unknown number { $unknown }.{ $heaviest ->
        [0] {""}
       *[other] {" "}The types with the most people not covered{ $all ->
            [no] , of those that may be told
           *[yes] {""}
        }: { $list }.
    }
