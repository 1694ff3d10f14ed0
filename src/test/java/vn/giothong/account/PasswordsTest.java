package vn.giothong.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PasswordsTest {
    private static final String PASSWORD = "a password of twelve";

    /** What the file says for no profile, which is that of an installation. */
    private static int packagedCost() throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return Integer.parseInt(settings.getProperty("giothong.passwords.cost"));
    }

    @Test
    void an_installation_hashes_at_cost_10() throws IOException {
        var hash = new Passwords(packagedCost(), LaunchMode.NORMAL).hash(PASSWORD);
        assertThat(hash).startsWith("$2a$10$");
    }

    @Test
    void cheaper_is_for_tests_alone() {
        assertThat(new Passwords(4, LaunchMode.TEST).hash(PASSWORD)).startsWith("$2a$04$");
        for (var mode : new LaunchMode[] {LaunchMode.NORMAL, LaunchMode.DEVELOPMENT}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Passwords(9, mode))
                    .withMessageContaining("at least 10");
        }
    }

    @Test
    void a_hash_of_another_cost_still_fits_its_password_and_no_hash_fits_none() {
        var dear = new Passwords(10, LaunchMode.NORMAL).hash(PASSWORD);
        var passwords = new Passwords(4, LaunchMode.TEST);
        assertThat(passwords.fits(PASSWORD, dear)).isTrue();
        assertThat(passwords.fits("another password", dear)).isFalse();
        assertThat(passwords.fits("nobody has this password", null)).isFalse();
    }
}
