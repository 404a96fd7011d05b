* names \ with?turns and ?
NAME model
ROWS
 N objective
 G n_free
 G n_e5
 G n_3x
 G a_b
 G a_b_2
 G a_b_2_2
 G r6
 G Ynys_M_n
 G objective_2
 G constant
COLUMNS
 n_free objective 1
 n_free n_free 1
 n_e5 objective 2
 n_e5 n_e5 1
 n_3x objective 3
 n_3x n_3x 1
 a_b objective 4
 a_b a_b 1
 a_b_2 objective 5
 a_b_2 a_b_2 1
 a_b_2_2 objective 6
 a_b_2_2 a_b_2_2 1
 x6 objective 7
 x6 r6 1
 Ynys_M_n objective 8
 Ynys_M_n Ynys_M_n 1
 objective objective 9
 objective objective_2 1
 constant objective 10
 constant constant 1
RHS
 RHS n_free 1
 RHS n_e5 1
 RHS n_3x 1
 RHS a_b 1
 RHS a_b_2 1
 RHS a_b_2_2 1
 RHS r6 1
 RHS Ynys_M_n 1
 RHS objective_2 1
 RHS constant 1
ENDATA
