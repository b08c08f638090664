# The network map for one working group.

tavolo-title = { $case ->
    [empty] Nobody is known to sit at the working group { $name }
    [only-elsewhere] Nobody is known to sit at the working group { $name }; { $elsewhere ->
        [one] one organization works on its needs
       *[other] { $elsewhere } organizations work on its needs
    }
    [single] One organization alone is known to sit at the working group { $name }
    [members] { $members } organizations sit at the working group { $name }; pairs with a tie: { $share }
   *[elsewhere] { $elsewhere ->
        [one] One organization works on the needs of { $name } and is not known to sit at the group
       *[other] { $elsewhere } organizations work on the needs of { $name } and are not known to sit at the group
    }
}
tavolo-subtitle = The whole network, in the same places: those at the table stand out
tavolo-legend-elsewhere = works on the needs of the group, not known to sit at it
tavolo-off = no ties known:
tavolo-left-out = { $unnamed ->
    [0] {""}
    [one] One name finds no room.{" "}
   *[other] { $unnamed } names find no room.{" "}
}{ $hidden ->
    [0] {""}
    [one] One organization without ties to the group is not drawn.
   *[other] { $hidden } organizations without ties to the group are not drawn.
}{ $elsewhere ->
    [0] {""}
    [one] {" "}One of the organizations that are not known to sit there is not on the map.
   *[other] {" "}{ $elsewhere } of the organizations that are not known to sit there are not on the map.
}
tavolo-description = Network map in which the working group { $name } stands out. { $members ->
    [0] Nobody is known to sit at it.
    [one] One organization sits at it.
   *[other] { $members } organizations sit at it, with { $tied ->
        [0] no ties between them
        [one] one tie between them
       *[other] { $tied } ties between them
    }{ $paired ->
        [yes] {" "}({ $share } of the pairs)
       *[no] {""}
    }.
}{ $alone ->
    [0] {""}
    [one] {" "}Of one no ties with the others there are known.
   *[other] {" "}Of { $alone } no ties with the others there are known.
}{ $elsewhere ->
    [0] {""}
    [one] {" "}One more organization works on the needs of the group and is not known to sit at it.
   *[other] {" "}{ $elsewhere } more organizations work on the needs of the group and are not known to sit at it.
}

# The chart of needs for one working group.

needs-subtitle-tavolo = Working group { $name }. People not covered. On top the needs that leave out the most{ $all ->
        [no] , at the end those that are not told outside the office
       *[yes] {""}
    }; below the municipality the % of people covered
