// The reference for questions about any base: breadth-first over a compact array graph, filters and order looked up for each model reached.
//
// usage: bases GRAPH COLUMNS QUESTIONS
//   GRAPH     graph.bin of gen_hub.py
//   COLUMNS   for each model: parameters, downloads, likes, created (int64, -1 unknown), licence (int32, -1 none), place of its name (int32)
//   QUESTIONS lines of: base, relations (a bit each, 0 for all), licence or -1, least parameters or -1, column to sort by 0-3, 1 for descending, the licence in words
// prints for each question: microseconds to count, descendants, microseconds for the page, matches, and the models of the page.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PAGE = 50 };
struct entry { int64_t key; int32_t name, model; };

static int32_t models, edges, *first_child, *children, *reached;
static uint64_t *seen;

static double microseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e6 + now.tv_nsec * 1e-3;
}

static void *room(size_t bytes) {
    void *place = calloc(1, bytes ? bytes : 1);
    if (!place) { perror("bases"); exit(1); }
    return place;
}

static void *taken(FILE *file, size_t count, size_t size) {
    void *values = room(count * size);
    if (fread(values, size, count, file) != count) { fputs("bases: a file is too short\n", stderr); exit(1); }
    return values;
}

static FILE *opened(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(1); }
    return file;
}

// Everything below a model, itself first; the marks are cleared again.
static int32_t reach(int32_t base) {
    int32_t next = 0, count = 1;
    reached[0] = base;
    seen[base >> 6] |= 1ull << (base & 63);
    for (; next < count; next++)
        for (int32_t edge = first_child[reached[next]]; edge < first_child[reached[next] + 1]; edge++) {
            int32_t child = children[edge];
            if (seen[child >> 6] >> (child & 63) & 1) continue;
            seen[child >> 6] |= 1ull << (child & 63);
            reached[count++] = child;
        }
    for (int32_t order = 0; order < count; order++) seen[reached[order] >> 6] = 0;
    return count - 1;
}

static int precedes(struct entry left, struct entry right) {
    return left.key != right.key ? left.key < right.key : left.name < right.name;
}

int main(int count, char **words) {
    if (count != 4) { fputs("usage: bases GRAPH COLUMNS QUESTIONS\n", stderr); return 2; }
    FILE *file = opened(words[1]);
    int64_t *sizes = taken(file, 2, 8);
    models = sizes[0], edges = sizes[1];
    int32_t *child = taken(file, edges, 4), *parent = taken(file, edges, 4);
    uint8_t *relation = taken(file, models, 1);
    fclose(file);
    first_child = room((models + 2) * 4ull), children = room(edges * 4ull), reached = room(models * 4ull), seen = room(models / 8ull + 16);
    for (int32_t edge = 0; edge < edges; edge++) first_child[parent[edge] + 2]++;
    for (int32_t model = 2; model < models + 2; model++) first_child[model] += first_child[model - 1];
    for (int32_t edge = 0; edge < edges; edge++) children[first_child[parent[edge] + 1]++] = child[edge];
    file = opened(words[2]);
    int64_t *columns[4];
    for (int column = 0; column < 4; column++) columns[column] = taken(file, models, 8);
    int32_t *licence = taken(file, models, 4), *name = taken(file, models, 4);
    fclose(file);
    file = opened(words[3]);
    int base, relations, wanted, column, descends;
    long long least;
    while (fscanf(file, "%d %d %d %lld %d %d %*s", &base, &relations, &wanted, &least, &column, &descends) == 6) {
        double start = microseconds();
        int32_t below = reach(base);
        double counted = microseconds() - start;
        start = microseconds();
        int32_t found = reach(base), matches = 0;
        int kept = 0;
        struct entry page[PAGE];
        for (int32_t order = 1; order <= found; order++) {
            int32_t model = reached[order];
            if (relations && !(relations >> relation[model] & 1)) continue;
            if (wanted >= 0 && licence[model] != wanted) continue;
            if (least >= 0 && columns[0][model] < least) continue;
            matches++;
            int64_t value = columns[column][model];
            struct entry entry = {value < 0 ? INT64_MAX : descends ? -value : value, name[model], model};
            if (kept == PAGE && !precedes(entry, page[PAGE - 1])) continue;
            int place = kept < PAGE ? kept++ : PAGE - 1;
            for (; place > 0 && precedes(entry, page[place - 1]); place--) page[place] = page[place - 1];
            page[place] = entry;
        }
        double paged = microseconds() - start;
        printf("%.3f %d %.3f %d", counted, below, paged, matches);
        for (int order = 0; order < kept; order++) printf(" %d", page[order].model);
        putchar('\n');
    }
    return 0;
}
