# The page to use: tables, map of the network, definitions.

page-ask = What it means: { $term }
page-close = Close
page-all-definitions = All definitions

page-explorer = The network to explore
page-explorer-intro = { $figure ->
    [same] This is the map of the network from the figures, to touch.
    [groups] Every organization, one by one: where there are many, the figure of the network draws their groups.
   *[none] All organizations and their ties.
} Choose an organization to read its ties, its services and the needs that it reaches. Places are not geographic: who is near in the drawing is near in the network. Below the map stand those who are not known to be tied to the others. Zooming in brings more names.
page-explorer-no-script = The map cannot be used here, because the program of the page is not running. { $figure ->
    [none] The same network is in the table that follows.
   *[other] The same network is in the table that follows and in the figure of the network.
}
page-explorer-table = The same network as a table
page-table-title = Who is tied to whom
page-table-note = n = { $n } organizations, { $ties } ties. Of each organization, up to twelve that it is tied to.
page-tavoli = working groups
page-tied-to = tied to
page-handouts = The sheets of the working groups:
page-cells = Working group { $name }: persons not covered, by municipality
page-cells-open = The same numbers as a table, to copy
page-cells-note = n = { $n } needs. Persons not covered, and the status of the need; who has two needs is counted twice.
page-not-running = { $name } ({ $case ->
    [not-yet] planned{ $dated ->
        [yes] , begins { $day }
       *[no] , beginning not stated
    }
    [ended] closed{ $dated ->
        [yes] , ended { $day }
       *[no] , end not stated
    }
   *[suspended] suspended
})

# What the organization of a row does with the one whose sheet it is on.
page-tie-collaborates = works together
page-tie-informs = exchanges information
page-tie-refers = { $way ->
    [from] sends it persons
    [to] receives persons from it
   *[both] sends it persons and receives some
}
page-tie-funds = { $way ->
    [from] funds it
    [to] is funded by it
   *[both] funds it and is funded by it
}

# The words that the program of the page uses.
page-script-filter = Filter the rows
page-script-rows = { $shown } of { $all } rows
page-script-nothing = No row has these words.
page-script-all-rows = Show all { $all } rows
page-script-fewer-rows = Show only the first
page-script-copy = Copy
page-script-copied = Rows copied: { $count }
page-script-copy-failed = Copying did not work: the table can be selected and copied by hand.
page-script-sorted-up = Sorted by { $column }, ascending
page-script-sorted-down = Sorted by { $column }, descending
page-script-unsorted = Order as at the start
page-script-map = Map of the network
page-script-map-help = The arrow keys go from one organization to the next, Enter opens its sheet; + and − zoom in and out, 0 shows everything, Shift and an arrow key move the map. The wheel zooms while the map is chosen, or together with Ctrl.
page-script-search = Search an organization
page-script-matches = Organizations found: { $count }
page-script-no-match = No organization has this name
page-script-tavolo = Working group
page-script-municipality = Municipality
page-script-kind = Kind of organization
page-script-tie = Kind of tie
page-script-any = all
page-script-reset = Clear the filters
page-script-shown = Organizations brought out: { $shown } of { $all }
page-script-zoom-in = Zoom in
page-script-zoom-out = Zoom out
page-script-whole = Whole network
page-script-left = Move left
page-script-right = Move right
page-script-up = Move up
page-script-down = Move down
page-script-choose = Choose an organization on the map or by searching its name: its sheet appears here.
page-script-close = Close the sheet
page-script-lead = lead organization
page-script-no-municipality = municipality not stated
page-script-no-tavolo = In no working group, as far as the data tell.
page-script-tavoli = Working groups
page-script-ties = Organizations with a known tie: { $count }
page-script-no-ties = No tie is known.
page-script-silent = It did not answer: it may have ties that are not known.
page-script-with = organization
page-script-tied-by = what it does with this one
page-script-strength = strength (1–5)
page-script-not-stated = not stated
page-script-services = Active services
page-script-no-services = No active service is known.
page-script-stopped = Services not active
page-script-needs = Needs that it reaches
page-script-everywhere = all municipalities
page-script-no-needs = No need is known that it reaches.
page-script-closing = If it closes
page-script-served = Persons it serves today
page-script-taken-over = find a place elsewhere
page-script-undetermined = undetermined
page-script-lost = left without a place
page-script-by = Who takes them
page-script-without = Show the network without it
page-script-with-again = Put it back into the network
page-script-without-none = Without { $name } no other organization comes off.
page-script-without-one = Without { $name } one other organization comes off the rest.
page-script-without-some = Without { $name } { $count } other organizations come off the rest.
page-script-legend-size = larger: more betweenness
page-script-legend-isolated = isolated
page-script-legend-silent = did not answer
page-script-legend-one-sided = reported by one side only
page-script-legend-arrow = arrow: sends persons or money one way only
page-script-legend-cut = comes off without the one removed

# Definitions of columns.
report-definition-need = Need
    .means = A type of need in a municipality, with the number of persons who have it. It is the unit in which needs are counted.
    .not = A person, or a request made to a service.
report-definition-persons = Persons
    .means = How many persons have the need, as the source in the data says. Persons are counted per need.
    .not = Different persons where different needs are added up: whoever has two needs is counted twice.
report-definition-not-covered = Persons not covered
    .means = The persons for whom, once all stated places are shared out, none is left in a service that reaches them.
    .not = Persons without any help: they may have it from their family, or from services that are not in the data.
report-definition-share = Share covered
    .means = The persons covered divided by all who have the need. The undetermined do not count as covered: so it is the least.
    .not = The share of those who receive the service today, or a measure of how good it is.
report-definition-group = Size of the group
    .means = How many organizations can be reached going from tie to tie, the organization itself included.
    .not = How many direct ties it has: an organization with one tie can be in the largest group.
report-definition-ties = Ties of an organization
    .means = To how many other organizations a tie is known, of any kind. Several ties to the same one count once.
    .not = How strong or useful a tie is, or the ties that nobody reported.
report-definition-rank = Rank
    .means = The place by betweenness: first whoever is on most short paths between others. Equal values, the same rank.
    .not = A ranking of merit.
report-definition-answered = Answered
    .means = Whether the organization answered the survey of ties.
    .not = Whether it has ties: whoever did not answer may have many.
report-definition-counted = Organizations and services counted
    .means = The organizations and services that the data place in that municipality, or the organizations in that working group or that answer to that need, or the services that the organization offers and the working groups it is in.
    .not = All that exist: only those that are in the data.
report-definition-residents = Residents
    .means = Who lives in the municipality, or those of the age that the standard is about, by the data on population.
    .not = The persons who have a need.
report-definition-capacity = Capacity
    .means = How many places the service states, in the unit beside it.
    .not = How many places are free today. Where it is not stated, that does not mean zero places.
report-definition-capacity-used = Capacity used
    .means = The share of the stated places that are given out.
    .not = How many places are really taken today.
report-definition-taken = Persons served
    .means = The persons to whom the sharing of places gives one in the services of the organization, or in the service.
    .not = The persons who use the service today: they are not in the data.
report-definition-reached = Needs reached
    .means = How many needs, or types of need, the service or those of the organization answer to.
    .not = Needs covered: there may be too few places.
