* plain
NAME model
ROWS
 N objective
 G need
 L room
COLUMNS
 x objective 2
 x need 1
 x room 1
 y objective 3
 y need 1
RHS
 RHS need 4
 RHS room 3
ENDATA
