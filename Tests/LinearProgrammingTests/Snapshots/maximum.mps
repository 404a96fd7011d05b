* maximum
* A maximum, written as the minimum of the negated objective.
NAME model
ROWS
 N objective
 L room
 E exact
COLUMNS
 x objective -3
 x room 1
 x exact 2
 y objective -2
 y room 1
RHS
 RHS room 4
 RHS exact 3
ENDATA
