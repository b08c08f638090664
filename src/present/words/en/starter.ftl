# The workbook of `tessuto new`. Each column: what goes in, an example, what empty means.

starter-mark = (example)
starter-title = Tessuto: the data of the district

# The sheet Read me.

starter-guide-name = Read me
starter-guide-title = The data of the district
starter-guide-title-of = The data of the { $title }
starter-guide-about = Write here what you know of the territory: who is there, what they offer, who needs it, who works with whom. Tessuto reads these sheets and tells who is isolated, which needs stay uncovered, who holds the network together.

starter-guide-order = The sheets, to fill in from left to right
starter-standing-required = required
starter-standing-usual = advised
starter-standing-extra = optional
starter-standing-filled = filled in
starter-standing-codes = to look up
starter-guide-extra = The required sheets are enough to begin with. Optional ones have a grey tab.
starter-guide-filled = Municipalities and working groups are written already: just check them.

starter-guide-legend = The colors
starter-legend-required = name
starter-legend-required-means = Required column: a row with nothing in it is not used.
starter-legend-optional = notes
starter-legend-optional-means = Optional column: fill it in if you know.
starter-legend-example = (example) the-net
starter-legend-example-means = Example row: it is not read. Leave it or delete it.

starter-guide-rules = The rules that matter
starter-rule-empty = Empty: not known. Zero: known, and it is zero. The results keep the two apart.
    .title = Empty is not zero
starter-rule-ids = Every organization, service, working group (tavolo) and type of need has an id: a short word of your choice, without spaces, such as the-net. The other sheets hold the id, not the name: mostly you choose it from the list of the cell.
    .title = The ids
starter-rule-codes = The ISTAT codes of municipalities have six digits and may begin with zero: 041013. The cells are ready to hold them as text. When you paste from another file, paste values only, so that lists and formats stay.
    .title = Codes are text
starter-rule-several = Where several values are allowed, part them with a vertical bar: 041013|041043. A warning will say that the value is not in the list: that is all right, confirm it.
    .title = Several values
starter-rule-persons = Only numbers of persons, never the data of a person: no names, no tax codes of those who use the services. A small number that must not be shown is written <3.
    .title = Privacy
starter-rule-headers = Rest the pointer on the name of a column to see what goes in. Do not change the names of sheets and columns; the order of rows and columns does not matter.
    .title = The columns

starter-guide-check = How to check it
starter-guide-check-settings = Beside this file lies dataset.toml, to open with a text editor: name of the district, date of the data, lead organization.
    .title = The settings
starter-guide-check-command = tessuto check FOLDER tells what is missing and what is wrong, with sheet, row and column. FOLDER is the one that holds this file. Run it whenever you like, even with the sheets half done.
    .title = The check
starter-guide-analyze-command = tessuto analyze FOLDER makes the report, the figures and the tables.
    .title = The results
starter-guide-source = The sources

# The notes on the headers.

starter-note-required = Required.
starter-note-empty = Empty: { $means }.
starter-note-several = Several values: parted by |
starter-note-example = Example: { $example }

# What the cells say.

starter-refused-title = Value not foreseen
starter-refused-choice = Choose a value of the list, or leave the cell empty.
starter-refused-list = This value is not in the list. If it is right, confirm it.
starter-refused-several = This value is not in the list. If it is several values parted by | that is all right: confirm it.
starter-refused-reference = The sheet “{ $sheet }” does not have this value yet. Write it there first, then choose it here from the list.
starter-refused-later = The sheet “{ $sheet }” does not have this value yet. If you add it later that is all right: confirm it.
starter-refused-code = The ISTAT code of a municipality has six digits, written as text: 041013.
starter-refused-persons = A whole number of zero or more is needed, or <3 if the number is withheld. If you do not know, leave it empty.
starter-refused-whole = A whole number{ $most ->
        [none] {" "}of { $least } or more
       *[other] {" "}between { $least } and { $most }
    } is needed. If you do not know, leave it empty.
starter-refused-number = A number{ $most ->
        [none] {" "}of { $least } or more
       *[other] {" "}between { $least } and { $most }
    } is needed. If you do not know, leave it empty.
starter-refused-date = A date is needed, such as 2023-06-30. If you do not know, leave it empty.

# The sheet Codes.

starter-codes-name = Codes
starter-codes = The codes of the lists, and what they mean.
starter-codes-list = list
starter-codes-code = code
starter-codes-means = what it means
starter-codes-source = where it comes from
starter-codes-status = status
starter-codes-verified = read in the source
starter-codes-unverified = to be verified
starter-list-runts-sections = Sections of the RUNTS
starter-list-activities = Activities of art. 5
starter-list-areas = Target areas of Istat

# The sheets and their columns.

starter-organizations = Who works in the territory: offices, associations, cooperatives, parishes, groups. One a row, also those who seem isolated.
starter-organizations-id = The id of the organization: a short word, always the same, without spaces. The other sheets call it by it.
    .example = the-net
    .second = lead-municipality
starter-organizations-name = The name of the organization, as people say it.
    .example = The Net association (demonstrative)
    .second = Lead municipality (demonstrative)
starter-organizations-kind = What kind of organization it is. Choose from the list.
    .example = association
    .second = public-body
    .empty = stands for “other”
starter-organizations-runts-section = The section of the register of the third sector (RUNTS), as in the sheet Codes.
    .example = ODV
    .empty = not registered, or not known
starter-organizations-fiscal-code = The tax code of the organization: eleven digits, written as text. Never that of a person.
    .example = 00000000000
    .empty = not known
starter-organizations-municipality = The municipality where it is based: ISTAT code, from the list.
    .example = 041013
    .second = 041013
    .empty = not known, or based outside the district
starter-organizations-latitude = Latitude of the seat, in decimal degrees (WGS84). It goes with the longitude.
    .example = 43.84052
    .empty = the centre of the municipality is used
starter-organizations-longitude = Longitude of the seat, in decimal degrees (WGS84). It goes with the latitude.
    .example = 13.01665
    .empty = the centre of the municipality is used
starter-organizations-activities = The activities of general interest: letters of art. 5 of the Third Sector Code, told in the sheet Codes.
    .example = a|d
    .empty = not known
starter-organizations-volunteers = How many active volunteers it has, in persons.
    .example = 25
    .empty = not known; 0 means none
starter-organizations-staff = How many persons it employs.
    .example = 2
    .second = 40
    .empty = not known; 0 means none
starter-organizations-answered = Whether it answered the survey of ties. Who did not answer is never called isolated.
    .example = yes
    .second = yes
    .empty = not known
starter-organizations-notes = What is worth remembering of it. No count uses it.
    .example = open on Tuesdays
    .second = lead organization: see dataset.toml
    .empty = no note

starter-services = What each organization offers: where, to whom, for how many persons.
starter-services-id = The id of the service: a short word, always the same, without spaces.
    .example = help-desk
starter-services-name = The name of the service.
    .example = Social help desk (demonstrative)
starter-services-provider = The id of who offers it, from the list of organizations. If two offer it, both.
    .example = lead-municipality
starter-services-area = The target area, as in the sheet Codes or in your own words.
    .example = ELD
    .empty = not known
starter-services-municipality = The municipality where the service is given: ISTAT code, from the list.
    .example = 041013
    .empty = not known, or the address is confidential
starter-services-latitude = Latitude of the place where it is given, in decimal degrees (WGS84). It goes with the longitude.
    .example = 43.84052
    .empty = the centre of the municipality is used
starter-services-longitude = Longitude of the place where it is given, in decimal degrees (WGS84). It goes with the latitude.
    .example = 13.01665
    .empty = the centre of the municipality is used
starter-services-serves = The municipalities that the service reaches: ISTAT codes, or * for the whole district.
    .example = 041013|041043
    .empty = those who live within the radius given in dataset.toml
starter-services-capacity = How many persons it can take at the same time.
    .example = 40
    .empty = not known; 0 means that it has no places
starter-services-unit = What the capacity counts: places, users or persons. A capacity in hours or meals is not counted.
    .example = persons
    .empty = persons are meant
starter-services-target = Whom the service is for. The same words as in the sheet of needs, or they will not meet.
    .example = elderly
    .empty = open to everybody
starter-services-age-min = The least age of those who may use the service, in completed years.
    .example = 65
    .empty = no least age
starter-services-age-max = The greatest age of those who may use the service, in completed years: that age is still admitted.
    .example = 120
    .empty = no greatest age
starter-services-status = Whether the service runs. Only active services cover needs.
    .example = active
    .empty = stands for “active”
starter-services-active-from = The first day on which the service is active. It is compared with the date of the data in dataset.toml.
    .example = 2019-09-01
    .empty = not known, or always
starter-services-active-to = The last day on which the service is active, included.
    .example = 2026-12-31
    .empty = no end foreseen
starter-services-as-of = The day on which this was last true.
    .example = 2023-06-30
    .empty = not known
starter-services-source = Where this comes from.
    .example = survey of the district
    .empty = not known

starter-needs = How many persons have a need: one row for each type of need in each municipality.
starter-needs-type = The id of the type of need, from the list of types.
    .example = living-alone
starter-needs-municipality = The municipality where the need arises: ISTAT code, from the list.
    .example = 041013
starter-needs-persons = How many persons have this need. For a small number that must not be shown: <3.
    .example = 60
    .empty = not known how many; 0 means that there are none
starter-needs-persons-low = If only a range is known: the least, in persons.
    .example = 50
    .empty = no least
starter-needs-persons-high = If only a range is known: the most, in persons.
    .example = 70
    .empty = no most
starter-needs-target = Whose need it is. The same words as in the sheet of services.
    .example = elderly
    .empty = anybody's
starter-needs-age-min = The least age of those in need, in completed years. A service answers if at least one age is in both.
    .example = 65
    .empty = no least age
starter-needs-age-max = The greatest age of those in need, in completed years, included.
    .example = 120
    .empty = no greatest age
starter-needs-status = How well the need is known: known (counted or estimated), emerging (seen by those who work there), latent (supposed).
    .example = known
    .empty = not known
starter-needs-year = The year of the number.
    .example = 2023
    .empty = not known
starter-needs-source = Where the number comes from; begins with “estimate” if these are not persons counted.
    .example = estimate of the district
    .empty = not known

starter-municipalities = The municipalities of the district, one a row.
starter-municipalities-istat-code = The ISTAT code of the municipality: six digits written as text, leading zeros included.
    .example = 041013
    .second = 041043
starter-municipalities-name = The name of the municipality.
    .example = Fano
    .second = Pergola
starter-municipalities-latitude = Latitude of the main town, in decimal degrees (WGS84).
    .example = 43.84052
    .second = 43.55485
    .empty = not known: distances from this municipality cannot be estimated
starter-municipalities-longitude = Longitude of the main town, in decimal degrees (WGS84).
    .example = 13.01665
    .second = 12.83633
    .empty = not known: distances from this municipality cannot be estimated
starter-municipalities-area-km2 = The area, in square kilometres.
    .example = 119.49
    .second = 111.47
    .empty = not known
starter-municipalities-population = The residents, in persons.
    .example = 59785
    .second = 5784
    .empty = not known
starter-municipalities-deprivation = The value of an index of deprivation, the same for all municipalities: the higher, the more deprived.
    .example = 0.5
    .second = 1.25
    .empty = not known: how services lie with respect to deprivation is not computed
starter-municipalities-basin = The basin that the municipality belongs to, in your own words: for standards that hold by basin.
    .example = coast
    .second = valley
    .empty = the district is one basin

starter-need-types = The types of need that the working groups talk about: the district chooses them.
starter-need-types-id = The id of the type of need: a short word, always the same, without spaces.
    .example = living-alone
starter-need-types-name = The name of the type of need.
    .example = Elderly who live alone
starter-need-types-area = The target area, as in the sheet Codes or in your own words.
    .example = ELD
    .empty = not known
starter-need-types-tavoli = The ids of the working groups that follow it, from the list of the sheet tavoli.
    .example = non-autosufficienza
    .empty = no working group

starter-addresses = Which service answers to which type of need: one row for each pair.
starter-addresses-service = The id of the service, from the list of services.
    .example = help-desk
starter-addresses-need-type = The id of the type of need, from the list of types.
    .example = living-alone
starter-addresses-intensity = How much the service answers to that need, for instance from 1 to 5. No count uses it.
    .example = 3
    .empty = not known

starter-ties = Who works with whom: one row for each tie between two organizations.
starter-ties-from = The id of the first organization, from the list. Of a referral or a funding: who sends, who gives.
    .example = the-net
starter-ties-to = The id of the second organization, from the list. Of a referral or a funding: who receives.
    .example = lead-municipality
starter-ties-kind = What they do together: collaborates, refers (persons), funds, informs.
    .example = collaborates
    .empty = stands for “collaborates”
starter-ties-strength = How strong the tie is, from 1 to 5: 5 is the strongest.
    .example = 4
    .empty = not known
starter-ties-mutual = Whether it runs both ways.
    .example = yes
    .empty = yes for “collaborates”, no for the others
starter-ties-since = The year since when the tie is there.
    .example = 2019
    .empty = not known
starter-ties-reported-by = The ids of who reported the tie: one of the two, or both.
    .example = the-net|lead-municipality
    .empty = not known
starter-ties-evidence = What the tie is known from.
    .example = memorandum of understanding
    .empty = not known

starter-participation = Who sits in which working group: one row for each organization and group.
starter-participation-organization = The id of the organization, from the list of organizations.
    .example = the-net
starter-participation-tavolo = The id of the working group, from the list of the sheet tavoli.
    .example = non-autosufficienza
starter-participation-role = What it does there: coordinator, member, observer…
    .example = member
    .empty = not known

starter-tavoli = The working groups of the district.
starter-tavoli-id = The id of the working group: a short word, always the same, without spaces.
    .example = non-autosufficienza
starter-tavoli-name = The name of the working group.
    .example = Non autosufficienza

starter-travel = Minutes of travel, if somebody measured them. Without this sheet they are estimated from the distance, and the results say so.
starter-travel-from = Where the way begins: the ISTAT code of a municipality, or the id of a service.
    .example = 041013
starter-travel-to = Where the way ends: the ISTAT code of a municipality, or the id of a service.
    .example = 041043
starter-travel-minutes = How long it takes, in minutes.
    .example = 45

starter-population = The residents by age, from the tables of Istat: they serve to compare with the standards of law.
starter-population-istat-code = The ISTAT code of the municipality, from the list of municipalities.
    .example = 041013
starter-population-age = The age in completed years; 100 stands for “100 and more”.
    .example = 65
starter-population-sex = F or M.
    .example = F
    .empty = both together
starter-population-total = How many residents, in persons.
    .example = 410
starter-population-year = The year, on 1 January.
    .example = 2023
    .empty = not known

starter-standards = The standards of law (LEPS) and the targets to compare with.
starter-standards-code = A short code for the standard.
    .example = ALONE
starter-standards-name = What the standard asks for.
    .example = Older people alone followed
starter-standards-numerator = What is counted.
    .example = places
    .empty = not known
starter-standards-population-filter = To which residents it relates: an age (0-2), an age and more (65+), or tutti for all.
    .example = 75+
    .empty = it does not relate to residents
starter-standards-ratio = How many for each resident: 0.33 means 33 for every 100.
    .example = 0.02
    .empty = not known
starter-standards-level = Where it must be met: comune, bacino or ATS.
    .example = ATS
    .empty = not known
starter-standards-direction = min for a minimum, max for a maximum, presente if it only has to be there.
    .example = min
    .empty = not known
starter-standards-year = The year by which it must be met.
    .example = 2026
    .empty = not known
starter-standards-source = The law that sets it.
    .example = Area plan
    .empty = not known
starter-standards-verified = Whether the value was read in the law.
    .example = yes
    .empty = no
starter-standards-need-types = The types of need whose services count towards the standard: their capacities are added up.
    .example = living-alone
    .empty = none
starter-standards-services = Further services that count towards the standard, one by one.
    .example = help-desk
    .empty = no other
starter-standards-present = How much of it there is in the whole district, for what is no service, such as the hours of social workers.
    .example = 120
    .empty = not known
starter-standards-unit-cost = How many euro a year one more of what is counted costs.
    .example = 900
    .empty = not known
starter-standards-data-source = Where what is present and what it costs come from.
    .example = survey of the district
    .empty = not known
starter-settings-credit = The municipalities and boundaries that are filled in come from: { $credit }. Here goes the source of all else, for example:
starter-settings-source = municipalities and boundaries: { $credit }
