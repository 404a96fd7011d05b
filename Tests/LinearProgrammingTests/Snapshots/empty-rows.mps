* empty-rows
NAME model
ROWS
 N objective
 G empty
 N unbounded
 G need
COLUMNS
 x objective 1
 x unbounded 1
 x need 1
 unused objective 0
RHS
 RHS empty -1
 RHS need 2
RANGES
 RNG empty 2
ENDATA
