// libpq, and poll(2) and eventfd(2), which its socket is waited on with and which Glibc's module leaves out.
#include <libpq-fe.h>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>

// Behind _GNU_SOURCE, which a module cannot set for another.
int pthread_setname_np(pthread_t thread, const char *name);
