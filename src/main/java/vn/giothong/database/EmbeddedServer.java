package vn.giothong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A MariaDB of our own for a place without a database server: unpacked from its Maven artifact, set up at the first start, and gone
 * when the application is.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Both the schema and the account that uses it. */
    public static final String NAME = "giothong";

    private final DataFolder folder;
    private final ServerProcess process;

    private EmbeddedServer(DataFolder folder, ServerProcess process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts the server on a free port of the loopback and returns when it answers.
     *
     * @throws DatabaseUnavailable when the folder is in use or the server cannot run here
     */
    public static EmbeddedServer start(Path folder) {
        return start(folder, List.of());
    }

    /** The same for much data: with so much memory for pages, such as 4G, and a log that need not be emptied all the time. */
    public static EmbeddedServer start(Path folder, String memory) {
        return start(folder, List.of("--innodb-buffer-pool-size=" + memory, "--innodb-log-file-size=1G"));
    }

    /** With more options for the server, as a test's that need not survive a power cut. */
    static EmbeddedServer start(Path folder, List<String> options) {
        refuseForeignSystem(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        try {
            return start(DataFolder.claim(folder), options);
        } catch (IOException e) {
            throw DatabaseUnavailable.unusableFolder(folder.toAbsolutePath(), e);
        }
    }

    static void refuseForeignSystem(String system) {
        if (!system.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)")) {
            throw DatabaseUnavailable.foreignSystem(system);
        }
    }

    private static EmbeddedServer start(DataFolder folder, List<String> options) throws IOException {
        try {
            Predecessor.awaitEnd(folder);
            var command = new ServerCommand(ServerPrograms.unpackUnder(folder.programs()), options);
            SystemTables.create(folder, command);
            return new EmbeddedServer(folder, ServerProcess.start(folder, command));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Where the schema is; the account is {@link #NAME}. */
    public String jdbcUrl() {
        return "jdbc:mysql://127.0.0.1:" + process.port() + "/" + NAME + "?sslMode=DISABLED";
    }

    public String password() {
        try {
            return folder.password();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server as its manual asks, within seconds, and gives the folder back. */
    @Override
    public void close() {
        process.stop();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
