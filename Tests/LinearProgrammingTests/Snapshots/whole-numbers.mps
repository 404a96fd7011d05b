* whole-numbers
* A maximum, written as the minimum of the negated objective.
NAME model
ROWS
 N objective
 L room
 G even
COLUMNS
 marker_1 'MARKER' 'INTORG'
 i objective -5
 i room 2
 marker_2 'MARKER' 'INTEND'
 c objective -1
 c room 1
 c even 1
 marker_3 'MARKER' 'INTORG'
 b objective -4
 b room 2
 f objective -9
 f room 2
 g objective 1
 g even 1
 marker_4 'MARKER' 'INTEND'
RHS
 RHS room 8.5
BOUNDS
 LO BND i 0
 UP BND i 2
 LO BND b 0
 UP BND b 1
 FX BND f 1
 LO BND g -2
 PL BND g
ENDATA
