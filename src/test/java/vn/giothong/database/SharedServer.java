package vn.giothong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The one embedded server of a test run. The processes of the run hold a lock on a file as long as they live: who finds it free starts
 * the server, with empty tables, and ends it when nobody else holds the lock; the others read where it is.
 */
record SharedServer(String jdbcUrl, String password) {
    // a test's rows need not survive a power cut
    private static final List<String> OPTIONS =
            List.of("--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite");

    static SharedServer join(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var turn = open(folder.resolve("turn"))) {
            turn.lock();
            var users = open(folder.resolve("users"));
            var alone = users.tryLock();
            return alone == null ? joined(folder, users) : started(folder, users, alone);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static SharedServer joined(Path folder, FileChannel users) throws IOException {
        var lock = share(users);
        // keeps the lock from being collected as garbage, and given up with it
        atTheEnd(lock::release);
        var lines = Files.readAllLines(folder.resolve("address"));
        return new SharedServer(lines.get(0), lines.get(1));
    }

    private static SharedServer started(Path folder, FileChannel users, FileLock alone) throws IOException {
        ServerPrograms.delete(folder.resolve("mariadb"));
        var server = EmbeddedServer.start(folder, OPTIONS);
        Files.write(folder.resolve("address"), List.of(server.jdbcUrl(), server.password()));
        alone.release();
        var lock = share(users);
        atTheEnd(() -> {
            lock.release();
            users.lock();
            server.close();
        });
        return new SharedServer(server.jdbcUrl(), server.password());
    }

    private static FileLock share(FileChannel users) throws IOException {
        return users.lock(0, Long.MAX_VALUE, true);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void atTheEnd(Work work) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }
}
