# The workbook of results.

book-title = { $title }: the results in tables
book-about = Every table of the results has a sheet of its own, to sort, filter and copy. The numbers are those of the report. This first sheet says what there is and how to read it; the last one, what the words mean.
book-demonstrative = Demonstrative organizations and ties: they are invented to show the method and describe no real organization.
book-back = ← Read me
book-pages = page { $page } of { $pages }
book-rows = { $n ->
    [0] No row.
    [one] One row.
   *[other] { $n } rows.
}
book-rows-cut = Here are the first { $shown } rows of { $n }: a sheet holds no more.

book-guide = Read me
book-findings = Findings
book-findings-about = The findings in a few lines, and the account of persons.
book-charts = Charts
book-charts-about = Charts to copy and to change: each is drawn from the cells beside it.
book-glossary = Words and sources
book-glossary-about = What columns and measures mean, where the data are from, how it was worked out.

book-sheets = The sheets
book-reading = How to read it
book-rule-empty = The value is not stated, or cannot be computed. It does not mean zero: an empty cell does not count in sums and means.
    .title = Empty cell
book-rule-zero = It is known that there is none.
    .title = Zero
book-rule-persons = Persons are counted by need: whoever has two needs is counted twice. In every row: persons = covered + not covered + undetermined.
    .title = Persons
book-rule-high = Some services do not say how many places they have. “Covered” counts them as zero; “covered, at most” says how many it would be if those places were enough.
    .title = “At most”
book-rule-estimated = Where “estimated minutes” is “yes”, minutes come from the distance as the crow flies and not from a measured journey: so do the results that depend on them.
    .title = Estimated minutes
book-rule-numbers = Cells hold all digits; those you see are rounded. Parts of a whole go from 0 % to 100 %.
    .title = Decimals
book-rule-filter = The arrow in a heading sorts and filters the table; to see all rows again: Data, Clear filter.
    .title = Filters
book-rule-codes = Codes hold the sheets together: the same code is the same organization, service, need or municipality. They are text, even where they are digits.
    .title = Codes
book-rule-print = Print one sheet at a time. Wide tables take several pages side by side, with the first columns on each.
    .title = Printing
book-small = Small numbers
book-small-whole = This workbook is for the office: numbers are whole, also those below { $threshold }. Before giving it to others, make it again for the working group or for the public (--audience).
book-small-hidden = Numbers of persons below { $threshold } are not shown, nor are those they could be worked out from.
book-bars = The bar behind a part goes from 0 % to 100 %; the red one behind a number is longer where more persons have no place. Colors follow the cells.
book-columns = What some columns mean
book-on-sheet = Sheet { $sheet }
book-word = Word
book-licence = The data remain those of who collected them: before passing them on, look at the terms of use of these sources.
book-run = How it was made
book-mark = Run { $mark }: the same letters stand on the figures of the same run.
book-record = The file run.json, in the same folder, says with which data and options, and how to do it again.

# The sheets: what a row is, in what it is counted.

book-isolates = Isolated
    .about = One row for every organization that is isolated, peripheral or did not answer, with the reasons.
    .units = Closeness from 0 to 1, without unit; groups in organizations.
book-suggestions = Ties to propose
    .about = One row for every tie that would bring an isolated organization nearer to the others, and why.
    .units = Gain of closeness from 0 to 1, without unit.
book-needs = Needs
    .about = One row for every type of need in every municipality: who is covered and what is missing.
    .about-tavolo = Where all cover comes from one organization, it says which.
    .units = Persons by need; journeys in minutes.
book-municipalities = Municipalities
    .about = One row for every municipality, with its organizations, services and needs.
    .units = Residents in inhabitants; persons by need; needs by status.
book-closures = If one closes
    .about = One row for every organization that covers persons: what would change if it closed.
    .about-internal = The worst case first: whoever would leave most persons without a place.
    .units-internal = Persons by need. In every row: served today = taken over + undetermined + lost.
book-closure-needs = Closures, need by need
    .about = One row for every organization and every need that would change if the organization closed.
    .units = Persons by need.
book-closure-pairs = If two close
    .about = One row for every pair of organizations that would leave more persons without a place together than one at a time.
    .units = Persons by need.
book-additions = One more service
    .about = One row for every service that could be added, with how many persons it would cover.
    .units = Persons by need; capacity in places; journeys in minutes. Every row stands alone: gains do not add up.
book-equity = Equity
    .about = One row for every index of inequality of cover.
    .units = Indices without unit; what each means is in the last column.
book-lorenz = Lorenz curves
    .about = The points of the Lorenz curves, from the least to the best covered: one row for every point.
    .units = Shares from 0 % to 100 %.
book-shortfalls = Least fairly served
    .about = One row for every municipality and every type of need: how many more persons would have to be covered to reach the mean.
    .units = Persons by need.
book-standards = Standards
    .about = One row for every standard of law or plan and every place: what is required, what is there, what lacks.
    .units = Amounts in the unit of what is counted; residents in inhabitants; euro a year.
book-tavoli = Working groups
    .about = One row for every working group, with its organizations and the needs it follows.
    .units = Persons by need. A need that two groups follow counts in both: rows do not add up.
book-tavolo-needs = Needs of working groups
    .about = One row for every working group and every type of need it follows: who works on it, who is missing.
    .units = Persons by need.
book-tavolo-overlaps = Groups that meet
    .about = One row for every pair of working groups with organizations or needs in common.
    .units = Persons by need.
book-invitations = To invite
    .about = One row for every organization that a working group would do well to invite, group by group.
    .about-internal = First those who work on its needs, then those on whom referrals hang, then one for each municipality that nobody else speaks for; the reasons are in every row.
    .units-internal = Persons by need.
book-referral = Covered by referral
    .about = One row for every need not covered for everybody that a referral between organizations could bring to a service.
    .units = Persons by need. They are not added to the persons covered.
book-referral-brokers = Who passes on
    .about = One row for every organization that all referrals for a need pass through.
    .units = Persons by need.
book-organizations = Organizations
    .about = One row for every organization, with the working groups it sits at and how many services it has.
    .about-tavolo = Its ties and its place in the network are there too.
    .units-tavolo = Degree, closeness and betweenness from 0 to 1, without unit.
book-services = Services
    .about = One row for every service, with the places it states.
    .about-internal = The places used are there too.
    .units = Capacity in the unit stated.
    .units-internal = Capacity used in per cent.
book-network = Network
    .about = One row for every measure of the whole network, without isolated organizations too.
    .about-tavolo = Every other column is a variant: the same network without somebody, or with a part of its ties.
    .units = Counts of organizations and ties; the other measures without unit.
book-diagnostics = Checks
    .about = One row for everything that was remarked on the data: what is wrong and what to do.

# The charts.

book-chart-data = The data of the chart
book-axis-persons = persons by need
book-axis-persons-share = share of persons, the least covered first
book-axis-value-share = share of places

book-chart-municipalities = Cover in the municipalities
    .finding = The municipality with the most persons not covered is { $first }: { $persons }
    .plain = Persons covered and not covered in every municipality
    .description = Horizontal bars by municipality: persons covered, undetermined, not covered. The numbers are in the table beside it.
    .note = { $shown ->
        [one] One municipality of { $n }.
       *[other] { $shown } municipalities of { $n }, those with the most persons not covered first.
    } From the sheet { $sheet }. Persons by need.
    .name = municipality
    .good = covered
    .unknown = undetermined
    .bad = not covered
book-chart-need-types = Cover by type of need
    .finding = The need with the most persons not covered is “{ $first }”: { $persons }
    .plain = Persons covered and not covered by type of need
    .description = Horizontal bars by type of need: persons covered, undetermined, not covered. The numbers are in the table beside it.
    .note = { $shown ->
        [one] One type of need of { $n }.
       *[other] { $shown } types of need of { $n }, those with the most persons not covered first.
    } From the sheet { $sheet }. Persons by need.
    .name = type of need
    .good = covered
    .unknown = undetermined
    .bad = not covered
book-chart-closures = If an organization closes
    .finding = If { $first } closes, { $persons ->
        [one] one person finds
       *[other] { $persons } persons find
    } no place elsewhere
    .plain = Persons who would find a place elsewhere or not, if an organization closed
    .description = Horizontal bars by organization: persons taken over, undetermined, lost. The numbers are in the table beside it.
    .note = { $shown ->
        [one] One organization of { $n } that cover persons.
       *[other] { $shown } organizations of { $n } that cover persons, those that would leave the most without a place first.
    } From the sheet “{ $sheet }”. Persons by need.
    .name = organization
    .good = taken over
    .unknown = undetermined
    .bad = lost
book-chart-lorenz = How places are shared out
    .note = The farther a curve lies below the straight line, the less equal cover is. The points are on the sheet { $sheet }.
    .equal = everybody covered alike
    .name = line
    .persons = share of persons
    .value = share of places

# Columns whose heading does not say everything.

book-column-may-suffice = “Yes” where places that are not stated might be enough: the status beside it is the worse of the two.
book-column-undetermined = Persons reached only by places of a service that does not say how many it has.
book-column-covered-high = Persons covered, if places not stated were enough for all of them.
book-column-share-high = Covered share, if places not stated were enough for everybody.
book-column-access = Places per person within the radius, counting also the others who compete for them, and giving less weight to those far away.
book-column-sole-provider = The only organization that all known cover comes from: if it closes, the need is uncovered.
book-column-nearest-minutes = Minutes of travel to the nearest service that does not reach the need today.
book-column-reached-at = The radius, in minutes, at which a service would reach it.
book-column-estimated-minutes = “Yes” where minutes come from the distance as the crow flies.
book-column-evidence = How the need is known: known, emerging or latent, as the data say.
book-column-referral-persons = Persons whom a referral between tied organizations could bring to a service with free places. They are not counted among the covered.
book-column-sole-broker = The organizations that all possible referrals pass through.
book-column-harmonic-without-lead = Closeness to the others, computed again without the lead organization.
book-column-component-size = How many organizations are joined to this one by ties, also through others; it counts itself.
book-column-component-size-without-lead = The same, without the lead organization.
book-column-gain = How much closeness to the others would grow with that tie.
book-column-cut-vertex = “Yes” if other organizations would come off the network without it.
book-column-betweenness-by-strength = Betweenness, where a strong tie is a shorter way.
book-column-persons-taken = Persons covered as places are shared out: not those it takes care of today.
book-column-capacity-used = The part of its places that are given to somebody.
book-column-moved = Persons who would still have a place, but in another service.
book-column-needs-hanging = Needs covered by this organization and by no other.
book-column-undetermined-lost = Persons who might be covered today by places not stated, and would not be afterwards.
book-column-more-without-place = Persons without a stated place if both close, beyond the sum of the two closures.
book-column-added-capacity = The places that the new service is thought to have.
book-column-persons-gained = Persons covered in addition with that service, once all places are shared out again.
book-column-equity-change = How the Gini index changes: a negative number means more equity.
book-column-shortfall = Persons who would have to be covered in addition to reach the mean covered share of the district.
book-column-shortfall-by-type = The same, comparing every need with the mean of its own type.
book-column-value-if-covered = The index, if places not stated were enough for everybody.
book-column-binding = “Yes” where the standard holds for that place; elsewhere it is a comparison.
book-column-lacking = What lacks to the standard, in the unit of what is counted.
book-column-verified = “Yes” if the standard was read in the law; “no”: check it before quoting it.
book-column-working-absent = Organizations that answer to a need of the working group and do not sit at it.
book-column-gap = Why the measure has no value.
book-scenarios = Scenarios
    .about = Today and every scenario of the plan, in a few numbers.
    .units = Persons; euro a year.
book-scenario-needs = Scenarios, needs
    .about = A row for each need that a scenario changes: status and persons covered, today and then.
    .units = Persons by need.
book-scenario-network = Scenarios, network
    .about = Every measure of the network, today and in every scenario.
    .units = None, unless said.
book-scenario-steps = Scenarios, lines
    .about = A row for each line of the plan: what it does alone and with the others.
    .units = Persons covered more; euro a year.
book-doubt-indices = Doubt, indices
    .about = Every main number: as it is today, and between which values it may lie.
    .units = As the number.
book-doubt-needs = Doubt, needs
    .about = A row for each need: in how many draws it has each status.
    .units = Persons by need; parts of the draws.
book-doubt-actors = Doubt, organizations
    .about = A row for each organization: between which ranks it lies.
    .units = Ranks; parts of the draws.
book-doubt-communities = Doubt, groups
    .about = Whether the groups of the network stay the same.
    .units = Parts of the draws.
book-doubt-scenarios = Doubt, scenarios
    .about = How much every scenario changes, between which values.
    .units = As the number.
book-editions = What changed
    .about = Organizations, ties, services and needs: how many stayed, entered, left.
    .units = Counts.
book-editions-organizations = Changed, organizations
    .about = A row for each organization that entered, left or changed its ties.
    .units = Ties.
book-editions-ties = Changed, ties
    .about = A row for each pair of organizations whose tie is new, gone, stronger or weaker.
    .units = Strength from 1 to 5.
book-editions-services = Changed, services
    .about = A row for each service that opened, closed, moved, grew or shrank.
    .units = Places.
book-editions-needs = Changed, needs
    .about = A row for each need that is met otherwise, and why.
    .units = Persons by need.
book-editions-indices = Changed, indices
    .about = Every index then and now, with the part of each cause.
    .units = As the index.
book-editions-tavoli = Changed, tavoli
    .about = A row for each working group: who entered, who left, who stayed.
    .units = Organizations.
book-editions-timeline = Editions
    .about = A row for each edition, with the main numbers.
    .units = As the number.
book-editions-matches = Editions, who is who
    .about = What of one edition was recognized in the other, and how.
