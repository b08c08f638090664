"""Makes every file of tests/oracle again: `python tests/oracle/make`, from the repository's root."""

import accessibility
import advice
import attributes
import equity
import closures
import editions
import groups
import inner_points
import key_players
import networks
import pairs
import patterns
import places
import siting
import structure
import tails
import ties
import two_mode
import values

networks.main()
advice.main()
attributes.main()
values.main()
ties.main()
pairs.main()
patterns.main()
groups.main()
structure.main()
tails.main()
two_mode.main()
equity.main()
accessibility.main()
closures.main()
editions.main()
places.main()
inner_points.main()
siting.main()
key_players.main()
