/* zlib's initialisers are macros that pass the version and the size of the stream, which Swift cannot call. */
#include <zlib.h>

static inline int pedigree_deflate_init(z_stream *stream, int level, int window_bits) {
    return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}

static inline int pedigree_inflate_init(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}
