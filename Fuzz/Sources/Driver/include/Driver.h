#include <stddef.h>
#include <stdint.h>

/// The entry of libFuzzer for programs that have a main function of their own.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*run)(const uint8_t *bytes, size_t count));
