# Why a command could not run, and what to do.

error-not-there = `{ $path }` is not there
    .hint = check the name, and the folder the command is run from
error-unreadable = `{ $path }` cannot be read: { $cause ->
        [permission-denied] permission is lacking
        [not-found] the file or folder is not there
        [no-space] no space is left
        [is-a-folder] it is a folder, and a file is needed
        [not-a-folder] there is a file on its path where a folder is needed
        [already-exists] something of this name is there already
        [read-only] the disk is read-only
       *[other] { $reason }
    }
    .hint = check the permissions, and that no other program has it open
error-not-a-dataset = `{ $path }` is neither a folder nor a workbook
    .hint = a dataset is a folder with a file per table, or an .xlsx or .ods file with a sheet per table; for any other network use --edges
error-missing-table = the table { $table }, which is required, is missing: there is no file or sheet called { $names }
    .hint = { $nearest ->
        [none] add the file (such as .csv) or sheet of that name; the columns are described in the README
       *[other] perhaps it is `{ $nearest }`? Give it that name, and its columns the names described in the README
    }
error-table-twice = `{ $first }` and `{ $second }` are the same table
    .hint = keep one: there is no telling which is right
error-missing-column = { $file }: the required column `{ $column }` is missing
    .hint = { $nearest ->
        [none] the columns there are: { $found }
       *[other] perhaps it is `{ $nearest }`? The columns there are: { $found }
    }
error-empty-file = { $file }: there is nothing in it, not even the names of the columns
    .hint = the first line has the names of the columns; one is to be called `{ $column }`
error-column-twice = { $file }: the column `{ $column }` is there twice
    .hint = remove or rename one of the two
error-no-rows = { $file }: the table has no row
    .hint = at least one organization is needed
error-open-quote = { $file }, row { $row }: a quotation mark opens and never closes
    .hint = close it or remove it: the rest of the file would be one cell
error-huge-file = `{ $path }` is larger than { $limit } MiB: it is not read
    .hint = keep only the rows and columns that are needed, or split the file
error-line-too-long = { $file }, line { $line }: the line is longer than { $limit } MiB: this is no table
    .hint = check that the file is a CSV with one line of text for each row of the table
error-too-many-columns = { $file } has { $found } columns: at most { $limit } are read
    .hint = remove the columns that are not needed; if it is a matrix, save it as a list of ties
error-not-text = { $file } is not a text file
    .hint = if it is a workbook that was renamed, open it and save it as CSV UTF-8
error-malformed = { $file } cannot be understood: { $reason }
    .hint = open it with the program that wrote it and save it again
error-not-a-workbook = { $file } is not a workbook, or is cut short
    .hint = copy it again; if Excel or LibreOffice opens it, save it again as .xlsx or .ods
error-old-workbook = { $file } is in the format of Excel 97-2003, which is not read
    .hint = open it with Excel or LibreOffice and save it as .xlsx
error-encrypted = { $file } is protected by a password
    .hint = open it, take the password away and save it; the copy without password can be deleted afterwards
error-too-large = { $file } is too large: up to { $most } MiB are read once unpacked, and 12 million cells
    .hint = keep the sheets that are needed, or save the tables as CSV
error-unknown-format = { $file }: files of this kind are not read
    .hint = these are: { $known }
error-settings = { $file }, line { $line }: { $reason }
    .hint = texts go between quotes, numbers take a point and no comma (0.5), = stands between the entry and its value; the entries allowed are in the README
error-setting = { $file }, line { $line }: `{ $key }` cannot be `{ $value }`
    .hint = { $rule ->
        [folder-name] letters, digits, - and _ are expected, because it names a folder
        [identifier] an id is expected
        [date] a date such as 2023-10-01 is expected
        [zero-or-more] a number of zero or more is expected
        [above-zero] a number above zero is expected
        [one-or-more] a number of one or more is expected
        [share] a number from 0 to 1 is expected
        [table-name] the name of a table is expected
       *[column-name] the name of a column of the table is expected
    }
    .hint = take grids or long chains of equal paths out of the network
error-not-converged = `{ $metric }` does not settle: after { $iterations } steps the result still changes
    .hint = leave the measure out, or take it without the isolates
error-unknown-metric = there is no measure `{ $name }`
    .hint = measures: { $known }
error-write = `{ $path }` cannot be written: { $cause ->
        [permission-denied] permission is lacking
        [not-found] the file or folder is not there
        [no-space] no space is left
        [is-a-folder] it is a folder, and a file is needed
        [not-a-folder] there is a file on its path where a folder is needed
        [already-exists] something of this name is there already
        [read-only] the disk is read-only
       *[other] { $reason }
    }
    .hint = check permissions and space, or choose another place with -o
error-occupied = `{ $path }` holds something else, and is left alone
    .hint = choose a new folder, or empty this one
error-no-record = `{ $path }` is not the run.json of an analysis: { $reason }
    .hint = name the run.json that tessuto analyze left, for instance notebooks-out/ats6-fano/run.json
error-record-names-no-dataset = `{ $path }` does not say where the data are (outside the office the path is not written)
    .hint = name them: tessuto analyze FOLDER --replay { $path }
error-no-sheets-for-everybody = sheets of organizations (--actor-sheets) are not for the public: an organization is talked over with it
    .hint = leave them out, or make them for the office or for working groups: --audience tavolo
error-other-than-recorded = { $recorded ->
    [none] the analysis to run again had no `{ $option }`
   *[other] in the analysis to run again `{ $option }` was { $recorded }
  }
    .hint = leave `{ $option }` out, or make a new analysis, without --replay
error-record-finds-no-positions = `{ $path }` starts from the places of an earlier picture, which cannot be found from here
    .hint = name them: --replay { $path } --positions FILE
error-inputs-changed = the data are no longer those of then{ $changed ->
    [0] {""}
   *[other] ; changed: { $changed-files }
  }{ $missing ->
    [0] {""}
   *[other] ; missing: { $missing-files }
  }{ $new ->
    [0] {""}
   *[other] ; new: { $new-files }
  }
    .hint = put the files of then back, or analyse the data of today, without --replay
error-no-writer = `{ $path }`: files with this ending are not written here
    .hint = these are: { $known }
error-needs-a-dataset = an HSDS package is made of a dataset, not of any network
    .hint = tessuto export FOLDER --to hsds -o PACKAGE
error-territory-size = a demonstrative territory has from 1 to { $most } organizations: { $asked } will not do
    .hint = choose another number for --organizations
error-no-such-weight = ties have no column `{ $column }` with a weight
    .hint = the strength of ties is in the column `strength`
error-log-not-writable = the log of merges is in { $place }, which cannot be written
    .hint = save it as `{ $file }` and take the sheet out, then repeat
error-log-with-errors = { $rows ->
        [one] in `{ $path }` one row has an error: what it decides is not known
       *[other] in `{ $path }` { $rows } rows have errors: what they decide is not known
    }
    .hint = tessuto check says which; correct them or take them out, then repeat
error-internal = an error of the program: { $reason }
    .hint = report it with the data that causes it
error-edited = { $imported ->
        [no] `{ $path }` was made by hand
       *[yes] `{ $path }` holds work done by hand since the last import
    }, and is left alone: { $added ->
        [0] no row
        [one] one row
       *[other] { $added } rows
    } to add, { $changed ->
        [0] no cell
        [one] one cell
       *[other] { $changed } cells
    } to bring up to date
    .hint = with --replace only the columns that come from the source are brought up to date: all else stays, and a copy is made first
error-no-header = { $file }: no row has the columns { $columns }
    .hint = check that it is the right file, and that its header was not removed
error-closed-table = an import cannot write into `{ $file }`
    .hint = name another folder with --into and copy the new rows from there; or save each sheet as CSV UTF-8
error-unknown-comune = `{ $name }` is not a comune, or several have this name
    .hint = add the province, as in “Samone (TO)”, or give the ISTAT code
error-unknown-province = `{ $name }` is not a province
    .hint = give its sigla, for example PU
error-not-a-package = `{ $path }` holds no HSDS package: the tables organization and service are missing
    .hint = name the folder with datapackage.json in it, or the one with the CSV files
error-no-network = no network is named
    .hint = name a dataset, or --edges FILE
error-no-such-actor = there is no organization `{ $id }` in the network
    .hint = { $count ->
        [0] its id is needed
        [one] is it { $near }? Its id is needed
       *[other] is it one of these: { $near }? Its id is needed
    }, as in the column id{ $known ->
        [yes] {"; "}to see them all: tessuto centrality { $dataset }
       *[no] {"; "}to see them all: tessuto centrality, on the same network
    }
error-no-such-tavolo = there is no working group `{ $id }` in the dataset
    .hint = { $count ->
        [0] working groups are named in the table tavoli
        [one] there is { $known } alone
       *[other] there are { $known }
    }
error-no-folder = `{ $path }` cannot be written: there is no folder `{ $folder }`
    .hint = check its name, or make it: mkdir -p "{ $folder }"
error-needs-a-folder = `{ $path }` is the name of a file, and more than one figure is asked for
    .hint = name a folder, for example -o "{ $folder }"; or ask for one figure alone, in one size
error-figure-not-for-audience = the figure { $figure } is not for these readers (--audience { $audience }): it tells small numbers or judgements that stay in the office
    .hint = these readers are shown: { $choices }
error-only-for-figures = --{ $option } is only for { $count ->
        [one] the figure { $figures }, which is not asked for
       *[other] the figures { $figures }, of which none is asked for
    }
    .hint = leave --{ $option } out, or ask for --figure { $choices }
error-nothing-to-explain = there is no measure `{ $name }`
    .hint = these can be explained: { $known }
error-no-groups = it is not said what the groups are
    .hint = --groups FILE, with the columns id and group; of a dataset also --groups tavoli or --groups comuni
error-too-many-pairs = { $n } organizations have too many pairs for a table: { $most } at most
    .hint = --between ID shows only the pairs of one organization
error-too-many-actors = `{ $metric }` is computed on at most { $limit } organizations tied together, and here they are { $actors }
    .hint = --exact raises the limit to 20,000; or leave the measure out
error-resolution = the resolution must be a number from 0 upwards, and { $resolution } is not
    .hint = 1 is the usual value; the larger it is, the smaller the groups
error-needs-value = these options only serve to explain one organization's number
    .hint = add --value ID --metric MEASURE, or leave them out
error-plan = nothing of { $file } was done: a plan is carried out whole or not at all
    .hint = mend the rows named above and repeat the command
error-no-edition-before = there is no edition to compare with
    .hint = name two or more datasets, the oldest first; or in dataset.toml the edition before (before = "../ats6-2020")
error-never-unusable = the list of what is never to be suggested has a row that is wrong: without it, just that could be suggested
    .hint = correct the row: which one is told above, and of the data by tessuto check
error-no-plan = there is no plan
    .hint = name it after the dataset, or in dataset.toml (plan = "PLAN.toml"), or try --close ORGANIZATION
