* bounds
NAME model
ROWS
 N objective
 G floor
COLUMNS
 anything objective 1
 anything floor 1
 within objective 1
 above objective 1
 fixed objective 1
 below objective -1
 capped objective -1
RHS
 RHS floor -7
BOUNDS
 FR BND anything
 LO BND within -3
 UP BND within -1
 LO BND above -2.5
 PL BND above
 FX BND fixed 4
 MI BND below
 UP BND below -2
 UP BND capped 5
ENDATA
