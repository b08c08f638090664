# The notebook for those who go on in Python.

notebook-title = The tables of { $title }
notebook-about = This notebook opens with polars the tables that Tessuto left in the folder `tables/`, beside this file, and shows a few short analyses to go on from. To run it you need Python with `polars` and `matplotlib` (`pip install polars matplotlib`) and a program that opens notebooks, such as Jupyter; paths are relative, so leave the notebook in its folder.
notebook-stored = The results below the cells were written by Tessuto from the same numbers: running the notebook gives the same tables and lines. The two bar charts are drawn here by Tessuto and, when run, by matplotlib: the same numbers, another look.
notebook-hidden = In this edition small numbers, and those that would tell them, are hidden: they are `null` in the tables, and sums count only the numbers that are shown.
notebook-null = `null` means that a number is not known or must not be shown: it does not mean zero.
notebook-columns = Columns
notebook-columns-code = in the table
notebook-columns-words = means
notebook-column-needs = needs with this status
notebook-column-stated = needs with a number of persons

notebook-load = Read the tables
notebook-load-about = For each table: how many rows and columns. What each column means is said by the headings of the `.csv` files of the same name and by the definitions in the report.

notebook-status = Needs by status
notebook-status-about = How many needs have each status, and how many persons they concern. A sum of unknown numbers alone stays unknown. Whoever has two needs counts twice.

notebook-reconciliation = The numbers add up
notebook-reconciliation-about = In every need with a number: persons = covered + not covered + undetermined. If it were not so, the cell would stop.
notebook-reconciled = Persons { $persons } = covered { $covered } + not covered { $notcovered } + undetermined { $undetermined }
notebook-without = Needs not counted, because the number is not known or is hidden: { $count } of { $needs }

notebook-matrix = The status of needs, by type and municipality
notebook-matrix-about = The municipalities with most persons not covered, at most twelve, worst first; `null` where that need does not appear. With `values="not_covered"` one gets persons: they are often few, and small numbers of persons must not be passed around.

notebook-municipalities = Coverage in the municipalities
notebook-municipalities-about = From the least covered to the most. `share` is the part of persons covered, from 0 to 1.
notebook-bars-about = The municipalities with most persons in need, at most twenty; those with unknown or hidden numbers are missing.
notebook-bars-alt = Bars: for each of { $count } municipalities the persons covered, undetermined and not covered. The numbers are in the table above.

notebook-organizations = The place of organizations in the network
notebook-organizations-about = The ten organizations nearest to all others. A central position is not a merit: it says through whom the paths of the network run, by the ties that were stated.

notebook-ties = How many ties organizations have
notebook-ties-about = An organization that did not answer may have ties that do not appear: no tie does not mean that it is isolated.
notebook-alone = Organizations without stated ties: { $count } of { $organizations }; among these, without an answer: { $silent }
notebook-ties-alt = Bars: how many organizations have how many ties, from { $least } to { $most }.

notebook-closures = If an organization closes
notebook-closures-about = The ten organizations whose closure would leave most persons without a place: how many it serves today (`served`), how many others would take over (`taken_over`), of how many one cannot say (`undetermined`), how many would lose their place (`lost`). It is a calculation from the stated capacities, not a forecast.

notebook-figure-about = One of the report's figures, from the folder `figures/`.
notebook-figure-missing = The figure is not in this folder: `tessuto analyze` draws it.

notebook-further = Going on
notebook-further-about = The network of this edition, with what it tells of it, is in `network.graphml`, beside this file: Gephi, igraph and networkx read it. In Python, after `pip install networkx`:
