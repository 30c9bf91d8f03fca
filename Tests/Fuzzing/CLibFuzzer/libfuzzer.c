#include "libfuzzer.h"

extern int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

int fuzz(int argument_count, char **arguments, int (*parser)(const uint8_t *bytes, size_t count)) {
    return LLVMFuzzerRunDriver(&argument_count, &arguments, parser);
}
