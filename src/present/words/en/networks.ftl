# Networks of other programs: read, written, and what each format has no place for.

cli-command-export = The network of a dataset, or any network, in the format of another program; or the dataset as an HSDS package
cli-arg-to = In which format: graphml, gexf and json hold everything; pajek and dl little more than the ties; edges is a CSV of ties; hsds is a folder with the Open Referral package (needs -o)
cli-arg-organizations = Only the organizations and the ties between them (dl always does)
cli-arg-two-mode = The file ties actors of two different kinds, such as organizations and working groups

cli-file-directed = In the file ties have a direction; here they count both ways. To keep it: --directed
cli-file-undirected = In the file ties have no direction: with --directed each counts both ways.

loss-attributes = This format has no place for the attributes { $names }: they are not written.
loss-isolates = { $count ->
    [one] This format has no place for actors without ties: one actor is not written.
   *[other] This format has no place for actors without ties: { $count } actors are not written.
}
loss-direction = This format says neither whether ties have a direction nor of which kind actors are: whoever reads it has to know.
loss-mutual-twice = { $count ->
    [one] One mutual tie is written twice, once each way.
   *[other] { $count } mutual ties are written twice, once each way.
}
loss-ids = { $count ->
    [one] One id does not stay as it is in this format: whoever reads it back finds another, or none.
   *[other] { $count } ids do not stay as they are in this format: whoever reads them back finds others, or none.
}

problem-not-kept = { $part ->
        [networks] the file has further networks beside the first, which are not read: { $count }
        [nested] actors that hold a network: { $count }; their actors and ties are read as all the others
        [hyperedges] ties of more than two actors, left out: { $count }
        [ports] points of actors that ties are fastened to, not read: { $count }
        [times] the file says when actors and ties were there: this is not read
        [partitions] groupings and vectors of other networks, not read: { $count }
        [values] numbers on ties beside the weight, not read: { $count }
       *[structures] values that are lists or objects, kept as text: { $count }
    }
    .hint = { $part ->
        [networks] save the other networks as files of their own
        [hyperedges] write each tie with two actors alone
       *[other] fine, if they are not needed
    }
problem-made-distinct = is the name of several actors: here it becomes `{ $made }`
    .hint = give each actor a name of its own
problem-actor-twice = is the id of another actor already: the second is left out
    .hint = every actor has an id of its own
problem-unknown-actor = is not among the actors of the file: the tie is left out
    .hint = correct the tie, or add the actor
problem-not-of-its-type = is not of the type that the file declares: the value is not read, the rest is
    .hint = correct the value in the program that wrote the file

error-network = { $fault ->
        [ends-early] { $file }, line { $line }: the file ends early
        [not-well-formed] { $file }, line { $line }: the file does not follow its rules: { $value }
        [entities] { $file }, line { $line }: the file declares entities (`ENTITY`), which are not read
        [too-deep] { $file }, line { $line }: there are more than { $value } elements inside each other
        [too-many] { $file }, line { $line }: more is claimed than can be read (limit or value: { $value })
        [no-network] { $file }, line { $line }: there is no network
        [missing] { $file }, line { $line }: `{ $value }` is missing
        [not-a-number] { $file }, line { $line }: a number belongs here, not `{ $value }`
        [unknown-word] { $file }, line { $line }: `{ $value }` is not a word of this format, or not one that is read
        [row-length] { $file }, line { $line }: a row is too long or too short: `{ $value }`
        [few-rows] { $file }, line { $line }: the matrix ends here and lacks rows: { $value }
        [rows-and-columns] { $file }, line { $line }: `{ $value }` is among the rows or among the columns of the matrix, but not among both
       *[not-a-list] { $file }: it is no table with a tie a row
    }
    .hint = { $fault ->
        [ends-early] the file is incomplete: copy or download it again
        [entities] for safety; save it again from the program that wrote it, without DOCTYPE
        [too-many] check how many actors and how many attributes the file has
        [rows-and-columns] rows and columns must be the same actors, or actors that are all different
        [not-a-list] --nodes and --two-mode go with a list of ties (CSV, TSV, Parquet)
       *[other] open it with the program that wrote it and save it again
    }
