# The slides.

slides-name-title = Title
slides-name-text = Text
slides-name-picture = Figure
slides-name-source = Source
slides-name-number = Slide number
slides-name-slide = Slide
slides-name-notes = Speaker notes
slides-name-bar = Line
slides-name-opening = Opening
slides-name-figure = Title and figure
slides-name-words = Title and text

slides-tavolo = { $name }: { $count ->
        [one] one question
       *[other] { $count } questions
    } to start from
slides-method = Method and sources
slides-method-how = Tessuto reads the organizations, services, needs and ties that were stated, gives the places of services to the persons who can reach them, and looks at how organizations are connected. What was not stated stays unknown: it does not count as zero.
slides-method-more = The definitions, the count of persons and the rows left out are in report.html, in the same folder.

slides-caution-network = The figure shows the ties that were stated. Two organizations far apart in it do not necessarily work apart, and who did not answer may have ties that do not appear.
slides-caution-district = A sign on a municipality says what appears there, not how well the service works.
slides-caution-needs = A covered square says that there are places for the persons known, not that each of them uses one or that the service is good.
slides-caution-coverage = Persons covered are places available to those in need, not persons really served; who has two needs counts twice.
slides-caution-flow = The flows are a calculation from places and distances, not observed paths of persons.
slides-caution-two-mode = An organization and a need without a line: no service appears, which does not mean that the organization does nothing about it.
slides-caution-lorenz = The inequality is between municipalities and between places: it does not say whether the persons of a municipality are better or worse off.
slides-caution-standards = A level that is not reached says how much is missing in the data, not who is responsible.
slides-caution-closures = It is a trial on the places stated, not a forecast: nobody said that they want to close. A scenario of a plan gives places out afresh: as many persons are left without as here, but the needs and municipalities touched may be others.
slides-caution-changes-map = It is a trial of what would change, not a forecast.
slides-caution-changes = It is a trial of what would change, not a forecast.
slides-caution-brokers = To stand between others is neither merit nor fault: it says through whom the stated connections run.
slides-caution-ego = These are the stated ties of one organization: they do not measure how much it works.
slides-caution-core = Who stands at the edge does not work less: fewer ties with the others appear.
slides-caution-degrees = Few stated ties do not mean little work; who did not answer may have more.
slides-caution-tavoli = Who does not sit in a working group may still work on its needs.
slides-caution-matrix = An empty square says that no service appears, not that nobody helps.
slides-caution-overlap = Shared organizations do not mean duplication: they may be the bridge between two working groups.

# Notes for who speaks.

slides-notes-say = To say
slides-not = What cannot be concluded from it
slides-says = What it means
slides-notes-description = Description, and what to keep in mind
slides-tavolo-needs = { $name } – { $title }
slides-number = { $value } { $what }
slides-notes-opening = Say whose data these are and of which day. Every slide says one thing, in its title; the notes hold what to say, what cannot be concluded, and the description for those who do not see the figure.
slides-notes-findings = Read the title calmly and ask those who work there whether they recognise it. The numbers come from the data collected: what was not stated is not known, but may be there.
slides-notes-tavolo = Read one question at a time and let those who work there speak. The questions come from the numbers of this group: they are to open the discussion, not to close it.
slides-say-method = To keep for questions: where the numbers come from, what was left out, and where the definitions are.
slides-say-tavolo-map = Begin with those who are present: everybody looks for themselves in the figure. Then ask who knows those with the dashed ring, who work on the same needs, and who can call them.
slides-say-tavolo-needs = Read one row at a time, from the left: where a place is lacking, and for how many persons. Ask whether the numbers look like what is seen there.
slides-caution-tavolo-map = Those with few ties in the figure do not work less: fewer ties of theirs were stated. Those who do not sit at the table may not have been invited.
slides-says-finding-caution = Some rows of the data had errors and are not counted.
slides-not-finding-caution = It does not mean that the other numbers are wrong: they say what the remaining rows allow to say.
slides-says-finding-persons = It counts all needs: whoever has two counts twice. Covered means that there is a stated place for that person.
slides-not-finding-persons = These are neither persons looked after nor persons turned away: it is how far the stated places go if shared in the best way.
slides-says-finding-persons-withheld = The sum would give away numbers of very few persons, and so it is not told.
slides-not-finding-persons-withheld = It does not mean that the persons are few.
slides-says-finding-uncovered = A need here is a type of need in a municipality. It is uncovered when no running service of the district answers to it.
slides-not-finding-uncovered = It does not mean that nobody helps: somebody may without it being in the data.
slides-says-finding-out-of-reach = It is out of reach when there is a service, but it serves other municipalities or is too far.
slides-not-finding-out-of-reach = It does not mean that a new one is needed: sometimes it is enough to widen the one there is, or to bring it nearer.
slides-says-finding-insufficient = It is insufficient when a service gets there, but the stated places are enough for fewer than the district holds sufficient.
slides-not-finding-insufficient = It does not say that the service works badly: it says how many places it states.
slides-says-finding-fragile = It is fragile when all stated places are of one organization: if it stopped, no other is known today.
slides-not-finding-fragile = It is no forecast: nobody has said that they want to stop, and it is no judgement of the organization.
slides-says-finding-municipalities = It compares municipalities by the share of persons covered, with the places that reach them from outside, too.
slides-not-finding-municipalities = It is no ranking of who works best: small municipalities have few services of their own and numbers that change with a few persons.
slides-says-finding-municipalities-alike = The share of persons covered is the same in all municipalities.
slides-not-finding-municipalities-alike = It does not mean that the needs are the same.
slides-says-finding-isolated = Isolated here means: no ties are known, or only with the lead, or inside a small group.
slides-not-finding-isolated = It does not mean that they work badly or alone: it says which ties were stated. It is a good reason for a phone call.
slides-says-finding-isolated-counted = Isolated here means: no ties are known, or only with the lead, or inside a small group.
slides-not-finding-isolated-counted = It does not mean that they work badly or alone: it says which ties were stated.
slides-says-finding-brokers = Whoever stands between brings together organizations that otherwise are not: it is worth not leaving them alone.
slides-not-finding-brokers = It is neither a merit nor a fault, and does not measure how much an organization works.
slides-says-finding-lead = It says how much the network rests on the lead.
slides-not-finding-lead = It does not mean that the lead should do less: rather that the others can know each other better.
slides-says-finding-no-lead = The data do not say who the lead is.
slides-not-finding-no-lead = It does not mean that the network does without one.
slides-says-finding-no-needs = The table of needs is empty: one can speak of organizations and ties.
slides-not-finding-no-needs = It does not mean that there are no needs.
slides-says-finding-no-ties = The table of ties is empty: one can speak of services and needs.
slides-not-finding-no-ties = It does not mean that the organizations do not know each other.
slides-says-finding-no-addresses = The table that ties services to needs is missing.
slides-not-finding-no-addresses = It does not mean that the needs are uncovered.

slides-say-network = Let everybody look for their own organization. Then ask: which tie that you really use is missing here?
slides-say-district = Begin with the municipality of those who listen: which signs there are, and which share of the persons is covered.
slides-say-needs = Read the first row, the heaviest, municipality by municipality; then ask where the numbers surprise.
slides-say-coverage = Say which types of need stay least covered, and that the bar is of persons, not of services.
slides-say-flow = Follow a single need with your finger, from left to right: how many persons, which services, how many are left without a place.
slides-say-two-mode = Look for a type of need and say who works on it; ask who is missing from the figure.
slides-say-lorenz = Say the sentence of the title; the curve is only for those who want to see where it comes from.
slides-say-standards = Say which level lacks most and by how much; for the others point to the report.
slides-say-closures = Say that it is a trial: it shows where a second organization would make everybody easier.
slides-say-changes-map = Say which trial was made, then where something changes.
slides-say-changes = Say which trial was made, then what changes and what does not.
slides-say-brokers = Say who brings the others together, and ask who could stand beside them.
slides-say-ego = Read the ties of this organization one by one and ask which are missing.
slides-say-core = Say who is at the centre and who at the edge, and ask who of the edge could be brought in first.
slides-say-degrees = Say how many ties an organization usually has; there is no need to name those with few.
slides-say-tavoli = Say in which group those who sit there know each other best, and in which least.
slides-say-matrix = Read one column, that of the group or the need that is spoken of.
slides-say-overlap = Look for the two groups that share most: a meeting together might help.
slides-say-beside = Read the first sentence, then those about the people in front of you. The figure follows.
slides-beside-more = { $count ->
    [one] One more sentence is in the report.
   *[other] { $count } more sentences are in the report.
}
slides-say-scenarios = Each bar is a scenario: to the right where it covers more persons than today, to the left where fewer. Ask which one seems feasible before which one seems best.
slides-caution-scenarios = Scenarios do not simply add up: two things done together may give more or less. That is why the plan can put several together.
slides-say-since = From the left: who is gone, who stayed, who came. Ask those present whether somebody they know is missing.
slides-caution-since = A better survey shows more ties even if the network is the same: the light blue part may have been there already.
slides-say-doubt = The line tells between which values each result would lie, with all answers in and only those ties that are really there. Where there is no line, the data leave no such doubt.
slides-caution-doubt = It does not mean that all else is sure: places, hours and distances are taken as written. Only missing answers, reported ties and persons given as a range are doubted.
