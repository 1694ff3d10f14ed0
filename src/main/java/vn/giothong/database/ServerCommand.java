package vn.giothong.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the server; it runs in its data directory. */
final class ServerCommand {

    /**
     * The server takes the place of this shell, so its process id is known from the start. The watcher beside it reads the
     * application's end of the pipe: when that closes, however the application ended, it asks the server to stop, and after a minute
     * makes it. While the watcher's parent is the server, the process id cannot belong to another.
     */
    private static final String GUARD = """
            echo $$ > "$1"; shift
            exec 3<&0
            {
              while read -r line; do :; done
              tries=0
              while read -r pid name state parent rest < /proc/self/stat && [ "$parent" = $$ ]; do
                if [ $tries -lt 300 ]; then kill -TERM $$; else kill -KILL $$; fi
                tries=$((tries + 1))
                sleep 0.2
              done
            } <&3 &
            exec "$@" 3<&- </dev/null
            """;

    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            "--socket=",
            "--skip-name-resolve",
            // the loopback needs no encryption, and making its keys takes seconds
            "--skip-ssl",
            "--max-connections=100",
            "--max-allowed-packet=64M",
            "--innodb-buffer-pool-size=192M",
            "--innodb-flush-log-at-trx-commit=1",
            "--query-cache-type=0",
            "--query-cache-size=0",
            "--performance-schema=OFF",
            "--transaction-isolation=READ-COMMITTED",
            "--default-time-zone=+00:00",
            // as strict as MySQL
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                    + "NO_ENGINE_SUBSTITUTION");

    private final Path base;
    private final List<String> extra;

    ServerCommand(Path base, List<String> extra) {
        this.base = base;
        this.extra = extra;
    }

    Path scripts() {
        return base.resolve("share");
    }

    /** Reads the statements that make the system tables from its input. */
    List<String> bootstrap() {
        return join(program(), List.of("--bootstrap", "--log-warnings=0"), extra);
    }

    /** Serves in a session of its own, where Ctrl-C in the application's terminal does not reach it. */
    List<String> serve(Path pid, Path statements, int port) {
        var guard = List.of("setsid", "sh", "-c", GUARD, "guard", pid.toString());
        return join(guard, program(), List.of("--init-file=" + statements, "--port=" + port), OPTIONS, extra);
    }

    private List<String> program() {
        var program = List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=.",
                // a server that starts removes the temporary tables it finds, a neighbour's too
                "--tmpdir=.",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci");
        // it runs as root only where it is told so
        return "root".equals(System.getProperty("user.name")) ? join(program, List.of("--user=root")) : program;
    }

    @SafeVarargs
    private static List<String> join(List<String>... parts) {
        var whole = new ArrayList<String>();
        for (var part : parts) {
            whole.addAll(part);
        }
        return List.copyOf(whole);
    }
}
