* constant
* A maximum, written as the minimum of the negated objective.
NAME model
ROWS
 N objective
 L room
COLUMNS
 x objective -1
 x room 1
 constant objective -10.25
RHS
 RHS room 2
BOUNDS
 FX BND constant 1
ENDATA
