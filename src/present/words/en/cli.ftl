# The command line.

cli-about = Who is isolated, which needs are uncovered, who holds the network together: the network of a social district, analysed
cli-after =
    To begin: tessuto analyze datasets/ats6-fano
    Exit codes: 0 done; 1 done, but rows with errors were left out; 2 could not run.
cli-usage = Usage
cli-command = Command
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments
cli-choices = { " " }[values: { $choices }]
cli-default = { " " }[default: { $value }]

cli-command-new = A dataset to fill in: a workbook with lists, notes and examples, and its settings
cli-command-analyze = The main job: findings, figures, tables and report into notebooks-out/<name>/
cli-command-report = The documents to read and hand out alone, into notebooks-out/<name>-report/
cli-command-check = Checks the data: every problem with file, row, column and what to do; and what the network lacks
cli-command-centrality = Centrality of the organizations of a dataset, or of any network
cli-command-isolates = Organizations isolated, at the margin or silent, with the reasons
cli-command-coverage = Every need: status, persons covered and not, what it hangs on
cli-command-standards = Standards of law (LEPS) and targets: what is required, what is there, what lacks, by municipality
cli-command-referral = Cover through the network: the needs that referrals between organizations could help, and on whom that hangs
cli-command-tavoli = The working groups: their needs, who works on them, what they share, whom to invite and why
cli-command-map = One or more figures: maps and charts
cli-command-merge = Makes one of the duplicates confirmed in the table that check writes, and remembers those that are none
cli-command-import = Other people's data into a dataset: the third sector register, an Open Referral package
cli-command-runts = Bodies of RUNTS (the portal's Excel file, or CSV) into the table of organizations
cli-command-hsds = An Open Referral HSDS data package (3.1, 3.0 or 1.1) into organizations and services
cli-command-synth = A demonstrative territory of any number of organizations, all invented: for trials and measurements

cli-arg-dataset = Folder of the dataset, or workbook (.xlsx, .ods) with a sheet per table
cli-arg-dir = A new folder, or an empty one
cli-arg-ambito = District whose municipalities, working groups and boundaries are known
cli-arg-table = Which table
cli-arg-output = Where to write (default: analyze and report into notebooks-out/, other commands to the screen)
cli-arg-demand = The places of demand: a table with id, persons
cli-arg-supply = The points of supply: a table with id and, where known, capacity; locate also reads fixed, candidate, price
cli-arg-costs = The minutes from the ones to the others: a table with demand, supply, minutes; a pair that is missing is out of reach
cli-arg-radius = How far a point reaches, in minutes, limit included
cli-arg-files-radius = With --demand only: how far a point reaches, in minutes, limit included (default: 30); in a dataset, dataset.toml says so
cli-arg-sufficient = With --demand only: the share of persons covered, from 0 to 1, below which a place is insufficient (default: 0.5)
cli-arg-strict = Repairs nothing: rows in which something would have to be repaired are left out
cli-arg-all = Shows every problem, not just a screenful
cli-arg-duplicates = Table of likely duplicates that check -o wrote, with yes or no in the column “same”
cli-arg-older-than = After how many years a tie or a statement wants another look
cli-arg-folder = Folder to write everything into, row by row: diagnostics.csv and, where there is one, diagnostics.xlsx; duplicates.csv with the likely duplicates
cli-arg-edges = Any network: a list of ties or a matrix (CSV, TSV, Parquet), GraphML, GEXF, Pajek, UCINET DL, JSON
cli-arg-nodes = The actors of the network (columns id[,name]), so that those without ties stay
cli-arg-metric = Measures, separated by commas
cli-arg-directed = Keeps the direction of ties
cli-arg-weight = Column with the strength of ties: the larger, the closer
cli-arg-cost = Column with the length of ties: the larger, the farther
cli-arg-exact = Exact values even where that takes many minutes
cli-arg-raw = Sums not divided by the largest possible
cli-arg-confirmed = Only ties that both organizations reported
cli-arg-without-lead = Without the lead organization
cli-arg-format = Format (default: what the name of the file of -o says)
cli-arg-excel-it = CSV for an Italian Excel: semicolon, decimal comma, words
cli-arg-figure = Which figures, separated by commas; all draws every one, into a folder
cli-arg-size = Sheets to draw on, separated by commas: slide (1920 × 1080), a4 and a3 (landscape, 300 dpi), square
cli-arg-theme = Look: light (in colours), grey (for black-and-white printers), large (large print)
cli-arg-positions = The places of an earlier picture (positions.csv in its results): who was there stays there
cli-arg-audience = Who reads it: internal (the office: everything), tavolo (without small numbers and personal data), public (also without strengths of ties and judgements of single organizations)
cli-arg-actor-sheets = In the report to print, a sheet for every organization too
cli-arg-replay = Runs an analysis again from its run.json, with the same options, into a folder beside it (or -o): says whether every file is the same, and if the data have changed, which
cli-arg-actor = The organization that a figure of one organization is about: its id, or its whole name (by default the one on most paths)
cli-arg-each = One figure for every organization, where a figure is about one
cli-arg-tavolo-shown = The working group that the network map and the chart of needs are about: its id, or its whole name (by default all)
cli-arg-before = The edition that figures of changes start from
cli-arg-redact = Codes in place of the names of organizations and services, without notes or points finer than the municipality; form, municipality, ties and working groups stay, by which those who know the area may recognize them. For these figures only: the report and tables of analyze have the names
cli-arg-file = File of the register: .xlsx, .xlsm, .csv or .tsv
cli-arg-package = Folder of the package: datapackage.json and a CSV per table
cli-arg-into = Folder of the dataset to write into; made if it is not there
cli-arg-replace = Bring up to date even a table edited by hand since the last import: only columns that come from the source change
cli-arg-comune = Only bodies seated in these comuni: names, names with province such as “Fano (PU)”, or ISTAT codes, separated by commas
cli-arg-provincia = Only bodies seated in these provinces: siglas separated by commas
cli-arg-how-many = How many organizations: from 1 to 10 million
cli-arg-lang = Language of all that is read (default: the dataset's own)
cli-arg-quiet = Only the results, without remarks
cli-arg-seed = Seed of computations that use chance: same seed, same results (default: 1)
cli-arg-threads = How many processors to use, 1 or more (default: all)
cli-arg-log = Says step by step what it is doing, with times
cli-arg-help = Shows this help
cli-arg-version = Shows the version

cli-step-read = reading the data
cli-step-analyze = analysing network and coverage
cli-step-draw-on = drawing { $figure }, { $sheet }
cli-step-tables = writing the tables
cli-step-figures = drawing the figures
cli-step-document = writing { $file }
cli-repeated = { $count ->
    [0] Run again: every file is the same, byte for byte.
    [one] Run again, but one file is different: { $files } (version { $then } then, { $now } now).
   *[other] Run again, but { $count } files are different: { $files } (version { $then } then, { $now } now).
  }

cli-problems = In the data: { $errors ->
        [0] no error
        [one] one error
       *[other] { $errors } errors
    }{ $rows ->
        [0] {""}
        [one] , one row left out
       *[other] , { $rows } rows left out
    }; { $warnings ->
        [0] no warning.
        [one] one warning.
       *[other] { $warnings } warnings.
    }
cli-problems-all = The whole list: tessuto check --all { $path }
cli-problems-first = Above are the first { $shown }.
cli-network = { $count ->
    [one] The network as data: one remark
   *[other] The network as data: { $count } remarks
}{ $weighty ->
    [0] {""}
    [one] , of which one to look at
   *[other] , of which { $weighty } to look at
}. To see them: tessuto check { $path }
cli-written = Written: { $path }
cli-written-files = Written into { $path }: { $count ->
    [one] one file
   *[other] { $count } files
}
cli-figures = Figures:
cli-results = Report, figures and tables: { $path }
cli-new-next =
    Written: { $workbook }
    Fill in the sheets, beginning with Read me; then: tessuto check { $folder }
cli-graph = Network: n = { $n }, ties = { $m }; parallel ties merged: { $parallel }; self-ties dropped: { $own }.
cli-import-rows = { $file }: rows read { $read } = in the dataset { $imported } + not asked for { $filtered } + left out { $left_out }.
cli-import-changes = { $added ->
    [0] No new row
    [one] One new row
   *[other] { $added } new rows
}; { $changed ->
    [0] no cell brought up to date
    [one] one cell brought up to date
   *[other] { $changed } cells brought up to date
}; { $gone ->
    [0] no row that the source has no more.
    [one] one row that the source has no more: it stays in the table.
   *[other] { $gone } rows that the source has no more: they stay in the table.
}
cli-import-runts-not-kept = Of the register, names of representatives, associative networks and the 5 per mille are not kept.
cli-hsds-kept = The dataset has { $tables } already: they stay as they are, and the package's are not imported.
cli-hsds-version = Open Referral HSDS package, version { $version } (told by its tables).
cli-hsds-profile = In the package, needs, ties, working groups and municipalities are in tables of their own (need.csv, organization_tie.csv…), because HSDS has none for them. Title, date, lead organization, source and whether the data are demonstrative are in datapackage.json, under tessuto, which other programs do not read. Population, standards, travel times, boundaries and the other settings of dataset.toml are not in it.
cli-hsds-no-settings = The package does not say title, date and lead organization of the dataset, nor whether the data are demonstrative: write them into dataset.toml.
cli-hsds-demonstrative = The data of the package are demonstrative, and dataset.toml does not say so: if they stay in the dataset, write demonstrative = true into it.
cli-import-missing = To analyse the dataset { $count ->
    [one] the data of one required table are still to be put into { $path }
   *[other] the data of some required tables are still to be put into { $path }
}: { $tables }. The README says what is to be collected.
cli-check-hidden = { $count ->
    [one] … and one more: add --all to see it.
   *[other] … and { $count } more: add --all to see them.
}
cli-check-hidden-remarks = { $kinds ->
    [one] … and one more remark: add --all to see it.
   *[other] … and { $kinds } more remarks: add --all to see them.
}
cli-check-network = { $count ->
    [0] The network as data: nothing to remark{ $partial ->
        [yes] {" "}in the rows used.
       *[no] .
    }
    [one] The network as data, one remark{ $partial ->
        [yes] {" "}on the rows used:
       *[no] :
    }
   *[other] The network as data, { $count } remarks{ $partial ->
        [yes] {" "}on the rows used:
       *[no] :
    }
}
cli-check-all-used = { $others ->
    [yes] In the other tables every row read is used: { $tables }.
   *[no] Rows read, all used: { $tables }.
}
cli-check-no-rows = Still without rows: { $tables }.
cli-check-files = Everything, row by row, in a sheet: tessuto check -o FOLDER { $path }
cli-check-blank = The dataset is still to be filled in. This is what is missing, table by table:
cli-check-blank-next = To begin, the required tables are enough, even with a few rows. Then again: tessuto check { $path }

fill-organizations = the organizations of the territory, those that did not answer too; id and name are enough
fill-services = what they offer, to whom, and how many persons they can take
fill-needs = how many persons have that need in that municipality; empty if not known
fill-never = the pairs that are never to be suggested; mostly left empty
fill-municipalities = the municipalities of the district, with their ISTAT codes
fill-need-types = the names of the needs and the working groups that follow them
fill-addresses = which service answers to which need: without it there is no coverage to speak of
fill-ties = who works with whom: without it there is no network to speak of
fill-participation = who sits in which working group
fill-tavoli = the names of the working groups
fill-travel = minutes of travel; where missing they are estimated from the distance
fill-population = residents by age
fill-standards = the standards of law to compare with
cli-check-verdict = { $errors ->
    [0] No error
    [one] One error: its row is not used
   *[other] { $errors } errors: the rows they stand in are not used
}; { $warnings ->
    [0] no warning
    [one] one warning
   *[other] { $warnings } warnings
}; { $notes ->
    [0] no note.
    [one] one note.
   *[other] { $notes } notes.
}
cli-duplicates = { $count ->
    [one] Likely duplicates, one pair:
   *[other] Likely duplicates, { $count } pairs:
}
cli-duplicates-hidden = { $kinds ->
    [one] … and one more pair: add --all to see it.
   *[other] … and { $kinds } more pairs: add --all to see them.
}
cli-duplicates-none = No likely duplicate: duplicates.csv is not written.
cli-duplicates-pair = likeness { $score } out of 1: “{ $name_a }” (`{ $id_a }`) and “{ $name_b }” (`{ $id_b }`)
cli-duplicates-hint = -o FOLDER writes duplicates.csv; mark yes or no in the column “same”, then tessuto merge
cli-merge-summary = { $merged ->
    [0] No organization merged
    [one] One organization merged
   *[other] { $merged } organizations merged
}; { $apart ->
    [0] no pair kept apart
    [one] one pair kept apart
   *[other] { $apart } pairs kept apart
}; { $already ->
    [0] no mark already in the log
    [one] one mark already in the log
   *[other] { $already } marks already in the log
}; { $unmarked ->
    [0] no pair without a mark.
    [one] one pair without a mark.
   *[other] { $unmarked } pairs without a mark.
} The tables are unchanged: to undo a merge, take its row out of the log.

usage-unknown-command = there is no command `{ $command }`
usage-unknown-argument = there is no option `{ $argument }`
usage-missing = { $argument } is missing
usage-conflict = `{ $argument }` and `{ $other }` do not go together
usage-value-missing = the value after `{ $argument }` is missing
usage-not-a-choice = `{ $value }` does not do for `{ $argument }`; values: { $choices }
usage-bad-value = `{ $value }` does not do for `{ $argument }`
usage-takes = `{ $value }` does not do for `{ $argument }`: { $takes }
usage-takes-amount = it takes a number, from 0 to 1,000,000,000,000, such as 12 or 12.5
usage-takes-count = it takes a whole number from 0 upwards
usage-takes-minutes = it takes minutes, from 0 to 1,000,000,000
usage-takes-percentage = it takes a percentage, from 0 to below 100
usage-other = the command line cannot be understood
usage-hint = tessuto --help, or tessuto <command> --help

column-table = table
column-rows-read = read
column-rows-used = used
column-rows-repaired = repaired
column-rows-left-out = left out
column-required = required
column-to-write = what to write

cli-synth-title = Demonstrative territory of { $organizations } organizations (seed { $seed })
cli-synth-source = Demonstrative data made by a calculation: municipalities, organizations, services, needs and ties are invented
cli-synth-short-source = demonstrative
cli-synth-next =
    Written to { $folder }: organizations { $organizations }, municipalities { $comuni }, services { $services }, ties { $ties }. All of it is invented.
    To look at it: tessuto check { $folder }
cli-synth-comune = Demonstrative municipality
cli-synth-office = Demonstrative municipal administration
cli-synth-public-body = Demonstrative public body
cli-synth-association = Demonstrative association
cli-synth-social-cooperative = Demonstrative social cooperative
cli-synth-parish = Demonstrative parish
cli-synth-informal-group = Demonstrative informal group
cli-synth-foundation = Demonstrative foundation
cli-synth-other = Demonstrative other body
cli-synth-service = { $need }, demonstrative service
cli-synth-tavolo = { $subject }, demonstrative working group
cli-synth-leads = coordinator
cli-synth-sits = member
cli-synth-unit = places
cli-synth-need-nursery = Nursery places
cli-synth-need-after-school = After-school care
cli-synth-need-violence = Protection from violence
cli-synth-need-home-care = Home care
cli-synth-need-dementia = Dementia
cli-synth-need-transport = Social transport
cli-synth-need-disability = Activities for disabled persons
cli-synth-need-mental-health = Mental distress
cli-synth-need-addiction = Addiction
cli-synth-need-food = Food aid
cli-synth-need-housing = Housing emergency
cli-synth-need-newcomers = Reception of newcomers
cli-synth-tavolo-family = Family
cli-synth-tavolo-long-term-care = Long-term care
cli-synth-tavolo-mental-health = Mental health
cli-synth-tavolo-inclusion = Inclusion
cli-synth-names = oak beech chestnut juniper larch fir elm lime ash maple birch hornbeam alder willow poplar cypress laurel myrtle rosemary lavender sage thyme broom heather fern ivy vine olive pomegranate mulberry hazel walnut almond cherry plum apple pear fig arbutus rowan wood meadow spring brook hill valley plain lagoon cliff island horizon dawn star comet rainbow mistral southwester rime dew snow sun moon lighthouse bridge
cli-command-compare = What changed from one edition of the data to the next, and where each difference comes from
cli-arg-editions = The editions, the oldest first: the last two are compared, all are in timeline. One alone is compared with those that dataset.toml names (before)
cli-arg-decided = Table of pairs that may be one under two ids: it is written if it is not there; mark yes or no in the column “same organization” and run again
cli-compare-unreadable = The edition { $path } cannot be read:
cli-compare-without-codes = Careful: the ids of organizations of the two editions do not seem to be the same, and nearly all seem to have left and entered. Keep the same id for the same organization in every edition, or confirm the pairs with --duplicates FILE.
cli-compare-elsewhere = Careful: the two editions have fewer than half of their municipalities in common. Are they of one district?
cli-compare-order = Careful: the dates of the editions are not in order. They are named from the oldest to the newest.
cli-compare-reused = { $count ->
    [one] Careful: the id { $ids } is of two organizations with different tax codes: they count as two.
   *[other] Careful: the ids { $ids } are each of two organizations with different tax codes: they count as two.
}
cli-compare-unused = The pair { $from }, { $to } cannot be joined: the two ids are not one of the earlier edition and one of this one, or one of them is in another pair already, or goes on under its own id.
cli-compare-inseparable = The code { $code } is of the same municipality in both editions: the pair marked “no” cannot be told apart.
cli-command-scenario = What would change: the scenarios of a plan beside how it is today
cli-arg-plan = The plan: PLAN.toml, or a table (CSV, Excel) with a row for each change
cli-arg-close = The organization that closes, by id or name (may be repeated), in place of a plan
cli-arg-maps = Folder for maps of today and of every scenario, with organizations in their places
cli-plan-unreadable = The plan that dataset.toml names cannot be read, and the page on scenarios is not made:
cli-plan-too-many = With more than { $most } organizations the page on scenarios is not made, since it would take minutes: tessuto scenario gives the numbers.
cli-compare-too-many = With more than { $most } organizations, now or before, the page "What changed" is not made, since it would take minutes: tessuto compare gives the comparison.
cli-doubt-too-many = With more than { $most } organizations the page "How sure we are" is not made, since it would take minutes: tessuto doubt gives the numbers.
