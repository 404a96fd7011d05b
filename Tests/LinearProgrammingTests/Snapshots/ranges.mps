* ranges
* A maximum, written as the minimum of the negated objective.
NAME model
ROWS
 N objective
 G sum
 G apart
COLUMNS
 x objective -1
 x sum 1
 x apart 1
 y objective -1
 y sum 2
 y apart -1
RHS
 RHS sum 1
 RHS apart -2
RANGES
 RNG sum 3
 RNG apart 3
ENDATA
