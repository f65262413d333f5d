/* Loaded into every process of a database: remembers what was written and not yet brought to the disk, so that a proof can
 * take it back as a power cut would. For each file under CUT_FOLDER, by its number, CUT_UNDO/<number> holds what stood
 * there before each write since the last fsync: place, length before, length of the file before, bytes. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

struct record { long long offset, length, size; };

/* Opens and locks the undo of a file; -1 when it is none of ours. */
static int undo_of(int fd, struct stat *found)
{
	char link[64], name[4096];
	const char *folder = getenv("CUT_FOLDER"), *undo = getenv("CUT_UNDO");
	int saved = errno, at = -1;
	ssize_t length;
	if (!folder || !undo || fstat(fd, found) || !S_ISREG(found->st_mode)) goto none;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	length = readlink(link, name, sizeof name - 1);
	if (length < 0) goto none;
	name[length] = 0;
	if (strncmp(name, folder, strlen(folder))) goto none;
	snprintf(name, sizeof name, "%s/%llu", undo, (unsigned long long)found->st_ino);
	at = open(name, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
	if (at >= 0) {
		flock(at, LOCK_EX);
		fstat(fd, found);
	}
none:
	errno = saved;
	return at;
}

static void done(int undo)
{
	int saved = errno;
	if (undo >= 0) close(undo);
	errno = saved;
}

static void remember(int undo, int fd, const struct stat *now, long long offset, long long length)
{
	struct record record = { offset, 0, now->st_size };
	char *bytes;
	if (offset < now->st_size)
		record.length = length < now->st_size - offset ? length : now->st_size - offset;
	bytes = malloc(sizeof record + record.length);
	/* the file may be open for writing only */
	if (record.length > 0) {
		char link[64];
		int reading;
		snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
		reading = open(link, O_RDONLY | O_CLOEXEC);
		record.length = pread(reading, bytes + sizeof record, record.length, offset);
		close(reading);
	}
	memcpy(bytes, &record, sizeof record);
	syscall(SYS_write, undo, bytes, sizeof record + record.length);
	free(bytes);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset)
{
	struct stat now;
	int undo = undo_of(fd, &now);
	ssize_t wrote;
	if (undo >= 0) remember(undo, fd, &now, offset, length);
	wrote = syscall(SYS_pwrite64, fd, data, length, offset);
	done(undo);
	return wrote;
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset)
{
	struct stat now;
	int undo = undo_of(fd, &now);
	long long length = 0;
	ssize_t wrote;
	for (int n = 0; n < count; n++) length += parts[n].iov_len;
	if (undo >= 0) remember(undo, fd, &now, offset, length);
	wrote = syscall(SYS_pwritev, fd, parts, (long)count, (long)offset, 0L);
	done(undo);
	return wrote;
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) { return pwritev64(fd, parts, count, offset); }

ssize_t write(int fd, const void *data, size_t length)
{
	struct stat now;
	int undo = undo_of(fd, &now);
	ssize_t wrote;
	if (undo >= 0) {
		int appending = fcntl(fd, F_GETFL) & O_APPEND;
		remember(undo, fd, &now, appending ? now.st_size : lseek(fd, 0, SEEK_CUR), length);
	}
	wrote = syscall(SYS_write, fd, data, length);
	done(undo);
	return wrote;
}

int ftruncate64(int fd, off64_t size)
{
	struct stat now;
	int undo = undo_of(fd, &now), result;
	if (undo >= 0) remember(undo, fd, &now, size, now.st_size);
	result = syscall(SYS_ftruncate, fd, size);
	done(undo);
	return result;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int posix_fallocate64(int fd, off64_t offset, off64_t length)
{
	struct stat now;
	int undo = undo_of(fd, &now), result;
	if (undo >= 0) remember(undo, fd, &now, now.st_size, 0);
	result = syscall(SYS_fallocate, fd, 0L, offset, length) ? errno : 0;
	done(undo);
	return result;
}
int posix_fallocate(int fd, off_t offset, off_t length) { return posix_fallocate64(fd, offset, length); }

/* What is on the disk needs no undo any more. */
static int brought(int fd, long call)
{
	struct stat now;
	int undo = undo_of(fd, &now), result = syscall(call, fd);
	if (undo >= 0 && result == 0) syscall(SYS_ftruncate, undo, 0L);
	done(undo);
	return result;
}
int fsync(int fd) { return brought(fd, SYS_fsync); }
int fdatasync(int fd) { return brought(fd, SYS_fdatasync); }

/* A number that is free again must not bring an old undo to a new file. */
static void forget(const char *file)
{
	struct stat found;
	char name[4096];
	const char *undo = getenv("CUT_UNDO");
	int saved = errno;
	if (undo && !lstat(file, &found) && found.st_nlink == 1) {
		snprintf(name, sizeof name, "%s/%llu", undo, (unsigned long long)found.st_ino);
		syscall(SYS_unlinkat, AT_FDCWD, name, 0L);
	}
	errno = saved;
}
int unlink(const char *file)
{
	forget(file);
	return syscall(SYS_unlinkat, AT_FDCWD, file, 0L);
}
int rename(const char *from, const char *to)
{
	forget(to);
	return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0L);
}
