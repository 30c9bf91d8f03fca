/* mallopt is not in the module of the C library. */
#include <malloc.h>
