/* Packs whole buffers in a third of zlib's time; zlib stays for streams. */
#include <libdeflate.h>
