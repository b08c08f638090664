# The planner's report.

report-kind = Report on the network of services and on needs
report-demonstrative-why = Organizations, services and ties are invented to show the method: this report describes no real organization.
report-skip = Skip to the content
report-contents = Contents
report-scroll = Scroll sideways to see the rest
report-not-given = not given
report-withheld = withheld
report-legend-not-given = –: the value is not given, or cannot be computed.
report-left-out = { $count ->
    [0] { $elsewhere ->
        [0] No row of the data left out.
        [one] In these tables no row left out because of errors; in others one.
       *[other] In these tables no row left out because of errors; in others { $elsewhere }.
    }
    [one] One row of the data left out because of errors{ $elsewhere ->
        [0] .
       *[other] ; in other tables { $elsewhere }.
    }
   *[other] { $count } rows of the data left out because of errors{ $elsewhere ->
        [0] .
       *[other] ; in other tables { $elsewhere }.
    }
}

report-findings = In a few lines
report-headline-covered = of persons appear covered
report-headline-covered-of = { $covered } persons of { $persons }
report-headline-unmet = needs uncovered or out of reach
report-headline-unmet-of = of { $needs }; without a number, and so not judged: { $unknown }
report-headline-isolated = isolated organizations
report-headline-isolated-of = of { $organizations }; without an answer, and so not judged: { $silent }
report-headline-cuts = organizations without which the network falls apart
report-headline-cuts-of = of { $organizations } organizations and { $ties } ties
report-reconciliation = The persons, reconciled
report-reconciliation-twice = Persons are counted by need: whoever has two needs is counted twice.

report-figures = The figures
report-tavoli = The working groups compared
report-figure = Figure { $number }. { $title }
report-figure-region = Figure { $number }
report-figure-description = Description of figure { $number }

report-isolated = Who is isolated
report-isolated-intro = Organizations in all: { $organizations }. Isolated: { $isolated }. At the margin: { $peripheral }. Without an answer: { $silent }.
report-isolated-means = An organization is isolated when it has no tie, ties only inside a small group that is cut off, or a tie with the lead alone. It is at the margin when it has other ties, but is joined to the others only thanks to the lead, sits in no working group or provides no service.
report-isolated-silent = Who did not answer is not called isolated: its ties are not known.
report-isolated-nobody = No organization appears isolated, at the margin or without an answer.
report-isolates-title = Organizations isolated, at the margin and without an answer
report-isolates-note = n = { $n } organizations of { $organizations }. Harmonic centrality from 0 to 1, no unit; size of the group in organizations.
report-suggestions = Ties that would help
report-suggestions-intro = For every isolated organization, up to three organizations that a contact would bring it nearer to the others, and why. A phone call is enough to begin: where it is said who knows both, they are the ones to ask. It is a starting point for talking, not an assessment of the organizations.
report-suggestions-without-lead = The ties looked for help even without the lead, so that the help does not hang on it again.
report-suggestion-with = with { $name }
report-suggestions-none = For these isolated organizations the data is not enough to suggest a tie: { $names }.

report-needs = Which needs remain uncovered
report-needs-intro = A need is a type of need in a municipality, with the number of persons who have it. The worst come first: by status, then by persons not covered.
report-needs-nothing = No need is given: nothing can be said of coverage.
report-statuses-title = The statuses of a need
report-statuses-note = n = { $n } needs. Persons by need.
report-statuses-sign = status and sign
report-statuses-meaning = what it means
report-statuses-needs = needs
report-needs-title = All needs, the worst first
report-needs-note = n = { $n } needs, { $unknown } of them without a number. Persons by need; covered share as a percentage of persons.
report-needs-remark = worth knowing
report-remark-hangs-on = hangs on { $name } alone
report-remark-may-suffice = insufficient, or perhaps not: it hangs on places that are not stated
report-remark-nearest-somewhere = { $name } answers, at an unknown distance
report-remark-not-counted = the number of persons is not given
report-remark-suppressed = the number of persons is withheld by the source
report-municipalities-title = The municipalities
report-municipalities-note = n = { $n } municipalities. Population in residents; organizations and services based there; persons by need; needs by status.
report-tavoli-title = Working groups and their needs
report-tavoli-note = n = { $n } working groups. Persons by need. A need followed by two working groups counts in both: the rows do not add up.

report-holders = Who holds the network together
report-holders-nothing = No tie between organizations is known: nothing can be said of the network.
report-network-title = The network as a whole
report-network-note = n = { $n } organizations, { $ties } ties. Density and fragmentation from 0 to 1, no unit.
report-brokers-title = The organizations that stand between the others
report-brokers-note = n = { $n } organizations, { $ties } ties. The first ten places, equal scores sharing a place; betweenness from 0 to 1, no unit.
report-brokers-rank = place
report-brokers-nobody-lost = nobody comes off
report-brokers-nobody = No organization stands on the shortest path between two others.
report-cut-vertices = Organizations without which the network falls apart
report-cut-vertices-list = { $count ->
    [0] None: the network stays in one piece whoever withdraws.
    [one] One of { $n }:
   *[other] { $count } of { $n }, those that cut off most first:
}
report-cut-vertex = { $name }: { $count ->
    [one] one organization comes off
   *[other] { $count } organizations come off
}
report-bridges = Ties that would cut others off by ending
report-bridges-list = { $count ->
    [0] None: the network stays in one piece whichever tie ends.
    [one] One of { $ties }: if it ends, and no other takes its place, the network splits.
   *[other] { $count } of { $ties }: if one ends, the network splits there.
}
report-bridge = { $first } and { $second }

report-lists = All organizations and all services
report-lists-intro = Every row is an organization or a service of the data, in alphabetical order.
report-organizations-title = All organizations
report-organizations-note = n = { $n } organizations. Degree, harmonic centrality and betweenness from 0 to 1, no unit; persons taken by the allocation of places.
report-organizations-open = All organizations ({ $count })
report-services-title = All services
report-services-note = n = { $n } services. Capacity in the unit given; persons taken by the allocation of places; capacity used as a percentage.
report-services-open = All services ({ $count })

report-definitions = What the words mean
report-definitions-means = It means
report-definitions-not = It does not mean
report-definition-status = Status of a need
    .means = The first of six situations that applies to the need: number unknown, uncovered, out of reach, insufficient, fragile, covered. Only services count that are active on the date of the data, answer to that type of need and accept those persons, or at least some of their ages.
    .not = A judgement on the quality of a service, nor proof that every person counted receives it.
report-definition-covered = Persons covered
    .means = The persons for whom the places stated by the services that reach them are enough, once the places are shared among all needs.
    .not = Persons who use the service today: it is how many could be taken, if the places were used in the best way.
report-definition-undetermined = Persons undetermined
    .means = The persons reached by a service that does not say how many places it has: with those places they might be covered, or not.
    .not = Persons covered, nor persons without an answer: a number is missing, and can be had by asking the service.
report-definition-why = Why a need is not covered for all
    .means = First what the services that reach it lack (places, or word of how many), then what keeps away the others that answer to that type of need: for each service the first reason that holds, of closed, not active yet, suspended, for other people, for other ages, for other municipalities, too far.
    .not = The fault of who provides the service, nor a promise that taking the reason away is enough.
report-definition-access = Access (E2SFCA)
    .means = How many places there are for each person within the radius, counting the others who compete for them and giving less weight to those far away: 1 is a place for everybody, 0 no place.
    .not = A guaranteed place, nor a waiting time.
report-definition-isolated = Isolated organization
    .means = The data shows no tie, or the ties do not lead to the rest of the network, or lead to the lead organization alone.
    .not = A useless or closed organization: it may have ties that nobody reported. Who did not answer is never called isolated.
report-definition-lead = Lead organization
    .means = The organization that coordinates the district. It is tied to many by its task, so the network is also looked at without it.
    .not = The most important organization: without it one sees how much the others hold together.
report-definition-unknown = Number unknown
    .means = Nobody said how many persons have that need, or the source withholds the number.
    .not = Zero persons.

report-method = Method and assumptions
report-method-reach = Who is reached
report-method-radius = A service that lists the municipalities it serves reaches those, or all of them if it says so. A service without a list reaches wherever travel from the centre of the municipality takes { $radius } minutes at most, limit included.
report-method-minutes-estimated = Minutes are estimated, not measured: great-circle distance times { $detour } (roads are longer), at { $speed } km/h on average.
report-method-minutes-mixed = Measured minutes come from the travel table; where they are missing they are estimated: great-circle distance times { $detour } (roads are longer), at { $speed } km/h on average.
report-method-minutes-measured = Minutes are measured: they come from the travel table.
report-method-minutes-unused = No travel time entered the results.
report-method-place = A service without coordinates stands at the centre of its municipality; without a municipality, at that of its first provider.
report-method-cover = Who is covered
report-method-allocation-first = The places of every service are shared among all the needs it reaches, so that as many persons as possible are covered.
report-method-allocation-second = Among the ways of covering as many, the one is chosen in which the covered shares of the needs are most equal, looking first at the need that is worst off.
report-method-allocation-third = All this being equal, the one with the least travel is chosen.
report-method-capacity = A capacity that is not stated counts as zero for persons covered; the persons whom it might cover are called undetermined.
report-method-threshold = Below { $threshold } of persons covered a need is insufficient.
report-method-access = For access (E2SFCA) a place weighs 1 up to { $near } minutes, 0.68 up to { $middle }, 0.22 up to { $radius }, limits included; beyond that nothing. Where it hangs on minutes that nobody knows it is not known either.
report-method-network = Who is tied
report-method-ties = Ties (collaborates, refers, funds, informs) are counted all together and without direction. Several ties between the same two organizations count as one: { $reported } reported, { $ties } counted.
report-method-one-side = It is enough that one of the two organizations reports a tie.
report-method-strength = Where strength counts (from 1 to 5, 5 the strongest) the distance between two tied organizations is 1 divided by the strength; a strength not given counts 1; of several ties the strongest counts.
report-method-scale = Degree and harmonic centrality are divided by the other organizations (n − 1), betweenness by the pairs of the other organizations: they run from 0 to 1 and compare only within this network, n = { $n }.
report-method-lead = The lead is { $name }: “without lead” means that the network was computed again after taking it out.
report-method-no-lead = No lead organization is named: nothing is computed without it.
report-method-disclosure = Small numbers
report-method-internal = This edition is for the planning office: it tells every number of persons as it is, small ones too. What leaves the office are the editions for the working groups and for the public, which withhold small numbers and those that would tell them.
report-rows = The rows of the data
report-rows-title = Rows read, used and left out
report-rows-note = n = { $n } tables. Rows by table, header not counted: read = used + left out.
report-rows-table = table
report-rows-read = read
report-rows-used = used
report-rows-left-out = left out
report-diagnostics = What was wrong in the data
report-diagnostics-counts = Errors, with the row left out: { $errors }. Warnings, with the row used: { $warnings }. Notes: { $notes }.
report-diagnostics-title = Checks of the data
report-diagnostics-note = n = { $n } messages.
report-diagnostics-first = The first { $shown } messages of { $n }, the gravest first; all are in workbook.xlsx, sheet “{ $sheet }”.
report-sources = Sources
report-sources-cited = Sources given in the rows of the data
report-sources-line = { $source } (needs: { $needs }; services: { $services })
report-sources-none = The rows of needs and services give no source.
report-standards = Standards of law and of plan
report-standards-intro = The number of a verified standard was read in the norm. That of one not verified was not: it may come from the press or a website, and is to be checked before quoting it.
report-standards-title = Standards given in the data
report-standards-note = n = { $n } standards, { $verified } of them verified.
report-standards-name = standard
report-standards-numerator = what is counted
report-standards-population = of which residents
report-standards-ratio = how much
report-standards-level = where it holds
report-standards-direction = direction
report-standards-year = by the year
report-standards-verified = check
report-standards-yes = verified
report-standards-no = not verified
report-one-each = 1 for every { $persons }

report-footer-version = Made with Tessuto { $version }.
report-footer-run = The file run.json, next to this report, says from which data and options it was made and how to make it again.
beside-cautions = What it does not tell
beside-titled = { $kind }: { $title }
