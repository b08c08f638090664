"""Makes every file of tests/oracle again: `python tests/oracle/make`, from the repository's root."""

import accessibility
import networks
import places
import structure
import values

networks.main()
values.main()
structure.main()
accessibility.main()
places.main()
