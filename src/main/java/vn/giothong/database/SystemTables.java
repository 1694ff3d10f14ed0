package vn.giothong.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The tables that the server needs for itself, made at the first start. */
final class SystemTables {

    private static final List<String> SCRIPTS =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    private SystemTables() {}

    /** Makes them beside their place and moves them there when they are whole, unless they are there already. */
    static void create(DataFolder folder, ServerCommand command) throws IOException {
        if (Files.isDirectory(folder.tables())) {
            return;
        }
        var partial = folder.tables().resolveSibling("mariadb.partial");
        ServerPrograms.delete(partial);
        DataFolder.createFolder(partial);
        var bootstrap = new ProcessBuilder(command.bootstrap())
                .directory(partial.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        try (var statements = bootstrap.getOutputStream()) {
            write(statements, command.scripts());
        }
        if (bootstrap.onExit().join().exitValue() != 0) {
            throw DatabaseUnavailable.failed(folder.log());
        }
        Files.move(partial, folder.tables(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(OutputStream statements, Path scripts) throws IOException {
        line(statements, "CREATE DATABASE mysql;");
        line(statements, "USE mysql;");
        line(statements, "SET @auth_root_socket = NULL;");
        for (var script : SCRIPTS) {
            Files.copy(scripts.resolve(script), statements);
            line(statements, "");
        }
        // the scripts give root an empty password; the application's account is made at every start
        line(statements, "DELETE FROM global_priv;");
        line(statements, "DELETE FROM proxies_priv;");
    }

    private static void line(OutputStream statements, String line) throws IOException {
        statements.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
