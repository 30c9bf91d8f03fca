/* zlib's initialisers are macros that pass the version and the size of the stream, which Swift cannot call. */
#include <zlib.h>

static inline int pedigree_inflate_init(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}
