package vn.giothong.nation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Looks whether a nation may be put into a database: whether it is empty and its disk has room. */
final class Ground {
    private static final Logger LOG = Logger.getLogger(Ground.class);
    private static final List<String> TABLES = List.of("donor", "drive", "donation", "club", "registration");
    private static final double GIGABYTE = 1e9;

    private final Connection connection;
    private final Path dataFolder;

    /** The data folder is where an embedded server keeps its tables. */
    Ground(Connection connection, Path dataFolder) {
        this.connection = connection;
        this.dataFolder = dataFolder;
    }

    void mustBeEmpty() throws SQLException {
        for (var table : TABLES) {
            if (!one("select exists (select 1 from " + table + ")").equals("0")) {
                throw new Refused("Cơ sở dữ liệu không trống (bảng " + table + ") / the database is not empty (table "
                        + table + "): a nation is made in an empty one alone");
            }
        }
    }

    /** The disk of a server elsewhere cannot be seen from here, and the log says so. */
    void mustHaveRoom(long bytes) throws SQLException, IOException {
        var folder = dataFolder.resolve("mariadb").resolve(one("select @@datadir"));
        if (Files.isDirectory(folder)) {
            mustFit(folder, Files.getFileStore(folder).getUsableSpace(), bytes);
        } else {
            LOG.warnf("The server's folder %s is not on this machine: make sure of %s free there", folder, text(bytes));
        }
    }

    static void mustFit(Path folder, long free, long needed) {
        if (free < needed) {
            throw new Refused("Thiếu chỗ trên đĩa / the disk is too full: " + text(needed) + " needed under " + folder
                    + ", " + text(free) + " free");
        }
    }

    private static String text(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
    }

    private String one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
