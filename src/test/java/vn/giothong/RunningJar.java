package vn.giothong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.TestDatabase;

/** The packaged application as people start it, with a data folder and a port of its own. */
final class RunningJar implements AutoCloseable {

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static @Nullable Path installed;

    private final Path data;
    private final int port;
    private final Path output;
    private final Process process;

    private RunningJar(Path data, int port, Path output, Process process) {
        this.data = data;
        this.port = port;
        this.output = output;
        this.process = process;
    }

    /** A data folder with the programs of the test database. */
    static Path emptyFolder(String name) throws IOException {
        var folder = Path.of("target", "packaged", name).toAbsolutePath();
        var programs = TestDatabase.programs().toAbsolutePath();
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("server"), programs);
        return folder;
    }

    /** A data folder of an application that has run once before: the tables are there, and the accounts of a demonstration. */
    static Path installedFolder(String name) throws IOException, InterruptedException {
        var from = installed();
        var folder = emptyFolder(name);
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = folder.resolve(from.relativize(file));
                if (!Files.exists(copy)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return folder;
    }

    private static synchronized Path installed() throws IOException, InterruptedException {
        if (installed != null) {
            return installed;
        }
        var folder = emptyFolder("installed");
        try (var jar = start(folder, Map.of("GIOTHONG_DEMO", "true", "GIOTHONG_DEMO_FILL", "false"))
                .ready(Duration.ofMinutes(3))) {
            jar.terminate();
            jar.exitCode();
        }
        installed = folder;
        return folder;
    }

    static RunningJar start(Path data, Map<String, String> settings) throws IOException {
        Files.createDirectories(data);
        var port = freePort();
        var output = Files.createTempFile(data.resolveSibling("."), "output", ".txt");
        var builder = new ProcessBuilder(line()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("GIOTHONG_DATA_DIR", data.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return new RunningJar(data, port, output, builder.start());
    }

    /** Hardly a method is called often enough before the end to earn back what compiling it to its best costs. */
    private static List<String> line(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line =
                new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-jar", "target/quarkus-app/quarkus-run.jar"));
        line.addAll(List.of(arguments));
        return line;
    }

    /** How a command of the jar ended, and what it said. */
    record Ended(int exitCode, String output) {}

    /** Runs a command of the jar to its end. */
    static Ended command(Path data, Duration limit, String... arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile(data.resolveSibling("."), "output", ".txt");
        var line = line(arguments);
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("GIOTHONG_DATA_DIR", data.toString());
        var process = builder.start();
        try {
            assertThat(process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            process.destroy();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until migrations and data are in. */
    RunningJar ready(Duration limit) throws IOException, InterruptedException {
        var start = System.nanoTime();
        while (status("GET", "/q/health/ready", "") != 200) {
            assertThat(process.waitFor(50, TimeUnit.MILLISECONDS))
                    .as("ended early: %s", output())
                    .isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("not ready: %s", output())
                    .isLessThan(limit);
        }
        return this;
    }

    /** The answer's status, or 0 where nobody answers. */
    int status(String method, String path, String json) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return BROWSER.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notThere) {
            return 0;
        }
    }

    int port() {
        return port;
    }

    /** The embedded server, by what its data folder says. */
    ProcessHandle server() throws IOException {
        var pid = Long.parseLong(Files.readString(data.resolve("mariadb.pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Whether the process is over before the time is. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** As Ctrl-C or a service manager does. */
    void terminate() {
        process.destroy();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        try {
            terminate();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
