// GLPK's own header is all that Swift needs; nothing here has to be wrapped.
#include <glpk.h>
