# For whom, from when, from which data: what every document says of itself, always in the same words.

edition-internal = Edition for the office
    .notice = Edition for the office: it holds numbers and judgements that are not to be passed on.
edition-tavolo = Edition for the working groups
    .notice = Edition for the working groups: small numbers of persons are withheld.
edition-public = Public edition
    .notice = Public edition: small numbers of persons and judgements of single organizations are left out.
edition-redacted = Edition with codes
    .notice = Edition with codes: codes stand for the names of organizations, and small numbers of persons are withheld.

demonstrative = Demonstrative organizations and ties
colophon-survey = Survey { $name }
colophon-date = Data as of { $date }
colophon-no-date = The date of the data is not given
colophon-source = Source: { $source }
colophon-no-source = The source of the data is not given
colophon-mark = Run { $mark }
