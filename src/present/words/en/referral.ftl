# Cover through the network: the tables of referral.

column-referral-persons = covered by referral
column-referral-undetermined = by referral, undetermined
column-referral-left = not covered by referral either
column-referral-chain = chain of referrals
column-referral-chain-ids = chain of referrals (ids)
column-referral-services = services it leads to
column-sole-broker = all of it passes through
column-sole-broker-ids = all of it passes through (ids)
column-needs-through-it = needs that hang on it
column-need-ids = needs (ids)
column-needs-told = which needs
