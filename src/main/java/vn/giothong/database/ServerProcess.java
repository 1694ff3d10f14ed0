package vn.giothong.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The running server. */
final class ServerProcess {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(7);
    private static final int ATTEMPTS = 3;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Tries another port when somebody took the free one meanwhile. */
    static ServerProcess start(DataFolder folder, ServerCommand command) throws IOException {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var server = launch(folder, command);
            if (server.answers()) {
                return server;
            }
            server.stop();
            if (!Files.readString(folder.log()).contains("Address already in use")) {
                break;
            }
        }
        throw DatabaseUnavailable.failed(folder.log());
    }

    private static ServerProcess launch(DataFolder folder, ServerCommand command) throws IOException {
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.previousLog(), StandardCopyOption.REPLACE_EXISTING);
        }
        var port = freePort();
        var process = new ProcessBuilder(command.serve(folder.pid(), accountFile(folder), port))
                .directory(folder.tables().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        return new ServerProcess(process, port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * The schema and the account are made whole at every start, so neither can be lost; the account may make schemas beside it. The
     * server wants a statement a line.
     */
    private static Path accountFile(DataFolder folder) throws IOException {
        var account = EmbeddedServer.NAME + "@'127.0.0.1'";
        var password = folder.password();
        return Files.writeString(
                folder.ownersFile("account.sql"), """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE USER IF NOT EXISTS %2$s IDENTIFIED BY '%3$s';
                ALTER USER %2$s IDENTIFIED BY '%3$s';
                GRANT ALL ON `%1$s%%`.* TO %2$s;
                """.formatted(EmbeddedServer.NAME, account, password));
    }

    private boolean answers() {
        var deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline && !endedWithin(Duration.ofMillis(20))) {
            if (greets()) {
                return process.isAlive();
            }
        }
        return false;
    }

    /** The server greets whoever connects, once it has recovered its tables and made the account. */
    private boolean greets() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(1000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean endedWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Asks the server to stop. One that needs longer goes on alone: its guard and the next start see to it. */
    void stop() {
        process.destroy();
        endedWithin(STOP);
    }
}
