/* A web of many hosts on loopback, fast enough never to be what is measured.
 *
 * Host k of -H hosts listens on 127.0.(k/200).(k%200+2), all on port -p. The path says the answer:
 *
 *   /ok/N       200, article           /missing/N  404        /gone/N   410       /error/N  500
 *   /moved/N    301 to /ok/N           /chain/N    301 three times, then /ok/N
 *   /home/N     302 to the front page  /soft/N     200 with a not-found text
 *   /once/N     503, then 200          /throttled/N  429 with Retry-After: 1, then 200
 *   /own/N      200, an article that no other address has (needs gzip); an even one has an ETag and answers 304 to it
 *   /           front page             /counts     JSON; counts begin anew after each look
 *
 * Answers wait -l milliseconds. The server ends after -t seconds, or with its parent.
 *
 * cc -O2 -o server server.c -lz
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

enum { PAGES = 96, REQUEST = 4096, MOST_FDS = 65536, SEEN_BITS = 1 << 24 };

struct body { char *plain, *packed; size_t plain_size, packed_size; };
struct connection {
    int host, is_waiting;
    size_t filled, head_size, sent;
    char request[REQUEST], head[512];
    const char *body;
    size_t body_size, tail_size;
    unsigned char tail[8];
    struct connection *next_due;
    int64_t due;
    int fd;
};
struct host { int64_t last; int in_flight; };

static struct body articles[PAGES], missing, gone, broken, soft, front;
static struct connection *connections[MOST_FDS];
static int listener_host[MOST_FDS];
static struct host *hosts;
static uint8_t *seen;
static struct connection *first_due, *last_due;
static long requests, opened, least_gap, most_in_flight;
static int poller, latency;

static int64_t now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000LL + t.tv_nsec / 1000000;
}

static uint32_t chance(uint32_t *state) { return (*state = *state * 1664525u + 1013904223u) >> 8; }

static void pack(struct body *body, char *text, size_t size) {
    z_stream z = {0};
    deflateInit2(&z, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
    body->plain = text;
    body->plain_size = size;
    body->packed = malloc(deflateBound(&z, size) + 32);
    z.next_in = (Bytef *)text;
    z.avail_in = size;
    z.next_out = (Bytef *)body->packed;
    z.avail_out = deflateBound(&z, size) + 32;
    deflate(&z, Z_FINISH);
    body->packed_size = z.total_out;
    deflateEnd(&z);
}

static void write_article(struct body *body, uint32_t number) {
    static const char *words[] = {"river", "harbour", "council", "bridge", "winter", "budget", "school", "witness", "report", "valley",
        "minister", "engine", "market", "orchard", "verdict", "station", "village", "festival", "committee", "railway",
        "the", "of", "a", "in", "to", "and", "for", "with", "on", "from", "by", "that", "said", "rose", "opened", "signed"};
    uint32_t state = number * 7919 + 1;
    size_t size = 24000 + chance(&state) % 110000, at;
    char *text = malloc(size + 1024);
    at = sprintf(text, "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%s %s %s the %s %s, edition %u</title></head><body><article>",
        words[chance(&state) % 20], words[chance(&state) % 20], words[32 + chance(&state) % 4], words[chance(&state) % 20], words[chance(&state) % 20], number);
    while (at < size) {
        at += sprintf(text + at, "<p class=\"s%x\">", chance(&state) & 0xfff);
        for (int i = 0; i < 40; i++) at += sprintf(text + at, "%s ", words[chance(&state) % 36]);
        at += sprintf(text + at, "</p>\n");
    }
    at += sprintf(text + at, "</article></body></html>");
    pack(body, text, at);
}

static void write_notice(struct body *body, const char *title, const char *words) {
    char *text = malloc(4096);
    int size = sprintf(text, "<!DOCTYPE html><html lang=en><head><title>%s</title></head><body><header><a href=\"/\">Home</a></header><main><h1>%s</h1><p>%s</p></main></body></html>", title, title, words);
    pack(body, text, size);
}

static int is_first(int host, const char *path) {
    uint64_t hash = 1469598103934665603ull ^ (uint64_t)host * 1099511628211ull;
    for (; *path; path++) hash = (hash ^ (uint8_t)*path) * 1099511628211ull;
    hash = hash >> 17 & (SEEN_BITS - 1);
    int was = seen[hash >> 3] >> (hash & 7) & 1;
    seen[hash >> 3] |= 1 << (hash & 7);
    return !was;
}

static void hang_up(int fd) {
    struct connection *c = connections[fd];
    if (!c || c->is_waiting) return; /* one that waits hangs up when its time comes */
    connections[fd] = NULL;
    free(c);
    close(fd);
}

static void watch(int fd, uint32_t events) {
    struct epoll_event event = {.events = events, .data.fd = fd};
    epoll_ctl(poller, EPOLL_CTL_MOD, fd, &event);
}

static void send_on(int fd) {
    struct connection *c = connections[fd];
    while (c->sent < c->head_size + c->body_size + c->tail_size) {
        const void *places[] = {c->head, c->body, c->tail};
        size_t sizes[] = {c->head_size, c->body_size, c->tail_size}, done = c->sent;
        struct iovec parts[3];
        int count = 0;
        for (int i = 0; i < 3; i++) {
            if (done < sizes[i]) parts[count++] = (struct iovec){(char *)places[i] + done, sizes[i] - done};
            done -= done < sizes[i] ? done : sizes[i];
        }
        struct msghdr message = {.msg_iov = parts, .msg_iovlen = count};
        ssize_t size = sendmsg(fd, &message, MSG_NOSIGNAL);
        if (size < 0) {
            if (errno == EAGAIN) watch(fd, EPOLLIN | EPOLLOUT);
            else hang_up(fd);
            return;
        }
        c->sent += size;
    }
    c->head_size = c->body_size = c->tail_size = c->sent = 0;
    watch(fd, EPOLLIN);
}

static void give(struct connection *c, const char *status, const char *field, struct body *body, int is_packed, int is_head) {
    size_t size = !body ? 0 : is_packed ? body->packed_size : body->plain_size;
    c->head_size = snprintf(c->head, sizeof c->head, "HTTP/1.1 %s\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %zu\r\n%s%s\r\n", status, size, body && is_packed ? "Content-Encoding: gzip\r\n" : "", field);
    c->body = !body ? "" : is_packed ? body->packed : body->plain;
    c->body_size = is_head ? 0 : size;
}

static void put_number(unsigned char *place, uint32_t number) {
    for (int i = 0; i < 4; i++) place[i] = number >> 8 * i & 0xff;
}

/* The article behind a comment with the address: a stored block (RFC 1951) before the ready-made stream. */
static void give_own(struct connection *c, const char *path, const char *field, const struct body *article) {
    char comment[160];
    uint16_t size = snprintf(comment, sizeof comment, "<!-- %d %s -->", c->host, path);
    size_t stream_size = article->packed_size - 18; /* without gzip's header of 10 bytes and its end of 8 */
    c->head_size = snprintf(c->head, sizeof c->head, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %zu\r\nContent-Encoding: gzip\r\n%s\r\n", 15 + size + stream_size + 8, field);
    memcpy(c->head + c->head_size, article->packed, 10);
    unsigned char *block = (unsigned char *)c->head + c->head_size + 10;
    block[0] = 0;
    for (int i = 0; i < 2; i++) block[1 + i] = size >> 8 * i & 0xff, block[3 + i] = ~size >> 8 * i & 0xff;
    memcpy(block + 5, comment, size);
    c->head_size += 15 + size;
    c->body = article->packed + 10;
    c->body_size = stream_size;
    uLong first = crc32(0, (Bytef *)comment, size), second = crc32(0, (Bytef *)article->plain, article->plain_size);
    put_number(c->tail, crc32_combine(first, second, article->plain_size));
    put_number(c->tail + 4, size + article->plain_size);
    c->tail_size = 8;
}

static void answer(struct connection *c, char *request) {
    char path[128] = "/", kind[16] = "", field[160] = "";
    static char counts[256];
    static struct body counted;
    unsigned number = 0;
    int is_head = !strncmp(request, "HEAD ", 5), is_packed = strcasestr(request, "gzip") != NULL;
    sscanf(request, "%*s %127s", path);
    sscanf(path, "/%15[a-z]/%u", kind, &number);
    if (!strcmp(path, "/counts")) {
        struct rusage used;
        getrusage(RUSAGE_SELF, &used);
        counted.plain = counts;
        counted.plain_size = sprintf(counts, "{\"requests\": %ld, \"connections\": %ld, \"least_gap_ms\": %ld, \"most_in_flight\": %ld, \"server_cpu\": %.3f}", requests, opened, least_gap == 1 << 30 ? -1L : least_gap, most_in_flight, used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6);
        requests = opened = most_in_flight = 0;
        least_gap = 1 << 30;
        memset(seen, 0, SEEN_BITS / 8);
        give(c, "200 OK", "", &counted, 0, 0);
        return;
    }
    struct host *host = &hosts[c->host];
    int64_t now = now_ms();
    requests++;
    if (host->last && now - host->last < least_gap) least_gap = now - host->last;
    host->last = now;
    struct body *article = &articles[number % PAGES];
    if (!strcmp(kind, "ok")) give(c, "200 OK", "", article, is_packed, is_head);
    else if (!strcmp(kind, "own")) {
        if (number % 2 == 0) sprintf(field, "ETag: \"%u\"\r\n", number);
        const char *known = strcasestr(request, "\r\nif-none-match: \"");
        if (number % 2 == 0 && known && strtoul(known + 18, NULL, 10) == number) give(c, "304 Not Modified", field, NULL, 0, is_head);
        else give_own(c, path, field, article);
    } else if (!strcmp(kind, "gone")) give(c, "410 Gone", "", &gone, is_packed, is_head);
    else if (!strcmp(kind, "error")) give(c, "500 Internal Server Error", "", &broken, is_packed, is_head);
    else if (!strcmp(kind, "soft")) give(c, "200 OK", "", &soft, is_packed, is_head);
    else if (!strcmp(path, "/")) give(c, "200 OK", "", &front, is_packed, is_head);
    else if (!strcmp(kind, "moved") || !strcmp(kind, "chain")) {
        size_t size = strlen(path);
        int last = !strcmp(kind, "moved") || (size > 2 && !strcmp(path + size - 2, "/c"));
        int second = size > 2 && !strcmp(path + size - 2, "/b");
        if (last) sprintf(field, "Location: /ok/%u\r\n", number);
        else sprintf(field, "Location: /chain/%u/%c\r\n", number, second ? 'c' : 'b');
        give(c, "301 Moved Permanently", field, NULL, 0, is_head);
    } else if (!strcmp(kind, "home")) give(c, "302 Found", "Location: /\r\n", NULL, 0, is_head);
    else if (!strcmp(kind, "once") && is_first(c->host, path)) give(c, "503 Service Unavailable", "", &broken, is_packed, is_head);
    else if (!strcmp(kind, "throttled") && is_first(c->host, path)) give(c, "429 Too Many Requests", "Retry-After: 1\r\n", &broken, is_packed, is_head);
    else if (!strcmp(kind, "once") || !strcmp(kind, "throttled")) give(c, "200 OK", "", article, is_packed, is_head);
    else give(c, "404 Not Found", "", &missing, is_packed, is_head);
}

static void read_on(int fd) {
    struct connection *c = connections[fd];
    ssize_t size = read(fd, c->request + c->filled, REQUEST - 1 - c->filled);
    if (size <= 0) {
        if (size == 0 || errno != EAGAIN) hang_up(fd);
        return;
    }
    c->filled += size;
    c->request[c->filled] = 0;
    char *end = strstr(c->request, "\r\n\r\n");
    if (!end) {
        if (c->filled >= REQUEST - 1) hang_up(fd);
        return;
    }
    end[2] = 0;
    answer(c, c->request);
    c->filled = 0; /* no client here asks before it has its answer */
    if (++hosts[c->host].in_flight > most_in_flight) most_in_flight = hosts[c->host].in_flight;
    if (!latency) {
        hosts[c->host].in_flight--;
        send_on(fd);
        return;
    }
    c->is_waiting = 1;
    c->due = now_ms() + latency;
    c->next_due = NULL;
    watch(fd, 0);
    if (last_due) last_due->next_due = c;
    else first_due = c;
    last_due = c;
}

static void send_due(void) {
    int64_t now = now_ms();
    while (first_due && first_due->due <= now) {
        struct connection *c = first_due;
        first_due = c->next_due;
        if (!first_due) last_due = NULL;
        c->is_waiting = 0;
        hosts[c->host].in_flight--;
        send_on(c->fd);
    }
}

int main(int argc, char **argv) {
    int option, port = 18099, host_count = 59, lifetime = 3600;
    while ((option = getopt(argc, argv, "p:H:l:t:")) != -1) {
        if (option == 'p') port = atoi(optarg);
        else if (option == 'H') host_count = atoi(optarg);
        else if (option == 'l') latency = atoi(optarg);
        else if (option == 't') lifetime = atoi(optarg);
        else return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    alarm(lifetime);
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    seen = calloc(SEEN_BITS / 8, 1);
    hosts = calloc(host_count + 1, sizeof *hosts);
    least_gap = 1 << 30;
    for (int i = 0; i < PAGES; i++) write_article(&articles[i], i);
    write_notice(&missing, "Page not found", "We cannot find the page that you are looking for.");
    write_notice(&gone, "Gone", "This article has been removed.");
    write_notice(&broken, "Error", "Something went wrong.");
    write_notice(&soft, "Sorry", "That page could not be found. Try a search or go to the front page.");
    write_notice(&front, "The Daily", "Today's news.");
    poller = epoll_create1(0);
    for (int i = -1; i < host_count; i++) {
        int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), one = 1;
        setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
        uint32_t place = i < 0 ? 0x7f000001u : 0x7f000000u + (uint32_t)(i / 200) * 256 + 2 + i % 200;
        struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(place)};
        if (bind(fd, (struct sockaddr *)&address, sizeof address) || listen(fd, 4096)) {
            perror("listen");
            return 1;
        }
        listener_host[fd] = i < 0 ? host_count + 1 : i + 1;
        struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
        epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event);
    }
    puts("ready");
    fflush(stdout);
    for (;;) {
        struct epoll_event events[512];
        int64_t wait = first_due ? first_due->due - now_ms() : -1;
        int count = epoll_wait(poller, events, 512, first_due && wait < 0 ? 0 : (int)wait);
        send_due();
        for (int i = 0; i < count; i++) {
            int fd = events[i].data.fd;
            if (listener_host[fd]) {
                int taken;
                while ((taken = accept4(fd, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
                    if (taken >= MOST_FDS) { close(taken); continue; }
                    int one = 1;
                    setsockopt(taken, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                    struct connection *c = calloc(1, sizeof *c);
                    c->host = listener_host[fd] - 1;
                    c->fd = taken;
                    connections[taken] = c;
                    opened++;
                    struct epoll_event event = {.events = EPOLLIN, .data.fd = taken};
                    epoll_ctl(poller, EPOLL_CTL_ADD, taken, &event);
                }
                continue;
            }
            struct connection *c = connections[fd];
            if (!c || c->is_waiting) continue;
            if (c->head_size) {
                if (events[i].events & (EPOLLERR | EPOLLHUP)) hang_up(fd);
                else send_on(fd);
            } else read_on(fd);
        }
    }
}
