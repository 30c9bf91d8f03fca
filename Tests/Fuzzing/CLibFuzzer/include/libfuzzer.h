#pragma once
#include <stddef.h>
#include <stdint.h>

/// Hands the command line to libFuzzer, which calls the parser with one input after the other (LLVM, Using libFuzzer as a library).
int fuzz(int argument_count, char **arguments, int (*parser)(const uint8_t *bytes, size_t count));
