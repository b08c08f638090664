# The map of the district and the chart of needs.

legend-map = signs of the map
district-north = north is up
district-ties = Ties between organizations of different municipalities
district-tie = { $most ->
        [one] one tie between organizations of two municipalities
       *[other] thicker: more ties, up to { $most }
    }
district-tie-inside = ties inside the municipality
left-out-unjoined = { $count ->
        [one] One pair of municipalities with ties between its organizations: line not drawn.
       *[other] { $count } pairs of municipalities with ties between their organizations: lines not drawn.
    }
left-out-uncrowded = { $count ->
        [one] One active service is not drawn: it would hide the map.
       *[other] { $count } active services are not drawn: they would hide the map.
    }

needs-legend = status of needs
needs-status = { $status }: { $count }
