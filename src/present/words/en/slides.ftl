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

slides-notes-opening = Every slide says one thing, in its title; the notes hold the description of the figure and what must not be concluded from it.
slides-findings = { $parts ->
        [one] What was found
       *[other] What was found ({ $part } of { $parts })
    }
slides-notes-findings = The numbers come from the data collected: what was not stated does not appear, but may exist.
slides-caution = What must not be concluded: { $caution }
slides-tavolo = { $name }: { $count ->
        [one] one question
       *[other] { $count } questions
    } to start from
slides-notes-tavolo = The questions come from the numbers of this working group: they are to open the discussion, not to close it.
slides-number = { $what }: { $value }
slides-method = Method and sources
slides-method-how = Tessuto reads the organizations, services, needs and ties that were stated, gives the places of services to the persons who can reach them, and looks at how organizations are connected. What was not stated stays unknown: it does not count as zero.
slides-method-more = The definitions, the count of persons and the rows left out are in report.html, in the same folder.

slides-caution-network = the figure shows the ties that were stated. Two organizations far apart in it do not necessarily work apart, and who did not answer may have ties that do not appear.
slides-caution-district = a sign on a municipality says what appears there, not how well the service works.
slides-caution-needs = a covered square says that there are places for the persons known, not that each of them uses one or that the service is good.
slides-caution-coverage = persons covered are places available to those in need, not persons really served; whoever has two needs counts twice.
slides-caution-flow = the flows are a calculation from places and distances, not observed paths of persons.
slides-caution-two-mode = an organization and a need without a line: no service appears, which does not mean that the organization does nothing about it.
slides-caution-lorenz = the inequality is between municipalities and between places: it does not say whether the persons of a municipality are better or worse off.
slides-caution-standards = a standard that is not reached says how much is missing in the data, not who is responsible.
slides-caution-closures = it is a trial on the places stated, not a forecast: nobody said that they want to close.
slides-caution-changes-map = it is a trial of what would change, not a forecast.
slides-caution-changes = it is a trial of what would change, not a forecast.
slides-caution-brokers = to stand between others is neither merit nor fault: it says through whom the stated connections run.
slides-caution-ego = these are the stated ties of one organization: they do not measure how much it works.
slides-caution-core = who stands at the edge does not work less: fewer ties with the others appear.
slides-caution-degrees = few stated ties do not mean little work; who did not answer may have more.
slides-caution-tavoli = who does not sit in a working group may still work on its needs.
slides-caution-matrix = an empty square says that no service appears, not that nobody helps.
slides-caution-overlap = shared organizations do not mean duplication: they may be the bridge between two working groups.
