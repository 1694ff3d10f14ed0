package vn.giothong;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.giothong.database.DatabaseUnavailable;
import vn.giothong.database.EmbeddedServer;
import vn.giothong.database.InstallationSecret;
import vn.giothong.nation.NationCommand;
import vn.giothong.report.RecountCommand;

/** Starts the application, or one of its commands, and before it a database where none is configured. */
@QuarkusMain
public final class Main {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String SECRET = "giothong.secret";
    private static final String HTTP_HOST = "quarkus.http.host";

    private static final Map<String, Class<? extends QuarkusApplication>> COMMANDS =
            Map.of(NationCommand.NAME, NationCommand.class, RecountCommand.NAME, RecountCommand.class);

    Main() {}

    public static void main(String... args) {
        if (Boolean.getBoolean("giothong.stop-with-parent")) {
            stopWithParent();
        }
        if (setting("giothong.demo").filter(Boolean::parseBoolean).isPresent()
                && setting(HTTP_HOST).isEmpty()) {
            System.setProperty(HTTP_HOST, "127.0.0.1");
        }
        try {
            provideDataFolder(Path.of(setting("giothong.data.dir").orElse("data")));
        } catch (DatabaseUnavailable e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        var command = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (command == null) {
            Quarkus.run(args);
        } else {
            // nobody is served meanwhile
            System.setProperty("quarkus.http.host-enabled", "false");
            Quarkus.run(command, args);
        }
    }

    /** Maven starts the demo as a child of its own and does not end it when it is ended itself. */
    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var watch = new Thread(() -> exitAfter(parent), "parent watch");
            watch.setDaemon(true);
            watch.start();
        });
    }

    private static void exitAfter(ProcessHandle parent) {
        parent.onExit().join();
        System.exit(0);
    }

    private static void provideDataFolder(Path folder) {
        if (setting(SECRET).isEmpty()) {
            System.setProperty(SECRET, InstallationSecret.in(folder));
        }
        if (setting(JDBC_URL).isEmpty()) {
            provideDatabase(folder);
        }
    }

    /** In dev mode a reload comes here again and finds the address of the server that runs. */
    private static void provideDatabase(Path folder) {
        var server = setting("giothong.database.memory")
                .map(memory -> EmbeddedServer.start(folder, memory))
                .orElseGet(() -> EmbeddedServer.start(folder));
        System.setProperty(JDBC_URL, server.jdbcUrl());
        System.setProperty("quarkus.datasource.username", EmbeddedServer.NAME);
        System.setProperty("quarkus.datasource.password", server.password());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "embedded database"));
    }

    /** The application may still be writing when the process is asked to end. */
    private static void stop(EmbeddedServer server) {
        try (server) {
            var application = ApplicationLifecycleManager.getCurrentApplication();
            if (application != null) {
                application.stop();
            }
        }
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
