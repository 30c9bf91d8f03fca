/* Packs whole buffers in two fifths of zlib's time; zlib stays for streams. */
#include <libdeflate.h>
