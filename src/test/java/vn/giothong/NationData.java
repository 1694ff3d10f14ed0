package vn.giothong;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.giothong.database.EmbeddedServer;

/** A data folder with a generated nation, served, with two accounts to ask in the name of and their tokens. */
final class NationData implements AutoCloseable {
    static final String NATION = "benchmark-of-the-nation";
    static final String PROVINCE = "benchmark-of-a-province";

    private static final String MEMORY = "4G";

    private final Path folder;
    private final EmbeddedServer server;
    private final Connection connection;
    private final String root;
    private final String province;

    private NationData(Path folder, EmbeddedServer server) throws Exception {
        this.folder = folder;
        this.server = server;
        this.connection = DriverManager.getConnection(server.jdbcUrl(), EmbeddedServer.NAME, server.password());
        this.root = uuid(list("select lower(hex(chapter_id)) from chapter_version where level = 'NATION'")
                .get(0));
        // the province of the middle size
        var provinces = list(
                "select lower(hex(area_id)) from donor_word where word = 'nguyen' group by area_id order by count(*)");
        this.province = uuid(provinces.get(provinces.size() / 2));
        account(NATION, "HEALTH_READER", "SYSTEM", "null");
        account(PROVINCE, "BLOOD_OFFICER", "CHAPTER", "x'" + province.replace("-", "") + "'");
    }

    static NationData open(Path folder) throws Exception {
        return new NationData(folder, EmbeddedServer.start(folder, MEMORY));
    }

    static String uuid(String hex) {
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    Map<String, String> settings() throws Exception {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", EmbeddedServer.NAME,
                "QUARKUS_DATASOURCE_PASSWORD", server.password(),
                "GIOTHONG_SECRET", Files.readString(folder.resolve("secret")).strip());
    }

    String root() {
        return root;
    }

    String province() {
        return province;
    }

    /** The name of the account is its token too. */
    private void account(String name, String role, String kind, String node) throws Exception {
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        var id = "x'" + hash.substring(0, 32) + "'";
        run("delete from api_token where account_id = " + id);
        run("delete from role_assignment where account_id = " + id);
        run("insert ignore into account (id, username, full_name, active, demo, created_at, version) values (" + id
                + ", '" + name + "', '" + name + "', true, false, utc_timestamp(6), 0)");
        run(
                "insert into role_assignment (id, account_id, role, node_kind, node_id, scope, valid_from, suspended) values ("
                        + id + ", " + id + ", '" + role + "', '" + kind + "', " + node
                        + ", 'SUBTREE', '2020-01-01', false)");
        run("insert into api_token (id, account_id, token_hash, created_at, expires_at) values (" + id + ", " + id
                + ", x'" + hash + "', utc_timestamp(6), utc_timestamp(6) + interval 1 day)");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Reads every row of the answer. */
    void ask(String sql) throws SQLException {
        list(sql);
    }

    /** The first column. */
    List<String> list(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
