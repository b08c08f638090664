# Problems in the data: what is wrong, and what to do. The value already stands before the message.

severity-error = error
severity-warning = warning
severity-note = note
hint = hint

origin-sheet = { $file }, sheet { $sheet }
origin-cell = { $file }, row { $row }, column { $column }
origin-row = { $file }, row { $row }
origin-column = { $file }, column { $column }
origin-rows = { $file }, rows { $rows }

digest-other-rows = { $count ->
    [one] ; and one more row: { $named }
   *[other] ; and { $count } more rows: { $named }
}
digest-other-columns = { $count ->
    [one] ; and one more column: { $named }
   *[other] ; and { $count } more columns: { $named }
}
digest-other-tables = { $count ->
    [one] ; and one more table: { $named }
   *[other] ; and { $count } more tables: { $named }
}
digest-following = { $count ->
    [one] one more row speaks of a row left out: it comes right by itself once that one is corrected
   *[other] { $count } more rows speak of rows left out: they come right by themselves once those are corrected
}
digest-same-row = { $count ->
    [one] ; and one more in the same row
   *[other] ; and { $count } more in the same row
}

problem-ragged-row = the row has { $found } cells, the header { $expected }
    .hint = put quotes around a text that holds the separator
problem-missing-value = a required value is missing
    .hint = fill the cell, or remove the row
problem-control-character = holds a line break or another character that does not show
    .hint = type the id again, on one line
problem-not-istat-code = is not an ISTAT code
    .hint = six digits are expected, such as 041013; beware of the letter O instead of zero
problem-restored-zero = has lost its leading zero: read as `{ $repaired }`
    .hint = format the column as text before saving
problem-read-as-number = is a number with marks it does not need: read as `{ $repaired }`
    .hint = points between thousands and the currency can go; the result is the same
problem-undecided-number = can be two numbers: nothing in this column tells whether its mark parts thousands or decimals
    .hint = write thousands without a mark, such as 1234
problem-read-as-date = is the number by which a spreadsheet counts days: read as `{ $repaired }`
    .hint = format the column as date
problem-mojibake = has letters spoilt by a program that mistook the encoding: read as `{ $repaired }`
    .hint = correct the cell, and save as CSV UTF-8
problem-municipality-by-name = is the name of a municipality: read as its code, `{ $repaired }`
    .hint = that is fine; the code leaves no doubt
problem-suppressed-municipality = no longer exists since { $since }: read as { $successor }, `{ $repaired }`
    .hint = use the code of the new municipality
problem-unknown-municipality = is no municipality of the table, and no ISTAT code
    .hint = { $nearest ->
        [none] write the six-digit code, or add the municipality to its table
       *[other] perhaps `{ $nearest }`? Write the name as in the table of municipalities, or the six-digit code
    }
problem-filled-merged-cell = is merged with other cells: the content of the first one counts, `{ $repaired }`
    .hint = unmerge the cells and write the value in each
problem-cell-emptied = { $text }: the cell counts as empty
hint-or-empty = { $hint }; leave empty if unknown
problem-list-separator = is a list: read as `{ $repaired }`
    .hint = put | between the items
problem-swapped-place = latitude and longitude are swapped: read as { $repaired }
    .hint = swap the two values; the result is the same
problem-repeated-header = repeats the names of the columns: it is no data, and is not read
problem-not-repaired = would be read as `{ $proposed }`, but nothing was to be repaired
    .hint = correct the cell, or leave out --strict
problem-formula-error = is the result of a formula that fails
    .hint = correct the formula, or write the value
problem-fiscal-code-digit = is not a right fiscal code: its control digit does not fit
    .hint = copy it again from the document; the row is used
problem-personal-fiscal-code = is the fiscal code of a person: it is not kept
    .hint = give the organization's own, eleven digits, or leave it empty
problem-not-a-whole-number = is not a whole number
    .hint = write digits only, without thousands marks or units
problem-not-a-number = is not a number
    .hint = write digits with a comma or a point for decimals
problem-negative = is below zero
    .hint = write a number from zero upwards: zero means nothing, or nobody
problem-not-above-zero = is not above zero
    .hint = the weight of a tie is a number above zero; remove the row if there is no tie
problem-out-of-range = is outside the limits, { $least } to { $most }
    .hint = check the value and the column it stands in
problem-not-a-choice = is not one of the words allowed
    .hint = use one of these: { $choices }
problem-not-a-date = is not a date
    .hint = write year-month-day, such as 2023-06-30, or day/month/year, such as 30/06/2023
problem-half-place = only one of the two coordinates is there: the place is not used
    .hint = give latitude and longitude, or neither
problem-empty-range = is the least, but is larger than the most, which is { $high }
    .hint = check that the two columns are not swapped
problem-empty-period = the first day is { $from }, but the last one is { $to }, which is earlier
    .hint = check that the two dates are not swapped
problem-status-against-dates = does not agree with the dates on which the service is active: the data is of { $day }
    .hint = correct the status or the dates; until they agree the service covers nobody
problem-duplicate-id = is already used in row { $first_row }
    .hint = every row has an id of its own: change one, or remove the double
problem-duplicate-row = is about the same thing as row { $first_row }, which is used: this one is left out
    .hint = if the two rows say different things, correct the right one and remove the other
problem-unknown-id = is not in the table { $table }
    .hint = { $nearest ->
        [none] correct the id, or add the row that is missing
       *[other] perhaps `{ $nearest }`? Correct the id, or add the row that is missing
    }
problem-refers-to-refused = is in the table { $table }, but its row { $refused_row } has an error and is not used
    .hint = mend that row first
problem-outside-district = is not one of the district's municipalities: the rest of the row is used
    .hint = fine if it lies outside the district; otherwise add it to the municipalities
problem-serves-nobody = none of the municipalities served is in the district
    .hint = give ISTAT codes of the district, or * for all, or leave empty for those within the radius
problem-self-tie = ties an organization to itself
    .hint = correct one of the two ids, or remove the row
problem-reporter-not-an-end = reports the tie without being one of its ends: the report is not counted
    .hint = this column takes one or both organizations of the tie, separated by |
problem-capacity-unit = is a unit that does not count persons: the capacity is taken as not stated
    .hint = say how many persons the service can take, in units posti, utenti or persone
problem-unknown-column = is not a column of this table: it is not read
    .hint = { $nearest ->
        [none] remove it, or leave it: it does no harm
       *[other] perhaps `{ $nearest }`?
    }
problem-empty-table = the table has no row
    .hint = fill it, if there are data; otherwise it is fine as it is
problem-no-organizations = there is no organization yet
    .hint = fill the table of organizations: an id and a name per row are enough
problem-title-lines = { $lines ->
        [one] a line above the header is not read
       *[other] { $lines } lines above the header are not read
    }
problem-sheet-by-columns = has no table's name but the columns of the table { $table }: it is read as that
    .hint = give it that name, to leave no doubt
problem-unread-sheet = is no table: it is not read
    .hint = { $nearest ->
        [none] that is fine, if it holds no data to use
       *[other] perhaps `{ $nearest }`? Give it that name if it is that table
    }
problem-example-row = is the example row: it is no data, and is not read
problem-absent-table = the table { $table } is missing: so are the results that rest on it
problem-misnamed-file = is not named after a table: it is not read
    .hint = perhaps `{ $nearest }`? Rename it if it is that table; otherwise it does no harm
problem-not-an-area = is not an area with its ISTAT code: the boundary is not used
    .hint = polygons with the property istat_code are expected
problem-no-ties = no tie between organizations is known: coverage can be told, the network cannot
    .hint = fill the table of ties
problem-one-organization = there is one organization: there is no network to analyse
    .hint = add the other organizations and their ties
problem-point-inside-boundary = this municipality has no coordinates: a point inside its boundary counts, the one farthest from any border ({ $latitude } north, { $longitude } east)
    .hint = write the coordinates of its centre, if minutes should start there
problem-no-needs = there is no need: the network can be told, coverage cannot
    .hint = fill the table of needs
problem-unknown-lead = is named as the lead, but is not in the table of organizations
    .hint = { $nearest ->
        [none] correct `lead` in dataset.toml
       *[other] perhaps `{ $nearest }`? Correct `lead` in dataset.toml
    }
problem-read-as-windows1252 = the file is not in UTF-8: read as Windows-1252
    .hint = check the accented letters; in Excel save as CSV UTF-8
problem-merged = is merged into `{ $into }`
problem-merge-filled = fills what `{ $into }` lacks, into which the organization is merged
problem-merge-differs = is not used: the organization is merged into `{ $into }`, which has `{ $kept }`
    .hint = if this one is right, correct the row of `{ $into }`
problem-merge-moved = is merged: read as `{ $into }`
problem-merge-self-tie = ties `{ $into }` to itself after the merge: it is not counted
problem-merge-repeats = says the same as row { $first_row } after the merge, which counts for both
problem-merge-of-nobody = is no longer among the organizations
    .hint = { $nearest ->
        [none] if the second row was taken out of the organizations, this one can go too
       *[other] if the second row was taken out of the organizations, this one can go too; or is it `{ $nearest }`?
    }
problem-merge-cycle = an organization cannot be merged with itself, not even through others
    .hint = take the row out, or correct one of the two ids
problem-merged-twice = is already merged into another organization by row { $first_row }
    .hint = keep only one of the two rows
problem-merge-contradiction = by this row and row { $other_row } of { $file } two organizations are the same and are not
    .hint = correct one of the two; where others stand between them, the rows that join those as well
problem-keeps-neither = is neither of the two organizations
    .hint = write the id of the one to keep, or a or b
problem-not-a-fiscal-code = is not a fiscal code of eleven digits: the row is used without it
    .hint = correct the code, or leave it empty
problem-more-problems = from here on there are { $problems } more problems, which are not listed
    .hint = correct those that are listed and try again
problem-comune-not-found = is not a comune that is known{ $province ->
        [none] {""}
       *[other] , in the province of { $province }
    }: the organization is kept without it
    .hint = write the ISTAT code into the table
problem-comune-undecided = is not a comune that is known{ $province ->
        [none] {""}
       *[other] , in the province of { $province }
    }: nobody can say whether it is one of those asked for
    .hint = correct the name in the source, or import the whole province with --provincia
problem-unknown-section = is not a section of the register that is known: it is kept as written
    .hint = check whether the register has changed its sections
problem-date-not-read = cannot be read as a date: the row is used without it
    .hint = year, month and day are needed, for example 2022-11-03
problem-no-place-for-table = this table has no place in a dataset: { $rows ->
        [one] one row not imported
       *[other] { $rows } rows not imported
    }
problem-no-place-for-column = this column has no place in a dataset: { $rows ->
        [one] one value not imported
       *[other] { $rows } values not imported
    }
problem-several-places = is at { $places } places: the first is used
    .hint = if all are needed, make them services of their own
problem-several-capacities = has { $capacities } capacities: the first that counts persons is used, else the first
    .hint = check capacity and unit in the table of services
problem-area-not-found = is not a comune of the dataset: the area served is not used
    .hint = write ISTAT codes into the column serves
problem-no-such-row = is not among the package's rows of { $points_to }
    .hint = ask for the whole package from those who prepared it
problem-negative-cost = is below zero, and no journey takes less than nothing
    .hint = write the minutes from zero upwards, or remove the row
problem-only-in-costs = stands in the table of costs alone and not in the table { $table }: { $rows ->
        [one] one row is not used
       *[other] { $rows } rows are not used
    }
    .hint = { $nearest ->
        [none] correct the id, or add it to its table; if the place is of no interest, the row may be removed
       *[other] perhaps `{ $nearest }`? Correct the id, or add it to its table
    }
problem-pair-twice = this journey stands in row { $first_row } already: the lowest cost counts. In the file { $repeated ->
        [one] one row repeats a journey
       *[other] { $repeated } rows repeat a journey
    }
    .hint = if the minutes differ, leave only the row that is right
problem-scenario-cycle = a scenario cannot stand on itself, not even through others
    .hint = take one of the names out of the column on
problem-unknown-scenario = the plan has no scenario of this name
    .hint = { $nearest ->
        [none] write the name as in the column scenario
       *[other] perhaps { $nearest }?
    }
problem-changed-twice = changes what row { $first_row } already changes, and neither comes first
    .hint = keep one of the two rows, or put the second into a scenario that stands on the first
problem-already-there = is there already
    .hint = if it is new, give it another code or another name; otherwise take the row out
problem-closed-before = closed in a scenario below
    .hint = to bring it back write restore; if it is another one, give it another id
problem-split-tavolo = is a working group that was split, which is not restored
    .hint = merge the new one into it: action merge, id the new one, to this one
problem-already-gone = is there no longer in this scenario
    .hint = take the row out, or the one that closes it
problem-nothing-to-restore = nothing in this scenario has changed it
    .hint = take the row out, or name in the column on the scenario that changes it
problem-no-such-tie = there is no such tie between these two organizations
    .hint = look at the table of ties: organizations and kind
problem-percent-of-unknown = is a percentage of a number that is not known
    .hint = give the number in the column persons
problem-not-to-be-done = this change cannot be made of this
    .hint = organization and service: close, add, restore; service: also move, start, change; need: change, restore; tavolo: merge, split
problem-number-and-percent = says a second time how many: one cell is enough
    .hint = leave one of the two cells empty
problem-never-itself = names the same organization twice
    .hint = correct one of the two ids; to exclude an organization with anybody leave the column to empty
problem-never-tied = has a tie with the other organization already: it would not be suggested anyway
    .hint = if this is a slip correct the ids; otherwise the row may stay, and holds when the tie ends
problem-share-for-percent = is less than one percent
    .hint = write 10 for ten percent (a cell that shows 10% holds 0.1); for less than one percent, write the new number into the column persons
problem-small-percent = is read as so small a number of percent
    .hint = if the cell is shown as 100 %, 150 % or 200 %, it holds 1, 1.5 or 2: write 100, 150 or 200 in a cell that is not formatted as a percentage
problem-unknown-key = is no key of a plan
    .hint = { $nearest ->
        [none] remove or correct it: the keys are in the section of the README on plans
       *[other] perhaps `{ $nearest }`?
    }
problem-shared-name = is the name of more than one
    .hint = write the id of the one that is meant: { $ids }
problem-empty-scenario = the scenario changes nothing
    .hint = write what it changes (action, what, id), or in the column on the scenarios that it stands on
problem-not-taken = says nothing for this change
    .hint = empty the cell, or correct action and what
problem-not-a-word = is not a word of plans
    .hint = { $nearest ->
        [none] use one of these: { $choices }
       *[other] perhaps `{ $nearest }`? The words are these: { $choices }
    }
problem-empty-plan = the plan has no rows
    .hint = write at least one change: scenario, action, what, id
problem-unread-plan = is another plan: it is not read, because the one in { $read } counts
    .hint = put all rows into one of the two, and take the other away
problem-not-of-tavolo = is not of this tavolo
    .hint = look at the tables participation (organizations) and need_types (types of need)
problem-which-municipality = { $needs ->
        [0] is a type without any need: the municipality is missing
       *[other] is a type with { $needs } needs, one for each municipality: the municipality is missing
    }
    .hint = one row for each municipality, with its number; percent without a municipality changes them all
problem-back-with-organization = is there no longer because nobody who offered it is
    .hint = restore the organization: the service comes back with it
