* no-rows
NAME model
ROWS
 N objective
COLUMNS
 x objective 1
RHS
BOUNDS
 LO BND x 3
 PL BND x
ENDATA
