# La copertura attraverso la rete: le tabelle di referral.

column-referral-persons = coperti per invio
column-referral-undetermined = per invio, non determinabili
column-referral-left = non coperti nemmeno per invio
column-referral-chain = catena di invii
column-referral-chain-ids = catena di invii (codici)
column-referral-services = servizi a cui porta
column-sole-broker = tutto passa da
column-sole-broker-ids = tutto passa da (codici)
column-needs-through-it = bisogni che ne dipendono
column-need-ids = bisogni (codici)
column-needs-told = quali bisogni
