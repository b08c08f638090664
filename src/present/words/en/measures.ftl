# The measures of the network: commands, explanations, reasons.

cli-command-explain = What a measure means; with --value, what one organization's number comes from

cli-arg-kind = Only ties of these kinds, separated by commas
cli-arg-without-isolates = Without the organizations that have no tie
cli-arg-subject = Measure to explain (if missing: the list of all); with --value, the dataset
cli-arg-value = Id of the organization whose number is to be explained
cli-arg-all-parts = Show every part of the number, not only the largest

cli-graph-without-isolates = Network: n = { $n }, without { $isolates ->
    [one] one organization that has no tie
   *[other] { $isolates } organizations that have no tie
}; ties = { $m }; parallel ties merged: { $parallel }; self-ties dropped: { $own }.
cli-scores-missing = { $measure }: { $missing ->
    [one] one value is missing
   *[other] { $missing } values are missing
} ({ $reason }).
cli-scores-sketched = { $measure }: estimates, each with a typical error of { $error } of its value; the order of organizations is surer than the values. For exact values, which take many minutes here: --exact.
cli-scores-estimated = { $measure }: estimated from { $samples } samples; with probability { $confidence } none is off by more than { $error }. For exact values, which take many minutes here: --exact.

gap-isolate = organizations without ties
gap-outside-largest-component = organizations outside the largest part of the network
gap-outside-largest-strong-component = organizations outside the largest part of the network in which each reaches every other along the ties
gap-no-way-out = organizations that no tie leaves
gap-not-computed = it could not be computed
gap-too-few-actors = too few organizations
gap-no-tie = no tie
gap-no-cycle = no directed tie leads back
gap-not-finite = the sum is too large
gap-ill-conditioned = the strengths of ties lie too far apart

explain-means = What it means
explain-not = What it does not mean
explain-formula = Formula
explain-reading = How to read it
explain-reference = Reference
explain-list = The measures that can be explained: tessuto explain NAME
explain-of = { $measure } of { $name }: { $value } (n = { $n })
explain-of-undefined = { $measure } of { $name }: there is no value ({ $reason }; n = { $n })
explain-raw = Sum of the parts: { $raw }; divided by the largest it could be: { $value }.
explain-sum = Sum of the parts: { $raw }.
explain-rest = { $count } parts more, { $amount } in all: to see them, --all-parts
explain-no-part = No part: the value is zero.
explain-parts-ties = The ties of which it is the sum:
explain-parts-distances = The shortest paths to the others, and what each is worth:
explain-parts-pairs = The pairs of other organizations whose shortest paths pass here, with one of these paths and the share that passes here:
explain-parts-contacts = The organizations it is tied to, and what each counts, given the contacts in common:
explain-parts-triangles = The pairs of its contacts that are tied to each other, and what each is worth:

cli-command-network = The network as a whole: size, cohesion, distances, centralization; also without the lead, without isolates, confirmed ties only, by kind of tie
cli-arg-triads = How many triads of organizations there are of each of the sixteen kinds
cli-arg-distribution = How many organizations have one tie, how many two and so on, and the power law, if one holds

column-without-lead = without the lead
column-without-isolates = without isolates
column-confirmed = confirmed ties
column-collaborates = collaborates
column-refers = refers
column-funds = funds
column-informs = informs
column-gap = why it is missing
column-triad = triad
column-count = how many
column-actors = organizations

gap-only-tie = the only tie of both ends
gap-unreachable = no path leads there
gap-no-group = organizations in no group, or without ties to any that is in one
gap-nothing-known = the value is missing of those that have ties
gap-one-group = everything is in one group
gap-no-variation = all values are the same
gap-empty-group = the group is empty
gap-nobody-outside = hardly anybody is outside the group
gap-single-run = one search alone does not tell how far searches agree
gap-undirected = ties have no direction
gap-disconnected = the network is in several pieces
gap-no-triple = no organization has two ties
gap-no-path-of-three = there is no path of three ties
gap-too-few-ties = too few ties
gap-empty-mode = nobody is of the other kind
gap-nothing-shared = organizations that share nothing with others
gap-fewer-than-two-ties = organizations with fewer than two ties
gap-too-costly = it takes many minutes: --exact gives it
gap-too-large = there are more organizations than the test takes
gap-collinear = it says what the other things say together
gap-too-few-pairs = too few pairs are known in everything
gap-exact-fit = the columns say everything already: nothing is left to compare them with

tail-fits = The organizations with { $first } ties or more ({ $actors }) follow a power law, α = { $alpha } (p = { $p } in { $samples } samples).
tail-all-equal = No power law: all organizations that have ties have equally many, or there are none.
tail-short = No power law: only { $actors } organizations have { $first } ties or more, 50 are needed.
tail-rejected = No power law: the nearest does not hold (p = { $p } in { $samples } samples, at least 0.1 is needed).

cli-command-ties = Measures of each tie: how many paths hang on it, neighbours in common, whether it is in a close group, whether it stands out by strength
cli-command-pairs = Measures of two organizations, tied or not: distance, neighbours in common, likeness of ties
cli-command-brokers = Who is a go-between, and in which role, by groups (tavoli, comuni or others)
cli-command-groups = Each group (tavolo, comune or other) in the network: ties inside and outside, how central it is as a whole
cli-arg-between = Only the pairs of this organization with the others; of several ids, separated by commas, only the pairs among them
cli-arg-groups = Groups: tavoli, comuni, or a file with the columns id and group (that of communities will do) (if missing, for a dataset: tavoli; in patterns: comuni)
cli-groups = Groups: { $groups }; { $without ->
    [0] every organization is in a group.
    [one] one organization is in no group.
   *[other] { $without } organizations are in no group.
}
cli-ei = E-I index of the network: { $index } (from −1, ties inside groups only, to 1, ties between groups only); were the groups drawn by lot it would be { $mean } on average (p = { $p } in { $draws } draws).
cli-ei-undefined = E-I index of the network: undefined ({ $reason }).
cli-assortativity = Assortativity by group: { $value } (1: ties inside groups only; 0: as by chance).
column-group = group
column-groups = groups
column-members = members
column-internal = ties inside
column-external = ties outside
column-mixed = other role
column-total = in all
column-z-coordinator = z coordinator
column-z-itinerant = z consultant
column-z-gatekeeper = z gatekeeper
column-z-representative = z representative
column-z-liaison = z liaison
column-from = from
column-to = to
column-from-name = from, name
column-to-name = to, name

cli-command-two-mode = Organizations and tavoli, or organizations and the needs they answer to: who sits in several, who joins them; and the network that results
cli-arg-with = What organizations are tied to: the tavoli they sit in, or the types of need they answer to
cli-arg-project = Instead of measures, ties between those who share something: first among organizations, second among tavoli or needs
cli-arg-newman = Each thing shared counts 1 divided by how many others share it, instead of 1
cli-two-mode = Two sets: { $first } and { $second }; ties = { $m }; parallel ties merged: { $parallel }; ties inside one of them dropped: { $inner }.
column-mode = set
column-weight = weight
mode-first = first
mode-second = second

cli-command-communities = The groups that the ties themselves make, how sure they are, and of which organizations they are not; with --core the core of the network
cli-arg-objective = What makes a division into groups good
cli-arg-resolution = The larger, the smaller the groups
cli-arg-runs = How many searches to make (if missing: 20, fewer in large networks)
cli-arg-core = Instead of groups, the organizations that form the core of the network
cli-communities = Groups: { $count }; modularity { $modularity }; agreement among { $runs ->
    [one] one search
   *[other] { $runs } searches
}: { $stability } (1: they always find the same groups).
cli-core = Core: { $members ->
    [one] one organization
   *[other] { $members } organizations
}; how far the network is like a core with its periphery: { $fit } (1: wholly).
cli-core-undefined = A core cannot be looked for ({ $reason }).
column-core = in the core

cli-arg-one-metric = Measure whose number is to be explained
cli-arg-parts = Of each organization: in which part of the network it is, and whether others come off when it withdraws
cli-arg-bridges = The ties without which a part of the network comes off
cli-arg-whole = Instead of everybody's measures, those of the whole
cli-arg-top = Only the first, in the order of the first measure
cli-groups-overlap = Some organizations are in several groups: the E-I index of the network, assortativity and comparisons with chance hold only where each is in one, and are not given.
cli-groups-unknown = { $count ->
    [one] One id of the file of groups is not in the network: { $ids }.
   *[other] { $count } ids of the file of groups are not in the network: { $ids }.
}
cli-numeric-assortativity = Numeric assortativity: { $value } (1: those with near values are tied; 0: as by chance).
cli-z-undefined = Comparisons with chance are not given ({ $reason }).
cli-facts-missing = Without a value: { $facts }.
cli-communities-one = Groups: { $count }; modularity: { $modularity }. With one search it cannot be said how sure the groups are.
column-component = part of the network
column-strong-component = part in which each reaches every other
table-centrality = centrality
table-brokers = brokers
table-groups = groups
table-pairs = pairs
table-bridges = bridges
table-parts = parts
table-triads = triads
table-degree-distribution = degree distribution
table-communities = communities
table-core-periphery = core
table-two-mode = two sets
table-two-mode-network = two sets, network
table-projection = projection
