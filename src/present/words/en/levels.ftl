# Standards of law and plan in the report: what is required and what is there.

report-levels = Standards of law (LEPS) and targets
levels-summary = Comparisons: { $n }, each where the standard must hold. Met: { $met }; missed: { $missed }; not known, because what is there is not stated: { $unknown }.
levels-title = What is required and what is there
levels-note = n = { $n } comparisons. Required, present and lacking in the unit of each standard; euro a year where a cost is stated. By municipality, with the norm: workbook.xlsx, sheet “{ $sheet }”.
