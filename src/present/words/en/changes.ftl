# Changes of coverage.

figure-changes-map = Coverage before and after, by municipality
figure-changes = What changes in coverage
changes-title = { $cause ->
        [closing] { $stops ->
            [public] If { $closed } stopped its services
           *[other] If { $closed } closed
        }, { $case ->
            [unknown] nobody can say who would lose their place
            [same] coverage would stay as it is
            [withheld] how many people would lose their place is withheld
            [some] { $of ->
                [municipality] { $worst } would lose most places ({ $number } people)
               *[type] “{ $worst }” would lose most places ({ $number } people)
            }
            [moved] other people would have a place, as many as today
            [only] { $persons ->
                [one] one person would lose their place
               *[other] { $persons } people would lose their place
            }, { $of ->
                [municipality] all in { $worst }
               *[type] all for “{ $worst }”
            }
           *[spread] { $persons ->
                [one] one person would lose their place
               *[other] { $persons } people would lose their place
            }, { $of ->
                [municipality] most in { $worst } ({ $number })
               *[type] most for “{ $worst }” ({ $number })
            }
        }
       *[edition] { $case ->
            [unknown] No need can be compared: the number of people is not known before or after
            [same] As many people are covered as before, everywhere
            [withheld] How the number of people covered changes is withheld
            [some] { $of ->
                [municipality] People covered change most in { $worst }: { $number }
               *[type] People covered change most for “{ $worst }”: { $number }
            }
            [moved] As many people are covered as before, but not the same: { $of ->
                [municipality] { $number } in { $worst }
               *[type] { $number } for “{ $worst }”
            }
            [only] { $direction ->
                [fewer] { $persons ->
                    [one] One person fewer is covered
                   *[other] { $persons } people fewer are covered
                }
               *[more] { $persons ->
                    [one] One person more is covered
                   *[other] { $persons } people more are covered
                }
            }, { $of ->
                [municipality] all in { $worst }
               *[type] all for “{ $worst }”
            }
           *[spread] { $direction ->
                [fewer] { $persons ->
                    [one] One person fewer is covered
                   *[other] { $persons } people fewer are covered
                }
               *[more] { $persons ->
                    [one] One person more is covered
                   *[other] { $persons } people more are covered
                }
            }; the largest change is { $of ->
                [municipality] in { $worst } ({ $number })
               *[type] for “{ $worst }” ({ $number })
            }
        }
    }
changes-subtitle = People covered and share of people covered, before and after, of the needs that can be compared
changes-map-subtitle = Share of people covered, before and after; numbers with a sign are people
changes-nothing-title = No organization that closed alone would leave people who are covered today without a place
changes-nothing = Whoever has a place today would find another if one organization closed, or no places are stated in the data. With --before one sees what changed since another edition of the data.
changes-no-map = Neither the boundaries nor the coordinates of the municipalities are given: there is nothing to draw on a map.
changes-today = Today
changes-closed = { $stops ->
        [public] If { $name } stopped its services
       *[other] If { $name } closed
    }
changes-before = { $dated ->
        [yes] Before ({ $date })
       *[no] Before
    }
changes-after = { $dated ->
        [yes] After ({ $date })
       *[no] After
    }
changes-shares = { $before } → { $after }
changes-marked = municipality that changes
changes-sample = −12
changes-difference = people covered more (+) or fewer (−)
changes-turnover = { $kept } stay, { $added } more, { $removed } fewer
changes-organizations = Organizations
changes-services = Active services
changes-ties = Ties
changes-by-municipality = By municipality
changes-by-type = By type of need
changes-point-before = before
changes-point-after = after
changes-unknown = cannot be compared
changes-description = { $sums ->
        [yes] People covered before { $before }, after { $after }.{" "}
       *[no] {""}
    }{ $changed ->
        [0] No change.
       *[other] What changes: { $list }.
    } { $same ->
        [0] {""}
        [one] One entry stays the same or cannot be compared.{" "}
       *[other] { $same } entries stay the same or cannot be compared.{" "}
    }Organizations: { $organizations }. Active services: { $services }. Ties: { $ties }.
left-out-incomparable = { $count ->
        [one] One need cannot be compared: the number of people is not known before or after.
       *[other] { $count } needs cannot be compared: the number of people is not known before or after.
    }
left-out-lines = { $count ->
        [one] One more row in the table.
       *[other] { $count } more rows in the table.
    }
left-out-earlier = There is no room for the map of before: the shares of before are in the labels.
changes-title-scenario = "{ $name }": { $title }
