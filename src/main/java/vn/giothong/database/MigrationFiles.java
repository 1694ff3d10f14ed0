package vn.giothong.database;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The change log and the files that it includes. */
final class MigrationFiles {

    private static final String CHANGELOG = "migrations/changelog.yaml";
    private static final Pattern INCLUDE = Pattern.compile("include: *\\{ *file: *([^ }]+)");

    /** The files' paths in the order of their changes, the change log first. */
    List<String> paths() {
        var paths = new ArrayList<>(List.of(CHANGELOG));
        INCLUDE.matcher(new String(content(CHANGELOG), StandardCharsets.UTF_8))
                .results()
                .map((MatchResult include) -> include.group(1))
                .forEach(paths::add);
        return paths;
    }

    /** SHA-256 over names and contents, in hexadecimal digits. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var path : paths()) {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content(path));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] content(String path) {
        try (var in = MigrationFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
