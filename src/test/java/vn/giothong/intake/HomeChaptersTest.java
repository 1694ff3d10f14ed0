package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.chapter.Reform;
import vn.giothong.database.Ids;
import vn.giothong.drive.Drive;

/** Where the people of a list are at home whose address names a commune that has ended. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class HomeChaptersTest {
    private static final String BINH_SON = "524";
    private static final LocalDate BEGAN = LocalDate.of(2016, 3, 1);
    private static final LocalDate ENDED = LocalDate.of(2018, 9, 1);

    @Inject
    HomeChapters homes;

    private UUID home(UUID host, LocalDate day, String address) {
        var drive = new Drive("NHA", Ids.next(), Instant.now());
        drive.chapterId = host;
        drive.heldOn = day;
        return homes.of(drive).find(address);
    }

    @Test
    @TestTransaction
    void a_commune_that_stood_for_two_years_is_known_though_the_host_is_new() {
        var brief = Reform.stood("Xã Sao Băng", BINH_SON, BEGAN, ENDED);
        var heir = Reform.stood("Xã Sao Mai", BINH_SON, ENDED, null);
        var host = Reform.stood("Xã Sao Hôm", BINH_SON, ENDED, null);
        Reform.succeed(brief, heir, ENDED);
        Reform.done();
        for (var day : new LocalDate[] {ENDED, ENDED.plusDays(1), ENDED.plusYears(4)}) {
            assertThat(home(host, day, "Thôn 1, xã Sao Băng")).as("%s", day).isEqualTo(heir);
            assertThat(home(Reform.unit(BINH_SON), day, "Thôn 1, xã Sao Băng"))
                    .as("%s", day)
                    .isEqualTo(heir);
        }
        assertThat(home(host, ENDED.plusYears(5), "Thôn 1, xã Sao Băng")).isEqualTo(host);
    }

    @Test
    @TestTransaction
    void the_one_that_bears_a_name_goes_before_the_one_that_bore_it() {
        var brief = Reform.stood("Xã Sao Băng", BINH_SON, BEGAN, ENDED);
        var heir = Reform.stood("Xã Sao Mai", BINH_SON, ENDED, null);
        var bears = Reform.stood("Xã Sao Băng", BINH_SON, ENDED, null);
        Reform.succeed(brief, heir, ENDED);
        Reform.done();
        assertThat(home(heir, ENDED.plusYears(1), "xã Sao Băng")).isEqualTo(bears);
    }
}
