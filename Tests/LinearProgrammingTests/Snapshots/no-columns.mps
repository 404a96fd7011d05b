* no-columns
NAME model
ROWS
 N objective
 L empty
COLUMNS
 constant objective 0
RHS
 RHS empty 1
BOUNDS
 FX BND constant 1
ENDATA
