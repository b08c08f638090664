# I livelli di legge e di piano nella relazione: quanto è richiesto e quanto c'è.

report-levels = I livelli essenziali (LEPS) e gli obiettivi
levels-summary = Confronti: { $n }, ciascuno dove il livello deve valere. Raggiunti: { $met }; non raggiunti: { $missed }; non si sa, perché manca il dato di ciò che c'è: { $unknown }.
levels-title = Quanto è richiesto e quanto c'è
levels-note = n = { $n } confronti. Richiesto, presente e quanto manca nell'unità di ciascun livello; euro l'anno dove è detto un costo. Comune per comune, con la norma: workbook.xlsx, foglio «{ $sheet }».
