package vn.giothong.database;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The folder with everything the embedded server keeps, claimed by one process at a time. */
final class DataFolder implements AutoCloseable {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The server's own limit of 512 less what it puts behind. */
    private static final int LONGEST = 400;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the folder where it is missing and locks it; the lock goes with the process, however it ends.
     *
     * @throws DatabaseUnavailable when another process holds it
     */
    static DataFolder claim(Path folder) throws IOException {
        var path = folder.toAbsolutePath().normalize();
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new FileNotFoundException("> " + LONGEST + " bytes");
        }
        if (!Files.isDirectory(path)) {
            createFolder(path);
        }
        var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw DatabaseUnavailable.folderInUse(path);
        }
        return new DataFolder(path, lock);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** The server's programs, unpacked. */
    Path programs() {
        return path.resolve("server");
    }

    /** The server's own data directory. */
    Path tables() {
        return path.resolve("mariadb");
    }

    Path log() {
        return path.resolve("mariadb.log");
    }

    /** Of the start before, which may tell why it ended. */
    Path previousLog() {
        return path.resolve("mariadb.log.1");
    }

    /** Who the running server is. */
    Path pid() {
        return path.resolve("mariadb.pid");
    }

    /** The password of the application's account, made at the first start. */
    String password() throws IOException {
        var file = path.resolve("password");
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(ownersFile("password"), HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** An empty file that nobody but its owner may read. */
    Path ownersFile(String name) throws IOException {
        var file = path.resolve(name);
        Files.deleteIfExists(file);
        return Files.createFile(file, OWNER_ONLY_FILE);
    }

    /** An empty folder that nobody but its owner may enter. */
    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, OWNER_ONLY_FOLDER);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
