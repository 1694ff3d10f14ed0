package vn.giothong.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret from which all keys are derived, made once in the data folder where {@code GIOTHONG_SECRET} does not give one. */
public final class InstallationSecret {
    private InstallationSecret() {}

    /**
     * The secret of this folder, made where there is none.
     *
     * @throws DatabaseUnavailable when the folder cannot be written
     */
    public static String in(Path folder) {
        try {
            var file = folder.resolve("secret");
            if (!Files.exists(file)) {
                var random = new byte[32];
                new SecureRandom().nextBytes(random);
                DataFolder.createFolder(folder);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw DatabaseUnavailable.unusableFolder(folder.toAbsolutePath(), broken);
        }
    }
}
